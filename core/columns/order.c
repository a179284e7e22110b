/*
 * The selected incidents in an order.
 *
 * Each key becomes numbers that ascend in the order asked for; these are packed together, as many as
 * fit into 32 bits, and sorted by counting digits, the least significant first. That is stable, so
 * rows that start out by id stay so where the keys are equal.
 */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/columns/columns.h"

enum { KEYS_MAX = 2, PARTS_MAX = 2 * KEYS_MAX, DIGIT_BITS = 11 };

/* Where each row stands in an ordering; made when first asked for. */
struct inverse {
	uint32_t *position; /* UINT32_MAX: not in it */
};

struct ordering {
	const struct source *src;
	uint32_t *rows;
	size_t count;
	struct inverse *inverse;
};

/* A number for each row to sort; larger ones stand behind. */
struct part {
	uint32_t *value;
	uint32_t max;
};

struct sorter {
	struct source *src;
	const uint32_t *rows; /* in order of id */
	size_t count;
	const char *lang;
	struct part parts[PARTS_MAX]; /* the most significant first */
	size_t part_count;
};

static struct part *
add_part(struct sorter *s)
{
	struct part *part = &s->parts[s->part_count++];

	part->value = xmalloc(s->count * sizeof *part->value);
	part->max = 0;
	return part;
}

/* ---- keys as numbers -------------------------------------------------------------------- */

/*
 * By first day, then by last; an open beginning stands before all days, an open end behind all. A
 * date with both ends open is missing and stands last, in either direction.
 */
static void
add_dates(struct sorter *s, const struct date *dates, bool is_descending)
{
	struct part *day = add_part(s), *rest = add_part(s);
	int32_t low = DATE_MAX, high = DATE_MIN, low_end = DATE_MAX;
	uint32_t longest = 0;

	for (size_t i = 0; i < s->count; i++) {
		const struct date *d = &dates[s->rows[i]];

		if (d->first == DATE_MIN) {
			low_end = d->last < low_end ? d->last : low_end;
			continue;
		}
		low = d->first < low ? d->first : low;
		high = d->first > high ? d->first : high;
	}
	for (size_t i = 0; i < s->count; i++) {
		const struct date *d = &dates[s->rows[i]];
		uint32_t from = (uint32_t)(d->first == DATE_MIN ? low_end : d->first);

		if (d->last != DATE_MAX && (uint32_t)d->last - from > longest)
			longest = (uint32_t)d->last - from;
	}
	/* 0 is an open beginning; then the days; then what is missing. */
	day->max = (high >= low ? (uint32_t)high - (uint32_t)low + 1 : 0) + 1;
	/* Of one first day the last day decides, as its distance; an open end is the longest. */
	rest->max = longest + 1;
	for (size_t i = 0; i < s->count; i++) {
		const struct date *d = &dates[s->rows[i]];
		bool is_open = d->first == DATE_MIN;
		bool is_missing = is_open && d->last == DATE_MAX;
		uint32_t from = (uint32_t)(is_open ? low_end : d->first);
		uint32_t at = is_open ? 0 : from - (uint32_t)low + 1;
		uint32_t length = d->last == DATE_MAX ? rest->max : (uint32_t)d->last - from;

		if (is_descending) {
			at = day->max - 1 - at;
			length = rest->max - length;
		}
		day->value[i] = is_missing ? day->max : at;
		rest->value[i] = is_missing ? 0 : length;
	}
}

struct ranked {
	struct buf key;
	const char *label;
	uint32_t code;
};

/* As utf8_compare, with the keys made. */
static int
by_label(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int order = strcmp(buf_str(&x->key), buf_str(&y->key));

	return order ? order : strcmp(x->label, y->label);
}

