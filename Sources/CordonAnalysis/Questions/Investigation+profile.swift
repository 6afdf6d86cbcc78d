public import CordonGraph
public import CordonModel

/// Everything that the claims say about one entity.
public struct Profile: Sendable {
    /// The entity.
    public let vertex: Vertex
    /// Its relations, as numbers into the graph's relations.
    public let relations: [Int]
    /// Its listings.
    public let listings: [ListingRecord]
    /// Every claim about it, as places in the case.
    public var claims: [Int]
}

extension Investigation {
    /// Everything that the claims say about an entity.
    ///
    /// - Parameters:
    ///   - vertex: The entity.
    ///   - isOfEveryDay: Whether claims that do not hold on the day asked about are told, too.
    /// - Returns: The profile.
    public func profile(of vertex: Vertex, ofEveryDay isOfEveryDay: Bool = false) -> Profile {
        Profile(
            vertex: vertex, relations: graph.relationNumbers(of: vertex),
            listings: graph.listings(of: vertex).map(graph.record),
            claims: claims(ClaimQuestion(entity: vertex, ofEveryDay: isOfEveryDay)))
    }

    /// The profile as a JSON answer.
    ///
    /// - Parameters:
    ///   - profile: The profile.
    ///   - cut: Why parts were left out of it; nil where it is whole.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(of profile: Profile, cut: String? = nil) -> AnswerDocument {
        var document = AnswerDocument(self, cut: cut)
        var properties: [JSONText.Member] = []
        for place in graph.valueClaims(of: profile.vertex) {
            guard let value = graph.file.claims[place].value,
                !properties.contains(where: { $0.key == value.property })
            else { continue }
            properties.append(
                JSONText.Member(
                    value.property, .strings(graph.values(value.property, of: profile.vertex))))
        }
        document.add(
            "entity",
            [
                "id": .string(graph.id(profile.vertex)),
                "caption": .string(graph.caption(profile.vertex)),
                "schema": .string(graph.schema(profile.vertex)), "properties": .object(properties),
            ])
        document.add("listings", .array(profile.listings.map { .listing($0) }))
        document.add("relations", .array(profile.relations.map { .relation($0, in: graph) }))
        document.add("claims", .array(profile.claims.map { .claim($0, in: graph) }))
        return document
    }

    /// The profile's head for people: names, identifiers, listings, relations.
    public func summary(of profile: Profile) -> String {
        let vertex = profile.vertex
        var text = "\(graph.caption(vertex))\n\(graph.id(vertex)) | \(graph.schema(vertex))\n\n"
        for place in graph.valueClaims(of: vertex) {
            guard let value = graph.file.claims[place].value else { continue }
            // A name with line ends in it must not pretend to be a line of ours.
            let said = value.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            text += "  \(value.property): \(said)\n"
        }
        text +=
            profile.listings.isEmpty ? "\nno listing in force on these claims\n" : "\nlisted by\n"
        for record in profile.listings {
            let list = record.listing.list.map { " \($0)" } ?? ""
            let number = record.listing.recordID.map { " (\($0))" } ?? ""
            let day = " " + (record.day ?? .unknown).asBeginning
            let unsure = record.certainty == .possible ? ", possibly not yet" : ""
            text += "  \(record.listing.authority)\(list)\(number)\(day)\(unsure)"
            text +=
                " [\(record.listing.measures.map(\.rawValue).sorted().joined(separator: ", "))]\n"
        }
        text += profile.relations.isEmpty ? "" : "\nrelations\n"
        for number in profile.relations { text += "  \(sentence(of: number))\n" }
        return text + "\n"
    }

    /// A relation as a sentence: `A owns B (100%) [official; c039]`.
    public func sentence(of number: Int) -> String {
        let relation = graph.relations[number]
        let share = relation.share.map { " (\($0.phrase))" } ?? ""
        let role = relation.role.map { ": \($0)" } ?? ""
        let claims = graph.claimNames(relation.claims).joined(separator: " ")
        let marks =
            (relation.isShortcut ? ", indirect" : "") + (relation.isDisputed ? ", disputed" : "")
            + (relation.certainty == .possible ? ", seen later only" : "")
        return "\(graph.caption(relation.from)) \(relation.kind.verb) "
            + "\(graph.caption(relation.to))\(share)\(role) "
            + "[\(relation.standing.word)\(marks); \(claims)]"
    }
}

extension EntityGraph {
    /// A listing with the day on which it began.
    func record(_ party: ListedParty) -> ListingRecord {
        let claim = file.claims[party.claim]
        return ListingRecord(
            listing: party.listing, day: claim.period.beginning, certainty: party.certainty,
            claim: claim.name(in: file))
    }
}
