/// The words by which headers of registers say what a column is, in the languages of registers:
/// English, Russian, Ukrainian, German, French, Spanish, Italian, Portuguese, Polish, Czech, Dutch,
/// Turkish, Chinese, Arabic, Japanese, Korean and Greek, with the commonest ones of Swedish, Danish,
/// Norwegian, Finnish, Estonian, Latvian, Lithuanian, Hungarian, Romanian, Bulgarian, Croatian,
/// Serbian, Slovak, Slovene and Hebrew.
///
/// A word that ends with `*` is the beginning of words; words of scripts without spaces are looked
/// for anywhere.
package enum HeaderWords {
    /// True of a title that tells a day or year of birth or foundation.
    package static func isBirth(_ title: String) -> Bool {
        let lower = title.lowercased()
        return meaning(title)?.field == .birth && !besideBirth.contains { lower.contains($0) }
    }

    /// Parts of titles that speak of a birth and of no day: places, countries and names.
    private static let besideBirth = [
        "place", "ort", "country", "land", "city", "town", "state", "name", "lieu", "ville", "pays",
        "lugar", "país", "pais", "luogo", "paese", "мест", "стран", "місц", "країн", "miejsc",
        "kraj",
        "míst", "plaats", "yer", "地", "مكان",
    ]

    /// What a title says of its column; a side alone means a name.
    struct Meaning {
        var side: ColumnRole.Side?
        var field: ColumnRole.Field?
        /// The property that a number of a register is.
        var property: String?
        /// True for a number of a register that has a name: it means the same in every table.
        var isOfRegister = false
    }

    /// A part of a person's name that has a column of its own.
    enum NamePart: Int {
        case given, middle, family
    }

    /// The meaning of a title; nil where it has none that is known.
    static func meaning(_ title: String) -> Meaning? {
        let words = words(title)
        guard !words.isEmpty || title.contains("%") else { return nil }
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        var meaning = Meaning()
        meaning.side = says(owner) ? .owner : says(owned) ? .owned : nil
        let register = numbers.first { says($0.words) }?.property
        meaning.isOfRegister = register != nil
        meaning.property = register ?? (says(ownNumbers) ? "registrationNumber" : nil)
        meaning.field = field(title, words, hasNumber: meaning.property != nil)
        if meaning.side == nil, meaning.field == nil { return nil }
        return meaning
    }

    /// The part of a name that a title says; nil where it says a whole name or none.
    static func part(_ title: String) -> NamePart? {
        let words = words(title)
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        if says(middle) { return .middle }
        if says(family) { return .family }
        return says(given) ? .given : nil
    }

    /// True where a title says that its numbers are parts of a hundred.
    static func saysPerCent(_ title: String) -> Bool {
        title.contains("%") || title.contains("٪") || title.contains("％")
            || matches(title, words(title), perCent)
    }

    private static func field(
        _ title: String, _ words: [String], hasNumber: Bool
    ) -> ColumnRole.Field? {
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        let isShare = title.contains("%") || title.contains("٪") || says(share)
        if isShare, says(least) { return .percentMin }
        if isShare, says(greatest) { return .percentMax }
        if says(totals), says(pieces) { return .total }
        if says(counting), says(pieces), !title.contains("%") { return .count }
        if says(kind), says(pieces) { return nil }
        if let day = day(title, words) { return day }
        if hasNumber { return .id }
        if says(birth) { return .birth }
        if title.contains("%") || title.contains("٪") { return .percent }
        if says(country) { return .country }
        if says(relation) { return .relation }
        if says(kind) { return .kind }
        if says(activity) { return .activity }
        if says(pieces), !says(owner) { return says(share) ? .percent : .count }
        if says(share) { return .percent }
        return says(name) || says(customer) || part(title) != nil ? .name : nil
    }

    private static func day(_ title: String, _ words: [String]) -> ColumnRole.Field? {
        func says(_ list: [String]) -> Bool { matches(title, words, list) }
        let isBare = words.count == 1
        guard says(dates) || says(until) || says(since) || isBare else { return nil }
        if says(birth) { return .birth }
        if says(until) || (says(dates) || isBare) && says(toward) { return .until }
        return says(dates) || says(since) || isBare && says(away) ? .from : nil
    }

    // MARK: - Matching

    /// The words of a title in lower case; `birthDate` is two.
    static func words(_ title: String) -> [String] {
        var apart = ""
        var wasSmall = false
        for sign in title {
            if wasSmall, sign.isUppercase { apart.append(" ") }
            wasSmall = sign.isLowercase
            apart.append(sign)
        }
        return folded(apart.lowercased()).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Greek as its capitals are written: without accents, and with one sigma.
    private static func folded(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x370...0x3FF).contains($0.value) }) else {
            return text
        }
        return String(text.map { greek[$0] ?? $0 })
    }

    private static let greek: [Character: Character] = [
        "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ό": "ο", "ύ": "υ", "ώ": "ω", "ς": "σ", "ϊ": "ι",
        "ΐ": "ι", "ϋ": "υ",
    ]

    private static func matches(_ title: String, _ words: [String], _ list: [String]) -> Bool {
        let lower = title.lowercased()
        let phrase = " " + words.joined(separator: " ")
        return list.contains { entry in
            if entry.hasSuffix("*") {
                return words.contains { $0.hasPrefix(entry.dropLast()) }
            }
            if entry.contains(" ") { return phrase.contains(" " + entry) }
            let isUnspaced = entry.unicodeScalars.first.map { $0.value >= 0x600 } ?? false
            // One sign is too little to be looked for within others.
            let isPart = isUnspaced && entry.count > 1
            return isPart ? lower.contains(entry) : words.contains(entry)
        }
    }

    static func list(_ text: String) -> [String] {
        let entries = folded(text).split { $0.isNewline || $0 == "," }
        return entries.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private static let perCent = list(
        """
        percent, percentage, pct, процент*, відсот*, prozent*, pourcentage, porcentaje, percentuale
        percentual, procent*, procento, yüzde, percent, prosent, prosentti, protsent, százalék, postotak
        ποσοστό, percentages, kapitalprozent
        """)
}
