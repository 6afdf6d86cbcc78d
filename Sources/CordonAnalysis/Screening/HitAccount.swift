public import CordonMatch

/// What a subject and a party agree in, what they differ in, and what is not known of one of them:
/// the grounds on which a reviewer decides.
///
/// ```swift
/// hit.account.sentence
/// // same name, same year of birth (1985 and 1985-04-02); other country (DE and RU);
/// // not known: register numbers of the subject
/// ```
public struct HitAccount: Sendable, Hashable {
    /// What agrees, a phrase each.
    public private(set) var agreed: [String] = []
    /// What differs, a phrase each.
    public private(set) var differed: [String] = []
    /// What could not be compared, a phrase each.
    public private(set) var unknown: [String] = []
    /// Whether nothing but the name could be compared.
    private var isByNameAlone = false
    /// The reason why they are no strong match though alike; nil where the kinds allow one.
    public private(set) var doubt: String?
    /// The reason why the name alone makes a strong match, or none; nil where more was compared.
    var weight: String?

    /// Weighs what was compared of two parties.
    ///
    /// - Parameters:
    ///   - comparison: What a matcher said of them; nil where only a text was searched.
    ///   - subject: Who is asked about.
    ///   - listed: The party found.
    ///   - isNoPerson: Whether the list says that the party is no person, though not what it is.
    public init(
        _ comparison: PartyComparison?, subject: Party, listed: Party, isNoPerson: Bool = false
    ) {
        if let comparison {
            addNames(comparison, subject, listed, isNoPerson: isNoPerson)
            for qualifier in comparison.qualifiers { add(qualifier, subject, listed) }
            if comparison.isWeak { differed.append("only a weak alias agrees") }
            isByNameAlone = comparison.qualifiers.isEmpty && !agreed.isEmpty
            if isNoPerson, subject.kind == .person, listed.kind == .other {
                differed.append("the subject is a person and the listed party is none")
            }
            let doubt = KindDoubt(
                subject, listed, isNoPerson: isNoPerson, comparison.qualifiers)
            if PartyHit.isSure(comparison.similarity, comparison.evidence) {
                self.doubt = doubt?.sentence
            }
        }
        addUnknown(subject, listed, isNoPerson: isNoPerson)
    }

    /// Everything in a sentence: what agrees, what differs, what is not known, and why it is no strong
    /// match.
    public var sentence: String {
        var parts: [String] = []
        if !agreed.isEmpty {
            let alone = isByNameAlone ? " (nothing but the name could be compared)" : ""
            parts.append(agreed.joined(separator: ", ") + alone)
        }
        if !differed.isEmpty { parts.append(differed.joined(separator: ", ")) }
        // The kind that stands against a strong match is said there.
        let others = doubt == nil ? unknown : unknown.filter { !$0.hasSuffix(Self.kindOpen) }
        if !others.isEmpty { parts.append("not known: " + others.joined(separator: ", ")) }
        parts += [doubt, weight].compactMap(\.self)
        return parts.joined(separator: "; ")
    }

    // MARK: - Names

    private mutating func addNames(
        _ comparison: PartyComparison, _ subject: Party, _ listed: Party, isNoPerson: Bool
    ) {
        guard let names = comparison.names else { return }
        let (first, second) = (comparison.firstName ?? "", comparison.secondName ?? "")
        let ours = NameRest(
            names.firstOnly, of: first, subject.kind,
            mayBePerson: subject.kind == .other && listed.kind == .person)
        let theirs = NameRest(
            names.secondOnly, of: second, listed.kind,
            mayBePerson: listed.kind == .other && subject.kind == .person && !isNoPerson)
        if ours.words.isEmpty, theirs.words.isEmpty, !names.agreements.isEmpty {
            agreed.append(Self.likeness(of: names, first, second) + [ours, theirs].exception)
            return
        }
        let shared = names.agreements.filter { !$0.isForm }.map { $0.first.joined(separator: " ") }
        if shared.isEmpty {
            differed.append("other name")
            return
        }
        agreed.append("part of the name (\(shared.joined(separator: " ")))")
        for (side, rest) in [("the subject", ours), ("the listed party", theirs)] {
            if !rest.words.isEmpty {
                differed.append("only \(side) is called \(rest.words.joined(separator: " "))")
            }
            if !rest.forms.isEmpty {
                differed.append(
                    "only \(side) has the legal form \(rest.forms.joined(separator: " "))")
            }
        }
    }

