/// By what the parties of a table are known: their numbers, where one number is one party.
///
/// Numbers of two columns are compared only where both are of one register, or bear the same names
/// throughout: a table's own numbers of holders and of companies both begin at one. Where they are
/// counted apart, and where one number stands beside differing names, names tell parties apart.
struct PartyKeys {
    /// A name and number of a row, and of which side they are.
    struct Sighting {
        let side: ColumnRole.Side
        let name: String
        let number: String?
    }

    /// Notes on what is odd about the numbers, a sentence each.
    private(set) var notes: [String] = []

    /// True where the numbers of the two sides are counted apart, and names go before them.
    private let isApart: Bool
    /// The numbers that a name bears, by side where these are counted apart.
    private var numbers: [String: Set<String>] = [:]
    /// The differing names beside a number, one of each writing.
    private var names: [String: [String]] = [:]

    /// Looks through all sightings.
    ///
    /// - Parameters:
    ///   - sightings: What the rows say.
    ///   - isOneRegister: Whether the numbers of both sides are of one register that has a name.
    init(_ sightings: [Sighting], isOneRegister: Bool) {
        let sides = Set(sightings.filter { $0.number != nil }.map(\.side))
        isApart =
            sides.count > 1 && !isOneRegister && !Self.sidesAgree(sightings)
        for sighting in sightings where !sighting.name.isEmpty {
            guard let number = sighting.number else { continue }
            numbers[place(sighting.side, sighting.name), default: []].insert(number)
            let key = isApart ? "\(sighting.side.rawValue) \(number)" : number
            let known = names[key] ?? []
            if known.contains(where: { NameAgreement.agree($0, sighting.name) }) { continue }
            names[key] = known + [sighting.name]
        }
        if isApart {
            notes.append(
                "the numbers of holders and of companies are counted apart: one number stands for two "
                    + "names, so a party is known by its name")
        }
        for (number, names) in names.sorted(by: { $0.key < $1.key }) where names.count > 1 {
            let number = number.split(separator: " ").last.map(String.init) ?? number
            notes.append(
                "the number `\(number)` stands beside "
                    + names.prefix(3).map { "`\($0)`" }.joined(separator: " and ")
                    + (names.count > 3 ? " and \(names.count - 3) more" : "")
                    + ": each name is read as a party of its own")
        }
    }

    /// True where numbers that stand on both sides bear names that agree; those that never meet are never
    /// taken for one another.
    private static func sidesAgree(_ sightings: [Sighting]) -> Bool {
        var owners: [String: [String]] = [:]
        for sighting in sightings where sighting.side == .owner {
            guard let number = sighting.number else { continue }
            owners[number, default: []].append(sighting.name)
        }
        return sightings.allSatisfy { sighting in
            guard sighting.side == .owned, let number = sighting.number,
                let holders = owners[number]
            else { return true }
            return holders.prefix(20).allSatisfy { NameAgreement.agree($0, sighting.name) }
        }
    }

    private func place(_ side: ColumnRole.Side, _ name: String) -> String {
        (isApart ? side.rawValue + "\u{0}" : "") + name.lowercased()
    }

    /// The one number that a name bears in the table; nil where it bears none, or several.
    func number(of name: String, _ side: ColumnRole.Side) -> String? {
        guard let known = numbers[place(side, name)], known.count == 1 else { return nil }
        return known.first
    }

    /// The key of a party.
    func key(_ side: ColumnRole.Side, _ name: String, _ number: String?) -> String {
        guard let number else { return name }
        guard !name.isEmpty else { return isApart ? "\(side.rawValue) \(number)" : number }
        guard isApart else {
            let known = names[number] ?? []
            guard known.count > 1 else { return number }
            let first = known.first { NameAgreement.agree($0, name) } ?? name
            return "\(first) (\(number))"
        }
        let isAlone = (numbers[place(side, name)]?.count ?? 0) < 2
        return isAlone ? name : "\(name) (\(number))"
    }
}
