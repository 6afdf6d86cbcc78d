#include "Reference.h"

#include <stdlib.h>
#include <string.h>

void reference_layout(
    uint32_t entities, uint32_t count, const uint32_t *owners, const uint32_t *companies,
    const uint32_t *shares, uint32_t *offsets, uint32_t *sorted_companies,
    uint32_t *sorted_shares) {
    memset(offsets, 0, (entities + 1) * sizeof *offsets);
    for (uint32_t i = 0; i < count; i++) offsets[owners[i] + 1]++;
    for (uint32_t i = 0; i < entities; i++) offsets[i + 1] += offsets[i];
    uint32_t *next = malloc(entities * sizeof *next);
    memcpy(next, offsets, entities * sizeof *next);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = next[owners[i]]++;
        sorted_companies[place] = companies[i];
        sorted_shares[place] = shares[i];
    }
    free(next);
}

uint32_t reference_fixpoint(
    uint32_t entities, const uint32_t *offsets, const uint32_t *companies,
    const uint32_t *shares, const uint32_t *seeds, uint32_t seed_count, int64_t threshold,
    uint32_t *queue) {
    int64_t *sums = calloc(entities, sizeof *sums);
    uint8_t *reached = calloc(entities, 1);
    uint32_t head = 0, tail = 0;
    for (uint32_t i = 0; i < seed_count; i++)
        if (!reached[seeds[i]]) {
            reached[seeds[i]] = 1;
            queue[tail++] = seeds[i];
        }
    while (head < tail) {
        uint32_t owner = queue[head++];
        for (uint32_t row = offsets[owner]; row < offsets[owner + 1]; row++) {
            uint32_t company = companies[row];
            if (reached[company]) continue;
            sums[company] += shares[row];
            if (sums[company] >= threshold) {
                reached[company] = 1;
                queue[tail++] = company;
            }
        }
    }
    free(sums);
    free(reached);
    return tail;
}
