import Areas
import OpenData

/// Two runs laid beside each other: what was asked of each, and the bytes of the files they read.
struct RunPair {
    let old: EarlierRun
    let new: EarlierRun
    /// Their settings.
    let before: Settings
    let after: Settings
    /// The SHA-256 of every file that either reads, by its path.
    let hashes: [String: String]

    /// The parts in which they differ, in what was asked or in the bytes that were read for it.
    var differing: [RunPart] {
        let parts = RunPart.allCases.filter(differ)
        // Which column tells areas apart matters to every table; where tables differ, that is what is put down to them.
        return parts.isEmpty && columns(nil, before) != columns(nil, after) ? [.areas] : parts
    }

    var boundariesDiffer: Bool {
        bytesDiffer(.boundaries) || before.boundaries?.layer != after.boundaries?.layer
    }

    private func differ(in part: RunPart) -> Bool {
        if columns(part, before) != columns(part, after) { return true }
        switch part {
        case .loneliness:
            return bytesDiffer(.loneliness) || before.loneliness.map(reading) != after.loneliness.map(reading)
                || before.ageGroup != after.ageGroup
        case .population:
            return bytesDiffer(.population) || before.population.map(reading) != after.population.map(reading)
        case .heat:
            return bytesDiffer(.heat) || before.heat.map(heatReading) != after.heat.map(heatReading)
                || before.goesWithoutHeat != after.goesWithoutHeat
        case .tables:
            return bytesDiffer(.indicators)
                || before.extraTables.map { reading($0.file) } != after.extraTables.map { reading($0.file) }
                || before.extraTables.map(\.columns) != after.extraTables.map(\.columns)
                || before.extraTables.map(\.movement) != after.extraTables.map(\.movement)
        case .areas:
            return bytesDiffer(.boundaries) || bytesDiffer(.regions)
                || before.boundaries.map(reading) != after.boundaries.map(reading)
                || before.regions.map(reading) != after.regions.map(reading)
                || before.selection != after.selection || before.sizeClasses != after.sizeClasses
        case .method:
            return before.ranking != after.ranking || before.matrix != after.matrix || before.index != after.index
                || before.heatMeasure != after.heatMeasure || before.minimalCoverage != after.minimalCoverage
                || before.heatThreshold != after.heatThreshold || Set(before.missingSigns) != Set(after.missingSigns)
        }
    }

    private func bytesDiffer(_ role: MapInputs.Role) -> Bool {
        old.fingerprints[role.rawValue] != new.fingerprints[role.rawValue]
    }

    private func columns(_ part: RunPart?, _ settings: Settings) -> [String: String] {
        settings.columnNames.filter { RunPart.holding($0.key) == part }
    }

    /// What is read of a file, and with which boundaries and people its figures move: everything but where it lies and who
    /// made it.
    private func reading(_ file: InputFile) -> [String?] {
        let origin = [file.origin?.boundaries, file.origin?.people].flatMap { file in
            [file.flatMap { hashes[$0.path] }, file?.layer]
        }
        return [file.layer, file.year.map(String.init)] + origin
    }

    private func heatReading(_ heat: HeatInput) -> [String?] {
        let kind: [String?] =
            switch heat {
            case .table: ["tabel", nil]
            case .raster: ["raster", nil]
            case .polygons(_, let column): ["vlakken", column]
            }
        return kind + reading(heat.file)
    }
}
