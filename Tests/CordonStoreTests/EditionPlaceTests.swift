import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

@Suite("Editions of documents that lie in several places, or share them") struct EditionPlaceTests {
    private static let day = Founding.day

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
        _ = try take("one.yaml", EditionCases.yaml())
        #expect(try !take("two.yaml", EditionCases.yaml()).addsSomething)
        #expect(try store.imports().count == 1)
        // The copy still says what the other file no longer does.
        let edited = try take("one.yaml", EditionCases.yaml(owner: "c"))
        #expect(edited.lapsed == 0 && edited.claims == 1)
        #expect(try shares() == ["30", "60", "60"])
        let both = try take("two.yaml", EditionCases.yaml(owner: "c"))
        #expect(both.lapsed == 1 && both.claims == 0)
        #expect(try shares() == ["30", "60"])
        // What lapsed comes back with a file that says it, wherever that lies.
        #expect(try take("three.yaml", EditionCases.yaml()).addsSomething)
        #expect(try shares() == ["30", "60", "60"])
        #expect(try store.damages().isEmpty)
    }

    @Test("of copies in one command are told apart", arguments: 0..<24)
    func copiesTogether(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let folder = TemporaryFolder()
        let store = try Store.create(folder.path("case.cordon"))
        let texts = [
            EditionCases.yaml(), EditionCases.yaml(owner: "c"),
            EditionCases.yaml(name: "Beta Works"),
            EditionCases.yaml(owner: "c", name: "Beta Works"),
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
            var file = EditionCases.facts(Set(members))
            file.inputs = [InputFile(path: "place", sha256: "\(members)")]
            try store.import(
                file, recordedAt: Self.day.advanced(by: step), document: "place")
        }
        #expect(try EditionCases.members(store.file()) == [1, 3, 5, 6])
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
}
