/// One version of a stake, as resolution sees it: a claim, or the records of a register together.
struct StakeVersion {
    /// The claims that say it, by number.
    var said: [Int]
    /// The share; nil where none is said.
    var share: Share?
    var standing: Standing
    /// The day by which versions are ordered, as a day number; nil where none is known.
    var stated: Int32?
    /// The origin of the source.
    var source: String?
    /// The number that the source gives the record.
    var recordID: String?
    /// Who holds it, by the id that the source gives; records joined into one party keep theirs.
    var holder: EntityID = ""
    /// When it begins and ends, and the day on which it was seen.
    var period = Period.always
    /// The telling of a record that it is part of.
    var telling: RecordTelling?
    /// What it may be, where that is more than the share.
    var choices: [Share] = []
    /// Whether the records that it takes together contradict each other.
    var isUnclear = false

    /// Whether it says how large the stake is.
    var isSized: Bool {
        guard let share else { return false }
        return share != .someStake && share != .unknown
    }

    /// The share, or that there is some.
    var told: Share { share ?? .someStake }
}

extension Resolution {
    /// Reads versions of one stake as one: one with a share outranks one without; then the
    /// firmest; then the latest stated; then the hull of what is left.
    ///
    /// Records of one register are taken together first. A version without a share says that the
    /// stake exists and not how large it is: (0, 100].
    func read(_ claimed: [StakeVersion]) -> StakeReading? {
        guard !claimed.isEmpty else { return nil }
        let versions = Filing.added(claimed)
        let sized = versions.filter(\.isSized)
        let left = left(sized.isEmpty || self == .union ? versions : sized)
        let share = left.share
        let differ = Set(sized.map(\.told)).count > 1
        return StakeReading(
            share: share, said: left.versions.flatMap(\.said).sorted(),
            settled: differ ? Share(exactly: share.lower) : share,
            choices: Self.choices(versions),
            isConflicting: differ || versions.contains(where: \.isUnclear))
    }

    /// The versions that the resolution keeps, and what they say.
    private func left(_ pool: [StakeVersion]) -> (versions: [StakeVersion], share: Share) {
        switch self {
        case .firmest: return Self.hull(Self.latest(Self.firmest(pool)))
        case .latest: return Self.hull(Self.firmest(Self.latest(pool)))
        case .union: return Self.hull(pool)
        case .intersection: return Self.common(pool).map { (pool, $0) } ?? Self.hull(pool)
        }
    }

    private static func firmest(_ versions: [StakeVersion]) -> [StakeVersion] {
        let best = versions.map(\.standing).max()
        return versions.filter { $0.standing == best }
    }

    /// The versions stated last; where some have no day, those without a day stay too.
    private static func latest(_ versions: [StakeVersion]) -> [StakeVersion] {
        guard let last = versions.compactMap(\.stated).max() else { return versions }
        return versions.filter { $0.stated == nil || $0.stated == last }
    }

    private static func common(_ versions: [StakeVersion]) -> Share? {
        var share: Share? = .unknown
        for version in versions { share = share.flatMap { $0.intersection(version.told) } }
        return share
    }

    private static func hull(
        _ versions: [StakeVersion]
    ) -> (versions: [StakeVersion], share: Share) {
        (versions, Share.hull(of: versions.map(\.told)) ?? .someStake)
    }
}

// MARK: - Choices

extension Resolution {
    /// What the versions leave to choose from; those that say the same are one choice.
    static func choices(_ versions: [StakeVersion]) -> [StakeChoice] {
        let filed = filedForSeveralDays(versions)
        var order: [StakeChoice] = []
        var said: [StakeChoice: [Int]] = [:]
        for version in versions {
            let filing = version.filing.flatMap { filed.contains($0.source) ? $0 : nil }
            for share in version.choices.isEmpty ? [version.told] : version.choices {
                let bare = StakeChoice(share: share, said: [], filing: filing)
                if said[bare] == nil { order.append(bare) }
                said[bare, default: []] += version.said
            }
        }
        return order.map { bare in
            StakeChoice(
                share: bare.share, said: (said[bare] ?? []).sorted(), filing: bare.filing)
        }
    }

    /// The sources that give versions for several days.
    private static func filedForSeveralDays(_ versions: [StakeVersion]) -> Set<String> {
        var days: [String: Set<Int32>] = [:]
        for filing in versions.compactMap(\.filing) {
            days[filing.source, default: []].insert(filing.day)
        }
        return Set(days.filter { $0.value.count > 1 }.keys)
    }
}

extension StakeVersion {
    /// The source and the day that it speaks of; nil for records that are taken together.
    fileprivate var filing: StakeFiling? {
        guard choices.isEmpty, let source else { return nil }
        let day = period.from?.notAfter?.number ?? period.observed?.number ?? stated
        return day.map { StakeFiling(source: source, day: $0) }
    }
}

extension Share {
    /// The smallest interval that holds all; nil for none.
    static func hull(of shares: [Share]) -> Share? {
        guard let first = shares.first else { return nil }
        return shares.dropFirst().reduce(first) { $0.hull($1) }
    }
}
