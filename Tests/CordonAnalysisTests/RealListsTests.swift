import CordonAnalysis
import CordonFormats
import CordonGraph
import CordonModel
import CordonStore
import Foundation
import Testing

/// The founding case and official lists in one store, made once; the lists are no part of the
/// project and are found through `CORDON_REFERENCE_DATA`.
private enum RealLists {
    /// The files, with as many records as their publishers count.
    static let counts = [
        "ofac_sdn_2023-12-11.csv.gz": 13_579, "ofac_sdn_2023-12-13.csv.gz": 13_863,
        "eu_fsf_2026-05-01_rebuilt.xml.gz": 5_860,
        "uk_sanctions_list_2026-08-22_rebuilt.xml.gz": 6_349,
        "un_consolidated_2026-02-27.xml.gz": 1_003,
    ]

    static let cases = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../Graphs/garpiya").standardizedFileURL.path

    static let isPresent: Bool = {
        guard let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"],
            FileManager.default.fileExists(atPath: "\(folder)/lists")
        else {
            print("skipped: CORDON_REFERENCE_DATA does not name a folder with lists")
            return false
        }
        return true
    }()

    /// Whether the long question is asked too, which takes minutes: `CORDON_WHOLE_LISTS=1`.
    static let isAskedInWhole =
        ProcessInfo.processInfo.environment["CORDON_WHOLE_LISTS"] == "1"

    struct Joined {
        let summary: CaseImport.Summary
        let file: Case
        /// Before and after the SDN copy that first names Kupol.
        let before: Investigation
        let after: Investigation
    }

    static let joined = Result { try make() }

