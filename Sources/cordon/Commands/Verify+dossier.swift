import CordonFormats
import CordonModel
import CordonServer

/// Verifying a dossier.
extension Verify {
    /// Says whether a dossier is as it was written and, with --against, what is another now.
    func verify(_ kept: KeptDossier) throws {
        let check = try against.map { try self.check(kept, $0) }
        let changes = check?.changes ?? []
        try Sink.write(
            json
                ? Self.document(kept, check).pretty + "\n"
                : PlainText.lines(
                    Self.lines(kept, check).map { $0 + "\n" }.joined()),
            to: output)
        guard kept.faults.isEmpty, changes.isEmpty else {
            throw Failure([], status: .findingMet)
        }
    }

    private func check(_ kept: KeptDossier, _ graph: String) throws -> DossierCheck {
        do {
            return try DossierCheck(kept, against: graph, notes: notes)
        } catch let error as ReadingProblems {
            throw Failure(error)
        } catch let error as Fault {
            throw Failure("\(file): \(Self.words(error))")
        }
    }

    private static func lines(_ kept: KeptDossier, _ check: DossierCheck?) -> [String] {
        var lines = [kept.summary]
        lines +=
            kept.faults.isEmpty
            ? ["whole: every part is as it was written"]
            : kept.faults.map { "NOT WHOLE: \($0)" }
        guard let check else {
            return lines + ["nothing was made again; name the graph with --against"]
        }
        guard !check.changes.isEmpty else { return lines + ["made again: nothing has changed"] }
        return lines + check.changes.map(line)
    }

    private static func line(_ change: DossierCheck.Change) -> String {
        let because =
            change.because.isEmpty
            ? "" : ", because of " + change.because.joined(separator: ", ")
        switch (change.before, change.after) {
        case (nil, _): return "\(change.what) \(change.of): was not there\(because)"
        case (_, nil): return "\(change.what) \(change.of): is not there any more\(because)"
        default: return "\(change.what) \(change.of): is another now\(because)"
        }
    }

    private static func document(_ kept: KeptDossier, _ check: DossierCheck?) -> JSONText {
        [
            "whole": .bool(kept.faults.isEmpty), "faults": .strings(kept.faults),
            "computedAgain": .bool(check != nil),
            "changes": .array(
                (check?.changes ?? []).map { change in
                    [
                        "what": .string(change.what), "of": .string(change.of),
                        "before": .optional(change.before), "after": .optional(change.after),
                        "because": .strings(change.because),
                    ]
                }),
        ]
    }
}
