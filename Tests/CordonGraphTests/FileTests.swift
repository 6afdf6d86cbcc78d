import CordonGraph
import Foundation
import Testing

@Suite("A graph file")
struct FileTests {
    /// A file that is gone when the test is over.
    private static func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(
            path: "graph-\(UUID().uuidString)"
        ).path(percentEncoded: false)
        defer {
            if FileManager.default.fileExists(atPath: path) {
                do { try FileManager.default.removeItem(atPath: path) } catch {
                    Issue.record(error)
                }
            }
        }
        return try body(path)
    }

    private static func isSame(_ one: Digraph, _ two: Digraph) -> Bool {
        one.vertexCount == two.vertexCount && one.edgeBound == two.edgeBound
            && (0..<Vertex(one.vertexCount)).allSatisfy {
                Array(one.successors(of: $0)) == Array(two.successors(of: $0))
                    && Array(one.predecessors(of: $0)) == Array(two.predecessors(of: $0))
            }
    }

    @Test("comes back as the graph that was written", arguments: Sample.all(seeds: 0..<2))
    func image(_ sample: Sample) throws {
        let graph = sample.graph
        try Self.withFile { path in
            try graph.writeImage(to: path)
            for verifying in [true, false] {
                let read = try Digraph(image: path, verifying: verifying)
                #expect(Self.isSame(graph, read))
            }
            let part = graph.filtered(by: Selection(count: graph.edgeBound) { $0 % 2 == 0 })
            try part.writeImage(to: path)
            #expect(Self.isSame(part, try Digraph(image: path)))
        }
    }

    @Test("is refused when a byte is changed or missing")
    func damage() throws {
        let sample = Sample.all(size: 30)[1]
        try Self.withFile { path in
            try sample.graph.writeImage(to: path)
            let whole = try Data(contentsOf: URL(filePath: path))
            for place in stride(from: 0, to: whole.count, by: 7) {
                var damaged = whole
                damaged[place] ^= 0x10
                try damaged.write(to: URL(filePath: path))
                // Bytes 40 to 55 are kept for later; nothing reads them.
                if (40..<56).contains(place) { continue }
                #expect(throws: GraphFileError.self) { try Digraph(image: path) }
            }
            for length in [0, 5, 63, 64, whole.count - 1] {
                try whole.prefix(length).write(to: URL(filePath: path))
                #expect(throws: GraphFileError.self) { try Digraph(image: path, verifying: false) }
            }
        }
        #expect(throws: GraphFileError.self) { try Digraph(image: "/nowhere/at/all") }
        #expect(throws: GraphFileError.self) { try sample.graph.writeImage(to: "/nowhere/at/all") }
    }

    @Test("holds edges line by line")
    func edgeList() throws {
        let text =
            "# a comment\n0\t1\t0.25\r\n\n 2, 3 ;1e-3\n% another\n5 0 -1.5\n7\t7\t12345678901234567890"
        try Self.withFile { path in
            try Data(text.utf8).write(to: URL(filePath: path))
            let list = try EdgeList(path: path)
            #expect(list.sources == [0, 2, 5, 7])
            #expect(list.targets == [1, 3, 0, 7])
            #expect(list.weights == [0.25, 0.001, -1.5, 12_345_678_901_234_567_168])
            #expect(list.vertexCount == 8)
        }
    }

    @Test("longer than one piece is read the same by any number of threads")
    func pieces() throws {
        let lines = (0..<200_000).map { "\($0 % 977)\t\($0 % 1009)\n" }
        try Self.withFile { path in
            try Data(lines.joined().utf8).write(to: URL(filePath: path))
            for threads in 1...3 {
                let list = try EdgeList(path: path, threads: threads)
                #expect(list.sources == (0..<200_000).map { Vertex($0 % 977) })
                #expect(list.targets == (0..<200_000).map { Vertex($0 % 1009) })
                #expect(list.weights == nil)
            }
        }
    }

    @Test(
        "with a bad line is refused by the line's number",
        arguments: [
            "0 1\n2 x\n", "0 1\n2\n", "0 1\n2 99999999999\n", "0 1\n2 3 four\n", "0 1\n-1 2\n",
        ])
    func badLine(text: String) throws {
        try Self.withFile { path in
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(throws: GraphFileError(path: path, reason: .badLine(2))) {
                try EdgeList(path: path)
            }
        }
    }
}
