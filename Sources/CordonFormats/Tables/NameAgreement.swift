import Foundation

/// Agreement of two writings of one name: apart from case, marks, legal forms, initials, and the
/// script in which they stand.
enum NameAgreement {
    /// True where two names, which bear one number, agree.
    static func agree(_ one: String, _ two: String) -> Bool {
        // Points end words, as in `И. И.`, or stand within one, as in `S.p.A.`.
        one == two || ["", " "].contains { agree(one, two, points: $0) }
    }

    private static func agree(_ one: String, _ two: String, points: String) -> Bool {
        let (left, right) = (words(one, points), words(two, points))
        guard !left.isEmpty, !right.isEmpty else { return false }
        if Set(left) == Set(right) { return true }
        if isLatin(one) != isLatin(two) { return bones(left) == bones(right) }
        return isShort(left, right, of: two) || isShort(right, left, of: one)
    }

    /// True where one name is the other with initials, or without what stands at its end: a person's.
    private static func isShort(_ short: [String], _ long: [String], of name: String) -> Bool {
        guard short.count > 1, short.count <= long.count else { return false }
        let isCompany = short.count < long.count && words(name, "", all: true) != words(name, "")
        return !isCompany
            && zip(short, long).allSatisfy { one, two in
                one == two || (one.count == 1 && two.hasPrefix(one))
            }
    }

    private static func words(_ name: String, _ points: String, all isAll: Bool = false) -> [String]
    {
        let plain = name.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let all = plain.replacing(".", with: points).split { !($0.isLetter || $0.isNumber) }
            .map(String.init)
        if isAll { return all }
        let core = all.filter { !forms.contains($0) }
        return core.isEmpty ? all : core
    }

    private static func isLatin(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.value < 0x250 || !$0.properties.isAlphabetic }
    }

    /// The consonants of words, which stay in every way of writing them in Latin letters.
    private static func bones(_ words: [String]) -> [String] {
        let latin = words.map { word in
            (word.applyingTransform(.toLatin, reverse: false) ?? word)
                .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        }.filter { !forms.contains($0) }
        return latin.map { word in
            var text = word
            for (many, one) in digraphs { text = text.replacing(many, with: one) }
            return text.filter { $0.isNumber || ($0.isLetter && !"aeiouyjw'ʹʺ".contains($0)) }
        }.sorted()
    }

    private static let digraphs = [
        ("shch", "s"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ch", "c"),
        ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ph", "f"), ("w", "v"),
    ]

    private static let forms: Set = [
        "ооо", "ао", "оао", "зао", "пао", "нао", "тоо", "ип", "тов", "прат", "пат", "ooo", "oao",
        "zao", "pao", "ao", "tov", "llc", "ltd", "limited", "llp", "plc", "inc", "corp", "co",
        "company", "gmbh", "ag", "kg", "se", "sa", "sas", "sarl", "srl", "spa", "sl", "bv", "nv",
        "oy", "ab", "as", "aps", "sro", "doo", "jsc", "pjsc", "ojsc", "cjsc", "lda", "ltda",
    ]
}
