import Areas
import OpenData
import OpenServices

extension FetchRun {
    /// The wijk- en buurtkaart of a year, whole; returns the name of the file.
    mutating func boundaries(_ year: Int) async throws(Failure) -> String {
        let name = "wijkenbuurten_\(year).gpkg"
        progress.begin("Grenzen \(year)")
        let meter = DownloadMeter(progress)
        let file = BoundaryFile(
            year, pdok: try address(.pdok), archive: try address(.cbsbestanden), client: client)
        try await folder.file(
            name,
            fetch: { draft, known throws(Failure) in
                try await file.download(to: draft, known: known, progress: { meter.bytes($0, of: $1) })
            },
            check: { draft throws(Failure) in _ = try BoundaryFile.buurtLayer(of: draft, name: name) })
        return name
    }

    /// Mean PET per buurt; returns the name of the file.
    mutating func heatTable(gemeenten: [AreaCode]?) async throws(Failure) -> String {
        // The name tells `kaart` whose figures these are.
        let name = "GevoelstemperatuurBuurt_2022.csv"
        progress.begin("Gevoelstemperatuur per buurt")
        let meter = DownloadMeter(progress)
        let service = HeatTable(at: try address(.kea), client: client)
        let layer = try await service.layer()
        let areas = gemeenten.map { $0.map(\.text).joined(separator: " ") } ?? "NL"
        try await folder.table(
            name, from: .kea, question: "gemiddelde per buurt; gebieden: \(areas)", version: layer.version,
            fill: { draft throws(Failure) in
                try await service.write(layer, gemeenten: gemeenten, to: draft, progress: meter.rows)
            },
            check: { draft throws(Failure) in try Self.checkHeat(FetchedTableFile.read(draft)) })
        return name
    }

    /// The raster that was asked for, if any; returns its name.
    mutating func raster(
        _ selection: GemeenteSelection, boundaries: String
    ) async throws(Failure) -> ProjectFileText.Raster? {
        guard let kind = settings.raster else { return nil }
        let meter = DownloadMeter(progress)
        let heard: HeatRaster.Progress = { meter.bytes($0, of: $1) }
        switch kind {
        case .uhi:
            let name = "\(HeatRaster.heatIslandName).tif"
            progress.begin("Raster stedelijk hitte-eiland")
            let service = HeatRaster(at: try address(.uhi), client: client)
            try await folder.file(
                name,
                fetch: { draft, known throws(Failure) in
                    (try await service.heatIsland(to: draft, known: known, progress: heard), .uhi)
                }, check: { draft throws(Failure) in try HeatRaster.check(draft) })
            return ProjectFileText.Raster(name: name, kind: kind)
        case .pet:
            let name = "gevoelstemperatuur_2022.tif"
            progress.begin("Raster gevoelstemperatuur")
            let service = HeatRaster(at: try address(.kea), client: client)
            let coverage = try await service.coverage()
            let boxes = try AreaBoxes(ofFileAt: folder.location(boundaries))
            let box = boxes.box(around: selection.gemeenten)
            guard !box.isEmpty, boxes.coordinateSystem?.authorityCode == CoordinateSystem.rd.authorityCode else {
                throw Failure(
                    .badData, at: boundaries,
                    box.isEmpty
                        ? "het gevraagde gebied staat niet in de grenzen van \(year)" : "de grenzen staan niet in RD",
                    remedy: "Geef een ander --jaar, of laat --raster weg")
            }
            // The service does not say when a raster changed: a new one gets a new name, which is part of the question.
            let corners = [box.minX, box.minY, box.maxX, box.maxY].map { String(Int($0.rounded())) }
            let question = "\(coverage) in \(corners.joined(separator: ", "))"
            if !settings.fetchesAgain, let entry = folder.record.intact(name, in: folder.path), entry.vraag == question
            {
                folder.unchanged(entry)
            } else {
                try await folder.file(
                    name, question: question,
                    fetch: { draft, _ throws(Failure) in
                        (try await service.pet(coverage, in: box, to: draft, progress: heard), .kea)
                    }, check: { draft throws(Failure) in try HeatRaster.check(draft) })
            }
            return ProjectFileText.Raster(name: name, kind: kind)
        }
    }

    private static func checkHeat(_ table: Table) throws(Failure) {
        _ = try readHeatTable(table, parser: NumberParser())
    }
}
