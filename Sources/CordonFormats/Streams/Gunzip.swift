internal import CZlib

/// A stream of gzip data being inflated, of one member or several, or of bare deflate data.
@safe
final class Gunzip {
    /// What a step of inflating came to.
    enum Step {
        case goesOn
        case memberEnded
        case damaged
        case outOfMemory
    }

    /// How far a step went: bytes taken from the input and bytes made.
    struct Progress {
        let step: Step
        let taken: Int
        let made: Int
    }

    private let stream: OpaquePointer

    /// Opens a stream; `isBare` where it has neither gzip's header nor its checksum.
    init?(isBare: Bool = false) {
        guard let stream = unsafe isBare ? cordon_inflate_open() : cordon_gunzip_open() else {
            return nil
        }
        unsafe self.stream = stream
    }

    deinit {
        unsafe cordon_gunzip_close(stream)
    }

    /// Makes ready for the next member.
    func restart() {
        unsafe cordon_gunzip_restart(stream)
    }

    /// Inflates from `input` into `output` as far as either allows.
    func inflate(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> Progress {
        let result = unsafe cordon_gunzip_step(
            stream, input.baseAddress?.assumingMemoryBound(to: UInt8.self), input.count,
            output.baseAddress?.assumingMemoryBound(to: UInt8.self), output.count)
        let step: Step =
            switch result.status {
            case CORDON_GUNZIP_GOES_ON: .goesOn
            case CORDON_GUNZIP_MEMBER_ENDED: .memberEnded
            case CORDON_GUNZIP_NO_MEMORY: .outOfMemory
            default: .damaged
            }
        return Progress(step: step, taken: result.taken, made: result.made)
    }
}
