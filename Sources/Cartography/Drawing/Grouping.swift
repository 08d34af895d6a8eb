import Areas

/// The areas of a table gathered by the wijk or gemeente that their codes place them in.
struct Grouping {
    let level: AreaLevel
    /// One code per group, in the order in which the table first mentions them.
    private(set) var codes: [AreaCode] = []
    private(set) var names: [String?] = []
    /// The group of every area; `nil` for an area that does not lie in one.
    private(set) var groupOfArea: [Int?] = []

    init(_ areas: AreaTable, by level: AreaLevel) {
        self.level = level
        var numbers: [AreaCode: Int] = [:]
        for (row, code) in areas.codes.enumerated() {
            guard let ancestor = code.ancestor(level) else {
                groupOfArea.append(nil)
                continue
            }
            let group = numbers[ancestor] ?? codes.count
            if group == codes.count {
                numbers[ancestor] = group
                codes.append(ancestor)
                names.append(nil)
            }
            groupOfArea.append(group)
            names[group] = names[group] ?? Self.name(of: level, areas, row)
        }
    }

    private static func name(of level: AreaLevel, _ areas: AreaTable, _ row: Int) -> String? {
        if level == areas.level { return areas.names[row] }
        return level == .wijk ? areas.wijkNames[row] : areas.gemeenteNames[row]
    }

    var count: Int { codes.count }
}
