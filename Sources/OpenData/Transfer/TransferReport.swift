package import Areas

/// What a move of figures between boundaries kept, and what it lost.
///
/// With a selection, a source counts as far as it does not lie in areas outside the selection; one that lies mostly
/// elsewhere but reaches over the border of the selection only brings what is then called `fromEdge`.
package struct TransferReport: Sendable, Equatable {
    /// File and layer of the table, of the boundaries its codes belong to, and of those it moved to.
    package let table: String
    package let from: String
    package let to: String
    /// The level of the areas moved from and to.
    package let sourceLevel: AreaLevel
    package let targetLevel: AreaLevel
    /// The sources of the selection; those copied as they are; those divided over more than one target.
    package let sourceCount: Int
    package let unchangedCount: Int
    package let dividedCount: Int
    /// Sources of which the table has no row, in code order.
    package let sourcesWithoutRow: [AreaCode]
    /// Sources that lie for at least half in no target at all, in code order.
    package let sourcesWithoutTarget: [AreaCode]
    /// Targets of the selection on which no source lies, in code order.
    package let targetsWithoutSource: [AreaCode]
    package let counts: [Count]
    package let rates: [Rate]
    /// Figures of the table that do not move, sorted: they belong to boundaries or follow from other figures.
    package let left: [String]

    /// The bookkeeping of a count: `before` = `after` + `withoutTarget`, but for rounding.
    package struct Count: Sendable, Equatable {
        package let figure: String
        package let before: Double
        package let after: Double
        /// What lay where no target is.
        package let withoutTarget: Double
        /// What came over the border of the selection from sources that lie mostly elsewhere; not in `after`.
        package let fromEdge: Double
        /// Targets that also lie on sources without this figure, so that theirs is too low; in code order.
        package let partly: [AreaCode]
    }

    /// The bookkeeping of a rate.
    package struct Rate: Sendable, Equatable {
        package let figure: String
        /// The people it was weighted by.
        package let weight: String
        /// The rate over all people with a known one, before and after; `nil` where there are none.
        package let before: Double?
        package let after: Double?
        /// The share of the people going to the selection whose rate was known, 0...1; `nil` without people.
        package let knownShare: Double?
        /// Targets less than half of whose people had a known rate, but with a figure; in code order.
        package let thin: [AreaCode]
        /// Sources with a known rate and no known number of people, which therefore did not count; in code order.
        package let withoutPeople: [AreaCode]
        /// Sources with a known rate whose people were found by moving those of the targets backward; in code order.
        package let estimatedPeople: [AreaCode]
    }
}

extension TransferReport {
    /// What has to be told: one line on the move, and one per thing that is less than it seems.
    package var notices: [Notice] {
        var text =
            "\(table): overgezet van \(sourceLevel.counted(sourceCount)) (\(from)) naar de \(targetLevel.plural) van \(to); "
            + "\(unchangedCount) ongewijzigd, \(dividedCount) verdeeld over meer dan een."
        for count in counts {
            text += " \(count.figure): \(Self.whole(count.before)) voor, \(Self.whole(count.after)) na"
            text += count.withoutTarget >= 0.5 ? ", \(Self.whole(count.withoutTarget)) zonder doel." : "."
        }
        var notices = [Notice("overgezet", text)]
        if !sourcesWithoutTarget.isEmpty {
            notices.append(
                Notice(
                    "zonder doel",
                    "\(table): voor minstens de helft naar geen enkel gebied op de kaart: "
                        + "\(sourceLevel.counted(sourcesWithoutTarget.count)); hun cijfers gaan voor dat deel verloren.",
                    codes: sourcesWithoutTarget.map(\.text)))
        }
        if !targetsWithoutSource.isEmpty {
            notices.append(
                Notice(
                    "zonder bron",
                    "\(table): krijgt niets van een gebied van \(from) en blijft dus zonder overgezette cijfers: "
                        + "\(targetLevel.counted(targetsWithoutSource.count)).",
                    codes: targetsWithoutSource.map(\.text)))
        }
        for count in counts where !count.partly.isEmpty {
            notices.append(
                Notice(
                    "gedeeltelijk bekend",
                    "\(table): \(count.figure) is van een deel van het oude gebied onbekend, en dus te laag, in "
                        + "\(targetLevel.counted(count.partly.count)).", codes: count.partly.map(\.text)))
        }
        return notices + rates.flatMap(notices(of:))
    }

    private func notices(of rate: Rate) -> [Notice] {
        var notices: [Notice] = []
        if !rate.thin.isEmpty {
            notices.append(
                Notice(
                    "weinig bekend",
                    "\(table): \(rate.figure) berust op minder dan de helft van de mensen in "
                        + "\(targetLevel.counted(rate.thin.count)).", codes: rate.thin.map(\.text)))
        }
        if !rate.estimatedPeople.isEmpty {
            notices.append(
                Notice(
                    "mensen geschat",
                    "\(table): \(rate.figure) is gewogen naar mensen (\(rate.weight)) die uit de nieuwe gebieden zijn "
                        + "teruggerekend, omdat de oude gebieden ze niet hebben: "
                        + "\(sourceLevel.counted(rate.estimatedPeople.count)).",
                    codes: rate.estimatedPeople.map(\.text)))
        }
        if !rate.withoutPeople.isEmpty {
            notices.append(
                Notice(
                    "mensen onbekend",
                    "\(table): \(rate.figure) telt niet mee waar het aantal mensen (\(rate.weight)) onbekend is: "
                        + "\(sourceLevel.counted(rate.withoutPeople.count)).", codes: rate.withoutPeople.map(\.text)))
        }
        return notices
    }

    private static func whole(_ value: Double) -> String { String(Int(value.rounded())) }
}
