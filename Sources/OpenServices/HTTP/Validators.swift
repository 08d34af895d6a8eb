/// What tells one version of a file on a service from another.
package struct Validators: Sendable, Equatable, Codable {
    package var etag: String?
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        (self.etag, self.lastModified) = (etag, lastModified)
    }

    /// For `If-Range`, which needs to know that every byte is the same: a weak ETag does not say so.
    var strong: String? {
        if let etag, !etag.hasPrefix("W/") { return etag }
        return lastModified
    }

    /// Whether these are certainly of another version: both name an ETag, or a date, and not the same.
    func contradict(_ other: Validators) -> Bool {
        if let etag, let theirs = other.etag { return etag != theirs }
        if let lastModified, let theirs = other.lastModified { return lastModified != theirs }
        return false
    }

    /// The headers that ask for the body only where it changed.
    var conditions: [String: String] {
        var headers: [String: String] = [:]
        if let etag { headers["If-None-Match"] = etag }
        if let lastModified { headers["If-Modified-Since"] = lastModified }
        return headers
    }
}

/// A version of a file that is on disk already, and the address it was asked from.
package struct KnownVersion: Sendable, Equatable {
    package let url: String
    package let validators: Validators

    package init(url: String, validators: Validators) { (self.url, self.validators) = (url, validators) }
}
