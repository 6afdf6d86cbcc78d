public import CordonGraph
public import CordonModel
public import CordonRules

/// Which natural persons are beneficial owners of a company under a rule, may be, and are not.
///
/// Nobody is named because no owner was found: a senior managing official is no owner.
public struct BeneficialOwners: Sendable {
    /// A person, or a party of which it is not known whether it is one.
    public struct Person: Sendable {
        /// The party.
        public let vertex: Vertex
        /// The share that it has by the rule's measure.
        public let share: Share
        /// Whether that meets the threshold.
        public let meets: Certainty
        /// Whether it is a natural person: certain, or not known.
        public let isPerson: Certainty
        /// A chain from it to the company.
        public let path: [Vertex]
    }

    /// The rule.
    public let threshold: UltimateThreshold
    /// The persons, those that meet it first, then by share.
    public let persons: [Person]
    /// Control of the company that is asserted, relations by number: it is tested apart from shares.
    public let control: [Int]
    /// The things that the answer cannot say, a sentence each.
    public let notes: [String]
}

extension BeneficialOwners.Person {
    /// The finding in a word: `meets`, `may meet`, `does not meet`.
    ///
    /// A party that may be no person at most may meet.
    public var word: String {
        switch (meets, isPerson) {
        case (.yes, .yes): "meets"
        case (.no, _): "does not meet"
        default: "may meet"
        }
    }
}

extension Investigation {
    /// The beneficial owners of a company under a threshold.
    ///
    /// - Complexity: That of the threshold's measure.
    public func beneficialOwners(
        of company: Vertex, by threshold: UltimateThreshold, limits: Limits = .none
    ) -> BeneficialOwners {
        let ownership = Ownership(graph)
        let answer = owners(of: company, by: .integrated, limits: limits, in: ownership)
        let persons = answer.shares.compactMap { owner -> BeneficialOwners.Person? in
            let isPerson: Certainty =
                graph.isA(owner.vertex, "Person")
                ? .yes
                : graph.schema(owner.vertex) == "LegalEntity" && owner.isUltimate ? .possible : .no
            guard isPerson != .no else { return nil }
            let share =
                threshold.countsMajorityChains
                ? ownership.heldThroughMajorities(by: owner.vertex, in: company) : owner.share
            return BeneficialOwners.Person(
                vertex: owner.vertex, share: share, meets: threshold.isMet(by: share),
                isPerson: isPerson, path: owner.path)
        }
        let control = control(over: company)
        return BeneficialOwners(
            threshold: threshold,
            persons: persons.sorted { one, other in
                Self.comesFirst(
                    (one.meets, one.share, one.vertex), (other.meets, other.share, other.vertex))
            }, control: control, notes: notes(threshold, persons, control, answer))
    }

    /// The order of an answer: those who meet a threshold first, then the greater share.
    static func comesFirst(
        _ one: (meets: Certainty, share: Share, vertex: Vertex),
        _ other: (meets: Certainty, share: Share, vertex: Vertex)
    ) -> Bool {
        if one.meets != other.meets { return one.meets > other.meets }
        return (one.share.upper, one.share.lower, other.vertex)
            > (other.share.upper, other.share.lower, one.vertex)
    }

    private func notes(
        _ threshold: UltimateThreshold, _ persons: [BeneficialOwners.Person], _ control: [Int],
        _ answer: OwnershipAnswer
    ) -> [String] {
        var notes = notYetLaw(threshold).map { [$0] } ?? []
        if persons.allSatisfy({ $0.meets == .no }) {
            notes.append(
                "no natural person is found who meets it or may; nobody is named in their place: a "
                    + "senior managing official is no owner")
        }
        if answer.unknown.upper > .zero {
            notes.append(
                "\(answer.unknown.phrase) of it is held by nobody on record (\(answer.knowledge.word))"
                    + (threshold.isMet(by: answer.unknown) == .no
                        ? "" : ": there may be a person who meets it"))
        }
        if !control.isEmpty {
            notes.append("control is tested apart from shares: see the relations of control")
        }
        if let cut = answer.cutWord { notes.append("the measuring was cut by its \(cut)") }
        return notes
    }
}
