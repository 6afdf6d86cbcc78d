import CordonGraph
import CordonModel
import CordonRules

extension DossierDraft {
    /// Denials, contradictions, versions that differ and weaker voices: what speaks against.
    mutating func against() -> DossierSection {
        let (own, near) = opposed()
        let versions = versionSentences()
        var blocks: [DossierBlock] = []
        for (title, pairs) in [
            ("About the subject and those above it", own), ("About parties beside it", near),
        ] where !pairs.isEmpty {
            blocks += [.heading(title), .points(pairs.map { point($0) })]
        }
        if !versions.isEmpty {
            blocks += [.heading("Versions that differ"), .points(versions.map { [$0] })]
        }
        let noted = notedPoints(beside: own + near)
        if !noted.isEmpty {
            blocks += [
                .heading("What the case notes on the claims that the verdicts rest on"),
                .points(noted.map { [$0] }),
            ]
        }
        if blocks.isEmpty {
            blocks = [
                .paragraph([
                    .file(
                        "No claim read here denies, doubts or contradicts another: that is what was read, and no proof."
                    )
                ])
            ]
        }
        let value: JSONText = [
            "contradictions": .array((own + near).map(json)),
            "versions": .array(versions.map(\.json)), "notes": .array(noted.map(\.json)),
        ]
        return DossierSection(.against, value, blocks)
    }

    /// A claim and those that it stands against.
    private struct Opposed {
        let place: Int
        let others: [Int]
    }

    /// The claims that deny, doubt or contradict, about the subject and above, and about others near.
    private func opposed() -> (own: [Opposed], near: [Opposed]) {
        let owned = Set([vertex] + above())
        let beside = owned.union(graph.relations(of: vertex).map(other))
        var own: [Opposed] = []
        var near: [Opposed] = []
        var told: Set<Set<Int>> = []
        for place in investigation.claims(ClaimQuestion(onlyContradictions: true)) {
            let claim = file.claims[place]
            let others = claim.contradicts.compactMap { footnotes.place(named: $0) }
                .filter { graph.takes(file.claims[$0]) }
            let isAgainst = claim.polarity != .asserts || !others.isEmpty
            guard isAgainst, others.isEmpty || told.insert(Set(others + [place])).inserted else {
                continue
            }
            let parties = Set(
                ([place] + others).flatMap { file.claims[$0].parties }.compactMap(graph.vertex))
            let pair = Opposed(place: place, others: others)
            let direct = claim.parties.compactMap(graph.vertex).contains(vertex)
            if direct || !parties.isDisjoint(with: owned) {
                own.append(pair)
            } else if !parties.isDisjoint(with: beside) {
                near.append(pair)
            }
        }
        return (own, near)
    }

    private mutating func point(_ pair: Opposed) -> [DossierSentence] {
        var sentences = [remarked(pair.place)]
        if !pair.others.isEmpty {
            sentences += pair.others.map { remarked($0).led(by: "Against: ") }
        }
        return sentences
    }

    /// A claim with its few words, or with its author's note where it has none.
    private mutating func remarked(_ place: Int) -> DossierSentence {
        let claim = file.claims[place]
        let sentence = sentence(ofClaim: place)
        let remark: [DossierText.Piece]
        if let words = quotation(of: claim) {
            remark = [.words(" In its words: “\(words)”")]
        } else if let note = claim.evidence.note, !omissions.isApplied {
            remark = [.words(" Note: ")] + numbered(brief(note))
        } else {
            return sentence
        }
        return DossierSentence(
            matter: .party, text: DossierText(pieces: sentence.text.pieces + remark))
    }

    /// The claims that the verdicts rest on and on which the case has a note, each with it; but for those
    /// that are told above.
    private mutating func notedPoints(beside pairs: [Opposed]) -> [DossierSentence] {
        guard !omissions.isApplied else { return [] }
        let told = Set(pairs.flatMap { $0.others + [$0.place] })
        var seen = told
        let places = findings.filter(\.isTouched).flatMap { finding -> [String] in
            let steps = finding.grounds.flatMap { $0.proof.steps(atMost: Proof.bound) }
            return finding.listings.map(\.claim) + steps.flatMap(\.counts).flatMap(\.claims)
                + (arguments[finding.regime]?.criticalClaims ?? [])
        }.compactMap { footnotes.place(named: $0) }.filter { seen.insert($0).inserted }
        return places.filter { file.claims[$0].evidence.note != nil }.map { place in
            let sentence = sentence(ofClaim: place)
            return DossierSentence(
                matter: .party,
                text: DossierText(
                    pieces: sentence.text.pieces + [.words(" Note: ")] + note(on: place)))
        }
    }

    /// What the case notes on some claims, a sentence each.
    mutating func notes(on places: [Int]) -> [DossierSentence] {
        guard !omissions.isApplied else { return [] }
        return places.filter { file.claims[$0].evidence.note != nil }.map { place in
            let mark = DossierText.Piece.references(footnotes.claims([place]))
            return DossierSentence(
                matter: .party,
                text: DossierText(
                    pieces: [.words("The case notes on"), mark, .words(": ")] + note(on: place)))
        }
    }

    /// The note on a claim.
    private mutating func note(on place: Int) -> [DossierText.Piece] {
        file.claims[place].evidence.note.map { numbered(brief($0)) } ?? []
    }

    /// A text in which claims are called by their keys, with their numbers in the place of the keys.
    private mutating func numbered(_ text: String) -> [DossierText.Piece] {
        var pieces: [DossierText.Piece] = []
        var words = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let key = word.trimmingPrefix("(").prefix { $0.isLetter || $0.isNumber }
            guard let place = footnotes.place(named: String(key)) else {
                words += words.isEmpty && pieces.isEmpty ? word : " " + word
                continue
            }
            pieces += [.words(words), .references(footnotes.claims([place]))]
            words = String(word.trimmingPrefix("(").dropFirst(key.count).trimmingPrefix(")"))
        }
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    /// Stakes of the subject and above that several versions tell otherwise.
    private mutating func versionSentences() -> [DossierSentence] {
        let parties = Set([vertex] + above())
        var sentences: [DossierSentence] = []
        for stake in graph.stakes where parties.contains(stake.owned) && stake.isConflicting {
            let said = (stake.claims + stake.possibleClaims).compactMap { place in
                file.claims[place].relation?.share.map(\.phrase)
            }
            var seen: Set<String> = []
            let shares = said.filter { seen.insert($0).inserted }
            sentences.append(
                .party(
                    "The share of \(wording.name(stake.owner)) in \(wording.name(stake.owned)) is told "
                        + "as \(Wording.list(shares)).",
                    footnotes.claims(stake.claims + stake.possibleClaims)))
        }
        return sentences
    }

    private func json(_ pair: Opposed) -> JSONText {
        [
            "claim": .string(file.claims[pair.place].name(in: file)),
            "polarity": .string(file.claims[pair.place].polarity.rawValue),
            "against": .strings(graph.claimNames(pair.others)),
        ]
    }
}
