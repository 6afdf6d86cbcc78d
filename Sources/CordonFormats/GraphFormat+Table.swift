extension GraphFormat {
    /// Every format: Cordon's own, those of many tools, those of publishers, those only written.
    public static let all: [GraphFormat] = own + shared + lists + registers + written

    private static let own: [GraphFormat] = [
        GraphFormat(
            id: "case", title: "Case: one YAML file, or a folder with case.yaml",
            extensions: ["yaml", "yml", "json"], isReadable: true, isWritable: false),
        GraphFormat(
            id: "store", title: "Case kept in one file by Cordon", extensions: ["cordon"],
            isReadable: false, isWritable: false),
        GraphFormat(
            id: "edges", title: "Edge list: owner,owned or source,target",
            extensions: ["csv", "tsv"], isReadable: true, isWritable: true),
        GraphFormat(
            id: "entities", title: "Table of entities: id or name, and properties by their names",
            extensions: ["csv", "tsv"], isReadable: true, isWritable: false),
    ]

    private static let shared: [GraphFormat] = [
        GraphFormat(
            id: "ftm", title: "FollowTheMoney entities: lines, an array or nested targets",
            extensions: ["ftm.json", "ftm", "json", "jsonl", "ijson"], isReadable: true,
            isWritable: true),
        read("ftm-statements", "FollowTheMoney statements", "csv"),
        read("bods", "Beneficial Ownership Data Standard 0.4", "json", "jsonl"),
    ]

    private static let lists: [GraphFormat] = [
        read("ofac-csv", "OFAC SDN.CSV or the consolidated list's names", "csv"),
        read("ofac-alt-csv", "OFAC ALT.CSV: other names", "csv"),
        read("ofac-add-csv", "OFAC ADD.CSV: addresses", "csv"),
        read("ofac-comments-csv", "OFAC SDN_COMMENTS.CSV", "csv"),
        read("ofac-xml", "OFAC SDN.XML", "xml"),
        read("ofac-enhanced-xml", "OFAC SDN_ENHANCED.XML", "xml"),
        read("csl-csv", "US Consolidated Screening List, CSV", "csv"),
        read("csl-json", "US Consolidated Screening List, JSON", "json"),
        read("eu-xml", "EU consolidated financial sanctions list, XML 1.1", "xml"),
        read("uk-xml", "UK Sanctions List, XML", "xml"),
        read("uk-csv", "UK Sanctions List, CSV", "csv"),
        read("un-xml", "UN Security Council consolidated list", "xml"),
    ]

    private static let registers: [GraphFormat] = [
        read("gleif-lei-csv", "GLEIF entities, CSV", "csv"),
        read("gleif-rr-csv", "GLEIF relationships, CSV", "csv"),
        read("gleif-repex-csv", "GLEIF reporting exceptions, CSV", "csv"),
        read("gleif-lei-xml", "GLEIF entities, XML", "xml"),
        read("gleif-rr-xml", "GLEIF relationships, XML", "xml"),
        read("gleif-repex-xml", "GLEIF reporting exceptions, XML", "xml"),
        read("psc", "UK register of people with significant control", "txt", "json", "jsonl"),
        read("icij-entities", "ICIJ Offshore Leaks: companies", "csv"),
        read("icij-officers", "ICIJ Offshore Leaks: officers", "csv"),
        read("icij-intermediaries", "ICIJ Offshore Leaks: intermediaries", "csv"),
        read("icij-addresses", "ICIJ Offshore Leaks: addresses", "csv"),
        read("icij-others", "ICIJ Offshore Leaks: other nodes", "csv"),
        read("icij-relationships", "ICIJ Offshore Leaks: relationships", "csv"),
    ]

    private static let written: [GraphFormat] = [
        write("graphml", "GraphML, for yEd, Gephi, igraph and NetworkX", "graphml"),
        write("gexf", "GEXF 1.3, for Gephi", "gexf"),
        write("json", "Everything that a graph shows, as one JSON document", "json"),
    ]

    private static func read(_ id: String, _ title: String, _ extensions: String...) -> GraphFormat
    {
        GraphFormat(
            id: id, title: title, extensions: extensions, isReadable: true, isWritable: false)
    }

    private static func write(_ id: String, _ title: String, _ extensions: String...) -> GraphFormat
    {
        GraphFormat(
            id: id, title: title, extensions: extensions, isReadable: false, isWritable: true)
    }
}
