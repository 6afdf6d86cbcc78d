import CordonModel

/// What a graph says beside its nodes and edges, as one attribute of the whole: the lists that it covers
/// and who holds together, facts parted by semicolons and their fields by bars.
enum GraphFacts {
    /// The name of the attribute.
    static let name = "lists"

    /// Writes the lists of a case, and the joint holdings that leave.
    static func text(of outgoing: Outgoing) -> String {
        let file = outgoing.graph.file
        let joints = outgoing.places.compactMap { joint(file.claims[$0]) }
        return (file.lists.map(text).sorted() + joints.sorted()).joined(separator: "; ")
    }

    private static func text(of list: ListCoverage) -> String {
        [
            list.authority, list.list ?? "", list.from?.description ?? "",
            list.day?.description ?? "", list.isComplete ? "complete" : "part",
        ].joined(separator: "|")
    }

    /// A joint holding; nil for any other claim, and where an id bears a sign that parts fields.
    static func joint(_ claim: Claim) -> String? {
        guard case .joint(let joint) = claim.assertion, claim.polarity == .asserts else {
            return nil
        }
        let ids = [claim.subject] + joint.partners
        let isPlain = (ids + [joint.over].compactMap(\.self)).allSatisfy { id in
            !id.contains { ["|", ";", ","].contains($0) }
        }
        guard isPlain else { return nil }
        return [
            Self.joint, ids.joined(separator: ","), joint.over ?? "",
            joint.isOneBlock ? "one block" : "", claim.standing.word,
        ].joined(separator: "|")
    }

    private static let joint = "joint"

    /// Takes in the facts of a text.
    static func take(_ text: String, citing citation: Citation, into file: inout Case) {
        for part in text.split(separator: ";") {
            let fields = part.split(separator: "|", omittingEmptySubsequences: false).map {
                String($0).trimmed
            }
            guard fields.count == 5, !fields[0].isEmpty else { continue }
            if fields[0] == joint {
                file.add(holding(fields, citation))
            } else {
                file.lists.append(
                    ListCoverage(
                        authority: fields[0], list: fields[1].isEmpty ? nil : fields[1],
                        from: Day(fields[2]), day: Day(fields[3]),
                        isComplete: fields[4] == "complete"))
            }
        }
    }

    private static func holding(_ fields: [String], _ citation: Citation) -> Claim {
        let ids = fields[1].split(separator: ",").map(String.init)
        let joint = JointHolding(
            partners: Array(ids.dropFirst()), over: fields[2].isEmpty ? nil : fields[2],
            isOneBlock: !fields[3].isEmpty)
        return Claim(
            subject: ids.first ?? "", .joint(joint),
            standing: Standing(word: fields[4]) ?? .assumed, citations: [citation])
    }
}
