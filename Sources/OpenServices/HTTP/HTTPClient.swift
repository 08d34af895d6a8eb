import Areas
import Foundation

/// Asks services: follows redirects within the rules of their address, and asks again what may succeed later.
package struct HTTPClient: Sendable {
    package let policy: HTTPPolicy
    private let userAgent: String

    /// - Parameter version: of the program, so that a service knows who asks.
    package init(version: String, policy: HTTPPolicy = HTTPPolicy()) {
        self.policy = policy
        userAgent = "hitte-eenzaamheid/\(version)"
    }

    /// Asks until an answer is worth something: returns its head, also where the service refuses (404).
    ///
    /// 408, 429, 5xx, a lost connection and what the receiver calls incomplete are asked again, after growing pauses.
    /// Throws `serviceUnreachable` when that does not help, for redirects without end or to elsewhere, and whatever the
    /// receiver throws.
    func get(
        _ url: URL, at address: ServiceAddress, headers: [String: String] = [:], into receiver: any BodyReceiver,
        isFinal: (ResponseHead) -> Bool = { _ in false }
    ) async throws(Failure) -> ResponseHead {
        var (attempt, kept) = (0, 0)
        while true {
            let reason: String
            var wait: Duration?
            switch try await follow(url, at: address, headers: headers, into: receiver) {
            case .stopped(let failure): throw failure
            case .lost(let problem): reason = problem
            case .ended(let head):
                if Self.isTemporary(head.status), !isFinal(head) {
                    reason = "de dienst antwoordt met fout \(head.status)"
                    wait = policy.wait(askedBy: head["Retry-After"])
                } else {
                    switch try receiver.end(head) {
                    case .complete: return head
                    case .again(let problem): reason = problem
                    }
                }
            }
            if receiver.kept >= kept + policy.worthwhile { attempt = 0 }
            kept = max(kept, receiver.kept)
            guard attempt < policy.delays.count else {
                throw Failure(
                    .serviceUnreachable, at: address.location,
                    "\(reason), ook na \(attempt + 1) pogingen (\(Self.shown(url)))",
                    remedy:
                        "Probeer het later opnieuw: wat al binnen is wordt hergebruikt. Of haal de bestanden zelf op; waar staat in "
                        + "docs/handleiding.md")
            }
            await policy.pause(max(policy.delays[attempt], wait ?? .zero))
            attempt += 1
        }
    }

    private func follow(
        _ start: URL, at address: ServiceAddress, headers: [String: String], into receiver: any BodyReceiver
    ) async throws(Failure) -> Transfer.Outcome {
        var url = start
        var all = ["User-Agent": userAgent].merging(headers) { $1 }
        all.merge(try receiver.start()) { $1 }
        for _ in 0...policy.redirectLimit {
            let outcome = await Transfer.run(url, headers: all, idle: policy.idle, into: receiver)
            guard case .ended(let head) = outcome, [301, 302, 303, 307, 308].contains(head.status) else {
                return outcome
            }
            let next = head["Location"].flatMap { address.link($0, from: url) }
            guard let next, address.allows(next) else { throw address.refused(next, "een doorverwijzing") }
            url = next
        }
        throw Failure(
            .serviceUnreachable, at: address.location,
            "de dienst verwijst meer dan \(policy.redirectLimit) keer door (\(Self.shown(start)))",
            remedy: "Meld dit bij de dienst, of geef een ander adres met --dienst \(address.service.rawValue)=URL")
    }

    private static func isTemporary(_ status: Int) -> Bool { status == 408 || status == 429 || status >= 500 }

    /// An address for messages: without a long query.
    static func shown(_ url: URL) -> String { printable(url.path, atMost: 160) }

    /// The failure for an answer that says no.
    static func refusal(_ head: ResponseHead, at address: ServiceAddress, _ said: String = "") -> Failure {
        let words = said.isEmpty ? "" : ": \(printable(said, atMost: 200))"
        return Failure(
            .serviceUnreachable, at: address.location,
            "\(shown(head.url)) geeft fout \(head.status)\(words)",
            remedy: head.status == 404
                ? "Is het verhuisd, geef dan het nieuwe adres met --dienst \(address.service.rawValue)=URL"
                : "Probeer het later opnieuw, of kijk op de site van de dienst of er iets veranderd is")
    }
}
