package import Areas
package import Foundation

/// Where a service is asked, and which addresses it may lead to.
///
/// What a service answers (redirects, next pages, links) decides where the next request goes, so every address is held
/// against its own base: only https, without name or password in it, and on a host of the same owner. A base that the user
/// gave may be http, and then leads to its own host alone.
package struct ServiceAddress: Sendable, Equatable {
    package let service: OpenService
    package let base: URL
    private let isOverridden: Bool

    /// The address that the publisher gives.
    package init(_ service: OpenService) throws(Failure) {
        try self.init(service, base: service.publicBase, isOverridden: false)
    }

    /// An address that the user gives. Throws a usage failure for what is no http or https address.
    package init(_ service: OpenService, overriddenBy text: String) throws(Failure) {
        try self.init(service, base: text, isOverridden: true)
    }

    private init(_ service: OpenService, base text: String, isOverridden: Bool) throws(Failure) {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            url.host?.isEmpty == false, url.user == nil, url.password == nil, url.query == nil, url.fragment == nil
        else {
            throw Failure(
                .usage, at: "--dienst \(service.rawValue)", "\(quotedForMessage(text)) is geen adres van een dienst",
                remedy: "Geef een adres zoals \(service.publicBase)")
        }
        (self.service, base, self.isOverridden) = (service, url, isOverridden)
    }

    /// An address below the base.
    ///
    /// - Parameter query: names and values in order; values are encoded here.
    package func url(_ path: String, query: [(String, String)] = []) -> URL {
        var text = base.absoluteString
        while text.hasSuffix("/") { text.removeLast() }
        text += "/" + path
        if !query.isEmpty {
            text += "?" + query.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
        }
        return URL(string: text) ?? base
    }

    /// A link that the service gives, in full. Services behind a proxy write http where they are asked over https: such a link
    /// is made https, never the other way.
    func link(_ text: String, from url: URL) -> URL? {
        // Some write spaces and quotes in links as they are.
        let link =
            URL(string: text, relativeTo: url)
            ?? text.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed)
            .flatMap { URL(string: $0, relativeTo: url) }
        guard let link = link?.absoluteURL else { return nil }
        let isDowngraded = link.scheme?.lowercased() == "http" && base.scheme?.lowercased() == "https"
        guard isDowngraded, link.port == nil, link.host?.lowercased() == ownHost,
            var parts = URLComponents(url: link, resolvingAgainstBaseURL: true)
        else { return link }
        parts.scheme = "https"
        return parts.url
    }

    /// Whether a redirect or a link may be followed.
    package func allows(_ url: URL) -> Bool {
        guard let scheme = url.scheme?.lowercased(), let host = url.host?.lowercased(), let own = ownHost,
            url.user == nil, url.password == nil
        else { return false }
        if isOverridden, host == own { return scheme == "https" || scheme == base.scheme?.lowercased() }
        return !isOverridden && scheme == "https" && url.port == nil && Self.owner(host) == Self.owner(own)
    }

    /// Whether a next page may be asked there: on the very host of the base.
    package func allowsPage(_ url: URL) -> Bool {
        allows(url) && url.host?.lowercased() == ownHost && url.port == base.port
            && url.scheme?.lowercased() == base.scheme?.lowercased()
    }

    /// The failure for an address that may not be followed.
    func refused(_ url: URL?, _ what: String) -> Failure {
        Failure(
            .serviceUnreachable, at: location,
            "\(what) leidt naar \(quotedForMessage(url.map(Self.shown) ?? "")), en dat is een ander adres dan dat van de dienst",
            remedy: "Meld dit bij de dienst, of geef het goede adres met --dienst \(service.rawValue)=URL")
    }

    /// Service and host, for messages.
    package var location: String { "\(service.title) (\(printable(ownHost ?? "", atMost: 80)))" }

    private var ownHost: String? { base.host?.lowercased() }

    private static func shown(_ url: URL) -> String {
        "\(url.scheme ?? "")://\(url.host ?? "")\(url.port.map { ":\($0)" } ?? "")"
    }

    /// The last two labels of a host name: all hosts of the known services are registered that way.
    private static func owner(_ host: String) -> String {
        host.split(separator: ".").suffix(2).joined(separator: ".")
    }

    /// Percent-encoded for a value in a query; quotes, brackets and commas may stay, and keep the address short.
    private static func encoded(_ text: String) -> String {
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~()',:/".utf8)
        var result = ""
        for byte in text.utf8 {
            if kept.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }
}
