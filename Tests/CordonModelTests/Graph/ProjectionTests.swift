import CordonGraph
import Testing

@testable import CordonModel

@Suite("A projection")
struct ProjectionTests {
    private func day(_ number: Int32) -> Day { Day(number: number) }

    private func owns(
        _ key: String, standing: Standing = .official, polarity: Polarity = .asserts,
        period: Period = .always, share: Share? = nil, source: String = "S",
        recordID: String? = nil,
        stated: DayWindow? = nil, retrieved: Day? = nil, recorded: Day? = nil,
        contradicts: [String] = []
    ) -> Claim {
        Claim(
            subject: "a",
            .relation(RelationAssertion(.ownership, to: "b", share: share, recordID: recordID)),
            standing: standing, polarity: polarity, period: period,
            evidence: Evidence(
                citations: [Citation(source: source)], stated: stated, retrieved: retrieved,
                recorded: recorded),
            key: key, contradicts: contradicts)
    }

    private func graph(
        _ claims: [Claim], asOf: Int32 = 100, knownAt: Int32? = nil, least: Standing = .alleged,
        without: Set<String> = [], sources: [Source] = []
    ) -> EntityGraph {
        var file = Case()
        for id in ["a", "b", "c"] { file.add(Entity(id: id, schema: "Company")) }
        for source in sources { file.add(source) }
        for claim in claims { file.add(claim) }
        return EntityGraph(
            file,
            Projection(
                asOf: day(asOf), knownAt: knownAt.map { day($0) }, least: least, without: without))
    }

    private func keys(_ graph: EntityGraph) -> [String] {
        graph.relations.flatMap(\.claims).compactMap { graph.file.claims[$0].key }
    }

    @Test("takes a listing that is assumed and bears no day that is known for one of every day")
    func assumedListing() {
        let listing = Claim(
            subject: "a", .listing(Listing(authority: Listing.assumedAuthority, list: nil)),
            standing: .assumed, period: Period(from: .unknown) ?? .always, citations: [])
        for day: Int32 in [1, 100, 20_000] {
            #expect(graph([listing], asOf: day).listings.map(\.certainty) == [.yes])
        }
    }

    @Test("has no edge of which nobody says more than that it is not so")
    func onlyDenials() {
        let against: [Polarity] = [.denies, .doubts, .declaresAbsent]
        for polarity in against {
            #expect(graph([owns("d", polarity: polarity)]).relations.isEmpty)
            #expect(graph([owns("d", polarity: polarity)]).stakes.isEmpty)
        }
    }

    @Test("shows a denied edge as disputed, in every record of the pair")
    func disputed() {
        let claims = [
            owns("c1"), owns("c2", recordID: "r1"), owns("c3", recordID: "r2"),
            owns("d", standing: .alleged, polarity: .denies),
        ]
        #expect(graph(claims).relations.map(\.isDisputed) == [true, true, true])
        let one = [
            owns("c2", recordID: "r1"), owns("c3", recordID: "r2"),
            owns("d", polarity: .doubts, recordID: "r2"),
        ]
        #expect(graph(one).relations.map(\.isDisputed) == [false, true])
    }

    @Test("shows what a denial of another kind contradicts as disputed")
    func contradicted() {
        var claims = [owns("c1")]
        claims.append(
            Claim(
                subject: "c", .relation(RelationAssertion(.statement, to: "b")),
                standing: .official, polarity: .doubts,
                evidence: Evidence(citations: []), key: "d", contradicts: ["c1"]))
        #expect(graph(claims).relations.map(\.isDisputed) == [true])
    }

    @Test("asks the clocks in their order: stated, the source's date, fetched")
    func clocks() {
        let dated = Source(id: "S", title: "T", date: DayWindow(Day(number: 50)))
        let undated = Source(id: "U", title: "T")
        let fetched = Source(id: "F", title: "T", retrieved: Day(number: 60))
        let assumed = Source(id: "H", title: "T", kind: .hypothesis)
        let sources = [dated, undated, fetched, assumed]
        func known(_ claim: Claim, from first: Int32) {
            #expect(keys(graph([claim], knownAt: first - 1, sources: sources)).isEmpty)
            #expect(keys(graph([claim], knownAt: first, sources: sources)) == [claim.key])
        }
        known(owns("c1", stated: DayWindow(day(40)), retrieved: day(1)), from: 40)
        known(owns("c2", stated: DayWindow(day(70))), from: 70)
        known(owns("c3", retrieved: day(1)), from: 50)
        known(owns("c4", stated: .unknown), from: 50)
        known(owns("c5", source: "F"), from: 60)
        known(owns("c6", source: "U", retrieved: day(30), recorded: day(1)), from: 30)
        // The day of an import is no clock of the source's; an assumption is the case's own.
        let imported = owns("c7", source: "U", recorded: day(20))
        #expect(keys(graph([imported], knownAt: 1, sources: sources)) == ["c7"])
        known(owns("c7", standing: .assumed, source: "H", recorded: day(20)), from: 20)
        let window = DayWindow(notBefore: day(40), notAfter: day(45))
        known(owns("c8", stated: window), from: 45)
    }

