import CordonModel

/// A node of a file for graph tools: its id, and its attributes by name.
struct DrawnNode {
    let id: String
    let line: Int
    var values: [String: String]
}

/// An edge of such a file: the ids of its ends, and its attributes by name.
struct DrawnEdge {
    let from, to: String
    let line: Int
    var values: [String: String]
}

/// Nodes and edges of files for graph tools become entities and claims.
///
/// What Cordon writes it reads: kind, share, standing, sources, listings. Other tools' attributes are
/// properties of their own names, a word that is no relation's is the role of a link, or of a stake where a share stands beside it, and
/// an edge without a standing is an assumption, as in an edge list.
struct DrawnGraph {
    private let path: String
    private let tableSource: String
    private var hasBegun = false
    private var isAssumptionSaid = false

    init(_ path: String) {
        self.path = path
        tableSource = path.split(separator: "/").last.map(String.init) ?? path
    }

    private mutating func begin(_ file: inout Case) {
        guard !hasBegun else { return }
        hasBegun = true
        file.add(Source(id: tableSource, title: tableSource, kind: .hypothesis))
    }

    /// Takes in what the graph says as a whole.
    mutating func take(facts text: String, into file: inout Case) {
        begin(&file)
        GraphFacts.take(text, citing: Citation(source: tableSource), into: &file)
    }

    // MARK: - Nodes

    /// The attributes in which tools keep the name of a node, the best first.
    private static let names = ["caption", "name", "label", "title"]

