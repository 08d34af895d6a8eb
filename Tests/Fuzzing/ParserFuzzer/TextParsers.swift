import Areas

@testable import OpenData

/// A cell that should hold a number: what comes out is what Swift itself reads, and no plain number is refused.
@Sendable func fuzzNumbers(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let found = Result { () throws(NumberParser.NotANumber) in try NumberParser().parse(text) }
    let body = trimmed(text)
    let points = body.utf8.count { $0 == 0x2E }
    let commas = body.utf8.count { $0 == 0x2C }
    let isPlain = body.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
    if isPlain, let reference = Double(String(body)), reference.isFinite {
        demand(
            found == .success(reference > NumberParser.missingAtOrBelow ? reference : nil),
            "\(body) is \(reference) and was read as \(found)")
    }
    if case .success(let value?) = found {
        demand(value.isFinite && value > NumberParser.missingAtOrBelow, "\(value) is a figure")
        var plain = String(body)
        if points + commas > 1, let last = body.last(where: { $0 == "." || $0 == "," }) {
            plain.removeAll { ($0 == "." || $0 == ",") && $0 != last }
        }
        let reference = Double(plain.replacing(",", with: "."))
        demand(reference == value, "\(body) is \(String(describing: reference)) and was read as \(value)")
    }
    _ = Period.year(text)
    _ = AgeGroup(statLine: text)
    _ = Margin(statLine: text)
}

/// Codes come back from their own text, and lie in every area that they name as theirs.
@Sendable func fuzzCodes(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let code = AreaCode(text) else { return }
    demand(AreaCode(code.text) == code, "\(code) comes back")
    demand(code.text.utf8.elementsEqual(trimmed(text).uppercased().utf8), "\(code) is the text")
    for ancestor in [code.gemeente, code.wijk].compactMap(\.self) {
        demand(ancestor.contains(code) && AreaCode(ancestor.text) == ancestor, "\(ancestor) contains \(code)")
    }
    demand(code.level == .land || !code.contains(AreaCode("BU00000000")!) || code.text.hasSuffix("0000"), "\(code)")
}

/// A choice of areas gives rows in order, each once, or a failure about the choice.
@Sendable func fuzzNames(_ bytes: [UInt8]) {
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .prefix(8).map(String.init)
    do {
        let rows = try selectAreas(parts, in: namedAreas)
        demand(zip(rows, rows.dropFirst()).allSatisfy(<), "rows in order")
        demand(rows.allSatisfy(namedAreas.codes.indices.contains), "rows that are there")
        demand(!rows.isEmpty, "something was chosen")
    } catch {
        demand(error.kind == .usage && !error.remedy.isEmpty, "\(error)")
        demand(!error.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "\(error)")
    }
    let name = parts.first ?? ""
    let form = comparableName(name)
    demand(comparableName(form) == form, "the form that is compared stays itself: \(form)")
    _ = NearestText.nearest(to: String(name.prefix(60)), in: namedAreas.names.compactMap(\.self))
}

private let namedAreas: AreaTable = {
    let codes = ["BU00010001", "BU00010002", "BU00010101", "BU0002AA01", "BU00030000"]
    var areas = AreaTable(level: .buurt, codes: codes.map { AreaCode($0)! })
    areas.names = ["Súd-Fabelân", "Kern", "'s-Gravenland", "Kern", nil]
    areas.wijkNames = ["Wijk 00 Kern", "Wijk 00 Kern", "Wijk 01", "Ĳsselwijk", nil]
    areas.gemeenteNames = ["Verzonnen aan Zee", "Verzonnen aan Zee", "Verzonnen aan Zee", "Nergenshuizen", "Súd"]
    return areas
}()
