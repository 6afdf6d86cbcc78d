import CordonModel
import Testing

@testable import CordonFormats

@Suite("A zip archive") struct ZipTests {
    private static let text = "owner,owned,percent\n" + String(repeating: "a,b,50\n", count: 9)

    private func content(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) throws
        -> String
    {
        let source = try ByteSource(name: "x.zip", bytes: bytes, limits: limits)
        while try source.more() {}
        return unsafe String(decoding: source.unread, as: UTF8.self)
    }

    private func fault(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits())
        -> ReadingProblem?
    {
        do {
            _ = try content(bytes, limits)
            return nil
        } catch let problem as ReadingProblem {
            return problem
        } catch {
            Issue.record("an error of another kind: \(error)")
            return nil
        }
    }

    @Test(
        "of one file reads as that file, however it is kept",
        arguments: [false, true], [ZipMaker.Trailer.none, .short, .signed, .wide])
    func whole(isStored: Bool, trailer: ZipMaker.Trailer) throws {
        // A stored file of unknown length has no end that could be told.
        guard !isStored || trailer == .none else { return }
        var maker = ZipMaker(Self.text)
        maker.isStored = isStored
        maker.trailer = trailer
        #expect(try content(maker.bytes) == Self.text)
        let file = try withFile(maker.bytes) { try GraphFile.read($0) }
        #expect(file.claims.count == 9)
    }

    @Test("of an empty file is empty")
    func empty() throws {
        #expect(try content(ZipMaker("").bytes) == "")
    }

    @Test("cut off anywhere is told as damaged")
    func truncated() {
        let bytes = ZipMaker(Self.text).bytes
        // What follows the four first bytes of the directory is not needed.
        let needed = bytes.count - ZipMaker.directoryLength + 4
        for count in 4..<needed {
            #expect(fault(Array(bytes.prefix(count)))?.kind == .damagedArchive, "\(count)")
        }
    }

    @Test("of another checksum or length is told as damaged")
    func damaged() {
        var maker = ZipMaker(Self.text)
        maker.checksumFault = 1
        #expect(fault(maker.bytes)?.what.contains("checksum") == true)
        maker = ZipMaker(Self.text)
        maker.lengthFault = 1
        #expect(fault(maker.bytes)?.kind == .damagedArchive)
    }

    @Test("of changed bytes ends in its content or in a problem")
    func mutated() throws {
        let bytes = ZipMaker(Self.text).bytes
        var random = Random(seed: 3)
        for _ in 0..<500 {
            var broken = bytes
            let place = Int.random(in: 4..<broken.count, using: &random)
            broken[place] = UInt8.random(in: 0...255, using: &random)
            if fault(broken) == nil { #expect(try content(broken) == Self.text) }
        }
    }

    @Test("that is encrypted, of an odd method or of several files is refused with a remedy")
    func refused() {
        var maker = ZipMaker(Self.text)
        maker.flags = 1
        #expect(fault(maker.bytes)?.what.contains("encrypted") == true)
        maker = ZipMaker(Self.text)
        maker.method = 12
        #expect(fault(maker.bytes)?.what.contains("method 12") == true)
        let two = ZipMaker(Self.text).member + ZipMaker(Self.text).bytes
        #expect(fault(two)?.what.contains("several files") == true)
    }

    @Test("that would fill the memory stops at the bound")
    func bomb() {
        let bytes = ZipMaker(String(repeating: "0", count: 1 << 20)).bytes
        #expect(fault(bytes, ReadingLimits(inflated: 1 << 19))?.kind == .tooLong)
        #expect(fault(bytes, ReadingLimits(inflated: 1 << 20)) == nil)
    }
}
