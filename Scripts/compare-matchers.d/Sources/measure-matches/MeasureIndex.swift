import CordonMatch
import Foundation

/// Builds an index, opens its bytes again, and measures searching: time and recall.
@MainActor func measureIndex(_ rows: [(PartyKind, String, String)]) throws {
    let clock = ContinuousClock()
    let names = rows.map {
        IndexedName(entity: UInt32($0.1) ?? 0, text: $0.2, kind: $0.0)
    }
    var index = try NameIndex(names: [])
    let built = try clock.measure { index = try NameIndex(names: names) }
    let bytes = index.bytes
    let opened = try clock.measure { index = try NameIndex(bytes: bytes) }
    print("names \(names.count) bytes \(bytes.count) built \(built) opened \(opened)")
    var searcher = NameSearcher(index)
    var times: [Duration] = []
    var hits = 0
    var alerted = 0
    for (kind, query) in queries {
        var found = 0
        let time = clock.measure { found = searcher.search(query, kind: kind, limit: 10).count }
        hits += found
        alerted += found > 0 ? 1 : 0
        if ProcessInfo.processInfo.environment["NOTHING"] != nil, found == 0 {
            print(
                "nothing",
                searcher.search(query, kind: kind, limit: 1, threshold: 0.4).first.map {
                    "\($0.similarity) \($0.matchedName)"
                } ?? "-", "|", query, kind)
        }
        times.append(time)
        if ProcessInfo.processInfo.environment["SLOW"] != nil, time > .milliseconds(5) {
            print("slow", time, query)
        }
    }
    times.sort()
    guard !times.isEmpty else { return }
    let total = times.reduce(.zero, +)
    print(
        "queries \(times.count) with hits \(alerted) hits \(hits) median \(times[times.count / 2])",
        "p95 \(times[times.count * 95 / 100]) max \(times[times.count - 1]) mean \(total / times.count)"
    )
    measureRecall(names, index)
}

/// Of the pairs that comparing everything finds, how many the candidates hold.
@MainActor func measureRecall(_ names: [IndexedName], _ index: NameIndex) {
    let sample = ProcessInfo.processInfo.environment["RECALL_QUERIES"].flatMap { Int($0) } ?? 100
    guard sample > 0 else { return }
    let step = max(1, queries.count / max(1, sample))
    let prepared = names.map { PreparedName($0.text, kind: $0.kind) }
    var searcher = NameSearcher(index)
    var (found, wanted, best, queriesWithHits) = (0, 0, 0, 0)
    for place in stride(from: 0, to: queries.count, by: step) {
        let query = PreparedName(queries[place].1, kind: queries[place].0)
        let candidates = Set(searcher.candidates(for: query))
        var top = (-1, 0.0)
        var matches: [Int] = []
        for (name, other) in prepared.enumerated() {
            let score = matcher.score(query, other)
            if score.similarity >= preset.threshold { matches.append(name) }
            if score.similarity > top.1 { top = (name, score.similarity) }
        }
        wanted += matches.count
        found += matches.count { candidates.contains($0) }
        if ProcessInfo.processInfo.environment["RECALL_MISSES"] != nil {
            for name in matches where !candidates.contains(name) {
                print(
                    "missed", queries[place].1, "|", names[name].text,
                    matcher.score(query, prepared[name]).similarity, matches.count)
            }
        }
        guard top.1 >= preset.threshold else { continue }
        queriesWithHits += 1
        if candidates.contains(top.0) { best += 1 }
    }
    print("recall of all matches \(found)/\(wanted), of the best \(best)/\(queriesWithHits)")
}
