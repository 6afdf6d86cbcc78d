/// A table: what it is of, its columns, and rows whose first cell names them.
struct Table: Sendable {
    let caption: String
    let columns: [String]
    /// How many rows there are in all, where not all are shown.
    var total: Int?
    /// Where all of them can be had.
    var whole: Address?
    private(set) var rows: [Row] = []

    /// A row, and the name of its place in the page.
    struct Row: Sendable {
        let id: String?
        let cells: [HTML]
    }

    init(_ caption: String, _ columns: [String], of total: Int? = nil, whole: Address? = nil) {
        self.caption = caption
        self.columns = columns
        self.total = total
        self.whole = whole
    }

    mutating func add(id: String? = nil, _ cells: HTML...) {
        rows.append(Row(id: id, cells: cells))
    }

    mutating func add(id: String? = nil, cells: [HTML]) { rows.append(Row(id: id, cells: cells)) }

    /// The table; nothing where there is no row.
    var html: HTML {
        guard !rows.isEmpty else { return .nothing }
        return .pieces {
            HTML(.div, .class("scroll"), .role("region"), .label(caption), .tabindex(0)) {
                HTML(.table) {
                    HTML(.caption) { caption }
                    HTML(.thead) {
                        HTML(.tr) { for name in columns { HTML(.th, .scope("col")) { name } } }
                    }
                    HTML(.tbody) { for row in rows { Self.row(row) } }
                }
            }
            cut
        }
    }

    private static func row(_ row: Row) -> HTML {
        HTML(.tr, all: row.id.map { [.id($0)] } ?? []) {
            for (place, cell) in row.cells.enumerated() {
                if place == 0 {
                    HTML(.th, .scope("row")) { cell }
                } else {
                    HTML(.td) { cell }
                }
            }
        }
    }

    /// How many of how many are shown, where that is not all.
    private var cut: HTML {
        guard let total, total > rows.count else { return .nothing }
        return HTML(.p, .class("cut")) {
            "Shown \(Parts.grouped(rows.count)) of \(Parts.grouped(total))."
            if let whole {
                " "
                HTML(.a, .href(whole)) { "All of them as data" }
            }
        }
    }
}
