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

/// The files of a made country and of one of its gemeenten, written once into a folder and used again.
public struct NationalData: Sendable {
    public let country: RunFiles
    /// What someone has who fetched one gemeente: GM0599.
    public let gemeente: RunFiles

    /// Makes the files that are not there yet; `say` is told what takes long.
    public init(in folder: String, say: (String) -> Void) throws {
        country = RunFiles(in: folder)
        gemeente = RunFiles(in: "\(folder)/gemeente")
        try FileManager.default.createDirectory(atPath: "\(folder)/gemeente", withIntermediateDirectories: true)
        let made = Country()
        for (files, code) in [(country, String?.none), (gemeente, "0599")] {
            try make(files.boundaries) { path in
                let (areas, vertices) = try made.writeBoundaries(of: code, to: path)
                say("Grenzen gemaakt: \(areas) gebieden, \(vertices) punten")
            }
            try make(files.loneliness) { try made.writeLoneliness(of: code, to: $0) }
            try make(files.population) { try made.writePopulation(of: code, to: $0) }
        }
        try make(country.raster) { path in
            say("Hitteraster van 765 miljoen cellen maken (enkele minuten, eenmalig)")
            try HeatRaster.write(to: path)
        }
        try make(gemeente.raster) { path in
            try HeatRaster.cut(country.raster, window: made.window(of: "0599"), to: path)
        }
    }

    /// A file that is there is complete: it gets its name only when it is done.
    private func make(_ path: String, _ write: (String) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let draft = (path as NSString).deletingLastPathComponent + "/maken-" + (path as NSString).lastPathComponent
        try? FileManager.default.removeItem(atPath: draft)
        try write(draft)
        try FileManager.default.moveItem(atPath: draft, toPath: path)
    }
}

extension Country {
    /// West, north, east and south of a gemeente with 200 m around it, in whole tens of metres of RD.
    func window(of gemeente: String) -> [Int] {
        var (west, north, east, south) = (Double.infinity, -Double.infinity, -Double.infinity, Double.infinity)
        for cell in cells where cell.code.hasPrefix(gemeente) {
            for point in Self.outline(cell.i, cell.j) {
                (west, east) = (min(west, point.x), max(east, point.x))
                (south, north) = (min(south, point.y), max(north, point.y))
            }
        }
        return [
            Int(west / 10) * 10 - 200, Int(north / 10) * 10 + 200, Int(east / 10) * 10 + 200,
            Int(south / 10) * 10 - 200,
        ]
    }
}
