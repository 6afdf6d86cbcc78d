import CordonGraph
import CordonModel

/// Relations in sentences, each claim told as firmly as it stands.
extension DossierDraft {
    /// A relation in words: a sentence for the claims of one standing that say the same of
    /// it, the firmest first, then one for each claim that denies or doubts it.
    mutating func sentences(ofRelation number: Int) -> [DossierSentence] {
        let relation = graph.relations[number]
        var groups: [(standing: Standing, clause: String, places: [Int])] = []
        for place in relation.claims {
            let claim = file.claims[place]
            // Nobody is credited with the words or the share that only another gives.
            let clause = claim.relation.map { wording.clause(claim, $0) } ?? ""
            let known = groups.firstIndex { $0.standing == claim.standing && $0.clause == clause }
            if let known {
                groups[known].places.append(place)
            } else {
                groups.append((claim.standing, clause, [place]))
            }
        }
        let firmest = groups.enumerated().sorted { one, other in
            (other.element.standing, one.offset) < (one.element.standing, other.offset)
        }
        groups = firmest.map(\.element)
        return groups.compactMap { sentence(of: $0.places) }
            + relation.disputes.compactMap { sentence(of: [$0])?.led(by: "Against it: ") }
    }

    /// Claims of one matter and standing as a sentence; nil where they state no relation.
    mutating func sentence(of places: [Int]) -> DossierSentence? {
        // Of several versions the latest said is told.
        guard let last = places.last, let relation = file.claims[last].relation else { return nil }
        let clause = wording.clause(file.claims[last], relation)
        return .party(wording.told(clause, places), footnotes.claims(places))
    }

    /// Any claim as a sentence.
    mutating func sentence(ofClaim place: Int) -> DossierSentence {
        let claim = file.claims[place]
        let who = wording.name(claim.subject)
        let clause: String
        switch claim.assertion {
        case .relation(let relation): clause = wording.clause(claim, relation)
        case .value(let value) where value.property == "notes":
            clause = "a note on \(who) says “\(brief(value.text))”"
        case .value(let value):
            clause = "the \(label(of: value, on: claim)) of \(who) is “\(brief(value.text))”"
        case .listing(let listing): clause = "\(who) stands \(words(of: listing))"
        case .identity(let other): clause = "\(who) and \(other) are one party"
        case .relief(let relief):
            clause = "a \(relief.kind) eases the sanction on \(who): \(brief(relief.title))"
        case .joint(let joint):
            clause = "\(who) acts together with \(Wording.list(joint.partners.map(wording.name)))"
        }
        return .party(wording.told(clause, [place]), footnotes.claims([place]))
    }

    /// Where a listing stands: `on the SDN list of us-ofac (RUSSIA-EO14024), entry 46431`.
    func words(of listing: Listing) -> String {
        let list = listing.list.map { "the list \($0) of \(listing.authority)" }
        let programmes =
            listing.programmes.isEmpty ? "" : " (\(listing.programmes.joined(separator: "; ")))"
        let number = listing.recordID.map { ", entry \($0)" } ?? ""
        return "on \(list ?? "a list of \(listing.authority)")\(programmes)\(number)"
    }

    /// The label of a property.
    func label(of value: PropertyValue, on claim: Claim) -> String {
        let schema = file.schema(of: claim.subject).flatMap { Schema.named($0) }
        guard let label = schema?.property(value.property)?.label else {
            return value.property == "recordId" ? "entry on a list" : value.property
        }
        // `INN` stays, `Incorporation date` begins small inside a sentence.
        let isAcronym = label.dropFirst().first?.isUppercase ?? false
        return isAcronym ? label : label.prefix(1).lowercased() + label.dropFirst()
    }

    /// A text of the case, on one line and no longer than a paragraph bears.
    func brief(_ text: String, most: Int = 300) -> String {
        let line = Wording.oneLine(text)
        return line.count > most ? line.prefix(most) + " ..." : line
    }

    /// The other end of a relation.
    func other(_ relation: Relation) -> Vertex {
        relation.from == vertex ? relation.to : relation.from
    }
}
