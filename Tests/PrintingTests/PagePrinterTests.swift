import Areas
import Foundation
import Testing

@testable import Printing

@Suite struct PagePrinterTests {
    @Test func `pages become one PDF of their own size, twice the same bytes, dated as asked`() throws {
        let printer = try PagePrinter()
        let pages = [page("Een"), page("Twee")]
        let bytes = try printer.pdf(pages, someDay, name: "blad.pdf")
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("/Count 2"))
        // 100 by 50 mm in points.
        #expect(text.contains("/MediaBox [ 0 0 283.4") && text.contains(" 141.7"))
        #expect(text.contains("(20231114221320"))
        #expect(try printer.pdf(pages, someDay, name: "blad.pdf") == bytes)
        #expect(try printer.pdf(pages.reversed(), someDay, name: "blad.pdf") != bytes)
    }

    @Test(arguments: [72, 150, 600])
    func `a picture has the pixels, the density and the title of its drawing`(density: Int) throws {
        let title = "Hitte &amp; &lt;/title&gt;&#39;s &amp;lt; \u{2013} 日"
        let bytes = try PagePrinter().png(page(title), density: density, someDay, name: "kaart.png")
        let chunks = try #require(Chunk.all(in: bytes))
        #expect(chunks.first?.name == "IHDR" && chunks.last?.name == "IEND")
        let width = chunks[0].number(at: 0)
        #expect(width == Int((100 / 25.4 * Double(density)).rounded(.up)))
        let size = try #require(chunks.first { $0.name == "pHYs" })
        #expect(size.number(at: 0) == Int((Double(density) / 0.0254).rounded()) && size.content.last == 1)
        let note = try #require(chunks.first { $0.name == "iTXt" })
        #expect(note.content == Array("Title\0\0\0\0\0Hitte & </title>'s &lt; \u{2013} 日".utf8))
        #expect(try PagePrinter().png(page(title), density: density, someDay, name: "kaart.png") == bytes)
    }

    @Test func `the checksum is that of the specification`() throws {
        // The IEND chunk of every PNG in the world ends in AE 42 60 82; ours must agree with it on what it covers.
        let bytes = try PagePrinter().png(page("Een"), density: 72, someDay, name: "kaart.png")
        #expect(bytes.suffix(4) == [0xAE, 0x42, 0x60, 0x82])
        for chunk in try #require(Chunk.all(in: bytes)) {
            #expect(PNGNotes.checksum(Array(chunk.name.utf8) + chunk.content) == chunk.check, "\(chunk.name)")
        }
    }

    @Test func `where the program is missing one sentence says what to install`() {
        let failure = #expect(throws: Failure.self) { try PagePrinter(searching: "/bestaat/niet:") }
        #expect(failure?.kind == .serviceUnreachable)
        #expect(failure?.remedy.contains("apt install librsvg2-bin") ?? false)
        #expect(failure?.remedy.contains("brew install librsvg") ?? false)
    }

    @Test func `a program in the working directory is never run`() throws {
        let fake = try FakePrograms("rsvg-convert", "exit 0")
        #expect(program("rsvg-convert", in: fake.path) != nil)
        // As if one stood in the folder that somebody else's data came in.
        let here = FileManager.default.currentDirectoryPath
        let up = String(repeating: "../", count: here.split(separator: "/").count)
        #expect(FileManager.default.isExecutableFile(atPath: up + fake.path.dropFirst() + "/rsvg-convert"))
        #expect(program("rsvg-convert", in: ":.:" + up + fake.path.dropFirst()) == nil)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        let says: String
    }

    static let faults = [
        Fault(testDescription: "complains", script: "echo 'Error: kapot' >&2; exit 3", says: "Error: kapot"),
        Fault(testDescription: "fails silently", script: "exit 3", says: "code 3"),
        Fault(testDescription: "crashes", script: "kill -SEGV $$", says: "code -1"),
        Fault(testDescription: "makes nothing", script: "exit 0", says: "code 0"),
        Fault(
            testDescription: "makes rubbish", script: "while [ \"$1\" != --output ]; do shift; done; echo x > \"$2\"",
            says: "geen leesbaar bestand"),
        Fault(testDescription: "writes to a terminal", script: "printf '\\033[2J' >&2; exit 1", says: "\\u{1b}[2J"),
        Fault(testDescription: "never ends", script: "trap '' TERM; exec sleep 100", says: "niet klaar"),
    ]

    @Test(arguments: faults)
    func `a program that fails is quoted, and never trusted or waited for`(fault: Fault) throws {
        let fake = try FakePrograms("rsvg-convert", fault.script)
        let printer = try PagePrinter(searching: fake.path, limit: fault.says == "niet klaar" ? 1 : 60)
        for make in [
            { try printer.pdf([page("Een")], someDay, name: "kaart-x.pdf") },
            { try printer.png(page("Een"), density: 72, someDay, name: "kaart-x.png") },
        ] {
            let failure = #expect(throws: Failure.self) { try make() }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.location.hasPrefix("kaart-x.") ?? false)
            #expect(failure?.problem.contains(fault.says) ?? false, "\(failure?.problem ?? "")")
        }
    }

    @Test func `a drawing that is no drawing is refused with the reason`() throws {
        let failure = #expect(throws: Failure.self) {
            try PagePrinter().pdf(["<svg xmlns='http://www.w3.org/2000/svg'><g></svg>"], someDay, name: "kaart.pdf")
        }
        #expect(failure?.problem.contains("rsvg-convert kan dit niet maken (") ?? false)
    }
}

/// A part of a PNG.
private struct Chunk {
    let name: String
    let content: [UInt8]
    let check: UInt32

    func number(at start: Int) -> Int { content[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }

    static func all(in bytes: [UInt8]) -> [Chunk]? {
        var chunks: [Chunk] = []
        var rest = bytes.dropFirst(8)
        while rest.count >= 12 {
            let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            let name = String(decoding: rest.dropFirst(4).prefix(4), as: UTF8.self)
            guard rest.count >= length + 12 else { return nil }
            let check = rest.dropFirst(8 + length).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            chunks.append(Chunk(name: name, content: Array(rest.dropFirst(8).prefix(length)), check: check))
            rest = rest.dropFirst(12 + length)
        }
        return rest.isEmpty ? chunks : nil
    }
}
