/* Coded fields as arrays, as narrow as their codes allow; and the words behind codes that no list has. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/columns/columns.h"

/* ---- filling ---------------------------------------------------------------------------- */

void
vector_start(struct vector *v, size_t rows, uint32_t codes, bool is_multi)
{
	*v = (struct vector){ .rows = rows, .codes = codes, .width = 4, .is_multi = is_multi };
}

/* Appends a value behind all others, while they are four bytes wide. */
static void
append(struct vector *v, uint32_t code)
{
	v->values = grow_array(v->values, v->len, &v->cap, sizeof(uint32_t));
	((uint32_t *)v->values)[v->len++] = code;
}

/* Goes on to a row; those that are left without a value have none recorded. */
static void
advance(struct vector *v, size_t row)
{
	if (!v->start)
		v->start = xcalloc(v->rows + 1, sizeof *v->start);
	while (v->filled <= row) {
		if (v->filled > 0 && v->start[v->filled - 1] == v->len)
			append(v, CODE_NOT_RECORDED);
		v->start[v->filled++] = (uint32_t)v->len;
	}
}

void
vector_push(struct vector *v, size_t row, uint32_t code)
{
	advance(v, row);
	for (size_t i = v->start[row]; i < v->len; i++)
		if (((uint32_t *)v->values)[i] == code)
			return;
	if (v->len - v->start[row] < UINT16_MAX)
		append(v, code);
}

void
vector_put(struct vector *v, size_t row, uint32_t code)
{
	if (!v->values) {
		v->len = v->rows;
		v->values = xcalloc(v->rows, sizeof(uint32_t));
	}
	((uint32_t *)v->values)[row] = code;
}

static unsigned
width_for(uint32_t codes)
{
	return codes <= 1u << 8 ? 1 : codes <= 1u << 16 ? 2 : 4;
}

static inline void
put_value(void *values, unsigned width, size_t i, uint32_t code)
{
	if (width == 1)
		((uint8_t *)values)[i] = (uint8_t)code;
	else if (width == 2)
		((uint16_t *)values)[i] = (uint16_t)code;
	else
		((uint32_t *)values)[i] = code;
}

static void
narrow(struct vector *v)
{
	unsigned width = width_for(v->codes);
	void *values;

	if (width == 4)
		return;
	values = xmalloc(v->len * width);
	for (size_t i = 0; i < v->len; i++)
		put_value(values, width, i, ((const uint32_t *)v->values)[i]);
	free(v->values);
	v->values = values;
	v->width = (uint8_t)width;
}

void
vector_finish(struct vector *v)
{
	/* Nothing was said of any row: "not recorded" is code 0. */
	if (!v->start && !v->values) {
		v->width = (uint8_t)width_for(v->codes);
		v->values = xcalloc(v->rows + 1, v->width);
		v->len = v->rows;
		return;
	}
	if (v->start) {
		advance(v, v->rows);
		/* One value each: the list of starts says nothing. */
		if (v->len == v->rows) {
			free(v->start);
			v->start = NULL;
		}
	}
	narrow(v);
}

void
vector_release(struct vector *v)
{
	free(v->values);
	free(v->start);
	free(v->totals);
	free(v->missing);
	free(v->ranks);
	*v = (struct vector){ 0 };
}

void
vector_copy(const struct vector *from, struct vector *to)
{
	*to = (struct vector){ .rows = from->rows, .len = from->len, .codes = from->codes,
			       .width = from->width, .is_multi = from->is_multi };
	to->values = xmalloc((from->len + 1) * from->width);
	memcpy(to->values, from->values, from->len * from->width);
	if (from->start) {
		to->start = xmalloc((from->rows + 1) * sizeof *to->start);
		memcpy(to->start, from->start, (from->rows + 1) * sizeof *to->start);
	}
}

void
vector_map(const struct vector *from, const uint32_t *map, uint32_t codes, struct vector *to)
{
	vector_start(to, from->rows, codes, from->is_multi);
	if (!from->start) {
		to->len = to->rows;
		to->width = (uint8_t)width_for(codes);
		to->values = xmalloc(to->len * to->width);
		for (size_t row = 0; row < from->rows; row++)
			put_value(to->values, to->width, row, map[vector_value(from, row)]);
		return;
	}
	for (size_t row = 0; row < from->rows; row++)
		for (size_t i = from->start[row]; i < from->start[row + 1]; i++)
			vector_push(to, row, map[vector_value(from, i)]);
	vector_finish(to);
}

