/// The programmes by which entries of OFAC's consolidated list are known.
///
/// Source: the programme tags at
/// https://ofac.treasury.gov/specially-designated-nationals-list-sdn-list/program-tag-definitions-for-ofac-sanctions-lists
enum OFACProgramme {
    /// The list of a programme whose entries never stand on the SDN list by it; nil for another.
    static func listBeside(_ programme: String) -> String? {
        let tag = programme.uppercased()
        if tag.hasPrefix("CMIC") { return "NS-CMIC" }
        if tag.hasPrefix("FSE-") { return "FSE" }
        if tag.hasPrefix("561") { return "CAPTA" }
        return tag == "NS-PLC" || tag == "NS-MBS" || tag == "NS-CMIC" ? tag : nil
    }

    /// Programmes under which directives single out parties whose property is not blocked, with the
    /// lists of these; under each of them others are designated on the SDN list.
    private static let directed = [
        "UKRAINE-EO13662": "SSI", "RUSSIA-EO14024": "NS-MBS", "CAATSA - RUSSIA": "NS-MBS",
        "BURMA-EO14014": "NS-MBS", "VENEZUELA-EO13850": "SSI",
    ]

    /// Whether entries of both lists bear a programme.
    static func isShared(_ programme: String) -> Bool { directed[programme] != nil }

    /// The lists of an entry of the consolidated list.
    ///
    /// Under Executive Order 14024 an entry is subject to directives of its own beside those of
    /// Executive Order 13662 only where it says so.
    static func lists(ofBeside programmes: [String], _ text: String) -> Set<String> {
        let own = Set(programmes.compactMap(listBeside))
        if !own.isEmpty { return own }
        let sectoral = programmes.contains("UKRAINE-EO13662")
        let lists = programmes.compactMap { programme in
            let isSaid = text.contains("Executive Order 14024 Directive")
            return sectoral && programme == "RUSSIA-EO14024" && !isSaid ? nil : directed[programme]
        }
        return Set(lists)
    }
}
