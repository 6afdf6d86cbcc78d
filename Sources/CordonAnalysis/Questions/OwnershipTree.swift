public import CordonGraph
public import CordonModel
public import CordonRules

/// The chains of owners of a company, or of what a party holds, as a tree: each step with its own
/// share, and what the party at its end has of the whole.
///
/// A party that was told before is not told again, and one that stands above itself closes a circle.
///
/// ```swift
/// let tree = investigation.ownershipTree(of: company)
/// tree.root.children.map { ($0.vertex, $0.direct?.phrase) }
/// ```
public struct OwnershipTree: Sendable {
    /// Why a party's own owners do not stand under it.
    public enum Stop: String, Sendable {
        /// It stands above itself.
        case circle
        /// Its owners stand at another place of the tree.
        case above
        /// The tree holds as many parties as it may.
        case cut
    }

    /// A party of the tree.
    public struct Node: Sendable {
        /// The party.
        public let vertex: Vertex
        /// Its share in the party above it; nil for the root, and where it controls and holds nothing.
        public let direct: Share?
        /// The share that it has of the root, products along chains summed; nil one step from it.
        public let integrated: Share?
        /// The ways in which it controls the party above it without a stake, a sentence each.
        public let control: [String]
        /// The owners, or the holdings.
        public internal(set) var children: [Node] = []
        /// The share that nobody is recorded to hold; nil for holdings, and where the owners stand elsewhere.
        public internal(set) var unknown: Share?
        /// The state of what is known of its owners.
        public internal(set) var knowledge: OwnershipKnowledge = .recorded
        /// Why nothing stands under it; nil where that is all that is known.
        public internal(set) var stop: Stop?
    }

    /// The party asked about.
    public let root: Node
    /// Whether owners stand under what they own.
    public let isUpwards: Bool
    /// Whether the tree holds as many parties as it may, and there are more.
    public let isCut: Bool
    /// Tables above 100 and closed circles, in sentences.
    public let conflicts: [String]
}

extension Investigation {
    /// The owners of a party, or what it holds, as a tree.
    ///
    /// - Parameters:
    ///   - vertex: The party.
    ///   - upwards: Whether owners are asked for.
    ///   - most: The most parties that the tree holds.
    ///   - limits: When measuring is to stop.
    /// - Returns: The tree.
    /// - Complexity: O(parties × ancestors).
    public func ownershipTree(
        of vertex: Vertex, upwards: Bool = true, most: Int = 400, limits: Limits = .none
    ) -> OwnershipTree {
        var maker = TreeMaker(self, upwards: upwards, room: most, limits: limits)
        return maker.tree(of: vertex)
    }
}

/// Walks the chains once, breadth by depth, and remembers what it told.
private struct TreeMaker {
    private let investigation: Investigation
    private let ownership: Ownership
    private let upwards: Bool
    private let limits: Limits
    private var room: Int
    private var told: Set<Vertex> = []
    private var whole: [Vertex: Share] = [:]
    private var conflicts: [String] = []
    private var isCut = false

    init(_ investigation: Investigation, upwards: Bool, room: Int, limits: Limits) {
        self.investigation = investigation
        self.upwards = upwards
        self.room = room
        self.limits = limits
        ownership = Ownership(investigation.graph)
    }

    mutating func tree(of vertex: Vertex) -> OwnershipTree {
        let answer = answer(vertex, .integrated)
        conflicts = answer.conflicts
        for share in answer.shares { whole[share.vertex] = share.share }
        let node = node(vertex, direct: nil, control: [], above: [])
        return OwnershipTree(
            root: node, isUpwards: upwards, isCut: isCut || answer.cut != nil,
            conflicts: conflicts)
    }

    private func answer(_ vertex: Vertex, _ measure: OwnershipMeasure) -> OwnershipAnswer {
        upwards
            ? investigation.owners(of: vertex, by: measure, limits: limits, in: ownership)
            : investigation.holdings(of: vertex, by: measure, limits: limits, in: ownership)
    }

    private mutating func node(
        _ vertex: Vertex, direct: Share?, control: [String], above: [Vertex]
    ) -> OwnershipTree.Node {
        var node = OwnershipTree.Node(
            vertex: vertex, direct: direct,
            integrated: above.count > 1 ? whole[vertex] : nil, control: control)
        guard !above.contains(vertex) else {
            node.stop = .circle
            return node
        }
        guard told.insert(vertex).inserted else {
            node.stop = .above
            return node
        }
        let steps = steps(from: vertex, &node)
        for step in steps {
            guard room > 0 else {
                isCut = true
                node.stop = .cut
                break
            }
            room -= 1
            node.children.append(
                self.node(
                    step.vertex, direct: step.share, control: step.control,
                    above: above + [vertex]))
        }
        return node
    }

    private struct Step {
        let vertex: Vertex
        var share: Share?
        var control: [String] = []
    }

    /// The parties one step away: by stakes, the greatest first, then by control alone.
    private func steps(from vertex: Vertex, _ node: inout OwnershipTree.Node) -> [Step] {
        let answer = answer(vertex, .direct)
        if upwards {
            node.unknown = answer.unknown
            node.knowledge = answer.knowledge
        }
        var steps = answer.shares.map { Step(vertex: $0.vertex, share: $0.share) }
        for number in investigation.control(over: vertex, upwards: upwards) {
            let relation = investigation.graph.relations[number]
            let other = upwards ? relation.from : relation.to
            let sentence = investigation.sentence(of: number)
            if let place = steps.firstIndex(where: { $0.vertex == other }) {
                steps[place].control.append(sentence)
            } else {
                steps.append(Step(vertex: other, control: [sentence]))
            }
        }
        return steps
    }
}
