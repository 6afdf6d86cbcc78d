extension Arrangement {
    /// Pictures above this many parties are placed by force instead of by rank.
    ///
    /// `dot` takes up to five seconds for 300 labelled boxes and rises steeply from there.
    static let mostRanked = 200

    /// Relations above this number make `dot` as slow as too many parties do.
    static let mostRankedRelations = 450

    /// Relations above this number get no label on the line; tables and tooltips keep them.
    static let mostLabelled = 600

    /// A drawing longer than so many times its other side is placed another way, if one is better.
    static let longest = 3.6

    /// A way to place a picture.
    private struct Attempt {
        var engine: LayoutRequest.Engine
        var direction: Plan.Direction
        /// What a reader must know if this way is taken.
        var note: String?
    }

    /// Places a picture, in the best of the ways that manage it.
    ///
    /// The usual way of the view is taken unless Graphviz reports an error (even if it drew
    /// something) or the drawing would be one long row; then others are tried, the last by force.
    ///
    /// - Parameter subject: What to place, measured.
    /// - Returns: The first arrangement of good proportions, else the least bad one.
    /// - Throws: ``DrawingError`` if no way manages it.
    static func arrange(_ subject: Subject) throws(DrawingError) -> Arrangement {
        var best: Arrangement?
        var failure: DrawingError?
        for attempt in attempts(subject) {
            do throws(DrawingError) {
                var arrangement = try place(subject, attempt)
                arrangement.notes += [attempt.note].compactMap(\.self)
                guard !arrangement.isGood(for: subject.view) else {
                    return arrangement.withGeneralNotes(subject)
                }
                if arrangement.badness < best?.badness ?? .infinity { best = arrangement }
            } catch .layoutFailed(let engine, let messages) {
                failure = .layoutFailed(engine: engine, messages: messages)
            }
        }
        if let best { return best.withGeneralNotes(subject) }
        throw failure ?? .layoutFailed(engine: "sfdp", messages: [])
    }

    private static func attempts(_ subject: Subject) -> [Attempt] {
        let force = Attempt(
            engine: .sfdp, direction: .down,
            note: subject.view == .ownership
                ? "Placed by nearness: owners do not stand above what they own." : nil)
        let isSmall =
            subject.parties.count <= mostRanked
            && subject.relations.count <= mostRankedRelations
        guard isSmall else { return [force] }
        let down = Attempt(engine: .dot, direction: .down)
        let across = Attempt(engine: .dot, direction: .rightwards)
        switch subject.view {
        case .path: return [across, force]
        case .network: return [across, down, force]
        case .ownership:
            let turned = Attempt(
                engine: .dot, direction: .rightwards,
                note: "Owners stand at the left of what they own.")
            return [down, turned, force]
        }
    }

    /// Places the picture one way: with jurisdictions, or without them if that fails.
    private static func place(
        _ subject: Subject, _ attempt: Attempt
    ) throws(DrawingError) -> Arrangement {
        let withLabels = subject.relations.count <= mostLabelled
        let plan = { (withClusters: Bool) in
            Plan(
                subject, engine: attempt.engine, direction: attempt.direction,
                withClusters: withClusters, withLabels: withLabels)
        }
        guard attempt.engine == .dot, !subject.clusters.isEmpty else {
            let plan = plan(false)
            return Arrangement(subject, plan, try plan.request.run())
        }
        do throws(DrawingError) {
            let plan = plan(true)
            return Arrangement(subject, plan, try plan.request.run())
        } catch .layoutFailed {
            let plan = plan(false)
            return Arrangement(subject, plan, try plan.request.run())
        }
    }

    /// The longer side by the shorter one.
    private var elongation: Double {
        let sides = [max(size.width, 1), max(size.height, 1)]
        return max(sides[0], sides[1]) / min(sides[0], sides[1])
    }

    /// Whether the drawing fits a page: short enough, or small.
    private func isGood(for view: Picture.View) -> Bool {
        view == .path || elongation <= Self.longest || max(size.width, size.height) < 3000
    }

    /// How much paper the drawing takes, the more the longer it is.
    private var badness: Double {
        size.width * size.height * max(1, elongation / Self.longest)
    }

    private func withGeneralNotes(_ subject: Subject) -> Arrangement {
        var noted = self
        if subject.relations.count > Self.mostLabelled {
            noted.notes.append("Labels on lines are left out: see the table of relations.")
        }
        if !subject.clusters.isEmpty, !clusters.contains(where: { $0 != nil }) {
            noted.notes.append("Jurisdictions are not boxed: see the country of each party.")
        }
        return noted
    }
}
