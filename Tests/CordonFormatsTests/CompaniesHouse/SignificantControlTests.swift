import CordonModel
import Testing

@testable import CordonFormats

@Suite("The PSC reader") struct SignificantControlTests {
    @Test(
        "reads bands as the register words them",
        arguments: [
            ("ownership-of-shares-25-to-50-percent", "(25,50]"),
            ("ownership-of-shares-50-to-75-percent", "(50,75)"),
            ("voting-rights-75-to-100-percent-as-trust", "[75,100]"),
            ("ownership-of-shares-more-than-25-percent-registered-overseas-entity", "(25,100]"),
        ])
    func bands(word: String, expected: String) {
        guard case .stake(_, let share, _) = SignificantControl.nature(word) else {
            Issue.record("no stake")
            return
        }
        #expect(share.description == expected)
    }

    @Test("tells shares, votes, assets, boards and influence apart")
    func natures() throws {
        let quarter = try #require(Share("(25,50]"))
        #expect(
            SignificantControl.nature("voting-rights-25-to-50-percent-as-firm")
                == .stake(.votes, quarter, capacity: "firm"))
        #expect(
            SignificantControl.nature("right-to-share-surplus-assets-25-to-50-percent")
                == .stake(.assets, quarter, capacity: nil))
        #expect(
            SignificantControl.nature("right-to-appoint-and-remove-directors")
                == .board(capacity: nil))
        #expect(
            SignificantControl.nature("significant-influence-or-control-as-trust")
                == .influence(capacity: "trust"))
        #expect(SignificantControl.nature("something-new") == .unknown)
    }

    private let lines = """
        {"company_number":"1234567","data":{"kind":"individual-person-with-significant-control","name_elements":{"forename":"Joe","surname":"Bloggs"},"date_of_birth":{"month":3,"year":1955},"natures_of_control":["ownership-of-shares-25-to-50-percent","voting-rights-25-to-50-percent"],"notified_on":"2016-04-06","ceased_on":"2017-01-01","links":{"self":"/company/01234567/x/individual/abc"}}}
        {"company_number":"1234567","data":{"kind":"corporate-entity-person-with-significant-control","name":"Foo Bar Limited","identification":{"country_registered":"United Kingdom","registration_number":"89101112"},"natures_of_control":["ownership-of-shares-75-to-100-percent"],"notified_on":"2017-01-01","links":{"self":"/company/01234567/x/corporate-entity/def"}}}
        {"company_number":"7654321","data":{"kind":"persons-with-significant-control-statement","statement":"no-individual-or-entity-with-signficant-control","notified_on":"2016-07-12"}}
        {"company_number":"7654321","data":{"kind":"individual-person-with-significant-control","name":"Same Day","notified_on":"2016-07-12","ceased_on":"2016-07-12","natures_of_control":["ownership-of-shares-25-to-50-percent"],"links":{"self":"/x/ghi"}}}
        {"data":{"kind":"totals#persons-of-significant-control-snapshot"}}
        {"data":{"kind":"unknown-kind"}}
        """

    @Test("makes stakes with periods, names and declared absences")
    func records() throws {
        let (file, rejects) = try ListReading.read(Array(lines.utf8), name: "psc.txt")
        #expect(rejects.map(\.line) == [6])
        let stakes = file.claims.compactMap { claim in
            claim.relation.map {
                "\(claim.subject) \($0.stake.interest) \($0.share?.description ?? "-") "
                    + "\($0.target) \(claim.period)"
            }
        }
        #expect(
            stakes == [
                "psc:01234567/abc shares (25,50] psc:01234567 from 2016-04-06, before 2017-01-01",
                "psc:01234567/abc votes (25,50] psc:01234567 from 2016-04-06, before 2017-01-01",
                "psc:01234567/def shares [75,100] psc:01234567 from 2017-01-01",
            ])
        #expect(file.values("psc:01234567/abc", "name") == ["Joe Bloggs"])
        #expect(file.values("psc:01234567/abc", "birthDate") == ["1955-03"])
        #expect(
            file.claims.contains { claim in
                if case .identity("psc:89101112") = claim.assertion { true } else { false }
            })
        let absent = file.claims.filter { $0.polarity == .declaresAbsent }
        #expect(absent.map(\.subject) == ["psc:07654321"])
        #expect(file.notices.map(\.code) == ["psc-empty-period"])
    }

    @Test(
        "reads the register's own shapes", .enabled(if: ReferenceData.isPresent),
        arguments: [
            "ceased_on", "corporate", "exemptions", "individual", "legal", "no_country",
            "statement", "statement_ceased_on", "super_secure", "totals",
        ])
    func shapes(name: String) throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("psc/fixtures/psc_\(name).json")], into: &file)
        #expect(summaries.map(\.records) == [1])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(name == "totals" || !file.claims.isEmpty)
    }
}
