/// Everything the files are written from: the region, its people, its loneliness.
struct ExampleContent {
    let seed: UInt64
    let region: Region
    /// Per buurt, in the order of the region.
    let residents: [Residents]
    let loneliness: Loneliness

    init(seed: UInt64) {
        self.seed = seed
        region = Region(seed: seed)
        residents = Settlement(region, seed: seed).residents
        loneliness = Loneliness(region, residents, seed: seed)
    }

    /// The numbers of the land buurten whose code starts with the digits of this code.
    func buurten(in code: String) -> [Int] {
        region.buurten.indices.filter {
            !region.buurten[$0].kind.isWater && region.buurten[$0].code.dropFirst(2).hasPrefix(code.dropFirst(2))
        }
    }

    /// All rows of a StatLine table: country, then each gemeente with its wijken, each wijk with its buurten.
    var rows: [AreaRow] {
        let land = region.buurten.indices.filter { !region.buurten[$0].kind.isWater }
        var rows = [row("NL01", of: "Nederland (fictief)", "Land", land)]
        for gemeente in AreaPlan.gemeenten {
            rows.append(row(gemeente.code, of: gemeente.name, "Gemeente", buurten(in: gemeente.code)))
            for wijk in AreaPlan.wijken where wijk.gemeenteCode == gemeente.code {
                rows.append(row(wijk.code, of: gemeente.name, "Wijk", buurten(in: wijk.code)))
                for buurt in buurten(in: wijk.code) {
                    rows.append(row(region.buurten[buurt].code, of: gemeente.name, "Buurt", [buurt]))
                }
            }
        }
        return rows
    }

    /// A row with the figures of another buurt, for a code that is on no map.
    func row(dissolved code: String) -> AreaRow {
        let gemeente = AreaPlan.gemeenten.first { $0.code.dropFirst(2) == code.dropFirst(2).prefix(4) }
        return row(code, of: gemeente?.name ?? "", "Buurt", Array(buurten(in: String(code.prefix(8))).prefix(1)))
    }

    func row(_ code: String, of gemeente: String, _ kind: String, _ buurten: [Int]) -> AreaRow {
        AreaRow(code: code, gemeente: gemeente, kind: kind, buurten: buurten, residents, loneliness)
    }
}
