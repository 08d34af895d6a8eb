package import Areas
import Foundation

/// A file on its way: written beside its target and renamed to it once it is known to be good.
///
/// The draft keeps the ending of the target, because GDAL's drivers look at it.
package struct DraftFile: Sendable {
    package let target: String
    package let path: String

    package init(for target: String) {
        let url = URL(filePath: target)
        self.target = target
        path = url.deletingLastPathComponent().appending(path: ".nieuw-" + url.lastPathComponent).path(
            percentEncoded: false)
    }

    /// Lets `fill` write the draft and `check` judge it; then, after `beforeMoving`, it replaces the target. On any failure
    /// the draft goes and the target stays as it was.
    package func replace<Result>(
        fill: (String) async throws(Failure) -> Result, check: (String) throws(Failure) -> Void,
        beforeMoving: (Result) throws(Failure) -> Void = { _ in }
    ) async throws(Failure) -> Result {
        discard()
        let result: Result
        do {
            result = try await fill(path)
            try check(path)
            try beforeMoving(result)
        } catch {
            discard()
            throw error
        }
        try move()
        return result
    }

    /// Puts the draft in the place of the target. Throws `cannotWrite`.
    package func move() throws(Failure) {
        guard unsafe rename(path, target) == 0 else {
            let reason = unsafe String(cString: strerror(errno))
            discard()
            throw Failure(
                .cannotWrite, at: target, "het bestand kan niet op zijn plaats worden gezet (\(reason))",
                remedy: "Controleer of de map beschrijfbaar is en of er geen map met deze naam is")
        }
    }

    /// Removes the draft, if there is one.
    package func discard() { try? FileManager.default.removeItem(atPath: path) }
}
