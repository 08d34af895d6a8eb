/// The columns of a service's table that are worth asking for, in the order of the service.
///
/// A national table has up to 120 columns; asked for are those that `kaart` reads for the purpose, by the same rules as it
/// finds them in a file, and a few that a project file may want as further indicators.
///
/// - Parameter keys: the keys of the columns, without the dimensions (`SterkEenzaam_26`).
package func servedColumns(_ keys: [String], for purpose: Purpose) -> [String] {
    let meanings: [ColumnMeaning]
    let further: Set<String>
    switch purpose {
    case .boundaries: (meanings, further) = ([], [])
    case .loneliness:
        meanings = [.eenzaamPct, .sterkEenzaamPct]
        further = ["emotioneeleenzaam", "sociaaleenzaam"]
    case .population:
        meanings = [.inwoners, .inwoners65plus, .oppervlakteLandHa, .oppervlakteLandKm2]
        further = [
            "k0tot15jaar", "k15tot25jaar", "k25tot45jaar", "k45tot65jaar", "huishoudenstotaal",
            "eenpersoonshuishoudens",
            "gemiddeldehuishoudensgrootte", "bevolkingsdichtheid", "oppervlaktetotaal", "oppervlaktewater",
            "matevanstedelijkheid", "omgevingsadressendichtheid",
        ]
    case .heat: (meanings, further) = ([.hitte], [])
    }
    let identity: [ColumnMeaning] = purpose == .heat ? [.buurtcode] : [.gemeentenaam, .code]
    return keys.filter { key in
        (meanings + identity).contains { $0.fits(key) } || key.lowercased().hasPrefix("soortregio")
            || comparableForms(ofColumn: key).contains(where: further.contains)
    }
}

/// Whether a name of a column can mean this, by the rules of files.
package func column(_ name: String, canBe meaning: ColumnMeaning) -> Bool { meaning.fits(name) }
