package import Areas
package import Foundation

extension HTTPClient {
    /// A document of any kind, in memory. Throws for an answer that says no; `nil` for 404.
    package func document(
        _ url: URL, at address: ServiceAddress, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws(Failure) -> [UInt8]? {
        let receiver = MemoryReceiver(limit: policy.memoryLimit, location: address.location, progress: progress)
        let head = try await get(url, at: address, headers: ["Accept-Encoding": "gzip"], into: receiver)
        if head.status == 404 { return nil }
        guard head.isSuccess else { throw Self.refusal(head, at: address, receiver.text) }
        return receiver.bytes
    }

    /// A JSON document. Throws `badData` for an answer that is something else, such as a web page.
    ///
    /// - Parameter tooMuch: whether a refusal means that less should be asked; then the result is `nil`.
    package func json(
        _ url: URL, at address: ServiceAddress, tooMuch: @Sendable (String) -> Bool = { _ in false },
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws(Failure) -> JSONValue? {
        let receiver = MemoryReceiver(limit: policy.memoryLimit, location: address.location, progress: progress)
        let headers = ["Accept": "application/json", "Accept-Encoding": "gzip"]
        let head = try await get(
            url, at: address, headers: headers, into: receiver, isFinal: { _ in tooMuch(receiver.text) })
        if !head.isSuccess, tooMuch(receiver.text) { return nil }
        guard head.isSuccess else { throw Self.refusal(head, at: address, receiver.text) }
        let bytes = receiver.bytes
        let kind = ContentKind(startingWith: bytes.prefix(ContentKind.sniffLength))
        guard kind == .json else { throw kind.mistaken(for: .json, at: address, url: url, said: receiver.text) }
        do {
            return try JSONValue(bytes)
        } catch {
            throw Failure(
                .badData, at: "\(address.location), \(Self.shown(url))", "het antwoord is geen geldige JSON",
                remedy: "Probeer het opnieuw; blijft het zo, meld het dan bij de dienst")
        }
    }

    /// An XML document. Throws `badData` for an answer that is something else; `nil` for 404.
    package func xml(_ url: URL, at address: ServiceAddress) async throws(Failure) -> [XMLTag]? {
        guard let bytes = try await document(url, at: address) else { return nil }
        guard let tags = XMLTags.read(bytes) else {
            let kind = ContentKind(startingWith: bytes.prefix(ContentKind.sniffLength))
            throw kind.mistaken(
                for: .xml, at: address, url: url, said: String(decoding: bytes.prefix(400), as: UTF8.self))
        }
        return tags
    }
}
