extension Timeline.Look {
    /// The colour of the bar.
    var ink: Ink {
        switch self {
        case .listing: .listed
        case .relation(let family): family.ink
        case .fact: .neutral
        }
    }

    /// The look as a word.
    var word: String {
        switch self {
        case .listing: "listing"
        case .relation: "relation"
        case .fact: "fact"
        }
    }
}

extension Timeline.Row {
    /// The colour of the bar: the family's, unless the row is disputed.
    var ink: Ink { isDisputed ? .disputed : look.ink }

    /// The bar of some days: filled where an authority or a register says so, else in the outline of
    /// its standing; a thin line where it only may hold.
    func bar(in box: Rect, isCertain: Bool) -> Mark {
        Self.bar(in: box, ink, standing, isCertain: isCertain)
    }

    static func bar(
        in box: Rect, _ ink: Ink, _ standing: Picture.Standing, isCertain: Bool
    ) -> Mark {
        let dash = standing.dash
        guard isCertain else {
            let way = [Point(x: box.x, y: box.centre.y), Point(x: box.maxX, y: box.centre.y)]
            return .outline(
                .polyline(way),
                .line(ink, dash == .dotted ? 2 : 1.6, dash == .solid ? .dashed : dash))
        }
        let pen =
            dash == .solid
            ? Pen(fill: ink, stroke: ink, width: 0.8)
            : Pen(fill: .paper, stroke: ink, width: dash == .dotted ? 1.8 : 1.4, dash: dash)
        return .outline(.rectangle(box, radius: 1), pen)
    }
}
