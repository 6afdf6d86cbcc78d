/// What the claims of one stake say together, as far as they are of at least one standing.
public struct StakeReading: Hashable, Sendable {
    /// The share that is shown and walked; its least is what a run at the least takes.
    public let share: Share
    /// The claims that say ``share``: their numbers among the stake's claims, the possible ones last.
    public let said: [Int]
    /// The share without what only another version would allow: its least alone where versions
    /// differ.
    public let settled: Share
    /// The versions, of which each world has one.
    public let choices: [StakeChoice]
    /// Whether the claims differ, in size or in what their periods leave open.
    public let isConflicting: Bool

    /// Creates a reading.
    public init(
        share: Share, said: [Int], settled: Share, choices: [StakeChoice], isConflicting: Bool
    ) {
        self.share = share
        self.said = said
        self.settled = settled
        self.choices = choices
        self.isConflicting = isConflicting
    }

    /// The readings of one claim that nothing stands beside, at every standing.
    static func sole(_ share: Share, _ standing: Standing) -> [StakeReading?] {
        let reading = StakeReading(
            share: share, said: [0], settled: share,
            choices: [StakeChoice(share: share, said: [0], filing: nil)], isConflicting: false)
        return Standing.allCases.map { least in standing >= least ? reading : nil }
    }
}

/// One version of a stake: what is so in some world.
public struct StakeChoice: Hashable, Sendable {
    /// The share.
    public let share: Share
    /// The claims that say it: their numbers among the stake's claims, the possible ones last.
    public let said: [Int]
    /// The source and the day, where one source gives the stake's versions for several days.
    public let filing: StakeFiling?

    /// Creates a choice.
    public init(share: Share, said: [Int], filing: StakeFiling?) {
        self.share = share
        self.said = said
        self.filing = filing
    }
}

/// What one source said for one day.
public struct StakeFiling: Hashable, Sendable {
    /// The source's origin.
    public let source: String
    /// The day, by number.
    public let day: Int32

    /// Creates a filing.
    public init(source: String, day: Int32) {
        self.source = source
        self.day = day
    }
}
