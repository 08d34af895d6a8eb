import Areas
import Foundation
import OpenData
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct ODataTests {
    private let folder: Scratch
    private let example: ReplayedTable

    init() throws {
        folder = try Scratch()
        example = try ReplayedCountry(example: exampleFolder).loneliness
    }

    private struct Result {
        var table: FetchedTable?
        var failure: Failure?
        var requests: [ReplayRequest] = []

        var questions: [ReplayRequest] { requests.filter { $0.path.hasSuffix("TypedDataSet") } }
    }

    /// Fetches loneliness from a replayed table to `tabel.csv`.
    private func fetch(
        _ table: ReplayedTable, _ gemeenten: [String]? = ["GM9902"], ages: [AgeGroup] = [],
        policy: (inout HTTPPolicy) -> Void = { _ in }
    ) async throws -> Result {
        let request = TableRequest(
            purpose: .loneliness, gemeenten: gemeenten.map { $0.compactMap { AreaCode($0) } }, ages: ages)
        return try await ReplayServer.answering({ table.answer($0, base: $1) ?? .absent }).run { server in
            var result = Result()
            do throws(Failure) {
                let address: ServiceAddress
                do { address = try server.address(.rivm) } catch { return result }
                result.table = try await ODataTable(table.id, at: address, client: Pauses().client(policy)).write(
                    request, to: folder.path("tabel.csv")
                ) { _ in }
            } catch {
                result.failure = error
            }
            result.requests = server.requests
            return result
        }
    }

    private var lines: [String] { folder.text("tabel.csv").split(separator: "\n").map(String.init) }

    /// How many rows of the example are about these gemeenten or the country.
    private func count(_ gemeenten: [String], where test: ([String?]) -> Bool = { _ in true }) -> Int {
        let starts = ["NL"] + gemeenten.flatMap { code in ["GM", "WK", "BU"].map { $0 + code.dropFirst(2) } }
        return example.rows.count { row in starts.contains { row[2]?.hasPrefix($0) ?? false } && test(row) }
    }
}

