import CordonModel
import CordonRules

/// Findings of documents in words.
enum FindingWords {
    /// The verdict with what must be read beside it.
    static func verdict(_ finding: JSONText) -> HTML {
        let marks = marks(finding)
        return .pieces {
            Marks.verdict(finding.word("verdict"))
            if !marks.isEmpty { HTML(.small, .class("beside")) { marks.joined(separator: ", ") } }
        }
    }

    /// What a verdict alone would hide.
    private static func marks(_ finding: JSONText) -> [String] {
        let verdict = finding.word("verdict").flatMap(Verdict.init(rawValue:)) ?? Verdict.none
        let codes = Set(finding.list("notes").compactMap { $0.word("code") })
        var marks: [String] = []
        if finding.word("kind") == "sectoral", verdict >= .undetermined {
            marks.append("no asset freeze")
        }
        if verdict == .captured, let force = finding.word("force").flatMap(Force.init(rawValue:)),
            force != .automatic
        {
            marks.append(force.meaning)
        }
        if codes.contains("suspended") { marks.append("suspended") }
        if codes.contains("state-not-verified") { marks.append("in force: not verified") }
        if finding.says("disputed") { marks.append("disputed") }
        if finding.says("fragile") { marks.append("would flip with the last digit of a share") }
        return marks
    }

    /// What a finding rests on, in a few words.
    static func what(_ finding: JSONText, _ visit: Visit) -> HTML {
        if finding.word("verdict") == Verdict.listed.rawValue {
            return HTML.joined(listings(finding), by: "; ")
        }
        guard let ground = finding.list("grounds").first else {
            let notes = finding.list("notes").compactMap { $0.word("text") }
            return .text(finding.texts("missing").first ?? notes.joined(separator: " "))
        }
        return self.ground(ground, visit)
    }

    /// Each entry of a list once: the same record may be said by several sources.
    private static func listings(_ finding: JSONText) -> [HTML] {
        var told: Set<String> = []
        return finding.list("listings").compactMap { listing in
            let number = listing.word("recordId") ?? listing.word("programme") ?? ""
            let key = "\(listing.word("authority") ?? "") \(listing.word("list") ?? "") \(number)"
            guard told.insert(key).inserted else { return nil }
            return .pieces {
                Marks.list(listing)
                if let number = listing.word("recordId") { " \(number)" }
                if let day = listing.word("day") { " " + beginning(day) }
            }
        }
    }

    /// A day as that on which something began: `since 2024-05-01 at the latest`.
    static func beginning(_ day: String) -> String { (DayWindow(day) ?? .unknown).asBeginning }

    /// One ground of a finding: how much, and who has it.
    ///
    /// It holds no link, so that it can itself be opened.
    static func ground(_ ground: JSONText, _ visit: Visit) -> HTML {
        let counts = ground.list("proof").last?.list("counts") ?? []
        let owners = HTML.joined(
            counts.compactMap { $0.word("owner") }.map { Parts.said(visit.caption($0)) },
            by: " and ")
        let (before, after) = phrase(ground, counts)
        return .pieces {
            before + " "
            owners
            if !after.isEmpty { after }
        }
    }

    private static func phrase(
        _ ground: JSONText, _ counts: [JSONText]
    ) -> (before: String, after: String) {
        guard let way = ground.word("by").flatMap(Ground.Way.init(rawValue:)) else {
            return ("by", "")
        }
        let share = held(ground, counts)
        switch way {
        case .ownership, .propertyInterest: return ("\(share) held by", "")
        case .control: return ("controlled by", "")
        case .samePerson: return ("the same legal person as", "")
        case .link: return ("linked to", "")
        case .identity: return ("may be one party with", "")
        case .arrangement: return ("held for or through", "")
        case .instrument: return ("\(share) by way of an instrument of", "")
        case .office: return ("an office of", ": nothing that a listed person signs there")
        }
    }

    /// What the owners are said to hold; what was compared is wider where a claim is not firm.
    private static func held(_ ground: JSONText, _ counts: [JSONText]) -> String {
        guard let compared = ground.share("share") else { return "a stake" }
        if compared.isExact || compared.lower > .zero { return ShareWords.phrase(compared) }
        return ShareWords.phrase(Share.sum(counts.compactMap { $0.share("share") }) ?? compared)
    }

    /// Findings as rows of a table, each with its proof.
    static func table(
        _ caption: String, _ findings: [JSONText], _ visit: Visit, naming isNamed: Bool,
        changed: ChangedFindings? = nil, of total: Int? = nil, whole: Address? = nil
    ) -> HTML {
        let columns =
            isNamed
            ? ["Party", "Rule", "Verdict", "Rests on", "Open because", "Proof"]
            : ["Rule", "Verdict", "Rests on", "Open because", "Proof"]
        var table = Table(caption, columns, of: total, whole: whole)
        for finding in findings {
            let id = finding.word("entity") ?? ""
            let regime = finding.word("regime") ?? ""
            var cells = [
                Marks.regime(regime),
                .pieces {
                    verdict(finding)
                    changed?.words(finding) ?? .nothing
                }, what(finding, visit),
                Marks.reasons(finding.texts("because")), why(regime, id, visit),
            ]
            if isNamed {
                cells.insert(Parts.party(id, visit, caption: finding.word("caption")), at: 0)
            }
            table.add(cells: cells)
        }
        return table.html
    }

    private static func why(_ regime: String, _ id: String, _ visit: Visit) -> HTML {
        let label = "Why: \(Marks.title(ofRegime: regime)), \(visit.caption(id))"
        return HTML(.a, .href(visit.to("why", regime, id)), .label(label)) { "Why" }
    }
}
