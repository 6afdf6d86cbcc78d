import CordonFormats
import CordonModel
import Foundation

/// The file of records that could not be read: one JSON object a line, with place and reason.
enum Rejects {
    /// The path of the rejects beside a store: `case.cordon` has `case.rejects.ndjson`.
    static func path(beside store: String) -> String {
        let stem = store.hasSuffix(".cordon") ? String(store.dropLast(7)) : store
        return stem + ".rejects.ndjson"
    }

    /// Writes the rejects of one import; without any, a file of an earlier one is left alone.
    static func write(_ rejects: [ReadingProblem], to path: String) throws {
        guard !rejects.isEmpty else { return }
        let lines = rejects.map { reject in
            let row: JSONText = [
                "file": .string(reject.file), "line": reject.line.map { .int($0) } ?? .null,
                "record": .optional(reject.record), "kind": .string(reject.kind.rawValue),
                "reason": .string(reject.what), "remedy": .string(reject.remedy),
            ]
            return row.compact + "\n"
        }
        try Sink.write(lines.joined(), to: path)
    }
}
