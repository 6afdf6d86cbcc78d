import ArgumentParser
import CordonAnalysis
import CordonFormats
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
        groupedSubcommands: groups)

    /// The verbs by what they are for.
    private static var groups: [CommandGroup] {
        [
            CommandGroup(
                name: "Who owns it, what connects it:",
                subcommands: [
                    Show.self, Owners.self, Holdings.self, Paths.self, Search.self, Draw.self,
                    Rank.self, Structure.self,
                ]),
            CommandGroup(
                name: "Does a sanction reach it:",
                subcommands: [FlagVerb.self, Why.self, Unknowns.self, Regimes.self]),
            CommandGroup(
                name: "Screen and decide:",
                subcommands: [
                    Screen.self, Decide.self, Decisions.self, Suggest.self, Link.self, Unlink.self,
                ]),
            CommandGroup(
                name: "Day by day:", subcommands: [RoundVerb.self, Watch.self]),
            CommandGroup(
                name: "Put it on record:",
                subcommands: [
                    DossierVerb.self, Verify.self,
                ]),
            CommandGroup(
                name: "Bring in, look at and give out:",
                subcommands: [
                    NewCase.self, Map.self, Import.self, Fetch.self, Check.self, Claims.self,
                    Diff.self, Export.self, ScaleVerb.self, Formats.self,
                ]),
            CommandGroup(name: "Serve, and about:", subcommands: serving + [Version.self]),
        ]
    }

    /// The names of all verbs.
    static var verbs: [String] {
        groups.flatMap(\.subcommands).map { verb in
            verb.configuration.commandName
                ?? String(describing: verb).reduce(into: "") { name, sign in
                    if sign.isUppercase, !name.isEmpty { name += "-" }
                    name += sign.lowercased()
                }
        }
    }

    /// The verbs that stay and answer.
    private static var serving: [any ParsableCommand.Type] {
        #if Server
            [Serve.self, Worker.self, MCP.self]
        #else
            [Worker.self, MCP.self]
        #endif
    }

    /// Refuses a word that is no verb, and names the nearest.
    private static func checkVerb() throws {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
            word != "help", !verbs.contains(word)
        else { return }
        let near = Nearest.hint(for: word, among: verbs) ?? "see `cordon --help`"
        throw Failure("there is no verb `\(word)`; \(near)", status: .usage)
    }

    static func main() async {
        // A reader that goes away is no error: writes fail with EPIPE and end the program quietly.
        signal(SIGPIPE, SIG_IGN)
        do {
            try checkVerb()
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
