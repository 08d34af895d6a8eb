import Areas
import Geometry

extension Repair {
    /// What was repaired in the areas, one notice per outcome; the details stand in `herkomst.json`.
    static func notices(_ repairs: [Repair], codes: [AreaCode]) -> [Notice] {
        let fixed = repairs.filter { $0.outcome == .repaired }
        let lost = repairs.filter { $0.outcome == .lost }
        var notices: [Notice] = []
        if !fixed.isEmpty {
            notices.append(
                Notice(
                    "gerepareerd", "Ongeldige grens gerepareerd van \(counted(fixed.count, "gebied", "gebieden")).",
                    codes: fixed.map { codes[$0.area].text }))
        }
        if !lost.isEmpty {
            notices.append(
                Notice(
                    "niet te repareren",
                    "Van de grens is geen vlak te maken; alleen in de tabellen: \(counted(lost.count, "gebied", "gebieden")).",
                    codes: lost.map { codes[$0.area].text }))
        }
        return notices
    }
}
