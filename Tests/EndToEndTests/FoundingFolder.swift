import Foundation
import Testing

/// Hands over the founding case as a Parquet folder, which is removed afterwards.
func withFoundingFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("cordon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
        do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
    }
    let path = folder.appendingPathComponent("garpiya").path
    let outcome = try Program.run(["export", "Graphs/garpiya", "--to", "parquet", "-o", path])
    try #require(outcome.status == 0, "\(outcome.complaints)")
    try body(path)
}
