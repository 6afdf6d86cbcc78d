/// Why a file was not fetched; what lay there before lies there still.
public struct FetchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds.
    public enum Kind: String, Sendable {
        /// The address is none.
        case badAddress
        /// The server could not be reached, or was silent for too long.
        case unreachable
        /// The server answered with an error.
        case refused
        /// The answer is a page for people, not data.
        case errorPage
        /// The answer ended too early.
        case truncated
        /// The answer is longer than the bound.
        case tooLong
        /// A redirect leads to an unsafe place, or there are too many.
        case redirect
        /// Nothing was fetched before, and the network is not to be used.
        case offline
        /// The file on the disk is not the one that was fetched.
        case altered
        /// The disk refused.
        case disk
    }

    /// The kind.
    public let kind: Kind
    /// The address or file.
    public let place: String
    /// What is wrong.
    public let what: String

    init(_ kind: Kind, _ place: String, _ what: String) {
        self.kind = kind
        self.place = place
        self.what = what
    }

    /// The place and the fault.
    public var description: String { "\(place): \(what)" }

    /// Whether asking again may help.
    var isPassing: Bool { kind == .unreachable || kind == .truncated }
}
