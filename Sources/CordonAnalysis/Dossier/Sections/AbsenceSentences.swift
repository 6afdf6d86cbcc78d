import CordonModel
import CordonRules

/// The lists that were read whole and on which the subject does not stand: a fact of its own, and no
/// clearance.
extension DossierDraft {
    /// A sentence for each list that was read whole and names the subject nowhere, or no longer.
    mutating func absences() -> [DossierSentence] {
        absences { _ in true }
    }

    /// The same of the lists that a rule looks at.
    mutating func absences(under finding: Finding) -> [DossierSentence] {
        guard finding.verdict < .listed, let version = regime(finding)?.version(on: day) else {
            return []
        }
        return absences { list in version.seeds.contains { $0.needs(list) } }
    }

    private mutating func absences(_ isMeant: (ListCoverage) -> Bool) -> [DossierSentence] {
        // Of a natural person it is not published that nothing was found.
        guard !omissions.isApplied || !graph.isA(vertex, "Person") else { return [] }
        let lists = footnotes.lists
        var titles: [String] = []
        for list in lists where list.isComplete && list.day != nil && isMeant(list) {
            if !titles.contains(list.title) { titles.append(list.title) }
        }
        return titles.compactMap { title in
            let copies = lists.indices.filter { lists[$0].title == title && lists[$0].isComplete }
            guard let last = copies.compactMap({ lists[$0].day }).max() else { return nil }
            let own = graph.claims(about: vertex).filter { place in
                let claim = file.claims[place]
                guard let listing = claim.listing, graph.vertex(claim.subject) == vertex else {
                    return false
                }
                return lists[copies[0]].holds(listing)
            }
            let inForce = graph.listings(of: vertex).map(\.claim)
            guard !own.contains(where: inForce.contains) else { return nil }
            let words =
                own.isEmpty
                ? "\(name) stands in no entry of the list \(title), read whole up to \(last)"
                : "\(name) left the list \(title), read whole up to \(last)"
            let claims = own.isEmpty ? namingClaims(of: vertex) : footnotes.claims(own)
            return .party(
                "\(words), as far as its records here are tied to that list: that clears nobody.",
                claims + copies.map { .list($0 + 1) })
        }
    }
}

extension ListCoverage {
    /// Whether a listing stands on the list.
    fileprivate func holds(_ listing: Listing) -> Bool {
        listing.authority == authority && (list == nil || listing.list == list)
    }
}
