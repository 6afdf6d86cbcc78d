import CordonModel

/// Shares in words.
enum ShareWords {
    /// A share of a document; what is no share at all, as its two ends.
    static func phrase(_ json: JSONText?) -> String? {
        guard let json, json.members != nil else { return nil }
        if let share = Share(json) { return phrase(share) }
        guard let lower = json.word("lower"), let upper = json.word("upper") else { return nil }
        return lower == upper ? "\(lower)%" : "\(lower) to \(upper)%"
    }

    /// A share in plain words: that its size is not known is said.
    static func phrase(_ share: Share) -> String {
        if share == .someStake { return "a stake of unknown size" }
        if share == .partial { return "a part of unknown size" }
        if share.isUnknown { return "an unknown share" }
        return share.phrase
    }
}
