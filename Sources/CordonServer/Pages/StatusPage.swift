import CordonAnalysis
import CordonModel

/// `/status`: how good the data is, what was read, and which rules can be run.
enum StatusPage {
    private static let most = 25

    static let page = Page("/status", "What was read, and how good the data is.") {
        visit throws(Fault) in
        let isLarge = visit.asked.served.isLarge
        let check = isLarge ? nil : try visit.told("check")
        return PageContent("Status", from: [check].compactMap { $0 }) {
            InputParts.lists(visit.file.lists, visit)
            if let check { quality(check, visit) }
            InputParts.inputs(visit)
            HTML(.section, .labelled(by: "program")) {
                HTML(.h2, .id("program")) { "Program" }
                HTML(.p) {
                    "Cordon \(Investigation.version). The files are looked at every two seconds, and "
                    "what changed is taken over when it has been read whole."
                }
            }
        }
    }

    private static func quality(_ check: Told, _ visit: Visit) -> HTML {
        let issues = check.json.list("issues")
        let groups = Dictionary(grouping: issues) { $0.word("code") ?? "" }
        let codes = groups.keys.sorted { one, other in
            let (grave, light) = (gravity(groups[one]), gravity(groups[other]))
            return grave != light ? grave > light : one < other
        }
        return HTML(.section, .labelled(by: "quality")) {
            HTML(.h2, .id("quality")) { "Quality of the data" }
            HTML(.p) {
                issues.isEmpty
                    ? "Nothing was found wrong, missing or contradictory."
                    : "What a reader should know before trusting an answer: "
                        + "\(Parts.count(issues.count, "point"))."
            }
            for code in codes { group(code, groups[code] ?? [], check, visit) }
        }
    }

    private static func gravity(_ issues: [JSONText]?) -> Int {
        switch issues?.first?.word("severity") {
        case "error": 2
        case "warning": 1
        default: 0
        }
    }

    private static func group(
        _ code: String, _ issues: [JSONText], _ check: Told, _ visit: Visit
    ) -> HTML {
        HTML(.details) {
            HTML(.summary) {
                HTML(.b) { code.replacing("-", with: " ") }
                HTML(.small, .class("beside")) {
                    "\(Parts.grouped(issues.count)), \(issues.first?.word("severity") ?? "")"
                }
            }
            HTML(.ul) {
                for issue in issues.prefix(most) {
                    HTML(.li) {
                        Parts.said(issue.word("message") ?? "")
                        " "
                        HTML.joined(
                            issue.texts("entities").prefix(4).map { Parts.party($0, visit) },
                            by: ", ")
                    }
                }
            }
            if issues.count > most {
                HTML(.p, .class("cut")) {
                    "Shown \(most) of \(issues.count). "
                    HTML(.a, .href(check.address)) { "All of them as data" }
                }
            }
        }
    }
}
