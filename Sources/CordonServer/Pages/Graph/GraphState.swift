import CordonDiagram
import CordonModel

/// The parties that the address of a graph page names, and what its reader has done to them.
struct GraphState: Sendable {
    /// The parties that are known, in the order in which they are named.
    let known: [EntityID]
    /// Texts that may mean several parties, or none.
    let open: [(text: String, hits: [JSONText])]
    /// Ids of a view that mean nobody any more.
    let gone: [String]
    /// The names, of which each is known, open or gone.
    private let named: [String]

    init(_ visit: Visit) throws(Fault) {
        let isView = ["places", "group"].contains { visit.asked.text($0) != nil }
        let texts = visit.asked.texts("nodes").flatMap { Self.parts($0, visit) }
        var known: [EntityID] = []
        var open: [(text: String, hits: [JSONText])] = []
        var gone: [String] = []
        for text in texts {
            if isView, visit.entry(text) == nil {
                gone.append(text)
                continue
            }
            switch try visit.named(text) {
            case .known(let id): known.append(id)
            case .open(let text, let hits): open.append((text, hits))
            }
        }
        (self.known, self.open, self.gone, named) = (known, open, gone, texts)
    }

    /// An id may have commas in it; then it is one party.
    private static func parts(_ text: String, _ visit: Visit) -> [String] {
        visit.entry(text) == nil ? text.split(separator: ",").map(String.init) : [text]
    }

    /// The parameters of a picture of these parties.
    func pairs(_ visit: Visit) -> [Address.Pair] {
        var pairs = known.map { Address.Pair("entity", $0) }
        pairs.append(.init("hops", visit.asked.text("hops") ?? "1"))
        pairs.append(.init("most", visit.asked.text("most") ?? "\(GraphPage.usualMost)"))
        pairs += visit.asked.texts("kinds").map { .init("kinds", $0) }
        pairs += visit.asked.texts("view").map { .init("view", $0) }
        if visit.asked.flag("strip") { pairs.append(.init("strip", "true")) }
        if let places = visit.asked.text("places") {
            pairs.append(.init("places", kept(places)))
        }
        pairs += visit.asked.texts("about").map { .init("about", $0) }
        pairs += visit.asked.texts("pin").map { .init("pin", $0) }
        pairs += visit.asked.texts("group").compactMap(regrouped).map { .init("group", $0) }
        pairs += visit.asked.texts("rest").map { .init("rest", $0) }
        return pairs
    }

    /// The places of the parties that are still there, and of the groups.
    private func kept(_ places: String) -> String {
        let all = places.split(separator: ".", omittingEmptySubsequences: false)
        let lost = Set(gone)
        return all.enumerated().filter { place, _ in
            place >= named.count || !lost.contains(named[place])
        }.map(\.element).joined(separator: ".")
    }

    /// A group by the places that its members have among those that are still there.
    private func regrouped(_ text: String) -> String? {
        guard !gone.isEmpty, let colon = text.lastIndex(of: ":") else { return text }
        let lost = Set(gone)
        var numbers: [Int: Int] = [:]
        for (place, name) in named.enumerated() where !lost.contains(name) {
            numbers[place] = numbers.count
        }
        let members = text[text.index(after: colon)...].split(separator: ".")
            .compactMap { Int($0).flatMap { numbers[$0] } }
        guard members.count > 1 else { return nil }
        return text[...colon] + members.map(String.init).joined(separator: ".")
    }
}