    /// In what words two names are one or alike that have nothing left over.
    private static func likeness(
        of names: NameComparison, _ first: String, _ second: String
    ) -> String {
        if first.lowercased() == second.lowercased() { return "same name" }
        if names.agreements.allSatisfy(\.isWrittenAlike) { return "same name" }
        let sure: Set<Agreement> = [.same, .number, .meaning, .form]
        let isOne = names.agreements.allSatisfy { sure.contains($0.how) || $0.similarity >= 0.95 }
        return isOne
            ? "same name, otherwise written (\(first) and \(second))"
            : "similar name (\(first) and \(second))"
    }

    // MARK: - Other properties

    private mutating func add(_ qualifier: Qualifier, _ subject: Party, _ listed: Party) {
        let isPerson = subject.kind == .person || listed.kind == .person
        let birth = isPerson ? "birth" : "birth or foundation"
        func pair(_ values: (Party) -> [String]) -> String {
            let (one, other) = (Self.few(values(subject)), Self.few(values(listed)))
            return one == other ? "(\(one))" : "(\(one) and \(other))"
        }
        let numbers = pair { $0.identifiers.map { "\($0.kind) \($0.value)" } }
        let dates = pair(\.birthDates)
        let countries = pair { $0.countries.map { $0.uppercased() } }
        switch qualifier {
        case .sameIdentifier: agreed.append("same number of a register \(numbers)")
        case .contradictoryIdentifiers:
            agreed.append("one number of a register is the same")
            differed.append("another number of a register differs \(numbers)")
        case .sameBirthDate: agreed.append("same day of \(birth) \(dates)")
        case .sameBirthYear: agreed.append("same year of \(birth) \(dates)")
        case .sameCountry: agreed.append("same country \(countries)")
        case .sameGender: agreed.append("same gender \(pair(\.genders))")
        case .otherIdentifier: differed.append("other number of one register \(numbers)")
        case .otherBirthDay: differed.append("other day of \(birth) in the same year \(dates)")
        case .otherBirthYear:
            let gap = Self.gap(subject.birthDates, listed.birthDates)
            differed.append("other year of \(birth) \(dates)\(gap)")
        case .otherCountry: differed.append("other country \(countries)")
        case .otherGender: differed.append("other gender \(pair(\.genders))")
        case .otherKind:
            differed.append("one is \(subject.kind.phrase) and the other \(listed.kind.phrase)")
        }
    }

    /// The years that lie between the nearest of two sets of dates: `, 33 years apart`.
    private static func gap(_ dates: [String], _ others: [String]) -> String {
        func years(_ dates: [String]) -> [Int] { dates.compactMap { Int($0.prefix(4)) } }
        let gaps = years(dates).flatMap { year in years(others).map { abs(year - $0) } }
        guard let least = gaps.min(), least > 0 else { return "" }
        return ", \(least) \(least == 1 ? "year" : "years") apart"
    }

    /// The first three values, and how many more there are.
    private static func few(_ values: [String]) -> String {
        let all = Set(values).sorted()
        let more = all.count > 3 ? " and \(all.count - 3) more" : ""
        return all.prefix(3).joined(separator: ", ") + more
    }

    // MARK: - What is not known

    private static let kindOpen = "is a person or a company"

    private mutating func addUnknown(
        _ subject: Party, _ listed: Party, isNoPerson: Bool
    ) {
        func side(_ word: String, _ isKnown: (Party) -> Bool) {
            switch (isKnown(subject), isKnown(listed)) {
            case (true, true): break
            case (false, false): unknown.append("\(word) of both")
            case (false, true): unknown.append("\(word) of the subject")
            case (true, false): unknown.append("\(word) of the listed party")
            }
        }
        switch (subject.kind, listed.kind) {
        case (.other, .other) where !isNoPerson:
            unknown.append("whether either \(Self.kindOpen)")
        case (.other, _): unknown.append("whether the subject \(Self.kindOpen)")
        case (_, .other) where !isNoPerson:
            unknown.append("whether the listed party \(Self.kindOpen)")
        default: break
        }
        let isPerson = subject.kind == .person || listed.kind == .person
        side(isPerson ? "birth date" : "birth or foundation date") { !$0.birthDates.isEmpty }
        side("country") { !$0.countries.isEmpty }
        side("register numbers") { !$0.identifiers.isEmpty }
    }
}

extension PartyKind {
    /// The kind with its article.
    var phrase: String {
        switch self {
        case .person: "a person"
        case .company: "a company"
        case .organisation: "an organisation"
        case .vessel: "a vessel"
        case .other: "of unknown kind"
        }
    }

    /// The kind in a word; empty where it is not known.
    var word: String {
        switch self {
        case .person: "person"
        case .company: "company"
        case .organisation: "organisation"
        case .vessel: "vessel"
        case .other: ""
        }
    }
}
