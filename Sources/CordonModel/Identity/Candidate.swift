/// Two parties that share a number, and what else they share.
struct Candidate {
    let left: Int
    let right: Int
    let both: [Party]
    let ids: [EntityID]
    let numbers: [PartyNumber]
    let sharesName: Bool
    let sharesCountry: Bool

    init(_ pair: [Int], _ parties: [Party]) {
        let ordered = pair.sorted { parties[$0].id < parties[$1].id }
        left = ordered[0]
        right = ordered[1]
        let one = parties[left]
        let two = parties[right]
        both = [one, two]
        ids = [one.id, two.id]
        numbers = Set(one.numbers.keys).intersection(two.numbers.keys).sorted()
        sharesName = !one.names.isDisjoint(with: two.names)
        sharesCountry = !one.countries.isDisjoint(with: two.countries)
    }

    /// Whether that is enough to join them without asking.
    ///
    /// Numbers of persons, and numbers that somebody only alleges, are not.
    var isEnough: Bool {
        let joining = numbers.filter { number in
            number.joins && both.allSatisfy { $0.numbers[number] ?? .alleged > .alleged }
        }
        guard !joining.isEmpty else { return false }
        return joining.count(where: \.showsItsRegister) > 1 || (sharesName && sharesCountry)
    }

    /// How much they share, to try the surest pairs first.
    var strength: Int { numbers.count * 4 + (sharesName ? 2 : 0) + (sharesCountry ? 1 : 0) }

    /// What they share, in words.
    var reason: String {
        var parts = numbers.map(\.description)
        if numbers.count == 1, sharesName { parts.append("name") }
        if numbers.count == 1, sharesName, sharesCountry { parts.append("country") }
        let last = parts.removeLast()
        guard !parts.isEmpty else { return "\(last) agrees" }
        return parts.joined(separator: ", ") + " and \(last) agree"
    }

    /// What is not there for a join without asking.
    var missing: String {
        if sharesName, sharesCountry { return "the number is a person's, or only alleged" }
        if !sharesName { return "no second number and no common name" }
        return "no second number and no common country"
    }
}
