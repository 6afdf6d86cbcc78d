import Dispatch
import Foundation
import Synchronization

/// Files that were begun and are not finished: they go where the program is interrupted.
///
/// A terminal's Ctrl-C, a closed terminal and `kill` end the program after they are removed; the
/// exit status is the signal's, as it would have been.
enum PartFiles {
    private static let paths = Mutex<Set<String>>([])
    private static let signals = Mutex<[any DispatchSourceSignal]>([])

    /// Remembers a file that is begun.
    static func begin(_ path: String) {
        paths.withLock { _ = $0.insert(path) }
        signals.withLock { sources in
            guard sources.isEmpty else { return }
            sources = [SIGINT, SIGTERM, SIGHUP].map(watch)
        }
    }

    /// Forgets a file that is in its place, or that is gone.
    static func end(_ path: String) { paths.withLock { _ = $0.remove(path) } }

    private static func watch(_ number: Int32) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            for path in paths.withLock({ $0 }) { unsafe unlink(path) }
            signal(number, SIG_DFL)
            kill(getpid(), number)
        }
        source.resume()
        return source
    }
}
