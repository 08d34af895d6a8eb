import Areas
import Guidance

/// Reads one condition of a rule: a column, what is made of it, and what must be true of that.
struct ConditionReader {
    let map: YAMLMap
    let kinds: ColumnKinds

    private static let ofNumbers = ["vanaf", "boven", "hoogstens", "onder", "hoogste_deel", "laagste_deel"]
    private static let quantities = ["deel_van", "min", "naast"]
    private static let ofWords = ["is", "is_niet"]

    func test() throws(Failure) -> ColumnTest {
        try map.expectOnly(
            ["kolom"] + Self.quantities + Self.ofNumbers + Self.ofWords + ["bevat", "een_van", "alle_van"])
        guard let column = try map.text("kolom") else { throw map.missing("kolom") }
        let kind = try kinds.kind(of: column, "kolom", map)
        let quantity = try quantity(column, kind)
        var demands: [ColumnTest.Demand] = []
        for key in map.keys where key != "kolom" && !Self.quantities.contains(key) {
            demands.append(try demand(key, kind, quantity))
        }
        guard !demands.isEmpty else {
            throw map.failure(
                "kolom", "heeft geen voorwaarde", remedy: "Zet erbij wat waar moet zijn, zoals `vanaf: 10`.",
                kind: .usage)
        }
        return ColumnTest(column, quantity, demands)
    }

    private func quantity(_ column: String, _ kind: ColumnKind) throws(Failure) -> ColumnTest.Quantity {
        let given = map.keys.filter(Self.quantities.contains)
        guard let key = given.first else { return .own }
        guard given.count == 1 else {
            throw map.failure(given[1], "gaat niet samen met '\(key)'", remedy: "Kies één van beide.", kind: .usage)
        }
        guard kind == .number else {
            throw map.failure(
                key, "kan niet bij de kolom '\(column)'", remedy: "Daar staan geen getallen in.", kind: .usage)
        }
        if key == "naast" {
            guard let group = try map.choice(key, Group.self) else { throw map.missing(key) }
            guard kinds.comparable.contains(column) else {
                throw map.failure(
                    key, "kan niet bij de kolom '\(column)'",
                    remedy: "Van groepen zijn bekend: \(kinds.comparable.joined(separator: ", ")).", kind: .usage)
            }
            return .beside(group)
        }
        guard let other = try map.text(key) else { throw map.missing(key) }
        guard try kinds.kind(of: other, key, map) == .number else {
            throw map.failure(key, "noemt '\(other)', en daar staan geen getallen in", remedy: "Kies een andere kolom.")
        }
        return key == "min" ? .difference(from: other) : .share(of: other)
    }

    private func demand(_ key: String, _ kind: ColumnKind, _ quantity: ColumnTest.Quantity) throws(Failure)
        -> ColumnTest.Demand
    {
        if Self.ofNumbers.contains(key) {
            if case .word = kind { throw mismatch(key, "is, is_niet") }
            guard let number = try map.number(key) else { throw map.missing(key) }
            return try numberDemand(key, number, kind)
        }
        switch kind {
        case .number:
            guard Self.ofWords.contains(key) else {
                throw mismatch(key, (Self.ofNumbers + Self.ofWords).joined(separator: ", "))
            }
            let numbers = try map.isList(key) ? map.numbers(key) ?? [] : [map.number(key)].compactMap { $0 }
            guard !numbers.isEmpty else { throw map.missing(key) }
            return key == "is" ? .oneOfNumbers(numbers) : .noneOfNumbers(numbers)
        case .word(let allowed):
            guard Self.ofWords.contains(key) else { throw mismatch(key, "is, is_niet") }
            let words = try words(key, among: allowed)
            return key == "is" ? .oneOf(words) : .noneOf(words)
        case .list(let allowed):
            guard key == "bevat" else { throw mismatch(key, "bevat, vanaf, hoogstens") }
            return .contains(try words(key, among: allowed))
        }
    }

    private func numberDemand(_ key: String, _ number: Double, _ kind: ColumnKind) throws(Failure) -> ColumnTest.Demand
    {
        switch key {
        case "vanaf": return .atLeast(number)
        case "boven": return .above(number)
        case "hoogstens": return .atMost(number)
        case "onder": return .below(number)
        default:
            guard number > 0, number <= 1 else {
                throw map.failure(
                    key, "moet een deel boven 0 en hoogstens 1 zijn", remedy: "Het hoogste vijfde deel is 0.2.",
                    kind: .usage)
            }
            guard kind == .number else { throw mismatch(key, "bevat, vanaf, hoogstens") }
            return key == "hoogste_deel" ? .amongHighest(number) : .amongLowest(number)
        }
    }

    private func words(_ key: String, among allowed: [String]?) throws(Failure) -> [String] {
        guard let words = try map.texts(key), !words.isEmpty else { throw map.missing(key) }
        for word in words {
            guard let allowed, !allowed.contains(word) else { continue }
            let near = NearestText.nearest(to: word, in: allowed)
            throw map.failure(
                key, "noemt '\(printable(word, atMost: 40))', en dat komt in deze kolom niet voor",
                remedy: near.map { "Bedoelt u '\($0)'?" } ?? "Kies uit: \(allowed.joined(separator: ", ")).",
                kind: .usage)
        }
        return words
    }

    private func mismatch(_ key: String, _ possible: String) -> Failure {
        map.failure(key, "past niet bij deze kolom", remedy: "Hier kan: \(possible).", kind: .usage)
    }
}
