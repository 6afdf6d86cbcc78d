import CordonFormats
import CordonModel
import Dispatch

/// Answers requests: who may ask, which route, within which bounds.
///
/// It knows no connection: tests and the assistants' door ask it directly.
public final class Service: Sendable {
    private let keeper: GraphKeeper
    private let gate: Gate
    private let routes: [Route]
    private let places = Places()
    private let jobs: JobBook
    private let queue = DispatchQueue(label: "cordon.answers", attributes: .concurrent)

    /// The most bytes of an address, and of an answer.
    public static let mostTarget = 60_000
    static let mostAnswer = 32 << 20

    /// Creates a service.
    ///
    /// - Parameters:
    ///   - keeper: The graph.
    ///   - gate: Who may ask.
    ///   - painter: Draws pictures; nil where there is none, and then none are offered.
    ///   - updateToken: What opens `/updatez`; where nil or empty, nothing does.
    public convenience init(
        _ keeper: GraphKeeper, _ gate: Gate, painter: (any Painter)? = nil,
        updateToken: String? = nil
    ) {
        self.init(keeper, gate, painter: painter, updateToken: updateToken, jobs: JobBook())
    }

    init(
        _ keeper: GraphKeeper, _ gate: Gate, painter: (any Painter)? = nil,
        updateToken: String? = nil, jobs: JobBook
    ) {
        self.keeper = keeper
        self.gate = gate
        self.jobs = jobs
        var routes = EntityRoutes.all + CatalogueRoutes.all + ReconcileRoutes.all
        routes += [MatchRoute.route, SearchRoute.route]
        routes = routes.map(\.ofAnyDay) + [MatchRoute.algorithms] + Question.all.map(\.route)
        routes += ScreeningRoutes.all + RecordRoutes.all
        let layouts = LayoutBook()
        if let painter {
            routes += DiagramRoute.routes(painter, layouts)
            routes += LayoutRoute.routes(painter, layouts, jobs)
        }
        routes += PartRoutes.all
        routes += DossierRoute.routes(painter)
        routes += JobRoutes.all(jobs) + HealthRoutes.all(keeper, updateToken: updateToken)
        routes += ViewRoutes.all
        let pages =
            Page.all.map { $0.route(hasPictures: painter != nil, mayWrite: gate.allowsWriting) }
            + ViewRoutes.forms
        self.routes =
            routes + [OpenAPI.route(routes), DocsPage.route(routes)] + pages + Asset.routes
    }

    /// What an answer came to, for the log: no address, name or id in it.
    public struct Outcome: Sendable {
        /// The answer.
        public let answer: WebAnswer
        /// The route's template; `-` where no route was found.
        public let template: String
    }

    /// The most bytes that the body of a request may have.
    public func mostBody(_ method: String, _ target: String) -> Int {
        let path = target.prefix { $0 != "?" }.dropFirst()
            .split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let route = routes.first { $0.method == method && $0.filled(path) != nil }
        return route?.body?.most ?? 2 << 20
    }

    /// Answers a request of an address.
    public func answer(_ request: WebRequest, from peer: String) async -> Outcome {
        var template = "-"
        var outcome: WebAnswer
        var origin: String?
        var isPage = request.wantsPage
        do throws(Fault) {
            origin = try gate.pass(request)
            let (route, filled) = try route(of: request)
            (template, isPage) = (route.template, route.isPage)
            let asked = route.isPage ? try request.withoutBlanks() : request
            outcome = try await answer(asked, route, filled, peer)
        } catch {
            outcome = isPage ? FaultPage.answer(error) : error.answer
        }
        return Outcome(answer: finished(outcome, request, origin), template: template)
    }

    /// The answer to a request that could not even be read.
    public func refusal(_ fault: Fault) -> Outcome {
        var answer = fault.answer
        answer.headers += Self.headers(of: answer)
        return Outcome(answer: answer, template: "-")
    }

