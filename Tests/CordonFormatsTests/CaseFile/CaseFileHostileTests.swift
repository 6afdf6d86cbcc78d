import Foundation
import Testing

@testable import CordonFormats

@Suite("A broken case file")
struct CaseFileHostileTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func good() throws -> [UInt8] {
        let path = Self.root + "/Graphs/fifty-percent/two-tranches.yaml"
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// Reads bytes; either it is a case or every problem names the file and ends in advice.
    private func survives(_ bytes: [UInt8]) -> Bool {
        problems(bytes, named: "f.yaml").allSatisfy {
            $0.hasPrefix("f.yaml") && $0.contains("; ") && !$0.contains("\n")
        }
    }

    @Test("cut off anywhere is read or refused with reasons")
    func truncated() throws {
        let bytes = try good()
        for length in stride(from: 0, to: bytes.count, by: 3) {
            #expect(survives(Array(bytes[..<length])), "cut at \(length)")
        }
    }

    @Test("with bytes changed anywhere is read or refused with reasons")
    func flipped() throws {
        let bytes = try good()
        var random = Random(seed: 41)
        let marks = Array("[]{}:-?!&*|>'\"%@`#,\n\t ~\u{0}".utf8) + [0x80, 0xC3, 0xFF]
        for _ in 0..<500 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                changed[place] = marks[Int.random(in: 0..<marks.count, using: &random)]
            }
            #expect(survives(changed))
        }
    }

    @Test("nested beyond reason is refused")
    func nested() {
        let depths = [17, 900, 5000, 100_000]
        for depth in depths {
            for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
                let text =
                    "cordon: 1\nclaims:\n  "
                    + String(repeating: open, count: depth) + "x"
                    + String(repeating: close, count: depth)
                #expect(problems(text).count == 1, "\(depth) of \(open)")
            }
        }
        #expect(problems(String(repeating: "[", count: 1 << 20)).count == 1)
    }

    @Test("of hostile sizes is refused without filling the memory")
    func sizes() {
        let long = String(repeating: "x", count: 1 << 20)
        #expect(problems("cordon: \(long)").allSatisfy { $0.count < 300 })
        #expect(problems("\(long): 1").allSatisfy { $0.count < 300 })
        #expect(problems("cordon: 1\nsources: {\(long): {}}").allSatisfy { $0.count < 300 })
        #expect(problems([UInt8](repeating: 0x20, count: (64 << 20) + 1)).count == 1)
        do {
            _ = try CaseFile.read("/dev/zero")
            Issue.record("/dev/zero was read")
        } catch {
            #expect(error.problems.map(\.kind) == [.tooLong])
        }
    }

    @Test("of too many values is refused before they are made")
    func values() throws {
        let found = problems([UInt8](repeating: UInt8(ascii: ","), count: 4_000_001))
        #expect(found.count == 1)
        #expect(found.first?.contains("more than 4000000 values") == true)
        for piece in ["x,", "- ", "a: \n", "[", "? ", "&a ", "*a "] {
            let text = "t\n" + String(repeating: piece, count: 100)
            #expect(YAMLScan.line(ofMark: 99, in: Array(text.utf8)) != nil, "\(piece)")
        }
        #expect(YAMLScan.line(ofMark: 2, in: Array("a: 1\nb: 2\nc".utf8)) == 2)
        #expect(YAMLScan.line(ofMark: 4, in: Array("a: 1\nb: 2\nc".utf8)) == nil)
    }

    @Test("in a folder silences only what may be missing because of it")
    func folder() throws {
        let folder = NSTemporaryDirectory() + "cordon-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { removeFolder(folder) }
        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        try write(
            "case.yaml",
            "cordon: 1\nfiles: [parties.yaml, claims.yaml, ../x.yaml, parties.yaml, gone.yaml]\n")
        try write("parties.yaml", "cordon: 1\nentities: [\n")
        try write(
            "claims.yaml",
            "cordon: 1\nfiles: [a]\nclaims:\n  - {subject: a, relation: owns, object: b, source: S, share: 200}\n"
        )
        do {
            _ = try CaseFile.read(folder)
            Issue.record("it was read")
        } catch {
            let kinds = error.problems.map(\.kind)
            #expect(
                Set(kinds) == [.malformed, .badValue, .forbidden, .duplicate, .unreadable])
            #expect(!kinds.contains(.unresolved))
            #expect(error.description.contains("claims.yaml:4: the claim: `share` is `200`"))
            #expect(error.description.contains("case.yaml:2: `../x.yaml` lies outside"))
            #expect(error.description.contains("case.yaml:2: `parties.yaml` is named twice"))
            #expect(error.description.contains("gone.yaml: it cannot be opened"))
        }
    }

    private func removeFolder(_ path: String) {
        do { try FileManager.default.removeItem(atPath: path) } catch { print(error) }
    }
}
