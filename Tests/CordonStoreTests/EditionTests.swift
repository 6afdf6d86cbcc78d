import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("Editions of a document") struct EditionTests {
    private static let day = Founding.day

    @Test("take the place of those before, and leave what the case held then")
    func editedCase() throws {
        let folder = TemporaryFolder()
        let path = folder.path("case.yaml")
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [Self.yaml(), Self.yaml(owner: "c", name: "Beta Works"), Self.yaml()]
        var alone: [String] = []
        for (number, text) in texts.enumerated() {
            try folder.write(text, "case.yaml")
            let summary = try CaseImport(into: store).run(
                [path], recordedAt: Self.day.advanced(by: number))
            #expect(summary.outcome.addsSomething)
            #expect(summary.outcome.lapsed == (number == 0 ? 0 : 2))
            alone.append(Self.words(try CaseFile.read(path)))
            #expect(Self.words(try store.file()) == alone[number])
        }
        for number in texts.indices {
            let then = try store.file(recordedBy: Self.day.advanced(by: number))
            #expect(Self.words(then) == alone[number], "as held after import \(number)")
        }
        #expect(try store.damages().isEmpty)
        let again = try CaseImport(into: store).run([path], recordedAt: Self.day.advanced(by: 9))
        #expect(!again.outcome.addsSomething)
        #expect(try store.imports().count == 3)
    }

    @Test("give the store that the last one alone gives")
    func digest() throws {
        let folder = TemporaryFolder()
        try folder.write(Self.yaml(), "case.yaml")
        let path = folder.path("case.yaml")
        let store = try Store.create(folder.path("all.cordon"))
        _ = try CaseImport(into: store).run([path], recordedAt: Self.day)
        try folder.write(Self.yaml(owner: "c", name: "Beta Works"), "case.yaml")
        _ = try CaseImport(into: store).run([path], recordedAt: Self.day)
        let last = try Store.create(folder.path("last.cordon"))
        _ = try CaseImport(into: last).run([path], recordedAt: Self.day)
        #expect(try store.digest() == last.digest())
    }

    @Test("end nothing that another document says", arguments: 0..<20)
    func severalDocuments(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        var newest: [String: Set<Int>] = [:]
        var held: [Set<Int>] = []
        for step in 0..<8 {
            let document = ["one", "two", "three"].randomElement(using: &dice) ?? "one"
            // The first entity is in every edition, so that each is one of the same document.
            let members = Set((1..<8).filter { _ in Bool.random(using: &dice) }).union([0])
            newest[document] = members
            try store.import(
                Self.facts(members), recordedAt: Self.day.advanced(by: step), document: document)
            held.append(newest.values.reduce(into: Set()) { $0.formUnion($1) })
            #expect(try Self.members(store.file()) == held[step])
        }
        for (step, members) in held.enumerated() {
            let then = try store.file(recordedBy: Self.day.advanced(by: step))
            #expect(Self.members(then) == members, "as held after step \(step)")
        }
        let fresh = try Store.create(folder.path("fresh.cordon"))
        for (document, members) in newest.sorted(by: { $0.key < $1.key }) {
            try fresh.import(Self.facts(members), recordedAt: Self.day, document: document)
        }
        #expect(try fresh.digest() == store.digest())
        #expect(try store.damages().isEmpty)
    }

    @Test("of a copied file add nothing, and hold what the copy says")
    func copies() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        func take(_ name: String, _ text: String) throws -> ImportOutcome {
            try folder.write(text, name)
            return try CaseImport(into: store).run(
                [folder.path(name)], recordedAt: Self.day
            ).outcome
        }
        let shares = { try store.file().claims.compactMap(\.relation?.share?.description).sorted() }
        _ = try take("one.yaml", Self.yaml())
        #expect(try !take("two.yaml", Self.yaml()).addsSomething)
        #expect(try store.imports().count == 1)
        // The copy still says what the other file no longer does.
        let edited = try take("one.yaml", Self.yaml(owner: "c"))
        #expect(edited.lapsed == 0 && edited.claims == 1)
        #expect(try shares() == ["30", "60", "60"])
        let both = try take("two.yaml", Self.yaml(owner: "c"))
        #expect(both.lapsed == 1 && both.claims == 0)
        #expect(try shares() == ["30", "60"])
        // What lapsed comes back with a file that says it, wherever that lies.
        #expect(try take("three.yaml", Self.yaml()).addsSomething)
        #expect(try shares() == ["30", "60", "60"])
        #expect(try store.damages().isEmpty)
    }

    @Test("of copies in one command are told apart", arguments: 0..<24)
    func copiesTogether(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [
            Self.yaml(), Self.yaml(owner: "c"), Self.yaml(name: "Beta Works"),
            Self.yaml(owner: "c", name: "Beta Works"),
        ]
        let names = ["one.yaml", "two.yaml", "three.yaml"]
        for _ in 0..<6 {
            for name in names where Bool.random(using: &dice) || !folder.holds(name) {
                try folder.write(texts.randomElement(using: &dice) ?? "", name)
            }
            let order = names.shuffled(using: &dice).map { folder.path($0) }
            _ = try CaseImport(into: store).run(order, recordedAt: Self.day)
            let fresh = try Store.create(folder.path("\(UUID().uuidString).cordon"))
            _ = try CaseImport(into: fresh).run(order, recordedAt: Self.day)
            #expect(try store.digest() == fresh.digest())
        }
        #expect(try store.damages().isEmpty)
    }

    @Test("that are empty or read in part leave what a copy of the file says")
    func emptiedCopy() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let rows = "{\"id\":\"x\",\"schema\":\"Company\",\"properties\":{\"name\":[\"X\"]}"
        let x = rows + ",\"datasets\":[\"d\"]}\n"
        let z = x.replacingOccurrences(of: "\"x\"", with: "\"z\"")
        for (one, two) in [(x + z, x + z), (z + "{\n", x + z), (z + "{\n", z), (z, z)] {
            try folder.write(one, "one.json")
            try folder.write(two, "two.json")
            _ = try CaseImport(into: store).run(
                [folder.path("one.json"), folder.path("two.json")], recordedAt: Self.day)
            let held = try store.file().entities.map(\.id)
            // The part that could not be read of the first file may still be there.
            #expect(held.contains("x") == !(one == z && two == z))
        }
        try folder.write("\n", "one.json")
        _ = try CaseImport(into: store, format: "ftm").run(
            [folder.path("one.json")], recordedAt: Self.day)
        try folder.write(x, "two.json")
        _ = try CaseImport(into: store).run([folder.path("two.json")], recordedAt: Self.day)
        #expect(Set(try store.file().entities.map(\.id)) == ["x", "z"])
    }

    @Test("that have nothing in common are two documents, and each may come back")
    func otherContent() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        for (step, members) in [[1, 2], [5, 6], [1, 2], [1, 3]].enumerated() {
            var file = Self.facts(Set(members))
            file.inputs = [InputFile(path: "place", sha256: "\(members)")]
            try store.import(
                file, recordedAt: Self.day.advanced(by: step), document: "place")
        }
        #expect(try Self.members(store.file()) == [1, 3, 5, 6])
        #expect(try store.file().notices.map(\.code) == ["other-content"])
    }

    @Test("of copies of a list end nothing that the copies do not")
    func listCopies() throws {
        let folder = TemporaryFolder()
        let (path, other) = (folder.path("one.cordon"), folder.path("two.cordon"))
        let (store, plain) = (try Store.create(path), try Store.create(other))
        let days = [ListCopies.first, ListCopies.first.advanced(by: 30)]
        for (day, entries) in zip(days, [[1, 2, 3], [2]]) {
            let copy = ListCopies.copy(day, entries)
            try store.import(copy, recordedAt: day, document: "list.csv")
            try plain.import(copy, recordedAt: day)
        }
        #expect(try store.digest() == plain.digest())
        #expect(try store.file().entities.count == 3)
    }

    @Test("keep the schema that several lines of one file give together")
    func severalLines() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let lines = [
            #"{"id":"x","schema":"Company","properties":{"name":["X"]},"datasets":["d"]}"#,
            #"{"id":"x","schema":"LegalEntity","properties":{"name":["X"]},"datasets":["d"]}"#,
            #"{"id":"y","schema":"Company","properties":{"name":["Y"]},"datasets":["d"]}"#,
        ]
        for count in [2, 3] {
            try folder.write(lines[..<count].joined(separator: "\n") + "\n", "lines.json")
            _ = try CaseImport(into: store).run([folder.path("lines.json")], recordedAt: Self.day)
        }
        #expect(try store.file().entity("x")?.schema == "Company")
    }

    @Test("of one document never lift what another forbids")
    func permission() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        func file(_ publish: Publication, _ name: String) -> Case {
            var file = Case()
            file.add(Source(id: "s", title: name, publish: publish))
            file.add(Entity(id: name, schema: "Company"))
            file.add(Entity(id: "both", schema: "Company"))
            return file
        }
        try store.import(file(.no, "a"), recordedAt: Self.day, document: "a")
        try store.import(file(.full, "b"), recordedAt: Self.day, document: "b")
        try store.import(file(.full, "c"), recordedAt: Self.day, document: "b")
        #expect(try store.file().source("s")?.publish == .no)
        // The document that named it first may not lift it either, unless nobody else asks for it.
        try store.import(file(.no, "d"), recordedAt: Self.day, document: "b")
        try store.import(file(.full, "a"), recordedAt: Self.day, document: "a")
        #expect(try store.file().source("s")?.publish == .no)
        try store.import(file(.cite, "e"), recordedAt: Self.day, document: "b")
        #expect(try store.file().source("s")?.publish == .cite)
        let later = try Store.create(folder.path("later.cordon"))
        try later.import(file(.full, "b"), recordedAt: Self.day, document: "b")
        try later.import(
            file(.no, "a"), recordedAt: Self.day.advanced(by: 1), document: "a")
        #expect(try later.file().source("s")?.publish == .no)
        // What a day held is passed on by what is allowed now.
        #expect(try later.file(recordedBy: Self.day).source("s")?.publish == .no)
    }

    @Test("that are read twice in one command are one")
    func twiceInOne() throws {
        let folder = TemporaryFolder()
        var maker = EntityMaker(seed: 3)
        try folder.write(maker.text, "base.json")
        try folder.write(maker.change(), "delta.json")
        let (base, delta) = (folder.path("base.json"), folder.path("delta.json"))
        let store = try Store.create(folder.path("case.cordon"))
        _ = try CaseImport(into: store).run([base], recordedAt: Self.day)
        let before = try store.digest()
        _ = try CaseImport(into: store).run([base, delta, base], recordedAt: Self.day)
        #expect(try store.digest() == before)
        let fresh = try Store.create(folder.path("fresh.cordon"))
        _ = try CaseImport(into: fresh).run([base, delta, base], recordedAt: Self.day)
        #expect(try fresh.digest() == before)
        let found = try fresh.names(matching: "Company").count
        #expect(try found == store.names(matching: "Company").count)
    }

    @Test("of entities and their changes equal the file that has them", arguments: 0..<12)
    func deltas(seed: Int) throws {
        var maker = EntityMaker(seed: seed)
        let folder = TemporaryFolder()
        try folder.write(maker.text, "entities.json")
        let base = folder.path("entities.json")
        let store = try Store.create(folder.path("steps.cordon"))
        _ = try CaseImport(into: store).run([base], recordedAt: Self.day)
        var paths = [base]
        for step in 1...2 {
            try folder.write(maker.change(), "delta-\(step).json")
            paths.append(folder.path("delta-\(step).json"))
            let summary = try CaseImport(into: store).run(
                paths, recordedAt: Self.day.advanced(by: step))
            #expect(summary.rejects.isEmpty)
            #expect(summary.files.map(\.path) == paths)
        }
        try folder.write(maker.text, "entities.json")
        let whole = try Store.create(folder.path("whole.cordon"))
        _ = try CaseImport(into: whole).run([base], recordedAt: Self.day)
        #expect(try store.digest() == whole.digest())
        #expect(Self.words(try store.file()) == Self.words(try whole.file()))
    }

    @Test("with records that cannot be read end nothing; the mended one does")
    func spoilt() throws {
        let folder = TemporaryFolder()
        let path = folder.path("owners.csv")
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [
            "owner,owned,percent\na,b,50\na,c,30\na,d,20\n",
            "owner,owned,percent\na,b,50\na,c,thirty\n", "owner,owned,percent\na,b,50\na,c,30\n",
        ]
        var held: [Int] = []
        for (number, text) in texts.enumerated() {
            try folder.write(text, "owners.csv")
            _ = try CaseImport(into: store).run(
                [path], recordedAt: Self.day.advanced(by: number))
            held.append(try store.file().claims.filter { $0.relation != nil }.count)
        }
        #expect(held == [3, 3, 2])
    }

    @Test("of changes alone are refused, and say what to do")
    func changesAlone() throws {
        let folder = TemporaryFolder()
        var maker = EntityMaker(seed: 1)
        try folder.write(maker.change(), "delta.json")
        let store = try Store.create(folder.path("case.cordon"))
        let error = #expect(throws: ImportFailure.self) {
            try CaseImport(into: store).run([folder.path("delta.json")], recordedAt: Self.day)
        }
        #expect(error?.description.contains("name the file of entities first") == true)
    }
}

