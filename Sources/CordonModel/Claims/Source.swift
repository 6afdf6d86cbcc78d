/// Where claims come from: a list, an act, a register, a report.
public struct Source: Hashable, Sendable, Identifiable {
    /// The short id that claims cite: `S-EU-269`, `ofac-sdn`.
    public let id: String
    /// The title of the document.
    public var title: String
    /// Who published it.
    public var publisher: String?
    /// The day of the document, or the day to which its content reaches.
    public var date: DayWindow?
    /// What sort of document it is.
    public var kind: Kind?
    /// Where it can be read.
    public var address: String?
    /// Its official number, such as a CELEX or docket number.
    public var identifier: String?
    /// The SHA-256 of the document that was read, in hexadecimal.
    public var sha256: String?
    /// The licence of its content.
    public var licence: String?
    /// The line that the licence asks to be printed.
    public var credit: String?
    /// The independent origin: sources with one origin are one voice.
    ///
    /// The id where none is named.
    public var origin: String
    /// What may be passed on.
    public var publish: Publication
    /// The day it was fetched.
    public var retrieved: Day?
    /// Its limits, in the author's words.
    public var note: String?

    /// The sorts of documents, which also say how firmly their plain entries stand.
    public enum Kind: String, CaseIterable, Sendable {
        /// A law, regulation or decision.
        case legalAct = "legal-act"
        /// A sanctions list.
        case officialList = "official-list"
        /// A statement of an authority.
        case officialStatement = "official-statement"
        /// A company or ownership register, or a filing.
        case register
        /// A news item.
        case press
        /// Research, a law firm's note, a report of an organisation.
        case report
        /// The editors of the case: common knowledge without a source.
        case editors
        /// An assumption made for the sake of a question.
        case hypothesis

        /// The standing of what such a document says flatly.
        public var standing: Standing {
            switch self {
            case .legalAct, .officialList, .officialStatement: .official
            case .register: .registered
            case .press, .report: .reported
            case .editors: .alleged
            case .hypothesis: .assumed
            }
        }
    }

    /// Creates a source.
    public init(
        id: String, title: String, publisher: String? = nil, date: DayWindow? = nil,
        kind: Kind? = nil, address: String? = nil, identifier: String? = nil,
        sha256: String? = nil, licence: String? = nil, credit: String? = nil,
        origin: String? = nil, publish: Publication = .full, retrieved: Day? = nil,
        note: String? = nil
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.date = date
        self.kind = kind
        self.address = address
        self.identifier = identifier
        self.sha256 = sha256
        self.licence = licence
        self.credit = credit
        self.origin = origin ?? id
        self.publish = publish
        self.retrieved = retrieved
        self.note = note
    }
}

/// One place in a source that a claim rests on.
public struct Citation: Hashable, Sendable {
    /// The id of the source.
    public let source: String
    /// The place inside it: an entry number, a page, a row, a line.
    public let locator: String?

    /// Creates a citation.
    public init(source: String, locator: String? = nil) {
        self.source = source
        self.locator = locator
    }
}
