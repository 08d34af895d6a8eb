import Areas
import Foundation

/// A file that somebody else put, or changed, where a download is to come: it is kept beside it.
struct StrangeFile {
    private let path: String
    private let newPath: String

    init(_ path: String) {
        self.path = path
        var number = 1
        while FileManager.default.fileExists(atPath: "\(path).eerder-\(number)") { number += 1 }
        newPath = "\(path).eerder-\(number)"
    }

    /// Throws `cannotWrite`.
    func move() throws(Failure) {
        do {
            try FileManager.default.moveItem(atPath: path, toPath: newPath)
        } catch {
            throw Failure(
                .cannotWrite, at: path, "dit bestand is niet door ophalen gemaakt en kan niet opzij worden gezet",
                remedy: "Verplaats het, of kies met --uitvoer een andere map")
        }
    }

    var notice: Notice {
        Notice(
            "opzij gezet",
            "\(path): niet zo door ophalen gemaakt, of sindsdien veranderd; het staat nu als \((newPath as NSString).lastPathComponent)."
        )
    }
}
