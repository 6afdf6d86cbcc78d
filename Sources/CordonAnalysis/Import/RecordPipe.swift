import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Synchronization

/// The records of a file, read on a thread of their own while what was read before is written.
///
/// At most ``mostPieces`` pieces wait, so that memory stays flat however slow the writing is.
final class RecordPipe: Sendable {
    /// What some records say.
    struct Piece: Sendable {
        let sources: [Source]
        /// Entities and claims.
        let pages: [PreparedPage]
        /// Records read so far.
        let records: Int
        /// Bytes of the file read so far.
        let bytes: Int
    }

    /// How the reading ended.
    struct End: Sendable {
        /// The case without what the pieces held.
        let file: Case
        let summary: ImportedFile
        /// The files of changes to it.
        let changes: [ImportedFile]
        let records: Int
        let bytes: Int

        init(_ file: Case, _ reading: FileImport, _ summary: ImportedFile) {
            self.file = file
            self.summary = summary
            changes = reading.changes
            records = reading.recordsRead
            bytes = reading.bytesRead
        }

        /// One hash for what was read.
        var digest: String? {
            guard !changes.isEmpty else { return summary.sha256 }
            var read = Case()
            read.inputs = ([summary] + changes).map {
                InputFile(path: $0.path, sha256: $0.sha256)
            }
            return read.inputDigest
        }
    }

    private enum Message: Sendable {
        case piece(Piece)
        case end(Result<End, ReadingProblem>)
    }

    private let waiting = Mutex<[Message]>([])
    private let room = DispatchSemaphore(value: mostPieces)
    private let arrived = DispatchSemaphore(value: 0)
    private let isGivenUp = Atomic<Bool>(false)

    static let mostPieces = 3

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - options: How it is read.
    ///   - size: Records in a piece.
    init(_ path: String, options: ImportOptions, size: Int) {
        let thread = Thread { [self] in
            do throws(ReadingProblem) {
                put(.end(.success(try read(path, options, size))))
            } catch {
                put(.end(.failure(error)))
            }
        }
        // Records hold records, 1,024 deep at most.
        thread.stackSize = 8 << 20
        thread.start()
    }

    private func read(
        _ path: String, _ options: ImportOptions, _ size: Int
    ) throws(ReadingProblem) -> End {
        let reading = try FileImport(path, options: options)
        if reading.isPaged { return try readPages(reading, path) }
        var file = Case()
        var (records, sources, entities) = (0, 0, 0)
        while try reading.next(into: &file) {
            guard !isGivenUp.load(ordering: .relaxed) else { break }
            records += 1
            guard records.isMultiple(of: size) else { continue }
            let new = Array(file.sources.dropFirst(sources))
            let pages = try Self.pages(of: &file, entitiesFrom: entities, path)
            (sources, entities) = (file.sources.count, file.entities.count)
            put(
                .piece(
                    Piece(
                        sources: new, pages: try Self.prepare(pages, file, path), records: records,
                        bytes: reading.bytesRead)))
        }
        let summary = try reading.finish(into: &file)
        return End(file, reading, summary)
    }

    /// What was read since the last piece, as pages.
    private static func pages(
        of file: inout Case, entitiesFrom place: Int, _ path: String
    ) throws(ReadingProblem) -> [CaseImage] {
        let piece = file.handOver(entitiesFrom: place)
        do {
            return try PageDraft.pages(of: piece.entities, piece.claims)
        } catch {
            throw tooLarge(path)
        }
    }

    /// Prepares pages for the store, on a thread each.
    private static func prepare(
        _ pages: [CaseImage], _ file: Case, _ path: String
    ) throws(ReadingProblem) -> [PreparedPage] {
        let slots = Mutex<[PreparedPage?]>(Array(repeating: nil, count: pages.count))
        DispatchQueue.concurrentPerform(iterations: pages.count) { place in
            do throws(ImageDraft.TooLarge) {
                let page = try PreparedPage(pages[place]) { file.source($0) }
                slots.withLock { $0[place] = page }
            } catch {
                // The slot stays empty, which is told below.
            }
        }
        let prepared = slots.withLock { $0 }.compactMap { $0 }
        guard prepared.count == pages.count else { throw tooLarge(path) }
        return prepared
    }

    private static func tooLarge(_ path: String) -> ReadingProblem {
        ReadingProblem(
            .tooLong, file: path, what: "some records hold more than 31 bits can number",
            remedy: "cut the file into smaller ones", isFatal: true)
    }

    /// Reads a file whose records come in pages.
    private func readPages(
        _ reading: FileImport, _ path: String
    ) throws(ReadingProblem) -> End {
        var file = Case()
        var sources = 0
        while let pages = try reading.nextPages(into: &file) {
            guard !isGivenUp.load(ordering: .relaxed) else { break }
            let new = Array(file.sources.dropFirst(sources))
            sources = file.sources.count
            put(
                .piece(
                    Piece(
                        sources: new, pages: try Self.prepare(pages, file, path),
                        records: reading.recordsRead, bytes: reading.bytesRead)))
        }
        let summary = try reading.finish(into: &file)
        return End(file, reading, summary)
    }

    private func put(_ message: Message) {
        room.wait()
        waiting.withLock { $0.append(message) }
        arrived.signal()
    }

    private func next() -> Message {
        arrived.wait()
        defer { room.signal() }
        return waiting.withLock { $0.removeFirst() }
    }

    /// Takes every piece as it comes, and the end.
    ///
    /// - Throws: What stopped the reading, or what `take` throws; the reading then stops too.
    func run(_ take: (Piece) throws -> Void) throws -> End {
        while true {
            switch next() {
            case .end(let result): return try result.get()
            case .piece(let piece):
                do {
                    try take(piece)
                } catch {
                    giveUp()
                    throw error
                }
            }
        }
    }

    private func giveUp() {
        isGivenUp.store(true, ordering: .relaxed)
        while true {
            if case .end = next() { return }
        }
    }
}
