/// Where the date of the results comes from.
package enum DateRule: Sendable, Equatable {
    /// `SOURCE_DATE_EPOCH`, else the newest input.
    case environment
    /// The seconds since 1970 that `SOURCE_DATE_EPOCH` gave to an earlier run.
    case seconds(Int)
    /// The newest input, whatever the environment says.
    case inputs
}
