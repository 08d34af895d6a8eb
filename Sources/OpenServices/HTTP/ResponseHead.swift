package import Foundation

/// What a service says before the body of an answer.
package struct ResponseHead: Sendable, Equatable {
    package let status: Int
    /// Where the answer came from, after redirects.
    package let url: URL
    /// By lower-case name.
    private let headers: [String: String]

    package init(status: Int, url: URL, headers: [String: String]) {
        (self.status, self.url) = (status, url)
        self.headers = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
    }

    package subscript(_ name: String) -> String? { headers[name.lowercased()] }

    package var isSuccess: Bool { (200..<300).contains(status) }

    /// How many bytes the body has; `nil` where the service does not say, or says how many they are when packed.
    var bodyLength: Int? {
        guard !isPacked else { return nil }
        return self["Content-Length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    }

    /// Whether the body travels in a compressed form, so that its length and places say nothing about the file.
    var isPacked: Bool { !["", "identity"].contains((self["Content-Encoding"] ?? "").lowercased()) }

    /// `bytes 500-999/1000` as its first byte and the size of the whole, where it is known.
    var contentRange: (first: Int, total: Int?)? {
        guard let text = self["Content-Range"], text.lowercased().hasPrefix("bytes ") else { return nil }
        let sides = text.dropFirst(6).split(separator: "/", maxSplits: 1)
        let ends = sides.first?.split(separator: "-") ?? []
        guard sides.count == 2, ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first >= 0,
            last >= first
        else { return nil }
        let total = Int(sides[1])
        if let total, total <= last { return nil }
        return (first, total)
    }

    /// What a conditional request can refer to.
    package var validators: Validators {
        Validators(etag: self["ETag"], lastModified: self["Last-Modified"])
    }
}
