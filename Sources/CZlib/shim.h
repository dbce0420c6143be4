// zlib's deflateInit2 is a macro that Swift cannot import, so it is wrapped here.
#pragma once
#include <string.h>
#include <zlib.h>

static inline int czlib_deflate_init(z_stream *stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}
