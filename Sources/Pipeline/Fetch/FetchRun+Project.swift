import Areas
import Foundation
import Publishing

extension FetchRun {
    /// Writes `project.yaml`, unless the user changed the one that is there: then the new one is put beside it.
    mutating func writeProject(_ text: String) throws(Failure) {
        let name = "project.yaml"
        let path = folder.location(name)
        let data = Data(text.utf8)
        let present = try? Data(contentsOf: URL(filePath: path))
        let isOurs = present == nil || (try? Fingerprint(ofFileAt: path).sha256) == folder.record.project
        if present == data {
            try folder.wrote(name, .unchanged)
        } else if isOurs {
            folder.record.projectOnderweg = Fingerprint(of: Array(data)).sha256
            try folder.record.write(to: folder.path)
            try PlainFile.write(data, to: path)
            folder.record.projectOnderweg = nil
            try folder.wrote(name, .written)
        } else {
            let other = "project.nieuw.yaml"
            try PlainFile.write(data, to: folder.location(other))
            folder.notices.append(
                Notice(
                    "projectbestand aangepast",
                    "\(path) is door u aangepast en blijft zoals het is; het nieuwe staat in \(other)."))
            try folder.wrote(name, .unchanged)
            try folder.wrote(other, .written)
            return try folder.record.write(to: folder.path)
        }
        folder.record.project = try Fingerprint(ofFileAt: path).sha256
        try folder.record.write(to: folder.path)
    }
}
