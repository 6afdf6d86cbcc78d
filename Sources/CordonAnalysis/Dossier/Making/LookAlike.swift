import CordonGraph
import CordonModel

/// A party whose name is like the subject's, and which is another.
struct LookAlike: Sendable {
    let id: EntityID
    /// The name that is alike.
    let name: String
    /// How alike, 0 to 1, in two decimals.
    let similarity: String
    let explanation: String

    /// The most parties among whose names they are sought.
    private static let mostNames = 20_000
    /// The least similarity at which two names are worth a word.
    private static let least = 0.6
    private static let most = 8

    /// Those of a party, the likest first; none where there are too many names to compare beside.
    static func of(
        _ id: EntityID, in index: CaseIndex, _ projection: Projection
    ) -> [LookAlike] {
        guard index.file.entities.count <= mostNames else { return [] }
        let all = Investigation(index.file, projection)
        guard let own = all.graph.vertex(id) else { return [] }
        let hits: [PartyHit]
        do throws(QuestionError) {
            hits = try all.search(all.graph.caption(own), limit: most + 1, least: least)
        } catch {
            return []
        }
        return hits.filter { $0.vertex != own }.prefix(most).map { hit in
            LookAlike(
                id: all.graph.id(hit.vertex), name: hit.matchedName,
                similarity: twoDecimals(hit.similarity), explanation: hit.explanation)
        }
    }

    private static func twoDecimals(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
