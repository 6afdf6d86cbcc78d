extension Drawing {
    /// The drawing as JSON: parties and relations with their places, legend and footer.
    ///
    /// Lengths are points of 1/72 inch from the upper left corner of the drawing without its frame,
    /// y downwards; `origin` is where that corner lies as ``Picture/places`` are counted. A relation's
    /// `curves` are Bézier curves: a start, then three points a piece.
    public func json() -> String {
        let subject = page.subject
        let origin = page.arrangement.origin
        var members: [(String, JSONValue)] = [
            ("title", .string(subject.title)), ("subtitle", .string(subject.subtitle)),
            ("asOf", .string(subject.asOf)), ("view", .string(subject.view.rawValue)),
            ("engine", .string(engine)),
            ("width", .number(page.arrangement.size.width)),
            ("height", .number(page.arrangement.size.height)),
            ("origin", .array([.number(origin.x.tenth), .number(origin.y.tenth)])),
            ("nodes", .array(subject.parties.indices.map(node))),
            ("edges", .array(subject.relations.indices.flatMap(edges))),
            ("clusters", .array(clusters)), ("legend", page.legend.json),
            ("footer", subject.footer.json(notes: notes)),
        ]
        if let strip = subject.strip { members.append(("strip", strip.lanesJSON)) }
        return JSONValue.object(members).text() + "\n"
    }

    private func node(_ index: Int) -> JSONValue {
        let node = page.subject.parties[index].node
        var members: [(String, JSONValue)] = [
            ("id", .string(node.id)), ("caption", .string(node.caption)),
            ("original", .string(node.original)), ("kind", .string(node.kind.jsonName)),
        ]
        if case .stack(let count) = node.kind { members.append(("count", .whole(count))) }
        let badges = node.badges.map { badge in
            JSONValue.object([
                ("status", .string("\(badge.status)")), ("text", .string(badge.text)),
            ])
        }
        members += [
            ("kindWord", .string(node.kindWord ?? node.kind.word)),
            ("country", .optional(node.country)), ("cluster", .optional(node.cluster)),
            ("badges", .array(badges)), ("emphasis", .string(node.emphasis.rawValue)),
            ("tooltip", .string(node.tooltip)), ("url", .optional(node.url)),
            ("note", .string(node.note)),
            ("members", .array(node.members.map { .string($0) })),
            ("listing", .array(node.listing.map { .string($0) })),
            ("box", box(page.arrangement.boxes[index])),
        ]
        return .object(members)
    }

    /// The relations of a line: each with its own words, and the way that it shares.
    private func edges(_ index: Int) -> [JSONValue] {
        let line = page.subject.relations[index]
        let path = page.arrangement.paths[index]
        guard !line.parts.isEmpty else { return [edge(line, path, bundle: nil)] }
        let boxes = path.label.map(line.partBoxes)
        return line.parts.indices.map { part in
            let isOpposite = line.isOpposite(line.parts[part])
            let curves = isOpposite ? path.curves.reversed().map(\.reversed) : path.curves
            return edge(
                line.parts[part], Arrangement.Path(curves: curves, label: boxes?[part]),
                bundle: index)
        }
    }

    private func edge(
        _ relation: Relation, _ path: Arrangement.Path, bundle: Int?
    ) -> JSONValue {
        let share = relation.share.map { share in
            JSONValue.object([
                ("lower", .number(share.lowerBound)), ("upper", .number(share.upperBound)),
            ])
        }
        return .object([
            ("ids", .array(relation.ids.map { .string($0) })),
            ("from", .string(page.subject.parties[relation.from].node.id)),
            ("to", .string(page.subject.parties[relation.to].node.id)),
            ("family", .string(relation.family.rawValue)), ("label", .string(relation.words)),
            ("standing", .string(relation.standing.rawValue)),
            ("disputed", .flag(relation.isDisputed)), ("indirect", .flag(relation.isIndirect)),
            ("ended", .optional(relation.ended)),
            ("directed", .flag(relation.isDirected)), ("share", share ?? .null),
            ("sources", .array(relation.sources.map { .whole($0) })),
            ("emphasis", .string(relation.emphasis.rawValue)),
            ("tooltip", .string(relation.tooltip)),
            ("bundle", bundle.map { .whole($0) } ?? .null),
            ("text", .string(relation.lines.map(\.text).joined(separator: " "))),
            ("labelBox", path.label.map(box) ?? .null),
            ("curves", .array(path.curves.map(curve))),
        ])
    }

    private func curve(_ curve: Curve) -> JSONValue {
        .array(curve.points.map { .array([.number($0.x.tenth), .number($0.y.tenth)]) })
    }

    private func box(_ box: Rect) -> JSONValue {
        .object([
            ("x", .number(box.x.tenth)), ("y", .number(box.y.tenth)),
            ("width", .number(box.width.tenth)), ("height", .number(box.height.tenth)),
        ])
    }

    private var clusters: [JSONValue] {
        zip(page.subject.clusters, page.arrangement.clusters).map { name, rect in
            .object([("name", .string(name)), ("box", rect.map(box) ?? .null)])
        }
    }
}

extension Legend {
    /// The legend as JSON.
    var json: JSONValue {
        .array(
            sections.map { section in
                let entries = section.entries.map { entry in
                    JSONValue.object([
                        ("sign", .string(entry.sign.name)), ("text", .string(entry.text)),
                    ])
                }
                return .object([
                    ("heading", .string(section.heading)), ("entries", .array(entries)),
                ])
            })
    }
}

extension Picture.Footer {
    /// The footer as JSON, with what the layout had to give up.
    func json(notes: [String]) -> JSONValue {
        let texts = { (lines: [String]) in JSONValue.array(lines.map { .string($0) }) }
        let sources = sources.map { source in
            JSONValue.object([
                ("number", .whole(source.number)), ("text", .string(source.text)),
                ("url", .optional(source.url)),
            ])
        }
        return .object([
            ("lists", texts(lists)), ("rules", texts(rules)), ("hidden", texts(hidden)),
            ("notes", texts(notes)), ("sources", .array(sources)),
            ("inputHash", .string(inputHash)), ("program", .string(program)),
            ("disclaimer", .string(disclaimer)),
        ])
    }
}

extension Double {
    /// The number to a tenth.
    fileprivate var tenth: Double { (self * 10).rounded() / 10 }
}

extension Picture.Kind {
    /// The kind's name in JSON.
    fileprivate var jsonName: String {
        if case .stack = self { return "stack" }
        return "\(self)"
    }
}

extension Legend.Sign {
    /// The sign's name: `kind.company`, `status.listed`, `family.supply`, `disputed`.
    var name: String {
        switch self {
        case .kind(.stack): "kind.stack"
        case .kind(let kind): "kind.\(kind)"
        case .status(let status): "status.\(status)"
        case .family(let family): "family.\(family.rawValue)"
        case .standing(let standing): "standing.\(standing.rawValue)"
        case .bar(.relation(let family)): "bar.\(family.rawValue)"
        case .bar(let look): "bar.\(look.word)"
        case .firmness(let standing): "firmness.\(standing.rawValue)"
        default: "\(self)"
        }
    }
}
