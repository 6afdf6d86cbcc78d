import CordonModel
import Testing

@testable import CordonFormats

@Suite("An XML document of any list") struct BrokenDocumentTests {
    /// What a reader gives of a document until it ends, and the fault that ends it.
    private func read(
        _ bytes: [UInt8], _ format: FileFormat
    ) throws -> (file: Case, fault: ReadingProblem?) {
        var file = Case()
        let reader = try RecordReaders.reader(
            format, ByteSource(name: "list.xml", bytes: bytes), day: Day("2026-01-02"))
        do {
            while try reader.next(into: &file) {}
            return (file, nil)
        } catch {
            return (file, error)
        }
    }

    private func expectRefused(
        _ bytes: [UInt8], _ sample: RecordSample, _ kinds: Set<ReadingProblem.Kind>
    ) {
        let problem = #expect(throws: ReadingProblem.self) {
            try ImportOutcome(bytes, as: sample.format)
        }
        guard let problem else { return }
        #expect(problem.isFatal && problem.line != nil, "\(problem)")
        #expect(kinds.contains(problem.kind), "\(problem)")
        #expect(!problem.what.isEmpty && !problem.remedy.isEmpty)
    }

    /// The good records 1 and 2 with something between them, on the third line of the file.
    private func document(_ sample: RecordSample, _ middle: [UInt8]) -> [UInt8] {
        let good = [1, 2].map { Array(sample.record($0).utf8) }
        return sample.file([good[0], middle, good[1]]).bytes
    }

    @Test(
        "gives the records before a fault, then tells its line and is refused as a whole",
        arguments: RecordSample.elements)
    func faults(sample: RecordSample) throws {
        let deep = String(repeating: "<a>", count: 100_000)
        let ends = String(repeating: "</a>", count: 100_000)
        let open = String(sample.record(3).prefix { $0 != ">" }) + ">"
        let middles: [([UInt8], ReadingProblem.Kind)] = [
            (Array("<a></b>".utf8), .malformed), (Array("<a b=1/>".utf8), .malformed),
            (Array("&bomb;".utf8), .malformed), (Array("<a".utf8), .malformed),
            (Array("</a>".utf8), .malformed), (Array("<!DOCTYPE a>".utf8), .malformed),
            ([0x3C, 0x61, 0x3E, 0xC3, 0x28], .encoding), ([0], .encoding),
            (Array((open + deep + ends).utf8), .tooDeep),
        ]
        for (middle, kind) in middles {
            let bytes = document(sample, middle)
            let (file, fault) = try read(bytes, sample.format)
            #expect(file.hasEntity(sample.subject(1)) && !file.hasEntity(sample.subject(2)))
            let told = String(decoding: middle.prefix(40), as: UTF8.self)
            // A fault may show only where the next mark comes, one line further.
            #expect([3, 4].contains(fault?.line), "\(told): \(fault?.description ?? "nothing")")
            let kinds: Set = kind == .encoding ? [kind, .malformed] : [kind]
            expectRefused(bytes, sample, kinds)
        }
    }

    @Test("cut off behind any record is refused", arguments: RecordSample.elements)
    func cutOff(sample: RecordSample) {
        let bytes = sample.file(of: 1...2)
        expectRefused(Array(bytes.dropLast(sample.tail.utf8.count)), sample, [.malformed])
        expectRefused(Array(bytes.dropLast(3)), sample, [.malformed])
    }

    @Test(
        "that declares entities, here or elsewhere, is refused before any is expanded",
        arguments: RecordSample.elements)
    func entities(sample: RecordSample) throws {
        let laughs = (1...9).map { "<!ENTITY a\($0) \"" + bomb($0 - 1) + "\">" }.joined()
        let declarations = [
            "[<!ENTITY a0 \"ha\">\(laughs)]", "SYSTEM \"http://127.0.0.1:9/list.dtd\"",
            "[<!ENTITY a9 SYSTEM \"file:///etc/hostname\">]", "PUBLIC \"-//x//y\" \"list.dtd\"",
            "[<!ENTITY % a SYSTEM \"http://127.0.0.1:9/x\"> %a;]",
        ]
        for declaration in declarations {
            let text = "<?xml version='1.0'?>\n<!DOCTYPE a \(declaration)>"
            let bytes = Array(text.utf8) + document(sample, Array("&a9;".utf8))
            let (file, fault) = try read(bytes, sample.format)
            #expect(fault?.kind == .forbidden && fault?.line == 2)
            #expect(file.claims.isEmpty)
            expectRefused(bytes, sample, [.forbidden])
        }
    }

    private func bomb(_ number: Int) -> String { String(repeating: "&a\(number);", count: 10) }

    @Test("is bounded in the length of tags and comments and in attributes")
    func bounds() throws {
        let sample = try #require(RecordSample.elements.first)
        let long = String(repeating: "x", count: 3 << 20)
        let many = (0..<1_100).map { "a\($0)=''" }.joined(separator: " ")
        for middle in ["<a b='\(long)'/>", "<!--\(long)-->", "<\(long)/>", "<a \(many)/>"] {
            let fault = try read(document(sample, Array(middle.utf8)), sample.format).fault
            #expect(fault?.kind == .tooLong && fault?.line == 3, "\(middle.prefix(20))")
        }
        let few = (0..<900).map { "a\($0)=''" }.joined(separator: " ")
        let text = "<a b='\(String(repeating: "x", count: 500_000))' \(few)/>"
        #expect(try read(document(sample, Array(text.utf8)), sample.format).fault == nil)
    }

    @Test(
        "in UTF-16 or Latin-1 that it declares is read as in UTF-8",
        arguments: RecordSample.elements)
    func encodings(sample: RecordSample) throws {
        let text = String(decoding: sample.file(of: 1...2), as: UTF8.self)
            .replacing("A 1", with: "Ä 1")
        let plain = try ImportOutcome(Array(text.utf8), as: sample.format)
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "<?xml version='1.0' encoding='UTF-16'?>\(text)".utf16 {
            wide += [UInt8(unit & 255), UInt8(unit >> 8)]
        }
        let latin = "<?xml version='1.0' encoding='ISO-8859-1'?>\(text)".unicodeScalars
            .map { UInt8(truncatingIfNeeded: $0.value) }
        for bytes in [wide, latin] {
            let other = try ImportOutcome(bytes, as: sample.format)
            #expect(other.file.claims.map(\.value) == plain.file.claims.map(\.value))
        }
        let wrong = "<?xml version='1.0' encoding='UTF-8'?>\(text.replacing("A 2", with: "Ä 2"))"
            .unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        if text.contains("Ä") { expectRefused(wrong, sample, [.encoding]) }
    }
}
