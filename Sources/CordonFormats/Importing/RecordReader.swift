import CordonModel

/// Reads the records of one file into a case, one by one, so that whoever calls may stop, count or
/// store in between.
protocol RecordReader: AnyObject {
    /// Reads the next record into `file`.
    ///
    /// - Returns: Whether there was one; false at the end.
    /// - Throws: A problem; if it is not fatal, the next call reads the record after it.
    func next(into file: inout Case) throws(ReadingProblem) -> Bool

    /// Adds what only the whole file can tell, such as links to records named later.
    func finish(into file: inout Case)
}
