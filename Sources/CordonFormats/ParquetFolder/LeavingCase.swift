package import CordonModel

/// A case without what its sources do not allow to be passed on, and how much that is.
///
/// A claim of which nothing may be passed on is left out, and so are entities that only such claims
/// speak of. A claim that may be cited keeps its content and loses its quotation.
package struct LeavingCase: Sendable {
    /// The case that leaves.
    package private(set) var file: Case
    /// The number of claims that stay behind.
    package private(set) var claims = 0
    /// The number of entities that stay behind.
    package private(set) var entities = 0
    /// The number of claims that leave without the words or a citation of their sources.
    package private(set) var reduced = 0

    /// Looks at every claim of a case; what the program derived is left to be derived anew.
    package init(_ whole: Case, deciding decisions: [IdentityDecision]) {
        file = whole
        let isWhole = whole.claims.allSatisfy { Self.reduction(of: $0, in: whole) == .none }
        if !isWhole { leaveOut() }
        file.keepClaims { !$0.isDerived }
        file.join(decisions: decisions)
    }

    private enum Reduction {
        case none
        case words
        case claim
    }

    private static func reduction(of claim: Claim, in file: Case) -> Reduction {
        guard !claim.isDerived else { return .none }
        if file.publication(of: claim) == .no { return .claim }
        let isSecret = claim.evidence.citations.contains { file.source($0.source)?.publish == .no }
        let isQuoted = claim.evidence.quotation != nil && !file.allowsWords(of: claim)
        return isSecret || isQuoted ? .words : .none
    }

    private mutating func leaveOut() {
        let whole = file
        file = Case(title: whole.title)
        file.about = whole.about
        file.inputs = whole.inputs
        file.notices = whole.notices
        file.openness = whole.openness
        var (spoken, silenced): (Set<EntityID>, Set<EntityID>) = ([], [])
        var leaving: [Claim] = []
        for claim in whole.claims {
            switch Self.reduction(of: claim, in: whole) {
            case .claim:
                claims += 1
                silenced.formUnion(claim.parties)
                continue
            case .words:
                reduced += 1
                leaving.append(claim.allowed(in: whole))
            case .none: leaving.append(claim)
            }
            spoken.formUnion(claim.parties)
        }
        for source in whole.sources where source.publish != .no { file.add(source) }
        for entity in whole.entities {
            if silenced.contains(entity.id), !spoken.contains(entity.id) {
                entities += 1
            } else {
                file.add(entity)
            }
        }
        for claim in leaving { file.add(claim) }
        file.lists = whole.lists.map { list in
            list.source.map { file.source($0) == nil } ?? false ? list.withoutSource : list
        }
    }
}

extension Claim {
    /// The same claim without citations and words that stay behind.
    fileprivate func allowed(in file: Case) -> Claim {
        Claim(
            subject: subject, assertion, standing: standing, polarity: polarity, period: period,
            evidence: Evidence(
                citations: evidence.citations.filter {
                    file.source($0.source)?.publish != .no
                }, assertedBy: evidence.assertedBy,
                quotation: file.allowsWords(of: self) ? evidence.quotation : nil,
                stated: evidence.stated, retrieved: evidence.retrieved,
                recorded: evidence.recorded, recordIDs: evidence.recordIDs,
                publish: evidence.publish, unverified: evidence.unverified,
                reason: evidence.reason, note: evidence.note),
            key: key, contradicts: contradicts)
    }
}
