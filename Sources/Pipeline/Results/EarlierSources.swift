import Areas

/// The sources that results name, as one line under a map: makers, years and licences as `herkomst.json` has them.
enum EarlierSources {
    /// Inputs without a known maker are left out, and so are places, which the maps of other runs do not show, and each text stands once.
    static func lines(_ root: YAMLMap) throws(Failure) -> [String] {
        var lines: [String] = []
        for input in try root.maps("invoer") where !input.isNull("bron") {
            guard let role = try input.text("rol"), role != MapInputs.Role.places.rawValue,
                let maker = try input.text("bron")
            else { continue }
            var text = "\(role.prefix(1).uppercased() + role.dropFirst()): \(maker)"
            if !input.isNull("jaar"), let year = try input.text("jaar") { text += ", \(year)" }
            if !input.isNull("licentie"), let licence = try input.text("licentie") { text += " (\(licence))" }
            if !lines.contains(text) { lines.append(text) }
        }
        return lines
    }
}
