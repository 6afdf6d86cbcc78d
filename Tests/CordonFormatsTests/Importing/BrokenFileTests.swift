import CordonModel
import Testing

@testable import CordonFormats

@Suite("A broken file") struct BrokenFileTests {
    private static let names = Samples.all.map(\.name)

    private func sample(_ name: String) throws -> [UInt8] {
        Array(try #require(Samples.all.first { $0.name == name }).text.utf8)
    }

    /// Reads what there is; a fault must be a problem with words, never a crash or silence.
    private func survive(_ bytes: [UInt8], _ name: String) {
        do {
            let (_, rejects) = try ListReading.read(bytes, name: name)
            for reject in rejects {
                #expect(!reject.what.isEmpty && !reject.remedy.isEmpty)
                #expect(reject.file == name)
            }
        } catch let problem as ReadingProblem {
            #expect(!problem.what.isEmpty && !problem.remedy.isEmpty)
        } catch {
            Issue.record("an error of another kind: \(error)")
        }
    }

    @Test("is whole to begin with", arguments: names)
    func whole(name: String) throws {
        let (file, rejects) = try ListReading.read(try sample(name), name: name)
        #expect(rejects.isEmpty)
        #expect(!file.claims.isEmpty)
    }

    @Test("is survived when it is cut off at any place", arguments: names)
    func truncated(name: String) throws {
        let bytes = try sample(name)
        for count in bytes.indices { survive(Array(bytes.prefix(count)), name) }
    }

    @Test("is survived when bytes are changed, doubled or lost", arguments: names)
    func mutated(name: String) throws {
        let bytes = try sample(name)
        var random = Random(seed: 7)
        let odd: [UInt8] = [
            0, 0x0A, 0x1A, 0x22, 0x2C, 0x3C, 0x26, 0x5B, 0x7B, 0x7D, 0x80, 0xC3, 0xFF,
        ]
        for _ in 0..<300 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) where !broken.isEmpty {
                let place = Int.random(in: 0..<broken.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: broken[place] = odd.randomElement(using: &random) ?? 0
                case 1: broken.remove(at: place)
                default: broken.insert(broken[place], at: place)
                }
            }
            survive(broken, name)
        }
    }

    @Test("is survived when it is compressed and cut off", arguments: names)
    func compressed(name: String) throws {
        let bytes = Gzip.member(try sample(name))
        for count in stride(from: 3, to: bytes.count, by: 7) {
            survive(Array(bytes.prefix(count)), name)
        }
        let (file, _) = try ListReading.read(bytes, name: name)
        #expect(!file.claims.isEmpty)
    }

    @Test("is survived in another encoding, with zeros, empty, or as a mere mark", arguments: names)
    func encodings(name: String) throws {
        let bytes = try sample(name)
        let little: [UInt8] = bytes.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        let big: [UInt8] = bytes.flatMap { (byte: UInt8) -> [UInt8] in [0, byte] }
        survive([0xFF, 0xFE] + little, name)
        survive([0xFE, 0xFF] + big, name)
        survive(little, name)
        survive(bytes.map { $0 == UInt8(ascii: "A") ? 0xC4 : $0 }, name)
        survive(bytes.map { $0 == UInt8(ascii: "e") ? 0 : $0 }, name)
        for mark in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] {
            #expect(throws: ReadingProblem.self) { try ListReading.read(mark, name: name) }
        }
        let (file, rejects) = try ListReading.read([0xEF, 0xBB, 0xBF] + bytes, name: name)
        #expect(rejects.isEmpty && !file.claims.isEmpty)
    }

    @Test(
        "tells each damaged line once, with its number, and reads all others",
        arguments: ["psc.txt", "entities.ftm.json"], 0..<10)
    func lines(name: String, seed: UInt64) throws {
        let text = String(decoding: try sample(name), as: UTF8.self)
        let whole = text.split(separator: "\n").map(String.init)
        var lines = (0..<30).flatMap { _ in whole }
        var random = Random(seed: seed)
        let damaged = Set((0..<12).map { _ in Int.random(in: 1..<lines.count, using: &random) })
        for place in damaged {
            lines[place] =
                [
                    "{\"id\":", "[1,2", "{\"id\": 1e400}", "nonsense", "{}", "\u{0}x",
                ].randomElement(using: &random) ?? ""
        }
        let (_, rejects) = try ListReading.read(
            Array(lines.joined(separator: "\n").utf8), name: name)
        #expect(rejects.map(\.line) == damaged.sorted().map { $0 + 1 })
    }
}
