import Areas
import Foundation
import Guidance

/// Reads the rules that say which approach suits which area (`aanpakken.yaml`).
///
/// Every name in them is checked, so that no rule can go unheard by a typing mistake: unknown keys, columns and words are
/// usage failures that name the line and the nearest known one.
struct ApproachReader {
    /// The columns that areas have, beside those that the rules declare themselves.
    private var kinds: ColumnKinds

    static func read(_ text: String, file: String, kinds: ColumnKinds) throws(Failure) -> Approaches {
        let root = try YAMLMap(document: text, file: file)
        try root.expectOnly(["kolommen", "aanpakken"])
        var reader = ApproachReader(kinds: kinds)
        var further: [(name: String, meaning: String)] = []
        if let map = try root.map("kolommen") {
            for name in map.keys {
                guard let meaning = try map.text(name) else { continue }
                guard !ReservedColumns.contains(name) else {
                    throw map.failure(
                        name, "is al de naam van een kolom in de uitkomsten", remedy: "Haal de regel weg.", kind: .usage
                    )
                }
                further.append((name, meaning))
                reader.kinds.add(name)
            }
        }
        let maps = try root.maps("aanpakken")
        guard !maps.isEmpty else { throw root.missing("aanpakken") }
        var list: [Approach] = []
        for map in maps { list.append(try reader.approach(map)) }
        return Approaches(list, furtherColumns: further)
    }

    private func approach(_ map: YAMLMap) throws(Failure) -> Approach {
        try map.expectOnly([
            "naam", "naam_en", "eigenaar", "eigenaar_en", "bron", "adres", "als", "omdat", "omdat_en",
        ])
        let conditions = try conditions(map, "als")
        return Approach(
            name: try words(map, "naam"), owner: try words(map, "eigenaar"), reference: try map.text("bron"),
            address: try map.text("adres"), condition: .all(conditions), reason: try words(map, "omdat"))
    }

    private func words(_ map: YAMLMap, _ key: String) throws(Failure) -> Approach.Words {
        guard let dutch = try map.text(key) else { throw map.missing(key) }
        return Approach.Words(dutch, english: try map.text("\(key)_en"))
    }

    private func conditions(_ map: YAMLMap, _ key: String) throws(Failure) -> [Condition] {
        let maps = try map.maps(key)
        guard !maps.isEmpty else {
            throw map.failure(
                key, "heeft geen voorwaarden",
                remedy: "Geef een lijst, zoals `\(key): [{kolom: hitte_klasse, vanaf: 4}]`.",
                kind: .usage)
        }
        var result: [Condition] = []
        for part in maps { result.append(try condition(part)) }
        return result
    }

    private func condition(_ map: YAMLMap) throws(Failure) -> Condition {
        for (key, join) in [("een_van", Condition.any), ("alle_van", Condition.all)] where map.keys.contains(key) {
            try map.expectOnly([key])
            return join(try conditions(map, key))
        }
        return .test(try ConditionReader(map: map, kinds: kinds).test())
    }
}
