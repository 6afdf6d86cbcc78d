import CordonGraph
import CordonModel

// Lists of one authority that have thresholds of their own.
//
// A sum is held to the strictest threshold of the lists whose parties stand in it. Where the
// parties of a laxer list meet its threshold alone, they have reached the company; where it is met
// only together with others, whether it is enough is open.

extension RuleCase {
    /// The run of a list's own tests.
    func run(_ own: ListTests, _ setting: Setting) -> Run {
        var run = Run(
            holdings, setting.columns,
            RunRule(version, own.tests, setting.factors, least: setting.least))
        run.limits = limits
        return run
    }

    /// The seeds that stand on the lists of some tests.
    func seeds(on own: ListTests, _ setting: Setting) -> [Vertex] {
        seeds.only { own.names($0) }.vertices(setting.factors, least: setting.least)
    }

    /// The tests that a run takes: those that are settled, or all where a reading is enough.
    func listTests(_ factors: Factors) -> [ListTests] {
        version.listTests.filter { $0.settled == nil || factors.contains(.rule) }
    }

    func reachByList(
        pooled seeds: [Vertex], _ reading: Reading, _ run: consuming Run, _ setting: Setting
    ) -> Reach {
        var alone: Set<Vertex> = []
        for own in listTests(setting.factors) {
            var part = self.run(own, setting)
            part.reach(from: self.seeds(on: own, setting))
            alone.formUnion(part.order.filter { Int($0) < holdings.entityCount })
        }
        var reach = reach(pooled: alone.union(seeds).sorted(), run)
        guard setting.factors.contains(.rule) else { return reach }
        for own in listTests(setting.factors) {
            // Together with others at the laxer threshold: only what lies below the list's parties.
            var part = self.run(own, setting)
            let listed = self.seeds(on: own, setting)
            guard !listed.isEmpty else { continue }
            part.reach(from: seeds)
            let below = below(listed, part)
            for place in reach.contains.indices where part.contains(UInt32(place)) && below[place] {
                reach.contains[place] = true
                if !reach.byOthers.isEmpty { reach.byOthers[place] = true }
            }
        }
        return reach
    }

    func reachByList(
        perParty seeds: [Vertex], _ reading: Reading, _ run: consuming Run, _ setting: Setting
    ) -> Reach {
        var reach = reach(perParty: seeds, run)
        for own in listTests(setting.factors) {
            let part = reachAlone(self.seeds(on: own, setting), self.run(own, setting))
            reach = reach.joined(part, any: true)
        }
        return reach
    }

    private func reachAlone(_ seeds: [Vertex], _ run: consuming Run) -> Reach {
        reach(perParty: seeds, run)
    }

    /// What lies below some parties among what a run has reached.
    private func below(_ parties: [Vertex], _ run: borrowing Run) -> [Bool] {
        var below = [Bool](repeating: false, count: holdings.nodeCount)
        var waiting = parties
        for party in parties { below[Int(party)] = true }
        while let node = waiting.popLast() {
            var next = holdings.rows(of: node).map {
                holdings.companies[Int(holdings.tables[$0])]
            }
            next += holdings.links(from: node).map { holdings.linkTargets[$0] }
            for target in next where run.contains(target) && !below[Int(target)] {
                below[Int(target)] = true
                waiting.append(target)
            }
        }
        return below
    }
}
