import Foundation
import HitteEenzaamheid
import Testing

@Suite struct ScoringTests {
    private let areas = [
        Area(code: "BU00010002", older: 1215, severelyLonelyPercent: 9.1, landKm2: 2.1, heat: 39.2),
        Area(code: "BU00010001", older: 520, severelyLonelyPercent: 16.8, landKm2: 0.46, heat: 46.6),
        Area(code: "BU00010003", older: 310, severelyLonelyPercent: 12.4, landKm2: 0.3, heat: nil),
    ]

    @Test func `scores come in the order of the areas`() async throws {
        let scores = try await score(areas)
        #expect(scores.map(\.code) == areas.map(\.code))
        #expect(scores.map(\.rank) == [2, 1, nil])
        // 520 × 16.8 % / 0.46 km² = 189.9 per km², class 5; 46.6 °C is class 4; the matrix gives 5.
        #expect(scores[1].lonelinessClass == 5 && scores[1].heatClass == 4 && scores[1].riskClass == 5)
        #expect(scores[1].index == 100 && scores[0].index == 1)
        #expect(abs((scores[1].expectedSeverelyLonely ?? 0) - 87.36) < 1e-9)
        #expect(scores[2].missing == ["hitte"])
        // Nothing has margins, so nobody knows how sure the places are.
        #expect(scores.allSatisfy { $0.rankInterval == nil && $0.topChance == nil })
    }

    @Test func `limits give an interval, the same every time`() async throws {
        var scoring = Scoring()
        (scoring.ranking, scoring.standardError, scoring.top) = (.index, 3, 1)
        let (one, other) = (try await score(areas, by: scoring), try await score(areas, by: scoring))
        #expect(one == other)
        #expect(one[1].rankInterval == 1...1 && one[1].priority == .always)
        #expect(abs(one.compactMap(\.topChance).reduce(0, +) - 1) < 1e-9)
    }

    @Test func `nothing gives nothing`() async throws { #expect(try await score([]).isEmpty) }

    @Test(arguments: [
        (Area(code: "Feijenoord"), "Feijenoord"), (Area(code: "BU00010002"), "twee keer"),
        (Area(code: "GM0001"), "niveau"), (Area(code: "BU00010009", severelyLonelyPercent: 101), "101"),
        (Area(code: "BU00010009", older: -1), "older"), (Area(code: "BU00010009", heat: .nan), "heat"),
    ])
    func `says what is wrong`(area: Area, word: String) async {
        await #expect {
            _ = try await score(areas + [area])
        } throws: { error in
            "\(error)".contains(word) && (error as? ScoringFailure)?.exitCode == 65
        }
    }

    @Test func `choices that make no sense`() async {
        var scoring = Scoring()
        scoring.heatLimits = [41, 35, 46, 51]
        let wrong = scoring
        await #expect(throws: ScoringFailure.self) { _ = try await score(areas, by: wrong) }
        scoring = Scoring()
        scoring.top = 0
        let none = scoring
        await #expect(throws: ScoringFailure.self) { _ = try await score(areas, by: none) }
    }

    @Test func `a missing project file is missing input`() async {
        await #expect {
            _ = try await makeMap(projectFile: "/nergens/project.yaml", outputFolder: "/nergens/uit")
        } throws: { error in
            (error as? ScoringFailure)?.exitCode == 66
        }
    }
}
