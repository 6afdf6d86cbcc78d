import CordonModel

/// One claim about the size of a stake, or several records of a register that are read together.
struct SlowVersion {
    /// Nil where no size is said.
    var share: Band?
    var standing: Standing
    /// When it was said, seen or began: the first of these that is known.
    var day: Int32?
    var source: String
    var record: String?
    /// Who holds it in the source's own words, before records were joined.
    var holder = ""
    var period = Period.always
    /// Whether it holds on the day for certain.
    var isCertain: Bool
    /// Whether it sums up a chain.
    var isShortcut = false
    /// What it may be, where records are read together.
    var options: [Band] = []

    /// Whether it says how large the stake is.
    var isSized: Bool { share.map { $0 != .some && $0 != .anything } ?? false }
    var band: Band { share ?? .some }
    /// The source and the day that it speaks of.
    var filing: SlowFiling? {
        guard options.isEmpty else { return nil }
        let day = period.from?.notAfter?.number ?? period.observed?.number ?? day
        return day.map { SlowFiling(source: source, day: $0) }
    }
}

struct SlowFiling: Hashable {
    let source: String
    let day: Int32
}

/// What a stake is in some world, and what decides whether it may be.
struct SlowOption: Hashable {
    var band: Band
    var filing: SlowFiling?
}

/// The versions of one stake, read as the decisions of meaning say (versions of one stake).
enum SlowVersions {
    /// What a source said later of the same stake, without a start or an end, replaces what it said.
    static func standing(_ claims: [SlowVersion]) -> [SlowVersion] {
        claims.filter { old in
            !claims.contains { new in
                let isSame =
                    new.source == old.source && new.holder == old.holder
                    && new.standing == old.standing
                let isOpen = [new, old].allSatisfy {
                    $0.period.from == nil && $0.period.before == nil
                }
                let areRecords =
                    new.record != nil && old.record != nil && new.record != old.record
                guard isSame, isOpen, !areRecords, new.isSized || !old.isSized else { return false }
                if let seen = new.period.observed, let before = old.period.observed {
                    if seen < before { return false }
                    if new.day == old.day { return seen > before }
                }
                guard let day = new.day, let before = old.day else { return false }
                return day > before
            }
        }
    }

    /// What the claims say together: of those with a size the firmest, of these the latest, and the
    /// hull of what is left.
    static func read(_ claims: [SlowVersion]) -> Band? {
        var left = together(claims)
        if left.contains(where: \.isSized) { left = left.filter(\.isSized) }
        let firmest = left.map(\.standing).max()
        left = left.filter { $0.standing == firmest }
        if let last = left.compactMap(\.day).max() {
            left = left.filter { $0.day == nil || $0.day == last }
        }
        return Band.hull(left.map(\.band))
    }

    /// The same where no other version may be chosen: of several sizes the least alone.
    static func settled(_ claims: [SlowVersion]) -> Band? {
        let sizes = Set(together(claims).filter(\.isSized).map(\.band))
        guard let band = read(claims), sizes.count > 1 else { return read(claims) }
        let low = Exact(value: band.low.value)
        return Band(low: low, high: low)
    }

    /// What worlds have to choose from.
    static func options(_ claims: [SlowVersion]) -> [SlowOption] {
        let versions = together(claims)
        let filings = Set(versions.compactMap(\.filing))
        return versions.flatMap { version in
            let isOneOfDays = filings.filter { $0.source == version.filing?.source }.count > 1
            return (version.options.isEmpty ? [version.band] : version.options).map {
                SlowOption(band: $0, filing: isOneOfDays ? version.filing : nil)
            }
        }
    }

    /// What claims that perhaps hold add to those that do: the versions in which one takes part.
    ///
    /// Where `holding`, at their own least; else at nothing.
    static func perhaps(
        certain: [SlowVersion], possible: [SlowVersion], holding: Bool
    ) -> [SlowOption] {
        together(certain + possible).filter { !$0.isCertain }.flatMap { version in
            (version.options.isEmpty ? [version.band] : version.options).map {
                SlowOption(band: holding ? $0 : Band(low: Exact(), high: $0.high), filing: nil)
            }
        }
    }
}

// MARK: - Records of one register

extension SlowVersions {
    private static func together(_ claims: [SlowVersion]) -> [SlowVersion] {
        Dictionary(grouping: claims, by: \.source).values.flatMap { ofSource in
            let holders = Dictionary(grouping: ofSource, by: \.holder).mapValues(ofHolder)
            guard holders.count > 1 else { return holders.values.flatMap { $0 } }
            let each = holders.values.map { one($0) }
            var joined = one(each)
            spread(&joined, over: each, least: greatest(each))
            return [joined]
        }
    }

    private static func ofHolder(_ claims: [SlowVersion]) -> [SlowVersion] {
        let filed = claims.filter { $0.record != nil }
        let records = Dictionary(grouping: filed) { $0.record ?? "" }
        guard records.count > 1 else { return claims }
        let parts = records.values.map { one($0) }
        var spans = parts.filter { $0.period.from == nil }
        for (_, sameStart) in Dictionary(
            grouping: parts.filter { $0.period.from != nil },
            by: {
                $0.period.from
            })
        {
            // Added where the ends agree too; else successive.
            let sums = Dictionary(grouping: sameStart) { $0.period.before }.values.map {
                Band.sum($0.map(\.band))
            }
            var span = one(sameStart)
            span.share = Band.hull(sums)
            span.options = [span.band]
            spans.append(span)
        }
        var whole = one(spans)
        if spans.count == 1 {
            whole = spans[0]
        } else {
            let latest = spans.filter { span in
                !spans.contains { other in
                    guard let first = other.period.from?.notBefore,
                        let last = span.period.from?.notAfter
                    else { return false }
                    return first > last
                }
            }
            spread(&whole, over: spans, least: least(latest))
        }
        return claims.filter { $0.record == nil } + [whole]
    }

    /// Either `least`, or between the largest of some parts and their sum.
    private static func spread(_ whole: inout SlowVersion, over parts: [SlowVersion], least: Band) {
        let added = Band(low: greatest(parts).low, high: Band.sum(parts.map(\.band)).high)
        whole.share = Band.hull([least, added])
        whole.options = Array(Set([least, added]))
    }

    private static func least(_ versions: [SlowVersion]) -> Band {
        versions.map(\.band).min { ($0.low, $0.high) < ($1.low, $1.high) } ?? .some
    }

    private static func greatest(_ versions: [SlowVersion]) -> Band {
        versions.map(\.band).max { ($0.low, $0.high) < ($1.low, $1.high) } ?? .some
    }

    /// Versions as one: the hull, as firm as the weakest, as late as the last.
    private static func one(_ versions: [SlowVersion]) -> SlowVersion {
        var whole = versions[0]
        whole.share = Band.hull(versions.map(\.band))
        whole.standing = versions.map(\.standing).min() ?? whole.standing
        whole.day = versions.compactMap(\.day).max()
        whole.isCertain = versions.allSatisfy(\.isCertain)
        if Set(versions.map(\.period)).count > 1 { whole.period = .always }
        return whole
    }
}
