package import CordonModel

/// The tables of a folder that hold a case without loss.
package struct CaseTables {
    /// The case that leaves; derived joins come last.
    package let file: Case
    /// The number of claims among those told that the program derived.
    package private(set) var derived = 0

    package init(_ file: Case) { self.file = file }

    /// Writes every table.
    package mutating func write(
        into draft: FolderDraft, decisions: [IdentityDecision], node: @escaping (EntityID) -> Int?
    ) throws {
        var writers: [FolderTable: ParquetWriter] = [:]
        for table in FolderTable.allCases {
            writers[table] = try draft.begin(table.rawValue, table.columns)
        }
        var writing = ClaimWriting(file, into: writers, node: node)
        for (place, claim) in file.claims.enumerated() where claim.mayLeaveUndecided {
            let isDerived = claim.isDerived
            if isDerived { derived += 1 }
            try writing.add(place, claim, isDerived: isDerived)
        }
        try putRecords(writers, node)
        for source in file.sources where !source.isDerived {
            try writers[.sources]?.add(Self.row(source))
        }
        for decision in decisions {
            try writers[.decisions]?.add([
                .text(decision.left), .text(decision.right), .flag(decision.isSame),
                .text(decision.because), .day(decision.day),
            ])
        }
        for regime in file.openness.keys.sorted() {
            for (id, isOpen) in file.openness[regime, default: [:]].sorted(by: { $0.key < $1.key })
            {
                try writers[.openness]?.add([.text(regime), .text(id), .flag(isOpen)])
            }
        }
        for table in FolderTable.allCases { try draft.end(table.rawValue) }
    }

    private func putRecords(
        _ writers: [FolderTable: ParquetWriter], _ node: (EntityID) -> Int?
    ) throws {
        for (place, entity) in file.entities.enumerated() {
            try writers[.records]?.add([
                .number(place), .text(entity.id), .text(entity.schema), .number(node(entity.id)),
            ])
            for name in entity.fields.keys.sorted() {
                let texts = entity.fields[name, default: []].map { Optional($0) }
                // A field without texts is there all the same.
                for text in texts.isEmpty ? [nil] : texts {
                    try writers[.details]?.add(
                        [.text("record"), .number(place)]
                            + ClaimWriting.detail("field", name, text))
                }
            }
        }
    }

    private static func row(_ source: Source) -> [ParquetValue] {
        [
            .text(source.id), .text(source.title), .text(source.origin),
            .text(source.publish.rawValue), .day(source.retrieved),
        ] + ParquetValue.window(source.date)
            + [
                source.publisher, source.kind?.rawValue, source.address, source.identifier,
                source.sha256, source.licence, source.credit, source.note,
            ].map { ParquetValue.text($0) }
    }
}

extension Source {
    /// Whether only claims that the program derives cite it.
    var isDerived: Bool { Claim.derivedSources.contains(id) }
}

extension Claim {
    fileprivate static let derivedSources: Set<String> = [
        Case.identitySource.id, Case.openIdentitySource.id, Case.decisionSource.id,
    ]

    /// Whether the program derived it from numbers or decisions; it is derived anew from what a
    /// folder holds.
    var isDerived: Bool {
        let citations = evidence.citations
        return citations.count == 1 && Self.derivedSources.contains(citations[0].source)
    }

    /// Whether it may leave: a pair that nobody has decided about may not.
    fileprivate var mayLeaveUndecided: Bool {
        evidence.citations.allSatisfy { $0.source != Case.openIdentitySource.id }
    }
}
