import CordonAnalysis

/// The first page: what can be asked, without a script and without anything from elsewhere.
enum StartPage {
    static func route(_ routes: [Route]) -> Route {
        let page = Array(text(routes).utf8)
        return Route(
            "GET", "/", "What can be asked, for people.", gives: "text/html; charset=utf-8"
        ) {
            _ in WebAnswer(type: "text/html; charset=utf-8", .bytes(page))
        }
    }

    private static func text(_ routes: [Route]) -> String {
        let rows = routes.map { route in
            "<tr><td>\(HTMLText.escaped(route.method))</td>"
                + "<td><code>\(HTMLText.escaped(route.template))</code></td>"
                + "<td>\(HTMLText.escaped(route.about))</td></tr>\n"
        }
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Cordon</title></head><body>
            <h1>Cordon \(Investigation.version)</h1>
            <p>Who owns this, what connects these two, does a sanction reach it?
            No finding is no clearance. Not legal advice.</p>
            <p>The same as a description for programs: <a href="/openapi.json">/openapi.json</a></p>
            <table><thead><tr><th>Method</th><th>Path</th><th>What it gives</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody></table>
            </body></html>

            """
    }
}

/// Text inside markup.
enum HTMLText {
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            .replacing("'", with: "&#39;")
    }
}
