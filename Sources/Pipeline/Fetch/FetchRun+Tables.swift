import Areas
import OpenData
import OpenServices

extension FetchRun {
    /// Which gemeente lies where.
    mutating func regions() async throws(Failure) -> Regions {
        let name = "gebieden_\(year).csv"
        progress.begin("Gebieden \(year)")
        let table = try statLine(TableCatalogue.regions[year], at: .cbs)
        let info = try await table.info()
        try await folder.table(
            name, from: .cbs, question: "\(table.id): gemeenten met GGD-regio en provincie", version: info.modified,
            fill: { draft throws(Failure) in try await table.writeRegions(to: draft) },
            check: { draft throws(Failure) in _ = try readRegions(FetchedTableFile.read(draft), parser: NumberParser())
            })
        return try readRegions(FetchedTableFile.read(folder.location(name)), parser: NumberParser()).regions
    }

    /// Loneliness of all periods; returns the name of the file.
    mutating func loneliness(_ id: String, gemeenten: [AreaCode]?) async throws(Failure) -> String {
        let ages = settings.ages
        let age = firstAge
        return try await figures(
            "\(id).csv", "Eenzaamheid", id, .rivm,
            TableRequest(purpose: .loneliness, gemeenten: gemeenten, ages: ages)
        ) { table throws(Failure) in _ = try readLoneliness(table, age: age, parser: NumberParser()) }
    }

    /// Inhabitants by age, households and land; returns the name of the file.
    mutating func keyFigures(gemeenten: [AreaCode]?) async throws(Failure) -> String {
        try await figures(
            "kwb_\(year).csv", "Kerncijfers \(year)", TableCatalogue.keyFigures[year], .cbs,
            TableRequest(purpose: .population, gemeenten: gemeenten)
        ) { table throws(Failure) in _ = try readPopulation(table, parser: NumberParser()) }
    }

    private mutating func figures(
        _ name: String, _ step: String, _ id: String?, _ service: OpenService, _ request: TableRequest,
        check: (Table) throws(Failure) -> Void
    ) async throws(Failure) -> String {
        progress.begin(step)
        let meter = DownloadMeter(progress)
        let table = try statLine(id, at: service)
        let info = try await table.info()
        try await folder.table(
            name, from: service, question: "\(table.id): \(request.signature)", version: info.modified,
            fill: { draft throws(Failure) in try await table.write(request, to: draft, progress: meter.rows) },
            check: { draft throws(Failure) in try check(FetchedTableFile.read(draft)) })
        return name
    }

    /// The year of the newest loneliness figures in a table.
    func lonelinessYear(_ name: String) throws(Failure) -> Int? {
        try readLoneliness(FetchedTableFile.read(folder.location(name)), age: firstAge, parser: NumberParser()).year
    }

    private func statLine(_ id: String?, at service: OpenService) throws(Failure) -> ODataTable {
        guard let id else {
            throw Failure(
                .usage, at: "--jaar \(year)", "van dit jaar is geen tabel bekend bij \(service.title)",
                remedy: "Kies uit: \(TableCatalogue.years.map(String.init).joined(separator: ", "))")
        }
        return ODataTable(id, at: try address(service), client: client)
    }
}
