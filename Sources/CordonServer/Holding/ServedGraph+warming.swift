/// The parts that are made before anybody asks, and those that are made only then.
extension ServedGraph {
    /// Makes ready what answers are made of, so that nobody waits for it.
    ///
    /// Of a large graph only what questions about one party need: the rest is dear, and not everybody
    /// asks for it.
    ///
    /// - Parameter older: The state before, of which only what was used is made again; nil for all.
    func warm(after older: ServedGraph? = nil) {
        do throws(Fault) {
            _ = try index.value()
            if isLarge { _ = try links.value() }
            if isLarge, older == nil { return }
            if older.map({ $0.whole.known != nil }) ?? true { _ = try whole.value() }
            if older.map({ $0.shelf.known != nil }) ?? true { _ = try shelf.value() }
            if older.map({ $0.book.known != nil }) ?? true { _ = try book.value() }
            if older.map({ $0.verdicts.known != nil }) ?? true { _ = try verdicts.value() }
            if older.map({ $0.texts.known != nil }) ?? true { _ = try texts.value() }
            if older.map({ $0.catalogue.known != nil }) ?? true { _ = try catalogue.value() }
        } catch {
            // What cannot be made is said to whoever asks for it.
            return
        }
    }

    /// The parts that questions about the whole wait for and that have not been made.
    var unmade: [String] {
        [
            ("graph", whole.known == nil), ("entities", shelf.known == nil),
            ("names", book.known == nil), ("verdicts", verdicts.known == nil),
            ("texts", texts.known == nil), ("catalogue", catalogue.known == nil),
        ].filter(\.1).map(\.0)
    }
}
