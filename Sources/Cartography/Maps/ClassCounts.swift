import Areas

/// The areas sorted by class.
struct ClassCounts {
    /// Rows of the table per class, low to high, each in code order.
    private(set) var areas: [[Int]]
    private(set) var missing: [Int] = []

    /// Classes outside 1...`classCount` must have been refused before.
    init(_ classes: [Int?], classCount: Int) {
        areas = Array(repeating: [], count: classCount)
        for (area, number) in classes.enumerated() {
            if let number { areas[number - 1].append(area) } else { missing.append(area) }
        }
    }

    func layers(colors: [Color]) -> [MapPlan.Layer] {
        [MapPlan.Layer(id: "geen-gegevens", fill: .hatch, areas: missing)]
            + zip(areas, colors).enumerated().map { index, pair in
                MapPlan.Layer(id: "klasse-\(index + 1)", fill: .color(pair.1), areas: pair.0)
            }
    }

    /// A row per class and one for areas without data, even where there are none.
    func rows(labels: [String], colors: [Color], hatch: String, language: Language) -> [ClassLegend.Row] {
        zip(labels, zip(areas, colors)).map { label, pair in
            ClassLegend.Row(fill: pair.1.hex, label: label, count: pair.0.count)
        } + [ClassLegend.Row(fill: "url(#\(hatch))", label: language.noData, count: missing.count)]
    }

    /// `minder dan 35 °C: 3; 35 tot 41 °C: 20; geen gegevens: 1`.
    func summary(_ labels: [String], language: Language) -> String {
        (zip(labels, areas).map { "\($0): \($1.count)" } + ["\(language.noData): \(missing.count)"]).joined(
            separator: "; ")
    }
}

extension Language {
    /// What stands for a missing figure.
    var noData: String { self("geen gegevens", "no data") }
}

extension MapContent {
    /// The areas of the map, as the legend counts them.
    var plural: String { areas.level.plural(in: language) }

    /// What a reader who cannot see the map is told.
    func description(_ what: String, _ summary: String) -> String {
        let count = areas.level.counted(areas.count, in: language)
        return [subtitle, "\(language("Kaart van", "Map of")) \(count). \(what): \(summary).", notice ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Says how many areas are in the counts but not on the map; empty where there are none.
    var shapelessRemark: String {
        let count = (0..<shapes.count).filter { shapes.isEmpty($0) }.count
        guard count > 0 else { return "" }
        return language(
            "\(count) zonder vorm: wel geteld, niet getekend.", "\(count) without a shape: counted but not drawn.")
    }
}
