import CordonModel

extension GraphFile {
    /// Reads a list or register of a publisher as a graph of its own.
    ///
    /// A record that cannot be read does not keep the others out: it becomes a notice.
    static func readList(
        _ path: String, as format: FileFormat
    ) throws(ReadingProblems) -> Case {
        var file = Case()
        var options = ImportOptions()
        options.format = format
        do {
            let summaries = try FileImport.read([path], options: options, into: &file)
            for reject in summaries.flatMap(\.rejects).prefix(ProblemLog.bound) {
                file.note("rejected-record", reject.description)
            }
        } catch {
            throw ReadingProblems([error])
        }
        return file
    }
}
