extension RelationWord {
    /// What a role says beyond a word that says little: a link, a membership or a representation
    /// whose role is "settlor" is that of a settlor.
    ///
    /// - Parameter role: The role as the source writes it.
    /// - Returns: The word that the role stands for; this one where it stands for none.
    public func refined(by role: String?) -> RelationWord {
        guard [.unknownLink, .membership, .representation].contains(kind),
            let role, let word = Self.byRole[role.lowercased()]
        else { return self }
        return Self.named(word) ?? self
    }

    /// A beneficiary of whom a part is stated has that part; of others only the arrangement is known.
    public func withPart(_ share: String?) -> RelationWord {
        guard kind == .benefit, share != nil else { return self }
        return RelationWord(
            word: word, kind: .ownership, isInverse: isInverse, share: .someStake, criterion: nil,
            assertsControl: false, interest: .benefit)
    }

    /// A debt that may become shares is the creditor's instrument in the debtor.
    public func orConvertible(_ role: String?) -> RelationWord {
        guard kind == .debt, let role, role.lowercased().contains("convertible") else {
            return self
        }
        return RelationWord(
            word: word, kind: .ownership, isInverse: !isInverse, share: .someStake, criterion: nil,
            assertsControl: false, capacity: StakeKind.Instrument.convertible.rawValue)
    }

    /// Words by the role that stands for them.
    private static let byRole: [String: String] = [
        "settlor": "settlor of", "founder of trust": "settlor of", "grantor": "settlor of",
        "trustee": "trustee of", "protector": "protector of", "enforcer": "protector of",
        "beneficiary": "beneficiary of", "beneficiary of legal arrangement": "beneficiary of",
        "nominee": "nominee for", "nominee shareholder": "nominee for",
        "sole member": "sole member of",
    ]
}
