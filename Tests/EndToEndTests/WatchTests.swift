import Foundation
import Testing

/// Questions that stay with a case, kept and asked as a user does.
@Suite("Watched questions")
struct WatchedQuestionTests {
    private static let file = """
        cordon: 1
        sources:
          s: {title: A list, kind: official-list}
        entities:
          acme: {schema: Company, name: Acme, source: s}
          boss: {schema: Company, name: Boss, source: s}
        claims:
          - {subject: boss, relation: owner of, object: acme, share: 60, source: s}
        lists:
          - {authority: us-ofac, list: SDN, day: 2026-11-20, complete: true, source: s}
        listings:
          - {entity: boss, authority: us-ofac, list: SDN, programme: RUSSIA-EO14024, measures: [blocking], listed: 2026-11-01, source: s}
        watch:
          - {verdict: acme, regime: us-ofac, note: loan}

        """

    @Test("are asked of a case file, with what changed since a day")
    func file() throws {
        try Program.withFile("case.yaml", Array(Self.file.utf8)) { path in
            let outcome = try Program.run(["watch", path, "--since", "2026-10-01", "--json"])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            let rows = try #require(try outcome.object()["watch"] as? [[String: Any]])
            #expect(rows.count == 1)
            #expect(rows[0]["answer"] as? [String] == ["captured"])
            #expect(rows[0]["came"] as? [String] == ["captured"])
            #expect(rows[0]["note"] as? String == "loan")
        }
    }

    @Test("are kept in a store, each once, and taken back by number")
    func store() throws {
        try Program.withFile("case.yaml", Array(Self.file.utf8)) { path in
            let store = path.replacing("case.yaml", with: "case.cordon")
            _ = try Program.run(["import", path, "--into", store])
            let kept = try Program.run([
                "watch", store, "--path", "boss", "--to", "acme", "--least", "reported",
            ])
            #expect(kept.status == 0 && kept.complaints.contains("1 kept"))
            let again = try Program.run([
                "watch", store, "--path", "boss", "--to", "acme", "--least", "reported",
            ])
            #expect(again.complaints.contains("1 known already"))
            let told = try Program.run(["watch", store, "--csv"]).output
            #expect(told.contains("1,the verdict on acme under us-ofac,captured"))
            #expect(told.contains("2,the ways of reported claims from boss to acme"))
            #expect(try Program.run(["watch", store, "--end", "1"]).status == 0)
            let left = try Program.run(["watch", store, "--csv"]).output
            #expect(!left.contains("acme under us-ofac") && left.contains("boss to acme"))
            #expect(try Program.run(["watch", store, "--end", "1"]).status == 1)
        }
    }
}
