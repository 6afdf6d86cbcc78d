import CordonDiagram
import CordonModel

/// The form of a graph page: parties, how far, how many, of which kinds.
enum GraphForm {
    /// The form folded under what it changes, so that the picture comes first.
    static func folded(_ known: [EntityID], _ visit: Visit) -> HTML {
        HTML(.details, .class("ask")) {
            HTML(.summary) { "Change the parties, how far around them, the layout" }
            form(known, visit)
        }
    }

    static func form(_ known: [EntityID], _ visit: Visit) -> HTML {
        let families = RelationFamily.allCases
        let chosen = visit.asked.texts("kinds")
        return HTML(.form, .id("drawn-form"), .class("panel"), .get, .action(Address("graph"))) {
            HTML(.fieldset) {
                HTML(.legend) { "Parties" }
                for id in known {
                    Parts.tick(Parts.said(visit.caption(id)), "nodes", id, isOn: true)
                }
                Parts.field("Add a party, by name or id", "nodes", "")
            }
            Parts.choice(
                "How far around", "hops",
                [("0", "only these"), ("1", "1 step"), ("2", "2 steps"), ("3", "3 steps")],
                visit.asked.text("hops") ?? "1")
            Parts.choice(
                "At most", "most",
                ["20", "60", "150", "400", "1500", "5000"].map { ($0, "\($0) parties") },
                visit.asked.text("most") ?? "\(GraphPage.usualMost)")
            Parts.choice(
                "Layout", "view",
                [
                    (Picture.View.network.rawValue, "network"),
                    (Picture.View.ownership.rawValue, "owners above"),
                ],
                visit.asked.text("view") ?? Picture.View.network.rawValue)
            Parts.tick(
                .text("When it holds, as a strip below the printed picture"), "strip", "true",
                isOn: visit.asked.flag("strip"))
            HTML(.details, all: chosen.isEmpty ? [] : [.open]) {
                HTML(.summary) { "Kinds of relations" }
                HTML(.fieldset) {
                    HTML(.legend) { "Only these" }
                    for family in families {
                        Parts.tick(
                            .text(RelationWords.title(family)), "kinds", family.rawValue,
                            isOn: chosen.contains(family.rawValue))
                    }
                }
            }
            PageFrame.hidden(visit.sight)
            HTML(.button) { "Draw" }
        }
    }
}