    mutating func take(_ node: DrawnNode, into file: inout Case) {
        begin(&file)
        var values = node.values
        let said = values.removeValue(forKey: "schema") ?? values["type"].flatMap(Self.schema)
        let schema = said.flatMap(Schema.named)
        file.add(Entity(id: node.id, schema: schema?.name ?? said ?? "LegalEntity"))
        let names = Self.names.compactMap { values.removeValue(forKey: $0) }
        let name = names.first ?? node.id
        if name != node.id { say(node, "name", name, &file) }
        let listings = values.removeValue(forKey: "listings")
        let authorities = values.removeValue(forKey: "listed")
        take(listings ?? authorities ?? "", of: node, into: &file)
        let known = schema ?? Schema.named("LegalEntity")
        for (title, text) in values.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
            let property = known?.allProperties.first { $0.name.lowercased() == title.lowercased() }
            say(node, property?.name ?? title, text, &file)
        }
    }

    private static func schema(_ word: String) -> String? {
        Schema.named(word) == nil ? nil : word
    }

    private func say(
        _ node: DrawnNode, _ property: String, _ text: String, _ file: inout Case
    ) {
        file.add(
            Claim(
                subject: node.id, .value(PropertyValue(property, text)), standing: .registered,
                citations: [citation(node.line)]))
    }

    /// The listings of a node, as ``ListingText`` writes them, or authorities by themselves.
    private func take(_ text: String, of node: DrawnNode, into file: inout Case) {
        for part in text.split(separator: ";").map({ String($0).trimmed }) where !part.isEmpty {
            let words = part.contains("|") ? [part] : part.split(separator: " ").map(String.init)
            for word in words {
                let listing = ListingText(word)
                let citations = citations(of: listing.sources, node.line, &file)
                file.add(
                    Claim(
                        subject: node.id, .listing(listing.listing), standing: listing.standing,
                        period: listing.period,
                        evidence: Evidence(citations: citations, stated: listing.stated)))
            }
        }
    }

    // MARK: - Edges

    /// The attributes in which tools keep what an edge says, the best first.
    private static let kinds = ["kind", "relation", "relationship", "type", "interaction", "label"]
    private static let shares = ["share", "percent", "percentage", "ownership", "stake"]
    /// Attributes that say again what others say, or how an edge is drawn.
    private static let repeated = ["directed", "disputed", "id", "verb", "controls"]

    /// Takes in an edge.
    ///
    /// - Throws: A problem of the edge: a share or standing that is none.
    mutating func take(_ edge: DrawnEdge, into file: inout Case) throws(ReadingProblem) {
        begin(&file)
        var values = edge.values.filter { !$0.value.trimmed.isEmpty }
        let kind = kind(&values, &file)
        let share = try share(kind, &values, edge)
        let standing = try standing(&values, edge)
        if standing == nil { sayAssumption(&file) }
        let sources = sources(&values)
        let interest = values.removeValue(forKey: "interest").flatMap(StakeKind.Interest.init)
        let stake = StakeKind(
            interest ?? .shares, shareClass: values.removeValue(forKey: "class"),
            capacity: values.removeValue(forKey: "capacity"))
        let criterion = values.removeValue(forKey: "criterion")
            .flatMap(ControlCriterion.init(spoken:))
        let role = values.removeValue(forKey: "role") ?? kind.role
        let isIndirect = values.removeValue(forKey: "indirect") == "true"
        let controls = values["controls"].map { $0 == "true" } ?? kind.assertsControl
        let recordID = values.removeValue(forKey: "recordId")
        let own = DrawnClaim(
            standing: standing ?? .assumed, share: share, period: period(&values, edge, &file),
            stated: take("stated", from: &values, DayWindow.init), assertsControl: controls,
            criterion: criterion ?? kind.criterion, role: role, sources: sources)
        let claims = take("versions", from: &values, DrawnClaim.all) ?? [own]
        for name in Self.repeated { values.removeValue(forKey: name) }
        let ends = kind.isInverse ? (edge.to, edge.from) : (edge.from, edge.to)
        for id in [ends.0, ends.1] where !file.hasEntity(id) {
            file.add(Entity(id: id, schema: "LegalEntity"))
        }
        let properties = values.sorted { $0.key < $1.key }.map { PropertyValue($0.key, $0.value) }
        for claim in claims {
            let assertion = RelationAssertion(
                kind.kind, to: ends.1, share: kind.kind.takesShare ? claim.share : nil,
                stake: stake, role: claim.role, criterion: claim.criterion,
                assertsControl: claim.assertsControl, isShortcut: isIndirect,
                recordID: recordID, properties: properties)
            let citations = citations(of: claim.sources, edge.line, &file)
            file.add(
                Claim(
                    subject: ends.0, .relation(assertion), standing: claim.standing,
                    period: claim.period,
                    evidence: Evidence(citations: citations, stated: claim.stated)))
        }
    }

    /// The value of an attribute, where it can be read; any other text stays a property.
    private func take<Value>(
        _ name: String, from values: inout [String: String], _ read: (String) -> Value?
    ) -> Value? {
        guard let value = values[name].flatMap(read) else { return nil }
        values.removeValue(forKey: name)
        return value
    }

    private func kind(_ values: inout [String: String], _ file: inout Case) -> EdgeKind {
        let names = Self.kinds.filter { values[$0] != nil }
        let known = names.first { values[$0].flatMap(EdgeKind.spoken) != nil }
        let word = (known ?? names.first).flatMap { values[$0] }
        for name in names where name == known || name == names.first || name == "label" {
            values.removeValue(forKey: name)
        }
        let isSized = Self.shares.contains { values[$0] != nil }
        guard let word else {
            return EdgeKind(isSized || values["owner"] != nil ? .ownership : .unknownLink)
        }
        return EdgeKind.spoken(word) ?? EdgeKind.free(word, isSized: isSized, &file)
    }

    private func share(
        _ kind: EdgeKind, _ values: inout [String: String], _ edge: DrawnEdge
    ) throws(ReadingProblem) -> Share? {
        let bounds = (values.removeValue(forKey: "least"), values.removeValue(forKey: "most"))
        let names = Self.shares.filter { values[$0] != nil }
        guard kind.kind.takesShare else {
            return nil
        }
        guard let name = names.first, let text = values.removeValue(forKey: name) else {
            guard let least = bounds.0, let most = bounds.1 else { return kind.share ?? .unknown }
            return try share(of: "\(least)-\(most)", edge)
        }
        return try share(of: text, edge)
    }

    private func share(of text: String, _ edge: DrawnEdge) throws(ReadingProblem) -> Share {
        if let share = Share(text) ?? PercentageText.share(text) { return share }
        throw problem(edge, "`\(text)` is no share of 0 to 100", "write 50, 25-50 or (25,50]")
    }

    private func standing(
        _ values: inout [String: String], _ edge: DrawnEdge
    ) throws(ReadingProblem) -> Standing? {
        guard let word = values.removeValue(forKey: "standing") else { return nil }
        if let standing = Standing(word: word.lowercased()) { return standing }
        let words = Standing.allCases.map(\.word)
        throw problem(edge, "`\(word)` is no standing", Nearest.advice(for: word, among: words))
    }

    private func sources(_ values: inout [String: String]) -> [String] {
        let text = values.removeValue(forKey: "sources") ?? values.removeValue(forKey: "source_id")
        return text?.split(separator: " ").map(String.init) ?? []
    }

    /// The places of what some sources say, the file itself where none is named.
    private func citations(
        of sources: [String], _ line: Int, _ file: inout Case
    ) -> [Citation] {
        for id in sources where file.source(id) == nil { file.add(Source(id: id, title: id)) }
        return sources.isEmpty ? [citation(line)] : sources.map { Citation(source: $0) }
    }

    /// The period of an edge: what a tool says possibly holds, and says no more of than its first day, has
    /// an end that is not known.
    private func period(
        _ values: inout [String: String], _ edge: DrawnEdge, _ file: inout Case
    ) -> Period {
        let names = [["from", "start", "since"], ["until", "end"]]
        let found = names.map { names in names.compactMap { values.removeValue(forKey: $0) }.first }
        let seen = take("seen", from: &values) { Day($0) }
        let isPossible = values.removeValue(forKey: "certainty") == "possible"
        let start = found[0].flatMap { DayWindow($0) }
        let isOfDays = found[1] != nil || seen != nil || start.map { $0.exact == nil } ?? false
        guard !isPossible || isOfDays else {
            return SaidEnd.period(from: file.window(found[0], file: path, line: edge.line))
        }
        return file.period(
            from: found[0], until: found[1], observed: seen, file: path, line: edge.line)
    }

    // MARK: - Sources

    private func citation(_ line: Int) -> Citation {
        Citation(source: tableSource, locator: "line \(line)")
    }

    private mutating func sayAssumption(_ file: inout Case) {
        guard !isAssumptionSaid else { return }
        isAssumptionSaid = true
        file.note(
            "assumed-table",
            "edges without a `standing` are taken as assumptions: they count as firm")
    }

    private func problem(
        _ edge: DrawnEdge, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(.badValue, file: path, line: edge.line, what: what, remedy: remedy)
    }
}
