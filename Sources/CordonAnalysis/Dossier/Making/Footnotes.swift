import CordonModel
import CordonRules

/// The numbers by which a document points at claims, rules and lists: claims and rules in the order
/// in which they are first named.
struct Footnotes {
    /// The claims that have a number, as places in the case, in the order of their numbers.
    private(set) var claims: [Int] = []
    /// The rules that have a number, in order.
    private(set) var laws: [Law] = []
    /// The lists, each with its number.
    let lists: [ListCoverage]

    /// A rule in one version.
    struct Law: Hashable {
        let regime: Regime
        let version: RegimeVersion
    }

    private var numbers: [Int: Int] = [:]
    private let places: [String: Int]

    init(_ file: Case) {
        lists = file.lists.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
        var places: [String: Int] = [:]
        for (place, claim) in file.claims.enumerated() {
            places[claim.name(in: file), default: place] = place
        }
        self.places = places
    }

    /// The references to claims by their places, sorted by number.
    mutating func claims(_ places: some Sequence<Int>) -> [DossierReference] {
        var told: Set<Int> = []
        for place in places { told.insert(number(place)) }
        return told.sorted().map { .claim($0) }
    }

    /// The references to claims by their keys or ids; of those that are not in the case, none.
    mutating func claims(named names: [String]) -> [DossierReference] {
        claims(names.compactMap { places[$0] })
    }

    /// The reference to a rule in the version of a day.
    mutating func law(_ regime: Regime, on day: Day) -> [DossierReference] {
        guard let version = regime.version(on: day) ?? regime.versions.last else { return [] }
        let law = Law(regime: regime, version: version)
        if let place = laws.firstIndex(of: law) { return [.law(place + 1)] }
        laws.append(law)
        return [.law(laws.count)]
    }

    /// The references to the lists of an authority.
    func lists(of authority: String) -> [DossierReference] {
        lists.indices.filter { lists[$0].authority == authority }.map { .list($0 + 1) }
    }

    /// The place of a claim by its key or id.
    func place(named name: String) -> Int? { places[name] }

    /// Whether a sentence points at a claim.
    func stands(_ place: Int, in sentence: DossierSentence) -> Bool {
        numbers[place].map(sentence.claimNumbers.contains) ?? false
    }

    private mutating func number(_ place: Int) -> Int {
        if let known = numbers[place] { return known }
        claims.append(place)
        numbers[place] = claims.count
        return claims.count
    }
}

extension ListCoverage {
    fileprivate var sortKey: [String] {
        [authority, list ?? "", day?.description ?? "", source ?? ""]
    }
}
