import CordonFormats
import CordonModel

extension DossierNotes {
    /// The notes without requests to those whom the published part does not name, and without words that
    /// name a natural person who is not in it; with the number of what is left out.
    ///
    /// Of a case that is published already nobody knows any more who is left out of it: there, only the
    /// requests to those whom it names stay, without what they are about.
    ///
    /// - Complexity: O(claims of the case), where there are notes.
    func published(with part: Case, of whole: Case) -> (DossierNotes, omitted: Int) {
        guard self != DossierNotes() else { return (self, 0) }
        if whole.isForPublication { return publishedBlindly(with: part) }
        let absent = Set(
            whole.entities.lazy.filter { !part.hasEntity($0.id) && Publishing.mayBePerson($0) }
                .map(\.id))
        let names = WithheldNames(absent, of: whole, beside: part)
        let parties = Self.names(in: part)
        var open = self
        var omitted = 0
        for field: WritableKeyPath<DossierNotes, String?> in [
            \.title, \.purpose, \.preparedBy, \.preparedFor, \.policy, \.riskLevel,
            \.classification,
        ] where names.occur(in: open[keyPath: field]) {
            open[keyPath: field] = nil
            omitted += 1
        }
        open.contacts.removeAll { contact in
            !parties.contains(contact.to)
                || [contact.to, contact.channel, contact.about, contact.answerClaim]
                    .contains { names.mark($0) }
        }
        open.searches.removeAll { names.occur(in: $0.place) || names.occur(in: $0.by) }
        omitted += contacts.count - open.contacts.count + searches.count - open.searches.count
        return (open, omitted)
    }

    private func publishedBlindly(with part: Case) -> (DossierNotes, omitted: Int) {
        let parties = Self.names(in: part)
        var open = DossierNotes()
        open.contacts = contacts.filter { parties.contains($0.to) }.map { contact in
            var open = contact
            (open.channel, open.about, open.answerClaim) = (nil, nil, nil)
            return open
        }
        let texts = [title, purpose, preparedBy, preparedFor, policy, riskLevel, classification]
        return (open, texts.count { $0 != nil } + contacts.count + searches.count)
    }

    private static func names(in part: Case) -> Set<String> {
        Set(part.claims.filter { $0.predicate == "name" }.map(\.object))
    }
}
