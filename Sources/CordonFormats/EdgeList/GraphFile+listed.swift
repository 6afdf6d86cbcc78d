public import CordonModel

extension GraphFile {
    /// Takes in the parties of a `--listed` file: each counts as listed, with assets blocked, under
    /// every regime and on every day.
    ///
    /// The claims are `assumed`, and so is the list, which therefore counts as read in full.
    ///
    /// - Parameters:
    ///   - path: The file, one id a line.
    ///   - file: The case.
    ///   - allowsMissing: Whether parties that the graph does not hold are taken in too, with a
    ///     notice that names them; otherwise they are problems, since an id may be misspelt and what
    ///     its bearer owns would come out as reached by nobody.
    /// - Throws: A problem if the file cannot be read or names nobody, and one for each id that
    ///   names no party of the graph.
    public static func addListed(
        _ path: String, to file: inout Case, allowsMissing: Bool = false
    ) throws(ReadingProblems) {
        let listed: ListedFile.Parties
        do {
            listed = try ListedFile.parties(ByteSource(path: path, hashing: true))
        } catch {
            throw ReadingProblems([error])
        }
        if !allowsMissing { try check(listed, from: path, in: file) }
        add(listed, from: path, to: &file)
    }

    private static func check(
        _ listed: ListedFile.Parties, from path: String, in file: Case
    ) throws(ReadingProblems) {
        let former = file.ids(formerly: Set(listed.ids.map(\.id)))
        let missing = listed.ids.filter { !file.hasEntity($0.id) && former[$0.id] == nil }
        guard !missing.isEmpty else { return }
        let known = file.entities.map(\.id)
        var problems = missing.prefix(ProblemLog.bound).map { id, line in
            ReadingProblem(
                .unresolved, file: path, line: line,
                what: "there is no entity `\(id)` in the graph",
                remedy: Nearest.hint(for: id, among: known)
                    ?? "name it by its id in the graph, or give --allow-missing")
        }
        if missing.count > problems.count {
            problems.append(
                ReadingProblem(
                    .unresolved, file: path,
                    what: "\(missing.count - problems.count) further ids are not in the graph",
                    remedy: "give --allow-missing if they are meant"))
        }
        throw ReadingProblems(problems)
    }

    private static func add(_ listed: ListedFile.Parties, from path: String, to file: inout Case) {
        let source = path.split(separator: "/").last.map(String.init) ?? path
        file.add(Source(id: source, title: source, kind: .hypothesis))
        // Looking for near words in a large graph would take longer than reading it.
        let known = file.entities.count <= 10_000 ? file.entities.map(\.id) : []
        let former = file.ids(formerly: Set(listed.ids.map(\.id)))
        for (said, line) in listed.ids {
            let id = former[said]?.first ?? said
            if !file.hasEntity(id) {
                let near = Nearest.nearest(to: id, among: known)
                let hint = near.map { "; did you mean `\($0)`?" } ?? ""
                file.note("listed-unknown", "the listed party `\(id)` is not in the graph\(hint)")
                file.add(Entity(id: id, schema: "LegalEntity"))
            }
            file.add(
                Claim(
                    subject: id, .listing(Listing(authority: assumedAuthority, list: nil)),
                    standing: .assumed,
                    citations: [Citation(source: source, locator: "line \(line)")]))
        }
        file.lists.append(
            ListCoverage(
                authority: assumedAuthority, day: nil, isComplete: true, source: source))
        file.noteInput(listed.sha256, of: path)
        file.note(
            "assumed-listings",
            "the parties of `\(path)` count as listed under every regime: an assumption, not a list"
        )
    }

    private static let assumedAuthority = Listing.assumedAuthority
}
