import Areas
import Foundation
import ReplayedServices
import Testing

@testable import OpenServices

@Suite struct RedirectTests {
    private func follow(
        _ location: @escaping @Sendable (_ path: String, _ base: String) -> String?
    ) async throws -> (value: JSONValue?, failure: Failure?, asked: [String]) {
        try await ReplayServer.answering({ request, base in
            location(request.path, base).map { ReplayAnswer(302, headers: ["Location": $0]) }
                ?? .json(#"{"hier":true}"#)
        }).run { server in
            let (url, address) = (try server.url("/begin"), try server.address(.pdok))
            do throws(Failure) {
                let value = try await Pauses().client().json(url, at: address)
                return (value, nil, server.requests.map(\.path))
            } catch {
                return (nil, error, server.requests.map(\.path))
            }
        }
    }

    @Test(arguments: ["/elders", "elders", "BASE/elders"]) func `a redirect on the own host is followed`(
        to: String
    ) async throws {
        let result = try await follow { path, base in path == "/begin" ? to.replacing("BASE", with: base) : nil }
        #expect(result.value?["hier"] == .bool(true), "\(String(describing: result.failure))")
        #expect(result.asked == ["/begin", "/elders"])
    }

    @Test(arguments: [
        "http://localhost:PORT/x", "https://example.org/x", "file:///etc/passwd", "http://10.0.0.1/x",
        "http://naam:wachtwoord@127.0.0.1/x",
    ]) func `a redirect elsewhere is refused and not followed`(to: String) async throws {
        let result = try await follow { path, base in
            path == "/begin" ? to.replacing("PORT", with: base.split(separator: ":").last ?? "") : nil
        }
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.failure?.problem.contains("ander adres") == true, "\(String(describing: result.failure))")
        #expect(result.asked == ["/begin"])
    }

    @Test func `redirects without end are ended`() async throws {
        let result = try await follow { path, _ in path + "a" }
        #expect(result.failure?.kind == .serviceUnreachable)
        #expect(result.asked.count == 6)
    }

    @Test func `the public services lead to https on hosts of the same owner only`() throws {
        let pdok = try ServiceAddress(.pdok)
        let allowed = ["https://service.pdok.nl/x", "https://download.pdok.nl/x", "https://pdok.nl/x"]
        let refused = [
            "http://service.pdok.nl/x", "https://service.pdok.nl:8443/x", "https://pdok.nl.example.org/x",
            "https://nietpdok.nl/x", "https://u@service.pdok.nl/x", "ftp://service.pdok.nl/x",
            "https://169.254.169.254/x",
        ]
        for text in allowed { #expect(pdok.allows(try #require(URL(string: text))), "\(text)") }
        for text in refused { #expect(!pdok.allows(try #require(URL(string: text))), "\(text)") }
        #expect(!pdok.allowsPage(try #require(URL(string: "https://download.pdok.nl/x"))))
    }

    @Test(arguments: ["ftp://x.nl", "x.nl", "", "http://", "https://u:p@x.nl", "https://x.nl/?a=b", "file:///x"])
    func `what is no address of a service is refused`(text: String) async {
        let failure = await failure { _ = try ServiceAddress(.kea, overriddenBy: text) }
        #expect(failure?.kind == .usage)
    }

    @Test func `values in addresses are encoded`() throws {
        let address = try ServiceAddress(.rivm, overriddenBy: "https://x.nl/basis/")
        let url = address.url("a", query: [("$filter", "A eq 'é&b=c#d'"), ("n", "1")])
        #expect(url.absoluteString == "https://x.nl/basis/a?$filter=A%20eq%20'%C3%A9%26b%3Dc%23d'&n=1")
    }
}
