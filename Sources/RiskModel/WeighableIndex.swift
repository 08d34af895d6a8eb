package import Areas

/// What it takes to rank areas by the risk index under other weights, as the sliders of the report do.
package struct WeighableIndex: Sendable {
    /// Per leaf of the tree, in its order, the normalised value of every area; `nil` where the indicator is missing.
    /// Normalising does not depend on weights, so these stay as they are.
    package let leaves: [[Double?]]
    /// The places by the index under the weights of the method; ties share the lower number, `nil` without an index.
    package let ranks: [Int?]

    /// `index` is what `Assessment` made of the same areas by the same method. Throws as `Assessment` does.
    package init(of areas: AreaTable, index: [Double?], by method: IndexMethod) throws(Failure) {
        leaves = try method.normalisedLeaves(of: areas).map(\.values)
        ranks = Ranking(by: [index, areas[.verwachtSterkEenzaam]], tiedOn: 1, codes: areas.codes).ranks
    }
}
