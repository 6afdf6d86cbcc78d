import CordonModel

/// What was read: files, and lists with their days.
enum InputParts {
    /// The lists that were read, and what each can say on the day asked about.
    static func lists(_ lists: [ListCoverage], _ visit: Visit) -> HTML {
        let day = visit.asked.day("as-of") ?? visit.today
        var table = Table(
            "Sanctions lists that were read", ["List", "Days covered", "State on \(day)"])
        for list in lists {
            table.add(
                .pieces {
                    HTML(.b) { list.authority }
                    if let name = list.list { " \(name)" }
                }, .text(days(list)), state(list, on: day))
        }
        return HTML(.section, .labelled(by: "lists")) {
            HTML(.h2, .id("lists")) { "Lists" }
            if lists.isEmpty {
                HTML(.p, .class("warning")) {
                    "No list was read: nobody here can be found listed, and nobody cleared."
                }
            }
            table.html
        }
    }

    private static func days(_ list: ListCoverage) -> String {
        guard let day = list.day else { return "no day is known" }
        guard let from = list.from, from != day else { return "\(day)" }
        return "\(from) to \(day)"
    }

    private static func state(_ list: ListCoverage, on day: Day) -> HTML {
        if !list.isComplete {
            return HTML(.span, .class("warning")) { "partial: silence proves nothing" }
        }
        guard let last = list.day else { return .text("whole, undated") }
        if list.covers(day) { return .text("whole") }
        let age = Int(day.number) - Int(last.number)
        let why = age > 0 ? "stale: \(Parts.count(age, "day")) old" : "does not reach this day"
        return HTML(.span, .class("warning")) { why }
    }

    /// The files that were read, with the beginnings of their digests.
    static func inputs(_ visit: Visit) -> HTML {
        var table = Table("Files that were read", ["File", "SHA-256"])
        for input in visit.file.inputs {
            let name = input.path.split(separator: "/").last.map(String.init) ?? input.path
            table.add(Parts.said(name), HTML(.code) { String(input.sha256.prefix(16)) + "…" })
        }
        return HTML(.section, .labelled(by: "inputs")) {
            HTML(.h2, .id("inputs")) { "Files" }
            table.html
        }
    }
}
