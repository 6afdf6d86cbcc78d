import CordonAnalysis
import CordonModel

/// `/paths`: what connects two parties.
enum PathsPage {
    static let page = Page(
        "/paths", "What connects two parties: the best ways between them.",
        [
            Parameter("from", "Where the ways begin."), Parameter("to", "Where they end."),
            Parameter("k", .int(1...50), "How many ways; 3 by default."),
            Parameter(
                "by", .choice(PathQuestion.Order.allCases.map(\.rawValue)),
                "What makes a way good; evidence by default."),
            Parameter("max-hops", .int(1...20), "The most steps of a way."),
            Parameter(
                "avoid-hubs", .int(1...1_000_000),
                "Not through parties with more neighbours than this."),
            Parameter("direct", .flag, "Leave out links that run through others."),
            Parameter(
                "kinds", .choice(RelationFamily.allCases.map(\.rawValue)), repeated: true,
                "Only relations of these families."),
            Parameter("without", repeated: true, "Leave out these claims."),
        ]
    ) { visit throws(Fault) in
        guard let from = visit.asked.text("from"), let to = visit.asked.text("to") else {
            return PageContent("What connects two parties") {
                HTML(.p, .class("lead")) {
                    "Ownership, offices, supplies, family: the best ways between two parties, with "
                    "who says each step."
                }
                form(visit)
            }
        }
        let (start, end) = (try visit.named(from), try visit.named(to))
        guard case .known(let one) = start, case .known(let other) = end else {
            return PageContent("What connects two parties") {
                open(start, "from", visit)
                open(end, "to", visit)
                form(visit)
            }
        }
        return try answer(one, other, visit)
    }

    private static func open(_ named: Visit.Named, _ key: String, _ visit: Visit) -> HTML {
        guard case .open(let text, let hits) = named else { return .nothing }
        return visit.choice(text, hits, for: key)
    }

    private static func answer(
        _ one: EntityID, _ other: EntityID, _ visit: Visit
    ) throws(Fault) -> PageContent {
        let asked =
            [
                Address.Pair("from", one), .init("to", other),
                .init("k", visit.asked.text("k") ?? "3"),
                .init("by", visit.asked.text("by") ?? PathQuestion.Order.evidence.rawValue),
            ]
            + ["avoid-hubs", "direct", "kinds", "without"].flatMap { key in
                visit.asked.texts(key).map { Address.Pair(key, $0) }
            }
        let hops = visit.asked.texts("max-hops").map { Address.Pair("max-hops", $0) }
        let told = try visit.told("paths", asked + hops)
        let paths = told.json.list("paths")
        let drawn = visit.to("v1", "diagram.svg", query: asked)
        return PageContent(
            "\(visit.caption(one)) and \(visit.caption(other))",
            heading: .pieces {
                Parts.party(one, visit)
                " and "
                Parts.party(other, visit)
            }, kicker: .text("What connects"), from: [told]
        ) {
            if paths.isEmpty {
                HTML(.p, .class("lead")) { "No way joins these two on these claims." }
                HTML(.p) {
                    "That is no proof that there is none: only what is claimed here is walked, and "
                    "statements are not."
                }
            }
            for (place, path) in paths.enumerated() { way(path, place + 1, one, visit) }
            if visit.hasPictures, !paths.isEmpty, hops.isEmpty {
                PictureParts.figure(drawn, alt: "The ways that are listed above")
            }
            form(visit)
        }
    }

    // MARK: - Ways

    private static func way(
        _ path: JSONText, _ place: Int, _ start: EntityID, _ visit: Visit
    ) -> HTML {
        let relations = path.list("relations")
        let standings = Dictionary(grouping: relations.compactMap { $0.word("standing") }) { $0 }
        let grades = Standing.allCases.sorted(by: >).compactMap { standing in
            standings[standing.word].map { "\($0.count) \(standing.word)" }
        }
        return HTML(.section, .class("way"), .labelled(by: "way-\(place)")) {
            HTML(.h2, .id("way-\(place)")) {
                "Way \(place): \(Parts.count(relations.count, "step")), \(grades.joined(separator: ", "))"
            }
            HTML(.ol, .class("chain")) {
                HTML(.li, .class("end")) { Parts.party(start, visit) }
                for (step, id) in zip(relations, path.texts("entities").dropFirst()) {
                    self.step(step, to: id, visit)
                }
            }
        }
    }

    /// A step, read in the direction in which the way goes.
    private static func step(_ relation: JSONText, to id: EntityID, _ visit: Visit) -> HTML {
        let isForward = relation.word("to") == id
        let kind = RelationKind.named(relation.word("kind") ?? "")
        let verb = isForward ? kind?.verb : kind?.inverseVerb
        let share = relation.share("share").map {
            $0.isUnknown ? "" : " (\(ShareWords.phrase($0)))"
        }
        let marks = RelationWords.marks(relation)
        return HTML(.li) {
            HTML(.span, .class("verb")) { (verb ?? relation.word("kind") ?? "") + (share ?? "") }
            " "
            Parts.party(id, visit)
            if let role = relation.word("role") {
                ": "
                Parts.said(role)
            }
            HTML(.small, .class("line")) {
                Marks.standing(relation.word("standing"))
                if !marks.isEmpty { ", \(marks)" }
                " · "
                Parts.claims(relation.texts("claims"), about: relation.word("from") ?? id, visit)
                for name in relation.texts("claims").prefix(1) {
                    " · "
                    HTML(.a, .href(visit.address.adding("without", name))) { "Without this" }
                }
            }
        }
    }

    // MARK: - Asking

    private static func form(_ visit: Visit) -> HTML {
        HTML(.form, .class("panel"), .get, .action(Address("paths"))) {
            Parts.field("From", "from", visit.asked.text("from") ?? "", hint: "A name or an id.")
            Parts.field("To", "to", visit.asked.text("to") ?? "", hint: "A name or an id.")
            Parts.choice(
                "Best first by", "by",
                [
                    ("evidence", "evidence: the firmest steps"), ("hops", "the fewest steps"),
                    ("ownership", "the largest share"),
                ], visit.asked.text("by") ?? "evidence")
            Parts.choice(
                "How many ways", "k", ["1", "3", "5", "10"].map { ($0, $0) },
                visit.asked.text("k") ?? "3")
            Parts.field(
                "Not through parties with more neighbours than", "avoid-hubs",
                visit.asked.text("avoid-hubs") ?? "", type: "number",
                hint: "A state or an agent connects everybody. Blank: through all.")
            Parts.field(
                "At most so many steps", "max-hops", visit.asked.text("max-hops") ?? "",
                type: "number")
            Parts.tick(
                .text("Leave out links that run through others"), "direct", "true",
                isOn: visit.asked.flag("direct"))
            for name in visit.asked.texts("without") {
                Parts.tick(.text("Without claim \(name)"), "without", name, isOn: true)
            }
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Find the ways" }
        }
    }
}
