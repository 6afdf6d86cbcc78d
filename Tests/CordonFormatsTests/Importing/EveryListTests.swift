import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("All real lists together") struct EveryListTests {
    /// What each file must give: records that are read, and records that are rejected.
    private static let expected: [(name: String, records: Int, rejects: Int)] = [
        ("csl_consolidated_2025_sample.csv", 10, 0), ("eu_fsf_2026-05-01_rebuilt.xml.gz", 5_860, 0),
        ("eu_fsf_garpiya_subset_rebuilt.xml", 0, 0), ("ofac_add_2025-02.csv.gz", 22_641, 0),
        ("ofac_alt_2025-02.csv.gz", 19_486, 0), ("ofac_nonsdn_2024-05-06.xml.gz", 443, 0),
        ("ofac_sdn_2023-12-11.csv.gz", 13_579, 0), ("ofac_sdn_2023-12-13.csv.gz", 13_863, 0),
        ("ofac_sdn_2024-05-03.csv.gz", 14_965, 0), ("ofac_sdn_comments_2025-02.csv.gz", 21, 0),
        ("ofac_sdn_enhanced_irgc_2024-08-28.xml.gz", 293, 0),
        ("uk_garpiya_subset_rebuilt.xml", 0, 0),
        ("uk_sanctions_list_2026-08-22_rebuilt.xml.gz", 6_349, 0),
        ("un_consolidated_2026-02-27.xml.gz", 1_003, 0),
        ("us_csl_2023-11-30_partial.csv.gz", 4_226, 1),
    ]

    @Test(
        "are read into one case, every record accounted for", .enabled(if: ReferenceData.isPresent))
    func all() throws {
        let folder = ReferenceData.path("lists")
        let found = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.contains(".csv") || $0.contains(".xml") }.sorted()
        #expect(found == Self.expected.map(\.name))
        var file = Case()
        let summaries = try FileImport.read(found.map { "\(folder)/\($0)" }, into: &file)
        for (summary, expected) in zip(summaries, Self.expected) {
            // The subsets have no count of their own; they only must not be empty.
            if expected.name.contains("subset") {
                #expect(summary.records > 0)
            } else if expected.name.hasPrefix("csl_") {
                #expect(summary.records > 3)
            } else {
                #expect(summary.records == expected.records, "\(expected.name)")
            }
            #expect(summary.rejects.count == expected.rejects, "\(expected.name)")
        }
        let linked = file.claims.filter { $0.relation?.role == "Linked To" }.count
        let left = file.claims.filter { $0.value?.property == "linkedTo" }.count
        #expect(linked + left == 18_268)
        #expect(left <= 44)
        let complete = file.lists.filter {
            $0.isComplete && !OFACList.beside.contains($0.list ?? "")
        }
        .map {
            "\($0.authority) \($0.day?.description ?? "")"
        }
        #expect(
            complete == [
                "eu 2026-05-01", "us-ofac 2024-05-06", "us-ofac 2023-12-11", "us-ofac 2023-12-13",
                "us-ofac 2024-05-03", "uk 2026-08-22", "un 2026-02-27",
            ])
    }
}
