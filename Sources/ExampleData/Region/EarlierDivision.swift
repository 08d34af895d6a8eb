/// The region as it was divided in 2020: a gemeente that has since gone up in another, and a wijk whose buurten have since
/// been split in two and numbered anew. Everything else was as it is.
struct EarlierDivision {
    /// A buurt of then, and the buurten of now that it was.
    struct Buurt {
        let code: String
        let name: String?
        let wijk: String?
        let gemeente: String?
        let members: [Int]
    }

    /// In code order, water included.
    let buurten: [Buurt]

    static let year = 2020
    /// The gemeente that was, and the wijk of now that is left of it.
    static let goneGemeente = AreaPlan.Gemeente(code: "GM9904", name: "Oud-Nergens")
    static let goneTo = "WK990203"
    /// The wijk whose buurten were split.
    static let splitWijk = "WK990103"

    init(_ region: Region) {
        let now = region.buurten
        var buurten: [Buurt] = []
        let split = now.indices.filter { now[$0].wijkCode == Self.splitWijk && !now[$0].kind.isWater }
        for pair in stride(from: 0, to: split.count, by: 2) {
            let members = Array(split[pair..<min(pair + 2, split.count)])
            buurten.append(
                Buurt(
                    code: "BU99010350".dropLast(2) + String(50 + pair / 2), name: now[members[0]].name,
                    wijk: Self.wijkName(Self.splitWijk), gemeente: Self.gemeenteName("GM9901"), members: members))
        }
        for (number, buurt) in now.enumerated() where !split.contains(number) {
            let isGone = buurt.wijkCode == Self.goneTo && !buurt.kind.isWater
            buurten.append(
                Buurt(
                    code: isGone ? "BU990401" + buurt.code.suffix(2) : buurt.code, name: buurt.name,
                    wijk: Self.wijkName(buurt.wijkCode),
                    gemeente: isGone ? Self.goneGemeente.name : Self.gemeenteName(buurt.gemeenteCode),
                    members: [number]))
        }
        self.buurten = buurten.sorted { $0.code < $1.code }
    }

    private static func wijkName(_ code: String) -> String? { AreaPlan.wijken.first { $0.code == code }?.name }
    private static func gemeenteName(_ code: String) -> String? { AreaPlan.gemeenten.first { $0.code == code }?.name }
}
