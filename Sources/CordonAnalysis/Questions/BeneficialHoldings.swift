public import CordonGraph
public import CordonModel
public import CordonRules

/// The companies of which a party is the beneficial owner under a rule, may be, and is not.
public struct BeneficialHoldings: Sendable {
    /// A company.
    public struct Company: Sendable {
        /// The company.
        public let vertex: Vertex
        /// The share that the party has of it by the rule's measure.
        public let share: Share
        /// Whether that meets the threshold.
        public let meets: Certainty
        /// A chain from the party to it.
        public let path: [Vertex]

        /// The finding in a word: `meets`, `may meet`, `does not meet`.
        public var word: String {
            switch meets {
            case .yes: "meets"
            case .possible: "may meet"
            case .no: "does not meet"
            }
        }
    }

    /// The rule.
    public let threshold: UltimateThreshold
    /// The companies, those that meet it first, then by share.
    public let companies: [Company]
    /// The things that the answer cannot say, a sentence each.
    public let notes: [String]
}

extension Investigation {
    /// The companies of which a party is the beneficial owner under a threshold: the same share of each
    /// as ``beneficialOwners(of:by:limits:)`` gives it.
    ///
    /// - Complexity: That of the integrated shares of all that lies below the party.
    public func beneficialHoldings(
        of owner: Vertex, by threshold: UltimateThreshold, limits: Limits = .none
    ) -> BeneficialHoldings {
        let ownership = Ownership(graph)
        let answer = holdings(of: owner, by: .integrated, limits: limits, in: ownership)
        let shares =
            threshold.countsMajorityChains
            ? ownership.heldThroughMajorities(by: owner, in: answer.shares.map(\.vertex))
            : answer.shares.map(\.share)
        let companies = zip(answer.shares, shares).map { holding, share in
            BeneficialHoldings.Company(
                vertex: holding.vertex, share: share, meets: threshold.isMet(by: share),
                path: holding.path)
        }
        return BeneficialHoldings(
            threshold: threshold,
            companies: companies.sorted { one, other in
                Self.comesFirst(
                    (one.meets, one.share, one.vertex), (other.meets, other.share, other.vertex))
            }, notes: notes(threshold, owner, answer))
    }

    private func notes(
        _ threshold: UltimateThreshold, _ owner: Vertex, _ answer: OwnershipAnswer
    ) -> [String] {
        var notes = notYetLaw(threshold).map { [$0] } ?? []
        if !graph.isA(owner, "Person") {
            let isOpen = graph.schema(owner) == "LegalEntity"
            notes.append(
                isOpen
                    ? "whether it is a natural person is not known: no other is a beneficial owner"
                    : "it is no natural person, and so no beneficial owner itself")
        }
        if let cut = answer.cutWord { notes.append("the measuring was cut by its \(cut)") }
        return notes
    }

    /// The sentence that a rule does not apply yet on the day asked about; nil where it does.
    func notYetLaw(_ threshold: UltimateThreshold) -> String? {
        guard let first = threshold.applies, graph.projection.asOf < first else { return nil }
        return
            "\(threshold.citation.text) applies from \(first); on \(graph.projection.asOf) it is "
            + "not yet the law"
    }
}
