/// A narrow door to zlib: inflating gzip data, and the bare data inside of zip archives, as a stream;
/// and making gzip data at once.
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

/// Opens a stream of bare deflate data (RFC 1951), without header and checksum; NULL if memory ran
/// out. A member that ends has no checksum that agreed: the caller compares one.
cordon_gunzip *cordon_inflate_open(void);

/// The CRC-32 of bytes that follow others, whose CRC-32 is `before`; 0 where there are none.
uint32_t cordon_crc32(uint32_t before, const uint8_t *bytes, size_t count);

/// Closes the stream; NULL is allowed.
void cordon_gunzip_close(cordon_gunzip *stream);

/// Makes the stream ready for the next member of a file of several members.
void cordon_gunzip_restart(cordon_gunzip *stream);

/// Inflates as much of `input` into `output` as either allows.
cordon_gunzip_step_result cordon_gunzip_step(
    cordon_gunzip *stream, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count);

/// Compresses all bytes into one gzip member, quickly rather than small. Returns its length, or 0
/// where `output` has too little room or memory ran out.
size_t cordon_gzip(const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count);

#endif
