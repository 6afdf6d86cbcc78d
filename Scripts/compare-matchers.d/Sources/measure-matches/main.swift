import CordonMatch
import Foundation

/// Reads pairs (kind, first, second; tab-separated) from standard input and prints scores.

let kinds: [String: PartyKind] = [
    "Person": .person, "Company": .company, "Organization": .organisation, "Vessel": .vessel,
    "LegalEntity": .other,
]
let arguments = CommandLine.arguments
let preset = MatchPreset(rawValue: arguments.count > 2 ? arguments[2] : "screening") ?? .screening
let weights = weightsAsked(of: preset)
let matcher = Matcher(preset, weights: weights)
let mode = arguments.count > 1 ? arguments[1] : "scores"
var rows: [(PartyKind, String, String)] = []
var queries: [(PartyKind, String)] = []
while let line = readLine() {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    if columns.count == 3, columns[0] == "?" {
        queries.append((kinds[String(columns[1])] ?? .other, String(columns[2])))
        continue
    }
    guard columns.count >= 3 else { continue }
    rows.append((kinds[String(columns[0])] ?? .other, String(columns[1]), String(columns[2])))
}
switch mode {
case "scores":
    for (kind, first, second) in rows {
        let score = matcher.score(PreparedName(first, kind: kind), PreparedName(second, kind: kind))
        print(score.similarity, score.evidence)
    }
case "explain":
    for (kind, first, second) in rows {
        let result = matcher.compare(first, second, kind: kind)
        print(result.similarity, result.evidence, result.explanation, separator: "\t")
    }
case "time":
    var sum = 0.0
    let clock = ContinuousClock()
    let rounds = max(1, 200_000 / max(1, rows.count))
    let raw = clock.measure {
        for _ in 0..<rounds {
            for (kind, first, second) in rows {
                sum +=
                    matcher.score(
                        PreparedName(first, kind: kind), PreparedName(second, kind: kind)
                    ).similarity
            }
        }
    }
    let prepared = rows.map {
        (PreparedName($0.1, kind: $0.0), PreparedName($0.2, kind: $0.0))
    }
    let ready = clock.measure {
        for _ in 0..<rounds {
            for (first, second) in prepared { sum += matcher.score(first, second).similarity }
        }
    }
    let pairs = Double(rounds * rows.count)
    let names = clock.measure {
        for _ in 0..<rounds {
            for (kind, first, _) in rows {
                sum += Double(PreparedName(first, kind: kind).words.count)
            }
        }
    }
    let micros = { (time: Duration) in
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        return String(format: "%.2f", seconds / pairs * 1e6)
    }
    guard sum > 0 else { break }
    print(
        "\(micros(raw)) us a pair from text, \(micros(ready)) us a pair prepared,",
        "\(micros(names)) us to prepare a name")
case "roles":
    for (kind, first, _) in rows {
        let name = PreparedName(first, kind: kind)
        print(zip(name.words, name.roles).map { "\($0)/\($1)" }.joined(separator: " "))
    }
case "threshold":
    print(preset.threshold)
case "best":
    // The same rows; prints the best similarity of each query, less where the kinds differ, as
    // comparing parties makes it.
    let index = try NameIndex(
        names: rows.map { IndexedName(entity: UInt32($0.1) ?? 0, text: $0.2, kind: $0.0) })
    var searcher = NameSearcher(index, preset: preset, weights: weights)
    for (kind, query) in queries {
        let hits = searcher.search(query, kind: kind, limit: 5, threshold: 0.4)
        let best = hits.map { hit in
            let subject = Party(kind: kind, names: [query])
            let other = Party(kind: index.name(at: hit.name).kind, names: [hit.matchedName])
            let isOther = matcher.compare(subject, other).qualifiers.contains(.otherKind)
            return hit.similarity * (isOther ? 0.8 : 1)
        }
        print(best.max() ?? 0)
    }
case "bestname":
    // The same rows; prints each query's best name with its score and why.
    var searcher = NameSearcher(
        try NameIndex(
            names: rows.map { IndexedName(entity: UInt32($0.1) ?? 0, text: $0.2, kind: $0.0) }),
        preset: preset, weights: weights)
    for (kind, query) in queries {
        guard let hit = searcher.search(query, kind: kind, limit: 1, threshold: 0.4).first else {
            print("-")
            continue
        }
        print(hit.similarity, hit.comparison.evidence, hit.matchedName, hit.comparison.explanation)
    }
case "index":
    // Rows: kind, entity, name to be indexed; then the queries after a row of kind "?".
    try measureIndex(rows)
default:
    print("unknown mode \(mode)")
}
