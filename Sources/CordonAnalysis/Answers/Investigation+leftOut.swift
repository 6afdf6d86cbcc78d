import CordonModel

extension Investigation {
    /// What the day asked about leaves out or takes for granted, a line each; empty where nothing.
    public var leftOutNote: String {
        var text = ""
        let asOf = graph.projection.asOf
        if graph.seenLater > 0 {
            text +=
                "\(Self.relations(graph.seenLater)) left out: seen only after \(asOf), or not "
                + "certain on that day\n"
        }
        if graph.undatedRelations > 0 {
            text +=
                "\(Self.relations(graph.undatedRelations)) counted on every day: no source gives a "
                + "day\n"
        }
        return text
    }

    private static func relations(_ count: Int) -> String {
        count == 1 ? "1 relation" : "\(count) relations"
    }
}
