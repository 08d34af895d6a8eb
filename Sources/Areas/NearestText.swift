/// Finds the word a person probably meant.
package enum NearestText {
    /// The candidate with the least edit distance to `word`, if that is at most a third of its length (and at least 1).
    ///
    /// Case is ignored; the first of equally near candidates wins. Returns `nil` where nothing is near.
    package static func nearest(to word: String, in candidates: [String]) -> String? {
        let allowed = max(1, (word.count + 2) / 3)
        var best: (text: String, distance: Int)?
        for candidate in candidates {
            let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
            if distance <= allowed, distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        return best?.text
    }

    /// Levenshtein distance: insertions, deletions and substitutions that turn one into the other.
    package static func editDistance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let substituted = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
