/// Joins edges into long lines, so that a dashed or round-ended stroke runs on and the file stays small.
enum EdgeChains {
    /// The `d` attribute of a path along all edges, each drawn once. Lines end where other than two edges meet.
    static func pathData(_ edges: [BorderNetwork.Edge]) -> [UInt8] {
        var edgesAt: [UInt32: [Int]] = [:]
        for (index, edge) in edges.enumerated() {
            edgesAt[edge.from, default: []].append(index)
            edgesAt[edge.to, default: []].append(index)
        }
        var used = [Bool](repeating: false, count: edges.count)
        var path = PathData()

        func follow(_ first: Int, from start: UInt32) {
            var point = start
            var next: Int? = first
            path.move(x: Int(point >> 16), y: Int(point & 0xFFFF))
            while let index = next {
                used[index] = true
                point = edges[index].from == point ? edges[index].to : edges[index].from
                path.line(x: Int(point >> 16), y: Int(point & 0xFFFF))
                let here = edgesAt[point] ?? []
                next = here.count == 2 ? here.first { !used[$0] } : nil
            }
            if point == start { path.end() }
        }

        // Lines between junctions first; what is left are closed loops.
        for (index, edge) in edges.enumerated() {
            for end in [edge.from, edge.to] where !used[index] && edgesAt[end]?.count != 2 {
                follow(index, from: end)
            }
        }
        for (index, edge) in edges.enumerated() where !used[index] { follow(index, from: edge.from) }
        return path.bytes
    }
}
