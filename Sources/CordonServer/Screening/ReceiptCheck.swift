import CordonAnalysis
import CordonGraph
import CordonMatch
public import CordonModel

/// A kept screening beside a graph: which list day, preset, score or decision is another now.
public struct ReceiptCheck: Sendable {
    /// One thing that is another now.
    public struct Change: Sendable, Hashable {
        /// What: `list`, `input`, `preset`, `case`, `hit`, `score`, `verdict` or `decision`.
        public let what: String
        /// Of which subject, list or preset.
        public let of: String
        /// The party, where it is about one.
        public let entity: EntityID?
        /// As it was; nil where it was not there.
        public let before: String?
        /// As it is; nil where it is not there any more.
        public let after: String?
    }

    /// The changes, in the order of the answer.
    public private(set) var changes: [Change] = []
    /// What could not be compared, a sentence each.
    public private(set) var open: [String] = []

    /// Compares a kept screening with what a graph answers now about the same subjects and day.
    ///
    /// - Parameters:
    ///   - kept: The kept answer.
    ///   - input: The graph.
    ///   - subjects: The portfolio as it was sent, where only the receipt was kept.
    /// - Throws: `ReadingProblems` where the graph cannot be read, ``Fault`` where the subjects cannot.
    public init(
        _ kept: KeptScreening, against input: GraphInput, subjects: [UInt8]? = nil
    ) throws {
        guard let day = kept.day else { throw Fault(422, "the receipt names no day") }
        let served = try ServedGraph(input, today: day)
        let receipt = kept.receipt
        try compareHeads(receipt, served)
        let request = try Self.request(receipt)
        let route = ScreeningRoutes.all[0]
        let asked = try Asked(request, route.parameters, strict: true, served, limits: .none)
        let portfolio: Portfolio? =
            if let subjects { try Portfolio(subjects) } else { try kept.portfolio() }
        guard let portfolio else {
            open.append(
                "scores were not computed again: the rows are not here; give the whole answer, "
                    + "or the portfolio with --subjects")
            try compareDecisions(kept, try served.decisions(in: try served.graph()))
            return
        }
        let run = ScreeningRun(portfolio, try asked.screening(), asked.manner)
        try compareHits(kept, run, showsDecided: receipt["decided"] == true)
    }

    /// The request for which the receipt was given.
    private static func request(_ receipt: JSONText) throws(Fault) -> WebRequest {
        var options: [JSONText.Member] = []
        for (option, key) in [
            ("preset", "preset"), ("hits", "hits"), ("as-of", "asOf"), ("known-at", "knownAt"),
            ("standing", "standing"), ("resolve", "resolve"),
        ] {
            guard let value = receipt[key], value != .null else { continue }
            options.append(.init(option, value))
        }
        return try WebRequest(question: "screenings", .object(options))
    }

    // MARK: - Heads

    private mutating func compareHeads(_ receipt: JSONText, _ served: ServedGraph) throws(Fault) {
        let whole = try served.whole.value()
        let head = ServedDocument.of(AnswerDocument(whole).json, served)
        compare("list", Self.lists(receipt), Self.lists(head))
        compare("input", Self.inputs(receipt), Self.inputs(head))
        let digest = CaseDigest.of(served.file)
        if let before = receipt["case"]?.text, before != digest {
            changes.append(
                Change(what: "case", of: "claims", entity: nil, before: before, after: digest))
        }
        let presets = Self.numbers(receipt["presets"])
        compare("preset", presets, Self.numbers(ScreeningReceipt.thresholds))
    }

    private mutating func compare(
        _ what: String, _ before: [(String, String)], _ after: [(String, String)]
    ) {
        for (name, then, now) in ChangedTexts.between(before, after) {
            changes.append(Change(what: what, of: name, entity: nil, before: then, after: now))
        }
    }

    private static func lists(_ head: JSONText) -> [(String, String)] {
        (head["lists"]?.items ?? []).map { list in
            let name = [list["authority"]?.text, list["list"]?.text].compactMap(\.self)
            let part = list["complete"] == true ? "" : " (in part)"
            return (name.joined(separator: " "), (list["day"]?.text ?? "day unknown") + part)
        }
    }

    private static func inputs(_ head: JSONText) -> [(String, String)] {
        (head["graph"]?["inputs"]?.items ?? []).map { input in
            (input["path"]?.text ?? "", input["sha256"]?.text ?? "")
        }
    }

    private static func numbers(_ object: JSONText?) -> [(String, String)] {
        (object?.members ?? []).map { ($0.key, $0.value.compact) }
    }

    // MARK: - Hits

    /// What of a hit is compared, by the key that a row tells it under.
    private static let facts: [(what: String, key: String)] = [
        ("score", "similarity"), ("score", "evidence"), ("score", "match"), ("list", "list"),
        ("list", "programme"), ("list", "day"), ("verdict", "verdicts"), ("decision", "decision"),
    ]

    private mutating func compareHits(
        _ kept: KeptScreening, _ run: ScreeningRun, showsDecided: Bool
    ) throws(Fault) {
        let before = try kept.hits()
        var place = 0
        while place < run.portfolio.rows.count {
            let end = min(place + ScreeningRun.step, run.portfolio.rows.count)
            for answer in run.answers(place..<end, showsDecided: showsDecided) {
                place += 1
                compare(
                    answer.subject.key, before[place] ?? [],
                    answer.lines.filter { $0["entity"]?.text != nil })
            }
        }
        let more = before.keys.filter { $0 > place }.count
        if more > 0 { open.append("\(more) subjects of the receipt are not in the portfolio") }
    }

    private mutating func compare(_ subject: String, _ before: [JSONText], _ after: [JSONText]) {
        for hit in before {
            let entity = hit["entity"]?.text ?? ""
            guard let now = after.first(where: { $0["entity"]?.text == entity }) else {
                changes.append(
                    Change(
                        what: "hit", of: subject, entity: entity,
                        before: hit["similarity"]?.compact, after: nil))
                continue
            }
            for (what, key) in Self.facts {
                // A receipt alone tells less than a row.
                guard let then = hit[key], let value = now[key], then != value else { continue }
                changes.append(
                    Change(
                        what: what, of: subject, entity: entity,
                        before: "\(key) \(then.plain ?? "none")",
                        after: "\(key) \(value.plain ?? "none")"))
            }
        }
        for hit in after {
            let entity = hit["entity"]?.text
            guard !before.contains(where: { $0["entity"]?.text == entity }) else { continue }
            changes.append(
                Change(
                    what: "hit", of: subject, entity: entity, before: nil,
                    after: hit["similarity"]?.compact))
        }
    }

    private mutating func compareDecisions(
        _ kept: KeptScreening, _ decisions: DecisionBook
    ) throws(Fault) {
        for (_, hits) in try kept.hits().sorted(by: { $0.key < $1.key }) {
            for hit in hits {
                guard let subject = hit["subject"]?.text, let entity = hit["entity"]?.text else {
                    continue
                }
                let (before, after) = (hit["decision"]?.text, decisions.word(subject, entity))
                // Whether it was opened again needs the subject.
                guard before != after, before != "reopened" || after == nil else { continue }
                changes.append(
                    Change(
                        what: "decision", of: subject, entity: entity, before: before,
                        after: after))
            }
        }
    }
}
