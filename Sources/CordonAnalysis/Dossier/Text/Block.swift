import CordonModel

/// A part of a section as it is written for people.
enum DossierBlock: Sendable {
    /// A heading inside the section.
    case heading(String)
    /// Sentences that follow each other.
    case paragraph([DossierSentence])
    /// Points, each of some sentences.
    case points([[DossierSentence]])
    /// Numbered points.
    case numbered([[DossierSentence]])
    /// Rows and columns.
    case table(DossierTable)
    /// The place of the diagram.
    case picture
    /// Lines to be filled in by hand.
    case form([String])
    /// The place of the manifest as data.
    case manifest
}

/// A table of a section.
struct DossierTable: Sendable {
    /// A row, with the reference that leads to it.
    struct Row: Sendable {
        var reference: DossierReference?
        /// The anchor that the reference leads to.
        var anchor: String? { reference?.anchor }
        var cells: [DossierText]
    }

    let caption: String
    let columns: [String]
    var rows: [Row] = []
    /// What is said where there is no row; nothing about a party.
    let empty: String

    init(_ caption: String, _ columns: [String], empty: String) {
        self.caption = caption
        self.columns = columns
        self.empty = empty
    }

    mutating func add(_ cells: [DossierText], to reference: DossierReference? = nil) {
        rows.append(Row(reference: reference, cells: cells))
    }

    mutating func add(_ cells: [String]) { add(cells.map { DossierText($0) }) }
}

/// One of the document's sections, as data and as it is written.
struct DossierSection: Sendable {
    let part: DossierPart
    /// What it says as data: keys of the JSON document.
    let members: [JSONText.Member]
    /// What it says to people.
    let blocks: [DossierBlock]
    /// The SHA-256 of what it says as data, in canonical JSON.
    let digest: String

    init(_ part: DossierPart, _ value: JSONText, _ blocks: [DossierBlock]) {
        self.init(part, members: [.init(part.rawValue, value)], blocks)
    }

    init(_ part: DossierPart, members: [JSONText.Member], _ blocks: [DossierBlock]) {
        self.part = part
        self.members = members
        self.blocks = blocks
        digest = JSONText.object(members).canonicalDigest
    }

    /// The numbers of the claims that it points at, sorted.
    var claims: [Int] {
        let numbers = blocks.flatMap(\.references).compactMap { reference -> Int? in
            if case .claim(let number) = reference { number } else { nil }
        }
        return Set(numbers).sorted()
    }
}

extension DossierBlock {
    /// All that its texts point at.
    var references: [DossierReference] {
        switch self {
        case .paragraph(let sentences): sentences.flatMap(\.text.references)
        case .points(let points), .numbered(let points):
            points.flatMap { $0 }.flatMap(\.text.references)
        case .table(let table):
            table.rows.flatMap { row in
                [row.reference].compactMap(\.self) + row.cells.flatMap(\.references)
            }
        case .heading, .picture, .form, .manifest: []
        }
    }
}
