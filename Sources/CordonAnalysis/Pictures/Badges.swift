import CordonDiagram
import CordonModel

/// The badges of entities, from findings: what each regime says, gathered by verdict.
struct Badges {
    private let byEntity: [EntityID: [Finding]]

    init(_ findings: [Finding]) {
        byEntity = Dictionary(grouping: findings, by: \.entity)
    }

    /// The badges of one entity, gravest first.
    func badges(of entity: EntityID) -> [Picture.Badge] {
        let findings = byEntity[entity] ?? []
        return [Verdict.listed, .captured, .undetermined, .exposed].flatMap { verdict in
            let those = findings.filter { $0.verdict == verdict }
            guard !those.isEmpty else { return [Picture.Badge]() }
            return badges(verdict, those)
        }
    }

    private func badges(_ verdict: Verdict, _ findings: [Finding]) -> [Picture.Badge] {
        let regimes = Self.sums(findings)
        switch verdict {
        case .listed: return [Picture.Badge(.listed, Self.lists(findings))]
        case .captured:
            // Where the law presumes, the badge says so: a presumption can be rebutted.
            let presumed = findings.filter { $0.force == .presumed }
            let automatic = findings.filter { $0.force != .presumed }
            return [
                automatic.isEmpty ? nil : Picture.Badge(.captured, Self.sums(automatic)),
                presumed.isEmpty ? nil : Picture.Badge(.presumed, Self.sums(presumed)),
            ].compactMap { $0 }
        case .undetermined: return [Picture.Badge(.undetermined, regimes)]
        case .exposed: return [Picture.Badge(.exposed, regimes)]
        case .none, .notEvaluated: return []
        }
    }

    /// `us-ofac | eu 25 + 25 = 50%`: regimes that count the same, and what they count.
    private static func sums(_ findings: [Finding]) -> String {
        var order: [String] = []
        var regimes: [String: [String]] = [:]
        for finding in findings {
            let sum = sum(finding)
            if regimes[sum] == nil { order.append(sum) }
            regimes[sum, default: []].append(finding.regime)
        }
        return order.map { sum in
            let names = (regimes[sum] ?? []).joined(separator: " | ")
            return sum.isEmpty ? names : "\(names) \(sum)"
        }.joined(separator: " | ")
    }

    /// What listed and captured owners hold together, as a sum where each stake is one number; empty
    /// where no stake says it.
    private static func sum(_ finding: Finding) -> String {
        guard let ground = finding.grounds.first(where: { $0.by != .control && $0.by != .link }),
            ground.share.upper > .zero, ![.unknown, .someStake, .partial].contains(ground.share)
        else { return "" }
        let step = ground.proof.last
        let parts = step.counts.compactMap(\.share).filter(\.isExact).map(\.lower.description)
        guard (2...4).contains(parts.count), parts.count == step.counts.count,
            ground.share.isExact
        else { return ground.share.phrase }
        return parts.joined(separator: " + ") + " = " + ground.share.phrase
    }

    /// A day as a badge has room for it: the last that it may be, where it is not exact.
    private static func word(_ day: DayWindow) -> String {
        if let exact = day.exact { return exact.description }
        return day.notAfter.map { "by \($0)" } ?? day.description
    }

    /// `us-ofac 2023-12-12 | eu 2022-12-16`, each with its first day.
    private static func lists(_ findings: [Finding]) -> String {
        findings.map { finding in
            let days = finding.listings.compactMap { $0.day }
            let first = days.min {
                ($0.notAfter?.number ?? Int32.max) < ($1.notAfter?.number ?? Int32.max)
            }
            return finding.regime + (first.map { " \(Self.word($0))" } ?? "")
        }.joined(separator: " | ")
    }
}
