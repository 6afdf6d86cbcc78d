public import CordonModel

extension FileImport {
    /// Reads files of publishers into a case so that they complete each other.
    ///
    /// Given together, OFAC's comments continue the remarks of SDN.CSV, and the names of ALT.CSV
    /// help to resolve its `Linked To:`.
    ///
    /// ```swift
    /// let summaries = try FileImport.read(["sdn.csv", "alt.csv", "add.csv"], into: &file)
    /// ```
    ///
    /// - Throws: A fatal problem of any of the files.
    public static func read(
        _ paths: [String], options: ImportOptions = ImportOptions(), into file: inout Case
    ) throws(ReadingProblem) -> [ImportedFile] {
        var companions = OFACCompanions()
        for path in paths where paths.count > 1 && path != "-" {
            let source = try ByteSource(path: path, limits: options.limits)
            try companions.take(source, try format(of: source, options), path)
        }
        var summaries: [ImportedFile] = []
        for path in paths {
            let reading = try FileImport(path, options: options, companions: companions)
            if let comments = companions.taken(from: path) {
                reading.count(comments)
            } else {
                while try reading.next(into: &file) {}
            }
            summaries.append(try reading.finish(into: &file))
        }
        return summaries
    }

    static func format(
        of source: ByteSource, _ options: ImportOptions
    ) throws(ReadingProblem) -> FileFormat {
        if let format = options.format { return format }
        return try FormatSniffer.format(of: source)
    }
}

/// What OFAC's other files add to the reading of SDN.CSV.
struct OFACCompanions {
    /// Continuations of remarks by entry number.
    private(set) var comments: [String: String] = [:]
    /// Other names with the numbers of their entries.
    private(set) var names: [(name: String, uid: String)] = []
    private var files: [String: OFACComments] = [:]
    private var hasPrimary = false

    /// Takes in what a file adds, if it is one of these.
    mutating func take(
        _ source: ByteSource, _ format: FileFormat, _ path: String
    ) throws(ReadingProblem) {
        switch format {
        case .ofacPrimaryCSV: hasPrimary = true
        case .ofacCommentCSV:
            let read = try OFACComments(source)
            files[path] = read
            comments.merge(read.texts) { $0 + $1 }
        case .ofacAlternateCSV: names += try OFACAlternateReader.names(source)
        default: break
        }
    }

    /// The comments of a file that need not be read by itself, since they go into SDN.CSV's.
    func taken(from path: String) -> OFACComments? { hasPrimary ? files[path] : nil }
}
