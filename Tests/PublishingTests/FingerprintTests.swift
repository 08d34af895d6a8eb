import Areas
import Foundation
import Testing

@testable import Publishing

@Suite struct FingerprintTests {
    // FIPS 180-4 examples: nothing, "abc", a million times "a".
    @Test(arguments: [
        ("", 0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
    func `the SHA-256 of a file is that of the standard`(text: String, times: Int, sha256: String) throws {
        let folder = try TemporaryFolder()
        try folder.put(String(repeating: text, count: times), "invoer")
        let fingerprint = try Fingerprint(ofFileAt: folder.path + "/invoer")
        #expect(fingerprint == Fingerprint(bytes: text.utf8.count * times, sha256: sha256))
    }

    // printf '%s  a\n%s  b\n' $(printf abc | sha256sum | cut -c-64) $(printf '' | sha256sum | cut -c-64) | sha256sum
    @Test func `a folder is hashed over the sorted names and hashes of its files`() throws {
        let folder = try TemporaryFolder()
        try folder.put("", "b")
        try folder.put("abc", "a")
        let fingerprint = try Fingerprint(ofFileAt: folder.path)
        #expect(fingerprint.bytes == 3)
        #expect(fingerprint.sha256 == "09c7e0b8a02d027d95ec0375a600ed4ad4d6b26a1c93f16d9150cab5fec761a6")
    }

    @Test func `a file that is not there is named`() {
        let failure = #expect(throws: Failure.self) { try Fingerprint(ofFileAt: "/bestaat/niet.csv") }
        #expect(failure?.kind == .inputMissing)
        #expect(failure?.location == "/bestaat/niet.csv")
    }
}
