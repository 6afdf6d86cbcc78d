import Foundation
import Testing

/// Owners as a tree, and the persons behind a company.
@Suite("Ownership trees")
struct OwnershipTreeTests {
    private static let register = """
        cordon: 1
        sources:
          r: {title: A register, kind: register}
        entities:
          port: {schema: Company, name: Port, registrationNumber: "A-778812", source: r}
          hold: {schema: Company, name: Hold, source: r}
          ring: {schema: Company, name: Ring, source: r}
          vera: {schema: Person, name: Vera Mar, source: r}
          udo: {schema: Person, name: Udo Kern, source: r}
          kupol-plant: {schema: Company, name: Izhevsk Plant Kupol, source: r}
          kupol-rocket: {schema: Asset, name: Kupol Rocket, source: r}
        claims:
          - {key: a, subject: hold, relation: owner of, object: port, share: 60, source: r}
          - {key: b, subject: udo, relation: owner of, object: port, share: 30, source: r}
          - {key: c, subject: vera, relation: owner of, object: hold, share: 45, source: r}
          - {key: d, subject: ring, relation: owner of, object: hold, share: 10, source: r}
          - {key: e, subject: hold, relation: owner of, object: ring, share: 100, source: r}

        """

    private func ask(_ arguments: [String]) throws -> Program.Outcome {
        try Program.withFile("register.yaml", Array(Self.register.utf8)) { path in
            var words = arguments
            words.insert(path, at: 1)
            return try Program.run(words)
        }
    }

    @Test("Each step has its share, the end its part of the whole, and circles are marked")
    func tree() throws {
        let outcome = try ask(["owners", "port", "--tree"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        #expect(
            outcome.output.contains(
                """
                Port (port)
                ├─ 60% Hold (hold)
                │  ├─ 45% Vera Mar (vera)
                """), "\(outcome.output)")
        #expect(outcome.output.contains("10% Ring (ring)"))
        #expect(outcome.output.contains("[circle: stands above itself]"))
        #expect(outcome.output.contains("└─ 10% unknown: no owner on record"))
    }

    @Test("The tree is told as JSON beside what stood there before")
    func json() throws {
        let outcome = try ask(["owners", "port", "--tree", "--json"])
        let document = try outcome.object()
        #expect((document["owners"] as? [Any])?.count == 2)
        let root = try #require((document["tree"] as? [String: Any])?["root"] as? [String: Any])
        #expect((root["children"] as? [Any])?.count == 2)
    }

    @Test("Persons meet a rule, may, or do not; what is not yet the law is said")
    func beneficial() throws {
        let amlr = try ask(["owners", "port", "--ubo", "amlr"])
        try #require(amlr.status == 0, "\(amlr.complaints)")
        #expect(amlr.output.contains("applies from 2027-07-10"))
        func word(_ person: String, _ rule: String) throws -> String? {
            let document = try ask(["owners", "port", "--ubo", rule, "--json"]).object()
            let persons = document["persons"] as? [[String: Any]] ?? []
            return persons.first { $0["entity"] as? String == person }?["finding"] as? String
        }
        #expect(try word("udo", "amlr") == "meets")
        #expect(try word("udo", "amld") == "meets")
        // 45 % of 60 %, and a little more around the circle.
        #expect(try word("vera", "amlr") == "meets")
        #expect(try word("vera", "psc") == "does not meet")
        #expect(try word("udo", "psc") == "meets")
        #expect(try word("udo", "31") == "does not meet")
        let nobody = try ask(["owners", "kupol-plant", "--ubo", "amld"])
        #expect(nobody.output.contains("nobody is named in their place"))
    }

    @Test(
        "What a person holds under a rule is what that person is an owner of",
        arguments: [
            "amlr", "amld", "psc", "31",
        ])
    func beneficialHoldings(rule: String) throws {
        for person in ["udo", "vera"] {
            let up = try ask(["owners", "port", "--ubo", rule, "--json"]).object()
            let persons = up["persons"] as? [[String: Any]] ?? []
            let owner = try #require(persons.first { $0["entity"] as? String == person })
            let down = try ask(["holdings", person, "--ubo", rule, "--json"]).object()
            let companies = down["companies"] as? [[String: Any]] ?? []
            let port = try #require(companies.first { $0["entity"] as? String == "port" })
            #expect(port["finding"] as? String == owner["finding"] as? String)
            #expect(
                (port["share"] as? [String: Any])?["lower"] as? String
                    == (owner["share"] as? [String: Any])?["lower"] as? String)
        }
        let told = try ask(["holdings", "udo", "--ubo", rule])
        #expect(told.output.contains(rule == "amlr" ? "applies from 2027-07-10" : "beneficial"))
    }

    @Test("A number, or words of a name that only one has, name a party; others are told")
    func knownBy() throws {
        let number = try ask(["owners", "A 778812", "--json"])
        #expect(try number.object()["entity"] as? String == "port")
        #expect(number.complaints.contains("taken for port"))
        let word = try ask(["owners", "izhevsk kupol", "--json"])
        #expect(try word.object()["entity"] as? String == "kupol-plant")
        let both = try ask(["owners", "Kupol", "--json"])
        #expect(both.status != 0)
        #expect(both.complaints.contains("kupol-plant"))
        #expect(both.complaints.contains("kupol-rocket"))
    }

    @Test("A new case answers at once, and is never written over another")
    func newCase() throws {
        try Program.withFile("x", []) { path in
            let file = path + "-own.yaml"
            #expect(try Program.run(["new", file]).status == 0)
            let check = try Program.run(["check", file])
            #expect(check.output.contains("0 issues"), "\(check.output)\(check.complaints)")
            let owners = try Program.run(["owners", file, "harbour", "--tree"])
            #expect(owners.output.contains("70% Northwind Holding AG"))
            #expect(try Program.run(["new", file]).status == 1)
        }
    }
}
