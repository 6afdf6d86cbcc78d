import CordonFormats
import CordonGraph
import CordonModel

/// What is known of one indicator.
enum IndicatorState: String, Sendable {
    /// Claims show it.
    case found
    /// It was looked for, and nothing shows it.
    case notFound
    /// Nobody looked: absence of data is no finding.
    case notSearched

    /// The state in words.
    var phrase: String {
        switch self {
        case .found: "found"
        case .notFound: "searched, not found"
        case .notSearched: "not searched"
        }
    }
}

extension DossierDraft {
    /// The indicators of control as a checklist: not searched, unless somebody says that he looked.
    mutating func indicators() -> DossierSection {
        var table = DossierTable(
            "Indicators", ["Indicator", "State", "Searched where, by whom, when", "Claims"],
            empty: "")
        var rows: [JSONText] = []
        for indicator in ControlIndicator.allCases where indicator != .adverse {
            let places = claims(showing: indicator)
            let searches = question.notes.searches.filter { $0.indicator == indicator }
            let state = Self.state(places, searches)
            table.add([
                DossierText(indicator.phrase), DossierText(state.phrase),
                DossierText(searches.map(Self.words).joined(separator: "; ")),
                DossierText("", footnotes.claims(places)),
            ])
            rows.append([
                "indicator": .string(indicator.rawValue), "state": .string(state.rawValue),
                "searched": .array(searches.map(Self.json)),
                "claims": .strings(graph.claimNames(places)),
            ])
        }
        return DossierSection(
            .control, .array(rows),
            [
                .paragraph([
                    .file(
                        "An indicator is not searched unless the case says where somebody looked: that nothing is on record finds nothing."
                    )
                ]), .table(table),
            ])
    }

    static func state(_ places: [Int], _ searches: [DossierNotes.Search]) -> IndicatorState {
        if !places.isEmpty { return .found }
        return searches.isEmpty ? .notSearched : .notFound
    }

    static func words(_ search: DossierNotes.Search) -> String {
        [search.place, search.by, search.day?.description].compactMap(\.self)
            .joined(separator: ", ")
    }

    static func json(_ search: DossierNotes.Search) -> JSONText {
        [
            "where": .string(search.place), "by": .optional(search.by),
            "day": .optional(search.day?.description),
        ]
    }

    // MARK: - What shows an indicator

    /// The claims that show an indicator, as places in the case, sorted.
    func claims(showing indicator: ControlIndicator) -> [Int] {
        let shown: [Int]
        switch indicator {
        case .votes: shown = claims { $0.criterion == .votes || $0.stake.interest == .votes }
        case .board:
            shown = claims {
                $0.criterion == .board || $0.criterion == .boardAppointed || $0.kind == .boardRights
            }
        case .agreements:
            shown =
                claims { $0.criterion == .agreement }
                + graph.joints.filter { $0.over == vertex }.map(\.claim)
        case .veto:
            shown = claims {
                [.dominance, .deFactoDominance, .policyVeto].contains($0.criterion)
            }
        case .instructions:
            shown = claims { [.unified, .inFact, .direction].contains($0.criterion) }
        case .assets: shown = claims { $0.criterion == .assets }
        case .financing:
            shown = claims {
                $0.criterion == .liabilities || $0.kind == .debt || $0.kind == .payment
            }
        case .family: shown = kin()
        case .staff: shown = sharedStaff()
        case .address: shown = claims { $0.kind == .sameAddress }
        case .fronts:
            shown =
                fronts()
                + claims {
                    $0.kind.meaning == .nominee || $0.kind.meaning == .trust
                        || $0.criterion == .nominee || $0.criterion == .trustee
                        || ["nominee", "trustee"].contains($0.stake.capacity)
                }
        case .buyBack: shown = claims { $0.stake.instrument == .option }
        case .transfers: shown = transfersNearListings()
        case .adverse: shown = adverseClaims()
        }
        return Set(shown).sorted()
    }

    /// The claims of relations that lead to the subject, or join it, and are of a sort.
    private func claims(where isMeant: (Relation) -> Bool) -> [Int] {
        graph.relations(of: vertex).filter {
            ($0.to == vertex || !$0.kind.isDirected) && isMeant($0)
        }.flatMap(\.claims)
    }

    /// The claims that call the subject or a party tied to it a front, shell or straw party, in whatever words.
    private func fronts() -> [Int] {
        graph.relations(of: vertex).flatMap(\.claims).filter { place in
            guard let role = file.claims[place].relation?.role?.lowercased() else { return false }
            return Self.frontWords.contains { role.contains($0) }
        }
    }

    private static let frontWords = [
        "front company", "front for", "front person", "shell company", "straw ", "nominee",
        "fictitious",
    ]

    /// Kinship among those who own, control or run the subject, and others.
    private func kin() -> [Int] {
        let parties = Set(above() + officeHolders() + [vertex])
        return graph.relations.filter {
            $0.kind.family == .family && (parties.contains($0.from) || parties.contains($0.to))
        }.flatMap(\.claims)
    }

    /// Offices of the subject's officers in listed parties.
    private func sharedStaff() -> [Int] {
        let officers = Set(officeHolders())
        return graph.relations.filter {
            $0.kind.family == .role && officers.contains($0.from) && $0.to != vertex
                && !graph.listings(of: $0.to).isEmpty
        }.flatMap(\.claims)
    }

    /// Stakes in the subject that ended within half a year of a listing of their holder.
    private func transfersNearListings() -> [Int] {
        graph.claims(about: vertex).filter { place in
            let claim = file.claims[place]
            guard let relation = claim.relation, relation.kind.family == .ownership,
                graph.vertex(relation.target) == vertex, let end = claim.period.before?.notAfter,
                let owner = graph.vertex(claim.subject)
            else { return false }
            return graph.listings(of: owner).contains { listed in
                let begun = file.claims[listed.claim].period.beginning?.notAfter
                return begun.map { abs($0.days(since: end)) <= 183 } ?? false
            }
        }
    }
}

extension ControlIndicator {
    /// The indicator in words.
    var phrase: String {
        switch self {
        case .votes: "Majority of votes"
        case .board: "Right to appoint or remove the board"
        case .agreements: "Shareholders' agreements, acting together"
        case .veto: "Veto, dominant influence by contract or articles"
        case .instructions: "Running instructions, unified management"
        case .assets: "Use of the assets, benefit from them"
        case .financing: "Financing, guarantees, joint liability"
        case .family: "Family and personal associates"
        case .staff: "Former or shared staff of listed parties"
        case .address: "Shared address or telephone"
        case .fronts: "Nominees, front persons, trusts"
        case .buyBack: "Rights to buy back"
        case .transfers: "Transfers of shares close to a listing"
        case .adverse: "Adverse reports"
        }
    }
}
