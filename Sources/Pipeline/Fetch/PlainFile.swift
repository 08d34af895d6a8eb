import Areas
import Foundation
import OpenServices

/// Small files of our own, written beside their place and renamed.
enum PlainFile {
    /// Throws `cannotWrite`.
    static func write(_ data: Data, to path: String) throws(Failure) {
        let draft = DraftFile(for: path)
        do {
            try data.write(to: URL(filePath: draft.path))
        } catch {
            draft.discard()
            throw Failure(
                .cannotWrite, at: path, "het bestand kan niet worden geschreven",
                remedy: "Controleer of de map beschrijfbaar is en de schijf niet vol")
        }
        try draft.move()
    }

    /// Makes a folder and those above it. Throws `cannotWrite`.
    static func makeFolder(_ path: String) throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(
                .cannotWrite, at: path, "de map kan niet worden gemaakt",
                remedy: "Controleer of de map erboven beschrijfbaar is, of geef een andere met --uitvoer")
        }
    }
}
