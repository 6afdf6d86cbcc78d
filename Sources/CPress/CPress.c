#include "CPress.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cordon_press {
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoContext *context;
    uint8_t *bytes;
    size_t count;
    size_t room;
};

struct cordon_text {
    PangoLayout *layout;
    uint32_t colour;
};

static cairo_status_t take(void *closure, const unsigned char *data, unsigned int length) {
    cordon_press *press = closure;
    if (press->room - press->count < length) {
        size_t room = press->room * 2 + length + 65536;
        uint8_t *bytes = realloc(press->bytes, room);
        if (bytes == NULL) return CAIRO_STATUS_NO_MEMORY;
        press->bytes = bytes;
        press->room = room;
    }
    memcpy(press->bytes + press->count, data, length);
    press->count += length;
    return CAIRO_STATUS_SUCCESS;
}

static void set_colour(cairo_t *cairo, uint32_t colour) {
    cairo_set_source_rgb(
        cairo, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
}

cordon_press *cordon_press_open(double width, double height) {
    cordon_press *press = calloc(1, sizeof(cordon_press));
    if (press == NULL) return NULL;
    press->surface = cairo_pdf_surface_create_for_stream(take, press, width, height);
    press->cairo = cairo_create(press->surface);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    press->context = pango_cairo_create_context(press->cairo);
    pango_cairo_context_set_resolution(press->context, 72);
    // Rounded to whole points, letters of Arabic stand so far apart that readers see words end.
    pango_context_set_round_glyph_positions(press->context, FALSE);
    pango_cairo_context_set_font_options(press->context, options);
    cairo_font_options_destroy(options);
    return press;
}

int cordon_press_has_fonts(const cordon_press *press) {
    PangoFontDescription *any = pango_font_description_from_string("Sans 10");
    PangoFont *font = pango_context_load_font(press->context, any);
    pango_font_description_free(any);
    if (font == NULL) return 0;
    g_object_unref(font);
    return 1;
}

void cordon_press_describe(
    cordon_press *press, const char *title, const char *subject, const char *creator,
    const char *day) {
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_SUBJECT, subject);
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_CREATOR, creator);
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_CREATE_DATE, day);
    cairo_pdf_surface_set_metadata(press->surface, CAIRO_PDF_METADATA_MOD_DATE, day);
}

void cordon_press_end_page(cordon_press *press) { cairo_show_page(press->cairo); }

void cordon_press_begin(cordon_press *press, const char *tag, const char *attributes) {
    cairo_tag_begin(press->cairo, tag, attributes);
}

void cordon_press_end(cordon_press *press, const char *tag) { cairo_tag_end(press->cairo, tag); }

void cordon_press_anchor(cordon_press *press, const char *name, double x, double y) {
    char attributes[256];
    snprintf(attributes, sizeof attributes, "name='%s' x=%.2f y=%.2f", name, x, y);
    cairo_tag_begin(press->cairo, CAIRO_TAG_DEST, attributes);
    cairo_tag_end(press->cairo, CAIRO_TAG_DEST);
}

