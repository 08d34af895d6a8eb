import Areas
import Foundation
import Synchronization
import Testing

@testable import Pipeline

@Suite struct FetchTextTests {
    private func project(_ change: (inout ProjectFileText) -> Void = { _ in }) -> ProjectFileText {
        var text = ProjectFileText(
            name: "Verzonnen 2024", areas: ["GM9901"], year: 2024, boundaries: "wijkenbuurten_2024.gpkg",
            layer: "buurten", population: "kwb_2024.csv", loneliness: "50150NED.csv", regions: "gebieden_2024.csv",
            heatTable: "GevoelstemperatuurBuurt_2022.csv")
        change(&text)
        return text
    }

    /// Reads a project file back with the reader of `kaart`.
    private func settings(_ text: String) throws -> Settings {
        let path = FileManager.default.temporaryDirectory.appending(path: "project-\(UUID().uuidString).yaml").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return try readProjectFile(path)
    }

    @Test(arguments: [
        "gewoon", "'s-Gravenhage: \"Den Haag\" # nee", "a\\b", "regel\néén\u{1B}[31m", "{x: [1]}", "- * & ! | > %",
        "\u{202E}achterstevoren", "Súd-Fabelân 😀", "\0",
    ]) func `whatever a name is, the reader of kaart reads it back`(name: String) throws {
        let text = ProjectFileText(
            name: name, areas: [], year: 2024, boundaries: "g.gpkg", layer: name, population: "p.csv",
            loneliness: "e.csv", regions: "r.csv", heatTable: "h.csv"
        ).text
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
        let settings = try settings(text)
        #expect(settings.name == name)
        #expect(settings.boundaries?.layer == name)
    }

    @Test func `every kind of project file is one that kaart reads`() throws {
        let table = try settings(project().text)
        #expect(table.selection == ["GM9901"] && table.ageGroup == .vanaf65)
        let raster = try settings(project { $0.raster = .init(name: "pet.tif", kind: .pet) }.text)
        guard case .raster(let file) = raster.heat else {
            return #expect(Bool(false), "\(String(describing: raster.heat))")
        }
        #expect(file.givenPath == "pet.tif" && file.maker == "Klimaateffectatlas")
        let island = try settings(project { $0.raster = .init(name: "uhi.tif", kind: .uhi) }.text)
        guard case .table = island.heat else { return #expect(Bool(false), "\(String(describing: island.heat))") }
        #expect(project { $0.olderBoundaries = "oud.gpkg" }.text.contains(", grenzen: \"oud.gpkg\"}"))
    }

    @Test(arguments: [
        (["Rotterdam"], "GeoData/rotterdam_2024"), (["GM0599"], "GeoData/gm0599_2024"),
        (["Súd-Fabelân", "GG1106"], "GeoData/sud-fabelan-en-1_2024"), (["../../etc"], "GeoData/etc_2024"),
        (["'s-Gravenhage"], "GeoData/s-gravenhage_2024"), (["/"], "GeoData/gebied_2024"),
    ]) func `the folder is named after the area and stays in GeoData`(areas: [String], folder: String) {
        #expect(FolderName.standard(for: areas, year: 2024) == folder)
    }

    @Test func `progress says how much of how much`() {
        final class Listener: ProgressReporter {
            let heard = Mutex<[String]>([])
            func begin(_ step: String) {}
            func advance(to fraction: Double) {}
            func tell(_ detail: String) { heard.withLock { $0.append(detail) } }
        }
        let listener = Listener()
        let meter = DownloadMeter(listener)
        meter.bytes(50_000_000, of: 200_000_000)
        meter.rows(12)
        DownloadMeter(listener).bytes(1_500, of: nil)
        #expect(listener.heard.withLock { $0 } == ["25 % (50 MB van 200 MB)", "12 rijen", "1,5 kB"])
    }

    @Test(
        arguments: [
            (0, "0 bytes"), (999, "999 bytes"), (12_345, "12,3 kB"), (219_668_480, "219,7 MB"), (1_960_000_000, "2 GB"),
        ] as [(Int, String)]) func `sizes are written the Dutch way`(bytes: Int, text: String)
    {
        #expect(ByteText.of(bytes) == text)
    }
}
