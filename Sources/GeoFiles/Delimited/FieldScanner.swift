/// Walks over the fields of a delimited text (RFC 4180): quotes only count at the start of a field, a doubled quote
/// inside quotes is a quote, and a record ends at CR, LF or both.
struct FieldScanner {
    enum End { case delimiter, record, file }
    enum Fault { case openQuote, textAfterQuote, zeroByte }

    struct Field {
        /// The bytes of the content, without the surrounding quotes.
        var content: Range<Int>
        /// Whether a doubled quote inside stands for one.
        var hasDoubledQuotes = false
        var end = End.file
    }

    let bytes: [UInt8]
    let delimiter: UInt8
    var position: Int

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    var isAtEnd: Bool { position >= bytes.count }

    /// The next field; the position moves past what ends it.
    mutating func next() throws(FaultError) -> Field {
        if position < bytes.count, bytes[position] == Self.quote { return try nextQuoted() }
        let start = position
        var index = position
        while index < bytes.count {
            let byte = bytes[index]
            // One comparison for nearly every byte: only separators, line ends and zero need a closer look.
            if byte == delimiter { break }
            if byte < 0x0E, byte == Self.lineFeed || byte == Self.carriageReturn { break }
            if byte == 0 { throw FaultError(fault: .zeroByte) }
            index += 1
        }
        position = index
        return Field(content: start..<index, end: passEnd())
    }

    struct FaultError: Error { let fault: Fault }

    private mutating func nextQuoted() throws(FaultError) -> Field {
        let start = position + 1
        var index = start
        var doubled = false
        while index < bytes.count {
            if bytes[index] == 0 { throw FaultError(fault: .zeroByte) }
            guard bytes[index] == Self.quote else {
                index += 1
                continue
            }
            if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
                doubled = true
                index += 2
                continue
            }
            position = index + 1
            guard isAtEnd || isEnd(bytes[position]) else { throw FaultError(fault: .textAfterQuote) }
            return Field(content: start..<index, hasDoubledQuotes: doubled, end: passEnd())
        }
        throw FaultError(fault: .openQuote)
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func passEnd() -> End {
        guard !isAtEnd else { return .file }
        let byte = bytes[position]
        position += 1
        if byte == delimiter { return .delimiter }
        if byte == Self.carriageReturn, !isAtEnd, bytes[position] == Self.lineFeed { position += 1 }
        return .record
    }

    /// The text of a field; `nil` for an empty one.
    func text(_ field: Field) -> String? {
        guard !field.content.isEmpty else { return nil }
        guard field.hasDoubledQuotes else { return String(decoding: bytes[field.content], as: UTF8.self) }
        var content: [UInt8] = []
        var index = field.content.lowerBound
        while index < field.content.upperBound {
            content.append(bytes[index])
            index += bytes[index] == Self.quote ? 2 : 1
        }
        return String(decoding: content, as: UTF8.self)
    }
}
