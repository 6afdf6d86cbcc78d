import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import CordonServer
import Foundation

#if Server
    /// `cordon serve`: the questions over HTTP.
    struct Serve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Pages for a browser, the questions over HTTP, and the interface of yente.",
            discussion: """
                With --open a browser shows the first page: find a party, see its owners, what the \
                rules say of it and why. \
                Listens on this machine alone. For others, name an address with --listen and give \
                a file of tokens, one a line, that only its owner may read. Nothing is changed \
                unless --write is given, and nothing is ever fetched.

                Examples:
                  cordon serve case.cordon --open
                  cordon serve us.ftm.json eu.ftm.json --port 8080
                  cordon serve case.cordon --listen 10.0.0.5 --host lists.example --tokens tokens
                """)

        @Argument(help: "Graphs; several are taken together.")
        var graphs: [String] = []

        @Option(help: ArgumentHelp("The data sets, as yente's manifest.", valueName: "FILE"))
        var manifest: String?

        @Option(help: "The port; 0 for any that is free.")
        var port = 8765

        @Option(help: ArgumentHelp("The address to listen at.", valueName: "ADDR"))
        var listen = "127.0.0.1"

        @Option(help: ArgumentHelp("A file with one token a line.", valueName: "FILE"))
        var tokens: String?

        @Flag(help: "Serve another address than the loopback without tokens.")
        var noToken = false

        @Option(help: "A name by which the server is called; may be repeated.")
        var host: [String] = []

        @Option(help: "An origin whose pages may read the answers; may be repeated.")
        var allowOrigin: [String] = []

        @Option(help: ArgumentHelp("Believe X-Forwarded-For of this proxy.", valueName: "ADDR"))
        var trustProxy: String?

        @Option(help: ArgumentHelp("Keep every query in a file.", valueName: "FILE"))
        var logQueries: String?

        @Option(help: "For how many days queries are kept.")
        var keepQueries = 30

        @Flag(help: "Allow decisions to be written into the store.")
        var write = false

        @Flag(
            help:
                "Answer only what may be published: of persons names, roles and entries of lists.")
        var publish = false

        @Flag(help: "Show the first page in a browser.")
        var open = false

        @Option(help: "The format of the graphs, where their content does not tell.")
        var format: String?

        @Flag(help: "No line for each answer on standard error.")
        var quiet = false

        func validate() throws {
            if graphs.isEmpty, manifest == nil {
                throw ValidationError("name a graph, or a --manifest")
            }
            if !graphs.isEmpty, manifest != nil {
                throw ValidationError("name graphs or a --manifest, not both")
            }
            if publish, write {
                throw ValidationError("--publish and --write do not go together")
            }
            if !(0...65_535).contains(port) { throw ValidationError("--port is 0 to 65535") }
            let isLocal = ["127.0.0.1", "::1", "localhost"].contains(listen)
            if !isLocal, tokens == nil, !noToken {
                throw ValidationError(
                    "--listen \(listen) opens the graph to others: give --tokens FILE, or "
                        + "--no-token if that is meant")
            }
        }

        func run() async throws {
            let keeper = try ServedGraphs.unread(
                graphs, manifest, format, publish: publish, quiet: quiet)
            var hosts = host
            if listen != "0.0.0.0", listen != "::" { hosts.append(listen) }
            let gate = Gate(
                hosts: hosts, origins: allowOrigin, tokens: try tokens.map(Self.read) ?? [],
                allowsWriting: write)
            let service = Service(
                keeper, gate, painter: ChildPainter(executable: ServedGraphs.program),
                updateToken: ProcessInfo.processInfo.environment["CORDON_UPDATE_TOKEN"])
            let isQuiet = quiet
            var settings = HTTPServer.Settings(
                address: listen, port: port, trustedProxy: trustProxy,
                log: { line in if !isQuiet { Sink.complain(line) } })
            let (address, isShown) = (listen, open)
            settings.isReady = { port in
                Sink.complain("cordon: listening at http://\(address):\(port)/")
                if isShown { Task { await Self.show("http://\(Self.host(of: address)):\(port)/") } }
            }
            if let logQueries {
                do {
                    settings.audit = try AuditLog(logQueries, keepingDays: keepQueries)
                } catch {
                    throw Failure("\(logQueries): cannot be written; check the folder")
                }
            }
            do {
                try await HTTPServer(service, keeper, settings).run()
            } catch let error as ReadingProblems {
                throw Failure(error)
            } catch {
                throw Failure(
                    "cannot listen at \(listen):\(port); is another program there already?")
            }
        }

        /// Shows a page in a browser; where there is none, says that it is to be opened.
        private static func show(_ page: String) async {
            guard await !Browser.shows(page) else { return }
            Sink.complain("cordon: there is no browser here; open \(page) in one")
        }

        /// How an address to listen at is called from this machine.
        private static func host(of address: String) -> String {
            switch address {
            case "0.0.0.0", "::": "127.0.0.1"
            case "::1": "[::1]"
            default: address
            }
        }

        /// The tokens of a file that only its owner may read.
        private static func read(_ path: String) throws -> [String] {
            var known = stat()
            guard unsafe stat(path, &known) == 0 else {
                throw Failure("--tokens: \(path) cannot be read")
            }
            guard known.st_mode & 0o077 == 0 else {
                throw Failure("--tokens: others may read \(path); use `chmod 600 \(path)`")
            }
            let text: String
            do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
                throw Failure("--tokens: \(path) cannot be read")
            }
            let tokens = text.split(whereSeparator: \.isNewline)
                .map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            guard !tokens.isEmpty, tokens.allSatisfy({ $0.count >= 16 }) else {
                throw Failure("--tokens: \(path) needs a token of 16 letters or more on each line")
            }
            return tokens
        }
    }
#endif

/// The graphs of verbs that stay and answer.
enum ServedGraphs {
    /// This program, for its children.
    static var program: String {
        do {
            return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        } catch {
            return CommandLine.arguments[0]
        }
    }

    /// A keeper that has read the graphs.
    static func keeper(
        _ graphs: [String], format: String?, quiet: Bool
    ) throws -> GraphKeeper {
        let keeper = try unread(graphs, nil, format, quiet: quiet)
        do throws(ReadingProblems) { try keeper.start() } catch {
            throw Failure(error)
        }
        return keeper
    }

    /// A keeper that will read the graphs.
    static func unread(
        _ graphs: [String], _ manifest: String?, _ format: String?, publish: Bool = false,
        quiet: Bool
    ) throws -> GraphKeeper {
        do {
            let sets = try manifest.map { try Manifest($0) }
            var input = sets?.input ?? GraphInput(graphs, format: format)
            input.isForPublication = publish
            _ = try GraphOptions.today()
            return GraphKeeper(
                input, manifest: sets, today: { Self.today },
                report: { line in if !quiet { Sink.complain("cordon: \(line)") } })
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    /// Today, which has been read without a fault once.
    private static var today: Day {
        do { return try GraphOptions.today() } catch {
            return Day(number: Int32(Date().timeIntervalSince1970 / 86_400))
        }
    }
}
