public import CordonModel
public import CordonRules

extension JSONText {
    /// An owner, or a holding, with its share by a measure.
    ///
    /// A raw integrated share may pass one hundred percent; it is told as it is.
    public static func ownershipShare(
        _ share: OwnershipShare, in graph: EntityGraph
    ) -> JSONText {
        var size: [Member] = [
            Member("lower", .string(Decimal6.text(share.lower))),
            Member("upper", .string(Decimal6.text(share.upper))),
            Member("lowerOpen", .bool(share.lowerOpen)),
            Member("upperOpen", .bool(share.upperOpen)),
        ]
        if share.isRounded { size.append(Member("rounded", true)) }
        if share.lower == 0, share.upper == Percent.hundred.millionths, !share.lowerOpen,
            !share.upperOpen
        {
            size.append(Member("unknown", true))
        }
        return [
            "entity": .string(graph.id(share.vertex)),
            "caption": .string(graph.caption(share.vertex)), "share": .object(size),
            "ultimate": .bool(share.isUltimate), "direct": .bool(share.isDirect),
            "certain": .bool(share.certainty == .yes),
            "path": .strings(share.path.map(graph.id)), "pathCut": .bool(share.isPathCut),
            "indirect": .bool(share.isIndirect),
        ]
    }
}

extension JSONText {
    /// A tree of owners or holdings.
    public static func ownershipTree(
        _ tree: OwnershipTree, in graph: EntityGraph
    ) -> JSONText {
        ["cut": .bool(tree.isCut), "root": node(tree.root, in: graph)]
    }

    private static func node(_ node: OwnershipTree.Node, in graph: EntityGraph) -> JSONText {
        [
            "entity": .string(graph.id(node.vertex)),
            "caption": .string(graph.caption(node.vertex)),
            "share": node.direct.map { .share($0) } ?? .null,
            "integrated": node.integrated.map { .share($0) } ?? .null,
            "control": .strings(node.control),
            "listed": .strings(
                Set(graph.listings(of: node.vertex).map(\.listing.authority)).sorted()),
            "unknown": node.unknown.map { .share($0) } ?? .null,
            "knowledge": .string(node.knowledge.word),
            "stop": .optional(node.stop?.rawValue),
            "children": .array(node.children.map { self.node($0, in: graph) }),
        ]
    }
}

extension OwnershipKnowledge {
    /// What is known of the owners, in a word: declared unknown, declared none and no data differ.
    public var word: String {
        switch self {
        case .recorded: "recorded"
        case .declaredNone: "declared-none"
        case .declaredUnknown: "declared-unknown"
        case .noData: "no-data"
        }
    }
}

extension AnswerDocument {
    /// Adds the persons who meet, or may meet, a threshold of beneficial ownership, and what cannot
    /// be said of them.
    public mutating func add(_ answer: BeneficialOwners, in graph: EntityGraph) {
        let persons = answer.persons.map { person -> JSONText in
            [
                "entity": .string(graph.id(person.vertex)),
                "caption": .string(graph.caption(person.vertex)),
                "share": .share(person.share), "finding": .string(person.word),
                "person": .string(person.isPerson == .yes ? "yes" : "not known"),
                "path": .strings(person.path.map(graph.id)),
            ]
        }
        add("persons", .array(persons))
        add("notes", .strings(answer.notes))
    }

    /// Adds the companies of which a party meets, or may meet, a threshold of beneficial ownership.
    public mutating func add(_ answer: BeneficialHoldings, in graph: EntityGraph) {
        let companies = answer.companies.map { company -> JSONText in
            [
                "entity": .string(graph.id(company.vertex)),
                "caption": .string(graph.caption(company.vertex)),
                "share": .share(company.share), "finding": .string(company.word),
                "path": .strings(company.path.map(graph.id)),
            ]
        }
        add("companies", .array(companies))
        add("notes", .strings(answer.notes))
    }
}
