internal import CZlib

/// Something that makes content out of the bytes of a compressed file, a piece at a time.
protocol Inflating: AnyObject {
    /// Inflates into `room`; returns the bytes made, none at the end.
    func inflate(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int
}

/// The content of the one file in a zip archive, a piece at a time, read from front to back.
///
/// The archive's directory, which lies at its end, is not needed: the header before the file tells
/// how it is kept, and the checksum before or after it whether it came whole.
@safe
final class ZipInflater: Inflating {
    private static let room = 1 << 18

    private enum State {
        case header
        case content
        case ended
    }

    private let raw: RawFile
    private let inflater: Gunzip
    private var input: [UInt8]
    private var at = 0
    private var state = State.header
    private var member: ZipMember?
    private var checksum: UInt32 = 0
    private var made: UInt64 = 0
    private let limit: Int

    init(_ raw: RawFile, first: [UInt8], limit: Int) throws(ReadingProblem) {
        guard let inflater = Gunzip(isBare: true) else {
            throw ReadingProblem(
                .unreadable, file: raw.name, what: "there is no memory to inflate it",
                remedy: "free some memory", isFatal: true)
        }
        self.raw = raw
        self.inflater = inflater
        self.limit = limit
        input = first
    }

    func inflate(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        if state == .header { try readHeader() }
        while state == .content {
            let count = unsafe try step(into: room)
            if count > 0 { return count }
        }
        return 0
    }

    // MARK: - Content

    private func step(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        guard let member else { return 0 }
        if at == input.count { try refill() }
        let count =
            switch member.method {
            case .deflated: unsafe try inflated(into: room)
            case .stored: unsafe try copied(into: room, of: member.length ?? 0)
            }
        made += UInt64(count)
        guard made <= UInt64(limit) else {
            throw ReadingProblem(
                .tooLong, file: raw.name, what: "the inflated content passes the bound",
                remedy: "raise the bound for inflated content if the file is sound", isFatal: true)
        }
        checksum = unsafe cordon_crc32(
            checksum, room.baseAddress?.assumingMemoryBound(to: UInt8.self), count)
        if state == .ended { try finish(member) }
        return count
    }

    private func inflated(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        guard at < input.count else { throw raw.damaged("the compressed data end too early") }
        let progress = unsafe input.withUnsafeBytes { bytes in
            unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[at...]), into: room)
        }
        at += progress.taken
        switch progress.step {
        case .damaged: throw raw.damaged("the compressed data are damaged")
        case .outOfMemory: throw raw.damaged("there is no memory to inflate it")
        case .memberEnded: state = .ended
        case .goesOn: break
        }
        return progress.made
    }

    private func copied(
        into room: UnsafeMutableRawBufferPointer, of length: UInt64
    ) throws(ReadingProblem) -> Int {
        let left = length - made
        if left == 0 {
            state = .ended
            return 0
        }
        guard at < input.count else { throw raw.damaged("the file inside ends too early") }
        let count = Int(min(UInt64(min(room.count, input.count - at)), left))
        unsafe room.copyBytes(from: input[at..<at + count])
        at += count
        if UInt64(count) == left { state = .ended }
        return count
    }

    // MARK: - Around the content

    private func readHeader() throws(ReadingProblem) {
        let header = try take(ZipMember.headerLength)
        do {
            member = try ZipMember(header)
        } catch {
            switch error {
            case .encrypted: throw refused("it is encrypted", "decrypt it first")
            case .unknownMethod(let number):
                throw refused("it is compressed by method \(number)", "unpack it first")
            case .storedWithoutLength:
                throw refused("it does not say how long the file inside is", "unpack it first")
            }
        }
        _ = try take(member?.restLength ?? 0)
        state = .content
    }

    /// Compares checksum and length, and sees that no other file follows.
    private func finish(_ member: ZipMember) throws(ReadingProblem) {
        var expected = member.checksum
        if expected == nil {
            var four = try take(4)
            if four == [0x50, 0x4B, 0x07, 0x08] { four = try take(4) }
            expected = four.reversed().reduce(0) { $0 << 8 | UInt32($1) }
            // Two lengths of four bytes follow, or of eight; the directory's sign tells which.
            _ = try take(8)
            if try !peek(4).elementsEqual(ZipMember.directory),
                try !peek(4).elementsEqual(ZipMember.signature)
            {
                _ = try take(8)
            }
        }
        guard expected == checksum else { throw raw.damaged("its checksum does not agree") }
        if let length = member.length, length != made {
            throw raw.damaged("the file inside is not as long as it says")
        }
        let next = try peek(4)
        if next.elementsEqual(ZipMember.signature) {
            throw refused("it holds several files", "unpack it and give them one by one")
        }
        guard next.elementsEqual(ZipMember.directory) else {
            throw raw.damaged("its end is missing")
        }
    }

    // MARK: - Bytes

    private func take(_ count: Int) throws(ReadingProblem) -> [UInt8] {
        let bytes = try peek(count)
        guard bytes.count == count else { throw raw.damaged("the archive ends too early") }
        at += count
        return Array(bytes)
    }

    /// The next bytes, fewer at the end of the file.
    private func peek(_ count: Int) throws(ReadingProblem) -> ArraySlice<UInt8> {
        while input.count - at < count, try extend() {}
        return input[at...].prefix(count)
    }

    private func refill() throws(ReadingProblem) {
        input.removeAll(keepingCapacity: true)
        at = 0
        _ = try extend()
    }

    /// Reads more of the file behind what is left; false at its end.
    private func extend() throws(ReadingProblem) -> Bool {
        input.removeFirst(at)
        at = 0
        let fresh = try raw.read(upTo: Self.room)
        input += fresh
        return !fresh.isEmpty
    }

    private func refused(_ what: String, _ remedy: String) -> ReadingProblem {
        ReadingProblem(
            .damagedArchive, file: raw.name, what: "the zip archive cannot be read: " + what,
            remedy: remedy, isFatal: true)
    }
}