    @Test("counts the claims that no clock dates, and takes them as known")
    func undated() {
        let claims = [owns("c1", source: "none"), owns("c2", stated: DayWindow(day(40)))]
        let shown = graph(claims, knownAt: -1000)
        #expect(keys(shown) == ["c1"])
        #expect(shown.undatedCount == 1)
    }

    @Test("leaves out weaker claims and those that are named, by key or by id")
    func leaving() {
        let claims = [owns("c1"), owns("c2", standing: .reported), owns("c3", standing: .assumed)]
        #expect(keys(graph(claims, least: .registered)) == ["c1", "c3"])
        #expect(keys(graph(claims, without: ["c1", "c3"])) == ["c2"])
        let id = claims[1].id(in: Case())
        #expect(keys(graph(claims, without: [id])) == ["c1", "c3"])
    }

    @Test("lets what was seen last until a claim as firm states its end")
    func presumption() throws {
        let seen = owns("c1", standing: .registered, period: .observed(day(50)))
        func end(_ standing: Standing, _ window: DayWindow?, from: Int32 = 10) throws -> Claim {
            let start = DayWindow(day(from))
            let period = try #require(Period(from: start, before: window))
            return owns("e", standing: standing, period: period)
        }
        let exact = DayWindow(day(80))
        let before = graph([seen, try end(.official, exact)], asOf: 79)
        #expect(keys(before) == ["c1", "e"])
        #expect(before.relations.map(\.certainty) == [.yes])
        #expect(graph([seen, try end(.official, exact)], asOf: 80).relations.isEmpty)
        // A weaker claim ends nothing; it disputes.
        let weak = graph([seen, try end(.reported, exact)], asOf: 80)
        #expect(keys(weak) == ["c1"])
        #expect(weak.relations.map(\.certainty) == [.yes])
        #expect(weak.relations.map(\.isDisputed) == [true])
        // An end within a window makes it possible only, in the stake as in the relation.
        let window = try #require(DayWindow(notBefore: day(70), notAfter: day(90)))
        let open = graph([seen, try end(.official, window)], asOf: 85)
        #expect(open.relations.map(\.certainty) == [.possible])
        #expect(open.stakes.map(\.claims) == [[]])
        // What ended before it was seen says nothing about it.
        let old = graph([seen, try end(.official, DayWindow(day(40)))], asOf: 85)
        #expect(old.relations.map(\.certainty) == [.yes])
    }

    @Test("takes a stake that was only seen later as possible, with nothing at least")
    func seenLater() throws {
        let shown = graph([owns("c1", period: .observed(day(150)), share: Share("60"))])
        let stake = try #require(shown.stakes.first)
        #expect(stake.firm == nil)
        #expect(stake.most == Share("[0,60]"))
        #expect(shown.relations.map(\.certainty) == [.possible])
    }

    @Test("keeps the name of a party whose name it leaves out")
    func names() {
        var file = Case()
        file.add(Entity(id: "a", schema: "Company"))
        file.add(
            Claim(
                subject: "a", .value(PropertyValue("name", "Alpha")), standing: .alleged,
                citations: []))
        let shown = EntityGraph(file, Projection(asOf: day(1), least: .official))
        #expect(shown.captions == ["Alpha"])
        #expect(shown.values("name", of: 0).isEmpty)
    }

    @Test("ignores a joint holding in a company that is not there")
    func joint() {
        var file = Case()
        for id in ["a", "b"] { file.add(Entity(id: id, schema: "Company")) }
        for over in [nil, "a", "missing"] {
            file.add(
                Claim(
                    subject: "a", .joint(JointHolding(partners: ["b"], over: over)),
                    standing: .official, citations: []))
        }
        let shown = EntityGraph(file, Projection(asOf: day(1)))
        #expect(shown.joints.map(\.over) == [nil, 0])
    }

    private func listing(
        _ period: Period, source: String = "S", recorded: Day? = nil
    ) -> Claim {
        Claim(
            subject: "a", .listing(Listing(authority: "eu", list: nil)), standing: .official,
            period: period,
            evidence: Evidence(citations: [Citation(source: source)], recorded: recorded))
    }

    private func listed(_ claim: Claim, asOf: Int32, today: Int32? = 200) -> Certainty {
        var file = Case()
        file.add(Entity(id: "a", schema: "Company"))
        file.add(Source(id: "S", title: "T"))
        file.add(Source(id: "D", title: "T", date: DayWindow(Day(number: 120))))
        file.add(claim)
        let projection = Projection(asOf: day(asOf), today: today.map { day($0) })
        return EntityGraph(file, projection).listings.first?.certainty ?? .no
    }

    @Test(
        "has a listing without a day in force from its source's day, else today, and perhaps before"
    )
    func undatedListings() throws {
        for period in [Period.always, try #require(Period(from: .unknown))] {
            #expect(listed(listing(period), asOf: 199) == .possible)
            #expect(listed(listing(period), asOf: 200) == .yes)
            // When it was imported says nothing.
            #expect(listed(listing(period, recorded: day(10)), asOf: 199) == .possible)
            #expect(listed(listing(period, source: "D"), asOf: 119) == .possible)
            #expect(listed(listing(period, source: "D"), asOf: 120) == .yes)
            // Where nobody says what today is, the day asked about is as good as any.
            #expect(listed(listing(period), asOf: 10, today: nil) == .yes)
        }
        #expect(listed(listing(.observed(day(50)), source: "D"), asOf: 49) == .possible)
        #expect(listed(listing(.observed(day(50)), source: "D"), asOf: 50) == .yes)
    }

