/// Judges conditions for all areas at once.
struct Evaluation {
    let profiles: Profiles

    /// One judgement per area.
    func judge(_ condition: Condition) -> [Judgement] {
        switch condition {
        case .test(let test): judge(test)
        case .all(let parts): combined(parts, from: .holds) { $0.and($1) }
        case .any(let parts): combined(parts, from: .fails) { $0.or($1) }
        }
    }

    private func combined(
        _ parts: [Condition], from start: Judgement, _ join: (Judgement, Judgement) -> Judgement
    ) -> [Judgement] {
        parts.reduce(Array(repeating: start, count: profiles.count)) { zip($0, judge($1)).map(join) }
    }

    private func judge(_ test: ColumnTest) -> [Judgement] {
        guard let cells = profiles.cells(test.column) else { return everywhere(.column(test.column)) }
        switch cells {
        case .words(let words):
            return words.map { word in
                guard let word else { return .unknown([.value(test.column)]) }
                return Judgement(test.demands.allSatisfy { $0.isMet(by: word) })
            }
        case .lists(let lists):
            return lists.map { list in
                Judgement(test.demands.allSatisfy { $0.isMet(by: list) })
            }
        case .numbers(let numbers): return judge(test, numbers)
        }
    }

    private func judge(_ test: ColumnTest, _ numbers: [Double?]) -> [Judgement] {
        let values: [Result<Double, Missing>]
        switch test.quantity {
        case .own: values = numbers.map { value($0, .value(test.column)) }
        case .share(let column):
            guard case .numbers(let whole)? = profiles.cells(column) else { return everywhere(.column(column)) }
            values = zip(numbers, whole).map { own, whole in
                both(own, .value(test.column), whole == 0 ? nil : whole, .value(column)) { $0 / $1 }
            }
        case .difference(let column):
            guard case .numbers(let other)? = profiles.cells(column) else { return everywhere(.column(column)) }
            values = zip(numbers, other).map { both($0, .value(test.column), $1, .value(column)) { $0 - $1 } }
        case .beside(let group):
            let around = profiles.values(test.column, of: group) ?? Array(repeating: nil, count: profiles.count)
            values = zip(numbers, around).map {
                both($0, .value(test.column), $1, .group(test.column, group)) { $0 - $1 }
            }
        }
        let known = values.compactMap { try? $0.get() }.sorted()
        return values.map { result in
            switch result {
            case .success(let value): Judgement(test.demands.allSatisfy { $0.isMet(by: value, among: known) })
            case .failure(let missing): .unknown(missing.lacks)
            }
        }
    }

    private struct Missing: Error { let lacks: [Lack] }

    private func value(_ value: Double?, _ lack: Lack) -> Result<Double, Missing> {
        value.map(Result.success) ?? .failure(Missing(lacks: [lack]))
    }

    private func both(
        _ left: Double?, _ leftLack: Lack, _ right: Double?, _ rightLack: Lack, _ make: (Double, Double) -> Double
    ) -> Result<Double, Missing> {
        if let left, let right { return .success(make(left, right)) }
        return .failure(Missing(lacks: (left == nil ? [leftLack] : []) + (right == nil ? [rightLack] : [])))
    }

    private func everywhere(_ lack: Lack) -> [Judgement] {
        Array(repeating: .unknown([lack]), count: profiles.count)
    }
}
