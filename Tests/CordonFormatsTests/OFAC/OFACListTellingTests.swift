import CordonModel
import Testing

@testable import CordonFormats

@Suite("OFAC's lists in one shape") struct OFACListTellingTests {
    private static func row(_ uid: Int, _ programmes: String, _ remarks: String = "-0- ") -> String
    {
        "\(uid),\"PARTY \(uid)\",-0- ,\"\(programmes)\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"\(remarks)\"\n"
    }

    private static let directive =
        "Executive Order 13662 Directive Determination - Subject to Directive 2."

    private func read(
        _ rows: [String], name: String = "sdn_2025-01-02.csv"
    ) throws -> (listings: [String: [Listing]], file: Case, rejects: [ReadingProblem]) {
        let (file, rejects) = try ListReading.read(Array(rows.joined().utf8), name: name)
        var listings: [String: [Listing]] = [:]
        for claim in file.claims {
            if let listing = claim.listing { listings[claim.subject, default: []].append(listing) }
        }
        return (listings, file, rejects)
    }

    @Test("are told apart by what their entries stand under, not by the file's name")
    func beside() throws {
        let (listings, file, rejects) = try read([
            Self.row(1, "UKRAINE-EO13662] [RUSSIA-EO14024", Self.directive),
            Self.row(2, "CMIC-EO13959"), Self.row(3, "NS-PLC"), Self.row(4, "FSE-SY"),
            Self.row(5, "561-Related"), Self.row(6, "UKRAINE-EO13662", Self.directive),
            Self.row(7, "CAATSA - RUSSIA"),
            Self.row(8, "RUSSIA-EO14024", "Executive Order 14024 Directive Information - x."),
            Self.row(9, "SDGT] [NS-PLC"),
        ])
        #expect(rejects.isEmpty)
        #expect(
            listings.mapValues { $0.compactMap(\.list) } == [
                "ofac:1": ["SSI"], "ofac:2": ["NS-CMIC"], "ofac:3": ["NS-PLC"], "ofac:4": ["FSE"],
                "ofac:5": ["CAPTA"], "ofac:6": ["SSI"], "ofac:7": ["NS-MBS"],
                "ofac:8": ["NS-MBS"], "ofac:9": ["NS-PLC"],
            ])
        for listing in listings.values.flatMap({ $0 }) {
            #expect(!listing.measures.contains(.blocking), "\(listing)")
        }
        #expect(file.sources.map(\.id) == ["ofac-nonsdn-2025-01-02"])
        #expect(file.lists.allSatisfy { !$0.isComplete && $0.list != "SDN" })
        #expect(Set(file.lists.compactMap(\.list)).isSuperset(of: ["SSI", "NS-CMIC"]))
    }

    @Test("leave an entry of the SDN list blocking although a directive binds it too")
    func designated() throws {
        let (listings, _, _) = try read([
            Self.row(1, "UKRAINE-EO13662] [RUSSIA-EO14024", Self.directive),
            Self.row(2, "RUSSIA-EO14024", "Tax ID No. 1 (Russia)."), Self.row(3, "SDGT] [NS-PLC"),
        ])
        #expect(listings.values.flatMap { $0 }.allSatisfy { $0.list == "SDN" })
        #expect(listings.values.flatMap { $0 }.allSatisfy { $0.measures == [.blocking] })
    }

    @Test(
        "are refused where a file holds both, or does not show which it is",
        arguments: [
            [row(1, "CUBA"), row(2, "CMIC-EO13959")], [row(1, "NS-PLC"), row(2, "SDGT")],
            [row(1, "UKRAINE-EO13662] [RUSSIA-EO14024", directive)],
            [row(1, "CAATSA - RUSSIA"), row(2, "UKRAINE-EO13662")],
            [row(1, "UKRAINE-EO13662", directive), row(2, "RUSSIA-EO14024")],
        ])
    func refused(rows: [String]) throws {
        var file = Case()
        do {
            try withFile(Array(rows.joined().utf8)) { path in
                _ = try FileImport.read([path], into: &file)
            }
            Issue.record("it was read")
        } catch let problem as ReadingProblem {
            #expect(problem.isFatal)
            #expect(problem.description.contains("consolidated list"))
        }
    }

    @Test("are told apart in XML too, whatever it is called") func xml() throws {
        let text = """
            <sdnList xmlns="x"><publshInformation><Publish_Date>01/02/2025</Publish_Date>
            <Record_Count>2</Record_Count></publshInformation>
            <sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType>
            <programList><program>UKRAINE-EO13662</program></programList><idList><id>
            <idType>Executive Order 13662 Directive Determination -</idType>
            <idNumber>Subject to Directive 1</idNumber></id></idList></sdnEntry>
            <sdnEntry><uid>2</uid><lastName>B</lastName><sdnType>Entity</sdnType>
            <programList><program>CMIC-EO13959</program></programList></sdnEntry></sdnList>
            """
        let (listings, file, _) = try read([text], name: "list.xml")
        #expect(
            listings.mapValues { $0.compactMap(\.list) } == [
                "ofac:1": ["SSI"], "ofac:2": ["NS-CMIC"],
            ])
        #expect(file.lists.allSatisfy { $0.isComplete && $0.list != "SDN" })
    }

    @Test("of FollowTheMoney lose no designation and gain none") func entities() throws {
        func lists(_ programmes: [String], _ dataset: String = "t") throws -> Set<String> {
            let words = programmes.map { "\"\($0)\"" }.joined(separator: ",")
            let text = """
                {"id":"s","schema":"Sanction","properties":{"entity":["a"],"authority":["OFAC"],"program":[\(words)]},"datasets":["\(dataset)"]}
                {"id":"a","schema":"Company","properties":{"name":["A"]},"datasets":["\(dataset)"]}
                """
            return Set(try read([text], name: "a.json").listings["a"]?.compactMap(\.list) ?? [])
        }
        #expect(try lists(["CMIC-EO13959"]) == ["NS-CMIC"])
        #expect(try lists(["FSE-IR"]) == ["FSE"])
        #expect(try lists(["SDGT", "NS-PLC"]).contains("SDN"))
        #expect(try lists(["RUSSIA-EO14024"], "us_ofac_cons").contains("SDN") == false)
        #expect(try lists(["RUSSIA-EO14024"], "us_ofac_sdn") == ["SDN"])
    }
}

