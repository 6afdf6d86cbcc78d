/// `/docs`: what programs can ask, for the people who write them.
enum DocsPage {
    static func route(_ routes: [Route]) -> Route {
        let page = PageFrame.answer(content(routes), status: 200, headers: [])
        return Route(
            "GET", "/docs", "What programs can ask, for people.", [], gives: Page.type,
            work: .standing { () throws(Fault) in page })
    }

    private static func content(_ routes: [Route]) -> PageContent {
        var table = Table("What can be asked", ["Path", "Method", "What it gives"])
        for route in routes {
            table.add(HTML(.code) { route.template }, .text(route.method), .text(route.about))
        }
        return PageContent("For programs") {
            HTML(.p, .class("lead")) {
                "Every page is made from documents that programs can have too, and clients of yente "
                "work when their address is changed."
            }
            HTML(.p) {
                "The same as a description for programs: "
                HTML(.a, .href(Address("openapi.json"))) { HTML(.code) { "/openapi.json" } }
            }
            table.html
        }
    }
}