// MARK: - Made cases

extension EditionTests {
    private static func yaml(owner: String = "a", name: String = "Beta") -> String {
        """
        cordon: 1
        title: Edited case
        sources:
          paper: {title: A paper, date: 2024-01-01, kind: report}
        entities:
          a: {schema: Company, name: Alpha, source: paper}
          b: {schema: Company, name: \(name), source: paper}
          c: {schema: Company, name: Gamma, source: paper}
        claims:
          - {subject: \(owner), relation: owner of, object: b, share: 60, source: paper}
          - {subject: a, relation: owner of, object: c, share: 30, source: paper}

        """
    }

    /// A case of one name for each member.
    private static func facts(_ members: Set<Int>) -> Case {
        var file = Case()
        file.add(Source(id: "paper", title: "Paper"))
        let evidence = Evidence(citations: [Citation(source: "paper")])
        for member in members.sorted() {
            file.add(Entity(id: "e\(member)", schema: "Company"))
            file.add(
                Claim(
                    subject: "e\(member)", .value(PropertyValue("name", "Plant \(member)")),
                    standing: .reported, evidence: evidence))
        }
        return file
    }

    private static func members(_ file: Case) -> Set<Int> {
        let told = Set(file.entities.compactMap { Int($0.id.dropFirst()) })
        let named = Set(file.claims.compactMap { Int($0.subject.dropFirst()) })
        return told == named ? named : [-1]
    }

