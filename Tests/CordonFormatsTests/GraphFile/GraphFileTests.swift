import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("Graph file")
struct GraphFileTests {
    @Test("tells the format from the content, whatever the file is called")
    func content() throws {
        let edges = try withFile(Array("owner,owned\na,b\n".utf8)) { try GraphFile.read($0) }
        #expect(edges.claims.count == 1)
        let entities = try withFile(Array(FollowTheMoneyTests.lines.utf8)) {
            try GraphFile.read($0)
        }
        #expect(entities.entities.count == 4)
    }

    @Test("a named format overrides the content")
    func named() throws {
        try withFile(Array("owner,owned\na,b\n".utf8)) { path throws in
            #expect(try GraphFile.read(path, format: "edges").claims.count == 1)
            #expect(throws: ReadingProblems.self) { try GraphFile.read(path, format: "ftm") }
            #expect(throws: ReadingProblems.self) { try GraphFile.read(path, format: "ftn") }
        }
    }

    @Test("what cannot be read is said in one line that names the path")
    func refusals() throws {
        let binary = [UInt8]((0..<200).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        for bytes in [[], binary, Array("just a letter to a friend\n".utf8)] {
            try withFile(bytes) { path throws in
                do {
                    _ = try GraphFile.read(path)
                    Issue.record("it was read")
                } catch let problems as ReadingProblems {
                    #expect(problems.problems.count == 1)
                    #expect(problems.description.contains(path))
                    #expect(!problems.description.contains("\n"))
                }
            }
        }
        #expect(throws: ReadingProblems.self) { try GraphFile.read("/nowhere/at/all.csv") }
        #expect(throws: ReadingProblems.self) {
            try GraphFile.read(FileManager.default.temporaryDirectory.path)
        }
    }
}
