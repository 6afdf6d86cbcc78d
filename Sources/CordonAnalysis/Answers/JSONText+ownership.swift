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
            "path": .strings(share.path.map(graph.id)),
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
