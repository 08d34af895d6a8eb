import GeoFiles

extension ZonalResult {
    /// Adds the figures of the next area, turned from stored numbers into measured values.
    mutating func append(
        _ sums: CellSums, _ values: CoveredValues, of area: Int, in task: ZonalTask, _ threshold: StoredThreshold
    ) {
        let (scale, offset) = (task.raster.scale, task.raster.offset)
        let hasData = sums.weight > 0
        func measured(_ stored: Double) -> Double? { hasData ? stored * scale + offset : nil }
        let mean = measured(sums.mean)
        let variance = hasData ? sums.deviations / sums.weight * scale * scale : nil
        count.append(sums.weight)
        self.mean.append(mean)
        sum.append(mean.map { $0 * sums.weight })
        self.variance.append(variance)
        standardDeviation.append(variance?.squareRoot())
        minimum.append(measured(scale > 0 ? sums.least : sums.most))
        maximum.append(measured(scale > 0 ? sums.most : sums.least))
        shareAbove.append(hasData && task.threshold != nil ? share(sums, threshold) : nil)
        coverage.append(coverage(sums, of: area, in: task.outlines))
        for (number, q) in task.quantiles.enumerated() {
            quantiles[number].append(values.quantile(scale > 0 ? q : 1 - q).map { $0 * scale + offset })
        }
    }

    private func share(_ sums: CellSums, _ threshold: StoredThreshold) -> Double {
        let above = threshold.countsTheOthers ? sums.weight - sums.above : sums.above
        return min(1, max(0, above / sums.weight))
    }

    /// Covered cells with data over all covered cells, whether the raster has those or not.
    private func coverage(_ sums: CellSums, of area: Int, in outlines: AreaOutlines) -> Double? {
        let size = outlines.sizes[area]
        guard size > 0 else { return nil }
        let onRaster = sums.weight + sums.withoutData
        // Inside the raster the cells themselves add up to the area, and full is exactly full.
        let outside = outlines.isCutOff[area] ? max(0, size - onRaster) : 0
        return onRaster + outside > 0 ? sums.weight / (onRaster + outside) : 0
    }
}
