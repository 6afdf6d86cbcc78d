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

    let lines: [String]
    let status: Status

    init(_ lines: [String], status: Status = .fault) {
        self.lines = lines
        self.status = status
    }

    init(_ line: String, status: Status = .fault) {
        self.init([line], status: status)
    }

    /// Says what went wrong on standard error, a line each, and ends the program.
    func report() -> Never {
        for line in lines { Sink.complain("cordon: \(line)") }
        exit(status.rawValue)
    }
}
