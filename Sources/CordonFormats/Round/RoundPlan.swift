public import CordonModel

/// The plan of a daily round: which lists are taken, into which store, for whose customers, and what
/// somebody is to be woken for.
///
/// ```swift
/// let plan = try RoundPlan.read("round.yaml")
/// ```
public struct RoundPlan: Sendable, Hashable {
    /// The days on which an edition of a list is expected.
    public enum Editions: String, CaseIterable, Sendable {
        /// Every day.
        case daily
        /// Monday to Friday.
        case weekdays
        /// None: no day without an edition is named.
        case none
    }

    /// The title of what is written; the name of the plan where it says none.
    public var title: String?
    /// The store that the lists are taken into.
    public var store = ""
    /// Official lists that are fetched, by the words of `cordon fetch`, or addresses.
    public var fetch: [String] = []
    /// The folder in which fetched lists lie, and others are dropped.
    public var folder = ""
    /// Further files and folders of lists and registers.
    public var take: [String] = []
    /// The table of customers; nil where only questions are watched.
    public var portfolio: String?
    /// The roles of the portfolio's columns, where the header does not tell: `name=Firma`.
    public var columns: [String] = []
    /// The preset by which names are compared.
    public var preset = "screening"
    /// The most parties for a customer.
    public var hits = 5
    /// The regimes asked; empty for all in force.
    public var regimes: [String] = []
    /// A file of the user's own regimes.
    public var regimeFile: String?
    /// The least grave of the verdicts that somebody is to be woken for.
    public var failOn: Set<Verdict> = [.undetermined]
    /// The days on which an edition of each list is expected.
    public var editions = Editions.weekdays
    /// Whether an edition may hold far less than the one before.
    public var mayShrink = false
    /// The folder of what the round writes and remembers.
    public var reports = ""
    /// Questions beside those that the store keeps.
    public var watch: [WatchQuestion] = []
    /// The SHA-256 of the plan's file.
    public var sha256 = ""

    /// Creates an empty plan.
    public init() {}
}

// MARK: - Reading

extension RoundPlan {
    static let keys = [
        "cordon", "title", "store", "fetch", "folder", "take", "portfolio", "columns", "preset",
        "hits", "regimes", "regimeFile", "failOn", "editions", "mayShrink", "reports", "watch",
    ]

    /// Reads a plan; its paths begin at its own folder.
    ///
    /// - Throws: Every problem of the file.
    public static func read(_ path: String) throws(ReadingProblems) -> RoundPlan {
        let log = ProblemLog()
        var plan = RoundPlan()
        do {
            let text = try YAMLText.read(path, shownAs: path, log: log)
            plan.sha256 = text.sha256
            if let top = Fields(text.root, "the plan", in: path, log: log) { plan.take(top) }
        } catch {
            log.add(error)
        }
        try log.check()
        let folder = String(path.reversed().drop { $0 != "/" }.reversed())
        plan.begin(at: folder)
        return plan
    }

    private mutating func take(_ top: Fields) {
        top.allow(only: Self.keys)
        if top.required("cordon", like: "1").map({ $0 != CaseFile.version }) ?? false {
            top.problem(.badValue, "cordon", "its version is not known", "write `cordon: 1`")
        }
        title = top.text("title")
        store = top.required("store", like: "case.cordon") ?? ""
        fetch = top.texts("fetch")
        folder = top.text("folder") ?? "lists"
        take = top.texts("take")
        portfolio = top.text("portfolio")
        columns = top.texts("columns")
        preset = top.text("preset") ?? preset
        takeNumber(top)
        regimes = top.texts("regimes")
        regimeFile = top.text("regimeFile")
        takeVerdicts(top)
        editions = top.choice("editions", Editions.self) ?? .weekdays
        mayShrink = top.flag("mayShrink")
        reports = top.text("reports") ?? "rounds"
        watch = WatchReading.questions(top)
    }

    private mutating func takeNumber(_ top: Fields) {
        guard let text = top.text("hits") else { return }
        guard let number = Int(text), (1...1000).contains(number) else {
            return top.problem(
                .badValue, "hits", "`hits` is `\(Fields.brief(text))`", "write 1 to 1000")
        }
        hits = number
    }

    private mutating func takeVerdicts(_ top: Fields) {
        guard top.has("failOn") else { return }
        failOn = []
        let words: [Verdict] = [.exposed, .undetermined, .captured, .listed]
        for (text, line) in top.lines("failOn") {
            guard let verdict = words.first(where: { $0.rawValue == text }) else {
                top.problem(
                    .badValue, "failOn", line: line,
                    "`failOn` is `\(Fields.brief(text))`, which is no such verdict",
                    Nearest.advice(for: text, among: words.map(\.rawValue)))
                continue
            }
            failOn.insert(verdict)
        }
    }

    /// Puts the plan's folder before the paths that do not begin at the root.
    private mutating func begin(at base: String) {
        func placed(_ path: String) -> String { path.hasPrefix("/") ? path : base + path }
        store = placed(store)
        folder = placed(folder)
        take = take.map(placed)
        portfolio = portfolio.map(placed)
        regimeFile = regimeFile.map(placed)
        reports = placed(reports)
    }
}
