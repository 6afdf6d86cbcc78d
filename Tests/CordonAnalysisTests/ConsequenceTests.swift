import CordonAnalysis
import CordonFormats
import CordonMatch
import CordonModel
import CordonStore
import Testing

/// What is added to a subject, or decided of others, never takes its full name from the table.
@Suite("A hit of the full name")
struct ConsequenceTests {
    private static func screening(limit: Int) throws -> Screening {
        var file = Case()
        file.add(Source(id: "a", title: "A", kind: .officialList))
        let names = [
            "Viktor Orlov", "Viktor Orlow", "Victor Orlov", "Viktor Orlof", "Viktar Orlou",
            "Viktor Orloff", "Viktor Arlov",
        ]
        for (place, name) in names.enumerated() {
            let id = "ofac:\(place + 1)"
            file.add(Entity(id: id, schema: "Person"))
            let values =
                [("name", name)]
                + (place == 0
                    ? [("birthDate", "1961-04-05"), ("country", "ru"), ("gender", "male")] : [])
            for (property, value) in values {
                file.add(
                    Claim(
                        subject: id, .value(PropertyValue(property, value)), standing: .official,
                        citations: [Citation(source: "a")]))
            }
        }
        let day = try #require(Day("2026-11-22"))
        let investigation = Investigation(file, Projection(asOf: day))
        return Screening(investigation, try PartyBook(investigation.graph), limit: limit)
    }

    private static func subject(_ cells: [String]) throws -> Subject {
        try SubjectColumns(["name", "dob", "country", "gender", "inn"]).subject(
            RowFile.Row(line: 2, values: cells.map { $0.isEmpty ? [] : [$0] }))
    }

    @Test(
        "stays with one wrong or unreadable property, whatever the limit",
        arguments: [
            ["Viktor Orlov", "", "", "", ""], ["Viktor Orlov", "1999-01-01", "", "", ""],
            ["Viktor Orlov", "sometime", "", "", ""], ["Viktor Orlov", "1.1.1", "", "", ""],
            ["Viktor Orlov", "", "de", "", ""], ["Viktor Orlov", "", "Nowhereland", "", ""],
            ["Viktor Orlov", "", "", "female", ""], ["Viktor Orlov", "", "", "?", ""],
            ["Viktor Orlov", "", "", "", "0000000000"], ["Viktor Orlov", "", "", "", "n/a"],
            ["Viktor Orlov", "1999-01-01", "de", "female", "1831083343"],
        ])
    func properties(cells: [String]) throws {
        for limit in [1, 2, 5, 50] {
            let hits = try Self.screening(limit: limit).hits(for: [Self.subject(cells)])[0]
            #expect(hits.contains { $0.entity == "ofac:1" }, "\(cells) \(limit)")
        }
    }

    @Test("stays whatever was decided of the others, and of how many of them")
    func decisions() throws {
        let subject = try Self.subject(["Viktor Orlov", "1999-01-01", "", "", ""])
        for limit in [1, 2, 5] {
            let screening = try Self.screening(limit: limit)
            let others = screening.hits(for: [subject])[0].map(\.entity) + ["ofac:7", "ofac:3"]
            let day = try #require(Day("2026-11-22"))
            var history: [ScreeningDecision] = []
            for other in others where other != "ofac:1" {
                for verdict in [ScreeningVerdict.falsePositive, .unclear, .trueMatch] {
                    history.append(
                        ScreeningDecision(
                            subject: subject.key, name: "Viktor Orlov", entity: other,
                            verdict: verdict, because: "another man", by: "A. Reviewer", day: day,
                            compared: nil))
                    let decided = screening.deciding(
                        by: DecisionBook(history, in: screening.graph))
                    let hits = decided.hits(for: [subject])[0]
                    #expect(hits.contains { $0.entity == "ofac:1" }, "\(limit) \(history.count)")
                }
            }
        }
    }
}
