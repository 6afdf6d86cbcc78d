import CordonGraph
import CordonMatch
import CordonModel

/// The reason why two parties are no strong match, however alike they are: one is a person, and the
/// other is none or may be none.
public enum KindDoubt: Sendable, Hashable {
    /// One is a person and the other is not.
    case differ
    /// The listed party is a person; of the subject nobody says what it is.
    case subjectUnknown
    /// The subject is a person; of the listed party nobody says what it is.
    case listedUnknown

    /// Weighs the kinds of two parties.
    ///
    /// There is no doubt where a number of a register, a day of birth or a gender agrees: what is of
    /// unknown kind is then a person too.
    ///
    /// - Parameters:
    ///   - subject: Who is asked about.
    ///   - listed: The party found.
    ///   - isNoPerson: Whether the list that names the party says that it is no person, though not
    ///     what else it is.
    ///   - qualifiers: What else was compared.
    init?(
        _ subject: Party, _ listed: Party, isNoPerson: Bool = false, _ qualifiers: [Qualifier]
    ) {
        if qualifiers.contains(.otherKind) || subject.kind == .person && isNoPerson {
            self = .differ
            return
        }
        let settling: Set<Qualifier> = [.sameIdentifier, .sameBirthDate, .sameGender]
        guard settling.isDisjoint(with: qualifiers) else { return nil }
        switch (subject.kind, listed.kind) {
        case (.other, .person): self = .subjectUnknown
        case (.person, .other): self = .listedUnknown
        default: return nil
        }
    }

    /// The reason in a sentence, of two parties that would else be a strong match.
    var sentence: String {
        switch self {
        case .differ: "the kinds differ, so no strong match"
        case .subjectUnknown:
            "whether the subject is a person or a company is not known, so no strong match"
        case .listedUnknown:
            "whether the listed party is a person or a company is not known, so no strong match"
        }
    }
}

extension PartyBook {
    /// True of an aircraft, and of a party of unknown kind that is none of the people of its list: OFAC
    /// marks each person, vessel and aircraft, and whatever bears no mark is an organisation.
    func isNoPerson(_ vertex: UInt32) -> Bool {
        graph.isA(vertex, "Vehicle")
            || graph.schema(vertex) == "LegalEntity" && graph.id(vertex).hasPrefix("ofac:")
    }
}
