import CGraphviz
import Synchronization

/// What Graphviz said during a job, by lines.
///
/// The library hands its messages over in pieces (`Error`, `: `, the text), so that they are
/// gathered up to each line's end.
enum GraphvizMessages {
    private struct Buffer {
        var lines: [String] = []
        var unfinished = ""
    }

    private static let buffer = Mutex(Buffer())

    /// The most lines kept of one job; a broken layout can say the same thousands of times.
    private static let most = 50

    /// Forgets what was said and listens.
    static func listen() {
        buffer.withLock { $0 = Buffer() }
        agseterr(AGWARN)
        agreseterrors()
        unsafe agseterrf { piece in
            guard let piece = unsafe piece else { return 0 }
            GraphvizMessages.add(unsafe String(cString: piece))
            return 0
        }
    }

    /// The lines said since ``listen()``, and whether one of them was an error.
    static func heard() -> (lines: [String], failed: Bool) {
        let failed = agerrors() > 0
        return buffer.withLock { buffer in
            let last = buffer.unfinished.isEmpty ? [] : [buffer.unfinished]
            return (buffer.lines + last, failed)
        }
    }

    private static func add(_ piece: String) {
        buffer.withLock { buffer in
            for character in piece {
                guard character.isNewline else {
                    buffer.unfinished.append(character)
                    continue
                }
                let line = buffer.unfinished.drawable(limit: 300)
                if !line.isEmpty, buffer.lines.count < most { buffer.lines.append(line) }
                buffer.unfinished = ""
            }
        }
    }
}
