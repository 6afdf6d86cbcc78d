import CordonFormats
import CordonModel
import Testing

@Suite("Identity by numbers") struct IdentityTests {
    /// Records of two lists: id, name, country and properties.
    private static func records(_ records: [(String, String, [String: String])]) -> Case {
        var file = Case()
        for (id, name, properties) in records {
            let list = String(id.prefix { $0 != ":" })
            if file.source(list) == nil {
                file.add(Source(id: list, title: list, kind: .officialList))
            }
            file.add(Entity(id: id, schema: properties["schema"] ?? "Company"))
            var values = properties
            values["schema"] = nil
            values["name"] = name
            values["country"] = values["country"] ?? "ru"
            for (property, text) in values.sorted(by: { $0.key < $1.key }) {
                file.add(
                    Claim(
                        subject: id, .value(PropertyValue(property, text)), standing: .official,
                        citations: [Citation(source: list)]))
            }
        }
        return file
    }

    private static func pairs(_ file: Case) -> [String] {
        IdentitySearch(file).report.joins.map { "\($0.left)=\($0.right)" }
    }

    @Test("joins where two numbers agree, and says so in a claim")
    func twoNumbers() throws {
        var file = Self.records([
            ("ofac:46431", "IEMZ KUPOL", ["innCode": "1831083343", "ogrnCode": "1021801143374"]),
            ("eu:EU.9370.79", "Kupol JSC", ["innCode": "1831083343", "ogrnCode": "1021801143374"]),
        ])
        let report = file.join()
        #expect(report.joins.map(\.because) == ["INN 1831083343 and OGRN 1021801143374 agree"])
        let claim = try #require(file.claims.last)
        #expect(claim.subject == "eu:EU.9370.79" && claim.object == "ofac:46431")
        #expect(claim.standing == .official)
        #expect(claim.evidence.citations.first?.source == Case.identitySource.id)
        let graph = EntityGraph(file, Projection(asOf: Founding.day))
        #expect(graph.entityCount == 1)
    }

    @Test("joins where a cell holds several numbers")
    func severalNumbers() {
        let file = Self.records([
            (
                "ofac:1", "KUPOL",
                ["innCode": "1831083343; 7707083893", "ogrnCode": "1021801143374"]
            ),
            ("eu:1", "Kupol JSC", ["innCode": "1831083343", "ogrnCode": "1021801143374"]),
        ])
        #expect(IdentitySearch(file).report.joins.first?.numbers.count == 2)
    }

    @Test("ties what goes under a former id to the entity that has it now")
    func formerIDs() {
        func file(_ bearers: [String], isDescribed: Bool = false) -> Case {
            var file = Self.records([("x:sub", "Sub", [:])])
            for id in bearers {
                file.add(Entity(id: id, schema: "Company", fields: ["referents": ["old"]]))
                file.add(
                    Claim(
                        subject: id, .value(PropertyValue("name", id)), standing: .official,
                        citations: [Citation(source: "x")]))
            }
            file.add(Entity(id: "old", schema: "LegalEntity"))
            if isDescribed {
                file.add(
                    Claim(
                        subject: "old", .value(PropertyValue("name", "Old")), standing: .official,
                        citations: [Citation(source: "x")]))
            }
            file.add(
                Claim(
                    subject: "old", .relation(RelationAssertion(.ownership, to: "x:sub")),
                    standing: .official, citations: [Citation(source: "x")]))
            return file
        }
        func isTied(_ file: Case, _ decisions: [IdentityDecision] = []) -> Bool {
            var file = file
            file.join(decisions: decisions)
            let graph = EntityGraph(file, Projection(asOf: Founding.day))
            return graph.vertex("old") == graph.vertex("new")
        }
        #expect(isTied(file(["new"])))
        #expect(!isTied(file(["new", "other"])))
        #expect(!isTied(file(["new"], isDescribed: true)))
        let apart = IdentityDecision("old", "new", isSame: false, because: "two")
        #expect(!isTied(file(["new"]), [apart]))
    }

    @Test("joins where one number, the name and the country agree, and not on less")
    func oneNumber() {
        let number = ["innCode": "1831083343"]
        let same = Self.records([
            ("ofac:1", "JSC \"Kupol\"", number), ("eu:1", "KUPOL, AO", number),
        ])
        #expect(Self.pairs(same) == ["eu:1=ofac:1"])
        let otherName = Self.records([("ofac:1", "Kupol", number), ("eu:1", "Molot", number)])
        #expect(Self.pairs(otherName).isEmpty)
        #expect(IdentitySearch(otherName).report.suggestions.count == 1)
        let otherCountry = Self.records([
            ("ofac:1", "Kupol", number),
            ("eu:1", "Kupol", number.merging(["country": "by"]) { $1 }),
        ])
        #expect(Self.pairs(otherCountry).isEmpty)
        #expect(IdentitySearch(otherCountry).report.suggestions.count == 1)
        let noNumber = Self.records([("ofac:1", "Kupol", [:]), ("eu:1", "Kupol", [:])])
        #expect(IdentitySearch(noNumber).report.suggestions.isEmpty)
    }

