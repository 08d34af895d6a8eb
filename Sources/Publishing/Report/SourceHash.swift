import Crypto
import Foundation

/// A hash of inline style or script as a Content-Security-Policy names it (W3C CSP 3, section 2.3.1).
enum SourceHash {
    /// `'sha256-…'`, in quotes, of the text between the tags.
    static func of(_ text: String) -> String {
        "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"
    }
}
