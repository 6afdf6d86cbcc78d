/// Where a filing says that a corporate holder is registered, in the words that people write there.
enum RegisteredPlace: Equatable {
    /// In the United Kingdom: `England And Wales`, `Uk`, `Scotland`.
    case british
    /// In another country.
    case abroad
    /// Nothing is said.
    case unsaid

    /// Reads the country, and where nothing stands there the register and the law that are named.
    static func read(country: String?, register: String?, authority: String?) -> RegisteredPlace {
        let said = country?.trimmed ?? ""
        if isBritish(said) || isCompaniesHouse(said) { return .british }
        guard said.isEmpty else { return .abroad }
        for text in [register, authority].compactMap({ $0 }) {
            if isBritish(text) || isCompaniesHouse(text) { return .british }
        }
        return .unsaid
    }

    /// Whether a text names the United Kingdom or a part of it, and nothing else.
    ///
    /// A slip of one letter in a long word is passed over: `Engalnd`.
    static func isBritish(_ text: String) -> Bool {
        let words = words(text)
        guard !words.isEmpty else { return false }
        var isNamed = false
        for (place, word) in words.enumerated() {
            if isIrish(word) {
                guard place > 0, ["northern", "n"].contains(words[place - 1]) else { return false }
                isNamed = true
            } else if parts.contains(word) || isSlip(word) {
                isNamed = true
            } else if !around.contains(word) {
                return false
            }
        }
        return isNamed
    }

    /// Whether a text names Companies House, and no place but British ones.
    private static func isCompaniesHouse(_ text: String) -> Bool {
        let words = words(text)
        return words.starts(with: ["companies", "house"])
            && words.allSatisfy { around.contains($0) || parts.contains($0) }
    }

    /// Words that name the whole or a part; Northern Ireland takes two.
    private static let parts: Set<String> =
        english.union(scottish).union([
            "uk", "gb", "gbr", "britain", "british", "kingdom", "belfast",
        ])

    /// Words that stand beside a part and name no other place.
    private static let around: Set<String> = [
        "united", "great", "northern", "the", "and", "of", "in", "at", "for", "under", "with",
        "registered", "incorporated", "register", "registry", "registrar", "companies", "company",
        "house", "laws", "law", "n", "limited", "by", "shares",
    ]

    private static func isSlip(_ word: String) -> Bool {
        word.utf8.count >= 6 && !around.contains(word)
            && Nearest.nearest(to: word, among: ["england", "scotland", "britain", "kingdom"])
                .map { Nearest.edits(word, $0) == 1 } ?? false
    }

    /// The letters before the numbers of the register that a text names, where it names one of those
    /// with letters and no other: `SC` for Scotland, `NI` for Northern Ireland.
    static func registerLetters(_ text: String) -> String? {
        let words = words(text)
        guard isBritish(text), words.allSatisfy({ !english.contains($0) && !isSlip($0) }) else {
            return nil
        }
        if words.contains(where: { scottish.contains($0) }) { return "SC" }
        return words.contains { isIrish($0) || $0 == "belfast" } ? "NI" : nil
    }

    private static func isIrish(_ word: String) -> Bool {
        word == "ireland" || word.hasPrefix("irish")
    }

    private static let english: Set<String> = [
        "england", "wales", "cymru", "eng", "engl", "ew", "english", "welsh", "london", "cardiff",
    ]
    private static let scottish: Set<String> = ["scotland", "scottish", "edinburgh"]

    /// The words of a text in lower case; `U.K.` and `E&W` are one word each.
    private static func words(_ text: String) -> [String] {
        let joined = text.lowercased().replacing(".", with: "")
            .replacing(/\be\s*(?:&|and)\s*w\b/, with: "ew")
        return joined.split { !$0.isLetter }.map(String.init)
    }
}
