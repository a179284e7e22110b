/* Numbers and vectors as few bytes, and back. */
#include "core/columns/pack.h"

/* Nothing here but loops over millions of numbers: let the compiler use its vectors for them. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3")
#endif

#include <stdlib.h>
#include <string.h>

/*
 * How an array stands there: RUNS, or the width of its offsets; with OPEN the offsets 0 and 1 are the two
 * open ends of dates, which would else make every offset four bytes wide.
 */
enum { RUNS = 0, OPEN = 16 };

void
pack_signed(struct buf *out, int64_t value)
{
	buf_varint(out, (uint64_t)value << 1 ^ (value < 0 ? UINT64_MAX : 0));
}

int64_t
unpack_signed(struct cursor *in)
{
	uint64_t value = cursor_varint(in);

	return (int64_t)(value >> 1 ^ (value & 1 ? UINT64_MAX : 0));
}

/* The number of values from at that ascend evenly. */
static size_t
run_length(const int64_t *values, size_t count, size_t at)
{
	uint64_t step;
	size_t end = at + 2;

	if (end > count)
		return count - at;
	step = (uint64_t)values[at + 1] - (uint64_t)values[at];
	while (end < count && (uint64_t)values[end] - (uint64_t)values[end - 1] == step)
		end++;
	return end - at;
}

/* As runs; false, and nothing added, when they would not save half of the bytes. */
static bool
pack_runs(struct buf *out, const int64_t *values, size_t count, size_t width)
{
	struct buf runs = { 0 };
	size_t n = 0, most = count * width / 2 + 32;
	bool is_short;

	for (size_t at = 0; at < count && runs.len <= most; n++) {
		size_t len = run_length(values, count, at);

		buf_varint(&runs, len);
		pack_signed(&runs, values[at]);
		pack_signed(&runs, len > 1 ? (int64_t)((uint64_t)values[at + 1]
						       - (uint64_t)values[at])
					   : 0);
		at += len;
	}
	is_short = runs.len <= most;
	if (is_short) {
		buf_putc(out, RUNS);
		buf_varint(out, n);
		buf_add(out, runs.data, runs.len);
	}
	buf_release(&runs);
	return is_short;
}

static bool
is_open(int64_t value)
{
	return value == DATE_MIN || value == DATE_MAX;
}

void
pack_numbers(struct buf *out, const int64_t *values, size_t count)
{
	int64_t low = INT64_MAX, high = INT64_MIN;
	bool has_open = false;
	unsigned width;
	uint64_t span;
	char *to;

	for (size_t i = 0; i < count; i++) {
		if (is_open(values[i])) {
			has_open = true;
			continue;
		}
		low = values[i] < low ? values[i] : low;
		high = values[i] > high ? values[i] : high;
	}
	if (low > high)
		low = high = 0;
	span = (uint64_t)high - (uint64_t)low + (has_open ? 2 : 0);
	width = span <= UINT8_MAX ? 1 : span <= UINT16_MAX ? 2 : span <= UINT32_MAX ? 4 : 8;
	if (pack_runs(out, values, count, width))
		return;
	buf_putc(out, (char)(width | (has_open ? OPEN : 0)));
	pack_signed(out, low);
	to = buf_room(out, count * width);
	for (size_t i = 0; i < count; i++) {
		uint64_t offset = (uint64_t)values[i] - (uint64_t)low + (has_open ? 2 : 0);

		if (is_open(values[i]))
			offset = values[i] == DATE_MAX;
		/* The low bytes: entries are of one kind of machine, with these first. */
		for (unsigned b = 0; b < width; b++)
			to[i * width + b] = (char)(offset >> (8 * b));
	}
	out->len += count * width;
}

/* ---- reading ----------------------------------------------------------------------------- */

static inline __attribute__((always_inline)) void
store(void *out, unsigned size, size_t i, int64_t value)
{
	if (size == 1)
		((uint8_t *)out)[i] = (uint8_t)value;
	else if (size == 2)
		((uint16_t *)out)[i] = (uint16_t)value;
	else if (size == 4)
		((uint32_t *)out)[i] = (uint32_t)value;
	else
		((int64_t *)out)[i] = value;
}

static bool
unpack_runs(struct cursor *in, size_t count, int64_t low, int64_t high, unsigned size, void *out)
{
	uint64_t runs = cursor_varint(in);
	size_t at = 0;

	for (; runs > 0 && !in->is_bad; runs--) {
		uint64_t len = cursor_varint(in);
		int64_t first = unpack_signed(in), step = unpack_signed(in), last;

		if (len == 0 || len > count - at || first < low || first > high
		    || __builtin_mul_overflow(step, (int64_t)(len - 1), &last)
		    || __builtin_add_overflow(first, last, &last) || last < low || last > high)
			return false;
		for (uint64_t i = 0; i < len; i++)
			store(out, size, at++, first + (int64_t)i * step);
	}
	return at == count && !in->is_bad;
}

static inline __attribute__((always_inline)) uint64_t
load(const uint8_t *from, unsigned width, size_t i)
{
	uint64_t wide;
	uint32_t four;
	uint16_t two;

	if (width == 1)
		return from[i];
	if (width == 2) {
		memcpy(&two, from + i * 2, 2);
		return two;
	}
	if (width == 4) {
		memcpy(&four, from + i * 4, 4);
		return four;
	}
	memcpy(&wide, from + i * 8, 8);
	return wide;
}

