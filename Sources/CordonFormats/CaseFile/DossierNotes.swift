public import CordonModel

/// What only people know of a dossier: what it is for, who made it for whom, whom they asked, and
/// what they looked for elsewhere.
///
/// A case file carries it under `dossier:`. It is no claim: nothing in it changes an answer.
public struct DossierNotes: Sendable, Hashable {
    /// The title of the document.
    public var title: String?
    /// What it is for.
    public var purpose: String?
    /// Who prepared it.
    public var preparedBy: String?
    /// For whom.
    public var preparedFor: String?
    /// The policy under which it was prepared.
    public var policy: String?
    /// The level of risk that the policy gives the matter.
    public var riskLevel: String?
    /// Who may read it: `confidential`.
    public var classification: String?
    /// Whom one asked, and what came back.
    public var contacts: [Contact] = []
    /// What one looked for outside of the claims.
    public var searches: [Search] = []

    /// Creates notes that say nothing.
    public init() {}

    /// One request to somebody: for a fact, or for an answer to what is said of them.
    public struct Contact: Sendable, Hashable {
        /// To whom.
        public var to: String
        /// By which way.
        public var channel: String?
        /// About what.
        public var about: String?
        /// The day on which it was sent.
        public var sent: Day?
        /// The day by which an answer was asked for.
        public var deadline: Day?
        /// The day of the answer; nil where there is none.
        public var answered: Day?
        /// The key of the claim that holds the answer.
        public var answerClaim: String?

        /// Creates a request of which nothing is known but to whom it went.
        public init(to: String) { self.to = to }
    }

    /// One search for an indicator outside of the claims.
    public struct Search: Sendable, Hashable {
        /// What was looked for.
        public var indicator: ControlIndicator
        /// Where.
        public var place: String
        /// By whom.
        public var by: String?
        /// On which day.
        public var day: Day?

        /// Creates a search.
        public init(
            _ indicator: ControlIndicator, in place: String, by: String? = nil, on day: Day? = nil
        ) {
            self.indicator = indicator
            self.place = place
            self.by = by
            self.day = day
        }
    }
}

/// What may show that somebody controls a party without owning it, or that a closer look is due.
///
/// Compiled from OFSI's guidance on enforcement (ownership and control) and the European Union's best
/// practices of 3 July 2024.
public enum ControlIndicator: String, CaseIterable, Sendable {
    /// The majority of votes.
    case votes
    /// The right to appoint or remove the board.
    case board
    /// Shareholders' agreements.
    case agreements
    /// Vetoes and dominant influence by contract or articles.
    case veto
    /// Running instructions; management on a unified basis.
    case instructions
    /// Use of the assets, benefit from them.
    case assets
    /// Financing, guarantees, joint liability.
    case financing
    /// Kin and personal associates in the party.
    case family
    /// Former staff of listed parties in it.
    case staff = "former-staff"
    /// A shared address or telephone.
    case address = "shared-address"
    /// Nominees, front persons, trusts.
    case fronts
    /// Rights to buy back what was given away.
    case buyBack = "buy-back"
    /// Transfers of shares close to a listing.
    case transfers
    /// Adverse reports in the press and before courts.
    case adverse = "adverse-media"
}
