import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("FollowTheMoney layouts")
struct FollowTheMoneyLayoutTests {
    private func write(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        try body(folder.path + "/")
    }

    static let nested = """
        {"id":"a","schema":"Person","properties":{"name":["Ada Vole"],
        "sanctions":[{"id":"s","schema":"Sanction","properties":{"authority":["OFAC"],"listingDate":["2022-01-01"]}}],
        "ownershipOwner":[{"id":"o","schema":"Ownership","properties":{"percentage":["60"],
        "asset":[{"id":"b","schema":"Company","properties":{"name":["Beta"],"addressEntity":[{"id":"x","schema":"Address","properties":{"full":["Here"]}}]}}]}}]}}
        """.replacingOccurrences(of: "\n", with: "")

    @Test("nested targets give the same graph as lines, each entity once")
    func nested() throws {
        let twice =
            Self.nested + "\n" + Self.nested.replacingOccurrences(of: "\"a\"", with: "\"c\"")
        let file = try withFile(Array(twice.utf8)) { try GraphFile.read($0) }
        #expect(Set(file.entities.map(\.id)) == ["a", "b", "c", "s", "x"])
        let stake = try #require(file.claims.first { $0.relation != nil })
        #expect(stake.subject == "a" && stake.relation?.target == "b")
        #expect(stake.relation?.share == Share("60"))
        #expect(file.claims.count { $0.relation != nil } == 1)
        #expect(file.claims.contains { $0.listing != nil && $0.subject == "a" })
        #expect(file.claims.count { $0.value == PropertyValue("name", "Beta") } == 1)
        #expect(file.claims.contains { $0.value == PropertyValue("addressEntity", "x") })
    }

    @Test("broken records are all reported with their lines")
    func broken() throws {
        let lines = [
            #"{"id":"a","schema":"Company","properties":{"name":["A"]}}"#,
            #"{"id":"b","schema":"Company","properties":{"name":["B"]"#,
            #"{"schema":"Company","properties":{}}"#, #"{"id":"c","properties":{}}"#,
            #"{"id":"d","schema":"Company","properties":["x"]}"#,
            #"{"id":"e","schema":"Company","properties":{"name":[["x"]]}}"#, "[1,2]", "7",
            #"{"id":"f","schema":"Company"}"#,
        ]
        do {
            _ = try withFile(Array(lines.joined(separator: "\n").utf8)) {
                try FollowTheMoney.read($0)
            }
            Issue.record("it was read")
        } catch let problems as ReadingProblems {
            #expect(problems.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
        }
    }

    @Test("any beginning of a file is read or refused, and nothing crashes")
    func truncation() throws {
        let bytes = Array((FollowTheMoneyTests.lines + Self.nested).utf8)
        for count in stride(from: 0, to: bytes.count, by: 13) {
            do {
                let file = try withFile(Array(bytes.prefix(count))) { try GraphFile.read($0) }
                #expect(file.entities.count <= 10)
            } catch let problems as ReadingProblems {
                #expect(!problems.problems.isEmpty)
            }
        }
    }

