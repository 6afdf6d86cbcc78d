#include "CLibXML.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum {
    MESSAGE_ROOM = 256,
    // libxml2 compares every attribute of a tag with every other, and waits for the end of a tag or
    // comment before it looks at it; the tags of publishers' lists have tens of attributes.
    MOST_ATTRIBUTES = 1024,
    LONGEST_TAG = 1 << 20,
};

struct cordon_xml_parser {
    xmlParserCtxtPtr context;
    cordon_xml_event *events;
    size_t event_count;
    size_t event_room;
    uint8_t *bytes;
    size_t byte_count;
    size_t byte_room;
    cordon_xml_status status;
    uint32_t error_line;
    char message[MESSAGE_ROOM];
};

static pthread_once_t library_once = PTHREAD_ONCE_INIT;

static void start_library(void) { xmlInitParser(); }

// MARK: - Storing what the parser meets

static int make_room(void **memory, size_t *room, size_t needed, size_t size) {
    if (needed <= *room) { return 1; }
    size_t wanted = *room == 0 ? 1024 : *room * 2;
    while (wanted < needed) { wanted *= 2; }
    void *grown = realloc(*memory, wanted * size);
    if (grown == NULL) { return 0; }
    *memory = grown;
    *room = wanted;
    return 1;
}

static void stop(cordon_xml_parser *parser, cordon_xml_status status) {
    if (parser->status == CORDON_XML_WELL) { parser->status = status; }
    xmlStopParser(parser->context);
}

static size_t store(cordon_xml_parser *parser, const void *bytes, size_t count) {
    const size_t offset = parser->byte_count;
    if (!make_room((void **)&parser->bytes, &parser->byte_room, offset + count, 1)) {
        stop(parser, CORDON_XML_NO_MEMORY);
        return 0;
    }
    if (count > 0) { memcpy(parser->bytes + offset, bytes, count); }
    parser->byte_count += count;
    return offset;
}

static void add(
    cordon_xml_parser *parser, cordon_xml_kind kind, const xmlChar *name,
    const xmlChar *value, size_t value_count) {
    if (parser->status != CORDON_XML_WELL) { return; }
    const size_t name_count = name == NULL ? 0 : strlen((const char *)name);
    const size_t name_offset = store(parser, name, name_count);
    const size_t value_offset = store(parser, value, value_count);
    if (!make_room(
            (void **)&parser->events, &parser->event_room, parser->event_count + 1,
            sizeof(cordon_xml_event))) {
        stop(parser, CORDON_XML_NO_MEMORY);
        return;
    }
    const int line = xmlSAX2GetLineNumber(parser->context);
    parser->events[parser->event_count++] = (cordon_xml_event){
        kind, line < 0 ? 0 : (uint32_t)line, name_offset, name_count, value_offset, value_count,
    };
}

// MARK: - What libxml2 calls

static void on_start(
    void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
    (void)prefix; (void)uri; (void)namespace_count; (void)namespaces; (void)defaulted_count;
    cordon_xml_parser *parser = user;
    if (attribute_count > MOST_ATTRIBUTES) {
        parser->error_line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
        stop(parser, CORDON_XML_TOO_BIG);
        return;
    }
    add(parser, CORDON_XML_START, name, NULL, 0);
    for (int i = 0; i < attribute_count; i++) {
        // Five pointers an attribute: local name, prefix, URI, start and end of the value.
        const xmlChar **attribute = attributes + 5 * i;
        add(parser, CORDON_XML_ATTRIBUTE, attribute[0], attribute[3],
            (size_t)(attribute[4] - attribute[3]));
    }
}

static void on_end(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)prefix; (void)uri;
    add(user, CORDON_XML_END, name, NULL, 0);
}

static void on_text(void *user, const xmlChar *text, int count) {
    add(user, CORDON_XML_TEXT, NULL, text, (size_t)count);
}

static void on_doctype(
    void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    (void)name; (void)external; (void)system;
    cordon_xml_parser *parser = user;
    parser->error_line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
    stop(parser, CORDON_XML_HAS_DOCTYPE);
}

static cordon_xml_status status_of(int code) {
    switch (code) {
    case XML_ERR_NO_MEMORY: return CORDON_XML_NO_MEMORY;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING: return CORDON_XML_BAD_ENCODING;
    case XML_ERR_NAME_TOO_LONG: return CORDON_XML_TOO_BIG;
    default: return CORDON_XML_MALFORMED;
    }
}

static void on_error(void *user, xmlErrorPtr error) {
    cordon_xml_parser *parser = user;
    if (parser == NULL || error == NULL || error->level < XML_ERR_ERROR) { return; }
    if (parser->status != CORDON_XML_WELL) { return; }
    parser->error_line = error->line < 0 ? 0 : (uint32_t)error->line;
    const char *words = error->message == NULL ? "" : error->message;
    size_t count = strcspn(words, "\r\n");
    if (count >= MESSAGE_ROOM) { count = MESSAGE_ROOM - 1; }
    memcpy(parser->message, words, count);
    parser->message[count] = 0;
    stop(parser, status_of(error->code));
}

// MARK: - The door

cordon_xml_parser *cordon_xml_parser_make(void) {
    pthread_once(&library_once, start_library);
    cordon_xml_parser *parser = calloc(1, sizeof(cordon_xml_parser));
    if (parser == NULL) { return NULL; }
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = on_start;
    handler.endElementNs = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_text;
    handler.internalSubset = on_doctype;
    handler.serror = on_error;
    parser->context = xmlCreatePushParserCtxt(&handler, parser, NULL, 0, NULL);
    if (parser->context == NULL) {
        free(parser);
        return NULL;
    }
    // Entities are substituted so that `&amp;` reads `&`; no other entity can exist, since a
    // document type declaration is refused.
    xmlCtxtUseOptions(parser->context, XML_PARSE_NONET | XML_PARSE_NOENT);
    return parser;
}

void cordon_xml_parser_free(cordon_xml_parser *parser) {
    if (parser == NULL) { return; }
    if (parser->context->myDoc != NULL) { xmlFreeDoc(parser->context->myDoc); }
    xmlFreeParserCtxt(parser->context);
    free(parser->events);
    free(parser->bytes);
    free(parser);
}

cordon_xml_status cordon_xml_feed(
    cordon_xml_parser *parser, const uint8_t *bytes, size_t count, int is_last) {
    parser->event_count = 0;
    parser->byte_count = 0;
    if (parser->status != CORDON_XML_WELL) { return parser->status; }
    const int code = xmlParseChunk(parser->context, (const char *)bytes, (int)count, is_last);
    if (code != 0 && parser->status == CORDON_XML_WELL) {
        parser->status = status_of(code);
        parser->error_line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
    }
    const xmlParserInput *input = parser->context->input;
    if (parser->status == CORDON_XML_WELL && input != NULL
        && input->end - input->cur > LONGEST_TAG) {
        parser->status = CORDON_XML_TOO_BIG;
        parser->error_line = (uint32_t)xmlSAX2GetLineNumber(parser->context);
    }
    return parser->status;
}

const cordon_xml_event *cordon_xml_events(const cordon_xml_parser *parser) {
    return parser->events;
}

size_t cordon_xml_event_count(const cordon_xml_parser *parser) { return parser->event_count; }

const uint8_t *cordon_xml_bytes(const cordon_xml_parser *parser) { return parser->bytes; }

uint32_t cordon_xml_error_line(const cordon_xml_parser *parser) { return parser->error_line; }

const char *cordon_xml_error_message(const cordon_xml_parser *parser) { return parser->message; }
