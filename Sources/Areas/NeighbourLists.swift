/// Which areas are neighbours, in compressed rows: the neighbours of area `a` are
/// `numbers[starts[a] ..< starts[a + 1]]`.
///
/// Numbers are rows of the area table, ascending within an area. The relation is symmetric, and no area is a neighbour of
/// itself. An area may have no neighbours at all.
package struct NeighbourLists: Sendable, Equatable {
    package let starts: [Int32]
    package let numbers: [Int32]

    /// Takes every pair once or more often, in any order.
    ///
    /// - Parameter count: the number of areas; every pair must lie within it.
    package init(count: Int, pairs: some Collection<AreaPair>) {
        var next = [Int32](repeating: 0, count: count + 1)
        for pair in pairs {
            next[Int(pair.first) + 1] += 1
            next[Int(pair.second) + 1] += 1
        }
        for area in 0..<count { next[area + 1] += next[area] }
        let rooms = next
        var all = [Int32](repeating: 0, count: 2 * pairs.count)
        for pair in pairs {
            for (area, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
                all[Int(next[Int(area)])] = other
                next[Int(area)] += 1
            }
        }
        var starts: [Int32] = [0]
        var numbers: [Int32] = []
        starts.reserveCapacity(count + 1)
        numbers.reserveCapacity(all.count)
        for area in 0..<count {
            let room = Int(rooms[area])..<Int(rooms[area + 1])
            all[room].sort()
            for place in room where place == room.lowerBound || all[place] != all[place - 1] {
                numbers.append(all[place])
            }
            starts.append(Int32(numbers.count))
        }
        (self.starts, self.numbers) = (starts, numbers)
    }

    /// The number of areas, with and without neighbours.
    package var count: Int { starts.count - 1 }

    /// The neighbours of an area, ascending.
    package subscript(area: Int) -> ArraySlice<Int32> { numbers[Int(starts[area])..<Int(starts[area + 1])] }

    /// The areas without neighbours, ascending.
    package var isolated: [Int] { (0..<count).filter { starts[$0] == starts[$0 + 1] } }

    /// Whether two areas are neighbours.
    package func contains(_ pair: AreaPair) -> Bool {
        var (low, high) = (Int(starts[Int(pair.first)]), Int(starts[Int(pair.first) + 1]))
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < pair.second { low = middle + 1 } else { high = middle }
        }
        return low < Int(starts[Int(pair.first) + 1]) && numbers[low] == pair.second
    }

    /// Every pair of neighbours once, in order.
    package var pairs: [AreaPair] {
        var pairs: [AreaPair] = []
        pairs.reserveCapacity(numbers.count / 2)
        for area in 0..<count {
            for other in self[area] where other > area {
                if let pair = AreaPair(Int32(area), other) { pairs.append(pair) }
            }
        }
        return pairs
    }

    /// The neighbours of larger areas: those with a part that is a neighbour of a part of the other.
    ///
    /// `groups` has the larger area per area, or a negative number for an area that belongs to none.
    package func grouped(by groups: [Int], count groupCount: Int) -> NeighbourLists {
        NeighbourLists(count: groupCount, pairs: pairs.compactMap { $0.grouped(by: groups) })
    }
}

extension AreaPair {
    /// The larger areas of a pair; `nil` where they are one, or where there is none.
    package func grouped(by groups: [Int]) -> AreaPair? {
        let (one, other) = (groups[Int(first)], groups[Int(second)])
        return one < 0 || other < 0 ? nil : AreaPair(Int32(one), Int32(other))
    }
}
