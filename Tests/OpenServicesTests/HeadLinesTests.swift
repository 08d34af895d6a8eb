import Foundation
import Testing

@testable import OpenServices

@Suite struct HeadLinesTests {
    /// The head that the lines make, and how often one was whole.
    private func heads(_ lines: [String]) -> [(status: Int, headers: [String: String])] {
        var head = HeadLines()
        return lines.compactMap { head.take(Data(($0 + "\r\n").utf8)) }
    }

    @Test func `a whole head, names in lower case, values that occur twice together`() throws {
        let found = heads(["HTTP/1.1 206 Partial Content", "ETag: \"a:b\"", "X-Twee:1", "x-twee: 2", ""])
        #expect(found.count == 1)
        #expect(found.first?.status == 206 && found.first?.headers == ["etag": "\"a:b\"", "x-twee": "1, 2"])
    }

    @Test func `a head that breaks off is none`() {
        for lines in [[], ["HTTP/1.1 200 OK"], ["HTTP/1.1 200 OK", "ETag: \"a"], [""], ["HTTP/1.1", ""]] {
            #expect(heads(lines).isEmpty, "\(lines)")
        }
    }

    @Test func `what goes before the real head, and what comes after the body, is left out`() {
        let found = heads([
            "HTTP/1.1 100 Continue", "X: voor", "", "HTTP/2 200", "Content-Length: 3", "", "X: na", "HTTP/1.1 500", "",
        ])
        #expect(found.count == 1)
        #expect(found.first?.status == 200 && found.first?.headers == ["content-length": "3"])
    }
}
