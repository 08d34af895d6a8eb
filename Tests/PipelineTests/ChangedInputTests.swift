import Areas
import Foundation
import OpenData
import RiskModel
import Synchronization
import Testing

@testable import Pipeline

/// An input that somebody writes to while a verb is at work stops it, and earlier results stay as they were.
@Suite struct ChangedInputTests {
    private let folder: URL

    init() throws {
        folder = URL.temporaryDirectory.appending(path: "invoer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Does something once, when a step begins.
    private final class Meddler: ProgressReporter {
        private let step: String
        private let action: @Sendable () -> Void
        private let done = Mutex(false)
        var wasThere: Bool { done.withLock(\.self) }

        init(at step: String, _ action: @escaping @Sendable () -> Void) { (self.step, self.action) = (step, action) }

        func begin(_ step: String) {
            guard step == self.step else { return }
            done.withLock { $0 = true }
            action()
        }
        func advance(to fraction: Double) {}
    }

    private static let example = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "GeoData/voorbeeld")

    private func path(_ name: String) -> String { folder.appending(path: name).path() }

    /// A run of `kaart` on a copy of the example, small and without maps.
    private func makeResults(_ name: String, _ change: (inout Settings) -> Void = { _ in }) async throws {
        var settings = try readProjectFile(path("data/project.yaml"))
        settings.selection = ["GM9902"]
        settings.formats = [.geojson, .csv]
        settings.clusters.permutations = 0
        try settings.takeDraws(0)
        settings.outputFolder = path(name)
        change(&settings)
        _ = try await runMap(settings)
    }

    /// Runs a verb on a copy of the example and its results while a file is written to at a step; gives the failure.
    private func failure(
        changing name: String, at step: String, removing: Bool = false,
        _ verb: (any ProgressReporter) async throws(Failure) -> Void
    ) async throws -> Failure? {
        let url = folder.appending(path: name)
        let meddler = Meddler(at: step) {
            if removing { return (try? FileManager.default.removeItem(at: url)) ?? () }
            guard let handle = try? FileHandle(forWritingTo: url) else { return }
            _ = try? handle.seekToEnd()
            try? handle.write(contentsOf: Data("\n".utf8))
            try? handle.close()
        }
        var failure: Failure?
        do { try await verb(meddler) } catch { failure = error }
        #expect(meddler.wasThere, "\(step)")
        return failure
    }

    private func withExample(_ body: () async throws -> Void) async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(at: Self.example, to: folder.appending(path: "data"))
        try await body()
    }

    /// Paths from a project file are told as they stand there.
    private func isChange(_ failure: Failure?, of name: String) -> Bool {
        failure?.kind == .badData && failure?.location.hasSuffix((name as NSString).lastPathComponent) == true
    }

