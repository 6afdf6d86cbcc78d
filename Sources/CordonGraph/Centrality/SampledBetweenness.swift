import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Digraph {
    /// Estimates how many shortest directed paths between other vertices pass each vertex.
    ///
    /// The scores are comparable with ``betweenness(from:to:threads:limits:)``.
    /// - Parameters:
    ///   - share: The greatest error wanted, as a part of all ordered pairs of vertices.
    ///   - confidence: How likely it is that no score is farther off, below 1.
    ///   - seed: Where the random choices begin; the same seed gives the same scores.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error then says what could be had.
    /// - Returns: A score for each vertex and the bound on the error of each.
    /// - Complexity: O(log(length of paths) / share²) samples, commonly far fewer, each a search
    ///   from both ends. M. Borassi and E. Natale, KADABRA is an adaptive algorithm for betweenness
    ///   via random approximation, 2016; most samples needed: M. Riondato and E. M. Kornaropoulos,
    ///   Fast approximation of betweenness centrality through sampling, 2014.
    public func approximateBetweenness(
        share: Double = 0.01, confidence: Double = 0.9, seed: UInt64 = 1,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            let sampling = Sampling(
                share: share, confidence: confidence, vertexCount: vertexCount,
                pathVertices: vertexCount > 1 ? longestPathBound() : 0)
            return sampling.run(
                ahead: forward.rows, behind: backward.rows, seed, threads, limits, pairsPerWay: 1)
        }
    }
}

extension UndirectedGraph {
    /// Estimates how many shortest paths between other vertices pass each vertex.
    ///
    /// The scores are comparable with ``betweenness(from:to:threads:limits:)``.
    /// - Parameters:
    ///   - share: The greatest error wanted, as a part of all pairs of vertices.
    ///   - confidence: How likely it is that no score is farther off, below 1.
    ///   - seed: Where the random choices begin; the same seed gives the same scores.
    ///   - threads: How many threads work; the result is the same for any number.
    ///   - limits: When to stop early; the error then says what could be had.
    /// - Returns: A score for each vertex and the bound on the error of each.
    /// - Complexity: O(log(length of paths) / share²) samples, commonly far fewer, each a search
    ///   from both ends.
    public func approximateBetweenness(
        share: Double = 0.01, confidence: Double = 0.9, seed: UInt64 = 1,
        threads: Int = Threads.available, limits: Limits = .none
    ) -> Scores {
        withExtendedLifetime(self) {
            let sampling = Sampling(
                share: share, confidence: confidence, vertexCount: vertexCount,
                pathVertices: longestPathBound())
            return sampling.run(
                ahead: adjacency.rows, behind: adjacency.rows, seed, threads, limits,
                pairsPerWay: 0.5)
        }
    }
}

/// How many samples are enough.
private struct Sampling {
    private let share: Double
    /// The chance that one bound of one vertex fails, so that all hold with the wanted confidence.
    private let risk: Double
    /// With so many samples the error is bounded whatever the samples were.
    private let most: Double
    private let vertexCount: Int

    init(share: Double, confidence: Double, vertexCount: Int, pathVertices: Int) {
        precondition(share > 0 && share < 1, "an error of \(share) is not between 0 and 1")
        precondition(
            confidence > 0 && confidence < 1, "a confidence of \(confidence) is not in 0..<1")
        self.share = share
        self.vertexCount = vertexCount
        risk = (1 - confidence) / Double(4 * max(1, vertexCount))
        let depth = log2(Double(max(1, pathVertices - 2))).rounded(.down) + 1
        most = (0.5 / (share * share) * (depth + log(2 / (1 - confidence)))).rounded(.up)
    }

    func run(
        ahead: Rows, behind: Rows, _ seed: UInt64, _ threads: Int, _ limits: Limits,
        pairsPerWay: Double
    ) -> Scores {
        let hits = Cells<UInt32>(zeros: vertexCount)
        defer { hits.free() }
        let samplers = (0..<max(1, threads)).map { _ in PathSampler(ahead, behind, vertexCount) }
        defer { for sampler in samplers { sampler.free() } }
        var (taken, next, cut) = (0, 1024, Cut?.none)
        while vertexCount > 2, cut == nil, Double(taken) < most {
            let end = min(next, Int(most))
            let start = taken
            let jobs = (end - start + 63) / 64
            let done = Atomic<Int>(0)
            Threads.run(threads, jobs: jobs) { worker, job in
                guard limits.interruption == nil else { return }
                let first = start + job * 64
                let last = min(end, first + 64)
                for sample in first..<last {
                    samplers[worker].take(
                        SplitMix(seed: seed &+ UInt64(sample) &* 0xD1B5_4A32_D192_ED03))
                }
                done.add(last - first, ordering: .relaxed)
            }
            for sampler in samplers { sampler.hand(over: hits) }
            (taken, next) = (start + done.load(ordering: .relaxed), end + end / 2)
            cut = limits.interruption
            limits.progress?(min(1, Double(taken) / most))
            if error(after: taken, hits) <= share { break }
        }
        let pairs = Double(vertexCount) * Double(vertexCount - 1) * pairsPerWay
        let unit = taken == 0 ? 0 : pairs / Double(taken)
        return Scores(
            values: (0..<vertexCount).map { Double(hits[$0]) * unit }, cut: cut,
            error: taken == 0 ? 0 : min(1, error(after: taken, hits)) * pairs)
    }

    /// The bound on every vertex's error; it grows with the score, so that the highest decides.
    private func error(after count: Int, _ hits: Cells<UInt32>) -> Double {
        guard Double(count) < most else { return share }
        var greatest: UInt32 = 0
        for vertex in 0..<vertexCount { greatest = max(greatest, hits[vertex]) }
        let samples = Double(count)
        let (score, weight) = (Double(greatest) / samples, log(1 / risk))
        let (below, above) = (1.0 / 3 - most / samples, 1.0 / 3 + most / samples)
        let spread = 2 * score * most / weight
        let lower = weight / samples * (below + (below * below + spread).squareRoot())
        let upper = weight / samples * (above + (above * above + spread).squareRoot())
        return max(lower, upper)
    }
}
