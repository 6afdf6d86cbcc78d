import Testing

@testable import CordonFormats

@Suite("OFAC's remarks") struct RemarkReaderTests {
    private func kinds(_ text: String) -> [RemarkClause.Kind] {
        RemarkReader.clauses(of: text).map(\.kind)
    }

    private func identifier(
        _ type: String, _ number: String, _ country: String? = nil, issued: String? = nil,
        expires: String? = nil
    ) -> RemarkClause.Kind {
        .identifier(
            RemarkIdentifier(
                type: type, number: number, country: country, issued: issued, expires: expires))
    }

    @Test("read dates, places, nationality, citizenship and gender")
    func persons() {
        #expect(
            kinds(
                "DOB 22 May 1976; alt. DOB circa 1977; POB Tehran, Iran; nationality Iran; "
                    + "citizen Korea, North; Gender Male.")
                == [
                    .birth("22 May 1976"), .birth("circa 1977"), .birthPlace("Tehran, Iran"),
                    .nationality("Iran"), .citizenship("Korea, North"), .gender("Male"),
                ])
    }

    @Test("mark alternatives")
    func alternatives() {
        let clauses = RemarkReader.clauses(of: "DOB 1946; alt. DOB 1947")
        #expect(clauses.map(\.isAlternative) == [false, true])
        #expect(clauses.map(\.text) == ["DOB 1946", "alt. DOB 1947"])
    }

    @Test("read identifiers with country, issue and expiry")
    func identifiers() {
        #expect(
            kinds(
                "Tax ID No. 1831083343 (Russia); Passport A12 (Korea, North) issued 10 Jul 1998 "
                    + "expires 10 Jul 2008; D-U-N-S Number 52-024-2307; "
                    + "NIT # 800018928-0 (Colombia); Unified Social Credit Code (USCC) "
                    + "9113100033607322XK (China); BIK (RU) 044030707; "
                    + "Vessel Registration Identification IMO 7406784; Made Up Number 77 (Chad).")
                == [
                    identifier("Tax ID No.", "1831083343", "Russia"),
                    identifier(
                        "Passport", "A12", "Korea, North", issued: "10 Jul 1998",
                        expires: "10 Jul 2008"),
                    identifier("D-U-N-S Number", "52-024-2307"),
                    identifier("NIT #", "800018928-0", "Colombia"),
                    identifier("Unified Social Credit Code (USCC)", "9113100033607322XK", "China"),
                    identifier("BIK (RU)", "044030707"),
                    identifier("Vessel Registration Identification IMO", "7406784"),
                    identifier("Made Up Number", "77", "Chad"),
                ])
    }

    @Test("read contact, organisation and wallet clauses")
    func organisations() {
        #expect(
            kinds(
                "Website www.example.org; Email Address a@example.org; Phone Number 98123; "
                    + "Organization Established Date 23 Apr 2002; Organization Type: Other; "
                    + "Target Type State-Owned Enterprise; alt. Digital Currency Address - XBT 1Kuf2"
            )
                == [
                    .website("www.example.org"), .email("a@example.org"), .phone("98123"),
                    .established("23 Apr 2002"), .organizationType("Other"),
                    .targetType("State-Owned Enterprise"),
                    .wallet(currency: "XBT", address: "1Kuf2"),
                ])
    }

    @Test("read weak aliases with semicolons and apostrophes, and links")
    func aliases() {
        #expect(
            kinds("a.k.a. 'BNC'; a.k.a. 'ONE; TWO'; a.k.a. 'D'ARC'; Linked To: BANK X, S.A.")
                == [
                    .weakAlias("BNC"), .weakAlias("ONE; TWO"), .weakAlias("D'ARC"),
                    .linkedTo("BANK X, S.A"),
                ])
        #expect(kinds("(Linked To: SOME GROUP)") == [.linkedTo("SOME GROUP")])
    }

    @Test("read ships, aircraft and what a listing entails")
    func crafts() {
        #expect(
            kinds(
                "Former Vessel Flag Malta; MMSI 572469210; Aircraft Model IL-76; "
                    + "Secondary sanctions risk: section 1(b) of an order.; "
                    + "Additional Sanctions Information - Subject to Secondary Sanctions")
                == [
                    .craft(property: "pastFlags", text: "Malta"),
                    .craft(property: "mmsi", text: "572469210"),
                    .craft(property: "model", text: "IL-76"),
                    .measure(
                        label: "Secondary sanctions risk", text: "section 1(b) of an order."),
                    .measure(
                        label: "Additional Sanctions Information",
                        text: "Subject to Secondary Sanctions"),
                ])
    }

    @Test("keep what they do not know as notes")
    func notes() {
        #expect(kinds("Brigadier General; ") == [.note("Brigadier General")])
        #expect(kinds("").isEmpty)
        #expect(kinds(" . ").isEmpty)
    }

    @Test("tell Russian and Chinese numbers by their form")
    func properties() {
        func property(_ type: String, _ number: String, _ country: String) -> String {
            RemarkIdentifier(
                type: type, number: number, country: country, issued: nil, expires: nil
            ).property
        }
        #expect(property("Tax ID No.", "1831083343", "Russia") == "innCode")
        #expect(property("Tax ID No.", "1831083344", "Russia") == "taxNumber")
        #expect(property("Registration Number", "1021801143374", "Russia") == "ogrnCode")
        #expect(property("Registration Number", "26740", "Iran") == "registrationNumber")
        #expect(property("Government Gazette Number", "07502963", "Russia") == "okpoCode")
    }

    @Test(
        "write dates in ISO order where they are exact",
        arguments: [
            ("22 May 1976", "1976-05-22"), ("Mar 1980", "1980-03"), ("1946", "1946"),
            ("circa 1951", "circa 1951"), ("1951 to 1953", "1951 to 1953"), ("", ""),
            ("32 May 1976", "32 May 1976"),
        ])
    func dates(written: String, expected: String) {
        #expect(RemarkDate.text(written) == expected)
    }

    @Test("leave few clauses of the real list as notes", .enabled(if: ReferenceData.isPresent))
    func coverage() throws {
        let path = ReferenceData.path("lists/ofac_sdn_2024-05-03.csv.gz")
        var rows = try CSVReader(ByteSource(path: path))
        var all = 0
        var notes: [String: Int] = [:]
        var links = 0
        var weak = 0
        while let row = try rows.next() {
            guard row.count == 12, row[11] != "-0- " else { continue }
            for clause in RemarkReader.clauses(of: row[11]) {
                all += 1
                switch clause.kind {
                case .note(let text): notes[text, default: 0] += 1
                case .linkedTo: links += 1
                case .weakAlias: weak += 1
                default: break
                }
            }
        }
        // Counted in the file by hand: occurrences of "Linked To: " and of "a.k.a. '".
        #expect(links == 6_375)
        #expect(weak == 3_578)
        let noted = notes.values.reduce(0, +)
        #expect(all == 61_085)
        #expect(noted * 20 < all)
    }
}