    private func isEmpty(_ name: String) -> Bool {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).isEmpty
    }

    @Test func `plan`() async throws {
        try await withExample {
            try await makeResults("uit")
            let code = "BU99020101"
            try Data("code;minimum\n\(code);1\n".utf8).write(to: folder.appending(path: "gegevens.csv"))
            try Data("ploeg;bezoeken\nA;20\n".utf8).write(to: folder.appending(path: "ploegen.csv"))
            try Data("postcode;buurtcode;adressen\n1000AB;\(code);5\n".utf8)
                .write(to: folder.appending(path: "postcodes.csv"))
            var settings = PlanSettings(results: path("uit"))
            (settings.visits, settings.draws, settings.outputFolder) = (20, 0, path("plan"))
            settings.areaTable = InputFile(commandLine: path("gegevens.csv"))
            settings.teamTable = InputFile(commandLine: path("ploegen.csv"))
            settings.postcodes = InputFile(commandLine: path("postcodes.csv"))
            let files = ["uit/herkomst.json", "uit/buurten.geojson", "gegevens.csv", "ploegen.csv", "postcodes.csv"]
            for name in files {
                let failure = try await failure(changing: name, at: "Plannen") { progress throws(Failure) in
                    _ = try await runPlan(settings, progress: progress)
                }
                #expect(isChange(failure, of: name), "\(name): \(failure as Any)")
                #expect(isEmpty("plan"))
            }
            let gone = try await failure(changing: files[2], at: "Plannen", removing: true) {
                progress throws(Failure) in _ = try await runPlan(settings, progress: progress)
            }
            #expect(gone?.kind == .inputMissing && gone?.location == path(files[2]))
            settings.areaTable = nil
            _ = try await runPlan(settings)
            #expect(!isEmpty("plan"))
        }
    }

    @Test func `plekken`() async throws {
        try await withExample {
            try await makeResults("uit")
            let example = try String(contentsOfFile: path("data/koele_plekken_voorbeeld.csv"), encoding: .utf8)
            let points = "naam;x_rd;y_rd\nA;\(Self.somewhere(in: example))\n"
            for name in ["kandidaten.csv", "adressen.csv"] {
                try Data(points.utf8).write(to: folder.appending(path: name))
            }
            var settings = PlacesSettings(results: path("uit"))
            settings.outputFolder = path("plekken")
            settings.candidates = InputFile(commandLine: path("kandidaten.csv"))
            settings.addresses = InputFile(commandLine: path("adressen.csv"))
            let files = [
                "uit/herkomst.json", "uit/buurten.geojson", "data/koele_plekken_voorbeeld.csv", "kandidaten.csv",
                "adressen.csv",
            ]
            for name in files {
                let failure = try await failure(changing: name, at: "Schrijven") { progress throws(Failure) in
                    _ = try await runPlaces(settings, progress: progress)
                }
                #expect(isChange(failure, of: name), "\(name): \(failure as Any)")
                #expect(isEmpty("plekken"))
            }
            _ = try await runPlaces(settings)
            #expect(!isEmpty("plekken"))
        }
    }

    /// The last two cells of the second line: a place of the example.
    private static func somewhere(in text: String) -> String {
        text.split(whereSeparator: \.isNewline)[1].split(separator: ";").suffix(2).joined(separator: ";")
    }

    /// Among others the heat, which is read again for every part that is exchanged, long after its bytes were recognised.
    @Test func `vergelijk`() async throws {
        try await withExample {
            try await makeResults("oud")
            try await makeResults("nieuw") { $0.ranking = .index }
            var settings = CompareSettings(old: path("oud"), new: path("nieuw"))
            settings.outputFolder = path("verschil")
            let files = [
                "oud/buurten.geojson", "nieuw/herkomst.json", "data/gevoelstemperatuur_voorbeeld.tif",
                "data/eenzaamheid_voorbeeld.csv",
            ]
            for name in files {
                let before = try Data(contentsOf: folder.appending(path: name))
                let failure = try await failure(changing: name, at: "Oude uitkomsten opnieuw maken") {
                    progress throws(Failure) in _ = try await runComparison(settings, progress: progress)
                }
                #expect(isChange(failure, of: name), "\(name): \(failure as Any)")
                #expect(isEmpty("verschil"))
                try before.write(to: folder.appending(path: name))
            }
            let summary = try await runComparison(settings)
            #expect(!isEmpty("verschil") && !summary.notices.contains { $0.kind == "oorzaken onbekend" })
        }
    }

    @Test func `overzetten and kaart`() async throws {
        try await withExample {
            var settings = TransferSettings()
            settings.tables = [InputFile(commandLine: path("data/eenzaamheid_2020_voorbeeld.csv"))]
            settings.from = InputFile(commandLine: path("data/wijkenbuurten_2020_voorbeeld.gpkg"))
            settings.to = InputFile(commandLine: path("data/wijkenbuurten_voorbeeld.gpkg"))
            settings.outputFolder = path("overgezet")
            for name in ["data/eenzaamheid_2020_voorbeeld.csv", "data/wijkenbuurten_voorbeeld.gpkg"] {
                let failure = try await failure(changing: name, at: "Schrijven") { progress throws(Failure) in
                    _ = try await runTransfer(settings, progress: progress)
                }
                #expect(isChange(failure, of: name), "\(name): \(failure as Any)")
                #expect(isEmpty("overgezet"))
            }
            var map = try readProjectFile(path("data/project.yaml"))
            (map.formats, map.outputFolder, map.selection) = ([.csv], path("uit"), ["GM9902"])
            map.clusters.permutations = 0
            try map.takeDraws(0)
            let name = "data/kerncijfers_voorbeeld.csv"
            let failure = try await failure(changing: name, at: "Schrijven") { [map] progress throws(Failure) in
                _ = try await runMap(map, progress: progress)
            }
            #expect(isChange(failure, of: name), "\(failure as Any)")
            #expect(isEmpty("uit"))
        }
    }
}
