import Areas
import OpenData

/// The steps of `controleer`.
struct CheckRun {
    private let reader: InputReader
    private let threads: Int
    private var settings: Settings { reader.settings }

    init(_ reader: InputReader, threads: Int) { (self.reader, self.threads) = (reader, threads) }

    func report(
        after earlier: [CheckReport.Section], looseFiles: [InputFile], progress: any ProgressReporter
    ) async -> CheckReport {
        let describesRun = !settings.inputFiles.isEmpty
        progress.begin("Bestanden lezen")
        async let rehearsing = describesRun ? Rehearsal(settings, threads: threads, progress: SilentProgress()) : nil
        let checks = FileChecks(reader: reader)
        let boundaries = settings.boundaries.map { checks.boundaries($0) }
        let tables = self.tables(checks)
        let (regionsFile, regions) = settings.regions.map { checks.regions($0) } ?? (nil, nil)
        let origins = self.origins(of: tables, checks)
        let loose = looseFiles.flatMap(checks.loose)

        progress.begin("Koppelen en grenzen nakijken")
        var sections = earlier + [boundaries, regionsFile].compactMap { $0?.section } + tables.map(\.section)
        sections += origins.map(\.file.section) + loose.map(\.section)
        var meaning: Meaning?
        if let boundaries, let map = boundaries.boundaries {
            // Tables on other boundaries only have figures here once they have moved.
            let moved = origins.isEmpty ? [] : await rehearsing?.tables ?? []
            let side = await beside(
                map, of: boundaries, tables: tables, moved: moved, loose: loose, regions: regions)
            sections += side.sections
            meaning = side.meaning
        }
        sections += self.joins(with: origins, tables)
        for file in loose { sections += await shapes(of: file) }

        progress.begin("kaart naspelen")
        let rehearsal = await rehearsing
        if let failure = rehearsal?.failure, !sections.contains(where: { $0.findings.contains(Finding(failure)) }) {
            var section = CheckReport.Section("opdracht", "kaart")
            section.findings = [Finding(failure)]
            sections.append(section)
        }
        sections += rehearsal?.transfers.map(\.section) ?? []
        if let rehearsal, rehearsal.failure == nil {
            var section = CheckReport.Section("uitkomst", "wat kaart zou opmerken")
            section.findings = rehearsal.notices.map { Finding($0) }
            if !section.findings.isEmpty { sections.append(section) }
        }
        var sentences: [String] = []
        if let rehearsal {
            var closing = Meaning()
            closing.tell(rehearsal, settings: settings)
            sentences += closing.sentences
        }
        sentences += meaning?.sentences ?? []
        if !describesRun {
            sentences.append("Er is geen bron voor een kaart genoemd; alleen de bestanden zelf zijn nagekeken.")
        }
        let failure = rehearsal?.failure
        let stops = failure ?? loose.lazy.compactMap(\.failure).first
        return CheckReport(
            sections: sections, meaning: sentences, failure: failure, describesRun: describesRun,
            exitCode: stops?.kind.rawValue ?? 0)
    }

    private func tables(_ checks: FileChecks) -> [CheckedFile] {
        var files: [CheckedFile] = []
        if let file = settings.population { files.append(checks.table(file, .population)) }
        for file in settings.loneliness { files.append(checks.table(file, .loneliness)) }
        switch settings.heat {
        case nil: break
        case .table(let file): files.append(checks.table(file, .heat))
        case .raster(let file): files.append(checks.raster(file))
        case .polygons(let file, let column): files.append(checks.polygons(file, column: column))
        }
        for extra in settings.extraTables {
            files.append(checks.table(extra.file, .indicators, indicators: extra.columns))
        }
        return files
    }

    /// The boundaries that tables belong to other than the map's, each once.
    private func origins(of tables: [CheckedFile], _ checks: FileChecks) -> [(origin: InputFile, file: CheckedFile)] {
        var found: [(origin: InputFile, file: CheckedFile)] = []
        for case let origin? in tables.map(\.origin?.boundaries)
        where !found.contains(where: { $0.origin == origin }) {
            found.append((origin, checks.boundaries(origin, role: .originBoundaries)))
        }
        return found
    }

