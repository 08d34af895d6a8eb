import Areas
import Foundation
import Publishing

/// The fingerprints of everything a run reads.
enum InputFingerprints {
    /// The fingerprints of files by their path on disk; what cannot be read is left out, for its reader says it better.
    static func early(_ files: [InputFile]) -> [String: Fingerprint] {
        var known: [String: Fingerprint] = [:]
        for file in files where !Task.isCancelled {
            for path in [container(of: file.path)] + companions(of: file).map(\.path) where known[path] == nil {
                known[path] = try? Fingerprint(ofFileAt: path)
            }
        }
        return known
    }

    /// One record per file, in the order of `records`; a shapefile brings the files that belong to it.
    ///
    /// - Parameter known: fingerprints that were taken before; the others are taken now.
    static func inputRecords(
        _ records: [MapInputs.FileRecord], project: InputFile?, used: Int, known: [String: Fingerprint]
    ) throws(Failure) -> [InputRecord] {
        var result: [InputRecord] = []
        if let project {
            result.append(
                InputRecord(
                    role: "project", path: project.givenPath, fingerprint: try Fingerprint(ofFileAt: project.path)))
        }
        for record in records {
            let path = container(of: record.file.path)
            var input = InputRecord(
                role: record.role.rawValue, path: record.file.givenPath, layer: record.layer,
                fingerprint: try fingerprint(of: path, known))
            input.source = record.attribution?.maker
            input.year = record.year
            input.licence = record.attribution?.licence
            input.rowsRead = record.rowCount
            if record.role == .boundaries { input.rowsUsed = used }
            input.coordinateSystem = record.coordinateSystem.map { system in
                system.authorityCode.map { "\($0) (\(system.name))" } ?? system.name
            }
            result.append(input)
            for companion in companions(of: record.file) {
                result.append(
                    InputRecord(
                        role: record.role.rawValue, path: companion.given,
                        fingerprint: try fingerprint(of: companion.path, known)))
            }
        }
        return result
    }

    private static func fingerprint(
        of path: String, _ known: [String: Fingerprint]
    ) throws(Failure) -> Fingerprint {
        if let found = known[path] { return found }
        return try Fingerprint(ofFileAt: path)
    }

    /// The file on disk: for a path that goes on inside a zip, the zip.
    static func container(of path: String) -> String {
        var path = path
        while !FileManager.default.fileExists(atPath: path), let slash = path.lastIndex(of: "/"),
            slash != path.startIndex
        {
            path = String(path[..<slash])
        }
        return path
    }

    /// The files that hold the attributes and coordinate system of a shapefile.
    static func companions(of file: InputFile) -> [(given: String, path: String)] {
        guard file.path.lowercased().hasSuffix(".shp") else { return [] }
        return ["dbf", "shx", "prj", "cpg"].flatMap { [$0, $0.uppercased()] }.compactMap { ending in
            let path = file.path.dropLast(3) + ending
            guard FileManager.default.fileExists(atPath: String(path)) else { return nil }
            return (file.givenPath.dropLast(3) + ending, String(path))
        }
    }
}
