/// Whole cents as euros, and whole minutes as hours.
func euros(_ cents: Int) -> Double { Double(cents) / 100 }

func hours(_ minutes: Int) -> Double { Double(minutes) / 60 }
