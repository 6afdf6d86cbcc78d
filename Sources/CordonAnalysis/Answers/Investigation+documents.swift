public import CordonGraph
public import CordonModel

/// Answers as documents: the command line and the server give the same bytes.
extension Investigation {
    /// Claims, as places in the case, with the number of their independent origins.
    ///
    /// - Parameters:
    ///   - places: The claims.
    ///   - cut: Why some were left out; nil where none were.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(ofClaims places: [Int], cut: String? = nil) -> AnswerDocument {
        var document = AnswerDocument(self, cut: cut)
        document.add("claims", .array(places.map { .claim($0, in: graph) }))
        document.add("origins", .int(origins(of: places).count))
        return document
    }

    /// The notes on the data that a user should know.
    ///
    /// - Parameters:
    ///   - issues: Those that are told.
    ///   - cut: Why some were left out; nil where none were.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(ofIssues issues: [DataIssue], cut: String? = nil) -> AnswerDocument {
        var document = AnswerDocument(self, cut: cut)
        document.add("issues", .array(issues.map(row(of:))))
        return document
    }

    /// One issue.
    public func row(of issue: DataIssue) -> JSONText {
        [
            "code": .string(issue.code), "severity": .string(issue.severity.rawValue),
            "entities": .strings(issue.entities), "claims": .strings(issue.claims),
            "message": .string(issue.message),
        ]
    }

    /// Ways between two entities, found in an order.
    public func document(of answer: PathAnswer, by order: PathQuestion.Order) -> AnswerDocument {
        var document = AnswerDocument(self, cut: answer.cut?.rawValue)
        document.add("by", .string(order.rawValue))
        if order == .ownership { document.add("unsized", .int(answer.unsized)) }
        document.add("paths", each: answer.paths) { [graph] in .path($0, in: graph) }
        return document
    }

    /// The first places of a ranking.
    public func document(
        of ranking: Ranking, _ question: RankQuestion, top count: Int
    ) -> AnswerDocument {
        var document = AnswerDocument(self, cut: ranking.cut?.rawValue)
        document.add("measure", .string(question.by.rawValue))
        document.add("directed", .bool(question.walk.isDirected))
        if question.isApproximate { document.add("error", .number(ranking.error)) }
        document.add("ranking", .array(ranking.places.prefix(count).map(row(of:))))
        return document
    }

    /// One place of a ranking.
    public func row(of place: Ranking.Place) -> JSONText {
        [
            "entity": .string(graph.id(place.vertex)),
            "caption": .string(graph.caption(place.vertex)), "score": .number(place.score),
        ]
    }

    /// The groups of a structure.
    ///
    /// - Parameters:
    ///   - groups: Those that are told.
    ///   - kind: The structure.
    ///   - cut: Why some were left out; nil where none were.
    /// - Returns: The document, to which nothing needs to be added.
    public func document(
        ofGroups groups: [[Vertex]], _ kind: StructureKind, cut: String? = nil
    ) -> AnswerDocument {
        var document = AnswerDocument(self, cut: cut)
        document.add("find", .string(kind.rawValue))
        document.add("groups", .array(groups.map(row(ofGroup:))))
        return document
    }

    /// One group of a structure.
    public func row(ofGroup group: [Vertex]) -> JSONText {
        ["entities": .strings(group.map(graph.id))]
    }

    /// What a search found.
    public func document(ofHits hits: [PartyHit]) -> AnswerDocument {
        var document = AnswerDocument(self, limits: listWarnings())
        document.add("hits", .array(hits.map { .hit($0, in: graph) }))
        return document
    }

    /// What differs between an older graph and this one.
    public func document(
        of difference: Difference, since older: Investigation
    ) -> AnswerDocument {
        var document = AnswerDocument(self)
        document.add("old", older.side)
        document.add("new", side)
        for member in JSONText.difference(difference) { document.add(member.key, member.value) }
        return document
    }

    /// One side of a comparison: which inputs, on which days, and the digest of it all.
    private var side: JSONText {
        [
            "inputs": .array(
                graph.file.inputs.map {
                    ["path": .string($0.path), "sha256": .string($0.sha256)]
                }),
            "asOf": .string(graph.projection.asOf.description),
            "knownAt": .optional(graph.projection.knownAt?.description),
            "digest": .string(CaseDigest.of(graph.file)),
        ]
    }
}
