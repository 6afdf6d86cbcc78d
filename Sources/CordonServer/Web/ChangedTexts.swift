/// The named texts of two documents, of which a later check tells those that are another.
enum ChangedTexts {
    /// The names whose texts differ, in order, with the text before and after; nil where there is none.
    ///
    /// Several texts of one name count as one.
    static func between(
        _ before: [(String, String)], _ after: [(String, String)]
    ) -> [(name: String, before: String?, after: String?)] {
        let then = Dictionary(before, uniquingKeysWith: { one, other in one + ", " + other })
        let now = Dictionary(after, uniquingKeysWith: { one, other in one + ", " + other })
        return Set(then.keys).union(now.keys).sorted()
            .filter { then[$0] != now[$0] }
            .map { ($0, then[$0], now[$0]) }
    }
}
