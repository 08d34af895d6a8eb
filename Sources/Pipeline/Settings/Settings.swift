package import Areas
package import Cartography
package import HeatExposure
package import RiskModel

/// Everything a run of `kaart` needs to know, from project file and command line together.
package struct Settings: Sendable {
    /// The project file these settings come from, if any.
    package var projectFile: InputFile?
    /// Title of the maps; `nil` means: the name of the selected area.
    package var name: String?
    /// Area codes or unique names; empty means everything in the boundaries.
    package var selection: [String] = []
    /// Which gemeenten lie in which GGD-regio and provincie; `nil` without such a table.
    package var regions: InputFile?
    /// Only gemeenten of these size classes; all where empty.
    package var sizeClasses: [SizeClass] = []
    package var level: AreaLevel = .buurt
    package var boundaries: InputFile?
    /// `nil` means: the boundary file carries the figures.
    package var population: InputFile?
    /// One per year that is wanted; the newest feeds the score. A file without a year gives its newest.
    package var loneliness: [InputFile] = []
    /// A remark that every map must show, such as that the data are fictional.
    package var remark: String?
    package var ageGroup: AgeGroup = .vanaf65
    package var heat: HeatInput?
    /// Whether the user said that there is no heat source, so that a forgotten one is not taken for a wish.
    package var goesWithoutHeat = false
    package var heatMeasure: HeatMeasure = .gemiddelde
    /// In the unit of the heat source; °C for PET.
    package var heatThreshold = 41.0
    /// Share 0...1 of an area that must have heat data before its heat counts.
    package var minimalCoverage = 0.5
    package var ranking: RankingMethod = .matrix
    package var matrix = MatrixMethod.standard
    package var index = IndexMethod.standard
    package var clusters = ClusterSettings()
    package var uncertainty = UncertaintySettings.standard
    package var extraTables: [ExtraTable] = []
    /// Which groups the areas are laid beside.
    package var comparison = ComparisonChoice()
    /// Which approach suits which area; `nil` means the rules that come with the program.
    package var approaches: InputFile?
    /// Local knowledge: what people say of areas.
    package var notes: InputFile?
    /// Places that people can go to; `nil` without.
    package var places: PlacesChoice?
    /// Our column name to the name in the files (`--kolom OURS=THEIRS`).
    package var columnNames: [String: String] = [:]
    /// Extra texts that mean "missing" (`--ontbrekend`).
    package var missingSigns: [String] = []
    package var topCount = 10
    package var formats = OutputFormat.standard
    /// Whether every file may be handed out: numbers of people below ten are then left out of all of them.
    package var isPublishable = false
    /// Of maps, report and sheets.
    package var language = Language.dutch
    package var sheet = SheetChoice()
    /// Of the maps of heat and of loneliness.
    package var mapClasses = MapClasses.fixed
    /// Another than `environment` only where an earlier run is made again.
    package var dateRule = DateRule.environment
    package var outputFolder = "Output"
    package var threads: Int?
    /// Remarks about the settings themselves, such as a key whose calculation this version does not have.
    package var notices: [Notice] = []

    package init() {}
}

/// A file to read, the layer in it, and the year its figures or boundaries are of.
package struct InputFile: Sendable, Hashable {
    /// The path as the user wrote it; it goes into messages and `herkomst.json`.
    package var givenPath: String
    /// The path to open: relative paths in a project file are relative to that file.
    package var path: String
    package var layer: String?
    package var year: Int?
    /// Who made it and under which licence; `nil` where only a recognised layout can tell.
    package var maker: String?
    package var licence: String?
    /// The areas that the codes of a table belong to, where those are not the areas of the map; its figures then move.
    package var origin: Origin?

    package init(givenPath: String, path: String, layer: String? = nil, year: Int? = nil) {
        (self.givenPath, self.path) = (givenPath, path)
        (self.layer, self.year) = (layer, year)
    }

    /// A path from the command line, relative to the working directory.
    package init(commandLine path: String) { self.init(givenPath: path, path: path) }
}

/// The boundaries that the codes of a table belong to, and the people on them that its rates are weighted by: a table of
/// their own, else the figures in the boundary file.
package indirect enum Origin: Sendable, Hashable {
    case areas(InputFile, people: InputFile?)

    package var boundaries: InputFile {
        switch self {
        case .areas(let file, _): file
        }
    }
    package var people: InputFile? {
        switch self {
        case .areas(_, let file): file
        }
    }
}

/// Where heat comes from: a table per area, a raster, or polygons with a value.
package enum HeatInput: Sendable, Equatable {
    case table(InputFile)
    case raster(InputFile)
    case polygons(InputFile, column: String)

    package var file: InputFile {
        switch self {
        case .table(let file), .raster(let file), .polygons(let file, _): file
        }
    }
}

/// A table with further indicators: our column names to those in the file.
package struct ExtraTable: Sendable, Equatable {
    package var file: InputFile
    package var columns: [String: String]
    /// How its indicators move to other boundaries; `nil` leaves it to their names.
    package var movement: Movement?
}

/// The formats `kaart` can write.
package enum OutputFormat: String, Sendable, CaseIterable {
    case geojson, svg, csv, html, pdf, png, xlsx, gpkg, fgb
    /// Decision sheets: a page per area at the top of the list.
    case bladen

    /// What a run writes unless asked otherwise.
    package static let standard: Set<OutputFormat> = [.geojson, .svg, .csv, .html]

    /// Those that have the areas in RD metres.
    package static let inMetres: Set<OutputFormat> = [.gpkg, .fgb]

    /// Those that are made of the drawn maps.
    package static let drawn: Set<OutputFormat> = [.svg, .pdf, .png]
}

/// Paper of the maps; `nil` orientation follows the shape of the area.
package struct SheetChoice: Sendable, Equatable {
    package var paper = Paper.a4
    package var orientation: Orientation?
    /// Pixels per inch of maps as pixels.
    package private(set) var density = 150
    package static let densities = 72...600
    package init() {}

    /// Throws a usage failure for a density that no screen or printer asks for.
    package mutating func takeDensity(_ density: Int, from location: String) throws(Failure) {
        guard Self.densities.contains(density) else {
            throw Failure(
                .usage, at: location,
                "moet tussen \(Self.densities.lowerBound) en \(Self.densities.upperBound) liggen",
                remedy: "Bijvoorbeeld 150 voor een memo, 300 voor drukwerk.")
        }
        self.density = density
    }
}

extension Settings {
    /// Takes another number of draws for the uncertainty of the ranks; throws for one that makes no sense.
    package mutating func takeDraws(_ count: Int) throws(Failure) { uncertainty = try uncertainty.with(draws: count) }

    /// Takes a standard error, in percentage points, for estimates without limits; throws for one that makes no sense.
    package mutating func takeRateStandardError(_ error: Double) throws(Failure) {
        uncertainty = try uncertainty.with(rateStandardError: error)
    }
}
