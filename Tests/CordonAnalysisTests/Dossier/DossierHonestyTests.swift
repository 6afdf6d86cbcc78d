import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

/// What a dossier must not leave out, nor say more firmly than its claims do.
@Suite("What a dossier owes its reader")
struct DossierHonestyTests {
    private static let whole = Result { try FoundingDossier.made { $0.regimes = [] } }

    /// The founding case's dossier on Kupol under all rules, made once.
    private func kupol() throws -> Dossier { try Self.whole.get() }

    private func made(
        _ small: SmallCase, _ entity: String = "b",
        _ change: (inout DossierQuestion) -> Void = { _ in }
    ) throws -> Dossier {
        var question = DossierQuestion(entity)
        change(&question)
        return try Dossier(
            question, in: small.file, Projection(asOf: try #require(SmallCase.day)))
    }

    private func sentences(_ dossier: Dossier) -> [String] {
        Prose(html: dossier.html(picture: nil)).sentences.map(\.text)
    }

    /// The numbers of the claims of these keys.
    private func numbers(_ keys: [String], in dossier: Dossier) throws -> Set<Int> {
        let rows = dossier.json().member("evidence")?.items ?? []
        let found = rows.filter { keys.contains($0.member("key")?.plainText ?? "") }
            .compactMap { $0.member("no")?.whole }
        try #require(found.count == keys.count)
        return Set(found)
    }

    // MARK: - What is missing

    @Test("rests each missing fact on the claims that leave it open, and a missing list on none")
    func missing() throws {
        let dossier = try kupol()
        let told = dossier.json().member("missing")?.member("sentences")?.items ?? []
        func claims(_ part: String) throws -> Set<Int> {
            let one = try #require(
                told.first { $0.member("text")?.plainText?.contains(part) ?? false }, "\(part)")
            return Set((one.member("claims")?.items ?? []).compactMap(\.whole))
        }
        #expect(
            try claims("The nature of the link between OOO TSK Vektor")
                == numbers(["c130"], in: dossier))
        #expect(try claims("A complete list of ca").isEmpty)
        #expect(
            try claims("Whether JSC Concern VKO Almaz-Antey controls")
                == numbers(["c001", "c002", "c003"], in: dossier))
    }

    @Test("says of a rule that cannot be answered nothing that claims would have to show")
    func silence() throws {
        let rows = try kupol().json().member("summary")?.member("headline")?.items ?? []
        let open = rows.filter { $0.member("verdict") == "notEvaluated" }
        #expect(open.count == 2)
        for row in open {
            #expect(row.member("claims")?.items.isEmpty == true)
            #expect(row.member("law")?.items.isEmpty == false)
            #expect(row.member("sentence")?.plainText?.contains("Kupol") == false)
        }
    }

    @Test("asks for every missing fact, and settles no rule that an answer may leave open")
    func questions() throws {
        let rows = try kupol().json().member("missing")?.member("questions")?.items ?? []
        func row(_ part: String) throws -> JSONText {
            try #require(
                rows.first { $0.member("question")?.plainText?.contains(part) ?? false }, "\(part)")
        }
        let share = try row("What share does JSC Concern VKO Almaz-Antey hold")
        #expect(share.strings("settles") == ["eu-833-5aa"])
        #expect(share.strings("maySettle") == ["uk"])
        #expect(share.member("effect")?.plainText?.contains("else still undetermined") == true)
        #expect(
            try row("Whether JSC Concern VKO Almaz-Antey controls").strings("maySettle") == ["uk"])
        #expect(
            try row("The nature of the link between OOO TSK Vektor").strings("to").first
                == "Office of Foreign Assets Control")
        #expect(try row("A complete list of ca").strings("to") == ["whoever keeps the list of ca"])
        // A share that is asked for is not asked for twice.
        #expect(
            rows.count { $0.member("question")?.plainText?.contains("holds of JSC") ?? false } == 0)
    }

    @Test("gives both ends of the distance from a threshold where a share is not known")
    func margin() throws {
        let html = try kupol().html(picture: nil)
        #expect(html.contains("more than -50 to +50 points"))
        var small = SmallCase(["a", "b"])
        small.relate("a", .ownership, "b", share: Share("60"))
        small.file.add(
            Claim(
                subject: "a",
                .listing(Listing(authority: "uk", list: "UKSL", measures: [.blocking])),
                standing: .official, citations: [Citation(source: "s")]))
        small.file.lists.append(
            ListCoverage(authority: "uk", list: "UKSL", day: SmallCase.day, isComplete: true))
        #expect(try made(small).html(picture: nil).contains("+10 points"))
    }

    // MARK: - What speaks against, and what is not there

    @Test("says on which list, read whole, the subject does not stand, and that it clears nobody")
    func absence() throws {
        let texts = try sentences(kupol()).filter {
            $0.contains("JSC IEMZ Kupol stands in no entry of the list uk UKSL")
        }
        // Under the verdict of the rule, and under the listings.
        #expect(texts.count == 2)
        #expect(texts.allSatisfy { $0.contains("clears nobody") && $0.contains("2026-08-22") })
        #expect(
            try !sentences(kupol()).contains { $0.contains("no entry of the list us-ofac SDN") })
    }

    @Test("tells what the case notes on a claim that a verdict rests on, where the claim is told")
    func notes() throws {
        let texts = try sentences(kupol()).filter {
            $0.contains("No percentage is printed anywhere")
        }
        // Beside the claim in ownership, and under what speaks against.
        #expect(texts.count == 2)
        let noted = try kupol().json().member("against")?.member("notes")?.items ?? []
        #expect(noted.contains { $0.member("text")?.plainText?.contains("percentage") ?? false })
    }

    @Test("tells of a listing that the copy it stands in is older than the day")
    func copies() throws {
        let html = try kupol().html(picture: nil)
        let plain = html.replacing(/<[^>]*>/, with: "")
        #expect(plain.contains("entry 46431 since 2023-12-12 (by a copy of 2024-05-03)"))
    }

    @Test("says what is told of legal basis, reason and relief of a listing, and what is not")
    func listings() throws {
        let rows = try kupol().json().member("listings")?.items ?? []
        let eu = try #require(rows.first { $0.member("listing")?.member("recordId") == "#141E" })
        let acts = (eu.member("basis")?.items ?? []).compactMap {
            $0.member("identifier")?.plainText
        }
        #expect(acts.contains { $0.contains("CELEX 32014R0269") })
        #expect(rows.allSatisfy { $0.member("locator") != nil })
        let texts = try sentences(kupol())
        #expect(texts.contains { $0.contains("None is on record: that none was granted") })
    }

    // MARK: - Who says so

    @Test("does not tell a join that this program made as the fact of a register")
    func joined() throws {
        var small = SmallCase(["a", "b", "c"])
        small.relate("a", .ownership, "b", share: .whole)
        small.say("b", "name", "Bee Works")
        for id in ["b", "c"] {
            small.say(id, "innCode", "1831083343")
            small.say(id, "ogrnCode", "1021801143374")
        }
        small.file.join()
        let texts = try sentences(made(small))
        let told = try #require(texts.first { $0.contains("b and c are one party") }, "\(texts)")
        #expect(told.contains("This program (Cordon) concluded, and no source says"))
        #expect(told.contains("because: "))
        #expect(!texts.contains { $0.contains("registered as a fact by Cordon") })
    }

    @Test("does not credit each word of a record with every source of the record")
    func origins() throws {
        var small = SmallCase(["a", "b", "c"])
        small.file.add(Source(id: "t", title: "Another source", kind: .legalAct))
        for (property, text) in [("name", "Bee Works"), ("alias", "Bee")] {
            small.file.add(
                Claim(
                    subject: "b", .value(PropertyValue(property, text)), standing: .official,
                    citations: [Citation(source: "s"), Citation(source: "t")]))
        }
        small.relate("a", .ownership, "b", share: .whole, key: "k1")
        small.file.add(
            Claim(
                subject: "a",
                .relation(RelationAssertion(.ownership, to: "b", share: .whole)),
                standing: .official,
                evidence: Evidence(citations: [Citation(source: "t")]), key: "k2"))
        let rows = try made(small).json().member("evidence")?.items ?? []
        let alias = try #require(
            rows.first { $0.member("says")?.plainText?.hasSuffix(" Bee") ?? false })
        #expect(alias.member("independentOrigins") == 1)
        #expect(alias.member("citedForTheRecord") == true)
        let stake = try #require(rows.first { $0.member("key") == "k1" })
        #expect(stake.member("independentOrigins") == 1 && stake.member("otherOrigins") == 1)
    }

    @Test("finds a front that a source calls so, and tells its word")
    func fronts() throws {
        let json = try kupol().json()
        let state = json.member("control")?.items.first { $0.member("indicator") == "fronts" }
        #expect(state?.member("state") == "found")
        #expect(state?.strings("claims") == ["c164"])
        let below = json.member("ownership")?.member("downwards")?.items ?? []
        #expect(below.first?.strings("words") == ["front company of"])
    }

    @Test("asks of nobody who holds the rest of a person")
    func persons() throws {
        var small = SmallCase(["b"])
        small.file.add(Entity(id: "p", schema: "Person"))
        small.say("p", "name", "Pia Person")
        small.relate("p", .directorship, "b")
        let texts = try sentences(made(small, "p"))
        #expect(
            !texts.contains { $0.contains("holds the rest") || $0.contains("hold a part of Pia") })
        #expect(texts.contains { $0.contains("Nobody holds a part of a person") })
    }

    @Test("says how many ways to listed parties it leaves out, and who on a way is listed himself")
    func ways() throws {
        let json = try kupol().json().member("relations")
        let told = json?.member("ways")?.items.count ?? 0
        let found = try #require(json?.member("waysFound")?.whole)
        #expect(told == 6 && found > told)
        let texts = try sentences(kupol())
        #expect(texts.contains { $0.contains("Told are 6 of \(found) ways") })
        #expect(
            texts.contains { $0.contains("By way of links") && $0.contains("ARMORGRUPP (listed)") })
    }

    // MARK: - Decisions

    @Test("tells of each decision whether it stands, waits for a second, or is to be made anew")
    func decisions() throws {
        var small = SmallCase(["a", "b"])
        small.say("b", "name", "Bee Works")
        small.say("b", "country", "RU")
        func decision(
            _ subject: String, names: [String] = ["BEE WORKS"], needs: Int = 1, until: Day? = nil
        ) throws -> ScreeningDecision {
            ScreeningDecision(
                subject: subject, name: "Bee", entity: "b", verdict: .falsePositive,
                because: "another trade", by: "Ann", day: try #require(Day("2026-01-01")),
                compared: ComparedPair(
                    subject: ComparedFacts(names: ["Bee"]),
                    entity: ComparedFacts(names: names, countries: ["ru"])), needs: needs,
                until: until)
        }
        let history = [
            try decision("K1"), try decision("K2", names: ["Old Name"]),
            try decision("K3", needs: 2), try decision("K4", until: Day("2026-02-01")),
        ]
        let dossier = try made(small) { $0.screening = history }
        let rows = dossier.json().member("screening")?.member("decisions")?.items ?? []
        #expect(
            rows.compactMap { $0.member("state")?.plainText } == [
                "stands", "reopened", "awaits-second", "reopened",
            ])
        // Capital letters make no other name and no other country.
        #expect(rows.first?.strings("changes") == [])
        #expect(rows[1].strings("changes") == ["name new: Bee Works", "name gone: Old Name"])
        let html = dossier.html(picture: nil)
        #expect(html.contains("1 of 2 people decided so") && html.contains("name gone: Old Name"))
    }

    @Test("keeps what stands behind a name in Arabic where it belongs")
    func directions() throws {
        var small = SmallCase(["a", "b"])
        small.say("a", "name", "شركة")
        small.say("b", "name", "Bee Works")
        small.relate("a", .ownership, "b", share: .whole)
        let html = try made(small).html(picture: nil)
        #expect(html.contains("That <bdi>شركة</bdi> owns Bee Works (100%)"))
    }
}

extension JSONText {
    fileprivate var whole: Int? { if case .int(let number) = self { number } else { nil } }
}
