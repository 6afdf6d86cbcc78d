import Foundation

/// The seconds that some work takes: the median of several runs.
func seconds(runs: Int = 5, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in
        let time = clock.measure(work).components
        return Double(time.seconds) + Double(time.attoseconds) / 1e18
    }
    return times.sorted()[runs / 2]
}

/// The most memory that the process has held, in bytes.
func peak() -> Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
}

/// A row of the table: who, one run in seconds, bytes a relation beside the input, and a remark.
func row(_ name: String, _ time: Double, bytes: Double? = nil, _ remark: String = "") -> String {
    let size = bytes.map { String(format: "%.0f", $0) } ?? ""
    return "| \(name) | \(String(format: "%.4f", time)) | \(size) | \(remark) |"
}

/// A sum of the captured by which engines are compared: how many, and their numbers mixed.
func checksum(_ captured: some Sequence<UInt32>) -> String {
    var count = 0
    var sum: UInt64 = 0
    for vertex in captured {
        count += 1
        sum &+= UInt64(vertex) &* UInt64(vertex)
    }
    return "\(count) captured, sum of squares \(sum)"
}
