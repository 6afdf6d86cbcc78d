import CordonAnalysis
import CordonModel
import CordonRules
import CordonStore
import Foundation
import Testing

@testable import CordonFormats

/// One case as a file and as a store, imported at once, in two parts, and on two days.
@Suite("A file and its store") struct FileAndStoreTests {
    private static let today = Day("2026-11-22") ?? Day(number: 0)
    private static let days = ["2016-06-01", "2022-10-01", "2024-06-01", "2026-11-22"]
        .compactMap { Day($0) }

    /// Files that are one record a line, with the number of lines at their head.
    private static let heads = [
        "rr.csv": 1, "icij.csv": 1, "entities.ftm.json": 0, "edges.csv": 1, "psc.txt": 0,
        "bods.jsonl": 0, "nodes.csv": 1, "lei.csv": 1,
    ]

    /// Regimes that differ in what they add up, what they reach by, and whom they seed with.
    private static let regimes = Regime.all.filter {
        ["us-ofac", "eu", "uk", "any-stake"].contains($0.id)
    }

    /// What regimes say about everybody on several days, in words.
    private func words(_ path: String, listed: [EntityID]) throws -> [String] {
        var file = try CaseDoor.read(path)
        for id in listed {
            file.add(
                Claim(
                    subject: id, .listing(Listing(authority: "assumed", list: nil)),
                    standing: .assumed, citations: [], key: "listed \(id)"))
        }
        return Self.days.flatMap { day in
            let graph = EntityGraph(file, Projection(asOf: day, today: Self.today))
            return RuleEngine(graph).findings(under: Self.regimes, all: true).map {
                "\(day) \(JSONText.finding($0).compact)"
            }
        }
    }

