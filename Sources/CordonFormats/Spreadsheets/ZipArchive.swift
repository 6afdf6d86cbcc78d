internal import CZlib

/// A zip archive of several files, read through the directory at its end.
///
/// Spreadsheets are such archives (ECMA-376 part 2; OpenDocument 1.3 part 2). Each file is inflated
/// when it is asked for, up to a bound, and its checksum compared.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16.
struct ZipArchive {
    /// One file inside.
    struct Entry {
        let name: String
        let isDeflated: Bool
        let checksum: UInt32
        let packed: Int
        let length: Int
        let offset: Int
    }

    /// The archive, as it was named.
    let file: String
    /// The files inside, in the order of the directory.
    let entries: [Entry]
    private let bytes: [UInt8]

    /// The largest archive, and the largest file inside, that is read.
    private static let most = 512 << 20
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    /// Reads the directory of an archive.
    init(file: String, bytes: [UInt8]) throws(ReadingProblem) {
        self.file = file
        self.bytes = bytes
        guard let end = Self.endOfDirectory(bytes) else {
            throw Self.damaged(file, "its directory is missing")
        }
        let count = Self.number(bytes, end + 10, 2)
        var place = Self.number(bytes, end + 16, 4)
        var entries: [Entry] = []
        for _ in 0..<count {
            guard place + 46 <= bytes.count,
                bytes[place..<place + 4].elementsEqual(ZipMember.directory)
            else { throw Self.damaged(file, "its directory is damaged") }
            let name = Self.number(bytes, place + 28, 2)
            let rest = Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
            guard place + 46 + name + rest <= bytes.count else {
                throw Self.damaged(file, "its directory ends too early")
            }
            let method = Self.number(bytes, place + 10, 2)
            guard Self.number(bytes, place + 8, 2) & 1 == 0, method == 0 || method == 8 else {
                throw Self.damaged(file, "it is encrypted or packed by an unknown method")
            }
            entries.append(
                Entry(
                    name: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self),
                    isDeflated: method == 8,
                    checksum: UInt32(Self.number(bytes, place + 16, 4)),
                    packed: Self.number(bytes, place + 20, 4),
                    length: Self.number(bytes, place + 24, 4),
                    offset: Self.number(bytes, place + 42, 4)))
            place += 46 + name + rest
        }
        self.entries = entries
    }

    /// The bytes of a file that is an archive; nil where it is none or no plain file.
    static func bytes(ofArchive path: String) throws(ReadingProblem) -> [UInt8]? {
        guard RawFile.isPlain(path) else { return nil }
        let raw = try RawFile(path: path, hashing: false)
        let head = try raw.read(upTo: 4)
        guard head.elementsEqual(ZipMember.signature) else { return nil }
        if let rest = try raw.rest(upTo: most - head.count) { return head + rest }
        throw ReadingProblem(
            .tooLong, file: path, what: "the archive is larger than 512 MB",
            remedy: "unpack it, or save the sheet as CSV", isFatal: true)
    }

    /// The content of a file inside; nil where there is none of that name.
    func content(of name: String) throws(ReadingProblem) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.name == name }) else { return nil }
        let head = entry.offset
        guard head + ZipMember.headerLength <= bytes.count, entry.length <= Self.most else {
            throw Self.damaged(file, "\(name) lies outside of it or is too large")
        }
        let start =
            head + ZipMember.headerLength + Self.number(bytes, head + 26, 2)
            + Self.number(bytes, head + 28, 2)
        guard start + entry.packed <= bytes.count else {
            throw Self.damaged(file, "\(name) ends too early")
        }
        let packed = bytes[start..<start + entry.packed]
        let content = entry.isDeflated ? try inflated(packed, entry) : Array(packed)
        let sum = unsafe content.withUnsafeBufferPointer {
            unsafe cordon_crc32(0, $0.baseAddress, $0.count)
        }
        guard content.count == entry.length, sum == entry.checksum else {
            throw Self.damaged(file, "the checksum of \(name) does not agree")
        }
        return content
    }

    private func inflated(
        _ packed: ArraySlice<UInt8>, _ entry: Entry
    ) throws(ReadingProblem) -> [UInt8] {
        guard let gunzip = Gunzip(isBare: true) else {
            throw Self.damaged(file, "there is no memory to inflate it")
        }
        var content = [UInt8](repeating: 0, count: entry.length)
        var (taken, made) = (0, 0)
        let step = unsafe packed.withUnsafeBytes { input in
            unsafe content.withUnsafeMutableBytes { room in
                while true {
                    let progress = unsafe gunzip.inflate(
                        UnsafeRawBufferPointer(rebasing: input[taken...]),
                        into: UnsafeMutableRawBufferPointer(rebasing: room[made...]))
                    taken += progress.taken
                    made += progress.made
                    if progress.step != .goesOn { return progress.step }
                    if progress.taken == 0, progress.made == 0 { return .damaged }
                }
            }
        }
        guard step == .memberEnded, made == entry.length else {
            throw Self.damaged(file, "\(entry.name) is damaged")
        }
        return content
    }

    // MARK: - Bytes

    private static func endOfDirectory(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        // A comment of 65,535 bytes at most follows.
        let last = bytes.count - 22
        return (max(0, last - 65_535)...last).reversed()
            .first { bytes[$0..<$0 + 4].elementsEqual(end) }
    }

    private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private static func damaged(_ file: String, _ what: String) -> ReadingProblem {
        ReadingProblem(
            .damagedArchive, file: file, what: "the zip archive cannot be read: " + what,
            remedy: "fetch or save the file again", isFatal: true)
    }
}
