import CordonGraph
public import CordonModel
import Synchronization

/// Which relations a question walks, and how.
public struct Walk: Sendable {
    /// The families that are walked; statements only where asked for.
    public var families: Set<RelationFamily>
    /// Kinds that are walked beside the families, by name.
    public var kinds: Set<String>
    /// Whether links that run through others are left out.
    public var directOnly: Bool
    /// Whether relations are walked from source to target only.
    public var isDirected: Bool
    /// Entities with more neighbours than this are not walked through; nil for all.
    public var hubLimit: Int?

    /// Every family but statements.
    public static let usualFamilies = Set(RelationFamily.allCases).subtracting([.statement])

    /// Creates a walk.
    public init(
        families: Set<RelationFamily> = Walk.usualFamilies, kinds: Set<String> = [],
        directOnly: Bool = false, isDirected: Bool = false, hubLimit: Int? = nil
    ) {
        self.families = families
        self.kinds = kinds
        self.directOnly = directOnly
        self.isDirected = isDirected
        self.hubLimit = hubLimit
    }

    /// A walk over the families and kinds that words name.
    ///
    /// - Throws: ``QuestionError/unknownWord(_:option:choices:)``.
    public init(
        words: [String], directOnly: Bool = false, isDirected: Bool = false, hubLimit: Int? = nil
    ) throws(QuestionError) {
        self.init(
            families: words.isEmpty ? Walk.usualFamilies : [], directOnly: directOnly,
            isDirected: isDirected, hubLimit: hubLimit)
        for word in words.flatMap({ $0.split(separator: ",").map(String.init) }) {
            if let family = RelationFamily(rawValue: word) {
                families.insert(family)
            } else if let kind = RelationKind.all.first(where: {
                $0.name.lowercased() == word.lowercased()
            }) {
                kinds.insert(kind.name)
            } else {
                throw .unknownWord(
                    word, option: "--kinds", choices: RelationFamily.allCases.map(\.rawValue))
            }
        }
    }

    /// Whether a relation is walked.
    ///
    /// What only possibly holds on the day is left out, and so is "possibly the same", which is a
    /// question and no link.
    public func takes(_ relation: Relation) -> Bool {
        guard relation.certainty == .yes else { return false }
        if directOnly, relation.isMediated { return false }
        if kinds.contains(relation.kind.name) { return true }
        return families.contains(relation.kind.family) && relation.kind != .possiblySame
    }
}

extension Walk {
    /// A walk over everything that may be told in time, statements included.
    public static let everything = Walk(families: Set(RelationFamily.allCases))

    /// Whether what a claim says is walked, on whatever day it holds.
    func takes(_ relation: RelationAssertion) -> Bool {
        if directOnly, relation.isShortcut { return false }
        if kinds.contains(relation.kind.name) { return true }
        return families.contains(relation.kind.family) && relation.kind != .possiblySame
    }
}

extension Investigation {
    /// The relations that a walk takes, one bit for each.
    ///
    /// - Complexity: A look at every relation, the first time; those of the last few walks are kept.
    func selection(_ walk: Walk) -> Selection {
        walked.selection(walk) {
            Selection(count: graph.relations.count) { walk.takes(graph.relations[Int($0)]) }
        }
    }

    /// The graph as a walk sees it; `ends` are never taken for hubs.
    func view(_ walk: Walk, ends: [Vertex] = []) -> GraphView {
        let edges = selection(walk)
        var hubs: Selection?
        if let limit = walk.hubLimit {
            let simple = graph.digraph.undirected(edges: edges)
            hubs = Selection(count: graph.entityCount) {
                simple.degree(of: $0) > limit && !ends.contains($0)
            }
        }
        return graph.digraph.view(
            edges: edges, direction: walk.isDirected ? .forward : .both, avoiding: hubs)
    }
}

/// The relations that the last few walks over a graph took; a graph does not change.
final class WalkedRelations: Sendable {
    /// The parts of a walk that decide which relations it takes.
    private struct Choice: Hashable {
        let families: Set<RelationFamily>
        let kinds: Set<String>
        let directOnly: Bool
    }

    private let kept = Mutex<[(choice: Choice, selection: Selection)]>([])
    private static let most = 4

    /// The relations that a walk takes, made where they are not known.
    func selection(_ walk: Walk, _ make: () -> Selection) -> Selection {
        let choice = Choice(
            families: walk.families, kinds: walk.kinds, directOnly: walk.directOnly)
        return kept.withLock { kept in
            if let known = kept.first(where: { $0.choice == choice }) { return known.selection }
            let made = make()
            kept.append((choice, made))
            if kept.count > Self.most { kept.removeFirst() }
            return made
        }
    }
}
