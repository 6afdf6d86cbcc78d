public import CordonFormats
public import CordonModel
import CordonMatch
import CordonRules
import CordonStore
import Foundation

/// The daily round: new lists are taken in edition by edition, the portfolio is screened again, what the
/// change reaches through ownership is followed, and what is new is written.
///
/// ```swift
/// let outcome = try Round(RoundPlan.read("round.yaml"), on: today).run()
/// outcome.isMet  // somebody is to be woken
/// ```
///
/// A round can be repeated and interrupted: it remembers what it told last of all, so that a run that
/// was killed tells in the next what it had not told, and no run tells a thing twice.
public struct Round {
    /// The plan.
    public let plan: RoundPlan
    /// The day that counts as today.
    public let day: Day

    /// Prepares a round.
    public init(_ plan: RoundPlan, on day: Day) {
        self.plan = plan
        self.day = day
    }

    /// The outcome of a round.
    public struct Outcome: Sendable {
        /// The reports with news, oldest first; those without stand in the folder alone.
        public internal(set) var reports: [RoundReport] = []
        /// Whether something new is as grave as the plan asks for.
        public internal(set) var isMet = false
        /// Everything that somebody has to mend, a line each, on every run until it is mended: lists that
        /// are too old, editions that did not come, questions that cannot be asked.
        public internal(set) var warnings: [String] = []
        /// The files that are left alone, a line each.
        public internal(set) var notes: [String] = []

        /// Creates the outcome of a round that did nothing.
        public init() {}
    }

    /// Runs the round.
    ///
    /// - Parameters:
    ///   - fetched: The days of fetched files, by path, for lists that bear none.
    ///   - progress: Called with what is being done.
    /// - Returns: What is told.
    /// - Throws: ``RoundFault``; what was told before stays, and the next run goes on from there.
    public func run(
        fetched: [String: Day] = [:], progress: (String) -> Void = { _ in }
    ) throws(RoundFault) -> Outcome {
        try RoundFile.makeFolder(plan.reports)
        let lock = try RoundLock(plan.reports)
        defer { withExtendedLifetime(lock) {} }
        let work = try RoundWork(plan, day, try RoundMemory.read(plan.reports))
        return try work.run(fetched, progress)
    }
}

/// One run of a round.
final class RoundWork {
    let plan: RoundPlan
    let day: Day
    let own: [Regime]
    let asked: [Regime]
    var memory: RoundMemory
    private var outcome = Round.Outcome()

    init(_ plan: RoundPlan, _ day: Day, _ memory: RoundMemory) throws(RoundFault) {
        self.plan = plan
        self.day = day
        self.memory = memory
        do {
            own = try plan.regimeFile.map(RegimeFile.read) ?? []
            asked =
                try plan.regimes.isEmpty
                ? [] : Investigation.regimes(named: plan.regimes, beside: own)
        } catch let error as ReadingProblems {
            throw RoundFault(error.problems.map(\.description))
        } catch let error as QuestionError {
            throw RoundFault("regimes: \(error.description)")
        } catch {
            throw RoundFault("\(error)")
        }
        if MatchPreset(rawValue: plan.preset) == nil {
            throw RoundFault("preset: `\(plan.preset)` is none; use screening, strict, ofac-portal")
        }
    }

    func run(
        _ fetched: [String: Day], _ progress: (String) -> Void
    ) throws(RoundFault) -> Round.Outcome {
        let places = EditionPlaces(plan: plan, memory: memory, fetched: fetched, today: day)
        let found = try places.look()
        outcome.notes = found.strangers.map { "left alone: \($0)" }
        outcome.isMet = memory.owes
        if found.editions.isEmpty, memory.lastImport == 0 { try refuseNothing() }
        for edition in found.editions {
            progress("taking \(edition.day)")
            let taken = try take(edition)
            // Time does not run backwards: an edition that comes late is told on the day of the last.
            let late = max(edition.day, memory.day ?? edition.day)
            try step(min(late, day), taken, edition, progress)
        }
        if memory.day.map({ $0 != day }) ?? true {
            try step(max(day, memory.day ?? day), [], nil, progress)
        } else if found.editions.isEmpty {
            try step(day, [], nil, progress)
        }
        outcome.warnings += memory.standing ?? []
        guard memory.owes else { return outcome }
        memory.owes = false
        try memory.write(plan.reports)
        return outcome
    }

    /// Refuses to ask a store that holds nothing: silence would be taken for news of none.
    private func refuseNothing() throws(RoundFault) {
        do throws(StoreError) {
            if FileManager.default.fileExists(atPath: plan.store) {
                guard try Store.open(plan.store).lastImport() == 0 else { return }
            }
        } catch {
            throw RoundFault(error.description)
        }
        throw RoundFault(
            "\(plan.store) holds nothing, and no list lies in \(plan.folder): fetch one first")
    }

    // MARK: - Steps

