import CordonFormats
import CordonModel
import Foundation

/// An end of the program other than success: what is said, and the exit status.
struct Failure: Error {
    /// Exit statuses, as other programs rely on them.
    enum Status: Int32 {
        /// The input or the world is at fault.
        case fault = 1
        /// A finding met `--fail-on`.
        case findingMet = 2
        /// The command was misused.
        case usage = 64
    }

    /// One thing that went wrong.
    private struct Complaint {
        /// The line that people read.
        let line: String
        var file: String?
        var number: Int?
        let what: String
        /// What to do about it.
        let remedy: String?

        /// A line whose last part, after a semicolon, says what to do.
        init(_ line: String) {
            self.line = line
            let cut = line.range(of: "; ", options: .backwards)
            what = cut.map { String(line[..<$0.lowerBound]) } ?? line
            remedy = cut.map { String(line[$0.upperBound...]) }
        }

        init(_ problem: ReadingProblem) {
            line = problem.description
            (file, number) = (problem.file, problem.line)
            (what, remedy) = (problem.what, problem.remedy)
        }

        var json: JSONText {
            [
                "error": .string(line), "file": .optional(file),
                "line": number.map { .int($0) } ?? .null, "what": .string(what),
                "remedy": .optional(remedy),
            ]
        }
    }

    private let complaints: [Complaint]
    let status: Status

    init(_ lines: [String], status: Status = .fault) {
        complaints = lines.map(Complaint.init)
        self.status = status
    }

    init(_ line: String, status: Status = .fault) { self.init([line], status: status) }

    init(_ problems: ReadingProblems) {
        let omitted =
            problems.omitted > 0 ? [Complaint("and \(problems.omitted) more problems")] : []
        complaints = problems.problems.map(Complaint.init) + omitted
        status = .fault
    }

    /// Says what went wrong on standard error, a line each, and ends the program.
    ///
    /// To a program that asked for JSON it is said as one object on the last line: the first problem,
    /// and all of them under `problems`.
    func report() -> Never {
        if Self.isForMachines {
            Sink.complain(document.compact)
        } else {
            for complaint in complaints { Sink.complain("cordon: \(complaint.line)") }
        }
        exit(status.rawValue)
    }

    private static var isForMachines: Bool {
        CommandLine.arguments.contains("--json") || CommandLine.arguments.contains("--ndjson")
    }

    private var document: JSONText {
        guard let first = complaints.first, case .object(var members) = first.json else {
            return ["exit": .int(Int(status.rawValue))]
        }
        members.append(.init("exit", .int(Int(status.rawValue))))
        members.append(.init("problems", .array(complaints.map(\.json))))
        return .object(members)
    }
}
