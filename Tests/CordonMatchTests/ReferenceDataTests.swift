import CordonMatch
import Foundation
import Testing

/// Labelled names that are not part of the project, found through `CORDON_REFERENCE_DATA`.
enum ReferenceData {
    /// The rows of a comma-separated file by column; nil, with a printed reason, where absent.
    static func rows(_ name: String) throws -> [[String: String]]? {
        guard let folder = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"] else {
            print("skipped: CORDON_REFERENCE_DATA does not name a folder with \(name)")
            return nil
        }
        let file = URL(filePath: folder).appending(path: "names/\(name)")
        guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
            print("skipped: no \(name) in CORDON_REFERENCE_DATA")
            return nil
        }
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
        let header = fields(lines[0])
        return lines.dropFirst().map { line in
            Dictionary(zip(header, fields(line)), uniquingKeysWith: { first, _ in first })
        }
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                if !isQuoted, fields[fields.count - 1].isEmpty == false {
                    fields[fields.count - 1] += "\""
                }
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                fields.append("")
            } else {
                fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}

@Suite("On labelled names")
struct ReferenceDataTests {
    private static let kinds: [String: PartyKind] = [
        "Person": .person, "Company": .company, "Organization": .organisation, "Vessel": .vessel,
    ]

    @Test("the default threshold reaches an F1 of .88 and misses no strong pair")
    func pairs() throws {
        guard let rows = try ReferenceData.rows("name_pairs.csv") else { return }
        let matcher = Matcher(.screening)
        var (hits, falseHits, misses) = (0.0, 0.0, 0.0)
        for row in rows {
            let result = matcher.compare(
                row["name1"] ?? "", row["name2"] ?? "",
                kind: Self.kinds[row["schema"] ?? ""] ?? .other)
            let isHit = result.similarity >= MatchPreset.screening.threshold
            let isMatch = row["is_match"] == "true"
            if isHit, isMatch { hits += 1 }
            if isHit, !isMatch { falseHits += 1 }
            if !isHit, isMatch { misses += 1 }
            if isMatch, row["quality"] == "STRONG" { #expect(isHit, "\(row)") }
        }
        let f1 = 2 * hits / (2 * hits + falseHits + misses)
        #expect(f1 >= 0.88, "\(f1)")
    }

    @Test("the portal's scores are met within a point and a half on average")
    func portal() throws {
        guard let rows = try ReferenceData.rows("ofac_portal_scores.csv") else { return }
        var distances: [Double] = []
        for row in rows {
            let recorded = try #require(Double(row["ofac_score"] ?? ""))
            guard recorded >= 0 else { continue }
            let score = PortalScore.score(row["query_name"] ?? "", row["result_name"] ?? "")
            distances.append(abs(100 * score - recorded))
        }
        #expect(distances.count > 60)
        #expect(distances.reduce(0, +) / Double(distances.count) <= 1.5)
    }

    @Test("names of the UN list are found as people write them")
    func written() throws {
        guard let rows = try ReferenceData.rows("un_names_as_written.csv") else { return }
        let index = try NameIndex(
            names: rows.enumerated().map {
                IndexedName(
                    entity: UInt32($0.offset), text: $0.element["listed"] ?? "", kind: .person)
            })
        var searcher = NameSearcher(index)
        var found = 0
        for (place, row) in rows.enumerated() {
            let hits = searcher.search(row["as_written"] ?? "", kind: .person)
            if hits.contains(where: { $0.entity == UInt32(place) }) { found += 1 }
        }
        #expect(Double(found) >= 0.99 * Double(rows.count), "\(found) of \(rows.count)")
    }
}

@Suite("The portal's score")
struct PortalScoreTests {
    @Test(
        "follows the method that OFAC describes",
        arguments: [
            ("VLADIMIR PUTIN", "PUTIN, Vladimir", 1.0),
            ("BIN LADEN", "USAMA BIN LADEN NETWORK", 1.0),
            ("Владимир Путин", "PUTIN, Vladimir", 0), ("", "PUTIN, Vladimir", 0),
        ])
    func described(query: String, listed: String, score: Double) {
        #expect(PortalScore.score(query, listed) == score)
    }

    @Test("is what the preset gives")
    func preset() {
        let result = Matcher(.ofacPortal).compare("POUTINE", "PUTIN, Vladimir", kind: .person)
        #expect(abs(result.similarity - PortalScore.score("POUTINE", "PUTIN, Vladimir")) < 1e-6)
    }
}
