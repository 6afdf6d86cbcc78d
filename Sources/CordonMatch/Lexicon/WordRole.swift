/// What a word does in a name; it decides how much the word weighs.
public enum WordRole: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// A word of the name's own.
    case word
    /// A given name that many bear, known with its spellings.
    case given
    /// A father's name in the Slavic manner (`-ovich`, `-ovna`).
    case patronymic
    /// A single letter standing for a name.
    case initial
    /// A number, in digits, words or Roman numerals.
    case number
    /// A word that many companies share, such as `group` or `завод`.
    case business
    /// A country or a large city.
    case place
    /// A legal form, such as `LLC` or `ООО`.
    case form
    /// A small word such as `al`, `bin`, `van`, `of`.
    case particle
    /// A form of address, rank or ship's prefix.
    case title

    /// The order of the cases above: what tells names apart first.
    public static func < (left: WordRole, right: WordRole) -> Bool {
        left.rawValue < right.rawValue
    }
}
