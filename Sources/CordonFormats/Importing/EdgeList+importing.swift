package import CordonModel

extension EdgeList {
    /// Reads an edge list for an import: rows that cannot be read are set apart, not thrown.
    ///
    /// A row with several faults is one reject.
    package static func read(
        _ path: String, rejects: inout [ReadingProblem]
    ) throws(ReadingProblem) -> Case {
        let source = try ByteSource(path: path, hashing: true)
        var file = try EdgeListReader(source).readAll { problem throws(ReadingProblem) in
            rejects.append(problem)
            try source.limits.check(rejects, as: .edgeList)
        }
        file.noteInput(try source.digest(), of: path)
        return file
    }
}
