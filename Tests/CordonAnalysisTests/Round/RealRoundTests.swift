import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore
import Foundation
import Testing

/// The lists that are no part of the project and are found through `CORDON_REFERENCE_DATA`.
private let lists: String? = {
    guard let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"],
        FileManager.default.fileExists(atPath: "\(folder)/lists/ofac_sdn_2023-12-13.csv.gz")
    else {
        print("skipped: CORDON_REFERENCE_DATA does not name a folder with lists")
        return nil
    }
    return folder + "/lists"
}()

@Suite("A round over the SDN list of 11 and 13 December 2023") struct RealRoundTests {
    /// How many customers there are; 5,000 where `CORDON_WHOLE_LISTS=1` asks for the long question.
    private static let count =
        ProcessInfo.processInfo.environment["CORDON_WHOLE_LISTS"] == "1" ? 5000 : 500

    /// A portfolio of made-up customers, of whom some are owned by what came onto the list.
    private struct Portfolio {
        let register: String
        let customers: String
        /// Those who are owned by half or more by somebody who was listed on the 12th or 13th.
        let reached: Set<String>

        init(listed: [EntityID], before: [EntityID], count: Int) {
            var register = "owner,owned,percent\n"
            var customers = "id,name\n"
            var reached: Set<String> = []
            for number in 0..<count {
                let id = "customer-\(number)"
                customers += "\(id),\(Self.name(number))\n"
                switch number % 100 {
                case 7:
                    let owner = listed[(number / 100) % listed.count]
                    register += "\(owner),\(id),\(number % 200 == 7 ? 50 : 75)\n"
                    reached.insert(id)
                case 17:
                    // Through a holding in between.
                    let owner = listed[(number / 100) % listed.count]
                    register += "\(owner),holding-\(number),60\nholding-\(number),\(id),51\n"
                    reached.insert(id)
                case 27:
                    register += "\(listed[(number / 100) % listed.count]),\(id),49\n"
                case 37:
                    register += "\(before[number % before.count]),\(id),80\n"
                default: register += "founder-\(number),\(id),100\n"
                }
            }
            (self.register, self.customers, self.reached) = (register, customers, reached)
        }

        /// A name of syllables that no list has.
        private static func name(_ number: Int) -> String {
            let syllables = ["wex", "zub", "quiv", "trob", "yand", "plix", "grod", "fenk", "drul"]
            var (rest, name) = (number + 1, "")
            while rest > 0 {
                name += syllables[rest % 9]
                rest /= 9
            }
            return name.capitalized + "xim Qwertz"
        }
    }

    @Test(
        "brings up exactly the customers who are owned by what was listed",
        .enabled(if: lists != nil))
    func exactly() throws {
        let lists = try #require(lists)
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("round-\(UUID().uuidString)").path
        defer {
            do { try FileManager.default.removeItem(atPath: folder) } catch {
                Issue.record("\(error)")
            }
        }
        try FileManager.default.createDirectory(
            atPath: folder + "/lists", withIntermediateDirectories: true)
        let (old, new) = (
            try ids(lists + "/ofac_sdn_2023-12-11.csv.gz"),
            try ids(lists + "/ofac_sdn_2023-12-13.csv.gz")
        )
        let portfolio = Portfolio(
            listed: new.subtracting(old).sorted(), before: old.intersection(new).sorted(),
            count: Self.count)
        try Data(portfolio.register.utf8).write(to: URL(fileURLWithPath: folder + "/register.csv"))
        try Data(portfolio.customers.utf8)
            .write(to: URL(fileURLWithPath: folder + "/customers.csv"))
        var plan = RoundPlan()
        plan.store = folder + "/case.cordon"
        plan.folder = folder + "/lists"
        plan.take = [folder + "/register.csv"]
        plan.portfolio = folder + "/customers.csv"
        plan.regimes = ["us-ofac"]
        plan.failOn = [.captured]
        plan.reports = folder + "/rounds"
        let clock = ContinuousClock()

        func arrive(_ day: String) throws {
            let name = "/ofac_sdn_\(day).csv.gz"
            try FileManager.default.copyItem(
                atPath: lists + name, toPath: folder + "/lists" + name)
        }

        let (first, second) = (
            try #require(Day("2023-12-11")), try #require(Day("2023-12-13"))
        )
        try arrive("2023-12-11")
        let before = try Round(plan, on: first).run()
        #expect(Set(before.reports.flatMap(\.changes).map(\.customer)).count == Self.count / 100)

        try arrive("2023-12-13")
        var outcome = Round.Outcome()
        let time = try clock.measure { outcome = try Round(plan, on: second).run() }
        print("a round over \(Self.count) customers took \(time)")
        let report = try #require(outcome.reports.first)
        #expect(outcome.reports.count == 1 && outcome.isMet)
        let alerts = report.changes.filter(\.isAlert)
        #expect(Set(alerts.map(\.customer)) == portfolio.reached)
        #expect(alerts.count == Self.count / 50)
        #expect(alerts.allSatisfy { $0.argument.count > 2 && !$0.claims.isEmpty })
        let others = report.changes.filter { !$0.isAlert }
        #expect(others.count == Self.count / 100 && others.allSatisfy { $0.gravest == .exposed })
        #expect(report.gaps == ["no edition of us-ofac SDN for 2023-12-12"])

        let again = try clock.measure { outcome = try Round(plan, on: second).run() }
        print("a second one took \(again)")
        #expect(outcome.reports.isEmpty && !outcome.isMet)
    }

    private func ids(_ path: String) throws -> Set<EntityID> {
        let file = try GraphFile.read(path)
        return Set(file.claims.filter { $0.listing != nil }.map(\.subject))
    }
}
