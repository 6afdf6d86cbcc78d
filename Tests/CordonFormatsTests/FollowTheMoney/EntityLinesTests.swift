import CordonModel
import Testing

@testable import CordonFormats

/// Reading in pieces on several threads beside reading record by record, which is the slow way and
/// knows neither columns nor pieces.
@Suite("Entity lines in pieces")
struct EntityLinesTests {
    @Test("hold what reading record by record gives", arguments: 0..<40)
    func agreement(seed: Int) throws {
        let text = EntityLineMaker(seed: seed, nesting: seed % 3).text(lines: 160)
        let slow = try Self.oneByOne(text)
        for (threads, piece) in [(1, 1 << 20), (1, 700), (3, 2_000), (8, 300)] {
            let fast = try Self.inPieces(text, threads: threads, piece: piece)
            let difference = zip(fast, slow).first { $0 != $1 }
            #expect(difference == nil, "\(threads) threads, pieces of \(piece)")
            #expect(fast.count == slow.count)
        }
    }

    @Test("name every damaged line, once, by its number")
    func damage() throws {
        var lines = EntityLineMaker(seed: 5, nesting: 0, hasOdd: false).text(lines: 300)
            .split(separator: "\n").map(String.init)
        let damaged = [3, 60, 61, 199, 299]
        for place in damaged { lines[place] = String(lines[place].dropLast()) }
        let read = try Self.inPieces(
            lines.joined(separator: "\n"), threads: 3, piece: 1_000)
        let told = read.filter { $0.hasPrefix("problem") }.map { $0.split(separator: " ")[1] }
        #expect(told == damaged.map { "\($0 + 1)" })
    }

    @Test("cut lines by their bytes alone, however many were read before")
    func cuts() throws {
        let text = EntityLineMaker(seed: 8, nesting: 0).text(lines: 9_000)
        var chunks = LineChunks(try ByteSource(name: "made", bytes: Array(text.utf8)))
        let whole = try ByteSource(name: "made", bytes: Array(text.utf8))
        while try whole.more() {}
        var others = LineChunks(whole)
        var ends = 0
        while let one = try chunks.next(500) {
            let other = try #require(try others.next(500))
            #expect(one.line == other.line && one.lineEnds == other.lineEnds)
            #expect(one.line == ends + 1)
            ends += one.lineEnds
        }
        #expect(ends == 9_000)
        #expect(try others.next(500) == nil)
    }

    /// All that a file gives, as lines that can be compared.
    private static func words(_ file: Case, _ problems: [ReadingProblem]) -> [String] {
        var lines = file.entities.map { entity in
            "entity \(entity.id) \(entity.schema) "
                + entity.fields.sorted { $0.key < $1.key }
                .map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }.sorted()
        lines += file.claims.map { claim in
            "claim \(claim.subject) \(claim.predicate) \(claim.object) \(claim.standing)"
                + " \(claim.period) \(claim.evidence.citations.map(\.source))"
                + " \(claim.evidence.recordIDs) \(claim.evidence.recorded as Day?)"
                + words(claim.relation)
        }
        lines += file.sources.map { "source \($0.id) \($0.title) \($0.publish) \($0.origin)" }
        lines += file.lists.map { "list \($0)" }
        lines += file.notices.map { "notice \($0.code) \($0.message) \($0.count)" }.sorted()
        lines += problems.map { "problem \($0.line ?? 0) \($0.what)" }
        return lines
    }

    private static func words(_ relation: RelationAssertion?) -> String {
        guard let relation else { return "" }
        let kept = relation.properties.map { "\($0.property)=\($0.text)" }
        return " \(relation.share as Share?) \(relation.role ?? "-") \(relation.recordID ?? "-")"
            + " \(relation.assertsControl) \(relation.stake) \(kept)"
    }

    private static func oneByOne(_ text: String) throws -> [String] {
        var problems: [ReadingProblem] = []
        let reader = try EntityFileReader(ByteSource(name: "made", bytes: Array(text.utf8)))
        let file = try reader.readAll { problems.append($0) }
        return words(file, problems)
    }

