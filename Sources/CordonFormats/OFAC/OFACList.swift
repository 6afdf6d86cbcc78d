import CordonModel

/// A list that OFAC keeps: its short name and what an entry on it does.
enum OFACList {
    /// The blocking list.
    static let blocking = "SDN"

    /// Fewer entries than the blocking list has held since 2012.
    static let leastEntries = 5_000

    /// The lists beside the SDN list by programme.
    ///
    /// An entry there blocks nothing by itself.
    /// Source: the programme tags at https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list/program-tag-definitions-for-ofac-sanctions-lists
    private static let lists: [String: String] = [
        "NS-PLC": "NS-PLC", "UKRAINE-EO13662": "SSI", "CMIC-EO13959": "NS-CMIC",
        "FSE-IR": "FSE", "FSE-SY": "FSE", "FSE-WMD": "FSE", "561-Related": "CAPTA",
        "561List": "CAPTA", "RUSSIA-EO14024": "NS-MBS", "CAATSA - RUSSIA": "NS-MBS",
        "BURMA-EO14014": "NS-MBS", "VENEZUELA-EO13850": "NS-MBS", "UKRAINE-EO13685": "SSI",
    ]

    /// The list of an entry that stands on the consolidated list, by its programmes.
    static func list(ofConsolidated programmes: [String]) -> String? {
        programmes.lazy.compactMap { lists[$0] }.first
    }

    /// What an entry on a list does.
    static func measures(of list: String) -> Set<Measure> {
        ListingFact.listTags[list]?.measures ?? [.other]
    }

    /// The listing of an entry.
    static func listing(_ list: String, programmes: [String], record: String) -> Listing {
        Listing(
            authority: "us-ofac", list: list, programmes: programmes,
            measures: measures(of: list), recordID: record)
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
