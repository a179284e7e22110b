/*
 * The selected incidents in an order.
 *
 * Each key becomes numbers that ascend in the order asked for; these are packed together, as many as
 * fit into 32 bits, and sorted by counting digits, the least significant first. That is stable, so
 * rows that start out by id stay so where the keys are equal.
 */
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/columns/columns.h"
#include "core/columns/snapshot.h"

enum {
	KEYS_MAX = 2,
	PARTS_MAX = 2 * KEYS_MAX,
	DIGIT_BITS = 11,
	SMALL_PART = 16 /* less than one row in so many is sorted by itself */
};

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

/*
 * What the days of a date become: its first day counted from the earliest, 0 being an open beginning, and its
 * last day as the distance from the first, an open end being the longest.
 */
struct date_scale {
	int32_t low, low_end; /* earliest first day; earliest last day of those with an open beginning */
	uint32_t days, longest; /* the largest of each; days + 1 is missing */
	bool is_descending;
};

/* A number for each row; larger ones stand behind. Parts of one key stand side by side. */
struct part {
	enum { PART_DAY, PART_LENGTH, PART_DATE, PART_CODE, PART_NUMBER, PART_ID } kind;
	unsigned bits;
	const struct date_column *dates;
	struct date_scale scale;
	const struct vector *codes;
	uint32_t *place; /* by code */
	const uint16_t *numbers;
	bool is_descending;
};

struct sorter {
	struct source *src;
	uint32_t *rows; /* in the order so far */
	size_t count;
	const char *lang;
	struct part parts[PARTS_MAX]; /* the most significant first */
	size_t part_count;
};

static unsigned
bits_of(uint64_t max)
{
	return max ? 64 - (unsigned)__builtin_clzll(max) : 0;
}

/* ---- keys as numbers -------------------------------------------------------------------- */

static struct date_scale
scale_dates(const struct sorter *s, const struct date_column *dates, bool is_descending)
{
	struct date_scale scale = { .low = DATE_MAX, .low_end = DATE_MAX, .longest = 0 };
	int32_t high = DATE_MIN;

	for (size_t i = 0; i < s->count; i++) {
		int32_t first = dates->first[s->rows[i]], last = dates->last[s->rows[i]];

		if (first == DATE_MIN) {
			scale.low_end = last < scale.low_end ? last : scale.low_end;
			continue;
		}
		scale.low = first < scale.low ? first : scale.low;
		high = first > high ? first : high;
	}
	for (size_t i = 0; i < s->count; i++) {
		int32_t first = dates->first[s->rows[i]], last = dates->last[s->rows[i]];
		uint32_t from = (uint32_t)(first == DATE_MIN ? scale.low_end : first);

		if (last != DATE_MAX && (uint32_t)last - from > scale.longest)
			scale.longest = (uint32_t)last - from;
	}
	scale.days = high >= scale.low ? (uint32_t)high - (uint32_t)scale.low + 1 : 0;
	scale.longest++;
	scale.is_descending = is_descending;
	return scale;
}

static inline void
scale_date(const struct date_scale *scale, int32_t first, int32_t last, uint64_t *day,
	   uint64_t *length)
{
	bool is_open = first == DATE_MIN;
	uint32_t from = (uint32_t)(is_open ? scale->low_end : first);

	*day = is_open ? 0 : from - (uint32_t)scale->low + 1;
	*length = last == DATE_MAX ? scale->longest : (uint32_t)last - from;
	if (scale->is_descending) {
		*day = scale->days - *day;
		*length = scale->longest - *length;
	}
	/* What is missing stands last in either direction. */
	if (is_open && last == DATE_MAX) {
		*day = (uint64_t)scale->days + 1;
		*length = 0;
	}
}

static struct part *
add_part(struct sorter *s, int kind, uint64_t max)
{
	struct part *part = &s->parts[s->part_count++];

	part->kind = kind;
	part->bits = bits_of(max);
	return part;
}

