import Areas

/// The areas of a table gathered by the wijk or gemeente that their codes place them in.
struct Grouping {
    let level: AreaLevel
    /// One name per group, in the order in which the areas first mention them.
    private(set) var names: [String?] = []
    /// The group of every area; `nil` for an area that does not lie in one.
    private(set) var groupOfArea: [Int?] = []

    init(_ areas: AreaTable, by level: AreaLevel) {
        self.init(
            codes: areas.codes, names: areas.codes.indices.map { Self.name(of: level, areas, $0) }, by: level)
    }

    /// - Parameter names: per area, the name of the wijk or gemeente it lies in.
    init(codes: [AreaCode], names: [String?], by level: AreaLevel) {
        self.level = level
        var numbers: [AreaCode: Int] = [:]
        for (row, code) in codes.enumerated() {
            guard let ancestor = code.ancestor(level) else {
                groupOfArea.append(nil)
                continue
            }
            let group = numbers[ancestor] ?? count
            if group == count {
                numbers[ancestor] = group
                self.names.append(nil)
            }
            groupOfArea.append(group)
            self.names[group] = self.names[group] ?? names[row]
        }
    }

    /// Every area as a group of its own.
    init(separate names: [String?]) {
        level = .gemeente
        self.names = names
        groupOfArea = names.indices.map { $0 }
    }

    private static func name(of level: AreaLevel, _ areas: AreaTable, _ row: Int) -> String? {
        if level == areas.level { return areas.names[row] }
        return level == .wijk ? areas.wijkNames[row] : areas.gemeenteNames[row]
    }

    var count: Int { names.count }
}
