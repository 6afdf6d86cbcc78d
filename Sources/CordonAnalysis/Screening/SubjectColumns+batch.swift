public import CordonFormats

extension SubjectColumns {
    /// The next subjects of a table; none at its end.
    ///
    /// A row that cannot be read is one of them, which is compared with nobody: one spoilt row of a
    /// million ends nothing.
    ///
    /// - Parameters:
    ///   - file: The table, read on from where it is.
    ///   - note: Told of each row that cannot be read.
    /// - Returns: At most 4,096 subjects, in the order of the rows.
    /// - Throws: A fatal problem of the file, or what `note` throws.
    public func batch(
        of file: RowFile, noting note: (ReadingProblem) throws -> Void = { _ in }
    ) throws -> [Subject] {
        var batch: [Subject] = []
        while batch.count < 4096 {
            do throws(ReadingProblem) {
                guard let row = try file.next() else { break }
                batch.append(subject(row))
            } catch {
                guard !error.isFatal else { throw error }
                try note(error)
                batch.append(unreadable(line: error.line, because: error.what))
            }
        }
        return batch
    }
}