/* The rank of each code that some row has, by its label; equal labels share one. */
static uint32_t
rank_codes(struct sorter *s, const struct field_ref *ref, const struct vector *v, uint32_t *ranks)
{
	struct ranked *ranked;
	uint32_t rank = 0;
	size_t n = 0;

	for (size_t i = 0; i < s->count; i++) {
		size_t count;

		ranks[*vector_at(v, s->rows[i], &count)] = 1;
	}
	for (uint32_t c = CODE_FIRST; c < v->codes; c++)
		n += ranks[c];
	ranked = xcalloc(n, sizeof *ranked);
	n = 0;
	for (uint32_t c = CODE_FIRST; c < v->codes; c++) {
		if (!ranks[c])
			continue;
		ranked[n].code = c;
		ranked[n].label = columns_label(s->src, ref, c, s->lang);
		utf8_sort_key(&ranked[n].key, ranked[n].label);
		n++;
	}
	qsort(ranked, n, sizeof *ranked, by_label);
	for (size_t i = 0; i < n; i++) {
		rank += i > 0 && strcmp(ranked[i - 1].label, ranked[i].label) != 0;
		ranks[ranked[i].code] = rank;
	}
	for (size_t i = 0; i < n; i++)
		buf_release(&ranked[i].key);
	free(ranked);
	return n ? rank + 1 : 0;
}

/* By the label of the first value; missing ones last, in the order of their codes. */
static void
add_words(struct sorter *s, const struct field_ref *ref, const struct vector *v,
	  bool is_descending)
{
	uint32_t *ranks = xcalloc(v->codes, sizeof *ranks);
	uint32_t words = rank_codes(s, ref, v, ranks);
	struct part *part = add_part(s);

	for (uint32_t c = CODE_FIRST; is_descending && words && c < v->codes; c++)
		ranks[c] = words - 1 - ranks[c];
	for (uint32_t c = 0; c < CODE_FIRST; c++)
		ranks[c] = words + c;
	part->max = words + CODE_FIRST - 1;
	for (size_t i = 0; i < s->count; i++) {
		size_t count;

		part->value[i] = ranks[*vector_at(v, s->rows[i], &count)];
	}
	free(ranks);
}

static void
add_numbers(struct sorter *s, const uint16_t *numbers, bool is_descending)
{
	struct part *part = add_part(s);

	part->max = UINT16_MAX;
	for (size_t i = 0; i < s->count; i++)
		part->value[i] = is_descending ? UINT16_MAX - numbers[s->rows[i]]
					       : numbers[s->rows[i]];
}

static void
add_ids(struct sorter *s, bool is_descending)
{
	struct part *part = add_part(s);

	part->max = (uint32_t)s->count;
	for (size_t i = 0; i < s->count; i++)
		part->value[i] = (uint32_t)(is_descending ? s->count - i : i);
}

static bool
add_key(struct sorter *s, const struct sort_key *key, struct error *err)
{
	const struct vector *v;

	switch (key->field.id) {
	case F_ID:
		add_ids(s, key->is_descending);
		return true;
	case F_DATE:
		add_dates(s, s->src->date, key->is_descending);
		return true;
	case F_REGISTERED:
		add_dates(s, s->src->registered, key->is_descending);
		return true;
	case F_VICTIMS:
		if (!columns_victims(s->src, err))
			return false;
		add_numbers(s, s->src->victims, key->is_descending);
		return true;
	case F_SIZE:
	case F_LAT:
	case F_LON:
	case F_CODE:
	case F_LOCATION:
	case F_PERSON:
	case F_NARRATIVE:
		return FAIL(err, ERR_USAGE, N_("%s cannot be sorted by"),
			    field_ref_title(&key->field));
	default:
		break;
	}
	if (!(v = columns_vector(s->src, &key->field, err)))
		return false;
	add_words(s, &key->field, v, key->is_descending);
	return true;
}

/* ---- sorting ---------------------------------------------------------------------------- */

static unsigned
bits_of(uint32_t max)
{
	return max ? 32 - (unsigned)__builtin_clz(max) : 0;
}

