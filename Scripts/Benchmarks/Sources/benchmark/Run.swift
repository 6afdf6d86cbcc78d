import CordonGraph
import Foundation

/// Times kernels on one graph and prints a line for each.
struct Run {
    private let path: String
    private let kernels: [String]
    private let runs: Int
    private let seconds: Double
    private let threads: Int
    private let renumbers: Bool

    init(arguments: [String]) throws {
        var arguments = arguments
        let named = try arguments.takeNumber("--threads")
        threads =
            named ?? (ProcessInfo.processInfo.environment["OMP_NUM_THREADS"].flatMap(Int.init) ?? 2)
        renumbers = arguments.contains("--renumbered")
        arguments.removeAll { $0 == "--renumbered" }
        guard arguments.count >= 2 && arguments.count <= 4 else {
            throw UsageError(message: "expected a graph and kernels")
        }
        path = arguments[0]
        kernels = arguments[1].split(separator: ",").map(String.init)
        guard let runs = Int(arguments.count > 2 ? arguments[2] : "5"),
            let seconds = Double(arguments.count > 3 ? arguments[3] : "60")
        else { throw UsageError(message: "runs and seconds are numbers") }
        self.runs = runs
        self.seconds = seconds
    }

    func run() throws {
        try say(["start": "build"])
        let input = try Input(path: path, threads: threads, renumbers: renumbers)
        for name in kernels {
            guard let kernel = Kernel(rawValue: name) else {
                try say(["kernel": name, "skip": "not offered"])
                continue
            }
            if let obstacle = kernel.obstacle(input) {
                try say(["kernel": name, "skip": obstacle])
                continue
            }
            try say(["start": name])
            try time(kernel, input)
        }
    }

    private func time(_ kernel: Kernel, _ input: Input) throws {
        let before = Self.residentBytes
        kernel.prepare(input)
        try say(["start": kernel.rawValue])
        let begun = ContinuousClock.now
        var (walls, cpus): ([Double], [Double]) = ([], [])
        var read: (() -> [String: Double])?
        while walls.isEmpty || walls.count < runs && Self.elapsed(since: begun) < seconds / 4 {
            read = nil
            let (start, cpu) = (ContinuousClock.now, Self.cpuSeconds)
            read = try kernel.run(input)
            walls.append(Self.elapsed(since: start))
            cpus.append(Self.cpuSeconds - cpu)
        }
        try say(["start": kernel.rawValue])
        var row: [String: any Sendable] = [
            "kernel": kernel.rawValue, "median_s": Self.median(walls), "min_s": walls.min() ?? 0,
            "cpu_s": Self.median(cpus), "runs": walls.count, "edges": input.list.sources.count,
            "vertices": input.vertexCount, "threads": threads, "peak_bytes": Self.peakBytes,
        ]
        if kernel == .build {
            row["graph_mb"] = Double(Self.residentBytes - before) / 1_048_576
        }
        row["check"] = kernel == .build || kernel == .load ? [:] : read?() ?? [:]
        try say(row)
    }

    private func say(_ row: [String: any Sendable]) throws {
        let data = try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys])
        FileHandle.standardOutput.write(data + Data("\n".utf8))
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    private static func elapsed(since start: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: ContinuousClock.now).components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }

    private static var usage: rusage {
        var usage = rusage()
        // 0 is RUSAGE_SELF, which Swift's importers give different types on different systems.
        getrusage(0, &usage)
        return usage
    }

    private static var cpuSeconds: Double {
        let (user, system) = (usage.ru_utime, usage.ru_stime)
        return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) * 1e-6
    }

    /// The most memory this process ever held.
    private static var peakBytes: Int { Int(usage.ru_maxrss) * 1024 }

    /// The memory this process holds now.
    private static var residentBytes: Int {
        let status = FileManager.default.contents(atPath: "/proc/self/statm") ?? Data()
        let fields = String(decoding: status, as: UTF8.self).split(separator: " ")
        return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
