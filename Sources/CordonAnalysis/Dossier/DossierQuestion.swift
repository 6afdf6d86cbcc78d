public import CordonFormats
public import CordonGraph
public import CordonModel
public import CordonRules
public import CordonStore

/// What a dossier is to be about, and for whom.
public struct DossierQuestion: Sendable {
    /// The entity, by id or name.
    public var entity: String
    /// For whom: it decides the sections.
    public var reader: DossierReader
    /// Whether only what may be passed on is told.
    public var isForPublication: Bool
    /// The regimes; empty for all in force on the day.
    public var regimes: [Regime]
    /// What only people know.
    public var notes: DossierNotes
    /// What was decided about screened subjects; nil where the graph keeps no decisions.
    public var screening: [ScreeningDecision]?
    /// What was decided about who is whom.
    public var identity: [IdentityDecision]
    /// When to stop.
    public var limits: Limits

    /// Creates a question.
    public init(
        _ entity: String, for reader: DossierReader = .auditor, isForPublication: Bool = false,
        regimes: [Regime] = [], notes: DossierNotes = DossierNotes(),
        screening: [ScreeningDecision]? = nil, identity: [IdentityDecision] = [],
        limits: Limits = .none
    ) {
        self.entity = entity
        self.reader = reader
        self.isForPublication = isForPublication
        self.regimes = regimes
        self.notes = notes
        self.screening = screening
        self.identity = identity
        self.limits = limits
    }
}
