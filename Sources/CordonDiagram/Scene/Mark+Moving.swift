extension Mark {
    /// The mark moved.
    func moved(by offset: Point) -> Mark {
        switch self {
        case .outline(let outline, let pen): return .outline(outline.moved(by: offset), pen)
        case .text(var line):
            line.at = line.at + offset
            return .text(line)
        case .group(let group): return .group(group.moved(by: offset))
        }
    }
}

extension Outline {
    func moved(by offset: Point) -> Outline {
        switch self {
        case .rectangle(let box, let radius):
            return .rectangle(box.moved(by: offset), radius: radius)
        case .polygon(let points): return .polygon(points.map { $0 + offset })
        case .polyline(let points): return .polyline(points.map { $0 + offset })
        case .curve(let points): return .curve(points.map { $0 + offset })
        case .circle(let centre, let radius):
            return .circle(centre: centre + offset, radius: radius)
        }
    }
}

extension Mark.Group {
    /// The group moved.
    func moved(by offset: Point) -> Mark.Group {
        var moved = self
        moved.marks = marks.map { $0.moved(by: offset) }
        return moved
    }
}
