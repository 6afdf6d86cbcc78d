import CordonModel
import Foundation
import Testing

@testable import CordonFormats

@Suite("A written case file")
struct CaseFileWritingTests {
    private static let graphs = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Graphs").path

    /// Everything that a case says, one line a thing, in any order.
    private func said(_ file: Case) -> [String] {
        var lines = ["\(file.title ?? "-") \(file.about ?? "-")"]
        lines += file.sources.map { "\($0)" }
        lines += file.entities.map { "\($0.id) \($0.schema)" }
        lines += file.lists.map { "\($0)" }
        for claim in file.claims {
            let evidence = claim.evidence
            var parts = [
                claim.id(in: file), claim.subject, claim.key ?? "-", claim.predicate, claim.object,
            ]
            parts += ["\(claim.standing) \(claim.polarity) \(claim.period) \(claim.contradicts)"]
            parts += ["\(evidence.citations) \(evidence.assertedBy) \(evidence.quotation ?? "-")"]
            parts += [evidence.stated?.description ?? "-", evidence.retrieved?.description ?? "-"]
            parts += ["\(evidence.recordIDs) \(String(describing: evidence.publish))"]
            parts += [evidence.unverified ?? "-", evidence.reason ?? "-", evidence.note ?? "-"]
            if let relation = claim.relation {
                parts += ["\(relation.via) \(relation.isShortcut) \(relation.assertsControl)"]
                parts += ["\(relation.share?.description ?? "-") \(relation.stake)"]
                parts += ["\(relation.role ?? "-") \(relation.criterion?.rawValue ?? "-")"]
            }
            lines.append(parts.joined(separator: " | "))
        }
        return lines.sorted()
    }

    @Test("says what the case says that it was written from, for every case of ours")
    func ours() throws {
        let teaching = try FileManager.default.contentsOfDirectory(
            atPath: Self.graphs + "/fifty-percent"
        )
        .filter { $0.hasSuffix(".yaml") }.map { "/fifty-percent/\($0)" }
        #expect(teaching.count > 10)
        for name in ["/garpiya"] + teaching {
            let file = try CaseFile.read(Self.graphs + name)
            let text = CaseFile.text(of: file)
            let again = try CaseFile.read(Array(text.utf8), named: name)
            #expect(said(again) == said(file), "\(name)")
            #expect(CaseFile.text(of: again) == text)
        }
    }

    private let texts = [
        "plain", "with: colon", "# sharp", "*star", "&and", "- dash", "NO", "~", "null", " lead",
        "trail ", "a\nb", "tab\t", "quote\"s", "it's", "back\\slash", "АО «Купол»", "乡镇", "🛩️",
        "\u{202E}bidi\u{7}", "[x]", "{y}", "a, b", "100%", "@at", "`tick`", "!tag", "|", ">", "? q",
        "0x10", "1e5", "\u{2028}sep", "x\u{FEFF}bom", "\u{85}nel", "---", "...", "a #b", "\u{E000}",
    ]

    private func random(_ random: inout Random) -> Case {
        func text() -> String { texts[Int.random(in: 0..<texts.count, using: &random)] }
        func maybe() -> String? { Bool.random(using: &random) ? text() : nil }
        func day() -> Day { Day(number: Int32.random(in: 0...20_000, using: &random)) }
        func window() -> DayWindow? {
            let low = day()
            switch Int.random(in: 0..<5, using: &random) {
            case 0: return nil
            case 1: return .unknown
            case 2: return DayWindow(low)
            case 3: return DayWindow(notBefore: low, notAfter: nil)
            default: return DayWindow(notBefore: low, notAfter: low.advanced(by: 40))
            }
        }
        var file = Case(title: text())
        file.about = maybe()
        for number in 0..<2 {
            file.add(
                Source(
                    id: "\(text()) \(number)", title: text(), publisher: maybe(), date: window(),
                    kind: .press, address: maybe(), credit: maybe(), origin: maybe(),
                    publish: .cite,
                    note: maybe()))
        }
        let ids = (0..<4).map { "\(text())\($0)" }
        for id in ids { file.add(Entity(id: id, schema: "Company")) }
        for _ in 0..<20 {
            let other = ids[Int.random(in: 0..<4, using: &random)]
            let assertion: Assertion
            switch Int.random(in: 0..<6, using: &random) {
            case 0: assertion = .value(PropertyValue("name", text(), language: maybe()))
            case 1: assertion = .value(PropertyValue("recordId", "ofac:\(text())"))
            case 2:
                assertion = .listing(
                    Listing(
                        authority: "other:\(text())", list: maybe(), programmes: [text(), text()],
                        measures: [.sectoral, .blocking], recordID: maybe()))
            case 3:
                assertion = .joint(JointHolding(partners: [other], over: ids[0], isOneBlock: true))
            case 4: assertion = .identity(other)
            default:
                let word = RelationWord.all[
                    Int.random(in: 0..<RelationWord.all.count, using: &random)]
                let isStake = word.kind.meaning == .stake
                let isNamed = Bool.random(using: &random)
                // A word that names an instrument, such as a pledge, says the capacity too.
                let stake = StakeKind(
                    isNamed ? word.interest ?? .votes : isStake ? .votes : .shares,
                    shareClass: maybe(), capacity: isNamed ? word.capacity : nil)
                assertion = .relation(
                    RelationAssertion(
                        word.kind, to: other, share: isStake ? Share("(25,50]") : word.share,
                        stake: stake, role: isNamed ? word.word : maybe(),
                        criterion: word.criterion, assertsControl: Bool.random(using: &random),
                        via: [other], recordID: maybe()))
            }
            var subject = ids[Int.random(in: 0..<4, using: &random)]
            if case .joint = assertion { subject = ids.first { $0 != other } ?? subject }
            let from = window()
            file.add(
                Claim(
                    subject: subject, assertion, standing: .reported,
                    polarity: Bool.random(using: &random) ? .asserts : .doubts,
                    period: Period(from: from, observed: from == nil ? day() : nil) ?? .always,
                    evidence: Evidence(
                        citations: [Citation(source: file.sources[0].id, locator: maybe())],
                        assertedBy: [text()], quotation: maybe(), stated: window(),
                        retrieved: day(),
                        recordIDs: [text(), text()], publish: .no, unverified: maybe(),
                        reason: maybe(), note: maybe())))
        }
        return file
    }

    @Test("keeps every text and value of cases made at random")
    func randomCases() throws {
        var random = Random(seed: 40)
        for round in 0..<60 {
            let file = self.random(&random)
            let text = CaseFile.text(of: file)
            do {
                let again = try CaseFile.read(Array(text.utf8), named: "random.yaml")
                #expect(said(again) == said(file), "round \(round)")
            } catch {
                Issue.record("round \(round): \(error)\n\(text)")
                return
            }
        }
    }
}
