public import CordonGraph
public import CordonModel

extension Ownership {
    /// What a party holds of a company itself and through those in which it has a majority: their
    /// stakes count in full (Companies Act 2006, Schedule 1A, paragraphs 18 and 19).
    ///
    /// - Complexity: O(stakes of the party and of what it controls).
    public func heldThroughMajorities(by owner: Vertex, in company: Vertex) -> Share {
        held(by: owner, in: company, through: controlledByMajority(of: owner))
    }

    /// The same for several companies, in their order; whom the party controls is worked out once.
    public func heldThroughMajorities(by owner: Vertex, in companies: [Vertex]) -> [Share] {
        let controlled = controlledByMajority(of: owner)
        return companies.map { held(by: owner, in: $0, through: controlled) }
    }

    private func controlledByMajority(of owner: Vertex) -> Controlled {
        controlled(by: owner, InterestTest(.shares, .moreThan, .fifty))
    }

    private func held(
        by owner: Vertex, in company: Vertex, through controlled: Controlled
    ) -> Share {
        let possible = Set(controlled.held.keys).subtracting([company]).union([owner])
        let band = sum(of: company, by: possible, controlled.certain.union([owner]))
        let low = Percent(clamping: band.low.rounded.millionths)
        let high = Percent(clamping: band.high.rounded.millionths)
        guard low < high else { return Share(exactly: low) }
        return Share(low, high, lowerOpen: band.lowOpen, upperOpen: band.highOpen)
            ?? Share(exactly: low)
    }
}
