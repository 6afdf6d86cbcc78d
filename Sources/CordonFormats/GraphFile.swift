public import CordonModel

/// The one door to files of every known format.
public enum GraphFile {
    /// Reads a graph.
    public static func read(_ path: String, format: String?) throws(ReadingProblems) -> Case {
        try CaseFile.read(path)
    }

    /// Takes in the parties of a `--listed` file.
    public static func addListed(
        _ path: String, to file: inout Case
    ) throws(ReadingProblems) {}
}
