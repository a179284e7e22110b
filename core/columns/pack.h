/*
 * Numbers as few bytes: runs where they ascend evenly, else offsets of one, two, four or eight bytes from a
 * base. Nothing that is read back is believed.
 */
#ifndef ATALAYA_COLUMNS_PACK_H
#define ATALAYA_COLUMNS_PACK_H

#include "core/base/buf.h"
#include "core/columns/columns.h"

void pack_numbers(struct buf *out, const int64_t *values, size_t count);
/*
 * Reads exactly count numbers, all in [low, high], into an array of numbers of size bytes (1, 2, 4, 8).
 * False, and the array holds anything, when the bytes are not so.
 */
bool unpack_numbers(struct cursor *in, size_t count, int64_t low, int64_t high, unsigned size,
		    void *out);

void pack_signed(struct buf *out, int64_t value);
int64_t unpack_signed(struct cursor *in);

void pack_vector(struct buf *out, const struct vector *v);
/* A vector of that many rows, every code below codes. False leaves *out empty. */
bool unpack_vector(struct cursor *in, size_t rows, uint32_t codes, bool is_multi,
		   struct vector *out);

#endif
