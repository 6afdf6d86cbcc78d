import CordonModel

/// Copies of a made-up sanctions list.
enum ListCopies {
    static let first = Day(number: 19_700)

    /// A copy that holds entries; each has a name, a programme and a listing.
    static func copy(
        _ day: Day, _ entries: [Int], isComplete: Bool = true, series: String = "test-list"
    ) -> Case {
        var file = Case()
        let source = Source(
            id: "\(series)-\(day)", title: "Test list", date: DayWindow(day),
            kind: .officialList, origin: series)
        file.add(source)
        for entry in entries {
            let id = "test:\(entry)"
            file.add(Entity(id: id, schema: "Company"))
            let evidence = Evidence(
                citations: [Citation(source: source.id, locator: "row \(entry) of \(day)")],
                recordIDs: ["\(entry)"])
            file.add(
                Claim(
                    subject: id, .value(PropertyValue("name", "Plant \(entry)")),
                    standing: .official, period: .observed(day), evidence: evidence))
            file.add(
                Claim(
                    subject: id,
                    .listing(
                        Listing(
                            authority: "us-ofac", list: "SDN", programmes: ["P\(entry)"],
                            recordID: "\(entry)")),
                    standing: .official, period: .observed(day), evidence: evidence))
        }
        file.lists = [
            ListCoverage(
                authority: "us-ofac", list: "SDN", day: day, isComplete: isComplete,
                source: source.id)
        ]
        return file
    }

    /// Whether an entry is listed on a day, as a case says it.
    static func isListed(_ entry: Int, on day: Day, in file: Case) -> Certainty {
        file.claims.filter { $0.subject == "test:\(entry)" && $0.listing != nil }
            .map { $0.period.holds(on: day) }.max() ?? .no
    }
}

/// A small generator of the same numbers every time (SplitMix64, Steele and others 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
