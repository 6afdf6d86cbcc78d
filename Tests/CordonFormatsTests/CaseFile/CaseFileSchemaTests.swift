import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("The JSON Schema of case files")
struct CaseFileSchemaTests {
    private let schema: [String: Any]

    init() throws {
        let path = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Graphs/case.schema.json")
        let read = try JSONSerialization.jsonObject(with: Data(contentsOf: path))
        schema = try #require(read as? [String: Any])
    }

    private func definition(_ name: String) throws -> [String: Any] {
        let all = try #require(schema["$defs"] as? [String: Any])
        return try #require(all[name] as? [String: Any])
    }

    private func keys(_ name: String) throws -> [String] {
        let properties = try #require(try definition(name)["properties"] as? [String: Any])
        return properties.keys.sorted()
    }

    private func words(_ name: String, _ key: String) throws -> [String] {
        let properties = try #require(try definition(name)["properties"] as? [String: Any])
        let property = try #require(properties[key] as? [String: Any])
        return try #require(property["enum"] as? [String])
    }

    @Test("knows the keys that the reader knows, and no others")
    func keys() throws {
        let top = try #require(schema["properties"] as? [String: Any])
        #expect(top.keys.sorted() == CaseDraft.keys.sorted())
        for (name, known) in [
            ("source", SourceSection.keys), ("entity", EntitySection.keys),
            ("ids", EntitySection.idKeys), ("citation", SourceReading.keys),
            ("relation", ClaimSection.relationKeys), ("value", ClaimSection.valueKeys),
            ("listing", ListingSection.keys), ("coverage", ListingSection.coverageKeys),
            ("joint", JointSection.keys), ("relief", JointSection.reliefKeys),
            ("dossier", DossierReading.keys), ("contact", DossierReading.contactKeys),
            ("search", DossierReading.searchKeys), ("watch", WatchReading.keys),
        ] {
            #expect(try keys(name) == known.sorted(), "\(name)")
        }
    }

    @Test("refuses other keys wherever the reader does")
    func closed() throws {
        #expect(schema["additionalProperties"] as? Bool == false)
        for name in [
            "source", "ids", "citation", "relation", "value", "listing", "coverage", "joint",
            "relief", "dossier", "contact", "search", "watch",
        ] {
            #expect(try definition(name)["additionalProperties"] as? Bool == false, "\(name)")
        }
    }

    @Test("knows the words that the reader knows, and no others")
    func words() throws {
        let relations =
            RelationWord.all.map(\.word) + RelationKind.all.map(\.name) + [
                RelationReading.identityWord
            ]
        #expect(try words("relation", "relation").sorted() == relations.sorted())
        #expect(try words("relation", "criterion") == ControlCriterion.allCases.map(\.rawValue))
        #expect(try words("relation", "interest") == StakeKind.Interest.allCases.map(\.rawValue))
        #expect(try words("relation", "polarity") == Polarity.allCases.map(\.rawValue))
        #expect(try words("source", "kind") == Source.Kind.allCases.map(\.rawValue))
        #expect(try words("source", "publish") == Publication.allCases.map(\.rawValue))
        #expect(try words("search", "indicator") == ControlIndicator.allCases.map(\.rawValue))
        #expect(try words("relief", "kind") == JointSection.reliefKinds)
        #expect(try definition("standing")["enum"] as? [String] == Standing.allCases.map(\.word))
        #expect(try definition("measure")["enum"] as? [String] == Measure.allCases.map(\.rawValue))
    }
}
