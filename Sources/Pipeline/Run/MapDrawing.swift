import Areas
import Cartography
import Geometry
import HeatExposure
import OpenData
import RiskModel

/// The maps of a run.
struct MapDrawing {
    private let settings: Settings
    private let level: MapLevel
    private let sheet: MapSheet
    private let place: String
    private let language: Language
    private let content: MapContent
    private let themes: MapThemes
    private var perLevel: String { language("per", "by") + " " + level.level.name(in: language) }

    /// Simplifies the shapes on their shared borders to what the sheet can show.
    ///
    /// - Parameter place: what the maps are of, for the titles.
    init(
        _ settings: Settings, level: MapLevel, shapes: MapShapes, inputs: MapInputs, place: String, heatUnit: String,
        sources: [String], threads: Int
    ) async throws(Failure) {
        (self.settings, self.level, self.place) = (settings, level, place)
        language = settings.language
        themes = MapThemes(settings, level: level, heatUnit: heatUnit)
        sheet = MapSheet(paper: settings.sheet.paper, orientation: settings.sheet.orientation)
        let tolerance = sheet.simplificationTolerance(for: level.rd.box, areaCount: level.areas.count)
        let count = level.areas.count
        let land = count + shapes.surroundings.count
        let fine = tolerance / MapSheet.insetEnlargement
        let detailed = try await level.rd.simplified(
            with: shapes.surroundings.appending(shapes.water), areaTolerance: fine * fine, threads: threads)
        let simple = try await detailed.simplified(areaTolerance: tolerance * tolerance, threads: threads)
        var content = MapContent(
            name: "kaart", areas: level.areas, shapes: simple.polygons(of: 0..<count), title: "", subtitle: "",
            sources: sources, notice: settings.remark, language: settings.language)
        content.detailedShapes = detailed.polygons(of: 0..<count)
        content.surroundings = simple.polygons(of: count..<land)
        content.water = simple.polygons(of: land..<simple.count)
        let around = inputs.boundaries.areas.selecting(shapes.surroundingRows).named(from: inputs.namingSources)
        content.surroundingCodes = around.codes
        content.surroundingNames = around.level == .gemeente ? around.names : around.gemeenteNames
        self.content = content
    }

    /// File name and SVG text of each map; they do not depend on each other, so each thread draws one. Every run makes
    /// the same maps, so that nothing that reads them finds one missing; those that cannot be filled say why.
    func drawings(threads: Int) async throws(Failure) -> [(name: String, svg: String)] {
        let maps = MapName.allCases.filter { !($0.needsClusters && level.clusters == nil) }
        return try await inParallel(maps.count, threads: threads) { place throws(Failure) in
            let svg =
                switch maps[place] {
                case .heat: try heatMap()
                case .loneliness: try lonelinessMap()
                case .risk: try riskMap()
                case .bivariate: try bivariateMap()
                case .priority: try priorityMap()
                case .clusters: try clusterMap()
                case .coincidence: try coincidenceMap()
                }
            return ("\(maps[place].rawValue).svg", svg)
        }
    }

    /// What the maps had to be told of besides what they show.
    var notices: [Notice] { themes.notices }

    private func heatMap() throws(Failure) -> String {
        try choroplethMap(
            titled("kaart-hitte", language("Hitte", "Heat"), "\(themes.measure) \(perLevel)"), themes.heatOnMap,
            sheet: sheet)
    }

    private func lonelinessMap() throws(Failure) -> String {
        return try choroplethMap(
            titled(
                "kaart-eenzaamheid", language("Eenzaamheid", "Loneliness"),
                language(
                    "Verwacht aantal sterk eenzame \(themes.people) per km² land, \(perLevel)",
                    "Expected number of severely lonely \(themes.people) per km² of land, \(perLevel)")),
            themes.lonelinessOnMap, sheet: sheet)
    }

