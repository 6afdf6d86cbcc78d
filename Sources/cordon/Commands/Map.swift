import ArgumentParser
import CordonAnalysis
import CordonFormats
import CordonModel
import Foundation

/// `cordon map`: how a table of any shape is read, to be looked at and kept.
struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Guess how a table of any shape is read, show it, and keep it beside the table.",
        discussion: """
            TABLE is a register of holders or a list of customers as it comes: CSV or TSV in any \
            encoding, .xlsx or .ods; with rows above the titles, decimal commas, titles in many \
            languages. What was understood is written to TABLE.map.yaml, which every verb uses \
            that is given the table; change it where it is wrong. Where a table does not tell \
            what it means, a question is asked.

            Roles for --column: \(ColumnRole.words.joined(separator: ", ")).

            Examples:
              cordon map holders.xlsx
              cordon map spisok.csv --owned "OOO Romashka" --shares fractions
              cordon owners spisok.csv "OOO Romashka"
            """)

    @Argument(help: "The table.")
    var table: String

    @Option(help: "What it is about: holders or subjects.")
    var kind: String?

    @Option(
        help:
            "The encoding, where the guess is wrong: \(TableEncoding.allCases.map(\.rawValue).joined(separator: ", "))."
    )
    var encoding: String?

    @Option(help: "The sheet of a spreadsheet.")
    var sheet: String?

    @Option(help: "What numbers in the column of shares are: percent, fractions or counts.")
    var shares: String?

    @Option(help: "How days are written: day-first or month-first.")
    var days: String?

    @Option(help: "The company that is held, where no column says it.")
    var owned: String?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "What a column says, where the guess is wrong; may be repeated.",
            valueName: "ROLE=TITLE"))
    var columns: [String] = []

    @Flag(help: "Make the mapping anew where there is one.")
    var force = false

    @Flag(name: .customLong("print"), help: "Show the mapping and write nothing.")
    var printsOnly = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        do {
            try look()
        } catch let error as ReadingProblem {
            throw Failure(error.description)
        } catch let error as ReadingProblems {
            throw Failure(error)
        }
    }

    private func look() throws {
        let place = TableMapping.path(beside: table)
        let isThere = FileManager.default.fileExists(atPath: place)
        guard !isThere || force || printsOnly else { return try again(place) }
        if !hasOptions { try refuseGraph(isThere ? place : nil) }
        let said = try saidColumns()
        var guess = try TableGuess(
            table, encoding: try saidEncoding(), sheet: sheet,
            named: said.values.flatMap { $0 })
        guess.take(said)
        try apply(to: &guess.mapping)
        try ask(&guess.mapping)
        if printsOnly { return try Sink.write(guess.mapping.yaml, to: output.output) }
        try keep(guess.mapping, guess, place, "kept in \(place)")
    }

    /// A mapping that is there is used, with what the options say of it.
    private func again(_ place: String) throws {
        guard encoding == nil, sheet == nil else {
            throw Failure(
                "\(place) is there; --encoding and --sheet look at the table anew: add --force",
                status: .usage)
        }
        var mapping = try TableMapping.read(place)
        guard hasOptions else {
            return try show(
                mapping, nil, try read(mapping),
                "\(place) is there and is used; --force makes it anew")
        }
        mapping.take(try saidColumns())
        try apply(to: &mapping)
        try keep(mapping, nil, place, "changed in \(place)")
    }

    /// True where an option says how the table is read.
    private var hasOptions: Bool {
        !columns.isEmpty || [kind, encoding, sheet, shares, days, owned].contains { $0 != nil }
    }

    /// Writes a mapping, unless it reads nobody.
    private func keep(
        _ mapping: TableMapping, _ guess: TableGuess?, _ place: String, _ end: String
    ) throws {
        let file: Case?
        do {
            file = try read(mapping)
        } catch let error as ReadingProblems {
            // Rows at fault are mended in the table; the mapping is no less right.
            if !error.problems.contains(where: \.isFatal) {
                try Sink.write(mapping.yaml, to: place)
            }
            throw error
        }
        try Sink.write(mapping.yaml, to: place)
        try show(mapping, guess, file, end)
    }

    /// The case that a mapping reads; nil where it leaves a question open.
    ///
    /// - Throws: A failure where it reads nobody.
    private func read(_ mapping: TableMapping) throws -> Case? {
        guard mapping.questions.isEmpty else { return nil }
        let file = try mapping.read(table: table)
        let holdings = file.claims.count { $0.relation != nil }
        guard file.entities.isEmpty || (mapping.kind == .holders && holdings == 0) else {
            return file
        }
        let roles = mapping.columns.sorted { $0.key < $1.key }.map {
            "\($0.key.word) from \($0.value.map { "`\($0)`" }.joined(separator: " and "))"
        }
        throw Failure(
            "\(table): read with \(roles.joined(separator: ", ")), it has \(file.entities.count) "
                + "parties and \(holdings) holdings, and such a mapping is of no use; say which "
                + "column is what with --column ROLE=TITLE, or --kind subjects for a list of names")
    }

    /// A file that says itself what its nodes and edges are needs no mapping.
    ///
    /// - Parameter place: Where a mapping lies beside it.
    /// - Throws: A failure where the file is one.
    private func refuseGraph(_ place: String?) throws {
        let unless = place.map { "remove \($0), by which it is read now" }
        if let format = FormatSniffer.graphFormat(of: table) {
            throw Failure(
                "\(table): it is \(format.rawValue) and needs no mapping; "
                    + (unless ?? "name it to any verb as it is"))
        }
        guard isReadAsEdgeList else { return }
        throw Failure(
            "\(table): it is an edge list, which is read as it is, and needs no mapping; "
                + (unless ?? "name it to any verb, or say with --column how else it is to be read"))
    }

    /// True for an edge list that leaves no doubt: every row is read, and no share may be
    /// one of parts of one.
    private var isReadAsEdgeList: Bool {
        guard let handle = FileHandle(forReadingAtPath: table) else { return false }
        do {
            let head = try handle.read(upToCount: 1 << 16) ?? Data()
            try handle.close()
            guard FormatSniffer.format(ofHead: Array(head)) == .edgeList else { return false }
            return try !EdgeList.read(table).notices.contains { $0.code == "small-percent" }
        } catch {
            return false
        }
    }

    /// What the options say goes before the guess.
    private func apply(to mapping: inout TableMapping) throws {
        if let kind: TableMapping.Kind = try word(kind, "--kind") { mapping.kind = kind }
        if let shares: TableMapping.Shares = try word(shares, "--shares") {
            mapping.shares = shares
        }
        if let days: TableMapping.Days = try word(days, "--days") { mapping.days = days }
        guard let owned else { return }
        let isSaid = try saidColumns().keys.contains { $0.side == .owned }
        if !isSaid { mapping.columns = mapping.columns.filter { $0.key.side != .owned } }
        // A number that was found is of the company that was found.
        if mapping.owned != owned { mapping.ownedID = nil }
        mapping.owned = owned
    }

    /// The columns that the options name, several of one role in their order.
    private func saidColumns() throws -> [ColumnRole: [String]] {
        var said: [ColumnRole: [String]] = [:]
        for pair in columns {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, let role = ColumnRole(word: sides[0]) else {
                throw Failure(
                    "--column: `\(pair)` is no ROLE=TITLE; roles are "
                        + ColumnRole.words.joined(separator: ", "), status: .usage)
            }
            said[role, default: []].append(sides[1])
        }
        return said
    }

    private func saidEncoding() throws -> TableEncoding? {
        if let known = encoding.flatMap(TableEncoding.init(named:)) { return known }
        return try word(encoding, "--encoding")
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String?, _ option: String
    ) throws -> Word? where Word.RawValue == String {
        guard let text else { return nil }
        if let word = Word(rawValue: text.lowercased()) { return word }
        let words = Word.allCases.map(\.rawValue).filter { $0 != "unclear" }
        throw Failure(
            "\(option): `\(text)` is none of \(words.joined(separator: ", "))", status: .usage)
    }

    /// Asks on a terminal what the table does not tell.
    private func ask(_ mapping: inout TableMapping) throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return }
        if mapping.shares == .unclear {
            Sink.complain("Are the shares parts of a hundred (percent) or of one (fractions)?")
            mapping.shares = readLine().flatMap { .init(rawValue: $0.lowercased()) } ?? .unclear
        }
        if mapping.days == .unclear {
            Sink.complain("Is 03/04 the third of April (day-first) or of March (month-first)?")
            mapping.days = readLine().flatMap { .init(rawValue: $0.lowercased()) } ?? .unclear
        }
    }
}
