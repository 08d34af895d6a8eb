import Areas

/// Felt temperature (PET) on a hot summer afternoon, made up: hot where it is paved, cool under trees and along water.
struct HeatField {
    /// How a cell is stored: `20 + 0.2 × value` °C, 255 for no data.
    static let offset = 20.0
    static let scale = 0.2
    static let noData: UInt8 = 255

    let west: Double
    let north: Double
    let columns: Int
    let rows: Int
    /// Row by row from the north-west.
    let cells: [UInt8]

    init(_ region: Region, seed: UInt64) {
        var land = Box()
        for (number, buurt) in region.buurten.enumerated() where !buurt.kind.isWater {
            let box = region.buurtShapes.box(of: number)
            land.include(x: box.minX - 100, y: box.minY - 100)
            land.include(x: box.maxX + 100, y: box.maxY + 100)
        }
        let grid = AreaGrid(region.buurtShapes, box: land)
        let isWater = region.buurten.map(\.kind.isWater)
        let smooth = SmoothHeat(region, grid, isWater, seed: seed)
        let columns = HeatField.easternEdge(grid, region)
        (west, north, rows) = (grid.west, grid.north, grid.rows)
        self.columns = columns
        let texture = ValueNoise(seed: seed ^ 0x7E87)
        let kindOffset = region.buurten.map { HeatField.offset(of: $0.kind) }
        var cells: [UInt8] = []
        cells.reserveCapacity(columns * grid.rows)
        for row in 0..<grid.rows {
            let y = grid.north - (Double(row) + 0.5) * AreaGrid.cellSize
            for column in 0..<columns {
                let buurt = Int(grid.buurt[row * grid.columns + column])
                guard buurt >= 0, !isWater[buurt] else {
                    cells.append(HeatField.noData)
                    continue
                }
                let here = Point(x: grid.west + (Double(column) + 0.5) * AreaGrid.cellSize, y: y)
                let (mean, spread) = smooth.at(column: column, row: row)
                let heat = mean + kindOffset[buurt] + spread * texture.at(here, scale: 45)
                cells.append(UInt8(min(max(((heat - HeatField.offset) / HeatField.scale).rounded(), 0), 254)))
            }
        }
        self.cells = cells
    }

    private static func offset(of kind: Buurt.Kind) -> Double {
        switch kind {
        case .industrie: 9.5
        case .park: -9
        case .bos: -4
        default: 0
        }
    }

    /// The raster stops where two fifths of the easternmost buurt are covered, as rasters of a neighbour sometimes do.
    private static func easternEdge(_ grid: AreaGrid, _ region: Region) -> Int {
        guard let cape = region.buurten.firstIndex(where: { $0.name == BuurtNames.farEast }) else {
            return grid.columns
        }
        var perColumn = [Int](repeating: 0, count: grid.columns)
        for (cell, buurt) in grid.buurt.enumerated() where Int(buurt) == cape { perColumn[cell % grid.columns] += 1 }
        let total = perColumn.reduce(0, +)
        var covered = 0
        for (column, count) in perColumn.enumerated() {
            covered += count
            if covered * 5 > total * 2 { return column }
        }
        return grid.columns
    }
}
