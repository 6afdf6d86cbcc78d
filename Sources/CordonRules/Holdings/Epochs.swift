import CordonModel

/// The day that is chosen of each source that gives several stakes for several days: what it said
/// for one day goes together.
typealias Epoch = [String: Chosen]

/// A day of a source, among the days that are chosen together.
struct Chosen: Hashable {
    let day: Int32
    let days: Set<Int32>
}

extension Epoch {
    /// The choices that fit the days chosen.
    func kept(_ choices: [StakeChoice]) -> [StakeChoice] {
        guard !isEmpty else { return choices }
        let kept = choices.filter { choice in
            guard let filing = choice.filing, let chosen = self[filing.source],
                chosen.days.contains(filing.day)
            else { return true }
            return filing.day == chosen.day
        }
        // A stake that has no version of the day is chosen freely.
        return kept.isEmpty ? choices : kept
    }

    /// Every choice of days that stakes allow; one that binds nothing where none go together, or
    /// where there are too many to look at each.
    static func all(of stakes: [Stake]) -> [Epoch] {
        var sets: [String: Set<Set<Int32>>] = [:]
        var shared: [String: Set<Int32>] = [:]
        for stake in stakes where !stake.isSole {
            var days: [String: Set<Int32>] = [:]
            for filing in (stake.readings[0]?.choices ?? []).compactMap(\.filing) {
                days[filing.source, default: []].insert(filing.day)
            }
            for (source, own) in days where own.count > 1 {
                for other in sets[source, default: []] {
                    let both = other.intersection(own)
                    if both.count > 1 { shared[source, default: []].formUnion(both) }
                }
                sets[source, default: []].insert(own)
                if sets[source, default: []].count > most { return [[:]] }
            }
        }
        var epochs: [Epoch] = [[:]]
        for source in shared.keys.sorted() {
            let days = shared[source, default: []]
            guard epochs.count * days.count <= most else { return [[:]] }
            epochs = epochs.flatMap { epoch in
                days.sorted().map { day in
                    epoch.merging([source: Chosen(day: day, days: days)]) { $1 }
                }
            }
        }
        return epochs
    }

    /// How many choices of days are looked at one by one; beyond, each stake is chosen for itself,
    /// which only adds worlds.
    private static var most: Int { 16 }
}
