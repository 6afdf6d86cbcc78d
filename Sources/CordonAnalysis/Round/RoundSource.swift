import CordonFormats
import CordonGraph
import CordonMatch
import CordonModel
import CordonRules
import CordonStore
import Foundation

/// The store as a step of a round sees it, on a day.
final class RoundSource {
    let plan: RoundPlan
    let day: Day
    /// The last import that added something.
    let lastImport: Int
    /// A hash of everything that answers depend on, but for the day.
    let basis: String
    /// The hits of each customer, by key.
    private(set) var found: [String: [RoundHit]] = [:]
    /// The lines of the answers to watched questions.
    private(set) var watched: [String: [String]] = [:]

    private let store: Store
    private let own: [Regime]
    private let decisions: [ScreeningDecision]
    private let questions: [WatchQuestion]

    init(
        _ plan: RoundPlan, _ memory: RoundMemory, _ day: Day, _ own: [Regime]
    ) throws(RoundFault) {
        self.plan = plan
        self.day = day
        self.own = own
        do {
            store = try Store.open(plan.store)
            lastImport = try store.lastImport()
            decisions = try store.screeningDecisions()
            let kept = try store.watched().map(\.question)
            let known = Set(kept.map(\.text))
            questions = kept + plan.watch.filter { !known.contains($0.text) }
            var hash = ContentHash()
            hash.add(["round", Investigation.version, plan.sha256, "\(lastImport)"])
            hash.add("\(decisions.count)")
            hash.add(questions.map(\.text))
            for decision in try store.decisions() {
                hash.add([decision.left, decision.right, "\(decision.isSame)"])
            }
            for path in [plan.portfolio, plan.regimeFile].compactMap({ $0 }) {
                hash.add(try FileImport.digest(of: path))
            }
            basis = hash.full
        } catch let error as StoreError {
            throw RoundFault(error.description)
        } catch {
            throw RoundFault("\(error)")
        }
    }

    func close() {
        do {
            try store.close()
        } catch {
            // It was only read here; what is open closes with the program.
        }
    }

    /// Asks everything, and tells what is another than what is remembered.
    func report(
        _ asked: [Regime], name: String, _ taken: [RoundReport.TakenFile], _ memory: RoundMemory
    ) throws(RoundFault) -> RoundReport {
        do {
            let now = Investigation(
                graph: try store.graph(
                    Projection(asOf: day, today: day), joinParts: PartedRecords.join))
            let regimes = now.regimes(
                FindingQuestion(regimes: asked.isEmpty && !own.isEmpty ? usual : asked))
            let answers = try plan.portfolio.map { try self.answers($0, now, regimes) }
            let before = try former(memory)
            let difference = before.map { self.difference($0, now, regimes) }
            var changes =
                answers.map { CustomerChange.between(memory.found, $0, in: now.graph) } ?? []
            RoundProofs(
                investigation: now, regimes: regimes, plan: plan.failOn, named: plan.regimes
            ).fill(&changes)
            found = answers?.found ?? [:]
            return RoundReport(
                name: name, title: title, day: day, files: taken,
                gaps: EditionGaps.sentences(
                    before?.graph.file.lists ?? [], now.graph.file.lists, plan.editions),
                customers: answers?.rows, notCompared: answers?.notCompared ?? 0,
                changes: changes, difference: difference, watch: watch(now, memory),
                cut: answers?.cut?.rawValue, investigation: now,
                columns: answers?.columns ?? [])
        } catch let error as StoreError {
            throw RoundFault(error.description)
        } catch let error as ReadingProblem {
            throw RoundFault(error.description)
        } catch let error as QuestionError {
            throw RoundFault("\(plan.portfolio ?? ""): \(error.description)")
        } catch {
            throw RoundFault("\(error)")
        }
    }

    private var title: String {
        plan.title ?? "Round over " + URL(fileURLWithPath: plan.store).lastPathComponent
    }

    private var usual: [Regime] { Regime.defaults(on: day) + own }

    private func answers(
        _ path: String, _ now: Investigation, _ regimes: [Regime]
    ) throws -> PortfolioAnswers {
        let book = try PartyBook(now.graph, keptAt: Store.nameIndex(beside: plan.store))
        let screening = Screening(
            now, book, regimes: regimes, decisions: DecisionBook(decisions, in: now.graph),
            preset: MatchPreset(rawValue: plan.preset) ?? .screening, limit: plan.hits)
        return try PortfolioAnswers(path, mapped: plan.columns, screening)
    }

    /// The store as it was when the last report was made; nil where nothing came since, or there was
    /// none.
    private func former(_ memory: RoundMemory) throws(StoreError) -> Investigation? {
        guard memory.lastImport > 0, memory.lastImport < lastImport, let day = memory.day else {
            return nil
        }
        return Investigation(
            try store.joined(upTo: memory.lastImport, joinParts: PartedRecords.join),
            Projection(asOf: day, today: day))
    }

    private func difference(
        _ before: Investigation, _ now: Investigation, _ regimes: [Regime]
    ) -> Difference {
        Difference(before, now) { side, vertices, all in
            let question = FindingQuestion(regimes: regimes, vertices: vertices, all: all)
            return side.findings(question).filter { all || $0.isTouched }
        }
    }

    private func watch(_ now: Investigation, _ memory: RoundMemory) -> [WatchChange] {
        let answers = now.answers(to: questions, beside: own)
        for answer in answers {
            let text = answer.question.text
            // What cannot be asked today was answered before and will be again.
            watched[text] = answer.fault == nil ? answer.lines : memory.watched[text]
        }
        return answers.map { WatchChange($0, since: memory.watched[$0.question.text]) }
            .filter(\.isNews)
    }
}

extension RoundReport {
    /// The same as it is kept until the end of a round that takes many editions.
    var told: RoundReport {
        var report = self
        for place in report.changes.indices { report.changes[place].picture = nil }
        return report
    }
}
