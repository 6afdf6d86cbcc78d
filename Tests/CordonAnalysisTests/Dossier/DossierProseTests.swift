import CordonAnalysis
import CordonModel
import Foundation
import Testing

@Suite("The prose of a dossier")
struct DossierProseTests {
    private func page(_ entity: String = "iemz-kupol") throws -> String {
        let dossier =
            try entity == "iemz-kupol" ? FoundingDossier.kupol() : FoundingDossier.made(entity)
        return dossier.html(picture: nil)
    }

    @Test(
        "rests every sentence about a party on claims, and every sentence of law on a citation",
        arguments: ["iemz-kupol", "redlepus-vector", "yamshchikov-artem"])
    func rests(entity: String) throws {
        let prose = Prose(html: try page(entity))
        #expect(prose.loose.filter { !$0.hasPrefix("<a href=\"#") } == [])
        #expect(prose.sentences.count > 30)
        for sentence in prose.sentences {
            switch sentence.matter {
            case "party":
                #expect(
                    sentence.marks.contains { $0.hasPrefix("claim-") }, "\(sentence.text)")
            case "law":
                #expect(sentence.marks.contains { $0.hasPrefix("law-") }, "\(sentence.text)")
            default: continue
            }
        }
    }

    @Test("names no party in a sentence about the document")
    func file() throws {
        let prose = Prose(html: try page())
        let captions = try FoundingDossier.captions()
        for sentence in prose.sentences where sentence.matter == "file" {
            // Credits name authorities as their licences ask.
            guard !sentence.text.contains("Decision 2011/833/EU"), !sentence.text.contains("©")
            else { continue }
            for caption in captions {
                #expect(
                    !sentence.text.contains(caption) || sentence.text.contains("licence")
                        || sentence.text.contains("Licence"),
                    "\(caption) in: \(sentence.text)")
            }
        }
    }

    @Test("leads every reference to a row that is there")
    func anchors() throws {
        let html = try page()
        let targets = Set(
            html.components(separatedBy: "id=\"").dropFirst().compactMap {
                $0.components(separatedBy: "\"").first
            })
        let marks = html.components(separatedBy: "href=\"#").dropFirst().compactMap {
            $0.components(separatedBy: "\"").first
        }
        #expect(marks.count > 200)
        for mark in Set(marks) { #expect(targets.contains(mark), "\(mark)") }
    }

    @Test("never tells an undetermined verdict as something that is")
    func undetermined() throws {
        let prose = Prose(html: try page())
        let open = prose.sentences.filter {
            $0.text.contains(": undetermined.") && !$0.text.hasPrefix("Therefore")
        }
        #expect(!open.isEmpty)
        for sentence in open {
            #expect(!sentence.text.contains(" is "), "\(sentence.text)")
            #expect(sentence.text.contains("do not settle whether"))
        }
    }

    @Test("words each claim by its standing")
    func standing() throws {
        var small = SmallCase(["a", "b", "c", "d", "e"])
        small.say("b", "name", "Bee Works")
        small.relate("a", .ownership, "b", share: .whole, standing: .official)
        small.relate("c", .ownership, "b", standing: .registered)
        small.relate("d", .ownership, "b", standing: .reported)
        small.relate("e", .ownership, "b", standing: .alleged)
        let html = try Dossier(
            DossierQuestion("b"), in: small.file,
            Projection(asOf: try #require(SmallCase.day))
        ).html(picture: nil)
        let texts = Prose(html: html).sentences.map(\.text)
        for start in [
            "That a owns Bee Works (100%) is recorded by A source",
            "It is registered as a fact by A source that c owns Bee Works",
            "A source reports that d owns Bee Works", "A source alleges that e owns Bee Works",
        ] {
            #expect(texts.contains { $0.hasPrefix(start) }, "\(start)")
        }
    }

    @Test("rests every line of Markdown that names a party on claims, too")
    func markdown() throws {
        let dossier = try FoundingDossier.kupol()
        let name = "IEMZ Kupol"
        let lines = dossier.markdown().split(separator: "\n").map(String.init)
        let prose = lines.filter {
            $0.contains(name) && ($0.hasPrefix("- ") || $0.first?.isNumber == true)
        }
        #expect(prose.count > 20)
        for line in prose { #expect(line.contains("](#claim-"), "\(line)") }
    }

    @Test("tells who reports the words of another, what is supplied, and since when at the latest")
    func wording() throws {
        let texts = Prose(html: try page()).sentences.map(\.text)
        for part in [
            "Reuters reports that Samuel Bendett speaks about",
            "Knewz.com reports that Samuel Bendett doubts",
            "that Garpiya-3 is supplied to JSC IEMZ Kupol",
            "“subsidiary of”), since 2024-09-30 at the latest",
            "That a note on OOO TSK Vektor says “",
        ] {
            #expect(texts.contains { $0.contains(part) }, "\(part)")
        }
        for text in texts {
            #expect(!text.contains("from [") && !text.contains("reports in person"), "\(text)")
        }
    }

    @Test("asks one question for all rules that one answer settles, in round shares")
    func questions() throws {
        let dossier = try FoundingDossier.made { question in
            question.regimes = try Investigation.regimes(named: ["uk", "eu-833-5aa"])
        }
        let questions = dossier.json().member("missing")?.member("questions")?.items ?? []
        let shares = questions.filter {
            $0.member("question")?.plainText?.hasPrefix("What share") == true
        }
        #expect(shares.count == 1)
        #expect(questions.first?.strings("settles") == ["eu-833-5aa"])
        #expect(questions.first?.strings("maySettle") == ["uk"])
        #expect(
            questions.first?.member("question")?.plainText?.contains("If it is more than 50%")
                == true)
    }

    @Test("tells as data, too, from when on a rule was suspended or not verified")
    func suspended() throws {
        let dossier = try FoundingDossier.made { question in
            question.regimes = try Investigation.regimes(named: ["us-bis-affiliates"])
        }
        let rows = dossier.json().member("changes")?.member("ruleDays")?.items ?? []
        #expect(
            rows.map { $0.member("day")?.plainText } == ["2025-11-10", "2026-11-10"])
        #expect(rows.map { $0.member("status")?.plainText } == ["suspended", "unverified"])
    }

    @Test("says once in an argument what several claims say alike")
    func once() throws {
        let texts = Prose(html: try page()).sentences.map(\.text)
        let alike = texts.filter { $0.contains("is tied to it by control that is asserted") }
        #expect(alike.count == 1 && alike.allSatisfy { $0.contains("[2, 3, 4]") }, "\(alike)")
    }
}