/* Sorts pairs (key << 32 | place) by the low bits of their keys. *other is as long; they may swap. */
static void
sort_pairs(uint64_t **pairs, uint64_t **other, size_t count, unsigned bits)
{
	unsigned passes = (bits + DIGIT_BITS - 1) / DIGIT_BITS;
	unsigned digit = passes ? (bits + passes - 1) / passes : 0;
	size_t *starts = xmalloc(((size_t)1 << DIGIT_BITS) * sizeof *starts);

	for (unsigned pass = 0; pass < passes; pass++) {
		unsigned shift = 32 + pass * digit;
		size_t bins = (size_t)1 << digit, sum = 0;
		const uint64_t *from = *pairs;
		uint64_t *to = *other;

		memset(starts, 0, bins * sizeof *starts);
		for (size_t i = 0; i < count; i++)
			starts[from[i] >> shift & (bins - 1)]++;
		for (size_t b = 0; b < bins; b++) {
			size_t n = starts[b];

			starts[b] = sum;
			sum += n;
		}
		for (size_t i = 0; i < count; i++)
			to[starts[from[i] >> shift & (bins - 1)]++] = from[i];
		*pairs = to;
		*other = (uint64_t *)from;
	}
	free(starts);
}

/* Sorts by all parts, from the least significant; the low halves of the result are places. */
static uint64_t *
sort_parts(const struct sorter *s)
{
	uint64_t *pairs = xmalloc(s->count * sizeof *pairs);
	uint64_t *other = xmalloc(s->count * sizeof *other);

	for (size_t i = 0; i < s->count; i++)
		pairs[i] = i;
	for (size_t end = s->part_count; end > 0;) {
		unsigned bits = 0;

		for (size_t i = 0; i < s->count; i++)
			pairs[i] &= UINT32_MAX;
		for (; end > 0 && bits + bits_of(s->parts[end - 1].max) <= 32; end--) {
			const struct part *part = &s->parts[end - 1];

			/* All alike: nothing to sort by, and no shift by 64. */
			for (size_t i = 0; part->max && i < s->count; i++) {
				uint64_t value = part->value[(uint32_t)pairs[i]];

				pairs[i] |= value << (32 + bits);
			}
			bits += bits_of(part->max);
		}
		sort_pairs(&pairs, &other, s->count, bits);
	}
	free(other);
	return pairs;
}

struct ordering *
source_order(struct source *src, const struct selection *sel, const struct sort_key *keys,
	     size_t count, const char *lang, struct error *err)
{
	struct sorter s = { .src = src, .lang = lang };
	struct ordering *o = xcalloc(1, sizeof *o);
	uint64_t *pairs;
	bool ok = true;

	o->src = src;
	o->inverse = xcalloc(1, sizeof *o->inverse);
	o->rows = selection_rows(sel, &o->count);
	s.rows = o->rows;
	s.count = o->count;
	for (size_t i = 0; ok && i < count; i++)
		ok = i < KEYS_MAX ? add_key(&s, &keys[i], err)
				  : FAIL(err, ERR_LIMIT, N_("at most %d keys to sort by"), KEYS_MAX);
	if (ok && s.part_count) {
		uint32_t *rows = xmalloc(o->count * sizeof *rows);

		pairs = sort_parts(&s);
		for (size_t i = 0; i < o->count; i++)
			rows[i] = o->rows[(uint32_t)pairs[i]];
		free(pairs);
		free(o->rows);
		o->rows = rows;
	}
	for (size_t i = 0; i < s.part_count; i++)
		free(s.parts[i].value);
	if (ok)
		return o;
	ordering_free(o);
	return NULL;
}

void
ordering_free(struct ordering *o)
{
	if (!o)
		return;
	free(o->rows);
	free(o->inverse->position);
	free(o->inverse);
	free(o);
}

size_t
ordering_count(const struct ordering *o)
{
	return o->count;
}

int64_t
ordering_id(const struct ordering *o, size_t position)
{
	return o->src->ids[o->rows[position]];
}

const uint32_t *
ordering_rows(const struct ordering *o)
{
	return o->rows;
}

long
ordering_find(const struct ordering *o, int64_t id)
{
	struct inverse *inverse = o->inverse;
	long row = columns_row(o->src, id);

	if (row < 0)
		return -1;
	if (!inverse->position) {
		inverse->position = xmalloc(o->src->rows * sizeof *inverse->position);
		memset(inverse->position, 0xff, o->src->rows * sizeof *inverse->position);
		for (size_t i = 0; i < o->count; i++)
			inverse->position[o->rows[i]] = (uint32_t)i;
	}
	return inverse->position[row] == UINT32_MAX ? -1 : (long)inverse->position[row];
}
