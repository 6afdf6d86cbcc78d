/// The Graphviz library that this program is linked with.
///
/// ```swift
/// let graphviz = try Graphviz.installed()
/// print(graphviz.version, graphviz.formats.contains("pdf"))  // 2.43.0 true
/// ```
public struct Graphviz: Sendable, Equatable {
    /// The version that the library says it is, such as `2.43.0`; distributions may differ from it.
    public let version: String
    /// The build date that the library says it has; `0` in some distributions.
    public let buildDate: String
    /// The layout engines, sorted: `dot`, `neato`, `sfdp` and others.
    public let engines: [String]
    /// The formats it can write, sorted: `pdf`, `png` and others.
    public let formats: [String]
    /// How it measures text: `pango`, `gd` or `estimate`, sorted.
    public let textLayouts: [String]

    /// The library as it is on this machine, plug-ins included.
    ///
    /// - Throws: ``DrawingError/graphvizUnavailable(_:)``.
    /// - Complexity: The first call of a process loads the plug-ins, some ten milliseconds.
    public static func installed() throws(DrawingError) -> Graphviz {
        try GraphvizThread.run { () throws(DrawingError) in
            let context = try GraphvizContext.current()
            return Graphviz(
                version: context.version, buildDate: context.buildDate,
                engines: context.plugins("layout"), formats: context.plugins("device"),
                textLayouts: context.plugins("textlayout"))
        }
    }
}
