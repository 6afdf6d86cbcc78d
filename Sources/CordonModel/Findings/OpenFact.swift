/// A fact that a verdict wants, in a sentence, with the claims that leave it open and those whom it is
/// about.
public struct OpenFact: Hashable, Sendable {
    /// What sort of fact it is: it decides who may know it.
    public enum Matter: String, Sendable {
        /// The size of a stake.
        case share
        /// Whether somebody controls, and by what right.
        case control
        /// The nature of a link that an authority states.
        case link
        /// A copy of a list.
        case list
        /// A reading of the law.
        case law
        /// Anything else.
        case other
    }

    /// What sort of fact it is.
    public let matter: Matter
    /// The sentence.
    public let text: String
    /// The claims that leave it open, by key or id; empty where none does, as of a list.
    public let claims: [String]
    /// Those whom it is about, the owner or controller first.
    public let parties: [EntityID]
    /// The authorities whose list or word is wanting.
    public let authorities: [String]

    /// Creates a fact.
    public init(
        _ matter: Matter, _ text: String, claims: [String] = [], parties: [EntityID] = [],
        authorities: [String] = []
    ) {
        self.matter = matter
        self.text = text
        self.claims = claims
        self.parties = parties
        self.authorities = authorities
    }
}

extension [OpenFact] {
    /// Each sentence once, with the claims of all that say it.
    public var distinct: [OpenFact] {
        var places: [String: Int] = [:]
        var kept: [OpenFact] = []
        for fact in self {
            guard let place = places[fact.text] else {
                places[fact.text] = kept.count
                kept.append(fact)
                continue
            }
            let known = kept[place]
            kept[place] = OpenFact(
                known.matter, known.text,
                claims: known.claims + fact.claims.filter { !known.claims.contains($0) },
                parties: known.parties,
                authorities: known.authorities
                    + fact.authorities.filter { !known.authorities.contains($0) })
        }
        return kept
    }
}
