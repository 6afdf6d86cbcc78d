public import CordonModel

extension JSONText {
    /// What appeared, went and changed: `added`, `removed` and `changed`.
    public static func difference(_ difference: Difference) -> [Member] {
        [
            Member("listings", changes(difference.listings, listing)),
            Member("entities", changes(difference.entities, entity)),
            Member("relations", changes(difference.relations, relation)),
            Member("findings", changes(difference.findings, finding)),
        ]
    }

    private static func changes<Change>(
        _ changes: Changes<Change>, _ row: (Change) -> JSONText
    ) -> JSONText {
        [
            "added": .array(changes.added.map(row)), "removed": .array(changes.removed.map(row)),
            "changed": .array(changes.changed.map(row)),
        ]
    }

    private static func listing(_ change: ListingChange) -> JSONText {
        let listing = change.listing
        return [
            "entity": .string(change.entity), "caption": .string(change.caption),
            "authority": .string(listing.authority), "list": .optional(listing.list),
            "programme": .optional(
                listing.programmes.isEmpty ? nil : listing.programmes.joined(separator: "; ")),
            "measures": .strings(listing.measures.map(\.rawValue).sorted()),
            "recordId": .optional(listing.recordID),
            "day": .optional(change.period.beginning?.description),
            "before": .optional(change.period.before?.description),
            "what": .strings(change.what), "claims": .strings(change.claims),
        ]
    }

    private static func entity(_ change: EntityChange) -> JSONText {
        [
            "entity": .string(change.entity), "caption": .string(change.caption),
            "schema": .string(change.schema), "gained": .strings(change.gained),
            "lost": .strings(change.lost), "claims": .strings(change.claims),
        ]
    }

    private static func relation(_ change: RelationChange) -> JSONText {
        [
            "kind": .string(change.kind.name), "from": .string(change.from),
            "to": .string(change.to), "fromCaption": .string(change.fromCaption),
            "toCaption": .string(change.toCaption),
            "share": change.share.map { .share($0) } ?? .null, "what": .strings(change.what),
            "claims": .strings(change.claims),
        ]
    }

    private static func finding(_ change: FindingChange) -> JSONText {
        [
            "entity": .string(change.finding.entity), "caption": .string(change.finding.caption),
            "regime": .string(change.finding.regime),
            "before": .optional(change.before?.rawValue),
            "after": .optional(change.after?.rawValue),
            "because": .strings(change.finding.because.map(\.rawValue)),
            "claims": .strings(change.claims),
        ]
    }
}
