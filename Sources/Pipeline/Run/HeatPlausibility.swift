import Areas

/// Heat that is possible but odd: a sign of another unit or another measure than the classes are meant for.
enum HeatPlausibility {
    /// Outside these no outdoor or surface temperature in °C lies; Kelvin, Fahrenheit and slips of the pen do.
    private static let celsius = -20.0...75.0

    static func notices(on level: MapLevel, limits: [Double], unit: String) -> [Notice] {
        let heat = level.areas[.hitte]
        let known = heat.compactMap { $0 }
        var notices: [Notice] = []
        let odd = heat.indices.filter { row in heat[row].map { !celsius.contains($0) } ?? false }
        if unit == "°C", !odd.isEmpty {
            notices.append(
                Notice(
                    "hitte onwaarschijnlijk",
                    "Een hitte die geen temperatuur in °C kan zijn: \(level.level.counted(odd.count)). Zij telt wel mee.",
                    codes: odd.map { level.areas.codes[$0].text }))
        }
        guard known.count >= 5, let first = limits.first, let last = limits.last else { return notices }
        if known.allSatisfy({ $0 < first }) || known.allSatisfy({ $0 >= last }) {
            notices.append(
                Notice(
                    "hitte in één klasse",
                    "Alle hitte valt in de \(known[0] < first ? "laagste" : "hoogste") klasse; passen de grenzen "
                        + "(\(limits.map { NumberText.short($0) }.joined(separator: ", "))) bij deze maat en eenheid?"))
        }
        return notices
    }
}
