import CordonModel

extension Shelf {
    /// An entity as clients of yente read it, its properties given.
    func text(
        of number: Number, properties: JSONText, _ values: [(property: String, texts: [String])]
    )
        -> JSONText
    {
        let topics = values.first { $0.property == "topics" }?.texts ?? []
        return [
            "id": .string(item(number).id), "caption": .string(caption(of: number, values)),
            "schema": .string(item(number).schema), "properties": properties,
            "datasets": .strings(datasets(of: number)),
            "referents": .strings(referents(of: number)),
            "target": .bool(isTarget(number, topics: topics)),
            "first_seen": .optional(moment("first_seen", of: number)),
            "last_seen": .optional(moment("last_seen", of: number)),
            "last_change": .optional(moment("last_change", of: number)),
        ]
    }

    /// An entity with ids where it points at others.
    func flat(_ number: Number) -> JSONText {
        let values = values(of: number)
        return text(of: number, properties: Self.object(values), values)
    }

    /// An entity with those that it points at, and those that point at it, one step far; of an
    /// entity that joins two others the far side is shown too.
    func nested(_ root: Number) -> JSONText {
        let values = values(of: root)
        let schema = schema(root)
        var members: [JSONText.Member] = values.map { property, texts in
            let isLink = schema?.property(property)?.kind == .entity
            let items = texts.map { text -> JSONText in
                guard isLink, let target = number(text), target != root else {
                    return .string(text)
                }
                return flat(target)
            }
            return .init(property, .array(items))
        }
        for (property, those) in inward(of: root) {
            let items = those.map { nearby($0, seenFrom: root) }
            if let place = members.firstIndex(where: { $0.key == property }) {
                let known = members[place].value.items ?? []
                members[place] = .init(property, .array(known + items))
            } else {
                members.append(.init(property, .array(items)))
            }
        }
        return text(of: root, properties: .object(members), values)
    }

    /// Those that point at an entity, by the name under which it sees them, in the order of names
    /// and ids.
    func inward(of root: Number) -> [(property: String, those: [Number])] {
        var groups: [String: [Number]] = [:]
        for inward in item(root).inward {
            // A link whose far side has no name is not seen from there.
            guard let property = schema(inward.from)?.property(inward.property)?.reverse,
                schema(root)?.property(property) != nil
            else { continue }
            if groups[property]?.contains(inward.from) != true {
                groups[property, default: []].append(inward.from)
            }
        }
        return groups.keys.sorted().map { key in
            (key, (groups[key] ?? []).sorted { item($0).id < item($1).id })
        }
    }

    /// An entity beside the one from which it is seen: its own links stay ids, but for the far
    /// side of one that joins two.
    func nearby(_ number: Number, seenFrom root: Number) -> JSONText {
        let values = values(of: number)
        guard let schema = schema(number), let edge = schema.edge else {
            return text(of: number, properties: Self.object(values), values)
        }
        let ends = [edge.source, edge.target]
        let members = values.map { property, texts -> JSONText.Member in
            let items = texts.map { text -> JSONText in
                guard ends.contains(property), let far = self.number(text), far != root else {
                    return .string(text)
                }
                return flat(far)
            }
            return .init(property, .array(items))
        }
        return text(of: number, properties: .object(members), values)
    }

    static func object(_ values: [(property: String, texts: [String])]) -> JSONText {
        .object(values.map { .init($0.property, .strings($0.texts)) })
    }
}
