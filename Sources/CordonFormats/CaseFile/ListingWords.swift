import CordonModel

/// The words by which a case file names authorities, their lists and countries.
///
/// A listing whose authority or list no regime knows would seed nothing: its word is a slip, and
/// the finding that rests on it would be gone without a trace.
package enum ListingWords {
    /// Authorities whose lists are read, and those of other countries that people write down.
    private static let authorities: Set<String> = [
        "us-ofac", "us-bis", "us-state", "us-dhs", "us-dod", "eu", "uk", "un", "assumed", "other",
    ]
    /// Codes of countries whose authorities have names of their own here.
    private static let otherwiseNamed: Set<String> = ["us", "gb"]

    /// Whether a word names an authority: one of the table, a country's by its code in lower case,
    /// or one of the author's own as `other:NAME`.
    package static func isAuthority(_ word: String) -> Bool {
        if authorities.contains(word) || word.hasPrefix("other:") { return true }
        return !otherwiseNamed.contains(word) && CountryTable.code(of: word) == word
    }

    /// What to write in place of a word that names no authority.
    package static func advice(forAuthority word: String) -> String {
        let known =
            ListingFact.ofAuthority(word)?.authority ?? ListingFact.ofListName(word)?.authority
        if let known { return "did you mean `\(known)`?" }
        if let nearest = Nearest.nearest(to: word, among: authorities.sorted()) {
            return "did you mean `\(nearest)`?"
        }
        return "use one of \(authorities.sorted().joined(separator: ", ")), a country's code such "
            + "as jp, or other:NAME"
    }

    /// The lists by whose names regimes tell what an entry does.
    private static let lists: [String: [String]] = [
        "us-ofac": ["SDN", "CONS", "non-SDN"] + OFACList.beside,
        "us-bis": ["EL", "MEU", "DPL", "UVL"],
    ]

    /// Whether a word names a list of an authority; lists of which no regime asks are not checked.
    ///
    /// The Union's lists are called by their regulation and annex: `269/2014-I`.
    package static func isList(_ word: String, of authority: String) -> Bool {
        if authority == "eu" {
            return ["FSF", "ESMA"].contains(word)
                || word.split(separator: "/").count >= 2 && word.contains(where: \.isNumber)
        }
        return lists[authority]?.contains(word) ?? true
    }

    /// What to write in place of a word that names no list of an authority.
    package static func advice(forList word: String, of authority: String) -> String {
        if authority == "eu" { return "write the regulation and annex, such as 269/2014-I, or FSF" }
        if let fact = ListingFact.ofListName(word), fact.authority == authority,
            let list = fact.list
        {
            return "did you mean `\(list)`?"
        }
        return Nearest.advice(for: word, among: lists[authority] ?? [])
    }

    /// What an entry on a list does where the file does not say it.
    static func measures(ofList list: String?, of authority: String) -> Set<Measure> {
        guard let list, authority.hasPrefix("us-"), let fact = ListingFact.listTags[list],
            fact.authority == authority
        else { return [.blocking] }
        return fact.measures
    }

    /// Whether a text names a country: by a code, in capitals or not, or by a name that is known.
    package static func isCountry(_ text: String) -> Bool {
        let word = text.trimmed.lowercased()
        return formerCountries.contains(word) || CountryTable.code(of: word) != nil
    }

    /// Codes of FollowTheMoney for what is no country, or no longer one.
    private static let formerCountries: Set<String> = [
        "eu", "zz", "suhh", "yucs", "csxx", "cshh", "ddde", "dd", "su", "cq", "gb-nir",
        "gb-sct", "gb-wls", "gb-eng", "ge-ab", "x-so", "cy-trnc", "md-pmr", "un",
    ]

    /// What to write in place of a text that names no country.
    package static func advice(forCountry text: String) -> String {
        guard let nearest = Nearest.nearest(to: text, among: CountryTable.allNames) else {
            return "write its code of two letters, such as ru"
        }
        let code = CountryTable.code(of: nearest) ?? nearest
        return "did you mean `\(code)` (\(nearest))?"
    }
}
