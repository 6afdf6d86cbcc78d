extension Plan {
    /// Breaks long rows: parties that hang on one and the same party, and parties without any
    /// relation, are put in several rows instead of one.
    ///
    /// Without this a group of forty subsidiaries is one row of forty boxes, and a page of it is
    /// too wide to print.
    mutating func stack(_ subject: Subject, _ turned: [Bool]) {
        let isWide = request.attributes.contains { $0 == ("rankdir", "LR") }
        let most = isWide ? 26 : 7
        let hanging = hangingParties(subject, turned)
        for key in hanging.keys.sorted(by: { ($0.cluster, $0.party, $0.isAbove ? 0 : 1) < ($1.cluster, $1.party, $1.isAbove ? 0 : 1) }) {
            guard let members = hanging[key], members.count > most else { continue }
            let rows = (members.count + most - 1) / most
            let columns = (members.count + rows - 1) / rows
            for index in members.indices.dropFirst(columns) {
                let (one, other) = (members[index - columns], members[index])
                key.isAbove
                    ? addSpacer(from: other, to: one) : addSpacer(from: one, to: other)
            }
        }
    }

    /// What a row of parties has in common.
    private struct Hook: Hashable {
        /// The jurisdiction, or -1.
        var cluster: Int
        /// The one party they hang on, or -1.
        var party: Int
        var isAbove: Bool
    }

    /// The parties with one neighbour or none, by what they hang on, each list in order.
    private func hangingParties(_ subject: Subject, _ turned: [Bool]) -> [Hook: [Int]] {
        var neighbours = [Set<Int>](repeating: [], count: subject.parties.count)
        var isAbove = [Bool](repeating: false, count: subject.parties.count)
        for (relation, turned) in zip(subject.relations, turned) where relation.from != relation.to {
            neighbours[relation.from].insert(relation.to)
            neighbours[relation.to].insert(relation.from)
            isAbove[turned ? relation.to : relation.from] = true
        }
        var hanging: [Hook: [Int]] = [:]
        for index in subject.parties.indices where neighbours[index].count <= 1 {
            let hook = Hook(
                cluster: request.boxes[index].cluster ?? -1, party: neighbours[index].first ?? -1,
                isAbove: neighbours[index].isEmpty ? false : isAbove[index])
            hanging[hook, default: []].append(index)
        }
        return hanging
    }
}
