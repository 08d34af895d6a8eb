import Foundation

/// The files of one run: boundaries, two tables and a raster.
public struct RunFiles: Sendable {
    public let boundaries: String
    public let loneliness: String
    public let population: String
    public let raster: String

    init(in folder: String) {
        boundaries = "\(folder)/buurten.gpkg"
        loneliness = "\(folder)/50150NED.csv"
        population = "\(folder)/kerncijfers.csv"
        raster = "\(folder)/hitte.tif"
    }
}

/// The files of a made country and of parts of it, written once into a folder and used again.
public struct NationalData: Sendable {
    public let country: RunFiles
    /// What someone has who fetched one gemeente: GM0599.
    public let gemeente: RunFiles
    /// A region of about 700 buurten around it.
    public let region: RunFiles
    /// An eighth, a quarter and half of the country around it, and the whole: each with files of its own.
    public let sizes: [RunFiles]

    private let folder: String
    /// How many times a part goes into the country.
    private static let shares = [("achtste", 8), ("kwart", 4), ("helft", 2)]

    /// Where the files are, or will be.
    public init(in folder: String) {
        self.folder = folder
        country = RunFiles(in: folder)
        gemeente = RunFiles(in: "\(folder)/gemeente")
        region = RunFiles(in: "\(folder)/streek")
        sizes = Self.shares.map { RunFiles(in: "\(folder)/\($0.0)") } + [country]
    }

    /// Makes the files that are not there yet; `say` is told what was made and what takes long.
    public func make(say: (String) -> Void) throws {
        let made = Country()
        var parts = [(gemeente, Set(["0599"])), (region, made.gemeenten(around: "0599", count: 17))]
        for (files, share) in zip(sizes, Self.shares) {
            parts.append((files, made.gemeenten(around: "0599", count: made.gemeenten.count / share.1)))
        }
        for (files, gemeenten) in [(country, Set<String>?.none)] + parts.map({ ($0.0, Optional($0.1)) }) {
            try make(files.boundaries) { path in
                let (areas, vertices) = try made.writeBoundaries(of: gemeenten, to: path)
                say("Grenzen gemaakt: \(areas) gebieden, \(vertices) punten")
            }
            try make(files.loneliness) { try made.writeLoneliness(of: gemeenten, to: $0) }
            try make(files.population) { try made.writePopulation(of: gemeenten, to: $0) }
        }
        try make(country.raster) { path in
            say("Hitteraster van 765 miljoen cellen maken (enkele minuten, eenmalig)")
            try HeatRaster.write(to: path)
        }
        for (files, gemeenten) in parts {
            try make(files.raster) { try HeatRaster.cut(country.raster, window: made.window(of: gemeenten), to: $0) }
        }
    }

    /// A file that is there is complete: it gets its name only when it is done.
    private func make(_ path: String, _ write: (String) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let folder = (path as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let draft = folder + "/maken-" + (path as NSString).lastPathComponent
        try? FileManager.default.removeItem(atPath: draft)
        try write(draft)
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }
}

extension Country {
    /// West, north, east and south of gemeenten with 200 m around it as far as the raster reaches, in whole tens of metres of RD.
    func window(of gemeenten: Set<String>) -> [Int] {
        var (west, north, east, south) = (Double.infinity, -Double.infinity, -Double.infinity, Double.infinity)
        for cell in cells where gemeenten.contains(String(cell.code.prefix(4))) {
            for point in Self.outline(cell.i, cell.j) {
                (west, east) = (min(west, point.x), max(east, point.x))
                (south, north) = (min(south, point.y), max(north, point.y))
            }
        }
        return [
            max(Int(west / 10) * 10 - 200, Int(Self.west)),
            min(Int(north / 10) * 10 + 200, Int(Self.south + Self.height)),
            min(Int(east / 10) * 10 + 200, Int(Self.west + Self.width)),
            max(Int(south / 10) * 10 - 200, Int(Self.south)),
        ]
    }

    var gemeenten: Set<String> { Set(cells.map { String($0.code.prefix(4)) }) }

    /// The gemeenten whose middles lie nearest to that of one, itself among them.
    func gemeenten(around code: String, count: Int) -> Set<String> {
        let middles = Dictionary(grouping: cells, by: { String($0.code.prefix(4)) }).mapValues { cells in
            let points = cells.map { Self.middle($0.i, $0.j) }
            return (
                x: points.reduce(0) { $0 + $1.x } / Double(points.count),
                y: points.reduce(0) { $0 + $1.y } / Double(points.count)
            )
        }
        guard let centre = middles[code] else { return [] }
        func distance(_ code: String) -> Double {
            middles[code].map { hypot($0.x - centre.x, $0.y - centre.y) } ?? .infinity
        }
        return Set(middles.keys.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(count))
    }
}
