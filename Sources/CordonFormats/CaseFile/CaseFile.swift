public import CordonModel
import Foundation
import Yams

/// The case file: a YAML format that a journalist can write by hand and review in git.
///
/// A case is one file, or a folder whose `case.yaml` names its files. Every problem of every file
/// is reported, each with file, line, what was expected and the nearest known word.
///
/// ```swift
/// let garpiya = try CaseFile.read("Graphs/garpiya")
/// ```
public enum CaseFile {
    /// The version of the format that this program reads.
    public static let version = "1"

    /// Whether a folder is a case: it holds `case.yaml`.
    public static func isCase(folder path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/case.yaml")
    }

    /// Reads a case file or a folder.
    ///
    /// - Throws: All problems of all its files.
    public static func read(_ path: String) throws(ReadingProblems) -> Case {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if isFolder.boolValue {
            readFolder(path, into: draft, log: log)
        } else {
            readFile(path, shownAs: path, into: draft, log: log, isHead: true)
        }
        let file = draft.finished()
        try log.check()
        return file
    }

    private static func readFolder(_ path: String, into draft: CaseDraft, log: ProblemLog) {
        let head = path.hasSuffix("/") ? path + "case.yaml" : path + "/case.yaml"
        readFile(head, shownAs: head, into: draft, log: log, isHead: true)
        let folder = head.dropLast("case.yaml".count)
        for name in draft.files {
            guard !name.contains("..") && !name.hasPrefix("/") else {
                log.add(
                    ReadingProblem(
                        .forbidden, file: head, what: "`\(name)` lies outside the case's folder",
                        remedy: "name files inside the folder"))
                continue
            }
            readFile(folder + name, shownAs: folder + name, into: draft, log: log, isHead: false)
        }
    }

    private static func readFile(
        _ path: String, shownAs file: String, into draft: CaseDraft, log: ProblemLog, isHead: Bool
    ) {
        do {
            draft.take(try YAMLText.read(path, shownAs: file), isHead: isHead)
        } catch {
            log.add(error)
        }
    }

    /// Reads a case from the bytes of one file.
    ///
    /// - Throws: All its problems.
    public static func read(_ bytes: [UInt8], named name: String) throws(ReadingProblems) -> Case {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        do {
            draft.take(try YAMLText.parse(Data(bytes), file: name), isHead: true)
        } catch {
            log.add(error)
        }
        let file = draft.finished()
        try log.check()
        return file
    }
}
