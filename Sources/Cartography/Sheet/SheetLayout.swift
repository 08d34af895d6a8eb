import Areas

/// Where everything stands on the sheet, in mm from the top left corner.
struct SheetLayout {
    /// The size of the paper.
    let width: Double
    let height: Double
    let margin: Double
    let heading: SheetHeading
    let sources: SourceLines
    /// The rectangle that the map fills.
    let frame: Box
    let projection: Projection
    /// The legend and its like, each with the place of its top left corner.
    let furniture: [(block: any Furniture, x: Double, top: Double)]

    /// - Parameters:
    ///   - columns: blocks that belong under each other, in order of importance.
    ///   - extent: what the map must show, in RD metres.
    init(
        _ content: MapContent, sheet: MapSheet, orientation: Orientation, columns: [[any Furniture]], extent: Box
    ) {
        let unit = sheet.paper.enlargement
        (width, height) = sheet.size(orientation)
        margin = 12 * unit
        let textWidth = width - 2 * margin
        heading = SheetHeading(content, width: textWidth, enlargement: unit)
        sources = SourceLines(content.sources, language: content.language, width: textWidth, enlargement: unit)
        let body = Box(
            minX: margin, minY: margin + heading.height + 5 * unit, maxX: width - margin,
            maxY: height - margin - sources.height - 4 * unit)
        let scaleSize = (width: ScaleBar.width(unit), height: ScaleBar.height(unit))
        let arranged =
            orientation == .liggend
            ? Self.beside(body, columns, scaleSize, gap: 7 * unit)
            : Self.below(body, columns, scaleSize, gap: 7 * unit)
        frame = arranged.frame
        // With surroundings or water the map runs to the edge of its frame, and the areas keep away from it.
        let inset = content.surroundings.pointCount + content.water.pointCount > 0 ? 4 * unit : 1 * unit
        projection = Projection(
            extent: extent,
            frame: Box(
                minX: frame.minX + inset, minY: frame.minY + inset, maxX: frame.maxX - inset,
                maxY: frame.maxY - inset))
        let bar = ScaleBar(
            metresPerMillimetre: projection.metresPerMillimetre, enlargement: unit,
            language: content.language)
        furniture = arranged.blocks + [(bar, arranged.scale.x, arranged.scale.top)]
    }

    /// The sheet as it is held, or where that is free, as it draws the areas larger.
    init(_ content: MapContent, sheet: MapSheet, columns: [[any Furniture]]) {
        let orientations = sheet.orientation.map { [$0] } ?? [.staand, .liggend]
        let layouts = orientations.map {
            SheetLayout(content, sheet: sheet, orientation: $0, columns: columns, extent: content.shapes.box)
        }
        self = layouts.dropFirst().reduce(layouts[0]) {
            $1.projection.metresPerMillimetre < $0.projection.metresPerMillimetre ? $1 : $0
        }
    }

    private typealias Size = (width: Double, height: Double)
    private typealias Arrangement = (
        frame: Box, blocks: [(block: any Furniture, x: Double, top: Double)], scale: (x: Double, top: Double)
    )

    /// The blocks under each other to the right of the map, in a further column where they do not fit in one; the scale
    /// bar stands at the foot of the first.
    private static func beside(
        _ body: Box, _ columns: [[any Furniture]], _ scale: Size, gap: Double
    ) -> Arrangement {
        let limit = body.width * 0.36
        let floor = body.maxY - scale.height - gap
        var stacks: [(width: Double, blocks: [(block: any Furniture, top: Double)])] = [(scale.width, [])]
        var top = body.minY
        for block in columns.flatMap({ $0 }) {
            var fitted = block.fitted(width: limit, height: floor - top)
            if top + fitted.size.height > floor, !stacks[stacks.count - 1].blocks.isEmpty {
                stacks.append((0, []))
                top = body.minY
                fitted = block.fitted(width: limit, height: floor - top)
            }
            stacks[stacks.count - 1].blocks.append((fitted, top))
            stacks[stacks.count - 1].width = max(stacks[stacks.count - 1].width, fitted.size.width)
            top += fitted.size.height + gap
        }
        var x = body.maxX - stacks.reduce(0) { $0 + $1.width } - gap * Double(stacks.count - 1)
        var placed: Arrangement = (
            Box(minX: body.minX, minY: body.minY, maxX: x - gap, maxY: body.maxY), [], (x, body.maxY - scale.height)
        )
        for stack in stacks {
            placed.blocks += stack.blocks.map { ($0.block, x, $0.top) }
            x += stack.width + gap
        }
        return placed
    }

    /// The blocks in columns under the map, the scale bar in the column that is shortest.
    private static func below(
        _ body: Box, _ columns: [[any Furniture]], _ scale: Size, gap: Double
    ) -> Arrangement {
        var widths: [Double] = []
        var fitted: [[any Furniture]] = []
        for column in columns {
            let used = widths.reduce(0) { $0 + $1 + gap }
            let blocks = column.map { $0.fitted(width: body.width - used, height: body.height * 0.42) }
            widths.append(blocks.map(\.size.width).max() ?? 0)
            fitted.append(blocks)
        }
        var heights = fitted.map { blocks in
            blocks.map(\.size.height).reduce(0, +) + gap * Double(max(blocks.count - 1, 0))
        }
        let band = heights.max() ?? 0
        let used = widths.reduce(0) { $0 + $1 + gap }
        let shortest = heights.indices.min { heights[$0] < heights[$1] }
        let fitsUnder = shortest.map { heights[$0] + gap + scale.height <= band } ?? false
        var scalePlace = (x: body.maxX - scale.width, dy: 0.0)
        if fitsUnder || used + scale.width > body.width, let shortest {
            scalePlace = (body.minX + widths[..<shortest].reduce(0) { $0 + $1 + gap }, heights[shortest] + gap)
            heights[shortest] += gap + scale.height
        }
        let top = body.maxY - max(heights.max() ?? 0, scale.height)
        var placed: Arrangement = (
            Box(minX: body.minX, minY: body.minY, maxX: body.maxX, maxY: top - gap), [],
            (scalePlace.x, scalePlace.dy > 0 ? top + scalePlace.dy : body.maxY - scale.height)
        )
        var x = body.minX
        for (column, width) in zip(fitted, widths) {
            var y = top
            for block in column {
                placed.blocks.append((block, x, y))
                y += block.size.height + gap
            }
            x += width + gap
        }
        return placed
    }
}
