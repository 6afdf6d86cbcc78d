import CordonModel
import Dispatch
import Foundation

/// The lines of a FollowTheMoney file, read piece by piece on several threads into pages.
///
/// The pieces depend on the file alone, so that any number of threads gives the same pages. Files
/// whose entities are nested, and files of ours, are read on one thread: which of several tellings
/// of a nested entity or a source counts depends on what was read before.
final class EntityLines {
    private let source: ByteSource
    private let index: DatasetIndex?
    private let threads: Int
    private let piece: Int
    /// What is known of the whole file so far.
    private var whole: EntityReader
    private var named = NamedEntities()
    /// Pages whose entities and ends are noted while the next are read.
    private var waiting: [Naming] = []
    private var chunks: LineChunks
    /// What went wrong while the next pieces were prepared.
    private var fault: ReadingProblem?
    private var ahead: [Result<LineChunk, ReadingProblem>] = []
    private var isAtEnd = false
    private var hasBegun = false

    /// Pieces for each thread in a round, so that none waits long for another.
    private static let piecesEach = 3
    /// Bytes of the first piece, which is small, to see what kind of file it is.
    private static let firstPiece = 256 << 10

    /// Makes ready to read a source; nil where it does not hold lines.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - index: What the publisher says of the file.
    ///   - threads: How many threads read.
    ///   - piece: Bytes that a thread reads at a time, about.
    /// - Throws: A fatal problem if the file cannot be read.
    init?(
        _ source: ByteSource, index: DatasetIndex? = nil,
        threads: Int = ProcessInfo.processInfo.activeProcessorCount, piece: Int = 2 << 20
    ) throws(ReadingProblem) {
        _ = try LineReader(source)
        guard try JSONRecords.layout(of: source) == .lines else { return nil }
        self.source = source
        self.index = index
        // Each thread keeps some pieces in memory.
        self.threads = min(max(1, threads), 8)
        self.piece = piece
        whole = EntityReader(path: source.file, index: index)
        chunks = LineChunks(source)
    }

    /// Whom one page tells of and names.
    private struct Naming {
        let page: CaseImage
        let ends: NamedEnds
        let others: [EntityID: NamedRanges]
    }

    /// What some pieces hold.
    struct Round {
        fileprivate(set) var pages: [CaseImage] = []
        fileprivate(set) var records = 0
        fileprivate(set) var problems: [ReadingProblem] = []
    }

    /// Reads the next pieces.
    ///
    /// - Parameter file: Gets what the pieces tell beside entities and claims.
    /// - Returns: Their pages; nil at the end.
    /// - Throws: A fatal problem.
    func next(into file: inout Case) throws(ReadingProblem) -> Round? {
        if let fault { throw fault }
        if !hasBegun {
            hasBegun = true
            ahead = fetch(1, size: min(piece, Self.firstPiece))
            if !ahead.isEmpty { return try readFirst(into: &file) }
        }
        if ahead.isEmpty { ahead = fetch(threads * Self.piecesEach, size: piece) }
        guard !ahead.isEmpty else {
            try noteWaiting()
            return nil
        }
        return whole.needsOrder ? try readInOrder(into: &file) : try readTogether(into: &file)
    }

    /// Adds what only the whole file can tell.
    func finish(into file: inout Case) {
        whole.ends = named.missing
        whole.finish(into: &file)
    }

    /// Notes whom the pages read so far tell of and name.
    private func noteWaiting() throws(ReadingProblem) {
        defer { waiting = [] }
        do {
            for read in waiting {
                try named.take(read.page, ends: read.ends)
                try named.take(read.others)
            }
        } catch {
            throw ReadingProblem(
                .tooLong, file: source.file, what: "its ids are more than 32 bits can number",
                remedy: "cut the file in two", isFatal: true)
        }
    }

    /// Does what one thread can do while others read: cuts the next pieces.
    private func prepare() {
        ahead = fetch(threads * Self.piecesEach, size: piece)
        do throws(ReadingProblem) {
            try noteWaiting()
        } catch {
            fault = error
        }
    }

    /// Cuts the next pieces.
    private func fetch(_ count: Int, size: Int) -> [Result<LineChunk, ReadingProblem>] {
        var fetched: [Result<LineChunk, ReadingProblem>] = []
        while !isAtEnd, fetched.count < count {
            do throws(ReadingProblem) {
                guard let chunk = try chunks.next(size) else {
                    isAtEnd = true
                    break
                }
                fetched.append(.success(chunk))
            } catch {
                isAtEnd = error.isFatal
                fetched.append(.failure(error))
            }
        }
        return fetched
    }
}

// MARK: - One after another

extension EntityLines {
    /// Reads the first piece, and again where it turns out that relations are to be remembered.
    private func readFirst(into file: inout Case) throws(ReadingProblem) -> Round {
        let (pieces, before) = (ahead, file)
        let round = try readInOrder(into: &file)
        guard whole.needsOrder else { return round }
        whole = EntityReader(path: source.file, index: index)
        whole.needsOrder = true
        named = NamedEntities()
        (ahead, waiting, fault, file) = (pieces, [], nil, before)
        return try readInOrder(into: &file)
    }

