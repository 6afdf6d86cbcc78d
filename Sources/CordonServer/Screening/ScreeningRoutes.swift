import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel

/// `/v1/screenings`: a portfolio in, a row for each hit out, as `cordon screen` writes them.
enum ScreeningRoutes {
    /// The most bytes of a portfolio.
    static let mostBytes = 16 << 20

    static let parameters: [Parameter] = [
        Parameter(
            "preset", .choice(MatchPreset.allCases.map(\.rawValue)), "How names are compared."),
        Parameter("hits", .int(1...100), "The most parties shown for a subject; 5 by default."),
        Parameter("decided", .flag, "Show false positives too that still stand."),
    ]

    static let all: [Route] = [
        Route(
            "POST", "/v1/screenings", "A portfolio against every name of the graph.",
            parameters + [
                Parameter("receipt", .flag, "Give at the end what the answer rests on.")
            ],
            body: Route.Body(
                type: "application/x-ndjson", schema: ["type": "string"], most: mostBytes),
            strict: true, heavy: true, gives: "application/x-ndjson"
        ) { asked throws(Fault) in
            let portfolio = try PortfolioBody(asked.request.body)
            let screening = try asked.served.screening(asked)
            return WebAnswer(
                type: "application/x-ndjson",
                .pieces(ScreeningRun(portfolio, screening, asked).pieces))
        }
    ]
}

extension ServedGraph {
    /// The screening that a request asks for.
    func screening(_ asked: Asked) throws(Fault) -> Screening {
        let key = ScreeningKey(
            preset: asked.text("preset").flatMap(MatchPreset.init(rawValue:)) ?? .screening,
            limit: asked.int("hits") ?? 5)
        return try screenings.value(key) { () throws(Fault) in
            Screening(
                investigation, try book.value(), decisions: try decisions(), preset: key.preset,
                limit: key.limit)
        }
    }
}

/// What makes one screening another than the next.
struct ScreeningKey: Hashable, Sendable {
    let preset: MatchPreset
    let limit: Int
}

/// A portfolio while it is answered.
struct ScreeningRun: Sendable {
    private let portfolio: PortfolioBody
    private let screening: Screening
    private let asked: Asked

    init(_ portfolio: PortfolioBody, _ screening: Screening, _ asked: Asked) {
        self.portfolio = portfolio
        self.screening = screening
        self.asked = asked
    }

    /// The rows of a few subjects at a time, in their order; at the end the receipt, if asked for.
    var pieces: AsyncStream<[UInt8]> {
        AsyncStream(bufferingPolicy: .unbounded) { continuation in
            let task = Task {
                var digest = ContentHash()
                var count = 0
                var place = 0
                let rows = ScreenRows(own: portfolio.columns.columns, isChanged: false)
                while place < portfolio.rows.count, !Task.isCancelled {
                    let end = min(place + 64, portfolio.rows.count)
                    let subjects = portfolio.rows[place..<end].map(portfolio.columns.subject)
                    let found = screening.hits(for: subjects, threads: 2)
                    var text = ""
                    for (subject, hits) in zip(subjects, found) {
                        for line in lines(subject, hits, rows) {
                            digest.add(line)
                            text += line + "\n"
                            count += 1
                        }
                    }
                    continuation.yield(Array(text.utf8))
                    place = end
                    await Task.yield()
                }
                if asked.flag("receipt"), place == portfolio.rows.count {
                    let receipt = ScreeningReceipt(
                        asked.served, screening, asked, subjects: place, rows: count,
                        digest: digest.full)
                    continuation.yield(Array((receipt.json.compact + "\n").utf8))
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }

    /// The rows of one subject, at least one.
    private func lines(
        _ subject: Subject, _ hits: [ScreenedHit], _ rows: ScreenRows
    ) -> [String] {
        let silenced = hits.filter { $0.decision?.silences ?? false }
        let shown =
            asked.flag("decided") ? hits : hits.filter { !($0.decision?.silences ?? false) }
        guard shown.isEmpty else { return shown.map { rows.json(rows.row(subject, $0)).compact } }
        let reason = ScreenRows.reason(subject, silenced: silenced.count)
        let word = silenced.first?.decision?.word ?? ""
        return [rows.json(rows.row(subject, reason: reason, decision: word)).compact]
    }
}

/// What a screening rests on, so that it can be checked later: the lists and their days, the
/// digests of the inputs and of the answer, and how names were compared.
struct ScreeningReceipt {
    let json: JSONText

    init(
        _ served: ServedGraph, _ screening: Screening, _ asked: Asked, subjects: Int, rows: Int,
        digest: String
    ) {
        let head = ServedDocument.of(
            AnswerDocument(served.investigation, cut: screening.cut?.rawValue).json, served)
        let preset = asked.text("preset").flatMap(MatchPreset.init(rawValue:)) ?? .screening
        var members = head.members ?? []
        members += [
            .init("case", .string(CaseDigest.of(served.graph.file))),
            .init("preset", .string(preset.rawValue)),
            .init("threshold", .number(preset.threshold)),
            .init("hits", .int(asked.int("hits") ?? 5)), .init("subjects", .int(subjects)),
            .init("rows", .int(rows)), .init("sha256", .string(digest)),
        ]
        json = ["receipt": .object(members)]
    }
}
