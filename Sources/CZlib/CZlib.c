#include "CZlib.h"

#include <stdlib.h>
#include <zlib.h>

struct cordon_gunzip {
    z_stream z;
};

// zlib's windowBits: 15 is the largest window, 16 asks for the gzip wrapper and nothing else.
enum { GZIP_WINDOW_BITS = 15 + 16 };
// A negative number asks for bare deflate data.
enum { BARE_WINDOW_BITS = -15 };

// zlib counts in 32 bits; a step never hands it more than this.
enum { MOST_AT_ONCE = 1 << 30 };

static uInt at_most(size_t count) {
    return count > MOST_AT_ONCE ? MOST_AT_ONCE : (uInt)count;
}

static cordon_gunzip *open_stream(int window_bits) {
    cordon_gunzip *stream = calloc(1, sizeof(cordon_gunzip));
    if (stream == NULL) { return NULL; }
    if (inflateInit2(&stream->z, window_bits) != Z_OK) {
        free(stream);
        return NULL;
    }
    return stream;
}

cordon_gunzip *cordon_gunzip_open(void) { return open_stream(GZIP_WINDOW_BITS); }

cordon_gunzip *cordon_inflate_open(void) { return open_stream(BARE_WINDOW_BITS); }

uint32_t cordon_crc32(uint32_t before, const uint8_t *bytes, size_t count) {
    uLong sum = before;
    while (count > 0) {
        const uInt part = at_most(count);
        sum = crc32(sum, bytes, part);
        bytes += part;
        count -= part;
    }
    return (uint32_t)sum;
}

void cordon_gunzip_close(cordon_gunzip *stream) {
    if (stream == NULL) { return; }
    inflateEnd(&stream->z);
    free(stream);
}

void cordon_gunzip_restart(cordon_gunzip *stream) {
    inflateReset(&stream->z);
}

cordon_gunzip_step_result cordon_gunzip_step(
    cordon_gunzip *stream, const uint8_t *input, size_t input_count,
    uint8_t *output, size_t output_count) {
    z_stream *z = &stream->z;
    const uInt given = at_most(input_count);
    const uInt room = at_most(output_count);
    z->next_in = (Bytef *)input;
    z->avail_in = given;
    z->next_out = output;
    z->avail_out = room;
    const int code = inflate(z, Z_NO_FLUSH);
    cordon_gunzip_step_result result = {
        CORDON_GUNZIP_GOES_ON, given - z->avail_in, room - z->avail_out,
    };
    switch (code) {
    case Z_OK:
    case Z_BUF_ERROR:  // nothing could be done with these bytes and this room; not a fault
        break;
    case Z_STREAM_END:
        result.status = CORDON_GUNZIP_MEMBER_ENDED;
        break;
    case Z_MEM_ERROR:
        result.status = CORDON_GUNZIP_NO_MEMORY;
        break;
    default:
        result.status = CORDON_GUNZIP_DAMAGED;
    }
    return result;
}

size_t cordon_gzip(const uint8_t *input, size_t input_count, uint8_t *output, size_t output_count) {
    if (input_count > MOST_AT_ONCE || output_count > MOST_AT_ONCE) { return 0; }
    z_stream z = {0};
    if (deflateInit2(&z, Z_BEST_SPEED, Z_DEFLATED, GZIP_WINDOW_BITS, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        return 0;
    }
    z.next_in = (Bytef *)input;
    z.avail_in = (uInt)input_count;
    z.next_out = output;
    z.avail_out = (uInt)output_count;
    const int status = deflate(&z, Z_FINISH);
    const size_t made = status == Z_STREAM_END ? output_count - z.avail_out : 0;
    deflateEnd(&z);
    return made;
}
