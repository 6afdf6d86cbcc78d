import CordonModel

/// The values of a party: names, numbers, and everything else, under their labels.
enum FactParts {
    private static let names = ["name", "alias", "weakAlias", "previousName"]

    /// All values of an entity of a document, names first, then numbers.
    static func facts(_ entity: JSONText, _ visit: Visit) -> HTML {
        let schema = Schema.named(entity.word("schema") ?? "")
        let members = entity["properties"]?.members ?? []
        let ranked = members.enumerated().sorted { one, other in
            (rank(one.element.key, schema), one.offset) < (
                rank(other.element.key, schema), other.offset
            )
        }
        guard !ranked.isEmpty else { return HTML(.p, .class("none")) { "Nothing is said." } }
        return HTML(.dl, .class("facts")) {
            for (_, member) in ranked { fact(member, schema, visit) }
        }
    }

    private static func rank(_ name: String, _ schema: Schema?) -> Int {
        if let place = names.firstIndex(of: name) { return place }
        return schema?.property(name)?.kind == .identifier ? 10 : 20
    }

    private static func fact(
        _ member: JSONText.Member, _ schema: Schema?, _ visit: Visit
    ) -> HTML {
        let property = schema?.property(member.key)
        let values = (member.value.items ?? []).compactMap(\.text)
        return HTML(.div) {
            HTML(.dt) { property?.label ?? member.key }
            for value in values { HTML(.dd) { self.value(value, property?.kind, visit) } }
        }
    }

    private static func value(_ text: String, _ kind: PropertyKind?, _ visit: Visit) -> HTML {
        switch kind {
        case .identifier: return HTML(.code) { Parts.said(text) }
        case .entity: return Parts.party(text, visit)
        case .country: return .text(text.uppercased())
        default: return outside(text) ?? Parts.said(text)
        }
    }

    /// A link to another site, shown in full; nil where the text is none.
    static func outside(_ text: String) -> HTML? {
        guard let link = OutsideLink(text) else { return nil }
        return HTML(.a, .href(outside: link), .rel("noopener noreferrer nofollow")) {
            HTML(.bdi) { text }
        }
    }
}
