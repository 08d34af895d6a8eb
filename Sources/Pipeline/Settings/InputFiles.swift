extension Settings {
    /// Every file that a run reads, heat first: it is the largest.
    var inputFiles: [InputFile] {
        [heat?.file, boundaries, loneliness, population].compactMap { $0 } + extraTables.map(\.file)
    }
}
