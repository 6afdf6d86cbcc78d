import CordonFormats
import Foundation
import Synchronization

/// A line on a terminal that says how far a graph is read, where that takes more than a second.
///
/// Reading does not stop to tell: another thread looks at how far it is.
final class OpeningMeter: Sendable {
    private let isOver = Mutex(false)

    /// Shows the line while something is read, unless told to be quiet or nobody sees it.
    static func showing<Answer>(_ work: () throws -> Answer) throws -> Answer {
        let isSeen = isatty(STDERR_FILENO) == 1 && !CommandLine.arguments.contains("--quiet")
        guard isSeen else { return try work() }
        let meter = OpeningMeter()
        let thread = Thread { meter.run() }
        thread.start()
        defer { meter.isOver.withLock { $0 = true } }
        return try work()
    }

    private func run() {
        let line = ProgressMeter(isShown: true)
        var waited = 0
        while true {
            Thread.sleep(forTimeInterval: 0.25)
            waited += 1
            let isOver = isOver.withLock { isOver in
                if !isOver, waited >= 4, let pulse = ReadingPulse.now { line.show(pulse) }
                // Within the lock, so that nothing of it comes after the answer.
                if isOver { line.end() }
                return isOver
            }
            if isOver { return }
        }
    }
}
