import CordonModel
import Testing

@testable import CordonFormats

@Suite("The UK list readers") struct UKListTests {
    private let sample = """
        <Designations>
        <Designation>
          <DateDesignated>31/12/2020</DateDesignated><UniqueID>RUS9001</UniqueID>
          <Names>
            <Name><Name6>ACME HOLDING</Name6><NameType>Primary Name</NameType></Name>
            <Name><Name6>AH</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
          </Names>
          <RegimeName>The Example Regulations</RegimeName>
          <IndividualEntityShip>Entity</IndividualEntityShip>
          <SanctionsImposed>Asset freeze|Trust Services Sanctions</SanctionsImposed>
          <EntityDetails><Entity>
            <Subsidiaries><Subsidiary>(1) ACME WORKS (2) Unlisted Plant.</Subsidiary></Subsidiaries>
            <BusinessRegistrationNumbers><BusinessRegistrationNumber>INN: 1831083343; OGRN: 1021801143374</BusinessRegistrationNumber></BusinessRegistrationNumbers>
          </Entity></EntityDetails>
        </Designation>
        <Designation>
          <DateDesignated>01/02/2022</DateDesignated><UniqueID>RUS9002</UniqueID>
          <Names><Name><Name6>Acme Works</Name6><NameType>Primary name</NameType></Name></Names>
          <IndividualEntityShip>Entity</IndividualEntityShip>
          <SanctionsImposed>Travel Ban</SanctionsImposed>
        </Designation>
        <Designation>
          <UniqueID>RUS9003</UniqueID>
          <Names><Name><Name6>SHIP ONE</Name6><NameType>Primary name</NameType></Name></Names>
          <IndividualEntityShip>Ship</IndividualEntityShip>
          <ShipDetails><Ship><IMONumbers><IMONumber>9074729</IMONumber></IMONumbers>
            <CurrentOwnerOperators><CurrentOwnerOperator>ACME HOLDING</CurrentOwnerOperator></CurrentOwnerOperators></Ship></ShipDetails>
        </Designation>
        </Designations>
        """

    @Test("make entities, measures, numbers and ownership of the XML form")
    func entries() throws {
        let (file, rejects) = try ListReading.read(
            Array(sample.utf8), name: "uk_2026-08-22.xml")
        #expect(rejects.isEmpty)
        #expect(file.values("uk:RUS9001", "name") == ["ACME HOLDING"])
        #expect(file.values("uk:RUS9001", "weakAlias") == ["AH"])
        #expect(file.values("uk:RUS9001", "innCode") == ["1831083343"])
        #expect(file.values("uk:RUS9001", "ogrnCode") == ["1021801143374"])
        #expect(file.values("uk:RUS9003", "imoNumber") == ["9074729"])
        let listings = file.claims.filter { $0.listing != nil }
        #expect(
            listings.map { $0.listing?.measures } == [[.blocking, .other], [.travelBan], [.other]])
        #expect(listings.map(\.period.from?.description) == ["2020-12-31", "2022-02-01", nil])
        let stakes = file.claims.compactMap { claim in
            claim.relation.map { "\(claim.subject) \($0.kind.name) \($0.target)" }
        }
        #expect(
            stakes == [
                "uk:RUS9001 Ownership uk:RUS9002", "uk:RUS9001 Ownership uk:RUS9001/1",
                "uk:RUS9001 OwnedOrControlled uk:RUS9003",
            ])
        #expect(file.values("uk:RUS9001/1", "name") == ["Unlisted Plant"])
        let stake = try #require(file.claims.first { $0.relation?.kind == .ownership }?.relation)
        #expect(stake.share == .someStake)
        #expect(stake.assertsControl)
    }

    @Test("read the CSV form, whose entries spread over rows")
    func table() throws {
        let text = """
            Report Date: 22-Aug-2026
            Last Updated,Unique ID,Name 6,Name 1,Name type,Alias strength,Regime Name,Designation Type,Sanctions Imposed,Date Designated,Parent company,Business registration number (s),D.O.B
            01/01/2026,RUS9002,ACME WORKS,,Primary Name,,Regs,Entity,Asset freeze,01/02/2022,ACME HOLDING,1021801143374,
            01/01/2026,RUS9002,ACME PLANT,,Alias,,Regs,Entity,Asset freeze,01/02/2022,ACME HOLDING,1021801143374,
            01/01/2026,RUS9004,DOE,Jane,Primary Name,,Regs,Individual,Travel Ban,01/02/2022,,,dd/mm/1960
            """
        let (file, rejects) = try ListReading.read(Array(text.utf8), name: "uk.csv")
        #expect(rejects.isEmpty)
        #expect(file.values("uk:RUS9002", "name") == ["ACME WORKS"])
        #expect(file.values("uk:RUS9002", "alias") == ["ACME PLANT"])
        #expect(file.values("uk:RUS9002", "ogrnCode") == ["1021801143374"])
        #expect(file.values("uk:RUS9004", "birthDate") == ["1960"])
        #expect(file.claims.filter { $0.listing != nil }.count == 2)
        #expect(file.claims.filter { $0.relation?.target == "uk:RUS9002" }.count == 1)
        #expect(file.lists.map(\.day) == [Day("2026-08-22")])
    }

    @Test("take in every entry of the real list", .enabled(if: ReferenceData.isPresent))
    func real() throws {
        var file = Case()
        let summaries = try FileImport.read(
            [ReferenceData.path("lists/uk_sanctions_list_2026-08-22_rebuilt.xml.gz")], into: &file)
        #expect(summaries.map(\.records) == [6_349])
        #expect(summaries.allSatisfy { $0.rejects.isEmpty })
        #expect(file.entities.count == 6_349)
        let listings = file.claims.compactMap(\.listing)
        #expect(listings.count == 6_349)
        #expect(listings.filter { $0.measures.contains(.blocking) }.count == 5_689)
        #expect(file.lists.map(\.day) == [Day("2026-08-22")])
    }
}
