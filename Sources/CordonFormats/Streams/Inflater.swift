/// The inflated content of a gzip file, a piece at a time.
///
/// Several members one after another read as one, as RFC 1952 says; zeros after the last member,
/// which tapes leave, are passed over.
@safe
final class Inflater: Inflating {
    private static let room = 1 << 18

    private let raw: RawFile
    private let gunzip: Gunzip
    private var input: [UInt8]
    private var at = 0
    private var isBetweenMembers = false
    private var left: Int

    init(_ raw: RawFile, first: [UInt8], limit: Int) throws(ReadingProblem) {
        guard let gunzip = Gunzip() else {
            throw ReadingProblem(
                .unreadable, file: raw.name, what: "there is no memory to inflate it",
                remedy: "free some memory", isFatal: true)
        }
        self.raw = raw
        self.gunzip = gunzip
        input = first
        left = limit
    }

    /// Inflates into `room`; returns the bytes made, none at the end.
    func inflate(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        while true {
            if at == input.count { try refill() }
            if isBetweenMembers {
                guard try beginMember() else { return 0 }
            }
            guard at < input.count else {
                throw raw.damaged("the compressed data end too early")
            }
            let made = unsafe try step(into: room)
            if made > 0 { return made }
        }
    }

    private func step(into room: UnsafeMutableRawBufferPointer) throws(ReadingProblem) -> Int {
        let progress = unsafe input.withUnsafeBytes { bytes in
            unsafe gunzip.inflate(UnsafeRawBufferPointer(rebasing: bytes[at...]), into: room)
        }
        at += progress.taken
        switch progress.step {
        case .damaged: throw raw.damaged("the compressed data are damaged")
        case .outOfMemory: throw raw.damaged("there is no memory to inflate it")
        case .memberEnded: isBetweenMembers = true
        case .goesOn: break
        }
        left -= progress.made
        guard left >= 0 else {
            throw ReadingProblem(
                .tooLong, file: raw.name, what: "the inflated content passes the bound",
                remedy: "raise the bound for inflated content if the file is sound", isFatal: true)
        }
        return progress.made
    }

    /// Passes over padding and begins the next member; false if there is none.
    private func beginMember() throws(ReadingProblem) -> Bool {
        while true {
            while at < input.count, input[at] == 0 { at += 1 }
            if at < input.count { break }
            try refill()
            if input.isEmpty { return false }
        }
        guard input[at] == 0x1F else {
            throw raw.damaged("something other than gzip follows the compressed data")
        }
        gunzip.restart()
        isBetweenMembers = false
        return true
    }

    private func refill() throws(ReadingProblem) {
        input = try raw.read(upTo: Self.room)
        at = 0
    }
}
