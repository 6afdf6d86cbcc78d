internal import CZlib

/// Makes gzip data (RFC 1952).
package enum Gzip {
    /// The bytes as one gzip member; nil where that is no shorter.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count > 64 else { return nil }
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            count = unsafe bytes.withUnsafeBufferPointer { input in
                unsafe cordon_gzip(input.baseAddress, input.count, room.baseAddress, room.count)
            }
        }
        return output.isEmpty ? nil : output
    }
}
