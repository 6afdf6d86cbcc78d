extension StakeKind {
    /// The capacity of a member of a body without shares.
    public static let member = "member"

    /// What a stake may be instead of ownership.
    public enum Instrument: String, CaseIterable, Sendable {
        /// Held as security for a debt: the pledgor's stake stays his.
        case pledge
        /// A right to buy.
        case option
        /// A debt that may become shares.
        case convertible
        /// Held until conditions are met.
        case escrow
    }

    /// The instrument that the class or the capacity names; nil for a stake that is one.
    public var instrument: Instrument? {
        [capacity, shareClass].lazy.compactMap { $0 }.compactMap(Self.instrument).first
    }

    /// The capacities that are known; any other is reported by `check` and counts as none.
    public static let capacities: Set<String> = [
        "beneficial", "legal", "nominee", "trustee", "firm", "trust", "joint", member,
    ]

    /// Whether a text names a class of shares: by a letter, a number or a word that is in use.
    public static func isClass(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return !words.isEmpty
            && words.allSatisfy {
                $0.count == 1 || Int($0) != nil || classWords.contains(String($0))
            }
    }

    private static let classWords: Set<String> = [
        "class", "series", "share", "shares", "stock", "ordinary", "common", "preferred",
        "preference", "voting", "non", "nonvoting", "founder", "founders", "deferred",
        "redeemable", "cumulative", "participating", "management", "golden", "registered",
        "bearer", "of", "the",
    ]

    private static func instrument(_ text: String) -> Instrument? {
        let word = text.lowercased()
        // Several warrants are what one is.
        return byWord[word] ?? (word.hasSuffix("s") ? byWord[String(word.dropLast())] : nil)
    }

    private static let byWord: [String: Instrument] = [
        "pledge": .pledge, "pledgee": .pledge, "security": .pledge, "collateral": .pledge,
        "lien": .pledge, "charge": .pledge, "mortgage": .pledge,
        "option": .option, "call option": .option, "put option": .option, "warrant": .option,
        "right of first refusal": .option, "buy-back option": .option,
        "convertible": .convertible, "convertible loan": .convertible,
        "convertible bond": .convertible, "convertible note": .convertible,
        "escrow": .escrow, "escrow agent": .escrow,
    ]
}
