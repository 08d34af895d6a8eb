package import Areas

/// What the ranks by the index would be under every other method: exact bounds, because all combinations are run and none
/// is sampled.
///
/// The ranks are those by `risico_index`, also where the list itself is ranked by the matrix, to which normalisation,
/// aggregation and weights mean nothing. Arrays have one entry per area of the table; `nil` for an area without an index.
package struct Sensitivity: Sendable {
    /// How much a factor accounts for of the differences between methods; both 0... and `nil` where no method moves
    /// any rank.
    package struct Share: Sendable, Equatable {
        package let factor: MethodFactor
        package let firstOrder: Double?
        package let total: Double?
    }

    package let choices: [MethodChoice]
    /// The number of ways that `best`, `worst` and `timesInTop` are about: the choices, and the given method where it is
    /// none of them, such as one with limits of its own.
    package let ways: Int
    /// Per choice the mean over the areas of the distance in places to their rank under the given method.
    package let meanShift: [Double]
    /// The rank under the method as given.
    package let givenRank: [Int?]
    /// The lowest and the highest rank number over all choices and the given method.
    package let best: [Int?]
    package let worst: [Int?]
    /// The factor along which the rank varies most (largest mean variance, the first among equals); `nil` where it does
    /// not vary.
    package let decisive: [MethodFactor?]
    /// In how many of the ways the area is among the first `top`.
    package let timesInTop: [Int?]
    package let shares: [Share]

    /// Runs every choice. Returns `nil` where fewer than two areas have an index. Throws what scoring throws, such as
    /// for an indicator that tells no areas apart.
    package init?(of table: AreaTable, index: IndexMethod, top: Int) throws(Failure) {
        let given = try Self.ranks(of: table, by: index)
        let rows = given.indices.filter { given[$0] != nil }
        guard rows.count > 1 else { return nil }
        let choices = MethodChoice.all(for: index)
        var ranks: [[Int?]] = []
        for choice in choices { ranks.append(try Self.ranks(of: table, by: choice.applied(to: index))) }
        let givenIsChoice = choices.contains { $0.isMethod(of: index) }
        self.choices = choices
        ways = choices.count + (givenIsChoice ? 0 : 1)
        givenRank = given
        let meanShift = ranks.map { ranks in
            rows.reduce(0.0) { $0 + Double(abs((ranks[$1] ?? 0) - (given[$1] ?? 0))) } / Double(rows.count)
        }
        self.meanShift = meanShift
        let whole = Factorial(choices: choices, values: meanShift)
        shares = MethodFactor.allCases.map {
            Share(factor: $0, firstOrder: whole.firstOrder($0), total: whole.total($0))
        }
        var (best, worst) = (given, given)
        var decisive = [MethodFactor?](repeating: nil, count: table.count)
        var timesInTop = [Int?](repeating: nil, count: table.count)
        for row in rows {
            let own = ranks.compactMap { $0[row] }
            let all = own + [given[row]].compactMap(\.self)
            (best[row], worst[row]) = (all.min(), all.max())
            timesInTop[row] = (givenIsChoice ? own : all).count { $0 <= top }
            let spread = Factorial(choices: choices, values: own.map(Double.init))
            var most = 0.0
            for factor in MethodFactor.allCases {
                let variance = spread.meanVariance(along: factor)
                if variance > most { (most, decisive[row]) = (variance, factor) }
            }
        }
        (self.best, self.worst, self.decisive, self.timesInTop) = (best, worst, decisive, timesInTop)
    }

    private static func ranks(of table: AreaTable, by method: IndexMethod) throws(Failure) -> [Int?] {
        let scores = try IndexScores(of: table, by: method).scores
        return Ranking(by: [scores, table[.verwachtSterkEenzaam]], tiedOn: 1, codes: table.codes).ranks
    }
}
