/// A list that is published at a known address.
public struct OfficialList: Hashable, Sendable {
    /// The word by which it is fetched: `ofac-sdn`.
    public let id: String
    /// What it is.
    public let title: String
    /// Its files: what each is called on the disk, and where it is published.
    public let files: [File]

    /// A file of a list.
    public struct File: Hashable, Sendable {
        /// The name under which it is kept.
        public let name: String
        /// Where it is published.
        public let address: String

        /// Creates a file.
        public init(name: String, address: String) {
            self.name = name
            self.address = address
        }
    }

    /// The list called `id`, or nil.
    public static func named(_ id: String) -> OfficialList? { all.first { $0.id == id } }
}
