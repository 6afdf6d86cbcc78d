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
    /// The answers to watched questions, a key for each line.
    private(set) var watched: [String: [String]] = [:]
    /// The regimes that can be answered.
    private(set) var answered: [String] = []
    /// The lists that are too old to clear anybody.
    private(set) var stale: [String] = []
    /// Everything that stays wrong until somebody mends it.
    private(set) var standing: [String] = []

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
            let known = Set(memory.found.keys)
            let answers = try plan.portfolio.map { try self.answers($0, now, regimes, known) }
            let before = try former(memory)
            let difference = before.map { self.difference($0, now, regimes) }
            var changes =
                answers.map { CustomerChange.between(memory.found, $0, in: now.graph) } ?? []
            RoundProofs(
                investigation: now, regimes: regimes, plan: plan.failOn, since: memory.day,
                named: plan.regimes
            ).fill(&changes)
            found = answers?.found ?? [:]
            answered = RegimeSilence.answered(regimes, in: now.graph)
            let aged = now.uncoveredLists().filter(\.isComplete)
            stale = aged.map(\.title)
            let toldStale = Set(memory.stale ?? [])
            let open = EditionGaps.open(now.graph.file, until: day, plan.editions)
            let (watch, faults) = self.watch(now, memory)
            standing = now.staleWarnings() + open + faults
            return RoundReport(
                name: name, title: title, day: day, files: taken,
                gaps: EditionGaps.sentences(
                    before?.graph.file.lists ?? [], now.graph.file.lists, plan.editions) + open,
                aged: aged.filter { !toldStale.contains($0.title) }.map { $0.gap(on: day) }
                    .sorted(),
                silences: RegimeSilence.between(memory.answered, regimes, in: now, answers),
                standing: standing,
                customers: answers?.rows, notCompared: answers?.notCompared ?? 0,
                changes: changes, difference: difference, watch: watch,
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
        _ path: String, _ now: Investigation, _ regimes: [Regime], _ known: Set<String>
    ) throws -> PortfolioAnswers {
        let book = try PartyBook(now.graph, keptAt: Store.nameIndex(beside: plan.store))
        let screening = Screening(
            now, book, regimes: regimes, decisions: DecisionBook(decisions, in: now.graph),
            preset: MatchPreset(rawValue: plan.preset) ?? .screening, limit: plan.hits)
        return try PortfolioAnswers(path, mapped: plan.columns, knowing: known, screening)
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

    /// The watched answers that are others now, and the questions that cannot be asked.
    private func watch(
        _ now: Investigation, _ memory: RoundMemory
    ) -> (news: [WatchChange], faults: [String]) {
        let answers = now.answers(to: questions, beside: own)
        var faults: [String] = []
        for answer in answers {
            let text = answer.question.text
            // What cannot be asked today was answered before and will be again.
            watched[text] = answer.fault == nil ? answer.keys : memory.watched[text]
            if let fault = answer.fault {
                faults.append("watched, and not answered: \(text): \(fault)")
            }
        }
        let changes = answers.map {
            WatchChange($0, since: memory.watched[$0.question.text], in: now.graph)
        }
        return (changes.filter(\.isNews), faults)
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
