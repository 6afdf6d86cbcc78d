public import CordonModel

/// One answer as JSON: a head that says what was asked of what, and a body.
///
/// Names and shapes are a contract with other programs; see the article on the command line.
public struct AnswerDocument: Sendable {
    private var members: [JSONText.Member]
    private var list: JSONList?

    /// Creates the head of an answer.
    ///
    /// - Parameters:
    ///   - investigation: The graph that was asked.
    ///   - cut: Why the answer is not complete; nil where it is.
    ///   - limits: What the answer does not say, in sentences.
    public init(_ investigation: Investigation, cut: String? = nil, limits: [String] = []) {
        let graph = investigation.graph
        let projection = graph.projection
        members = [
            .init("cordon", .string(Investigation.version)),
            .init("graph", Self.counts(graph)),
            .init("lists", .array(graph.file.lists.map(Self.list))),
            .init("asOf", .string(projection.asOf.description)),
            .init("knownAt", .optional(projection.knownAt?.description)),
            .init("standing", .string(projection.least.word)),
            .init("resolve", .string(projection.resolution.rawValue)),
            .init("complete", .bool(cut == nil)),
            .init("cut", .optional(cut)),
            .init("limits", .strings(limits + Self.rejected(graph.file))),
            .init("undated", .int(graph.undatedRelations)),
            // Where nothing is published, an answer leaves out nothing for want of a permission.
            .init(
                "leftOut",
                [
                    "seenLater": .int(graph.seenLater),
                    "notPublished": .int(
                        graph.file.publicationOmissions.reduce(0) { $0 + $1.count }),
                ]),
        ]
        if projection.knownAt != nil {
            members.append(.init("undatedClaims", .int(graph.undatedCount)))
        }
    }

    /// The sentence about records that cannot be read; none where all can.
    private static func rejected(_ file: Case) -> [String] {
        let count = file.notices.filter { $0.code == "rejected-record" }
            .reduce(0) { $0 + $1.count }
        guard count > 0 else { return [] }
        let records = count == 1 ? "1 record" : "\(count) records"
        return [
            "\(records) of the files cannot be read: whoever stands there is in no answer; "
                + "`cordon check` names them"
        ]
    }

    /// Adds a part of the body.
    public mutating func add(_ key: String, _ value: JSONText) {
        members.append(JSONText.Member(key, value))
    }

    /// Puts a part in the place of the one that has its key already, else adds it.
    mutating func replace(_ key: String, _ value: JSONText) {
        guard let place = members.firstIndex(where: { $0.key == key }) else {
            return add(key, value)
        }
        members[place] = JSONText.Member(key, value)
    }

    /// Adds a list as the last part of the body; its items are made one by one when they are written.
    public mutating func add<Row: Sendable>(
        _ key: String, each rows: [Row], _ item: @escaping @Sendable (Row) -> JSONText
    ) {
        list = JSONList(key: key, count: rows.count) { item(rows[$0]) }
    }

    /// The document.
    public var json: JSONText { .object(members + (list.map { [$0.member] } ?? [])) }

    /// Hands over the text of ``json`` with its indentation in pieces of whole lines, of which none is
    /// held longer than until it is taken.
    public func write<Failure: Error>(
        _ put: (String) throws(Failure) -> Void
    ) throws(Failure) {
        guard let list, list.count > 0 else { return try put(json.pretty + "\n") }
        let head = JSONText.object(members + [.init(list.key, .array([]))]).pretty
        // What closes the list and the document comes behind the items.
        try put(String(head.dropLast("]\n}".count)) + "\n")
        var bytes: [UInt8] = []
        for place in 0..<list.count {
            bytes += "    ".utf8
            list.item(place).write(into: &bytes, indent: 2)
            bytes += (place + 1 < list.count ? ",\n" : "\n").utf8
            guard bytes.count > JSONList.pieceSize else { continue }
            try put(String(decoding: bytes, as: UTF8.self))
            bytes.removeAll(keepingCapacity: true)
        }
        try put(String(decoding: bytes, as: UTF8.self) + "  ]\n}\n")
    }

    /// What was looked at; and where that is a part of a case, how much there is in all.
    private static func counts(_ graph: EntityGraph) -> JSONText {
        var members: [JSONText.Member] = [
            .init(
                "inputs",
                .array(
                    graph.file.inputs.map {
                        ["path": .string($0.path), "sha256": .string($0.sha256)]
                    })),
            .init("entities", .int(graph.entityCount)),
            .init("relations", .int(graph.relations.count)),
            .init("claims", .int(graph.claimCount)),
        ]
        if let whole = graph.file.whole {
            members.append(
                .init("of", ["entities": .int(whole.entities), "claims": .int(whole.claims)]))
        }
        return .object(members)
    }

    private static func list(_ list: ListCoverage) -> JSONText {
        [
            "authority": .string(list.authority), "list": .optional(list.list),
            "from": .optional(list.from?.description), "day": .optional(list.day?.description),
            "complete": .bool(list.isComplete),
        ]
    }
}

/// A list of a document, whose items are made when they are asked for.
private struct JSONList: Sendable {
    /// The bytes after which a piece is handed over.
    static let pieceSize = 1 << 16

    let key: String
    let count: Int
    let item: @Sendable (Int) -> JSONText

    var member: JSONText.Member { .init(key, .array((0..<count).map(item))) }
}