@Suite("The real consolidated list", .enabled(if: ReferenceData.isPresent))
struct RealConsolidatedListTests {
    private static func whole() throws -> Case {
        var whole = Case()
        _ = try FileImport.read(
            [ReferenceData.path("lists/ofac_nonsdn_2024-05-06.xml.gz")], into: &whole)
        return whole
    }

    private static let directives: [(programme: String, clause: String)] = [
        (
            "UKRAINE-EO13662",
            "Executive Order 13662 Directive Determination - Subject to Directive 1."
        ),
        ("RUSSIA-EO14024", "Executive Order 14024 Directive Information - Subject to Directive 3."),
        ("BURMA-EO14014", "Executive Order 14014 Directive Information: Subject to Directive 1."),
    ]

    /// The lists of each entry by its number.
    private static func lists(_ file: Case) -> [String: Set<String>] {
        var lists: [String: Set<String>] = [:]
        for listing in file.claims.compactMap(\.listing) {
            lists[listing.recordID ?? "", default: []].insert(listing.list ?? "")
        }
        return lists
    }

    @Test("blocks nothing") func blocking() throws {
        let listings = try Self.whole().claims.compactMap(\.listing)
        #expect(listings.count >= 443)
        #expect(listings.allSatisfy { !$0.measures.contains(.blocking) && $0.list != "SDN" })
        #expect(listings.count { $0.list == "SSI" } >= 285)
    }

    @Test("says the same of every entry in the columns of SDN.CSV") func columns() throws {
        let whole = try Self.whole()
        var programmes: [String: Set<String>] = [:]
        for listing in whole.claims.compactMap(\.listing) {
            programmes[listing.recordID ?? "", default: []].formUnion(listing.programmes)
        }
        let rows = programmes.sorted { $0.key < $1.key }.map { uid, own in
            // The directive that an entry stands under is a clause of its remarks there.
            let order = Self.directives.first { own.contains($0.programme) }?.clause ?? "-0- "
            return "\(uid),\"ENTRY \(uid)\",-0- ,\"\(own.sorted().joined(separator: "] ["))\","
                + "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"\(order)\"\n"
        }
        let (file, rejects) = try ListReading.read(
            Array(rows.joined().utf8), name: "cons_prim_2024-05-06.csv")
        #expect(rejects.isEmpty && rows.count >= 440)
        let (told, expected) = (Self.lists(file), Self.lists(whole))
        for (uid, lists) in expected {
            #expect(!(told[uid] ?? []).contains("SDN"), "\(uid)")
            #expect(told[uid]?.isDisjoint(with: lists) == false, "\(uid) \(lists)")
        }
        #expect(
            file.claims.compactMap(\.listing).allSatisfy { !$0.measures.contains(.blocking) })
    }
}
