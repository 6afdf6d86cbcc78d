import CordonAnalysis
import CordonGraph
import CordonModel

/// A request for a page: what it asks, and the documents that the page is made from.
///
/// A page computes nothing of its own. It asks the questions of `/v1` and shows their documents.
struct Visit: Sendable {
    let asked: Asked
    /// The address of this page as it was asked for, without what was left blank.
    let address: Address
    /// Whether pictures are drawn here.
    let hasPictures: Bool
    /// Whether views are kept here: something may be written, and there is a store to write it to.
    let keepsViews: Bool

    init(_ asked: Asked, hasPictures: Bool, mayWrite: Bool = false) {
        self.asked = asked
        self.hasPictures = hasPictures
        keepsViews = mayWrite && asked.served.hasStore
        address = Address(
            path: asked.request.path.filter { !$0.isEmpty },
            query: asked.request.query.pairs.map { .init($0.key, $0.value) })
    }

    /// The keys of what every page is seen through, which its links keep.
    static let sightKeys = ["as-of", "known-at", "recorded-by", "standing", "resolve", "source"]

    /// Everything that a page can be seen through.
    static let sightParameters = Question.graphParameters.filter { sightKeys.contains($0.name) }

    /// What this page is seen through, as far as it was said, in one order.
    var sight: [Address.Pair] {
        Self.sightKeys.flatMap { key in asked.texts(key).map { Address.Pair(key, $0) } }
    }

    /// The address of another page, seen through the same.
    func to(_ parts: String..., query: [Address.Pair] = []) -> Address {
        Address(path: parts, query: query + sight)
    }

    /// The address of a party's page.
    func party(_ id: EntityID) -> Address { to("e", id) }

    /// The case that is served.
    var file: Case { asked.served.file }

    /// The day that is asked about where a page names none.
    var today: Day { asked.served.projection.asOf }

    /// A party by its id; nil where nobody has it.
    func entry(_ id: EntityID) -> PartyEntry? { asked.served.entry(id) }

    /// The caption of a party; its id where it has none.
    func caption(_ id: EntityID) -> String { entry(id)?.caption ?? id }
}

// MARK: - Documents

/// A document of `/v1`, and where it can be had.
struct Told: Sendable {
    let json: JSONText
    let address: Address
}

extension Visit {
    /// Asks a question of `/v1`, seen as this page is.
    ///
    /// - Parameters:
    ///   - name: The question: `show`.
    ///   - pairs: What it is asked with.
    /// - Returns: The document, as `/v1` gives it.
    /// - Throws: What the question itself answers with where it cannot be answered.
    func told(_ name: String, _ pairs: [Address.Pair] = []) throws(Fault) -> Told {
        guard let question = Question.all.first(where: { $0.name == name }) else {
            throw Fault(500, "there is no question of this name")
        }
        let known = Set(question.parameters.map(\.name))
        let own = Set(pairs.map(\.key))
        let sight = sight.filter { known.contains($0.key) && !own.contains($0.key) }
        let address = Address("v1", name, query: pairs + sight)
        let request = try WebRequest(method: "GET", target: address.text)
        let asked = try Asked(
            request, question.parameters, strict: true, asked.served, limits: asked.limits)
        func answer() throws(Fault) -> JSONText {
            ServedDocument.of(try question.answer(asked), asked.served)
        }
        guard Self.whole.contains(name), !own.contains("entity") else {
            return Told(json: try answer(), address: address)
        }
        return Told(
            json: try asked.served.documents.document(address.text, answer), address: address)
    }

    /// The questions that look at the whole graph and at nothing that changes beside it.
    private static let whole: Set<String> = ["flag", "rank", "check", "unknowns", "diff"]
}
