import CordonModel

@testable import CordonFormats

/// Cases that a seed determines, with what real ones have: odd texts, several sources, times,
/// denials, properties of the author's own.
struct RandomCase {
    private var random: Random
    private var file = Case(title: "A case of chance")

    init(seed: UInt64) { random = Random(seed: seed) }

    /// A case of parties, relations, listings and values.
    static func made(seed: UInt64) -> Case {
        var maker = RandomCase(seed: seed)
        return maker.make()
    }

    private static let schemata = ["Company", "Company", "Person", "LegalEntity", "PublicBody"]
    private static let texts = [
        "plain", "with \"quotes\"", "a, b; c", "<b>&amp;", "line\nbreak", "tab\there", "厦门林巴贺",
        "АО «Купол»", "back\\slash", "NO", "null", "- dash", "#hash", "'single'", "~", "1e5", "🛩",
        "colon: space", "trailing ", " leading", "{brace}", "[bracket]", "*star", "&anchor", "@at",
        "%percent", "\u{7F}", "\u{2028}",
    ]

    private mutating func pick<Item>(_ items: [Item]) -> Item {
        items[Int.random(in: 0..<items.count, using: &random)]
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    private mutating func make() -> Case {
        for number in 0..<3 {
            file.add(
                Source(
                    id: "S-\(number)", title: pick(Self.texts), publisher: pick(Self.texts),
                    date: DayWindow("2024-0\(number + 1)"),
                    kind: pick([.register, .press, .officialList]), origin: "o\(number)"))
        }
        for number in 0..<12 {
            file.add(Entity(id: "e\(number)", schema: pick(Self.schemata)))
            add("e\(number)", .value(PropertyValue("name", "N\(number) " + pick(Self.texts))))
        }
        for _ in 0..<20 { addValue() }
        for _ in 0..<25 { addRelation() }
        for _ in 0..<6 { addListing() }
        file.lists.append(
            ListCoverage(authority: "eu", day: Day("2025-01-01"), isComplete: true, source: "S-0"))
        return file
    }

    private mutating func entity() -> String { "e\(Int.random(in: 0..<12, using: &random))" }

    private mutating func addValue() {
        let property = pick(["alias", "country", "notes", "flavour", "innCode"])
        let language = chance(20) ? "eng" : nil
        add(
            entity(), .value(PropertyValue(property, pick(Self.texts), language: language)),
            polarity: chance(10) ? .denies : .asserts)
    }

    private mutating func addRelation() {
        let from = entity()
        let to = entity()
        guard from != to else { return }
        let kind = pick([
            RelationKind.ownership, .ownership, .control, .supply, .ownedOrControlled, .unknownLink,
        ])
        let isStake = kind.meaning == .stake || kind.meaning == .stakeOrControl
        let shares = ["50", "(25,50]", "33.333333", "[0,100]", "(0,100]", "100"]
        let relation = RelationAssertion(
            kind, to: to, share: isStake ? Share(pick(shares)) : nil,
            stake: StakeKind(
                isStake ? pick([.shares, .votes, .profit]) : .shares,
                shareClass: isStake && chance(20) ? "A" : nil),
            role: chance(50) ? pick(Self.texts) : nil,
            criterion: kind == .control && chance(50) ? .board : nil,
            assertsControl: kind.meaning == .control || kind.meaning == .stakeOrControl,
            via: chance(10) ? ["e0", "e1"] : [],
            recordID: chance(40) ? "r\(random.next() % 9)" : nil,
            properties: chance(20) ? [PropertyValue("sharesCount", "12")] : [])
        add(from, .relation(relation), polarity: chance(10) ? .denies : .asserts)
    }

    private mutating func addListing() {
        let authority = pick(["eu", "uk", "us-ofac"])
        let lists = ["eu": "269/2014-I", "uk": "UKSL", "us-ofac": "SDN"]
        let listing = Listing(
            authority: authority, list: chance(50) ? lists[authority] : nil,
            programmes: chance(50) ? ["P \"1\"", "P2"] : [],
            measures: chance(50) ? [.blocking] : [.travelBan, .sectoral], recordID: "7")
        add(entity(), .listing(listing))
    }

    private mutating func add(
        _ subject: String, _ assertion: Assertion, polarity: Polarity = .asserts
    ) {
        let periods: [Period?] = [
            .always, Period(from: DayWindow("2019-05")), Period(from: DayWindow("2019-01-02")),
            Period(from: DayWindow("2018"), before: DayWindow("2040-01-01")),
            .observed(Day(number: 18_000)),
        ]
        let evidence = Evidence(
            citations: [
                Citation(source: "S-\(random.next() % 3)", locator: pick(["", "p. 1", "#7"]))
            ]
            .map { Citation(source: $0.source, locator: $0.locator == "" ? nil : $0.locator) },
            assertedBy: chance(20) ? [pick(Self.texts)] : [],
            quotation: chance(20) ? pick(Self.texts) : nil,
            stated: chance(50) ? DayWindow("2024-06-01") : nil,
            recordIDs: chance(20) ? ["r\(random.next() % 5)"] : [],
            unverified: chance(10) ? pick(Self.texts) : nil,
            reason: chance(10) ? pick(Self.texts) : nil, note: chance(20) ? pick(Self.texts) : nil)
        file.add(
            Claim(
                subject: subject, assertion, standing: pick([.official, .registered, .reported]),
                polarity: polarity, period: pick(periods.compactMap { $0 }), evidence: evidence,
                key: "k\(file.claims.count)"))
    }
}