    /// Tables beside the boundaries that their codes belong to.
    private func joins(
        with origins: [(origin: InputFile, file: CheckedFile)], _ tables: [CheckedFile]
    ) -> [CheckReport.Section] {
        tables.compactMap { table in
            guard let origin = table.origin?.boundaries, let file = origins.first(where: { $0.origin == origin })?.file,
                let areas = file.boundaries?.areas
            else { return nil }
            let joins = JoinChecks(
                names: Self.names(areas, [table.source].compactMap { $0 }), mapYears: IndelingYears(of: areas.codes))
            return joins.section(
                CodeComparison(areas: areas.codes, level: areas.level, rows: table.codes), with: table,
                on: file.path)
        }
    }

    /// Everything that lays other files beside the map.
    private func beside(
        _ map: Boundaries, of file: CheckedFile, tables: [CheckedFile], moved: [FigureSource], loose: [CheckedFile],
        regions: Regions?
    ) async -> (sections: [CheckReport.Section], meaning: Meaning) {
        var sections: [CheckReport.Section] = []
        let sources = moved.isEmpty ? tables.compactMap(\.source) : moved
        let named = map.areas.named(from: sources)
        // What `--gebied` gets wrong stands with the rehearsal; the files are then checked as a whole.
        let rows =
            (try? selectAreas(
                settings.selection, in: named, regions: regions, sizeClasses: settings.sizeClasses))
            ?? Array(0..<named.count)
        var areas = named.selecting(rows)
        for source in sources { areas.fill(from: source) }
        let joins = JoinChecks(
            names: Self.names(areas, sources), mapYears: IndelingYears(of: map.areas.codes))
        var meaning = Meaning(joins)
        for table in tables + loose where !table.codes.isEmpty && table.origin == nil {
            let comparison = CodeComparison(areas: areas.codes, level: areas.level, rows: table.codes)
            // A loose file may be about provincies; that is no failed join.
            if table.role == "bestand", comparison.rowCount == 0 { continue }
            sections.append(joins.section(comparison, with: table))
            meaning.tell(comparison, of: table)
        }
        sections.append(MissingChecks(areas: areas, joins: joins).section())
        sections.append(
            await shapes(of: map, rows: rows, land: areas[.oppervlakteLandKm2], title: file.path))
        return (sections, meaning)
    }

    private func shapes(of file: CheckedFile) async -> [CheckReport.Section] {
        guard let map = file.boundaries else { return [] }
        return [
            await shapes(
                of: map, rows: Array(0..<map.areas.count), land: map.areas[.oppervlakteLandKm2], title: file.path)
        ]
    }

    private func shapes(of map: Boundaries, rows: [Int], land: [Double?], title: String) async -> CheckReport.Section {
        do throws(Failure) {
            return try await ShapeChecks.section(map, rows: rows, landKm2: land, threads: threads)
        } catch {
            var section = CheckReport.Section("meetkunde", title)
            section.findings = [Finding(error)]
            return section
        }
    }

    private static func names(_ areas: AreaTable, _ sources: [FigureSource]) -> [AreaCode: String] {
        var names: [AreaCode: String] = [:]
        for source in sources.reversed() { names.merge(source.names) { $1 } }
        for (row, code) in areas.codes.enumerated() {
            if let name = areas.names[row] { names[code] = name }
            if let gemeente = code.gemeente, let name = areas.gemeenteNames[row] { names[gemeente] = name }
        }
        return names
    }
}

extension AreaTable {
    /// Takes the figures of a source as `kaart` joins them, without its refusal of a table of which nothing joins.
    fileprivate mutating func fill(from source: FigureSource) {
        for figure in source.figures {
            let values = source.values[figure] ?? [:]
            let before = self[figure]
            let isLand = figure == Figure.oppervlakteLandKm2.rawValue
            self[figure] = codes.indices.map { row in
                isLand ? before[row].flatMap { $0 > 0 ? $0 : nil } ?? values[codes[row]] : values[codes[row]]
            }
        }
    }
}
