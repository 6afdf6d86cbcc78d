import Foundation

/// A plan with two editions of a list that lie ready, a register and a portfolio.
struct RoundDesk {
    let folder: URL

    init(_ folder: URL) throws {
        self.folder = folder
        for name in ["lists", "ready"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        try write("round.yaml", Self.plan)
        try write("register.csv", Self.register)
        try write("customers.csv", Self.customers)
        try write("ready/sdn_2023-12-11.csv", Self.list([9001]))
        try write("ready/sdn_2023-12-13.csv", Self.list([9001, 9002]))
    }

    static let plan = """
        cordon: 1
        title: The round of a bank
        store: case.cordon
        take: [register.csv]
        portfolio: customers.csv
        regimes: [us-ofac, eu]
        failOn: [captured, listed]
        watch:
          - {verdict: wexlor, regime: us-ofac, note: loan 17}

        """

    static let register = """
        owner,owned,percent,from
        ofac:9001,quadrim,50,2020-01-01
        ofac:9002,wexlor,60,2020-01-01
        ofac:9002,yarbold,10,2020-01-01
        tronvik,zemplin,100,2020-01-01

        """

    static let customers = """
        id,name
        quadrim,Quadrim Handel
        wexlor,Wexlor Spedition
        yarbold,Yarbold Import
        zemplin,Zemplin Export
        K5,Obsidian Harbour Trading

        """

    static func list(_ entries: [Int]) -> String {
        let names = [9001: "PERIWINKLE MARINE LLC", 9002: "OBSIDIAN HARBOUR TRADING"]
        return entries.map { number in
            "\(number),\"\(names[number] ?? "")\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,"
                + "-0- ,-0- ,-0- ,-0- ,-0- \r\n"
        }.joined()
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    func arrive(_ day: String) throws {
        try FileManager.default.copyItem(
            at: folder.appending(path: "ready/sdn_\(day).csv"),
            to: folder.appending(path: "lists/sdn_\(day).csv"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
    }

    func run(_ day: String, _ rest: [String] = []) throws -> Program.Outcome {
        try Program.run(
            ["round", folder.appending(path: "round.yaml").path, "--as-of", day] + rest)
    }

    /// The rows of a report's table, by customer.
    func changes(_ report: String) throws -> [String: [String]] {
        let lines = try text("rounds/\(report)/changes.csv").split(separator: "\r\n")
        return Dictionary(
            lines.dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                    .map(String.init)
                return (cells[2], Array(cells[3...4]))
            }, uniquingKeysWith: { $1 })
    }

    /// Every file that rounds have written, but for what tells where they lie.
    func written() throws -> [String: Data] {
        let rounds = folder.appending(path: "rounds")
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: rounds.path).sorted()
        where name.contains(".") && !name.hasSuffix(".part") {
            files[name] = try Data(contentsOf: rounds.appending(path: name))
        }
        return files
    }

    func forget() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("case") || name == "rounds" {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    static func with(_ body: (RoundDesk) throws -> Void) throws {
        try Program.withFile("round.yaml", []) { path in
            try body(try RoundDesk(URL(fileURLWithPath: path).deletingLastPathComponent()))
        }
    }
}