    private static func make() throws -> Joined {
        let data = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"] ?? ""
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("lists-\(UUID().uuidString).cordon").path
        defer {
            for ending in ["", "-wal", "-shm"]
            where FileManager.default.fileExists(atPath: path + ending) {
                do {
                    try FileManager.default.removeItem(atPath: path + ending)
                } catch { print("\(path + ending) stays: \(error)") }
            }
        }
        let store = try Store.create(path)
        let files = counts.keys.sorted().map { "\(data)/lists/\($0)" }
        let summary = try CaseImport(into: store).run(
            files + [cases], recordedAt: Day(number: 20_779))
        var file = try store.file()
        file.join()
        func seen(_ day: String) throws -> Investigation {
            Investigation(file, Projection(asOf: try #require(Day(day))))
        }
        return Joined(
            summary: summary, file: file, before: try seen("2023-12-11"),
            after: try seen("2023-12-13"))
    }
}

@Suite("Real lists and the founding case in one store", .enabled(if: RealLists.isPresent))
struct RealListsTests {
    /// The entries of lists that one entity bears: what a dated copy of a list says, not the case.
    private func entries(_ id: EntityID, _ graph: EntityGraph) throws -> [String] {
        let vertex = try #require(graph.vertex(id))
        let said = graph.listings(of: vertex).filter { party in
            let cited = graph.file.claims[party.claim].evidence.citations.first
            return cited.flatMap { graph.file.source($0.source) }?.copyDay != nil
        }
        return Set(
            said.map { party in
                let day = graph.file.claims[party.claim].period.beginning
                let entry = party.listing
                return
                    "\(entry.authority) \(entry.recordID ?? "-") \(day?.description ?? "unknown")"
            }
        ).sorted()
    }

    @Test("hold as many records as the publishers count, none set apart")
    func counts() throws {
        let summary = try RealLists.joined.get().summary
        for file in summary.files {
            let name = URL(fileURLWithPath: file.path).lastPathComponent
            guard let expected = RealLists.counts[name] else { continue }
            #expect(file.read == expected && file.imported == expected, "\(name)")
        }
        #expect(summary.files.count == RealLists.counts.count + 1)
        #expect(summary.rejects.isEmpty)
    }

    @Test("give Almaz-Antey the entries of OFAC, the EU and the UK, each with its day")
    func almaz() throws {
        let file = try RealLists.joined.get().file
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_779)))
        #expect(
            try entries("almaz-antey", graph) == [
                // The EU's oldest regulation that its list still names; OFAC's first copy here.
                "eu EU.3949.53 by 2020-09-11", "uk RUS0178 2020-12-31",
                "us-ofac 16865 by 2023-12-11",
            ])
    }

    @Test("give Kupol the entries of OFAC, between two copies, and the EU, and none of the UK")
    func kupol() throws {
        let file = try RealLists.joined.get().file
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_779)))
        #expect(
            try entries("iemz-kupol", graph) == [
                "eu EU.9370.79 by 2022-12-16",
                "us-ofac 46431 after 2023-12-11 by 2023-12-13",
            ])
    }

    @Test("join no two parties that the case keeps apart, nor the record of one to another")
    func lookAlikes() throws {
        let file = try RealLists.joined.get().file
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_779)))
        let text = try String(
            contentsOf: URL(fileURLWithPath: "\(RealLists.cases)/look-alikes.yaml"),
            encoding: .utf8)
        let lookAlikes = text.split(separator: "\n")
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && $0.hasSuffix(":") }
            .map { String($0.dropFirst(2).dropLast()) }
        #expect(lookAlikes.count > 10)
        let own = try CaseFile.read(RealLists.cases)
        var owners: [Vertex: EntityID] = [:]
        for entity in own.entities {
            let vertex = try #require(graph.vertex(entity.id))
            let said = own.claims.contains { claim in
                if case .identity = claim.assertion { return claim.subject == entity.id }
                return false
            }
            if let other = owners[vertex], !said {
                Issue.record("\(entity.id) and \(other) have become one")
            }
            owners[vertex] = entity.id
        }
        // A record that the authors ascribe to one party is joined to it or to nobody.
        var checked = 0
        for claim in own.claims {
            guard let value = claim.value, value.property == "recordId",
                let record = graph.vertex(value.text), let owner = owners[record]
            else { continue }
            #expect(graph.vertex(owner) == graph.vertex(claim.subject), "\(value.text)")
            checked += 1
        }
        #expect(checked > 50)
        for id in lookAlikes { #expect(graph.vertex(id).map { owners[$0] } == id) }
    }

    @Test(
        "show what OFAC's copy of 13 December 2023 brought, and whom Kupol's listing reaches",
        .enabled(if: RealLists.isAskedInWhole))
    func difference() throws {
        let joined = try RealLists.joined.get()
        let ofac = try Investigation.regimes(named: ["us-ofac"])
        let difference = Difference(joined.before, joined.after) { side, vertices, all in
            side.findings(FindingQuestion(regimes: ofac, vertices: vertices, all: all))
        }
        let listed = difference.listings.added.filter { $0.listing.authority == "us-ofac" }
        #expect(listed.count == 284)
        #expect(difference.listings.removed.isEmpty)
        let kupol = try #require(listed.first { $0.listing.recordID == "46431" })
        #expect(kupol.period.beginning?.description == "after 2023-12-11 by 2023-12-13")

        func verdicts(_ changes: [FindingChange]) -> [String: String] {
            var verdicts: [String: String] = [:]
            for change in changes {
                let words = [change.before, change.after].map { $0?.rawValue ?? "none" }
                verdicts[change.finding.entity] = words.joined(separator: " -> ")
            }
            return verdicts
        }
        func name(_ id: EntityID) throws -> EntityID {
            let graph = joined.after.graph
            return graph.id(try #require(graph.vertex(id)))
        }
        #expect(
            verdicts(difference.findings.changed)[try name("iemz-kupol")]
                == "undetermined -> listed")
        // The case knew of the link to Kupol, whose own listing was open before that copy.
        for linked in ["laggar-pro", "npk-aerokon"] {
            #expect(
                verdicts(difference.findings.changed)[try name(linked)] == "exposed -> listed",
                "\(linked)")
        }
        let came = verdicts(difference.findings.added)
        // Who trades with TSK Vektor, which that copy lists as linked to Kupol, is exposed now.
        for partner in ["juhang-aviation", "redlepus-vector", "sichuan-aee"] {
            #expect(came[try name(partner)] == "none -> exposed", "\(partner)")
        }
        let relations = difference.relations.changed + difference.relations.added
        let links = Set(relations.filter { $0.from == kupol.entity }.map(\.to))
        for linked in ["laggar-pro", "npk-aerokon"] {
            #expect(links.contains(try name(linked)), "\(linked): \(links.sorted())")
        }
    }
}
