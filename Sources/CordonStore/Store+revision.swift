import GRDB

extension Store {
    /// A word that is another after every import and every decision on identity; nil in a store of
    /// an older form that may not be written to.
    package func revision() throws(StoreError) -> String? {
        try StoreError.catching(path) { try database.read { try Revision.word($0, path: path) } }
    }
}
