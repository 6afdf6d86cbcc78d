extension GraphFormat {
    /// The lists and registers of publishers, which are read and not written.
    static let lists: [GraphFormat] = [
        list("ofac-csv", "OFAC SDN.CSV", "csv"),
        list("ofac-alt-csv", "OFAC ALT.CSV: other names", "csv"),
        list("ofac-add-csv", "OFAC ADD.CSV: addresses", "csv"),
        list("ofac-comments-csv", "OFAC SDN_COMMENTS.CSV: remarks continued", "csv"),
        list("ofac-xml", "OFAC SDN.XML and the consolidated list", "xml"),
        list("ofac-enhanced-xml", "OFAC SDN_ENHANCED.XML", "xml"),
        list("ofac-advanced-xml", "OFAC SDN_ADVANCED.XML", "xml"),
        list("csl-csv", "US Consolidated Screening List, CSV", "csv"),
        list("csl-json", "US Consolidated Screening List, JSON", "json"),
        list("eu-xml", "EU consolidated financial sanctions list, XML 1.1", "xml"),
        list("uk-xml", "UK Sanctions List, XML", "xml"),
        list("uk-csv", "UK Sanctions List, CSV", "csv"),
        list("un-xml", "UN Security Council consolidated list", "xml"),
        GraphFormat(
            id: "bods", title: "Beneficial Ownership Data Standard 0.4: an array or lines",
            extensions: ["json", "jsonl"], isReadable: true, isWritable: true),
        list("gleif-lei-csv", "GLEIF entities, CSV", "csv"),
        list("gleif-lei-xml", "GLEIF entities, XML", "xml"),
        list("gleif-rr-csv", "GLEIF relationships, CSV", "csv"),
        list("gleif-rr-xml", "GLEIF relationships, XML", "xml"),
        list("gleif-repex-csv", "GLEIF reporting exceptions, CSV", "csv"),
        list("gleif-repex-xml", "GLEIF reporting exceptions, XML", "xml"),
        list("psc", "UK people with significant control, JSON lines", "txt"),
        list("icij-entities", "ICIJ Offshore Leaks: companies", "csv"),
        list("icij-officers", "ICIJ Offshore Leaks: officers", "csv"),
        list("icij-intermediaries", "ICIJ Offshore Leaks: intermediaries", "csv"),
        list("icij-addresses", "ICIJ Offshore Leaks: addresses", "csv"),
        list("icij-others", "ICIJ Offshore Leaks: other nodes", "csv"),
        list("icij-relationships", "ICIJ Offshore Leaks: relationships", "csv"),
    ]

    private static func list(_ id: String, _ title: String, _ ending: String) -> GraphFormat {
        GraphFormat(
            id: id, title: title, extensions: [ending], isReadable: true, isWritable: false)
    }
}
