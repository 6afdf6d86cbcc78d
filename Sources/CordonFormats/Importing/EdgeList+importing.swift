package import CordonModel

extension EdgeList {
    /// Reads an edge list for an import: rows that cannot be read are set apart, not thrown.
    package static func read(
        _ path: String, rejects: inout [ReadingProblem]
    ) throws(ReadingProblem) -> Case {
        let log = ProblemLog()
        let file = try read(ByteSource(path: path, hashing: true), log)
        rejects += log.problems
        return file
    }
}
