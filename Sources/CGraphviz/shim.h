// The door to Graphviz: the few calls Cordon makes, and the readings of a finished layout
// that the library offers only as macros. Lengths are points, with y growing upwards.
#ifndef CORDON_GRAPHVIZ_SHIM_H
#define CORDON_GRAPHVIZ_SHIM_H

#include <gvc.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

#include "sequential_ids.h"

/// A point of a layout, in points.
typedef struct {
    double x, y;
} cordon_point;

typedef struct {
    void (*body)(void *);
    void *argument;
} cordon_work;

static inline void *cordon_work_entry(void *work) {
    cordon_work *own = (cordon_work *)work;
    own->body(own->argument);
    return NULL;
}

/// Runs a function on a thread of its own with so many bytes of stack, and waits for its end.
/// Returns the system's error number, 0 if the function ran.
static inline int cordon_run_on_deep_stack(
    size_t stack_size, void (*body)(void *), void *argument) {
    cordon_work work = {body, argument};
    pthread_attr_t attributes;
    pthread_t thread;
    int status = pthread_attr_init(&attributes);
    if (status != 0) return status;
    status = pthread_attr_setstacksize(&attributes, stack_size);
    if (status == 0) status = pthread_create(&thread, &attributes, cordon_work_entry, &work);
    pthread_attr_destroy(&attributes);
    if (status != 0) return status;
    return pthread_join(thread, NULL);
}

/// Renders a laid-out graph.
///
/// The library writes the length as `unsigned int` in some releases and as `size_t` in others;
/// a zeroed `size_t` behind an untyped pointer receives both on a little-endian machine.
static inline int cordon_render(
    GVC_t *context, Agraph_t *graph, const char *format, char **bytes, size_t *length) {
    size_t count = 0;
    void *written = &count;
    *bytes = NULL;
    *length = 0;
    int status = gvRenderData(context, graph, format, bytes, written);
    *length = count;
    return status;
}

/// Sets the two generators of random numbers of the C library, which the force layouts draw from
/// without setting them, to their state at the start of a process.
static inline void cordon_reset_random_numbers(void) {
    srand(1);
    srand48(1);
}

/// Frees what the library handed over to its caller.
static inline void cordon_release(void *memory) { free(memory); }

static inline cordon_point cordon_node_centre(Agnode_t *node) {
    cordon_point point = {ND_coord(node).x, ND_coord(node).y};
    return point;
}

/// The width of the first line of a node's plain label as the text layout measured it.
static inline double cordon_label_width(Agnode_t *node) {
    textlabel_t *label = ND_label(node);
    if (label == NULL || label->html || label->u.txt.nspans < 1) return 0;
    return label->u.txt.span[0].size.x;
}

static inline int cordon_curve_count(Agedge_t *edge) {
    return ED_spl(edge) == NULL ? 0 : ED_spl(edge)->size;
}

static inline int cordon_curve_size(Agedge_t *edge, int curve) {
    return ED_spl(edge)->list[curve].size;
}

static inline cordon_point cordon_curve_point(Agedge_t *edge, int curve, int index) {
    pointf p = ED_spl(edge)->list[curve].list[index];
    cordon_point point = {p.x, p.y};
    return point;
}

/// Whether room for an arrowhead was left at the end of a curve, and the tip if so.
static inline int cordon_curve_has_end_tip(Agedge_t *edge, int curve) {
    return ED_spl(edge)->list[curve].eflag != 0;
}

static inline cordon_point cordon_curve_end_tip(Agedge_t *edge, int curve) {
    pointf p = ED_spl(edge)->list[curve].ep;
    cordon_point point = {p.x, p.y};
    return point;
}

static inline int cordon_curve_has_start_tip(Agedge_t *edge, int curve) {
    return ED_spl(edge)->list[curve].sflag != 0;
}

static inline cordon_point cordon_curve_start_tip(Agedge_t *edge, int curve) {
    pointf p = ED_spl(edge)->list[curve].sp;
    cordon_point point = {p.x, p.y};
    return point;
}

static inline cordon_point cordon_lower_corner(Agraph_t *graph) {
    cordon_point point = {GD_bb(graph).LL.x, GD_bb(graph).LL.y};
    return point;
}

static inline cordon_point cordon_upper_corner(Agraph_t *graph) {
    cordon_point point = {GD_bb(graph).UR.x, GD_bb(graph).UR.y};
    return point;
}

#endif
