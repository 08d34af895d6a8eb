import Areas

/// One indicator on its common scale: higher is a higher risk.
struct NormalisedIndicator {
    /// One per area; `nil` where the indicator is missing.
    let values: [Double?]
    /// The lowest and highest value among the areas that set the scale; `nil` when there are none.
    let bounds: Scale?
    /// What was done to outliers, for the report.
    let correction: OutlierCorrection?

    /// Normalises a column.
    ///
    /// `raw` has one value per area, in the unit of the column. `setsScale` says which areas determine minimum,
    /// maximum, mean, spread and ranks: those that get a score. Other areas are placed on that scale afterwards (for
    /// their best and worst case) and kept within it under `min-max` and `percentiel`.
    ///
    /// `raw` must be finite. Throws `Failure(.badData)` for an indicator without spread where the normalisation divides
    /// by it, and for values that are too large or too close together to calculate with.
    init(_ raw: [Double?], setsScale: [Bool], of indicator: Indicator, in method: IndexMethod, level: AreaLevel)
        throws(Failure)
    {
        let correct =
            method.outliers == .winsorise
            ? Sample(scaleOf: raw, setsScale).flatMap { OutlierCorrection.needed(by: $0) } : nil
        correction = correct
        let sign = indicator.direction == .higher ? 1.0 : -1.0
        let oriented = raw.map { $0.map { value in sign * (correct.map { $0(value) } ?? value) } }
        guard let extent = Extent(scaleOf: oriented, setsScale) else {
            (values, bounds) = (raw.map { _ in nil }, nil)
            return
        }
        let location = "indicator \(indicator.name) (kolom \(indicator.column)), \(level.plural)"
        if method.normalisation.needsSpread, extent.isConstant {
            let areas =
                extent.count == 1 ? "het enige gebied met een score heeft" : "alle gebieden met een score hebben"
            throw Failure(
                .badData, at: location,
                "\(areas) de waarde \(dutch(sign * extent.minimum)), dus hieraan is geen volgorde te zien",
                remedy: "Kies een groter gebied, laat de indicator weg, of gebruik de normalisatie grenzen.")
        }
        let place = Self.formula(extent, Sample(scaleOf: oriented, setsScale), posts: indicator.goalposts, method)
        let placedValues = oriented.map { $0.map { place(sign, $0) } }
        guard max(abs(extent.minimum), abs(extent.maximum)) < 1e75,
            placedValues.allSatisfy({ $0?.isFinite ?? true })
        else {
            throw Failure(
                .badData, at: location, "de waarden zijn te groot of liggen te dicht bij elkaar om mee te rekenen",
                remedy: "Controleer de grootste en de kleinste waarde.")
        }
        values = placedValues
        bounds = Extent(scaleOf: placedValues, setsScale).map { Scale($0.minimum, $0.maximum) }
    }

    /// From an oriented value (negated under `lager`) to the common scale; formulas in `Normalisation`. Only those that
    /// need more than the ends of the values ask for the sample, which has to be sorted.
    private static func formula(
        _ extent: Extent, _ sample: @autoclosure () -> Sample?, posts: Scale?, _ method: IndexMethod
    ) -> (_ sign: Double, _ value: Double) -> Double {
        let (a, b) = (method.range.low, method.range.high)
        func onRange(_ share: Double) -> Double { share >= 1 ? b : share <= 0 ? a : a + (b - a) * share }
        switch method.normalisation {
        case .minMax:
            let (least, span) = (extent.minimum, extent.maximum - extent.minimum)
            return { _, x in onRange((x - least) / span) }
        case .zScore:
            let (mean, deviation) = sample()?.moments ?? (0, 1)
            return { _, x in (x - mean) / deviation }
        case .percentile:
            let sample = sample()
            let others = Double(extent.count - 1)
            let scaled = method.aggregation.needsPositive
            return { _, x in
                let below = min(Double(sample?.countBelow(x) ?? 0), others)
                return scaled ? onRange(below / others) : 100 * below / others
            }
        case .ggdClasses:
            let (mean, deviation) = sample()?.moments ?? (0, 1)
            return { _, x in ggdClass((x - mean) / deviation) }
        case .goalposts:
            // `IndexMethod` refuses leaves without goalposts under this normalisation.
            let posts = posts ?? Scale(extent.minimum, extent.maximum)
            return { sign, x in
                let share = (sign * x - posts.low) / (posts.high - posts.low)
                return onRange(sign > 0 ? share : 1 - share)
            }
        case .none: return { _, x in x }
        }
    }

    /// Symmetric around 0, so that turning an indicator around mirrors its classes: the middle class holds −1 and 1.
    private static func ggdClass(_ z: Double) -> Double {
        if z < -2 { return 1 }
        if z < -1 { return 2 }
        if z <= 1 { return 3 }
        return z <= 2 ? 4 : 5
    }
}

extension Extent {
    /// Of the known values among the areas that set the scale.
    fileprivate init?(scaleOf values: [Double?], _ setsScale: [Bool]) {
        self.init(zip(values, setsScale).lazy.compactMap { value, sets in sets ? value : nil })
    }
}

extension Sample {
    /// The known values among the areas that set the scale.
    fileprivate init?(scaleOf values: [Double?], _ setsScale: [Bool]) {
        self.init(zip(values, setsScale).lazy.compactMap { value, sets in sets ? value : nil })
    }
}
