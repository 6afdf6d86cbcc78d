import CordonModel

extension DossierDraft {
    /// Names, numbers and facts of the subject, and why it is the right party.
    mutating func subject() -> DossierSection {
        let joined = joinedSentences()
        let others = lookAlikePoints()
        let (names, namesJSON) = names()
        let (numbers, numbersJSON) = numbers()
        let (facts, factsJSON) = facts()
        let value: JSONText = [
            "id": .string(graph.id(vertex)), "caption": .string(name),
            "schema": .string(graph.schema(vertex)), "names": namesJSON,
            "identifiers": numbersJSON, "facts": factsJSON,
            "identity": [
                "joinedFrom": .strings(joinedRecords()), "because": .array(joined.map(\.json)),
                "rejected": .array(
                    lookAlikes.map {
                        [
                            "id": .string($0.id), "name": .string($0.name),
                            "sharedWords": .strings($0.words),
                        ]
                    }),
            ],
        ]
        return DossierSection(
            .subject, value,
            [
                .table(names), .table(numbers), .table(facts),
                .heading("Why this is the right party"),
                .points(
                    joined.isEmpty
                        ? [
                            [
                                .file(
                                    "The subject is one record of the case; none was joined into it."
                                )
                            ]
                        ]
                        : joined.map { [$0] }),
                .heading("Parties that look alike and are others"),
                .points(
                    others.isEmpty
                        ? [[.file(noLookAlike)]] : others.map { [$0] }),
            ])
    }

    private var noLookAlike: String {
        omissions.isApplied
            ? "Left out: what is published names no party that the document is not about."
            : "No other party in the case shares a rare word of a name, or it holds too many to compare beside."
    }

    // MARK: - Values

    private static let nameKinds: [(property: String, word: String)] = [
        ("name", "name"), ("previousName", "former name"), ("alias", "alias"),
        ("weakAlias", "weak alias"),
    ]

    private mutating func names() -> (DossierTable, JSONText) {
        var table = DossierTable(
            "Names", ["Name", "Kind", "Script", "Claims"], empty: "No name is claimed.")
        var rows: [JSONText] = []
        for (property, word) in Self.nameKinds {
            for (text, places) in values(property) {
                let references = footnotes.claims(places)
                let script = Script.of(text)
                table.add([
                    DossierText(text), DossierText(word), DossierText(script),
                    DossierText("", references),
                ])
                rows.append([
                    "name": .string(text), "kind": .string(word), "script": .string(script),
                    "claims": .strings(graph.claimNames(places)),
                ])
            }
        }
        return (table, .array(rows))
    }

    private mutating func numbers() -> (DossierTable, JSONText) {
        var table = DossierTable(
            "Identifiers", ["Scheme", "Number", "Check", "Claims"],
            empty: "No number of a register is claimed.")
        var rows: [JSONText] = []
        let schema = Schema.named(graph.schema(vertex))
        for property in properties() {
            let kind = schema?.property(property)?.identifierKind
            guard kind != nil || property == "recordId" else { continue }
            let label = schema?.property(property)?.label ?? "entry on a list"
            for (text, places) in values(property) {
                let isValid = kind?.isValid(text)
                let check =
                    isValid.map { $0 ? "well-formed" : "NOT well-formed" } ?? "no rule known"
                table.add([
                    DossierText(label), DossierText(text), DossierText(check),
                    DossierText("", footnotes.claims(places)),
                ])
                rows.append([
                    "scheme": .string(kind?.rawValue ?? property), "number": .string(text),
                    "valid": isValid.map { .bool($0) } ?? .null,
                    "claims": .strings(graph.claimNames(places)),
                ])
            }
        }
        return (table, .array(rows))
    }

    private mutating func facts() -> (DossierTable, JSONText) {
        var table = DossierTable(
            "Facts", ["What", "Value", "Claims"],
            empty: "Jurisdiction, form, status, days and addresses: no claim.")
        var rows: [JSONText] = []
        let schema = Schema.named(graph.schema(vertex))
        let names = Set(Self.nameKinds.map(\.property))
        for property in properties() where !names.contains(property) && property != "recordId" {
            guard schema?.property(property)?.identifierKind == nil else { continue }
            for (text, places) in values(property) {
                let label = schema?.property(property)?.label ?? property
                table.add([
                    DossierText(label), DossierText(brief(text)),
                    DossierText("", footnotes.claims(places)),
                ])
                rows.append([
                    "property": .string(property), "value": .string(text),
                    "claims": .strings(graph.claimNames(places)),
                ])
            }
        }
        return (table, .array(rows))
    }

