import ArgumentParser
import CordonAnalysis
import CordonDiagram
import CordonModel

/// `cordon version`: the program and what it draws with.
struct Version: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The version of Cordon, and of Graphviz with its plug-ins.",
        discussion: """
            Examples:
              cordon version
              cordon version --json
            """)

    @OptionGroup var output: OutputOptions

    func run() throws {
        var members: [JSONText.Member] = [.init("cordon", .string(Investigation.version))]
        var lines = ["Cordon \(Investigation.version)"]
        do throws(DrawingError) {
            let graphviz = try Graphviz.installed()
            members.append(
                .init(
                    "graphviz",
                    [
                        "version": .string(graphviz.version),
                        "engines": .strings(graphviz.engines),
                        "formats": .strings(graphviz.formats),
                        "textLayouts": .strings(graphviz.textLayouts),
                    ]))
            lines.append("Graphviz \(graphviz.version) (build \(graphviz.buildDate))")
            lines.append("  layouts: \(graphviz.engines.joined(separator: " "))")
            lines.append("  formats: \(graphviz.formats.joined(separator: " "))")
        } catch {
            members.append(.init("graphviz", .null))
            lines.append("Graphviz is not usable: \(error.description)")
        }
        var table = TextTable(["version"])
        table.add([Investigation.version])
        try output.give(
            .object(members), rows: [.object(members)], table: table,
            text: lines.joined(separator: "\n") + "\n")
    }
}
