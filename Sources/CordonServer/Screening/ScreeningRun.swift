import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel

/// A portfolio while it is answered.
struct ScreeningRun: Sendable {
    let portfolio: Portfolio
    let screening: Screening
    let manner: Portfolio.Manner
    private let rows: ScreenRows
    /// What the lists cannot say on the day.
    let warnings: [String]

    /// What was found for one subject, and the rows that are shown of it.
    struct Answer: Sendable {
        let subject: Subject
        let hits: [ScreenedHit]
        let lines: [JSONText]
    }

    /// What an answer came to.
    struct Summary: Sendable {
        var subjects = 0
        var rows = 0
        var digest = ""
        var results: [JSONText] = []
        var showsDecided = false
    }

    init(_ portfolio: Portfolio, _ screening: Screening, _ manner: Portfolio.Manner) {
        self.portfolio = portfolio
        self.screening = screening
        self.manner = manner
        rows = ScreenRows(own: portfolio.columns.columns, isChanged: false)
        warnings = Investigation(graph: screening.graph).listWarnings()
    }

    /// How many subjects are answered at a time.
    static let step = 64

    /// The answers of some subjects, in their order; every one has a row.
    func answers(_ range: Range<Int>, showsDecided: Bool) -> [Answer] {
        let part = portfolio.rows[range]
        var manners: [Portfolio.Manner] = []
        for row in part {
            // Rows were read with their manners, so that none fails here.
            do throws(Fault) { manners.append(try portfolio.manner(row, manner)) } catch {
                manners.append(manner)
            }
        }
        let subjects = part.map(portfolio.subject)
        var found = [[ScreenedHit]](repeating: [], count: subjects.count)
        for one in Set(manners) {
            let places = manners.indices.filter { manners[$0] == one }
            let asked = screening.asking(
                one.preset, limit: one.limit, decisions: screening.decisions)
            let hits = asked.hits(for: places.map { subjects[$0] }, threads: 2)
            for (place, hits) in zip(places, hits) { found[place] = hits }
        }
        return zip(subjects, found).map { subject, hits in
            Answer(
                subject: subject, hits: hits,
                lines: lines(subject, hits, showsDecided: showsDecided))
        }
    }

    private func lines(
        _ subject: Subject, _ hits: [ScreenedHit], showsDecided: Bool
    ) -> [JSONText] {
        let silenced = hits.filter(\.isSilenced)
        let shown = showsDecided ? hits : hits.filter { !$0.isSilenced }
        guard shown.isEmpty else { return shown.map { rows.json(rows.row(subject, $0)) } }
        let reason = ScreenRows.reason(subject, silenced: silenced.count, warnings: warnings)
        let word = silenced.first?.decision?.word ?? ""
        return [rows.json(rows.row(subject, reason: reason, decision: word))]
    }

    /// The rows of a few subjects at a time, in their order; at the end whatever `close` gives.
    func pieces(
        showsDecided: Bool, keepingResults: Bool = false,
        close: @escaping @Sendable (Summary) -> JSONText?
    ) -> AsyncStream<[UInt8]> {
        AsyncStream(bufferingPolicy: .unbounded) { continuation in
            let task = Task {
                var digest = ContentHash()
                var summary = Summary(showsDecided: showsDecided)
                while summary.subjects < portfolio.rows.count, !Task.isCancelled {
                    let end = min(summary.subjects + Self.step, portfolio.rows.count)
                    let found = answers(summary.subjects..<end, showsDecided: showsDecided)
                    var text = ""
                    for answer in found {
                        summary.subjects += 1
                        for line in answer.lines.map(\.compact) {
                            digest.add(line)
                            text += line + "\n"
                            summary.rows += 1
                        }
                        guard keepingResults else { continue }
                        summary.results += answer.lines.compactMap {
                            ScreeningReceipt.result($0, of: summary.subjects)
                        }
                    }
                    continuation.yield(Array(text.utf8))
                    await Task.yield()
                }
                summary.digest = digest.full
                if summary.subjects == portfolio.rows.count, let last = close(summary) {
                    continuation.yield(Array((last.compact + "\n").utf8))
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}