/*
 * By first day, then by last; an open beginning stands before all days, an open end behind all. A
 * date with both ends open is missing.
 */
static void
add_dates(struct sorter *s, const struct date_column *dates, bool is_descending)
{
	struct date_scale scale = scale_dates(s, dates, is_descending);
	unsigned day_bits = bits_of((uint64_t)scale.days + 1), length_bits = bits_of(scale.longest);
	struct part *part;

	if (day_bits + length_bits <= 32) {
		part = add_part(s, PART_DATE, 0);
		part->bits = day_bits + length_bits;
		part->dates = dates;
		part->scale = scale;
		return;
	}
	part = add_part(s, PART_DAY, (uint64_t)scale.days + 1);
	part->dates = dates;
	part->scale = scale;
	part = add_part(s, PART_LENGTH, scale.longest);
	part->dates = dates;
	part->scale = scale;
}

/* By the label of the first value; missing ones last, in the order of their codes. */
static void
add_words(struct sorter *s, const struct field_ref *ref, struct vector *v, bool is_descending)
{
	const uint32_t *ranks = columns_ranks(s->src, ref, v, s->lang);
	uint32_t *place = xcalloc(v->codes, sizeof *place), last = 0;
	struct part *part;

	for (uint32_t c = CODE_FIRST; c < v->codes; c++)
		last = ranks[c] > last ? ranks[c] : last;
	for (uint32_t c = CODE_FIRST; c < v->codes; c++)
		place[c] = is_descending ? last - ranks[c] : ranks[c];
	for (uint32_t c = 0; c < CODE_FIRST; c++)
		place[c] = last + 1 + c;
	part = add_part(s, PART_CODE, last + CODE_FIRST);
	part->codes = v;
	part->place = place;
}

