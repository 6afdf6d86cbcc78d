import CordonModel

/// The claims of one relation that sums up a chain.
struct SlowShortcut {
    let kind: RelationKind
    let from: Int
    let to: Int
    let stake: StakeKind
    let record: String?
    var claims: [(said: RelationAssertion, version: SlowVersion)] = []

    var standing: Standing { claims.map(\.version.standing).max() ?? .alleged }

    var share: Band {
        let all = claims.map(\.version)
        let certain = all.filter(\.isCertain)
        return SlowVersions.read(SlowVersions.standing(certain.isEmpty ? all : certain)) ?? .some
    }

    func holds(_ least: Standing) -> Bool {
        claims.contains { $0.version.isCertain && $0.version.standing >= least }
    }
}

extension SlowCase {
    mutating func hear(
        _ said: RelationAssertion, of claim: Claim, from party: Int, to other: Int,
        _ isCertain: Bool
    ) {
        guard [.control, .ownership, .ownedOrControlled].contains(said.kind) else { return }
        let place =
            shortcuts.firstIndex {
                $0.kind == said.kind && $0.from == party && $0.to == other
                    && $0.stake == said.stake && $0.record == said.recordID
            } ?? shortcuts.count
        if place == shortcuts.count {
            shortcuts.append(
                SlowShortcut(
                    kind: said.kind, from: party, to: other, stake: said.stake,
                    record: said.recordID))
        }
        shortcuts[place].claims.append((said, version(said, claim, isCertain)))
    }

    /// Shortcuts count where no chain that is recorded link by link could say as much.
    mutating func takeShortcuts() {
        let covered = shortcuts.map { isSaid($0) }
        let ends = shortcuts.map { self.ends(of: $0) }
        for (number, shortcut) in shortcuts.enumerated() {
            for (said, version) in shortcut.claims {
                func link(_ kind: SlowLink.Kind) {
                    links.append(
                        SlowLink(
                            from: shortcut.from, to: shortcut.to, kind: kind,
                            standing: version.standing, isCertain: version.isCertain))
                }
                if covered[number] {
                    link(.summary)
                } else if shortcut.kind == .control {
                    link(.control(said.criterion))
                } else {
                    let isEither = shortcut.kind == .ownedOrControlled
                    add(
                        version, shortcut.from, shortcut.to, shortcut.stake, isEither,
                        isShortcut: true, ends: ends[number])
                    if isEither || said.assertsControl { link(.control(nil)) }
                }
            }
        }
    }

    /// Whether some chain between the ends, every link of it certain and as firm, says as much.
    private func isSaid(_ shortcut: SlowShortcut) -> Bool {
        let least = shortcut.standing
        if shortcut.kind == .control {
            return hasChain(from: shortcut.from, to: shortcut.to, [shortcut.from]) { one, other in
                links.contains {
                    guard case .control = $0.kind else { return false }
                    return $0.from == one && $0.to == other && $0.isCertain && $0.standing >= least
                }
                    || direct(one, other, least).contains { stake in
                        stake.isEither
                            || SlowVersions.options(stake.certain(least)).contains {
                                Exact(value: 50_000_000) < $0.band.high
                            }
                    }
            }
        }
        return comes(from: shortcut.from, to: shortcut.to, [shortcut.from], 1, false, shortcut)
    }

    private func direct(_ one: Int, _ other: Int, _ least: Standing) -> [SlowStake] {
        stakes.filter {
            !$0.isShortcut && $0.owner == one && $0.owned == other && !$0.certain(least).isEmpty
        }
    }

    private func hasChain(
        from one: Int, to end: Int, _ seen: Set<Int>, _ isLink: (Int, Int) -> Bool
    ) -> Bool {
        names.indices.contains { next in
            guard next == end || !seen.contains(next), isLink(one, next) else { return false }
            return next == end || hasChain(from: next, to: end, seen.union([next]), isLink)
        }
    }

    /// Whether the highest shares along some chain, multiplied, come to the least of a shortcut.
    private func comes(
        from one: Int, to end: Int, _ seen: Set<Int>, _ product: Double, _ isOpen: Bool,
        _ shortcut: SlowShortcut
    ) -> Bool {
        names.indices.contains { next in
            guard next == end || !seen.contains(next) else { return false }
            return direct(one, next, shortcut.standing).contains { stake in
                guard stake.kind.interest == shortcut.stake.interest,
                    let most = SlowVersions.options(stake.certain(shortcut.standing))
                        .map(\.band.high).max()
                else { return false }
                let product = product * Double(most.value) / 100_000_000
                let isOpen = isOpen || most.steps < 0
                guard next == end else {
                    return comes(
                        from: next, to: end, seen.union([next]), product, isOpen, shortcut)
                }
                let least = Double(shortcut.share.low.value) / 100_000_000
                if abs(product - least) < 1e-9 { return !isOpen && shortcut.share.low.steps == 0 }
                return product > least
            }
        }
    }

    /// Holders of the company at whom a chain from the shortcut's owner ends.
    private func ends(of shortcut: SlowShortcut) -> Set<Int> {
        let least = shortcut.standing
        func holds(_ one: Int, _ other: Int) -> Bool {
            !direct(one, other, least).isEmpty
                || shortcuts.contains {
                    $0.from == one && $0.to == other && $0.holds(least)
                        && ($0.from, $0.to) != (shortcut.from, shortcut.to)
                }
        }
        func leads(_ one: Int, _ other: Int) -> Bool {
            holds(one, other)
                || links.contains {
                    guard case .control = $0.kind else { return false }
                    return $0.from == one && $0.to == other && $0.isCertain && $0.standing >= least
                }
        }
        return Set(
            names.indices.filter { holder in
                holds(holder, shortcut.to)
                    && (holder == shortcut.from
                        || hasChain(from: shortcut.from, to: holder, [shortcut.from], leads))
            })
    }
}
