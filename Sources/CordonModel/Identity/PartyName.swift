/// Names folded so that writings of one name are equal: case, marks and legal forms do not count.
///
/// This is for names beside an equal number, not for matching: no letter is exchanged for another.
enum PartyName {
    /// The words of a name in lower case, without quotation marks and legal forms.
    static func folded(_ name: String) -> String {
        let words = name.lowercased().split { !($0.isLetter || $0.isNumber) }
        let kept = words.filter { !forms.contains(String($0)) }
        return (kept.isEmpty ? words : kept).joined(separator: " ")
    }

    /// Legal forms as lists print them, Latin and Cyrillic.
    private static let forms: Set<String> = [
        "jsc", "ojsc", "cjsc", "pjsc", "pao", "oao", "zao", "ao", "ooo", "llc", "ltd", "limited",
        "inc", "co", "company", "corp", "corporation", "plc", "gmbh", "ag", "sa", "fgup", "the",
        "joint", "stock", "open", "closed", "public", "liability", "ао", "оао", "зао", "пао",
        "ооо", "фгуп",
    ]
}
