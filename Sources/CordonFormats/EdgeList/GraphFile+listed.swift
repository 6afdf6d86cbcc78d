public import CordonModel

extension GraphFile {
    /// Takes in the parties of a `--listed` file: each counts as listed, with assets blocked, under
    /// every regime and on every day.
    ///
    /// The claims are `assumed`, and so is the list, which therefore counts as read in full. A party
    /// that the graph does not hold is taken in too, and a notice names it: its id may be misspelt.
    ///
    /// - Throws: A problem if the file cannot be read or names nobody.
    public static func addListed(
        _ path: String, to file: inout Case
    ) throws(ReadingProblems) {
        let listed: ListedFile.Parties
        do {
            listed = try ListedFile.parties(ByteSource(path: path, hashing: true))
        } catch {
            throw ReadingProblems([error])
        }
        add(listed, from: path, to: &file)
    }

    private static func add(_ listed: ListedFile.Parties, from path: String, to file: inout Case) {
        let source = path.split(separator: "/").last.map(String.init) ?? path
        file.add(Source(id: source, title: source, kind: .hypothesis))
        let known = file.entities.map(\.id)
        for (id, line) in listed.ids {
            if file.entity(id) == nil {
                // Looking for near words in a large graph would take longer than reading it.
                let near = known.count <= 10_000 ? Nearest.nearest(to: id, among: known) : nil
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

    /// The authority of listings that are assumed; every regime takes them.
    static let assumedAuthority = "assumed"
}
