import CordonModel
import CordonServer
import Foundation
import Testing

@Suite("The pages of the explorer")
struct PageTests {
    @Test(
        "each page answers without a script, with one heading and its sections",
        arguments: [
            ("/", "Where to start"), ("/", "works.ftm.json"), ("/find", "Find a party"),
            ("/?as-of=2001-01-01", "Where to start"),
            ("/find?q=kesker", "Names that match"),
            ("/find?q=%D0%9A%D0%B5%D1%81%D0%BA%D0%B5%D1%80", "Kesker Works"),
            ("/find?q=7707083893", "Kesker Works"), ("/find?q=zzzzzz", "not clearance"),
            ("/e/K", "Who owns or controls it"), ("/e/K", "Hollis Holding"),
            ("/e/K?all-days=true", "Of every day"), ("/e/P", "Oskar Vellinga"),
            ("/e/S", "A record"),
            ("/findings", "What was not asked"), ("/findings?verdict=listed", "Kesker Works"),
            ("/findings?because=share", "0 findings"),
            ("/findings?since=2023-12-01", "on 2023-12-01: not evaluated"),
            ("/findings?since=2023-12-01", "1 finding changed since 2023-12-01"),
            ("/findings?since=2024-05-01", "None of them changed since 2024-05-01"),
            ("/findings?as-of=2023-12-05&since=2023-12-01", "No longer reached"),
            ("/findings", "What changed since 2026-10-23?"),
            ("/findings?settling=true", "What to find out next"), ("/why/uk/K", "The argument"),
            ("/why/uk/K?from=2023-01-01&until=2024-01-01", "2023-12-06"),
            ("/paths", "Best first by"), ("/paths?from=P&to=H", "Way 1"),
            ("/paths?from=P&to=X", "No way joins"), ("/graph", "Parties that are drawn"),
            ("/graph?nodes=K&hops=1", "Oskar Vellinga"), ("/graph?nodes=K,P", "asked for"),
            ("/graph?nodes=P&nodes=K&hops=0&about=K", "<h1>Around Kesker Works"),
            ("/graph?nodes=K&hops=0&rest=K", "2 more beside Kesker Works"),
            ("/graph?nodes=K&nodes=P&hops=0&rest=K", "1 more beside Kesker Works"),
            ("/compare", "Compare two days"), ("/compare", "Compare two views"),
            (
                "/compare?left-view=/graph%3Fnodes%3DK&right-view=/graph%3Fnodes%3DH",
                "2 are on both"
            ), ("/compare?left=2023-12-01&right=2023-12-13", "came"),
            ("/screen", "one a line"),
            ("/screen?names=Kesker+Works%0AQuiet+Farm", "To be looked at"),
            ("/sources", "Sources"), ("/status", "Quality of the data"), ("/help", "Undetermined"),
            ("/docs", "/v1/owners"),
        ])
    func answers(target: String, says text: String) async throws {
        let answer = try await Served().ask(target)
        let page = String(decoding: answer.bytes ?? [], as: UTF8.self)
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
        #expect(page.contains(text))
        #expect(page.ranges(of: "<h1>").count == 1)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("No finding is no clearance"))
    }

    @Test("links lead somewhere, and so do pictures and scripts")
    func links() async throws {
        let served = try Served()
        var known: Set<String> = ["/", "/e/K", "/why/uk/K", "/findings", "/paths?from=P&to=H"]
        var open = known.sorted()
        var visited = 0
        // The first hundred, page after page, are of every kind.
        while !open.isEmpty, visited < 100 {
            let target = open.removeFirst()
            visited += 1
            let answer = try await served.ask(target)
            #expect(answer.status == 200, "\(target)")
            guard answer.header("content-type")?.hasPrefix("text/html") ?? false else { continue }
            let page = String(decoding: answer.bytes ?? [], as: UTF8.self)
            for link in Self.links(page) where known.insert(link).inserted { open.append(link) }
        }
        #expect(visited == 100)
    }

    /// The addresses on this server that a page names.
    private static func links(_ page: String) -> [String] {
        page.matches(of: /(?:href|src)="(\/[^"#]*)/).map { match in
            String(match.output.1).replacing("&amp;", with: "&")
        }
    }

    @Test(
        "names of other people's making are texts on every page",
        arguments: [
            "/", "/find?q=script", "/e/X", "/graph?nodes=X", "/paths?from=X&to=K", "/why/uk/X",
            "/screen?names=%3Cscript%3Ealert(1)%3C/script%3E",
            "/find?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
            "/e/%22%3E%3Ci%3E", "/findings?regime=%3Cscript%3E", "/find?q=%01%0B%1B%7Fx",
        ])
    func hostile(target: String) async throws {
        let answer = try await Served().ask(target)
        let page = String(decoding: answer.bytes ?? [], as: UTF8.self)
        #expect(!page.contains("<script>"))
        #expect(!page.contains("<img src=x"))
        #expect(!page.contains("\"><i>"))
        #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
        // The only scripts are files of ours.
        let scripts = page.ranges(of: "<script").count
        #expect(page.ranges(of: "<script type=\"module\" src=\"/assets/").count == scripts)
    }

