import CordonAnalysis
import CordonFormats
import CordonModel
import CordonRules
import Foundation
import Testing

@Suite("A folder of Parquet tables") struct ParquetFolderTests {
    private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        return try body(folder.appendingPathComponent("tables").path)
    }

    private let projection = Projection(asOf: MadeUpCase.day)

    @discardableResult
    private func write(_ file: Case, _ path: String) throws -> FolderSummary {
        let investigation = Investigation(file, projection)
        return try investigation.writeFolder(
            path, under: investigation.regimes(FindingQuestion()), deciding: [])
    }

    /// The case with sources whose every word may be passed on.
    private func open(_ file: Case) -> Case {
        var open = file
        for source in file.sources {
            var own = source
            own.publish = .full
            open.add(own)
        }
        return open
    }

    @Test("gives back all that claims can say", arguments: 0..<12)
    func lossless(seed: UInt64) throws {
        var file = open(MadeUpCase.draw(seed: seed))
        file.join()
        try withFolder { path in
            let summary = try write(file, path)
            #expect(summary.claims + summary.entities + summary.reduced == 0)
            var back = try CaseDoor.read(path)
            #expect(back.inputs.map(\.path) == [path])
            back.inputs = file.inputs
            #expect(Portrait.of(back) == Portrait.of(file))
            #expect(
                Portrait.of(EntityGraph(back, projection))
                    == Portrait.of(EntityGraph(file, projection)))
        }
    }

    @Test("leaves out what may not be passed on, counts it, and names it nowhere", arguments: 0..<4)
    func leftOut(seed: UInt64) throws {
        let file = MadeUpCase.draw(seed: seed)
        try withFolder { path in
            let summary = try write(file, path)
            let secret = file.claims.count { claim in
                claim.evidence.citations.allSatisfy { file.source($0.source)?.publish == .no }
            }
            #expect(summary.claims == secret)
            #expect(summary.claims > 0 && summary.reduced > 0)
            let back = try ParquetFolder.read(path).file
            #expect(back.claims.count == file.claims.count - secret)
            #expect(back.sources.allSatisfy { $0.publish != .no })
            let quoted = back.claims.filter { $0.evidence.quotation != nil }
            #expect(quoted.allSatisfy { back.allowsWords(of: $0) })
            let manifest = try String(contentsOfFile: "\(path)/manifest.json", encoding: .utf8)
            #expect(manifest.contains("\"claims\": \(secret)"))
        }
    }

    @Test("has the same bytes whenever it is written, and when it is written from itself")
    func sameBytes() throws {
        var file = open(MadeUpCase.draw(seed: 3))
        file.join()
        try withFolder { path in
            try write(file, path)
            let first = try contents(path)
            try write(file, path)
            #expect(try contents(path) == first)
            let again = path + "-again"
            try write(try CaseDoor.read(path), again)
            let second = try contents(again)
            for (name, bytes) in first where name != "manifest.json" {
                #expect(second[name] == bytes, "\(name)")
            }
        }
    }

    private func contents(_ path: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
        }
        return contents
    }

    @Test("keeps what was decided about who is whom")
    func decisions() throws {
        var file = Case()
        for id in ["a", "b", "c"] { file.add(Entity(id: id, schema: "Company")) }
        let decisions = [
            IdentityDecision("a", "b", isSame: true, because: "one seat", day: MadeUpCase.day),
            IdentityDecision("b", "c", isSame: false, because: "two registers"),
        ]
        file.join(decisions: decisions)
        try withFolder { path in
            _ = try Investigation(file, projection)
                .writeFolder(path, under: [], deciding: decisions)
            #expect(try CaseDoor.decisionsOfFolder(path) == decisions)
            let graph = EntityGraph(try CaseDoor.read(path), projection)
            #expect(graph.vertex("a") == graph.vertex("b"))
            #expect(graph.vertex("c") != graph.vertex("b"))
        }
    }

    @Test("that is damaged is refused in one line, and the file that changed is named")
    func damage() throws {
        try withFolder { path in
            try write(open(MadeUpCase.draw(seed: 1)), path)
            #expect(try ParquetFolder.changes(in: path).isEmpty)
            for name in ["claims", "evidence", "records", "sources", "details", "citations"] {
                let file = URL(fileURLWithPath: "\(path)/\(name).parquet")
                let bytes = try Data(contentsOf: file)
                try bytes.prefix(bytes.count / 2).write(to: file)
                let changes = try ParquetFolder.changes(in: path)
                #expect(changes.count == 1 && changes[0].hasPrefix("\(name).parquet: "))
                let problems = #expect(throws: ReadingProblems.self) { try CaseDoor.read(path) }
                #expect(problems?.problems.count == 1)
                try FileManager.default.removeItem(at: file)
                #expect(try ParquetFolder.changes(in: path) == ["\(name).parquet: cannot be read"])
                #expect(throws: ReadingProblems.self) { try CaseDoor.read(path) }
                try bytes.write(to: file)
            }
            #expect(try ParquetFolder.changes(in: path).isEmpty)
        }
    }

    @Test("is not written over something else")
    func occupied() throws {
        try withFolder { path in
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(path)/notes.txt"))
            #expect(throws: ReadingProblem.self) { try write(Case(), path) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: path) == ["notes.txt"])
        }
    }

    @Test("is compared with other engines by hashes of whom each regime reaches")
    func reached() throws {
        var file = Case()
        for id in ["a", "b", "c"] { file.add(Entity(id: id, schema: "Company")) }
        file.add(stake("a", "b", Share.whole))
        file.add(stake("b", "c", Share.someStake))
        file.add(
            Claim(
                subject: "a", .listing(Listing(authority: Listing.assumedAuthority, list: nil)),
                standing: .assumed, citations: []))
        let regime = try #require(Regime.named("us-ofac"))
        let investigation = Investigation(file, projection)
        // SHA-256 of the numbers 0, 1 and of 0, 1, 2 in eight bytes each, by `sha256sum`.
        #expect(
            investigation.reachedHashes(under: [regime])
                == .object([
                    .init(
                        "us-ofac",
                        [
                            "lower": .string(
                                "9d34149fbd1fe777eb238799054c8cbfbce372255f219f8740838def9bfd02db"),
                            "upper": .string(
                                "ab25350e3e65efebe24584461683ecda68725576e825e550038b90e7b1479946"),
                        ])
                ]))
    }

    private func stake(_ owner: EntityID, _ owned: EntityID, _ share: Share) -> Claim {
        Claim(
            subject: owner, .relation(RelationAssertion(.ownership, to: owned, share: share)),
            standing: .registered, citations: [])
    }
}
