import CordonAnalysis
import Foundation

/// A line on standard error that says how far a long run is, where that is a terminal.
final class ProgressMeter {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var sizes: [String: Int] = [:]
    private var done: [String: Int] = [:]
    private var hasLine = false

    init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

    /// Shows the file, how much of it is read, and the rate over all files.
    func show(_ progress: CaseImport.Progress) {
        guard isShown else { return }
        done[progress.path] = progress.records
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let records = done.values.reduce(0, +)
        let rate = seconds > 0 ? Int(Double(records) / seconds) : 0
        var line = progress.path
        if let bytes = progress.bytes, let size = size(of: progress.path), size > 0 {
            line += "  \(min(100, bytes * 100 / size)) %"
        }
        line += "  \(progress.records) records, \(rate)/s"
        put(line)
    }

    /// Shows a count and the rate.
    func show(_ count: Int, of what: String) {
        guard isShown else { return }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        put("\(count) \(what), \(seconds > 0 ? Int(Double(count) / seconds) : 0)/s")
    }

    /// Shows what is being done.
    func say(_ what: String) {
        guard isShown else { return }
        put(what)
    }

    private func put(_ line: String) {
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
        hasLine = true
    }

    /// Clears the line.
    func end() {
        guard hasLine else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
        hasLine = false
    }

    private func size(of path: String) -> Int? {
        if let known = sizes[path] { return known }
        do {
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            let size = (facts[.size] as? NSNumber)?.intValue
            sizes[path] = size
            return size
        } catch {
            return nil
        }
    }
}
