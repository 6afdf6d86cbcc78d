/// The reasons for which a round failed, a line each.
public struct RoundFault: Error, Sendable, CustomStringConvertible {
    /// The reasons, a line each.
    public let lines: [String]

    init(_ lines: [String]) { self.lines = lines }

    init(_ line: String) { lines = [line] }

    /// All reasons.
    public var description: String { lines.joined(separator: "\n") }
}
