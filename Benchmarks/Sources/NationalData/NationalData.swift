import Foundation

/// The files of a made country, written once into a folder and used again.
public struct NationalData: Sendable {
    public let boundaries: String
    public let loneliness: String
    public let population: String
    public let raster: String

    /// Makes the files that are not there yet; `say` is told what takes long.
    public init(in folder: String, say: (String) -> Void) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        boundaries = "\(folder)/buurten.gpkg"
        loneliness = "\(folder)/50150NED.csv"
        population = "\(folder)/kerncijfers.csv"
        raster = "\(folder)/hitte.tif"
        let country = Country()
        try make(boundaries) { path in
            say("Grenzen maken")
            let made = try country.writeBoundaries(to: path)
            say("\(made.areas) gebieden, \(made.vertices) punten")
        }
        try make(loneliness) { try country.writeLoneliness(to: $0) }
        try make(population) { try country.writePopulation(to: $0) }
        try make(raster) { path in
            say("Hitteraster van 765 miljoen cellen maken (enkele minuten, eenmalig)")
            try HeatRaster.write(to: path)
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
