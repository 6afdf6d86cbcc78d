import CordonModel
import CordonServer
import Testing

@Suite("Cordon's own questions over HTTP")
struct QuestionTests {
    @Test(
        "each question answers",
        arguments: [
            "check", "claims?entity=K", "show?entity=K", "owners?entity=K", "holdings?entity=H",
            "paths?from=P&to=H", "flag?entity=K&regime=uk", "why?entity=K&regime=uk",
            "rank?by=degree", "structure?find=components", "search?text=kesker",
            "screen?name=Kesker+Works", "suggest", "diff?old-as-of=2020-01-01", "regimes?regime=uk",
            "changes?since=2020-01-01", "unknowns?regime=uk&top=3", "suggest?names=true",
            "flag?entity=K&screen-owners=true", "show?entity=S", "show?entity=K&all-days=true",
        ])
    func answers(question: String) async throws {
        let answer = try await Served().ask("/v1/" + question)
        #expect(answer.status == 200)
        #expect(try answer.json["cut"] ?? .null == .null)
    }

    @Test("the head names inputs without their folders")
    func paths() async throws {
        let json = try await Served().json("/v1/show?entity=K")
        #expect(json["graph"]?.first("inputs")?["path"] == "works.ftm.json")
    }

    @Test("a day before the listing says so")
    func days() async throws {
        let served = try Served()
        let now = try await served.json("/v1/flag?entity=K&regime=uk")
        #expect(now.first("findings")?["verdict"] == "listed")
        let then = try await served.json("/v1/flag?entity=K&regime=uk&as-of=2023-12-01")
        #expect(then.first("findings")?["verdict"] != "listed")
    }

    @Test("mistyped options are refused, and unknown names found out")
    func faults() async throws {
        let served = try Served()
        #expect(try await served.ask("/v1/owners?entity=K&mesure=direct").status == 422)
        #expect(try await served.ask("/v1/owners").status == 422)
        #expect(try await served.ask("/v1/owners?entity=K&entity=H").status == 422)
        let long = String(repeating: "a", count: 600)
        #expect(try await served.ask("/v1/search?text=\(long)").status == 422)
        #expect(try await served.ask("/v1/owners?entity=Nobody+At+All").status == 404)
        #expect(try await served.ask("/v1/flag?as-of=2023-02-30").status == 422)
        #expect(try await served.ask("/v1/why?entity=K").status == 422)
        // A mistyped claim would read as "nothing changes".
        #expect(try await served.ask("/v1/owners?entity=K&without=c999").status == 404)
        #expect(try await served.ask("/v1/rank?by=degree&without=c999").status == 404)
        #expect(try await served.ask("/v1/why?entity=K&regime=uk&without=c999").status == 404)
        #expect(try await served.ask("/v1/rank?by=degree&timeout=0").status == 422)
    }

    @Test("a portfolio is answered row by row, with a receipt of what it rests on")
    func screening() async throws {
        let answer = try await Served().ask(
            "/v1/screenings?receipt=true", method: "POST",
            body: #"{"id":"1","name":"Kesker Works"}"# + "\n" + #"{"id":"2","name":"Quiet Farm"}"#)
        #expect(answer.status == 200)
        guard case .pieces(let pieces) = answer.body else {
            Issue.record("the answer does not come in pieces")
            return
        }
        var text = ""
        for await piece in pieces { text += String(decoding: piece, as: UTF8.self) }
        let lines = try text.split(separator: "\n").map { try JSONReading.value(Array($0.utf8)) }
        #expect(lines.first?["entity"] == "K")
        #expect(lines.first?["match"] == true)
        #expect(lines.dropFirst().first?["entity"] == .null)
        #expect(lines.last?["receipt"]?["subjects"] == 2)
        #expect(lines.last?["receipt"]?["preset"] == "screening")
    }

    @Test("a job runs to its end and gives the document of its question")
    func job() async throws {
        let served = try Served()
        let started = try await served.json(
            "/v1/jobs", method: "POST",
            body: #"{"question":"rank","options":{"by":"degree"}}"#)
        guard case .string(let id) = started["id"] else {
            Issue.record("the job has no id")
            return
        }
        let events = try await served.ask("/v1/jobs/\(id)/events")
        #expect(events.header("content-type") == "text/event-stream")
        guard case .pieces(let pieces) = events.body else { return }
        var text = ""
        for await piece in pieces { text += String(decoding: piece, as: UTF8.self) }
        #expect(text.contains("event: end"))
        let answer = try await served.json("/v1/jobs/\(id)/answer")
        #expect(answer["measure"] == "degree")
        #expect(try await served.ask("/v1/jobs/none").status == 404)
    }
}
