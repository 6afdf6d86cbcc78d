import CordonGraph
import CordonModel
import CordonRules
import Testing

// What the law says of interests that are no plain shares, of lists that differ and of offices; each
// with the paragraph that it rests on.

extension AdversarialTests {
    static let law: [Trap] = interests + arrangements + lists + boards

    private static let interests: [Trap] = [
        Trap(
            "profits of a partnership", "SI 2019/855 Schedule 1 paragraph 4(2)", "uk", "a",
            .captured
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Limited Liability Partnership")
                $0.owns("x", "a", "60", interest: .profit)
            }
        },
        Trap(
            "profits of a company with shares", "SI 2019/855 Schedule 1 paragraph 4(1)", "uk", "a",
            .exposed
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Private limited company")
                $0.owns("x", "a", "60", interest: .profit)
            }
        },
        Trap(
            "half of the profits", "paragraph 4(2): more than 50%", "uk", "a", .exposed
        ) {
            try listed {
                known(&$0, "a", "legalForm", "Limited Liability Partnership")
                $0.owns("x", "a", "50", interest: .profit)
            }
        },
        Trap(
            "the only member", "SI 2019/855 Schedule 1 paragraph 5: votes of members", "uk", "a",
            .captured
        ) {
            try listed { $0.owns("x", "a", "100", interest: .votes, capacity: "member") }
        },
        Trap(
            "the only member under OFAC", "FAQ 398: ownership; a body without shares", "us-ofac",
            "a", .undetermined, [.measure]
        ) {
            try listed { $0.owns("x", "a", "100", interest: .votes, capacity: "member") }
        },
        Trap(
            "own shares", "45 of 100 issued, 45 of 90 outstanding", "us-ofac", "a", .undetermined,
            [.rule]
        ) {
            try listed {
                $0.owns("x", "a", "45")
                $0.owns("a", "a", "10")
                $0.owns("p", "a", "45")
            }
        },
        Trap(
            "own shares in Britain", "SI 2019/855 Schedule 1 paragraph 4(1): issued", "uk", "a",
            .exposed
        ) {
            try listed {
                $0.owns("x", "a", "46")
                $0.owns("a", "a", "10")
            }
        },
        Trap("an option", "no ownership yet", "us-ofac", "a", .undetermined, [.instrument]) {
            try listed {
                $0.owns("x", "a", "60", capacity: "option")
                $0.owns("p", "a", "100")
            }
        },
        Trap(
            "a pledge", "the pledgor's stake stays his", "us-ofac", "a", .undetermined,
            [.instrument]
        ) {
            try listed {
                $0.owns("x", "a", "60", shareClass: "pledge")
                $0.owns("p", "a", "60")
            }
        },
        Trap("a pledgor", "the pledgor's stake stays his", "us-ofac", "a", .captured) {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("p", "a", "60", shareClass: "pledge")
            }
        },
        Trap("a small option", "30 and an option on 10", "us-ofac", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "30")
                $0.owns("x", "a", "10", capacity: "option")
                $0.owns("p", "a", "70")
            }
        },
        Trap("a wallet", "any interest in property", "us-ofac", "w", .captured) {
            try listed {
                $0.add("w", schema: "CryptoWallet")
                $0.owns("x", "w", "(0,100]")
            }
        },
        Trap(
            "a third and two twelfths", "exactly half, which the unit cannot hold", "us-ofac", "a",
            .undetermined, [.share]
        ) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.list("q", "us-ofac", "SDN")
                $0.owns("x", "a", "1/3")
                $0.owns("y", "a", "1/12")
                $0.owns("q", "a", "1/12")
            }
        },
    ]

    private static let arrangements: [Trap] = [
        Trap(
            "a nominee of a listed person", "OFAC guidance of 31 March 2026 on sham transactions",
            "us-ofac", "a", .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a nominee in Britain", "SI 2019/855 Schedule 1: the paragraph was not read", "uk", "a",
            .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a listed nominee in Britain", "whose the share is was not read", "uk", "a",
            .undetermined, [.arrangement]
        ) {
            try listed {
                $0.relates("x", .nominee, "p")
                $0.owns("x", "a", "60")
            }
        },
        Trap("the nominee itself", "what it holds is reached, it is not", "us-ofac", "p", .none) {
            try listed {
                $0.relates("p", .nominee, "x")
                $0.owns("p", "a", "60")
            }
        },
        Trap(
            "a trust whose settlor is listed", "CJEU C-483/23", "eu", "a", .undetermined,
            [.arrangement]
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.relates("x", .settlement, "t")
                $0.owns("t", "a", "100")
            }
        },
        Trap(
            "a trust whose beneficiary is listed", "CJEU C-428/24", "eu", "a", .undetermined,
            [.arrangement]
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.relates("x", .benefit, "t")
                $0.owns("t", "a", "100")
            }
        },
        Trap(
            "a fixed beneficiary", "a property interest of the stated part", "us-ofac", "a",
            .captured
        ) {
            try listed {
                $0.add("t", schema: "Organization")
                $0.owns("x", "t", "60", interest: .benefit)
                $0.owns("t", "a", "100")
            }
        },
    ]

    private static let lists: [Trap] = [
        Trap("Belarus, half", "CJEU C-84/24", "eu", "a", .captured) {
            try table("2020-12-18") {
                $0.list("x", "eu", "765/2006-I")
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "half of two lists", "the strictest threshold holds", "eu", "a", .undetermined, [.rule]
        ) {
            try table("2023-06-01") {
                $0.list("x", "eu", "765/2006-I")
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "25")
                $0.owns("y", "a", "25")
            }
        },
        Trap("more than half of two lists", "the strictest threshold is met", "eu", "a", .captured)
        {
            try table("2023-06-01") {
                $0.list("x", "eu", "765/2006-I")
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "25")
                $0.owns("y", "a", "26")
            }
        },
        Trap("terrorism, half", "Regulation 2580/2001, Article 1", "eu", "a", .captured) {
            try table("2010-06-01") {
                $0.list("x", "eu", "2580/2001")
                $0.owns("x", "a", "50")
            }
        },
        Trap(
            "two listed before FAQ 8", "Commission FAQ 8 of 8 April 2022", "eu", "a", .undetermined,
            [.rule]
        ) {
            try listed("2021-06-01") {
                $0.list("y", "eu", "269/2014-I")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
            }
        },
        Trap("half in Switzerland", "SECO's text of 27 August 2024", "ch", "a", .exposed) {
            try listed("2024-08-27") { $0.owns("x", "a", "50") }
        },
        Trap(
            "half in Switzerland since", "not verified since 28 August 2024", "ch", "a",
            .undetermined, [.rule]
        ) {
            try listed("2024-08-28") { $0.owns("x", "a", "50") }
        },
        Trap(
            "Annex XIX, country unknown", "Regulation 833/2014 Article 5aa", "eu-833-5aa", "a",
            .undetermined, [.rule]
        ) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                $0.owns("x", "a", "60")
            }
        },
        Trap("Annex XIX, abroad", "Regulation 833/2014 Article 5aa", "eu-833-5aa", "a", .captured) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                known(&$0, "a", "country", "ru")
                $0.owns("x", "a", "60")
            }
        },
        Trap(
            "Annex XIX, in the Union", "established outside the Union", "eu-833-5aa", "a", .exposed
        ) {
            try table {
                $0.list("x", "eu", "833/2014-XIX", measures: [.sectoral])
                known(&$0, "a", "country", "de")
                $0.owns("x", "a", "60")
            }
        },
        Trap("Japan, the second step", "directly held", "jp", "b", .exposed) {
            try table {
                $0.list("x", "jp", "MOF")
                $0.owns("x", "a", "50")
                $0.owns("a", "b", "100")
            }
        },
        Trap("Japan, a listed person", "listed entities", "jp", "a", .exposed) {
            try table {
                $0.add("z", schema: "Person")
                $0.list("z", "jp", "MOF")
                $0.owns("z", "a", "100")
            }
        },
    ]

    private static let boards: [Trap] = [
        Trap(
            "two of five directors", "SEMA section 2.1(2)(b)", "ca", "a", .undetermined, [.control]
        ) {
            try listed {
                $0.owns("x", "a", "30")
                $0.relates("x", .boardRights, "a")
            }
        },
        Trap("two of five directors elsewhere", "no such limb", "us-ofac", "a", .exposed, [.office])
        {
            try listed { $0.relates("x", .boardRights, "a") }
        },
        Trap("a listed chief executive", "OFAC FAQ 400", "us-ofac", "a", .exposed, [.office]) {
            try listed {
                $0.add("z", schema: "Person")
                $0.list("z", "us-ofac", "SDN")
                $0.relates("z", .directorship, "a", standing: .official)
            }
        },
        Trap(
            "a listed minister", "a state organ's officers sign for the state", "us-ofac", "m",
            .none
        ) {
            try listed {
                $0.add("z", schema: "Person")
                $0.add("m", schema: "PublicBody")
                $0.list("z", "us-ofac", "SDN")
                $0.relates("z", .directorship, "m", standing: .official)
            }
        },
        Trap("a veto on policy", "SI 2019/855 Schedule 1 paragraph 5(2)", "uk", "a", .captured) {
            try listed { $0.relates("x", .control, "a", criterion: .policyVeto) }
        },
        Trap("dominance in fact", "EU best practices, letter e", "eu", "a", .captured) {
            try listed { $0.relates("x", .control, "a", criterion: .deFactoDominance) }
        },
    ]

    @Test("are as the law was known on a day: what was settled later is open then")
    func known() throws {
        let table = try Self.table("2020-12-18") {
            $0.list("x", "eu", "765/2006-I")
            $0.owns("x", "a", "50")
        }
        func verdict(knownAt day: String?) throws -> Verdict? {
            let graph = EntityGraph(
                table.file, Projection(asOf: table.day, knownAt: day.flatMap { Day($0) }))
            let answer = RuleEngine(graph).answer(try #require(Regime.named("eu")))
            return graph.vertex("a").map { answer.verdicts[Int($0)] }
        }
        #expect(try verdict(knownAt: nil) == .captured)
        #expect(try verdict(knownAt: "2026-03-12") == .captured)
        #expect(try verdict(knownAt: "2026-03-11") == .undetermined)
    }
}
