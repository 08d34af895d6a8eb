import Areas
import Testing

@testable import OpenServices

/// A service that ignores filters sends the rows of other parts of a request too; each part takes only its own.
@Suite struct QueryScopeTests {
    private func query(_ codes: [String], everywhere: Bool = false, years: [String] = []) -> DataQuery {
        DataQuery(
            geography: "WijkenEnBuurten",
            roots: codes.compactMap { AreaCode($0) }.map { .init(code: $0, starts: [$0.text]) },
            isEverywhere: everywhere, choices: years.isEmpty ? [] : [.init(dimension: "Perioden", literals: years)],
            cuts: [])
    }

    @Test func `rows of other gemeenten are those of another part`() {
        let scope = QueryScope(query(["GM0599", "NL01"]))
        #expect(scope.contains(AreaCode("BU05990110")) && scope.contains(AreaCode("NL01")))
        #expect(!scope.contains(AreaCode("BU03630000")) && !scope.contains(nil))
        #expect(!QueryScope(query(["GM0599"])).contains(AreaCode("NL01")))
        #expect(QueryScope(query(["GM0599"], everywhere: true)).contains(AreaCode("BU03630000")))
    }

    @Test func `keys are compared without their padding`() {
        let scope = QueryScope(query(["GM0599"], years: ["2020JJ00  "]))
        #expect(scope.contains(JSONValue.object(["Perioden": .text("2020JJ00")])))
        #expect(!scope.contains(JSONValue.object(["Perioden": .text("2024JJ00")])))
        #expect(!scope.contains(JSONValue.object([:])))
    }
}
