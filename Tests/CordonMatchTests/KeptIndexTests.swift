import CordonMatch
import Foundation
import Testing

@Suite("A kept index of names")
struct KeptIndexTests {
    private static let names = [
        IndexedName(entity: 3, text: "АО «ИЭМЗ «Купол»", kind: .company),
        IndexedName(entity: 9, text: "Artem Yamshchikov", kind: .person, isWeak: true),
    ]

    private static func index(of names: [IndexedName], at file: URL) throws -> NameIndex {
        try KeptIndex.index(at: file) { KeptIndex.Content(names: names) }
    }

    private static func withFile<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).names")
        defer {
            do {
                try FileManager.default.removeItem(at: file)
            } catch {
                print("\(file) was not there")
            }
        }
        return try body(file)
    }

    @Test("is opened where it is of the same names, and made anew where it is not")
    func staleness() throws {
        try Self.withFile { file in
            let built = try Self.index(of: Self.names, at: file)
            let stamp = NameIndex.stamp(of: Self.names)
            #expect(built.stamp == stamp)
            let kept = try #require(KeptIndex.open(file, stamp: stamp))
            #expect(kept.bytes == built.bytes)
            #expect(kept.search("IEMZ Kupol JSC", kind: .company).map(\.entity) == [3])

            var others = Self.names
            others[0].entity = 4
            #expect(KeptIndex.open(file, stamp: NameIndex.stamp(of: others)) == nil)
            let anew = try Self.index(of: others, at: file)
            #expect(anew.search("IEMZ Kupol JSC", kind: .company).map(\.entity) == [4])
            #expect(KeptIndex.open(file, stamp: stamp) == nil)
        }
    }

    @Test("has a stamp that tells every change of a name, its bearer, kind, strength and place")
    func stamps() {
        var variants = [Self.names, Self.names.reversed(), Self.names.dropLast(), []]
        for change: (inout IndexedName) -> Void in [
            { $0.text += " " }, { $0.entity += 1 }, { $0.kind = .other }, { $0.isWeak.toggle() },
        ] {
            var names = Self.names
            change(&names[1])
            variants.append(names)
        }
        #expect(Set(variants.map { NameIndex.stamp(of: $0) }).count == variants.count)
    }

    @Test("is opened without gathering what it is made of, where it bears the stamp that is asked")
    func stamped() throws {
        try Self.withFile { file in
            var gatherings = 0
            func index(_ stamp: UInt64) throws -> NameIndex {
                try KeptIndex.index(at: file, stamp: stamp) {
                    gatherings += 1
                    return KeptIndex.Content(
                        names: Self.names, numbers: [BorneNumber(entity: 3, key: "INN 1831083343")])
                }
            }
            for stamp: UInt64 in [7, 7, 8, 8] {
                let index = try index(stamp)
                #expect(index.stamp == stamp)
                #expect(index.entities(bearing: "INN 1831083343") == [3])
                #expect(index.entities(bearing: "INN 1831083344").isEmpty)
            }
            #expect(gatherings == 2)
        }
    }

    @Test("is refused with any one byte changed, and made anew")
    func damage() throws {
        let whole = try NameIndex(names: Self.names)
        var random = Seeded(7)
        for _ in 0..<200 {
            var bytes = whole.bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            #expect(throws: NameIndexError.self, "byte \(place)") { try NameIndex(bytes: bytes) }
        }
        try Self.withFile { file in
            try whole.bytes.dropLast(9).write(to: file)
            let mended = try Self.index(of: Self.names, at: file)
            #expect(mended.bytes == whole.bytes)
            #expect(KeptIndex.open(file, stamp: whole.stamp) != nil)
        }
    }

    @Test("works where its file cannot be written")
    func unwritable() throws {
        let nowhere = URL(filePath: "/nonexistent/folder/case.names")
        let index = try Self.index(of: Self.names, at: nowhere)
        #expect(index.count == 2)
    }
}
