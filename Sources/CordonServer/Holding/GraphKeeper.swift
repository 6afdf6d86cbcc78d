public import CordonAnalysis
public import CordonFormats
public import CordonModel
import Dispatch
import Synchronization

/// Keeps the graph that is served, and takes over what changes: a new one is read beside the old
/// and put in its place when it is whole.
public final class GraphKeeper: Sendable {
    private let input: GraphInput
    private let manifest: Manifest?
    private let today: @Sendable () -> Day
    private let held = Mutex<ServedGraph?>(nil)
    private let isReading = Mutex(false)
    private let report: @Sendable (String) -> Void
    private let largeFrom: Int

    /// Creates a keeper that has read nothing yet.
    ///
    /// - Parameters:
    ///   - input: The files.
    ///   - manifest: The data sets, where they are not one for each file.
    ///   - today: The day that is asked about where a request names none.
    ///   - largeFrom: From how many claims on nothing that spans the whole graph is made before
    ///     somebody asks about the whole.
    ///   - report: Takes a line about what was read; it names no party.
    public init(
        _ input: GraphInput, manifest: Manifest? = nil, today: @escaping @Sendable () -> Day,
        largeFrom: Int = Inquiry.largeFrom, report: @escaping @Sendable (String) -> Void
    ) {
        self.input = input
        self.manifest = manifest
        self.today = today
        self.report = report
        self.largeFrom = largeFrom
    }

    /// The graph; nil until it has been read.
    public var served: ServedGraph? { held.withLock { $0 } }

    /// Reads the graph for the first time.
    public func start() throws(ReadingProblems) {
        let first = try ServedGraph(
            input, today: today(), manifest: manifest, largeFrom: largeFrom)
        held.withLock { $0 = first }
    }

    /// Reads the graph for the first time on a thread of its own.
    func startBeside() async throws {
        guard served == nil else { return }
        let result: Result<Void, ReadingProblems> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(ReadingProblems) {
                    try self.start()
                    continuation.resume(returning: .success(()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        try result.get()
        report("the graph has been read")
        warm()
    }

    /// Makes ready in the background what answers are made of.
    public func warm() {
        let served = served
        DispatchQueue.global().async {
            served?.warm()
            Self.giveBack()
        }
    }

    /// Gives memory back that making ready needed and answers do not.
    private static func giveBack() {
        #if canImport(Glibc)
            _ = trimHeap(0)
        #endif
    }

    /// Whether the files or the day have moved on.
    private var isStale: Bool {
        guard let served else { return true }
        return served.projection.asOf != today() || served.isOutdated
    }

    /// Takes over what has changed; where that cannot be read, the old answers go on.
    ///
    /// - Returns: Whether something was taken over.
    @discardableResult
    public func refresh(always: Bool = false) -> Bool {
        guard always || isStale else { return false }
        let isFirst = isReading.withLock { reading in
            defer { reading = true }
            return !reading
        }
        guard isFirst else { return false }
        defer { isReading.withLock { $0 = false } }
        do throws(ReadingProblems) {
            let next = try ServedGraph(
                input, today: today(), manifest: manifest, largeFrom: largeFrom)
            if let served { next.warm(after: served) }
            held.withLock { $0 = next }
            Self.giveBack()
            report("took over a new state of the graph")
            return true
        } catch {
            report(
                "the graph has changed and cannot be read (\(error.problems.count) problems); "
                    + "the state before it is still served")
            return false
        }
    }
}

#if canImport(Glibc)
    /// `malloc_trim` of the GNU C library, which its Swift module leaves out.
    @_silgen_name("malloc_trim")
    private func trimHeap(_ kept: Int) -> CInt
#endif
