import CordonModel

/// One claim about an edge of a graph file, where an edge stands for several.
///
/// As a text it has fields that bars part: standing, share, start, last day, the day on which it was
/// seen, the day on which it was said, whether control is asserted, criterion, role, sources.
struct DrawnClaim: Hashable {
    let standing: Standing
    let share: Share?
    let period: Period
    let stated: DayWindow?
    let assertsControl: Bool
    let criterion: ControlCriterion?
    let role: String?
    var sources: [String]

    /// The same, whoever says it.
    private var ofAnySource: Self {
        var claim = self
        claim.sources = []
        return claim
    }
}

// MARK: - Writing

extension DrawnClaim {
    /// The claim at a place about a relation; nil where it says none.
    private init?(at place: Int, _ outgoing: Outgoing) {
        let claim = outgoing.graph.file.claims[place]
        guard let said = claim.relation else { return nil }
        standing = claim.standing
        share = said.kind.takesShare ? said.share ?? .someStake : nil
        period = outgoing.drawnPeriod(at: place)
        stated = claim.evidence.stated
        assertsControl = said.assertsControl
        criterion = said.criterion
        role = said.role
        sources = outgoing.sources(of: claim)
    }

    /// The claims of one relation; those that say the same are one, with the sources of all.
    static func all(at places: [Int], _ outgoing: Outgoing) -> [DrawnClaim] {
        var claims: [DrawnClaim] = []
        var known: [DrawnClaim: Int] = [:]
        for claim in places.compactMap({ DrawnClaim(at: $0, outgoing) }) {
            guard let place = known[claim.ofAnySource] else {
                known[claim.ofAnySource] = claims.count
                claims.append(claim)
                continue
            }
            for source in claim.sources where !claims[place].sources.contains(source) {
                claims[place].sources.append(source)
            }
        }
        return claims
    }

    /// The claim as a text, which ``init(_:)`` reads.
    var text: String {
        BarText.joined([
            standing.word, share?.description, period.from?.description,
            period.lastDay?.description, period.observed?.description, stated?.description,
            assertsControl ? "true" : nil, criterion?.rawValue, role, BarText.field(of: sources),
        ])
    }
}

// MARK: - Reading

extension DrawnClaim {
    /// Reads a text that ``text`` wrote; nil where it is none.
    init?(_ text: String) {
        var fields = BarText.fields(text)
        fields += Array(repeating: nil, count: max(0, 10 - fields.count))
        guard let word = fields[0], let standing = Standing(word: word),
            let period = Period(
                from: fields[2].flatMap { DayWindow($0) },
                before: fields[3].flatMap { DayWindow($0) }?.advanced(by: 1),
                observed: fields[4].flatMap { Day($0) })
        else { return nil }
        self.standing = standing
        self.period = period
        share = fields[1].flatMap { Share($0) }
        stated = fields[5].flatMap { DayWindow($0) }
        assertsControl = fields[6] == "true"
        criterion = fields[7].flatMap { ControlCriterion(rawValue: $0) }
        role = fields[8]
        sources = BarText.list(fields[9])
    }

    /// The claims of a text that has several; nil where one of them is none.
    static func all(in text: String) -> [DrawnClaim]? {
        let parts = text.split(separator: ";").map(String.init)
        let claims = parts.compactMap { DrawnClaim($0) }
        return claims.isEmpty || claims.count < parts.count ? nil : claims
    }
}

// MARK: - Days

extension Period {
    /// The last day on which a thing holds; nil where no end is said.
    var lastDay: DayWindow? { before?.advanced(by: -1) }
}

extension Outgoing {
    /// The period of a claim as a reader has to take it who is given no other claim.
    ///
    /// One whose end only another claim states has an end that is not known.
    func drawnPeriod(at place: Int) -> Period {
        let period = graph.file.claims[place].period
        guard isEndedByAnother(place) else { return period }
        let day = graph.projection.asOf
        let seen = period.observed.flatMap { $0 < day ? $0 : nil }
        return Period(from: period.from, before: .unknown, observed: seen) ?? period
    }

    /// Whether a claim holds for certain by its own words, and another claim's end puts it in doubt.
    func isEndedByAnother(_ place: Int) -> Bool {
        graph.file.claims[place].period.holds(on: graph.projection.asOf) == .yes
            && !graph.isCertain(at: place)
    }

    /// The sources of a claim that may be named, each once.
    func sources(of claim: Claim) -> [String] {
        var sources: [String] = []
        for citation in citations(of: claim) where !sources.contains(citation.source) {
            sources.append(citation.source)
        }
        return sources
    }
}

extension Outgoing {
    /// The sources that claims which leave may name, by id.
    var sources: [Source] {
        var named: Set<String> = []
        for place in part == nil ? places : placesOfPart {
            for citation in citations(of: graph.file.claims[place]) {
                named.insert(citation.source)
            }
        }
        return named.sorted().compactMap { graph.file.source($0) }
    }

    /// The claims of the part that leaves alone.
    private var placesOfPart: [Int] {
        let own = vertices.flatMap { vertex in
            values(of: vertex) + graph.listings(of: vertex).map(\.claim)
        }
        return relations.flatMap(\.claims) + own.filter { leaves($0) }
    }
}

extension RelationKind {
    /// Whether a relation of the kind has a size.
    var takesShare: Bool { meaning == .stake || meaning == .stakeOrControl }
}
