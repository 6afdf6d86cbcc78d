public import CordonMatch

/// Who is asked about: one row of a portfolio.
public struct Subject: Sendable {
    /// What its owner knows it by: the value of the key column, else its first name.
    public let key: String
    /// Its first name as written; empty where it has none.
    public let name: String
    /// What is compared; nil where it has no name and no number.
    public let party: Party?
    /// Its own cells, parallel to the columns of its table.
    public let cells: [String]
    /// The line of the table on which it begins.
    public let line: Int
    /// What of it could not be read, a phrase each.
    public private(set) var notes: [String]
    /// Why its row cannot be read; nil where it can.
    public let fault: String?

    /// The same subject, of whom more is noted.
    package func noting(_ note: String) -> Subject {
        var subject = self
        subject.notes.append(note)
        return subject
    }

    init(
        key: String, name: String, party: Party?, cells: [String], line: Int,
        notes: [String] = [], fault: String? = nil
    ) {
        self.key = key
        self.name = name
        self.party = party
        self.cells = cells
        self.line = line
        self.notes = notes
        self.fault = fault
    }
}
