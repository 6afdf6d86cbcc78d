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

extension RecordReader {
    /// Reads everything; records that cannot be read are handed to `reject`.
    ///
    /// - Throws: A fatal problem.
    func readAll(reject: (ReadingProblem) -> Void) throws(ReadingProblem) -> Case {
        var file = Case()
        var bound = RejectBound()
        while true {
            do {
                guard try next(into: &file) else { break }
            } catch {
                if error.isFatal { throw error }
                try bound.take(error)
                reject(error)
            }
        }
        finish(into: &file)
        return file
    }
}
