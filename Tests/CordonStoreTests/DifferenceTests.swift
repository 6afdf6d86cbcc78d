import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Testing

@Suite("The difference of two graphs") struct DifferenceTests {
    private static let one = ListCopies.first
    private static let two = ListCopies.first.advanced(by: 2)

    private static func investigation(_ file: Case, _ day: Day = two) -> Investigation {
        Investigation(file, Projection(asOf: day))
    }

    @Test("names the listings that came and went, and the claims that did it")
    func listings() throws {
        let old = ListCopies.copy(Self.one, [1, 2])
        let new = ListCopies.copy(Self.two, [1, 3])
        let difference = Difference(Self.investigation(old), Self.investigation(new))
        #expect(difference.listings.added.map(\.entity) == ["test:3"])
        #expect(difference.listings.removed.map(\.entity) == ["test:2"])
        #expect(difference.entities.added.map(\.entity) == ["test:3"])
        #expect(difference.entities.removed.map(\.entity) == ["test:2"])
        let claim = try #require(
            new.claims.first { $0.subject == "test:3" && $0.listing != nil })
        #expect(difference.listings.added.first?.claims == [claim.id(in: new)])
    }

    @Test("dates what came and went by the whole copies on either side, as a store does")
    func days() throws {
        let old = ListCopies.copy(Self.one, [1, 2])
        let new = ListCopies.copy(Self.two, [1, 3])
        let window = "after \(Self.one) by \(Self.two)"
        let files = Difference(Self.investigation(old), Self.investigation(new)).listings
        #expect(files.added.map(\.period.beginning?.description) == [window])
        #expect(files.removed.map(\.period.before?.description) == [window])
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(old, recordedAt: Self.one)
        try store.import(new, recordedAt: Self.two)
        let held = try Difference(
            Self.investigation(store.file(recordedBy: Self.one)),
            Self.investigation(store.file())
        ).listings
        #expect(held.added.map(\.period) == files.added.map(\.period))
        #expect(held.removed.map(\.period) == files.removed.map(\.period))
    }

    @Test("says no more of a day than a part of a list, or another list, can show")
    func partsAndOthers() {
        let new = Self.investigation(ListCopies.copy(Self.two, [1, 3]))
        for old in [
            ListCopies.copy(Self.one, [1], isComplete: false),
            ListCopies.copy(Self.one, [1], series: "other-list"),
        ] {
            let added = Difference(Self.investigation(old), new).listings.added
            #expect(added.map(\.period.beginning?.description) == ["by \(Self.two)"])
        }
    }

    @Test("is the same for one store on two days as for two copies")
    func store() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(ListCopies.copy(Self.one, [1, 2]), recordedAt: Self.one)
        try store.import(ListCopies.copy(Self.two, [1, 3]), recordedAt: Self.two)
        let file = try store.file()
        let difference = Difference(
            Self.investigation(file, Self.one), Self.investigation(file, Self.two))
        // On the first day, what the second copy saw may already have held: that is a change too.
        #expect(difference.listings.removed.map(\.entity) == ["test:2"])
        let held = try Difference(
            Self.investigation(store.file(recordedBy: Self.one)), Self.investigation(file))
        #expect(held.listings.added.map(\.entity) == ["test:3"])
        #expect(held.listings.removed.map(\.entity) == ["test:2"])
    }

    @Test("is nothing between a case and its store")
    func nothing() throws {
        let folder = TemporaryFolder()
        let file = try CaseFile.read(Founding.path)
        let store = try Store.create(folder.path("case.cordon"))
        try store.import(file, recordedAt: Founding.day)
        let again = try store.file()
        let difference = Difference(
            Self.investigation(file), Self.investigation(again)
        ) { side, vertices, all in
            side.findings(FindingQuestion(vertices: vertices, all: all))
        }
        #expect(difference.isEmpty)
        #expect(CaseDigest.of(file) == CaseDigest.of(again))
    }

    @Test("tells the findings that a listing brought, with its claim")
    func findings() throws {
        let new = try CaseFile.read(Founding.path)
        var old = new
        let claim = try #require(
            new.claims.first {
                $0.subject == "iemz-kupol" && $0.listing?.authority == "us-ofac"
            })
        old.keepClaims { $0.key != claim.key }
        let day = Day(number: 19_800)
        let difference = Difference(
            Self.investigation(old, day), Self.investigation(new, day)
        ) { side, vertices, all in
            side.findings(
                FindingQuestion(
                    regimes: side.regimes(FindingQuestion()), vertices: vertices, all: all))
        }
        #expect(difference.listings.added.map(\.entity) == ["iemz-kupol"])
        let kupol = difference.findings.added.filter {
            $0.finding.entity == "iemz-kupol" && $0.finding.regime == "us-ofac"
        }
        let changed = difference.findings.changed.filter {
            $0.finding.entity == "iemz-kupol" && $0.finding.regime == "us-ofac"
        }
        let change = try #require((kupol + changed).first)
        #expect(change.after == .listed)
        #expect(change.claims.contains(claim.name(in: new)))
    }

    @Test("says that a verdict was not evaluated before, where the list was not there")
    func notEvaluated() throws {
        let new = try CaseFile.read(Founding.path)
        var old = new
        old.lists.removeAll { $0.authority == "us-ofac" }
        old.keepClaims { $0.listing?.authority != "us-ofac" }
        let day = Day(number: 20_000)
        let difference = Difference(
            Self.investigation(old, day), Self.investigation(new, day)
        ) { side, vertices, all in
            side.findings(
                FindingQuestion(
                    regimes: side.regimes(FindingQuestion()), vertices: vertices, all: all))
        }
        let kupol = try #require(
            difference.findings.added.first {
                $0.finding.entity == "iemz-kupol" && $0.finding.regime == "us-ofac"
            })
        #expect(kupol.before == .notEvaluated)
        #expect(kupol.after == .listed)
        #expect(difference.isWorse)
        #expect(difference.only(["iemz-kupol"]).findings.added.count == 1)
        #expect(difference.only(["nobody"]).isEmpty)
    }

    @Test("counts a record that was joined as the same party")
    func joined() {
        var old = ListCopies.copy(Self.one, [1])
        let new = {
            var file = ListCopies.copy(Self.two, [1])
            file.add(Entity(id: "aaa:1", schema: "Company"))
            file.add(
                Claim(
                    subject: "aaa:1", .identity("test:1"), standing: .official, citations: []))
            return file
        }()
        old.title = "old"
        let difference = Difference(Self.investigation(old), Self.investigation(new))
        #expect(difference.entities.removed.isEmpty)
        #expect(difference.listings.isEmpty)
    }
}
