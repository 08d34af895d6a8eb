/// The quantile for a share 0...1 of ascending values: linear between two of them, at place (n − 1)·share counted from 0
/// (Hyndman and Fan, The American Statistician 50 (1996) 361–365, type 7; the default of NumPy and R).
///
/// - Parameters:
///   - count: how many values there are, at least 1.
///   - value: the value at a place, counted from 0.
package func quantile(_ share: Double, count: Int, value: (_ place: Int) -> Double) -> Double {
    let place = Double(count - 1) * share
    let below = Int(place)
    let (low, high) = (value(below), value(min(below + 1, count - 1)))
    return low + (place - Double(below)) * (high - low)
}
