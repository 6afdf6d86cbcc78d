import CordonModel
import Testing

@testable import CordonAnalysis

@Suite("The status of a company") struct EndedStatusTests {
    @Test(
        "says that it is no more",
        arguments: [
            "Dissolved", "DISSOLVED 2020", "Struck off", "ликвидировано", "Прекратило деятельность",
            "注销", "Gelöscht", "radiée", "INACTIVE", "Merged", "wykreślona", "Deregistered",
        ])
    func ended(status: String) { #expect(EndedStatus.isSaid(by: status)) }

    @Test(
        "says that it stands",
        arguments: [
            "Active", "Active - proposal to strike off", "In liquidation", "действующая", "存续",
            "Not dissolved", "Registered", "",
        ])
    func standing(status: String) { #expect(!EndedStatus.isSaid(by: status)) }

    @Test("makes an issue of what it still holds") func held() throws {
        var small = SmallCase(["x", "a"])
        small.relate("x", .ownership, "a", share: Share("60"))
        small.say("x", "status", "Dissolved by merger")
        #expect(try small.investigation().issues().contains { $0.code == "ended-owner" })
    }

    @Test("A topic of control is explained by an owner, not by an office or a holding")
    func topics() throws {
        var small = SmallCase(["x", "a", "b"])
        small.say("x", "topics", "sanction.control")
        small.relate("x", .ownership, "a", share: Share("60"))
        func isUnexplained() throws -> Bool {
            try small.investigation().issues().contains { $0.code == "topic-without-relation" }
        }
        #expect(try isUnexplained())
        small.relate("b", .ownership, "x", share: Share("60"))
        #expect(try !isUnexplained())
    }
}
