package import Areas
package import GeoFiles

/// Chooses the layer of a file to read.
///
/// The layer the user names wins. Else: the only layer; else the only one whose name says the level, as CBS writes it
/// (`buurten`, `cbs_buurten_2020`, `buurt_2019_V3`); else the only one with a code column of the level.
///
/// - Parameter withShapes: whether boundaries are wanted; then layers without shapes do not count,
///   unless the file has nothing else.
///
/// Throws when the named layer is not there, when no layer can be meant and when two could be; it lists them.
package func chooseLayer(
    from layers: [LayerDescription], level: AreaLevel, asked: String?, withShapes: Bool, location: String
) throws(Failure) -> LayerDescription {
    let names = listed(layers.map(\.name), atMost: 20)
    if let asked {
        if let exact = layers.first(where: { $0.name == asked }) { return exact }
        let folded = layers.filter { $0.name.lowercased() == asked.lowercased() }
        if folded.count == 1 { return folded[0] }
        throw Failure(
            .inputMissing, at: location, "er is geen laag \(quotedForMessage(asked)); lagen in het bestand: \(names)",
            remedy: "Geef een van deze lagen met --laag")
    }
    let usable = layers.filter { $0.hasShapes || !withShapes }
    // A lone layer without shapes is read all the same: the reader can say why it has none.
    if usable.isEmpty, layers.count == 1 { return layers[0] }
    if usable.isEmpty {
        throw Failure(
            .badData, at: location,
            layers.isEmpty ? "het bestand heeft geen lagen" : "geen enkele laag heeft vlakken; lagen: \(names)",
            remedy: "Geef een bestand met de grenzen van \(level.plural)")
    }
    if usable.count == 1 { return usable[0] }
    for fits in [nameSays, columnsSay] {
        let found = usable.filter { fits(level, $0) }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            throw Failure(
                .badData, at: location,
                "meer dan een laag kan die met \(level.plural) zijn: \(listed(found.map(\.name), atMost: 20))",
                remedy: "Kies er een met --laag, bijvoorbeeld --laag \(printable(found[0].name, atMost: 80))")
        }
    }
    throw Failure(
        .badData, at: location, "niet te zien is welke laag de \(level.plural) heeft; lagen: \(names)",
        remedy: "Kies er een met --laag")
}

/// `^(cbs_)?(buurt(en)?|wijk(en)?|gemeente(n)?)(_\d{4}|_v\d+|_niet|_gegeneraliseerd)*$`, without regard to case, for one
/// level; the last two are CBS' gebiedsindelingen.
private func nameSays(_ level: AreaLevel, _ layer: LayerDescription) -> Bool {
    var rest = layer.name.lowercased()[...]
    if let colon = rest.lastIndex(of: ":") { rest = rest[rest.index(after: colon)...] }
    if rest.hasPrefix("cbs_") { rest = rest.dropFirst(4) }
    guard let word = [level.plural, level.rawValue].first(where: { rest.hasPrefix($0) }) else { return false }
    let parts = rest.dropFirst(word.count).split(separator: "_", omittingEmptySubsequences: false)
    guard parts.first == "" else { return false }
    return parts.dropFirst().allSatisfy { part in
        part == "niet" || part == "gegeneraliseerd" || part.count == 4 && part.allSatisfy(\.isNumber)
            || part.first == "v" && part.count > 1 && part.dropFirst().allSatisfy(\.isNumber)
    }
}

/// Whether the code column of the smallest level in the layer is that of `level`.
private func columnsSay(_ level: AreaLevel, _ layer: LayerDescription) -> Bool {
    let meanings: [(AreaLevel, ColumnMeaning)] = [(.buurt, .buurtcode), (.wijk, .wijkcode), (.gemeente, .gemeentecode)]
    return meanings.first { $0.1.isNamed(in: layer.columnNames) }?.0 == level
}

extension ColumnMeaning {
    fileprivate func isNamed(in names: [String]) -> Bool { names.contains { fits($0) } }
}
