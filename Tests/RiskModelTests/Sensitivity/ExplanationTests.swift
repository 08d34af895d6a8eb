import Areas
import Testing

@testable import RiskModel

@Suite struct ExplanationTests {
    private func explanation(_ times: Int?, _ best: Int?, _ worst: Int?) -> Explanation {
        var explanation = Explanation(name: "Feijenoord", top: 10)
        explanation.ways = 20
        (explanation.timesInTop, explanation.best, explanation.worst) = (times, best, worst)
        explanation.decisive = .weights
        return explanation
    }

    @Test func `what holds under every choice is said so`() {
        #expect(
            explanation(20, 2, 5).text
                == "Feijenoord staat bij elke rekenwijze in de top 10 (plaats 2 tot 5 op de index).")
        #expect(
            explanation(0, 40, 40).text
                == "Feijenoord staat bij geen enkele rekenwijze in de top 10 (plaats 40 op de index).")
    }

    @Test func `what depends on a choice names the choice`() {
        var some = explanation(12, 6, 14)
        some.topChance = 0.634
        #expect(
            some.text
                == "Feijenoord staat bij 12 van de 20 rekenwijzen in de top 10 (plaats 6 tot 14 op de index); "
                + "de keuze van de gewichten maakt het meeste uit. De kans op een plaats in de top 10 is 63%, "
                + "gezien wat onzeker is.")
    }

    @Test func `the list of the matrix comes before the index`() {
        var matrix = explanation(0, 14, 19)
        matrix.matrixRank = 3
        #expect(
            matrix.text
                == "Feijenoord staat op plaats 3 van de lijst volgens de matrix. Op de index staat het gebied bij geen "
                + "enkele rekenwijze in de top 10 (plaats 14 tot 19).")
    }

    @Test func `an area without a score says what it lacks and where it could stand`() {
        var lacking = explanation(nil, nil, nil)
        lacking.missing = ["hitte"]
        (lacking.possibleBest, lacking.possibleWorst) = (3, 60)
        #expect(
            lacking.text
                == "Feijenoord heeft geen plaats op de index, omdat hitte ontbreekt. Met de ontbrekende gegevens zou het "
                + "op de index tussen plaats 3 en 60 staan.")
    }

    @Test(arguments: [(0.9999, "meer dan 99%"), (0.0, "minder dan 1%"), (0.5, "50%")])
    func `chances near the ends are never 0 or 100`(chance: Double, words: String) {
        var explanation = explanation(20, 1, 1)
        explanation.topChance = chance
        #expect(explanation.text.contains(" is \(words), gezien"))
    }

    @Test func `an area with an index lacks nothing where other methods cannot be computed`() {
        var indexed = explanation(nil, nil, nil)
        (indexed.ways, indexed.hasIndex) = (0, true)
        #expect(indexed.text == "Hoe de plaats van Feijenoord van de rekenwijze afhangt, is niet te berekenen.")
    }

    @Test func `every sentence exists in English`() {
        var explanation = explanation(4, 2, 12)
        explanation.language = .english
        explanation.decisive = .weights
        explanation.matrixRank = 3
        explanation.topChance = 0.5
        (explanation.possibleBest, explanation.possibleWorst) = (1, 9)
        #expect(
            explanation.text
                == "\(explanation.name) is in place 3 of the list by the matrix. The chance of a place in the top "
                + "\(explanation.top) is 50%, given what is uncertain. On the index the area is in the top "
                + "\(explanation.top) under 4 of the \(explanation.ways) methods (place 2 to 12); the choice of "
                + "the weights matters most. With the missing figures it would be between place 1 and 9 of the index.")
    }
}
