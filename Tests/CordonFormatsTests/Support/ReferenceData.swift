import Foundation

/// The real files of publishers, which `CORDON_REFERENCE_DATA` points to and the project does not
/// carry.
enum ReferenceData {
    /// The folder, or nil where it is not there.
    static let folder: String? = ProcessInfo.processInfo.environment["CORDON_REFERENCE_DATA"]

    /// Whether the files are there; says so once where they are not.
    static let isPresent: Bool = {
        if folder != nil { return true }
        print(
            "Reference data is absent: tests on real files are skipped. "
                + "Set CORDON_REFERENCE_DATA to its folder.")
        return false
    }()

    /// The path of a file in the folder.
    static func path(_ name: String) -> String { "\(folder ?? "")/\(name)" }
}
