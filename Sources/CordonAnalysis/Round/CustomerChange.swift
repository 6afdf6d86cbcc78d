public import CordonModel
import CordonStore

/// News about a customer: a party that he is or may be came up, or the verdict of a regime on it came
/// up, rose, fell or went.
public struct CustomerChange: Sendable {
    /// The turn that it took.
    public enum Kind: String, Sendable, CaseIterable {
        /// It was not found before.
        case new
        /// A verdict came up or rose.
        case risen
        /// It is called otherwise, or listed otherwise.
        case changed
        /// A verdict fell or went.
        case fallen
        /// Nothing is said of it any more, or the customer is not taken for it any more.
        case gone
    }

    /// The customer's key, as his owner knows him.
    public let customer: String
    /// The customer's own cells.
    public let cells: [String]
    /// The turn that it took.
    public let kind: Kind
    /// The party.
    public let entity: EntityID
    /// The name.
    public let caption: String
    /// The certainty that the customer is the party: `itself`, `strong` or `possible`.
    public let band: String
    /// The reason for which the party is taken for the customer.
    public let identity: String
    /// The lists that name it.
    public let lists: [String]
    /// The changes, a phrase each.
    public internal(set) var phrases: [String]
    /// The verdicts of before, of the regimes that said something.
    public let before: [String: Verdict]
    /// The verdicts of now.
    public let after: [String: Verdict]
    /// The findings that brought it up, with their proofs; empty where nothing rose.
    public internal(set) var findings: [Finding] = []
    /// The argument for the gravest of them, and where a verdict fell what ended, a numbered line each.
    public internal(set) var argument: [String] = []
    /// Who reaches it, and by what, in one line; nil where it is listed itself or nothing rose.
    public internal(set) var chain: String?
    /// The claims that everything rests on, by key or id.
    public internal(set) var claims: [String] = []
    /// Whether the plan asks to be woken for it.
    public internal(set) var isAlert = false
    /// The picture of the chain that reaches it; nil where there is none to draw.
    public internal(set) var picture: String?

    /// The regimes whose verdict came up or rose.
    public var risen: [String] {
        guard kind == .new || kind == .risen else { return [] }
        return after.keys.filter { (after[$0] ?? .none) > (before[$0] ?? .none) }.sorted()
    }

    /// The gravest of what is said now.
    public var gravest: Verdict { after.values.max() ?? .none }

    /// The verdicts in one line, the gravest first: `captured: uk, us-ofac; exposed: eu`.
    public static func words(_ verdicts: [String: Verdict]) -> String {
        let groups = Dictionary(grouping: verdicts.keys.sorted()) { verdicts[$0] ?? .none }
        return groups.keys.sorted(by: >).map { verdict in
            "\(verdict.rawValue): \((groups[verdict] ?? []).joined(separator: ", "))"
        }.joined(separator: "; ")
    }
}

extension CustomerChange {
    /// The differences between what was found of the customers before and now, the gravest first.
    static func between(
        _ before: [String: [RoundHit]], _ now: PortfolioAnswers, in graph: EntityGraph
    ) -> [CustomerChange] {
        var changes: [CustomerChange] = []
        for customer in now.customers {
            let key = customer.subject.key
            var rest = before[key] ?? []
            for hit in customer.hits {
                let place = rest.firstIndex { isSame($0.entity, hit.entity, graph) }
                let old = place.map { rest.remove(at: $0) }
                if let change = change(key, customer.subject.cells, old, hit) {
                    changes.append(change)
                }
            }
            changes += gone(rest, key, customer.subject.cells, now)
        }
        let told = Set(now.customers.map(\.subject.key))
        for key in before.keys.sorted() where !told.contains(key) && now.keys.contains(key) {
            let cells = now.cells[key] ?? now.columns.map { _ in "" }
            changes += gone(before[key] ?? [], key, cells, now)
        }
        return changes.enumerated().sorted { one, other in
            let (left, right) = (one.element, other.element)
            if left.rank != right.rank { return left.rank < right.rank }
            if left.gravest != right.gravest { return left.gravest > right.gravest }
            return one.offset < other.offset
        }.map(\.element)
    }

