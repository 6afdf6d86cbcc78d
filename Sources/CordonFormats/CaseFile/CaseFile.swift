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
        RawFile.isPlain(head(of: path))
    }

    /// Reads a case file or a folder.
    ///
    /// A file that names others under `files` is read with them, as the `case.yaml` of a folder.
    ///
    /// - Complexity: Linear in the size of the files: about 10,000 claims in a second or two.
    /// - Throws: All problems of all its files.
    public static func read(_ path: String) throws(ReadingProblems) -> Case {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        let head = readHead(of: path, into: draft)
        let folder = String(head.reversed().drop { $0 != "/" }.reversed())
        var seen: Set<String> = [head]
        for (name, line) in draft.files {
            let problem = problem(with: name, in: folder, seen.insert(folder + name).inserted)
            if let problem {
                log.add(
                    ReadingProblem(
                        problem.kind, file: head, line: line,
                        what: "`\(Fields.brief(name))` \(problem.what)", remedy: problem.remedy))
                continue
            }
            readFile(folder + name, into: draft, isHead: false)
        }
        let file = draft.finished()
        if log.holdsUnresolved, let whole = whole(of: head) {
            log.forgetUnresolved()
            log.add(
                ReadingProblem(
                    .unresolved, file: head,
                    what: "it is a part of the case `\(whole)`, which holds what it names",
                    remedy: "give `\(whole)`"))
        }
        try log.check()
        return file
    }

    /// The head of the folder in which a file lies, where that names the file as a part of its case.
    private static func whole(of path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard let name = parts.last, name != "case.yaml" else { return nil }
        let head = (parts.dropLast() + ["case.yaml"]).joined(separator: "/")
        guard RawFile.isPlain(head) else { return nil }
        let draft = CaseDraft(log: ProblemLog())
        readFile(head, into: draft, isHead: true)
        return draft.files.contains { $0.name == name } ? head : nil
    }

    /// Reads a case from the bytes of one file.
    ///
    /// - Throws: All its problems.
    public static func read(_ bytes: [UInt8], named name: String) throws(ReadingProblems) -> Case {
        let log = ProblemLog()
        let draft = CaseDraft(log: log)
        do {
            draft.take(try YAMLText.parse(bytes, file: name, log: log), isHead: true)
            for (_, line) in draft.files {
                log.add(
                    ReadingProblem(
                        .forbidden, file: name, line: line, what: "it names other files",
                        remedy: "read it as a file of a folder"))
            }
        } catch {
            log.add(error)
        }
        let file = draft.finished()
        try log.check()
        return file
    }

    /// Takes in the file itself, or the head of a folder; returns its path.
    @discardableResult
    static func readHead(of path: String, into draft: CaseDraft) -> String {
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let head = isFolder.boolValue ? self.head(of: path) : path
        readFile(head, into: draft, isHead: true)
        return head
    }

    private static func head(of folder: String) -> String {
        folder.hasSuffix("/") ? folder + "case.yaml" : folder + "/case.yaml"
    }

    private static func problem(
        with name: String, in folder: String, _ isNew: Bool
    ) -> (kind: ReadingProblem.Kind, what: String, remedy: String)? {
        if name.hasPrefix("/") || name.split(separator: "/").contains("..") {
            return (.forbidden, "lies outside the case's folder", "name files inside the folder")
        }
        guard isNew else { return (.duplicate, "is named twice", "name each file once") }
        let isOdd =
            FileManager.default.fileExists(atPath: folder + name)
            && !RawFile.isPlain(folder + name)
        return isOdd ? (.forbidden, "is no plain file", "name files of YAML") : nil
    }

    private static func readFile(_ path: String, into draft: CaseDraft, isHead: Bool) {
        do {
            draft.take(try YAMLText.read(path, shownAs: path, log: draft.log), isHead: isHead)
        } catch {
            draft.log.add(error)
        }
    }
}