    private func riskMap() throws(Failure) -> String {
        let theme = RiskTheme(
            heat: themes.heat, loneliness: themes.loneliness, classes: level.assessment.riskClass,
            matrix: settings.matrix.table,
            classNames: language.riskClasses, caption: language("Risicoklasse", "Risk class"))
        return try Cartography.riskMap(
            titled(
                "kaart-risico", language("Risico: hitte en eenzaamheid", "Risk: heat and loneliness"),
                language(
                    "Waar het heet is en veel sterk eenzame \(themes.people) wonen",
                    "Where it is hot and many severely lonely \(themes.people) live")), theme, sheet: sheet)
    }

    private func bivariateMap() throws(Failure) -> String {
        try Cartography.bivariateMap(
            titled(
                "kaart-bivariaat", language("Hitte en eenzaamheid naast elkaar", "Heat and loneliness side by side"),
                language(
                    "Kleur: hoe heet, en hoeveel sterk eenzame \(themes.people) per km² land. Strepen en stippen volgen de "
                        + "eenzaamheid",
                    "Colour: how hot, and how many severely lonely \(themes.people) per km² of land. Lines and dots "
                        + "follow loneliness")), themes.bivariate, sheet: sheet)
    }

    private func priorityMap() throws(Failure) -> String {
        let assessment = level.assessment
        let ranked = assessment.order.filter { assessment.rank[$0] != nil }
        let theme = PriorityTheme(
            ranks: assessment.rank, order: ranked, top: settings.topCount, certainty: themes.certainty,
            listFile: settings.formats.contains(.csv) ? "prioriteiten.csv" : nil)
        let shown = min(settings.topCount, ranked.count)
        let basis =
            settings.ranking == .matrix
            ? language(
                "risicoklasse en verwacht aantal sterk eenzamen",
                "risk class and expected number of severely lonely people"
            ) : language("risico-index", "risk index")
        let areas = shown == 1 ? level.level.name(in: language) : level.level.counted(shown, in: language)
        let draws =
            themes.certainty.contains { $0 != nil }
            ? language(
                "; of zij altijd of soms in de top staan, en hun plaats in 90% van de trekkingen",
                "; whether they are always or sometimes in the top, and their place in 90% of the draws") : ""
        return try Cartography.priorityMap(
            titled(
                "kaart-prioriteit", language("Prioriteit", "Priority"),
                shown == 0
                    ? language("Geen \(level.level.rawValue) heeft een score", "No area has a score")
                    : language("De \(areas) met de hoogste \(basis)", "The \(areas) with the highest \(basis)") + draws),
            theme, sheet: sheet)
    }

    private func clusterMap() throws(Failure) -> String {
        let maps = ClusterMaps(level: level, language: language)
        return try categoryMap(
            titled("kaart-clusters", language("Clusters van risico", "Clusters of risk"), maps.clustersSubtitle),
            maps.clusters, sheet: sheet)
    }

    private func coincidenceMap() throws(Failure) -> String {
        let maps = ClusterMaps(level: level, language: language)
        return try categoryMap(
            titled(
                "kaart-samenloop",
                language("Samenloop van hitte en eenzaamheid", "Where heat and loneliness coincide"),
                maps.coincidenceSubtitle),
            maps.coincidence, sheet: sheet)
    }

    private func titled(_ name: String, _ subject: String, _ subtitle: String) -> MapContent {
        var content = content
        content.name = name
        content.title = "\(subject) – \(place)"
        let isEmpty = settings.goesWithoutHeat && (MapName(rawValue: name)?.needsHeat ?? false)
        content.subtitle =
            isEmpty
            ? language("Leeg, want er is zonder hitte gerekend", "Empty, for the run was made without heat") : subtitle
        return content
    }
}

/// The maps of a run, by the name of their file.
enum MapName: String, CaseIterable {
    case heat = "kaart-hitte"
    case loneliness = "kaart-eenzaamheid"
    case risk = "kaart-risico"
    case bivariate = "kaart-bivariaat"
    case priority = "kaart-prioriteit"
    case clusters = "kaart-clusters"
    case coincidence = "kaart-samenloop"

    var needsHeat: Bool { [.heat, .risk, .bivariate, .coincidence].contains(self) }
    var needsClusters: Bool { [.clusters, .coincidence].contains(self) }
}
