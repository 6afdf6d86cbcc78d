import CordonAnalysis
import CordonFormats
import CordonModel
import Foundation
import Testing

@Suite("A dossier")
struct DossierTests {
    private func small(_ change: (inout SmallCase) -> Void = { _ in }) throws -> SmallCase {
        var small = SmallCase(["a", "b"])
        small.file.add(Entity(id: "p", schema: "Person"))
        small.say("a", "name", "Ay Holding")
        small.say("b", "name", "Bee Works")
        small.say("p", "name", "Pia Person")
        small.say("p", "birthDate", "1970-01-01")
        small.relate("a", .ownership, "b", share: .whole, key: "stake")
        change(&small)
        return small
    }

    private func made(
        _ small: SmallCase, _ entity: String = "b",
        _ change: (inout DossierQuestion) -> Void = { _ in }
    ) throws -> Dossier {
        var question = DossierQuestion(entity)
        change(&question)
        return try Dossier(
            question, in: small.file, Projection(asOf: try #require(SmallCase.day)))
    }

    @Test("has the nineteen sections of the founding case in order, and equal bytes twice")
    func whole() throws {
        let (one, other) = (try FoundingDossier.kupol(), try FoundingDossier.made())
        #expect(one.html(picture: nil) == other.html(picture: nil))
        #expect(one.markdown() == other.markdown())
        #expect(one.json() == other.json())
        let html = one.html(picture: nil)
        let places = try DossierPart.allCases.map { part in
            try #require(html.range(of: "<section id=\"\(part.rawValue)\">")).lowerBound
        }
        #expect(places == places.sorted())
        #expect(!html.contains("<script"))
        #expect(html.contains("default-src 'none'"))
    }

    @Test("tells the contradictions of the founding case under what speaks against")
    func against() throws {
        let json = try FoundingDossier.kupol().json()
        let pairs = try #require(json.member("against")?.member("contradictions")).items
        let claims = Set(
            pairs.flatMap { $0.strings("against") + [$0.member("claim")?.plainText ?? ""] })
        #expect(claims.isSuperset(of: ["c239", "c243", "c246"]))
    }

    @Test("leaves an indicator unsearched until somebody looks, and finds what claims show")
    func indicators() throws {
        let plain = try made(try small())
        #expect(state(plain, "family") == "notSearched")
        let looked = try made(try small()) { question in
            var notes = DossierNotes()
            notes.searches = [.init(.family, in: "a register")]
            question.notes = notes
        }
        #expect(state(looked, "family") == "notFound")
        let kin = try small {
            $0.relate("p", .directorship, "b")
            $0.file.add(Entity(id: "q", schema: "Person"))
            $0.relate("p", .family, "q")
        }
        #expect(state(try made(kin), "family") == "found")
    }

    private func state(_ dossier: Dossier, _ indicator: String) -> String? {
        dossier.json().member("control")?.items
            .first { $0.member("indicator") == .string(indicator) }?.member("state")?.plainText
    }

    @Test("leaves the decision blank, whatever is known")
    func decision() throws {
        let json = try FoundingDossier.kupol().json()
        guard case .object(let members)? = json.member("decision") else {
            Issue.record("no decision")
            return
        }
        #expect(members.count == 6)
        #expect(members.allSatisfy { $0.value == .null })
    }

    @Test("chooses sections by reader, and says which it lacks", arguments: DossierReader.allCases)
    func reader(reader: DossierReader) throws {
        let html = try made(try small()) { $0.reader = reader }.html(picture: nil)
        for part in DossierPart.allCases {
            #expect(
                html.contains("<section id=\"\(part.rawValue)\">") == reader.parts.contains(part))
            if !reader.parts.contains(part) { #expect(html.contains(part.title)) }
        }
    }

    // MARK: - Publishing

    @Test("publishes nothing of what may not be passed on, in any form, and counts it")
    func unpublished() throws {
        let held = try small { small in
            small.file.add(
                Claim(
                    subject: "b", .value(PropertyValue("alias", "Secret Alias")),
                    standing: .official,
                    evidence: Evidence(
                        citations: [Citation(source: "s")], quotation: "secret words",
                        publish: .no)))
        }
        let inside = try made(held)
        #expect(inside.html(picture: nil).contains("Secret Alias"))
        let outside = try made(held) { $0.isForPublication = true }
        for text in [
            outside.html(picture: nil), outside.markdown(), outside.json().pretty,
        ] {
            #expect(!text.contains("Secret Alias"))
            #expect(!text.contains("secret words"))
            #expect(text.contains("Left out"))
        }
        #expect(
            outside.json().member("evidenceLeftOut")?.items == [
                ["because": "not-published", "count": 1]
            ])
    }

    @Test("names a person only on firm claims, and tells no more of him than his name and role")
    func persons() throws {
        let weak = try small { $0.relate("p", .directorship, "b", standing: .reported) }
        let outside = try made(weak) { $0.isForPublication = true }
        #expect(!outside.html(picture: nil).contains("Pia Person"))
        let firm = try small { $0.relate("p", .directorship, "b", standing: .registered) }
        let told = try made(firm) { $0.isForPublication = true }
        #expect(told.html(picture: nil).contains("Pia Person"))
        let own = try made(firm, "p") { $0.isForPublication = true }
        #expect(!own.html(picture: nil).contains("1970-01-01"))
        #expect(own.json().member("evidenceLeftOut")?.items.isEmpty == false)
    }

    @Test("names no person who says something, where it is published")
    func speaker() throws {
        let spoken = try small { small in
            small.file.add(
                Claim(
                    subject: "b", .value(PropertyValue("alias", "Bee")), standing: .alleged,
                    evidence: Evidence(citations: [Citation(source: "s")], assertedBy: ["p"])))
        }
        #expect(try made(spoken).json().pretty.contains("Pia Person"))
        let outside = try made(spoken) { $0.isForPublication = true }.json().pretty
        #expect(!outside.contains("Pia Person") && !outside.contains("\"p\""))
    }

    @Test("tells words only where every source lets them be quoted")
    func words() throws {
        var small = try small()
        small.file.add(
            Source(id: "closed", title: "A closed source", kind: .register, publish: .cite))
        small.file.add(
            Claim(
                subject: "b", .value(PropertyValue("alias", "Bee")), standing: .registered,
                evidence: Evidence(
                    citations: [Citation(source: "closed")], quotation: "words of a closed source"))
        )
        for text in [try made(small).html(picture: nil), try made(small).json().pretty] {
            #expect(!text.contains("words of a closed source"))
        }
        #expect(try made(small).html(picture: nil).contains("may be cited, not quoted"))
    }

    @Test("is no place for marks of a party's name")
    func hostile() throws {
        let hostile = try small {
            $0.say("b", "alias", "<script>alert(1)</script><!--/section--> | [x](#y) `z`")
        }
        let dossier = try made(hostile)
        #expect(!dossier.html(picture: nil).contains("<script>"))
        #expect(!dossier.markdown().contains("<!--/section--> |"))
        #expect(dossier.markdown().contains("\\[x\\](\\#y)"))
    }
}

extension JSONText {
    func member(_ key: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.key == key }?.value
    }

    var items: [JSONText] { if case .array(let items) = self { items } else { [] } }

    var plainText: String? { if case .string(let text) = self { text } else { nil } }

    func strings(_ key: String) -> [String] { member(key)?.items.compactMap(\.plainText) ?? [] }
}
