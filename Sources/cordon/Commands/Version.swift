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

    @Flag(help: "One JSON document.")
    var json = false

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
        let text = json ? JSONText.object(members).pretty : lines.joined(separator: "\n")
        try Sink.write(text + "\n", to: nil)
    }
}
