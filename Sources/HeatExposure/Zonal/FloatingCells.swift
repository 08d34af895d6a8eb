extension Float: HeatCell {
    var value: Double { Double(self) }
    static func shift(near value: Double) -> Double { value }

    static func add(_ cells: UnsafePointer<Float>, count: Int, by rules: CellRules<Float>, to row: inout RowSums) {
        let codes = SIMD8<Float>(repeating: Float(codesForMissing))
        let noData = SIMD8<Float>(repeating: rules.noData ?? .nan)
        let threshold = SIMD8<Float>(repeating: Float(rules.threshold))
        let shift = SIMD4<Double>(repeating: row.shift)
        var sumLow = SIMD4<Double>.zero
        var sumHigh = SIMD4<Double>.zero
        var squaresLow = SIMD4<Double>.zero
        var squaresHigh = SIMD4<Double>.zero
        var hot = SIMD8<Int32>.zero
        var least = SIMD8<Float>(repeating: .infinity)
        var most = -least
        var summed = 0
        var next = 0
        let raw = UnsafeRawPointer(cells)
        while next + 8 <= count {
            let eight = raw.loadUnaligned(fromByteOffset: next * 4, as: SIMD8<Float>.self)
            if all((eight .> codes) .& (eight .!= noData)) {
                let low = SIMD4<Double>(eight.lowHalf) - shift
                let high = SIMD4<Double>(eight.highHalf) - shift
                sumLow += low
                sumHigh += high
                squaresLow += low * low
                squaresHigh += high * high
                hot.replace(with: hot &+ 1, where: eight .> threshold)
                least.replace(with: eight, where: eight .< least)
                most.replace(with: eight, where: eight .> most)
                summed += 8
            } else {
                for lane in next..<next + 8 { row.add(cells[lane], covered: 1, by: rules) }
            }
            next += 8
        }
        if summed > 0 {
            row.weight += Double(summed)
            row.sum += (sumLow + sumHigh).sum()
            row.squares += (squaresLow + squaresHigh).sum()
            row.above += Double(hot.wrappedSum())
            row.least = min(row.least, Double(least.min()))
            row.most = max(row.most, Double(most.max()))
        }
        while next < count {
            row.add(cells[next], covered: 1, by: rules)
            next += 1
        }
    }
}

extension Double: HeatCell {
    var value: Double { self }
    static func shift(near value: Double) -> Double { value }
    static func sort(_ cells: inout [Double]) { cells.sort() }

    static func add(_ cells: UnsafePointer<Double>, count: Int, by rules: CellRules<Double>, to row: inout RowSums) {
        for cell in 0..<count { row.add(cells[cell], covered: 1, by: rules) }
    }
}
