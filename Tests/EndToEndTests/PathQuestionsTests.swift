import Foundation
import Testing

/// The questions of the founding case about ways between entities, asked as a user asks them.
@Suite("The paths of the founding case")
struct PathQuestionsTests {
    private func paths(_ arguments: String...) throws -> [[String]] {
        let outcome = try Program.run(["paths", "Graphs/garpiya"] + arguments + ["--json"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        let paths = try outcome.object()["paths"] as? [[String: Any]]
        return try #require(paths).compactMap { $0["entities"] as? [String] }
    }

    @Test("lead from Xiamen Limbach over Kupol to Almaz-Antey in two hops")
    func shortest() throws {
        let found = try paths("xiamen-limbach", "almaz-antey", "--by", "evidence")
        #expect(found == [["xiamen-limbach", "iemz-kupol", "almaz-antey"]])
    }

    @Test("show both carriers of 2024 where only direct links count")
    func carriers() throws {
        let found = try paths(
            "xiamen-limbach", "almaz-antey", "--direct", "--standing", "official", "--as-of",
            "2024-12-31", "--kinds", "supply", "--kinds", "ownership", "-k", "2")
        let carriers = ["juhang-aviation", "redlepus-vector"]
        #expect(
            found
                == carriers.map {
                    ["xiamen-limbach", $0, "tsk-vektor", "iemz-kupol", "almaz-antey"]
                })
    }

    @Test("say how many stakes of unknown size no way by ownership leads over")
    func unsized() throws {
        let text = "owner,owned,percent\na,b,60\nb,c,\n"
        try Program.withFile("unsized.csv", Array(text.utf8)) { path in
            let outcome = try Program.run(["paths", path, "a", "c", "--by", "ownership"])
            #expect(outcome.output.contains("1 stake of unknown size left out"))
            let answer = try Program.run(["paths", path, "a", "c", "--by", "ownership", "--json"])
            #expect(try answer.object()["unsized"] as? Int == 1)
        }
    }

    @Test("run over Beijing Xichao after autumn 2024")
    func later() throws {
        let found = try paths(
            "xiamen-limbach", "almaz-antey", "--direct", "--standing", "official")
        #expect(found == [["xiamen-limbach", "beijing-xichao", "iemz-kupol", "almaz-antey"]])
    }

    @Test("reach Kupol from Trading House Vector in three hops")
    func tradingHouse() throws {
        let found = try paths("trading-house-vector", "iemz-kupol")
        #expect(
            found == [["trading-house-vector", "yamshchikov-artem", "tsk-vektor", "iemz-kupol"]])
    }

    @Test("reach Kupol from SMP-138 on reported claims only")
    func reportedOnly() throws {
        #expect(try paths("smp-138", "iemz-kupol") == [["smp-138", "iemz-kupol"]])
        #expect(try paths("smp-138", "iemz-kupol", "--standing", "official").isEmpty)
    }

    @Test("reach Kupol from the makers of test stands through the programmes")
    func throughProgrammes() throws {
        let rotor = try paths("npf-rotor", "iemz-kupol", "--standing", "official")
        #expect(rotor == [["npf-rotor", "garpiya-a1", "iemz-kupol"]])
        let oborontest = try paths("oborontest", "iemz-kupol", "--standing", "official")
        #expect(oborontest.first?.count == 4)
        #expect(oborontest.first?[1] == "garpiya")
    }

    @Test("never reach the look-alike Kometa")
    func lookAlike() throws {
        #expect(try paths("jsc-kometa", "iemz-kupol").isEmpty)
        #expect(try paths("jsc-kometa", "iemz-kupol", "--kinds", "statement").isEmpty)
    }

    @Test("join Redlepus and Juhang through their building")
    func building() throws {
        let answer = try Program.ask(
            "paths", "redlepus-vector", "juhang-aviation", "--kinds", "SameAddress")
        let paths = try #require(answer["paths"] as? [[String: Any]])
        #expect(paths.count == 1)
        #expect(paths[0]["cost"] as? Double == 1)
    }

    @Test("all pass through TSK Vektor on the company links of 2024")
    func chokePoint() throws {
        let answer = try Program.ask(
            "structure", "--find", "dominators", "--from", "iemz-kupol", "--direct", "--among",
            "Company", "--as-of", "2024-12-31")
        let groups = try #require(answer["groups"] as? [[String: Any]])
        let chains = groups.compactMap { $0["entities"] as? [String] }
        for supplier in ["redlepus-vector", "juhang-aviation"] {
            let chain = try #require(chains.first { $0.last == supplier })
            #expect(chain.dropFirst().first == "tsk-vektor")
        }
        let points = try Program.ask(
            "structure", "--find", "cut-points", "--direct", "--among", "Company", "--as-of",
            "2024-12-31")
        let cut = try #require(points["groups"] as? [[String: Any]])
            .compactMap { ($0["entities"] as? [String])?.first }
        #expect(cut.contains("tsk-vektor"))
    }

    @Test("make Almaz-Antey, Kupol and the Garpiya-A1 the most connected")
    func mostConnected() throws {
        let answer = try Program.ask("rank", "--by", "degree", "--standing", "official")
        let ranking = try #require(answer["ranking"] as? [[String: Any]])
        let ids = ranking.compactMap { $0["entity"] as? String }
        #expect(ids.prefix(3) == ["almaz-antey", "iemz-kupol", "garpiya-a1"])
        let between = try Program.ask("rank", "--by", "betweenness", "--standing", "official")
        let first = try #require(between["ranking"] as? [[String: Any]])
            .compactMap { $0["entity"] as? String }
        #expect(Set(first.prefix(2)) == ["almaz-antey", "iemz-kupol"])
    }
}
