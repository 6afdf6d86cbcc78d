/// The elements of given names in an XML document, one after another, each read whole.
///
/// A document type declaration is refused, so no entity is ever declared, expanded or fetched.
/// A fault in the text is fatal, as XML asks; the records before it have been given out.
///
/// ```swift
/// var records = try XMLRecords(ByteSource(path: "sdn.xml"), named: ["sdnEntry"])
/// while let entry = try records.next() { print(entry.line, entry.text("uid") ?? "") }
/// ```
package struct XMLRecords {
    /// The element at the root of the document, with its attributes only; nil before it is met.
    package private(set) var root: XMLElement?
    /// How deep an element may lie in a record.
    static let mostDeep = 256
    private let source: ByteSource
    private let names: Set<String>
    private let parser: XMLEventParser
    private var events: [XMLEvent] = []
    private var at = 0
    private var depth = 0
    private var open: [XMLElement] = []
    private var size = 0

    /// Reads the elements of these names; those within another of them belong to that one.
    package init(_ source: ByteSource, named names: Set<String>) throws(ReadingProblem) {
        self.source = source
        self.names = names
        parser = try XMLEventParser(source)
    }

    /// The next element of one of the names, or nil at the end.
    package mutating func next() throws(ReadingProblem) -> XMLElement? {
        while true {
            while at < events.count {
                let event = events[at]
                at += 1
                if let element = try take(event) { return element }
            }
            at = 0
            guard let more = try parser.next() else { return nil }
            events = more
        }
    }

    private mutating func take(_ event: XMLEvent) throws(ReadingProblem) -> XMLElement? {
        switch event {
        case .start(let name, let line, let attributes):
            depth += 1
            guard !open.isEmpty || names.contains(name) || depth == 1 else { return nil }
            let element = XMLElement(name: name, line: line, attributes: attributes)
            if depth == 1 { root = element }
            guard !open.isEmpty || names.contains(name) else { return nil }
            // What an element and an attribute take in memory beside their texts.
            try grow(by: 64 + attributes.reduce(name.utf8.count) { $0 + 32 + $1.value.utf8.count })
            try nest(line)
            open.append(element)
        case .text(let text):
            guard !open.isEmpty else { return nil }
            try grow(by: text.utf8.count)
            open[open.count - 1].rawText += text
        case .end:
            depth -= 1
            guard let element = open.popLast() else { return nil }
            guard !open.isEmpty else {
                size = 0
                return element
            }
            open[open.count - 1].children.append(element)
        }
        return nil
    }

    /// Elements within elements are walked and freed one within the other, so that their depth is
    /// bounded by the stack; lists nest about ten deep.
    private func nest(_ line: Int) throws(ReadingProblem) {
        guard open.count == Self.mostDeep else { return }
        throw ReadingProblem(
            .tooDeep, file: source.file, line: line,
            what: "elements are nested more than \(Self.mostDeep) deep",
            remedy: "check that the file is what it claims to be", isFatal: true)
    }

    private mutating func grow(by bytes: Int) throws(ReadingProblem) {
        size += bytes
        guard size > source.limits.element else { return }
        throw ReadingProblem(
            .tooLong, file: source.file, line: open.first?.line,
            what: "an element holds more than \(source.limits.element) bytes",
            remedy: "check that the file is what it claims to be, or raise the bound",
            isFatal: true)
    }
}
