import CordonModel

/// The lists that the US Consolidated Screening List gathers.
enum ScreeningSource {
    /// One of the lists.
    struct List {
        let authority: String
        let name: String
        let measures: Set<Measure>
        /// Whether the entry's number is an OFAC uid.
        let isOFAC: Bool
    }

    /// The list of a source such as `Entity List (EL) - Bureau of Industry and Security`; nil for a
    /// source that is not known.
    static func list(_ source: String) -> List? {
        guard let open = source.firstIndex(of: "("), let close = source[open...].firstIndex(of: ")")
        else { return nil }
        let mark = source[source.index(after: open)..<close].split(separator: " ").first ?? ""
        return lists[String(mark)]
    }

    private static func ofac(_ name: String) -> List {
        List(
            authority: "us-ofac", name: name, measures: OFACList.measures(of: name), isOFAC: true)
    }

    private static func bis(_ name: String) -> List {
        List(authority: "us-bis", name: name, measures: [.exportControl], isOFAC: false)
    }

    private static func state(_ name: String) -> List {
        List(authority: "us-state", name: name, measures: [.exportControl], isOFAC: false)
    }

    // Source: https://www.trade.gov/consolidated-screening-list
    private static let lists: [String: List] = [
        "SDN": ofac("SDN"), "SSI": ofac("SSI"), "FSE": ofac("FSE"), "PLC": ofac("NS-PLC"),
        "CAP": ofac("CAPTA"), "NS-MBS": ofac("NS-MBS"), "MBS": ofac("NS-MBS"),
        "CMIC": ofac("NS-CMIC"), "NS-CMIC": ofac("NS-CMIC"), "EL": bis("EL"),
        "DPL": bis("DPL"), "UVL": bis("UVL"), "MEU": bis("MEU"), "ISN": state("ISN"),
        "DTC": state("DTC"),
    ]
}
