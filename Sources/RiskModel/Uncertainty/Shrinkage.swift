/// Survey estimates drawn towards the mean of their group: empirical Bayes under a normal model.
///
/// With estimates x_i of standard error σ_i: weights w_i = 1/σ_i², the spread of the truths by the method of moments
/// τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), Q = Σw(x − x̄_w)²; then m = Σx/(σ² + τ²) / Σ1/(σ² + τ²),
/// B_i = τ²/(τ² + σ_i²), mean m + B_i(x_i − m) and variance B_i σ_i² + (1 − B_i)²/Σ(1/(σ² + τ²)), the last term for the
/// uncertainty of m. Sources: DerSimonian and Laird, Controlled Clinical Trials 7 (1986) 177–188 (τ²); Morris, JASA 78
/// (1983) 47–65, section 1 (shrinkage and the term for m).
struct Shrinkage: Equatable {
    /// Variance of the truths around the mean of the group; 0 where the estimates differ no more than their errors.
    let betweenVariance: Double
    private let mean: Double
    private let precision: Double

    /// `nil` with fewer than three estimates: their spread says nothing. All standard errors are above 0.
    init?(_ estimates: [(value: Double, standardError: Double)]) {
        guard estimates.count >= 3 else { return nil }
        func weightedMean(_ extra: Double) -> (mean: Double, weight: Double, squares: Double) {
            var (sum, weight, squares) = (0.0, 0.0, 0.0)
            for (x, error) in estimates {
                let w = 1 / (error * error + extra)
                sum += w * x
                weight += w
                squares += w * w
            }
            return (sum / weight, weight, squares)
        }
        let fixed = weightedMean(0)
        let q = estimates.reduce(0) { sum, estimate in
            let d = estimate.value - fixed.mean
            return sum + d * d / (estimate.standardError * estimate.standardError)
        }
        let scale = fixed.weight - fixed.squares / fixed.weight
        betweenVariance = scale > 0 ? max(0, (q - Double(estimates.count - 1)) / scale) : 0
        let random = weightedMean(betweenVariance)
        (mean, precision) = (random.mean, random.weight)
    }

    /// Where the truth of an estimate lies: mean and standard deviation.
    func callAsFunction(_ value: Double, standardError: Double) -> (mean: Double, standardDeviation: Double) {
        let own = standardError * standardError
        let kept = betweenVariance / (betweenVariance + own)
        let variance = kept * own + (1 - kept) * (1 - kept) / precision
        return (mean + kept * (value - mean), variance.squareRoot())
    }
}
