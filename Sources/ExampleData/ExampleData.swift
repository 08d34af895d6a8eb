package import Areas
import Foundation
import GeoFiles

/// Makes the bundled example: a fictional but believable Dutch region, from a seed and nothing else.
package enum ExampleData {
    /// The seed of the example that is checked in.
    package static let defaultSeed: UInt64 = 2024

    /// Writes all files of the example into a folder, which is made where needed.
    ///
    /// The same seed gives the same bytes with the same versions of GDAL, SQLite and zlib; the text files are the same
    /// everywhere. Throws `.cannotWrite`.
    package static func write(to folder: String, seed: UInt64 = defaultSeed) throws(Failure) {
        let content = ExampleContent(seed: seed)
        let places = PlacesFile.places(content)
        try makeFolder(folder)
        try GeoPackageWriter.write(BoundaryFile.layers(content), to: folder + "/wijkenbuurten_voorbeeld.gpkg")
        try GeoPackageWriter.write([EarlierFiles.layer(content)], to: folder + "/wijkenbuurten_2020_voorbeeld.gpkg")
        try GeoPackageWriter.write([PlacesFile.layer(places)], to: folder + "/koele_plekken_voorbeeld.gpkg")
        try HeatFile.write(HeatField(content.region, seed: seed), to: folder + "/gevoelstemperatuur_voorbeeld.tif")
        for (name, text) in texts(content, places) { try write(text, to: folder + "/" + name) }
    }

    /// The text files by name.
    static func texts(_ content: ExampleContent, _ places: [PlacesFile.Place]) -> [(name: String, text: String)] {
        [
            ("eenzaamheid_voorbeeld.csv", LonelinessFile.text(content)),
            ("kerncijfers_voorbeeld.csv", FiguresFile.text(content)),
            ("koele_plekken_voorbeeld.csv", PlacesFile.text(places)),
            ("eenzaamheid_2020_voorbeeld.csv", EarlierFiles.loneliness(content)),
            ("gebieden_voorbeeld.csv", RegionsFile.text(content)),
            ("project.yaml", ProjectFile.text),
            ("project_jaren.yaml", ProjectFile.years),
            ("README.md", ReadmeFile.text(content, places: places.count)),
        ]
    }

    private static func makeFolder(_ folder: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw cannotWrite(folder)
        }
    }

    private static func write(_ text: String, to path: String) throws(Failure) {
        do {
            // Atomically: beside the target, then renamed.
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw cannotWrite(path)
        }
    }

    private static func cannotWrite(_ path: String) -> Failure {
        Failure(
            .cannotWrite, at: path, "hier kan niet worden geschreven",
            remedy: "Kies met --uitvoer een map waarin geschreven mag worden en die nog ruimte heeft.")
    }
}
