package import Areas

/// What rules say of one area.
package struct Advice: Sendable, Equatable {
    /// An approach of which it is not known whether it suits, and what would have to be known.
    package struct Unjudged: Sendable, Equatable {
        /// Place in the list of approaches.
        package let approach: Int
        package let lacks: [Lack]
    }

    /// Places in the list of approaches that suit, in its order.
    package let fitting: [Int]
    package let unjudged: [Unjudged]
}

/// Finds which approaches suit which areas.
///
/// A rule that hangs on a column, a value or a group that is not there is neither taken for true nor for false: it stands
/// among the unjudged, unless the rest of the rule settles it.
///
/// Returns one advice per area.
package func advise(_ approaches: Approaches, on profiles: Profiles) -> [Advice] {
    let evaluation = Evaluation(profiles: profiles)
    let judgements = approaches.list.map { evaluation.judge($0.condition) }
    return (0..<profiles.count).map { area in
        var (fitting, unjudged): ([Int], [Advice.Unjudged]) = ([], [])
        for (place, judgement) in judgements.enumerated() {
            switch judgement[area] {
            case .holds: fitting.append(place)
            case .fails: continue
            case .unknown(let lacks): unjudged.append(Advice.Unjudged(approach: place, lacks: lacks))
            }
        }
        return Advice(fitting: fitting, unjudged: unjudged)
    }
}

extension Lack {
    /// In a sentence: "verhard_pct staat niet in deze kaart".
    package func text(in language: Language) -> String {
        switch self {
        case .column(let name): language("\(name) staat niet in deze uitkomsten", "\(name) is not in these results")
        case .value(let name): language("\(name) is hier niet bekend", "\(name) is not known here")
        case .group(let name, let group):
            language(
                "\(name) van \(group.phrase(in: language)) is niet bekend",
                "\(name) of \(group.phrase(in: language)) is not known")
        }
    }
}

extension Group {
    fileprivate func phrase(in language: Language) -> String {
        switch self {
        case .wijk: language("de wijk", "the district")
        case .gemeente: language("de gemeente", "the municipality")
        case .provincie: language("de provincie", "the province")
        case .ggdregio: language("de GGD-regio", "the GGD region")
        case .grootteklasse: language("gemeenten van deze grootte", "municipalities of this size")
        case .land: language("het land", "the country")
        }
    }
}
