package import Areas

extension AreaTable {
    /// Fills the names that are still missing: of the areas, and of the wijk and gemeente each lies in.
    mutating func take(names known: [AreaCode: String]) {
        for (index, code) in codes.enumerated() {
            if names[index] == nil { names[index] = known[code] }
            if wijkNames[index] == nil { wijkNames[index] = code.wijk.flatMap { known[$0] } }
            if gemeenteNames[index] == nil { gemeenteNames[index] = code.gemeente.flatMap { known[$0] } }
        }
    }

    /// The same areas with names that are still missing taken from tables, the first that has one.
    ///
    /// Boundaries often carry codes alone; `--gebied Rotterdam` then needs the names of the other tables.
    package func named(from sources: [FigureSource]) -> AreaTable {
        var result = self
        for source in sources { result.take(names: source.names) }
        return result
    }
}
