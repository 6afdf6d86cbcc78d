public import CordonGraph
public import CordonModel

extension Ownership {
    /// The part of a company that is on record, looking one step far.
    public struct Record: Sendable {
        /// The sum of the least shares of its direct owners, in millionths of one percent.
        public let sum: Int64
        /// The share that nobody is recorded to hold.
        public let unknown: Share
    }

    /// The record of a company's direct owners: the sums of ``owners(of:by:test:limits:)`` by
    /// ``OwnershipMeasure/direct``, without the ways to whoever stands above them.
    ///
    /// - Complexity: O(direct stakes), however much stands above the company.
    public func record(of company: Vertex) -> Record {
        let stakes = owners[Int(company)] + (summaries[company] ?? [])
        let found = stakes.filter { $0.band.high > .zero }.map { stake in
            share(
                stake.other, stake.band, owner: stake.other, of: company, [], .yes,
                isSummary: false)
        }
        return Record(
            sum: found.reduce(0) { $0 + $1.share.lower.millionths },
            unknown: unknown(of: company, [], .direct, found))
    }
}
