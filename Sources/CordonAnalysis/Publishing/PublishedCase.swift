public import CordonModel

/// A case as it may be published: what must not be told is left out before anything is computed, so that
/// nothing shows through a sum, an argument or a picture, and is counted by reason and never named.
///
/// Left out are claims that may not be passed on; of natural persons, claims below registered that tie
/// them to the matter and personal data beyond names, roles and references to lists; and what leaves open
/// who somebody is, and texts that name somebody who is left out. Verdicts about natural persons that
/// are open, or none, are in no answer on such a case.
///
/// - Complexity: O(claims).
public struct PublishedCase: Sendable {
    /// The case without what is left out; its notices tell of it.
    public let file: Case
    /// The number of claims that are left out.
    public let omitted: Int

    /// The code of the notices.
    static let code = "not-published"

    /// Leaves out of a case what may not be published.
    public init(_ file: Case, _ projection: Projection) {
        self.init(EntityGraph(file, projection))
    }

    /// Leaves out of the case of a graph what may not be published.
    public init(_ graph: EntityGraph) {
        var (file, omissions) = Publishing(graph).published()
        file.notices.removeAll { $0.code == Self.code }
        // One that says nothing of a claim says that the rule was applied.
        file.notices.append(
            Notice(
                code: Self.code,
                message:
                    "verdicts about natural persons that are open, or that no rule fired, are not told",
                count: 0))
        for (reason, count) in omissions.told {
            file.notices.append(Notice(code: Self.code, message: reason.phrase, count: count))
        }
        self.file = file
        omitted = omissions.told.reduce(0) { $0 + $1.count }
    }
}

extension Case {
    /// Whether only what may be published is in the case.
    public var isForPublication: Bool { notices.contains { $0.code == PublishedCase.code } }

    /// The reasons for which claims are left out of what is published, each with their number.
    var publicationOmissions: [Notice] { notices.filter { $0.code == PublishedCase.code } }
}

extension Finding {
    /// Whether a case that is published is silent about it: a verdict about a natural person that is
    /// open, or none, which would clear somebody of whom claims were left out.
    public func isSilenced(in graph: EntityGraph) -> Bool {
        guard graph.file.isForPublication, let party = graph.vertex(entity) else { return false }
        return isSilencedOfPersons && graph.isA(party, "Person")
    }

    /// Whether it is not told of a natural person.
    var isSilencedOfPersons: Bool { verdict == .undetermined || verdict == .none }
}
