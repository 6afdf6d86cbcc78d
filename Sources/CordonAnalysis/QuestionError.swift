import CordonGraph
public import CordonModel

/// A question that cannot be answered as it was put.
public enum QuestionError: Error, Sendable, CustomStringConvertible {
    /// No entity has this id or name; the nearest ids, if any, are given.
    case unknownEntity(String, nearest: [EntityID])
    /// Several entities have this name: some of them, and how many more there are.
    case ambiguousName(String, candidates: [Candidate], more: Int)
    /// A word that is no choice of an option.
    case unknownWord(String, option: String, choices: [String])
    /// The question lacks something.
    case missing(String)

    /// An entity that a name fits.
    public struct Candidate: Hashable, Sendable {
        /// Its id.
        public let id: EntityID
        /// Its caption.
        public let caption: String
        /// Its schema.
        public let schema: String
    }

    /// The sentence for people: what is wrong and what to do.
    public var description: String {
        switch self {
        case .unknownEntity(let text, let nearest) where nearest.isEmpty:
            "no entity is called `\(text)`; `cordon search` finds entities by free text"
        case .unknownEntity(let text, let nearest):
            "no entity is called `\(text)`; did you mean \(Self.list(nearest))?"
        case .ambiguousName(let text, let candidates, let more):
            "`\(text)` fits \(candidates.count + more) entities; name one by its id: "
                + candidates.map { "\($0.id) (\($0.caption), \($0.schema))" }
                .joined(separator: "; ")
                + (more > 0 ? "; and \(more) more, which `cordon search` finds" : "")
        case .unknownWord(let text, let option, let choices):
            "`\(text)` is no choice of \(option); use \(choices.joined(separator: ", "))"
        case .missing(let sentence): sentence
        }
    }

    /// A text that fits several entities, of which the first are named.
    static func ambiguous(
        _ text: String, _ vertices: [Vertex], in graph: EntityGraph
    ) -> QuestionError {
        let told = vertices.prefix(mostTold).map {
            Candidate(id: graph.id($0), caption: graph.caption($0), schema: graph.schema($0))
        }
        return .ambiguousName(text, candidates: told, more: vertices.count - told.count)
    }

    /// The most parties that a message names.
    static let mostTold = 12

    private static func list(_ ids: [EntityID]) -> String {
        ids.map { "`\($0)`" }.joined(separator: " or ")
    }
}
