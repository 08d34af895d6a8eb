package import Areas
import Geometry

/// Where the people of areas live: points in RD metres, each with its share of the people of its area.
///
/// The points of one area stand together, areas in their own order; the shares of an area add up to 1. An area without points
/// has no geometry.
package struct DemandPoints: Sendable {
    package private(set) var x: [Double] = []
    package private(set) var y: [Double] = []
    /// The area of each point.
    package private(set) var area: [Int] = []
    /// The part of the people of its area that lives at each point, above 0.
    package private(set) var share: [Double] = []
    /// The points of area `a` are `starts[a] ..< starts[a + 1]`.
    package private(set) var starts = [0]
    /// Areas that got a regular grid because no address lies in them.
    package private(set) var areasWithoutAddress: [Int] = []
    /// Addresses that lie in none of the areas.
    package private(set) var addressesElsewhere = 0

    package var count: Int { x.count }
    package func points(of area: Int) -> Range<Int> { starts[area]..<starts[area + 1] }

    /// Spreads the people of every area evenly over it, on a regular grid (`DemandGrid`).
    package init(spreadOver shapes: PolygonArray) {
        for area in 0..<shapes.count { append(DemandGrid(shapes, area: area), to: area) }
    }

    /// Puts the people of every area at its addresses; where none lies in it they are spread evenly.
    ///
    /// An address in areas that overlap counts in the first of them.
    /// - Parameter weights: one per address, 0 or more, such as the number of residents; an address without weight is left out.
    package init(addressesX: [Double], y addressesY: [Double], weights: [Double], in shapes: PolygonArray) {
        precondition(addressesX.count == addressesY.count && addressesX.count == weights.count)
        let locator = AreaLocator(shapes)
        var addresses = [[Int]](repeating: [], count: shapes.count)
        for address in addressesX.indices {
            guard let area = locator.areas(atX: addressesX[address], y: addressesY[address]).first else {
                addressesElsewhere += 1
                continue
            }
            if weights[address] > 0 { addresses[area].append(address) }
        }
        for area in 0..<shapes.count {
            guard !addresses[area].isEmpty else {
                if !shapes.isEmpty(area) { areasWithoutAddress.append(area) }
                append(DemandGrid(shapes, area: area), to: area)
                continue
            }
            let total = addresses[area].reduce(0) { $0 + weights[$1] }
            for address in addresses[area] {
                x.append(addressesX[address])
                y.append(addressesY[address])
                self.area.append(area)
                share.append(weights[address] / total)
            }
            starts.append(x.count)
        }
    }

    private mutating func append(_ grid: DemandGrid, to area: Int) {
        x += grid.x
        y += grid.y
        self.area += Array(repeating: area, count: grid.x.count)
        share += Array(repeating: 1 / Double(grid.x.count), count: grid.x.count)
        starts.append(x.count)
    }
}
