import Areas
import Foundation
import Testing

@testable import OpenServices

/// Answers that break off before their body begins: the replayed services cannot do that, a bare socket can.
@Suite struct BrokenHeadTests {
    /// Sends the same bytes to everybody who connects, and hangs up.
    private final class Rude: Sendable {
        let base: String
        private let listener: Int32

        init(saying bytes: String) throws {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            self.listener = listener
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            try withUnsafeMutablePointer(to: &address) { pointer in
                try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    guard bind(listener, address, size) == 0, listen(listener, 8) == 0,
                        getsockname(listener, address, &size) == 0
                    else { throw CocoaError(.fileNoSuchFile) }
                }
            }
            base = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
            Thread.detachNewThread {
                while case let guest = accept(listener, nil, nil), guest >= 0 {
                    var question = [UInt8](repeating: 0, count: 4096)
                    _ = recv(guest, &question, question.count, 0)
                    _ = send(guest, bytes, bytes.utf8.count, 0)
                    shutdown(guest, Int32(SHUT_WR))
                    // What is still on its way would make the system take back what was sent.
                    while recv(guest, &question, question.count, 0) > 0 {}
                    close(guest)
                }
            }
        }

        deinit {
            shutdown(listener, Int32(SHUT_RDWR))
            close(listener)
        }
    }

    @Test(arguments: [
        "", "HT", "HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le",
        "HTTP/1.1 100 Continue\r\n\r\n",
    ]) func `asked again, and then a failure that says so`(bytes: String) async throws {
        let server = try Rude(saying: bytes)
        let pauses = Pauses()
        let url = try #require(URL(string: server.base + "/vraag"))
        let address = try ServiceAddress(.rivm, overriddenBy: server.base)
        let failure = await failure { _ = try await pauses.client().json(url, at: address) }
        #expect(failure?.kind == .serviceUnreachable, "\(failure as Any)")
        #expect(failure?.description.contains("verb") == true, "\(failure as Any)")
        #expect(pauses.all.count == HTTPPolicy().delays.count)
    }
}
