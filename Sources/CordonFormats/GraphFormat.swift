/// A format that files of a graph come in: what it is called, and whether it is read or written.
///
/// ```swift
/// for format in GraphFormat.all { print(format.id, format.title) }
/// ```
public struct GraphFormat: Hashable, Sendable {
    /// The word by which `--format` names it: `ftm`, `edges`.
    public let id: String
    /// What it is.
    public let title: String
    /// How names of such files usually end.
    public let extensions: [String]
    /// Whether ``GraphFile`` reads it.
    public let isReadable: Bool
    /// Whether ``GraphExport`` writes it.
    public let isWritable: Bool

    /// The format called `id`, or nil.
    public static func named(_ id: String) -> GraphFormat? { all.first { $0.id == id } }
}
