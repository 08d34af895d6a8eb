import Foundation

/// A StatLine table as the services of CBS and RIVM have it: keys with padding, filters that compare them literally, pages
/// with a link to the next, and error 500 for what is too much.
package struct ReplayedTable: Sendable {
    package struct Column: Sendable {
        package let key: String
        /// `GeoDimension`, `TimeDimension`, `Dimension` or `Topic`.
        package let type: String
        package let title: String
        /// The title of the group, for a topic.
        package let group: String

        package init(_ key: String, _ type: String, title: String? = nil, group: String = "") {
            (self.key, self.type, self.title, self.group) = (key, type, title ?? key, group)
        }
    }

    package var id: String
    package var columns: [Column]
    /// A cell per column: texts as they are padded, numbers bare, `nil` for null.
    package var rows: [[String?]]
    package var titles: [String: String] = [:]
    package var modified = "2025-03-01T02:00:00"
    /// How many rows come at once.
    package var pageSize = 10_000
    /// More rows than this are refused with error 500; `nil` for no limit.
    package var refusedAbove: Int?
    package var ignoresFilters = false
    /// Whether the dimensions say other padding than the rows have.
    package var liesAboutPadding = false
    /// The name of the link to the next page, and where it leads; `nil` for the table itself.
    package var linkName = "odata.nextLink"
    package var nextLink: String?

    package init(_ id: String, columns: [Column], rows: [[String?]]) {
        (self.id, self.columns, self.rows) = (id, columns, rows)
    }

    /// A table from a StatLine CSV such as those of the example.
    package init(_ id: String, csv: String, dimensions: [String: String]) {
        let lines = csv.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false)
        }
        let used = (lines.first ?? []).indices.filter { lines[0][$0] != "ID" }
        columns = used.map { place in
            let key = String(lines[0][place])
            return dimensions[key].map { Column(key, $0) } ?? Column(key, "Topic", group: "Onderwerpen")
        }
        self.id = id
        rows = lines.dropFirst().map { line in
            used.map { place in
                let text = String(line[place])
                let bare = text.trimmingCharacters(in: .whitespaces)
                if bare == "." || bare.isEmpty { return nil }
                return dimensions[String(lines[0][place])] == nil && Double(bare) != nil ? bare : text
            }
        }
    }

    /// Answers `…/{id}/{entity}`; `nil` for another table.
    package func answer(_ request: ReplayRequest, base: String) -> ReplayAnswer? {
        let parts = request.path.split(separator: "/").map(String.init)
        guard parts.count >= 4, parts[0] == "ODataFeed", parts[2] == id else { return nil }
        let entity = parts[3]
        switch entity {
        case "TableInfos":
            return .json(
                #"{"value":[{"ID":0,"Title":"Tabel \#(id)","Identifier":"\#(id)","Modified":"\#(modified)"}]}"#)
        case "DataProperties": return page(properties, entity, request, base)
        case "TypedDataSet":
            let tests = ignoresFilters ? [] : tests(request.query["$filter"])
            let found = rows.filter { row in
                tests.allSatisfy { $0.contains { $0.passes(row[$0.column] ?? "") } }
            }
            if let refusedAbove, found.count > refusedAbove {
                return ReplayAnswer(
                    500, body: Data("Error: the query returns more than 10000 records. Please use $filter.".utf8))
            }
            return page(found.enumerated().map { object($1, number: $0) }, entity, request, base)
        default:
            guard let column = columns.firstIndex(where: { $0.key == entity && $0.type != "Topic" }) else {
                return .absent
            }
            var seen: Set<String> = []
            let keys = rows.compactMap { $0[column] }.filter { seen.insert($0).inserted }
            return page(
                keys.map { key in
                    let bare = key.trimmingCharacters(in: .whitespaces)
                    let shown = liesAboutPadding ? key + "  " : key
                    return
                        #"{"Key":\#(Self.text(shown)),"Title":\#(Self.text(titles[bare] ?? bare)),"Description":null}"#
                }, entity, request, base)
        }
    }

    private func page(_ all: [String], _ entity: String, _ request: ReplayRequest, _ base: String) -> ReplayAnswer {
        let start = request.query["$skip"].flatMap { Int($0) } ?? 0
        let shown = all.dropFirst(start).prefix(pageSize)
        var text =
            #"{"odata.metadata":"\#(base)/ODataFeed/odata/\#(id)/$metadata","value":["# + shown.joined(separator: ",")
            + "]"
        if start + shown.count < all.count {
            var query = request.query
            query["$skip"] = "\(start + shown.count)"
            let parameters = query.sorted { $0.key < $1.key }.map { name, value in
                "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
            }
            let link = nextLink ?? "\(base)/ODataFeed/odata/\(id)/\(entity)?\(parameters.joined(separator: "&"))"
            text += #","\#(linkName)":\#(Self.text(link))"#
        }
        return .json(text + "}")
    }

    private var properties: [String] {
        var groups: [String] = []
        for column in columns where !column.group.isEmpty && !groups.contains(column.group) {
            groups.append(column.group)
        }
        var lines = groups.enumerated().map { number, title in
            #"{"ID":\#(100 + number),"ParentID":null,"Type":"TopicGroup","Key":"","Title":\#(Self.text(title))}"#
        }
        for (number, column) in columns.enumerated() {
            let parent = groups.firstIndex(of: column.group).map { "\(100 + $0)" } ?? "null"
            lines.append(
                #"{"ID":\#(number),"ParentID":\#(parent),"Type":"\#(column.type)","Key":"\#(column.key)","Title":\#(Self.text(column.title))}"#
            )
        }
        return lines
    }

    private func object(_ row: [String?], number: Int) -> String {
        let members = zip(columns, row).map { column, cell in
            let value = cell.map {
                column.type == "Topic" && Double($0) != nil && !$0.contains(" ") ? $0 : Self.text($0)
            }
            return #""\#(column.key)":\#(value ?? "null")"#
        }
        return #"{"ID":\#(number),"# + members.joined(separator: ",") + "}"
    }

    /// A test of a filter; texts are compared as literally as the services do.
    private struct Test {
        let column: Int
        let isStart: Bool
        let text: String

        func passes(_ cell: String) -> Bool { isStart ? cell.hasPrefix(text) : cell == text }
    }

    /// `(startswith(A,'x') or A eq 'y') and (…)`: of every group one must pass.
    private func tests(_ filter: String?) -> [[Test]] {
        guard let filter else { return [] }
        return filter.components(separatedBy: ") and (").map { group in
            group.components(separatedBy: " or ").compactMap { test in
                let quoted = test.components(separatedBy: "'")
                let column = columns.firstIndex { quoted[0].contains($0.key) && $0.type != "Topic" }
                guard quoted.count >= 3, let column else { return nil }
                return Test(column: column, isStart: quoted[0].contains("startswith"), text: quoted[1])
            }
        }
    }

    private static func text(_ text: String) -> String {
        let data = try? JSONSerialization.data(withJSONObject: [text])
        return data.map { String(String(decoding: $0, as: UTF8.self).dropFirst().dropLast()) } ?? "\"\""
    }
}
