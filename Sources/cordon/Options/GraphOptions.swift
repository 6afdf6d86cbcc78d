import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation

/// What every question takes: the graph, and which claims of it count.
struct GraphOptions: ParsableArguments {
    @Argument(
        help: "A case file, a folder with case.yaml, or a file of a known format.",
        completion: .file())
    var graph: String

    @Option(help: "The day that is asked about (2024-09-25). Default: today.")
    var asOf: String?

    @Option(help: "Only what had been said by this day.")
    var knownAt: String?

    @Option(help: "Only what a store held by this day.")
    var recordedBy: String?

    @Option(
        help: "The least standing that counts: official, registered, reported or alleged.",
        completion: .list(Standing.allCases.map(\.word)))
    var standing: String = "alleged"

    @Option(
        help: "How versions of one stake are read: firmest, latest, union or intersection.",
        completion: .list(Resolution.allCases.map(\.rawValue)))
    var resolve: String = "firmest"

    @Option(name: .customLong("source"), help: "Only claims of this source; may be repeated.")
    var sources: [String] = []

    @Option(
        help: "The format of GRAPH, where its content does not tell.",
        completion: .list(GraphFormat.all.map(\.id)))
    var format: String?

    @Option(
        help: ArgumentHelp(
            "A file with one id a line: parties that count as listed under every regime.",
            valueName: "FILE"), completion: .file())
    var listed: String?

    @Option(help: "Leave out this claim, by key or id; may be repeated.")
    var without: [String] = []

    @Flag(help: "Go on where ids of --listed or --without match nothing, and say so.")
    var allowMissing = false

    /// The day that counts as today: `CORDON_TODAY`, else today in UTC.
    static func today() throws -> Day {
        if let fixed = ProcessInfo.processInfo.environment["CORDON_TODAY"] {
            guard let day = Day(fixed) else {
                throw Failure("CORDON_TODAY is `\(fixed)`; write a day such as 2026-11-22")
            }
            return day
        }
        return Day(number: Int32(Date().timeIntervalSince1970 / 86_400))
    }

    /// The projection that the options ask for.
    func projection() throws -> Projection {
        guard let least = Standing(word: standing) else {
            throw unknown(standing, "--standing", Standing.allCases.map(\.word))
        }
        guard let resolution = Resolution(rawValue: resolve) else {
            throw unknown(resolve, "--resolve", Resolution.allCases.map(\.rawValue))
        }
        return Projection(
            asOf: try day(asOf, "--as-of") ?? Self.today(), knownAt: try day(knownAt, "--known-at"),
            least: least, sources: sources.isEmpty ? nil : Set(sources), resolution: resolution,
            without: Set(without), today: try Self.today())
    }

    /// The day by which a store must have held what is looked at; nil for everything.
    func recordedDay() throws -> Day? { try day(recordedBy, "--recorded-by") }

    private func day(_ text: String?, _ option: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else {
            throw Failure(
                "\(option): `\(text)` is no day of the calendar; write it as 2024-09-25",
                status: .usage)
        }
        return day
    }

    private func unknown(_ text: String, _ option: String, _ choices: [String]) -> Failure {
        Failure(
            "\(option): `\(text)` is no choice; use \(choices.joined(separator: ", "))",
            status: .usage)
    }

