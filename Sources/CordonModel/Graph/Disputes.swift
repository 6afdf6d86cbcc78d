/// The denials and doubts of a case, by what they speak against.
///
/// One that carries a record's id is about that record alone; one without speaks against every
/// record of its pair and kind; and what it names under `contradicts` it disputes too, whatever
/// kind that is.
struct Disputes {
    private var byKey: [RelationKey: [Int]] = [:]
    private var byPair: [RelationPair: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    /// Whether nothing is denied or doubted.
    var isEmpty: Bool { byKey.isEmpty && byPair.isEmpty && byName.isEmpty }

    /// Takes in a denial or doubt at `place` of the case.
    mutating func add(_ place: Int, against key: RelationKey, naming names: [String] = []) {
        if key.recordID == nil {
            byPair[key.pair, default: []].append(place)
        } else {
            byKey[key, default: []].append(place)
        }
        for name in names { byName[name, default: []].append(place) }
    }

    /// The places that speak against a relation whose claims bear `names`, sorted.
    func places(against key: RelationKey, or names: [String]) -> [Int] {
        var places = Set(byKey[key] ?? [])
        places.formUnion(byPair[key.pair] ?? [])
        for name in names { places.formUnion(byName[name] ?? []) }
        return places.sorted()
    }
}
