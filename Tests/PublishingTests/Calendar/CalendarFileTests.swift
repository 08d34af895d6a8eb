import Foundation
import Testing

@testable import Publishing

@Suite struct CalendarFileTests {
    private func file(_ title: String) -> String {
        String(
            decoding: CalendarFile(
                name: "x", events: [.init(start: "20250301", end: "20250302", title: title, details: "a\nb")],
                stamp: "20250101T000000Z", identifier: "x"
            ).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "kort", String(repeating: "héél lang; met, komma's \\ ", count: 20), "🌞🌞🌞" + String(repeating: "ë", count: 200),
    ])
    func `lines are at most 75 bytes and unfold to what was written`(title: String) {
        let text = file(title)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.last == "" && lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
        let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:\(CalendarFile.escaped(title))\r\n"))
        #expect(unfolded.contains("DESCRIPTION:a\\nb\r\n"))
    }

    @Test func `a title cannot begin another line`() {
        let text = file("x\r\nATTENDEE:mailto:a@b")
        #expect(!text.contains("\nATTENDEE"))
    }
}
