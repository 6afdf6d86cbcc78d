public import Foundation

extension Store {
    /// Where the index of a store's names is kept: `case.names` beside `case.cordon`.
    ///
    /// The file is made again wherever it is missing or older than the names; it may be deleted
    /// at any time, and a copy of the store needs no copy of it.
    public static func nameIndex(beside store: String) -> URL {
        let stem = store.hasSuffix(".cordon") ? String(store.dropLast(7)) : store
        return URL(fileURLWithPath: stem + ".names")
    }
}
