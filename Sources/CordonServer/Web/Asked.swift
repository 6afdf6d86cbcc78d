import CordonGraph
import CordonModel

/// A request that a route has read: its parameters checked, its graph chosen.
struct Asked: Sendable {
    let request: WebRequest
    /// The graph as it is while this request is answered.
    private(set) var served: ServedGraph
    private let filled: [String: String]
    private let parameters: [Parameter]
    /// When the answer is cut.
    let limits: Limits

    /// The most seconds that one answer takes, and one job.
    static let mostSeconds = 10.0
    static let mostJobSeconds = 3_600.0

    init(
        _ request: WebRequest, _ route: Route, filled: [String: String], _ served: ServedGraph
    ) throws(Fault) {
        try self.init(
            request, route.parameters, strict: route.isStrict, filled: filled, served,
            limits: Limits(within: Self.time(request)))
    }

    init(
        _ request: WebRequest, _ parameters: [Parameter], strict: Bool,
        filled: [String: String] = [:], _ served: ServedGraph, limits: Limits
    ) throws(Fault) {
        self.request = request
        self.served = served
        self.filled = filled
        self.parameters = parameters
        self.limits = limits
        try check(isStrict: strict)
    }

    /// The time that a request gives itself, within the most that it may have.
    static func time(_ request: WebRequest, most: Double = mostSeconds) -> Duration {
        let seconds = request.query["timeout"].flatMap(Double.init) ?? most
        return .milliseconds(Int64(max(0, min(seconds, most)) * 1_000))
    }

    /// The same request, asked of the graph of the day that it names.
    func onItsDay() throws(Fault) -> Asked {
        guard parameters.contains(where: { $0.name == Route.day.name }),
            let day = day(Route.day.name)
        else { return self }
        var asked = self
        asked.served = served.on(day)
        return asked
    }

    private func check(isStrict: Bool) throws(Fault) {
        if let text = request.query["timeout"], Double(text).map({ !($0 > 0) }) ?? true {
            throw .invalid(["query", "timeout"], "float_parsing", "write seconds, such as 2.5")
        }
        if isStrict {
            let known = Set(parameters.map(\.name)).union(["api_key", "timeout"])
            for pair in request.query.pairs where !known.contains(pair.key) {
                throw .invalid(
                    ["query", pair.key], "extra_forbidden",
                    "there is no such option here; use \(known.sorted().joined(separator: ", "))")
            }
        }
        for parameter in parameters {
            let values = parameter.place == .path ? [] : request.query.values(parameter.name)
            if parameter.place == .query, parameter.isRequired, values.isEmpty {
                throw .invalid(["query", parameter.name], "missing", "Field required")
            }
            if isStrict, !parameter.isRepeated, values.count > 1 {
                throw .invalid(
                    ["query", parameter.name], "too_many", "this is given once only")
            }
            for value in values { if let fault = parameter.fault(of: value) { throw fault } }
        }
    }

    /// Whether the time is up, or nobody waits for the answer any more.
    var isLate: Bool {
        limits.deadline.map { ContinuousClock.now >= $0 } ?? false
            || (limits.isCancelled?() ?? false)
    }

    /// The value of a parameter of the path.
    func part(_ name: String) -> String { filled[name] ?? "" }

    /// The last value of a parameter.
    func text(_ name: String) -> String? { request.query[name] }

    /// All values of a parameter.
    func texts(_ name: String) -> [String] { request.query.values(name) }

    func int(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    func number(_ name: String) -> Double? { text(name).flatMap { Double($0) } }

    func flag(_ name: String) -> Bool { text(name).flatMap(Parameter.truth) ?? false }

    func day(_ name: String) -> Day? { text(name).flatMap { Day($0) } }

    /// The body as JSON, whatever its type is said to be.
    func json() throws(Fault) -> JSONText {
        do throws(JSONReading.Problem) {
            return try JSONReading.value(request.body)
        } catch {
            throw .invalid(["body"], "json_invalid", "JSON decode error: \(error)")
        }
    }
}
