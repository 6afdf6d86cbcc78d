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
            note(summaries.flatMap(\.rejects), in: &file)
        } catch {
            throw ReadingProblems([error])
        }
        return file
    }

    /// Says which records cannot be read.
    static func note(_ rejects: [ReadingProblem], in file: inout Case) {
        for reject in rejects.prefix(ProblemLog.bound) {
            file.note("rejected-record", reject.description)
        }
        for _ in rejects.dropFirst(ProblemLog.bound) {
            file.note("rejected-record", "further records that cannot be read")
        }
    }
}
