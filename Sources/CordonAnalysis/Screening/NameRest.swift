import CordonMatch

/// The words of one name that have no fellow in the other, by what they do in it.
struct NameRest {
    /// Words that tell parties apart.
    private(set) var words: [String] = []
    /// Legal forms.
    private(set) var forms: [String] = []
    /// Articles and other particles.
    private(set) var small: [String] = []

    /// Sorts the words that are left over of a name; a person's name has no legal form.
    ///
    /// - Parameters:
    ///   - rest: The words.
    ///   - name: The name.
    ///   - kind: What bears it.
    ///   - mayBePerson: Whether a party of unknown kind may be a person, of whose name a short word,
    ///     such as the `Oo` of Myanmar, is no form.
    init(_ rest: [String], of name: String, _ kind: PartyKind, mayBePerson: Bool) {
        guard !rest.isEmpty else { return }
        let prepared = PreparedName(name, kind: kind)
        var roles = Array(zip(prepared.writtenWords, prepared.roles))
        for word in rest {
            let place = roles.firstIndex { $0.0 == word }
            switch place.map({ roles.remove(at: $0).1 }) {
            case .form where kind != .person && (!mayBePerson || word.count > 2):
                forms.append(word)
            case .particle: small.append(word)
            default: words.append(word)
            }
        }
    }
}

extension [NameRest] {
    /// The difference of two names that are else one, in words; empty where nothing is left over.
    var exception: String {
        func both(_ word: String, _ words: (NameRest) -> [String]) -> String? {
            let said = map(words).filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
            return said.isEmpty ? nil : "\(word) (\(said.joined(separator: " and ")))"
        }
        let parts = [both("the legal form", \.forms), both("small words", \.small)]
            .compactMap(\.self)
        return parts.isEmpty ? "" : " but for " + parts.joined(separator: " and ")
    }
}
