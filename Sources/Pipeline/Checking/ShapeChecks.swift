import Areas
import Foundation
import Geometry
import OpenData
import Publishing

/// Whether areas are valid, fit together and are as large as they should be.
enum ShapeChecks {
    /// m² below which an area is no more than a trace of what it was.
    private static let tiny = 100.0

    /// Throws what `kaart` throws for coordinates that cannot be, and where GEOS fails.
    static func section(
        _ boundaries: Boundaries, rows: [Int], landKm2: [Double?], threads: Int
    ) async throws(Failure) -> CheckReport.Section {
        let codes = rows.map { boundaries.areas.codes[$0] }
        let level = boundaries.areas.level
        let chosen = boundaries.shapes.selecting(rows)
        let system = try checkedDutchCoordinates(
            chosen, in: boundaries.coordinateSystem, at: boundaries.location, name: { codes[$0].text })
        let (valid, repairs) = try await repaired(chosen, in: system, threads: threads)
        let rd = try await Coverage(valid).transformed(from: system, to: .rd, threads: threads)
        // Moving points by a rounded-off micrometre can make a sliver cross itself.
        let (sound, _) = try await repaired(rd.polygons, in: .rd, threads: threads)
        let coverage = Coverage(sound)
        let defects = try await coverage.defects(threads: threads)

        var section = CheckReport.Section("meetkunde", boundaries.location)
        section.facts = facts(level, codes, repairs, defects)
        let areas = coverage.planarAreas.enumerated().map { coverage.isEmpty($0) ? nil : $1 }
        let small = codes.indices.filter { areas[$0].map { $0 < tiny } ?? false }
        if !small.isEmpty {
            section.findings.append(
                Finding(
                    .letOp, "bijna geen vlak",
                    "Van \(level.counted(small.count)) is het vlak kleiner dan \(Int(tiny)) m²; hitte uit een raster is daar "
                        + "niet te bepalen.", codes: small.map { codes[$0].text }))
        }
        section.findings += FigureChecks.landArea(codes, given: landKm2, polygons: areas, level: level)
        return section
    }

    private static func facts(
        _ level: AreaLevel, _ codes: [AreaCode], _ repairs: [Repair], _ defects: CoverageDefects
    ) -> [CheckReport.Fact] {
        typealias Fact = CheckReport.Fact
        var kinds: [String: Int] = [:]
        for repair in repairs {
            kinds[repair.reason.components(separatedBy: " bij (").first ?? repair.reason, default: 0] += 1
        }
        let reasons = kinds.sorted { $0.key < $1.key }.map { "\($0.value) keer \($0.key)" }.joined(separator: ", ")
        let examples = repairs.prefix(3).map { repair in
            "\(codes[repair.area]) (\(squareMetres(repair.areaBefore ?? 0)) wordt \(squareMetres(repair.areaAfter)))"
        }
        let overlap = defects.overlaps.map(\.area).reduce(0, +)
        let pairs = defects.overlaps.sorted { $0.area > $1.area }.prefix(3).map { pair in
            "\(codes[pair.a]) met \(codes[pair.b]) \(squareMetres(pair.area))"
        }
        let slivers = defects.gaps.filter(\.isSliver)
        let holes = defects.gaps.filter { !$0.isSliver }
        return [
            Fact(
                "ongeldig", "ongeldig",
                repairs.isEmpty
                    ? "geen"
                    : "\(level.counted(repairs.count)): \(reasons); kaart herstelt ze, zoals \(examples.joined(separator: ", "))",
                .array(
                    repairs.map { repair in
                        [
                            "code": .text(codes[repair.area].text), "reden": .text(repair.reason),
                            "m2_voor": .optional(repair.areaBefore), "m2_na": .number(repair.areaAfter),
                        ]
                    })),
            Fact(
                "overlap", "overlap",
                defects.overlaps.isEmpty
                    ? "geen"
                    : "\(counted(defects.overlaps.count, "paar", "paren")), samen \(squareMetres(overlap)); het meest \(pairs.joined(separator: ", "))",
                .array(
                    defects.overlaps.map { pair in
                        [
                            "een": .text(codes[pair.a].text), "ander": .text(codes[pair.b].text),
                            "m2": .number(pair.area),
                        ]
                    })),
            gaps(
                "spleten", "spleten", slivers,
                of: "smaller dan \(Int(CoverageDefects.sliverWidth)) m, tussen buren die hadden moeten sluiten"),
            gaps("gaten", "gaten", holes, of: "breder: water, buitenland of een gebied dat ontbreekt"),
        ]
    }

    private static func gaps(
        _ key: String, _ label: String, _ gaps: [CoverageDefects.Gap], of kind: String
    ) -> CheckReport.Fact {
        let sum = gaps.map(\.area).reduce(0, +)
        return CheckReport.Fact(
            key, label, gaps.isEmpty ? "geen" : "\(gaps.count), samen \(squareMetres(sum)) (\(kind))",
            ["aantal": .integer(gaps.count), "m2": .number(sum)])
    }

    /// "618 m²", "3,2 ha" or "31,7 km²".
    private static func squareMetres(_ area: Double) -> String {
        if area < 10_000 { return "\(Int(area.rounded())) m²" }
        func oneDecimal(_ value: Double) -> String {
            NumberText.short((value * 10).rounded() / 10)
        }
        return area < 1e6 ? "\(oneDecimal(area / 1e4)) ha" : "\(oneDecimal(area / 1e6)) km²"
    }
}
