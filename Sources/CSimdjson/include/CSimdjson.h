/// A narrow door to simdjson: parsing one JSON text into its tape, and checking UTF-8.
///
/// The tape's layout is described at
/// https://github.com/simdjson/simdjson/blob/v3.0.1/doc/tape.md
#ifndef CORDON_CSIMDJSON_H
#define CORDON_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Bytes that must be readable, whatever they hold, after the text that is parsed.
enum { CORDON_JSON_PADDING = 64 };

/// Working memory, used again for every text; opaque. One thread at a time.
typedef struct cordon_json_parser cordon_json_parser;

/// The result of parsing one text; opaque.
typedef struct cordon_json_document cordon_json_document;

/// What stopped the parser.
typedef enum {
    CORDON_JSON_PARSED = 0,
    CORDON_JSON_EMPTY,
    CORDON_JSON_TOO_LONG,
    CORDON_JSON_TOO_DEEP,
    CORDON_JSON_NOT_UTF8,
    CORDON_JSON_BAD_STRING,
    CORDON_JSON_BAD_NUMBER,
    CORDON_JSON_BAD_WORD,
    CORDON_JSON_CUT_OFF,
    CORDON_JSON_MALFORMED,
    CORDON_JSON_NO_MEMORY
} cordon_json_status;

/// Makes a parser for texts of up to `longest` bytes, or returns NULL if memory ran out.
cordon_json_parser *cordon_json_parser_make(size_t longest);
void cordon_json_parser_free(cordon_json_parser *parser);

/// Makes an empty document, or returns NULL if memory ran out.
cordon_json_document *cordon_json_document_make(void);
void cordon_json_document_free(cordon_json_document *document);

/// Parses `text` into `document`, replacing what it held.
///
/// `CORDON_JSON_PADDING` bytes after `text + count` must be readable.
cordon_json_status cordon_json_parse(
    cordon_json_parser *parser, cordon_json_document *document,
    const uint8_t *text, size_t count);

/// The tape of the last text parsed into `document`; valid until the next parse into it.
const uint64_t *cordon_json_tape(const cordon_json_document *document);

/// The string bytes of the last text parsed into `document`; valid as long as the tape.
const uint8_t *cordon_json_strings(const cordon_json_document *document);

/// Tells whether the bytes are well-formed UTF-8.
bool cordon_json_is_utf8(const uint8_t *bytes, size_t count);

/// Copies JSON without its insignificant white space; `output` has room for `count` bytes.
/// Returns the number of bytes written, or 0 if the text is malformed.
size_t cordon_json_minify(const uint8_t *text, size_t count, uint8_t *output);

#ifdef __cplusplus
}
#endif

#endif
