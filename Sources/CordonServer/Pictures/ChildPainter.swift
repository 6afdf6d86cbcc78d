#if Server
    import Foundation
    import Subprocess
    import SystemPackage

    /// Draws in `cordon worker`: a process of its own, with a deadline and a bound on memory.
    ///
    /// A child draws one picture and ends; one that crashes, or is killed, costs that picture only.
    public struct ChildPainter: Painter {
        private let executable: String
        private let seconds: Double

        /// The most bytes of a picture.
        private static let mostBytes = 64 << 20

        /// Creates a painter.
        ///
        /// - Parameters:
        ///   - executable: The path of this program.
        ///   - seconds: The time a picture may take.
        public init(executable: String, seconds: Double = 20) {
            self.executable = executable
            self.seconds = seconds
        }

        /// The bytes of a picture, drawn in a child process.
        public func draw(_ order: PictureOrder) async throws(Fault) -> [UInt8] {
            let input: Data
            do { input = try order.encoded() } catch {
                throw Fault(422, "the picture cannot be handed over")
            }
            do {
                return try await drawn([UInt8](input), isLong: order.isLong)
            } catch let fault as Fault {
                throw fault
            } catch {
                throw Fault(503, "the picture could not be drawn")
            }
        }

        private func drawn(_ input: [UInt8], isLong: Bool) async throws -> [UInt8] {
            let executable = executable
            let seconds = isLong ? Double(PictureOrder.patience) : seconds
            let arguments = isLong ? ["worker", "--long"] : ["worker"]
            // Through a file: a child that dies early must not leave a pipe half written.
            let order = try Self.file(holding: input)
            return try await withThrowingTaskGroup(of: [UInt8].self) { group in
                group.addTask {
                    let result = try await run(
                        .path(FilePath(executable)), arguments: Arguments(arguments),
                        input: .fileDescriptor(order, closeAfterSpawningProcess: true),
                        output: .bytes(limit: Self.mostBytes), error: .discarded)
                    guard result.terminationStatus.isSuccess else {
                        throw Fault(422, "the picture cannot be drawn", hint: "ask for less of it")
                    }
                    return result.standardOutput
                }
                group.addTask {
                    try await Task.sleep(for: .milliseconds(Int64(seconds * 1_000)))
                    throw Fault(503, "the picture took too long", hint: "ask for less of it")
                }
                // The first to end decides; the child is killed where time was first.
                defer { group.cancelAll() }
                guard let first = try await group.next() else {
                    throw Fault(503, "the picture could not be drawn")
                }
                return first
            }
        }

        /// A file without a name that holds these bytes, open at its beginning.
        private static func file(holding bytes: [UInt8]) throws -> FileDescriptor {
            let path = FileManager.default.temporaryDirectory
                .appendingPathComponent("cordon-\(UUID().uuidString)").path
            let file = try FileDescriptor.open(
                FilePath(path), .readWrite, options: [.create, .exclusiveCreate],
                permissions: [.ownerReadWrite])
            do {
                try FileManager.default.removeItem(atPath: path)
                try file.writeAll(bytes)
                try file.seek(offset: 0, from: .start)
            } catch {
                try file.close()
                throw error
            }
            return file
        }
    }
#endif
