import Areas
import Testing

@testable import GeoFiles

struct DelimitedTextTests {
    private func read(_ bytes: some Sequence<UInt8>) throws -> Table {
        let scratch = try Scratch()
        let file = try VectorFile(path: scratch.write(bytes, as: "cijfers.csv"))
        return try file.read(layer: "cijfers", shapes: false).table
    }

    @Test(arguments: [
        "code;naam;p\nBU1;a;1\nBU2;b;2\n", "code,naam,p\r\nBU1,a,1\r\nBU2,b,2",
        "code\tnaam\tp\rBU1\ta\t1\rBU2\tb\t2\r\r",
        "\u{FEFF}code;naam;p\nBU1;a;1\nBU2;b;2\n\n\n",
        "\"code\",\"naam\",\"p\"\n\"BU1\",\"a\",\"1\"\n\"BU2\",\"b\",\"2\"\n",
    ])
    func `separators, line ends, quotes and a byte order mark`(text: String) throws {
        let table = try read(text.utf8)
        #expect(table.columnNames == ["code", "naam", "p"])
        #expect(try table.texts("code") == ["BU1", "BU2"])
        #expect(try table.texts("naam") == ["a", "b"])
        #expect(try table.texts("p") == ["1", "2"])
        #expect(table.location(ofRow: 1) == "cijfers.csv, rij 3")
    }

    @Test func `separators, line ends and quotes inside quotes are text`() throws {
        let table = try read("a;b\n\"x;y\";\"regel 1\nregel \"\"2\"\"\"\n5\" pijp; \"los\" \n".utf8)
        #expect(try table.texts("a") == ["x;y", "5\" pijp"])
        #expect(try table.texts("b") == ["regel 1\nregel \"2\"", " \"los\" "])
    }

    @Test func `an empty cell is absent and padding stays`() throws {
        let table = try read("a;b;c\n;\"\"; .\n".utf8)
        #expect(try table.texts("a") == [nil])
        #expect(try table.texts("b") == [nil])
        #expect(try table.texts("c") == [" ."])
    }

    @Test func `a column with a leading zero, a date or a geometry name stays text`() throws {
        let table = try read("code,datum,WKT,_mean\n0614,2024-01-01,\"POINT (1 2)\",1e5\n".utf8)
        #expect(try table.texts("code") == ["0614"])
        #expect(try table.texts("datum") == ["2024-01-01"])
        #expect(try table.texts("WKT") == ["POINT (1 2)"])
        #expect(try table.texts("_mean") == ["1e5"])
    }

    @Test func `a file beside it that claims types changes nothing`() throws {
        let scratch = try Scratch()
        _ = try scratch.write("\"Real\",\"Integer\"", as: "cijfers.csvt")
        let file = try VectorFile(path: scratch.write("a,b\nn.b.,007\n", as: "cijfers.csv"))
        let table = try file.read(layer: "cijfers", shapes: false).table
        #expect(try table.texts("a") == ["n.b."])
        #expect(try table.texts("b") == ["007"])
    }

    @Test func `a header alone is a table without rows`() throws {
        for text in ["code;naam", "code;naam\n"] { #expect(try read(text.utf8).rowCount == 0) }
        #expect(try read("code\n1\n\n3\n\n".utf8).texts("code") == ["1", nil, "3"])
    }

    static let refused: [(text: [UInt8], location: String, problem: String)] = [
        (Array("a;b;c\n1;2;3\n1;2\n4;5;6\n".utf8), "rij 3", "2 velden gevonden, 3 verwacht volgens de kopregel"),
        (Array("a;b;c\n1;2;3;4\n".utf8), "rij 2", "4 velden gevonden, 3 verwacht volgens de kopregel"),
        (
            Array("a;b;c\n1;2;3\n1;2".utf8), "rij 3",
            "2 velden gevonden, 3 verwacht volgens de kopregel (de laatste rij is afgebroken)"
        ),
        (Array("a;b\n1;2\n\n3;4\n".utf8), "rij 3", "0 velden gevonden, 2 verwacht volgens de kopregel"),
        (
            Array("a;b\n1;\"twee\n".utf8), "rij 2",
            "een aanhalingsteken wordt niet gesloten, of het bestand is afgebroken"
        ),
        (
            Array("a;b\n1;\"twee\"drie\n".utf8), "rij 2",
            "na een gesloten aanhalingsteken volgt nog tekst in hetzelfde veld"
        ),
        (Array("a;b\n1;2\n3;\u{0}\n".utf8), "rij 3", "het bestand bevat nul-bytes en is dus geen tekst"),
        (Array("a;b;a\n1;2;3\n".utf8), "rij 1", "de kolomnaam \"a\" komt twee keer voor"),
        (
            Array("a;b\n1;caf".utf8) + [0xE9] + Array("\n".utf8), "regel 2",
            "de tekst is geen UTF-8 (byte E9 op plaats 10)"
        ),
        ([0xFF, 0xFE, 0x61, 0x00], "", "het bestand is UTF-16 en geen UTF-8"),
        (Array("\n\n".utf8), "", "het bestand is leeg of mist de kopregel"),
        ([0xEF, 0xBB, 0xBF], "", "het bestand is leeg of mist de kopregel"),
    ]

    @Test(arguments: refused.indices)
    func `a damaged text says where and what`(index: Int) throws {
        let (text, location, problem) = Self.refused[index]
        let found = failure { _ = try read(text) }
        #expect(found?.kind == .badData)
        #expect(found?.problem == problem)
        #expect(found?.location == (location.isEmpty ? "cijfers.csv" : "cijfers.csv, \(location)"))
        #expect(found?.remedy.isEmpty == false)
    }

    @Test(
        arguments: [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82], [0xC3, 0x28], [0xE2, 0x28, 0xA1], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
        let found = failure { _ = try read(Array("a\n".utf8) + bytes + [0x0A]) }
        #expect(found?.problem.hasPrefix("de tekst is geen UTF-8") == true)
    }

    @Test func `every way of cutting a table off is either the same rows or an error`() throws {
        let text = Array("code;naam;p\nBU1;\"a;b\";1,5\nBU2;\"c\"\"d\";2,5\nBU3;é;3,5\n".utf8)
        let whole = try read(text)
        for length in 1..<text.count {
            let result = Result { try read(text[..<length]) }
            guard case .success(let table) = result, table.columnNames == whole.columnNames else { continue }
            // Only the last cell can be shorter in a way no reader can see.
            for row in 0..<table.rowCount {
                #expect(try table.texts("code")[row] == whole.texts("code")[row])
                #expect(try table.texts("naam")[row] == whole.texts("naam")[row])
                if row < table.rowCount - 1 { #expect(try table.texts("p")[row] == whole.texts("p")[row]) }
            }
        }
    }

    @Test func `random bytes never crash and never give ragged columns`() throws {
        var random = Seeded(state: 3)
        let alphabet = Array("ab;;,\"\"\n\n\r\té".utf8) + [0x00, 0xFF]
        for _ in 0..<2000 {
            let count = Int(random.next() % 40)
            let bytes = (0..<count).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))] }
            guard let text = try? DelimitedText(bytes: bytes, location: "willekeurig") else { continue }
            let cells = try text.cells(of: Array(text.columnNames.indices))
            #expect(cells.allSatisfy { $0.count == text.rowCount })
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
