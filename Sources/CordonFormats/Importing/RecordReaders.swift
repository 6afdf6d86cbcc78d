import CordonModel

/// Picks the reader of a format.
enum RecordReaders {
    /// The reader of a source; `day` is the user's or the name's.
    ///
    /// - Throws: A fatal problem if the format has no reader here.
    static func reader(
        _ format: FileFormat, _ source: ByteSource, day: Day?,
        companions: OFACCompanions = OFACCompanions()
    ) throws(ReadingProblem) -> any RecordReader {
        switch format {
        case .ofacPrimaryCSV:
            return try OFACPrimaryReader(source, day: day, companions: companions)
        case .ofacAlternateCSV: return try OFACAlternateReader(source, day: day)
        case .ofacAddressCSV: return try OFACAddressReader(source, day: day)
        case .ofacCommentCSV: return try OFACCommentReader(source, day: day)
        case .ofacXML: return try OFACXMLReader(source, day: day)
        case .ofacEnhancedXML: return try OFACEnhancedReader(source, day: day)
        case .ofacAdvancedXML: return try OFACAdvancedReader(source, day: day)
        case .euXML: return try EUListReader(source, day: day)
        case .ukXML: return try UKListReader(source, day: day)
        case .ukCSV: return try UKTableReader(source, day: day)
        case .unXML: return try UNListReader(source, day: day)
        case .screeningListCSV: return try ScreeningListReader(source, isJSON: false, day: day)
        case .screeningListJSON: return try ScreeningListReader(source, isJSON: true, day: day)
        case .bods: return try BODSReader(source, day: day)
        case .gleifRelationCSV: return try GLEIFRelationTableReader(source, day: day)
        case .gleifExceptionCSV: return try GLEIFExceptionTableReader(source, day: day)
        case .gleifEntityCSV: return try GLEIFEntityTableReader(source, day: day)
        case .gleifEntityXML, .gleifRelationXML, .gleifExceptionXML:
            return try GLEIFXMLReader(source, format: format, day: day)
        case .significantControl: return try SignificantControlReader(source, day: day)
        case .offshoreRelationCSV: return try OffshoreRelationReader(source, day: day)
        case .offshoreEntityCSV, .offshoreOfficerCSV, .offshoreIntermediaryCSV,
            .offshoreAddressCSV, .offshoreOtherCSV:
            return try OffshoreNodeReader(source, format: format, day: day)
        case .followTheMoney: return try EntityFileReader(source)
        case .followTheMoneyStatements:
            return try StatementReader(source, index: DatasetIndex.beside(source.file))
        case .edgeList: return try EdgeListReader(source)
        case .entityTable: return try EntityTableReader(source)
        case .edgeJSON: return try DrawnJSONReader(source)
        case .graphML, .gexf: return try DrawnXMLReader(source)
        case .mappedTable: return try MappedTableReader(source.file)
        default:
            throw ReadingProblem(
                .unknownFormat, file: source.file,
                what: "files of the format `\(format.rawValue)` are not read as a list",
                remedy: "open it as a case or a graph", isFatal: true)
        }
    }
}
