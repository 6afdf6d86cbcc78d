import CordonModel

/// The values of every facet of everything on a shelf, so that many are counted in little time.
struct FacetColumns: Sendable {
    private var words: [String] = []
    private var numbers: [String: Int32] = [:]
    private var places: [Shelf.Number: Int32] = [:]
    private var starts: [Int32] = [0]
    private var values: [Int32] = []

    private static let count = Int32(SearchRoute.facets.count)

    /// Takes in what an entity has of each facet.
    mutating func add(_ number: Shelf.Number, of shelf: Shelf) {
        places[number] = Int32(places.count)
        for name in SearchRoute.facets {
            for value in Facet(name).values(of: number, on: shelf).sorted() {
                values.append(place(value))
            }
            starts.append(Int32(values.count))
        }
    }

    private mutating func place(_ word: String) -> Int32 {
        if let known = numbers[word] { return known }
        let place = Int32(words.count)
        numbers[word] = place
        words.append(word)
        return place
    }

    /// What an entity has of a facet; nil of what is no facet.
    func values(_ name: String, of number: Shelf.Number) -> [String]? {
        range(name, number).map { range in values[range].map { words[Int($0)] } }
    }

    private func range(_ name: String, _ number: Shelf.Number) -> Range<Int>? {
        guard let column = SearchRoute.facets.firstIndex(of: name), let place = places[number]
        else { return nil }
        let row = Int(place * Self.count) + column
        return Int(starts[row])..<Int(starts[row + 1])
    }

    /// How many of some entities have each value of a facet.
    func counts(_ name: String, of those: [Shelf.Number]) -> [String: Int] {
        var counts = [Int](repeating: 0, count: words.count)
        for number in those {
            guard let range = range(name, number) else { continue }
            for value in values[range] { counts[Int(value)] += 1 }
        }
        var named: [String: Int] = [:]
        for (place, count) in counts.enumerated() where count > 0 { named[words[place]] = count }
        return named
    }
}
