import Areas

extension IndexMethod {
    func checkTree() throws(Failure) {
        try check(parts, at: "indicatoren")
        var names: [String: String] = [:]
        for part in parts {
            let column = contributionColumn(of: part.name)
            if let other = names.updateValue(part.name, forKey: column) {
                throw Failure(
                    .usage, at: "indicatoren",
                    "\"\(other)\" en \"\(part.name)\" geven allebei de kolom \(column)",
                    remedy: "Geef de takken namen die ook zonder leestekens verschillen.")
            }
        }
    }

    private func check(_ parts: [IndexPart], at location: String) throws(Failure) {
        guard !parts.isEmpty else {
            throw Failure(.usage, at: location, "er staat geen enkele indicator in", remedy: "Noem minstens een kolom.")
        }
        var names: Set<String> = []
        for part in parts {
            let here = "\(location), \(part.name)"
            guard names.insert(part.name).inserted else {
                throw Failure(
                    .usage, at: here, "de naam komt twee keer voor", remedy: "Geef elk onderdeel een eigen naam.")
            }
            guard part.weight > 0, part.weight <= 1e9 else {
                throw Failure(
                    .usage, at: here, "het gewicht \(dutch(part.weight)) ligt niet tussen 0 en een miljard",
                    remedy: "Laat een indicator die niet meetelt weg.")
            }
            switch part {
            case .leaf(let indicator): try check(indicator, at: here)
            case .branch(_, _, let children): try check(children, at: here)
            }
        }
    }

    private func check(_ indicator: Indicator, at location: String) throws(Failure) {
        guard normalisation == .goalposts else { return }
        guard let posts = indicator.goalposts, posts.isUsable else {
            throw Failure(
                .usage, at: location, "de normalisatie grenzen vraagt hier twee oplopende grenzen",
                remedy: "Geef de indicator een laagste en een hoogste grens, of kies een andere normalisatie.")
        }
    }

    func checkScale() throws(Failure) {
        guard range.isUsable else {
            throw Failure(
                .usage, at: "bereik", "[\(dutch(range.low)), \(dutch(range.high))] zijn geen twee oplopende getallen",
                remedy: "Geef twee oplopende getallen, bijvoorbeeld [1, 100].")
        }
        guard aggregation.needsPositive else { return }
        if normalisation == .zScore {
            throw Failure(
                .usage, at: "methode",
                "z-scores zijn deels negatief en daarvan bestaat geen \(aggregation.rawValue) gemiddelde",
                remedy: "Kies aggregatie rekenkundig, of normalisatie min-max met bereik [1, 100].")
        }
        let usesRange = [.minMax, .percentile, .goalposts].contains(normalisation)
        if usesRange, range.low <= 0 {
            throw Failure(
                .usage, at: "bereik",
                "een \(aggregation.rawValue) gemiddelde vraagt waarden boven 0, maar het bereik begint bij "
                    + "\(dutch(range.low))",
                remedy: "Kies bereik [1, 100], of aggregatie rekenkundig.")
        }
    }
}

extension Scale {
    /// Finite, rising, and not so far apart that a difference overflows.
    fileprivate var isUsable: Bool { low < high && (high - low).isFinite }
}
