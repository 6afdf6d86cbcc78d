extension Arrangement {
    /// Pictures above this many parties are placed by force instead of by rank.
    ///
    /// `dot` takes up to five seconds for 300 labelled boxes and rises steeply from there.
    static let mostRanked = 320

    /// Relations above this number make `dot` as slow as too many parties do.
    static let mostRankedRelations = 480

    /// Relations above this number get no label on the line; tables and tooltips keep them.
    static let mostLabelled = 600

    /// Lines that together pass more ranks than this are not given to `dot`.
    ///
    /// Measured: 0.5 s of processor time at 1,000 ranks, 3 s at 2,000, 35 to 90 s at 4,500; a
    /// network with jurisdictions, whose ranks are looser, takes 0.7 s at 4,500.
    static func mostRanks(_ view: Picture.View, withClusters: Bool) -> Int {
        view == .network && withClusters ? 8000 : 2000
    }

    /// A drawing longer than so many times its other side is placed another way, if one is better.
    static let longest = 3.6

    /// A way to place a picture.
    private struct Attempt {
        var engine: LayoutRequest.Engine
        var direction: Plan.Direction
        /// Whether parties may stand in boxes.
        var withClusters = true
        /// What a reader must know if this way is taken.
        var note: String?

        /// The factor by which a drawing placed in this way counts as worse: what it costs a reader.
        func cost(_ subject: Subject) -> Double {
            let loses = !subject.clusters.isEmpty && (!withClusters || engine == .sfdp)
            return (loses ? 1.7 : 1) * (note == nil ? 1 : 3) * (engine == .sfdp ? 1.5 : 1)
        }
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
        if subject.isPlain, subject.corners.contains(where: { $0 == nil }) {
            return inBlocks(subject).withGeneralNotes(subject)
        }
        guard subject.corners.contains(where: { $0 != nil }) else { return try laidOut(subject) }
        let isWhole = subject.corners.allSatisfy { $0 != nil }
        let base = isWhole ? nil : try laidOut(subject)
        return Arrangement(placing: subject, over: base).withGeneralNotes(subject)
    }

    /// So many components, none of which has most of the parties, are placed each for itself: boxes of
    /// countries would tear them apart.
    private static let mostJoined = 3

    /// The engine's name for a drawing whose parties stand in blocks.
    static let blocks = "components"

    private static func inBlocks(_ subject: Subject) -> Arrangement {
        var filled = subject
        filled.corners = zip(subject.corners, ComponentPlacement(subject).corners).map { $0 ?? $1 }
        var arrangement = Arrangement(placing: filled, over: nil)
        arrangement.engine = blocks
        arrangement.notes.append("Parties stand by what hangs together, not by nearness.")
        return arrangement
    }

    private static func laidOut(_ subject: Subject) throws(DrawingError) -> Arrangement {
        var best: Arrangement?
        var least = (strays: Int.max, badness: Double.infinity)
        var failure: DrawingError?
        for attempt in attempts(subject) {
            // Force is taken where ranks make a drawing long, or lead many lines astray.
            let isRanked = best?.isGood(subject) ?? false
            let mayStray = best != nil && least.strays * 50 <= subject.relations.count
            let isEnough = best != nil && subject.keepsBoxes || isRanked && mayStray
            guard attempt.engine != .sfdp || !isEnough else { continue }
            do throws(DrawingError) {
                var arrangement = try placeApart(subject, attempt).mended(subject)
                arrangement.notes += [attempt.note].compactMap(\.self)
                let strays = arrangement.strays(subject).count
                if !subject.isSmall, strays == 0, arrangement.isGood(subject) {
                    return arrangement.withGeneralNotes(subject)
                }
                let badness = arrangement.badness * attempt.cost(subject)
                guard (strays, badness) < least else { continue }
                (best, least) = (arrangement, (strays, badness))
            } catch .layoutFailed(let engine, let messages) {
                failure = .layoutFailed(engine: engine, messages: messages)
            }
        }
        if let best { return best.withGeneralNotes(subject) }
        throw failure ?? .layoutFailed(engine: "sfdp", messages: [])
    }

    private static func attempts(_ subject: Subject) -> [Attempt] {
        let loss: String? =
            switch subject.view {
            case .ownership: "Placed by nearness: owners do not stand above what they own."
            case .path: "Placed by nearness: the route does not run from left to right."
            case .network: nil
            }
        let force = Attempt(engine: .sfdp, direction: .down, note: loss)
        let isRanked =
            subject.parties.count <= mostRanked
            && subject.relations.count <= mostRankedRelations
        guard isRanked else { return [force] }
        let turnedNote =
            subject.view == .ownership ? "Owners stand at the left of what they own." : nil
        let down = Attempt(engine: .dot, direction: .down)
        let across = Attempt(engine: .dot, direction: .rightwards, note: turnedNote)
        let ways =
            switch subject.view {
            case .path: [across]
            case .network: [across, down]
            case .ownership: [down, across]
            }
        let unboxed = ways.map { way in
            var way = way
            way.withClusters = false
            return way
        }
        let mayDrop = !subject.clusters.isEmpty && !subject.keepsBoxes
        // Force is for what ranks make long: where they are few, it only bends what could be straight.
        return ways + (mayDrop ? unboxed : []) + (subject.isSmall ? [] : [force])
    }

    /// Places the picture one way: each component for itself, where there are several and none of them
    /// has most of the parties.
    private static func placeApart(
        _ subject: Subject, _ attempt: Attempt
    ) throws(DrawingError) -> Arrangement {
        let components = attempt.engine == .dot ? subject.components : []
        guard components.count >= mostJoined, !subject.keepsBoxes || subject.clusters.isEmpty,
            components.allSatisfy({ $0.count * 2 <= subject.parties.count })
        else { return try place(subject, attempt) }
        return try packed(subject, components) { part throws(DrawingError) in
            try place(part, attempt)
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
        guard attempt.engine == .dot, attempt.withClusters, !subject.clusters.isEmpty else {
            return try place(subject, plan(false))
        }
        do throws(DrawingError) {
            return try place(subject, plan(true))
        } catch .layoutFailed {
            return try place(subject, plan(false))
        }
    }

    private static func place(
        _ subject: Subject, _ plan: Plan
    ) throws(DrawingError) -> Arrangement {
        let engine = plan.request.engine
        let most = mostRanks(subject.view, withClusters: plan.request.clusterCount > 0)
        guard engine != .dot || plan.span <= most else {
            throw .layoutFailed(
                engine: engine.rawValue, messages: ["the lines pass \(plan.span) ranks"])
        }
        return Arrangement(subject, plan, try plan.request.run())
    }

    /// The longer side by the shorter one.
    private var elongation: Double {
        let sides = [max(size.width, 1), max(size.height, 1)]
        return max(sides[0], sides[1]) / min(sides[0], sides[1])
    }

    /// Whether the drawing fits a page: short enough, or small.
    private func isGood(_ subject: Subject) -> Bool {
        guard subject.view != .path else { return true }
        let isShort = elongation <= Self.longest || max(size.width, size.height) < 3000
        return isShort && (fill > Self.leastFill || !clusters.contains { $0 != nil })
    }

    /// A drawing whose boxes push parties so far apart is placed without them, if that is better.
    ///
    /// Measured on twelve pictures: 0.12 to 0.25 where they are easy to read, 0.05 in a staircase.
    private static let leastFill = 0.07

    /// The part of the drawing on which something stands.
    private var fill: Double {
        let rooms = boxes + paths.compactMap(\.label)
        let area = rooms.reduce(0) { $0 + $1.width * $1.height }
        return area / max(1, size.width * size.height)
    }

    /// How far the eye has to go: along all lines and over the paper, the more the longer it is.
    private var badness: Double {
        let lines = paths.reduce(0) { $0 + $1.curves.reduce(0) { $0 + $1.length } }
        let side = (size.width * size.height).squareRoot()
        return (lines + 1) * side * max(1, elongation / Self.longest)
    }

    private func withGeneralNotes(_ subject: Subject) -> Arrangement {
        var noted = self
        if subject.relations.count > Self.mostLabelled {
            noted.notes.append("Labels on lines are left out: see the table of relations.")
        }
        if !subject.clusters.isEmpty, !clusters.contains(where: { $0 != nil }) {
            noted.notes.append(
                subject.grouping == .country
                    ? "Jurisdictions are not boxed: see the country of each party."
                    : "Groups are not boxed: they would not fit.")
        }
        return noted
    }
}
