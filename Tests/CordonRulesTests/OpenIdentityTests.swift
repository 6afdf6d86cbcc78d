import CordonModel
import CordonRules
import Testing

@Suite("Parties that may be one") struct OpenIdentityTests {
    private func table(_ change: (inout Table) -> Void = { _ in }) throws -> Table {
        var table = try Table("2024-12-01", "x", "y")
        table.list("x", "us-ofac", "SDN")
        table.cover("us-ofac", "SDN")
        table.relates("y", .possiblySame, "x", standing: .official)
        table.owns("y", "a", "60")
        table.owns("a", "b", "50")
        change(&table)
        return table
    }

    @Test("leave each other, and what they own, undetermined because of identity") func open()
        throws
    {
        let table = try table()
        for id in ["y", "a", "b"] {
            let finding = try table.finding(id, "us-ofac")
            #expect(finding.verdict == .undetermined, "\(id)")
            #expect(finding.because == [.identity], "\(id)")
            #expect(finding.notes.contains { $0.code == "identity-open" }, "\(id)")
            #expect(finding.missing.contains { $0.contains("cordon link CASE y x") }, "\(id)")
        }
        #expect(try table.finding("y", "us-ofac").grounds.map(\.by) == [.identity])
        #expect(try table.finding("x", "us-ofac").verdict == .listed)
    }

    @Test("are never captured by it, however firm the source and the rest are") func never() throws
    {
        let table = try table { $0.owns("x", "b", "50") }
        #expect(try table.finding("b", "us-ofac").verdict == .captured)
        #expect(try table.finding("a", "us-ofac").verdict == .undetermined)
    }

    @Test("may be persons") func persons() throws {
        var table = try Table("2024-12-01")
        table.add("p", schema: "Person")
        table.add("q", schema: "Person")
        table.list("p", "us-ofac", "SDN")
        table.cover("us-ofac", "SDN")
        table.relates("p", .possiblySame, "q")
        table.owns("q", "a", "50")
        #expect(try table.finding("q", "us-ofac").verdict == .undetermined)
        #expect(try table.finding("a", "us-ofac").because == [.identity])
    }

    @Test("add up where either owner alone is short of the threshold") func sum() throws {
        let table = try table {
            $0.owns("x", "c", "30")
            $0.owns("y", "c", "30")
        }
        let finding = try table.finding("c", "us-ofac")
        #expect(finding.verdict == .undetermined)
        #expect(finding.because == [.identity])
    }

    @Test("call nobody captured above them who is not") func words() throws {
        let finding = try table().finding("b", "us-ofac")
        let words = finding.grounds.flatMap { $0.proof.steps() }.flatMap(\.counts).map(\.because)
        #expect(words.contains(.undetermined))
        #expect(!words.contains(.captured))
    }

    @Test("are joined or left open by their numbers, and never by placeholders") func numbers()
        throws
    {
        func verdict(_ property: String, _ number: String, _ country: String? = nil) throws
            -> Verdict
        {
            var table = try Table("2024-12-01", "x", "y")
            table.list("x", "us-ofac", "SDN")
            table.cover("us-ofac", "SDN")
            for id in ["x", "y"] {
                table.file.add(
                    Claim(
                        subject: id, .value(PropertyValue("name", "Name of \(id)")),
                        standing: .official, citations: [Citation(source: "s")]))
                table.file.add(
                    Claim(
                        subject: id, .value(PropertyValue(property, number)), standing: .official,
                        citations: [Citation(source: "s")]))
                if let country { table.lies(id, in: country, standing: .official) }
            }
            table.file.join()
            return try table.finding("y", "us-ofac").verdict
        }
        #expect(try verdict("innCode", "7707083893") == .undetermined)
        #expect(try verdict("taxNumber", "7707083893") == .undetermined)
        #expect(try verdict("leiCode", "5493001KJTIIGC8Y1R12") == .undetermined)
        #expect(try verdict("registrationNumber", "HE 123987", "cy") == .undetermined)
        #expect(try verdict("registrationNumber", "HE 123987") == .none)
        for placeholder in ["0000000000", "N/A", "unknown", "-", "0", "1111111111", "1234567890"] {
            #expect(try verdict("innCode", placeholder, "ru") == .none, "\(placeholder)")
            #expect(try verdict("registrationNumber", placeholder, "ru") == .none, "\(placeholder)")
        }
    }

    @Test("without a source join by number, name and country, and say that it is assumed")
    func unsourced() throws {
        var table = try Table("2024-12-01", "x", "y")
        table.list("x", "us-ofac", "SDN")
        table.cover("us-ofac", "SDN")
        for id in ["x", "y"] {
            for (property, text) in [
                ("name", "Granit"), ("country", "ru"), ("innCode", "7707083893"),
            ] {
                let isListed = id == "x"
                table.file.add(
                    Claim(
                        subject: id, .value(PropertyValue(property, text)),
                        standing: isListed ? .official : .alleged,
                        citations: isListed ? [Citation(source: "s")] : []))
            }
        }
        let report = table.file.join()
        #expect(report.joins.map(\.standing) == [.assumed])
        #expect(table.graph.vertex("y") == table.graph.vertex("x"))
    }
}