    /// What a case says, in an order of its own.
    private static func words(_ file: Case) -> String {
        let entities = file.entities.map { entity in
            "\(entity.id) \(entity.schema) \(entity.fields.sorted { $0.key < $1.key })"
        }
        let claims = file.claims.map { "\($0.everything)" }
        return (entities.sorted() + claims.sorted()).joined(separator: "\n")
    }
}

/// Makes FollowTheMoney entities, and changes to them.
private struct EntityMaker {
    private var dice: Dice
    private var lines: [String: String] = [:]
    private var next = 0

    init(seed: Int) {
        dice = Dice(seed: UInt64(seed))
        for _ in 0..<30 { add() }
    }

    /// The entities as they are now.
    var text: String { lines.sorted { $0.key < $1.key }.map { $0.value + "\n" }.joined() }

    private mutating func add() {
        let id = "id-\(next)"
        next += 1
        lines[id] = line(id)
    }

    private mutating func line(_ id: String) -> String {
        let other = "id-\(Int.random(in: 0..<max(next, 1), using: &dice))"
        let third = "id-\(Int.random(in: 0..<max(next, 1) + 3, using: &dice))"
        let number = Int.random(in: 1..<100, using: &dice)
        let (schema, properties) =
            switch Int.random(in: 0..<5, using: &dice) {
            case 0:
                (
                    "Ownership",
                    #"{"owner":["\#(other)"],"asset":["\#(third)"],"percentage":["\#(number)"]}"#
                )
            case 1:
                ("Sanction", #"{"entity":["\#(other)"],"authority":["OFAC"],"program":["P"]}"#)
            case 2: ("Person", #"{"name":["Person \#(number)"],"topics":["sanction"]}"#)
            default: ("Company", #"{"name":["Company \#(number)"],"country":["de"]}"#)
            }
        return
            #"{"id":"\#(id)","schema":"\#(schema)","properties":\#(properties),"datasets":["made"]}"#
    }

    /// Changes some entities; the lines of the file that says so.
    mutating func change() -> String {
        var told: [String] = []
        for _ in 0..<8 {
            let id = lines.keys.sorted().randomElement(using: &dice) ?? "id-0"
            switch Int.random(in: 0..<3, using: &dice) {
            case 0:
                add()
                let id = "id-\(next - 1)"
                told.append(#"{"op":"ADD","entity":\#(lines[id] ?? "")}"#)
            case 1:
                lines[id] = line(id)
                told.append(#"{"op":"MOD","entity":\#(lines[id] ?? "")}"#)
            default:
                lines[id] = nil
                told.append(#"{"op":"DEL","entity":{"id":"\#(id)"}}"#)
            }
        }
        return told.joined(separator: "\n") + "\n"
    }
}
