import CordonModel

/// Reads GraphML 1.0 (http://graphml.graphdrawing.org/specification.html) and GEXF 1.1 to 1.3
/// (https://gexf.net/schema.html): nodes and edges with attributes that are declared by key.
final class DrawnXMLReader: RecordReader {
    private var records: XMLRecords
    private var graph: DrawnGraph
    private let path: String
    /// The name of each attribute by the domain and key that data name it with.
    private var names: [String: String] = [:]
    private var defaults: [String: [String: String]] = [:]
    private var facts: [String] = []

    init(_ source: ByteSource) throws(ReadingProblem) {
        records = try XMLRecords(
            source, named: ["key", "data", "node", "edge", "attributes", "meta"])
        graph = DrawnGraph(source.file)
        path = source.file
    }

    func next(into file: inout Case) throws(ReadingProblem) -> Bool {
        while let element = try records.next() {
            switch element.name {
            case "node":
                try take(node: element, into: &file)
                return true
            case "edge":
                try take(edge: element, into: &file)
                return true
            case "key": declare(element)
            case "attributes": declareAll(element)
            case "data": takeFacts(element.text, of: name(of: element, "graph"))
            default: takeFacts(element.text("description") ?? "", of: GraphFacts.name)
            }
        }
        return false
    }

    func finish(into file: inout Case) {
        for text in facts { graph.take(facts: text, into: &file) }
    }

    // MARK: - Attributes

    private func declare(_ key: XMLElement) {
        guard let id = key.attribute("id") else { return }
        let name = key.attribute("attr.name") ?? key.attribute("name") ?? id
        let domain = key.attribute("for") ?? "all"
        let domains = domain == "all" ? ["node", "edge", "graph"] : [domain]
        for domain in domains { names[domain + " " + id] = name }
        guard let text = key.text("default") else { return }
        for domain in domains { defaults[domain, default: [:]][name] = text }
    }

    private func declareAll(_ attributes: XMLElement) {
        guard let domain = attributes.attribute("class") else { return }
        for attribute in attributes.all("attribute") {
            guard let id = attribute.attribute("id") else { continue }
            let name = attribute.attribute("title") ?? id
            names[domain + " " + id] = name
            if let text = attribute.text("default") { defaults[domain, default: [:]][name] = text }
        }
    }

    private func name(of data: XMLElement, _ domain: String) -> String {
        let key = data.attribute("key") ?? data.attribute("for") ?? ""
        return names[domain + " " + key] ?? key
    }

    private func takeFacts(_ text: String, of name: String) {
        if name == GraphFacts.name { facts.append(text) }
    }

    private func values(of element: XMLElement, _ domain: String) -> [String: String] {
        var values = defaults[domain] ?? [:]
        for name in ["label", "start", "end", "kind"] {
            if let text = element.attribute(name) { values[name] = text }
        }
        for data in element.all("data") where !data.text.isEmpty {
            values[name(of: data, domain)] = data.text
        }
        for value in element.all("attvalues", "attvalue") {
            if let text = value.attribute("value") { values[name(of: value, domain)] = text }
        }
        // yEd keeps the words of nodes and edges in what it draws.
        let drawn = domain == "node" ? "NodeLabel" : "EdgeLabel"
        if values["label"] == nil, let text = element.descendant(drawn)?.text, !text.isEmpty {
            values["label"] = text
        }
        return values
    }

    // MARK: - Nodes and edges

    private func take(node: XMLElement, into file: inout Case) throws(ReadingProblem) {
        guard let id = node.attribute("id") else {
            throw problem(node, "a node has no id", "give it one")
        }
        graph.take(
            DrawnNode(id: id, line: node.line, values: values(of: node, "node")), into: &file)
    }

    private func take(edge: XMLElement, into file: inout Case) throws(ReadingProblem) {
        guard let from = edge.attribute("source"), let to = edge.attribute("target") else {
            throw problem(edge, "an edge lacks one of its ends", "give it `source` and `target`")
        }
        try graph.take(
            DrawnEdge(from: from, to: to, line: edge.line, values: values(of: edge, "edge")),
            into: &file)
    }

    private func problem(
        _ element: XMLElement, _ what: String, _ remedy: String
    ) -> ReadingProblem {
        ReadingProblem(.missing, file: path, line: element.line, what: what, remedy: remedy)
    }
}

extension XMLElement {
    /// The first element of a name within this one, at whatever depth.
    fileprivate func descendant(_ name: String) -> XMLElement? {
        for child in children {
            if child.name == name { return child }
            if let found = child.descendant(name) { return found }
        }
        return nil
    }
}
