import CordonModel

/// The owners, parents and subsidiaries that the UK list names, to be tied to entries at the end.
struct UKOwners {
    /// How a named party is related to the entry.
    enum Way {
        case parent
        case subsidiary
        case currentOwner
        case previousOwner
    }

    /// The elements of the XML form that name such parties.
    static let elements: [(String, Way)] = [
        ("ParentCompany", .parent), ("Subsidiary", .subsidiary),
        ("CurrentOwnerOperator", .currentOwner), ("PreviousOwnerOperator", .previousOwner),
    ]

    private var known: [String: Set<EntityID>] = [:]
    private var named: [(party: Party, claims: RecordClaims)] = []

    /// A party that an entry names.
    struct Party: Equatable {
        let name: String
        let way: Way
        /// The share that stands in brackets behind the name; some where none does.
        var share = Share.someStake
    }

    /// Takes in a name of an entry.
    mutating func know(_ name: String, _ id: EntityID) {
        known[LegalForm.plain(name), default: []].insert(id)
    }

    /// The most parties that an entry may name.
    static let most = 1_000

    /// The parties that the texts of an entry name: one each, or several as `(1) A (2) B` or `A; B`.
    ///
    /// - Throws: A problem that is not fatal if they are too many: each becomes an entity.
    static func parties(
        in texts: [(text: String, way: Way)], of reference: String, file: String, line: Int
    ) throws(ReadingProblem) -> [Party] {
        // Names are far shorter than 500 bytes on average.
        let isLong = texts.contains { $0.text.utf8.count > most * 500 }
        let parties =
            isLong ? [] : texts.flatMap { text in names(in: text.text).map { party($0, text.way) } }
        guard !isLong, parties.count <= most else {
            throw ReadingProblem(
                .tooLong, file: file, line: line, record: reference,
                what: "an entry names more than \(most) owners or subsidiaries",
                remedy: "check the entry at its publisher")
        }
        return parties
    }

    /// Takes in the parties that an entry names.
    mutating func add(_ parties: [Party], _ claims: RecordClaims) {
        for party in parties { named.append((party, claims)) }
    }

    /// A party by its name, with the share that `Alfa Ltd (51%)` says.
    private static func party(_ text: String, _ way: Way) -> Party {
        guard let bracket = Brackets.ending(text), bracket.inside.contains("%"),
            !bracket.before.isEmpty, let share = PercentageText.share(bracket.inside)
        else { return Party(name: text, way: way) }
        return Party(name: bracket.before, way: way, share: share)
    }

    private static let role = Pattern(
        /(?i)^(?:registered |beneficial )?(?:owners?|operators?|managers?)\s*:\s*/)

    /// The parties in a text: `(1) A (2) B`, `1. A 2. B`, `A; B`, `A Ltd, B Ltd and C Ltd`; none
    /// where it says that none is known.
    static func names(in text: String) -> [String] {
        Enumeration.items(in: text).flatMap(LegalForm.parties(in:))
            .map {
                $0.replacing(
                    role.regex,
                    with: "")
            }
            .filter { !ListedNames.isPlaceholder($0) }
    }

    /// Claims the relations; a party that no entry's name equals, legal forms
    /// of one meaning taken as one, becomes an entity of its own.
    mutating func resolve(_ copy: ListCopy, into file: inout Case) {
        var counts: [EntityID: Int] = [:]
        for (party, claims) in named {
            var other: EntityID
            if let ids = known[LegalForm.plain(party.name)], ids.count == 1, let id = ids.first {
                other = id
            } else {
                counts[claims.subject, default: 0] += 1
                file.note(
                    "untied-party",
                    "parties that entries of \(copy.source.title) name as owners or subsidiaries "
                        + "bear no entry's name: each is a party of its own, which may be listed")
                other = "\(claims.subject)/\(counts[claims.subject, default: 0])"
                file.add(Entity(id: other, schema: "LegalEntity"))
                copy.claims(about: other, record: String(other.dropFirst(3)))
                    .add("name", party.name, to: &file)
            }
            Self.relate(other, party, claims, copy, to: &file)
        }
        named = []
    }

    private static func relate(
        _ other: EntityID, _ party: Party, _ claims: RecordClaims, _ copy: ListCopy,
        to file: inout Case
    ) {
        let (name, share) = (party.name, party.share)
        switch party.way {
        case .parent:
            claims.relate(
                RelationAssertion(
                    .ownership, to: claims.subject, share: share, role: "parent company",
                    assertsControl: true),
                from: other, quotation: name, to: &file)
        case .subsidiary:
            claims.relate(
                RelationAssertion(
                    .ownership, to: other, share: share, role: "subsidiary",
                    assertsControl: true),
                quotation: name, to: &file)
        case .currentOwner, .previousOwner:
            let isPast = party.way == .previousOwner
            let past = copy.day.flatMap {
                Period(before: DayWindow(notBefore: nil, notAfter: $0))
            }
            claims.relate(
                RelationAssertion(
                    .ownedOrControlled, to: claims.subject, share: share,
                    role: isPast ? "previous owner/operator" : "current owner/operator",
                    assertsControl: true),
                from: other, period: isPast ? past : nil, quotation: name, to: &file)
        }
    }
}
