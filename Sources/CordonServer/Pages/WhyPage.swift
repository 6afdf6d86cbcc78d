import CordonAnalysis
import CordonModel
import CordonRules

/// `/why/{regime}/{id}`: the proof of a verdict, what it stands or falls with, and what if.
enum WhyPage {
    static let page = Page(
        "/why/{regime}/{id}", "The proof of a verdict, and what would change it.",
        [
            Parameter("regime", in: .path, "The rule."), Parameter("id", in: .path, "The party."),
            Parameter("without", repeated: true, "Suppose that these claims fall."),
            Parameter("assume", repeated: true, "Suppose a stake: owner>owned=51%."),
            Parameter("from", .day, "The first day of a time in which the verdict may change."),
            Parameter("until", .day, "The last day of it."),
        ]
    ) { visit throws(Fault) in
        let (regime, id) = (visit.asked.part("regime"), visit.asked.part("id"))
        guard Regime.named(regime) != nil else {
            throw Fault(404, "there is no rule of this id", hint: "Help lists all of them.")
        }
        let supposed = ["without", "assume", "from", "until"].flatMap { key in
            visit.asked.texts(key).map { Address.Pair(key, $0) }
        }
        let why = try visit.told("why", [.init("entity", id), .init("regime", regime)] + supposed)
        let finding = why.json["finding"] ?? .null
        let proof = try ProofParts(finding, visit)
        let caption = finding.word("caption") ?? visit.caption(id)
        return PageContent(
            "Why: \(caption), \(Marks.title(ofRegime: regime))",
            heading: .pieces {
                "Why "
                Parts.party(finding.word("entity") ?? id, visit, caption: caption)
            }, kicker: Marks.regime(regime), from: [why]
        ) {
            verdict(finding)
            changes(why.json, visit)
            proof.html
            critical(why.json, proof, visit)
            WhatIfParts.unknowns(why.json, visit)
            WhatIfParts.form(visit)
            argument(why.json)
            timeline(why.json, visit)
        }
    }

    private static func verdict(_ finding: JSONText) -> HTML {
        let word = finding.word("verdict").flatMap(Verdict.init(rawValue:))
        let reasons = finding.texts("because").compactMap(Reason.init(rawValue:))
        return HTML(.div, .class("answer")) {
            HTML(.p, .class("verdict")) { FindingWords.verdict(finding) }
            if let word { HTML(.p) { word.meaning } }
            if !reasons.isEmpty {
                HTML(.ul) { for reason in reasons { HTML(.li) { reason.meaning } } }
            }
            standings(finding)
        }
    }

    /// The verdict by the least standing that is believed, where that makes a difference.
    private static func standings(_ finding: JSONText) -> HTML {
        let members = finding["byStanding"]?.members ?? []
        guard Set(members.compactMap(\.value.text)).count > 1 else { return .nothing }
        var table = Table(
            "The verdict by what is believed", ["Believing claims that are", "Verdict"])
        for member in members {
            table.add(
                .pieces {
                    Marks.standing(member.key)
                    " or firmer"
                }, Marks.verdict(member.value.text))
        }
        return table.html
    }

    private static func argument(_ why: JSONText) -> HTML {
        let lines = why.texts("argument")
        return HTML(.section, .labelled(by: "argument")) {
            HTML(.h2, .id("argument")) { "The argument, step by step" }
            HTML(.ol, .class("argument")) {
                // Each line bears its own number already.
                for line in lines {
                    HTML(.li) {
                        Parts.said(String(line.drop { $0.isNumber }.drop { ". ".contains($0) }))
                    }
                }
            }
        }
    }

    /// What would change if it were as supposed.
    private static func changes(_ why: JSONText, _ visit: Visit) -> HTML {
        guard let changes = why["changes"]?.items else { return .nothing }
        var table = Table("What changes so", ["Party", "Before", "So supposed"])
        for change in changes {
            let before = change["before"] ?? .null
            table.add(
                Parts.party(before.word("entity") ?? "", visit, caption: before.word("caption")),
                Marks.verdict(before.word("verdict")),
                Marks.verdict(change["after"]?.word("verdict")))
        }
        return HTML(.section, .class("supposed"), .labelled(by: "supposed")) {
            HTML(.h2, .id("supposed")) { "So supposed" }
            HTML(.p) {
                "Supposed: \(supposition(visit)). "
                HTML(.a, .href(visit.address.with("without").with("assume"))) { "Suppose nothing" }
            }
            if changes.isEmpty { HTML(.p) { "Under this rule, nothing changes for anybody." } }
            table.html
        }
    }

    private static func supposition(_ visit: Visit) -> String {
        (visit.asked.texts("without").map { "claim \($0) falls" } + visit.asked.texts("assume"))
            .joined(separator: "; ")
    }

    /// The claims without which the verdict would be another.
    private static func critical(
        _ why: JSONText, _ proof: ProofParts, _ visit: Visit
    ) -> HTML {
        let names = why.texts("criticalClaims")
        guard !names.isEmpty else { return .nothing }
        return HTML(.section, .labelled(by: "critical")) {
            HTML(.h2, .id("critical")) { "It stands or falls with" }
            HTML(.p) { "Each of these claims alone carries the verdict. Check its source first." }
            ClaimWords.table("Claims that carry the verdict", proof.claims(names), visit) { name in
                HTML(.small, .class("line")) {
                    HTML(.a, .href(visit.address.adding("without", name))) { "Suppose it falls" }
                }
            }
        }
    }

    private static func timeline(_ why: JSONText, _ visit: Visit) -> HTML {
        var table = Table(
            "Days on which the verdict changes", ["Day", "Before", "From then on", "Because of"])
        for change in why.list("timeline") {
            table.add(
                .text(change.word("day") ?? ""), Marks.verdict(change.word("before")),
                Marks.verdict(change.word("after")),
                change.says("ruleChange")
                    ? .text("a change of the law")
                    : Parts.claims(
                        change.texts("claims"), about: change.word("entity") ?? "", visit))
        }
        return HTML(.section, .labelled(by: "days")) {
            HTML(.h2, .id("days")) { "On other days" }
            HTML(.form, .class("panel"), .get, .action(Address(path: visit.address.parts))) {
                Parts.field("From", "from", visit.asked.text("from") ?? "", type: "date")
                Parts.field("Until", "until", visit.asked.text("until") ?? "", type: "date")
                PageFrame.hidden(
                    visit.address.query.filter { !["from", "until"].contains($0.key) })
                HTML(.button) { "Show the days on which it changes" }
            }
            if why["timeline"] != nil, table.rows.isEmpty {
                HTML(.p) { "It is the same on all these days." }
            }
            table.html
        }
    }
}
