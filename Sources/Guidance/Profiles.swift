/// What is known of the areas that approaches are sought for: columns with one entry per area.
package struct Profiles: Sendable {
    package enum Cells: Sendable, Equatable {
        case numbers([Double?])
        case words([String?])
        case lists([[String]])

        fileprivate var count: Int {
            switch self {
            case .numbers(let cells): cells.count
            case .words(let cells): cells.count
            case .lists(let cells): cells.count
            }
        }

        /// Whether any area has something here; a list may be empty and still be known.
        fileprivate var isFilled: Bool {
            switch self {
            case .numbers(let cells): cells.contains { $0 != nil }
            case .words(let cells): cells.contains { $0 != nil }
            case .lists: true
            }
        }
    }

    package let count: Int
    private var columns: [String: Cells] = [:]
    private var groups: [Group: [String: [Double?]]] = [:]

    package init(count: Int) { self.count = count }

    /// A column that no area has a value in counts as one that this run does not have.
    package mutating func set(_ column: String, _ cells: Cells) {
        precondition(cells.count == count)
        if cells.isFilled { columns[column] = cells }
    }

    /// The figures of the groups that the areas lie in.
    package mutating func set(_ column: String, of group: Group, _ values: [Double?]) {
        precondition(values.count == count)
        if values.contains(where: { $0 != nil }) { groups[group, default: [:]][column] = values }
    }

    func cells(_ column: String) -> Cells? { columns[column] }
    func values(_ column: String, of group: Group) -> [Double?]? { groups[group]?[column] }
}
