/// A way of controlling a company that some regime names.
///
/// A bare "controls" names none: it is control *asserted*, which no regime takes as proof.
public enum ControlCriterion: String, CaseIterable, Sendable {
    /// Holds the majority of the votes.
    case votes = "majority-of-votes"
    /// May appoint or remove the majority of the board.
    case board = "board-majority"
    /// Controls the majority of votes by agreement with other holders.
    case agreement = "voting-agreement"
    /// May exercise a dominant influence by contract or articles.
    case dominance = "dominant-influence"
    /// May use all or part of the assets.
    case assets = "use-of-assets"
    /// Runs the business on a unified basis, with consolidated accounts.
    case unified = "unified-basis"
    /// Shares the financial liabilities jointly, or guarantees them.
    case liabilities = "joint-liability"
    /// Is able to conduct its affairs by whatever means (UK reg. 7(4)).
    case inFact = "control-in-fact"
    /// Directs its activities (Canada SEMA 2.1(2)(c)).
    case direction = "direction-of-activities"
    /// Appointed a majority of the board by the votes that it has (EU best practices, letter b).
    case boardAppointed = "board-appointed"
    /// Is able to use a right to dominant influence that another holds (EU, letter e).
    case deFactoDominance = "de-facto-dominance"
    /// May block changes of the overall policy or constitution of a body without general meetings.
    case policyVeto = "policy-veto"
    /// Trustee of a trust that holds the company.
    case trustee
    /// Nominee for another.
    case nominee
}