/* The largest offset that is no open end. */
static inline __attribute__((always_inline)) uint64_t
unpack_offsets(const uint8_t *from, unsigned width, bool has_open, int64_t base, size_t count,
	       unsigned size, void *out)
{
	uint64_t most = 0;

	for (size_t i = 0; i < count; i++) {
		uint64_t offset = load(from, width, i);
		int64_t value = (int64_t)((uint64_t)base + offset);

		most = offset > most ? offset : most;
		if (has_open && offset < 2)
			value = offset ? DATE_MAX : DATE_MIN;
		store(out, size, i, value);
	}
	return most;
}

static bool
unpack_frame(struct cursor *in, unsigned how, size_t count, int64_t low, int64_t high,
	     unsigned size, void *out)
{
	unsigned width = how & ~(unsigned)OPEN;
	bool has_open = how & OPEN;
	int64_t base = unpack_signed(in), top;
	const uint8_t *from;
	uint64_t most;

	if ((width != 1 && width != 2 && width != 4 && width != 8) || count > SIZE_MAX / 8
	    || !(from = cursor_take(in, count * width)) || base < low || base > high)
		return false;
	if (has_open && (low > DATE_MIN || high < DATE_MAX))
		return false;
	base = (int64_t)((uint64_t)base - (has_open ? 2 : 0));
	if (width == 1 && size == 1)
		most = unpack_offsets(from, 1, has_open, base, count, 1, out);
	else if (width == 1 && size == 2)
		most = unpack_offsets(from, 1, has_open, base, count, 2, out);
	else if (width == 1 && size == 4)
		most = unpack_offsets(from, 1, has_open, base, count, 4, out);
	else if (width == 2 && size == 4)
		most = unpack_offsets(from, 2, has_open, base, count, 4, out);
	else if (width == 4 && size == 4)
		most = unpack_offsets(from, 4, has_open, base, count, 4, out);
	else
		most = unpack_offsets(from, width, has_open, base, count, size, out);
	if (has_open && most < 2)
		most = 2;
	return most <= INT64_MAX && !__builtin_add_overflow(base, (int64_t)most, &top) && top <= high;
}

bool
unpack_numbers(struct cursor *in, size_t count, int64_t low, int64_t high, unsigned size, void *out)
{
	unsigned how = cursor_byte(in);

	if (in->is_bad)
		return false;
	return how == RUNS ? unpack_runs(in, count, low, high, size, out)
			   : unpack_frame(in, how, count, low, high, size, out);
}

/* ---- vectors ----------------------------------------------------------------------------- */

void
pack_vector(struct buf *out, const struct vector *v)
{
	buf_varint(out, v->len);
	buf_putc(out, v->start != NULL);
	if (v->start) {
		int64_t *counts = xmalloc(v->rows * sizeof *counts);

		for (size_t row = 0; row < v->rows; row++)
			counts[row] = (int64_t)v->start[row + 1] - v->start[row];
		pack_numbers(out, counts, v->rows);
		free(counts);
	}
	buf_putc(out, (char)v->width);
	buf_add(out, v->values, v->len * v->width);
}

/* Each row's number of values, added up. */
static bool
unpack_starts(struct cursor *in, size_t rows, size_t len, uint32_t *start)
{
	uint64_t sum = 0;

	if (!unpack_numbers(in, rows, 1, UINT16_MAX, 4, start + 1))
		return false;
	start[0] = 0;
	for (size_t row = 1; row <= rows; row++) {
		sum += start[row];
		start[row] = (uint32_t)sum;
	}
	return sum == len;
}

static inline __attribute__((always_inline)) uint32_t
largest(const void *values, unsigned width, size_t count)
{
	uint32_t most = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t value = value_at(values, width, i);

		most = value > most ? value : most;
	}
	return most;
}

bool
unpack_vector(struct cursor *in, size_t rows, uint32_t codes, bool is_multi, struct vector *out)
{
	uint64_t len = cursor_varint(in);
	bool has_start = cursor_byte(in) == 1;
	const uint8_t *from;
	uint32_t most;

	vector_start(out, rows, codes, is_multi);
	if (in->is_bad || len > UINT32_MAX || (has_start ? len < rows : len != rows))
		return false;
	out->len = len;
	if (has_start) {
		out->start = xmalloc((rows + 1) * sizeof *out->start);
		if (!unpack_starts(in, rows, len, out->start))
			goto failed;
	}
	out->width = codes <= 1u << 8 ? 1 : codes <= 1u << 16 ? 2 : 4;
	if (cursor_byte(in) != out->width || !(from = cursor_take(in, out->len * out->width)))
		goto failed;
	out->values = xmalloc(out->len * out->width);
	memcpy(out->values, from, out->len * out->width);
	most = out->width == 1	 ? largest(out->values, 1, out->len)
	       : out->width == 2 ? largest(out->values, 2, out->len)
				 : largest(out->values, 4, out->len);
	if (out->len == 0 || most < codes)
		return true;
failed:
	vector_release(out);
	return false;
}
