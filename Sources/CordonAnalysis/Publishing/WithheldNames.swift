import CordonModel
import Foundation

/// The names of natural persons who are left out of what is published, looked for in every text that
/// stays: a role, a note or a title must not name somebody whom no firm claim ties to the matter.
///
/// A word of a name counts alone where it has four letters and no party that stays bears it; of a name
/// without such a word, the whole name counts.
struct WithheldNames {
    /// The ids of those who are left out.
    let ids: Set<EntityID>
    private let words: Set<String>
    /// Names of short words, each between blanks.
    private let wholes: [String]
    /// Names in scripts that write no blanks.
    private let unspaced: [String]

    /// The names that some have in a case, against those of everybody who stays.
    init(_ ids: Set<EntityID>, of file: Case, beside stay: Case) {
        self.ids = ids
        let isName = { (claim: Claim) in Self.properties.contains(claim.predicate) }
        let withheld =
            ids.isEmpty
            ? [] : file.claims.filter { ids.contains($0.subject) && isName($0) }.map(\.object)
        let kept =
            withheld.isEmpty
            ? [] : Set(stay.claims.filter(isName).flatMap { Self.words($0.object) })
        var words: Set<String> = []
        var wholes: Set<String> = []
        var unspaced: Set<String> = []
        for name in withheld {
            if name.unicodeScalars.contains(where: Self.isUnspaced) {
                unspaced.insert(name)
                continue
            }
            let own = Self.words(name)
            let telling = own.filter { $0.count >= 4 && !kept.contains($0) }
            words.formUnion(telling)
            if telling.isEmpty, own.count > 1 { wholes.insert(" \(own.joined(separator: " ")) ") }
        }
        self.words = words
        self.wholes = wholes.sorted()
        self.unspaced = unspaced.sorted()
    }

    /// Whether a text names one of them.
    func occur(in text: String?) -> Bool {
        guard let text, !ids.isEmpty else { return false }
        if ids.contains(text) || unspaced.contains(where: text.contains) { return true }
        let said = Self.words(text)
        if said.contains(where: words.contains) { return true }
        guard !wholes.isEmpty else { return false }
        let whole = " \(said.joined(separator: " ")) "
        return wholes.contains(where: whole.contains)
    }

    /// Whether a text is made of an id of one of them: a key such as `kin-of-ID`.
    func mark(_ text: String?) -> Bool {
        guard let text else { return false }
        return occur(in: text) || ids.contains { $0.count >= 4 && text.contains($0) }
    }

    private static let properties: Set<String> = [
        "name", "alias", "weakAlias", "previousName", "firstName", "lastName", "middleName",
        "fatherName",
    ]

    private static func words(_ text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Thai; kana; Han; Hangul.
        case 0x0E00...0x0E7F, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: true
        default: false
        }
    }
}