    /// Reads the graph.
    func file() throws -> Case {
        let known = try day(knownAt, "--known-at")
        let recorded = try recordedDay()
        var file: Case
        do {
            file = try OpeningMeter.showing {
                try CaseDoor.read(graph, format: format, knownAt: known, recordedBy: recorded)
            }
            if let listed {
                try GraphFile.addListed(listed, to: &file, allowsMissing: allowMissing)
            }
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
        try checkSources(file)
        Self.sayRejects(of: file)
        return file
    }

    /// Names the records that cannot be read, whatever is asked: whoever stands there is in no answer.
    private static func sayRejects(of file: Case) {
        let rejects = file.notices.filter { $0.code == "rejected-record" }
        for reject in rejects.prefix(mostRejects) { Sink.complain("cordon: \(reject.message)") }
        let more = rejects.dropFirst(mostRejects).reduce(0) { $0 + $1.count }
        if more > 0 { Sink.complain("cordon: \(more) more records cannot be read") }
    }

    private static let mostRejects = 20

    /// Whether the graph is a store; what comes through a pipe is none.
    func isStore() throws -> Bool {
        guard graph != "-" else { return false }
        do {
            return try CaseDoor.isStore(graph)
        } catch {
            throw Failure(error)
        }
    }

    private func checkSources(_ file: Case) throws {
        for source in sources where file.source(source) == nil {
            throw Failure("--source: there is no source `\(source)` in \(graph)")
        }
    }

    /// A mistyped claim would read as "nothing changes".
    func checkWithout(_ without: [String], _ file: inout Case) throws {
        guard !without.isEmpty else { return }
        let names = Self.names(in: file)
        let missing = without.filter { !names.contains($0) }
        guard !missing.isEmpty else { return }
        guard allowMissing else {
            let known = names.subtracting([""]).sorted()
            throw Failure(
                missing.map { name in
                    let hint = Nearest.hint(for: name, among: known).map { "; \($0)" } ?? ""
                    return "--without: there is no claim `\(name)` in \(graph)\(hint)"
                })
        }
        for name in missing {
            file.note(
                "without-unknown", "--without names `\(name)`, which is no claim of the graph")
        }
    }

    /// Takes the part of the graph that a question about some entities looks at; the graph is read
    /// unless it is given.
    func inquiry(
        about names: [String], _ neighbourhood: Neighbourhood, in graph: Case? = nil
    ) throws -> Inquiry {
        let projection = try projection()
        return try part(of: graph) { file in
            do throws(QuestionError) {
                return try Inquiry(about: names, in: file, projection, neighbourhood)
            } catch {
                throw Failure(error.description)
            }
        }
    }

    /// Takes the part of the graph that a question about the subjects of a table looks at.
    func inquiry(
        subjects: [Inquiry.Subject], _ neighbourhood: Neighbourhood, in graph: Case? = nil
    ) throws -> Inquiry {
        let projection = try projection()
        return try part(of: graph) {
            Inquiry(subjects: subjects, in: $0, projection, neighbourhood)
        }
    }

    /// Takes a part of the graph; what `--without` names is looked for there first, and in the whole
    /// only where it is not there.
    private func part(of graph: Case?, _ take: (Case) throws -> Inquiry) throws -> Inquiry {
        var whole = try graph ?? file()
        let inquiry = try take(whole)
        guard graph == nil, !without.isEmpty else { return inquiry }
        let names = Self.names(in: inquiry.investigation.graph.file)
        let elsewhere = without.filter { !names.contains($0) }
        guard !elsewhere.isEmpty else { return inquiry }
        try checkWithout(elsewhere, &whole)
        return try take(whole)
    }

    /// The names of a case's claims: keys and ids.
    private static func names(in file: Case) -> Set<String> {
        Set(file.claims.flatMap { [$0.key ?? "", $0.id(in: file)] })
    }

    /// Reads the graph and projects it.
    func investigation() throws -> Investigation {
        let projection = try projection()
        guard listed == nil, without.isEmpty else {
            var file = try file()
            try checkWithout(without, &file)
            return Investigation(file, projection)
        }
        let recorded = try recordedDay()
        let projected: EntityGraph
        do {
            projected = try OpeningMeter.showing {
                try CaseDoor.graph(graph, projection, format: format, recordedBy: recorded)
            }
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
        try checkSources(projected.file)
        Self.sayRejects(of: projected.file)
        return Investigation(graph: projected)
    }
}

// MARK: - Names and decisions

extension GraphOptions {
    /// The graph's names.
    ///
    /// Of a store that is seen as it is usually seen, their index is kept beside it from one run
    /// to the next.
    func book(_ investigation: Investigation, withNumbers: Bool) throws -> PartyBook {
        do {
            let isUsual =
                knownAt == nil && recordedBy == nil && sources.isEmpty && without.isEmpty
                && standing == "alleged"
            let isKept = try isUsual && CaseDoor.isStore(graph)
            return try PartyBook(
                investigation.graph, keptAt: isKept ? Store.nameIndex(beside: graph) : nil,
                withNumbers: withNumbers)
        } catch let error as ReadingProblems {
            throw Failure(error)
        } catch {
            throw Failure("\(error)")
        }
    }

    /// The decisions about who is whom; none where the graph is neither a store nor a folder
    /// that was written from one.
    func identityDecisions() throws -> [IdentityDecision] {
        do {
            if let told = try CaseDoor.decisionsOfFolder(graph) { return told }
            guard try CaseDoor.isStore(graph) else { return [] }
            return try Store.open(graph).decisions()
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    /// What was decided about screened subjects; nothing where the graph is no store.
    func decisions(in investigation: Investigation) throws -> DecisionBook {
        do {
            guard try CaseDoor.isStore(graph) else { return DecisionBook(in: investigation.graph) }
            let history = try Store.open(graph).screeningDecisions(
                recordedBy: try recordedDay())
            return DecisionBook(history, in: investigation.graph)
        } catch let error as StoreError {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }
}

extension Investigation {
    /// The entity that a word of the command line names.
    func entity(_ text: String) throws -> UInt32 {
        do {
            return try vertex(named: text)
        } catch {
            throw Failure(error.description)
        }
    }
}
