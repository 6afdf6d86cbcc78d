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
            if word == "ireland" {
                guard place > 0, words[place - 1] == "northern" else { return false }
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

    private static let parts: Set<String> = [
        "england", "wales", "scotland", "uk", "gb", "gbr", "britain", "kingdom", "cymru",
    ]

    /// Words that stand beside a part and name no other place.
    private static let around: Set<String> = [
        "united", "great", "northern", "the", "and", "of", "in", "at", "for", "under", "with",
        "registered", "incorporated", "register", "registry", "registrar", "companies", "company",
        "house", "laws", "law", "cardiff", "edinburgh", "belfast", "london",
    ]

    private static func isSlip(_ word: String) -> Bool {
        word.utf8.count >= 6 && !around.contains(word)
            && Nearest.nearest(to: word, among: ["england", "scotland", "britain", "kingdom"])
                .map { Nearest.edits(word, $0) == 1 } ?? false
    }

    /// The words of a text in lower case; `U.K.` is one word.
    private static func words(_ text: String) -> [String] {
        let joined = text.lowercased().replacing(".", with: "")
        return joined.split { !$0.isLetter }.map(String.init)
    }
}
