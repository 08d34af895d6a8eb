import Outreach

/// Whole cents as euros, and whole minutes as hours.
func euros(_ cents: Int) -> Double { Double(cents) / 100 }

func hours(_ minutes: Int) -> Double { Double(minutes) / 60 }

extension CampaignTotals {
    /// What a plan costs; `nil` where that was not said of every area with a visit.
    var knownEuros: Double? { isPriced ? euros(cents) : nil }
    /// How long it takes; `nil` likewise.
    var knownHours: Double? { isTimed ? hours(minutes) : nil }
}
