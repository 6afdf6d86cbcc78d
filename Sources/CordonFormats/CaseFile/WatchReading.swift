public import CordonModel

/// The `watch` of a case file or a plan: questions that stay.
enum WatchReading {
    static let keys = ["verdict", "regime", "path", "standing", "suppliers", "authority", "note"]

    /// The questions of a section, with every problem of it reported.
    static func questions(_ fields: Fields) -> [WatchQuestion] {
        fields.items("watch").compactMap { node in
            Fields(node, "the watched question", in: fields.file, log: fields.log)
                .flatMap(question)
        }
    }

    private static func question(_ fields: Fields) -> WatchQuestion? {
        fields.allow(only: keys)
        let asked = ["verdict", "path", "suppliers"].filter(fields.has)
        guard asked.count == 1 else {
            fields.problem(
                .badValue, asked.dropFirst().first,
                asked.isEmpty ? "nothing is asked" : "two things are asked at once",
                "write one of `verdict: PARTY`, `path: [A, B]` and `suppliers: PARTY`")
            return nil
        }
        return matter(asked[0], fields).map { WatchQuestion($0, note: fields.text("note")) }
    }

    private static func matter(_ asked: String, _ fields: Fields) -> WatchQuestion.Matter? {
        switch asked {
        case "verdict":
            guard let party = fields.text("verdict"),
                let regime = fields.required("regime", like: "uk")
            else { return nil }
            return .verdict(of: party, regime: regime)
        case "path":
            let ends = fields.texts("path")
            guard ends.count == 2 else {
                fields.problem(
                    .badValue, "path", "`path` names \(ends.count) parties", "write path: [A, B]")
                return nil
            }
            return .path(
                from: ends[0], to: ends[1], standing: fields.standing("standing") ?? .official)
        default:
            return fields.text("suppliers").map {
                .suppliers(of: $0, authority: fields.text("authority"))
            }
        }
    }
}

extension CaseFile {
    /// The questions that a case file keeps, as its head says them under `watch:`.
    ///
    /// - Parameter path: A case file, or the folder of a case.
    /// - Returns: The questions, in their order.
    /// - Throws: Every problem of the head.
    public static func watchQuestions(
        of path: String
    ) throws(ReadingProblems) -> [WatchQuestion] {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        readHead(of: path, into: draft)
        try log.check()
        return draft.watch
    }
}
