public import CordonFormats
public import CordonModel
public import CordonStore

/// Reads back the rows of a screening in which a reviewer has written decisions.
///
/// The columns are those of ``ScreenRows``; of these `entity`, `decision` and `because` must be
/// there. A table of another origin, such as a list of known false positives, needs only these
/// three beside the subject's own columns.
public struct ReviewedRows: Sendable {
    /// A row in which something is decided.
    public struct Review: Sendable {
        /// The subject.
        public let subject: Subject
        /// The id of the party; of the first, where a sheet joins several records in one row.
        public var entity: EntityID { entities.first?.id ?? "" }
        /// The ids of the records that are decided on together, each with the mark of what was
        /// compared, where the row says one.
        public let entities: [(id: EntityID, mark: String?)]
        /// The mark of what was compared, where the row says; that of the first record.
        public var mark: String? { entities.first?.mark }
        /// What is decided.
        public let verdict: ScreeningVerdict
        /// Why.
        public let because: String
        /// Who decided, where the row says.
        public let by: String?

        /// Creates a review.
        ///
        /// Several records stand in one text, parted by `; `, and so do their marks.
        public init(
            subject: Subject, entity: EntityID, verdict: ScreeningVerdict, because: String,
            by: String? = nil, mark: String? = nil
        ) {
            self.subject = subject
            let marks = mark.map(Self.parts) ?? []
            entities = Self.parts(entity).enumerated().map { place, id in
                (id, place < marks.count ? marks[place] : nil)
            }
            self.verdict = verdict
            self.because = because
            self.by = by
        }

        private static func parts(_ text: String) -> [String] {
            text.split(separator: "; ").map(String.init)
        }
    }

    private let subjects: SubjectColumns
    private let own: [Int]
    private let places: [String: Int]
    private let file: String

    /// Reads the header of a table.
    ///
    /// - Parameters:
    ///   - columns: The headers.
    ///   - mapped: How the subject's own columns are called; see ``SubjectColumns``.
    ///   - file: What errors call the table.
    /// - Throws: ``QuestionError`` where columns are missing.
    public init(
        _ columns: [String], mapped: [String] = [], file: String
    ) throws(QuestionError) {
        let isSheet = AlertSheet.marks.allSatisfy(columns.contains)
        let ours = Set(isSheet ? AlertSheet.columns : ScreenRows.columns)
        own = columns.indices.filter { !ours.contains(columns[$0]) }
        places = Dictionary(
            zip(columns, columns.indices).filter { ours.contains($0.0) },
            uniquingKeysWith: { $1 })
        for needed in ["entity", "decision", "because"] where places[needed] == nil {
            throw .missing("there is no column `\(needed)`")
        }
        subjects = try SubjectColumns(
            own.map { place in
                columns[place].hasPrefix(ScreenRows.ownPrefix)
                    ? String(columns[place].dropFirst(ScreenRows.ownPrefix.count)) : columns[place]
            }, mapped: mapped)
        self.file = file
    }

    /// The decision in a row; nil where there is none.
    ///
    /// - Throws: What is wrong with the row, by its line and never by the subject's name.
    public func review(_ row: RowFile.Row) throws(ReadingProblem) -> Review? {
        guard let word = text("decision", row), word != StandingDecision.reopened,
            word != StandingDecision.awaits
        else { return nil }
        guard let verdict = ScreeningVerdict(rawValue: word) else {
            let words = ScreeningVerdict.allCases.map(\.rawValue).joined(separator: ", ")
            throw problem(
                row, "the decision `\(word.prefix(40))` is no verdict", "write one of \(words)")
        }
        guard let entity = text("entity", row) else {
            // What was silenced before is told once more in a row without a party.
            if verdict == .falsePositive { return nil }
            throw problem(row, "a decision needs a party", "decide on a row that names an entity")
        }
        guard let because = text("because", row) else {
            throw problem(row, "a decision needs a reason", "fill the column `because`")
        }
        let subject = subjects.subject(
            RowFile.Row(line: row.line, values: own.map { row.values[$0] }))
        guard subject.party != nil else {
            throw problem(row, "the subject has no name", "keep the subject's own columns")
        }
        return Review(
            subject: subject, entity: entity, verdict: verdict, because: because,
            by: text("by", row), mark: text("compared", row))
    }

    private func text(_ column: String, _ row: RowFile.Row) -> String? {
        guard let place = places[column], let text = row.values[place].first,
            !text.allSatisfy(\.isWhitespace)
        else { return nil }
        return text
    }

    private func problem(_ row: RowFile.Row, _ what: String, _ remedy: String) -> ReadingProblem {
        ReadingProblem(.badValue, file: file, line: row.line, what: what, remedy: remedy)
    }
}

extension Screening {
    /// The decisions that a review makes, one for each record of the party, with what is compared
    /// as of now.
    ///
    /// - Parameters:
    ///   - review: The row of the reviewer.
    ///   - person: Who decides, where the row does not say.
    ///   - day: The day of the decision.
    ///   - needs: How many people have to decide the same before it counts.
    ///   - until: The last day on which it holds.
    /// - Returns: The decisions.
    /// - Throws: ``QuestionError`` if a party is unknown, or changed since it was reviewed.
    public func decisions(
        _ review: ReviewedRows.Review, by person: String, on day: Day, needs: Int = 1,
        until: Day? = nil
    ) throws(QuestionError) -> [ScreeningDecision] {
        var decisions: [ScreeningDecision] = []
        for (entity, mark) in review.entities {
            guard let vertex = graph.vertex(entity) else {
                throw .missing("there is no entity `\(entity)` any more; screen again")
            }
            let pair = compared(review.subject, with: vertex)
            if let mark, mark != pair.mark {
                throw .missing(
                    "the subject or the party changed since the screening; screen again")
            }
            decisions.append(
                ScreeningDecision(
                    subject: review.subject.key, name: review.subject.name,
                    entity: graph.id(vertex), verdict: review.verdict, because: review.because,
                    by: review.by ?? person, day: day, compared: pair, needs: needs,
                    until: until))
        }
        return decisions
    }

    /// Whether another person has to decide the same before a decision counts.
    public func isAwaited(_ decision: ScreeningDecision) -> Bool {
        guard let vertex = graph.vertex(decision.entity), let pair = decision.compared else {
            return false
        }
        return decisions.standing(decision.subject, vertex, pair)?.isAwaited ?? false
    }

    /// Whether the last decision on the pair says the same and still stands.
    public func isDecided(_ decision: ScreeningDecision) -> Bool {
        guard let vertex = graph.vertex(decision.entity), let pair = decision.compared,
            let last = decisions.standing(decision.subject, vertex, pair)
        else { return false }
        return last.changes.isEmpty && last.decision.verdict == decision.verdict
            && last.decision.because == decision.because && last.decision.by == decision.by
            && last.decision.needs == decision.needs && last.decision.until == decision.until
    }
}
