/// A row of SDN.CSV with its fields named; nil where OFAC writes `-0-`.
package struct OFACRecord: Sendable {
    /// The entry's number, OFAC's uid.
    package let uid: String
    /// The name: `LAST, First` for a person.
    package let name: String
    /// `individual`, `vessel` or `aircraft`; nil for an organisation.
    package let type: String?
    /// The programmes.
    package let programmes: [String]
    /// An office or title.
    package let title: String?
    /// The call sign of a ship.
    package let callSign: String?
    /// The type of a ship.
    package let vesselType: String?
    /// The tonnage of a ship.
    package let tonnage: String?
    /// The gross registered tonnage of a ship.
    package let grossTonnage: String?
    /// The flag of a ship.
    package let flag: String?
    /// The owner of a ship, as text.
    package let owner: String?
    /// The remarks, continued from the comments file where they are longer than 1,000 characters.
    package let remarks: String?

    /// Reads a row of twelve fields.
    package init?(_ row: CSVRow, comments: [String: String] = [:]) {
        guard row.count == 12, Int(row[0].trimmed) != nil, let name = OFACText.value(row[1]) else {
            return nil
        }
        uid = row[0].trimmed
        self.name = name
        type = OFACText.value(row[2])
        programmes = OFACText.programmes(row[3])
        title = OFACText.value(row[4])
        callSign = OFACText.value(row[5])
        vesselType = OFACText.value(row[6])
        tonnage = OFACText.value(row[7])
        grossTonnage = OFACText.value(row[8])
        flag = OFACText.value(row[9])
        owner = OFACText.value(row[10])
        // The remarks stop in mid-word where the comments take over, so their ends stay untrimmed.
        let begun = OFACText.value(row[11]) == nil ? nil : row[11]
        remarks = comments[uid].map { (begun ?? "") + $0 } ?? begun
    }
}

/// The small conventions of OFAC's CSV files.
enum OFACText {
    /// The text of a field; nil for `-0-` and for nothing.
    static func value(_ field: String) -> String? {
        let text = field.trimmed
        return text.isEmpty || text == "-0-" ? nil : text
    }

    /// The programmes of a cell such as `UKRAINE-EO13661] [RUSSIA-EO14024`.
    static func programmes(_ field: String) -> [String] {
        guard let text = value(field) else { return [] }
        return text.split { "[]".contains($0) }
            .map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// A person's names, from `LAST, First Middle`.
    static func person(_ name: String) -> (full: String, first: String?, last: String) {
        guard let comma = name.firstRange(of: ", ") else { return (name, nil, name) }
        let last = String(name[..<comma.lowerBound])
        let first = String(name[comma.upperBound...])
        return ("\(first) \(last)", first, last)
    }
}
