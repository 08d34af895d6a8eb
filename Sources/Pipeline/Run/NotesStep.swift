import Areas
import OpenData

/// Lays local knowledge beside the areas of the map.
struct NotesStep {
    /// Per area the notes about it, about an area that it lies in or about a part of it, in the order of the file.
    let notes: [[LocalNote]]
    /// Notes about areas that nobody knows, and about areas off the map.
    let notices: [Notice]

    /// - Parameters:
    ///   - all: the codes of the boundary file.
    ///   - regions: which gemeenten lie in which larger areas, for notes about those.
    init(_ all: [LocalNote], on areas: AreaTable, boundaries: [AreaCode], regions: Regions?) {
        guard !all.isEmpty else {
            (notes, notices) = (Array(repeating: [], count: areas.count), [])
            return
        }
        let known = Self.known(boundaries, regions)
        var places: [AreaCode: [Int]] = [:]
        for (place, note) in all.enumerated() {
            places[note.code, default: []].append(place)
            // A part of an area stands with the area.
            if note.code.level > areas.level, let whole = note.code.ancestor(areas.level) {
                places[whole, default: []].append(place)
            }
        }
        let land = all.indices.filter { all[$0].code.level == .land }
        var isUsed = Array(repeating: false, count: all.count)
        notes = areas.codes.map { code in
            var around = Set([code] + [AreaLevel.wijk, .gemeente].compactMap { code.ancestor($0) })
            around.formUnion([AreaLevel.ggdregio, .provincie].compactMap { regions?.region($0, of: code) })
            let found = Set(around.flatMap { places[$0] ?? [] }).union(land).sorted()
            for place in found { isUsed[place] = true }
            return found.map { all[$0] }
        }
        func isKnown(_ code: AreaCode) -> Bool {
            code.level == .land || known.contains(code)
                || boundaries.first.flatMap { code.ancestor($0.level) }.map(known.contains) ?? false
        }
        let unknown = all.indices.filter { !isUsed[$0] && !isKnown(all[$0].code) }
        let elsewhere = all.indices.filter { !isUsed[$0] && isKnown(all[$0].code) }
        var notices: [Notice] = []
        if !unknown.isEmpty {
            let codes = Set(unknown.map { all[$0].code }).sorted().map(\.text)
            notices.append(
                Notice(
                    "notitie zonder gebied",
                    "Niet gebruikt: \(counted(unknown.count, "notitie", "notities")) over een code die niet in de grenzen "
                        + "staat: \(codes.prefix(8).joined(separator: ", "))\(codes.count > 8 ? ", …" : "").",
                    codes: codes))
        }
        if !elsewhere.isEmpty {
            notices.append(
                Notice(
                    "notitie buiten de kaart",
                    "Niet gebruikt: \(counted(elsewhere.count, "notitie", "notities")) over gebieden buiten de kaart.",
                    codes: Set(elsewhere.map { all[$0].code }).sorted().map(\.text)))
        }
        self.notices = notices
    }

    private static func known(_ boundaries: [AreaCode], _ regions: Regions?) -> Set<AreaCode> {
        var known = Set(boundaries)
        known.formUnion(boundaries.compactMap(\.wijk))
        known.formUnion(boundaries.compactMap(\.gemeente))
        for level in [AreaLevel.gemeente, .ggdregio, .provincie] { known.formUnion(regions?.codes(level) ?? []) }
        return known
    }
}
