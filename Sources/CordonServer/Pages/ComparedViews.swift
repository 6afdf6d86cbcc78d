import CordonDiagram
import CordonModel
import CordonStore

/// Two views of the graph beside each other: who and what is on one of them only, and of whom they
/// do not say the same.
struct ComparedViews: Sendable {
    /// A view: its name, its page, and what is drawn on it.
    struct Side: Sendable {
        let name: String
        let address: Address
        let picture: Picture

        var parties: [String: Picture.Node] {
            Dictionary(picture.nodes.map { ($0.id, $0) }) { first, _ in first }
        }

        var relations: [Relation: Picture.Edge] {
            Dictionary(picture.edges.map { (Relation($0), $0) }) { first, _ in first }
        }
    }

    /// What makes a relation the same on two views.
    struct Relation: Hashable, Comparable, Sendable {
        let from: String
        let to: String
        let label: String

        init(_ edge: Picture.Edge) { (from, to, label) = (edge.from, edge.to, edge.label) }

        static func < (one: Relation, other: Relation) -> Bool {
            (one.from, one.to, one.label) < (other.from, other.to, other.label)
        }
    }

    /// Something that the views do not have alike; nil on the side where it is not.
    struct Row<Value: Sendable>: Sendable {
        let left: Value?
        let right: Value?

        /// The value of the side where it is.
        var any: Value? { left ?? right }
    }

    let left: Side
    let right: Side
    /// The parties that are on one side only, or of whom the verdicts differ; by id.
    let parties: [Row<Picture.Node>]
    /// The relations that are on one side only, or are said less firmly on one.
    let relations: [Row<Picture.Edge>]
    /// How many parties are on both.
    let shared: Int

    init(_ left: Side, _ right: Side) {
        (self.left, self.right) = (left, right)
        let (own, other) = (left.parties, right.parties)
        shared = own.keys.count { other[$0] != nil }
        parties = Self.rows(own, other) { Set($0.badges) == Set($1.badges) }
        relations = Self.rows(left.relations, right.relations) {
            $0.standing == $1.standing && $0.isDisputed == $1.isDisputed
        }
    }

    private static func rows<Key: Hashable & Comparable, Value>(
        _ left: [Key: Value], _ right: [Key: Value], alike: (Value, Value) -> Bool
    ) -> [Row<Value>] {
        Set(left.keys).union(right.keys).sorted().compactMap { key in
            if let one = left[key], let other = right[key], alike(one, other) { return nil }
            return Row(left: left[key], right: right[key])
        }
    }

    /// The most parties that one address names.
    private static let mostJoined = 400

    /// The page that shows the parties of both; nil where they are too many for an address.
    func joined(_ visit: Visit) -> Address? {
        let ids = (left.picture.nodes + right.picture.nodes).map(\.id)
        var seen: Set<String> = []
        let all = ids.filter { visit.entry($0) != nil && seen.insert($0).inserted }
        guard !all.isEmpty, all.count <= Self.mostJoined else { return nil }
        return Address(
            "graph",
            query: all.map { .init("nodes", $0) } + [
                .init("hops", "0"), .init("most", "\(all.count)"),
            ])
    }
}

extension ComparedViews.Side {
    /// The view that a text names: the number of one that was kept, or the address of a graph page.
    ///
    /// - Throws: 404 where no view has the number, 422 where the text is neither.
    init(_ text: String, _ key: String, _ visit: Visit) throws(Fault) {
        if let number = Int(text) {
            let view = try ViewBook(visit.asked).view(number)
            try self.init(view.name, view.address, key, visit)
        } else {
            // An address copied from a window begins with the host.
            let start = text.firstRange(of: "/graph")?.lowerBound ?? text.startIndex
            try self.init(nil, String(text[start...]), key, visit)
        }
    }

    private init(
        _ name: String?, _ text: String, _ key: String, _ visit: Visit
    ) throws(Fault) {
        let whole = try Address(kept: text.hasPrefix("/") ? text : "/" + text)
        guard whole.parts == ["graph"] else {
            throw .invalid(
                ["query", key], "value_error",
                "write the number of a kept view, or the address of a graph page",
                input: .string(text))
        }
        var address = whole
        address.query.removeAll { $0.value.isEmpty }
        let asked = try Asked(
            try WebRequest(method: "GET", target: address.text), GraphPage.page.parameters,
            strict: true, visit.asked.served, limits: visit.asked.limits)
        let own = Visit(asked, hasPictures: visit.hasPictures)
        let state = try GraphState(own)
        self.name = name ?? GraphPage.title(state.known, own)
        self.address = address
        picture = try own.picture(state.pairs(own)).picture
    }
}
