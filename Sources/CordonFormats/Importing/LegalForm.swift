/// Legal forms of companies as lists write them, by which parties in one text are told apart and
/// two writings of one name are known.
///
/// Forms of one meaning: the ISO 20275 list (GLEIF, entity legal forms) gives `OOO` as a limited
/// liability company and `AO`, `PAO`, `ZAO`, `OAO` as joint-stock companies of several sorts.
enum LegalForm {
    /// The parties of a text such as `A Ltd, B Co., Ltd and C Ltd (51%)`; the text itself unless
    /// each part bears a legal form, as `and` and commas stand in names, too.
    static func parties(in text: String) -> [String] {
        var parts: [String] = []
        for part in text.split(separator: /\s*,\s+(?:and\s+)?|\s+and\s+|\s+&\s+/) {
            let part = String(part).trimmed
            if let last = parts.last, isForm(part) {
                parts[parts.count - 1] = "\(last), \(part)"
            } else {
                parts.append(part)
            }
        }
        let isList = parts.count > 1 && parts.allSatisfy { bearsForm($0) }
        return isList ? parts : [text]
    }

    /// Whether a text is a legal form and nothing else: `Ltd` in `Alfa Co., Ltd`.
    private static func isForm(_ text: String) -> Bool {
        let words = words(text)
        return words.count == 1 && words.allSatisfy { short[$0] != nil }
    }

    /// A name in lower case with its legal form in one writing, at the end, without marks.
    static func plain(_ name: String) -> String {
        var text = name.lowercased()
        for (long, short) in long { text = text.replacing(long, with: short) }
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "&") }.map(String.init)
        var core = words
        var form = ""
        if let first = core.first, let meaning = short[first], core.count > 1 {
            form = meaning
            core.removeFirst()
        } else if let last = core.last, let meaning = short[last], core.count > 1 {
            form = meaning
            core.removeLast()
        }
        return (core + [form]).joined(separator: " ")
    }

    /// Whether a name begins or ends with a legal form, a bracket behind it left aside.
    static func bearsForm(_ text: String) -> Bool {
        let words = words(Brackets.ending(text)?.before ?? text)
        guard words.count > 1, let first = words.first, let last = words.last else { return false }
        return short[first] != nil || short[last] != nil
    }

    private static func words(_ text: String) -> [String] {
        var text = text.lowercased()
        for (long, short) in long { text = text.replacing(long, with: short) }
        return text.replacing(".", with: "").split { !($0.isLetter || $0.isNumber) }
            .map(String.init)
    }

    private static let long: [(String, String)] = [
        ("limited liability company", "llc"), ("limited liability partnership", "llp"),
        ("public joint stock company", "pjsc"), ("public joint-stock company", "pjsc"),
        ("open joint stock company", "ojsc"), ("open joint-stock company", "ojsc"),
        ("closed joint stock company", "cjsc"), ("closed joint-stock company", "cjsc"),
        ("joint stock company", "jsc"), ("joint-stock company", "jsc"),
        ("public limited company", "plc"), ("private limited", "ltd"), ("l.l.c.", "llc"),
        ("s.a.r.l.", "sarl"), ("s.p.a.", "spa"), ("s.a.", "sa"), ("b.v.", "bv"), ("n.v.", "nv"),
        ("a/s", "as"), ("co., ltd", "ltd"), ("co. ltd", "ltd"), ("co ltd", "ltd"),
    ]

    /// Each form and the one that stands for all of its meaning.
    private static let short: [String: String] = [
        "llc": "llc", "ooo": "llc", "too": "llc", "ltd": "ltd", "limited": "ltd", "llp": "llp",
        "jsc": "jsc", "ao": "jsc", "pjsc": "pjsc", "pao": "pjsc", "ojsc": "ojsc", "oao": "ojsc",
        "cjsc": "cjsc", "zao": "cjsc", "plc": "plc", "inc": "inc", "incorporated": "inc",
        "corp": "corp", "corporation": "corp", "co": "co", "company": "co", "gmbh": "gmbh",
        "ag": "ag", "sa": "sa", "sarl": "sarl", "srl": "srl", "spa": "spa", "bv": "bv",
        "nv": "nv", "fze": "fze", "fzc": "fzc", "fzco": "fzco", "fzllc": "fze", "dmcc": "dmcc",
        "oy": "oy", "ab": "ab", "as": "as", "kg": "kg", "lp": "lp", "uab": "uab", "sia": "sia",
        "aps": "aps", "kft": "kft", "eood": "eood", "ood": "ood", "sro": "sro", "doo": "doo",
        "fgup": "fgup", "npp": "npp",
    ]
}
