package import Areas
import CGDAL

/// A zip from elsewhere: what is in it, and one member as a plain file.
///
/// The names inside are somebody else's: a member is only ever written to a path that the caller chose.
package struct ZipArchive: Sendable {
    private let path: String
    /// The paths of the files inside, folders left out, sorted.
    package let members: [String]

    /// Throws `badData` for what is no zip or is empty.
    package init(path: String) throws(Failure) {
        self.path = path
        members = try listeningToGDAL { _ throws(Failure) in
            pathsInside("/vsizip/{\(path)}").filter { !$0.hasSuffix("/") }
        }
        guard !members.isEmpty else {
            throw Failure(
                .badData, at: path, "dit is geen leesbaar zip-bestand, of het is leeg of afgebroken",
                remedy: "Haal het bestand opnieuw op")
        }
    }

    /// The one member with an extension.
    ///
    /// Throws `badData` where there is none or more than one, and where its path is not one inside a folder: absolute,
    /// with `..`, a drive or a backslash.
    package func onlyMember(withExtension wanted: String) throws(Failure) -> String {
        let found = members.filter { extensionOf($0) == wanted && !$0.hasPrefix("__MACOSX/") }
        guard let member = found.first, found.count == 1 else {
            throw Failure(
                .badData, at: path,
                found.isEmpty
                    ? "het zip-bestand bevat geen .\(wanted)"
                    : "het zip-bestand bevat \(found.count) bestanden .\(wanted)",
                remedy: "Het bevat" + listing(members))
        }
        guard Self.isSafe(member) else {
            throw Failure(
                .badData, at: path, "het zip-bestand noemt een pad buiten zijn eigen map: \(quotedForMessage(member))",
                remedy: "Vertrouw dit bestand niet; meld het bij de dienst")
        }
        return member
    }

    /// Writes a member to `target`, in pieces of a megabyte.
    ///
    /// - Parameter limit: a member that unfolds to more bytes is refused.
    ///
    /// Throws `badData` for a damaged member and `cannotWrite`; what was written until then stays for the caller to remove.
    package func extract(
        _ member: String, to target: String, limit: Int, progress: (_ written: Int) -> Void = { _ in }
    ) throws(Failure) {
        try listeningToGDAL { messages throws(Failure) in
            let source = "/vsizip/{\(path)}/\(member)"
            guard case .file(let size) = PathKind(source), let input = unsafe VSIFOpenL(source, "rb") else {
                throw damaged(member, messages)
            }
            defer { unsafe VSIFCloseL(input) }
            guard let output = unsafe VSIFOpenL(target, "wb") else {
                throw cannotWrite(target, "het bestand kan niet worden gemaakt", messages)
            }
            var isOpen = true
            defer { if isOpen { unsafe VSIFCloseL(output) } }
            var chunk = [UInt8](repeating: 0, count: 1 << 20)
            var total = 0
            while true {
                let count = unsafe VSIFReadL(&chunk, 1, chunk.count, input)
                if count == 0 { break }
                total += count
                guard total <= limit else {
                    throw Failure(
                        .badData, at: path, "\(quotedForMessage(member)) wordt uitgepakt groter dan \(limit >> 30) GB",
                        remedy: "Vertrouw dit bestand niet; meld het bij de dienst")
                }
                guard unsafe VSIFWriteL(&chunk, 1, count, output) == count else {
                    throw cannotWrite(target, "het bestand kan niet worden geschreven", messages)
                }
                progress(total)
            }
            isOpen = false
            guard unsafe VSIFCloseL(output) == 0 else {
                throw cannotWrite(target, "het bestand kan niet worden geschreven", messages)
            }
            guard total == size, messages.failures.isEmpty else { throw damaged(member, messages) }
        }
    }

    private static func isSafe(_ member: String) -> Bool {
        !member.hasPrefix("/") && !member.contains("\\") && !member.contains(":")
            && !member.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    private func damaged(_ member: String, _ messages: GDALMessages) -> Failure {
        Failure(
            .badData, at: path, "\(quotedForMessage(member)) is beschadigd (\(messages.reason))",
            remedy: "Haal het bestand opnieuw op")
    }
}
