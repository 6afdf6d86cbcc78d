import CordonFormats
import CordonModel

extension Verify {
    /// Holds the files of a Parquet folder against the hashes that its manifest tells.
    func verifyFolder() throws {
        guard against == nil else {
            throw Failure(
                "--against: a Parquet folder is held against itself alone", status: .usage)
        }
        let changes: [String]
        do {
            changes = try ParquetFolder.changes(in: file)
        } catch {
            throw Failure(error.description)
        }
        let isWhole = changes.isEmpty
        let text =
            isWhole
            ? "whole: every file is as the manifest tells\n"
            : (changes + ["NOT WHOLE: write the folder again"]).map { $0 + "\n" }.joined()
        let document: JSONText = ["whole": .bool(isWhole), "changes": .strings(changes)]
        try Sink.write(json ? document.pretty + "\n" : PlainText.lines(text), to: output)
        guard isWhole else { throw Failure([], status: .findingMet) }
    }
}
