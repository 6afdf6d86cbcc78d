import Foundation
import Testing

/// Names are data: they steer no terminal, pretend to be no line of ours and begin no formula.
@Suite("A hostile name")
struct HostileNamesTests {
    private static let names = [
        "\u{1B}[31mred", "=1+1", "line\nlisted by", "turned \u{202E}drow", "csi \u{9B}2J",
        "@SUM(1)",
    ]

    private static func lines() throws -> [UInt8] {
        let lines = try names.enumerated().map { place, name in
            let text = String(decoding: try JSONEncoder().encode(name), as: UTF8.self)
            return "{\"id\":\"e\(place)\",\"schema\":\"Company\",\"referents\":[\"old-\(place)\"],"
                + "\"properties\":{\"name\":[\(text)],\"registrationNumber\":[\"-\(place)\"]}}"
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar == "\n"
                || scalar.properties.generalCategory != .control
                    && !(0x202A...0x202E).contains(scalar.value)
        }
    }

    /// What is asked about `e`, a party with a hostile name.
    private static let questions: [[String]] = [
        ["show", "e"], ["check"], ["search", "red"], ["claims", "e"], ["owners", "e"],
        ["holdings", "e"], ["why", "e", "--regime", "uk"], ["flag", "e", "--all"],
        ["paths", "e", "e0"], ["rank", "--by", "degree"], ["structure", "--find", "components"],
        ["suggest"], ["unknowns"],
    ]

    @Test("reaches no terminal raw", arguments: questions)
    func terminals(question: [String]) throws {
        let verb = question[0]
        try Program.withFile("a.ftm.json", try Self.lines()) { path in
            for place in question.contains("e") ? Self.names.indices : 0..<1 {
                let rest = question.dropFirst().map { $0 == "e" ? "e\(place)" : $0 }
                let outcome = try Program.run([verb, path] + rest)
                #expect(isPlain(outcome.output), "\(verb) \(place)")
                #expect(isPlain(outcome.complaints), "\(verb) \(place)")
            }
        }
    }

    @Test("reaches no picture and no table of alerts raw")
    func files() throws {
        try Program.withFile("a.ftm.json", try Self.lines()) { path in
            for ending in ["svg", "dot"] {
                let picture = "\(path).\(ending)"
                let drawn = try Program.run(
                    ["draw", path] + Self.names.indices.map { "e\($0)" } + ["-o", picture])
                #expect(drawn.status == 0, "\(drawn.complaints)")
                let text = try String(contentsOfFile: picture, encoding: .utf8)
                #expect(isPlain(text.replacing("\t", with: " ")), "\(ending)")
            }
            let names = path + ".csv"
            try Data("id,name\n1,red\n2,csi 2J\n".utf8).write(to: URL(fileURLWithPath: names))
            let table = path + ".alerts.csv"
            let screened = try Program.run(["screen", path, names, "-o", table])
            #expect(screened.status == 0 && isPlain(screened.complaints))
            let alerts = try String(contentsOfFile: table, encoding: .utf8)
            #expect(alerts.contains("csi \u{FFFD}2J"), "\(alerts)")
            #expect(isPlain(alerts.replacing("\r\n", with: "\n")), "\(alerts)")
        }
    }

    @Test("begins no formula in tables for people, and stays as it is in raw ones")
    func formulas() throws {
        try Program.withFile("a.ftm.json", try Self.lines()) { path in
            let folder = path + "-tables"
            for (flags, wanted) in [([], "'=1+1"), (["--raw"], "=1+1")] {
                let outcome = try Program.run(
                    ["export", path, "--to", "tables", "-o", folder, "--quiet"] + flags)
                #expect(outcome.status == 0, "\(outcome.complaints)")
                let table = try String(contentsOfFile: folder + "/entities.csv", encoding: .utf8)
                #expect(table.contains(",\(wanted),") || table.contains(",\(wanted)\n"), "\(table)")
            }
            let names = path + ".csv"
            try Data("id,name,phone\n-1,=1+1,+4912345\n".utf8).write(
                to: URL(fileURLWithPath: names))
            let results = path + ".results.csv"
            _ = try Program.run(["screen", path, names, "-o", results, "--quiet"])
            let sheet = try String(contentsOfFile: results, encoding: .utf8)
            #expect(
                sheet.contains("\n-1,'=1+1,+4912345,") || sheet.contains("\r\n-1,'=1+1,+4912345,"))
            let raw = try Program.run(["screen", path, results, "--csv", "--quiet"])
            #expect(raw.output.contains(",=1+1,"))
        }
    }

    @Test("is found by its former ids")
    func formerIDs() throws {
        try Program.withFile("a.ftm.json", try Self.lines()) { path in
            let outcome = try Program.run(["show", path, "old-1", "--json"])
            let entity = try outcome.object()["entity"] as? [String: Any]
            #expect(entity?["id"] as? String == "e1")
        }
    }
}

