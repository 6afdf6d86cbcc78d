/// The words by which a rule file names authorities, their lists and countries, as the readers of
/// lists know them.
///
/// A word that is none of them is a slip: what it names would seed nothing, or reach nobody, and
/// nothing would say so.
public struct RuleWords: Sendable {
    /// What to write in place of a word that names no authority; nil where it names one.
    let authority: @Sendable (_ word: String) -> String?
    /// What to write in place of a word that names no list of an authority; nil where it names one.
    let list: @Sendable (_ word: String, _ authority: String) -> String?
    /// What to write in place of a word that names no country; nil where it names one.
    let country: @Sendable (_ word: String) -> String?
    /// The known word that is nearest to another; nil where none is near.
    let nearest: @Sendable (_ word: String, _ known: [String]) -> String?

    /// Creates the words.
    public init(
        authority: @escaping @Sendable (_ word: String) -> String?,
        list: @escaping @Sendable (_ word: String, _ authority: String) -> String?,
        country: @escaping @Sendable (_ word: String) -> String?,
        nearest: @escaping @Sendable (_ word: String, _ known: [String]) -> String?
    ) {
        self.authority = authority
        self.list = list
        self.country = country
        self.nearest = nearest
    }

    /// Any word is taken for what it stands for.
    public static let unchecked = RuleWords(
        authority: { _ in nil }, list: { _, _ in nil }, country: { _ in nil },
        nearest: { _, _ in nil })
}
