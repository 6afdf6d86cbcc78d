/// How firmly a claim stands: who vouches for it, from a rumour to an authority.
///
/// The order is the order of firmness. ``isFirm`` draws the line that verdicts rest on.
public enum Standing: Int, Comparable, CaseIterable, Sendable {
    /// Hedged, anonymous or suspected, even inside an official text.
    case alleged
    /// Said by the press, a researcher or another named party.
    case reported
    /// A register's or filer's own entry: PSC, GLEIF, a company register.
    case registered
    /// Asserted by an authority: a list, a legal act, an official statement.
    case official
    /// A hypothesis of the person who asks (`--listed`, `--assume`); it counts and is said.
    case assumed

    /// Whether a verdict may rest on a claim of this standing.
    public var isFirm: Bool { self >= .registered }

    /// The word used in files and answers.
    public var word: String {
        switch self {
        case .alleged: "alleged"
        case .reported: "reported"
        case .registered: "registered"
        case .official: "official"
        case .assumed: "assumed"
        }
    }

    /// The standing that a word of files and options names.
    public init?(word: some StringProtocol) {
        guard let match = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = match
    }

    /// Orders standings by firmness.
    public static func < (left: Standing, right: Standing) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Whether a claim asserts something or stands against it.
public enum Polarity: String, CaseIterable, Sendable {
    /// The source says that it is so.
    case asserts
    /// The source says that it is not so.
    case denies
    /// The source is not convinced.
    case doubts
    /// The source declares that there is none, or that it is not known (with a reason).
    case declaresAbsent = "declares-absent"
}

/// What a source allows to be passed on.
public enum Publication: String, CaseIterable, Comparable, Sendable {
    /// Nothing of it leaves the case.
    case no
    /// The fact and its source may be named, its words may not be quoted.
    case cite
    /// Everything may be passed on.
    case full

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// Orders permissions from the tightest.
    public static func < (left: Publication, right: Publication) -> Bool { left.rank < right.rank }
}

/// Three-valued certainty.
public enum Certainty: Int, Comparable, Sendable {
    /// It is not so.
    case no
    /// It may be so.
    case possible
    /// It is so.
    case yes

    /// Orders from no to yes.
    public static func < (left: Certainty, right: Certainty) -> Bool {
        left.rawValue < right.rawValue
    }
}
