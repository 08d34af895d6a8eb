import Areas
import DecisionSheets
import Guidance

extension SheetMaker {
    /// What suits an area, what could not be judged, and what people say of it.
    func counselFacts(of row: Int) -> ([FittingApproach], [UnjudgedApproach], [SheetNote]) {
        let list = counsel.guidance.approaches.list
        let advice = counsel.guidance.advice[row]
        let fitting = advice.fitting.map { place in
            let approach = list[place]
            let reference = [approach.reference, approach.address].compactMap { $0 }.joined(separator: ", ")
            return FittingApproach(
                name: approach.name.text(in: language), owner: approach.owner.text(in: language),
                reference: reference.isEmpty ? nil : reference, reason: approach.reason.text(in: language))
        }
        let unjudged = advice.unjudged.map { unjudged in
            UnjudgedApproach(
                name: list[unjudged.approach].name.text(in: language),
                lacks: unjudged.lacks.map { $0.text(in: language) })
        }
        let code = level.areas.codes[row]
        let notes = counsel.notes.notes[row].map { note in
            SheetNote(
                text: note.text, source: note.source, date: note.date,
                about: note.code == code ? nil : about(note.code, row))
        }
        return (fitting, unjudged, notes)
    }

    /// "over wijk Kralingen": the area that a note is about, by name where that is known here.
    private func about(_ code: AreaCode, _ row: Int) -> String {
        let areas = level.areas
        let name: String? =
            switch code.level {
            case .wijk where code == areas.codes[row].wijk: areas.wijkNames[row]
            case .gemeente where code == areas.codes[row].gemeente: areas.gemeenteNames[row]
            default: nil
            }
        return language("over ", "about ") + "\(code.level.name(in: language)) \(name ?? code.text)"
    }
}
