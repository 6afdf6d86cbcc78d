import CordonModel
import CordonRules
import Foundation
import Reference

// usage: measure-rules RELATIONS [EDGES.csv]
let relations = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
let graph = CorporateGraph(relations: relations)
guard let day = Day("2024-12-01"), let ofac = Regime.named("us-ofac") else { exit(1) }
if CommandLine.arguments.count > 2 {
    try Edges.write(graph, to: CommandLine.arguments[2])
}

let before = peak()
var table: OwnershipTable?
let laying = seconds(runs: 1) {
    table = OwnershipTable(
        entityCount: graph.entityCount, owners: graph.owners, companies: graph.companies,
        lows: graph.shares, highs: graph.shares)
}
guard let table else { exit(1) }
let regimes = Regime.defaults(on: day)
var verdicts: [Verdict] = []
let one = seconds { verdicts = table.verdicts(under: ofac, on: day, listed: graph.listed) }
var answers: [[Verdict]] = []
let all = seconds {
    answers = table.verdicts(under: regimes, on: day, listed: graph.listed)
}
let bytes = Double(peak() - before) / Double(relations)
let captured = checksum(
    verdicts.indices.lazy.filter { verdicts[$0] == .captured }.map { UInt32($0) })

print("\(relations) relations, \(graph.entityCount) entities, \(graph.listed.count) listed\n")
print("| | seconds | bytes a relation | |\n| --- | ---: | ---: | --- |")
print(row("Cordon, layout", laying))
print(row("Cordon, one pooled regime", one, "\(captured)"))
print(
    row(
        "Cordon, \(regimes.count) regimes", all, bytes: bytes,
        zip(regimes, answers).map { regime, verdicts in
            "\(regime.id) \(verdicts.count { $0 == .captured })"
        }.joined(separator: ", ")))

var offsets = [UInt32](repeating: 0, count: graph.entityCount + 1)
var companies = [UInt32](repeating: 0, count: relations)
var shares = companies
let sorting = seconds(runs: 1) {
    reference_layout(
        UInt32(graph.entityCount), UInt32(relations), graph.owners, graph.companies, graph.shares,
        &offsets, &companies, &shares)
}
var queue = [UInt32](repeating: 0, count: graph.entityCount)
var count = 0
let reference = seconds {
    count = Int(
        reference_fixpoint(
            UInt32(graph.entityCount), offsets, companies, shares, graph.listed,
            UInt32(graph.listed.count), 50_000_000, &queue))
}
let reached = checksum(queue[graph.listed.count..<count])
print(row("plain C, layout", sorting))
print(row("plain C, one pooled regime", reference, reached))
guard captured == reached else {
    print("measure-rules: Cordon and the C reference do not agree")
    exit(1)
}
