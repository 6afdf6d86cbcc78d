import Foundation
import Testing

/// What reviewers decide, from the results of one screening to the next.
@Suite("Decisions on hits")
struct DecisionTests {
    /// A store with two copies of a small list, and a portfolio.
    func withStore(_ body: (URL) throws -> Void) throws {
        try Program.withFile(
            "customers.csv", Array("id,name,country\nK1,Kupol Bau GmbH,at\nK2,Vektor,\n".utf8)
        ) { path in
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try Data(Self.graph(listed: false).utf8).write(to: folder.appending(path: "old.yaml"))
            try Data(Self.graph(listed: true).utf8).write(to: folder.appending(path: "new.yaml"))
            for name in ["old", "new"] {
                let outcome = try Program.run([
                    "import", folder.appending(path: "\(name).yaml").path, "--into",
                    folder.appending(path: "\(name).cordon").path,
                ])
                try #require(outcome.status == 0, "\(outcome.complaints)")
            }
            try body(folder)
        }
    }

    private static func graph(listed: Bool) -> String {
        """
        cordon: 1
        sources:
          s: {title: A list, kind: official-list}
        entities:
          kupol: {schema: Company, name: Kupol Bau, country: ru, innCode: "1831083343", source: s}
          vektor: {schema: Company, name: OOO Vektor, country: ru, source: s}

        """
            + (listed
                ? """
                listings:
                  - {entity: kupol, authority: eu, list: 269/2014-I, measures: [blocking], listed: 2022-12-16, source: s}

                """ : "")
    }

    func screen(_ folder: URL, _ store: String = "old", _ rest: [String] = []) throws
        -> (rows: [[String: Any]], complaints: String)
    {
        let outcome = try Program.run(
            [
                "screen", folder.appending(path: "\(store).cordon").path,
                folder.appending(path: "customers.csv").path, "--ndjson",
            ] + rest)
        try #require(outcome.status == 0, "\(outcome.complaints)")
        let rows = try outcome.output.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        return (rows, outcome.complaints)
    }

    /// Screens, writes decisions into the results as a reviewer does, and gives them back.
    private func decide(
        _ folder: URL, _ verdict: String, because: String = "a builder in Graz",
        store: String = "old"
    ) throws -> Program.Outcome {
        var text = ""
        for var row in try screen(folder, store).rows {
            if row["subject"] as? String == "K1" {
                row["decision"] = verdict
                row["because"] = because
            }
            text +=
                String(
                    decoding: try JSONSerialization.data(withJSONObject: row, options: .sortedKeys),
                    as: UTF8.self) + "\n"
        }
        let file = folder.appending(path: "reviewed.ndjson")
        try Data(text.utf8).write(to: file)
        return try Program.run([
            "decide", folder.appending(path: "\(store).cordon").path, "--from", file.path, "--by",
            "A. Reviewer",
        ])
    }

    @Test("silence a false positive until the party or the subject changes, and say what changed")
    func silence() throws {
        try withStore { folder in
            #expect(try screen(folder).rows.first?["match"] as? Bool == true)
            let kept = try decide(folder, "false-positive")
            #expect(kept.status == 0 && kept.complaints.contains("1 decisions kept"))
            #expect(kept.output.isEmpty)
            #expect(try decide(folder, "").complaints.contains("0 decisions kept"))

            let again = try screen(folder)
            #expect(again.rows.first?["entity"] is NSNull)
            #expect(again.rows.first?["decision"] as? String == "false-positive")
            #expect(again.complaints.contains("1 decided as false positive before"))
            let shown = try screen(folder, "old", ["--decided"]).rows[0]
            #expect(shown["entity"] as? String == "kupol" && shown["match"] as? Bool == false)
            #expect(shown["because"] as? String == "a builder in Graz")
            #expect(shown["by"] as? String == "A. Reviewer")

            // The party is listed by another copy of the case: the same decision is open again.
            let export = folder.appending(path: "decisions.csv").path
            _ = try Program.run([
                "decisions", folder.appending(path: "old.cordon").path, "--csv", "-o", export,
            ])
            let taken = try Program.run([
                "decisions", folder.appending(path: "new.cordon").path, "--import", export,
            ])
            #expect(taken.complaints.contains("1 decisions taken in"))
            let reopened = try screen(folder, "new").rows[0]
            #expect(reopened["match"] as? Bool == true)
            #expect(reopened["decision"] as? String == "reopened")
            #expect(reopened["sinceDecision"] as? String == "listing new: eu 269/2014-I")

            // So it is where the subject changes.
            let customers = folder.appending(path: "customers.csv")
            try Data("id,name,country\nK1,Kupol Bau GmbH,ru\n".utf8).write(to: customers)
            let changed = try screen(folder).rows[0]
            #expect(changed["decision"] as? String == "reopened")
            #expect(
                changed["sinceDecision"] as? String
                    == "subject's country new: ru; subject's country gone: at")
        }
    }

    @Test("of other kinds go on alerting, and every one stays in the history")
    func history() throws {
        try withStore { folder in
            #expect(try decide(folder, "unclear").status == 0)
            #expect(try decide(folder, "true-match", because: "same number").status == 0)
            let row = try screen(folder).rows[0]
            #expect(row["match"] as? Bool == true && row["decision"] as? String == "true-match")
            let store = folder.appending(path: "old.cordon").path
            let all = try Program.run(["decisions", store, "--ndjson"]).output
            #expect(all.split(separator: "\n").count == 2 && all.contains("unclear"))
            let last = try Program.run(["decisions", store, "--ndjson", "--last"]).output
            #expect(last.split(separator: "\n").count == 1 && last.contains("true-match"))
        }
    }

    @Test("are refused with their lines and without names, all or none")
    func refusals() throws {
        try withStore { folder in
            let wrong = try decide(folder, "nonsense")
            #expect(wrong.status == 1 && wrong.complaints.contains("reviewed.ndjson:1"))
            let mute = try decide(folder, "false-positive", because: " ")
            #expect(mute.status == 1 && mute.complaints.contains("a decision needs a reason"))
            for outcome in [wrong, mute] { #expect(!outcome.complaints.contains("Kupol")) }
            // What changed between the screening and the decision is not decided unseen.
            let rows = try screen(folder).rows
            var row = rows[0]
            row["decision"] = "false-positive"
            row["because"] = "seen"
            row["country"] = "de"
            let file = folder.appending(path: "stale.ndjson")
            try JSONSerialization.data(withJSONObject: row).write(to: file)
            let stale = try Program.run([
                "decide", folder.appending(path: "old.cordon").path, "--from", file.path, "--by",
                "AR",
            ])
            #expect(stale.status == 1 && stale.complaints.contains("screen again"))
            let store = folder.appending(path: "old.cordon").path
            #expect(try Program.run(["decisions", store, "--ndjson"]).output.isEmpty)
        }
    }

    @Test("can be made on one pair by key")
    func single() throws {
        try withStore { folder in
            let store = folder.appending(path: "old.cordon").path
            let outcome = try Program.run([
                "decide", store, "--subjects", folder.appending(path: "customers.csv").path,
                "--subject", "K1", "--entity", "kupol", "--verdict", "false-positive",
                "--because", "a builder", "--by", "AR",
            ])
            #expect(outcome.status == 0, "\(outcome.complaints)")
            #expect(try screen(folder).rows[0]["decision"] as? String == "false-positive")
        }
    }

    @Test("do not hide what is new since an older store")
    func since() throws {
        try withStore { folder in
            let old = folder.appending(path: "old.cordon").path
            let rows = try screen(folder, "new", ["--since", old]).rows
            #expect(rows.count == 1)
            #expect(rows.first?["entity"] as? String == "kupol")
            #expect(rows.first?["change"] as? String == "changed")
            let changes = try #require(rows.first?["changes"] as? String)
            #expect(
                changes.hasPrefix("listing new: eu 269/2014-I; any-stake")
                    || changes.hasPrefix(
                        "listing new: eu 269/2014-I; eu: notEvaluated before, listed now"),
                "\(changes)")
            let back = try screen(
                folder, "old", ["--since", folder.appending(path: "new.cordon").path])
            #expect(back.rows.first?["changes"] as? String != nil)
            #expect(try screen(folder, "old", ["--since", old]).rows.isEmpty)
        }
    }
}

