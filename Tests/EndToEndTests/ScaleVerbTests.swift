import Foundation
import Testing

@Suite("A graph beyond one machine") struct ScaleVerbTests {
    /// Whether the engine that `--local` starts is installed for `python3`.
    private static let hasEngine: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", "import pysail, pyspark"]
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        if process.terminationStatus != 0 {
            print("skipped: pysail and pyspark-client are not installed for python3")
        }
        return process.terminationStatus == 0
    }()

    @Test("asks for what is missing, and says how it is had")
    func faults() throws {
        try withFoundingFolder { path in
            let nowhere = try Program.run(["scale", "cascade", path])
            #expect(nowhere.status == 64)
            #expect(nowhere.complaints.contains("--remote"))
            let noPlace = try Program.run(["scale", "prune", path, "--local"])
            #expect(noPlace.status == 64)
            let noFolder = try Program.run(["scale", "cascade", "Graphs/garpiya", "--local"])
            #expect(noFolder.status == 1)
            #expect(noFolder.complaints.contains("export --to parquet"))
            guard !Self.hasEngine else { return }
            let noEngine = try Program.run(["scale", "cascade", path, "--local"])
            #expect(noEngine.status == 1)
            #expect(noEngine.complaintLines.count == 1)
            #expect(noEngine.complaints.contains("pip install pyspark-client"))
        }
    }

    @Test("has the sets that one machine has, and a part of it the same findings")
    func same() throws {
        guard Self.hasEngine else { return }
        try withFoundingFolder { path in
            let own = try Program.ask("flag", "--reached")
            let cascade = try Program.run(["scale", "cascade", path, "--local", "--json"])
            try #require(cascade.status == 0, "\(cascade.complaints)")
            let told = try cascade.object()["reached"] as? [String: [String: Any]] ?? [:]
            let reached = own["reached"] as? [String: [String: String]] ?? [:]
            #expect(reached.count == 10 && told.count == 10)
            for (regime, sets) in reached {
                #expect(told[regime]?["lower"] as? String == sets["lower"], "\(regime)")
                #expect(told[regime]?["upper"] as? String == sets["upper"], "\(regime)")
            }
            let into = path + "-pruned"
            let prune = try Program.run(["scale", "prune", path, "--local", "-o", into])
            try #require(prune.status == 0, "\(prune.complaints)")
            #expect(try Program.run(["verify", into]).status == 0)
            let part = try Program.run(["flag", into, "--json"]).object()
            #expect(part["findings"] as? NSArray == own["findings"] as? NSArray)
            #expect((part["graph"] as? [String: Any])?["of"] != nil)
        }
    }
}
