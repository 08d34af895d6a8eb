import Areas
import Yams

/// A YAML mapping that knows where it stands, reads typed values and refuses keys that nobody asked for.
struct YAMLMap {
    private let pairs: [(key: String, line: Int, value: Node)]
    /// `project.yaml`, and the keys that lead here: `methode.indicatoren.Hitte`.
    private let file: String
    private let path: String

    /// Reads a whole document. Throws `badData` where it is no YAML or no mapping.
    init(document text: String, file: String) throws(Failure) {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw YAMLProblem.failure(error, file: file)
        }
        guard let node else {
            throw Failure(.badData, at: file, "is leeg", remedy: "Zie docs/handleiding.md voor een voorbeeld.")
        }
        try self.init(node, file: file, path: "", line: 1)
    }

    private init(_ node: Node, file: String, path: String, line: Int) throws(Failure) {
        guard case .mapping(let mapping) = node else {
            throw Failure(
                .badData, at: "\(file), regel \(node.mark?.line ?? line)",
                path.isEmpty ? "is geen lijst van sleutels en waarden" : "'\(path)' moet sleutels en waarden hebben",
                remedy: Self.hint(for: node, at: path))
        }
        guard mapping.count <= ProjectText.mostKeys else {
            throw Failure(
                .badData, at: "\(file), regel \(node.mark?.line ?? line)",
                "'\(path)' heeft meer dan \(ProjectText.mostKeys) sleutels", remedy: "Is dit wel een projectbestand?")
        }
        var pairs: [(key: String, line: Int, value: Node)] = []
        for (key, value) in mapping {
            pairs.append((key.string ?? "", key.mark?.line ?? line, value))
        }
        (self.pairs, self.file, self.path) = (pairs, file, path)
        var seen: Set<String> = []
        for pair in pairs where !seen.insert(pair.key).inserted {
            throw failure(pair.key, "staat er twee keer", remedy: "Houd er één over.")
        }
    }

    /// What to write where a text stands and keys are needed: nearly always it is the name of a file.
    private static func hint(for node: Node, at path: String) -> String {
        let files = ["grenzen", "bevolking", "eenzaamheid", "gebieden", "plekken"]
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty, files.contains(path) else {
            return "Schrijf bijvoorbeeld `sleutel: waarde` of `{sleutel: waarde}`."
        }
        return "Schrijf `\(path): {bestand: \(printable(scalar.string, atMost: 60))}`."
    }

    /// The keys in the order of the file.
    var keys: [String] { pairs.map(\.key) }

    /// Throws a usage failure for the first key that is not in `known`, naming the nearest that is.
    func expectOnly(_ known: [String]) throws(Failure) {
        for pair in pairs where !known.contains(pair.key) {
            let nearest = NearestText.nearest(to: pair.key, in: known)
            let isNumber = !pair.key.isEmpty && pair.key.utf8.allSatisfy { (0x30...0x39).contains($0) }
            throw failure(
                pair.key, "is geen bekende sleutel",
                remedy: isNumber
                    ? "Is dit het deel na een komma, schrijf dan een decimale punt: 2.5 in plaats van 2,5."
                    : nearest.map { "Bedoelt u '\($0)'?" } ?? "Bekend zijn hier: \(known.joined(separator: ", ")).",
                kind: .usage)
        }
    }

    /// The mapping under a key, or `nil` where the key is not there.
    func map(_ key: String) throws(Failure) -> YAMLMap? {
        guard let (line, value) = node(key) else { return nil }
        return try YAMLMap(value, file: file, path: dotted(key), line: line)
    }

    /// The mappings in the list under a key; empty where the key is not there.
    func maps(_ key: String) throws(Failure) -> [YAMLMap] {
        guard let (line, value) = node(key) else { return [] }
        guard case .sequence(let sequence) = value else {
            throw failure(key, "moet een lijst zijn", remedy: "Begin elk onderdeel met een streepje.")
        }
        var result: [YAMLMap] = []
        for (number, item) in sequence.enumerated() {
            result.append(try YAMLMap(item, file: file, path: "\(dotted(key))[\(number + 1)]", line: line))
        }
        return result
    }

    func text(_ key: String) throws(Failure) -> String? {
        guard let (_, value) = node(key) else { return nil }
        guard case .scalar(let scalar) = value, !scalar.string.isEmpty else {
            throw failure(key, "moet een tekst zijn", remedy: "Schrijf `\(key): tekst`.")
        }
        return scalar.string
    }

    /// `ja`, `nee`, `true` or `false`.
    func truth(_ key: String) throws(Failure) -> Bool? {
        guard let word = try text(key)?.lowercased() else { return nil }
        switch word {
        case "ja", "true": return true
        case "nee", "false": return false
        default: throw failure(key, "moet ja of nee zijn", remedy: "Schrijf `\(key): ja`.")
        }
    }

    /// A list of texts; a single text counts as a list of one.
    func texts(_ key: String) throws(Failure) -> [String]? {
        guard let (_, value) = node(key) else { return nil }
        switch value {
        case .scalar(let scalar): return scalar.string.isEmpty ? [] : [scalar.string]
        case .sequence(let sequence):
            var result: [String] = []
            for item in sequence {
                guard case .scalar(let scalar) = item else {
                    throw failure(key, "moet een lijst van teksten zijn", remedy: "Schrijf `\(key): [een, twee]`.")
                }
                result.append(scalar.string)
            }
            return result
        default: throw failure(key, "moet een lijst van teksten zijn", remedy: "Schrijf `\(key): [een, twee]`.")
        }
    }

    func number(_ key: String) throws(Failure) -> Double? {
        guard let (_, value) = node(key) else { return nil }
        return try number(value, key)
    }

    func wholeNumber(_ key: String) throws(Failure) -> Int? {
        // A number in floating point would round a long one, such as a seed.
        if case .scalar(let scalar) = node(key)?.value, let whole = Int(scalar.string) { return whole }
        guard let found = node(key)?.value else { return nil }
        let value = try number(found, key, remedy: "Schrijf een geheel getal, zonder punt of komma.")
        guard let whole = Int(exactly: value) else {
            throw failure(key, "moet een geheel getal zijn", remedy: "Gevonden: \(value).")
        }
        return whole
    }

    func numbers(_ key: String) throws(Failure) -> [Double]? {
        guard let (_, value) = node(key) else { return nil }
        return try numbers(value, key)
    }

    /// A whole number or a list of them; empty where the key is not there.
    func wholeNumbers(_ key: String) throws(Failure) -> [Int] {
        guard isList(key) else { return [try wholeNumber(key)].compactMap { $0 } }
        var result: [Int] = []
        for value in try numbers(key) ?? [] {
            guard let whole = Int(exactly: value) else {
                throw failure(key, "moet hele getallen hebben", remedy: "Gevonden: \(value).")
            }
            result.append(whole)
        }
        return result
    }

    func isList(_ key: String) -> Bool {
        if case .sequence = node(key)?.value { true } else { false }
    }

    /// Whether the key has no value: `null`, or nothing at all.
    func isNull(_ key: String) -> Bool {
        if case .scalar(let scalar) = node(key)?.value {
            scalar.style == .plain && ["", "null", "~"].contains(scalar.string)
        } else {
            false
        }
    }

    func isText(_ key: String) -> Bool {
        if case .scalar = node(key)?.value { true } else { false }
    }

    /// A list of lists of numbers: the table of the matrix.
    func numberRows(_ key: String) throws(Failure) -> [[Double]]? {
        guard let (_, value) = node(key) else { return nil }
        guard case .sequence(let rows) = value else {
            throw failure(key, "moet een lijst van rijen zijn", remedy: "Schrijf `\(key): [[1, 2], [2, 3]]`.")
        }
        var result: [[Double]] = []
        for row in rows { result.append(try numbers(row, key)) }
        return result
    }

    /// A value of an enumeration by its Dutch word.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) throws(Failure) -> Choice?
    where Choice.RawValue == String {
        guard let word = try text(key) else { return nil }
        guard let choice = Choice(rawValue: word) else {
            let words = Choice.allCases.map(\.rawValue)
            throw failure(
                key, "'\(word)' is geen mogelijkheid", remedy: "Kies uit: \(words.joined(separator: ", ")).",
                kind: .usage)
        }
        return choice
    }

    /// A failure about a key, with its line in the file.
    func failure(_ key: String, _ problem: String, remedy: String, kind: Failure.Kind = .badData) -> Failure {
        Failure(kind, at: place(of: key), "'\(dotted(key))' \(problem)", remedy: remedy)
    }

    /// File and line of a key, for messages; of one that is not there, the line where its mapping begins.
    func place(of key: String) -> String {
        (pairs.first { $0.key == key } ?? (path.isEmpty ? nil : pairs.first)).map { "\(file), regel \($0.line)" }
            ?? file
    }

    /// A failure that a needed key is not there.
    func missing(_ key: String) -> Failure {
        failure(key, "ontbreekt", remedy: "Voeg `\(dotted(key)):` toe.", kind: .usage)
    }

    private func node(_ key: String) -> (line: Int, value: Node)? {
        pairs.first { $0.key == key }.map { ($0.line, $0.value) }
    }

    private func dotted(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func number(_ node: Node, _ key: String, remedy: String? = nil) throws(Failure) -> Double {
        guard case .scalar(let scalar) = node, let value = Double(scalar.string), value.isFinite else {
            throw failure(
                key, "moet een getal zijn", remedy: remedy ?? "Schrijf een decimale punt: `\(key): 0.5`.")
        }
        return value
    }

    private func numbers(_ node: Node, _ key: String) throws(Failure) -> [Double] {
        guard case .sequence(let sequence) = node else {
            throw failure(key, "moet een lijst van getallen zijn", remedy: "Schrijf `\(key): [35, 41, 46, 51]`.")
        }
        var result: [Double] = []
        for item in sequence { result.append(try number(item, key)) }
        return result
    }
}
