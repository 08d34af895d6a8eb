package import Foundation

/// A file as a server has it: with a version, in parts, and only where it changed.
package struct ReplayedFile: Sendable {
    package var content: Data
    package var etag: String?

    package init(_ content: Data, etag: String? = "\"een\"") { (self.content, self.etag) = (content, etag) }

    package func answer(_ request: ReplayRequest, cutAt: Int? = nil) -> ReplayAnswer {
        var headers = ["Content-Type": "application/octet-stream"]
        if let etag { headers["ETag"] = etag }
        if let etag, request.headers["if-none-match"] == etag { return ReplayAnswer(304, headers: headers) }
        let asked = request.headers["range"].flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
        guard let first = asked, request.headers["if-range"].map({ $0 == etag }) ?? true else {
            return ReplayAnswer(headers: headers, body: content, cutAt: cutAt)
        }
        guard first < content.count else { return ReplayAnswer(416, headers: headers) }
        headers["Content-Range"] = "bytes \(first)-\(content.count - 1)/\(content.count)"
        return ReplayAnswer(206, headers: headers, body: content.dropFirst(first), cutAt: cutAt)
    }
}