    private static func inPieces(_ text: String, threads: Int, piece: Int) throws -> [String] {
        var problems: [ReadingProblem] = []
        let source = try ByteSource(name: "made", bytes: Array(text.utf8))
        let lines = try #require(try EntityLines(source, threads: threads, piece: piece))
        let file = try FollowTheMoney.read(lines) { problems.append($0) }
        return words(file, problems)
    }
}

/// Makes lines of every kind that the reading tells apart.
struct EntityLineMaker {
    private var random: Random
    /// Nothing nested, nested from the first line on, or only far into the file.
    private let nesting: Int

    private let hasOdd: Bool

    init(seed: Int, nesting: Int, hasOdd: Bool = true) {
        random = Random(seed: UInt64(seed))
        self.nesting = nesting
        self.hasOdd = hasOdd
    }

    func text(lines count: Int) -> String {
        var maker = self
        return (0..<count).map { maker.line($0, of: count) }.joined(separator: "\n") + "\n"
    }

    private mutating func line(_ number: Int, of count: Int) -> String {
        // The first line says what kind of file it is.
        if number == 0 { return nesting == 1 ? nested(number) : party(number) }
        let isNested = nesting == 1 || (nesting == 2 && number > count / 2)
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4: return party(number)
        case 4..<8: return relation(number)
        case 8: return sanction(number)
        case 9: return isNested ? nested(number) : party(number)
        case 10: return hasOdd ? odd(number) : party(number)
        default: return hasOdd ? "  " : party(number)
        }
    }

    private mutating func pick(_ texts: [String]) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    /// An id; some are written with an accent in either of its two encodings.
    private mutating func id() -> String {
        let number = Int.random(in: 0..<60, using: &random)
        return number < 3 ? pick(["caf\u{E9}", "cafe\u{301}"]) : "p\(number)"
    }

    private mutating func rest() -> String {
        let datasets = pick([
            "\"datasets\":[\"us_ofac_sdn\"]", "\"datasets\":[\"nobody_knows\",\"us_ofac_sdn\"]",
            "\"datasets\":[]", "\"referents\":[\"a\",\"b\"],\"target\":true,\"count\":3",
        ])
        let seen = pick([
            "", ",\"first_seen\":\"2024-03-01T00:00:00\"", ",\"last_seen\":\"2024-05\"",
        ])
        return "\(datasets)\(seen),\"caption\":\"A caption longer than sixteen bytes\""
    }

    private mutating func party(_ number: Int) -> String {
        let schema = pick(["Company", "Person", "LegalEntity", "Vessel"])
        let more = pick([
            "", ",\"topics\":[\"sanction\",\"poi\"]", ",\"country\":\"ru\"",
            ",\"unheardOf\":[\"x\"]", ",\"alias\":[\"\",\"Ä\",\"Ä\",\"长名字的公司有限责任\"]",
        ])
        return "{\"id\":\"\(id())\",\"schema\":\"\(schema)\",\"properties\":"
            + "{\"name\":[\"Name \(number)\"]\(more)},\(rest())}"
    }

    private mutating func relation(_ number: Int) -> String {
        let (schema, source, target) =
            [
                ("Ownership", "owner", "asset"), ("Directorship", "director", "organization"),
                ("UnknownLink", "subject", "object"), ("Family", "person", "relative"),
            ].randomElement(using: &random) ?? ("Ownership", "owner", "asset")
        let share = pick([
            "", ",\"percentage\":[\"50\"]", ",\"percentage\":[\"33.3333\"]",
            ",\"percentage\":[\"more than 25%\"]", ",\"percentage\":[\"n/a\"]",
            ",\"percentage\":[\"10\",\"20\"]", ",\"percentage\":[\"oops\"]",
        ])
        let role = pick([
            "", ",\"role\":[\"owned or controlled by\"]", ",\"role\":[\"supplies\",\"makes\"]",
        ])
        let days = pick([
            "", ",\"startDate\":[\"2020-02-03\"]", ",\"startDate\":[\"2020-02\"]",
            ",\"startDate\":[\"2021\"],\"endDate\":[\"2020\"]", ",\"endDate\":[\"2022-01-01\"]",
            ",\"startDate\":[\"soon\"]", ",\"status\":[\"ended\"]", ",\"date\":[\"2023-01-01\"]",
        ])
        let kept = pick([
            "", ",\"sourceUrl\":[\"https://example.org/1\"]",
            ",\"summary\":[\"a\",\"b\",\"a\"],\"sharesType\":[\"class A\"]", ",\"strange\":[\"x\"]",
        ])
        let ends = pick([
            "\"\(target)\":[\"\(id())\"]", "\"\(target)\":\"\(id())\"", "\"x\":[\"y\"]",
        ])
        return "{\"id\":\"r\(number)\",\"schema\":\"\(schema)\",\"properties\":"
            + "{\"\(source)\":[\"\(id())\"],\(ends)\(share)\(role)\(days)\(kept)},\(rest())}"
    }

    private mutating func sanction(_ number: Int) -> String {
        "{\"id\":\"s\(number)\",\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"\(id())\"],"
            + "\"authority\":[\"\(pick(["OFAC", "Nobody", "Council of the European Union"]))\"],"
            + "\"startDate\":[\"2022-01-01\"]},\(rest())}"
    }

    /// An owner with a stake in a company that other lines nest too.
    private mutating func nested(_ number: Int) -> String {
        let shared = Int.random(in: 0..<4, using: &random)
        // Relations that also stand alone are remembered where the file nests from the start.
        let id = nesting == 1 && Bool.random(using: &random) ? "r\(shared * 9)" : "no\(shared)"
        return "{\"id\":\"n\(number)\",\"schema\":\"Person\",\"properties\":{\"name\":[\"N\"],"
            + "\"ownershipOwner\":[{\"id\":\"\(id)\",\"schema\":\"Ownership\",\"properties\":"
            + "{\"percentage\":[\"60\"],\"asset\":[{\"id\":\"nb\(shared)\",\"schema\":\"Company\","
            + "\"properties\":{\"name\":[\"B\"]}}]}}]},\(rest())}"
    }

    /// A line of ours, which describes a source that others cite.
    private mutating func ours(_ number: Int) -> String {
        "{\"id\":\"u\(number)\",\"schema\":\"Person\",\"properties\":{\"name\":[\"U\"]},"
            + "\"datasets\":[\"nobody_knows\"],\"cordon\":{\"described\":[{\"id\":\"nobody_knows\","
            + "\"title\":\"Told \(number)\",\"publish\":\"\(pick(["no", "full"]))\"}],"
            + "\"values\":[{\"standing\":\"official\",\"properties\":{\"name\":[\"U\"]}}]}}"
    }

    private mutating func odd(_ number: Int) -> String {
        pick([
            "{\"id\":7,\"schema\":\"Person\",\"properties\":{\"name\":[\"Seven\"]}}",
            "{\"id\":\"w\(number)\",\"schema\":\"Starship\",\"properties\":{\"name\":[\"W\"]}}",
            "{\"id\":\"z\(number)\",\"schema\":\"Person\",\"properties\":{\"name\":[1,true,null]}}",
            "{\"id\":\"y\(number)\",\"schema\":\"Person\",\"properties\":null}",
            "{\"id\":\"x\(number)\",\"schema\":\"Person\"}", "{\"schema\":\"Person\"}",
            "[1,2]", "{\"id\":\"\",\"schema\":\"Person\"}", "not json",
            "{\"id\":\"q\",\"id\":\"p3\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Q\"]}}",
            "{\"id\":\"t\(number)\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"p1\"],"
                + "\"owner\":[\"p2\"],\"asset\":[\"p4\"],\"strange\":[]}}",
            ours(number),
            "{\"id\":\"v\",\"schema\":\"Person\",\"properties\":{\"name\":[[\"deep\"]]}}",
        ])
    }
}
