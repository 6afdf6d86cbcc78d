public import CordonModel

/// One interest that a rule tests, and the threshold.
public struct InterestTest: Sendable, Hashable {
    /// What is held.
    public let interest: StakeKind.Interest
    /// The threshold.
    public let threshold: Percent
    /// How it is compared.
    public let comparison: Comparison

    /// Creates a test.
    public init(_ interest: StakeKind.Interest, _ comparison: Comparison, _ threshold: Percent) {
        self.interest = interest
        self.threshold = threshold
        self.comparison = comparison
    }
}

/// The tests that hold for the parties of some lists, where lists of one authority differ.
public struct ListTests: Sendable, Hashable {
    /// The lists, by the beginning of their name.
    public let lists: [String]
    /// The programmes that stand for the same lists where a file names no list.
    public let programmes: Set<String>
    /// The tests.
    public let tests: [InterestTest]
    /// The day since which it is known that the text says so; nil where it says so itself.
    public let settled: Day?

    /// Creates tests for some lists.
    public init(
        lists: [String], programmes: Set<String> = [], tests: [InterestTest], settled: Day? = nil
    ) {
        self.lists = lists
        self.programmes = programmes
        self.tests = tests
        self.settled = settled
    }

    /// Whether a listing is on one of the lists.
    func names(_ listing: Listing) -> Bool {
        if let list = listing.list, lists.contains(where: { list.hasPrefix($0) }) { return true }
        return !programmes.isDisjoint(with: listing.programmes)
    }
}
