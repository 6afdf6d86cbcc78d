import CordonModel

/// What is known about a dataset of OpenSanctions by its name.
struct DatasetFact {
    let name: String
    let title: String
    let publisher: String?
    let kind: Source.Kind
    /// The list that it copies, where it copies one that a regime may name.
    let listing: ListingFact?

    /// The fact about the dataset called `name`, or nil.
    static func named(_ name: String) -> DatasetFact? { byName[name] }

    private static let byName: [String: DatasetFact] = Dictionary(
        all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Which list an entry stands on and what it does.
struct ListingFact: Hashable {
    let authority: String
    let list: String?
    let measures: Set<Measure>

    init(_ authority: String, _ list: String? = nil, _ measures: Set<Measure> = [.blocking]) {
        self.authority = authority
        self.list = list
        self.measures = measures
    }
}
