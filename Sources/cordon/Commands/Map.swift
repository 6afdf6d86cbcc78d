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

    @Option(help: "The encoding, where the guess is wrong: utf-8, windows-1251 and others.")
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
        try refuseGraph()
        let place = TableMapping.path(beside: table)
        let isThere = FileManager.default.fileExists(atPath: place)
        guard !isThere || force || printsOnly else {
            let mapping = try TableMapping.read(place)
            return try show(mapping, nil, "\(place) is there and is used; --force makes it anew")
        }
        var guess = try TableGuess(
            table, encoding: try word(encoding, "--encoding"), sheet: sheet)
        try apply(to: &guess.mapping)
        try ask(&guess.mapping)
        if printsOnly { return try Sink.write(guess.mapping.yaml, to: output.output) }
        try Sink.write(guess.mapping.yaml, to: place)
        try show(guess.mapping, guess, "kept in \(place)")
    }

    /// A file that says itself what its nodes and edges are needs no mapping.
    private func refuseGraph() throws {
        guard let format = FormatSniffer.graphFormat(of: table) else { return }
        throw Failure(
            "\(table): it is \(format.rawValue) and needs no mapping; name it to any verb as it is")
    }

    /// What the options say goes before the guess.
    private func apply(to mapping: inout TableMapping) throws {
        if let kind: TableMapping.Kind = try word(kind, "--kind") { mapping.kind = kind }
        if let shares: TableMapping.Shares = try word(shares, "--shares") {
            mapping.shares = shares
        }
        if let days: TableMapping.Days = try word(days, "--days") { mapping.days = days }
        if let owned { mapping.owned = owned }
        for pair in columns {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, let role = ColumnRole(word: sides[0]) else {
                throw Failure(
                    "--column: `\(pair)` is no ROLE=TITLE; roles are "
                        + ColumnRole.words.joined(separator: ", "), status: .usage)
            }
            for other in mapping.columns.keys {
                mapping.columns[other]?.removeAll { $0 == sides[1] }
            }
            mapping.columns = mapping.columns.filter { !$0.value.isEmpty }
            mapping.columns[role] = [sides[1]]
        }
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

    // MARK: - Showing

    private func show(_ mapping: TableMapping, _ guess: TableGuess?, _ end: String) throws {
        let questions = mapping.questions
        let file = questions.isEmpty ? try GraphFile.read(table) : nil
        if output.json {
            try Sink.write(json(mapping, guess, file).pretty + "\n", to: output.output)
        } else {
            try Sink.write(text(mapping, guess, file) + end + "\n", to: output.output)
        }
        guard questions.isEmpty else {
            throw Failure(questions.map { "\(table): \($0)" })
        }
    }

    private func text(_ mapping: TableMapping, _ guess: TableGuess?, _ file: Case?) -> String {
        var text = mapping.yaml.split(separator: "\n").dropFirst(2).joined(separator: "\n") + "\n\n"
        if let guess {
            if guess.preamble > 0 { text += "\(guess.preamble) rows above the titles\n" }
            if !guess.ignored.isEmpty {
                text += "not read: \(guess.ignored.joined(separator: ", "))\n"
            }
            for note in guess.notes { text += "note: \(note)\n" }
        }
        guard let file else { return text }
        var rows = TextTable(["owner", "owned", "share", "since", "before", "where"])
        let holdings = file.claims.filter { $0.relation != nil }
        for claim in holdings.prefix(3) {
            rows.add([
                name(claim.subject, file), name(claim.object, file),
                claim.relation?.share?.phrase ?? "", claim.period.from?.description ?? "",
                claim.period.before?.description ?? "",
                claim.evidence.citations.first?.locator ?? "",
            ])
        }
        text += "\n\(file.entities.count) parties, \(holdings.count) holdings read\n"
        if !holdings.isEmpty { text += rows.text() }
        for notice in file.notices { text += "note: \(notice.message)\n" }
        return text + "\n"
    }

    private func name(_ id: EntityID, _ file: Case) -> String {
        file.claims.lazy.first {
            $0.subject == id && $0.value?.property == "name"
        }?.value?.text ?? id
    }

    private func json(_ mapping: TableMapping, _ guess: TableGuess?, _ file: Case?) -> JSONText {
        let columns = mapping.columns.sorted { $0.key < $1.key }.map {
            JSONText.Member($0.key.word, .strings($0.value))
        }
        return [
            "cordon": .string(Investigation.version), "table": .string(table),
            "mapping": .string(TableMapping.path(beside: table)),
            "kind": .string(mapping.kind.rawValue),
            "encoding": .optional(mapping.encoding?.rawValue),
            "delimiter": .optional(mapping.delimiter), "sheet": .optional(mapping.sheet),
            "header": .int(mapping.header), "columns": .object(columns),
            "owned": .optional(mapping.owned), "shares": .string(mapping.shares.rawValue),
            "days": .string(mapping.days.rawValue),
            "ignored": .strings(guess?.ignored ?? []), "notes": .strings(guess?.notes ?? []),
            "questions": .strings(mapping.questions),
            "entities": .int(file?.entities.count ?? 0),
            "relations": .int(file?.claims.count { $0.relation != nil } ?? 0),
        ]
    }
}