    /// The properties of the subject, in the order in which they were read.
    private func properties() -> [String] {
        var seen: [String] = []
        for place in graph.valueClaims(of: vertex) {
            guard let value = file.value(at: place), !seen.contains(value.property) else {
                continue
            }
            seen.append(value.property)
        }
        return seen
    }

    /// The values of a property, each with the claims that say it.
    private func values(_ property: String) -> [(text: String, places: [Int])] {
        var values: [(text: String, places: [Int])] = []
        for place in graph.valueClaims(of: vertex) {
            guard let value = file.value(at: place), value.property == property else { continue }
            let text = Wording.oneLine(value.text)
            if let known = values.firstIndex(where: { $0.text == text }) {
                values[known].places.append(place)
            } else {
                values.append((text, [place]))
            }
        }
        return values
    }

    // MARK: - Identity

    /// The records of the case that are the subject beside the one that gives it its id.
    private func joinedRecords() -> [EntityID] {
        file.entities.map(\.id).filter { $0 != graph.id(vertex) && graph.vertex($0) == vertex }
            .sorted()
    }

    private mutating func joinedSentences() -> [DossierSentence] {
        var sentences: [DossierSentence] = []
        for place in graph.claims(about: vertex) {
            let claim = file.claims[place]
            guard case .identity(let other) = claim.assertion, claim.polarity == .asserts else {
                continue
            }
            sentences.append(
                .party(
                    wording.told("\(claim.subject) and \(other) are one party", [place]),
                    footnotes.claims([place])))
        }
        for decision in question.identity {
            let pair = [decision.left, decision.right]
            guard pair.contains(where: { graph.vertex($0) == vertex }) else { continue }
            let outcome = decision.isSame ? "one party" : "two parties"
            let on = decision.day.map { " on \($0)" } ?? ""
            sentences.append(
                .party(
                    "A person decided\(on) that \(decision.left) and \(decision.right) are "
                        + "\(outcome): \(brief(decision.because)).", namingClaims(of: vertex)))
        }
        return sentences
    }

    private mutating func lookAlikePoints() -> [DossierSentence] {
        var points: [DossierSentence] = []
        for alike in lookAlikes {
            guard let other = graph.vertex(alike.id), other != vertex else { continue }
            points.append(
                .party(
                    "“\(brief(alike.name))” (\(alike.id)) shares "
                        + "\(Wording.list(alike.words.map { "“\($0)”" })) with a name of \(name) and was "
                        + "not taken for it: \(sharesNumber(with: other)).",
                    namingClaims(of: vertex) + namingClaims(of: other)))
        }
        return points
    }

    /// Whether another party bears a number of the subject, in words.
    private func sharesNumber(with other: UInt32) -> String {
        let schema = Schema.named(graph.schema(vertex))
        for property in properties() where schema?.property(property)?.identifierKind != nil {
            let (own, others) = (
                Set(graph.values(property, of: vertex)), graph.values(property, of: other)
            )
            if let both = others.first(where: own.contains) {
                return "both bear the \(property) \(both), and it is not decided"
            }
            if !own.isEmpty, !others.isEmpty {
                return "the \(schema?.property(property)?.label ?? property) differs"
            }
        }
        return "no number joins them"
    }
}

/// The script of a text, by its first letter.
enum Script {
    static func of(_ text: String) -> String {
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            switch scalar.value {
            case 0..<0x250, 0x1E00..<0x1F00: return "Latin"
            case 0x370..<0x400, 0x1F00..<0x2000: return "Greek"
            case 0x400..<0x530: return "Cyrillic"
            case 0x590..<0x600: return "Hebrew"
            case 0x600..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFF00: return "Arabic"
            case 0x3040..<0x3100: return "Japanese"
            case 0xAC00..<0xD7B0: return "Korean"
            case 0x3400..<0xA000, 0x20000..<0x30000: return "Chinese"
            default: return "other"
            }
        }
        return "none"
    }
}
