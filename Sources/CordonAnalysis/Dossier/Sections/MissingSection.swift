import CordonFormats
import CordonModel
import CordonRules

/// A fact that is wanting, as a question to somebody.
private struct OpenQuestion: Hashable {
    let text: String
    let settles: [String]
    let to: [String]
}

extension DossierDraft {
    /// Deciding unknowns as questions to ask, and whom one asked.
    mutating func missing() -> DossierSection {
        var table = DossierTable(
            "Questions to ask", ["Question", "Whom to ask", "It would settle"],
            empty: "No missing fact was found that would settle an open verdict.")
        let questions = openQuestions()
        for question in questions {
            table.add([question.text, Wording.list(question.to), Wording.list(question.settles)])
        }
        let value: JSONText = [
            "questions": .array(
                questions.map {
                    [
                        "question": .string($0.text), "to": .strings($0.to),
                        "settles": .strings($0.settles),
                    ]
                }),
            "sentences": .array(missingSentences().map(\.json)),
            "contacts": .array(question.notes.contacts.map(Self.json)),
        ]
        return DossierSection(
            .missing, value, [.table(table), .heading("Requests sent, and answers"), contacts()])
    }

    /// What the rules lack, in their own words, each once.
    mutating func missingSentences() -> [DossierSentence] {
        var told: [String: [DossierReference]] = [:]
        var order: [String] = []
        for finding in findings {
            for text in finding.missing {
                if told[text] == nil { order.append(text) }
                told[text, default: []] += claims(finding)
            }
        }
        return order.map { text in
            var seen: Set<DossierReference> = []
            let references = (told[text] ?? []).filter { seen.insert($0).inserted }
            return .party("Missing: \(brief(text))\(text.hasSuffix(".") ? "" : ".")", references)
        }
    }

    private func openQuestions() -> [OpenQuestion] {
        var settles: [String: [String]] = [:]
        var order: [(text: String, unknown: DecidingUnknown)] = []
        for finding in findings {
            for unknown in arguments[finding.regime]?.decidingUnknowns ?? [] {
                let text = words(asking: unknown)
                if settles[text] == nil { order.append((text, unknown)) }
                settles[text, default: []].append(finding.regime)
            }
        }
        return order.map { text, unknown in
            OpenQuestion(
                text: text, settles: settles[text] ?? [],
                to: [
                    register(of: unknown.owned), wording.name(unknown.owned),
                    wording.name(unknown.owner),
                ])
        }
    }

    private func words(asking unknown: DecidingUnknown) -> String {
        let (owner, owned) = (wording.name(unknown.owner), wording.name(unknown.owned))
        let other = unknown.with.map {
            " and \(wording.name($0.owner)) in \(wording.name($0.owned)) "
                + "\(Self.atLeast($0.share.lower))"
        }
        return "What share does \(owner) hold in \(owned) on \(day)? If it is "
            + "\(Self.atLeast(unknown.atLeast))\(other ?? ""), the answer becomes "
            + "\(unknown.verdict.rawValue)."
    }

    /// The register in which a party would stand.
    private func register(of id: EntityID) -> String {
        guard let vertex = graph.vertex(id),
            let country = graph.values("jurisdiction", of: vertex).first
                ?? graph.values("country", of: vertex).first
        else { return "the register of its country" }
        let name = CountryTable.name(of: country) ?? country.uppercased()
        return "the company register of \(name)"
    }

    private mutating func contacts() -> DossierBlock {
        var table = DossierTable(
            "Right of reply and direct contact",
            ["To", "By", "About", "Sent", "Deadline", "Answered", "Answer"],
            empty: "No request is recorded: nobody was asked, or it was not written down.")
        for contact in question.notes.contacts {
            let answer = contact.answerClaim.map { footnotes.claims(named: [$0]) } ?? []
            table.add([
                DossierText(contact.to), DossierText(contact.channel ?? ""),
                DossierText(contact.about ?? ""), DossierText(contact.sent?.description ?? ""),
                DossierText(contact.deadline?.description ?? ""),
                DossierText(contact.answered?.description ?? "no answer recorded"),
                DossierText("", answer),
            ])
        }
        return .table(table)
    }

    private static func json(_ contact: DossierNotes.Contact) -> JSONText {
        [
            "to": .string(contact.to), "channel": .optional(contact.channel),
            "about": .optional(contact.about), "sent": .optional(contact.sent?.description),
            "deadline": .optional(contact.deadline?.description),
            "answered": .optional(contact.answered?.description),
            "answerClaim": .optional(contact.answerClaim),
        ]
    }
}
