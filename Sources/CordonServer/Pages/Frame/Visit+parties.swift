import CordonAnalysis
import CordonDiagram
import CordonModel

extension Visit {
    /// A party that a reader has named: known, or one of several that may be meant.
    enum Named: Sendable {
        /// The party.
        case known(EntityID)
        /// What was written, and the parties that it may mean, best first.
        case open(String, [JSONText])
    }

    /// The party that a text names: by its id, by a name that only one has, else what is alike.
    func named(_ text: String) throws(Fault) -> Named {
        if let entry = entry(text) { return .known(entry.id) }
        do throws(Fault) {
            if asked.served.isLarge {
                let inquiry = try asked.inquiry(about: [text], .within(hops: 0))
                return .known(inquiry.investigation.graph.id(inquiry.vertices[0]))
            }
            let investigation = try asked.investigation()
            return .known(investigation.graph.id(try asked.vertex(text, in: investigation)))
        } catch {
            guard error.status == 404 || error.status == 409 else { throw error }
        }
        let found = try told("search", [.init("text", text), .init("limit", "8")])
        return .open(text, found.json.list("hits"))
    }

    /// A choice among the parties that a text may mean; each leads to this page with it in place.
    func choice(_ text: String, _ hits: [JSONText], for key: String) -> HTML {
        HTML(.div, .class("choice")) {
            HTML(.p) {
                "Which party is "
                HTML(.q) { HTML(.bdi) { text } }
                "?"
                if hits.isEmpty { " Nothing here resembles it." }
            }
            HTML(.ul) {
                for hit in hits {
                    let id = hit.word("entity") ?? ""
                    HTML(.li) {
                        HTML(.a, .href(replacing(key, text, by: id))) {
                            Parts.said(hit.word("caption") ?? id)
                        }
                        HTML(.small, .class("beside")) { PartyParts.kind(id, self) }
                    }
                }
            }
        }
    }

    private func replacing(_ key: String, _ text: String, by id: String) -> Address {
        var other = address
        other.query = address.query.map {
            $0.key == key && $0.value == text ? Address.Pair(key, id) : $0
        }
        return other
    }

    /// A picture that the server draws: what is on it, and where it can be had.
    func picture(_ pairs: [Address.Pair]) throws(Fault) -> (picture: Picture, address: Address) {
        let address = to("v1", "diagram.svg", query: pairs)
        let request = try WebRequest(method: "GET", target: address.text)
        let asked = try Asked(
            request, DiagramRoute.parameters, strict: true, asked.served, limits: asked.limits)
        return (try DiagramRoute.picture(asked), address)
    }
}
