import Foundation

/// The lines before the body of an answer, as they come in one by one.
struct HeadLines {
    private var status: Int?
    private var headers: [String: String] = [:]
    private var isDone = false

    /// Takes a line with its ending; gives status and headers once the head is whole, which only an empty line says.
    ///
    /// Heads of 100 to 199 go before the real one and are skipped; lines after the body (trailers) say nothing.
    mutating func take(_ line: Data) -> (status: Int, headers: [String: String])? {
        let text = String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        if isDone { return nil }
        if text.hasPrefix("HTTP/") {
            let words = text.split(separator: " ", maxSplits: 2)
            (status, headers) = (words.count > 1 ? Int(words[1]) : nil, [:])
        } else if text.isEmpty {
            guard let status, status >= 200 else { return nil }
            isDone = true
            return (status, headers)
        } else if let colon = text.firstIndex(of: ":") {
            let name = text[..<colon].lowercased()
            let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[name] = headers[name].map { "\($0), \(value)" } ?? value
        }
        return nil
    }
}
