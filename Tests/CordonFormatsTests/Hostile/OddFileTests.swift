import CordonModel
import Foundation
import Testing

@testable import CordonFormats

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("A path that leads to no plain file") struct OddFileTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("cordon-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
        }
        try body(folder.path)
    }

    private func makePipe(_ path: String) throws {
        try #require(unsafe mkfifo(path, 0o600) == 0)
    }

    private func problem(_ path: String) -> ReadingProblem? {
        let problems = #expect(throws: ReadingProblems.self) { try GraphFile.read(path) }
        #expect(problems?.problems.count == 1)
        return problems?.problems.first
    }

    @Test("is refused without being opened")
    func pipes() throws {
        try withFolder { folder in
            for name in ["list.csv", "case.yaml", "list.xml.gz"] {
                let path = "\(folder)/\(name)"
                try makePipe(path)
                #expect(problem(path)?.what.hasPrefix("it is a pipe or a device") == true)
            }
            // A folder whose case.yaml is a pipe is no case.
            #expect(problem(folder)?.what == "the folder holds neither case.yaml nor manifest.json")
        }
        #expect(problem("/dev/zero")?.what.hasPrefix("it is a pipe or a device") == true)
    }

    @Test("is told where a case names it")
    func named() throws {
        try withFolder { folder in
            try Data("cordon: 1\nfiles: [pipe.yaml, folder]\n".utf8)
                .write(to: URL(fileURLWithPath: "\(folder)/case.yaml"))
            try makePipe("\(folder)/pipe.yaml")
            try FileManager.default.createDirectory(
                atPath: "\(folder)/folder", withIntermediateDirectories: false)
            let problems = #expect(throws: ReadingProblems.self) { try GraphFile.read(folder) }
            #expect(problems?.problems.map(\.line) == [2, 2])
            #expect(problems?.problems.map(\.kind) == [.forbidden, .forbidden])
        }
    }

    @Test("does not hide the entities beside it")
    func index() throws {
        try withFolder { folder in
            try makePipe("\(folder)/index.json")
            try Data("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n".utf8)
                .write(to: URL(fileURLWithPath: "\(folder)/e.json"))
            let file = try GraphFile.read("\(folder)/e.json")
            #expect(file.entities.map(\.id) == ["a"])
        }
    }

    @Test("is refused where it is a folder")
    func folder() throws {
        try withFolder { folder in
            #expect(problem(folder)?.kind == .unknownFormat)
            let problem = #expect(throws: ReadingProblem.self) { try FileImport(folder) }
            #expect(problem?.kind == .unreadable)
        }
    }
}
