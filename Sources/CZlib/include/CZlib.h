/// A narrow door to zlib: inflating gzip data as a stream.
#ifndef CORDON_CZLIB_H
#define CORDON_CZLIB_H

#include <stddef.h>
#include <stdint.h>

/// The state of one gzip stream; opaque.
typedef struct cordon_gunzip cordon_gunzip;

/// What one call of `cordon_gunzip_step` achieved.
typedef enum {
    /// Some bytes were taken or made; call again.
    CORDON_GUNZIP_GOES_ON = 0,
    /// A whole member was inflated and its checksum agreed.
    CORDON_GUNZIP_MEMBER_ENDED = 1,
    /// The data are damaged: wrong header, code, length or checksum.
    CORDON_GUNZIP_DAMAGED = 2,
    /// Memory ran out.
    CORDON_GUNZIP_NO_MEMORY = 3
} cordon_gunzip_status;

/// How far one call went.
typedef struct {
    cordon_gunzip_status status;
    size_t taken;
    size_t made;
} cordon_gunzip_step_result;

/// Opens a stream, or returns NULL if memory ran out.
cordon_gunzip *cordon_gunzip_open(void);

/// Closes the stream; NULL is allowed.
void cordon_gunzip_close(cordon_gunzip *stream);

/// Makes the stream ready for the next member of a file of several members.
void cordon_gunzip_restart(cordon_gunzip *stream);

/// Inflates as much of `input` into `output` as either allows.
cordon_gunzip_step_result cordon_gunzip_step(
    cordon_gunzip *stream, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count);

#endif
