/// A narrow door to libxml2: a push parser that writes what it meets into a list of events.
///
/// A document type declaration stops the parser, so that no entity can be declared, and none
/// expanded or fetched; the network is never used.
#ifndef CORDON_CLIBXML_H
#define CORDON_CLIBXML_H

#include <stddef.h>
#include <stdint.h>

/// A parser fed with chunks of one document; opaque.
typedef struct cordon_xml_parser cordon_xml_parser;

/// What the parser met.
typedef enum {
    /// An element began; the name is its local name, without prefix.
    CORDON_XML_START = 1,
    /// An attribute of the element that began last.
    CORDON_XML_ATTRIBUTE = 2,
    /// A piece of text; several may follow each other.
    CORDON_XML_TEXT = 3,
    /// An element ended.
    CORDON_XML_END = 4
} cordon_xml_kind;

/// One event; offsets count bytes from `cordon_xml_bytes`.
typedef struct {
    uint32_t kind;
    uint32_t line;
    size_t name;
    size_t name_count;
    size_t value;
    size_t value_count;
} cordon_xml_event;

/// How the document stands.
typedef enum {
    CORDON_XML_WELL = 0,
    CORDON_XML_MALFORMED = 1,
    CORDON_XML_HAS_DOCTYPE = 2,
    CORDON_XML_NO_MEMORY = 3,
    CORDON_XML_BAD_ENCODING = 4,
    CORDON_XML_TOO_BIG = 5
} cordon_xml_status;

/// Makes a parser, or returns NULL if memory ran out.
cordon_xml_parser *cordon_xml_parser_make(void);
void cordon_xml_parser_free(cordon_xml_parser *parser);

/// Forgets the events read so far, then parses the next bytes of the document.
/// `is_last` tells that the document ends after these bytes.
cordon_xml_status cordon_xml_feed(
    cordon_xml_parser *parser, const uint8_t *bytes, size_t count, int is_last);

/// The events of the last feed; they stay valid until the next.
const cordon_xml_event *cordon_xml_events(const cordon_xml_parser *parser);
size_t cordon_xml_event_count(const cordon_xml_parser *parser);
const uint8_t *cordon_xml_bytes(const cordon_xml_parser *parser);

/// The line and the words of the first error; the words end with a NUL.
uint32_t cordon_xml_error_line(const cordon_xml_parser *parser);
const char *cordon_xml_error_message(const cordon_xml_parser *parser);

#endif