    private func expectSame(_ name: String, _ text: String, head: Int?) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        func write(_ text: String, _ place: String) throws -> String {
            let place = folder.appendingPathComponent(place)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            let path = place.appendingPathComponent(name)
            try Data(text.utf8).write(to: path)
            return path.path
        }
        let path = try write(text, "whole")
        let listed = try GraphFile.read(path).entities.map(\.id).sorted().prefix(2)
        let whole = try words(path, listed: Array(listed))
        #expect(whole.contains { $0.contains("\"captured\"") || $0.contains("\"listed\"") })
        func store(_ place: String, _ imports: [(path: String, day: Day)]) throws -> [String] {
            let path = folder.appendingPathComponent("\(place).cordon").path
            let store = try Store.create(path)
            for one in imports {
                _ = try CaseImport(into: store).run([one.path], recordedAt: one.day)
            }
            return try words(path, listed: Array(listed))
        }
        let later = Self.today.advanced(by: 7)
        #expect(try store("once", [(path, Self.today)]) == whole)
        #expect(try store("twice", [(path, Self.today), (path, later)]) == whole)
        guard let head else { return }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let top = lines.prefix(head)
        let rows = lines.dropFirst(head).filter { !$0.isEmpty }
        let parts = [rows.prefix(rows.count / 2), rows.dropFirst(rows.count / 2)].map {
            (top + $0).joined(separator: "\n") + "\n"
        }
        let one = try write(parts[0], "one")
        let two = try write(parts[1], "two")
        #expect(try store("parts", [(one, Self.today), (two, later)]) == whole)
    }

    @Test(
        "give equal findings, imported at once, in parts and on two days",
        arguments: Samples.all.map(\.name))
    func samples(name: String) throws {
        let text = try #require(Samples.all.first { $0.name == name }).text
        try expectSame(name, text, head: Self.heads[name])
    }

    @Test("give equal findings where records of one register differ in their days")
    func records() throws {
        try expectSame(
            "records.yaml",
            """
            cordon: 1
            sources: {s: {title: Register}, t: {title: Paper, date: 2023-05-01}}
            entities:
              a: {schema: Company, name: A, source: s}
              b: {schema: Company, name: B, source: s}
              c: {schema: Company, name: C, source: s}
            claims:
              - {subject: a, relation: owns, object: c, share: "30", record: r1, from: 2020-01-01, standing: registered, source: s}
              - {subject: a, relation: owns, object: c, share: "40", record: r2, from: 2022-01-01, standing: registered, source: s}
              - {subject: b, relation: owns, object: c, share: "30", standing: registered, source: s}
              - {subject: b, relation: owns, object: c, share: "10", standing: reported, source: t}
            listings:
              - {entity: b, authority: eu, list: FSF, measures: [blocking], source: s}
              - {entity: a, authority: uk, list: UKSL, measures: [blocking], source: t}

            """, head: nil)
    }

    /// Statements of an edge and of a sanction, which a file may be cut between.
    private static let statements = [
        "a,Company,name,Alpha", "c,Company,name,Gamma", "o,Ownership,owner,a",
        "o,Ownership,asset,c", "o,Ownership,percentage,60", "o,Ownership,startDate,2021-01-01",
        "s,Sanction,entity,a", "s,Sanction,authority,Office of Foreign Assets Control",
        "s,Sanction,programId,US-SDN", "s,Sanction,startDate,2022-05-01",
    ]

    @Test(
        "give equal verdicts wherever statements are cut", arguments: [false, true])
    func cutStatements(areNamed: Bool) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        func verdicts(_ parts: [ArraySlice<String>]) throws -> [String] {
            let path = folder.appendingPathComponent("\(UUID().uuidString).cordon").path
            let store = try Store.create(path)
            for (number, rows) in parts.enumerated() where !rows.isEmpty {
                let name = folder.appendingPathComponent("\(number)-\(parts.count).csv")
                let head = "entity_id,schema,prop,value,canonical_id,dataset,first_seen"
                let lines = rows.map { row in
                    let id = row.prefix { $0 != "," }
                    return areNamed
                        ? "\(row),\(id),us_ofac_sdn,2023-01-01" : "\(row),\(id),,"
                }
                try Data(([head] + lines).joined(separator: "\n").utf8).write(to: name)
                _ = try CaseImport(into: store).run(
                    [name.path], recordedAt: Self.today.advanced(by: number))
            }
            let file = try CaseDoor.read(path)
            return Self.days.flatMap { day in
                let graph = EntityGraph(file, Projection(asOf: day, today: Self.today))
                return RuleEngine(graph).findings(under: Self.regimes, all: true)
                    .map { "\(day) \($0.regime) \($0.entity) \($0.verdict)" }
            }
        }
        let all = Self.statements[...]
        let whole = try verdicts([all])
        #expect(whole.contains("2024-06-01 us-ofac c captured"), "\(whole)")
        for cut in all.indices {
            #expect(try verdicts([all[..<cut], all[cut...]]) == whole, "cut at \(cut)")
            #expect(try verdicts([all[cut...], all[..<cut]]) == whole, "swapped at \(cut)")
        }
    }

    /// A statement on the holding of `x` in `c`, as a register makes it on a day.
    private func statement(_ status: String, _ day: String, _ share: Int, end: String? = nil)
        -> String
    {
        let end = end.map { #","endDate":"\#($0)""# } ?? ""
        return #"{"statementId":"s-\#(day)","statementDate":"\#(day)","recordId":"r1","#
            + #""recordType":"relationship","recordStatus":"\#(status)","recordDetails":"#
            + #"{"isComponent":false,"subject":"c","interestedParty":"x","interests":["#
            + #"{"type":"shareholding","share":{"exact":\#(share)},"startDate":"2015-01-01"\#(end)}]},"#
            + #""publicationDetails":{"publicationDate":"2026-01-01","publisher":{"name":"Register"}},"#
            + #""source":{"type":["officialRegister"]}}"#
    }

    @Test(
        "give equal verdicts where a record is restated in another file",
        arguments: ["closed", "less", "more", "unchanged"])
    func restated(how: String) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        let parties = ["x", "c"].map { id in
            #"{"statementId":"e-\#(id)","statementDate":"2016-01-01","recordId":"\#(id)","#
                + #""recordType":"entity","recordStatus":"new","recordDetails":{"name":"\#(id)","#
                + #""entityType":{"type":"registeredEntity"}},"publicationDetails":"#
                + #"{"publicationDate":"2026-01-01","publisher":{"name":"Register"}},"#
                + #""source":{"type":["officialRegister"]}}"#
        }
        let first = statement("new", "2016-01-01", 60)
        let later =
            switch how {
            case "closed": statement("closed", "2023-06-01", 60, end: "2023-05-01")
            case "less": statement("updated", "2023-06-01", 30)
            case "more": statement("updated", "2023-06-01", 90)
            default: statement("updated", "2023-06-01", 60)
            }
        func verdicts(_ imports: [[String]]) throws -> [String] {
            let path = folder.appendingPathComponent("\(UUID().uuidString).cordon").path
            let store = try Store.create(path)
            for (number, lines) in imports.enumerated() {
                let file = folder.appendingPathComponent("\(number)-\(imports.count).jsonl")
                try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
                _ = try CaseImport(into: store).run([file.path], recordedAt: Self.today)
            }
            var file = try CaseDoor.read(path)
            file.add(
                Claim(
                    subject: "bods:x", .listing(Listing(authority: "assumed", list: nil)),
                    standing: .assumed, citations: [], key: "listed x"))
            return Self.days.flatMap { day in
                let graph = EntityGraph(file, Projection(asOf: day, today: Self.today))
                return RuleEngine(graph).findings(under: Self.regimes, all: true)
                    .filter { $0.entity == "bods:c" }
                    .map { "\(day) \($0.regime) \($0.verdict)" }
            }
        }
        let whole = try verdicts([parties + [first, later]])
        #expect(
            whole.contains { $0.contains("2024-06-01 us-ofac") && $0.contains("captured") }
                == ["more", "unchanged"].contains(how))
        #expect(try verdicts([parties + [first], [later]]) == whole)
        #expect(try verdicts([[later], parties + [first]]) == whole)
    }
}
