import Testing

@testable import CordonFormats

@Suite("A byte source") struct ByteSourceTests {
    private func content(_ source: ByteSource) throws -> [UInt8] {
        while try source.more() {}
        return unsafe Array(source.unread)
    }

    @Test("gives the bytes of a plain file")
    func plain() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try withFile(bytes) { path in
            let source = try ByteSource(path: path)
            #expect(try content(source) == bytes)
            #expect(!source.isCompressed)
        }
    }

    @Test("inflates gzip of one member, several, and with padding after them")
    func gzip() throws {
        let first = Array("Müller & Söhne\n".utf8)
        let second = (0..<400_000).map { UInt8(truncatingIfNeeded: $0) }
        for tail in [[], [UInt8](repeating: 0, count: 700)] {
            let bytes = Gzip.member(first) + Gzip.member(second) + tail
            let source = try ByteSource(name: "x.gz", bytes: bytes)
            #expect(source.isCompressed)
            #expect(try content(source) == first + second)
        }
    }

    @Test("reports gzip that is cut off at any place")
    func cutOff() throws {
        let whole = Gzip.member(Array("some content".utf8))
        for count in 3..<whole.count {
            #expect(throws: ReadingProblem.self) {
                try content(ByteSource(name: "x.gz", bytes: Array(whole.prefix(count))))
            }
        }
    }

    @Test("reports gzip with a wrong checksum, and other bytes after gzip")
    func damaged() throws {
        var bytes = Gzip.member(Array("some content".utf8))
        bytes[bytes.count - 6] ^= 1
        #expect(throws: ReadingProblem.self) {
            try content(ByteSource(name: "x.gz", bytes: bytes))
        }
        let trailing = Gzip.member([1, 2, 3]) + Array("junk".utf8)
        #expect(throws: ReadingProblem.self) {
            try content(ByteSource(name: "x.gz", bytes: trailing))
        }
    }

    @Test("bounds what a compressed file may grow to")
    func bomb() throws {
        let bytes = Gzip.member([UInt8](repeating: 0, count: 3_000_000))
        let limits = ReadingLimits(inflated: 1_000_000)
        let problem = #expect(throws: ReadingProblem.self) {
            try content(ByteSource(name: "x.gz", bytes: bytes, limits: limits))
        }
        #expect(problem?.kind == .tooLong)
    }

    @Test("hashes the file as it lies on the disk, also when it is not read to its end")
    func digest() throws {
        // SHA-256 of "abc": FIPS 180-4, the first example.
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let source = try ByteSource(name: "abc", bytes: Array("abc".utf8), hashing: true)
        #expect(try source.digest() == known)
        let silent = try ByteSource(name: "abc", bytes: Array("abc".utf8))
        #expect(try silent.digest() == nil)
    }

    @Test("reports a file that is not there, and a folder")
    func absent() throws {
        for path in ["/nowhere/at/all", "/"] {
            let problem = #expect(throws: ReadingProblem.self) {
                _ = try content(ByteSource(path: path))
            }
            #expect(problem?.kind == .unreadable)
            #expect(problem?.isFatal == true)
        }
    }
}
