package import CordonModel

extension EdgeList {
    /// Reads an edge list for an import: rows that cannot be read are set apart, not thrown.
    ///
    /// A row with several faults is one reject.
    package static func read(
        _ path: String, rejects: inout [ReadingProblem]
    ) throws(ReadingProblem) -> Case {
        let source = try ByteSource(path: path, hashing: true)
        var file = try EdgeListReader(source).readAll { rejects.append($0) }
        file.noteInput(try source.digest(), of: path)
        return file
    }
}
