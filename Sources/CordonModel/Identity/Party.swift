/// What a case says about who an entity is: numbers, names, countries.
struct Party {
    let id: EntityID
    var schema: String
    /// The numbers, each with the firmest standing of a claim that says it.
    var numbers: [PartyNumber: Standing] = [:]
    var names: Set<String> = []
    var countries: Set<String> = []

    /// Takes in what is known of another that is the same party.
    mutating func formUnion(_ other: Party) {
        numbers.merge(other.numbers) { max($0, $1) }
        names.formUnion(other.names)
        countries.formUnion(other.countries)
        if schema == "LegalEntity" || schema == "Thing" { schema = other.schema }
    }

    /// Why the two cannot be one party by what is known; nil where nothing speaks against it.
    func contradiction(_ other: Party) -> String? {
        for kind in PartyNumber.single.sorted() {
            let mine = numbers.keys.filter { $0.kind == kind }
            let theirs = other.numbers.keys.filter { $0.kind == kind }
            if !mine.isEmpty, !theirs.isEmpty, Set(mine).isDisjoint(with: theirs) {
                let one = mine.map(\.text).sorted().joined(separator: ", ")
                let two = theirs.map(\.text).sorted().joined(separator: ", ")
                return "\(kind.label) differs: \(one) and \(two)"
            }
        }
        guard let one = Schema.named(schema), let two = Schema.named(other.schema) else {
            return nil
        }
        for sort in ["Person", "Organization", "Vehicle"] where one.isA(sort) || two.isA(sort) {
            let isNeutral = one.name == "LegalEntity" || two.name == "LegalEntity"
            let areNeutral = isNeutral || one.name == "Thing" || two.name == "Thing"
            if one.isA(sort) != two.isA(sort), !(areNeutral && sort != "Vehicle") {
                return "one is \(one.label), the other \(two.label)"
            }
        }
        return nil
    }
}

/// The parties of a case that bear a number.
struct Parties {
    private(set) var list: [Party] = []
    private var places: [EntityID: Int] = [:]

    init(_ file: Case) {
        var national: [(place: Int, value: PropertyValue, standing: Standing)] = []
        for place in file.places(ofValues: PartyNumber.properties, listings: true) {
            let claim = file.claims[place]
            guard claim.polarity == .asserts else { continue }
            // What a record says of itself without a source is its author's own word.
            let isUnsourced = claim.standing == .alleged && claim.evidence.citations.isEmpty
            let standing = isUnsourced ? .assumed : claim.standing
            let numbers = Self.numbers(claim, in: file)
            if !numbers.isEmpty {
                for number in numbers { add(number, standing, to: claim.subject, in: file) }
            } else if let value = claim.value, PartyNumber.isNational(value.property) {
                national.append((makePlace(claim.subject, in: file), value, standing))
            }
        }
        for place in file.entities.indices {
            let id = file.heading(at: place).id
            guard let number = PartyNumber(record: id) else { continue }
            add(number, .official, to: id, in: file)
        }
        guard !places.isEmpty else { return }
        for place in file.places(ofValues: Self.compared, listings: false) {
            let claim = file.claims[place]
            guard claim.polarity == .asserts, let value = claim.value,
                let place = places[claim.subject]
            else { continue }
            switch value.property {
            case "name", "alias", "previousName":
                list[place].names.insert(PartyName.folded(value.text))
            case "country", "jurisdiction", "mainCountry", "flag":
                list[place].countries.insert(value.text.lowercased())
            default: break
            }
        }
        for (place, value, standing) in national {
            guard list[place].schema != "Person" else { continue }
            for country in list[place].countries.sorted() where country.utf8.count == 2 {
                guard let number = PartyNumber(value, of: country) else { continue }
                let known = list[place].numbers[number]
                list[place].numbers[number] = known.map { max($0, standing) } ?? standing
            }
        }
    }

    /// The properties by which parties that share a number are compared.
    private static let compared: Set<String> = [
        "name", "alias", "previousName", "country", "jurisdiction", "mainCountry", "flag",
    ]

    /// The place of an entity, or nil where it bears no number.
    func place(_ id: EntityID) -> Int? { places[id] }

    /// The place of an entity; one without numbers gets a place too.
    mutating func makePlace(_ id: EntityID, in file: Case) -> Int {
        if let place = places[id] { return place }
        places[id] = list.count
        list.append(Party(id: id, schema: file.schema(of: id) ?? "Thing"))
        return list.count - 1
    }

    private mutating func add(
        _ number: PartyNumber, _ standing: Standing, to id: EntityID, in file: Case
    ) {
        let place = makePlace(id, in: file)
        let known = list[place].numbers[number]
        list[place].numbers[number] = known.map { max($0, standing) } ?? standing
    }

    private static func numbers(_ claim: Claim, in file: Case) -> [PartyNumber] {
        switch claim.assertion {
        case .value(let value):
            PartyNumber.all(in: value, schema: file.schema(of: claim.subject) ?? "Thing")
        case .listing(let listing): PartyNumber(listing).map { [$0] } ?? []
        case .relation, .identity, .relief, .joint: []
        }
    }
}
