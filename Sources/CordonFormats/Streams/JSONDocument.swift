internal import CSimdjson

/// A parsed JSON text: simdjson's tape, kept alive as long as any value of it.
@safe
final class JSONDocument {
    /// Why a text could not be parsed.
    enum Fault: Error {
        case empty
        case tooLong
        case tooDeep
        case notUTF8
        case badString
        case badNumber
        case badWord
        case cutOff
        case malformed
        case outOfMemory
    }

    private let handle: OpaquePointer
    private(set) var tape: UnsafePointer<UInt64>
    private(set) var strings: UnsafePointer<UInt8>

    init() throws(Fault) {
        guard let handle = unsafe cordon_json_document_make() else { throw .outOfMemory }
        unsafe self.handle = handle
        unsafe tape = UnsafePointer(JSONDocument.nothing)
        unsafe strings = UnsafePointer(JSONDocument.noStrings)
    }

    deinit {
        unsafe cordon_json_document_free(handle)
    }

    /// The root of the text.
    var root: JSONValue { JSONValue(document: self, index: 1) }

    /// Parses a text into the document; `parser` is free again afterwards.
    ///
    /// ``ByteSource/padding`` bytes past the end of the text must be readable.
    func parse(_ text: UnsafeRawBufferPointer, with parser: OpaquePointer) throws(Fault) {
        let status = unsafe cordon_json_parse(
            parser, handle, text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count)
        if let fault = Fault(status) { throw fault }
        guard let tape = unsafe cordon_json_tape(handle),
            let strings = unsafe cordon_json_strings(handle)
        else { throw .outOfMemory }
        unsafe self.tape = tape
        unsafe self.strings = strings
    }

    nonisolated(unsafe) private static let nothing = {
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 2)
        unsafe words.initialize(repeating: UInt64(UInt8(ascii: "n")) << 56, count: 2)
        return unsafe words
    }()

    nonisolated(unsafe) private static let noStrings = {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 4)
        unsafe bytes.initialize(repeating: 0, count: 4)
        return unsafe bytes
    }()
}

extension JSONDocument.Fault {
    /// The fault behind a status; nil if the text was parsed.
    init?(_ status: cordon_json_status) {
        switch status {
        case CORDON_JSON_PARSED: return nil
        case CORDON_JSON_EMPTY: self = .empty
        case CORDON_JSON_TOO_LONG: self = .tooLong
        case CORDON_JSON_TOO_DEEP: self = .tooDeep
        case CORDON_JSON_NOT_UTF8: self = .notUTF8
        case CORDON_JSON_BAD_STRING: self = .badString
        case CORDON_JSON_BAD_NUMBER: self = .badNumber
        case CORDON_JSON_BAD_WORD: self = .badWord
        case CORDON_JSON_CUT_OFF: self = .cutOff
        case CORDON_JSON_NO_MEMORY: self = .outOfMemory
        default: self = .malformed
        }
    }

    /// The problem that the fault makes of a place.
    func problem(file: String, line: Int?, isFatal: Bool = false) -> ReadingProblem {
        let (kind, what): (ReadingProblem.Kind, String) =
            switch self {
            case .empty: (.missing, "there is no JSON")
            case .tooLong: (.tooLong, "the JSON text passes the bound")
            case .tooDeep: (.tooDeep, "the JSON is nested more than 1,024 deep")
            case .notUTF8: (.encoding, "the JSON is not UTF-8")
            case .badString: (.malformed, "a JSON string has a bad escape or a control character")
            case .badNumber: (.malformed, "a JSON number is malformed or too large")
            case .badWord: (.malformed, "a JSON value is none of true, false and null")
            case .cutOff: (.cutOff, "a JSON string is never closed")
            case .malformed: (.malformed, "the JSON is malformed or cut off")
            case .outOfMemory: (.unreadable, "there is no memory to parse the JSON")
            }
        return ReadingProblem(
            kind, file: file, line: line, what: what,
            remedy: kind == .encoding ? "save it as UTF-8" : "check the record or fetch it again",
            isFatal: isFatal)
    }
}
