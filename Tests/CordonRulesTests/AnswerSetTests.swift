import CordonGraph
import CordonModel
import CordonRules
import Foundation
import Testing

/// Company control and the pooled cascade beside an answer-set solver, which knows nothing of this
/// code: clingo from Python, where it is installed (`pip install clingo`; `CORDON_PYTHON` names
/// another interpreter).
@Suite("Control and cascade") struct AnswerSetTests {
    @Test(
        "are the least fixpoint that an answer-set solver finds",
        .enabled(if: Solver.isPresent, "python3 has no module clingo: pip install clingo"))
    func agreement() throws {
        let tables = (0..<300).map(Holding.table)
        let answers = try Solver.answers(tables)
        try #require(answers.count == tables.count)
        var pairs = 0
        var captured = 0
        for (seed, table) in tables.enumerated() {
            let control = try control(table)
            let cascade = try cascade(table)
            #expect(control == answers[seed].controls, "table \(seed)")
            #expect(cascade == answers[seed].captured, "table \(seed)")
            pairs += control.count
            captured += cascade.count
        }
        // A comparison of empty sets would say nothing.
        #expect(pairs > 300 && captured > 300)
    }

    @Test(
        "differ from those of a solver that asks for another threshold",
        .enabled(if: Solver.isPresent, "python3 has no module clingo: pip install clingo"))
    func difference() throws {
        let tables = (0..<50).map(Holding.table)
        let answers = try Solver.answers(tables, more: 400_000)
        let ours = try tables.map(control)
        #expect(ours != answers.map(\.controls))
    }

    /// Who controls whom by more than half, each with what it controls already.
    private func control(_ holdings: [Holding]) throws -> Set<[Int]> {
        let ownership = Ownership(try Holding.graph(holdings).graph)
        let test = InterestTest(.shares, .moreThan, .fifty)
        var pairs: Set<[Int]> = []
        for company in 0..<Vertex(ownership.graph.entityCount) {
            for share in ownership.owners(of: company, by: .control, test: test).shares {
                pairs.insert([Int(share.vertex), Int(company)])
            }
        }
        return pairs
    }

    /// What the first party captures at half or more.
    private func cascade(_ holdings: [Holding]) throws -> Set<Int> {
        var table = try Holding.graph(holdings)
        table.assume("c0")
        let verdicts = try table.verdicts("us-ofac")
        return Set((1..<Holding.parties).filter { verdicts["c\($0)"] == .captured })
    }
}

/// A stake in a table of random ownership, in tens of thousandths of the whole.
struct Holding {
    let owner: Int
    let owned: Int
    let parts: Int

    static let parties = 8

    /// No company is owned beyond the whole; cycles are many.
    static func table(_ seed: Int) -> [Holding] {
        var dice = Seeded(state: UInt64(seed) &* 104_729)
        return (0..<parties).flatMap { owned -> [Holding] in
            var left = 1_000_000
            var holdings: [Holding] = []
            for owner in (0..<parties).shuffled(using: &dice).prefix(3) where owner != owned {
                let parts = [100_000, 250_000, 300_000, 500_000, 500_001, 510_000]
                let part = min(left, parts.randomElement(using: &dice) ?? 0)
                if part > 0 { holdings.append(Holding(owner: owner, owned: owned, parts: part)) }
                left -= part
            }
            return holdings
        }
    }

    static func graph(_ holdings: [Holding]) throws -> Table {
        var table = try Table()
        for party in 0..<parties { table.add("c\(party)") }
        for held in holdings {
            table.owns(
                "c\(held.owner)", "c\(held.owned)",
                "\(held.parts / 10_000).\(String(1_000_000 + held.parts % 10_000 * 100).dropFirst())"
            )
        }
        return table
    }
}

/// The answer-set solver behind Python's door.
enum Solver {
    struct Answer {
        let controls: Set<[Int]>
        let captured: Set<Int>
    }

    private static let python = ProcessInfo.processInfo.environment["CORDON_PYTHON"] ?? "python3"

    static let isPresent = (try? run("import clingo", input: "")) != nil

    /// One answer for each table.
    static func answers(_ tables: [[Holding]], more: Int = 500_000) throws -> [Answer] {
        let input = tables.map { table in
            table.map { "own(\($0.owner),\($0.owned),\($0.parts))." }.joined()
        }.joined(separator: "\n")
        let output = try run(program(more), input: input)
        return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            let words = $0.split(separator: " ").map {
                $0.split(separator: ",").compactMap { Int($0) }
            }
            return Answer(
                controls: Set(words.filter { $0.count == 2 }),
                captured: Set(words.filter { $0.count == 1 }.flatMap { $0 }))
        }
    }

    /// Company control as its authors state it (Ceri, Gottlob, Tanca 1990), and the cascade beside.
    private static func program(_ more: Int) -> String {
        """
        import sys, clingo
        rules = '''
        party(X) :- own(X,_,_).  party(Y) :- own(_,Y,_).
        controls(X,Y) :- party(X), party(Y), X != Y,
            #sum { S,Z : own(Z,Y,S), Z = X ; S,Z : own(Z,Y,S), controls(X,Z) } > \(more).
        captured(Y) :- party(Y), Y != 0,
            #sum { S,Z : own(Z,Y,S), Z = 0 ; S,Z : own(Z,Y,S), captured(Z) } >= 500000.
        '''
        for line in sys.stdin.read().splitlines():
            solver = clingo.Control(['--warn=none'])
            solver.add('base', [], rules + line)
            solver.ground([('base', [])])
            with solver.solve(yield_=True) as found:
                atoms = next(iter(found)).symbols(atoms=True)
            print(' '.join(','.join(map(str, atom.arguments)) for atom in atoms
                if atom.name in ('controls', 'captured')))
        """
    }

    private static func run(_ program: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-c", program]
        let given = Pipe()
        let told = Pipe()
        process.standardInput = given
        process.standardOutput = told
        process.standardError = FileHandle.nullDevice
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try given.fileHandleForWriting.close()
        let data = try told.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw TestProblem("the solver failed") }
        return String(decoding: data, as: UTF8.self)
    }
}
