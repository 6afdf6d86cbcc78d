import CordonModel

/// The natures of control of the UK register of people with significant control.
///
/// Bands, by the words of the register: "more than 25% but not more than 50%" is (25, 50], "more
/// than 50% but less than 75%" is (50, 75), "75% or more" is [75, 100]. Source: Companies House,
/// enumerations, psc_descriptions.yml; Companies Act 2006, schedule 1A, as the register applies it.
enum SignificantControl {
    /// What one nature means.
    enum Nature: Equatable {
        /// A stake of a band, in an interest, held in a capacity.
        case stake(StakeKind.Interest, Share, capacity: String?)
        /// The right to appoint and remove a majority of the board, or the person who runs it.
        case board(capacity: String?)
        /// Significant influence or control, with no criterion named.
        case influence(capacity: String?)
        /// Registered owner of land as nominee of another.
        case nominee
        /// A word that is not known.
        case unknown
    }

    /// The meaning of a nature such as `voting-rights-25-to-50-percent-as-trust`.
    static func nature(_ word: String) -> Nature {
        let capacity =
            word.contains("-as-trust") ? "trust" : word.contains("-as-firm") ? "firm" : nil
        if word.hasPrefix("registered-owner-as-nominee") { return .nominee }
        if word.hasPrefix("right-to-appoint-and-remove") { return .board(capacity: capacity) }
        if word.hasPrefix("significant-influence-or-control") {
            return .influence(capacity: capacity)
        }
        guard let share = band(word) else { return .unknown }
        if word.hasPrefix("ownership-of-shares") {
            return .stake(.shares, share, capacity: capacity)
        }
        if word.hasPrefix("voting-rights") { return .stake(.votes, share, capacity: capacity) }
        if word.contains("right-to-share-surplus-assets") {
            return .stake(.assets, share, capacity: capacity)
        }
        return .unknown
    }

    /// The band that a nature names.
    static func band(_ word: String) -> Share? {
        if word.contains("25-to-50-percent") { return bands[0] }
        if word.contains("50-to-75-percent") { return bands[1] }
        if word.contains("75-to-100-percent") { return bands[2] }
        if word.contains("more-than-25-percent") { return bands[3] }
        return nil
    }

    private static let bands = ["(25,50]", "(50,75)", "[75,100]", "(25,100]"].map {
        Share($0) ?? .someStake
    }

    /// The band behind a share whose open ends were lost on the way into another format, where
    /// the source's own words still name it.
    static func narrowed(_ share: Share, type: String?, words: String?) -> Share {
        guard let words else { return share }
        let prefix =
            switch type {
            case "shareholding"?: "ownership-of-shares-"
            case "votingRights"?: "voting-rights-"
            case "rightsToSurplusAssetsOnDissolution"?: "right-to-share-surplus-assets-"
            default: ""
            }
        guard !prefix.isEmpty, let found = words.firstRange(of: prefix),
            let band = band(String(words[found.lowerBound...].prefix(48)))
        else { return share }
        let isSame = band.lower == share.lower && band.upper == share.upper
        return isSame ? band : share
    }
}
