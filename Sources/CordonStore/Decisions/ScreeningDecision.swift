public import CordonModel

/// What somebody decided about one subject and one party, when and why.
///
/// Screened subjects are private: their names stand in these records and in the results of a
/// screening, never in a log or an error.
public struct ScreeningDecision: Hashable, Sendable {
    /// The subject's key: the number that its owner knows it by, or its name where it has none.
    public var subject: String
    /// The subject's first name as screened.
    public var name: String
    /// The id of the party.
    public var entity: EntityID
    /// What was decided.
    public var verdict: ScreeningVerdict
    /// Why.
    public var because: String
    /// Who decided.
    public var by: String
    /// When.
    public var day: Day
    /// What was compared; nil where an import does not say, and then nothing is silenced.
    public var compared: ComparedPair?
    /// The number of people who have to decide the same before it counts; 2 where four eyes are asked for.
    public var needs: Int
    /// The last day on which it holds; nil where it holds until something changes.
    public var until: Day?

    /// Creates a decision.
    public init(
        subject: String, name: String, entity: EntityID, verdict: ScreeningVerdict,
        because: String, by: String, day: Day, compared: ComparedPair?, needs: Int = 1,
        until: Day? = nil
    ) {
        self.needs = needs
        self.until = until
        self.subject = subject
        self.name = name
        self.entity = entity
        self.verdict = verdict
        self.because = because
        self.by = by
        self.day = day
        self.compared = compared
    }
}
