import CordonAnalysis
import CordonGraph
import CordonModel
import CordonRules

/// A tree of owners or holdings as lines of text.
struct TreeText {
    private let tree: OwnershipTree
    private let graph: EntityGraph
    /// The parties that stand at several places: what they have of the whole is one sum of all ways.
    private let repeated: Set<Vertex>

    init(_ tree: OwnershipTree, in graph: EntityGraph) {
        self.tree = tree
        self.graph = graph
        repeated = Self.repeated(in: tree.root)
    }

    private static func repeated(in root: OwnershipTree.Node) -> Set<Vertex> {
        var (seen, repeated): (Set<Vertex>, Set<Vertex>) = ([], [])
        var waiting = [root]
        while let node = waiting.popLast() {
            if !seen.insert(node.vertex).inserted { repeated.insert(node.vertex) }
            waiting += node.children
        }
        return repeated
    }

    /// The lines, the party asked about first.
    var text: String {
        var lines = [label(tree.root)]
        lines += under(tree.root, indent: "")
        if tree.isCut { lines.append("cut: there are more than the tree shows") }
        lines += tree.conflicts.map { "conflict: \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func under(_ node: OwnershipTree.Node, indent: String) -> [String] {
        var items: [(label: String, node: OwnershipTree.Node?)] = node.children.map {
            (label($0), $0)
        }
        if let remainder = remainder(node) { items.append((remainder, nil)) }
        if node.stop == .cut { items.append(("… more, not shown", nil)) }
        return items.enumerated().flatMap { place, item in
            let isLast = place == items.count - 1
            let line = indent + (isLast ? "└─ " : "├─ ") + item.label
            guard let child = item.node else { return [line] }
            return [line] + under(child, indent: indent + (isLast ? "   " : "│  "))
        }
    }

    private func label(_ node: OwnershipTree.Node) -> String {
        var words: [String] = []
        if let direct = node.direct { words.append(Self.phrase(direct)) }
        if node.direct == nil, !node.control.isEmpty { words.append("control") }
        let (id, caption) = (graph.id(node.vertex), graph.caption(node.vertex))
        words.append(caption == id ? id : "\(caption) (\(id))")
        var marks: [String] = []
        if let whole = node.integrated, node.stop != .above {
            let ways = repeated.contains(node.vertex) ? ", all ways together" : ""
            marks.append("\(Self.phrase(whole)) of the whole\(ways)")
        }
        if node.direct != nil, !node.control.isEmpty { marks.append("with control") }
        let lists = Set(graph.listings(of: node.vertex).map(\.listing.authority)).sorted()
        if !lists.isEmpty { marks.append("listed: \(lists.joined(separator: ", "))") }
        switch node.stop {
        case .circle: marks.append("circle: stands above itself")
        case .above:
            marks.append("its sum and \(tree.isUpwards ? "owners" : "holdings"): see above")
        case .cut, nil: break
        }
        return words.joined(separator: " ")
            + marks.map { " [\($0)]" }.joined()
    }

    /// A share in plain words.
    private static func phrase(_ share: Share) -> String {
        if share == .someStake { return "a stake of unknown size" }
        if share == .partial { return "a part of unknown size" }
        return share.phrase
    }

    /// What nobody is recorded to hold, with the reason.
    private func remainder(_ node: OwnershipTree.Node) -> String? {
        guard tree.isUpwards, node.stop == nil, let unknown = node.unknown, unknown.upper > .zero
        else { return nil }
        if graph.isA(node.vertex, "Person") { return nil }
        switch node.knowledge {
        case .recorded: return "\(Self.phrase(unknown)) unknown: no owner on record"
        case .noData: return "owners unknown: nothing on record"
        case .declaredNone(let reason):
            return "no owner, as declared" + (reason.map { " (\($0))" } ?? "")
        case .declaredUnknown(let reason):
            return "owners declared unknown" + (reason.map { " (\($0))" } ?? "")
        }
    }
}
