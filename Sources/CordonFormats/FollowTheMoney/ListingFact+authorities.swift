import CordonModel

extension ListingFact {
    /// The lists that a `Sanction` stands for: by its programme ids, else by its datasets, else by
    /// the words of its authority; empty where none of them is known.
    static func facts(of draft: EntityDraft, datasets: [String]) -> [ListingFact] {
        var facts: [ListingFact] = []
        func take(_ fact: ListingFact?) {
            if let fact, !facts.contains(fact) { facts.append(fact) }
        }
        for id in draft.all("programId") { take(byProgramme[id]) }
        if facts.isEmpty {
            for text in draft.all("authority") { take(byAuthority[key(text)]) }
        }
        if facts.isEmpty {
            for name in datasets { take(DatasetFact.named(name)?.listing) }
        }
        return facts
    }

    /// A text without case, punctuation and space, as the tables key it.
    static func key(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    static let byProgramme: [String: ListingFact] = [:]

    static let byAuthority: [String: ListingFact] = Dictionary(
        authorities.flatMap { fact, words in words.map { (key($0), fact) } },
        uniquingKeysWith: { first, _ in first })

    private static let authorities: [(ListingFact, [String])] = [
        (
            ListingFact("us-ofac", "SDN"),
            [
                "us-ofac", "OFAC", "Office of Foreign Assets Control",
                "Office of Foreign Assets Control (OFAC)",
            ]
        ),
        (ListingFact("eu"), ["eu", "European Union", "Council of the European Union"]),
        (ListingFact("uk"), ["uk", "OFSI"]),
        (ListingFact("un"), ["un", "UNSC", "United Nations Security Council"]),
    ]
}

extension DatasetFact {
    static let all: [DatasetFact] = []
}
