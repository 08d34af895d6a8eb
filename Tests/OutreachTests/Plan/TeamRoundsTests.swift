import Areas
import Outreach
import TestSupport
import Testing

@Suite struct TeamRoundsTests {
    @Test(arguments: 1...50)
    func `every visit is paid, no team does more than it can, and no swap is shorter`(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        func place() -> CampaignTeam.Base {
            .init(
                x: Double(Int.random(in: 0...9999, using: &random)), y: Double(Int.random(in: 0...9999, using: &random))
            )
        }
        let visits = (0..<6).map { _ in Int.random(in: 0...9, using: &random) }
        let total = visits.reduce(0, +)
        let places = visits.map { _ in place() }
        let teams = (0..<3).map { CampaignTeam(name: "\($0)", capacity: (total + 2) / 3 + $0, base: place()) }
        let rounds = try TeamRounds(visits, teams: teams, places: places, within: 10)
        for area in visits.indices {
            #expect(rounds.visits.joined().filter { $0.area == area }.reduce(0) { $0 + $1.visits } == visits[area])
        }
        for (team, round) in zip(teams, rounds.visits) {
            #expect(round.reduce(0) { $0 + $1.visits } <= team.capacity)
        }
        func distance(_ team: Int, _ area: Int) -> Double {
            let (base, place) = (teams[team].base!, places[area])
            return ((base.x - place.x) * (base.x - place.x) + (base.y - place.y) * (base.y - place.y)).squareRoot()
        }
        for one in 0..<3 {
            for other in 0..<3 where other != one {
                for (a, _) in rounds.visits[one] {
                    for (b, _) in rounds.visits[other] {
                        #expect(
                            distance(one, a) + distance(other, b) <= distance(one, b) + distance(other, a) + 1e-6)
                    }
                }
            }
        }
    }

    @Test func `teams without a base`() throws {
        let teams = [CampaignTeam(name: "a", capacity: 3), CampaignTeam(name: "b", capacity: 3)]
        let rounds = try TeamRounds([4, 2], teams: teams, places: [nil, nil], within: 10)
        #expect(rounds.visits.map { $0.reduce(0) { $0 + $1.visits } } == [3, 3])
    }

    @Test func `more visits than the teams can pay is our fault`() {
        #expect(throws: Failure.self) {
            try TeamRounds([4], teams: [CampaignTeam(name: "a", capacity: 3)], places: [nil], within: 10)
        }
    }
}
