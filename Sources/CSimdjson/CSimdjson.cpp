#include "CSimdjson.h"

#include <new>
#include <simdjson.h>

static_assert(
    simdjson::SIMDJSON_PADDING <= CORDON_JSON_PADDING,
    "the library asks for more padding than the door promises");

struct cordon_json_parser {
    simdjson::dom::parser parser;
    explicit cordon_json_parser(size_t longest) : parser(longest) {}
};

struct cordon_json_document {
    simdjson::dom::document document;
};

namespace {

cordon_json_status status_of(simdjson::error_code code) {
    switch (code) {
    case simdjson::SUCCESS: return CORDON_JSON_PARSED;
    case simdjson::EMPTY: return CORDON_JSON_EMPTY;
    case simdjson::CAPACITY: return CORDON_JSON_TOO_LONG;
    case simdjson::DEPTH_ERROR: return CORDON_JSON_TOO_DEEP;
    case simdjson::UTF8_ERROR: return CORDON_JSON_NOT_UTF8;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS: return CORDON_JSON_BAD_STRING;
    case simdjson::NUMBER_ERROR: return CORDON_JSON_BAD_NUMBER;
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR: return CORDON_JSON_BAD_WORD;
    case simdjson::UNCLOSED_STRING: return CORDON_JSON_CUT_OFF;
    case simdjson::MEMALLOC: return CORDON_JSON_NO_MEMORY;
    default: return CORDON_JSON_MALFORMED;
    }
}

}  // namespace

extern "C" {

cordon_json_parser *cordon_json_parser_make(size_t longest) {
    return new (std::nothrow) cordon_json_parser(longest);
}

void cordon_json_parser_free(cordon_json_parser *parser) { delete parser; }

cordon_json_document *cordon_json_document_make(void) {
    return new (std::nothrow) cordon_json_document();
}

void cordon_json_document_free(cordon_json_document *document) { delete document; }

cordon_json_status cordon_json_parse(
    cordon_json_parser *parser, cordon_json_document *document,
    const uint8_t *text, size_t count) {
    return status_of(
        parser->parser.parse_into_document(document->document, text, count, false).error());
}

const uint64_t *cordon_json_tape(const cordon_json_document *document) {
    return document->document.tape.get();
}

const uint8_t *cordon_json_strings(const cordon_json_document *document) {
    return document->document.string_buf.get();
}

bool cordon_json_is_utf8(const uint8_t *bytes, size_t count) {
    return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}

size_t cordon_json_minify(const uint8_t *text, size_t count, uint8_t *output) {
    size_t length = 0;
    const auto code = simdjson::minify(
        reinterpret_cast<const char *>(text), count, reinterpret_cast<char *>(output), length);
    return code == simdjson::SUCCESS ? length : 0;
}

}  // extern "C"
