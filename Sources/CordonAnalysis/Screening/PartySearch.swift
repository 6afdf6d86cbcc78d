public import CordonGraph
public import CordonMatch
import CordonModel

/// A party of the graph that a subject may be.
public struct PartyHit: Sendable {
    /// The entity.
    public let vertex: Vertex
    /// The name that agreed best.
    public let matchedName: String
    /// Whether only a weak alias agreed, which raises no alert alone.
    public let isWeak: Bool
    /// How alike the parties are, 0 to 1.
    public let similarity: Double
    /// How much the agreement narrows the world, in bits.
    public let evidence: Double
    /// Whether it is alike enough, and not by a weak alias alone.
    public let isMatch: Bool
    /// Which words agreed, and what else qualifies the match.
    public let explanation: String
    /// What was compared; nil where a text was searched and no party compared.
    public var comparison: PartyComparison?

    /// The doubt that stands between a person and a strong match; nil where none does.
    public var doubt: KindDoubt?

    /// Whether the names alone, whatever else was compared, are one.
    var bearsFullName: Bool { comparison?.names.map { $0.similarity >= 0.995 } ?? false }

    /// How sure the match is, in a word: `strong`, `possible` or, where it does not alert, `weak`.
    ///
    /// A person and something that is none, or of which nobody says what it is, are never a strong
    /// match.
    public var band: String {
        guard isMatch else { return "weak" }
        return isSure && doubt == nil ? "strong" : "possible"
    }

    /// True where they are alike enough, by evidence enough, for a strong match.
    var isSure: Bool { isMatch && Self.isSure(similarity, evidence) }

    /// True of a likeness that makes, by so much evidence, a strong match.
    static func isSure(_ similarity: Double, _ evidence: Double) -> Bool {
        similarity >= 0.95 && evidence >= 20
    }
}

/// Searches a party book; one for each thread.
///
/// ```swift
/// var search = PartySearch(book)
/// let hits = search.hits(for: Party(kind: .company, names: ["OOO TSK Vektor"]))
/// ```
public struct PartySearch: ~Copyable {
    private let book: PartyBook
    private let matcher: Matcher
    private let threshold: Double
    private var searcher: NameSearcher
    private var parties: [UInt32: PreparedParty] = [:]
    /// The parties found by names lately; nil where they are not kept.
    private var sought: [SoughtName: [UInt32]]?

    /// The most parties, and names with those found by them, that are kept at a time.
    private static let mostKept = 20_000

    private struct SoughtName: Hashable {
        let text: String
        let kind: PartyKind
    }

    /// Creates a search.
    public init(_ book: PartyBook, preset: MatchPreset = .screening) {
        self.book = book
        matcher = Matcher(preset)
        threshold = preset.threshold
        searcher = NameSearcher(book.index, preset: preset)
    }

    /// Makes ready to ask of every party of the book: lists repeat each other's names, and of
    /// two names that are nearly one each is among the first candidates of the other.
    mutating func seeksPairs() {
        sought = [:]
        searcher.depth = 48
    }

    /// The parties that a subject may be, best first: by similarity to a hundredth, then by
    /// evidence, then by id.
    ///
    /// - Parameters:
    ///   - subject: Who is asked about.
    ///   - limit: The most hits.
    ///   - least: The least similarity shown; the preset's threshold where nil.
    /// - Returns: The hits, at most `limit`.
    public mutating func hits(
        for subject: Party, limit: Int = 10, least: Double? = nil
    ) -> [PartyHit] {
        Array(all(for: subject, atLeast: limit, least: least).prefix(limit))
    }

    /// Every party found, best first: at least the first `limit` there are.
    mutating func all(
        for subject: Party, atLeast limit: Int, least: Double? = nil
    ) -> [PartyHit] {
        let floor = least ?? threshold
        // A qualifier takes away a quarter at most, so nearby names are looked at too.
        var found = Set(book.bearers(of: subject.identifiers))
        for name in subject.names {
            found.formUnion(
                parties(named: name.text, subject.kind, max(limit * 3, 24), floor - 0.1))
        }
        let prepared = PreparedParty(subject)
        var hits: [PartyHit] = []
        for vertex in found {
            if let hit = hit(prepared, vertex, least: floor) { hits.append(hit) }
        }
        return hits.sorted(by: Self.precedes)
    }

    private mutating func parties(
        named text: String, _ kind: PartyKind, _ limit: Int, _ least: Double
    ) -> [UInt32] {
        let name = SoughtName(text: text, kind: kind)
        if let known = sought?[name] { return known }
        let parties = searcher.entities(
            named: text, kind: kind, limit: limit, threshold: max(0, least))
        guard let count = sought?.count else { return parties }
        if count >= Self.mostKept { sought = [:] }
        sought?[name] = parties
        return parties
    }

