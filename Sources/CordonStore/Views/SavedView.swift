public import CordonModel

/// A view of a graph that somebody keeps: a name for an address of the explorer, with notes.
public struct SavedView: Hashable, Sendable, Identifiable {
    /// A note on a view.
    public struct Note: Hashable, Sendable {
        /// The words.
        public let text: String
        /// The author.
        public let by: String
        /// When.
        public let day: Day

        /// Creates a note.
        public init(_ text: String, by: String, day: Day) {
            self.text = text
            self.by = by
            self.day = day
        }
    }

    /// Its number in the store.
    public let id: Int
    /// The name.
    public let name: String
    /// The path and the query that show it: `/graph?nodes=iemz-kupol`.
    public let address: String
    /// The person who keeps it.
    public let by: String
    /// Since when.
    public let day: Day
    /// The notes on it, oldest first.
    public let notes: [Note]
}