int cordon_press_outline(cordon_press *press, int parent, const char *title, const char *anchor) {
    char attributes[256];
    snprintf(attributes, sizeof attributes, "dest='%s'", anchor);
    return cairo_pdf_surface_add_outline(
        press->surface, parent, title, attributes, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

// MARK: - Text

static PangoLayout *laid_out(cordon_press *press, const char *utf8, cordon_type type) {
    PangoLayout *layout = pango_layout_new(press->context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, type.families);
    pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
    pango_font_description_set_weight(
        font, type.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    // Every paragraph is one of an English document, whatever name it begins with.
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_text(layout, utf8, -1);
    if (type.width > 0) {
        pango_layout_set_width(layout, (int)(type.width * PANGO_SCALE));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    return layout;
}

cordon_text *cordon_text_make(
    cordon_press *press, const char *utf8, cordon_type type, const cordon_range *ranges,
    size_t count) {
    cordon_text *text = calloc(1, sizeof(cordon_text));
    if (text == NULL) return NULL;
    text->layout = laid_out(press, utf8, type);
    text->colour = type.colour;
    PangoAttrList *list = pango_attr_list_new();
    for (size_t place = 0; place < count; place++) {
        PangoAttribute *colour = pango_attr_foreground_new(0x0B0B, 0x5757, 0xA4A4);
        PangoAttribute *scale = pango_attr_scale_new(0.85);
        colour->start_index = scale->start_index = ranges[place].start;
        colour->end_index = scale->end_index = ranges[place].end;
        pango_attr_list_insert(list, colour);
        pango_attr_list_insert(list, scale);
    }
    PangoAttribute *hyphens = pango_attr_insert_hyphens_new(FALSE);
    pango_attr_list_insert(list, hyphens);
    pango_layout_set_attributes(text->layout, list);
    pango_attr_list_unref(list);
    return text;
}

void cordon_text_free(cordon_text *text) {
    if (text == NULL) return;
    g_object_unref(text->layout);
    free(text);
}

size_t cordon_text_lines(const cordon_text *text) {
    return (size_t)pango_layout_get_line_count(text->layout);
}

static PangoLayoutLine *line_of(const cordon_text *text, size_t line) {
    return pango_layout_get_line_readonly(text->layout, (int)line);
}

double cordon_text_line_height(const cordon_text *text, size_t line) {
    PangoRectangle logical;
    pango_layout_line_get_extents(line_of(text, line), NULL, &logical);
    return (double)logical.height / PANGO_SCALE;
}

double cordon_text_width(const cordon_text *text) {
    PangoRectangle logical;
    pango_layout_get_extents(text->layout, NULL, &logical);
    return (double)logical.width / PANGO_SCALE;
}

int cordon_text_unknown(const cordon_text *text) {
    return pango_layout_get_unknown_glyphs_count(text->layout);
}

void cordon_text_draw(
    cordon_press *press, const cordon_text *text, size_t line, cordon_place at) {
    PangoRectangle logical;
    PangoLayoutLine *drawn = line_of(text, line);
    pango_layout_line_get_extents(drawn, NULL, &logical);
    set_colour(press->cairo, text->colour);
    cairo_move_to(press->cairo, at.x, at.y - (double)logical.y / PANGO_SCALE);
    pango_cairo_show_layout_line(press->cairo, drawn);
}

void cordon_text_link(
    cordon_press *press, const cordon_text *text, size_t line, cordon_range range,
    cordon_place at, const char *anchor) {
    PangoLayoutLine *drawn = line_of(text, line);
    int first = drawn->start_index, last = drawn->start_index + drawn->length;
    int start = (int)range.start > first ? (int)range.start : first;
    int end = (int)range.end < last ? (int)range.end : last;
    if (start >= end) return;
    int *ranges = NULL, count = 0;
    pango_layout_line_get_x_ranges(drawn, start, end, &ranges, &count);
    double height = cordon_text_line_height(text, line);
    for (int place = 0; place < count; place++) {
        char attributes[256];
        double left = (double)ranges[2 * place] / PANGO_SCALE;
        double right = (double)ranges[2 * place + 1] / PANGO_SCALE;
        snprintf(
            attributes, sizeof attributes, "rect=[%.2f %.2f %.2f %.2f] dest='%s'", at.x + left,
            at.y, right - left, height, anchor);
        cairo_tag_begin(press->cairo, CAIRO_TAG_LINK, attributes);
        cairo_tag_end(press->cairo, CAIRO_TAG_LINK);
    }
    g_free(ranges);
}

void cordon_press_write(
    cordon_press *press, const char *utf8, cordon_type type, cordon_place at, double share) {
    PangoLayout *layout = laid_out(press, utf8, type);
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    PangoRectangle logical;
    pango_layout_line_get_extents(line, NULL, &logical);
    set_colour(press->cairo, type.colour);
    cairo_move_to(press->cairo, at.x - share * logical.width / PANGO_SCALE, at.y);
    pango_cairo_show_layout_line(press->cairo, line);
    g_object_unref(layout);
}

// MARK: - Shapes

void cordon_press_shape(
    cordon_press *press, const cordon_place *points, size_t count, int is_closed, int64_t fill,
    int64_t stroke, double width, const double *dash, size_t dash_count) {
    if (count < 2) return;
    cairo_t *cairo = press->cairo;
    cairo_new_path(cairo);
    cairo_move_to(cairo, points[0].x, points[0].y);
    for (size_t place = 1; place < count; place++) {
        cairo_line_to(cairo, points[place].x, points[place].y);
    }
    if (is_closed) cairo_close_path(cairo);
    if (fill >= 0) {
        set_colour(cairo, (uint32_t)fill);
        cairo_fill_preserve(cairo);
    }
    if (stroke >= 0) {
        set_colour(cairo, (uint32_t)stroke);
        cairo_set_line_width(cairo, width);
        cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_set_dash(cairo, dash, (int)dash_count, 0);
        cairo_stroke_preserve(cairo);
        cairo_set_dash(cairo, NULL, 0, 0);
    }
    cairo_new_path(cairo);
}

void cordon_press_push(cordon_press *press, cordon_place by, double scale) {
    cairo_save(press->cairo);
    cairo_translate(press->cairo, by.x, by.y);
    cairo_scale(press->cairo, scale, scale);
}

void cordon_press_clip(cordon_press *press, cordon_place corner, double width, double height) {
    cairo_save(press->cairo);
    cairo_rectangle(press->cairo, corner.x, corner.y, width, height);
    cairo_clip(press->cairo);
}

void cordon_press_pop(cordon_press *press) { cairo_restore(press->cairo); }

// MARK: - The end

const uint8_t *cordon_press_finish(cordon_press *press, size_t *length, const char **reason) {
    cairo_status_t own = cairo_status(press->cairo);
    cairo_surface_finish(press->surface);
    cairo_status_t status = own != CAIRO_STATUS_SUCCESS ? own : cairo_surface_status(press->surface);
    *length = press->count;
    *reason = cairo_status_to_string(status);
    return status == CAIRO_STATUS_SUCCESS ? press->bytes : NULL;
}

void cordon_press_close(cordon_press *press) {
    if (press == NULL) return;
    g_object_unref(press->context);
    cairo_destroy(press->cairo);
    cairo_surface_destroy(press->surface);
    free(press->bytes);
    free(press);
}
