import CordonModel

/// `/v1/jobs`: long questions, with progress as server-sent events.
enum JobRoutes {
    static func all(_ book: JobBook) -> [Route] {
        let id = Parameter("id", in: .path, "The id of the job.")
        return [
            Route(
                "POST", "/v1/jobs", "Starts a question that may take long.", [],
                body: Route.Body(
                    type: "application/json",
                    schema: [
                        "type": "object", "required": ["question"],
                        "properties": [
                            "question": [
                                "type": "string", "enum": .strings(Question.all.map(\.name)),
                            ],
                            "options": ["type": "object"],
                        ],
                    ])
            ) { asked throws(Fault) in
                let body = try asked.json()
                guard let name = body["question"]?.text,
                    let question = Question.all.first(where: { $0.name == name })
                else {
                    throw .invalid(
                        ["body", "question"], "enum",
                        "use \(Question.all.map(\.name).joined(separator: ", "))")
                }
                let job = try book.start(question, body["options"], asked.served)
                return .json(
                    text(job), status: 202, headers: [("location", "/v1/jobs/\(job.id)")])
            },
            Route("GET", "/v1/jobs/{id}", "How far a job is.", [id]) { asked throws(Fault) in
                let job = try book.job(asked.part("id"))
                job.change { $0.lastAsked = .now }
                return .json(text(job))
            },
            Route("DELETE", "/v1/jobs/{id}", "Cancels a job.", [id]) { asked throws(Fault) in
                let job = try book.job(asked.part("id"))
                job.change { $0.isCancelled = true }
                return .json(text(job))
            },
            Route("GET", "/v1/jobs/{id}/answer", "The answer of a job.", [id]) {
                asked throws(Fault) in
                let state = try book.job(asked.part("id")).now
                if let fault = state.fault { throw fault }
                guard let answer = state.answer else {
                    throw Fault(409, "the job still runs", headers: [("retry-after", "1")])
                }
                return .document(answer)
            },
            Route(
                "GET", "/v1/jobs/{id}/events", "The progress of a job, as server-sent events.",
                [id], gives: "text/event-stream"
            ) { asked throws(Fault) in
                WebAnswer(
                    type: "text/event-stream", .pieces(events(try book.job(asked.part("id")))))
            },
        ]
    }

    private static func text(_ job: JobBook.Job) -> JSONText {
        let state = job.now
        return [
            "id": .string(job.id), "question": .string(job.question),
            "state": .string(state.word), "progress": .number(state.progress),
            "detail": state.fault?.detail ?? .null,
        ]
    }

    /// An event whenever the progress moves; the last one says how it ended.
    ///
    /// Where the last listener goes before that, the job is cancelled.
    private static func events(_ job: JobBook.Job) -> AsyncStream<[UInt8]> {
        job.change {
            $0.listeners += 1
            $0.wasHeard = true
        }
        return AsyncStream { continuation in
            let task = Task {
                var told: String?
                while !Task.isCancelled {
                    let isDone = job.now.isDone
                    let line = text(job).compact
                    if line != told {
                        let event = isDone ? "end" : "progress"
                        continuation.yield(Array("event: \(event)\ndata: \(line)\n\n".utf8))
                        told = line
                    }
                    if isDone { break }
                    do { try await Task.sleep(for: .milliseconds(200)) } catch { break }
                }
                continuation.finish()
            }
            continuation.onTermination = { _ in
                task.cancel()
                job.change {
                    $0.listeners -= 1
                    $0.lastAsked = .now
                    if $0.listeners == 0, $0.wasHeard, !$0.isDone { $0.isCancelled = true }
                }
            }
        }
    }
}
