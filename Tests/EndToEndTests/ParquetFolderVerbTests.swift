import Foundation
import Testing

@Suite("A Parquet folder on the command line") struct ParquetFolderVerbTests {
    /// The lines of an answer without the inputs in its head.
    private func answer(_ question: [String], _ graph: String) throws -> [String] {
        var arguments = question
        arguments.insert(graph, at: 1)
        let outcome = try Program.run(arguments + ["--json"])
        try #require(outcome.status == 0, "\(outcome.complaints)")
        var lines = outcome.output.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("    \"inputs\": [") })
        let end = try #require(lines[start...].firstIndex(of: "    ],"))
        lines.removeSubrange(start...end)
        return lines
    }

    private static let questions = [
        ["flag", "--all", "--reached"],
        ["flag", "--as-of", "2024-01-01", "--known-at", "2024-01-01"],
        ["show", "iemz-kupol"], ["owners", "iemz-kupol"], ["holdings", "almaz-antey"],
        ["paths", "iemz-kupol", "almaz-antey"], ["why", "voskresensk-plant", "--regime", "uk"],
        ["claims"], ["check"],
    ]

    @Test("answers every question as the case does that it was written from")
    func sameAnswers() throws {
        try withFoundingFolder { path in
            for question in Self.questions {
                let whole = try answer(question, "Graphs/garpiya")
                let back = try answer(question, path)
                #expect(whole.count > 10)
                // The answers are long: only what differs is told.
                let isSame = back == whole
                #expect(isSame, "\(question)")
            }
        }
    }

    @Test("carries decisions about who is whom, as of the day on which they were made")
    func decisions() throws {
        try withFoundingFolder { path in
            let (store, folder, other) = (path + ".cordon", path + "-decided", path + "-2.cordon")
            for arguments in [
                ["import", "Graphs/garpiya", "--into", store],
                ["link", store, "iemz-kupol", "almaz-antey", "--because", "one"],
                ["unlink", store, "iemz-kupol", "voskresensk-plant", "--because", "two"],
                ["export", store, "--to", "parquet", "-o", folder],
                ["import", folder, "--into", other],
            ] {
                let outcome = try Program.run(arguments)
                try #require(outcome.status == 0, "\(outcome.complaints)")
            }
            for question in [
                ["claims"], ["suggest", "--joined"], ["flag", "--all"],
                ["flag", "--known-at", "2024-01-01"], ["claims", "--known-at", "2024-01-01"],
            ] {
                let whole = try text(question, store)
                let isSame = try text(question, folder) == whole
                #expect(isSame, "\(question)")
                let isTaken = try text(question, other) == whole
                #expect(isTaken, "\(question) of the folder that was taken over")
            }
            let joined = try text(["claims"], folder)
            #expect(joined.contains("sameAs"))
        }
    }

    /// An answer in words.
    private func text(_ question: [String], _ graph: String) throws -> String {
        var arguments = question
        arguments.insert(graph, at: 1)
        let outcome = try Program.run(arguments)
        try #require(outcome.status == 0, "\(outcome.complaints)")
        return outcome.output.replacing(graph, with: "GRAPH")
    }

    @Test("is verified file by file")
    func verified() throws {
        try withFoundingFolder { path in
            #expect(try Program.run(["verify", path]).status == 0)
            let file = URL(fileURLWithPath: "\(path)/rows.parquet")
            var bytes = try Data(contentsOf: file)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: file)
            let outcome = try Program.run(["verify", path])
            #expect(outcome.status == 2)
            #expect(outcome.output.hasPrefix("rows.parquet: its SHA-256 is "))
            try Data("{\"cordonParquet\": 2}".utf8)
                .write(to: URL(fileURLWithPath: "\(path)/manifest.json"))
            let newer = try Program.run(["show", path, "iemz-kupol"])
            #expect(newer.status == 1)
            #expect(newer.complaintLines.count == 1)
            #expect(newer.complaints.contains("form 2"))
        }
    }

    @Test("refuses what makes no sense of it, in a line")
    func refused() throws {
        let hashes = try Program.run(["flag", "Graphs/garpiya", "--reached"])
        #expect(hashes.status == 64)
        let nowhere = try Program.run(["export", "Graphs/garpiya", "--to", "parquet"])
        #expect(nowhere.status == 64)
        #expect(nowhere.complaints.contains("-o"))
    }

    @Test("is read by pyarrow, DuckDB and Polars where they are installed")
    func engines() throws {
        try withFoundingFolder { path in
            let script = Program.root.appendingPathComponent("Scripts/check-parquet.d/check.py")
                .path
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", script, path]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let said = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            let text = String(decoding: said, as: UTF8.self)
            print(text)
            #expect(process.terminationStatus == 0, "\(text)")
        }
    }
}
