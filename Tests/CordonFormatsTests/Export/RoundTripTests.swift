import CordonModel
import Testing

@testable import CordonFormats

/// Claims in words, so that two cases can be compared whatever order they came in.
///
/// It is written out here rather than taken from the digest that stores use, which leaves some
/// fields out on purpose.
func words(of file: Case, dropping isDropped: (String) -> Bool = { _ in false }) -> [String] {
    file.claims.map { claim in
        let evidence = claim.evidence
        let parts: [(String, String)] = [
            ("subject", claim.subject), ("says", words(claim.assertion)),
            ("standing", claim.standing.word), ("polarity", claim.polarity.rawValue),
            ("period", claim.period.description), ("key", claim.key ?? ""),
            ("contradicts", claim.contradicts.joined(separator: "+")),
            ("citations", evidence.citations.map { "\($0.source) \($0.locator ?? "-")" }.joined()),
            ("by", evidence.assertedBy.joined(separator: "+")),
            ("quote", evidence.quotation ?? ""), ("stated", evidence.stated?.description ?? ""),
            ("records", evidence.recordIDs.joined(separator: "+")),
            ("unverified", evidence.unverified ?? ""), ("reason", evidence.reason ?? ""),
            ("note", evidence.note ?? ""),
        ]
        return parts.filter { !isDropped($0.0) }.map { "\($0.0)=\($0.1)" }.joined(separator: "|")
    }.sorted()
}

private func words(_ assertion: Assertion) -> String {
    switch assertion {
    case .value(let value): "\(value.property) \(value.text) \(value.language ?? "-")"
    case .relation(let relation):
        [
            relation.kind.name, relation.target, relation.share?.description ?? "-",
            "\(relation.stake)", relation.role ?? "-", relation.criterion?.rawValue ?? "-",
            "\(relation.assertsControl) \(relation.isShortcut)", relation.via.joined(),
            relation.recordID ?? "-",
            relation.properties.map { "\($0.property) \($0.text)" }.joined(),
        ].joined(separator: " ")
    case .listing(let listing):
        "\(listing.authority) \(listing.list ?? "-") \(listing.programmes) "
            + "\(listing.measures.map(\.rawValue).sorted()) \(listing.recordID ?? "-")"
    case .identity(let other): "same as \(other)"
    case .relief(let relief): "\(relief)"
    case .joint(let joint): "\(joint)"
    }
}

@Suite("A case of chance") struct RoundTripTests {
    private static let seeds: [UInt64] = Array(1...12)

    private func readBack(_ file: Case, _ format: GraphExport) throws -> Case {
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_000)))
        return try withFile(format.bytes(of: graph)) {
            try GraphFile.read($0, format: format.rawValue)
        }
    }

    @Test(
        "comes back whole through the formats that hold everything",
        arguments: seeds, [GraphExport.followTheMoney, .statements, .caseFile])
    func whole(seed: UInt64, format: GraphExport) throws {
        let before = RandomCase.made(seed: seed)
        let after = try readBack(before, format)
        let kept = words(of: before)
        let found = words(of: after)
        #expect(found == kept)
        #expect(after.entities.map(\.id).sorted() == before.entities.map(\.id).sorted())
        for entity in before.entities {
            #expect(after.entity(entity.id)?.schema == entity.schema)
        }
        for source in after.sources { #expect(before.source(source.id) == source) }
        #expect(after.lists == before.lists)
    }

    @Test("comes back a second time as the same bytes", arguments: seeds)
    func stable(seed: UInt64) throws {
        for format in [GraphExport.followTheMoney, .statements, .caseFile] {
            let once = try readBack(RandomCase.made(seed: seed), format)
            let twice = try readBack(once, format)
            #expect(words(of: once) == words(of: twice))
        }
    }

    @Test("keeps its owners, sizes and days through beneficial ownership", arguments: seeds)
    func ownership(seed: UInt64) throws {
        let before = RandomCase.made(seed: seed)
        let graph = EntityGraph(before, Projection(asOf: Day(number: 20_000)))
        let after = try readBack(before, .beneficialOwnership)
        func stakes(_ file: Case, _ prefix: String) -> Set<String> {
            Set(
                file.claims.compactMap { claim -> String? in
                    guard let relation = claim.relation, claim.polarity == .asserts,
                        relation.kind == .ownership || relation.kind == .ownedOrControlled,
                        graph.vertex(relation.target.replacing("bods:", with: "")).map({
                            !graph.isA($0, "Person")
                        }) ?? false
                    else { return nil }
                    let share = relation.share.map { $0.isUnknown ? .someStake : $0 } ?? .someStake
                    return [
                        prefix + claim.subject, relation.kind.name, prefix + relation.target,
                        share.description,
                        relation.kind == .ownership ? relation.stake.interest.rawValue : "",
                        claim.period.from?.exact?.description ?? "",
                        claim.period.before?.exact?.description ?? "",
                    ].joined(separator: " ")
                })
        }
        #expect(stakes(after, "") == stakes(before, "bods:"))
        let lost = GraphExport.beneficialOwnership.losses(of: graph).reduce(0) { $0 + $1.count }
        #expect(lost > 0 && lost < before.claims.count)
    }

    @Test("counts every claim as written or as left out, format by format")
    func losses() throws {
        let file = RandomCase.made(seed: 5)
        let graph = EntityGraph(file, Projection(asOf: Day(number: 20_000)))
        for format in GraphExport.allCases {
            let lost = format.losses(of: graph).reduce(0) { $0 + $1.count }
            let isWhole = [.followTheMoney, .statements, .caseFile, .json].contains(format)
            #expect(isWhole == (lost == 0), "\(format)")
        }
    }

    @Test("fields of foreign entities and coverage without a day come back through a case file")
    func fields() throws {
        var file = RandomCase.made(seed: 3)
        file.add(
            Entity(
                id: "e1", schema: "LegalEntity",
                fields: ["datasets": ["a", "b"], "first_seen": ["x"]]))
        file.lists.append(ListCoverage(authority: "uk", day: nil, isComplete: false))
        let after = try readBack(file, .caseFile)
        #expect(after.entity("e1")?.fields == ["datasets": ["a", "b"], "first_seen": ["x"]])
        #expect(after.lists == file.lists)
    }
}
