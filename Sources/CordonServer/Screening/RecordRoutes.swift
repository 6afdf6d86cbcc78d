import CordonAnalysis
import CordonFormats
import CordonModel
import CordonStore

/// What a store remembers: decisions, and everything that was done to it.
enum RecordRoutes {
    static let all: [Route] = [

        Route(
            "GET", "/v1/decisions", "What was decided about screened subjects.",
            [
                Parameter("last", .flag, "Only the last decision on each pair."),
                Question.limit,
            ], strict: true
        ) { asked throws(Fault) in .document(try decisions(asked)) },
        Route(
            "POST", "/v1/decisions", "Keeps what was decided about one subject and one party.",
            [],
            body: Route.Body(
                type: "application/json",
                schema: [
                    "type": "object",
                    "required": ["subject", "entity", "decision", "because", "by"],
                    "properties": [
                        "subject": ["type": "object"], "entity": ["type": "string"],
                        "decision": [
                            "type": "string",
                            "enum": .strings(ScreeningVerdict.allCases.map(\.rawValue)),
                        ],
                        "because": ["type": "string"], "by": ["type": "string"],
                        "compared": ["type": "string"],
                    ],
                ]),
            writes: true
        ) { asked throws(Fault) in
            let answer = try decide(asked)
            asked.served.forgetDecisions()
            return .json(answer, status: 201)
        },
        Route(
            "GET", "/v1/activity",
            "What was done to the store, each record with the hash of all before it.",
            [Question.limit], strict: true
        ) { asked throws(Fault) in .document(try Activity(asked).json) },
        Route(
            "GET", "/v1/changes", "Whose answers changed since a day, and by which claims.",
            [
                Parameter("since", .day, required: true, "The earlier day."),
                Parameter("no-findings", .flag, "Leave findings out."), Question.regime,
            ] + Question.graphParameters, strict: true, heavy: true
        ) { asked throws(Fault) in
            guard let since = asked.day("since") else { throw Fault(422, "since is a day") }
            let changes = try asked.difference { $0.asOf = since }
            return .document(ServedDocument.of(changes, asked.served))
        },
    ]

    private static func store(_ asked: Asked) throws(Fault) -> Store {
        do {
            if let path = try asked.served.input.store { return try Store.open(path) }
        } catch {
            throw Fault(500, "the store cannot be opened")
        }
        throw Fault(
            404, "the graph is no store and keeps nothing", hint: "import it into a .cordon store")
    }

    private static func decisions(_ asked: Asked) throws(Fault) -> JSONText {
        let kept = try store(asked)
        var history: [ScreeningDecision]
        do throws(StoreError) {
            history = try kept.screeningDecisions()
        } catch {
            throw Fault(500, "the store cannot be read")
        }
        if asked.flag("last") {
            var seen: Set<[String]> = []
            history = history.reversed()
                .filter { seen.insert([$0.subject, $0.entity]).inserted }.reversed()
        }
        let shown = asked.excerpt(history).rows
        return [
            "cordon": .string(Investigation.version),
            "decisions": .array(shown.map(DecisionTable.json)),
        ]
    }

    private static func decide(_ asked: Asked) throws(Fault) -> JSONText {
        let body = try asked.json()
        guard let subject = body["subject"]?.members, !subject.isEmpty,
            let by = body["by"]?.text, !by.allSatisfy(\.isWhitespace)
        else { throw Fault(422, "a decision needs subject, entity, decision, because and by") }
        let own = ["entity", "decision", "because", "compared"]
        let clash = Set(ScreenRows.columns)
        let columns = subject.map { clash.contains($0.key) ? "subject." + $0.key : $0.key } + own
        let cells =
            subject.map { ($0.value.items ?? [$0.value]).compactMap(\.plain) }
            + own.map { [body[$0]?.text ?? ""].filter { !$0.isEmpty } }
        let screening = try asked.screening()
        let decisions: [ScreeningDecision]
        do {
            let rows = try ReviewedRows(columns, file: "the body")
            guard let review = try rows.review(RowFile.Row(line: 1, values: cells)) else {
                throw Fault(422, "nothing is decided")
            }
            decisions = try screening.decisions(
                review, by: by, on: asked.served.projection.asOf)
        } catch let fault as Fault {
            throw fault
        } catch let problem as ReadingProblem {
            throw Fault(422, problem.what)
        } catch {
            throw Fault(409, "\(error)")
        }
        let kept = try store(asked)
        do throws(StoreError) {
            let added = try kept.add(decisions)
            return [
                "added": .int(added), "decision": decisions.first.map(DecisionTable.json) ?? .null,
            ]
        } catch {
            throw Fault(503, "the store cannot be written to now; nothing was changed")
        }
    }
}

/// What was done to a store: imports, decisions on subjects, decisions on identity.
///
/// Each kind is a chain: a record's hash covers the record and the hash before it, so that whoever
/// keeps the last hash can tell later whether anything before it was changed.
struct Activity {
    let json: JSONText

    init(_ asked: Asked) throws(Fault) {
        var chains: [(kind: String, records: [[JSONText.Member]])] = []
        do {
            guard let path = try asked.served.input.store else {
                throw Fault(404, "the graph is no store and keeps nothing")
            }
            let store = try Store.open(path)
            chains = [
                ("import", try store.imports().map(Self.record)),
                ("decision", try store.screeningDecisions().map(Self.record)),
                ("identity", try store.decisions().map(Self.record)),
            ]
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(500, "the store cannot be read")
        }
        var rows: [JSONText] = []
        var heads: [JSONText.Member] = []
        for (kind, records) in chains {
            var last = ""
            for (number, record) in records.enumerated() {
                var hash = ContentHash()
                hash.add(last)
                hash.add(JSONText.object(record).compact)
                last = hash.full
                rows.append(
                    .object(
                        [.init("kind", .string(kind)), .init("number", .int(number + 1))] + record
                            + [.init("hash", .string(last))]))
            }
            heads.append(.init(kind, .string(last)))
        }
        let shown = asked.excerpt(rows)
        json = [
            "cordon": .string(Investigation.version), "complete": .bool(shown.cut == nil),
            "cut": .optional(shown.cut), "heads": .object(heads),
            "activity": .array(shown.rows),
        ]
    }

    private static func record(_ entry: ImportRecord) -> [JSONText.Member] {
        [
            .init("day", .string(entry.recorded.description)),
            .init(
                "files",
                .array(
                    entry.files.map { file in
                        let name = file.path.split(separator: "/").last.map(String.init)
                        return [
                            "name": .string(name ?? file.path), "format": .optional(file.format),
                            "sha256": .string(file.sha256),
                            "imported": file.imported.map { .int($0) } ?? .null,
                        ]
                    })),
        ]
    }

    /// Subjects stand here by a hash of what they are called, never by name.
    private static func record(_ decision: ScreeningDecision) -> [JSONText.Member] {
        var subject = ContentHash()
        subject.add(decision.subject)
        return [
            .init("day", .string(decision.day.description)),
            .init("subject", .string(subject.full)), .init("entity", .string(decision.entity)),
            .init("verdict", .string(decision.verdict.rawValue)),
            .init("because", .string(decision.because)), .init("by", .string(decision.by)),
        ]
    }

    private static func record(_ decision: IdentityDecision) -> [JSONText.Member] {
        [
            .init("left", .string(decision.left)), .init("right", .string(decision.right)),
            .init("same", .bool(decision.isSame)), .init("because", .string(decision.because)),
        ]
    }
}
