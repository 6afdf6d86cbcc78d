import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel

extension Inquiry {
    /// The one party that is known by a number of a register, by the number of its entry on a list,
    /// or by words of one of its names, in whatever script; nil where nobody is.
    ///
    /// Asked only where no id and no whole name fits.
    ///
    /// - Throws: ``QuestionError/ambiguousName(_:candidates:more:)`` where several are, with who they are.
    /// - Complexity: O(claims).
    static func known(
        by text: String, in index: CaseIndex, _ projection: Projection
    ) throws(QuestionError) -> EntityID? {
        if let id = try known(byNumber: text, in: index, projection) { return id }
        return try only(of: index.entities(calledWith: text), text, in: index, projection)
    }

    /// The one party that is known by a number of a register, or by that of its entry on a list.
    static func known(
        byNumber text: String, in index: CaseIndex, _ projection: Projection
    ) throws(QuestionError) -> EntityID? {
        try only(of: index.entities(withNumber: text), text, in: index, projection)
    }

    /// The one party whose records these are; nil where there are none.
    private static func only(
        of records: Set<UInt32>, _ text: String, in index: CaseIndex, _ projection: Projection
    ) throws(QuestionError) -> EntityID? {
        guard !records.isEmpty else { return nil }
        let graph = parties(records, in: index, projection)
        let found = Set(
            records.compactMap { graph.vertex(index.file.heading(at: Int($0)).id) }
        ).sorted()
        if found.count > 1 { throw .ambiguous(text, found, in: graph) }
        return found.first.map { graph.id($0) }
    }

    /// The others whom a name could mean, in a sentence: those of which a name holds its words.
    ///
    /// None where it is an id, or where there are too many names to look through beside a question.
    static func others(
        called text: String, than id: EntityID, in index: CaseIndex, _ projection: Projection
    ) -> [String] {
        guard text != id, index.file.entities.count <= mostLookedThrough else { return [] }
        let records = index.entities(calledWith: text)
        let graph = parties(records, in: index, projection)
        // A record that is joined into the party meant is no other.
        let own = graph.vertex(id)
        let others = records.compactMap { graph.vertex(index.file.heading(at: Int($0)).id) }
            .filter { $0 != own }
        let ids = Set(others).sorted().map(graph.id)
        guard !ids.isEmpty else { return [] }
        let more = ids.count > mostTold ? " and \(ids.count - mostTold) more" : ""
        return [
            "`\(text)` is \(id); it stands in names of "
                + ids.prefix(mostTold).joined(separator: ", ") + more
        ]
    }

    private static let mostLookedThrough = 2_000

    /// The most parties that a message names.
    private static let mostTold = QuestionError.mostTold
}

extension CaseIndex {
    /// The entities that bear a number in some register, or an entry of that number on some list.
    func entities(withNumber text: String) -> Set<UInt32> {
        guard text.contains(where: \.isNumber), text.count >= 3 else { return [] }
        let number = PartyIdentifier(kind: "number", value: text).canonical
        let typed = text.lowercased().filter { !$0.isWhitespace }
        func isNumber(_ text: String) -> Bool {
            number != nil && PartyIdentifier(kind: "number", value: text).canonical == number
        }
        let entry = text.lowercased().split { $0 == ":" || $0.isWhitespace }.last.map(String.init)
        let sieve = ValueSieve(words: [], record: entry ?? "", number: number) {
            isNumber($0) || Self.isRecord($0, typed)
        }
        let asked = Self.numbers.union([Self.record])
        let said = unsafe file.places(ofValues: asked) { unsafe sieve.mayHold($0) }
        return subjects(said + file.places(ofValues: [], listings: true)) { claim in
            if let listing = claim.listing { return Self.isCalled(listing, typed) }
            guard let value = claim.value else { return false }
            if value.property == Self.record, Self.isRecord(value.text, typed) { return true }
            return Self.numbers.contains(value.property) && isNumber(value.text)
        }
    }

    /// The property in which a case writes the entries of lists: `eu:EU.12714.38`.
    private static let record = "recordId"

    /// Whether a typed word is such an entry, with its list before it or without.
    private static func isRecord(_ record: String, _ typed: String) -> Bool {
        let told = record.lowercased().filter { !$0.isWhitespace }
        return told == typed || told.hasSuffix(":" + typed)
            || told.filter { $0 != ":" } == typed.filter { $0 != ":" }
    }

    /// Ids that hold a text, else those that a slip makes of it; none of numbers, of which any is near.
    func ids(near text: String) -> [EntityID] {
        let holding = ids(holding: text)
        let isWord = text.count { $0.isNumber } * 2 < text.count
        // Each id of an image would have to be read.
        let most = file.reads == nil ? Self.mostCompared : Self.mostRead
        guard holding.isEmpty, isWord, file.entities.count <= most else { return holding }
        return Nearest.near(text, among: file.entities.map(\.id))
    }

    /// The most ids that are compared with a text letter by letter.
    private static let mostCompared = 20_000
    /// The same where they are read from an image.
    private static let mostRead = 2_000

    /// Whether a typed word is an entry of a list: its number alone, or behind the authority or the
    /// list, as sheets write it: `us-ofac SDN 46431`, `ofac:46431`.
    private static func isCalled(_ listing: Listing, _ typed: String) -> Bool {
        guard let entry = listing.recordID?.lowercased(), typed.hasSuffix(entry) else {
            return false
        }
        let rest = typed.dropLast(entry.count).filter { $0 != ":" }
        guard !rest.isEmpty else { return true }
        let authority = listing.authority.lowercased()
        let short = authority.split(separator: "-").last.map(String.init) ?? authority
        let list = (listing.list ?? "").lowercased().filter { !$0.isWhitespace }
        return [authority, short, list, authority + list, short + list].contains(rest)
    }

    /// The entities of which one name holds every word of a text.
    func entities(calledWith text: String) -> Set<UInt32> {
        let wanted = Set(PreparedName(text, kind: .other).words.filter { $0.count > 1 })
        let typed = text.lowercased()
        let pattern = TextPattern(typed)
        guard !wanted.isEmpty || typed.count > 1 else { return [] }
        let isOtherScript = !typed.utf8.allSatisfy { $0 < 0x80 }
        func holds(_ text: String) -> Bool {
            // Scripts without spaces between words are looked for as they stand.
            if isOtherScript, pattern.isIn(text.lowercased()) { return true }
            return !wanted.isEmpty && wanted.isSubset(of: PreparedName(text, kind: .other).words)
        }
        let sieve = NameSieve(words: wanted, isName: holds)
        let places = unsafe file.places(ofValues: CalledName.properties) { unsafe sieve.holds($0) }
        return records(of: places.map { file.claims[$0].subject })
    }

    private func subjects(
        _ places: [Int], where isMeant: (Claim) -> Bool
    ) -> Set<UInt32> {
        records(of: places.lazy.map { file.claims[$0] }.filter(isMeant).map(\.subject))
    }

    /// The properties that are numbers of registers.
    private static let numbers = Set(
        Schema.all.flatMap(\.allProperties).filter { $0.identifierKind != nil }.map(\.name))
}
