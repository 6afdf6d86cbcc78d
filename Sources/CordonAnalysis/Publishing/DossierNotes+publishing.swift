import CordonFormats
import CordonModel

extension DossierNotes {
    /// The notes without requests to those whom the published part does not name, and without words that
    /// name a natural person who is not in it; with the number of what is left out.
    ///
    /// - Complexity: O(claims of the case), where there are notes.
    func published(with part: Case, of whole: Case) -> (DossierNotes, omitted: Int) {
        guard self != DossierNotes() else { return (self, 0) }
        let absent = Set(
            whole.entities.lazy.filter { !part.hasEntity($0.id) && Publishing.mayBePerson($0) }
                .map(\.id))
        let names = WithheldNames(absent, of: whole, beside: part)
        let parties = Set(part.claims.filter { $0.predicate == "name" }.map(\.object))
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
}
