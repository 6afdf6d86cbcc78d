import CordonAnalysis
import CordonModel

extension GraphOptions {
    /// The ways between two entities of a large store, where they are found without projecting all of
    /// it; nil where they are not, and of anything else.
    func ways(
        from: String, to: String, _ question: PathQuestion
    ) throws -> (inquiry: Inquiry, answer: PathAnswer)? {
        guard listed == nil, without.isEmpty, try isStore() else { return nil }
        let file = try file()
        guard file.claims.count >= Inquiry.largeFrom else { return nil }
        let projection = try projection()
        do throws(QuestionError) {
            return try Inquiry.ways(from: from, to: to, in: file, projection, question)
        } catch {
            throw Failure(error.description)
        }
    }
}
