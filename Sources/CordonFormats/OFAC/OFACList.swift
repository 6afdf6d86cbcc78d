import CordonModel

/// A list that OFAC keeps: its short name and what an entry on it does.
enum OFACList {
    /// The blocking list.
    static let blocking = "SDN"

    /// Fewer entries than the blocking list has held since 2012.
    static let leastEntries = 5_000

    /// Fewer entries than the consolidated list has held since 2019.
    static let leastBeside = 300

    /// The lists that the consolidated list gathers; none of them blocks.
    static let beside = ["CAPTA", "FSE", "NS-CMIC", "NS-MBS", "NS-PLC", "SSI"]

    /// What an entry on a list does.
    static func measures(of list: String) -> Set<Measure> {
        ListingFact.listTags[list]?.measures ?? [.other]
    }

    /// The listing of an entry on a list.
    static func listing(_ list: String, programmes: [String], record: String) -> Listing {
        Listing(
            authority: "us-ofac", list: list, programmes: programmes,
            measures: measures(of: list), recordID: record)
    }

    /// Lists an entry of the SDN list, or of the lists that the consolidated list gathers.
    static func list(
        _ claims: RecordClaims, isBeside: Bool, programmes: [String], _ text: String,
        record: String, to file: inout Case
    ) {
        guard isBeside else {
            return claims.list(
                listing(blocking, programmes: programmes, record: record), to: &file)
        }
        let lists = OFACProgramme.lists(ofBeside: programmes, text).sorted()
        for list in lists {
            claims.list(listing(list, programmes: programmes, record: record), to: &file)
        }
        guard lists.isEmpty else { return }
        claims.list(listing("non-SDN", programmes: programmes, record: record), to: &file)
        file.note(
            "unknown-programme", "programmes of the consolidated list that no list is known for")
    }

    /// Says that a copy of the consolidated list was read, and with it every list that it gathers.
    static func coverBeside(
        _ copy: ListCopy, _ entries: ListEntries, isWhole: Bool, in file: inout Case
    ) {
        copy.cover("us-ofac", "non-SDN", entries: entries, least: 1, isWhole: isWhole, in: &file)
        guard let whole = file.lists.last else { return }
        for list in beside {
            file.lists.append(
                ListCoverage(
                    authority: whole.authority, list: list, day: whole.day,
                    isComplete: whole.isComplete, source: whole.source))
        }
    }

    /// One copy of an OFAC file.
    static func copy(_ series: String, _ title: String, day: Day?)
        -> ListCopy
    {
        ListCopy(
            series: series, title: title,
            publisher: "US Department of the Treasury, Office of Foreign Assets Control",
            kind: .officialList, day: day, address: "https://sanctionslist.ofac.treas.gov/",
            licence: "Public domain (US government work)")
    }
}
