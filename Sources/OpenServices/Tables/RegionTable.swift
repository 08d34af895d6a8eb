package import Areas
import Foundation

extension ODataTable {
    /// Writes which provincie and GGD-regio every gemeente lies in, and its inhabitants, to `path`: the table that
    /// `readRegions` reads.
    ///
    /// The columns of "Gebieden in Nederland" are all called Code and Naam; which is which stands in the titles of their
    /// groups, and their numbers move from year to year; where the groups are called otherwise the codes tell. Throws
    /// `badData` where there are no such columns.
    package func writeRegions(to path: String) async throws(Failure) -> FetchedTable {
        let properties = try await properties()
        guard let geography = properties.first(where: { $0.isDimension }) else {
            throw missing("gemeenten", properties)
        }
        let topics = RegionTopics(properties)
        let inhabitants = topics.inhabitants
        let names = try await dimension(geography.key)
        let rows = try await all("TypedDataSet")
        guard let ggd = topics.codeAndName("ggd") ?? topics.codeAndName(of: .ggdregio, in: rows),
            let province = topics.codeAndName("provincie") ?? topics.codeAndName(of: .provincie, in: rows)
        else {
            throw missing("GGD-regio's en provincies", properties)
        }
        let writer = try TableWriter(
            path,
            columns: [
                "gemeentecode", "gemeentenaam", "ggdregiocode", "ggdregionaam", "provinciecode", "provincienaam",
                "inwoners",
            ])
        var seen: Set<AreaCode> = []
        for row in rows {
            guard let code = row[geography.key]?.content.flatMap({ AreaCode($0) }), code.level == .gemeente else {
                continue
            }
            guard seen.insert(code).inserted else {
                throw Failure(
                    .badData, at: location, "gemeente \(code) komt twee keer",
                    remedy: "Probeer het opnieuw; blijft het zo, meld het dan bij de dienst")
            }
            try writer.write([
                code.text, names.place(of: code.text).map { names.keys[$0].title },
                row[ggd.code]?.content, row[ggd.name]?.content, row[province.code]?.content,
                row[province.name]?.content,
                inhabitants.flatMap { row[$0]?.content },
            ])
        }
        try writer.close()
        guard writer.rows > 0 else { throw missing("gemeenten", properties) }
        var notices: [Notice] = []
        if inhabitants == nil {
            notices.append(
                Notice("inwoners onbekend", "\(location): geen kolom met inwoners; de grootteklasse blijft onbekend."))
        }
        return FetchedTable(rows: writer.rows, urls: [url("TypedDataSet").absoluteString], notices: notices)
    }

    private func missing(_ what: String, _ properties: [DataProperty]) -> Failure {
        let groups = properties.filter { $0.type == "TopicGroup" }.map { printable($0.title, atMost: 60) }
        return Failure(
            .badData, at: "\(location), DataProperties",
            "er is geen groep met \(what); wel: \(groups.prefix(20).joined(separator: ", "))",
            remedy: "De dienst is misschien veranderd; meld dit, of geef een ander --jaar")
    }
}

/// The columns of the table of regions by the titles of their groups.
private struct RegionTopics {
    let properties: [DataProperty]

    init(_ properties: [DataProperty]) { self.properties = properties }

    /// The columns Code and Naam in the group whose title begins with a word; the shortest title wins (`Provincies`, not
    /// `Provincies en landsdelen`).
    func codeAndName(_ word: String) -> (code: String, name: String)? {
        let groups = properties.filter { $0.type == "TopicGroup" && letters($0.title).hasPrefix(word) }
            .sorted { $0.title.utf8.count < $1.title.utf8.count }
        for group in groups {
            let topics = properties.filter { $0.isTopic && $0.parent == group.id }
            let find = { (title: String) in topics.first { letters($0.title) == title }?.key }
            if let code = find("code"), let name = find("naam") { return (code, name) }
        }
        return nil
    }

    /// The first column whose cells are codes of a level, and the one behind it: for when the groups are called otherwise.
    func codeAndName(of level: AreaLevel, in rows: [JSONValue]) -> (code: String, name: String)? {
        let topics = properties.filter(\.isTopic)
        for (place, topic) in topics.enumerated() where place + 1 < topics.count {
            let cells = rows.compactMap { $0[topic.key]?.content }.filter { !$0.isEmpty }
            if !cells.isEmpty, cells.allSatisfy({ AreaCode($0)?.level == level }) {
                return (topic.key, topics[place + 1].key)
            }
        }
        return nil
    }

    /// The column with the number of inhabitants.
    var inhabitants: String? {
        let titles = ["inwonertal", "aantalinwoners", "inwoners", "totalebevolking"]
        let topics = properties.filter(\.isTopic)
        if let own = topics.first(where: { titles.contains(letters($0.title)) }) { return own.key }
        let groups = properties.filter { $0.type == "TopicGroup" && titles.contains(letters($0.title)) }
        return topics.first { topic in
            groups.contains { $0.id == topic.parent } && !["code", "naam", "klasse"].contains(letters(topic.title))
        }?.key
    }

    private func letters(_ title: String) -> String { title.lowercased().filter(\.isLetter) }
}
