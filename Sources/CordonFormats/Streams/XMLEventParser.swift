internal import CLibXML

/// Something met while an XML document is read.
enum XMLEvent: Sendable {
    case start(name: String, line: Int, attributes: [XMLElement.Attribute])
    case text(String)
    case end
}

/// The events of an XML document, as many at a time as one piece of the file yields.
@safe
final class XMLEventParser {
    /// Bytes handed to the parser at a time.
    private static let piece = 1 << 16

    private let source: ByteSource
    private let handle: OpaquePointer
    private var isDone = false
    private var failure: ReadingProblem?
    private var names: [String: String] = [:]

    init(_ source: ByteSource) throws(ReadingProblem) {
        guard let handle = unsafe cordon_xml_parser_make() else {
            throw ReadingProblem(
                .unreadable, file: source.file, what: "there is no memory to parse the XML",
                remedy: "free some memory", isFatal: true)
        }
        self.source = source
        unsafe self.handle = handle
    }

    deinit {
        unsafe cordon_xml_parser_free(handle)
    }

    /// The events of the next piece; nil at the end of the document.
    func next() throws(ReadingProblem) -> [XMLEvent]? {
        if let failure { throw failure }
        guard !isDone else { return nil }
        try source.reach(Self.piece)
        let piece = unsafe UnsafeRawBufferPointer(rebasing: source.unread.prefix(Self.piece))
        isDone = unsafe piece.isEmpty
        let status = unsafe cordon_xml_feed(
            handle, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), piece.count,
            isDone ? 1 : 0)
        source.skip(piece.count)
        if status != CORDON_XML_WELL { failure = problem(status) }
        return events()
    }

    private func events() -> [XMLEvent] {
        let count = unsafe cordon_xml_event_count(handle)
        guard count > 0, let first = unsafe cordon_xml_events(handle),
            let bytes = unsafe cordon_xml_bytes(handle)
        else { return [] }
        let raw = unsafe UnsafeBufferPointer(start: first, count: count)
        var events: [XMLEvent] = []
        events.reserveCapacity(count)
        var at = 0
        while at < count {
            let event = unsafe raw[at]
            at += 1
            switch event.kind {
            case CORDON_XML_START.rawValue:
                var attributes: [XMLElement.Attribute] = []
                while at < count, unsafe raw[at].kind == CORDON_XML_ATTRIBUTE.rawValue {
                    let attribute = unsafe raw[at]
                    attributes.append(
                        XMLElement.Attribute(
                            name: unsafe text(bytes, attribute.name, attribute.name_count),
                            value: unsafe text(bytes, attribute.value, attribute.value_count)))
                    at += 1
                }
                events.append(
                    .start(
                        name: unsafe text(bytes, event.name, event.name_count),
                        line: Int(event.line), attributes: attributes))
            case CORDON_XML_TEXT.rawValue:
                events.append(.text(unsafe text(bytes, event.value, event.value_count)))
            default: events.append(.end)
            }
        }
        return events
    }

    private func text(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> String {
        unsafe String(
            decoding: UnsafeBufferPointer(start: bytes + start, count: count), as: UTF8.self)
    }

    private func problem(_ status: cordon_xml_status) -> ReadingProblem {
        let line = Int(unsafe cordon_xml_error_line(handle))
        let words = unsafe cordon_xml_error_message(handle).map { unsafe String(cString: $0) } ?? ""
        let (kind, what, remedy): (ReadingProblem.Kind, String, String) =
            switch status {
            case CORDON_XML_HAS_DOCTYPE:
                (
                    .forbidden, "it declares a document type, which could name other files",
                    "remove the <!DOCTYPE ...> declaration; no official list has one"
                )
            case CORDON_XML_NO_MEMORY:
                (.unreadable, "there is no memory to parse the XML", "free some memory")
            case CORDON_XML_BAD_ENCODING:
                (.encoding, "the text is not in the encoding it declares", "fetch the file again")
            case CORDON_XML_TOO_BIG:
                (
                    .tooLong,
                    "a tag, comment or name is longer than 1 MB, or a tag has over 1,024 attributes",
                    "check that the file is what it claims to be"
                )
            default: (.malformed, "the XML is malformed (\(words))", "fetch the file again")
            }
        return ReadingProblem(
            kind, file: source.file, line: line == 0 ? nil : line, what: what, remedy: remedy,
            isFatal: true)
    }
}
