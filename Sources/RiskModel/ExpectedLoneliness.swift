package import Areas

extension AreaTable {
    /// Fills the expected number of strongly lonely people where it is absent (methods, section 4).
    ///
    /// `verwacht_sterk_eenzaam = people × sterk_eenzaam_pct / 100`, with the people of the chosen age group; its limits
    /// likewise from `sterk_eenzaam_laag` and `sterk_eenzaam_hoog`; `sterk_eenzaam_per_km2` is the number divided by
    /// `oppervlakte_land_km2`, absent where there is no land. A number that is already there stays, so that a sum over
    /// parts survives. Whatever lacks an input stays absent.
    package mutating func fillExpectedLoneliness(among age: AgeGroup) {
        let people = self[age.populationFigure]
        for (rate, expected) in [
            (Figure.sterkEenzaamPct, Figure.verwachtSterkEenzaam), (.sterkEenzaamLaag, .verwachtLaag),
            (.sterkEenzaamHoog, .verwachtHoog),
        ] {
            let rates = self[rate]
            var numbers = self[expected]
            for row in numbers.indices where numbers[row] == nil {
                if let people = people[row], let rate = rates[row] { numbers[row] = people * rate / 100 }
            }
            self[expected] = numbers
        }
        let (numbers, land) = (self[.verwachtSterkEenzaam], self[.oppervlakteLandKm2])
        var density = self[.sterkEenzaamPerKm2]
        for row in density.indices where density[row] == nil {
            if let number = numbers[row], let land = land[row], land > 0 { density[row] = number / land }
        }
        self[.sterkEenzaamPerKm2] = density
    }
}
