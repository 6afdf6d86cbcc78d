import CordonAnalysis
import CordonModel

/// `/sources` and `/sources/{id}`: where claims come from.
enum SourcesPage {
    private static let most = 200

    static let list = Page("/sources", "Where claims come from.") { visit throws(Fault) in
        let sources = named(visit)
        return PageContent("Sources (\(Parts.grouped(sources.count)))") {
            HTML(.p, .class("lead")) {
                "A claim is worth what its source is worth. Sources of one origin are one voice."
            }
            table(Array(sources.prefix(1_000)), of: sources.count, visit)
        }
    }

    /// The sources that may be named.
    private static func named(_ visit: Visit) -> [Source] {
        visit.file.sources.filter { $0.publish != .no }.sorted { $0.id < $1.id }
    }

    private static func table(_ sources: [Source], of total: Int, _ visit: Visit) -> HTML {
        var table = Table(
            "Sources", ["Source", "Publisher", "Day", "Sort"], of: total)
        for source in sources {
            table.add(
                .pieces {
                    HTML(.a, .href(visit.to("sources", source.id))) { Parts.said(source.title) }
                    HTML(.small, .class("line")) { HTML(.code) { source.id } }
                }, Parts.said(source.publisher ?? ""), .text(source.date?.description ?? ""),
                .text(source.kind.map(word) ?? ""))
        }
        return table.html
    }

    static let page = Page(
        "/sources/{id}", "A source: what it is, and what it says.",
        [Parameter("id", in: .path, "The id of the source.")]
    ) { visit throws(Fault) in
        let id = visit.asked.part("id")
        guard let source = visit.file.source(id), source.publish != .no else {
            throw Fault(404, "there is no source of this id", hint: "/sources lists all of them")
        }
        let claims = try visit.told("claims", [.init("source", id)])
        let all = claims.json.list("claims")
        return PageContent(
            source.title, heading: Parts.said(source.title),
            kicker: .text(source.kind.map(word) ?? "Source"), from: [claims]
        ) {
            facts(source)
            HTML(.section, .labelled(by: "claims")) {
                HTML(.h2, .id("claims")) { "What it says (\(Parts.grouped(all.count)))" }
                ClaimWords.table(
                    "Claims of this source", Array(all.prefix(most)), visit, of: all.count,
                    whole: claims.address)
            }
        }
    }

    private static func word(_ kind: Source.Kind) -> String {
        switch kind {
        case .legalAct: "Law, regulation or decision"
        case .officialList: "Sanctions list"
        case .officialStatement: "Statement of an authority"
        case .register: "Register or filing"
        case .press: "Press"
        case .report: "Report"
        case .editors: "The editors of the case"
        case .hypothesis: "A supposition"
        }
    }

    private static func facts(_ source: Source) -> HTML {
        let plain: [(String, String?)] = [
            ("Publisher", source.publisher), ("Day", source.date?.description),
            ("Number", source.identifier), ("Read on", source.retrieved?.description),
            ("Independent origin", source.origin == source.id ? nil : source.origin),
            ("Licence", source.licence), ("Credit", source.credit),
            ("Its limits", source.note),
            (
                "May be passed on",
                source.publish == .full ? "all of it" : "the fact and the source, no words"
            ),
        ]
        return HTML(.dl, .class("facts")) {
            if let address = source.address {
                HTML(.div) {
                    HTML(.dt) { "To be read at" }
                    HTML(.dd) { FactParts.outside(address) ?? Parts.said(address) }
                }
            }
            for (label, value) in plain {
                if let value {
                    HTML(.div) {
                        HTML(.dt) { label }
                        HTML(.dd) { Parts.said(value) }
                    }
                }
            }
            if let digest = source.sha256 {
                HTML(.div) {
                    HTML(.dt) { "SHA-256" }
                    HTML(.dd) { HTML(.code) { digest } }
                }
            }
        }
    }
}
