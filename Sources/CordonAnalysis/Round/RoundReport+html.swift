import CordonDiagram
import CordonModel

extension RoundReport {
    /// The most parties and listings that the page tells; the document tells all.
    private static let most = 200

    /// The report as one page that needs nothing else: no script, nothing loaded.
    public func html() -> String {
        let alerts = changes.filter(\.isAlert)
        let others = changes.filter { !$0.isAlert }
        let body = [
            section("What asks for a decision", alerts.map(card), none: "Nothing."),
            section(
                "Other changes about customers", others.isEmpty ? [] : [table(others)],
                none: "None."), silence, watched, reach, listings, method,
        ]
        let heading = (title + ", " + day.description).html
        let style = "\n\(HTMLWriter.style)\n\(Self.cardStyle)\n"
        return StandalonePage.head(title: heading, style: style) + """
            <body>
            <header>
            <h1>\(heading)</h1>
            <p>\(sentence.html).</p>
            </header>
            <main>
            \(body.joined())\
            </main>
            </body>
            </html>

            """
    }

    private static let cardStyle = """
        .card{border:1px solid #9ca3af;padding:.6rem .9rem;margin:.8rem 0}
        .card h3{margin-top:.2rem}
        """

    private func section(_ title: String, _ parts: [String], none: String) -> String {
        let body = parts.isEmpty ? "<p>\(none.html)</p>\n" : parts.joined()
        return "<section>\n<h2>\(title.html)</h2>\n\(body)</section>\n"
    }

    // MARK: - Customers

    private func card(_ change: CustomerChange) -> String {
        let own = zip(columns, change.cells).filter { !$1.isEmpty }
            .map { "\($0): \($1)" }.joined(separator: "; ")
        let lines = change.argument.map { line in
            // The lines bring their numbers along.
            let words = line.drop { $0.isNumber }.drop { $0 == "." || $0 == " " }
            return "<li>\(String(words).html)</li>\n"
        }
        let argument = lines.isEmpty ? "" : "<ol>\n\(lines.joined())</ol>\n"
        let picture = change.picture.map { "<figure>\($0)</figure>\n" } ?? ""
        let facts = [
            ("Customer", own), ("Party", "\(change.caption) (\(change.entity))"),
            ("Why this party", "\(change.band): \(change.identity)"),
            ("Lists", change.lists.joined(separator: "; ")),
            ("Before", CustomerChange.words(change.before)),
            ("Now", CustomerChange.words(change.after)),
            ("What changed", change.phrases.joined(separator: "; ")),
            ("Claims", change.claims.joined(separator: " ")),
        ].filter { !$0.1.isEmpty }
        let rows = facts.map {
            "<tr><th scope=\"row\">\($0.0)</th><td class=\"t\">\($0.1.html)</td></tr>\n"
        }
        return """
            <div class="card">
            <h3>\(change.customer.html): \(change.kind.rawValue), \(change.gravest.rawValue)</h3>
            <table class="cover"><tbody>
            \(rows.joined())</tbody></table>
            \(argument)\(picture)</div>

            """
    }

    private func table(_ changes: [CustomerChange]) -> String {
        table(
            ["Customer", "Change", "Party", "Before", "Now", "What changed"],
            changes.map { change in
                [
                    change.customer, change.kind.rawValue,
                    "\(change.caption) (\(change.entity)), \(change.band)",
                    CustomerChange.words(change.before), CustomerChange.words(change.after),
                    change.phrases.joined(separator: "; "),
                ]
            })
    }

    private func table(_ header: [String], _ rows: [[String]]) -> String {
        let heads = header.map { "<th scope=\"col\">\($0.html)</th>" }.joined()
        let lines = rows.prefix(Self.most).map { row in
            "<tr>" + row.map { "<td class=\"t\">\($0.html)</td>" }.joined() + "</tr>\n"
        }
        let rest = rows.count - Self.most
        let note = rest > 0 ? "<p>\(rest) more stand in round.json.</p>\n" : ""
        return "<table>\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n\(lines.joined())</tbody>"
            + "</table>\n" + note
    }

    /// The rules under which nothing can be said, or again something.
    private var silence: String {
        guard !silences.isEmpty else { return "" }
        return section(
            "Rules that cannot be answered, or can again",
            [
                table(
                    ["Regime", "Before", "Now", "Customers without a finding", "Because"],
                    silences.map { silence in
                        [
                            silence.regime, silence.before?.rawValue ?? "not asked",
                            silence.now.rawValue, silence.customers.map { "\($0)" } ?? "",
                            silence.because.joined(separator: "; "),
                        ]
                    })
            ], none: "")
    }

    // MARK: - Questions, lists and method

    private var watched: String {
        guard !watch.isEmpty else { return "" }
        return section(
            "Watched questions",
            [
                table(
                    ["Question", "Came", "Went", "Answer now"],
                    watch.map { change in
                        [
                            change.answer.question.text
                                + (change.answer.question.note.map { " (\($0))" } ?? ""),
                            change.came.joined(separator: "; "),
                            change.went.joined(separator: "; "),
                            change.answer.fault
                                ?? change.answer.lines.joined(separator: "; "),
                        ]
                    })
            ], none: "")
    }

    private var reach: String {
        guard difference != nil else { return "" }
        return section(
            "Whom the change reaches, customers or not",
            reached.isEmpty
                ? []
                : [
                    table(
                        ["Party", "Regime", "Before", "Now", "Claims"],
                        reached.map { change in
                            [
                                "\(change.finding.caption) (\(change.finding.entity))",
                                change.finding.regime, change.before?.rawValue ?? "none",
                                change.after?.rawValue ?? "none",
                                change.claims.prefix(6).joined(separator: " "),
                            ]
                        })
                ], none: "Nobody's verdict came up or rose.")
    }

    private var listings: String {
        guard let changes = difference?.listings, !changes.isEmpty else { return "" }
        func rows(_ sign: String, _ some: [ListingChange]) -> [[String]] {
            some.map { change in
                let listing = change.listing
                let under = [listing.authority, listing.list ?? ""] + listing.programmes
                return [
                    sign, "\(change.caption) (\(change.entity))",
                    under.filter { !$0.isEmpty }.joined(separator: " "),
                    change.what.joined(separator: "; "),
                ]
            }
        }
        return section(
            "Listings: \(changes.added.count) came, \(changes.removed.count) went, "
                + "\(changes.changed.count) changed",
            [
                table(
                    ["", "Party", "List and programmes", "What changed"],
                    rows("came", changes.added) + rows("went", changes.removed)
                        + rows("changed", changes.changed))
            ], none: "")
    }

    private var method: String {
        let taken = files.map { file in
            [
                file.name, file.format, file.sha256,
                file.rejected == 0 ? "" : "\(file.rejected) records cannot be read",
            ]
        }
        let warnings = Set(gaps + standing + investigation.listWarnings()).sorted()
        return section(
            "What it rests on",
            [
                taken.isEmpty ? "" : table(["File taken in", "Format", "SHA-256", ""], taken),
                warnings.isEmpty
                    ? ""
                    : "<ul>\n" + warnings.map { "<li>\($0.html)</li>\n" }.joined() + "</ul>\n",
                notCompared == 0
                    ? ""
                    : "<p>\(notCompared) rows of the portfolio were compared with nobody.</p>\n",
                cut.map { "<p>Cut by its \($0.html): what is missing was not evaluated.</p>\n" }
                    ?? "",
                "<p>Cordon \(Investigation.version), as of \(day). What is not named here is not "
                    + "cleared: no rule fired on these claims and lists. Not legal advice.</p>\n",
            ], none: "")
    }
}
