import CordonGraph
import CordonModel

/// Which holders act together, by holder.
struct JointPlaces {
    private let groups: [JointGroup]
    private var places: [Vertex: [Int]] = [:]

    init(_ groups: [JointGroup]) {
        self.groups = groups
        for (place, group) in groups.enumerated() {
            for member in group.members { places[member, default: []].append(place) }
        }
    }

    /// Another holder, and the group that joins the two.
    struct Partner {
        let vertex: Vertex
        let group: Int
    }

    /// Those who act together with a holder in what it holds of a company, and whether they do in
    /// everything that it holds.
    func partners(of owner: Vertex, over company: Vertex) -> ([Partner], isOfAll: Bool) {
        guard let known = places[owner] else { return ([], true) }
        var partners: [Partner] = []
        var isOfAll = true
        for place in known where !groups[place].isCertainBlock {
            let group = groups[place]
            guard group.over == nil || group.over == company else { continue }
            if group.over != nil { isOfAll = false }
            for member in group.members where member != owner {
                partners.append(Partner(vertex: member, group: place))
            }
        }
        return (partners, isOfAll)
    }

    /// The block in which a holder holds what it has of a company.
    func block(of owner: Vertex, over company: Vertex) -> Int? {
        places[owner]?.first { place in
            let group = groups[place]
            return group.isCertainBlock && (group.over == nil || group.over == company)
        }
    }
}

extension JointGroup {
    /// Whether a firm claim says for certain that it is one block.
    ///
    /// A block is counted once, which lowers what its members hold together: a rumour of one must
    /// not, and is taken as an arrangement instead.
    var isCertainBlock: Bool { isOneBlock && standing.isFirm && certainty == .yes }
}
