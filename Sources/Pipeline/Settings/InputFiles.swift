extension Settings {
    /// The tables that are joined with the areas.
    private var tables: [InputFile] {
        var heatTable: InputFile?
        if case .table(let file) = heat { heatTable = file }
        return [population, heatTable].compactMap { $0 } + loneliness + extraTables.map(\.file)
    }

    /// The boundaries and people that tables move from.
    var originFiles: [InputFile] {
        tables.compactMap(\.origin).flatMap { [$0.boundaries, $0.people].compactMap { $0 } }
    }

    /// Every file that a run reads, heat first: it is the largest. A file that serves twice stands in it twice.
    var inputFiles: [InputFile] {
        [heat?.file, boundaries, regions].compactMap { $0 } + tables + originFiles
            + [approaches, notes, places?.file].compactMap { $0 }
    }
}
