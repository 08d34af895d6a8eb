import Areas
import Publishing

/// The settings of a run of `overzetten` by the names of its options, so that it can be made again.
enum TransferOrder {
    /// What the results do not depend on (threads, the folder) is left out.
    static func json(_ settings: TransferSettings) -> JSON {
        let files: [(String, InputFile?)] = [
            ("van", settings.from), ("naar", settings.to), ("mensen", settings.people),
            ("mensen_naar", settings.targetPeople), ("gebieden", settings.regions),
        ]
        let columns = settings.indicators.map { (column, movement) -> JSON in
            ["kolom": .text(column), "soort": .text(movement.rawValue)]
        }
        var members = [JSON.Member("tabel", .array(settings.tables.map(Order.file)))]
        for case (let key, let file?) in files { members.append(JSON.Member(key, Order.file(file))) }
        if let year = settings.year { members.append(JSON.Member("jaar", .integer(year))) }
        members += [
            JSON.Member("kolommen", .array(columns)),
            JSON.Member("leeftijd", .text(settings.ageGroup.rawValue)),
            JSON.Member("niveau", .text(settings.level.rawValue)),
            JSON.Member("gebied", .texts(settings.selection)),
            JSON.Member("kolom", Order.texts(settings.columnNames)),
            JSON.Member("ontbrekend", .texts(settings.missingSigns)),
        ]
        return .object(members)
    }

    /// Reads settings back. Throws as the reader of project files does, for keys and values that it does not know.
    static func settings(_ order: YAMLMap, in file: String) throws(Failure) -> TransferSettings {
        try order.expectOnly([
            "tabel", "van", "naar", "mensen", "mensen_naar", "gebieden", "kolommen", "leeftijd", "jaar", "niveau",
            "gebied", "kolom", "ontbrekend",
        ])
        let files = InputFileReader(file: file, folder: "")
        var settings = TransferSettings()
        for map in try order.maps("tabel") {
            if let table = try files.inputFile(map, keys: []) { settings.tables.append(table) }
        }
        settings.from = try files.pathOrFile("van", order)
        settings.to = try files.pathOrFile("naar", order)
        settings.people = try files.pathOrFile("mensen", order)
        settings.targetPeople = try files.pathOrFile("mensen_naar", order)
        settings.regions = try files.pathOrFile("gebieden", order)
        for map in try order.maps("kolommen") {
            guard let column = try map.text("kolom"), let movement = try map.choice("soort", Movement.self) else {
                throw map.missing("kolom")
            }
            settings.indicators.append((column, movement))
        }
        if let age = try order.choice("leeftijd", AgeGroup.self) { settings.ageGroup = age }
        settings.year = try order.wholeNumber("jaar")
        if let level = try order.choice("niveau", AreaLevel.self) { settings.level = level }
        settings.selection = try order.texts("gebied") ?? []
        if let names = try order.map("kolom") {
            for ours in names.keys { settings.columnNames[ours] = try names.text(ours) }
        }
        settings.missingSigns = try order.texts("ontbrekend") ?? []
        return settings
    }
}

extension TransferSettings {
    /// Every file that a run reads; a file that serves twice stands in it twice.
    var inputFiles: [InputFile] {
        [to, from].compactMap(\.self) + tables + [people, targetPeople, regions].compactMap(\.self)
    }
}
