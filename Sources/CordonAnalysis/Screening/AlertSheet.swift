import CordonMatch
import CordonModel
import CordonStore

/// The sheet from which a first reviewer decides: one row a subject and party, in words.
///
/// Records of several lists stand in one row where they are one party: their identity is joined, or
/// a register's number and the name agree. Lists, programmes and days are parted by `; `. The columns
/// `decision` and `because` are filled by the reviewer and read back by ``ReviewedRows``.
///
/// ```swift
/// let sheet = AlertSheet(own: file.columns)
/// let rows = sheet.rows(subject, hits, reason: "nothing found; not clearance")
/// ```
public struct AlertSheet: Sendable {
    /// The sheet's own columns, in order; those of the subject come before them.
    public static let columns = [
        "subject", "confidence", "why", "listed party", "matched name", "other names", "kind",
        "born or founded", "countries", "identifiers", "lists", "programmes", "listed since",
        "verdicts", "records", "links", "notes", "decision", "because", "by", "entity", "compared",
    ]
    /// The columns by which such a sheet is known.
    static let marks = ["confidence", "why", "entity", "decision", "because"]
    /// The widths in which the columns are shown, in characters.
    private static let widths = [
        16, 12, 44, 28, 28, 36, 12, 16, 12, 26, 22, 22, 14, 36, 26, 30, 36, 16, 28, 14, 20, 12,
    ]
    /// The most names told in one cell.
    private static let mostNames = 12

    /// All columns of the sheet.
    public let header: [String]
    private let ownCount: Int
    private let warnings: [String]

    /// Creates a sheet.
    ///
    /// - Parameters:
    ///   - own: The columns of the subjects.
    ///   - warnings: What the lists that were read cannot say; it stands in the notes of every row.
    public init(own: [String], warnings: [String] = []) {
        self.warnings = warnings
        let ours = Set(Self.columns)
        ownCount = own.count
        header = own.map { ours.contains($0) ? ScreenRows.ownPrefix + $0 : $0 } + Self.columns
    }

    /// The widths in which the columns are shown, in characters.
    public var widths: [Int] { Array(repeating: 18, count: ownCount) + Self.widths }

    /// The rows of a subject, best first; one where nothing is shown, with the reason.
    public func rows(_ subject: Subject, _ hits: [ScreenedHit], reason: String) -> [[String]] {
        guard !hits.isEmpty else {
            let fault = subject.party.map { NameFault.reason($0) != nil } ?? true
            let word = subject.fault != nil || fault ? "not compared" : "nothing found"
            let cells = [
                "subject": subject.key, "confidence": word, "why": reason,
                "notes": Self.list(warnings),
            ]
            return [subject.cells + Self.columns.map { cells[$0] ?? "" }]
        }
        let groups = AlertGroup.groups(hits)
        return groups.map { subject.cells + row(subject, $0, among: groups) }
    }

    private func row(
        _ subject: Subject, _ group: AlertGroup, among groups: [AlertGroup]
    ) -> [String] {
        let (first, all) = (group.hits[0], group.hits)
        let listings = group.listings
        let names = group.distinct { $0.known.names }.filter { $0 != first.known.caption }
        let more = names.count > Self.mostNames ? "; and \(names.count - Self.mostNames) more" : ""
        let standing = all.compactMap(\.decision).first
        let notes =
            group.namesakes(among: groups) + group.distinct { $0.openIdentities + $0.notes }
            + group.distinct { $0.decision?.changes ?? [] }.map { "since the decision: \($0)" }
            + group.distinct { [$0.decision?.pending].compactMap(\.self) }
            + (first.leftOut > 0 ? ["\(first.leftOut) further parties left out by --hits"] : [])
            + warnings
        return [
            subject.key, group.confidence, first.account.sentence, first.known.caption,
            first.hit.matchedName, Self.list(Array(names.prefix(Self.mostNames))) + more,
            first.known.kind.isEmpty ? "not known" : first.known.kind,
            Self.list(group.distinct { $0.known.birthDates }),
            Self.list(group.distinct { $0.known.countries }),
            Self.list(group.distinct { $0.known.identifiers }), Self.list(listings.map(\.list)),
            Self.list(Self.programmes(of: listings)),
            Self.list(listings.map(\.since)), VerdictWords.sentence(group.verdicts),
            Self.list(group.distinct { $0.known.records }),
            Self.list(group.distinct { $0.known.links }), Self.list(notes),
            standing?.word ?? "", standing?.because ?? "", standing?.by ?? "",
            Self.list(all.map(\.entity)), Self.list(all.map(\.compared.mark)),
        ]
    }

