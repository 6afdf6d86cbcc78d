import ArgumentParser
import CordonAnalysis
import Foundation

/// The command line: one verb, one file.
@main
struct Cordon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cordon",
        abstract: "Who owns this, what connects these two, does a sanction reach it?",
        discussion: """
            GRAPH is a case file, a folder with case.yaml, or any file of a known format \
            (`cordon formats`). Entities are named by id, or by a name that only one has.
            Findings are computed from the claims and lists given. They are not legal advice, \
            and silence is never clearance.
            """,
        version: Investigation.version,
        subcommands: verbs + serving)

    private static let verbs: [any ParsableCommand.Type] = [
        Check.self, Claims.self, Show.self, Owners.self, Holdings.self, Paths.self,
        FlagVerb.self, Why.self, Unknowns.self, Rank.self, Structure.self, Draw.self, Search.self,
        Screen.self, Decide.self, Decisions.self, Verify.self, Suggest.self, Import.self, Link.self,
        Unlink.self, Fetch.self,
        Export.self, Diff.self, Regimes.self, Formats.self, Version.self,
    ]

    /// The verbs that stay and answer.
    private static var serving: [any ParsableCommand.Type] {
        #if Server
            [Serve.self, Worker.self, MCP.self]
        #else
            [Worker.self, MCP.self]
        #endif
    }

    static func main() async {
        // A reader that goes away is no error: writes fail with EPIPE and end the program quietly.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            failure.report()
        } catch is ReaderGone {
            Foundation.exit(0)
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Failure("\(message(for: error)) (`cordon --help`)", status: .usage).report()
        }
    }
}
