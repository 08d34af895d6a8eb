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

    /// Whether two runs differ in this part: in what was asked, or in the bytes that were read for it.
    func differs(_ old: EarlierRun, _ new: EarlierRun, _ before: Settings, _ after: Settings) -> Bool {
        func bytes(_ roles: MapInputs.Role...) -> Bool {
            roles.contains { old.fingerprints[$0.rawValue] != new.fingerprints[$0.rawValue] }
        }
        switch self {
        case .loneliness:
            return bytes(.loneliness) || before.loneliness.map(\.year) != after.loneliness.map(\.year)
                || before.loneliness.map(\.layer) != after.loneliness.map(\.layer)
                || before.ageGroup != after.ageGroup
        case .population: return bytes(.population) || before.population?.layer != after.population?.layer
        case .heat:
            return bytes(.heat) || before.heat?.file.layer != after.heat?.file.layer
                || before.goesWithoutHeat != after.goesWithoutHeat
        case .tables: return bytes(.indicators) || before.extraTables.map(\.columns) != after.extraTables.map(\.columns)
        case .areas:
            return bytes(.boundaries, .regions) || before.boundaries?.layer != after.boundaries?.layer
                || before.selection != after.selection || before.sizeClasses != after.sizeClasses
        case .method:
            return before.ranking != after.ranking || before.matrix != after.matrix || before.index != after.index
                || before.heatMeasure != after.heatMeasure || before.minimalCoverage != after.minimalCoverage
        }
    }

    /// The settings of the old run with this part of the new one.
    ///
    /// Where the two runs have other boundaries, the codes of a table keep belonging to those of its own run: its figures
    /// are moved to the boundaries of the mixed run.
    func exchanged(in old: Settings, for new: Settings, boundariesDiffer: Bool) -> Settings {
        var mixed = old
        mixed.columnNames.merge(new.columnNames) { $1 }
        mixed.missingSigns = Array(Set(old.missingSigns + new.missingSigns)).sorted()
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
        }
        return mixed
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