void
vector_replace(struct vector *v, const uint32_t *rows, size_t count, const uint32_t *begin,
	       const uint32_t *codes)
{
	struct vector out = { .rows = v->rows, .codes = v->codes, .width = v->width,
			      .is_multi = v->is_multi };
	bool fits = true;
	size_t from = 0, extra = 0;

	for (size_t i = 0; i < count; i++) {
		size_t has = vector_end(v, rows[i]) - vector_begin(v, rows[i]);

		fits &= has == begin[i + 1] - begin[i];
		extra += begin[i + 1] - begin[i];
	}
	if (fits) {
		for (size_t i = 0; i < count; i++)
			for (uint32_t k = begin[i]; k < begin[i + 1]; k++)
				put_value(v->values, v->width,
					  vector_begin(v, rows[i]) + k - begin[i], codes[k]);
		return;
	}
	out.is_multi = true;
	out.start = xcalloc(v->rows + 1, sizeof *out.start);
	out.values = xmalloc((v->len + extra) * v->width);
	for (size_t i = 0; i <= count; i++) {
		size_t end = i < count ? rows[i] : v->rows;
		size_t at = vector_begin(v, from), n = vector_begin(v, end) - at;

		for (size_t row = from; row < end; row++)
			out.start[row] = (uint32_t)(out.len + vector_begin(v, row) - at);
		memcpy((char *)out.values + out.len * v->width,
		       (const char *)v->values + at * v->width, n * v->width);
		out.len += n;
		if (i == count)
			break;
		out.start[end] = (uint32_t)out.len;
		for (uint32_t k = begin[i]; k < begin[i + 1]; k++)
			put_value(out.values, v->width, out.len++, codes[k]);
		from = end + 1;
	}
	out.start[v->rows] = (uint32_t)out.len;
	vector_release(v);
	*v = out;
}

/* ---- loops over all rows ------------------------------------------------------------------ */

/*
 * Each loop is written once and compiled for each width. A word of a bitmap is 64 rows, which are passed over
 * when none is wanted and need no look at single bits when all are.
 */
#define FOR_EACH_WIDTH(v, call)                                                                    \
	do {                                                                                       \
		if ((v)->width == 1)                                                               \
			call(1);                                                                   \
		else if ((v)->width == 2)                                                          \
			call(2);                                                                   \
		else                                                                               \
			call(4);                                                                   \
	} while (0)

/* Rows of word w that exist. */
static uint64_t
rows_in_word(size_t rows, size_t w)
{
	return rows - w * 64 >= 64 ? UINT64_MAX : (UINT64_C(1) << (rows - w * 64)) - 1;
}

/* Few codes come again and again: four tables in turn, so that no addition waits for the one before. */
enum { TABLES = 4, TABLE_CODES = 4096 };

static inline __attribute__((always_inline)) void
count_values(const struct vector *v, unsigned width, const uint64_t *bits, bool is_flipped,
	     uint32_t *tables, size_t stride)
{
	for (size_t w = 0; w < word_count(v->rows); w++) {
		uint64_t all = rows_in_word(v->rows, w);
		uint64_t word = (bits[w] ^ (is_flipped ? UINT64_MAX : 0)) & all;
		size_t first = w * 64, n = (size_t)__builtin_popcountll(all);

		if (!word)
			continue;
		if (word == all) {
			size_t end = vector_begin(v, first + n);

			for (size_t i = vector_begin(v, first); i < end; i++)
				tables[(i % TABLES) * stride + value_at(v->values, width, i)]++;
			continue;
		}
		for (; word; word &= word - 1) {
			size_t row = first + (size_t)__builtin_ctzll(word);

			for (size_t i = vector_begin(v, row); i < vector_end(v, row); i++)
				tables[(i % TABLES) * stride + value_at(v->values, width, i)]++;
		}
	}
}

