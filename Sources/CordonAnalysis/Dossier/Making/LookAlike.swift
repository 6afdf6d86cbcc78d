import CordonMatch
import CordonModel

/// A party of which a name shares a rare word with the subject's, and which is another.
struct LookAlike: Sendable {
    let id: EntityID
    /// The name that shares it.
    let name: String
    /// The words that both bear, sorted.
    let words: [String]

    /// The most parties among whose names they are sought.
    private static let mostNames = 20_000
    /// A word that more parties than this bear tells none of them apart.
    private static let mostBearers = 8
    /// The fewest letters of a word that tells somebody apart.
    private static let leastLetters = 4
    private static let most = 8

    /// Those of a party, with the most words in common first; none where there are too many names to
    /// compare beside.
    static func of(_ id: EntityID, in index: CaseIndex, _ projection: Projection) -> [LookAlike] {
        let file = index.file
        guard file.entities.count <= mostNames else { return [] }
        let party = Set(index.records(of: [id]).map { file.heading(at: Int($0)).id })
        let names = file.places(ofValues: CalledName.properties, listings: false).compactMap {
            place -> (subject: EntityID, text: String, words: Set<String>)? in
            let claim = file.claims[place]
            guard let value = claim.value, projection.admits(claim, in: file) else { return nil }
            return (claim.subject, value.text, telling(value.text))
        }
        let own = names.filter { party.contains($0.subject) }.reduce(into: Set<String>()) {
            $0.formUnion($1.words)
        }
        var bearers: [String: Set<EntityID>] = [:]
        for name in names where !party.contains(name.subject) {
            for word in name.words.intersection(own) {
                bearers[word, default: []].insert(name.subject)
            }
        }
        let rare = own.filter { (1...mostBearers).contains(bearers[$0]?.count ?? 0) }
        var found: [EntityID: LookAlike] = [:]
        for name in names where !party.contains(name.subject) {
            let shared = name.words.intersection(rare).sorted()
            guard shared.count > found[name.subject]?.words.count ?? 0 else { continue }
            found[name.subject] = LookAlike(id: name.subject, name: name.text, words: shared)
        }
        return Array(
            found.values.sorted { one, other in
                (other.words.count, one.id) < (one.words.count, other.id)
            }.prefix(most))
    }

    /// The words of a name that tell somebody apart: neither a plant nor a joint stock company.
    private static func telling(_ name: String) -> Set<String> {
        let prepared = PreparedName(name, kind: .company)
        return Set(
            zip(prepared.words, prepared.roles).filter { word, role in
                role < .business && word.count >= leastLetters
            }.map(\.0))
    }
}
