import CordonGraph
import CordonModel

/// The stakes of a bare table by owner: what a cascade reads, and nothing else.
///
/// A stake is one number of 64 bits, the company below and the code of the least share above, so
/// that a run finds both with one look.
struct StakeColumns: Sendable {
    let entityCount: Int
    /// Where the stakes of each owner begin, one more than there are entities.
    let offsets: [UInt32]
    /// Company and least share of each stake.
    let stakes: [UInt64]
    /// The code of the most of each stake; empty where every share is exact.
    let highs: [UInt32]
    /// The sum of the least codes in each company; empty where every share is exact and no company
    /// has more than the whole.
    let totals: [Int64]

    /// One hundred percent as a code.
    static let whole: Int64 = 200_000_000

    @inline(__always)
    static func company(_ stake: UInt64) -> Int { Int(truncatingIfNeeded: stake & 0xFFFF_FFFF) }

    @inline(__always)
    static func low(_ stake: UInt64) -> Int32 { Int32(truncatingIfNeeded: stake >> 32) }

    /// The stakes of an owner.
    @inline(__always)
    static func range(_ offsets: Cells<UInt32>, _ owner: Int) -> Range<Int> {
        Int(offsets[owner])..<Int(offsets[owner + 1])
    }
}

// MARK: - Laying out

extension StakeColumns {
    /// Sorts stakes by owner and keeps the order in which each owner's are given.
    ///
    /// - Complexity: O(stakes + entities).
    init(
        entityCount: Int, owners: [Vertex], companies: [Vertex], lows: [UInt32], highs: [UInt32]
    ) {
        let isExact = lows == highs
        let totals = Self.totals(companies, lows, entityCount)
        let sorted = owners.reading { owners in
            let sort = HalfwaySort(owners, entityCount)
            defer { sort.free() }
            let offsets = sort.offsets()
            return (offsets, Self.placed(sort, companies, lows, isExact ? [] : highs))
        }
        self.entityCount = entityCount
        offsets = sorted.0
        stakes = sorted.1.stakes
        self.highs = sorted.1.highs
        self.totals = isExact && !totals.contains { $0 > Self.whole } ? [] : totals
    }

    private static func placed(
        _ sort: HalfwaySort, _ companies: [Vertex], _ lows: [UInt32], _ highs: [UInt32]
    ) -> (stakes: [UInt64], highs: [UInt32]) {
        companies.reading { companies in
            lows.reading { lows in
                highs.reading { highs in
                    let codes = Cells<UInt32>(zeros: highs.count)
                    defer { codes.free() }
                    let stakes = [UInt64].filled(companies.count) { stakes in
                        sort.place { from, to in
                            stakes[to] = UInt64(companies[from]) | UInt64(lows[from]) << 33
                            if highs.count > 0 { codes[to] = highs[from] << 1 }
                        }
                    }
                    return (stakes, codes.array)
                }
            }
        }
    }

    private static func totals(
        _ companies: [Vertex], _ lows: [UInt32], _ entityCount: Int
    ) -> [Int64] {
        companies.reading { companies in
            lows.reading { lows in
                [Int64].filled(entityCount) { totals in
                    totals.fill(0)
                    for stake in 0..<companies.count {
                        totals[companies[stake]] += Int64(lows[stake]) << 1
                    }
                }
            }
        }
    }
}
