import CordonModel
import Crypto

/// Writes a graph as FollowTheMoney statements: one value of one entity a row.
///
/// The columns are those of FollowTheMoney 4, after which two of ours follow that its tools pass
/// over: how firmly the value stands, and, on the row that holds an entity's checksum, whatever
/// the entity line has beside `id`, `schema` and the properties of FollowTheMoney, whose library
/// refuses others. From both a case comes back whole.
///
/// Source of the columns and of a statement's id: https://followthemoney.tech/docs/statements/.
struct StatementWriter {
    static let columns = [
        "canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin",
        "lang", "original_value", "external", "first_seen", "last_seen", "id", "standing",
        "cordon",
    ]

    /// The key under which properties of the author's own stand in the last column.
    static let ownKey = "own"

    let outgoing: Outgoing

    init(_ outgoing: Outgoing) { self.outgoing = outgoing }

    func write<Failure: Error>(_ put: (String) throws(Failure) -> Void) throws(Failure) {
        // Every cell stands in quotation marks, as FollowTheMoney writes them.
        try put(Self.columns.map(EdgeListWriter.quoted).joined(separator: ",") + "\n")
        var writer = FollowTheMoneyWriter(outgoing)
        try writer.write { line throws(Failure) in
            let entity = StatedEntity(line)
            for row in entity.rows {
                try put(row.map(EdgeListWriter.quoted).joined(separator: ",") + "\n")
            }
        }
    }
}

/// The rows of one entity line.
private struct StatedEntity {
    /// The dataset of what cites no source.
    private static let unsourced = "cordon"

    private let id: String
    private let schema: String
    private let line: JSONText
    private var statements: [Statement] = []
    /// Values of properties that FollowTheMoney does not know.
    private var own = PropertyLists()

    private struct Statement {
        let property: String
        let value: String
        var dataset: String
        let language: String
        let standing: String
        /// The former id under which it was said; nil for the entity's own.
        var entity: String?
    }

    init(_ line: JSONText) {
        self.line = line
        id = line["id"]?.text ?? ""
        schema = line["schema"]?.text ?? "Thing"
        let block = line["cordon"]
        guard let groups = block?["values"]?.items else {
            take(line["properties"], saidIn: block)
            return
        }
        for group in groups { take(group["properties"], saidIn: group) }
        order()
    }

    /// Puts the statements in the order in which the properties of the line have their values.
    private mutating func order() {
        var places: [PropertyValue: Int] = [:]
        for member in line["properties"]?.members ?? [] {
            for text in member.value.items?.compactMap(\.text) ?? [] {
                places[PropertyValue(member.key, text)] = places.count
            }
        }
        let keys = statements.enumerated().map { offset, one in
            (places[PropertyValue(one.property, one.value)] ?? places.count, offset)
        }
        statements = keys.sorted(by: <).map { statements[$0.1] }
    }

    private mutating func take(_ properties: JSONText?, saidIn context: JSONText?) {
        let sources = context?["sources"]?.items?.compactMap { $0["source"]?.text } ?? []
        for dataset in sources.isEmpty ? [Self.unsourced] : sources {
            take(properties, of: dataset, saidIn: context)
        }
    }

    private mutating func take(
        _ properties: JSONText?, of dataset: String, saidIn context: JSONText?
    ) {
        for member in properties?.members ?? [] {
            let isKnown = Schema.named(schema)?.property(member.key) != nil
            for text in member.value.items?.compactMap(\.text) ?? [] {
                guard isKnown else {
                    own.add(member.key, text)
                    continue
                }
                statements.append(
                    Statement(
                        property: member.key, value: text, dataset: dataset,
                        language: context?["lang"]?.text ?? "",
                        standing: context?["standing"]?.text ?? ""))
            }
        }
    }

    /// The entity's own row, then its values.
    var rows: [[String]] {
        let rows = (statements + others).map { row($0) }
        let checksum = Self.sha1(rows.map { $0[2] + "\u{1F}" + $0[5] }.joined(separator: "\u{1E}"))
        let own = row(
            Statement(
                property: "id", value: checksum,
                dataset: statements.first?.dataset ?? Self.unsourced, language: "", standing: ""),
            type: "checksum", firstSeen: said("last_change") ?? firstSeen, beside: beside)
        return [own] + rows
    }

    /// Statements that carry what no value of the entity does: a former id, or one more dataset.
    ///
    /// FollowTheMoney knows both from statements alone.
    private var others: [Statement] {
        guard let first = statements.first else { return [] }
        let known = Set(statements.map(\.dataset))
        let datasets = texts("datasets").filter { !known.contains($0) }
        return datasets.map { dataset in
            var other = first
            other.dataset = dataset
            return other
        }
            + texts("referents").filter { $0 != id }.map { referent in
                var other = first
                other.entity = referent
                return other
            }
    }

    private func said(_ key: String) -> String? { line[key]?.text }

    private func texts(_ key: String) -> [String] { line[key]?.items?.compactMap(\.text) ?? [] }

    private var firstSeen: String { said("first_seen") ?? "" }

    private func row(
        _ statement: Statement, type: String? = nil, firstSeen: String? = nil, beside: String = ""
    ) -> [String] {
        let property = Schema.named(schema)?.property(statement.property)
        let entity = statement.entity ?? id
        let mark = statement.language.isEmpty ? "" : "@\(statement.language)"
        let number = Self.sha1(
            "\(statement.dataset).\(entity).\(statement.property).\(statement.value)\(mark)")
        return [
            id, entity, statement.property, type ?? (property?.kind ?? .string).rawValue, schema,
            statement.value, statement.dataset, "", statement.language, "", "f",
            firstSeen ?? self.firstSeen, said("last_seen") ?? "", number, statement.standing,
            beside,
        ]
    }

    /// What the line holds beside the entity's values, as JSON.
    private var beside: String {
        var members = line.members.filter { !["id", "schema", "properties"].contains($0.key) }
        if !own.isEmpty { members.append(.init(StatementWriter.ownKey, own.json)) }
        return JSONText.object(members).compact
    }

    private static func sha1(_ text: String) -> String {
        Hexadecimal.text(Insecure.SHA1.hash(data: Array(text.utf8)))
    }
}

extension JSONText {
    /// The members of an object; none of anything else.
    fileprivate var members: [Member] {
        if case .object(let members) = self { members } else { [] }
    }

    /// The items of a list; nil of anything else.
    fileprivate var items: [JSONText]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The text of a string; nil of anything else.
    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The value of a key.
    fileprivate subscript(key: String) -> JSONText? {
        members.first { $0.key == key }?.value
    }
}
