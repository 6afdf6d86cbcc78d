/// A format that Cordon reads.
///
/// Formats are told from the content of a file, see ``FormatSniffer``; a user may name one by its
/// raw value.
public enum FileFormat: String, Hashable, Sendable, CaseIterable {
    /// OFAC SDN.CSV or the consolidated list's primary names.
    case ofacPrimaryCSV = "ofac-csv"
    /// OFAC ALT.CSV: other names.
    case ofacAlternateCSV = "ofac-alt-csv"
    /// OFAC ADD.CSV: addresses.
    case ofacAddressCSV = "ofac-add-csv"
    /// OFAC SDN_COMMENTS.CSV: what the remarks had no room for.
    case ofacCommentCSV = "ofac-comments-csv"
    /// OFAC SDN.XML.
    case ofacXML = "ofac-xml"
    /// OFAC SDN_ENHANCED.XML.
    case ofacEnhancedXML = "ofac-enhanced-xml"
    /// OFAC SDN_ADVANCED.XML.
    case ofacAdvancedXML = "ofac-advanced-xml"
    /// The US Consolidated Screening List as CSV.
    case screeningListCSV = "csl-csv"
    /// The US Consolidated Screening List as JSON.
    case screeningListJSON = "csl-json"
    /// The EU consolidated financial sanctions list, XML 1.1.
    case euXML = "eu-xml"
    /// The UK Sanctions List as XML.
    case ukXML = "uk-xml"
    /// The UK Sanctions List as CSV.
    case ukCSV = "uk-csv"
    /// The UN Security Council consolidated list.
    case unXML = "un-xml"
    /// FollowTheMoney entities, one a line; values that are objects are nested entities.
    case followTheMoney = "ftm"
    /// FollowTheMoney statements as CSV.
    case followTheMoneyStatements = "ftm-statements"
    /// FollowTheMoney changes, one a line.
    case followTheMoneyDelta = "ftm-delta"
    /// The index of an OpenSanctions dataset or catalogue.
    case datasetIndex = "dataset-index"
    /// Beneficial Ownership Data Standard 0.4, an array or lines.
    case bods = "bods"
    /// GLEIF entities as CSV.
    case gleifEntityCSV = "gleif-lei-csv"
    /// GLEIF relationships as CSV.
    case gleifRelationCSV = "gleif-rr-csv"
    /// GLEIF reporting exceptions as CSV.
    case gleifExceptionCSV = "gleif-repex-csv"
    /// GLEIF entities as XML.
    case gleifEntityXML = "gleif-lei-xml"
    /// GLEIF relationships as XML.
    case gleifRelationXML = "gleif-rr-xml"
    /// GLEIF reporting exceptions as XML.
    case gleifExceptionXML = "gleif-repex-xml"
    /// The UK register of persons with significant control, JSON lines.
    case significantControl = "psc"
    /// ICIJ Offshore Leaks: companies.
    case offshoreEntityCSV = "icij-entities"
    /// ICIJ Offshore Leaks: officers.
    case offshoreOfficerCSV = "icij-officers"
    /// ICIJ Offshore Leaks: intermediaries.
    case offshoreIntermediaryCSV = "icij-intermediaries"
    /// ICIJ Offshore Leaks: addresses.
    case offshoreAddressCSV = "icij-addresses"
    /// ICIJ Offshore Leaks: other nodes.
    case offshoreOtherCSV = "icij-others"
    /// ICIJ Offshore Leaks: relationships.
    case offshoreRelationCSV = "icij-relationships"
    /// An edge list: CSV or TSV with a header naming source and target, or owner and owned.
    case edgeList = "edges"
    /// Edges as JSON: an array, lines, or a document of nodes and edges.
    case edgeJSON = "edges-json"
    /// GraphML, of yEd, igraph, NetworkX and others.
    case graphML = "graphml"
    /// GEXF, of Gephi.
    case gexf
    /// A table of entities: CSV or TSV with a header naming an id or a name.
    case entityTable = "entities"
    /// A register of holders or a list of parties as it comes, read by a mapping.
    case mappedTable = "table"
    /// A case file of Cordon's own, YAML.
    case caseYAML = "case-yaml"
    /// A case file of Cordon's own, JSON.
    case caseJSON = "case-json"
    /// A store of Cordon's own.
    case store = "store"
    /// A folder of Parquet tables.
    case parquet = "parquet"
}
