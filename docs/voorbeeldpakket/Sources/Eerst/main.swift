import HitteEenzaamheid

let areas = [
    Area(code: "BU00010001", older: 520, severelyLonelyPercent: 16.8, landKm2: 0.46, heat: 46.6),
    Area(code: "BU00010002", older: 1215, severelyLonelyPercent: 9.1, landKm2: 2.1, heat: 39.2),
    Area(code: "BU00010003", older: 310, severelyLonelyPercent: 12.4, landKm2: 0.3, heat: nil),
]
for area in try await score(areas) {
    print(area.code, area.rank.map { "rang \($0), risicoklasse \(area.riskClass ?? 0)" } ?? "mist \(area.missing)")
}
