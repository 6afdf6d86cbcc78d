import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("The images of a store") struct ImageTests {
    let folder = TemporaryFolder()
    var path: String { folder.path("case.cordon") }
    var images: String { path + "-images" }

    private func opened() throws -> Store { try Store.open(path, keepingImagesFrom: 0) }

    private func fill(_ file: Case) throws {
        try Store.openOrCreate(path).import(file, recordedAt: MadeUpCase.day)
    }

    /// What the store says without any image.
    private func read() throws -> Case {
        let store = try opened()
        var file = try store.file()
        file.join(decisions: try store.decisions())
        return file
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: images)
            .filter { !$0.hasSuffix(".seen") }.sorted().map { "\(images)/\($0)" }
    }

    @Test("say what the store says", arguments: 0..<6 as Range<UInt64>)
    func equal(seed: UInt64) throws {
        try fill(MadeUpCase.draw(seed: seed))
        let truth = try read()
        let projection = Projection(asOf: MadeUpCase.day)
        let first = try opened().graph(projection)
        let written = try files()
        #expect(written.count == 3)
        let again = try opened().graph(projection)
        let expected = Portrait.of(EntityGraph(truth, projection))
        #expect(Portrait.of(first) == expected)
        #expect(Portrait.of(again) == expected)
        #expect(Portrait.of(again.file) == Portrait.of(truth))
        #expect(try files() == written)
    }

    @Test("serve every projection", arguments: 0..<3 as Range<UInt64>)
    func projections(seed: UInt64) throws {
        try fill(MadeUpCase.draw(seed: seed))
        let truth = try read()
        var dice = Dice(seed: seed)
        for turn in 0..<60 {
            var projection = Projection(
                asOf: MadeUpCase.day.advanced(by: Int.random(in: -40...40, using: &dice)))
            if turn % 3 == 1 { projection.least = .registered }
            if turn % 4 == 1 { projection.sources = ["S1", "S2"] }
            if turn % 5 == 1 { projection.resolution = .union }
            if turn % 7 == 1 { projection.without = ["k10"] }
            let graph = try opened().graph(projection)
            #expect(graph.projection == projection)
            #expect(Portrait.of(graph) == Portrait.of(EntityGraph(truth, projection)))
        }
        #expect(try files().count <= 12)
    }

    @Test("are made anew when the store has changed")
    func stale() throws {
        let projection = Projection(asOf: MadeUpCase.day)
        try fill(MadeUpCase.draw(seed: 1))
        let before = try opened().graph(projection)
        try fill(MadeUpCase.draw(seed: 2))
        let after = try opened().graph(projection)
        #expect(Portrait.of(before) != Portrait.of(after))
        #expect(Portrait.of(after) == Portrait.of(EntityGraph(try read(), projection)))
        let ids = [after.file.entities[3].id, after.file.entities[6].id]
        try opened().decide(
            IdentityDecision(ids[0], ids[1], isSame: true, because: "so"),
            recordedAt: MadeUpCase.day)
        let joined = try opened().graph(projection)
        #expect(joined.vertex(ids[0]) == joined.vertex(ids[1]))
        #expect(try files().count == 3)
    }

    @Test("keep what a store held by a day apart from what it holds")
    func recorded() throws {
        let early = MadeUpCase.day
        try fill(MadeUpCase.draw(seed: 3))
        try opened().import(
            MadeUpCase.draw(seed: 4), recordedAt: early.advanced(by: 5))
        let projection = Projection(asOf: early.advanced(by: 9))
        for _ in 0..<2 {
            let then = try opened().graph(projection, recordedBy: early)
            let now = try opened().graph(projection)
            #expect(then.file.claims.count < now.file.claims.count)
        }
    }

    @Test("are made anew when they are damaged, and never trusted", arguments: 0..<3)
    func damaged(kind: Int) throws {
        try fill(MadeUpCase.draw(seed: 5, entities: 12, claims: 60))
        let projection = Projection(asOf: MadeUpCase.day)
        let sound = try opened().graph(projection)
        let expected = Portrait.of(sound) + Portrait.of(sound.file)
        let path = try #require(try files().dropFirst(kind).first)
        let whole = try #require(FileManager.default.contents(atPath: path))
        // Opened once more, so that the contents count as checked.
        Thread.sleep(forTimeInterval: 0.12)
        _ = try opened().graph(projection)
        for place in stride(from: 0, to: whole.count, by: 37) {
            var bytes = whole
            bytes[place] ^= 0x10
            try overwrite(path, bytes)
            let graph = try opened().graph(projection)
            #expect(Portrait.of(graph) + Portrait.of(graph.file) == expected, "byte \(place)")
        }
    }

    @Test("are made anew when they are cut short or something else", arguments: 0..<3)
    func truncated(kind: Int) throws {
        try fill(MadeUpCase.draw(seed: 6, entities: 12, claims: 60))
        let projection = Projection(asOf: MadeUpCase.day)
        let expected = Portrait.of(try opened().graph(projection))
        let path = try #require(try files().dropFirst(kind).first)
        let whole = try #require(FileManager.default.contents(atPath: path))
        let others = try files().filter { $0 != path }
            .compactMap { FileManager.default.contents(atPath: $0) }
        let cuts = [0, 1, 63, 64, 79, 80, 300, whole.count / 2, whole.count - 1]
        for bytes in cuts.map({ whole.prefix($0) }) + [whole + [0], Data("{}".utf8)] + others {
            try overwrite(path, bytes)
            #expect(Portrait.of(try opened().graph(projection)) == expected)
        }
    }

    /// Writes in place, as a failing copy would.
    private func overwrite(_ path: String, _ bytes: Data) throws {
        try bytes.write(to: URL(fileURLWithPath: path))
    }

    @Test("are not kept of small cases")
    func small() throws {
        try fill(MadeUpCase.draw(seed: 7))
        _ = try Store.open(path).graph(Projection(asOf: MadeUpCase.day))
        #expect(!FileManager.default.fileExists(atPath: images))
    }

    @Test("take further claims behind them")
    func appended() throws {
        try fill(MadeUpCase.draw(seed: 8))
        _ = try opened().joined()
        var file = try opened().joined()
        var truth = try read()
        for _ in 0..<2 {
            let known = truth.entities[4].id
            for entity in [
                Entity(id: "new", schema: "Company"),
                Entity(id: known, schema: "Company", fields: ["tag": ["z"]]),
            ] {
                file.add(entity)
                truth.add(entity)
            }
            let claim = Claim(
                subject: "new", .relation(RelationAssertion(.ownership, to: known)),
                standing: .assumed, evidence: Evidence(citations: []))
            file.add(claim)
            truth.add(claim)
            #expect(Portrait.of(file) == Portrait.of(truth))
            file.keepClaims { $0.standing != .alleged }
            truth.keepClaims { $0.standing != .alleged }
            #expect(Portrait.of(file) == Portrait.of(truth))
        }
        #expect(file.entity("new")?.schema == "Company")
    }
}
