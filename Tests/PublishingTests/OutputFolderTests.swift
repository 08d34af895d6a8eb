import Areas
import Foundation
import Testing

@testable import Publishing

@Suite struct OutputFolderTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `files appear together, at commit, under their own names`() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFolder(at: folder.path + "/a/b")
        try output.write(bytes("een"), to: "1.txt")
        let file = try output.begin("2.txt")
        try file.write(bytes("tw"))
        try file.write(bytes("ee"))
        try output.end(file)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/a/b/1.txt"))
        try output.commit()
        #expect(try folder.names() == ["a", "a/b", "a/b/1.txt", "a/b/2.txt"])
        #expect(try folder.text("a/b/2.txt") == "twee")
        #expect(output.outputs.map(\.name) == ["1.txt", "2.txt"])
        #expect(output.outputs.map(\.fingerprint.bytes) == [3, 4])
        #expect(try output.outputs[1].fingerprint == Fingerprint(ofFileAt: folder.path + "/a/b/2.txt"))
    }

    #if os(Linux)
        @Test func `a folder that cannot be written to is named as the user knows it`() throws {
            // A folder of the system that even its administrator cannot make anything in.
            let failure = #expect(throws: Failure.self) { try OutputFolder(at: "/proc/self") }
            #expect(failure?.location == "/proc/self" && failure?.kind == .cannotWrite)
        }
    #endif

    @Test func `a run that is not committed leaves nothing, not even its folders`() throws {
        let folder = try TemporaryFolder()
        do {
            let output = try OutputFolder(at: folder.path + "/nieuw/diep")
            try output.write(bytes("half"), to: "1.txt")
        }
        #expect(try folder.names() == [])
    }

    @Test func `a run that is not committed leaves earlier results as they were`() throws {
        let folder = try TemporaryFolder()
        try folder.put("oud", "1.txt")
        do {
            let output = try OutputFolder(at: folder.path)
            try output.write(bytes("nieuw"), to: "1.txt")
        }
        #expect(try folder.names() == ["1.txt"])
        #expect(try folder.text("1.txt") == "oud")
    }

    @Test func `a commit replaces earlier results and leaves other files alone`() throws {
        let folder = try TemporaryFolder()
        try folder.put("oud", "1.txt")
        try folder.put("van de gebruiker", "notitie.txt")
        let output = try OutputFolder(at: folder.path)
        try output.write(bytes("nieuw"), to: "1.txt")
        try output.commit()
        #expect(try folder.names() == ["1.txt", "notitie.txt"])
        #expect(try folder.text("1.txt") == "nieuw")
    }

    @Test func `a folder in the way of a file stops the commit before anything moved`() throws {
        let folder = try TemporaryFolder()
        try folder.put("oud", "1.txt")
        try FileManager.default.createDirectory(atPath: folder.path + "/2.txt", withIntermediateDirectories: false)
        do {
            let output = try OutputFolder(at: folder.path)
            try output.write(bytes("nieuw"), to: "1.txt")
            try output.write(bytes("nieuw"), to: "2.txt")
            let failure = #expect(throws: Failure.self) { try output.commit() }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.location == folder.path + "/2.txt")
        }
        #expect(try folder.names() == ["1.txt", "2.txt"])
        #expect(try folder.text("1.txt") == "oud")
    }

    @Test func `a file that vanished halfway puts all earlier results back`() throws {
        let folder = try TemporaryFolder()
        try folder.put("oud", "1.txt")
        do {
            let output = try OutputFolder(at: folder.path)
            try output.write(bytes("nieuw"), to: "1.txt")
            try output.write(bytes("nieuw"), to: "2.txt")
            try output.write(bytes("nieuw"), to: "3.txt")
            let staging = try #require(try folder.names().first { $0.hasSuffix("/3.txt") })
            try FileManager.default.removeItem(atPath: folder.path + "/" + staging)
            #expect(throws: Failure.self) { try output.commit() }
        }
        #expect(try folder.names() == ["1.txt"])
        #expect(try folder.text("1.txt") == "oud")
    }

    @Test func `files of a subfolder appear in it at commit, beside what a user keeps there`() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFolder(at: folder.path)
        try output.write(bytes("een"), to: "bladen/01.pdf")
        try output.adopt("bladen/02.pdf") { path in
            _ = FileManager.default.createFile(atPath: path, contents: Data("twee".utf8))
        }
        try output.write(bytes("drie"), to: "3.txt")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/bladen"))
        try output.commit()
        #expect(try folder.names() == ["3.txt", "bladen", "bladen/01.pdf", "bladen/02.pdf"])
        #expect(output.outputs.map(\.name) == ["bladen/01.pdf", "bladen/02.pdf", "3.txt"])
        try folder.put("van de gebruiker", "bladen/eigen.txt")
        let again = try OutputFolder(at: folder.path)
        try again.write(bytes("nieuw"), to: "bladen/01.pdf")
        try again.commit()
        #expect(try folder.text("bladen/01.pdf") == "nieuw" && folder.text("bladen/eigen.txt") == "van de gebruiker")
    }

    @Test func `a commit that fails leaves a subfolder as it was, or none`() throws {
        let folder = try TemporaryFolder()
        for isThere in [false, true] {
            if isThere {
                try FileManager.default.createDirectory(
                    atPath: folder.path + "/bladen", withIntermediateDirectories: false)
            }
            if isThere { try folder.put("oud", "bladen/01.pdf") }
            let before = try folder.names()
            do {
                let output = try OutputFolder(at: folder.path)
                try output.write(bytes("nieuw"), to: "bladen/01.pdf")
                try output.write(bytes("nieuw"), to: "bladen/02.pdf")
                let staging = try #require(try folder.names().first { $0.hasSuffix("02.pdf") })
                try FileManager.default.removeItem(atPath: folder.path + "/" + staging)
                #expect(throws: Failure.self) { try output.commit() }
            }
            #expect(try folder.names() == before)
            if isThere { #expect(try folder.text("bladen/01.pdf") == "oud") }
        }
        try folder.put("geen map", "blad")
        let output = try OutputFolder(at: folder.path)
        try output.write(bytes("x"), to: "blad/01.pdf")
        #expect(throws: Failure.self) { try output.commit() }
        #expect(try folder.text("blad") == "geen map")
    }

    @Test func `two runs in one folder do not see each other's files, and the last one wins whole`() throws {
        let folder = try TemporaryFolder()
        let first = try OutputFolder(at: folder.path)
        let second = try OutputFolder(at: folder.path)
        for name in ["1.txt", "2.txt"] {
            try first.write(bytes("eerste"), to: name)
            try second.write(bytes("tweede"), to: name)
        }
        try second.commit()
        try first.commit()
        #expect(try folder.names() == ["1.txt", "2.txt"])
        #expect(try folder.text("1.txt") == "eerste")
        #expect(try folder.text("2.txt") == "eerste")
    }

    @Test func `of many runs at once the folder holds the results of one`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/samen"
        let names = (1...5).map { "\($0).txt" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for run in 1...12 {
                group.addTask {
                    let output = try OutputFolder(at: path)
                    for name in names { try output.write(Array("run \(run)".utf8), to: name) }
                    if run % 3 != 0 { try output.commit() }
                }
            }
            try await group.waitForAll()
        }
        #expect(try folder.names("samen") == names)
        #expect(try Set(names.map { try folder.text("samen/" + $0) }).count == 1)
        #expect(try folder.text("samen/1.txt").hasPrefix("run "))
    }

    @Test func `what a killed run left behind is removed by the next`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/.bezig-abc123", withIntermediateDirectories: false)
        try folder.put("half", ".bezig-abc123/1.txt")
        do { _ = try OutputFolder(at: folder.path) }
        #expect(try folder.names() == [])
    }

    @Test func `a file that another library writes is hashed and moved like the others`() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFolder(at: folder.path)
        try output.adopt("x.gpkg") { path throws(Failure) in
            guard FileManager.default.createFile(atPath: path, contents: Data("abc".utf8)) else {
                throw Failure(.cannotWrite, at: path, "", remedy: "")
            }
        }
        try output.commit()
        #expect(try folder.text("x.gpkg") == "abc")
        #expect(output.outputs[0].fingerprint.sha256.hasPrefix("ba7816bf"))
    }

    @Test func `a place that cannot be written to is refused at once, with what to do`() throws {
        let folder = try TemporaryFolder()
        try folder.put("", "bestand")
        for path in [folder.path + "/bestand", folder.path + "/bestand/map"] {
            let failure = #expect(throws: Failure.self) { try OutputFolder(at: path) }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.location == folder.path + "/bestand")
            #expect(failure?.problem == "op deze plaats staat een bestand, geen map")
        }
        let long = #expect(throws: Failure.self) {
            try OutputFolder(at: folder.path + "/" + String(repeating: "x", count: 300))
        }
        #expect(long?.problem == "deze naam is te lang")
        for path in ["", "a\u{0}b"] {
            #expect(throws: Failure.self) { try OutputFolder(at: path) }
        }
        #expect(try folder.names() == ["bestand"])
    }

    #if os(Linux)
        @Test func `a full disk is reported with its path`() throws {
            let file = try StagedFile("1.txt", at: "/dev/full", target: "Output/1.txt")
            let failure = #expect(throws: Failure.self) { try file.write([1, 2, 3]) }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.description.hasPrefix("Output/1.txt: de schijf is vol. Maak ruimte vrij") == true)
        }

        @Test func `a system folder is refused`() {
            let failure = #expect(throws: Failure.self) { try OutputFolder(at: "/proc/uitvoer") }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.location == "/proc/uitvoer")
        }
    #endif

    @Test func `nothing can be written after the commit`() throws {
        let folder = try TemporaryFolder()
        let output = try OutputFolder(at: folder.path)
        try output.commit()
        let failure = #expect(throws: Failure.self) { try output.write([1], to: "laat.txt") }
        #expect(failure?.kind == .internalFault)
    }
}
