extension Case {
    /// The source that derived claims of identity cite.
    public static let identitySource = Source(
        id: "cordon-identity", title: "Joined by Cordon: exact identifiers agree",
        publisher: "Cordon",
        note: "Derived from the numbers that the records themselves bear.")

    /// The source that pairs cite which bear one number and are not joined; nothing of it is passed
    /// on before somebody decides.
    public static let openIdentitySource = Source(
        id: "cordon-open-identity", title: "Left open by Cordon: one number, not joined",
        publisher: "Cordon", publish: .no,
        note: "Derived from the numbers that the records themselves bear.")

    /// The source that claims of identity cite where a person decided.
    public static let decisionSource = Source(
        id: "cordon-decision", title: "Joined by a decision recorded in this case",
        kind: .hypothesis, note: "A decision of the keepers of this case.")

    /// Joins entities that are one party, by claims of identity that say why.
    ///
    /// No entity or claim is lost: undoing a join is leaving its claim out. Derived claims cite
    /// ``identitySource``, decided ones ``decisionSource``. A derived join is as firm as the
    /// numbers it rests on; a decided one is `assumed`, which counts and is said. In a graph, a
    /// claim that is not firm makes no party of two: it is the relation "possibly same as". So are
    /// pairs that bear one number and are left to a person, until one decides. What goes under a
    /// former id joins the entity that has it now.
    ///
    /// ```swift
    /// let report = file.join(decisions: try store.decisions())
    /// ```
    ///
    /// - Returns: What was joined, what may be, and which numbers contradict each other.
    @discardableResult
    public mutating func join(decisions: [IdentityDecision] = []) -> IdentityReport {
        let report = IdentitySearch(self, decisions: decisions).report
        refuse(decisions.filter { !$0.isSame })
        for join in report.joins {
            let source = join.isDecided ? Self.decisionSource : Self.identitySource
            if self.source(source.id) == nil { add(source) }
            let locator = join.numbers.map { "\($0.kind.rawValue):\($0.text)" }
            let evidence = Evidence(
                citations: [
                    Citation(
                        source: source.id,
                        locator: locator.isEmpty ? nil : locator.joined(separator: " "))
                ],
                recordIDs: ["\(join.left)=\(join.right)"], note: join.because)
            add(
                Claim(
                    subject: join.left, .identity(join.right), standing: join.standing,
                    evidence: evidence))
        }
        joinFormerIDs(except: Set(decisions.filter { !$0.isSame }.map { [$0.left, $0.right] }))
        for pair in report.suggestions { leaveOpen(pair) }
        return report
    }

    private mutating func leaveOpen(_ pair: IdentitySuggestion) {
        if source(Self.openIdentitySource.id) == nil { add(Self.openIdentitySource) }
        let locator = pair.numbers.map { "\($0.kind.rawValue):\($0.text)" }
        add(
            Claim(
                subject: pair.left,
                .relation(RelationAssertion(.possiblySame, to: pair.right)),
                standing: pair.standing,
                evidence: Evidence(
                    citations: [
                        Citation(
                            source: Self.openIdentitySource.id,
                            locator: locator.joined(separator: " "))
                    ],
                    recordIDs: ["\(pair.left)?\(pair.right)"], note: pair.because)))
    }

    /// Leaves out claims of identity that a person refused; the case says how many.
    private mutating func refuse(_ decisions: [IdentityDecision]) {
        let refused = Set(decisions.map { [$0.left, $0.right] })
        guard !refused.isEmpty else { return }
        let before = claims.count
        keepClaims { claim in
            let other: EntityID
            switch claim.assertion {
            case .identity(let said): other = said
            case .relation(let said) where said.kind == .possiblySame: other = said.target
            default: return true
            }
            return !refused.contains([claim.subject, other].sorted())
        }
        for _ in claims.count..<before {
            note("identity-refused", "claims of identity left out by a decision")
        }
    }
}
