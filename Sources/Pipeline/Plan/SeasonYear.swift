import Areas

/// The summer that a plan is for: the one that was asked, else the year of the results if they are of before May, else the next.
///
/// The clock has no say, so that the same results give the same plan tomorrow.
enum SeasonYear {
    /// Throws `usage` where neither a year was asked nor the results have one.
    static func year(asked: Int?, date: String?) throws(Failure) -> Int {
        if let asked { return asked }
        guard let date, let year = Int(date.prefix(4)), (1970..<9999).contains(year) else {
            throw Failure(
                .usage, at: "--seizoen", "de uitkomsten hebben geen datum, dus het jaar van de zomer is niet bekend",
                remedy: "Geef --seizoen, bijvoorbeeld --seizoen 2025.")
        }
        let month = date.count >= 7 ? Int(date.dropFirst(5).prefix(2)) : nil
        return (month ?? 12) < 5 ? year : year + 1
    }
}
