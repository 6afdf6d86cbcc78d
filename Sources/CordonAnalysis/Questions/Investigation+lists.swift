import CordonModel

extension Investigation {
    /// Why silence about parties of this graph says little on its day: a graph without entities or
    /// lists, and lists that are stale or were read in part.
    ///
    /// - Returns: A sentence each; empty where the lists can say who is not listed.
    public func listWarnings() -> [String] {
        guard graph.entityCount > 0 else {
            return [
                "the graph is empty: no entity was read, as after an import that was interrupted; "
                    + "nothing in it can be found"
            ]
        }
        let lists = graph.file.lists
        guard !lists.isEmpty || !graph.listings.isEmpty else {
            return [
                "the graph holds no sanctions list: nobody in it can be found listed or cleared"
            ]
        }
        let day = graph.projection.asOf
        let current = Set(lists.filter { $0.covers(day) }.map(\.title))
        var seen: Set<String> = []
        return lists.filter { !current.contains($0.title) && seen.insert($0.title).inserted }
            .map { $0.gap(on: day) }.sorted()
    }
}

extension ListCoverage {
    /// The authority and the list.
    var title: String { authority + (list.map { " \($0)" } ?? "") }

    /// Why the copy cannot say who is not listed on a day that it does not cover.
    func gap(on day: Day) -> String {
        let why =
            isComplete
            ? "was read up to \(self.day.map(\.description) ?? "an unknown day")"
            : "was read in part only"
        return "\(title) \(why): for \(day) it cannot say who is not listed"
    }
}