/// Decisions that need two people, and decisions that end.
extension DecisionTests {
    private func decide(
        _ folder: URL, by: String, _ rest: [String]
    ) throws -> Program.Outcome {
        try Program.run(
            [
                "decide", folder.appending(path: "old.cordon").path, "--subjects",
                folder.appending(path: "customers.csv").path, "--subject", "K1", "--entity",
                "kupol", "--verdict", "false-positive", "--because", "a builder", "--by", by,
            ] + rest)
    }

    @Test("count with four eyes once another person has decided the same")
    func fourEyes() throws {
        try withStore { folder in
            let first = try decide(folder, by: "A. Reviewer", ["--needs", "2"])
            #expect(first.status == 0, "\(first.complaints)")
            #expect(first.complaints.contains("1 wait for another reviewer"))
            let open = try screen(folder).rows[0]
            #expect(open["decision"] as? String == "awaits-second")
            #expect(open["match"] as? Bool == true)
            #expect(open["by"] is NSNull && open["because"] is NSNull)
            let pending = try #require(open["sinceDecision"] as? String)
            #expect(pending.contains("A. Reviewer") && pending.contains("a builder"))

            // The same person once more is no other person, however the name is written.
            _ = try decide(folder, by: "a.  reviewer", ["--needs", "2"])
            #expect(try screen(folder).rows[0]["decision"] as? String == "awaits-second")

            let second = try decide(folder, by: "B. Second", ["--needs", "2"])
            #expect(!second.complaints.contains("wait"))
            #expect(try screen(folder).rows[0]["decision"] as? String == "false-positive")
        }
    }

    @Test("end on their day and are open again")
    func until() throws {
        try withStore { folder in
            _ = try decide(folder, by: "A", ["--until", "2026-12-31"])
            #expect(try screen(folder).rows[0]["decision"] as? String == "false-positive")
            let later = try screen(folder, "old", ["--as-of", "2027-01-01"]).rows[0]
            #expect(later["decision"] as? String == "reopened")
            #expect(later["sinceDecision"] as? String == "it was to hold until 2026-12-31")
        }
    }

    @Test("are told to an auditor with their state and what changed since")
    func audit() throws {
        try withStore { folder in
            _ = try decide(folder, by: "A", ["--needs", "2"])
            let store = folder.appending(path: "old.cordon").path
            func states() throws -> [String] {
                let outcome = try Program.run(["decisions", store, "--audit", "--json"])
                #expect(outcome.status == 0, "\(outcome.complaints)")
                let rows = try #require(try outcome.object()["decisions"] as? [[String: Any]])
                return rows.compactMap { $0["state"] as? String }
            }
            #expect(try states() == ["awaits-second"])
            _ = try decide(folder, by: "B", ["--needs", "2"])
            #expect(try states() == ["followed", "stands"])
            // The party is listed since: both eyes have to look again.
            _ = try Program.run([
                "import", folder.appending(path: "new.yaml").path, "--into", store,
            ])
            let told = try Program.run(["decisions", store, "--audit", "--csv"]).output
            #expect(told.contains("reopened,A; B,listing new: eu 269/2014-I"))
        }
    }
}
