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
                    "gerepareerd", "\(fixed.count) gebieden hadden een ongeldige grens; die is gerepareerd.",
                    codes: fixed.map { codes[$0.area].text }))
        }
        if !lost.isEmpty {
            notices.append(
                Notice(
                    "niet te repareren",
                    "\(lost.count) gebieden hebben een grens waar geen vlak van te maken is; zij staan alleen in de tabellen.",
                    codes: lost.map { codes[$0.area].text }))
        }
        return notices
    }
}
