// Numbers for the parts of a graph, in the order in which they are made.
//
// The library's own discipline takes the address of a part's name for its number and sorts by it,
// so that ties in a layout fall as the memory happens to lie. With numbers in order, equal graphs
// get equal layouts.
#ifndef CORDON_GRAPHVIZ_SEQUENTIAL_IDS_H
#define CORDON_GRAPHVIZ_SEQUENTIAL_IDS_H

#include <gvc.h>
#include <stdlib.h>
#include <string.h>

/// A named part: clusters, and what the library names itself.
typedef struct cordon_name {
    struct cordon_name *next;
    char *text;
    IDTYPE id;
    int kind;
} cordon_name;

typedef struct {
    IDTYPE last;
    cordon_name *names;
} cordon_ids;

static inline void *cordon_ids_open(Agraph_t *graph, Agdisc_t *disciplines) {
    (void)graph;
    (void)disciplines;
    return calloc(1, sizeof(cordon_ids));
}

static inline long cordon_ids_map(
    void *state, int kind, char *text, IDTYPE *id, int may_create) {
    cordon_ids *ids = (cordon_ids *)state;
    if (ids == NULL) return 0;
    // Edges going out and coming in are the same edge.
    if (kind == AGINEDGE) kind = AGEDGE;
    if (text != NULL) {
        for (cordon_name *name = ids->names; name != NULL; name = name->next) {
            if (name->kind != kind || strcmp(name->text, text) != 0) continue;
            *id = name->id;
            return 1;
        }
    }
    if (!may_create) return 0;
    if (text != NULL) {
        cordon_name *name = (cordon_name *)malloc(sizeof(cordon_name));
        char *copy = strdup(text);
        if (name == NULL || copy == NULL) {
            free(name);
            free(copy);
            return 0;
        }
        name->next = ids->names;
        name->text = copy;
        name->kind = kind;
        name->id = ids->last + 1;
        ids->names = name;
    }
    *id = ++ids->last;
    return 1;
}

static inline long cordon_ids_allocate(void *state, int kind, IDTYPE id) {
    (void)state;
    (void)kind;
    (void)id;
    return 0;
}

static inline void cordon_ids_free(void *state, int kind, IDTYPE id) {
    (void)state;
    (void)kind;
    (void)id;
}

static inline void cordon_ids_register(void *state, int kind, void *object) {
    (void)state;
    (void)kind;
    (void)object;
}

static inline char *cordon_ids_print(void *state, int kind, IDTYPE id) {
    cordon_ids *ids = (cordon_ids *)state;
    if (ids == NULL) return NULL;
    for (cordon_name *name = ids->names; name != NULL; name = name->next) {
        if (name->id == id && (name->kind == kind || kind == AGINEDGE)) return name->text;
    }
    return NULL;
}

static inline void cordon_ids_close(void *state) {
    cordon_ids *ids = (cordon_ids *)state;
    if (ids == NULL) return;
    while (ids->names != NULL) {
        cordon_name *name = ids->names;
        ids->names = name->next;
        free(name->text);
        free(name);
    }
    free(ids);
}

/// Opens an empty directed graph whose parts are numbered in order. `Agdirected` and the library's
/// disciplines are shared variables, which are only touched here.
static inline Agraph_t *cordon_open(char *name) {
    static Agiddisc_t numbers;
    static Agdisc_t disciplines;
    numbers.open = cordon_ids_open;
    numbers.map = cordon_ids_map;
    numbers.alloc = cordon_ids_allocate;
    numbers.free = cordon_ids_free;
    numbers.print = cordon_ids_print;
    numbers.close = cordon_ids_close;
    numbers.idregister = cordon_ids_register;
    disciplines.mem = &AgMemDisc;
    disciplines.id = &numbers;
    disciplines.io = &AgIoDisc;
    return agopen(name, Agdirected, &disciplines);
}

#endif