    @Test("keeps the look-alikes of the founding case apart")
    func traps() {
        // A company printed with another's OGRN: INN 5259008768 bears the number of 5259113339.
        let plants = Self.records([
            (
                "eu:EU.11329.75", "JSC NMZ",
                ["innCode": "5259008768", "ogrnCode": "1145259004296"]
            ),
            (
                "ofac:46783", "JSC Nizhny Novgorod Plant of the 70th Anniversary of Victory",
                ["innCode": "5259113339", "ogrnCode": "1145259004296"]
            ),
        ])
        #expect(Self.pairs(plants).isEmpty)
        let report = IdentitySearch(plants).report
        #expect(report.conflicts.map(\.number.text) == ["1145259004296"])
        #expect(report.suggestions.first?.because.contains("INN differs") == true)

        let vympel = Self.records([
            (
                "eu:EU.11244.9", "Krasnoe Znamya Plant",
                ["registrationNumber": "1027700341855", "taxNumber": "1026201077572"]
            ),
            (
                "ofac:37722", "MAK Vympel",
                ["innCode": "7714041693", "ogrnCode": "1027700341855"]
            ),
        ])
        #expect(Self.pairs(vympel).isEmpty)

        let granit = Self.records([
            ("ofac:35864", "Granit-Electron", ["ogrnCode": "5067847016782"]),
            ("ofac:35865", "Molot", ["ogrnCode": "5067847016782"]),
        ])
        #expect(Self.pairs(granit).isEmpty)
        #expect(IdentitySearch(granit).report.conflicts.count == 1)

        let aerokon = Self.records([
            ("ofac:9", "Aerokon", ["innCode": "1657007195", "ogrnCode": "1021603139447"]),
            ("eu:9", "Aerokon", ["innCode": "1683010356", "ogrnCode": "1021603139447"]),
        ])
        #expect(Self.pairs(aerokon).isEmpty)
    }

    @Test("joins one company with two entries in one list")
    func doubleEntry() {
        let numbers = ["innCode": "7303026762", "ogrnCode": "1027301482603"]
        let file = Self.records([
            ("eu:EU.10971.91", "Ulyanovsk Mechanical Plant", numbers),
            ("eu:EU.11333.50", "UMZ", numbers),
        ])
        #expect(Self.pairs(file) == ["eu:EU.10971.91=eu:EU.11333.50"])
    }

    @Test("joins nothing in the founding case")
    func foundingCase() throws {
        let file = try CaseFile.read(Founding.path)
        #expect(IdentitySearch(file).report.joins.isEmpty)
    }

    @Test("never joins on a person's number or a wrong check digit")
    func weakNumbers() {
        let personal = Self.records([
            ("eu:1", "Ivan", ["innCode": "500100732259", "schema": "Person"]),
            ("eu:2", "Ivan", ["innCode": "500100732259", "schema": "Person"]),
        ])
        #expect(Self.pairs(personal).isEmpty)
        let wrong = ["innCode": "1831083344", "ogrnCode": "1021801143375"]
        #expect(Self.pairs(Self.records([("eu:1", "A", wrong), ("ofac:1", "A", wrong)])).isEmpty)
    }

    @Test("does not let a third record carry a contradiction through")
    func transitive() {
        let file = Self.records([
            ("a:1", "Plant", ["innCode": "1831083343", "leiCode": "253400V1H6ART1UQ0N98"]),
            ("b:1", "Plant", ["leiCode": "253400V1H6ART1UQ0N98", "ogrnCode": "1021801143374"]),
            ("c:1", "Plant", ["innCode": "7303026762", "ogrnCode": "1021801143374"]),
        ])
        let report = IdentitySearch(file).report
        let graphIDs = Set(report.joins.flatMap { [$0.left, $0.right] })
        #expect(!(graphIDs.contains("a:1") && graphIDs.contains("c:1")))
        #expect(report.joins.count == 1)
    }

    @Test("obeys decisions, for and against")
    func decisions() {
        let number = ["innCode": "1831083343", "ogrnCode": "1021801143374"]
        var file = Self.records([
            ("ofac:1", "Kupol", number), ("eu:1", "Kupol", number), ("uk:1", "Cupola", [:]),
        ])
        let against = IdentityDecision("ofac:1", "eu:1", isSame: false, because: "two plants")
        let favour = IdentityDecision("uk:1", "eu:1", isSame: true, because: "same address")
        let report = file.join(decisions: [against, favour])
        #expect(report.joins.map { "\($0.left)=\($0.right)" } == ["eu:1=uk:1"])
        #expect(report.suggestions.isEmpty)
        #expect(file.claims.last?.standing == .assumed)
        #expect(file.claims.last?.evidence.note == "same address")
    }

    @Test("does not depend on the order of records", arguments: 0..<10)
    func order(seed: UInt64) {
        var dice = Dice(seed: seed)
        let inns = ["1831083343", "7303026762", "5259008768"]
        let ogrns = ["1021801143374", "1027301482603", "1145259004296"]
        var records: [(String, String, [String: String])] = []
        for place in 0..<12 {
            var numbers: [String: String] = [:]
            if Bool.random(using: &dice) { numbers["innCode"] = inns.randomElement(using: &dice) }
            if Bool.random(using: &dice) { numbers["ogrnCode"] = ogrns.randomElement(using: &dice) }
            records.append(
                ("ofac:\(place)", ["A", "B"].randomElement(using: &dice) ?? "", numbers))
        }
        let plain = Self.pairs(Self.records(records))
        let mixed = Self.pairs(Self.records(records.shuffled(using: &dice)))
        #expect(plain == mixed)
    }
}