    @Test("changes applied to a base equal the file that they lead to")
    func delta() throws {
        let base = FollowTheMoneyTests.lines
        let changed = #"{"id":"c1","schema":"Company","properties":{"name":["Vole Works Ltd"]}}"#
        let added = #"{"id":"n1","schema":"Company","properties":{"name":["New"]}}"#
        let kept = base.split(separator: "\n").filter {
            !$0.contains(#""id":"c1""#) && !$0.contains(#""id":"x1""#)
        }
        let delta = """
            {"op":"MOD","entity":\(changed)}
            {"op":"DEL","entity":{"id":"x1"}}
            {"op":"ADD","entity":\(added)}
            """
        let after = (kept + [changed[...], added[...]]).joined(separator: "\n")
        try write(["base.json": base, "delta.json": delta, "after.json": after]) { folder in
            let one = try FollowTheMoney.read(
                folder + "base.json", applying: [folder + "delta.json"])
            let other = try FollowTheMoney.read(folder + "after.json")
            func digest(_ file: Case) -> Set<String> {
                Set(file.claims.map { "\($0.subject) \($0.predicate) \($0.object) \($0.standing)" })
            }
            #expect(digest(one) == digest(other))
            #expect(Set(one.entities.map(\.id)) == Set(other.entities.map(\.id)))
            #expect(one.inputs.count == 2)
            #expect(throws: ReadingProblems.self) { try GraphFile.read(folder + "delta.json") }
        }
    }

    @Test("statements are put together to entities, each value with its own dataset and language")
    func statements() throws {
        let text = """
            "canonical_id","entity_id","prop","prop_type","schema","value","dataset","origin","lang","original_value","external","first_seen","last_seen","id"
            "Q1","a-1","id","checksum","LegalEntity","abc","gleif","","","","f","2024-01-01","2024-02-01","1"
            "Q1","a-1","name","name","LegalEntity","Alpha","gleif","","eng","","f","2024-01-01","2024-02-01","2"
            "Q1","a-2","name","name","Company","Alpha","us_ofac_sdn","","","","f","2023-01-01","2024-03-01","3"
            "Q1","a-2","name","name","Company","Ghost","us_ofac_sdn","","","","t","2023-01-01","2024-03-01","4"
            "o1","o1","owner","entity","Ownership","Q1","gb_coh_psc","","","a-1","f","2024-01-01","2024-02-01","5"
            "o1","o1","asset","entity","Ownership","b","gb_coh_psc","","","","f","2024-01-01","2024-02-01","6"
            "o1","o1","percentage","number","Ownership","51","gb_coh_psc","","","","f","2024-01-01","2024-02-01","7"

            """
        let file = try withFile(Array(text.utf8)) { try GraphFile.read($0) }
        let entity = try #require(file.entity("Q1"))
        #expect(entity.schema == "Company")
        #expect(entity.fields["referents"] == ["a-1", "a-2"])
        #expect(entity.fields["datasets"] == ["gleif", "us_ofac_sdn"])
        #expect(entity.fields["first_seen"] == ["2023-01-01"])
        let names = file.claims.filter { $0.value?.property == "name" }
        #expect(names.map(\.standing) == [.registered, .official])
        #expect(names.first?.value?.language == "eng")
        let stake = try #require(file.claims.first { $0.relation != nil })
        #expect(stake.relation?.share == Share("51") && stake.standing == .registered)
        #expect(file.notices.contains { $0.code == "external-statement" })
    }

    @Test(
        "statements are the same as JSON objects and without a column for the schema",
        arguments: [
            """
            {"canonical_id":"x","entity_id":"old","prop":"name","schema":"Company","value":"Works, Ltd","dataset":"d","lang":null,"first_seen":"2026-01-01","external":false,"id":"1"}
            {"canonical_id":"x","entity_id":"x","prop":"topics","schema":"Company","value":"sanction","dataset":"d","lang":null,"first_seen":"2026-01-01","external":false,"id":"2"}
            {"canonical_id":"x","entity_id":"x","prop":"name","schema":"Company","value":"Ghost","dataset":"d","external":true,"id":"3"}

            """,
            """
            entity_id,prop,value,dataset,lang,original_value,origin,external,first_seen,last_seen,id
            x,Company:name,"Works, Ltd",d,,,,f,2026-01-01,,1
            x,Company:topics,sanction,d,,,,f,2026-01-01,,2
            x,Company:name,Ghost,d,,,,t,2026-01-01,,3

            """,
        ])
    func statementForms(text: String) throws {
        let file = try withFile(Array(text.utf8)) { try GraphFile.read($0) }
        #expect(file.entities.map(\.id) == ["x"])
        #expect(file.entity("x")?.schema == "Company")
        let values = file.claims.compactMap(\.value)
        #expect(values.filter { $0.property == "name" }.map(\.text) == ["Works, Ltd"])
        #expect(values.contains { $0.property == "topics" && $0.text == "sanction" })
        #expect(file.entity("x")?.fields["first_seen"] == ["2026-01-01"])
    }

    @Test("objects of no known form are not taken for a table because of their commas")
    func noTable() throws {
        let text = "{\"left\":\"a\",\"right\":\"b\"}\n{\"left\":\"c\",\"right\":\"d\"}\n"
        #expect(throws: ReadingProblems.self) {
            try withFile(Array(text.utf8)) { try GraphFile.read($0) }
        }
    }