static bool
add_key(struct sorter *s, const struct sort_key *key, struct error *err)
{
	const struct date_column *dates;
	struct part *part;
	struct vector *v;

	switch (key->field.id) {
	case F_ID:
		part = add_part(s, PART_ID, s->src->rows);
		part->is_descending = key->is_descending;
		return true;
	case F_DATE:
	case F_REGISTERED:
		if (!(dates = columns_dates(s->src, key->field.id, err)))
			return false;
		add_dates(s, dates, key->is_descending);
		return true;
	case F_VICTIMS:
		if (!columns_victims(s->src, err))
			return false;
		part = add_part(s, PART_NUMBER, UINT16_MAX);
		part->numbers = s->src->victims;
		part->is_descending = key->is_descending;
		return true;
	case F_RECORDS:
		part = add_part(s, PART_NUMBER, UINT16_MAX);
		part->numbers = clusters_records(&s->src->clusters, s->src->rows);
		part->is_descending = key->is_descending;
		return true;
	case F_SIZE:
	case F_WEIGHT:
	case F_LAT:
	case F_LON:
	case F_CODE:
	case F_LOCATION:
	case F_PERSON:
	case F_ORGANISATION:
	case F_ALSO:
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

static inline __attribute__((always_inline)) uint64_t
part_value(const struct part *part, int kind, unsigned width, size_t rows, uint32_t row)
{
	uint64_t day = 0, length = 0;

	switch (kind) {
	case PART_ID:
		return part->is_descending ? rows - row : row;
	case PART_NUMBER:
		return part->is_descending ? (uint64_t)UINT16_MAX - part->numbers[row]
					   : part->numbers[row];
	case PART_CODE:
		return part->place[value_at(part->codes->values, width,
					    vector_begin(part->codes, row))];
	default:
		scale_date(&part->scale, part->dates->first[row], part->dates->last[row], &day,
			   &length);
		return kind == PART_DAY	     ? day
		       : kind == PART_LENGTH ? length
					     : day << bits_of(part->scale.longest) | length;
	}
}

/* Adds the part's number of every row to its key, above the bits that are there. */
static inline __attribute__((always_inline)) void
add_values(const struct sorter *s, const struct part *part, int kind, unsigned width,
	   unsigned shift, uint32_t *keys)
{
	for (size_t i = 0; i < s->count; i++) {
		uint32_t row = s->rows[i];

		keys[row] |= (uint32_t)(part_value(part, kind, width, s->src->rows, row) << shift);
	}
}

/* The loop above, compiled for each kind. */
static void
add_part_values(const struct sorter *s, const struct part *part, unsigned shift, uint32_t *keys)
{
	switch (part->kind) {
	case PART_DATE:
		add_values(s, part, PART_DATE, 0, shift, keys);
		break;
	case PART_DAY:
		add_values(s, part, PART_DAY, 0, shift, keys);
		break;
	case PART_LENGTH:
		add_values(s, part, PART_LENGTH, 0, shift, keys);
		break;
	case PART_ID:
		add_values(s, part, PART_ID, 0, shift, keys);
		break;
	case PART_NUMBER:
		add_values(s, part, PART_NUMBER, 0, shift, keys);
		break;
	case PART_CODE:
		add_values(s, part, PART_CODE, part->codes->width, shift, keys);
	}
}

/* ---- sorting ---------------------------------------------------------------------------- */

/* One pass: how many of each digit there are, and where the rows of each begin. */
struct digits {
	unsigned shift, bits;
	uint32_t starts[1 << DIGIT_BITS];
};

static void
add_up(struct digits *d)
{
	uint32_t sum = 0;

	for (size_t b = 0; b < (size_t)1 << d->bits; b++) {
		uint32_t n = d->starts[b];

		d->starts[b] = sum;
		sum += n;
	}
}

static inline uint32_t *
place_of(struct digits *d, uint32_t key)
{
	return &d->starts[key >> d->shift & ((UINT32_C(1) << d->bits) - 1)];
}

/* The first pass takes rows and looks up their keys; both go on together. */
static void
first_pass(const struct sorter *s, const uint32_t *keys, struct digits *d, uint64_t *to)
{
	for (size_t i = 0; i < s->count; i++)
		++*place_of(d, keys[s->rows[i]]);
	add_up(d);
	for (size_t i = 0; i < s->count; i++) {
		uint32_t row = s->rows[i], key = keys[row];

		to[(*place_of(d, key))++] = (uint64_t)key << 32 | row;
	}
}

static void
next_pass(size_t count, const uint64_t *from, struct digits *d, uint64_t *to)
{
	for (size_t i = 0; i < count; i++)
		++*place_of(d, (uint32_t)(from[i] >> 32));
	add_up(d);
	for (size_t i = 0; i < count; i++)
		to[(*place_of(d, (uint32_t)(from[i] >> 32)))++] = from[i];
}

/* The last one brings the rows back alone. */
static void
last_pass(size_t count, const uint64_t *from, struct digits *d, uint32_t *rows)
{
	for (size_t i = 0; i < count; i++)
		++*place_of(d, (uint32_t)(from[i] >> 32));
	add_up(d);
	for (size_t i = 0; i < count; i++)
		rows[(*place_of(d, (uint32_t)(from[i] >> 32)))++] = (uint32_t)from[i];
}

/* Sorts s->rows by the low bits of their keys, in at least two passes of some bits each. */
static void
sort_rows(struct sorter *s, const uint32_t *keys, unsigned bits)
{
	unsigned passes = bits <= 2 * DIGIT_BITS ? 2 : 3, each = (bits + passes - 1) / passes;
	uint64_t *pairs = xmalloc(s->count * sizeof *pairs), *other = NULL;
	struct digits d = { 0, each, { 0 } };

	first_pass(s, keys, &d, pairs);
	if (passes == 3) {
		other = xmalloc(s->count * sizeof *other);
		d = (struct digits){ each, each, { 0 } };
		next_pass(s->count, pairs, &d, other);
	}
	d = (struct digits){ (passes - 1) * each, each, { 0 } };
	last_pass(s->count, other ? other : pairs, &d, s->rows);
	free(pairs);
	free(other);
}

/* Sorts by all parts, from the least significant, as many at a time as fit into a key. */
static void
sort_by_parts(struct sorter *s)
{
	uint32_t *keys = xmalloc(s->src->rows * sizeof *keys);

	for (size_t end = s->part_count; end > 0;) {
		unsigned bits = 0;

		for (size_t i = 0; i < s->count; i++)
			keys[s->rows[i]] = 0;
		for (; end > 0 && bits + s->parts[end - 1].bits <= 32; end--) {
			/* All alike: nothing to sort by. */
			if (s->parts[end - 1].bits)
				add_part_values(s, &s->parts[end - 1], bits, keys);
			bits += s->parts[end - 1].bits;
		}
		sort_rows(s, keys, bits);
	}
	free(keys);
}

/* Sorts s->rows by keys. */
static bool
sort_rows_by(struct sorter *s, const struct sort_key *keys, size_t count, struct error *err)
{
	bool ok = true;

	for (size_t i = 0; ok && i < count; i++)
		ok = i < KEYS_MAX ? add_key(s, &keys[i], err)
				  : FAIL(err, ERR_LIMIT, N_("at most %d keys to sort by"), KEYS_MAX);
	if (ok)
		sort_by_parts(s);
	for (size_t i = 0; i < s->part_count; i++)
		free(s->parts[i].place);
	return ok;
}

const uint32_t *
columns_date_order(struct source *src, enum field_id field, bool is_descending, struct error *err)
{
	struct sort_key key = { { field, NULL }, is_descending };
	struct sorter s = { .src = src, .lang = "" };
	uint32_t **kept = &src->date_order[field == F_REGISTERED][is_descending];

	if (*kept || (field == F_DATE && is_descending && snapshot_order(src)))
		return *kept;
	s.rows = xmalloc((src->rows + 1) * sizeof *s.rows);
	for (; s.count < src->rows; s.count++)
		s.rows[s.count] = (uint32_t)s.count;
	if (!sort_rows_by(&s, &key, 1, err)) {
		free(s.rows);
		return NULL;
	}
	return *kept = s.rows;
}

/* The kept order, where it is what is asked for; a selection so small that sorting is quicker has none. */
static const uint32_t *
kept_order(struct source *src, const struct selection *sel, const struct sort_key *keys, size_t count,
	   struct error *err)
{
	if (count != 1 || (keys->field.id != F_DATE && keys->field.id != F_REGISTERED)
	    || (size_t)sel->count < src->rows / SMALL_PART)
		return NULL;
	return columns_date_order(src, keys->field.id, keys->is_descending, err);
}

struct ordering *
source_order(struct source *src, const struct selection *sel, const struct sort_key *keys,
	     size_t count, const char *lang, struct error *err)
{
	struct sorter s = { .src = src, .lang = lang };
	struct ordering *o = xcalloc(1, sizeof *o);
	struct error why = { 0 };
	const uint32_t *kept = kept_order(src, sel, keys, count, &why);

	o->src = src;
	o->inverse = xcalloc(1, sizeof *o->inverse);
	if (kept) {
		o->rows = xmalloc(((size_t)sel->count + 1) * sizeof *o->rows);
		for (size_t i = 0; i < src->rows; i++) {
			/* Written in any case, counted only when selected: no branch to guess. */
			o->rows[o->count] = kept[i];
			o->count += selection_has(sel, kept[i]);
		}
		return o;
	}
	if (why.code != ERR_NONE) {
		if (err)
			*err = why;
		ordering_free(o);
		return NULL;
	}
	s.rows = o->rows = selection_rows(sel, &o->count);
	s.count = o->count;
	if (sort_rows_by(&s, keys, count, err))
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
	long row = columns_standing(o->src, id);

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
