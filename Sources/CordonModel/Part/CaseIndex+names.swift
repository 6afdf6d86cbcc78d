extension CaseIndex {
    /// The entities that are said to be one party with an id that is no entity's, by such ids.
    ///
    /// - Complexity: O(claims), of which the marks alone are looked at.
    package func strays() -> [EntityID: Set<UInt32>] {
        var strays: [EntityID: Set<UInt32>] = [:]
        for place in file.placesOfIdentity {
            let parties = file.claims[place].parties
            let known = parties.compactMap { file.place(of: $0).map { UInt32($0) } }
            for id in parties where !file.hasEntity(id) { strays[id, default: []].formUnion(known) }
        }
        return strays
    }

    /// The entities of which some claim, of whatever day, says one of these names.
    ///
    /// - Complexity: O(log names) each where an image of the case keeps them in order, else
    ///   O(claims).
    package func entities(withNames names: Set<CalledName>) -> Set<UInt32> {
        let wanted = names.filter { !$0.isEmpty }
        guard !wanted.isEmpty else { return [] }
        let places =
            file.pages?.namesCalled.map { kept in
                wanted.flatMap { kept.claims(of: $0.hash) }
                    + file.placesHeld.filter { file.claims[$0].value != nil }
            } ?? file.places(ofValues: CalledName.properties, listings: false)
        let bearing = places.filter { place in
            guard let value = file.value(at: place) else { return false }
            return CalledName.properties.contains(value.property)
                && wanted.contains(CalledName(value.text))
        }
        return Set(
            bearing.compactMap { file.place(of: file.claims[$0].subject).map { UInt32($0) } })
    }

    /// The records of entities by their ids; ids that no entity has are left out.
    package func records(of ids: [EntityID]) -> Set<UInt32> {
        Set(ids.compactMap { file.place(of: $0).map { UInt32($0) } })
    }

    /// Up to three ids that hold a text, in the order of ids, for a message.
    ///
    /// - Complexity: O(entities).
    package func ids(holding text: String) -> [EntityID] {
        let wanted = CalledName(text)
        guard wanted.text.count >= 3 else { return [] }
        let pattern = TextPattern(wanted.text)
        let letters = PlainLetters(wanted.text)
        let found = unsafe file.ids { bytes in
            if let plain = unsafe PlainLetters(bytes) {
                return letters.map(plain.hold) ?? false
            }
            return pattern.isIn(CalledName(unsafe String(decoding: bytes, as: UTF8.self)).text)
        }
        return Array(found.sorted().prefix(3))
    }
}
