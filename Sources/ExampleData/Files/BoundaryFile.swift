import Areas
import GeoFiles

/// `wijkenbuurten_voorbeeld.gpkg`, in the form of the CBS Wijk- en buurtkaart 2024.
enum BoundaryFile {
    static func layers(_ content: ExampleContent) -> [WrittenLayer] {
        [buurten(content), wijken(content), gemeenten(content)]
    }

    private static let description =
        "Fictief voorbeeld: deze gebieden en cijfers bestaan niet. Gemaakt door maak-voorbeeld; vorm als de CBS Wijk- en "
        + "buurtkaart 2024."

    private static func buurten(_ content: ExampleContent) -> WrittenLayer {
        let region = content.region
        let rows = region.buurten.indices.map { number in
            let buurt = region.buurten[number]
            return BoundaryRow(
                code: buurt.code, name: buurt.name, wijk: wijkName(buurt), gemeente: gemeenteName(buurt.gemeenteCode),
                isWater: buurt.kind.isWater, residents: content.residents[number])
        }
        let shapes = CrossedOutline.crossing(
            region.buurtShapes, area: region.buurten.firstIndex { $0.name == BuurtNames.crossing })
        return layer("buurten", rows, shapes)
    }

    private static func wijken(_ content: ExampleContent) -> WrittenLayer {
        let codes = Set(content.region.buurten.map(\.wijkCode)).sorted()
        let rows = codes.map { code in
            let members = content.region.buurten.indices.filter { content.region.buurten[$0].wijkCode == code }
            let first = content.region.buurten[members[0]]
            return BoundaryRow(
                code: code, name: wijkName(first), wijk: wijkName(first), gemeente: gemeenteName(first.gemeenteCode),
                isWater: first.kind.isWater, residents: sum(members, content))
        }
        return layer("wijken", rows, content.region.shapes(count: codes.count) { codes.firstIndex(of: $0.wijkCode) })
    }

    /// Land and water of a gemeente are rows of their own with the same code, as at CBS.
    private static func gemeenten(_ content: ExampleContent) -> WrittenLayer {
        let kinds = AreaPlan.gemeenten.flatMap { [($0, false), ($0, true)] }
        let rows = kinds.map { gemeente, isWater in
            let members = content.region.buurten.indices.filter {
                content.region.buurten[$0].gemeenteCode == gemeente.code
                    && content.region.buurten[$0].kind.isWater == isWater
            }
            return BoundaryRow(
                code: gemeente.code, name: gemeente.name, wijk: nil, gemeente: gemeente.name, isWater: isWater,
                residents: sum(members, content))
        }
        let shapes = content.region.shapes(count: kinds.count) { buurt in
            kinds.firstIndex { $0.0.code == buurt.gemeenteCode && $0.1 == buurt.kind.isWater }
        }
        return layer("gemeenten", rows, shapes)
    }

    private static func layer(_ name: String, _ rows: [BoundaryRow], _ shapes: PolygonArray) -> WrittenLayer {
        WrittenLayer(
            name: name, description: description, coordinateSystem: .rd, shapes: .polygons(shapes),
            columns: BoundaryRow.columns(rows))
    }

    private static func sum(_ members: [Int], _ content: ExampleContent) -> Residents {
        members.reduce(.none) { $0 + content.residents[$1] }
    }

    private static func wijkName(_ buurt: Buurt) -> String? {
        AreaPlan.wijken.first { $0.code == buurt.wijkCode }?.name
    }

    private static func gemeenteName(_ code: String) -> String? {
        AreaPlan.gemeenten.first { $0.code == code }?.name
    }
}
