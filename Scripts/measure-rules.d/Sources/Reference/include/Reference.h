#include <stdint.h>

/// Sorts stakes by owner; the arrays are as long as there are entities plus one, and stakes.
void reference_layout(
    uint32_t entities, uint32_t count, const uint32_t *owners, const uint32_t *companies,
    const uint32_t *shares, uint32_t *offsets, uint32_t *sorted_companies,
    uint32_t *sorted_shares);

/// The plain pooled fixpoint: at least `threshold` millionths of a percent. Writes who is reached
/// to `queue`, the seeds first, and returns how many they are.
uint32_t reference_fixpoint(
    uint32_t entities, const uint32_t *offsets, const uint32_t *companies,
    const uint32_t *shares, const uint32_t *seeds, uint32_t seed_count, int64_t threshold,
    uint32_t *queue);
