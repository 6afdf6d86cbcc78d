import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("A case file")
struct CaseFileReadingTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func read(_ claims: String) throws -> Case {
        let text = """
            cordon: 1
            sources:
              S-1: {title: A list, kind: official-list, date: 2024-01-01}
              S-2: {title: A paper, kind: press}
            entities:
              a: {schema: Company, name: NO, country: NO, source: S-1}
              b: {schema: Company, name: ~, alias: ["~", yes], source: S-2}
              m: {schema: PublicBody, name: 0x10, source: [S-2, S-1], locator: p. 1}
              p: {schema: WeaponProgramme, name: 1e3}

            """
        return try CaseFile.read(Array((text + claims).utf8), named: "case.yaml")
    }

    private func relation(_ line: String) throws -> (subject: String, said: RelationAssertion) {
        let file = try read("claims:\n  - {\(line), source: S-1}\n")
        let claim = try #require(file.claims.last)
        return (claim.subject, try #require(claim.relation))
    }

    @Test("keeps every scalar the text that it is")
    func scalars() throws {
        let values = try read("").claims.compactMap(\.value).map { "\($0.property)=\($0.text)" }
        #expect(
            values == ["name=NO", "country=NO", "alias=~", "alias=yes", "name=0x10", "name=1e3"])
    }

    @Test("gives claims the standing of their source where none is written")
    func standings() throws {
        let standings = try read("").claims.map(\.standing)
        #expect(
            standings == [.official, .official, .reported, .reported, .official, .alleged])
        let listings = try read(
            """
            listings:
              - {entity: a, authority: eu, source: S-1}
              - {entity: a, authority: eu, source: S-2}
              - {entity: a, authority: eu, source: S-2, standing: alleged}
            """
        ).claims.suffix(3)
        #expect(listings.map(\.standing) == [.official, .reported, .alleged])
        #expect(
            listings.compactMap(\.listing).map(\.measures) == [
                [.blocking], [.blocking], [.blocking],
            ])
    }

    @Test("turns a word about the owned around, and keeps the word as role")
    func direction() throws {
        let owned = try relation("subject: a, relation: subsidiary of, object: b")
        #expect(owned.subject == "b")
        #expect(owned.said.target == "a")
        #expect(owned.said.role == "subsidiary of")
        #expect(owned.said.share == .someStake)
        #expect(owned.said.assertsControl)
        let owns = try relation("subject: a, relation: owns, object: b, share: 25-50, role: R")
        #expect(owns.subject == "a")
        #expect(owns.said.role == "R")
        #expect(owns.said.share?.description == "[25,50]")
        let bare = try relation("subject: a, relation: Ownership, object: b")
        #expect(bare.said.share == nil && bare.said.role == nil && !bare.said.assertsControl)
    }

    @Test("reads an unknown share as what the word alone says")
    func unknownShare() throws {
        #expect(
            try relation("subject: a, relation: owns, object: b, share: unknown").said.share
                == .someStake)
        #expect(
            try relation("subject: a, relation: majority owner of, object: b, share: unknown").said
                .share == .majority)
    }

    @Test("reads \"part of\" by the schemata of its ends")
    func partOf() throws {
        #expect(try relation("subject: a, relation: part of, object: b").said.kind == .ownership)
        #expect(try relation("subject: m, relation: part of, object: m").said.kind == .partOf)
        #expect(
            try relation("subject: a, relation: part of, object: p").said.kind == .participation)
    }

    @Test("does not take the day of an observation for the day of the statement")
    func clocks() throws {
        let file = try read(
            "claims:\n  - {subject: a, relation: owns, object: b, observed: 2020-01-01, source: S-1}\n"
        )
        let claim = try #require(file.claims.last)
        #expect(claim.evidence.stated == nil)
        #expect(claim.statedDay(in: file) == DayWindow("2024-01-01"))
        #expect(claim.period.observed == Day("2020-01-01"))
    }

    @Test("takes `until` for the last day in force")
    func until() throws {
        let file = try read(
            "claims:\n  - {subject: a, relation: owns, object: b, from: 2020, until: 2023-12-31, source: S-1}\n"
        )
        #expect(file.claims.last?.period.before == DayWindow("2024-01-01"))
    }

    @Test("joins two records by \"same as\"")
    func identity() throws {
        let file = try read(
            "claims:\n  - {subject: a, relation: same as, object: b, source: S-1}\n")
        #expect(file.claims.last?.assertion == .identity("b"))
    }

    @Test("knows every relation word that its article promises")
    func words() throws {
        let article = try String(
            contentsOfFile: Self.root + "/Sources/CordonAnalysis/CordonAnalysis.docc/CaseFile.md",
            encoding: .utf8)
        for word in RelationWord.all {
            #expect(article.contains("`\(word.word)`"), "\(word.word)")
        }
        for key in ClaimSection.relationKeys + ListingSection.keys + SourceSection.keys
            + EntitySection.idKeys + ListingSection.coverageKeys
        {
            #expect(article.contains("\(key)"), "\(key)")
        }
    }

    @Test("of the founding case holds its parties, claims and listings")
    func garpiya() throws {
        let file = try CaseFile.read(Self.root + "/Graphs/garpiya")
        #expect(file.entities.count == 189)
        #expect(file.sources.count == 38)
        #expect(file.lists.count == 10)
        #expect(file.claims.filter { $0.listing != nil }.count == 233)
        let written = file.claims.filter { $0.listing == nil && $0.key != nil }
        #expect(written.count == 293)
        #expect(file.claims.allSatisfy { !$0.evidence.citations.isEmpty })
        #expect(file.inputs.count == 23)
        let head = try CaseFile.read(Self.root + "/Graphs/garpiya/case.yaml")
        #expect(head.claims.count == file.claims.count)
    }

    @Test("of a teaching case can be read, each")
    func teaching() throws {
        let folder = Self.root + "/Graphs/fifty-percent"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".yaml") }
        #expect(names.count > 10)
        for name in names {
            let file = try CaseFile.read("\(folder)/\(name)")
            #expect(!file.claims.isEmpty && file.title != nil, "\(name)")
        }
    }
}
