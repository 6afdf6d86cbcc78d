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

/// Runs a body with the path of a file of this name that holds these bytes, in a folder of its own
/// that is removed.
func withFile<Result>(
    named name: String, _ bytes: [UInt8], _ body: (String) throws -> Result
) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("cordon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
        do { try FileManager.default.removeItem(at: folder) } catch { print(error) }
    }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try body(file.path)
}
