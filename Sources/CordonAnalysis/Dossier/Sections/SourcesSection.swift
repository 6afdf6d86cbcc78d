import CordonModel

extension DossierDraft {
    /// The documents that the evidence cites, by id.
    mutating func sources() -> DossierSection {
        let cited = Set(
            footnotes.claims.flatMap { file.claims[$0].evidence.citations.map(\.source) })
        let told = cited.sorted().compactMap { file.source($0) }
            .filter { !omissions.isApplied || $0.publish != .no }
        var table = DossierTable(
            "Sources", ["Id", "Document", "Date", "Kind and licence", "Copy"],
            empty: "No source is cited.")
        for source in told {
            table.add([
                source.id,
                [source.publisher.map { "\($0): " } ?? "", source.title].joined(),
                source.date?.description ?? "not told",
                [
                    source.kind?.rawValue, source.licence,
                    source.publish == .full ? nil : "publish: \(source.publish.rawValue)",
                ]
                .compactMap(\.self).joined(separator: "; "),
                [
                    source.address, source.identifier, source.retrieved.map { "retrieved \($0)" },
                    source.sha256.map { "SHA-256 \($0)" },
                    source.origin == source.id ? nil : "origin: \(source.origin)",
                ].compactMap(\.self).joined(separator: "; "),
            ])
        }
        let unread = told.filter { $0.sha256 == nil }.count
        var blocks: [DossierBlock] = [.table(table)]
        if unread > 0 {
            blocks.append(
                .paragraph([
                    .file(
                        "Of \(unread) of \(told.count) documents the case keeps no digest: that the copy read is the one published cannot be checked here."
                    )
                ]))
        }
        return DossierSection(.sources, .array(told.map(json)), blocks)
    }

    private func json(_ source: Source) -> JSONText {
        [
            "id": .string(source.id), "title": .string(source.title),
            "publisher": .optional(source.publisher), "date": .optional(source.date?.description),
            "kind": .optional(source.kind?.rawValue), "licence": .optional(source.licence),
            "credit": .optional(source.credit), "address": .optional(source.address),
            "identifier": .optional(source.identifier), "sha256": .optional(source.sha256),
            "retrieved": .optional(source.retrieved?.description),
            "origin": .string(source.origin), "publish": .string(source.publish.rawValue),
            "archive": .null, "language": .null, "translatedBy": .null,
        ]
    }
}
