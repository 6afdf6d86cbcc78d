import CordonGraph
import CordonModel
import CordonRules
import Testing

// Claims that are weak, joined, classed or doubled: what they must not add, and must not take away.

extension AdversarialTests {
    static func known(_ table: inout Table, _ id: String, _ property: String, _ text: String) {
        table.file.add(
            Claim(
                subject: id, .value(PropertyValue(property, text)), standing: .official,
                citations: [Citation(source: "s")]))
    }

    static let wrongCapturesByClaims: [Trap] = [
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
        Trap(
            "a join on one wrong number", "one number joins nobody, and leaves it open", "us-ofac",
            "a", .undetermined, [.identity]
        ) {
            try listed {
                known(&$0, "x", "name", "Northern Works")
                known(&$0, "x", "innCode", "7707083893")
                known(&$0, "a", "name", "Southern Bakery")
                known(&$0, "a", "innCode", "7707083893")
                $0.file.join()
            }
        },
        Trap("a homonym", "a name and a country join nobody", "us-ofac", "a", .none) {
            try listed {
                for id in ["x", "a"] {
                    known(&$0, id, "name", "Northern Works")
                    known(&$0, id, "country", "ru")
                }
                $0.file.join()
            }
        },
        Trap(
            "a join by rumour", "whether they are one party is not settled", "us-ofac", "a",
            .undetermined, [.identity]
        ) {
            try listed { $0.same("x", "a", standing: .alleged) }
        },
        Trap(
            "what one of a rumour's two records owns", "it rests on the rumour", "us-ofac", "b",
            .undetermined, [.identity]
        ) {
            try listed {
                $0.same("x", "a", standing: .reported)
                $0.owns("a", "b", "100")
            }
        },
        Trap(
            "a ship that others own in whole", "5 and 100: one of them is wrong", "us-ofac", "ship",
            .undetermined, [.conflict]
        ) {
            try listed {
                $0.add("ship", schema: "Vessel")
                $0.owns("x", "ship", "5")
                $0.owns("q", "ship", "100")
            }
        },
        Trap(
            "a nominee", "whose the shares are is not said", "us-ofac", "a", .undetermined, [.share]
        ) {
            try listed { $0.owns("x", "a", "60", capacity: "nominee") }
        },
        Trap(
            "a legal owner beside the beneficial one", "the shares are another's", "us-ofac", "a",
            .exposed
        ) {
            try listed {
                $0.owns("x", "a", "60", capacity: "legal")
                $0.owns("q", "a", "60", capacity: "beneficial")
            }
        },
        Trap(
            "the member of a firm", "what its partners hold is not the member's alone", "us-ofac",
            "a", .undetermined, [.joint]
        ) {
            try listed { $0.owns("x", "a", "60", capacity: "firm") }
        },
        Trap(
            "no more than half is left over", "60 beside 50 is not more than half", "uk", "a",
            .undetermined, [.conflict]
        ) {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("q", "a", "50")
            }
        },
        Trap("no room for more than half", "a band up to 60 beside 50", "uk", "a", .exposed) {
            try listed {
                $0.owns("x", "a", "10-60")
                $0.owns("q", "a", "50")
            }
        },
        Trap(
            "a rumour that a company is foreign", "the register says American",
            "us-bis-affiliates", "a", .undetermined, [.standing]
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "100")
                $0.lies("a", in: "us")
                $0.lies("a", in: "ru", standing: .alleged)
            }
        },
        Trap("a branch's head", "a branch owns nobody", "us-ofac", "b", .none) {
            try listed { $0.relates("x", .branch, "b") }
        },
    ]

    static let wrongSilencesByClaims: [Trap] = [
        Trap("exactly half is left over", "60 beside 50 is at least 50", "us-ofac", "a", .captured)
        {
            try listed {
                $0.owns("x", "a", "60")
                $0.owns("q", "a", "50")
            }
        },
        Trap(
            "room for exactly half", "a band up to 60 beside 50", "us-ofac", "a", .undetermined,
            [.share]
        ) {
            try listed {
                $0.owns("x", "a", "10-60")
                $0.owns("q", "a", "50")
            }
        },
        Trap("a rumour of one block", "it would halve what two hold", "us-ofac", "a", .captured) {
            try listed {
                $0.list("y", "us-ofac", "SDN")
                $0.owns("x", "a", "30")
                $0.owns("y", "a", "30")
                $0.joint(["x", "y"], over: "a", block: true, standing: .alleged)
            }
        },
        Trap(
            "a rumour of a beneficial owner", "it takes nothing from the register", "us-ofac", "a",
            .captured
        ) {
            try listed {
                $0.owns("x", "a", "60", capacity: "legal")
                $0.owns("q", "a", "10", standing: .alleged, capacity: "beneficial")
            }
        },
        Trap(
            "a second class seen later", "30 then, and 40 more perhaps", "us-ofac", "a",
            .undetermined, [.share, .date]
        ) {
            try listed {
                $0.owns("x", "a", "30", shareClass: "A")
                $0.owns(
                    "x", "a", "40", shareClass: "B",
                    period: .observed(try Table.day("2025-06-01")))
            }
        },
        Trap(
            "two classes", "at least the larger, at most both", "us-ofac", "a", .undetermined,
            [.share]
        ) {
            try listed {
                $0.owns("x", "a", "30", shareClass: "A")
                $0.owns("x", "a", "30", shareClass: "B")
            }
        },
        Trap(
            "a rumour that a company is American", "no register says so", "us-bis-affiliates", "a",
            .captured
        ) {
            try table("2025-10-15") {
                $0.list("x", "us-bis", "EL", measures: [.exportControl])
                $0.owns("x", "a", "100")
                $0.lies("a", in: "us", standing: .alleged)
            }
        },
        Trap("a listed party that a rumour joins", "it stays listed", "us-ofac", "x", .listed) {
            try listed { $0.same("x", "a", standing: .alleged) }
        },
        Trap("two records of one party", "the authority says so", "us-ofac", "b", .captured) {
            try listed {
                $0.same("x", "a")
                $0.owns("a", "b", "100")
            }
        },
        Trap("the branch of a captured company", "the same legal person", "uk", "b", .captured) {
            try listed {
                $0.owns("x", "a", "60")
                $0.relates("b", .branch, "a")
            }
        },
        Trap(
            "one of two lists read", "the rule needs both", "us-bis-affiliates", "a", .notEvaluated,
            [.list]
        ) {
            var table = try Table("2025-10-15", "a")
            table.cover("us-bis", "EL")
            table.cover("us-ofac", "SDN")
            return table
        },
    ]

    @Test(
        "are marked as fragile where a rounded digit decides",
        arguments: [
            (["33.33", "16.67"], "us-ofac"), (["16.67", "16.67", "16.67"], "ch"),
            (["49.99", "0.01"], "eu"),
        ])
    func fragile(stakes: [String], regime: String) throws {
        let table = try Self.listed { table in
            for (place, stake) in stakes.enumerated() {
                table.assume("owner \(place)")
                table.owns("owner \(place)", "a", stake)
            }
        }
        let finding = try table.finding("a", regime)
        #expect(finding.verdict == .captured)
        #expect(finding.isFragile)
    }

    @Test("are marked as fragile where only the firm claims are so near")
    func fragileBelow() throws {
        let table = try Self.listed {
            $0.owns("x", "a", "50")
            $0.list("y", "us-ofac", "SDN")
            $0.owns("y", "a", "40", standing: .alleged)
        }
        let finding = try table.finding("a", "us-ofac")
        #expect(finding.verdict == .captured && finding.isFragile)
    }

    @Test("say how much is not accounted for, and that the rest may matter")
    func rest() throws {
        let table = try Self.listed {
            $0.owns("q", "a", "30")
            $0.owns("q", "b", "60")
            $0.owns("x", "p", "20")
        }
        let open = try table.finding("a", "us-ofac")
        #expect(open.verdict == .none && open.accounted.description == "30" && !open.isRuledOut)
        // Who owns q is not known either.
        #expect(!(try table.finding("b", "us-ofac").isRuledOut))
        let minority = try table.finding("p", "us-ofac")
        #expect(minority.verdict == .exposed && !minority.isRuledOut)
        var closed = table
        closed.add("someone", schema: "Person")
        closed.owns("someone", "q", "100")
        #expect(try closed.finding("b", "us-ofac").isRuledOut)
        #expect(!(try closed.finding("a", "us-ofac").isRuledOut))
    }
}
