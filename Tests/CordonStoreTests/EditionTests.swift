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

    @Test("of a moved file add nothing; another file in the same place adds what it says")
    func places() throws {
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        try folder.write(Self.yaml(), "case.yaml")
        try folder.write(Self.yaml(), "moved.yaml")
        _ = try CaseImport(into: store).run([folder.path("case.yaml")], recordedAt: Self.day)
        let moved = try CaseImport(into: store).run(
            [folder.path("moved.yaml")], recordedAt: Self.day)
        #expect(!moved.outcome.addsSomething)
        let other = Self.yaml().replacingOccurrences(of: "  a:", with: "  x:")
            .replacingOccurrences(of: "  b:", with: "  y:")
            .replacingOccurrences(of: "  c:", with: "  z:")
            .replacingOccurrences(of: "subject: a", with: "subject: x")
            .replacingOccurrences(of: "object: b", with: "object: y")
            .replacingOccurrences(of: "object: c", with: "object: z")
            .replacingOccurrences(of: "  paper", with: "  sheet")
            .replacingOccurrences(of: "source: paper", with: "source: sheet")
        try folder.write(other, "case.yaml")
        let summary = try CaseImport(into: store).run(
            [folder.path("case.yaml")], recordedAt: Self.day)
        #expect(summary.outcome.lapsed == 0)
        let file = try store.file()
        #expect(Set(file.entities.map(\.id)) == ["a", "b", "c", "x", "y", "z"])
        #expect(file.notices.map(\.code).contains("other-content"))
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
