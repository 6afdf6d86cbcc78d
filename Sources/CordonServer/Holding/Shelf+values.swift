import CordonFormats
import CordonGraph
import CordonModel

extension Shelf {
    /// The values of an entity by property, in the order in which they were said.
    func values(of number: Number) -> [(property: String, texts: [String])] {
        let item = item(number)
        var lists = ValueLists()
        for place in item.claims {
            let claim = graph.file.claims[Int(place)]
            switch claim.assertion {
            case .value(let value):
                let isLink = Schema.named(item.schema)?.property(value.property)?.kind == .entity
                lists.add(value.property, isLink ? current(value.text) : value.text)
            case .relation(let relation):
                for (property, texts) in FollowTheMoneyEdge.properties(
                    relation, claim, id: current)
                {
                    for text in texts { lists.add(property, text) }
                }
            case .listing(let listing):
                lists.add("entity", current(claim.subject))
                lists.add("authority", listing.authority)
                for programme in listing.programmes { lists.add("program", programme) }
                if let record = listing.recordID { lists.add("authorityId", record) }
                if let from = FollowTheMoneyEdge.date(claim.period.from) {
                    lists.add("startDate", from)
                }
                if let end = FollowTheMoneyEdge.date(claim.period.before?.advanced(by: -1)) {
                    lists.add("endDate", end)
                }
            case .identity, .relief, .joint: continue
            }
        }
        return lists.lists
    }

    /// The id that an entity has now.
    func current(_ id: EntityID) -> EntityID { number(id).map { item($0).id } ?? id }

    /// The texts of one property.
    func texts(_ property: String, of number: Number) -> [String] {
        values(of: number).first { $0.property == property }?.texts ?? []
    }

    /// The title: as its file gives it, else by its schema's own properties.
    func caption(of number: Number, _ values: [(property: String, texts: [String])]) -> String {
        let item = item(number)
        if let given = graph.file.entity(item.id)?.fields["caption"]?.first { return given }
        if let vertex = item.vertex { return graph.caption(vertex) }
        let schema = Schema.named(item.schema)
        for property in schema?.caption ?? [] {
            if let text = values.first(where: { $0.property == property })?.texts.first {
                return text
            }
        }
        return schema?.label ?? item.schema
    }

    /// The fields beside the properties, of all records that are one here.
    func fields(_ name: String, of number: Number) -> [String] {
        var texts: [String] = []
        for id in item(number).members {
            for text in graph.file.entity(id)?.fields[name] ?? [] where !texts.contains(text) {
                texts.append(text)
            }
        }
        return texts
    }

    /// The source data sets.
    func datasets(of number: Number) -> [String] {
        let item = item(number)
        var cited: [String] = []
        if graph.file.entity(item.id) == nil {
            for place in item.claims {
                for citation in graph.file.claims[Int(place)].evidence.citations
                where !cited.contains(citation.source) { cited.append(citation.source) }
            }
        }
        let subjects = item.claims.first.map { [graph.file.claims[Int($0)].subject] } ?? []
        return sets.names(
            of: item.vertex == nil ? item.members + subjects : item.members,
            fields: fields("datasets", of: number), cited: cited
        ).sorted()
    }

    /// The former ids: those that were joined into it, and those that its file names.
    func referents(of number: Number) -> [EntityID] {
        let item = item(number)
        var ids = item.members.filter { $0 != item.id }
        for id in fields("referents", of: number) where id != item.id && !ids.contains(id) {
            ids.append(id)
        }
        return ids.sorted()
    }

    /// Whether it is of interest in itself: a topic of risk, or a listing, speaks of it.
    func isTarget(_ number: Number, topics: [String]) -> Bool {
        if topics.contains(where: { Topic.named($0)?.isRisk ?? false }) { return true }
        if fields("target", of: number).contains("true") { return true }
        return item(number).vertex.map { !graph.listings(of: $0).isEmpty } ?? false
    }

    /// A moment of 19 characters, or nil: as the files give it, else as it follows from the claims.
    func moment(_ field: String, of number: Number) -> String? {
        let given = fields(field, of: number)
        let texts = given.isEmpty ? observed(field, of: number) : given
        let text = field == "first_seen" ? texts.min() : texts.max()
        guard let text, text.count >= 10 else { return nil }
        return text.count >= 19
            ? String(text.prefix(19)).replacing(" ", with: "T")
            : String(text.prefix(10)) + "T00:00:00"
    }

    /// The days of the copies in which the claims of an entity first stood, where its files give no
    /// moments: the first of them began it, and the last changed it.
    private func observed(_ field: String, of number: Number) -> [String] {
        guard field != "last_seen",
            ["first_seen", "last_seen", "last_change"].allSatisfy({
                fields($0, of: number).isEmpty
            })
        else { return [] }
        return item(number).claims.compactMap { place in
            graph.file.claims[Int(place)].period.observed?.description
        }
    }
}

/// Values in the order in which they came, each property and text once.
struct ValueLists {
    private(set) var lists: [(property: String, texts: [String])] = []
    /// The texts of properties that have many, so that none is compared with all.
    private var known: [String: Set<String>] = [:]

    private static let few = 16

    mutating func add(_ property: String, _ text: String) {
        guard let place = lists.firstIndex(where: { $0.property == property }) else {
            return lists.append((property, [text]))
        }
        guard lists[place].texts.count >= Self.few else {
            if !lists[place].texts.contains(text) { lists[place].texts.append(text) }
            return
        }
        let isNew = known[property, default: Set(lists[place].texts)].insert(text).inserted
        if isNew { lists[place].texts.append(text) }
    }
}
