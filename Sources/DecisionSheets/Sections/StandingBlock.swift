import Areas
import Cartography

/// The place on the list, large, with how sure it is.
struct StandingBlock {
    let standing: Standing
    let words: Words
    let level: AreaLevel

    private var language: Language { words.language }

    /// Draws from `top` (mm) down and returns where it ends.
    func draw(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        let number = words.whole(standing.rank)
        let size = Typeface.rank
        // A place of four digits is set smaller, so that the words beside it keep their room.
        let style = TextStyle(
            size: size.size * min(1, width * 0.45 / size.width(of: number)), bold: true, color: size.color)
        writer.line(number, x: x, y: top + size.size * FontMetrics.capHeight, style: style)
        let beside = x + style.width(of: number) + 4
        var bottom = writeList(in: &writer, x: beside, top: top, width: x + width - beside)
        bottom = max(bottom, top + size.size * FontMetrics.capHeight) + 3.5
        bottom = writeRisk(in: &writer, x: x, top: bottom, width: width)
        bottom = writePlaces(in: &writer, x: x, top: bottom, width: width)
        return writeIndex(in: &writer, x: x, top: bottom, width: width)
    }

    private func writeList(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        let ranked = words.whole(standing.ranked)
        let areas = standing.ranked == 1 ? level.name(in: language) : level.plural(in: language)
        let basis =
            standing.basis == .matrix
            ? language("volgens de matrix van hitte en eenzaamheid", "by the matrix of heat and loneliness")
            : language("volgens de risico-index", "by the risk index")
        let text = language(
            "de plaats op de lijst van \(ranked) \(areas), \(basis)",
            "the place on the list of \(ranked) \(areas), \(basis)")
        let lines = FittedText.lines(text, style: Typeface.body, width: width, maxLines: 3, pointer: "")
        return writer.text(lines, x: x, top: top, style: Typeface.body)
    }

    private func writeRisk(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        let swatch = Box(minX: x, minY: top, maxX: x + 6, maxY: top + 3.4)
        let text: String
        if let riskClass = standing.riskClass {
            let color = Palette.risk.colors(for: 5)[min(max(riskClass, 1), 5) - 1]
            writer.rectangle(swatch, fill: color.hex, stroke: Ink.rule, strokeWidth: 0.15)
            text = language(
                "Risico: \(words.risk(riskClass)) (klasse \(riskClass) van 5)",
                "Risk: \(words.risk(riskClass)) (class \(riskClass) of 5)")
        } else {
            writer.rectangle(swatch, fill: "#ffffff", stroke: Ink.rule, strokeWidth: 0.15)
            text = language("Risicoklasse: niet bekend", "Risk class: not known")
        }
        writer.line(
            Typeface.strong.shortened(text, width: width - 8), x: x + 8,
            y: top + 1.7 + Typeface.strong.size * FontMetrics.capHeight / 2, style: Typeface.strong)
        return top + 3.4 + 3
    }

    private func writePlaces(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        // The whole of a long list would make every interval a dot.
        let reach = max(2 * standing.top, standing.rank, Int(((standing.high ?? 0) * 1.2).rounded(.up)))
        let last = max(min(standing.ranked, reach), 2)
        let axis = RangeAxis(
            low: 1, high: Double(last), lowText: words.whole(1), highText: words.whole(last),
            value: Double(standing.rank),
            range: zip(standing.low, standing.high), mark: standing.top < last ? Double(standing.top) + 0.5 : nil)
        let bottom = axis.draw(in: &writer, x: x, top: top, width: width)
        return writeLines(placeSentences, in: &writer, x: x, top: bottom, width: width, most: 5)
    }

    private var placeSentences: [String] {
        let top = words.whole(standing.top)
        guard let low = standing.low, let high = standing.high else {
            return [
                language(
                    "Hoe zeker deze plaats is, is niet berekend.", "How sure this place is has not been computed.")
            ]
        }
        let span = words.places(Int(low.rounded(.down)), Int(high.rounded(.up)))
        var text = [
            language(
                "Met wat onzeker is meegerekend ligt de plaats met 90% kans op \(span).",
                "With what is uncertain counted in, there is a 90% chance of \(span).")
        ]
        if let certainty = standing.certainty {
            let chance =
                standing.topChance.map { words.chance($0) }.map { language(" (kans \($0))", " (chance \($0))") } ?? ""
            switch certainty {
            case .always:
                text.append(
                    language(
                        "Dit gebied hoort altijd bij de top \(top)\(chance).",
                        "This area is always in the top \(top)\(chance)."))
            case .sometimes:
                text.append(
                    language(
                        "Dit gebied hoort soms bij de top \(top)\(chance).",
                        "This area is sometimes in the top \(top)\(chance)."))
            case .never:
                text.append(
                    language(
                        "Dit gebied hoort nooit bij de top \(top)\(chance).",
                        "This area is never in the top \(top)\(chance)."))
            }
        }
        return text
    }

    private func writeIndex(in writer: inout SVGWriter, x: Double, top: Double, width: Double) -> Double {
        let range = standing.indexRange
        let limits = zip(standing.indexLow, standing.indexHigh).flatMap { $0.0 < $0.1 ? $0 : nil }
        guard standing.index != nil || limits != nil else {
            return writeLines(
                [language("Een risico-index is er niet.", "There is no risk index.")], in: &writer, x: x, top: top,
                width: width, most: 2)
        }
        let low = min(range.low, standing.index ?? range.low)
        let high = max(range.high, standing.index ?? range.high)
        let axis = RangeAxis(
            low: low, high: high, lowText: words.number(low), highText: words.number(high), value: standing.index,
            range: limits)
        let bottom = axis.draw(in: &writer, x: x, top: top, width: width)
        let index = standing.index.map { words.number($0, decimals: 1) } ?? words.unknown
        var text = language("Risico-index: \(index)", "Risk index: \(index)")
        if let limits {
            text += language(
                " (tussen \(words.number(limits.0, decimals: 1)) en \(words.number(limits.1, decimals: 1)), naar wat ontbreekt)",
                " (between \(words.number(limits.0, decimals: 1)) and \(words.number(limits.1, decimals: 1)), by what is missing)"
            )
        }
        return writeLines([text + "."], in: &writer, x: x, top: bottom, width: width, most: 2)
    }

    private func writeLines(
        _ sentences: [String], in writer: inout SVGWriter, x: Double, top: Double, width: Double, most: Int
    ) -> Double {
        let lines = FittedText.lines(
            sentences.joined(separator: " "), style: Typeface.body, width: width, maxLines: most, pointer: words.pointer
        )
        return writer.text(lines, x: x, top: top, style: Typeface.body) + 2.6
    }
}

/// Both or nothing.
private func zip(_ low: Double?, _ high: Double?) -> (Double, Double)? {
    if let low, let high { (low, high) } else { nil }
}

extension SVGWriter {
    /// Lines under each other from `top` (mm) down, descenders included; returns where they end.
    mutating func text(_ lines: [String], x: Double, top: Double, style: TextStyle) -> Double {
        for (number, text) in lines.enumerated() {
            line(text, x: x, y: top + Double(number) * style.leading + style.size * FontMetrics.ascent, style: style)
        }
        return top + Double(lines.count) * style.leading
    }
}
