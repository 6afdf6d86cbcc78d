import CordonAnalysis
import CordonFormats
import CordonMatch
import CordonModel

/// `/screen`: names pasted in, and whom they may be.
enum ScreenPage {
    /// The most names of one page; the command line takes any number.
    private static let most = 200

    static let page = Page(
        "/screen", "Names pasted in, and whom they may be.",
        [
            Parameter("names", "One subject a line: name; country; day of birth."),
            Parameter("schema", .choice(kinds.map(\.value)), "What the subjects are."),
            Parameter(
                "preset", .choice(MatchPreset.allCases.map(\.rawValue)), "How names are compared."),
            Parameter("hits", .int(1...25), "The most parties of a subject; 5 by default."),
            Parameter("decided", .flag, "Show false positives too that were decided before."),
        ]
    ) { visit throws(Fault) in
        let lines = (visit.asked.text("names") ?? "").split(whereSeparator: \.isNewline)
            .filter { !$0.allSatisfy(\.isWhitespace) }
        guard !lines.isEmpty else {
            return PageContent("Screen names") {
                HTML(.p, .class("lead")) { "Paste names, and see which parties here they may be." }
                form(visit)
            }
        }
        guard lines.count <= most else {
            throw Fault(
                400, "there are \(lines.count) names; a page takes \(most)",
                hint: "`cordon screen` and POST /v1/screenings take any number")
        }
        let run = try run(lines.map(String.init), visit)
        let answers = run.answers(
            0..<lines.count, showsDecided: visit.asked.flag("decided"))
        return PageContent("Screened: \(Parts.count(lines.count, "name"))") {
            Notices.silence(run.warnings)
            form(visit)
            tally(answers)
            table(answers, visit)
        }
    }

    // MARK: - Asking

    private static let kinds: [(value: String, label: String)] = [
        ("Person", "persons"), ("Company", "companies"), ("Organization", "organisations"),
        ("Vessel", "vessels"),
    ]

    private static func form(_ visit: Visit) -> HTML {
        HTML(.form, .class("panel"), .get, .action(Address("screen"))) {
            HTML(.div, .class("field wide")) {
                HTML(.label, .for("field-names")) { "Names, one a line" }
                HTML(.textarea, .id("field-names"), .name("names"), .rows(6)) {
                    visit.asked.text("names") ?? ""
                }
                HTML(.small) {
                    "A country and a day of birth may follow: Ivan Petrov; RU; 1965-09-21. At most "
                    "\(most). They stand in the address of the result, and in no log."
                }
            }
            Parts.choice(
                "They are", "schema", [("", "persons or companies")] + kinds,
                visit.asked.text("schema") ?? "")
            Parts.presets(visit)
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Screen" }
        }
    }

    /// The same run as that of a portfolio, with a row for each line.
    private static func run(_ lines: [String], _ visit: Visit) throws(Fault) -> ScreeningRun {
        let schema = visit.asked.text("schema")
        let columns = ["name", "country", "birthDate"] + (schema == nil ? [] : ["schema"])
        let rows = lines.enumerated().map { place, line in
            let cells = line.split(separator: line.contains("\t") ? "\t" : ";", maxSplits: 2)
                .map { $0.trimmingSpace }
            var values = (0..<3).map { place in
                place < cells.count && !cells[place].isEmpty ? [cells[place]] : []
            }
            if let schema { values.append([schema]) }
            return RowFile.Row(line: place + 1, values: values)
        }
        return ScreeningRun(
            try Portfolio(columns, rows), try visit.asked.screening(), visit.asked.manner)
    }

    // MARK: - Answering

    private static func tally(_ answers: [ScreeningRun.Answer]) -> HTML {
        let matched = answers.count { $0.lines.contains { $0.says("match") } }
        let near = answers.count { answer in
            !answer.lines.contains { $0.says("match") }
                && answer.lines.contains { $0.word("entity") != nil }
        }
        return HTML(.ul, .class("tiles")) {
            for (count, word) in [
                (matched, "to be looked at"), (near, "only near"),
                (answers.count - matched - near, "nothing found"),
            ] {
                HTML(.li) {
                    HTML(.b) { "\(count)" }
                    " "
                    HTML(.span) { word }
                }
            }
        }
    }

    private static func table(_ answers: [ScreeningRun.Answer], _ visit: Visit) -> HTML {
        var table = Table(
            "Whom the names may be",
            ["Name", "Party", "How sure", "Verdicts", "Agrees", "Differs", "Not known"])
        for answer in answers {
            for line in answer.lines {
                table.add(cells: [Parts.said(line.word("name") ?? "")] + cells(line, visit))
            }
        }
        return table.html
    }

    private static func cells(_ line: JSONText, _ visit: Visit) -> [HTML] {
        guard let id = line.word("entity") else {
            return [
                .text("–"), .text(silence(line.word("explanation") ?? "")), .nothing, .nothing,
                .nothing, .nothing,
            ]
        }
        return [
            .pieces {
                Parts.party(id, visit)
                HTML(.small, .class("line")) {
                    "by "
                    Parts.said(line.word("matchedName") ?? "")
                }
            }, sureness(line), verdicts(line),
            Parts.said(line.word("agreed") ?? ""), Parts.said(line.word("differed") ?? ""),
            Parts.said(line.word("notKnown") ?? ""),
        ]
    }

    /// Why nothing is shown; what lists cannot say stands above the table once.
    private static func silence(_ explanation: String) -> String {
        let usual = "nothing found; not clearance"
        return Parts.sentence(explanation.hasPrefix(usual) ? usual : explanation)
    }

    private static func sureness(_ line: JSONText) -> HTML {
        let similarity = Int(((line["similarity"]?.double ?? 0) * 100).rounded())
        return .pieces {
            line.says("match")
                ? HTML(.b, .class("alert")) { "To be looked at" } : HTML(.span) { "Near" }
            HTML(.small, .class("line")) {
                "\(similarity) of 100 alike"
                if line.says("weakAlias") { ", by a weak alias" }
                if let decision = line.word("decision") { "; decided: \(decision)" }
            }
        }
    }

    /// `uk:listed; eu:captured` as verdicts with their rules.
    private static func verdicts(_ line: JSONText) -> HTML {
        let pairs = (line.word("verdicts") ?? "").split(separator: ";").map {
            $0.trimmingSpace.split(separator: ":").map(String.init)
        }
        return PartyParts.verdicts(
            pairs.filter { $0.count == 2 }.map {
                ["regime": .string($0[0]), "verdict": .string($0[1])]
            })
    }
}

extension StringProtocol {
    /// The text without space around it.
    fileprivate var trimmingSpace: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
