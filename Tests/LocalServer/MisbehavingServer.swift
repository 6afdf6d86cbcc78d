import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#endif

/// A server on this machine that answers as it is told, well or badly.
public final class MisbehavingServer: Sendable {
    /// One question: its path and its headers, names in lower case.
    public struct Question: Sendable {
        /// The path.
        public let path: String
        /// The headers.
        public let headers: [String: String]
    }

    /// What is sent, piece by piece, and how long it waits before each.
    public struct Reply: Sendable {
        /// The pieces.
        public var pieces: [[UInt8]]
        /// Microseconds before each.
        public var pause: UInt32 = 0

        /// Creates an answer of a head, a line a header, and a body.
        public init(_ head: String, _ body: [UInt8] = [], pause: UInt32 = 0) {
            let text = head.split(separator: "\n").joined(separator: "\r\n") + "\r\n\r\n"
            pieces = [Array(text.utf8), body]
            self.pause = pause
        }
    }

    /// Where it listens.
    public let port: UInt16
    private let socket: Int32
    private let asked = Mutex<[Question]>([])

    /// The questions so far.
    public var questions: [Question] { asked.withLock { $0 } }

    /// Starts to listen.
    public init(_ reply: @escaping @Sendable (Question) -> Reply) {
        let listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
                _ = unsafe bind(listener, raw, length)
                _ = unsafe getsockname(listener, raw, &length)
            }
        }
        _ = listen(listener, 16)
        socket = listener
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in
            while true {
                let peer = accept(listener, nil, nil)
                guard peer >= 0 else { return }
                serve(peer, reply)
            }
        }
    }

    /// Listens no more.
    public func stop() {
        _ = shutdown(socket, Int32(SHUT_RDWR))
        _ = close(socket)
    }

    /// The address of a path.
    public func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    private func serve(_ peer: Int32, _ reply: (Question) -> Reply) {
        defer { _ = close(peer) }
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !text.contains("\r\n\r\n") {
            let size = buffer.count
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe recv(peer, bytes.baseAddress, size, 0)
            }
            guard count > 0 else { return }
            text += String(decoding: buffer.prefix(count), as: UTF8.self)
        }
        let lines = text.split(separator: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] =
                line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        let path = lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let question = Question(path: path, headers: headers)
        asked.withLock { $0.append(question) }
        let answer = reply(question)
        for piece in answer.pieces {
            if answer.pause > 0 { usleep(answer.pause) }
            unsafe piece.withUnsafeBytes { bytes in
                _ = unsafe send(peer, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
        }
    }
}
