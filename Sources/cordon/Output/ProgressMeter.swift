import CordonAnalysis
import CordonFormats
import Foundation

/// A line on standard error that says how far a long run is, where that is a terminal.
final class ProgressMeter {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var sizes: [String: Int] = [:]
    private var done: [String: Int] = [:]
    private var hasLine = false
    private var current = ""
    private var begun = ContinuousClock.now

    init(isShown: Bool) { self.isShown = isShown && isatty(STDERR_FILENO) == 1 }

    /// Shows the file, how much of it is read, and the rate over all files.
    func show(_ progress: CaseImport.Progress) {
        guard isShown else { return }
        done[progress.path] = progress.records
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let records = done.values.reduce(0, +)
        let rate = seconds > 0 ? Int(Double(records) / seconds) : 0
        let place =
            progress.files > 1 ? "file \(progress.number) of \(progress.files): " : ""
        var line = place + progress.path
        if let bytes = progress.bytes { line += part(bytes, of: progress.path) }
        line += "  \(progress.records) records, \(rate)/s"
        put(line)
    }

    /// Shows how much of a file is read that is opened for a question.
    func show(_ pulse: ReadingPulse) {
        guard isShown else { return }
        put("reading \(pulse.path)" + part(pulse.bytes, of: pulse.path))
    }

    /// The part of a file that is read, and about how long the rest takes.
    private func part(_ bytes: Int, of path: String) -> String {
        guard let size = size(of: path), size > 0 else { return "" }
        if path != current { (current, begun) = (path, ContinuousClock.now) }
        guard bytes < size else { return "  100 %, putting it together" }
        let seconds = (ContinuousClock.now - begun) / .seconds(1)
        let left = Double(size - bytes) * seconds / Double(max(1, bytes))
        let isKnown = seconds >= 2 && bytes * 100 >= size
        let words = isKnown ? ", about \(Self.words(left)) left" : ""
        return "  \(bytes * 100 / size) %" + words
    }

    private static func words(_ seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
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
