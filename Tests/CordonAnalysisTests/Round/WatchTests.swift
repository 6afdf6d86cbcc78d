import CordonAnalysis
import CordonFormats
import CordonModel
import Foundation
import Testing

@Suite("Questions that stay with a case") struct WatchTests {
    private static func list(_ file: inout SmallCase, _ id: String) {
        file.file.add(
            Claim(
                subject: id,
                .listing(
                    Listing(authority: "us-ofac", list: "SDN", programmes: ["RUSSIA-EO14024"])),
                standing: .official, citations: [Citation(source: "s")]))
        file.file.lists.append(
            ListCoverage(authority: "us-ofac", list: "SDN", day: SmallCase.day, isComplete: true))
    }

    private static let verdict = WatchQuestion(.verdict(of: "b", regime: "us-ofac"))
    private static let way = WatchQuestion(.path(from: "a", to: "c", standing: .official))
    private static let suppliers = WatchQuestion(.suppliers(of: "c", authority: "us-ofac"))

    @Test("tell of a verdict that changes, and only then")
    func verdict() throws {
        var file = SmallCase(["a", "b"])
        file.relate("a", .ownership, "b", share: Share("60"))
        let before = try file.investigation().answers(to: [Self.verdict])[0]
        let graph = try file.investigation().graph
        #expect(!WatchChange(before, since: nil, in: graph).isNews)
        Self.list(&file, "a")
        let after = try file.investigation().answers(to: [Self.verdict])[0]
        #expect(after.lines == ["captured"] && !after.claims.isEmpty)
        let change = WatchChange(after, since: before.keys, in: graph)
        #expect(change.isNews && change.came == ["captured"] && change.went == before.lines)
        #expect(!WatchChange(after, since: after.keys, in: graph).isNews)
        #expect(WatchChange(after, since: nil, in: graph).isNews)
    }

    @Test("tell of a new way of official claims, and of no weaker one")
    func way() throws {
        var file = SmallCase(["a", "b", "c"])
        file.relate("a", .ownership, "b")
        file.relate("b", .supply, "c", standing: .alleged)
        #expect(try file.investigation().answers(to: [Self.way])[0].lines.isEmpty)
        file.relate("c", .supply, "b")
        let answer = try file.investigation().answers(to: [Self.way])[0]
        #expect(answer.lines == ["a -Ownership-> b <-Supply- c"])
        let graph = try file.investigation().graph
        #expect(WatchChange(answer, since: [], in: graph).came == answer.lines)
    }

    @Test("tell ways by name, and take neither a name nor a joined record for another way")
    func renamed() throws {
        var file = SmallCase(["a", "b", "c"])
        file.relate("a", .ownership, "b")
        file.relate("b", .supply, "c")
        let before = try file.investigation().answers(to: [Self.way])[0]
        file.say("a", "name", "Ay Holding")
        // Another record of the same party, under whose id it goes from now on.
        file.file.add(Entity(id: "B", schema: "Company"))
        for id in ["B", "b"] {
            file.say(id, "innCode", "1831083343")
            file.say(id, "ogrnCode", "1021801143374")
        }
        file.file.join()
        let now = try file.investigation()
        let after = now.answers(to: [Self.way])[0]
        #expect(after.keys != before.keys)
        #expect(after.lines.first?.hasPrefix("Ay Holding -Ownership-> ") == true)
        #expect(!WatchChange(after, since: before.keys, in: now.graph).isNews)
    }

    @Test("tell of a supplier that is listed")
    func suppliers() throws {
        var file = SmallCase(["a", "b", "c"])
        file.relate("a", .supply, "c")
        file.relate("c", .supply, "b")
        Self.list(&file, "b")
        #expect(try file.investigation().answers(to: [Self.suppliers])[0].lines.isEmpty)
        Self.list(&file, "a")
        #expect(
            try file.investigation().answers(to: [Self.suppliers])[0].lines
                == ["a: listed by us-ofac"])
    }

    @Test("say whom the graph does not know, and take that for no change")
    func unknown() throws {
        let file = SmallCase(["a"])
        let answer = try file.investigation().answers(to: [Self.verdict])[0]
        #expect(answer.fault?.contains("no entity is called `b`") ?? false)
        #expect(
            try !WatchChange(answer, since: ["captured"], in: file.investigation().graph).isNews)
    }

    @Test("are read from a case file, every fault with its line")
    func reading() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("watch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch {
                Issue.record("\(error)")
            }
        }
        let path = folder.appendingPathComponent("case.yaml").path
        func write(_ watch: String) throws {
            try Data("cordon: 1\nwatch:\n\(watch)".utf8).write(to: URL(fileURLWithPath: path))
        }
        try write(
            """
              - {verdict: kupol, regime: uk, note: contract}
              - {path: [a, b]}
              - {suppliers: kupol, authority: us-ofac}

            """)
        #expect(
            try CaseFile.watchQuestions(of: path).map(\.text) == [
                "the verdict on kupol under uk", "the ways of official claims from a to b",
                "the suppliers of kupol that us-ofac lists",
            ])
        try write("  - {verdict: kupol}\n  - {path: a}\n  - {note: x}\n  - {verdict: a, path: b}\n")
        let error = #expect(throws: ReadingProblems.self) {
            try CaseFile.watchQuestions(of: path)
        }
        #expect(error?.problems.map(\.line) == [3, 4, 5, 6])
    }
}
