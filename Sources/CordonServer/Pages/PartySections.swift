import CordonModel

/// The sections of a party's page.
enum PartySections {
    static func findings(_ told: PartyDocuments, _ visit: Visit) -> HTML {
        let all = told.flag.json.list("findings")
        let touched = FindingsPage.inOrder(all).filter { finding in
            finding.word("verdict").flatMap(Verdict.init(rawValue:)).map { $0 > .none } ?? false
        }
        let quiet = all.filter { $0.word("verdict") == Verdict.none.rawValue }
        let unread = all.filter { $0.word("verdict") == Verdict.notEvaluated.rawValue }
        return HTML(.section, .labelled(by: "findings")) {
            HTML(.h2, .id("findings")) { "What the rules say" }
            if isSilent(told, visit) {
                HTML(.p, .class("none")) {
                    "Of a natural person no verdict is published that is open or none."
                }
            } else if touched.isEmpty {
                HTML(.p, .class("none")) { "No rule fired. That is not clearance." }
            }
            FindingWords.table("Verdicts", touched, visit, naming: false)
            missing(touched)
            rest("No rule fired under", quiet, visit)
            rest("Not evaluated, because a list was not read for this day:", unread, visit)
        }
    }

    /// Whether the graph is one to be published and the party a natural person.
    private static func isSilent(_ told: PartyDocuments, _ visit: Visit) -> Bool {
        visit.asked.served.isForPublication
            && told.entity.word("schema").flatMap(Schema.named)?.isA("Person") ?? false
    }

    /// The facts that are missing, each once.
    private static func missing(_ findings: [JSONText]) -> HTML {
        var told: Set<String> = []
        let sentences = findings.flatMap { $0.texts("missing") }.filter { told.insert($0).inserted }
        guard !sentences.isEmpty else { return .nothing }
        return HTML(.details, .class("missing"), .open) {
            HTML(.summary) { "What is missing to settle it" }
            HTML(.ul) { for text in sentences.prefix(12) { HTML(.li) { Parts.said(text) } } }
            if sentences.count > 12 {
                HTML(.p, .class("cut")) { "Shown 12 of \(sentences.count)." }
            }
        }
    }

    private static func rest(_ intro: String, _ findings: [JSONText], _ visit: Visit) -> HTML {
        guard !findings.isEmpty else { return .nothing }
        return HTML(.p, .class("rest")) {
            intro + " "
            HTML.joined(
                findings.map { finding in
                    let regime = finding.word("regime") ?? ""
                    return HTML(
                        .a, .href(visit.to("why", regime, finding.word("entity") ?? ""))
                    ) { Marks.title(ofRegime: regime) }
                }, by: "; ")
            "."
        }
    }

    static func lists(_ told: PartyDocuments) -> HTML {
        let listings = told.show.json.list("listings")
        var table = Table("Entries in force", ["List", "Entry", "Since", "Programme", "Measures"])
        for listing in listings {
            table.add(
                Marks.list(listing), HTML(.code) { listing.word("recordId") ?? "" },
                .text((DayWindow(listing.word("day") ?? "") ?? .unknown).afterSince),
                Parts.said(listing.word("programme") ?? ""),
                .text(listing.texts("measures").joined(separator: ", ")))
        }
        return HTML(.section, .labelled(by: "lists")) {
            HTML(.h2, .id("lists")) { "On lists" }
            if listings.isEmpty {
                HTML(.p, .class("none")) { "No entry is in force on these claims." }
            }
            table.html
        }
    }

    static func facts(_ told: PartyDocuments, _ visit: Visit) -> HTML {
        HTML(.section, .labelled(by: "facts")) {
            HTML(.h2, .id("facts")) { "Names and numbers" }
            FactParts.facts(told.entity, visit)
        }
    }

    static func relations(_ told: PartyDocuments, _ visit: Visit) -> HTML {
        let all = told.show.json.list("relations")
        let families = Dictionary(grouping: all, by: RelationWords.family)
        return HTML(.section, .labelled(by: "relations")) {
            HTML(.h2, .id("relations")) { "Relations (\(Parts.grouped(all.count)))" }
            if all.isEmpty { HTML(.p, .class("none")) { "None is claimed on this day." } }
            for family in RelationFamily.allCases {
                if let those = families[family] { relations(family, those, told, visit) }
            }
        }
    }

    private static func relations(
        _ family: RelationFamily, _ relations: [JSONText], _ told: PartyDocuments, _ visit: Visit
    ) -> HTML {
        var table = Table(
            RelationWords.title(family), ["Relation", "Standing", "Claims"], of: relations.count,
            whole: told.show.address)
        for relation in relations.prefix(PartyPage.mostRelations) {
            let marks = RelationWords.marks(relation)
            table.add(
                RelationWords.sentence(relation, visit),
                .pieces {
                    Marks.standing(relation.word("standing"))
                    if !marks.isEmpty { HTML(.small, .class("beside")) { marks } }
                }, Parts.claims(relation.texts("claims"), about: told.id, visit))
        }
        return table.html
    }

    static func claims(_ told: PartyDocuments, _ visit: Visit) -> HTML {
        let claims = told.show.json.list("claims")
        let isAll = visit.asked.flag("all-days")
        let other =
            isAll ? visit.address.with("all-days") : visit.address.with("all-days", "true")
        return HTML(.section, .labelled(by: "claims")) {
            HTML(.h2, .id("claims")) { "Claims (\(Parts.grouped(claims.count)))" }
            HTML(.p) {
                isAll
                    ? "Of every day, also what has ended or has not begun. "
                    : "Those that hold on the day asked about. "
                HTML(.a, .href(other)) { isAll ? "Only of the day" : "Of every day" }
            }
            ClaimWords.table(
                "Who says what", Array(claims.prefix(PartyPage.mostClaims)), visit,
                of: claims.count, whole: told.show.address)
        }
    }
}
