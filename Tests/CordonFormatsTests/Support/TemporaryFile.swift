import Foundation

/// Runs a body with the path of a file that holds these bytes, and removes the file.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("cordon-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer {
        do { try FileManager.default.removeItem(at: file) } catch { print(error) }
    }
    return try body(file.path)
}
