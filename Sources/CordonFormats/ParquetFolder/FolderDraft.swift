package import CordonModel
import Foundation

/// A Parquet folder in the making: written beside its place and moved there when it is whole.
package final class FolderDraft {
    private let place: String
    private let part: String
    private var open: [String: ParquetWriter] = [:]
    private var files: [(name: String, written: ParquetWriter.Written)] = []

    /// Begins a folder.
    ///
    /// - Throws: Where something is there that is no such folder, or nothing can be written.
    package init(_ path: String) throws(ReadingProblem) {
        let whole = URL(fileURLWithPath: path).standardizedFileURL
        place = whole.path
        part = place + ".part-\(ProcessInfo.processInfo.processIdentifier)"
        guard ParquetFolder.isFree(place) || ParquetFolder.isFolder(place) else {
            throw ReadingProblem(
                .forbidden, file: path, what: "something else is there",
                remedy: "name a new folder, or one that `cordon export --to parquet` wrote",
                isFatal: true)
        }
        do {
            if FileManager.default.fileExists(atPath: part) {
                try FileManager.default.removeItem(atPath: part)
            }
            try FileManager.default.createDirectory(
                atPath: part, withIntermediateDirectories: true)
        } catch {
            throw ReadingProblem(
                .unreadable, file: path, what: "the folder cannot be made",
                remedy: "check the path, its permissions and the disk", isFatal: true)
        }
    }

    /// The folder that is written, which another name bears until it is whole.
    package var partPath: String { part }

    /// Begins a table.
    package func begin(_ name: String, _ columns: [ParquetColumn]) throws -> ParquetWriter {
        let writer = try ParquetWriter("\(part)/\(name).parquet", columns)
        open[name] = writer
        return writer
    }

    /// Closes a table.
    package func end(_ name: String) throws {
        guard let writer = open.removeValue(forKey: name) else { return }
        files.append((name, try writer.finish()))
    }

    /// Writes a table.
    package func table(
        _ name: String, _ columns: [ParquetColumn], _ fill: (ParquetWriter) throws -> Void
    ) throws {
        try fill(try begin(name, columns))
        try end(name)
    }

    /// Writes the manifest and moves the folder to its place.
    package func finish(_ manifest: [JSONText.Member]) throws {
        let list = files.sorted { $0.name < $1.name }.map { file -> JSONText in
            [
                "name": .string("\(file.name).parquet"), "rows": .int(file.written.rows),
                "bytes": .int(file.written.bytes), "sha256": .string(file.written.sha256),
            ]
        }
        let text = JSONText.object(
            [.init(ParquetFolder.versionKey, .int(ParquetFolder.version))] + manifest
                + [.init("files", .array(list))])
        try Data((text.pretty + "\n").utf8)
            .write(to: URL(fileURLWithPath: "\(part)/\(ParquetFolder.manifest)"))
        let former = place + ".former-\(ProcessInfo.processInfo.processIdentifier)"
        let isThere = FileManager.default.fileExists(atPath: place)
        if isThere { try FileManager.default.moveItem(atPath: place, toPath: former) }
        try FileManager.default.moveItem(atPath: part, toPath: place)
        if isThere { try FileManager.default.removeItem(atPath: former) }
    }

    /// Takes away what was written of a folder that will not be whole.
    package func discard() {
        do { try FileManager.default.removeItem(atPath: part) } catch { return }
    }
}
