/// Names made shorter by the abbreviations that Dutch maps and address lists use, never by cutting letters off.
enum Abbreviations {
    /// The name as it is, with words that lose little (`Industrieterrein` → `Ind.terr.`), and with all of them
    /// (`Nieuwe Binnenweg-Noord` → `N. Binnenweg-N.`); each form once, the longest first.
    static func forms(of name: String) -> [String] {
        var forms = [name]
        for table in [mild, mild + strong] {
            let short = shortened(name, by: table)
            if short != forms[forms.count - 1] { forms.append(short) }
        }
        return forms
    }

    private static func shortened(_ name: String, by table: [Rule]) -> String {
        var text = name
        for (long, short) in phrases where text.lowercased().hasSuffix(long) {
            text = String(text.dropLast(long.count)) + short
        }
        let words = words(of: text)
        return words.map { word in
            table.lazy.compactMap { $0.applied(to: word, alone: words.count == 1) }.first ?? word
        }.joined()
    }

    /// The words with the spaces, hyphens and slashes between them as words of their own.
    private static func words(of text: String) -> [String] {
        var words = [""]
        for character in text {
            if " -/".contains(character) {
                words += [String(character), ""]
            } else {
                words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private struct Rule {
        let long: String
        let short: String
        /// Whether it also holds at the end of a longer word, as in `Zuiderbedrijventerrein`.
        var endsWords = false
        /// Whether it holds for a word by itself; a name of one word stays whole in any case.
        var isWord = true

        func applied(to word: String, alone: Bool) -> String? {
            let lower = word.lowercased()
            // Two letters of a longer word must remain, or nobody would know what it was.
            let isEnd = endsWords && lower.hasSuffix(long) && word.count >= long.count + 2
            guard isEnd || isWord && !alone && lower == long else { return nil }
            let stem = word.dropLast(long.count)
            let isCapital = word.dropFirst(stem.count).first?.isUppercase == true
            return stem + (isCapital ? short.prefix(1).uppercased() + short.dropFirst() : short)
        }
    }

    /// Ends of names that several words make.
    private static let phrases = [(" en omgeving", " e.o."), (" en omstreken", " e.o.")]

    private static let mild = [
        Rule(long: "bedrijventerrein", short: "bedr.terr.", endsWords: true),
        Rule(long: "bedrijventerreinen", short: "bedr.terr.", endsWords: true),
        Rule(long: "industrieterrein", short: "ind.terr.", endsWords: true),
        Rule(long: "industriegebied", short: "ind.geb.", endsWords: true),
        Rule(long: "industriepark", short: "ind.park", endsWords: true),
        Rule(long: "industrie", short: "ind."), Rule(long: "bedrijvenpark", short: "bedr.park", endsWords: true),
        Rule(long: "bedrijven", short: "bedr."), Rule(long: "kantorenpark", short: "kant.park", endsWords: true),
        Rule(long: "buitengebied", short: "buitengeb.", endsWords: true),
        Rule(long: "recreatiegebied", short: "recr.geb."), Rule(long: "recreatieterrein", short: "recr.terr."),
        Rule(long: "natuurgebied", short: "nat.geb."), Rule(long: "landelijk", short: "landel."),
        Rule(long: "gebied", short: "geb."), Rule(long: "verspreide", short: "verspr."),
        Rule(long: "huizen", short: "hzn."), Rule(long: "bebouwing", short: "beb."),
        Rule(long: "omgeving", short: "omg."), Rule(long: "sint", short: "st."),
        Rule(long: "burgemeester", short: "burg."), Rule(long: "professor", short: "prof."),
        Rule(long: "doctor", short: "dr."), Rule(long: "koningin", short: "kon."), Rule(long: "prinses", short: "pr."),
        Rule(long: "prins", short: "pr."), Rule(long: "noordoost", short: "NO"), Rule(long: "noordwest", short: "NW"),
        Rule(long: "zuidoost", short: "ZO"), Rule(long: "zuidwest", short: "ZW"),
        Rule(long: "kwartier", short: "kw.", endsWords: true),
    ]

    private static let strong = [
        Rule(long: "noord", short: "n."), Rule(long: "oost", short: "o."), Rule(long: "zuid", short: "z."),
        Rule(long: "west", short: "w."), Rule(long: "nieuwe", short: "n."), Rule(long: "nieuw", short: "nw."),
        Rule(long: "oude", short: "o."), Rule(long: "oud", short: "o."), Rule(long: "groot", short: "gr."),
        Rule(long: "klein", short: "kl."), Rule(long: "centrum", short: "centr.", endsWords: true),
        Rule(long: "station", short: "stat."), Rule(long: "stationsgebied", short: "stat.geb."),
        Rule(long: "straat", short: "str.", endsWords: true, isWord: false),
        Rule(long: "plein", short: "pln.", endsWords: true, isWord: false),
        Rule(long: "polder", short: "pld.", endsWords: true, isWord: false),
        Rule(long: "buurt", short: "brt.", endsWords: true, isWord: false),
        Rule(long: "wijk", short: "wk.", endsWords: true, isWord: false),
        Rule(long: "singel", short: "sngl.", endsWords: true, isWord: false),
    ]
}
