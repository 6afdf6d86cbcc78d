public import Foundation

/// An index of names that lies in a file and is mapped into memory.
///
/// The file can always be made again from the names; it is never the only copy of anything.
public enum KeptIndex {
    /// What an index is made of.
    public struct Content: Sendable {
        /// The names, numbered in this order.
        public var names: [IndexedName]
        /// The numbers that entities bear.
        public var numbers: [BorneNumber]

        /// Creates a content.
        public init(names: [IndexedName], numbers: [BorneNumber] = []) {
            self.names = names
            self.numbers = numbers
        }
    }

    /// The index of what bears a stamp: the one in the file where it bears it and is whole, else a
    /// new one, which then takes the file's place.
    ///
    /// ```swift
    /// let file = URL(fileURLWithPath: "case.names")
    /// let index = try KeptIndex.index(at: file, stamp: seal) { gathered() }
    /// ```
    ///
    /// - Parameters:
    ///   - file: Where the index is kept. Where it cannot be written the index works all the
    ///     same and is built again the next time.
    ///   - stamp: One number that another content would not have; nil for that of the content
    ///     itself, which must then be gathered first.
    ///   - content: Gathers the names and numbers; not called where the file bears the stamp.
    /// - Returns: The index.
    /// - Throws: ``NameIndexError/tooLarge(count:)``.
    /// - Complexity: O(size of the file) with a stamp, O(letters) without; building only where the
    ///   file is another's.
    public static func index(
        at file: URL, stamp: UInt64? = nil, of content: () -> Content
    ) throws(NameIndexError) -> NameIndex {
        if let stamp, let kept = open(file, stamp: stamp) { return kept }
        let content = content()
        let own = stamp ?? NameIndex.stamp(of: content.names, content.numbers)
        if stamp == nil, let kept = open(file, stamp: own) { return kept }
        let index = try NameIndex(names: content.names, numbers: content.numbers, stamp: own)
        do {
            try index.bytes.write(to: file, options: .atomic)
        } catch {
            return index
        }
        return index
    }

    /// The index in a file, mapped; nil where there is none, it is damaged, of another version,
    /// or bears another stamp.
    public static func open(_ file: URL, stamp: UInt64) -> NameIndex? {
        do {
            let index = try NameIndex(bytes: Data(contentsOf: file, options: .alwaysMapped))
            return index.stamp == stamp ? index : nil
        } catch {
            return nil
        }
    }
}
