import CordonModel
import CordonRules
import Testing

/// Whether what nobody is known to hold could be enough.
@Suite("The rest that nobody is known to hold") struct OpennessTests {
    /// Companies of which a person holds a part, so that nothing above the person is open.
    private func table(_ shares: [String: String]) throws -> Table {
        var table = try Table("2024-12-01")
        table.cover("us-ofac")
        table.add("person", schema: "Person")
        for (company, share) in shares { table.owns("person", company, share) }
        return table
    }

    private func isRuledOut(_ id: String, _ table: Table) throws -> Bool {
        let finding = try table.finding(id, "us-ofac")
        try #require(finding.verdict == .none)
        return finding.isRuledOut
    }

    @Test("matters where it is half, and not where it is less") func half() throws {
        let table = try table(["half": "50", "less": "50.000001"])
        #expect(try !isRuledOut("half", table))
        #expect(try isRuledOut("less", table))
    }

    @Test("comes with what those hold who may be held by it") func added() throws {
        var table = try table(["open": "10", "half": "70", "less": "90"])
        table.owns("open", "half", "20")
        table.owns("open", "less", "10")
        #expect(try !isRuledOut("open", table))
        // 10 that nobody is known to hold, and 20.
        #expect(try isRuledOut("half", table))
        #expect(try isRuledOut("less", table))
        table = try self.table(["open": "10", "half": "50"])
        table.owns("open", "half", "20")
        #expect(try !isRuledOut("half", table))
    }

    @Test("is not less for a stake that is told twice") func twice() throws {
        var table = try table(["a": "20"])
        table.owns("person", "a", "35", record: "indirect", source: "other", shortcut: true)
        #expect(try !isRuledOut("a", table))
    }

    @Test("is what the whole says of it where only a part of the case is looked at")
    func known() throws {
        var table = try table(["open": "100", "closed": "10", "below": "40"])
        table.owns("open", "below", "60")
        #expect(try isRuledOut("open", table))
        #expect(try !isRuledOut("closed", table))
        table.file.openness = ["us-ofac": ["open": true, "closed": false, "below": false]]
        #expect(try !isRuledOut("open", table))
        #expect(try isRuledOut("closed", table))
        #expect(try isRuledOut("below", table))
    }
}