    private func readInOrder(into file: inout Case) throws(ReadingProblem) -> Round {
        let pieces = ahead
        ahead = []
        var round = Round()
        for piece in pieces {
            let before = whole.records
            do throws(ReadingProblem) {
                let chunk = try piece.get()
                var reading = try EntityPageReader(
                    source, reader: whole, scratch: file, size: chunk.count)
                reading.read(chunk, limit: source.limits.record)
                round.problems += reading.problems
                let page = try reading.page()
                round.pages.append(page)
                waiting.append(Naming(page: page, ends: reading.ends, others: whole.ends))
                whole.ends = [:]
                file = reading.scratch
            } catch {
                guard reject(error, &round) else { return round }
            }
            round.records += whole.records - before
        }
        try noteWaiting()
        return round
    }

    /// Notes a problem; after a fatal one the round ends, and the next call throws it.
    private func reject(_ problem: ReadingProblem, _ round: inout Round) -> Bool {
        guard !problem.isFatal else {
            fault = problem
            return false
        }
        round.problems.append(problem)
        whole.rejected += 1
        return true
    }
}

// MARK: - Together

extension EntityLines {
    /// What one thread made of a piece.
    fileprivate struct Read {
        let page: CaseImage
        let reading: EntityReader
        let ends: NamedEnds
        let scratch: Case
        let problems: [ReadingProblem]
    }

    private func readTogether(into file: inout Case) throws(ReadingProblem) -> Round {
        let pieces = ahead
        ahead = []
        let results = readEach(pieces)
        if results.contains(where: \.needsOrder) {
            whole.needsOrder = true
            let rest = ahead
            ahead = pieces
            defer { ahead = rest }
            return try readInOrder(into: &file)
        }
        var round = Round()
        for result in results {
            switch result {
            case .failure(let problem):
                guard reject(problem, &round) else { return round }
            case .success(let read):
                round.pages.append(read.page)
                round.records += read.reading.records
                round.problems += read.problems
                waiting.append(
                    Naming(page: read.page, ends: read.ends, others: read.reading.ends))
                whole.absorb(read.reading, into: &file)
                file.notices += read.scratch.notices.filter { !Datasets.isNotice($0) }
            }
        }
        return round
    }

    /// Reads pieces on a thread each, while one more cuts those of the next round.
    private func readEach(
        _ pieces: [Result<LineChunk, ReadingProblem>]
    ) -> [Result<Read, ReadingProblem>] {
        // Every thread touches its own slot, and only the first the source and what is ahead.
        nonisolated(unsafe) let (lines, pieces) = (self, pieces)
        typealias Slots = UnsafeMutableBufferPointer<Result<Read, ReadingProblem>>
        nonisolated(unsafe) let slots = unsafe Slots.allocate(capacity: pieces.count)
        unsafe slots.initialize(repeating: .failure(Self.unread))
        defer {
            unsafe slots.deinitialize()
            unsafe slots.deallocate()
        }
        unsafe DispatchQueue.concurrentPerform(iterations: pieces.count + 1) { number in
            if number == 0 {
                unsafe lines.prepare()
            } else {
                unsafe slots[number - 1] = lines.read(pieces[number - 1])
            }
        }
        return unsafe Array(slots)
    }

    // A piece that no thread took would be lost in silence otherwise.
    private static let unread = ReadingProblem(
        .unreadable, file: "", what: "a piece was not read", remedy: "report it", isFatal: true)

    private func read(_ piece: Result<LineChunk, ReadingProblem>) -> Result<Read, ReadingProblem> {
        do throws(ReadingProblem) {
            let chunk = try piece.get()
            let reader = EntityReader(path: source.file, index: index)
            var reading = try EntityPageReader(source, reader: reader, size: chunk.count)
            reading.read(chunk, limit: source.limits.record)
            return .success(
                Read(
                    page: try reading.page(), reading: reader, ends: reading.ends,
                    scratch: reading.scratch, problems: reading.problems))
        } catch {
            return .failure(error)
        }
    }
}

extension Result where Success == EntityLines.Read, Failure == ReadingProblem {
    /// Whether a piece holds what must be read in order.
    fileprivate var needsOrder: Bool {
        switch self {
        case .success(let read): read.reading.needsOrder
        case .failure: false
        }
    }
}

extension EntityReader {
    /// Takes over what a piece tells about the whole file.
    func absorb(_ piece: EntityReader, into file: inout Case) {
        records += piece.records
        rejected += piece.rejected
        sanctioned.formUnion(piece.sanctioned)
        heard.formUnion(piece.heard)
        topical += piece.topical
        counts.merge(piece.counts, uniquingKeysWith: +)
        for combination in piece.datasets.combinations {
            _ = datasets.voice(of: combination, in: &file)
        }
    }
}
