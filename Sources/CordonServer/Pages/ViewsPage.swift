import CordonModel
import CordonStore

/// `/views`: the views that readers have kept in the store, with their notes.
enum ViewsPage {
    static let list = Page(
        "/views", "The views that are kept, with notes.", sight: false
    ) { visit throws(Fault) in
        guard visit.asked.served.hasStore else {
            return PageContent("Views") {
                HTML(.p, .class("lead")) {
                    "The address of every page is a view: a link to it shows the same again."
                }
                HTML(.p) {
                    "Views are kept by name, with notes, where a store is served and may be written "
                    "to: "
                    HTML(.code) { "cordon serve case.cordon --write" }
                    "."
                }
            }
        }
        let views = try ViewBook(visit.asked).views()
        var table = Table("Views", ["View", "Notes", "Kept by", "Since"])
        for view in views.reversed() {
            table.add(
                HTML(.a, .href(Address("views", "\(view.id)"))) { Parts.said(view.name) },
                .text("\(view.notes.count)"), Parts.said(view.by),
                HTML(.time) { view.day.description })
        }
        return PageContent("Views (\(views.count))") {
            if views.isEmpty {
                HTML(.p, .class("none")) {
                    visit.keepsViews
                        ? "None is kept yet. A graph page has a form for it."
                        : "None is kept. This server only reads; with --write, views can be kept."
                }
            }
            table.html
        }
    }

    static let page = Page(
        "/views/{number}", "A view that is kept, with its notes.",
        [Parameter("number", .int(1...1_000_000_000), in: .path, "The number of the view.")],
        sight: false
    ) { visit throws(Fault) in
        let number = try ViewBook.number(visit.asked)
        let view = try ViewBook(visit.asked).view(number)
        let address = try Address(kept: view.address)
        return PageContent(
            view.name, heading: Parts.said(view.name), kicker: .text("A view that is kept"),
            posts: visit.keepsViews
        ) {
            HTML(.p) {
                HTML(.a, .href(address)) { HTML(.strong) { "Open the view" } }
                " · kept by "
                Parts.said(view.by)
                " on "
                HTML(.time) { view.day.description }
                " · "
                HTML(
                    .a,
                    .href(
                        Address(
                            "compare", query: [.init("left-view", "\(view.id)")],
                            place: "of-views"))
                ) { "Compare it with another view" }
            }
            notes(view)
            if visit.keepsViews { ViewForms.note(view) }
            picture(address, visit)
        }
    }

    private static func notes(_ view: SavedView) -> HTML {
        HTML(.section, .labelled(by: "notes")) {
            HTML(.h2, .id("notes")) { "Notes (\(view.notes.count))" }
            if view.notes.isEmpty { HTML(.p, .class("none")) { "Nobody has written one." } }
            for note in view.notes {
                HTML(.blockquote) {
                    HTML(.p, .class("note-text")) { Parts.said(note.text) }
                    HTML(.p) {
                        HTML(.small) {
                            Parts.said(note.by)
                            ", "
                            HTML(.time) { note.day.description }
                        }
                    }
                }
            }
        }
    }

    /// The picture of a graph page, as its address says.
    private static func picture(_ address: Address, _ visit: Visit) -> HTML {
        guard visit.hasPictures, address.parts == ["graph"] else { return .nothing }
        let own = Set(DiagramRoute.parameters.map(\.name))
        let pairs = address.query.map { $0.key == "nodes" ? Address.Pair("entity", $0.value) : $0 }
            .filter { own.contains($0.key) }
        return HTML(.section, .labelled(by: "picture")) {
            HTML(.h2, .id("picture")) { "As it is drawn today" }
            PictureParts.figure(
                Address("v1", "diagram.svg", query: pairs), alt: "The view as a picture",
                whole: address)
        }
    }
}

extension Address {
    /// An address that was kept as text.
    init(kept text: String) throws(Fault) {
        let request = try WebRequest(method: "GET", target: text)
        self.init(
            path: request.path.filter { !$0.isEmpty },
            query: request.query.pairs.map { .init($0.key, $0.value) })
    }
}
