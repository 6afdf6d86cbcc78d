public import CordonModel
import CordonStore

/// The rows of a screening's answer: the subject's own columns, then Cordon's.
///
/// Columns of the subject that are called like one of Cordon's come as `subject.NAME`.
public struct ScreenRows: Sendable {
    /// Cordon's columns, in order.
    ///
    /// `list`, `programme` and `day` are parallel: the second programme and day belong to the
    /// second list. `apart` has the verdicts of rules of which it is not verified whether they are
    /// in force. A reviewer fills `decision` and `because`, and `cordon decide --from` reads
    /// them back; `compared` is the mark by which it knows that nothing changed in between.
    public static let columns = [
        "subject", "entity", "matchedName", "weakAlias", "similarity", "evidence", "match", "band",
        "leftOut", "list",
        "programme", "day", "verdicts", "apart", "change", "changes", "decision", "because", "by",
        "sinceDecision", "compared", "explanation", "agreed", "differed", "notKnown",
        "listedNames", "listedKind", "listedBirthDates", "listedCountries", "listedIdentifiers",
        "listedRecords", "listedLinks",
    ]
    private static let changeColumns: Set<String> = ["change", "changes"]
    static let ownPrefix = "subject."

    /// All columns of the answer.
    public let header: [String]
    private let isChanged: Bool

    /// Creates the rows of an answer.
    ///
    /// - Parameters:
    ///   - own: The columns of the subjects.
    ///   - isChanged: Whether rows say what changed.
    public init(own: [String], isChanged: Bool) {
        self.isChanged = isChanged
        let ours = Set(Self.columns)
        header =
            own.map { ours.contains($0) ? Self.ownPrefix + $0 : $0 }
            + Self.columns.filter { isChanged || !Self.changeColumns.contains($0) }
    }

    /// The row of a hit.
    public func row(
        _ subject: Subject, _ hit: ScreenedHit, change: ScreenChange? = nil
    ) -> [String] {
        let standing = hit.decision
        var cells = subject.cells
        cells += [
            subject.key, hit.entity, hit.hit.matchedName, hit.hit.isWeak ? "true" : "false",
            Self.text(hit.hit.similarity, places: 4), Self.text(hit.hit.evidence, places: 2),
            hit.isMatch && change?.kind != .gone ? "true" : "false", hit.hit.band,
            String(hit.leftOut),
            Self.list(hit.listings.map(\.list)),
            Self.list(
                hit.listings.map { listing in
                    listing.programmes.isEmpty ? "-" : listing.programmes.joined(separator: ", ")
                }),
            Self.list(hit.listings.map(\.day)),
            Self.verdicts(hit.verdicts.filter { !$0.isApart }),
            Self.verdicts(hit.verdicts.filter(\.isApart)),
        ]
        if isChanged { cells += [change?.kind.rawValue ?? "", Self.list(change?.phrases ?? [])] }
        cells += [
            standing?.word ?? "", standing?.because ?? "", standing?.by ?? "",
            Self.list((standing?.changes ?? []) + [standing?.pending].compactMap(\.self)),
            hit.compared.mark,
            Self.list([hit.hit.explanation] + hit.openIdentities + hit.notes),
        ]
        let (account, known) = (hit.account, hit.known)
        cells += [
            account.agreed, account.differed, account.unknown, known.names,
            known.kind.isEmpty ? [] : [known.kind], known.birthDates, known.countries,
            known.identifiers, known.records, known.links,
        ].map(Self.list)
        return cells
    }

    /// The row of a subject for which nothing is shown, with the reason.
    public func row(_ subject: Subject, reason: String, decision: String = "") -> [String] {
        var cells = subject.cells + [subject.key]
        cells += Array(repeating: "", count: header.count - cells.count)
        if let place = header.lastIndex(of: "explanation") { cells[place] = reason }
        if let place = header.lastIndex(of: "decision") { cells[place] = decision }
        return cells
    }

    private static func verdicts(_ verdicts: [RegimeVerdict]) -> String {
        list(verdicts.map { "\($0.regime):\($0.verdict.rawValue)" })
    }

    private static func list(_ texts: [String]) -> String { texts.joined(separator: "; ") }

    /// A number with so many decimal places, with a point.
    private static func text(_ value: Double, places: Int) -> String {
        let scale = places == 4 ? 10_000 : 100
        let whole = Int((value * Double(scale)).rounded())
        let rest = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: places - rest.count) + rest
    }
}

extension ScreenRows {
    /// A row as JSON: scores as numbers, yes and no as truth values, what is empty as null.
    public func json(_ row: [String]) -> JSONText {
        let own = header.count - header.reversed().prefix { Self.columns.contains($0) }.count
        return .object(
            zip(header, row).enumerated().map { place, cell in
                let (name, text) = cell
                return JSONText.Member(name, place < own ? .string(text) : Self.value(name, text))
            })
    }

    private static func value(_ name: String, _ text: String) -> JSONText {
        if text.isEmpty { return name == "subject" ? "" : .null }
        switch name {
        case "similarity", "evidence", "leftOut": return Double(text).map { .number($0) } ?? .null
        case "match", "weakAlias": return .bool(text == "true")
        default: return .string(text)
        }
    }

    /// Why a subject has no row of a hit.
    ///
    /// `warnings` say why silence says little in this graph.
    public static func reason(
        _ subject: Subject, silenced: Int, warnings: [String] = []
    ) -> String {
        if let fault = subject.fault { return "not compared: the row cannot be read: \(fault)" }
        guard let party = subject.party else { return "not compared: there is no name" }
        if silenced > 0 {
            let count = silenced == 1 ? "one hit" : "\(silenced) hits"
            return "nothing new: \(count) decided as false positive before; not clearance"
        }
        if let fault = NameFault.reason(party) { return "not compared: \(fault)" }
        return list(["nothing found; not clearance"] + subject.notes + warnings)
    }
}