    @Test(
        "what cannot be asked is said as a page, with the status of the fault",
        arguments: [
            ("/e/nobody-at-all", 404), ("/why/uk/nobody-at-all", 404), ("/why/nowhere/K", 404),
            ("/sources/none", 404), ("/e/K?as-of=2023-02-30", 400), ("/e/K?asof=2023-02-03", 400),
            ("/compare?left=yesterday", 400), ("/findings?since=2027-01-01", 400),
            ("/compare?left-view=/e/K&right-view=/graph", 400),
            ("/compare?left-view=7&right-view=/graph", 404), ("/findings?verdict=guilty", 400),
            ("/paths?from=P&to=H&k=many", 400), ("/why/uk/K?without=c999", 404),
        ])
    func faults(target: String, status: Int) async throws {
        let answer = try await Served().ask(target)
        #expect(answer.status == status)
        #expect(answer.header("content-type") == "text/html; charset=utf-8")
        #expect(String(decoding: answer.bytes ?? [], as: UTF8.self).contains("<h1>"))
    }

    @Test("a browser that loses its way gets a page, a program a document")
    func lost() async throws {
        let served = try Served()
        let page = try await served.ask("/nope", headers: ["accept": "text/html,*/*"])
        #expect(page.status == 404)
        #expect(page.header("content-type") == "text/html; charset=utf-8")
        #expect(try await served.ask("/nope").header("content-type") == "application/json")
    }

    @Test("what a form leaves blank is not asked")
    func blanks() async throws {
        let served = try Served()
        #expect(try await served.ask("/e/K?as-of=&known-at=&standing=").status == 200)
        #expect(try await served.ask("/v1/show?entity=K&as-of=").status == 422)
    }

    @Test("a day is kept by the links of a page, and changes what it says")
    func days() async throws {
        let served = try Served()
        let then = try await served.ask("/e/K?as-of=2023-12-01")
        let page = String(decoding: then.bytes ?? [], as: UTF8.self)
        #expect(page.contains("No entry is in force"))
        #expect(page.contains("/why/uk/K?as-of=2023-12-01"))
        let now = String(decoding: try await served.ask("/e/K").bytes ?? [], as: UTF8.self)
        #expect(!now.contains("No entry is in force"))
    }

    @Test("a page that is asked for again is the same, and a day apart is another")
    func again() async throws {
        let served = try Served()
        let first = try await served.ask("/findings")
        #expect(try await served.ask("/findings").bytes == first.bytes)
        #expect(try await served.ask("/findings?as-of=2023-12-01").bytes != first.bytes)
    }

    @Test("owners come as a tree where it is asked for, as the command line gives them")
    func tree() async throws {
        let json = try await Served().json("/v1/owners?entity=K&tree=true")
        let root = try #require(json["tree"]?["root"])
        #expect(root["entity"] == "K")
        #expect(root["knowledge"] == "recorded")
        #expect(try await Served().json("/v1/owners?entity=K")["tree"] == nil)
    }

    @Test("the files of the pages have the mark of their content in their address and are kept")
    func assets() async throws {
        let served = try Served()
        let page = String(decoding: try await served.ask("/").bytes ?? [], as: UTF8.self)
        let style = try #require(page.firstMatch(of: /href="(\/assets\/[0-9a-f]{16}\/page\.css)"/))
        let answer = try await served.ask(String(style.output.1))
        #expect(answer.status == 200)
        #expect(answer.header("content-type") == "text/css; charset=utf-8")
        #expect(answer.header("cache-control")?.contains("immutable") == true)
        #expect(try await served.ask("/assets/0000000000000000/page.css").status == 404)
    }

    @Test("a browser without a token is asked for one, as a password")
    func token() async throws {
        let served = try Served(Gate(tokens: ["0123456789abcdef"]))
        let answer = try await served.ask("/", headers: ["accept": "text/html"])
        #expect(answer.status == 401)
        #expect(answer.header("www-authenticate")?.hasPrefix("Basic") == true)
        let known = ["accept": "text/html", "authorization": "Basic eDowMTIzNDU2Nzg5YWJjZGVm"]
        #expect(try await served.ask("/", headers: known).status == 200)
    }

    @Test("a graph is drawn by the server, and the canvas is told where everything stands")
    func drawn() async throws {
        let answer = try await Served(painter: StillPainter()).ask("/graph?nodes=K&hops=1")
        let page = String(decoding: answer.bytes ?? [], as: UTF8.self)
        #expect(page.contains("<img src=\"/v1/diagram.svg?entity=K&amp;hops=1&amp;most=60\""))
        #expect(page.contains("data-diagram=\"/v1/diagram.json?entity=K&amp;hops=1&amp;most=60\""))
        #expect(page.contains("/v1/diagram.pdf?entity=K"))
        #expect(page.contains("Shown "))
        #expect(page.contains("/canvas.js\""))
        let none = try await Served().ask("/graph?nodes=K&hops=1")
        #expect(!String(decoding: none.bytes ?? [], as: UTF8.self).contains("<img"))
    }
}

/// Draws one and the same byte.
private struct StillPainter: Painter {
    func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8] { [0x20] }
}
