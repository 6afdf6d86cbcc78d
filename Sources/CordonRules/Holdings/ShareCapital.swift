import CordonModel

/// Whether a body has share capital: said by a firm claim, or told from its legal form.
///
/// Forms with shares: Companies Act 2006 section 3 (limited by shares, unlimited with shares), and
/// the joint-stock and limited companies of other laws. Forms without: Companies Act 2006 section
/// 3(3) and 5 (guarantee companies), Limited Liability Partnerships Act 2000 section 1, Partnership
/// Act 1890, Limited Partnerships Act 1907; foundations, associations, cooperatives and trusts
/// have no share capital in the sense of a company. The statutes are named from memory; not
/// verified.
enum ShareCapital {
    static func trait(_ facts: BodyFacts) -> Traits {
        var said: Traits = []
        var told: Traits = []
        for text in facts.texts("shareCapital", least: .registered) {
            said.formUnion(trait(said: text))
        }
        for text in facts.texts("legalForm", least: .registered) {
            told.formUnion(trait(form: text))
        }
        // Two answers are none.
        let found = said.isEmpty ? told : said
        return found.contains([.withShares, .withoutShares]) ? [] : found
    }

    private static func trait(said text: String) -> Traits {
        switch text.lowercased() {
        case "none", "no", "false", "0": .withoutShares
        case "yes", "true": .withShares
        default: text.contains { $0.isNumber } ? .withShares : []
        }
    }

    /// What a legal form says; nothing where the table does not know it.
    static func trait(form text: String) -> Traits {
        let form = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " }
        if without.contains(where: { form == $0 || form.hasPrefix($0 + " ") }) {
            return .withoutShares
        }
        if with.contains(where: { form == $0 || form.hasPrefix($0 + " ") }) { return .withShares }
        return []
    }

    private static let without = [
        "limited liability partnership", "llp", "limited partnership", "general partnership",
        "partnership", "scottish partnership", "scottish limited partnership", "lp", "slp",
        "company limited by guarantee", "private company limited by guarantee",
        "private limited by guarantee", "private limited by guarantee without share capital",
        "private limited by guarantee no share capital", "pri by guar nsc",
        "charitable incorporated organisation", "foundation", "stiftung", "anstalt", "association",
        "verein", "trust", "cooperative", "unincorporated association",
        "kommanditgesellschaft", "offene handelsgesellschaft",
    ]

    private static let with = [
        "private limited company", "private company limited by shares", "company limited by shares",
        "limited company", "public limited company", "public company limited by shares", "ltd",
        "plc", "joint stock company", "jointstock company", "public joint stock company",
        "joint stock", "jsc", "pjsc", "ojsc", "cjsc", "oao", "zao", "pao", "ao",
        "aktiengesellschaft", "ag", "gmbh", "gesellschaft mit beschrankter haftung", "sa", "nv",
        "bv", "spa", "srl", "sarl", "corporation", "business corporation", "incorporated", "inc",
    ]
}
