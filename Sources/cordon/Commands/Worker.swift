import ArgumentParser
import CordonServer
import Foundation

/// `cordon worker`: draws one picture that it is handed, within bounds; `cordon serve` starts it.
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draws one picture from the standard input; for `cordon serve`.",
        shouldDisplay: false)

    @Flag(help: "Allow the time that a layout of thousands of parties takes.")
    var long = false

    /// The most memory, and the most seconds of work.
    private static let mostBytes: rlim_t = 2 << 30
    private static let mostSeconds: rlim_t = 60
    private static let mostLongSeconds: rlim_t = 150

    func run() throws {
        try Self.bound(RLIMIT_AS, to: Self.mostBytes)
        try Self.bound(RLIMIT_CPU, to: long ? Self.mostLongSeconds : Self.mostSeconds)
        // A crash leaves no image of names behind.
        try Self.bound(RLIMIT_CORE, to: 0)
        let bytes: [UInt8]
        do {
            bytes = try PictureOrder.drawing(try FileHandle.standardInput.readToEnd() ?? Data())
        } catch {
            throw Failure("the picture cannot be drawn")
        }
        try Sink.write(bytes, to: nil)
    }

    private static func bound(_ resource: __rlimit_resource, to most: rlim_t) throws {
        var bound = rlimit(rlim_cur: most, rlim_max: most)
        guard unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &bound) == 0 else {
            throw Failure("the bounds cannot be set")
        }
    }
}
