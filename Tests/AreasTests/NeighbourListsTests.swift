import Testing

@testable import Areas

struct NeighbourListsTests {
    private func pairs(_ numbers: [(Int32, Int32)]) -> [AreaPair] { numbers.compactMap { AreaPair($0.0, $0.1) } }

    @Test func `pairs become ascending, symmetric rows, each neighbour once`() {
        let lists = NeighbourLists(count: 5, pairs: pairs([(3, 0), (0, 1), (1, 0), (2, 2), (3, 1), (0, 3)]))
        #expect((0..<5).map { Array(lists[$0]) } == [[1, 3], [0, 3], [], [0, 1], []])
        #expect(lists.isolated == [2, 4] && lists.count == 5)
        #expect(lists.pairs == pairs([(0, 1), (0, 3), (1, 3)]))
        #expect(lists == NeighbourLists(count: 5, pairs: lists.pairs))
    }

    @Test func `every pair is found and no other`() {
        let known = pairs([(0, 4), (2, 3), (1, 4), (0, 2)])
        let lists = NeighbourLists(count: 6, pairs: known)
        for one in Int32(0)..<6 {
            for other in one + 1..<6 {
                guard let pair = AreaPair(other, one) else { continue }
                #expect(lists.contains(pair) == known.contains(pair))
            }
        }
    }

    @Test func `larger areas are neighbours where their parts are`() {
        let lists = NeighbourLists(count: 5, pairs: pairs([(0, 1), (1, 2), (2, 3), (3, 4)]))
        let grouped = lists.grouped(by: [0, 0, 2, -1, 1], count: 3)
        #expect((0..<3).map { Array(grouped[$0]) } == [[2], [], [0]])
    }

    @Test func `no areas, no neighbours`() {
        #expect(NeighbourLists(count: 0, pairs: []).pairs.isEmpty)
    }
}
