import CordonModel

/// The lists that the US Consolidated Screening List gathers.
///
/// What an entry on each of them does stands in one table with what FollowTheMoney files say.
enum ScreeningSource {
    /// The list of a source such as `Entity List (EL) - Bureau of Industry and Security`; nil for a
    /// source that is not known.
    static func list(_ source: String) -> ListingFact? {
        guard let open = source.firstIndex(of: "("), let close = source[open...].firstIndex(of: ")")
        else { return nil }
        let mark = source[source.index(after: open)..<close].split(separator: " ").first ?? ""
        return lists[String(mark)]
    }

    // Source: https://www.trade.gov/consolidated-screening-list
    private static let lists: [String: ListingFact] = {
        var lists: [String: ListingFact] = [
            "ISN": ListingFact("us-state", "ISN", [.other]),
            "DTC": ListingFact("us-state", "AECA", [.exportControl]),
        ]
        // The list's own mark, where it is not that of the authority.
        let marks = [
            "SDN": "SDN", "SSI": "SSI", "FSE": "FSE", "PLC": "NS-PLC", "CAP": "CAPTA",
            "NS-MBS": "NS-MBS", "MBS": "NS-MBS", "CMIC": "NS-CMIC", "NS-CMIC": "NS-CMIC",
            "EL": "EL", "DPL": "DPL", "UVL": "UVL", "MEU": "MEU",
        ]
        for (mark, name) in marks { lists[mark] = ListingFact.listTags[name] }
        return lists
    }()
}
