package import Areas

/// The codes of a map beside those of a table, gemeente by gemeente.
package struct CodeComparison: Sendable, Equatable {
    /// A gemeente in which not every area has a row, or not every row an area.
    package struct Gemeente: Sendable, Equatable {
        package let code: AreaCode
        package let areas: Int
        package let matched: Int
        /// Rows of the level in this gemeente without an area.
        package let onlyTable: Int
        /// Where its areas are in other years, by the gemeenten alone.
        package let fate: String?

        /// Whether the gemeente is in the table, but a quarter or more of its areas go by other codes there.
        package var isRecoded: Bool { onlyTable > 0 && 4 * missing >= areas && missing > 0 }
        /// Areas without a row.
        package var missing: Int { areas - matched }
    }

    package let level: AreaLevel
    package let areaCount: Int
    /// Rows of the level in the table, in whatever gemeente.
    package let rowCount: Int
    package let matched: Int
    /// In code order.
    package let onlyMap: [AreaCode]
    /// Rows without an area, in the gemeenten that the map has.
    package let onlyTable: [AreaCode]
    /// Rows of gemeenten that the map does not have.
    package let elsewhere: Int
    /// The gemeenten that do not match wholly, worst first.
    package let partial: [Gemeente]
    package let gemeenteCount: Int

    /// - Parameters:
    ///   - areas: the codes on the map, all of one level, in order.
    ///   - rows: the codes in the table, of any level, in order.
    package init(areas: [AreaCode], level: AreaLevel, rows: [AreaCode]) {
        let there = rows.filter { $0.level == level }
        let (left, right) = (Set(areas), Set(there))
        var counts: [AreaCode: (areas: Int, matched: Int, extra: Int)] = [:]
        for code in areas {
            guard let gemeente = code.gemeente else { continue }
            counts[gemeente, default: (0, 0, 0)].areas += 1
            if right.contains(code) { counts[gemeente, default: (0, 0, 0)].matched += 1 }
        }
        var onlyTable: [AreaCode] = []
        var elsewhere = 0
        for code in there where !left.contains(code) {
            guard let gemeente = code.gemeente, counts[gemeente] != nil else {
                elsewhere += 1
                continue
            }
            counts[gemeente, default: (0, 0, 0)].extra += 1
            onlyTable.append(code)
        }
        self.level = level
        (areaCount, rowCount) = (areas.count, there.count)
        onlyMap = areas.filter { !right.contains($0) }
        matched = areas.count - onlyMap.count
        (self.onlyTable, self.elsewhere) = (onlyTable, elsewhere)
        gemeenteCount = counts.count
        let partial = counts.filter { $0.value.matched < $0.value.areas || $0.value.extra > 0 }.map { code, count in
            Gemeente(
                code: code, areas: count.areas, matched: count.matched, onlyTable: count.extra,
                fate: count.matched == 0 ? Herindeling.fate(of: code) : nil)
        }
        self.partial = partial.sorted { one, other in
            let (a, b) = (one.matched * other.areas, other.matched * one.areas)
            return a == b ? one.code < other.code : a < b
        }
    }
}
