import Areas
import OpenData

/// A part of a run that can be exchanged for that of another run, to see what it alone does to the list.
enum RunPart: String, CaseIterable {
    case loneliness = "eenzaamheid"
    case population = "bevolking"
    case heat = "hitte"
    case tables = "tabellen"
    /// Which areas there are, and where their borders run.
    case areas = "grenzen"
    case method = "methode"

    /// As the subject of a sentence.
    var inSentence: String {
        switch self {
        case .loneliness: "de cijfers over eenzaamheid"
        case .population: "de bevolkingscijfers"
        case .heat: "de hittegegevens"
        case .tables: "de verdere tabellen"
        case .areas: "de grenzen"
        case .method: "de methode"
        }
    }

    /// The settings of the old run with this part of the new one.
    ///
    /// Where the two runs have other boundaries, the codes of a table keep belonging to those of its own run: its figures
    /// are moved to the boundaries of the mixed run. Columns that the user pointed out go with the part whose figures they hold.
    func exchanged(in old: Settings, for new: Settings, boundariesDiffer: Bool) -> Settings {
        var mixed = old
        mixed.columnNames = columnNames(old.columnNames, new.columnNames)
        // A new file may have the signs of its own run.
        mixed.missingSigns = self == .method ? new.missingSigns : Set(old.missingSigns + new.missingSigns).sorted()
        func kept(_ file: InputFile, of run: Settings) -> InputFile {
            boundariesDiffer ? file.belonging(to: run) : file
        }
        switch self {
        case .loneliness:
            mixed.loneliness = new.loneliness.map { kept($0, of: new) }
            mixed.ageGroup = new.ageGroup
        case .population: mixed.population = new.population.map { kept($0, of: new) }
        case .heat: (mixed.heat, mixed.goesWithoutHeat) = (new.heat?.mapFile { kept($0, of: new) }, new.goesWithoutHeat)
        case .tables: mixed.extraTables = new.extraTables.map { $0.mapFile { kept($0, of: new) } }
        case .areas:
            (mixed.boundaries, mixed.regions) = (new.boundaries, new.regions)
            (mixed.selection, mixed.sizeClasses) = (new.selection, new.sizeClasses)
            mixed.loneliness = old.loneliness.map { kept($0, of: old) }
            // Figures that the boundary file carried are no longer there once it is exchanged.
            mixed.population = (old.population ?? (boundariesDiffer ? old.boundaries : nil)).map { kept($0, of: old) }
            mixed.heat = old.heat?.mapFile { kept($0, of: old) }
            mixed.extraTables = old.extraTables.map { $0.mapFile { kept($0, of: old) } }
        case .method:
            (mixed.ranking, mixed.matrix, mixed.index) = (new.ranking, new.matrix, new.index)
            (mixed.heatMeasure, mixed.minimalCoverage) = (new.heatMeasure, new.minimalCoverage)
            mixed.heatThreshold = new.heatThreshold
        }
        return mixed
    }

    /// The columns to read when this part comes from the new run. Those that tell areas apart may be needed for any table:
    /// they are those of either run.
    private func columnNames(_ old: [String: String], _ new: [String: String]) -> [String: String] {
        var mixed: [String: String] = [:]
        for name in Set(old.keys).union(new.keys) {
            switch Self.holding(name) {
            case self: mixed[name] = new[name]
            case nil: mixed[name] = self == .areas ? new[name] ?? old[name] : old[name] ?? new[name]
            default: mixed[name] = old[name]
            }
        }
        return mixed
    }

    /// The part whose figures a column that a user points out has; `nil` for one that tells areas or rows apart.
    static func holding(_ column: String) -> RunPart? {
        switch ColumnMeaning(rawValue: column) {
        case .hitte, .hitteDekking, .hitteBovenDrempel: .heat
        case .eenzaamPct, .sterkEenzaamPct, .sterkEenzaamLaag, .sterkEenzaamHoog: .loneliness
        case .inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65, .percentage65plus, .oppervlakteLandKm2,
            .oppervlakteLandHa:
            .population
        default: nil
        }
    }
}

extension InputFile {
    /// The same table, its codes tied to the boundaries and people of a run unless it says itself where they belong.
    fileprivate func belonging(to run: Settings) -> InputFile {
        guard origin == nil, let boundaries = run.boundaries else { return self }
        var result = self
        let people = run.population.flatMap { $0.origin == nil && $0 != self ? $0 : nil }
        result.origin = .areas(boundaries, people: people)
        return result
    }
}

extension HeatInput {
    /// Only a table has codes; a raster and polygons lie where they lie.
    fileprivate func mapFile(_ change: (InputFile) -> InputFile) -> HeatInput {
        if case .table(let file) = self { .table(change(file)) } else { self }
    }
}

extension ExtraTable {
    fileprivate func mapFile(_ change: (InputFile) -> InputFile) -> ExtraTable {
        var result = self
        result.file = change(file)
        return result
    }
}
