extension OfficialList {
    /// The lists, by the addresses that their publishers name.
    ///
    /// Addresses move: any other can be given in place of a list's word.
    ///
    /// GLEIF publishes its golden copies as zip archives of one file, which are read as they are.
    public static let all: [OfficialList] = [
        OfficialList(
            id: "ofac-sdn", title: "OFAC SDN list, the tables",
            files: ofac(["SDN.CSV", "ALT.CSV", "ADD.CSV", "SDN_COMMENTS.CSV"])),
        OfficialList(
            id: "ofac-sdn-xml", title: "OFAC SDN list, SDN.XML", files: ofac(["SDN.XML"])),
        OfficialList(
            id: "ofac-sdn-enhanced", title: "OFAC SDN list with typed relationships",
            files: ofac(["SDN_ENHANCED.XML"])),
        OfficialList(
            id: "ofac-consolidated", title: "OFAC consolidated list, the tables",
            files: ofac(["CONS_PRIM.CSV", "CONS_ALT.CSV", "CONS_ADD.CSV", "CONS_COMMENTS.CSV"])),
        OfficialList(
            id: "ofac-consolidated-xml", title: "OFAC consolidated list, CONSOLIDATED.XML",
            files: ofac(["CONSOLIDATED.XML"])),
        OfficialList(
            id: "us-csl", title: "US Consolidated Screening List",
            files: [
                File(
                    name: "us_csl.csv",
                    address: "https://data.trade.gov/downloadable_consolidated_screening_list/"
                        + "v1/consolidated.csv")
            ]),
        OfficialList(
            id: "eu", title: "EU consolidated financial sanctions list, XML 1.1",
            files: [
                File(
                    name: "eu_fsf.xml",
                    address: "https://webgate.ec.europa.eu/fsd/fsf/public/files/"
                        + "xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw")
            ]),
        OfficialList(
            id: "uk", title: "UK Sanctions List, XML",
            files: [
                File(
                    name: "uk_sanctions_list.xml",
                    address: "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml")
            ]),
        OfficialList(
            id: "un", title: "UN Security Council consolidated list, XML",
            files: [
                File(
                    name: "un_consolidated.xml",
                    address: "https://scsanctions.un.org/resources/xml/en/consolidated.xml")
            ]),
        OfficialList(
            id: "gleif", title: "GLEIF golden copies: entities, relationships, exceptions (zip)",
            files: ["lei2", "rr", "repex"].map { part in
                File(
                    name: "gleif_\(part).csv.zip",
                    address: "https://goldencopy.gleif.org/api/v2/golden-copies/publishes/"
                        + "\(part)/latest.csv")
            }),
        OfficialList(
            id: "opensanctions", title: "OpenSanctions, all sanctions lists as FollowTheMoney",
            files: openSanctions("sanctions")),
        OfficialList(
            id: "opensanctions-default", title: "OpenSanctions, everything as FollowTheMoney",
            files: openSanctions("default")),
    ]

    private static func ofac(_ names: [String]) -> [File] {
        names.map { name in
            File(
                name: name,
                address: "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/"
                    + "exports/\(name)")
        }
    }

    private static func openSanctions(_ dataset: String) -> [File] {
        ["entities.ftm.json", "index.json"].map { name in
            File(
                name: "opensanctions_\(dataset)_\(name)",
                address: "https://data.opensanctions.org/datasets/latest/\(dataset)/\(name)")
        }
    }
}
