import Crypto
import CordonModel
import Foundation
import Yams

/// A YAML file as a tree of nodes with their places.
struct YAMLText {
    let file: String
    let root: Node
    let sha256: String

    /// The largest case file that is read, in bytes: a hand-written case is far smaller.
    static let bound = 64 << 20

    /// Reads and parses a file.
    static func read(_ path: String, shownAs file: String) throws(ReadingProblem) -> YAMLText {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw ReadingProblem(
                .unreadable, file: file, what: "the file cannot be read",
                remedy: "check the name and the permissions", isFatal: true)
        }
        return try parse(data, file: file)
    }

    /// Parses bytes.
    static func parse(_ data: Data, file: String) throws(ReadingProblem) -> YAMLText {
        guard !data.isEmpty else {
            throw ReadingProblem(
                .missing, file: file, what: "the file is empty",
                remedy: "begin it with `cordon: 1`", isFatal: true)
        }
        guard data.count <= bound else {
            throw ReadingProblem(
                .tooLong, file: file, what: "the file is larger than 64 MB",
                remedy: "split the case into a folder of files", isFatal: true)
        }
        guard let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) else {
            throw ReadingProblem(
                .encoding, file: file, what: "the file is not UTF-8 text",
                remedy: "save it as UTF-8", isFatal: true)
        }
        if let line = lineOfAlias(in: text) {
            throw ReadingProblem(
                .forbidden, file: file, line: line, what: "a YAML anchor or alias",
                remedy: "write the value out; quote a text that begins with & or *",
                isFatal: true)
        }
        let digest = Hexadecimal.text(SHA256.hash(data: data))
        return YAMLText(file: file, root: try compose(text, file: file), sha256: digest)
    }

    private static func compose(_ text: String, file: String) throws(ReadingProblem) -> Node {
        do {
            // The plain resolver leaves every scalar the text that it is: `NO` is Norway.
            let parser = try Parser(yaml: text, resolver: .basic)
            guard let root = try parser.singleRoot() else {
                throw YamlError.no
            }
            return root
        } catch {
            throw problem(error, file: file)
        }
    }

    private static func problem(_ error: any Error, file: String) -> ReadingProblem {
        var line: Int?
        var what = "the YAML is malformed"
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            line = mark.line
            what = problem
        case .duplicatedKeysInMapping(let keys, let context):
            line = context.mark.line
            what = "the key \(keys.map { "`\($0)`" }.joined(separator: ", ")) stands twice"
        case .reader(let problem, _, _, _): what = problem
        case .no: what = "there is no YAML in it"
        default: break
        }
        return ReadingProblem(
            .malformed, file: file, line: line, what: what,
            remedy: "mend the YAML; see the article on case files", isFatal: true)
    }

    /// The first line with an anchor or alias at the place of a value.
    ///
    /// A parser that expands aliases can be made to take forever, so they are refused before it
    /// starts. Only a value's first character counts: "Smith & Sons" is plain text.
    private static func lineOfAlias(in text: String) -> Int? {
        var line = 1
        var isAtValue = true
        var previous: UInt8 = 0x0A
        var bytes = text.utf8.makeIterator()
        var next = bytes.next()
        while let byte = next {
            next = bytes.next()
            let isNamed = next.map { $0 > 0x20 && $0 != UInt8(ascii: "&") } ?? false
            if isAtValue, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), isNamed {
                return line
            }
            switch byte {
            case 0x0A:
                line += 1
                isAtValue = true
            case 0x20: isAtValue = isAtValue || previous == UInt8(ascii: ":")
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): isAtValue = true
            case UInt8(ascii: "-"), UInt8(ascii: "?"), 0x0D: break
            default: isAtValue = false
            }
            previous = byte
        }
        return nil
    }
}
