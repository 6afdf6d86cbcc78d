public import CordonModel

/// The file of `--listed`: parties that count as listed, one id a line.
///
/// Blank lines and what follows a `#` at the beginning of a line or after white space are passed
/// over. An id that stands twice is taken once.
public enum ListedFile {
    /// Reads the ids, in the order of the file.
    ///
    /// - Throws: A problem if the file cannot be read, is not UTF-8 or names nobody.
    public static func read(_ path: String) throws(ReadingProblem) -> [EntityID] {
        try parties(ByteSource(path: path)).ids.map(\.id)
    }

    /// The parties of a file, each with its line.
    struct Parties {
        var ids: [(id: EntityID, line: Int)] = []
        var sha256: String?
    }

    static func parties(_ source: ByteSource) throws(ReadingProblem) -> Parties {
        var lines = try LineReader(source)
        var parties = Parties()
        var seen: Set<EntityID> = []
        while let line = unsafe try lines.next() {
            guard let text = unsafe String(validating: line.bytes, as: UTF8.self),
                !text.utf8.contains(0)
            else {
                throw unsafe ReadingProblem(
                    .encoding, file: source.file, line: line.number, what: "it is not UTF-8 text",
                    remedy: "give a text file with one id a line", isFatal: true)
            }
            let id = id(in: text)
            guard !id.isEmpty, seen.insert(id).inserted else { continue }
            unsafe parties.ids.append((id, line.number))
        }
        parties.sha256 = try source.digest()
        guard parties.ids.isEmpty else { return parties }
        throw ReadingProblem(
            .missing, file: source.file, what: "it names nobody",
            remedy: "write one id a line", isFatal: true)
    }

    private static func id(in line: String) -> EntityID {
        var previous: Character = " "
        for place in line.indices {
            if line[place] == "#", previous.isWhitespace { return String(line[..<place]).trimmed }
            previous = line[place]
        }
        return line.trimmed
    }
}
