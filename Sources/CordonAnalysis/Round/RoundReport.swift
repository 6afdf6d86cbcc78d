public import CordonModel

/// The report on one step of a round: an edition of lists that came, or a day that passed.
public struct RoundReport: Sendable {
    /// A file that was taken in.
    public struct TakenFile: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its format.
        public let format: String
        /// The SHA-256 of its bytes.
        public let sha256: String
        /// Records that could not be read.
        public let rejected: Int
    }

    /// The name of its folder: the day, and a number from the second of a day on.
    public let name: String
    /// The title of the plan.
    public let title: String
    /// The day that was asked about.
    public let day: Day
    /// The files that were taken in.
    public let files: [TakenFile]
    /// Days without an edition, a sentence each.
    public let gaps: [String]
    /// Lists that have become too old to clear anybody, a sentence each.
    public let aged: [String]
    /// Rules that fell silent or speak again.
    public let silences: [RegimeSilence]
    /// Everything that stays wrong until somebody mends it: old lists, missing editions, questions
    /// that cannot be asked.
    public let standing: [String]
    /// The number of customers in the portfolio; nil where the plan names none.
    public let customers: Int?
    /// The number of those that were compared with nobody.
    public let notCompared: Int
    /// The news about customers, the gravest first.
    public internal(set) var changes: [CustomerChange]
    /// The differences between the lists and registers before and now; nil where nothing was taken in, or
    /// everything is new.
    public let difference: Difference?
    /// The watched questions whose answers are others now.
    public let watch: [WatchChange]
    /// The limit that cut the verdicts; nil where they are whole.
    public let cut: String?
    let investigation: Investigation
    let columns: [String]

    /// Whether something asks for exit status 2.
    public var isMet: Bool {
        changes.contains { $0.isAlert } || watch.contains { $0.isNews }
    }

    /// Whether there is anything to tell.
    public var isNews: Bool {
        !changes.isEmpty || watch.contains { $0.isNews } || !aged.isEmpty
            || silences.contains { $0.isNews }
    }

    /// Parties of which a verdict came up or rose, customers or not, the gravest first.
    public var reached: [FindingChange] {
        guard let findings = difference?.findings else { return [] }
        let risen = findings.changed.filter { ($0.after ?? .none) > ($0.before ?? .none) }
        return (findings.added + risen).sorted { one, other in
            let (left, right) = (one.after ?? .none, other.after ?? .none)
            if left != right { return left > right }
            return (one.finding.entity, one.finding.regime)
                < (other.finding.entity, other.finding.regime)
        }
    }

    /// The regimes that fell silent.
    private var lost: [String] {
        silences.filter { $0.isNews && !$0.isAnswered }.map(\.regime)
    }

    /// The report in one line.
    public var sentence: String {
        let alerts = changes.count { $0.isAlert }
        var parts: [String] = []
        if let customers {
            let others = changes.count - alerts
            parts.append(
                changes.isEmpty
                    ? (lost.isEmpty
                        ? "nothing new about \(customers) customers"
                        : "no finding is new about \(customers) customers, and under "
                            + "\(Wording.list(lost)) nothing can be said any more")
                    : "for a decision: \(alerts) of \(customers) customers"
                        + (others > 0
                            ? "; \(others) further change\(others == 1 ? "" : "s")" : ""))
        }
        let news = watch.count { $0.isNews }
        if news > 0 {
            parts.append(
                news == 1 ? "1 watched answer is another" : "\(news) watched answers are others")
        }
        if !files.isEmpty { parts.append("taken: \(files.map(\.name).joined(separator: ", "))") }
        parts += gaps + aged
        return "\(day): " + parts.joined(separator: "; ")
    }
}
