import CordonModel
import Crypto
import Yams

/// A YAML file as a tree of nodes with their places.
struct YAMLText {
    let file: String
    let root: Node
    let sha256: String
    let text: String

    /// The largest case file that is read, in bytes: a hand-written case is far smaller.
    static let bound = 64 << 20
    /// The most marks between values, which is more than values: each takes about 250 bytes.
    static let mostMarks = 4_000_000
    /// How deep values may be nested: a case file needs five levels.
    static let depth = 16

    /// Reads and parses a file; see ``parse(_:file:log:)``.
    static func read(
        _ path: String, shownAs file: String, log: ProblemLog? = nil
    ) throws(ReadingProblem) -> YAMLText {
        let raw = try RawFile(path: path, hashing: false)
        var bytes: [UInt8] = []
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { unsafe chunk.deallocate() }
        while bytes.count <= bound {
            let got = unsafe try raw.read(into: chunk)
            guard got > 0 else { break }
            unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: chunk[..<got]))
        }
        return try parse(inflated(bytes, file), file: file, log: log)
    }

    /// The content of a compressed file; any other as it is.
    private static func inflated(
        _ bytes: [UInt8], _ file: String
    ) throws(ReadingProblem) -> [UInt8] {
        guard bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: ZipMember.signature) else {
            return bytes
        }
        let source = try ByteSource(name: file, bytes: bytes)
        try source.reach(bound + 1)
        return unsafe Array(source.unread)
    }

    /// Parses bytes.
    ///
    /// Where there is a log, faults of lines go into it and the rest is read without them: whoever
    /// gives one has to look into it.
    static func parse(
        _ bytes: [UInt8], file: String, log: ProblemLog? = nil
    ) throws(ReadingProblem) -> YAMLText {
        guard !bytes.isEmpty else {
            throw ReadingProblem(
                .missing, file: file, what: "the file is empty",
                remedy: "begin it with `cordon: 1`", isFatal: true)
        }
        guard bytes.count <= bound else {
            throw ReadingProblem(
                .tooLong, file: file, what: "the file is larger than 64 MB",
                remedy: "split the case into a folder of files", isFatal: true)
        }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw ReadingProblem(
                .encoding, file: file, line: YAMLScan.lineOfBadText(in: bytes),
                what: "the file is not UTF-8 text", remedy: "save it as UTF-8", isFatal: true)
        }
        if let line = YAMLScan.line(ofMark: mostMarks, in: bytes) {
            throw ReadingProblem(
                .tooLong, file: file, line: line,
                what: "the file holds more than \(mostMarks) values",
                remedy: "split the case into a folder of files, or import it as a table",
                isFatal: true)
        }
        if let line = YAMLScan.lineOfAliased(in: bytes) { throw aliased(file, line) }
        let root = try composed(text, file: file, log)
        guard root.mapping != nil else {
            throw ReadingProblem(
                .badValue, file: file, line: root.mark?.line,
                what: "the file is no mapping of keys to values",
                remedy: "begin it with `cordon: 1`", isFatal: true)
        }
        let hash = Hexadecimal.text(SHA256.hash(data: bytes))
        return YAMLText(file: file, root: root, sha256: hash, text: text)
    }

    private static func aliased(_ file: String, _ line: Int?) -> ReadingProblem {
        ReadingProblem(
            .forbidden, file: file, line: line, what: "a YAML anchor or alias",
            remedy: "write the value out; quote a text that begins with & or *", isFatal: true)
    }

    private static func tooDeep(_ file: String, _ line: Int?) -> ReadingProblem {
        ReadingProblem(
            .tooDeep, file: file, line: line,
            what: "values are nested deeper than \(depth) levels",
            remedy: "write the case as the article on case files says", isFatal: true)
    }

    /// The root of a text, less the lines that cannot be read.
    private static func composed(
        _ text: String, file: String, _ log: ProblemLog?
    ) throws(ReadingProblem) -> Node {
        var text = text
        var told: Set<Int> = []
        while true {
            do throws(ReadingProblem) {
                return try compose(text, file: file)
            } catch {
                guard let log, error.kind == .malformed, let line = error.line,
                    told.count < YAMLMending.most, told.insert(line).inserted,
                    let mended = YAMLMending.mended(text, line: line)
                else { throw error }
                log.add(error)
                text = mended
            }
        }
    }

    private static func compose(_ text: String, file: String) throws(ReadingProblem) -> Node {
        let parser: Parser
        let root: Node
        do {
            // The plain resolver leaves every scalar the text that it is: `NO` is Norway. The
            // parser keeps a pointer to the text, which a text of a few bytes would not outlive.
            let padded =
                text.utf8.count < 64 ? text + "\n#" + String(repeating: " ", count: 64) : text
            parser = try Parser(yaml: padded, resolver: .basic, encoding: .utf8)
            guard let parsed = try parser.singleRoot() else { throw YamlError.no }
            root = parsed
        } catch {
            throw problem(error, in: text, file: file)
        }
        // Nodes know their anchors only as long as their parser lives.
        defer { withExtendedLifetime(parser) {} }
        try check(root, file: file)
        return root
    }

    private static func problem(
        _ error: any Error, in text: String, file: String
    ) -> ReadingProblem {
        var what = "the YAML is malformed"
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _) where problem.contains("nesting level"),
            .parser(_, let problem, let mark, _) where problem.contains("nesting level"):
            return tooDeep(file, mark.line)
        case .composer(_, "found undefined alias", let mark, _): return aliased(file, mark.line)
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let words = YAMLFault(
                problem, line: mark.line, context: context.map { ($0.text, $0.mark.line) }, in: text
            ).words
            return ReadingProblem(
                .malformed, file: file, line: words.line, what: words.what, remedy: words.remedy,
                isFatal: true)
        case .duplicatedKeysInMapping(let keys, let context):
            return repeated(keys, context.mark, in: text, file: file)
        case .reader(let problem, _, _, _): what = problem
        case .no: what = "there is no YAML in it"
        default: break
        }
        return ReadingProblem(
            .malformed, file: file, what: what,
            remedy: "mend the YAML; see the article on case files", isFatal: true)
    }

    private static func repeated(
        _ keys: [String], _ mark: Mark, in text: String, file: String
    ) -> ReadingProblem {
        let key = keys.first ?? ""
        let second = YAMLScan.lineOfSecond(key, after: mark.line, column: mark.column, in: text)
        let first = second == nil ? "" : ", first on line \(mark.line)"
        return ReadingProblem(
            .duplicate, file: file, line: second ?? mark.line,
            what: "the key `\(key.prefix(80))` stands twice\(first)",
            remedy: "give each entry a key of its own, or merge the two", isFatal: true)
    }

    /// Refuses anchors and deep nesting.
    ///
    /// The nodes are walked in the order of the file and the first anchor ends the walk, so that
    /// what an alias repeats is never walked.
    private static func check(_ root: Node, file: String) throws(ReadingProblem) {
        var rest: [(node: Node, depth: Int)] = [(root, 0)]
        while let (node, depth) = rest.popLast() {
            if node.anchor != nil { throw aliased(file, node.mark?.line) }
            guard depth <= Self.depth else {
                throw tooDeep(file, node.mark?.line)
            }
            switch node {
            case .mapping(let mapping):
                for (key, value) in mapping.reversed() {
                    rest.append((value, depth + 1))
                    rest.append((key, depth + 1))
                }
            case .sequence(let items):
                for item in items.reversed() { rest.append((item, depth + 1)) }
            case .scalar, .alias: break
            }
        }
    }
}