    @Test("lists count as read in full only where an index says that the file is whole")
    func index() throws {
        let line =
            #"{"id":"a","schema":"Company","properties":{"name":["A"]},"datasets":["us_ofac_sdn"]}"#
        func index(_ count: Int) -> String {
            """
            {"name":"us_ofac_sdn","title":"SDN","entity_count":\(count),
             "last_export":"2026-05-01T10:00:00",
             "publisher":{"name":"OFAC","official":true},
             "resources":[{"name":"entities.ftm.json"}]}
            """
        }
        for (count, isComplete) in [(1, true), (2, false)] {
            try write(["entities.ftm.json": line, "index.json": index(count)]) { folder in
                let file = try GraphFile.read(folder + "entities.ftm.json")
                #expect(
                    file.lists == [
                        ListCoverage(
                            authority: "us-ofac", list: "SDN", day: Day("2026-05-01"),
                            isComplete: isComplete, source: "us_ofac_sdn")
                    ])
                #expect(file.notices.contains { $0.code == "part-of-dataset" } == !isComplete)
            }
        }
        try write(["entities.ftm.json": line]) { folder in
            let file = try GraphFile.read(folder + "entities.ftm.json")
            #expect(file.lists.map(\.isComplete) == [false])
        }
    }
}

@Suite("Table of entities")
struct EntityTableTests {
    @Test("columns become properties by their titles or by a mapping")
    func columns() throws {
        let plain = "id,schema,Name,innCode,Colour\n1,Company,Alpha;Alfa,77,red\n2,,Beta,,\n"
        let file = try withFile(Array(plain.utf8)) { try GraphFile.read($0) }
        #expect(file.entity("1")?.schema == "Company" && file.entity("2")?.schema == "LegalEntity")
        #expect(
            file.claims.compactMap(\.value) == [
                PropertyValue("name", "Alpha"), PropertyValue("name", "Alfa"),
                PropertyValue("innCode", "77"), PropertyValue("Colour", "red"),
                PropertyValue("name", "Beta"),
            ])
        #expect(file.notices.contains { $0.code == "unknown-column" })
        let mapping = EntityTable.Mapping(
            id: "Nr", schema: "Company", properties: ["Firma": "name", "Land": "country"])
        let mapped = try withFile(Array("Nr;Firma;Land\n7;Gamma;zz\n".utf8)) {
            try EntityTable.read($0, mapping: mapping)
        }
        #expect(mapped.claims.compactMap(\.value).map(\.property) == ["name", "country"])
        #expect(mapped.entity("7")?.schema == "Company")
    }

    @Test("a mapping is read from YAML, and what is wrong with it is said")
    func mapping() throws {
        let yaml = "id: Nr\nschema: Company\nproperties:\n  Firma: name\n  Land: country\n"
        let mapping = try withFile(Array(yaml.utf8)) { try EntityTable.Mapping.read($0) }
        #expect(mapping.properties == ["Firma": "name", "Land": "country"])
        for bad in ["schema: Compny\n", "properties: {A: nmae}\n", "ids: x\n", "- x\n"] {
            #expect(throws: ReadingProblems.self) {
                try withFile(Array(bad.utf8)) { try EntityTable.Mapping.read($0) }
            }
        }
    }

    @Test("rows without an entity and entities that stand twice are reported")
    func badRows() throws {
        do {
            _ = try withFile(Array("id,name\n,x\n1,a\n1,b\n".utf8)) { try EntityTable.read($0) }
            Issue.record("it was read")
        } catch let problems as ReadingProblems {
            #expect(problems.problems.map(\.line) == [2, 4])
        }
    }
}

@Suite("Listed parties")
struct AddListedTests {
    @Test("count as listed under every regime, as assumptions")
    func listed() throws {
        var file = try withFile(Array("owner,owned,percent\nalpha,beta,50\n".utf8)) {
            try GraphFile.read($0)
        }
        try withFile(Array("alpha\nalpa\n".utf8)) { path throws in
            try GraphFile.addListed(path, to: &file, allowsMissing: true)
        }
        let listed = file.claims.filter { $0.listing?.authority == "assumed" }
        #expect(listed.map(\.subject) == ["alpha", "alpa"])
        #expect(listed.allSatisfy { $0.standing == .assumed })
        #expect(file.lists.map(\.isComplete) == [true])
        #expect(
            file.notices.contains { $0.code == "listed-unknown" && $0.message.contains("`alpha`") })
        #expect(file.inputs.count == 2)
    }

    @Test("that the graph does not hold are problems with the nearest ids")
    func missing() throws {
        var file = try withFile(Array("owner,owned,percent\nalpha,beta,50\n".utf8)) {
            try GraphFile.read($0)
        }
        do {
            try withFile(Array("beta\nalpa\n".utf8)) { path throws in
                try GraphFile.addListed(path, to: &file)
            }
            Issue.record("it was taken")
        } catch let problems as ReadingProblems {
            #expect(problems.problems.map(\.line) == [2])
            #expect(problems.problems[0].description.contains("did you mean `alpha`?"))
        }
        #expect(file.claims.allSatisfy { $0.listing == nil })
    }
}
