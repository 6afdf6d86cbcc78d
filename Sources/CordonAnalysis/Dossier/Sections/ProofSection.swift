import CordonGraph
import CordonModel
import CordonRules

extension DossierDraft {
    /// The numbered argument of each rule that touches the subject, what it falls without, and what
    /// would settle it.
    mutating func proof() -> DossierSection {
        var blocks: [DossierBlock] = []
        var rows: [JSONText] = []
        for finding in findings {
            guard let argument = arguments[finding.regime] else { continue }
            let critical = footnotes.claims(named: argument.criticalClaims)
            blocks += [
                .heading(title(finding)),
                .numbered(Self.merged(argument.sentences).map { [sentence($0, of: finding)] }),
            ]
            let changes = changeSentences(finding)
            if !changes.isEmpty { blocks.append(.points(changes.map { [$0] })) }
            rows.append([
                "regime": .string(finding.regime), "argument": .strings(argument.lines),
                "criticalClaims": .strings(argument.criticalClaims),
                "criticalNumbers": .array(critical.map { .string($0.mark) }),
                "decidingUnknowns": .array(argument.decidingUnknowns.map(Investigation.row)),
                "whatIfs": .int(argument.criticalClaims.count),
                "cut": .optional(argument.cut?.rawValue),
            ])
        }
        if blocks.isEmpty {
            blocks = [
                .paragraph([.file("No rule touches the subject: there is nothing to argue.")])
            ]
        }
        return DossierSection(.proof, .array(rows), blocks)
    }

    /// The sentences of an argument, of which those that follow each other and say the same on other claims
    /// are one.
    private static func merged(_ sentences: [ArgumentSentence]) -> [ArgumentSentence] {
        var merged: [ArgumentSentence] = []
        for sentence in sentences {
            guard let last = merged.last, last.isRule == sentence.isRule,
                let both = last.merged(with: sentence)
            else {
                merged.append(sentence)
                continue
            }
            merged[merged.count - 1] = both
        }
        return merged
    }

    /// A sentence of an argument, with numbers in the place of its claims.
    private mutating func sentence(
        _ argued: ArgumentSentence, of finding: Finding
    ) -> DossierSentence {
        var pieces: [DossierText.Piece] = []
        for piece in argued.pieces {
            switch piece {
            case .words(let words): pieces.append(.words(words))
            case .claims(let names):
                pieces.append(.references(footnotes.claims(named: names)))
            }
        }
        let text = DossierText(pieces: pieces)
        if argued.isRule {
            return DossierSentence(matter: .law, text: text.resting(on: law(finding)))
        }
        guard text.references.isEmpty else { return DossierSentence(matter: .party, text: text) }
        let own = footnotes.claims(named: argued.rests)
        return DossierSentence(
            matter: .party, text: text.resting(on: own.isEmpty ? claims(finding) : own))
    }
}

extension ArgumentSentence {
    /// The sentence on the claims of both, where they have the same words.
    fileprivate func merged(with other: ArgumentSentence) -> ArgumentSentence? {
        guard pieces.count == other.pieces.count else { return nil }
        var both: [Piece] = []
        for (one, two) in zip(pieces, other.pieces) {
            switch (one, two) {
            case (.words(let mine), .words(let others)) where mine == others:
                both.append(one)
            case (.claims(let mine), .claims(let others)):
                both.append(.claims(mine + others.filter { !mine.contains($0) }))
            default: return nil
            }
        }
        var sentence = ArgumentSentence(pieces: both)
        sentence.rests = rests + other.rests.filter { !rests.contains($0) }
        sentence.isRule = isRule
        return sentence
    }
}
