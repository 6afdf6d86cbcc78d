public import CordonModel
import Crypto
import Foundation

/// Fetches files with care: asks only for what is new, goes on where it was cut off, keeps the
/// former file until the new one is whole.
///
/// ```swift
/// let fetcher = Fetcher(folder: "lists", today: today)
/// for file in OfficialList.named("un")?.files ?? [] { print(try fetcher.fetch(file).sha256) }
/// ```
public struct Fetcher: Sendable {
    /// Where the files are kept.
    public let folder: String
    /// The day that records bear.
    public let today: Day
    /// The most bytes of a file; 4 GiB by default.
    public var mostBytes = 4 << 30
    /// How many seconds a server may be silent.
    public var patience: Double = 60
    /// How often a file is asked for, where it fails in a way that may pass.
    public var attempts = 3
    /// Whether the network is left alone.
    public var isOffline = false

    /// Creates a fetcher for a folder.
    public init(folder: String, today: Day) {
        self.folder = folder
        self.today = today
    }

    /// A file that was fetched.
    public struct Fetched: Hashable, Sendable {
        /// Where it lies.
        public let path: String
        /// What is known of it.
        public let record: FetchRecord
        /// Whether it is another than before.
        public let isNew: Bool
        /// How many bytes the file had that it took the place of; nil where there was none.
        public var formerBytes: Int?

        /// Whether it holds less than half of what the file before held.
        public var hasShrunk: Bool { formerBytes.map { record.bytes < $0 / 2 } ?? false }
    }

    /// Fetches a file, unless what lies in the folder is the newest.
    ///
    /// - Returns: The file in the folder.
    /// - Throws: ``FetchError``; what lay in the folder is untouched.
    @discardableResult
    public func fetch(_ file: OfficialList.File) throws(FetchError) -> Fetched {
        guard !file.name.isEmpty, !file.name.contains("/"), !file.name.hasPrefix(".") else {
            throw FetchError(.disk, file.name, "this is no name for a file")
        }
        let path = folder + "/" + file.name
        let record = FileManager.default.fileExists(atPath: path) ? FetchRecord.read(path) : nil
        if isOffline { return try kept(path, record) }
        var attempt = 1
        while true {
            do {
                return try once(file, path, record)
            } catch {
                guard error.isPassing, attempt < attempts else { throw error }
                attempt += 1
            }
        }
    }

    private func kept(_ path: String, _ record: FetchRecord?) throws(FetchError) -> Fetched {
        guard let record else {
            throw FetchError(.offline, path, "it was never fetched, and the network is off")
        }
        guard try Self.hash(path) == record.sha256 else {
            throw FetchError(.altered, path, "it is not the file that was fetched")
        }
        return Fetched(path: path, record: record, isNew: false)
    }

    private func once(
        _ file: OfficialList.File, _ path: String, _ record: FetchRecord?
    ) throws(FetchError) -> Fetched {
        let part = path + ".part"
        // What another address gave says nothing about what this one has.
        let isItsOwn = record?.asked.map { $0 == WebAddress.shown(file.address) } ?? true
        let answer = try Download(
            address: file.address, part: part, known: isItsOwn ? record : nil, mostBytes: mostBytes,
            patience: patience
        ).run()
        guard let answer else {
            guard let record else {
                throw FetchError(
                    .refused, WebAddress.shown(file.address),
                    "it says `not modified` to a first question")
            }
            return Fetched(path: path, record: record, isNew: false)
        }
        try refuseShort(part, answer)
        let hash = try Self.hash(part)
        let fresh = FetchRecord(
            address: answer.address, asked: WebAddress.shown(file.address), etag: answer.etag,
            lastModified: answer.lastModified,
            sha256: hash, bytes: answer.bytes, fetched: today.description)
        do {
            guard unsafe rename(part, path) == 0 else {
                throw CocoaError(.fileWriteUnknown)
            }
            try fresh.write(path)
            try PartMark.remove(part)
        } catch {
            throw FetchError(.disk, path, "it cannot be written")
        }
        return Fetched(
            path: path, record: fresh, isNew: hash != record?.sha256, formerBytes: record?.bytes)
    }

    /// Takes away an answer that is too short to be a list and says nothing.
    private func refuseShort(_ part: String, _ answer: Download.Answer) throws(FetchError) {
        guard answer.bytes <= 4096 else { return }
        do {
            let content = try Data(contentsOf: URL(fileURLWithPath: part))
            guard
                let refusal = AnswerRefusal.refusal(ofShort: Array(content), from: answer.address)
            else { return }
            try FileManager.default.removeItem(atPath: part)
            try PartMark.remove(part)
            throw refusal
        } catch let error as FetchError {
            throw error
        } catch {
            throw FetchError(.disk, part, "it cannot be read")
        }
    }

    /// The SHA-256 of a file, read a megabyte at a time.
    static func hash(_ path: String) throws(FetchError) -> String {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { handle.closeFile() }
            var hash = SHA256()
            while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
                hash.update(data: data)
            }
            return Hexadecimal.text(hash.finalize())
        } catch {
            throw FetchError(.disk, path, "it cannot be read")
        }
    }
}
