internal import CSimdjson

/// Parses JSON texts one after another, reusing its memory where no value of it is kept.
@safe
struct JSONParser: ~Copyable {
    private let handle: OpaquePointer
    private var document: JSONDocument

    /// Makes a parser for the records and documents that the bounds of a source allow.
    init(for source: ByteSource) throws(ReadingProblem) {
        let longest = max(source.limits.record, source.limits.document)
        let handle = unsafe cordon_json_parser_make(longest)
        let document: JSONDocument?
        do {
            document = try JSONDocument()
        } catch {
            document = nil
        }
        guard let handle = unsafe handle, let document else {
            throw JSONDocument.Fault.outOfMemory.problem(
                file: source.file, line: nil, isFatal: true)
        }
        unsafe self.handle = handle
        self.document = document
    }

    deinit {
        unsafe cordon_json_parser_free(handle)
    }

    /// Parses a text, after whose end ``ByteSource/padding`` bytes must be readable.
    mutating func parse(_ text: UnsafeRawBufferPointer) throws(JSONDocument.Fault) -> JSONValue {
        if !isKnownUniquelyReferenced(&document) { document = try JSONDocument() }
        unsafe try document.parse(text, with: handle)
        return document.root
    }
}
