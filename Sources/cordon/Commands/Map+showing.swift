import CordonAnalysis
import CordonFormats
import CordonModel

/// The answer of `cordon map`: the mapping, what it reads, and the first rows.
extension Map {
    func show(
        _ mapping: TableMapping, _ guess: TableGuess?, _ file: Case?, _ end: String
    ) throws {
        let questions = mapping.questions
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
            let above = guess.preamble == 1 ? "1 row" : "\(guess.preamble) rows"
            if guess.preamble > 0 { text += above + " above the titles\n" }
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
