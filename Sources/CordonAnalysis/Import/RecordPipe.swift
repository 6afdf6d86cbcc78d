import CordonFormats
import CordonModel
import Foundation
import Synchronization

/// The records of a file, read on a thread of their own while what was read before is written.
///
/// At most ``mostPieces`` pieces wait, so that memory stays flat however slow the writing is.
final class RecordPipe: Sendable {
    /// What some records say.
    struct Piece: Sendable {
        let sources: [Source]
        let entities: [Entity]
        let claims: [Claim]
        /// Pages of further entities and claims.
        let pages: [CaseImage]
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
        let records: Int
        let bytes: Int
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
        if reading.isPaged { return try readPages(reading) }
        var file = Case()
        var (records, sources, entities) = (0, 0, 0)
        while try reading.next(into: &file) {
            guard !isGivenUp.load(ordering: .relaxed) else { break }
            records += 1
            guard records.isMultiple(of: size) else { continue }
            let piece = file.handOver(entitiesFrom: entities)
            let new = Array(file.sources.dropFirst(sources))
            (sources, entities) = (file.sources.count, file.entities.count)
            put(
                .piece(
                    Piece(
                        sources: new, entities: piece.entities, claims: piece.claims, pages: [],
                        records: records, bytes: reading.bytesRead)))
        }
        let summary = try reading.finish(into: &file)
        return End(file: file, summary: summary, records: records, bytes: reading.bytesRead)
    }

    /// Reads a file whose records come in pages.
    private func readPages(_ reading: FileImport) throws(ReadingProblem) -> End {
        var file = Case()
        var sources = 0
        while let pages = try reading.nextPages(into: &file) {
            guard !isGivenUp.load(ordering: .relaxed) else { break }
            let new = Array(file.sources.dropFirst(sources))
            sources = file.sources.count
            put(
                .piece(
                    Piece(
                        sources: new, entities: [], claims: [], pages: pages,
                        records: reading.recordsRead, bytes: reading.bytesRead)))
        }
        let summary = try reading.finish(into: &file)
        return End(
            file: file, summary: summary, records: reading.recordsRead, bytes: reading.bytesRead)
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
