/// A narrow door to cairo and pango: pages of a PDF with text that is laid out, tags, links and an
/// outline. Lengths are points of 1/72 inch, with y growing downwards.
#ifndef CORDON_CPRESS_H
#define CORDON_CPRESS_H

#include <stddef.h>
#include <stdint.h>

/// A document in the making; opaque.
typedef struct cordon_press cordon_press;

/// A text that is laid out in lines; opaque.
typedef struct cordon_text cordon_text;

/// A part of a text, in bytes, that leads somewhere and is written smaller.
typedef struct {
    uint32_t start;
    uint32_t end;
} cordon_range;

/// A place on a page, in points.
typedef struct {
    double x, y;
} cordon_place;

/// The type of a text: its face, size, weight, colour and width.
typedef struct {
    /// Families in the order in which they are asked; others lend what they lack.
    const char *families;
    double size;
    int is_bold;
    /// Red, green and blue as 0xRRGGBB.
    uint32_t colour;
    /// The width at which lines are broken; 0 or less for none.
    double width;
} cordon_type;

/// Opens a document of pages of one size; NULL where there is no memory.
cordon_press *cordon_press_open(double width, double height);
/// Whether this machine has a font at all: without one no text can be laid out.
int cordon_press_has_fonts(const cordon_press *press);

/// Says what the document is; the day as `2026-11-22T00:00:00Z`.
void cordon_press_describe(
    cordon_press *press, const char *title, const char *subject, const char *creator,
    const char *day);

/// Ends a page.
void cordon_press_end_page(cordon_press *press);

/// Begins and ends a part of the structure: `P`, `Table`, `TR`.
void cordon_press_begin(cordon_press *press, const char *tag, const char *attributes);
void cordon_press_end(cordon_press *press, const char *tag);

/// Names a place that links lead to.
void cordon_press_anchor(cordon_press *press, const char *name, double x, double y);

/// Adds an entry to the outline, under another or 0, and returns its number.
int cordon_press_outline(cordon_press *press, int parent, const char *title, const char *anchor);

/// Lays a text out; ranges lead somewhere.
cordon_text *cordon_text_make(
    cordon_press *press, const char *utf8, cordon_type type, const cordon_range *ranges,
    size_t count);
void cordon_text_free(cordon_text *text);
size_t cordon_text_lines(const cordon_text *text);
double cordon_text_line_height(const cordon_text *text, size_t line);
/// The width of the longest line.
double cordon_text_width(const cordon_text *text);
/// The number of characters that no font here has.
int cordon_text_unknown(const cordon_text *text);

/// Draws a line with its upper left corner at a place.
void cordon_text_draw(cordon_press *press, const cordon_text *text, size_t line, cordon_place at);

/// Makes the part of a line that belongs to a range lead to an anchor.
void cordon_text_link(
    cordon_press *press, const cordon_text *text, size_t line, cordon_range range,
    cordon_place at, const char *anchor);

/// Draws a text in one line that stands on a baseline, `share` of its width left of the place.
void cordon_press_write(
    cordon_press *press, const char *utf8, cordon_type type, cordon_place at, double share);

/// Draws a polygon or line; colours below 0 draw nothing.
void cordon_press_shape(
    cordon_press *press, const cordon_place *points, size_t count, int is_closed, int64_t fill,
    int64_t stroke, double width, const double *dash, size_t dash_count);

/// Draws what follows moved and then scaled, until it is taken back.
void cordon_press_push(cordon_press *press, cordon_place by, double scale);
void cordon_press_pop(cordon_press *press);

/// Draws nothing of what follows outside a rectangle, until it is taken back.
void cordon_press_clip(cordon_press *press, cordon_place corner, double width, double height);

/// Ends the document. The bytes belong to it until it is closed; NULL and a reason where it failed.
const uint8_t *cordon_press_finish(cordon_press *press, size_t *length, const char **reason);
void cordon_press_close(cordon_press *press);

#endif
