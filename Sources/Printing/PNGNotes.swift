/// What a PNG tells about itself beyond its pixels (PNG, third edition, 11.3).
///
/// rsvg-convert keeps neither: without the density a memo shows a map of 300 dots to the inch three times too large.
struct PNGNotes {
    let title: String
    /// Pixels per inch.
    let density: Int

    /// The picture with the notes right after its header; `nil` for what is no PNG.
    func added(to picture: [UInt8]) -> [UInt8]? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // The header has 13 bytes, after 4 of length and 4 of name and before 4 of check.
        let header = signature.count + 25
        guard picture.count > header, picture.starts(with: signature) else { return nil }
        return picture[..<header] + chunk("pHYs", size) + chunk("iTXt", text) + picture[header...]
    }

    /// Pixels per metre along both sides.
    private var size: [UInt8] {
        let perMetre = UInt32((Double(density) / 0.0254).rounded())
        return bigEndian(perMetre) + bigEndian(perMetre) + [1]
    }

    /// Keyword, no compression, no language, no translated keyword, text in UTF-8.
    private var text: [UInt8] { Array("Title".utf8) + [0, 0, 0, 0, 0] + Array(title.utf8) }

    private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + content
        return bigEndian(UInt32(content.count)) + checked + bigEndian(Self.checksum(checked))
    }

    private func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// CRC-32 as ISO 3309 and the PNG specification (annex D) define it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
