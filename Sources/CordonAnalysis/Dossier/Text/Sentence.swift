import CordonModel

/// What a sentence points at: a claim, a rule or a list, by its number in the document.
enum DossierReference: Hashable, Sendable {
    case claim(Int)
    case law(Int)
    case list(Int)

    /// The mark in brackets: `3`, `§2`, `L1`.
    var mark: String {
        switch self {
        case .claim(let number): "\(number)"
        case .law(let number): "§\(number)"
        case .list(let number): "L\(number)"
        }
    }

    /// The anchor of the row that it leads to.
    var anchor: String {
        switch self {
        case .claim(let number): "claim-\(number)"
        case .law(let number): "law-\(number)"
        case .list(let number): "list-\(number)"
        }
    }
}

/// Words of a document with what they rest on, where they rest on it.
struct DossierText: Hashable, Sendable {
    /// A part of a text.
    enum Piece: Hashable, Sendable {
        case words(String)
        case references([DossierReference])
    }

    private(set) var pieces: [Piece]

    init(_ words: String, _ references: [DossierReference] = []) {
        pieces = references.isEmpty ? [.words(words)] : [.words(words), .references(references)]
    }

    init(pieces: [Piece]) { self.pieces = pieces }

    /// All that it points at, in order.
    var references: [DossierReference] {
        pieces.flatMap { piece in
            if case .references(let some) = piece { some } else { [DossierReference]() }
        }
    }

    /// The words alone.
    var words: String {
        pieces.map { if case .words(let words) = $0 { words } else { "" } }.joined()
    }

    var isEmpty: Bool { pieces.allSatisfy { $0 == .words("") } }

    /// The same, with more that it rests on at its end.
    func resting(on more: [DossierReference]) -> DossierText {
        let known = Set(references)
        let new = more.filter { !known.contains($0) }
        return new.isEmpty ? self : DossierText(pieces: pieces + [.references(new)])
    }
}

/// A sentence of generated prose: about a party, about the law, or about the document itself.
///
/// What it is about decides what it must rest on: of a party claims, of the law a citation.
struct DossierSentence: Hashable, Sendable {
    /// What a sentence is about.
    enum Matter: String, Sendable {
        case party
        case law
        case file
    }

    let matter: Matter
    let text: DossierText

    /// A sentence about a party, which rests on claims.
    static func party(_ words: String, _ claims: [DossierReference]) -> DossierSentence {
        DossierSentence(matter: .party, text: DossierText(words, claims))
    }

    /// The same sentence with a word before it.
    func led(by word: String) -> DossierSentence {
        DossierSentence(
            matter: matter, text: DossierText(pieces: [.words(word)] + text.pieces))
    }

    /// A sentence about the law, which names where it is written.
    static func law(_ words: String, _ citations: [DossierReference]) -> DossierSentence {
        DossierSentence(matter: .law, text: DossierText(words, citations))
    }

    /// A sentence about the document: it names no party.
    static func file(_ words: String) -> DossierSentence {
        DossierSentence(matter: .file, text: DossierText(words))
    }
}

extension DossierSentence {
    /// The numbers of the claims that it rests on.
    var claimNumbers: [Int] {
        text.references.compactMap { if case .claim(let number) = $0 { number } else { nil } }
    }

    /// The numbers of the rules that it names.
    var lawNumbers: [Int] {
        text.references.compactMap { if case .law(let number) = $0 { number } else { nil } }
    }

    /// The sentence as data: its words, the claims it rests on by number, the rules by number.
    var json: JSONText {
        [
            "text": .string(text.words), "claims": .array(claimNumbers.map { .int($0) }),
            "law": .array(lawNumbers.map { .int($0) }),
        ]
    }
}