    /// The parties of which a name bears every word of a text, or begins with it.
    mutating func hits(bearing text: String, as subject: Party, byBeginning: Bool) -> [PartyHit] {
        let prepared = PreparedParty(subject)
        let names = searcher.names(bearing: text, byBeginning: byBeginning).prefix(Self.mostBearers)
        let vertices = Set(names.map { book.index.name(at: $0).entity })
        return vertices.sorted().compactMap { hit(prepared, $0, least: 0) }
    }

    /// More bearers of a word than this are not looked at: the word says too little.
    private static let mostBearers = 2_000

    /// The order of hits: by similarity to a hundredth, then by evidence, then by id.
    static func precedes(_ left: PartyHit, _ right: PartyHit) -> Bool {
        let (one, other) = (step(left), step(right))
        if one != other { return one > other }
        if left.evidence != right.evidence { return left.evidence > right.evidence }
        return left.vertex < right.vertex
    }

    private static func step(_ hit: PartyHit) -> Int { Int((hit.similarity * 100).rounded()) }

    private mutating func hit(
        _ subject: PreparedParty, _ vertex: Vertex, least: Double
    ) -> PartyHit? {
        let prepared = party(vertex)
        let (comparison, listed) = (matcher.compare(subject, prepared), prepared.party)
        // What a name found keeps its place, whatever its other properties say.
        guard max(comparison.similarity, comparison.names?.similarity ?? 0) >= least else {
            return nil
        }
        var parts = comparison.names.map { [$0.explanation] } ?? []
        parts += comparison.qualifiers.map { Self.sentence($0, subject.party, listed) }
        return PartyHit(
            vertex: vertex, matchedName: comparison.secondName ?? book.graph.caption(vertex),
            isWeak: comparison.isWeak, similarity: comparison.similarity,
            evidence: comparison.evidence,
            isMatch: comparison.similarity >= threshold && !comparison.isWeak,
            explanation: parts.joined(separator: "; "), comparison: comparison,
            doubt: KindDoubt(
                subject.party, listed, isNoPerson: book.isNoPerson(vertex), comparison.qualifiers))
    }

    /// A qualifier in words, with the values compared.
    private static func sentence(
        _ qualifier: Qualifier, _ subject: Party, _ listed: Party
    ) -> String {
        let dates = values(subject.birthDates, listed.birthDates)
        let countries = values(
            subject.countries.map { $0.uppercased() }, listed.countries.map { $0.uppercased() })
        return switch qualifier {
        case .sameIdentifier: "a number of a register is the same"
        case .otherIdentifier: "the numbers of one register differ"
        case .contradictoryIdentifiers: "one number is the same and another differs; look at both"
        case .sameBirthDate: "the same birth date: \(dates)"
        case .sameBirthYear: "the same birth year, as far as is known: \(dates)"
        case .otherBirthDay: "another birth day in the same year: \(dates)"
        case .otherBirthYear: "another birth year: \(dates)"
        case .sameCountry: "a country in common: \(countries)"
        case .otherCountry: "no country in common: \(countries)"
        case .sameGender: "the same gender"
        case .otherGender: "another gender"
        case .otherKind: "the kinds differ: \(subject.kind) and \(listed.kind)"
        }
    }

    private static func values(_ ours: [String], _ theirs: [String]) -> String {
        Set(ours).sorted().joined(separator: ", ") + " and "
            + Set(theirs).sorted().joined(separator: ", ")
    }

    // MARK: - What a name weighs

    /// The reason why a name that agrees as a whole makes a strong match, or none though nothing
    /// speaks against it; nil where more than the name and a country was compared.
    func weight(of hit: PartyHit) -> String? {
        let beside: Set<Qualifier> = [.sameCountry, .sameGender]
        guard hit.isMatch, hit.bearsFullName, hit.doubt == nil, let comparison = hit.comparison,
            beside.isSuperset(of: comparison.qualifiers), let names = comparison.names,
            let (word, count) = rarest(names)
        else { return nil }
        let bearers =
            count == 1 ? "1 party of the graph bears" : "\(count) parties of the graph bear"
        if hit.isSure { return "strong by the name, as \(bearers) \(word)" }
        return count < Self.common
            ? "so short or common a name makes no strong match"
            : "a common name, as \(bearers) \(word), so no strong match"
    }

    /// The bearers of a word from which on it is called common.
    private static let common = 5

    /// The agreeing word that the fewest parties bear, and how many they are.
    private func rarest(_ names: NameComparison) -> (word: String, count: Int)? {
        let words = names.agreements.filter { !$0.isForm }.map { $0.second.joined(separator: " ") }
        let counted = words.map { word in
            (word, Set(searcher.names(bearing: word).map { book.index.name(at: $0).entity }).count)
        }
        return counted.filter { $0.1 > 0 }.min { $0.1 < $1.1 }
    }

    private mutating func party(_ vertex: Vertex) -> PreparedParty {
        if let known = parties[vertex] { return known }
        if parties.count >= Self.mostKept { parties.removeAll(keepingCapacity: true) }
        let party = PreparedParty(book.party(vertex))
        parties[vertex] = party
        return party
    }
}
