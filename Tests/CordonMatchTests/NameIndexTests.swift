import CordonMatch
import Foundation
import Testing

@Suite("An index of names")
struct NameIndexTests {
    /// A list of seeded names of companies and persons, each with an alias now and then.
    private func names(_ count: Int, seed: UInt64) -> [IndexedName] {
        var random = Seeded(seed)
        return (0..<count).map { place in
            let kind: PartyKind = Bool.random(using: &random) ? .person : .company
            let form = kind == .company ? " LLC" : ""
            return IndexedName(
                entity: UInt32(place / 2), text: random.name(1...4) + form, kind: kind,
                isWeak: place % 7 == 0)
        }
    }

    @Test("holds its candidates against comparing everything", arguments: [1, 2, 3] as [UInt64])
    func recall(seed: UInt64) throws {
        let names = names(1500, seed: seed)
        let index = try NameIndex(names: names)
        let prepared = names.map { PreparedName($0.text, kind: $0.kind) }
        let matcher = Matcher(.screening)
        var random = Seeded(seed &+ 99)
        var (found, wanted) = (0, 0)
        for _ in 0..<60 {
            let source = names[Int.random(in: names.indices, using: &random)]
            let query = PreparedName(random.slip(source.text), kind: source.kind)
            let candidates = Set(index.candidates(for: query))
            for (place, name) in prepared.enumerated() {
                guard matcher.score(query, name).similarity >= MatchPreset.screening.threshold
                else { continue }
                wanted += 1
                if candidates.contains(place) { found += 1 }
            }
        }
        #expect(wanted >= 40)
        #expect(Double(found) >= 0.95 * Double(wanted), "\(found) of \(wanted)")
    }

    @Test("gives each hit the numbers and the explanation of the full comparison")
    func explanation() throws {
        let index = try NameIndex(names: [
            IndexedName(entity: 7, text: "АО «ИЭМЗ «Купол»", kind: .company),
            IndexedName(entity: 8, text: "OOO TSK Vektor", kind: .company),
            IndexedName(entity: 7, text: "Izhevsk Electromechanical Plant Kupol", kind: .company),
        ])
        let hits = index.search("JSC IEMZ Kupol", kind: .company)
        #expect(hits.map(\.entity) == [7])
        #expect(hits.first?.matchedName == "АО «ИЭМЗ «Купол»")
        let explanation = try #require(hits.first?.comparison.explanation)
        #expect(explanation.contains("Kupol is Купол in other letters"))
        #expect(index.search("JSC Kometa", kind: .company).isEmpty)
        #expect(index.search("LLC", kind: .company).isEmpty)
    }

    @Test("finds a name by its acronym, glued, translated and transcribed")
    func ways() throws {
        let listed = [
            "Ижевский Электромеханический Завод", "JSC ARGUMENT",
            "Муромский приборостроительный завод",
            "厦门林巴贺航空发动机股份有限公司", "People's Liberation Army", "Good Will Company",
        ]
        let index = try NameIndex(
            names: listed.enumerated().map {
                IndexedName(entity: UInt32($0.offset), text: $0.element, kind: .company)
            })
        let queries = [
            "IEMZ", "JSCARGUMENT", "Murom Instrument-Making Plant",
            "Xiamen Limbach Aviation Engine",
            "PLA", "Goodwill Company",
        ]
        for (place, query) in queries.enumerated() {
            let hits = index.search(query, kind: .company)
            #expect(hits.first?.entity == UInt32(place), "\(query)")
        }
    }

    @Test("orders hits of one similarity by what they prove")
    func order() throws {
        let index = try NameIndex(names: [
            IndexedName(entity: 1, text: "Muhammad Ali", kind: .person),
            IndexedName(entity: 2, text: "Ali Yamshchikov", kind: .person),
            IndexedName(entity: 3, text: "Muhammad Ali Yamshchikov", kind: .person),
        ])
        var searcher = NameSearcher(index)
        let hits = searcher.search("Muhammad Ali Yamshchikov", kind: .person, threshold: 0.3)
        #expect(hits.first?.entity == 3)
        for (a, b) in zip(hits, hits.dropFirst()) {
            #expect((a.similarity * 100).rounded() >= (b.similarity * 100).rounded())
        }
    }

    @Test("comes back from its bytes and answers the same")
    func bytes() throws {
        let names = names(400, seed: 5)
        let index = try NameIndex(names: names)
        let file = FileManager.default.temporaryDirectory.appending(
            path: "names-\(ProcessInfo.processInfo.processIdentifier).index")
        try index.bytes.write(to: file)
        defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: file) } }
        let mapped = try NameIndex(bytes: Data(contentsOf: file, options: .alwaysMapped))
        #expect(mapped.count == names.count)
        for place in stride(from: 0, to: names.count, by: 17) {
            #expect(mapped.name(at: place) == names[place])
            let query = names[place].text
            #expect(
                mapped.search(query, kind: names[place].kind)
                    == index.search(query, kind: names[place].kind))
        }
    }

    @Test("gives the same bytes and answers on any number of tasks")
    func tasks() async throws {
        let names = names(300, seed: 11)
        let index = try NameIndex(names: names)
        #expect(try NameIndex(names: names).bytes == index.bytes)
        let serial = names.map { index.search($0.text, kind: $0.kind, limit: 3) }
        let parallel = await withTaskGroup(of: (Int, [NameHit]).self) { group in
            for (place, name) in names.enumerated() {
                group.addTask { (place, index.search(name.text, kind: name.kind, limit: 3)) }
            }
            var hits = [[NameHit]](repeating: [], count: names.count)
            for await (place, found) in group { hits[place] = found }
            return hits
        }
        #expect(parallel == serial)
    }

    @Test("refuses bytes that are cut short or changed, and never reads outside them")
    func damage() throws {
        let index = try NameIndex(names: names(60, seed: 3))
        #expect(throws: NameIndexError.damaged(section: "header")) { try NameIndex(bytes: Data()) }
        for length in stride(from: 0, to: index.bytes.count - 8, by: 97) {
            #expect(throws: NameIndexError.self) {
                try NameIndex(bytes: index.bytes.prefix(length))
            }
        }
        var random = Seeded(17)
        for _ in 0..<400 {
            var bytes = Array(index.bytes)
            for _ in 0..<3 {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            do {
                let changed = try NameIndex(bytes: Data(bytes))
                _ = changed.search("some name", kind: .company)
                _ = changed.name(at: 59)
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test("answers an empty list and a hostile query")
    func hostile() throws {
        let empty = try NameIndex(names: [])
        #expect(empty.search("Kupol", kind: .company).isEmpty)
        let index = try NameIndex(names: names(100, seed: 4))
        let long = String(repeating: "kupol vektor ", count: 100_000)
        #expect(index.search(long, kind: .company, limit: 3).count <= 3)
        #expect(index.search("\u{202E}\u{200B}", kind: .person).isEmpty)
    }
}
