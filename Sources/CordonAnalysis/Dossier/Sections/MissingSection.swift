import CordonFormats
import CordonModel
import CordonRules

/// A fact that is wanting, as a question to somebody.
private struct OpenQuestion: Hashable {
    let text: String
    /// The regimes that any answer settles.
    var settles: [String] = []
    /// The regimes that some answers settle, and others leave open.
    var maySettle: [String] = []
    /// The words on what the answer does, where it settles nothing for sure.
    var otherwise: String?
    let to: [String]

    /// What an answer does, in words.
    var effect: String {
        [settles.isEmpty ? nil : Wording.list(settles), otherwise].compactMap(\.self)
            .joined(separator: "; ")
    }
}

extension DossierDraft {
    /// Deciding unknowns as questions to ask, and whom one asked.
    mutating func missing() -> DossierSection {
        var table = DossierTable(
            "Questions to ask", ["Question", "Whom to ask", "It would settle"],
            empty: "No missing fact was found that would settle an open verdict.")
        let questions = shareQuestions() + factQuestions()
        for question in questions {
            table.add([question.text, Wording.list(question.to), question.effect])
        }
        let value: JSONText = [
            "questions": .array(
                questions.map {
                    [
                        "question": .string($0.text), "to": .strings($0.to),
                        "settles": .strings($0.settles), "maySettle": .strings($0.maySettle),
                        "effect": .string($0.effect),
                    ]
                }),
            "sentences": .array(missingSentences().map(\.json)),
            "contacts": .array(question.notes.contacts.map(Self.json)),
        ]
        return DossierSection(
            .missing, value, [.table(table), .heading("Requests sent, and answers"), contacts()])
    }

    /// What the rules lack, in their own words, each once, with the claims that leave it open.
    mutating func missingSentences() -> [DossierSentence] {
        openFacts().map { fact, findings in
            let words = "Missing: \(brief(fact.text))\(fact.text.hasSuffix(".") ? "" : ".")"
            let law = findings.flatMap { self.law($0) }
            switch fact.matter {
            case .list:
                let lists = fact.authorities.flatMap { footnotes.lists(of: $0) }
                return DossierSentence(matter: .law, text: DossierText(words, law + lists))
            case .law where !fact.text.contains(name): return .law(words, law)
            case .law: return .party(words, namingClaims(of: vertex) + law)
            case .share, .control, .link, .other:
                let own = footnotes.claims(named: fact.claims)
                if own.isEmpty, fact.parties.isEmpty { return .file(words) }
                return .party(words, own.isEmpty ? namingClaims(of: vertex) : own)
            }
        }
    }

    // MARK: - Questions

    /// The shares that would settle something, each with the rules that any answer settles and those that
    /// only a large enough one does.
    private func shareQuestions() -> [OpenQuestion] {
        var questions: [OpenQuestion] = []
        for finding in findings {
            for unknown in arguments[finding.regime]?.decidingUnknowns ?? [] {
                let text = words(asking: unknown)
                let known = questions.firstIndex { $0.text == text }
                let place = known ?? questions.count
                if known == nil {
                    questions.append(
                        OpenQuestion(
                            text: text,
                            to: [
                                register(of: unknown.owned), wording.name(unknown.owned),
                                wording.name(unknown.owner),
                            ]))
                }
                if unknown.otherwise == .undetermined {
                    questions[place].maySettle.append(finding.regime)
                    questions[place].otherwise =
                        "\(Wording.list(questions[place].maySettle)) only if it is "
                        + "\(Self.atLeast(unknown.atLeast)): else still undetermined"
                } else {
                    questions[place].settles.append(finding.regime)
                }
            }
        }
        return questions
    }

    /// All other facts that are missing, but for shares that are asked for already.
    private func factQuestions() -> [OpenQuestion] {
        let asked = Set(
            findings.flatMap { arguments[$0.regime]?.decidingUnknowns ?? [] }
                .map { [$0.owner, $0.owned] })
        return openFacts().filter { fact, _ in
            fact.matter != .share || !asked.contains(fact.parties)
        }.map { fact, findings in
            var question = OpenQuestion(text: brief(fact.text), to: whom(fact, findings))
            let open = findings.filter { [.undetermined, .notEvaluated].contains($0.verdict) }
            question.maySettle = open.map(\.regime)
            if let silent = open.first(where: { $0.verdict == .notEvaluated }), fact.matter == .list
            {
                question.otherwise =
                    "whether \(silent.regime) reaches the subject can be asked at all"
            } else if open.isEmpty {
                question.otherwise =
                    "no verdict above; it bears on what \(Wording.list(findings.map(\.regime))) "
                    + "would say without the listing"
            } else {
                question.otherwise =
                    "perhaps \(Wording.list(open.map(\.regime))), by what the answer is"
            }
            return question
        }
    }

    /// Those who may know a fact.
    private func whom(_ fact: OpenFact, _ findings: [Finding]) -> [String] {
        let names = fact.parties.reversed().map { wording.name($0) }
        switch fact.matter {
        case .share, .control:
            return (fact.parties.last.map { [register(of: $0)] } ?? []) + names
        case .link:
            let places = fact.claims.compactMap { footnotes.place(named: $0) }
            return wording.voices(places) + names
        case .list: return fact.authorities.map { "whoever keeps the list of \($0)" }
        case .law: return ["a lawyer for \(Wording.list(findings.map(\.regime)))"]
        case .other:
            return fact.authorities.map { "the authority of \($0)" } + names
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