    @Test("has a listing with an end of which no day is known in force possibly, on every day")
    func openEnds() throws {
        let begun = try #require(Period(from: DayWindow(day(50)), before: .unknown))
        #expect(listed(listing(begun), asOf: 49) == .no)
        #expect(listed(listing(begun), asOf: 60) == .possible)
        let open = try #require(Period(before: .unknown))
        for asOf: Int32 in [10, 200, 300] {
            #expect(listed(listing(open), asOf: asOf) == .possible)
        }
        let ended = try #require(Period(before: DayWindow(day(90))))
        #expect(listed(listing(ended), asOf: 80) == .possible)
        #expect(listed(listing(ended), asOf: 90) == .no)
    }

    @Test("counts a relation without a day on every day, and says how many it did so")
    func undatedRelations() throws {
        let unknown = try #require(Period(from: .unknown))
        let claims = [
            owns("c1", recordID: "r1"), owns("c2", period: unknown, recordID: "r2"),
            owns("c3", period: .observed(day(150)), recordID: "r3"),
        ]
        let shown = graph(claims)
        #expect(shown.relations.map(\.certainty) == [.yes, .yes, .possible])
        #expect(shown.undatedRelations == 2)
        #expect(shown.seenLater == 1)
        #expect(graph(claims, asOf: 150).seenLater == 0)
    }

    private func shortcut(_ share: Share?, _ kind: RelationKind = .ownership) -> Claim {
        Claim(
            subject: "a",
            .relation(
                RelationAssertion(
                    kind, to: "b", share: share, assertsControl: kind == .control,
                    isShortcut: true)),
            standing: .registered, citations: [], key: "s")
    }

    private func link(
        _ from: EntityID, _ to: EntityID, _ share: String, standing: Standing = .registered,
        period: Period = .always
    ) -> Claim {
        Claim(
            subject: from, .relation(RelationAssertion(.ownership, to: to, share: Share(share))),
            standing: standing, period: period, citations: [Citation(source: "S")],
            key: "\(from)\(to)")
    }

    @Test("counts a shortcut where no chain that is recorded could say as much")
    func shortcuts() {
        let some = shortcut(.majority)
        let alone = graph([some])
        #expect(alone.stakes.map(\.isIndirect) == [true])
        #expect(alone.relations.map(\.isShortcut) == [true])
        #expect(alone.relations.map(\.isRecordedChain) == [false])
        // A direct stake of the same pair is a chain; a smaller one says less.
        #expect(graph([some, owns("c1", share: Share("60"))]).stakes.map(\.isIndirect) == [false])
        #expect(
            graph([some, owns("c1", share: Share("30"))]).stakes.map(\.isIndirect)
                == [false, true])
        func counts(_ claims: [Claim], _ shortcut: Claim? = nil) -> Bool {
            graph(claims + [shortcut ?? some]).relations.contains {
                $0.isShortcut && !$0.isRecordedChain
            }
        }
        #expect(!counts([link("a", "c", "80"), link("c", "b", "70")]))
        #expect(counts([link("a", "c", "80"), link("c", "b", "60")]))
        // Weaker than the shortcut, or seen only later: it stands for nothing.
        #expect(counts([link("a", "c", "80", standing: .reported), link("c", "b", "70")]))
        #expect(
            counts([link("a", "c", "80", period: .observed(day(150))), link("c", "b", "70")]))
    }

    @Test("takes a consolidation as said by links that control or may pass half")
    func consolidations() {
        func counts(_ claims: [Claim]) -> Bool {
            graph(claims + [shortcut(nil, .control)]).relations.contains {
                $0.isShortcut && !$0.isRecordedChain
            }
        }
        #expect(counts([]))
        #expect(!counts([link("a", "c", "51"), link("c", "b", "25-75")]))
        #expect(counts([link("a", "c", "51"), link("c", "b", "25-50")]))
    }

    @Test("raises no lower share when a weaker claim comes in, and lowers no upper one")
    func monotone() {
        var random = Random(seed: 34)
        for _ in 0..<500 {
            let claims = (0..<4).map {
                owns(
                    "c\($0)", standing: random.pick(Standing.allCases), share: random.share(),
                    stated: DayWindow(day(Int32.random(in: 1...3, using: &random))))
            }
            let extra = owns(
                "x", standing: .alleged, share: random.share(), source: "rumour",
                stated: DayWindow(day(9)))
            let firm = graph(claims).stakes.map(\.firm)
            let more = graph(claims + [extra]).stakes
            if firm.first != nil { #expect(more.map(\.firm) == firm) }
            for (one, other) in zip(graph(claims).stakes, more) {
                #expect(one.most.upper <= other.most.upper)
            }
        }
    }
}
