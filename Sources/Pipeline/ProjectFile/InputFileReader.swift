import Areas
import Foundation

/// Reads which files a project file names; relative paths are relative to it.
struct InputFileReader {
    /// The path of the project file.
    let file: String
    /// What relative paths are relative to; the folder of the project file where `nil`, the working directory where empty.
    var folder: String?

    /// What only the order of an earlier run has: the path as the user wrote it, beside the one that was opened.
    var keysOfOrders: [String] { folder == "" ? ["gegeven"] : [] }

    /// - Parameter keys: what may stand in the mapping beside the keys that every file has.
    func inputFile(
        _ map: YAMLMap?, keys: [String], severalYears: Bool = false
    ) throws(Failure) -> InputFile? {
        guard let map else { return nil }
        try map.expectOnly(["bestand", "laag", "jaar", "bron", "licentie"] + keysOfOrders + keys)
        guard let path = try map.text("bestand") else { throw map.missing("bestand") }
        return try inputFile(at: path, map, severalYears: severalYears)
    }

    /// A file whose codes may belong to other boundaries than those of the map: `grenzen`, and `mensen` on them.
    func table(_ map: YAMLMap?, keys: [String], severalYears: Bool = false) throws(Failure) -> InputFile? {
        guard let map else { return nil }
        guard var file = try inputFile(map, keys: keys + ["grenzen", "mensen"], severalYears: severalYears) else {
            return nil
        }
        file.origin = try origin(map)
        return file
    }

    func origin(_ map: YAMLMap) throws(Failure) -> Origin? {
        guard map.keys.contains("grenzen") else {
            guard map.keys.contains("mensen") else { return nil }
            throw map.failure(
                "mensen", "zegt niets zonder 'grenzen'", remedy: "Noem ook de grenzen waar de codes bij horen.",
                kind: .usage)
        }
        guard let boundaries = try pathOrFile("grenzen", map) else { return nil }
        return .areas(boundaries, people: try pathOrFile("mensen", map))
    }

    /// A file under a key: a path, or a mapping with `bestand`.
    func pathOrFile(_ key: String, _ map: YAMLMap) throws(Failure) -> InputFile? {
        guard map.keys.contains(key) else { return nil }
        if map.isText(key), let path = try map.text(key) { return InputFile(givenPath: path, path: resolved(path)) }
        return try inputFile(map.map(key), keys: [])
    }

    func inputFile(
        at path: String, _ map: YAMLMap, severalYears: Bool = false
    ) throws(Failure) -> InputFile {
        let given = keysOfOrders.isEmpty ? nil : try map.text("gegeven")
        var input = InputFile(
            givenPath: given ?? path, path: resolved(path), layer: try map.text("laag"),
            year: severalYears ? nil : try map.wholeNumber("jaar"))
        input.maker = try map.text("bron")
        input.licence = try map.text("licentie")
        return input
    }

    func resolved(_ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        let folder = folder ?? (file as NSString).deletingLastPathComponent
        return folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
    }
}