    private var rank: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

    private static func isSame(_ one: EntityID, _ other: EntityID, _ graph: EntityGraph) -> Bool {
        one == other || graph.vertex(one).map { $0 == graph.vertex(other) } ?? false
    }

    private static func change(
        _ key: String, _ cells: [String], _ old: RoundHit?, _ hit: RoundHit
    ) -> CustomerChange? {
        guard let old else { return CustomerChange(key, cells, .new, hit, nil, []) }
        let regimes = Set(old.verdicts.keys).union(hit.verdicts.keys).sorted()
        let other = regimes.filter { old.verdict($0) != hit.verdict($0) }
        let phrases =
            other.map { regime in
                "\(regime): \(old.verdict(regime).rawValue) before, "
                    + "\(hit.verdict(regime).rawValue) now"
            } + hit.facts.changes(since: old.facts)
        guard !phrases.isEmpty else { return nil }
        // That a rule has fallen silent, or speaks again and says nothing, is neither better nor worse.
        let heard = other.filter { max(hit.verdict($0), old.verdict($0)) > .none }
        let kind: Kind =
            heard.contains { hit.verdict($0) > old.verdict($0) }
            ? .risen : heard.isEmpty ? .changed : .fallen
        return CustomerChange(key, cells, kind, hit, old, phrases)
    }

    /// Parties of which nothing is said any more, but for those that a reviewer silenced.
    private static func gone(
        _ hits: [RoundHit], _ key: String, _ cells: [String], _ now: PortfolioAnswers
    ) -> [CustomerChange] {
        hits.filter { !(now.silenced[key]?.contains($0.entity) ?? false) }.map { hit in
            let (phrases, verdicts) = farewell(hit, now)
            let left = RoundHit(
                entity: hit.entity, caption: hit.caption, band: hit.band, because: hit.because,
                facts: hit.facts, lists: [], verdicts: verdicts)
            return CustomerChange(key, cells, .gone, left, hit, phrases)
        }
    }

    /// Why a party that was found before is not any more, and the verdicts on it under the regimes that
    /// spoke then.
    private static func farewell(
        _ hit: RoundHit, _ now: PortfolioAnswers
    ) -> (phrases: [String], verdicts: [String: String]) {
        let spoke = hit.verdicts.keys.filter { hit.verdict($0) > .none }.sorted()
        guard let said = now.now(hit.entity) else {
            return (
                ["the party is no longer in the store, and nothing is said of it any more"], [:]
            )
        }
        let after = said.verdicts.filter { spoke.contains($0.key) }
        let isTold = after.values.contains { (Verdict(rawValue: $0) ?? .none) > .none }
        guard !isTold, said.lists.isEmpty else {
            return (["the customer is not taken for it any more"], after)
        }
        let fell = spoke.map { regime in
            "\(regime): \(hit.verdict(regime).rawValue) before, \(after[regime] ?? "none") now"
        }
        return (fell + ["nothing is said of it any more, which clears nobody"], after)
    }

    private init(
        _ key: String, _ cells: [String], _ kind: Kind, _ hit: RoundHit, _ old: RoundHit?,
        _ phrases: [String]
    ) {
        customer = key
        self.cells = cells
        self.kind = kind
        entity = hit.entity
        caption = hit.caption
        band = hit.band
        identity = hit.because
        lists = hit.lists
        self.phrases = phrases
        let then = old?.verdicts ?? [:]
        // Of a rule that says nothing before and after nothing is to be told.
        func isTold(_ regime: String) -> Bool {
            guard let old else { return hit.verdict(regime) > .none }
            return max(hit.verdict(regime), old.verdict(regime)) > .none
                || hit.verdict(regime) != old.verdict(regime)
        }
        before = then.filter { isTold($0.key) }.compactMapValues(Verdict.init(rawValue:))
        after = hit.verdicts.filter { isTold($0.key) }.compactMapValues(Verdict.init(rawValue:))
    }
}