    /// The programmes of each list; once where all lists name the same.
    private static func programmes(of listings: [HitListing]) -> [String] {
        let told = listings.map {
            $0.programmes.isEmpty ? "not said" : $0.programmes.joined(separator: ", ")
        }
        return Set(told).count == 1 ? Array(told.prefix(1)) : told
    }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}

/// Records found for one subject that are one party.
private struct AlertGroup {
    var hits: [ScreenedHit]

    /// How sure the best of its matches is.
    var confidence: String {
        let silenced = hits.allSatisfy(\.isSilenced)
        return silenced ? "decided before" : hits[0].hit.band
    }

    var listings: [HitListing] {
        Set(hits.flatMap(\.listings)).sorted {
            ($0.list, $0.day, $0.programmes.joined()) < ($1.list, $1.day, $1.programmes.joined())
        }
    }

    /// The gravest verdict of each regime.
    var verdicts: [RegimeVerdict] {
        var found: [RegimeVerdict] = []
        for verdict in hits.flatMap(\.verdicts) {
            if let place = found.firstIndex(where: { $0.regime == verdict.regime }) {
                if verdict.verdict > found[place].verdict { found[place] = verdict }
            } else {
                found.append(verdict)
            }
        }
        return found
    }

    func distinct(_ texts: (ScreenedHit) -> [String]) -> [String] {
        var seen: Set<String> = []
        return hits.flatMap(texts).filter { seen.insert($0.lowercased()).inserted }
    }

    /// Hits put together that share a number of a register and a name.
    static func groups(_ hits: [ScreenedHit]) -> [AlertGroup] {
        var groups: [AlertGroup] = []
        for hit in hits {
            let place = groups.firstIndex { group in
                group.hits.contains { isOne($0.known, hit.known) }
            }
            if let place {
                groups[place].hits.append(hit)
            } else {
                groups.append(.init(hits: [hit]))
            }
        }
        return groups
    }

    /// The records of others of its name that tell a day of birth, where none of the party is known:
    /// a list that is silent would else seem to fit better than one that speaks.
    func namesakes(among groups: [AlertGroup]) -> [String] {
        let known = hits[0].known
        guard distinct({ $0.known.birthDates }).isEmpty else { return [] }
        return groups.compactMap { other -> String? in
            let dates = other.distinct { $0.known.birthDates }
            guard !dates.isEmpty, other.hits[0].known.kind == known.kind,
                Self.isNamed(known, other.hits[0].known)
            else { return nil }
            let record = other.hits[0].known.records.first ?? other.hits[0].entity
            return "the same name stands in \(record), born \(dates.joined(separator: ", "))"
        }
    }

    private static func isOne(_ one: KnownParty, _ other: KnownParty) -> Bool {
        guard one.kind == other.kind,
            !Set(one.identifiers.map { $0.lowercased() })
                .isDisjoint(with: other.identifiers.map { $0.lowercased() })
        else { return false }
        return isNamed(one, other)
    }

    /// Whether two parties bear one name.
    private static func isNamed(_ one: KnownParty, _ other: KnownParty) -> Bool {
        let matcher = Matcher(.strict)
        return one.names.prefix(8).contains { name in
            other.names.prefix(8).contains {
                matcher.compare(name, $0, kind: .other).similarity
                    >= MatchPreset.strict.threshold
            }
        }
    }
}

/// Verdicts in the words of a first reviewer.
enum VerdictWords {
    /// What all regimes say, the gravest first; regimes of one word together.
    static func sentence(_ verdicts: [RegimeVerdict]) -> String {
        var regimes: [String: [String]] = [:]
        var order: [(word: String, verdict: Verdict)] = []
        for verdict in verdicts {
            let word = phrase(verdict) + (verdict.isApart ? " (not verified to be law)" : "")
            if regimes[word] == nil { order.append((word, verdict.verdict)) }
            regimes[word, default: []].append(verdict.regime)
        }
        return order.enumerated().sorted {
            ($1.element.verdict, $0.offset) < ($0.element.verdict, $1.offset)
        }.map { "\($0.element.word): \((regimes[$0.element.word] ?? []).joined(separator: ", "))" }
            .joined(separator: "; ")
    }

    private static func phrase(_ verdict: RegimeVerdict) -> String {
        switch (verdict.verdict, verdict.kind) {
        case (.listed, "sectoral"): "listed for certain dealings only, no asset freeze"
        case (.listed, "export-control"): "listed for export control"
        case (.listed, _): "listed"
        case (.captured, "sectoral"): "reached by ownership for certain dealings only"
        case (.captured, _): "reached by ownership or control"
        case (.undetermined, _): "may be reached, not settled"
        case (.exposed, _): "listed parties hold a part that does not count"
        case (.none, _): "nothing found"
        case (.notEvaluated, _): "not evaluated"
        }
    }
}
