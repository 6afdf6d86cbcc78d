#if Server
    import Foundation
    import HTTPTypes
    import Hummingbird
    import Logging
    import NIOCore
    import ServiceLifecycle
    import Synchronization
    import UnixSignals

    /// Carries requests to a ``Service`` over HTTP/1.1.
    public struct HTTPServer: Sendable {
        /// Where it listens and what it says.
        public struct Settings: Sendable {
            /// The address to listen at.
            public var address: String
            /// The port; 0 for any that is free.
            public var port: Int
            /// The address of a proxy whose `X-Forwarded-For` is believed; nil for none.
            public var trustedProxy: String?
            /// Takes a line for each answer; names, ids and queries are in none.
            public var log: @Sendable (String) -> Void
            /// Takes each query whole, where that was asked for.
            public var audit: AuditLog?
            /// Called with the port once it listens.
            public var isReady: @Sendable (Int) -> Void

            /// Creates settings.
            public init(
                address: String = "127.0.0.1", port: Int, trustedProxy: String? = nil,
                log: @escaping @Sendable (String) -> Void, audit: AuditLog? = nil,
                isReady: @escaping @Sendable (Int) -> Void = { _ in }
            ) {
                self.address = address
                self.port = port
                self.trustedProxy = trustedProxy
                self.log = log
                self.audit = audit
                self.isReady = isReady
            }
        }

        private let service: Service
        private let settings: Settings
        private let keeper: GraphKeeper

        /// Creates a server; ``run()`` starts it.
        public init(_ service: Service, _ keeper: GraphKeeper, _ settings: Settings) {
            self.service = service
            self.keeper = keeper
            self.settings = settings
        }

        /// Serves until the process is told to end, and then lets the requests under way finish.
        ///
        /// It listens before the graph has been read, and ends where that cannot be.
        ///
        /// - Throws: `ReadingProblems` where the graph cannot be read; else what keeps it from
        ///   listening.
        public func run() async throws {
            var logger = Logger(label: "cordon")
            // The framework's own lines would hold what a request says.
            logger.logLevel = .critical
            let connections = Connections(most: 1_024)
            let settings = settings
            let application = Application(
                responder: Carrier(service: service, settings: settings),
                server: .http1(
                    configuration: .init(
                        additionalChannelHandlers: [ConnectionGuard(connections)],
                        httpDecoderConfiguration: .init(
                            maxHeaderFieldSize: 128 << 10, maxHeaderListSize: 256 << 10,
                            maxHeaderFieldCount: 200))),
                configuration: ApplicationConfiguration(
                    address: .hostname(settings.address, port: settings.port)),
                services: [Refreshing(keeper: keeper)],
                onServerRunning: { channel in
                    settings.isReady(channel.localAddress?.port ?? settings.port)
                }, logger: logger)
            let group = ServiceGroup(
                configuration: {
                    var configuration = ServiceGroupConfiguration(
                        services: [application], gracefulShutdownSignals: [.sigterm, .sigint],
                        logger: logger)
                    configuration.maximumGracefulShutdownDuration = .seconds(15)
                    return configuration
                }())
            try await group.run()
        }
    }

    /// Reads the graph, and looks every few seconds whether the files or the day have moved on.
    private struct Refreshing: ServiceLifecycle.Service {
        let keeper: GraphKeeper

        func run() async throws {
            try await keeper.startBeside()
            await cancelWhenGracefulShutdown {
                while !Task.isCancelled {
                    do { try await Task.sleep(for: .seconds(2)) } catch { return }
                    let keeper = keeper
                    await withCheckedContinuation { continuation in
                        DispatchQueue.global().async {
                            keeper.refresh()
                            continuation.resume()
                        }
                    }
                }
            }
        }
    }

    /// Takes a request off the wire, has it answered and puts the answer on it.
    private struct Carrier: HTTPResponder {
        struct Context: InitializableFromSource {
            let peer: String
            init(source: ApplicationRequestContextSource) {
                peer = source.channel.remoteAddress?.ipAddress ?? "-"
            }
        }

        let service: CordonServer.Service
        let settings: HTTPServer.Settings

        /// The most bytes of all headers together.
        private static let mostHeaders = 16 << 10

        func respond(to request: Request, context: Context) async throws -> Response {
            let start = ContinuousClock.now
            let mark = Self.mark()
            var outcome: CordonServer.Service.Outcome
            do throws(Fault) {
                let web = try await read(request)
                outcome = await service.answer(web, from: peer(web, context))
                settings.audit?.note(web, outcome, mark)
            } catch {
                outcome = service.refusal(error)
            }
            let answer = outcome.answer
            let length = answer.bytes.map { "\($0.count)" } ?? "-"
            let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
            settings.log(
                "\(Self.word(request.method)) \(outcome.template) \(answer.status) "
                    + "\(Int(milliseconds)) ms \(length) B \(mark)")
            return Self.response(answer, mark, isHead: request.method == .head)
        }

        private func peer(_ web: WebRequest, _ context: Context) -> String {
            guard let proxy = settings.trustedProxy, context.peer == proxy,
                let last = web.headers["x-forwarded-for"]?.split(separator: ",").last
            else { return context.peer }
            return last.filter { $0 != " " }
        }

        private func read(_ request: Request) async throws(Fault) -> WebRequest {
            let target = request.head.path ?? "/"
            guard target.utf8.count <= CordonServer.Service.mostTarget else {
                throw Fault(414, "Request URI too long", headers: [("connection", "close")])
            }
            var headers: [String: String] = ["host": request.head.authority ?? ""]
            var size = 0
            for field in request.headers {
                let name = field.name.canonicalName
                size += name.utf8.count + field.value.utf8.count + 4
                headers[name] = headers[name].map { $0 + ", " + field.value } ?? field.value
            }
            guard size <= Self.mostHeaders else {
                throw Fault(431, "the headers are too large", headers: [("connection", "close")])
            }
            let most = service.mostBody(request.method.rawValue, target)
            let length = headers["content-length"].flatMap { Int($0) } ?? 0
            guard length <= most else { throw Self.tooLarge(most) }
            var body: [UInt8] = []
            do {
                for try await piece in request.body {
                    guard body.count + piece.readableBytes <= most else {
                        throw Self.tooLarge(most)
                    }
                    body.append(contentsOf: piece.readableBytesView)
                }
            } catch let fault as Fault {
                throw fault
            } catch {
                throw Fault(400, "the body ended early", headers: [("connection", "close")])
            }
            return try WebRequest(
                method: request.method.rawValue, target: target, headers: headers, body: body)
        }

        private static func tooLarge(_ most: Int) -> Fault {
            Fault(
                413, "the body is larger than \(most) bytes",
                headers: [("connection", "close")])
        }

        private static func response(
            _ answer: WebAnswer, _ mark: String, isHead: Bool
        ) -> Response {
            var fields = HTTPFields()
            for (name, value) in answer.headers {
                guard let name = HTTPField.Name(name) else { continue }
                fields[name] = value
            }
            if let name = HTTPField.Name("x-request-id") { fields[name] = mark }
            let body: ResponseBody
            switch answer.body {
            case .bytes(let bytes): body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            case .pieces(let pieces):
                body = ResponseBody(asyncSequence: pieces.map { ByteBuffer(bytes: $0) })
            }
            let response = Response(
                status: HTTPResponse.Status(code: answer.status), headers: fields, body: body)
            return isHead || answer.status == 304 ? response.createHeadResponse() : response
        }

        /// The method, where it is one that is known: anything else is a stranger's text.
        private static func word(_ method: HTTPRequest.Method) -> String {
            let known: [HTTPRequest.Method] = [.get, .head, .post, .delete, .options, .put, .patch]
            return known.contains(method) ? method.rawValue : "OTHER"
        }

        private static func mark() -> String {
            String(UInt64.random(in: .min ... .max), radix: 36)
        }
    }
#endif
