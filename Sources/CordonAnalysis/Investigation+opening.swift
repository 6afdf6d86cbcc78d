public import CordonFormats
public import CordonModel

extension Investigation {
    /// Opens whatever holds a case, as the command line does: a case file or folder, a store, or a
    /// file of any known format.
    ///
    /// ```swift
    /// let investigation = try Investigation(opening: "case.cordon", asOf: day)
    /// ```
    ///
    /// - Parameters:
    ///   - path: What holds the case.
    ///   - day: The day that is asked about.
    /// - Throws: What is wrong, with places.
    /// - Complexity: O(claims), unless a store keeps an image of the projection. A question about
    ///   some entities of a large store is asked by an ``Inquiry``.
    public init(opening path: String, asOf day: Day) throws(ReadingProblems) {
        self.init(graph: try CaseDoor.graph(path, Projection(asOf: day)))
    }
}

extension Inquiry {
    /// Opens whatever holds a case, and takes the neighbourhood of some entities.
    ///
    /// ```swift
    /// let inquiry = try Inquiry(about: ["acme"], opening: "case.cordon", asOf: day, .above)
    /// ```
    ///
    /// - Parameters:
    ///   - names: The entities, by id or name.
    ///   - path: What holds the case.
    ///   - day: The day that is asked about.
    ///   - neighbourhood: How far the question looks.
    /// - Throws: `ReadingProblems`, or ``QuestionError`` where a name fits nobody, or several.
    public init(
        about names: [String], opening path: String, asOf day: Day,
        _ neighbourhood: Neighbourhood
    ) throws {
        let file = try CaseDoor.read(path)
        try self.init(about: names, in: file, Projection(asOf: day), neighbourhood)
    }
}
