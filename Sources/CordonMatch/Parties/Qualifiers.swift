/// Compares days of birth, known to the day, the month or the year.
enum BirthDates {
    static func qualifier(_ first: [String], _ second: [String]) -> Qualifier? {
        let (left, right) = (first.compactMap(parts), second.compactMap(parts))
        guard !left.isEmpty, !right.isEmpty else { return nil }
        var best = Qualifier.otherBirthYear
        for a in left {
            for b in right where a[0] == b[0] {
                let shared = zip(a, b).prefix { $0 == $1 }.count
                if shared == 3 { return .sameBirthDate }
                if shared == min(a.count, b.count) {
                    best = .sameBirthYear
                } else if best == .otherBirthYear {
                    best = .otherBirthDay
                }
            }
        }
        return best
    }

    /// Year, month and day, as many as the text has.
    private static func parts(_ text: String) -> [Int]? {
        let fields = text.prefix(10).split(separator: "-").map { Int($0) }
        guard let year = fields.first, let year, year > 0 else { return nil }
        return [year] + fields.dropFirst().prefix(2).prefix { $0 != nil }.compactMap(\.self)
    }
}

/// Compares countries, given as two-letter codes.
enum Countries {
    static func qualifier(_ first: [String], _ second: [String]) -> Qualifier? {
        let (left, right) = (known(first), known(second))
        guard !left.isEmpty, !right.isEmpty else { return nil }
        return left.isDisjoint(with: right) ? .otherCountry : .sameCountry
    }

    /// The codes in capitals; what is no code is unknown, and a state that is no more stands for
    /// those that came after it.
    private static func known(_ countries: [String]) -> Set<String> {
        Set(
            countries.map { $0.uppercased() }.filter { $0.utf8.count == 2 }
                .flatMap { successors[$0] ?? [$0] })
    }

    private static let successors: [String: [String]] = [
        "SU": [
            "SU", "AM", "AZ", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "RU", "TJ", "TM",
            "UA",
            "UZ",
        ],
        "YU": ["YU", "BA", "HR", "ME", "MK", "RS", "SI", "XK"],
        "CS": ["CS", "CZ", "SK", "ME", "RS"], "DD": ["DD", "DE"],
    ]
}

/// Compares genders by their first letter.
enum Genders {
    static func qualifier(_ first: [String], _ second: [String]) -> Qualifier? {
        let known: Set<Character> = ["m", "f"]
        let left = Set(first.compactMap { $0.lowercased().first }).intersection(known)
        let right = Set(second.compactMap { $0.lowercased().first }).intersection(known)
        guard left.count == 1, right.count == 1 else { return nil }
        return left == right ? .sameGender : .otherGender
    }
}
