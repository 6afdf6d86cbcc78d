package import CordonModel

/// The day of which a copy of a list or register is.
package enum EditionDay {
    /// The day that a file bears in its content, else in its name; nil where it bears none.
    ///
    /// No more than the first record is read.
    ///
    /// - Parameters:
    ///   - path: A file.
    ///   - format: Its format.
    /// - Returns: The day.
    /// - Throws: A fatal problem if it cannot be read.
    package static func of(_ path: String, _ format: FileFormat) throws(ReadingProblem) -> Day? {
        // The tables of OFAC say no day in their rows.
        guard !isTable(format), isList(format) else { return ListDay.inName(of: path) }
        var file = Case()
        let reading = try FileImport(path)
        _ = try reading.next(into: &file)
        return file.sources.lazy.compactMap(\.copyDay).first ?? ListDay.inName(of: path)
    }

    /// Whether files of a format are copies of a publisher's list.
    package static func isList(_ format: FileFormat) -> Bool {
        switch format {
        case .ofacXML, .ofacEnhancedXML, .ofacAdvancedXML, .screeningListCSV, .screeningListJSON,
            .euXML, .ukXML, .ukCSV, .unXML:
            true
        default: isTable(format)
        }
    }

    /// Whether files of a format are tables of OFAC, which complete each other.
    package static func isTable(_ format: FileFormat) -> Bool {
        switch format {
        case .ofacPrimaryCSV, .ofacAlternateCSV, .ofacAddressCSV, .ofacCommentCSV: true
        default: false
        }
    }
}

extension FileImport {
    /// The SHA-256 of a file as it lies on the disk, in hexadecimal.
    package static func digest(of path: String) throws(ReadingProblem) -> String {
        try ByteSource(path: path, hashing: true).digest() ?? ""
    }
}