void
vector_count(const struct vector *v, const uint64_t *bits, bool is_flipped, uint32_t *counts)
{
	size_t stride = v->codes <= TABLE_CODES ? v->codes : 0;
	uint32_t *tables = stride ? xcalloc(TABLES * stride, sizeof *tables) : counts;

#define COUNT(width) count_values(v, width, bits, is_flipped, tables, stride)
	FOR_EACH_WIDTH(v, COUNT);
#undef COUNT
	if (!stride)
		return;
	for (size_t t = 0; t < TABLES; t++)
		for (size_t c = 0; c < stride; c++)
			counts[c] += tables[t * stride + c];
	free(tables);
}

const uint32_t *
vector_totals(struct vector *v)
{
	if (!v->totals) {
		uint64_t *none = xcalloc(word_count(v->rows), sizeof *none);

		v->totals = xcalloc(v->codes, sizeof *v->totals);
		vector_count(v, none, true, v->totals);
		free(none);
	}
	return v->totals;
}

static inline __attribute__((always_inline)) void
match_values(const struct vector *v, unsigned width, const uint8_t *want, uint64_t *out)
{
	for (size_t w = 0; w < word_count(v->rows); w++) {
		size_t first = w * 64, n = v->rows - first < 64 ? v->rows - first : 64;
		uint64_t word = 0;

		if (!v->start) {
			for (size_t i = 0; i < n; i++)
				word |= (uint64_t)want[value_at(v->values, width, first + i)] << i;
		} else {
			for (size_t i = 0; i < n; i++) {
				uint64_t hit = 0;

				for (size_t at = v->start[first + i]; at < v->start[first + i + 1]; at++)
					hit |= want[value_at(v->values, width, at)];
				word |= hit << i;
			}
		}
		out[w] = word;
	}
}

uint64_t *
vector_match(const struct vector *v, const uint8_t *want)
{
	uint64_t *out = xcalloc(word_count(v->rows) + 1, sizeof *out);

#define MATCH(width) match_values(v, width, want, out)
	FOR_EACH_WIDTH(v, MATCH);
#undef MATCH
	return out;
}

const uint64_t *
vector_missing(struct vector *v)
{
	if (!v->missing) {
		uint8_t *want = xcalloc(v->codes, 1);

		memset(want, 1, CODE_FIRST);
		v->missing = vector_match(v, want);
		free(want);
	}
	return v->missing;
}

/* ---- words ------------------------------------------------------------------------------- */

static void
dictionary_grow(struct dictionary *words)
{
	size_t size = words->mask ? (words->mask + 1) * 2 : 64;

	free(words->slots);
	words->slots = xcalloc(size, sizeof *words->slots);
	words->mask = size - 1;
	for (size_t i = CODE_FIRST; i < words->count; i++) {
		size_t at = hash_bytes(words->words[i], strlen(words->words[i])) & words->mask;

		while (words->slots[at])
			at = (at + 1) & words->mask;
		words->slots[at] = (uint32_t)i;
	}
}

uint32_t
dictionary_code(struct dictionary *words, const char *text, size_t len)
{
	size_t at;

	if (words->count == 0)
		for (int i = 0; i < CODE_FIRST; i++) {
			words->words = grow_array(words->words, words->count, &words->cap,
						  sizeof *words->words);
			words->words[words->count++] = NULL;
		}
	if (words->count * 2 > words->mask)
		dictionary_grow(words);
	at = hash_bytes(text, len) & words->mask;
	for (; words->slots[at]; at = (at + 1) & words->mask) {
		const char *word = words->words[words->slots[at]];

		if (strlen(word) == len && memcmp(word, text, len) == 0)
			return words->slots[at];
	}
	words->words = grow_array(words->words, words->count, &words->cap, sizeof *words->words);
	words->words[words->count] = arena_strndup(&words->arena, text, len);
	words->slots[at] = (uint32_t)words->count;
	return (uint32_t)words->count++;
}

void
dictionary_release(struct dictionary *words)
{
	arena_release(&words->arena);
	free(words->words);
	free(words->slots);
	*words = (struct dictionary){ 0 };
}
