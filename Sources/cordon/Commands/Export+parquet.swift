import CordonAnalysis
import CordonFormats
import CordonModel

extension Export {
    /// Writes the folder of Parquet tables.
    func writeParquet(_ options: GraphOptions) throws {
        guard !allDays else {
            throw Failure(
                "--all-days: `parquet` holds the claims of every day already", status: .usage)
        }
        guard let output, output != "-" else {
            throw Failure(
                "--to parquet writes several files: name their folder with -o", status: .usage)
        }
        let decisions = try options.identityDecisions()
        let investigation = try investigation(options)
        let summary: FolderSummary
        do {
            summary = try investigation.writeFolder(
                output, under: investigation.regimes(FindingQuestion()), deciding: decisions)
        } catch let problem as ReadingProblem {
            throw Failure(problem.description)
        } catch {
            throw Failure("\(output): cannot be written; check the folder, its rights and the disk")
        }
        if !quiet { tell(summary) }
    }

    private func tell(_ summary: FolderSummary) {
        let parts = [
            (summary.claims, "claims"), (summary.entities, "entities"),
            (summary.reduced, "words or citations of claims"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        guard !parts.isEmpty else { return }
        Sink.complain(
            "cordon: left out of parquet: \(parts.joined(separator: ", ")) that may not be passed on"
        )
    }
}
