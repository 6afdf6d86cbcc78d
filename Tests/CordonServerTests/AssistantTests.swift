import CordonModel
import CordonServer
import Testing

@Suite("Tools for assistants")
struct AssistantTests {
    private func answer(_ method: String, _ parameters: String = "{}") async throws -> JSONText {
        let assistant = Assistant(try Served().keeper)
        let line = #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":\#(parameters)}"#
        let text = try #require(await assistant.answer(Array(line.utf8)))
        return try JSONReading.value(Array(text.utf8))
    }

    @Test("the version that is asked for is spoken where it is known")
    func version() async throws {
        let known = try await answer("initialize", #"{"protocolVersion":"2025-06-18"}"#)
        #expect(known["result"]?["protocolVersion"] == "2025-06-18")
        let unknown = try await answer("initialize", #"{"protocolVersion":"1999-01-01"}"#)
        #expect(unknown["result"]?["protocolVersion"] == "2025-11-25")
    }

    @Test("tools are listed with what they take")
    func list() async throws {
        let tools = try await answer("tools/list")
        #expect(tools["result"]?.first("tools")?["name"] == "search")
        #expect(
            tools["result"]?.first("tools")?["inputSchema"]?["required"] == ["text"])
    }

    @Test("a tool answers with the document of its question")
    func call() async throws {
        let found = try await answer(
            "tools/call", #"{"name":"flag","arguments":{"entity":["K"],"regime":["uk"]}}"#)
        #expect(found["result"]?["isError"] == false)
        guard case .string(let text) = found["result"]?.first("content")?["text"] else {
            Issue.record("there is no text")
            return
        }
        #expect(try JSONReading.value(Array(text.utf8)).first("findings")?["verdict"] == "listed")
    }

    @Test("what cannot be answered is said as a fault of the tool")
    func fault() async throws {
        let wrong = try await answer(
            "tools/call", #"{"name":"owners","arguments":{"entity":"Nobody"}}"#)
        #expect(wrong["result"]?["isError"] == true)
        #expect(try await answer("tools/call", #"{"name":"rm"}"#)["error"]?["code"] == -32602)
        #expect(try await answer("nothing")["error"]?["code"] == -32601)
    }

    @Test("a notice needs no answer, and what is no JSON gets one")
    func notice() async throws {
        let assistant = Assistant(try Served().keeper)
        let notice = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#
        #expect(await assistant.answer(Array(notice.utf8)) == nil)
        let broken = try #require(await assistant.answer(Array("{".utf8)))
        #expect(broken.contains("-32700"))
    }
}
