import CordonModel

extension Investigation {
    /// Why silence about parties of this graph says little on its day: a graph without entities or
    /// lists, and lists that are stale or were read in part.
    ///
    /// - Returns: A sentence each; empty where the lists can say who is not listed.
    public func listWarnings() -> [String] {
        guard let emptiness = noLists() else {
            let day = graph.projection.asOf
            return uncoveredLists().map { $0.gap(on: day) }.sorted()
        }
        return [emptiness]
    }

    /// The same but for lists of which only a part was ever read: of those nothing is new.
    func staleWarnings() -> [String] {
        guard let emptiness = noLists() else {
            let day = graph.projection.asOf
            return uncoveredLists().filter(\.isComplete).map { $0.gap(on: day) }.sorted()
        }
        return [emptiness]
    }

    /// The lists that say nothing of the graph's day, each by the copy that comes nearest to it.
    func uncoveredLists() -> [ListCoverage] {
        let day = graph.projection.asOf
        let copies = Dictionary(grouping: graph.file.lists, by: \.title)
        return copies.keys.sorted().compactMap { title in
            let own = copies[title] ?? []
            guard !own.contains(where: { $0.covers(day) }) else { return nil }
            return own.max { $0.nearness(to: day) < $1.nearness(to: day) }
        }
    }

    /// The sentence on a graph that holds nobody or no list; nil where it holds some.
    private func noLists() -> String? {
        guard graph.entityCount > 0 else {
            return
                "the graph is empty: no entity was read, as after an import that was interrupted; "
                + "nothing in it can be found"
        }
        guard graph.file.lists.isEmpty, graph.listings.isEmpty else { return nil }
        return "the graph holds no sanctions list: nobody in it can be found listed or cleared"
    }
}

extension ListCoverage {
    /// The authority and the list.
    var title: String { authority + (list.map { " \($0)" } ?? "") }

    /// Why the copy cannot say who is not listed on a day that it does not cover.
    func gap(on day: Day) -> String {
        let why: String =
            if !isComplete {
                "was read in part only"
            } else if let first = from ?? self.day, first > day {
                "was read from \(first) on"
            } else {
                "was read up to \(self.day.map(\.description) ?? "an unknown day")"
            }
        return "\(title) \(why): for \(day) it cannot say who is not listed"
    }

    /// The rank of a copy for a day that none covers: a whole one before a part, one that ends before the
    /// day before one that begins after it, and of each the nearest.
    fileprivate func nearness(to day: Day) -> (Int, Int, Int32) {
        guard let last = self.day else { return (isComplete ? 1 : 0, 0, .min) }
        let isBefore = (from ?? last) <= day
        return (isComplete ? 1 : 0, isBefore ? 1 : 0, isBefore ? last.number : -last.number)
    }
}
