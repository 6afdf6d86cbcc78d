import CordonDiagram
import CordonFormats

/// The files that hand on what a graph page shows.
enum WaysOut {
    /// The forms that are drawn, and those that are written.
    private static let drawn = [
        ("svg", "SVG"), ("png", "PNG"), ("pdf", "PDF"), ("dot", "DOT"), ("json", "JSON"),
    ]
    private static let written = [("graphml", "GraphML"), ("gexf", "GEXF")]

    /// The links of a picture.
    static func section(_ picture: Picture, _ address: Address, _ visit: Visit) -> HTML {
        guard !picture.nodes.isEmpty else { return .nothing }
        let forms = (visit.hasPictures ? drawn : []) + written
        let tables = PartTable.allCases.map { table in
            (other(address, "csv").with("table", table.rawValue), title(table))
        }
        return HTML(.section, .labelled(by: "out")) {
            HTML(.h2, .id("out")) { "Take it with you" }
            HTML(.p, .class("exports")) {
                "What is drawn, as it is drawn now: "
                HTML.joined(
                    forms.map { form, word in
                        HTML(.a, .href(other(address, form))) { word }
                    } + tables.map { table, word in HTML(.a, .href(table)) { word } },
                    by: " · ")
            }
            HTML(.p) {
                HTML(.small) {
                    "Pictures carry their legend, day and sources. What a source does not allow to be "
                    "passed on is in none of them. The address of this page shows the same again."
                }
            }
        }
    }

    private static func title(_ table: PartTable) -> String {
        switch table {
        case .relations: "CSV: relations with sources"
        case .parties: "CSV: parties"
        }
    }

    /// The same picture in another form.
    static func other(_ address: Address, _ form: String) -> Address {
        Address("v1", "diagram.\(form)", query: address.query)
    }
}
