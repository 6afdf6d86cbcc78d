import CordonAnalysis
import CordonGraph
import CordonModel

/// `/e/{id}`: everything that is said of a party, and what follows.
enum PartyPage {
    /// The most claims that are shown, and relations of one kind.
    static let mostClaims = 200
    static let mostRelations = 60

    static let page = Page(
        "/e/{id}", "A party: verdicts, lists, names, owners, relations, claims.",
        [
            Parameter("id", in: .path, "The id of the party, or a name that only one has."),
            Parameter("all-days", .flag, "Claims that do not hold on the day, too."),
        ]
    ) { visit throws(Fault) in
        let id = visit.asked.part("id")
        let days = visit.asked.flag("all-days") ? [Address.Pair("all-days", "true")] : []
        let show = try visit.told("show", [.init("entity", id)] + days)
        let entity = show.json["entity"] ?? .null
        let own = entity.word("id") ?? id
        guard visit.entry(own) != nil else { return record(own, entity, show, visit) }
        let about = Address.Pair("entity", own)
        let flag = try visit.told("flag", [about])
        let owners = try visit.told("owners", [about, .init("tree", "true")])
        let holdings = try visit.told("holdings", [about])
        let told = PartyDocuments(
            id: own, show: show, flag: flag, owners: owners, holdings: holdings)
        let caption = entity.word("caption") ?? own
        return content(told, try DayParts.history(of: own, caption, visit), visit)
    }

    private static func content(
        _ told: PartyDocuments, _ history: HTML?, _ visit: Visit
    ) -> PageContent {
        let caption = told.entity.word("caption") ?? told.id
        return PageContent(
            caption, heading: Parts.said(caption), kicker: .text(PartyParts.kind(told.id, visit)),
            from: [told.show, told.flag, told.owners, told.holdings]
        ) {
            otherNames(told.entity, beside: caption)
            PartyParts.verdicts(told.flag.json.list("findings"))
            actions(told, visit)
            contents(isDated: history != nil)
            PartySections.findings(told, visit)
            PartySections.lists(told)
            PartySections.facts(told, visit)
            OwnerParts.owners(told.owners.json, visit)
            OwnerParts.holdings(told.holdings.json, visit)
            PartySections.relations(told, visit)
            picture(told.id, caption, visit)
            history
            PartySections.claims(told, visit)
        }
    }

    /// A record beside the parties: an address, an entry of a list.
    private static func record(
        _ id: EntityID, _ entity: JSONText, _ show: Told, _ visit: Visit
    ) -> PageContent {
        let caption = entity.word("caption") ?? id
        return PageContent(
            caption, heading: Parts.said(caption),
            kicker: .text("A record, not a party: \(entity.word("schema") ?? "")"), from: [show]
        ) {
            FactParts.facts(entity, visit)
            ClaimWords.table("Claims", show.json.list("claims"), visit)
        }
    }

    // MARK: - The head

    /// The names in other scripts, under the heading.
    private static func otherNames(_ entity: JSONText, beside caption: String) -> HTML {
        let names = (entity["properties"]?.texts("name") ?? []).filter { $0 != caption }
        guard !names.isEmpty else { return .nothing }
        return HTML(.p, .class("also")) {
            HTML.joined(names.prefix(4).map(Parts.said), by: " · ")
        }
    }

    private static func actions(_ told: PartyDocuments, _ visit: Visit) -> HTML {
        let id = told.id
        return HTML(.ul, .class("actions")) {
            HTML(.li) {
                HTML(.a, .href(visit.to("graph", query: [.init("nodes", id)]))) {
                    "Open on the graph"
                }
            }
            HTML(.li) {
                HTML(.a, .href(visit.to("paths", query: [.init("from", id)]))) {
                    "What connects it to…"
                }
            }
            if mayBePublished(told) {
                HTML(.li) {
                    "A dossier to publish: "
                    dossier(id, "html", "page", visit)
                    ", "
                    dossier(id, "pdf", "PDF", visit)
                }
            }
            HTML(.li) {
                "Id: "
                HTML(.code) { id }
            }
        }
    }

    /// Whether something that may be published ties the party to the matter: of a natural person, an
    /// entry of a list or a relation that stands firmly.
    private static func mayBePublished(_ told: PartyDocuments) -> Bool {
        let schema = told.entity.word("schema") ?? ""
        guard schema == "LegalEntity" || Schema.named(schema)?.isA("Person") ?? false else {
            return true
        }
        return !told.show.json.list("listings").isEmpty
            || told.show.json.list("relations").contains { relation in
                relation.word("standing").flatMap { Standing(word: $0) }?.isFirm ?? false
            }
    }

    /// One document about the party, of what its sources allow to be passed on.
    private static func dossier(
        _ id: EntityID, _ form: String, _ word: String, _ visit: Visit
    ) -> HTML {
        let address = visit.to("v1", "dossier", "\(id).\(form)", query: [.init("publish", "true")])
        return HTML(.a, .href(address)) { word }
    }

    private static func contents(isDated: Bool) -> HTML {
        let places =
            [
                ("findings", "Verdicts"), ("lists", "Lists"), ("facts", "Names and numbers"),
                ("owners", "Owners"), ("holdings", "Holdings"), ("relations", "Relations"),
            ] + (isDated ? [("history", "In time")] : []) + [("claims", "Claims")]
        return HTML(.nav, .class("contents"), .label("On this page")) {
            HTML(.ul) {
                for (place, word) in places {
                    HTML(.li) { HTML(.a, .href(place: place)) { word } }
                }
            }
        }
    }

    private static func picture(_ id: EntityID, _ caption: String, _ visit: Visit) -> HTML {
        guard visit.hasPictures else { return .nothing }
        let address = visit.to(
            "v1", "diagram.svg", query: [.init("entity", id), .init("most", "40")])
        return HTML(.section, .labelled(by: "picture")) {
            HTML(.h2, .id("picture")) { "Around it" }
            PictureParts.figure(
                address, alt: "The parties next to \(caption), also listed under Relations",
                whole: visit.to("graph", query: [.init("nodes", id)]))
        }
    }
}

/// The documents of which a party's page is made.
struct PartyDocuments: Sendable {
    let id: EntityID
    let show: Told
    let flag: Told
    let owners: Told
    let holdings: Told

    /// The party itself.
    var entity: JSONText { show.json["entity"] ?? .null }
}
