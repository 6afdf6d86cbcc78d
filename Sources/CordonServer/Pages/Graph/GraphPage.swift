import CordonAnalysis
import CordonDiagram
import CordonModel

/// `/graph`: some parties and what is around them, drawn, and the same as a list.
enum GraphPage {
    static let usualMost = 60

    static let page = Page(
        "/graph", "Some parties and what is around them, drawn and listed.",
        [
            Parameter("nodes", repeated: true, "The parties, by id; several by commas."),
            Parameter("hops", .int(0...4), "How far around them; 1 by default."),
            Parameter(
                "most", .int(1...DiagramRoute.most), "The most parties; \(usualMost) by default."),
            Parameter(
                "kinds", .choice(RelationFamily.allCases.map(\.rawValue)), repeated: true,
                "Only relations of these families."),
            Parameter(
                "view", .choice([Picture.View.network, .ownership].map(\.rawValue)), "The layout."),
            Parameter(
                "apart", repeated: true,
                "Two parties whose relations the canvas draws apart: `0.3`, by their places."),
            DiagramRoute.strip,
        ] + PictureState.parameters
    ) { visit throws(Fault) in
        let state = try GraphState(visit)
        guard state.open.isEmpty, !(state.known.isEmpty && visit.asked.served.isLarge) else {
            return PageContent("Graph") {
                for one in state.open { visit.choice(one.text, one.hits, for: "nodes") }
                GraphForm.form(state.known, visit)
            }
        }
        let (picture, address) = try visit.picture(state.pairs(visit))
        let days = try DayParts.section(picture, visit)
        // The places of thousands of parties are long: they come while the scripts do.
        let isLong = visit.hasPictures && LayoutBook.isKept(picture)
        return PageContent(
            title(state.known, visit), files: visit.hasPictures ? ["canvas.css", "canvas.js"] : [],
            asking: isLong ? [WaysOut.other(address, "json")] : [],
            posts: visit.keepsViews
        ) {
            if picture.nodes.isEmpty {
                GraphForm.form(state.known, visit)
            } else {
                GraphForm.folded(state.known, visit)
            }
            vanished(state.gone)
            GraphParts.drawn(picture, address, visit)
            WaysOut.section(picture, address, visit)
            days
            ViewForms.keep(visit)
            GraphParts.parties(picture, state.known, visit)
            GraphParts.relations(picture, visit)
            GraphParts.about(picture)
        }
    }

    static func title(_ known: [EntityID], _ visit: Visit) -> String {
        let named = visit.asked.texts("about").filter(known.contains)
        let known = named.isEmpty ? known : named
        guard let first = known.first else { return "Graph" }
        let rest = known.count > 1 ? " and \(known.count - 1) more" : ""
        return "Around \(visit.caption(first))\(rest)"
    }

    /// The parties of a kept view that are no longer there.
    private static func vanished(_ ids: [String]) -> HTML {
        guard !ids.isEmpty else { return .nothing }
        return HTML(.div, .class("warning")) {
            HTML(.p) {
                "\(Parts.count(ids.count, "party", "parties")) of this view "
                ids.count == 1 ? "is no longer here: " : "are no longer here: "
                HTML.joined(ids.prefix(20).map { id in HTML(.code) { id } }, by: ", ")
                if ids.count > 20 { " and \(ids.count - 20) more" }
            }
        }
    }
}