extension ODataTests {
    @Test func `the rows of a gemeente and the country come, all ages, margins and periods`() async throws {
        let result = try await fetch(example)
        #expect(result.failure == nil, "\(String(describing: result.failure))")
        #expect(lines.count - 1 == count(["GM9902"]))
        #expect(
            lines[0]
                == "Leeftijd;Marges;Perioden;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;Eenzaam_25;SterkEenzaam_26;EmotioneelEenzaam_27;SociaalEenzaam_28"
        )
        #expect(lines.contains { $0.hasPrefix("80200;MW00000;2024JJ00;GM9902;Nergenshuizen;Gemeente;GM9902;") })
        #expect(result.questions.count == 1)
    }

    @Test func `only the ages that are asked for come, by the keys as the service pads them`() async throws {
        let result = try await fetch(example, ages: [.vanaf65])
        #expect(result.failure == nil)
        #expect(lines.count - 1 == count(["GM9902"]) { $0[0] == "80200" })
        #expect(result.questions[0].query["$filter"]?.contains("Leeftijd eq '80200'") == true)
    }

    @Test func `a national table comes without a filter, page after page`() async throws {
        var table = example
        table.pageSize = 500
        let result = try await fetch(table, nil)
        #expect(result.failure == nil)
        #expect(lines.count - 1 == example.rows.count)
        #expect(result.questions.count == (example.rows.count + 499) / 500)
        #expect(result.questions[0].query["$filter"] == nil)
    }

    @Test(arguments: ["odata.nextLink", "@odata.nextLink"]) func `both names of the next page are known`(
        name: String
    ) async throws {
        var table = example
        (table.pageSize, table.linkName) = (100, name)
        #expect(try await fetch(table).failure == nil)
        #expect(lines.count - 1 == count(["GM9902"]))
    }

    @Test func `a relative link to the next page is followed`() async throws {
        let turn = Turn()
        try await ReplayServer.answering({ _, _ in
            turn.next() == 1
                ? .json(#"{"value":[{"Key":"a "}],"odata.nextLink":"Perioden?$skip=1 of meer"}"#)
                : .json(#"{"value":[{"Key":"b"}]}"#)
        }).run { server in
            let table = ODataTable("X", at: try server.address(.rivm), client: Pauses().client())
            let dimension = try await table.dimension("Perioden")
            #expect(dimension.keys.map(\.literal) == ["a ", "b"])
            #expect(dimension.keys.map(\.text) == ["a", "b"])
            #expect(server.requests.last?.path == "/ODataFeed/odata/X/Perioden")
        }
    }

    @Test(arguments: ["https://example.org/ODataFeed/x", "http://127.0.0.1:1/x", "file:///etc/passwd"])
    func `a next page elsewhere is refused`(link: String) async throws {
        var table = example
        (table.pageSize, table.nextLink) = (100, link)
        let result = try await fetch(table)
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.failure?.problem.contains("ander adres") == true, "\(String(describing: result.failure))")
    }

    @Test func `a link that says http where https was asked is asked over https`() throws {
        let address = try ServiceAddress(.rivm)
        let here = address.url("a")
        let own = address.link("http://dataderden.cbs.nl/ODataFeed/odata/X/Y?$skip=1", from: here)
        #expect(own?.absoluteString == "https://dataderden.cbs.nl/ODataFeed/odata/X/Y?$skip=1")
        for other in ["http://example.org/x", "http://dataderden.cbs.nl:8080/x"] {
            let link = try #require(address.link(other, from: here))
            #expect(link.absoluteString == other && !address.allowsPage(link))
        }
    }

    @Test func `pages that lead in a circle are ended`() async throws {
        try await ReplayServer.answering({ request, base in
            .json(
                #"{"value":[],"odata.nextLink":"\#(base)\#(request.path)?deel=\#(request.query["deel"] == "1" ? 2 : 1)"}"#
            )
        }).run { server in
            let table = ODataTable("X", at: try server.address(.rivm), client: Pauses().client())
            let problem = await failure { _ = try await table.info() }
            #expect(problem?.kind == .serviceUnreachable && problem?.problem.contains("kring") == true)
            #expect(server.requests.count == 3)
        }
    }

    @Test func `pages without end are ended`() async throws {
        let turn = Turn()
        try await ReplayServer.answering({ request, base in
            .json(#"{"value":[],"odata.nextLink":"\#(base)\#(request.path)?deel=\#(turn.next())"}"#)
        }).run { server in
            let client = Pauses().client { $0.pageLimit = 10 }
            let problem = await failure {
                _ = try await ODataTable("X", at: try server.address(.rivm), client: client).info()
            }
            #expect(problem?.kind == .serviceUnreachable)
            #expect(server.requests.count == 10)
        }
    }
}

extension ODataTests {
    @Test func `what the service calls too much is asked in halves`() async throws {
        var table = example
        table.refusedAbove = 70
        let result = try await fetch(table, ["GM9901", "GM9902", "GM9903"])
        #expect(result.failure == nil, "\(String(describing: result.failure))")
        #expect(lines.count - 1 == example.rows.count)
        #expect(Set(lines).count == lines.count)
        let filters = result.questions.compactMap { $0.query["$filter"] }
        #expect(filters.contains { $0.contains("Perioden eq '2024JJ00'") })
        #expect(filters.contains { $0.contains("Leeftijd eq '20300'") })
    }

    @Test func `the refusal of too much is not asked again as it is`() async throws {
        var table = example
        table.refusedAbove = 1_000
        let result = try await fetch(table, nil)
        #expect(result.failure == nil)
        let texts = result.questions.map(\.text)
        #expect(Set(texts).count == texts.count)
        #expect(lines.count - 1 == example.rows.count)
    }

    @Test func `one cell that is too much is a clear failure`() async throws {
        var table = example
        table.refusedAbove = 5
        let result = try await fetch(table)
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.failure?.problem.contains("te veel rijen") == true, "\(String(describing: result.failure))")
    }

    @Test func `wrong padding, which the service answers with nothing, is an error and no empty table`() async throws {
        var table = example
        table.liesAboutPadding = true
        let result = try await fetch(table, ages: [.vanaf65])
        #expect(result.failure?.kind == .badData)
        #expect(
            result.failure?.problem.contains("het filter vond niets") == true, "\(String(describing: result.failure))")
        #expect(result.failure?.problem.contains("GM9902") == true)
    }

    @Test func `a service that ignores the filter does not make a wrong table`() async throws {
        var table = example
        table.ignoresFilters = true
        let result = try await fetch(table, ages: [.vanaf65])
        #expect(result.failure == nil)
        #expect(lines.count - 1 == count(["GM9902"]) { $0[0] == "80200" })
        #expect(result.table?.notices.map(\.kind) == ["filter genegeerd"])
    }

    @Test func `a row that comes twice is refused`() async throws {
        var table = example
        table.rows.append(table.rows[table.rows.count - 1])
        let result = try await fetch(table)
        #expect(result.failure?.kind == .badData)
        #expect(result.failure?.problem.contains("twee keer") == true)
    }

    @Test func `a gemeente that the table does not know is told`() async throws {
        let result = try await fetch(example, ["GM9902", "GM0001"])
        #expect(result.table?.notices.map(\.codes) == [["GM0001"]])
        let none = try await fetch(example, ["GM0001"])
        #expect(none.failure?.kind == .badData)
    }

    @Test func `figures stay as they were sent, and hostile text stays in its cell`() async throws {
        var table = example
        let row = try #require(table.rows.firstIndex { $0[2]?.hasPrefix("GM9902") ?? false })
        table.rows[row][4] = "Nergens;\"huizen\"\n=1+1"
        table.rows[row][7] = "12.500"
        table.rows[row][8] = nil
        #expect(try await fetch(table).failure == nil)
        #expect(
            lines.contains { $0.contains(";\"Nergens;\"\"huizen\"\" =1+1\";Gemeente;GM9902;12.5;;") }, "\(lines[1])")
    }

    @Test func `columns are found by their stems, wherever they stand`() async throws {
        var table = example
        table.columns = table.columns.map { column in
            column.key == "SterkEenzaam_26" ? .init("ErnstigZeerErnstigEenzaam_77", "Topic") : column
        }
        #expect(try await fetch(table).failure == nil)
        #expect(lines[0].contains("ErnstigZeerErnstigEenzaam_77"))
        table.columns = table.columns.map { $0.key.hasPrefix("Ernstig") ? .init("Iets_26", "Topic") : $0 }
        let result = try await fetch(table)
        #expect(result.failure?.problem.contains("sterk_eenzaam_pct") == true)
    }

    @Test func `an age that the table does not have is named`() async throws {
        var table = example
        table.rows.removeAll { $0[0] == "53115" }
        let result = try await fetch(table, ages: [.van18tot65])
        #expect(result.failure?.problem.contains("18tot65") == true)
    }

    @Test func `many gemeenten are asked in addresses that servers accept`() throws {
        let roots = (1...40).compactMap { number in
            AreaCode("GM\(1000 + number)").map { code in
                DataQuery.Root(code: code, starts: ["GM", "WK", "BU"].map { "\($0)\(1000 + number)" })
            }
        }
        let query = DataQuery(geography: "WijkenEnBuurten", roots: roots, isEverywhere: false, choices: [], cuts: [])
        let pieces = query.pieces(of: 10)
        #expect(pieces.map(\.roots.count) == [10, 10, 10, 10])
        #expect(pieces.flatMap(\.roots) == roots)
    }
}
