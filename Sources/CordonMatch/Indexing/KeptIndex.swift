public import Foundation

/// An index of names that lies in a file and is mapped into memory.
///
/// The file can always be made again from the names; it is never the only copy of anything.
public enum KeptIndex {
    /// The index of these names: the one in the file where it is of them and whole, else a new
    /// one, which then takes the file's place.
    ///
    /// ```swift
    /// let index = try KeptIndex.index(of: names, at: URL(fileURLWithPath: "case.names"))
    /// ```
    ///
    /// - Parameters:
    ///   - names: The names, numbered in this order.
    ///   - file: Where the index is kept. Where it cannot be written the index works all the
    ///     same and is built again the next time.
    /// - Returns: The index.
    /// - Throws: ``NameIndexError/tooLarge(count:)``.
    /// - Complexity: O(letters) to see whether the file is of these names; building only where
    ///   it is not.
    public static func index(of names: [IndexedName], at file: URL) throws(NameIndexError)
        -> NameIndex
    {
        if let kept = open(file, stamp: NameIndex.stamp(of: names)) { return kept }
        let index = try NameIndex(names: names)
        do {
            try index.bytes.write(to: file, options: .atomic)
        } catch {
            return index
        }
        return index
    }

    /// The index in a file, mapped; nil where there is none, it is damaged, of another version,
    /// or made of other names.
    public static func open(_ file: URL, stamp: UInt64) -> NameIndex? {
        do {
            let index = try NameIndex(bytes: Data(contentsOf: file, options: .alwaysMapped))
            return index.stamp == stamp ? index : nil
        } catch {
            return nil
        }
    }
}
