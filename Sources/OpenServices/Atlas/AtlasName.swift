/// Names of layers of the Klimaateffectatlas: `kea_public:Gevoelstemperatuur_Buurt2022_v2`, `kea_public__gevoelstemperatuur_2022`.
enum AtlasName {
    /// The version of a name, 1 where it has none; `nil` for a name that stands for something else.
    ///
    /// - Parameter stem: the name in lower case, without underscores and version.
    static func version(_ name: String, of stem: String) -> Int? {
        let own = name.lowercased().replacing("__", with: ":").split(separator: ":").last ?? ""
        let letters = own.filter { $0 != "_" }
        guard letters.hasPrefix(stem) else { return nil }
        let rest = letters.dropFirst(stem.count)
        if rest.isEmpty { return 1 }
        guard rest.first == "v" else { return nil }
        return Int(rest.dropFirst())
    }
}
