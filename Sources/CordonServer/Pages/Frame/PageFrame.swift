import CordonAnalysis
import CordonModel

/// What stands around every page: the way to all others, the day, and what an answer is not.
enum PageFrame {
    /// A page as an answer.
    static func answer(
        _ content: PageContent, _ visit: Visit, hasSight: Bool
    ) -> WebAnswer {
        let body = HTML.pieces {
            header(visit.sight, current: visit.asked.request.path.first ?? "", visit)
            HTML(.main, .id("main"), .tabindex(-1)) {
                if hasSight { SightForm.form(visit) }
                heading(content)
                Notices.limits(content.documents)
                content.body
            }
            footer(content.documents)
        }
        var answer = answer(content, body)
        // Without a referrer a form has no Origin either, and is refused.
        if content.posts { answer.headers.append(("referrer-policy", "same-origin")) }
        return answer
    }

    /// A page without anything of the graph, such as what is wrong with a request.
    static func answer(
        _ content: PageContent, status: Int, headers: [(name: String, value: String)]
    )
        -> WebAnswer
    {
        let body = HTML.pieces {
            header([], current: "", nil)
            HTML(.main, .id("main"), .tabindex(-1)) {
                heading(content)
                content.body
            }
            footer([])
        }
        var answer = answer(content, body)
        answer.status = status
        answer.headers += headers
        return answer
    }

    private static func answer(_ content: PageContent, _ body: HTML) -> WebAnswer {
        let title = content.title
        let document = HTML(.html, .lang("en")) {
            HTML(.head) {
                HTML(.meta, .charset("utf-8"))
                HTML(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
                HTML(.meta, .name("color-scheme"), .content("light dark"))
                HTML(.meta, .name("robots"), .content("noindex"))
                HTML(.title) { title == "Cordon" ? title : "\(title) – Cordon" }
                HTML(.link, .rel("icon"), .icon)
                for name in ["page.css", "page.js"] + content.files { file(name) }
                ahead(content)
            }
            HTML(.body) { body }
        }
        return WebAnswer(type: Page.type, .bytes(document.document))
    }

    private static func file(_ name: String) -> HTML {
        name.hasSuffix(".css")
            ? HTML(.link, .rel("stylesheet"), .href(Asset.address(name)))
            : HTML(.script, .type("module"), .src(Asset.address(name)))
    }

    /// What a browser would else ask for one after another: scripts that name scripts, and then what
    /// these ask.
    private static func ahead(_ content: PageContent) -> HTML {
        let scripts = content.files.contains("canvas.js") ? Asset.all.map(\.name) : []
        return .pieces {
            for name in scripts where name.hasSuffix(".js") {
                HTML(.link, .rel("modulepreload"), .href(Asset.address(name)))
            }
            for address in content.asked {
                HTML(.link, .rel("preload"), .isFetched, .asScripts, .href(address))
            }
        }
    }

    private static func heading(_ content: PageContent) -> HTML {
        .pieces {
            if let kicker = content.kicker { HTML(.p, .class("kicker")) { kicker } }
            HTML(.h1) { content.heading ?? .text(content.title) }
        }
    }

    // MARK: - Above and below

    private static let ways: [(part: String, word: String)] = [
        ("", "Overview"), ("findings", "Findings"), ("graph", "Graph"), ("paths", "Paths"),
        ("compare", "Compare"), ("screen", "Screen"), ("views", "Views"), ("sources", "Sources"),
        ("status", "Status"), ("help", "Help"),
    ]

    private static func header(
        _ sight: [Address.Pair], current: String, _ visit: Visit?
    ) -> HTML {
        .pieces {
            HTML(.a, .class("skip"), .href(place: "main")) { "Skip to content" }
            HTML(.header, .class("top")) {
                HTML(.a, .class("brand"), .href(address("", sight))) { "Cordon" }
                HTML(.form, .class("search"), .role("search"), .get, .action(Address("find"))) {
                    HTML(.label, .for("find"), .class("unseen")) { "Find a party" }
                    HTML(
                        .input, .id("find"), .type("search"), .name("q"),
                        .value(current == "find" ? visit?.asked.text("q") ?? "" : ""),
                        .placeholder("Name, number, entry"))
                    hidden(sight)
                    HTML(.button) { "Find" }
                }
                HTML(.nav, .label("Pages")) {
                    HTML(.ul) {
                        for way in ways {
                            HTML(.li) {
                                link(way.word, way.part, sight, isHere: way.part == current)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func link(
        _ word: String, _ part: String, _ sight: [Address.Pair], isHere: Bool
    ) -> HTML {
        let way = Attribute.href(address(part, sight))
        return isHere ? HTML(.a, way, .isCurrent) { word } : HTML(.a, way) { word }
    }

    private static func address(_ part: String, _ sight: [Address.Pair]) -> Address {
        Address(path: part.isEmpty ? [] : [part], query: sight)
    }

    /// What a form hands on unseen.
    static func hidden(_ pairs: [Address.Pair]) -> [HTML] {
        pairs.map { HTML(.input, .type("hidden"), .name($0.key), .value($0.value)) }
    }

    private static func footer(_ documents: [Told]) -> HTML {
        HTML(.footer, .class("bottom")) {
            HTML(.p) {
                "No finding is no clearance. A claim is not a proof. Nothing here is legal advice."
            }
            if !documents.isEmpty {
                HTML(.p) {
                    "This page as data: "
                    HTML.joined(
                        documents.map { told in
                            HTML(.a, .href(told.address)) {
                                HTML(.code) { "/" + told.address.parts.joined(separator: "/") }
                            }
                        }, by: " ")
                }
            }
            HTML(.p) {
                "Cordon \(Investigation.version) · "
                HTML(.a, .href(Address("docs"))) { "For programs" }
                " · "
                HTML(.a, .href(Address("help"))) { "What the words mean" }
            }
        }
    }
}