    /// Asks everything anew as of a day, writes what is new, and remembers it.
    private func step(
        _ day: Day, _ taken: [RoundReport.TakenFile], _ edition: Edition?,
        _ progress: (String) -> Void
    ) throws(RoundFault) {
        let source = try RoundSource(plan, memory, day, own)
        defer { source.close() }
        let isKnown = source.basis == memory.basis && memory.asOf == day.description
        guard !isKnown || edition != nil else { return }
        progress("asking as of \(day)")
        let report = try source.report(asked, name: name(of: day), taken, memory)
        remember(source, day, edition, report)
        let isKept = report.isNews || !report.files.isEmpty
        if isKept {
            try RoundFile.makeFolder(plan.reports + "/" + report.name)
            try write(report)
        }
        try RoundFile.append(report.sentence, to: plan.reports + "/round.log")
        if isKept { (memory.reportDay, memory.reportNumber) = number(of: day) }
        try memory.write(plan.reports)
        if report.isMet { outcome.isMet = true }
        if report.isNews { outcome.reports.append(report.told) }
    }

    private func remember(
        _ source: RoundSource, _ day: Day, _ edition: Edition?, _ report: RoundReport
    ) {
        memory.lastImport = source.lastImport
        memory.asOf = day.description
        memory.basis = source.basis
        memory.found = source.found
        memory.watched = source.watched
        memory.answered = source.answered
        memory.stale = source.stale
        memory.standing = source.standing
        memory.owes = memory.owes || report.isMet
        for file in edition?.files ?? [] {
            memory.taken[file.path] = file.sha256
        }
        let lists = (edition?.files ?? []).filter(\.isList).map(\.sha256)
        memory.lists = Set(memory.lists).union(lists).sorted()
    }

    private func write(_ report: RoundReport) throws(RoundFault) {
        let folder = plan.reports + "/" + report.name
        try RoundFile.write(report.table(), to: folder + "/changes.csv")
        try RoundFile.write(report.html(), to: folder + "/digest.html")
        try RoundFile.write(report.document().json.pretty + "\n", to: folder + "/round.json")
    }

    /// The number of the next report of a day.
    private func number(of day: Day) -> (String, Int) {
        let isSame = memory.reportDay == day.description
        return (day.description, isSame ? memory.reportNumber + 1 : 1)
    }

    private func name(of day: Day) -> String {
        let (text, number) = number(of: day)
        return number == 1 ? text : "\(text)-\(number)"
    }

    // MARK: - Taking in

    /// Takes the files of an edition into the store, all or none.
    private func take(_ edition: Edition) throws(RoundFault) -> [RoundReport.TakenFile] {
        do {
            let store = try self.store()
            let before = try store.imports().flatMap(\.files)
            let task = CaseImport(into: store, listDay: edition.day)
            let summary = try task.run(
                edition.files.map(\.path), recordedAt: max(day, edition.day),
                beforeCommit: { try self.refuseShrunk($0, since: before) })
            try store.close()
            try putInPlace(store.path)
            return edition.files.map { file in
                let record = summary.files.first { $0.path == file.path }
                return RoundReport.TakenFile(
                    name: file.name, format: file.format.rawValue, sha256: file.sha256,
                    rejected: record?.rejected ?? 0)
            }
        } catch let error as ImportFailure {
            throw RoundFault(error.description.split(separator: "\n").map(String.init))
        } catch let error as StoreError {
            throw RoundFault(error.description)
        } catch {
            throw RoundFault("\(error)")
        }
    }

    /// The store; one that is new is made beside its place until it holds something, so that a run that
    /// is killed leaves no half of one there.
    private func store() throws -> Store {
        if FileManager.default.fileExists(atPath: plan.store) { return try Store.open(plan.store) }
        let part = plan.store + ".part"
        for file in Store.files(of: part) where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        return try Store.create(part)
    }

    /// Puts a store that was new in its place, and keeps the image of what it holds.
    private func putInPlace(_ path: String) throws {
        if path != plan.store {
            try FileManager.default.moveItem(atPath: path, toPath: plan.store)
        }
        let store = try Store.open(plan.store)
        try store.keepImage(joinParts: PartedRecords.join)
        try store.close()
    }

    /// Refuses a list that holds far less than its last edition: a transfer that broke off would end
    /// every listing that it lacks.
    private func refuseShrunk(
        _ summary: CaseImport.Summary, since before: [FileRecord]
    ) throws(RoundFault) {
        guard !plan.mayShrink else { return }
        for file in summary.files {
            guard let format = file.format.flatMap(FileFormat.init(rawValue:)),
                EditionDay.isList(format), let count = file.imported,
                let last = before.last(where: { $0.format == file.format })?.imported
            else { continue }
            guard count * 5 < last * 4 else { continue }
            throw RoundFault(
                "\(file.path) holds \(count) records where the last edition held \(last); nothing "
                    + "of it was taken in: fetch it again, or write `mayShrink: true` in the plan")
        }
    }
}
