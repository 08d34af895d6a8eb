/// The age groups that RIVM estimates loneliness for (StatLine 50090NED, 50120NED, 50150NED, dimension `Leeftijd`).
package enum AgeGroup: String, Sendable, CaseIterable {
    case vanaf65 = "65plus"
    case vanaf18 = "18plus"
    case van18tot65 = "18tot65"

    /// The key in StatLine.
    package var statLineKey: String {
        switch self {
        case .vanaf65: "80200"
        case .vanaf18: "20300"
        case .van18tot65: "53115"
        }
    }

    /// In a Dutch sentence: "65-plussers".
    package var people: String {
        switch self {
        case .vanaf65: "65-plussers"
        case .vanaf18: "18-plussers"
        case .van18tot65: "18- tot 65-jarigen"
        }
    }

    /// The column with the number of people in the group.
    package var populationFigure: Figure {
        switch self {
        case .vanaf65: .inwoners65plus
        case .vanaf18: .inwoners18plus
        case .van18tot65: .inwoners18tot65
        }
    }
}
