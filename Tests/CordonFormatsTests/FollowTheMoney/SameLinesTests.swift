import CordonGraph
import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("A FollowTheMoney line that leaves and is read again") struct SameLinesTests {
    /// What a case says, out as a format and in again, as entity lines.
    private func lines(_ file: Case, by format: GraphExport) throws -> [String] {
        let out = try withFile(bytes(file, format)) {
            try GraphFile.read($0, format: format.rawValue)
        }
        return try lines(out)
    }

    private func lines(_ file: Case) throws -> [String] {
        String(decoding: try bytes(file, .followTheMoney), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    private func bytes(_ file: Case, _ format: GraphExport) throws -> [UInt8] {
        let day = try #require(Day("2026-11-22"))
        return format.bytes(of: EntityGraph(file, Projection(asOf: day)), ofEveryDay: true)
    }

    /// The properties of a line, as they stand there.
    private func properties(_ line: String) throws -> [String: [String]] {
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(value?["properties"] as? [String: [String]])
    }

    @Test(
        "has its values in the order in which they were given, whoever says them",
        arguments: [GraphExport.followTheMoney, .statements])
    func order(format: GraphExport) throws {
        var file = Case()
        for id in ["register", "press"] { file.add(Source(id: id, title: id, kind: .press)) }
        file.add(Entity(id: "a", schema: "Company"))
        let names = ["Uno", "Dos", "Tres", "Quatro", "Cinco"]
        for (place, name) in names.enumerated() {
            // Languages and sources take turns, so that a list by speaker has another order.
            file.add(
                Claim(
                    subject: "a",
                    .value(
                        PropertyValue("alias", name, language: place % 2 == 0 ? "spa" : nil)),
                    standing: .reported,
                    citations: [Citation(source: place % 3 == 0 ? "press" : "register")]))
        }
        let before = try lines(file)
        #expect(try properties(before[0])["alias"] == names)
        #expect(try lines(file, by: format).map(properties) == before.map(properties))
    }

    @Test(
        "of a wallet has a holder, and no relation that nobody stated",
        arguments: [GraphExport.followTheMoney, .statements])
    func wallet(format: GraphExport) throws {
        let text = """
            {"id":"p","schema":"Person","properties":{"name":["P"]}}
            {"id":"w","schema":"CryptoWallet","properties":{"publicKey":["k"],"holder":["p"]}}
            """
        let file = try withFile(Array(text.utf8)) { try GraphFile.read($0) }
        #expect(file.claims.count { $0.relation != nil } == 1)
        let once = try lines(file)
        #expect(once.count == 2)
        let again = try withFile(bytes(file, format)) {
            try GraphFile.read($0, format: format.rawValue)
        }
        let stake = try #require(again.claims.first { $0.relation != nil })
        #expect(stake.subject == "p" && stake.relation?.target == "w")
        #expect(again.claims.count { $0.relation != nil } == 1)
        #expect(try lines(again).map(properties) == once.map(properties))
    }

    @Test(
        "of an ownership keeps the class of its shares",
        arguments: [GraphExport.followTheMoney, .statements])
    func shareClass(format: GraphExport) throws {
        let text = """
            {"id":"p","schema":"Person","properties":{"name":["P"]}}
            {"id":"c","schema":"Company","properties":{"name":["C"]}}
            {"id":"o","schema":"Ownership","properties":{"owner":["p"],"asset":["c"],"sharesType":["ordinary"]}}
            """
        let file = try withFile(Array(text.utf8)) { try GraphFile.read($0) }
        let edge = try #require(try lines(file, by: format).last)
        #expect(try properties(edge)["sharesType"] == ["ordinary"])
        let again = try withFile(bytes(file, format)) {
            try GraphFile.read($0, format: format.rawValue)
        }
        #expect(again.claims.compactMap(\.relation).map(\.stake.shareClass) == ["ordinary"])
    }
}
