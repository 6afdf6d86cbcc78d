extension Picture {
    /// Some parties that are drawn as one.
    public struct Group: Codable, Sendable, Hashable {
        /// The name of the group.
        public var name: String
        /// The ids of its parties.
        public var members: Set<String>

        /// Creates a group.
        public init(_ name: String, _ members: Set<String>) {
            self.name = name
            self.members = members
        }

        /// The id under which the group is drawn.
        public var id: String { "group:" + name }
    }

    /// The picture with groups of parties drawn as one each.
    ///
    /// A party is in the first group that names it. Relations of a group's parties are the group's;
    /// those within it are not drawn, and counted in the footer. A group that was put nowhere stands
    /// amid where its parties were put.
    ///
    /// - Parameter groups: The groups; one of fewer than two parties of the picture stays apart.
    /// - Returns: The picture with a party for each group.
    public func gathering(_ groups: [Group]) -> Picture {
        var ids: [String: String] = [:]
        let known = Set(nodes.map(\.id))
        for group in groups {
            let members = group.members.filter { known.contains($0) && ids[$0] == nil }
            guard members.count > 1, !known.contains(group.id) else { continue }
            for member in members { ids[member] = group.id }
        }
        guard !ids.isEmpty else { return self }
        var gathered = self
        gathered.nodes = nodes.filter { ids[$0.id] == nil }
        for group in groups {
            let members = nodes.filter { ids[$0.id] == group.id }
            guard !members.isEmpty, !gathered.nodes.contains(where: { $0.id == group.id }) else {
                continue
            }
            gathered.nodes.append(Node(gathering: members, as: group))
            if places[group.id] == nil { gathered.places[group.id] = middle(of: members) }
        }
        let ended = edges.map { edge in
            var edge = edge
            edge.from = ids[edge.from] ?? edge.from
            edge.to = ids[edge.to] ?? edge.to
            return edge
        }
        gathered.edges = zip(edges, ended).filter { $0.from == $0.to || $1.from != $1.to }.map(\.1)
        let within = edges.count - gathered.edges.count
        if within > 0 {
            let words = within == 1 ? "1 relation" : "\(within) relations"
            gathered.footer.hidden.append("\(words) within groups not drawn")
        }
        return gathered
    }
}

extension Picture {
    /// The middle of the places of some parties; nil where none of them has one.
    private func middle(of members: [Node]) -> Place? {
        let known = members.compactMap { places[$0.id] }
        guard !known.isEmpty else { return nil }
        let sum = known.reduce((x: 0.0, y: 0.0)) { ($0.x + $1.x, $0.y + $1.y) }
        return Place(x: sum.x / Double(known.count), y: sum.y / Double(known.count))
    }
}

extension Picture.Node {
    /// The most members that a group's tooltip names.
    private static let mostNamed = 12

    /// Several parties as one, which says how many of them have which status.
    fileprivate init(gathering members: [Picture.Node], as group: Picture.Group) {
        let badges = Picture.Status.allCases.compactMap { status -> Picture.Badge? in
            let count = members.count { $0.badges.contains { $0.status == status } }
            return count > 0 ? Picture.Badge(status, "\(count) of \(members.count)") : nil
        }
        let clusters = Set(members.map(\.cluster))
        let names = members.map(\.caption).sorted { $0.precedes($1) }
        let more = names.count > Self.mostNamed ? " and \(names.count - Self.mostNamed) more" : ""
        self.init(
            id: group.id, caption: group.name, kind: .stack(members.count),
            cluster: clusters.count == 1 ? members[0].cluster : nil, badges: badges,
            emphasis: members.contains { $0.emphasis == .strong } ? .strong : .normal,
            tooltip: names.prefix(Self.mostNamed).joined(separator: ", ") + more)
    }
}
