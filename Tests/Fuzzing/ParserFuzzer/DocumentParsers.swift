import Areas
import Foundation
import Publishing

@testable import OpenServices
@testable import Pipeline

/// A project file: settings that can be written and read again, or a failure that says where.
@Sendable func fuzzProjectFile(_ bytes: [UInt8]) {
    guard bytes.count <= ProjectText.mostBytes, ProjectText.aliasedName(in: bytes) == nil,
        let text = String(bytes: bytes, encoding: .utf8)
    else { return }
    do { sameAgain(try readOrder(YAMLMap(document: text, file: "proef.yaml"), in: "proef.yaml")) } catch {
        explained(error)
    }
}

/// Rules in the words of `aanpakken.yaml`.
@Sendable func fuzzApproaches(_ bytes: [UInt8]) {
    guard ProjectText.aliasedName(in: bytes) == nil, let text = String(bytes: bytes, encoding: .utf8) else { return }
    do { _ = try ApproachReader.read(text, file: "proef.yaml", kinds: ColumnKinds(further: ["eenpersoons_pct"])) } catch
    {
        explained(error)
    }
}

/// A `herkomst.json` that somebody changed.
@Sendable func fuzzProvenance(_ bytes: [UInt8]) {
    do {
        let root = try ProvenanceText.map(Data(bytes), file: "herkomst.json")
        _ = try EarlierSources.lines(root)
        if let order = try root.map("opdracht") { sameAgain(try readOrder(order, in: "herkomst.json")) }
    } catch {
        explained(error)
    }
}

/// A page of an OData service: no digit lost, and a next page on the same host alone.
@Sendable func fuzzServiceAnswer(_ bytes: [UInt8]) {
    guard let page = try? JSONValue(bytes) else { return }
    walk(page, depth: 0)
    for text in [page["odata.nextLink"]?.content, page.content].compactMap(\.self) {
        let link = cbs.link(text, from: cbs.url("ODataFeed/odata/50150NED/TypedDataSet"))
        if let link, cbs.allowsPage(link) {
            demand(
                link.scheme == "https" && link.host?.lowercased() == "dataderden.cbs.nl" && link.user == nil, "\(link)")
        }
    }
}

private func walk(_ value: JSONValue, depth: Int) {
    switch value {
    case .array(let elements): for element in elements { walk(element, depth: depth + 1) }
    case .object(let members): for member in members.values { walk(member, depth: depth + 1) }
    case .number(let number):
        demand(!number.isNaN, "a number")
        if let text = value.content { demand(Decimal(string: text) == number, "\(text) is \(number)") }
    default: _ = value.content
    }
}

private let cbs: ServiceAddress = {
    do { return try ServiceAddress(.rivm) } catch { fatalError("\(error)") }
}()

/// Capabilities, schemas and feeds.
@Sendable func fuzzServiceXML(_ bytes: [UInt8]) {
    for tag in XMLTags.read(bytes) ?? [] { demand(!tag.name.isEmpty, "a tag has a name") }
}

/// What was read, written as `herkomst.json` keeps it, says the same when it is read again.
private func sameAgain(_ settings: Settings) {
    let written = String(decoding: Order.json(settings).bytes(pretty: true), as: UTF8.self)
    do {
        let again = try readOrder(ProvenanceText.map(Data(written.utf8), file: "proef.json"), in: "proef.json")
        let rewritten = String(decoding: Order.json(again).bytes(pretty: true), as: UTF8.self)
        demand(rewritten == written, "\(written)\nbecame\n\(rewritten)")
    } catch {
        demand(false, "\(written)\ncannot be read again: \(error)")
    }
}