    private func finished(
        _ answer: WebAnswer, _ request: WebRequest, _ origin: String?
    ) -> WebAnswer {
        var outcome = answer
        if case .bytes(let bytes) = outcome.body, bytes.count > Self.mostAnswer {
            outcome =
                Fault(422, "the answer is larger than 32 MiB", hint: "ask with a limit").answer
        }
        Self.compress(&outcome, request)
        outcome.headers += Self.headers(of: outcome)
        if request.path.first == "reconcile" || origin != nil {
            outcome.headers.removeAll { $0.name == "vary" }
            outcome.headers.append(("vary", "Accept-Encoding, Origin"))
        }
        if let origin {
            outcome.headers.append(("access-control-allow-origin", origin))
            if request.method == "OPTIONS" {
                outcome.headers.append(("access-control-allow-methods", "GET, POST"))
                outcome.headers.append(
                    ("access-control-allow-headers", "authorization, content-type"))
            }
        }
        return outcome
    }

    /// Above this many bytes an answer is compressed for those who take that.
    private static let leastCompressed = 500

    private static func compress(_ answer: inout WebAnswer, _ request: WebRequest) {
        guard case .bytes(let bytes) = answer.body, bytes.count > leastCompressed,
            !answer.headers.contains(where: { $0.name == "content-type" && $0.value == "image/png" }
            )
        else { return }
        answer.headers.append(("vary", "Accept-Encoding"))
        let takes = (request.headers["accept-encoding"] ?? "").split(separator: ",")
            .map { $0.filter { $0 != " " } }
        guard takes.contains("gzip"), let short = Gzip.compressed(bytes) else { return }
        answer.body = .bytes(short)
        answer.headers.append(("content-encoding", "gzip"))
    }

    private func route(of request: WebRequest) throws(Fault) -> (Route, [String: String]) {
        let method = request.method == "HEAD" ? "GET" : request.method
        var allowed: [String] = []
        for route in routes {
            guard let filled = route.filled(request.path) else { continue }
            if route.method == method { return (route, filled) }
            allowed.append(route.method)
        }
        guard allowed.isEmpty else {
            let more = allowed.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"]
            let methods = Set(allowed).union(more).sorted()
            if method == "OPTIONS" {
                let headers = [("allow", methods.joined(separator: ", "))]
                return (
                    Route(
                        "OPTIONS", "*", "", [],
                        work: .standing { () throws(Fault) in
                            .json(.object([]), headers: headers)
                        }), [:]
                )
            }
            throw Fault(
                405, "Method Not Allowed", headers: [("allow", methods.joined(separator: ", "))])
        }
        throw Fault(404, "Not Found", hint: "/openapi.json says what can be asked")
    }

    // MARK: - Bounds

    private func answer(
        _ request: WebRequest, _ route: Route, _ filled: [String: String], _ peer: String
    ) async throws(Fault) -> WebAnswer {
        if route.writes, !gate.allowsWriting {
            throw Fault(403, "this server only reads", hint: "start it with --write")
        }
        if case .standing(let answer) = route.work { return try answer() }
        try await places.enter(peer, route, within: Asked.time(request))
        defer { places.leave(peer, isHeavy: route.isHeavy) }
        let asked = try Asked(
            request, route, filled: filled, try await graph(within: Asked.time(request)))
        switch route.work {
        case .standing(let answer): return try answer()
        case .waiting(let answer): return try await answer(asked)
        case .computing(let answer):
            return try await computed { () throws(Fault) in try answer(try asked.onItsDay()) }
        }
    }

    /// The graph; whoever asks before it has been read waits for it, as long as an answer may take.
    private func graph(within time: Duration) async throws(Fault) -> ServedGraph {
        let end = ContinuousClock.now + time
        while true {
            if let served = keeper.served { return served }
            guard ContinuousClock.now < end, !Task.isCancelled else {
                throw Fault(
                    503, "the graph is being read", hint: "/readyz says when it has been",
                    headers: [("retry-after", "5")])
            }
            do { try await Task.sleep(for: .milliseconds(20)) } catch { continue }
        }
    }

    /// Computes on a thread that may be busy for long, which those that carry connections may not.
    private func computed(
        _ work: @escaping @Sendable () throws(Fault) -> WebAnswer
    ) async throws(Fault) -> WebAnswer {
        let result: Result<WebAnswer, Fault> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(Fault) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    // MARK: - Headers

    /// What every answer says to a browser: trust nothing.
    private static func headers(of answer: WebAnswer) -> [(name: String, value: String)] {
        let own = Set(answer.headers.map(\.name))
        let all = [
            ("content-security-policy", policy), ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"), ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            ("x-frame-options", "DENY"), ("cache-control", "no-store"),
        ]
        return all.filter { !own.contains($0.0) }
    }

    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'"
}
