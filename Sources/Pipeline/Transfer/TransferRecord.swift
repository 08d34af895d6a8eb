import Areas
import OpenData
import Publishing

extension TransferReport {
    /// For `herkomst.json`.
    var record: JSON {
        [
            "tabel": .text(table), "van": .text(from), "naar": .text(to), "niveau_van": .text(sourceLevel.rawValue),
            "niveau_naar": .text(targetLevel.rawValue), "bronnen": .integer(sourceCount),
            "ongewijzigd": .integer(unchangedCount), "verdeeld": .integer(dividedCount),
            "bronnen_zonder_rij": Self.listed(sourcesWithoutRow),
            "bronnen_zonder_doel": Self.listed(sourcesWithoutTarget),
            "doelen_zonder_bron": Self.listed(targetsWithoutSource),
            "aantallen": .array(counts.map(\.record)), "percentages": .array(rates.map(\.record)),
            "niet_overgezet": .texts(left),
        ]
    }

    fileprivate static func listed(_ codes: [AreaCode]) -> JSON {
        ["aantal": .integer(codes.count), "codes": .texts(codes.map(\.text))]
    }
}

extension TransferReport.Count {
    fileprivate var record: JSON {
        [
            "cijfer": .text(figure), "voor": .number(before), "na": .number(after),
            "zonder_doel": .number(withoutTarget), "van_over_de_rand": .number(fromEdge),
            "gedeeltelijk_bekend": TransferReport.listed(partly),
        ]
    }
}

extension TransferReport.Rate {
    fileprivate var record: JSON {
        [
            "cijfer": .text(figure), "gewogen_naar": .text(weight), "voor": .optional(before), "na": .optional(after),
            "deel_van_mensen_bekend": .optional(knownShare), "weinig_bekend": TransferReport.listed(thin),
            "mensen_onbekend": TransferReport.listed(withoutPeople),
            "mensen_geschat": TransferReport.listed(estimatedPeople),
        ]
    }
}