/// One spoilt row is one reject, whatever the question.
@Suite("A spoilt row")
struct SpoiltRowTests {
    @Test("of a portfolio stands in the answer as one that was not compared")
    func screening() throws {
        try Program.withFile("names.csv", Array("id,name\n1,Kupol\n2,\"x\"y\n3,Limbach\n".utf8)) {
            path in
            let outcome = try Program.run(["screen", "Graphs/garpiya", path, "--csv"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("line 3,"))
            #expect(outcome.output.contains("the row cannot be read"))
            #expect(outcome.complaints.contains(":3: "))
            #expect(outcome.output.contains("\r\n3,Limbach,"))
        }
    }

    @Test("of a table of owners is named by every verb, and the others are answered")
    func owners() throws {
        let text = "owner,owned,percent\na,b,60\n\"c\"d,e,1\nb,f,70\n"
        try Program.withFile("owners.csv", Array(text.utf8)) { path in
            let flag = try Program.run(["flag", path, "--json"])
            #expect(flag.status == 0)
            #expect(flag.complaints.contains(":3: "))
            let limits = try flag.object()["limits"] as? [String]
            #expect(limits?.contains { $0.contains("1 record") } == true)
            let owners = try Program.run(["owners", path, "f"])
            #expect(owners.output.contains("b"))
        }
    }
}

/// What has ended, and records that are no parties.
@Suite("FollowTheMoney out and back")
struct FollowTheMoneyExportTests {
    private static let lines = """
        {"id":"a","caption":"Anna","schema":"Person","datasets":["x"],"referents":[],"target":true,"properties":{"name":["Ann"],"topics":["sanction"]}}
        {"id":"b","schema":"Company","properties":{"name":["B"],"addressEntity":["ad"]}}
        {"id":"ad","schema":"Address","properties":{"full":["1 Main Street"]}}
        {"id":"o","caption":"Ownership","schema":"Ownership","datasets":["x"],"last_seen":"2026-01-01","properties":{"owner":["a"],"asset":["b"],"percentage":["50%"],"endDate":["2020-05-01"]}}
        {"id":"p","schema":"Payment","properties":{"payer":["a"],"beneficiary":["a","b"],"amount":["1"]}}

        """

    @Test("says how much has ended, and brings everything back with --all-days")
    func allDays() throws {
        try Program.withFile("a.ftm.json", Array(Self.lines.utf8)) { path in
            let day = try Program.run(["export", path, "--to", "ftm"])
            #expect(day.complaints.contains("1 relations that do not hold on 2026-11-22"))
            #expect(!day.output.contains("\"Ownership\""))
            #expect(!day.output.contains("\"Sanction\""))
            let all = try Program.run(["export", path, "--to", "ftm", "--all-days"])
            #expect(!all.complaints.contains("left out"))
            #expect(try Self.fields(all.output) == Self.fields(Self.lines))
        }
    }

    @Test("shows a record that is no party")
    func record() throws {
        try Program.withFile("a.ftm.json", Array(Self.lines.utf8)) { path in
            let outcome = try Program.run(["show", path, "ad"])
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("1 Main Street"))
        }
    }

    /// Each line by its id, without what is Cordon's own.
    private static func fields(_ text: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
            guard var entity = value as? [String: Any], let id = entity["id"] as? String else {
                continue
            }
            entity["cordon"] = nil
            let data = try JSONSerialization.data(withJSONObject: entity, options: .sortedKeys)
            found[id] = String(decoding: data, as: UTF8.self)
        }
        return found
    }
}
