import ArgumentParser
import CordonServer
import Foundation

/// `cordon mcp`: the questions as tools for assistants.
struct MCP: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "The questions as tools for assistants, over standard input and output.",
        discussion: """
            Speaks the Model Context Protocol, one message a line, and only reads. An editor or \
            assistant starts it by itself:

              {"mcpServers": {"cordon": {"command": "cordon", "args": ["mcp", "case.cordon"]}}}
            """)

    @Argument(help: "Graphs; several are taken together.")
    var graphs: [String]

    @Option(help: "The format of the graphs, where their content does not tell.")
    var format: String?

    func run() async throws {
        let keeper = try ServedGraphs.keeper(graphs, format: format, quiet: false)
        #if Server
            let assistant = Assistant(
                keeper, painter: ChildPainter(executable: ServedGraphs.program))
        #else
            let assistant = Assistant(keeper)
        #endif
        while let line = readLine(strippingNewline: true) {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            if let answer = await assistant.answer(Array(line.utf8)) {
                try Sink.write(answer + "\n", to: nil)
            }
        }
    }
}
