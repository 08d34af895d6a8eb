package import Areas

/// Whether the letters that drawings ask for are on this machine.
///
/// Drawings are laid out by the widths of the fonts they name. With another font in its place text may run into its
/// surroundings, and nothing else would tell.
package struct FontCheck: Sendable {
    /// Fonts of the same widths, which fontconfig gives in the place of others.
    private static let twins = ["arial": ["liberation sans", "arimo"], "helvetica": ["nimbus sans"]]

    private let matcher: String?

    /// - Parameter folders: where to look for `fc-match`, the program of fontconfig that librsvg's fonts come from.
    package init(searching folders: String = searchPath) { matcher = program("fc-match", in: folders) }

    /// What must be told about the fonts of pages; `nil` where one of those they name is there.
    ///
    /// Pages that name no font of their own, only a generic one such as `sans-serif`, ask for nothing. Throws
    /// `.cannotWrite` where fontconfig cannot be asked.
    package func notice(for pages: [String]) throws(Failure) -> Notice? {
        var wanted: [String] = []
        for family in pages.flatMap(fontFamilies) where !wanted.contains(family) { wanted.append(family) }
        guard let first = wanted.first else { return nil }
        let names = wanted.joined(separator: " of ")
        let remedy = "Installeer fonts-dejavu-core (Debian, Ubuntu) of font-dejavu (brew)."
        guard let matcher else {
            return Notice(
                "lettertype onbekend",
                "Of het lettertype van de kaarten (\(names)) hier is, is zonder fc-match niet na te gaan; kijk de PDF's en "
                    + "PNG's na. \(remedy)")
        }
        for family in wanted where try Self.given(for: family, by: matcher).contains(where: { Self.fits($0, family) }) {
            return nil
        }
        let instead = try Self.given(for: first, by: matcher).first ?? "een ander lettertype"
        return Notice(
            "ander lettertype",
            "In PDF en PNG staat \(printable(instead, atMost: 60)) in plaats van \(names), want die zijn hier niet; teksten "
                + "kunnen daardoor over elkaar vallen. \(remedy)")
    }

    /// What fontconfig gives for a family: one font, by all its names.
    private static func given(for family: String, by matcher: String) throws(Failure) -> [String] {
        let scratch = try ScratchFolder()
        let child = ChildProcess(
            program: matcher, arguments: ["--format", "%{family}", family], output: "antwoord")
        guard case .ended(status: 0, errors: _) = try child.run(limit: 60, in: scratch),
            let answer = scratch.read("antwoord")
        else { return [] }
        return String(decoding: answer, as: UTF8.self).split(separator: ",").map(String.init)
    }

    private static func fits(_ found: String, _ wanted: String) -> Bool {
        let (found, wanted) = (found.lowercased(), wanted.lowercased())
        return found == wanted || twins[wanted, default: []].contains(found)
    }
}
