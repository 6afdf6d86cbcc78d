/// A document as it is set on pages: blocks one after another, each text with the places it leads to.
public struct PrintedDocument: Sendable {
    /// A piece of text.
    public enum Piece: Sendable, Hashable {
        /// Words.
        case words(String)
        /// Words that lead to an anchor of the document; where there is none they are words.
        case link(String, anchor: String)
        /// The end of a line: the next piece begins another.
        case newLine
        /// The number of the page on which an anchor stands.
        case page(of: String)
    }

    /// A table, whose header stands again on every page.
    public struct Table: Sendable {
        /// A row, with the anchor that links lead to.
        public struct Row: Sendable {
            /// The anchor; nil where nothing leads here.
            public let anchor: String?
            /// The cells.
            public let cells: [[Piece]]

            /// Creates a row.
            public init(anchor: String? = nil, _ cells: [[Piece]]) {
                self.anchor = anchor
                self.cells = cells
            }
        }

        /// The caption above it.
        public let caption: String
        /// The heads of the columns; empty where it has none.
        public let header: [String]
        /// The rows.
        public let rows: [Row]
        /// Whether the last column is left to be filled in by hand.
        public let isForm: Bool

        /// Creates a table.
        public init(_ caption: String, _ header: [String], _ rows: [Row], isForm: Bool = false) {
            self.caption = caption
            self.header = header
            self.rows = rows
            self.isForm = isForm
        }
    }

    /// A part of the document.
    public enum Block: Sendable {
        /// A heading of a level from 1 on, in the outline where it has an anchor.
        case heading(String, level: Int, anchor: String?)
        /// A paragraph.
        case paragraph([Piece])
        /// Points, numbered or not.
        case list([[Piece]], isNumbered: Bool)
        /// A table.
        case table(Table)
        /// A picture with what stands under it.
        case picture(Drawing, caption: String)
    }

    /// The title.
    public var title: String
    /// The subject.
    public var subject: String
    /// The words at the top of every page, on the left and on the right.
    public var header: (left: String, right: String)
    /// The words at the foot of every page beside its number.
    public var footer: String
    /// The day that it bears, `2026-11-22`.
    public var day: String
    /// The language, as `en`.
    public var language = "en"
    /// The program that made it.
    public var creator: String
    /// The blocks, in order.
    public var blocks: [Block] = []

    /// Creates an empty document.
    public init(
        title: String, subject: String, header: (left: String, right: String), footer: String,
        day: String, creator: String
    ) {
        self.title = title
        self.subject = subject
        self.header = header
        self.footer = footer
        self.day = day
        self.creator = creator
    }
}

/// A document on its pages.
public struct PrintedPages: Sendable {
    /// The bytes as the renderer wrote them.
    private let drawn: [UInt8]
    private let language: String
    /// The number of pages.
    public let count: Int
    /// Characters that no font of this machine has, and that stand as their numbers.
    public let missing: [Unicode.Scalar]
    /// Where anchors stand.
    public let places: [String: Place]

    /// Where something stands.
    public struct Place: Sendable, Hashable {
        /// The page, from 1 on.
        public let page: Int
        /// Whether nothing stands above it on its page.
        public let isAtTop: Bool
    }

    init(_ product: Typesetter.Product, language: String) {
        drawn = product.bytes
        self.language = language
        count = product.count
        missing = product.missing
        places = product.places
    }

    /// The bytes of the PDF.
    public var bytes: [UInt8] { PDFUpdate(drawn, language: language)?.bytes ?? drawn }

    /// The bytes of the PDF with a file attached that tells of its parts.
    ///
    /// - Parameters:
    ///   - name: The name of the file, of plain letters.
    ///   - data: Makes the file from the parts; of the same length without them.
    /// - Returns: The bytes with the file.
    public func attaching(_ name: String, _ data: (PrintedParts?) -> [UInt8]) -> [UInt8] {
        func made(_ parts: PrintedParts?) -> [UInt8] {
            guard var update = PDFUpdate(drawn, language: language) else { return drawn }
            update.attach(name, data(parts))
            return update.bytes
        }
        return made(PrintedParts(made(nil)))
    }
}

extension PrintedDocument {
    /// The size of a page.
    public enum Paper: String, Sendable, CaseIterable {
        /// 210 by 297 mm.
        case a4
        /// 8.5 by 11 inches.
        case letter

        var size: Size {
            switch self {
            case .a4: Size(width: 595.28, height: 841.89)
            case .letter: Size(width: 612, height: 792)
            }
        }
    }

    /// Sets the document as PDF: tagged, with an outline, links and embedded fonts, text that can be
    /// selected in any script, and the same bytes every time on one machine.
    ///
    /// It is set twice, since the first page says how many there are: the first time it is only
    /// measured, and each text is laid out once.
    ///
    /// - Throws: ``DrawingError`` where the renderer fails.
    public func pdf(on paper: Paper) throws(DrawingError) -> PrintedPages {
        let anchors = self.anchors
        let press = try Press(paper.size)
        press.isDry = true
        let draft = Typesetter(self, paper, anchors, press, after: nil)
        draft.set()
        press.isDry = false
        let final = Typesetter(self, paper, anchors, press, after: draft)
        final.set()
        return PrintedPages(try final.finish(), language: language)
    }

    /// The anchors that links may lead to.
    private var anchors: Set<String> {
        var anchors: Set<String> = []
        for block in blocks {
            switch block {
            case .heading(_, _, let anchor): if let anchor { anchors.insert(anchor) }
            case .table(let table): anchors.formUnion(table.rows.compactMap(\.anchor))
            case .paragraph, .list, .picture: break
            }
        }
        return anchors
    }
}
