import CordonGraph
import CordonModel

extension Ownership {
    /// What one party controls, and how much of it the party and what it controls hold.
    struct Controlled {
        var certain: Set<Vertex> = []
        /// The share held of everything that is controlled, certainly or possibly.
        var held: [Vertex: Band] = [:]
    }

    /// The least fixpoint of aggregated majorities from one party.
    func controlled(by owner: Vertex, _ test: InterestTest) -> Controlled {
        var controlled = Controlled()
        let certain = closure(of: owner) { meets($0, test, atLeast: true) }
        let possible = closure(of: owner) { meets($0, test, atLeast: false) }
        controlled.certain = certain
        for company in possible where company != owner {
            controlled.held[company] = sum(of: company, by: possible, certain)
        }
        return controlled
    }

    func sum(of company: Vertex, by possible: Set<Vertex>, _ certain: Set<Vertex>) -> Band {
        var sum = Band.nothing
        for stake in owners[Int(company)] where possible.contains(stake.other) {
            var band = stake.band
            if !certain.contains(stake.other) {
                band.low = .zero
                band.lowOpen = false
            }
            sum = sum + band
        }
        return sum.capped
    }

    private func meets(_ sum: Band, _ test: InterestTest, atLeast: Bool) -> Bool {
        let threshold = Fixed(millionths: test.threshold.millionths)
        let value = atLeast ? sum.low : sum.high
        if value != threshold { return value > threshold }
        switch test.comparison {
        case .atLeast: return atLeast || !sum.highOpen
        case .moreThan: return atLeast && sum.lowOpen
        }
    }

    private func closure(of owner: Vertex, _ meets: (Band) -> Bool) -> Set<Vertex> {
        var reached: Set<Vertex> = [owner]
        var sums: [Vertex: Band] = [:]
        var waiting = [owner]
        while let vertex = waiting.popLast() {
            for stake in holdings[Int(vertex)] where !reached.contains(stake.other) {
                let sum = (sums[stake.other] ?? .nothing) + stake.band
                sums[stake.other] = sum
                guard meets(sum) else { continue }
                reached.insert(stake.other)
                waiting.append(stake.other)
            }
        }
        return reached
    }
}
