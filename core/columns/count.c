/* Counting: facets, crosstabs, series. Loops over arrays, nothing else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/i18n.h"
#include "core/columns/columns.h"

#define CELLS_MAX   ((size_t)16 << 20)
#define PERIODS_MAX 50000

/* A value on its way into a facet. */
struct counted {
	struct facet_value value;
	uint32_t code, rank;
};

/* Most first, then as people sort words; what is missing stands last, in the order of its codes. */
static int
by_size(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;
	bool mx = x->code < CODE_FIRST, my = y->code < CODE_FIRST;

	if (mx != my)
		return mx ? 1 : -1;
	if (!mx && x->value.count != y->value.count)
		return x->value.count < y->value.count ? 1 : -1;
	if (!mx && x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->code > y->code) - (x->code < y->code);
}

/* How many selected rows have each code; v->codes of them, which the caller frees. */
static uint32_t *
count_codes(struct vector *v, const struct selection *sel)
{
	uint32_t *counts = xcalloc(v->codes, sizeof *counts);
	const uint32_t *totals;

	if ((size_t)sel->count * 2 <= sel->rows) {
		vector_count(v, sel->bits, false, counts);
		return counts;
	}
	/* The others are fewer. */
	totals = vector_totals(v);
	vector_count(v, sel->bits, true, counts);
	for (uint32_t c = 0; c < v->codes; c++)
		counts[c] = totals[c] - counts[c];
	return counts;
}

static long
count_missing(struct vector *v, const struct selection *sel, const uint32_t *counts)
{
	const uint64_t *missing;
	long n = 0;

	if (!v->start) {
		for (int c = 0; c < CODE_FIRST; c++)
			n += counts[c];
		return n;
	}
	missing = vector_missing(v);
	for (size_t w = 0; w < word_count(sel->rows); w++)
		n += __builtin_popcountll(sel->bits[w] & missing[w]);
	return n;
}

/* Years in their order. */
static int
by_rank(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;
	bool mx = x->code < CODE_FIRST, my = y->code < CODE_FIRST;

	if (mx != my)
		return mx ? 1 : -1;
	if (mx || x->rank == y->rank)
		return (x->code > y->code) - (x->code < y->code);
	return x->rank < y->rank ? -1 : 1;
}

/* Counts the values of a vector; index[code] is the place of a code in values. */
static void
tally(struct source *src, const struct selection *sel, const struct field_ref *ref,
      struct vector *v, const char *lang, struct arena *arena, struct facet *out, uint32_t *index)
{
	const uint32_t *ranks = columns_ranks(src, ref, v, lang);
	uint32_t *counts = count_codes(v, sel);
	struct counted *found = xcalloc(v->codes, sizeof *found);

	*out = (struct facet){ .n = sel->count,
			       .missing = count_missing(v, sel, counts),
			       .is_multi = v->is_multi };
	for (uint32_t c = 0; c < v->codes; c++) {
		if (!counts[c])
			continue;
		found[out->count++] = (struct counted){
			{ columns_code(src, ref, c), columns_label(src, ref, c, lang), counts[c] },
			c,
			ranks[c],
		};
	}
	if (out->count)
		qsort(found, out->count, sizeof *found,
		      ref->id == F_YEAR || ref->id == F_REGISTERED_YEAR ? by_rank : by_size);
	out->values = arena_alloc(arena, out->count * sizeof *out->values);
	for (size_t i = 0; i < out->count; i++) {
		out->values[i] = found[i].value;
		if (index)
			index[found[i].code] = (uint32_t)i;
	}
	free(found);
	free(counts);
}

bool
source_is_recorded(struct source *src, const struct field_ref *ref, bool *is_recorded, struct error *err)
{
	const struct vector *v = columns_vector(src, ref, err);

	*is_recorded = false;
	for (size_t i = 0; v && i < v->len && !*is_recorded; i++)
		*is_recorded = vector_value(v, i) >= CODE_FIRST;
	return v != NULL;
}

bool
source_facet(struct source *src, const struct selection *sel, const struct field_ref *ref,
	     const char *lang, struct arena *arena, struct facet *out, struct error *err)
{
	struct vector *v = columns_vector(src, ref, err);

	if (!v)
		return false;
	tally(src, sel, ref, v, lang, arena, out, NULL);
	return true;
}

/* Two vectors to be crossed: the codes of a pair, as places in the cells. */
struct crossing {
	const struct vector *rows, *cols;
	const uint32_t *row_at, *col_at; /* by code; row_at is times the width already */
	const struct selection *sel;
};

static inline __attribute__((always_inline)) void
cross_one(const struct crossing *x, unsigned wr, unsigned wc, uint32_t *cells, size_t row)
{
	const struct vector *r = x->rows, *c = x->cols;

	if (!r->start && !c->start) {
		cells[x->row_at[value_at(r->values, wr, row)]
		      + x->col_at[value_at(c->values, wc, row)]]++;
		return;
	}
	for (size_t i = vector_begin(r, row); i < vector_end(r, row); i++)
		for (size_t k = vector_begin(c, row); k < vector_end(c, row); k++)
			cells[x->row_at[value_at(r->values, wr, i)]
			      + x->col_at[value_at(c->values, wc, k)]]++;
}

/* Rows of even number into one table, the others into a second: additions need not wait. */
static inline __attribute__((always_inline)) void
cross(const struct crossing *x, unsigned wr, unsigned wc, uint32_t *even, uint32_t *odd)
{
	for (size_t w = 0; w < word_count(x->sel->rows); w++) {
		uint64_t word = x->sel->bits[w];

		if (word == UINT64_MAX) {
			for (size_t row = w * 64; row < w * 64 + 64; row += 2) {
				cross_one(x, wr, wc, even, row);
				cross_one(x, wr, wc, odd, row + 1);
			}
			continue;
		}
		for (; word; word &= word - 1)
			cross_one(x, wr, wc, even, w * 64 + (size_t)__builtin_ctzll(word));
	}
}

/* The same loop, compiled for each pair of widths. */
static void
cross_all(const struct crossing *x, uint32_t *even, uint32_t *odd)
{
	switch (x->rows->width << 4 | x->cols->width) {
	case 0x11:
		cross(x, 1, 1, even, odd);
		break;
	case 0x12:
		cross(x, 1, 2, even, odd);
		break;
	case 0x21:
		cross(x, 2, 1, even, odd);
		break;
	case 0x22:
		cross(x, 2, 2, even, odd);
		break;
	default:
		cross(x, x->rows->width, x->cols->width, even, odd);
	}
}

/* Above this many cells rows seldom meet in one, and a second table would only cost memory. */
#define CELLS_TWICE 16384

static void
fill_cells(const struct crossing *x, size_t count, long *out)
{
	uint32_t *even = xcalloc(count, sizeof *even), *odd = even;

	if (count <= CELLS_TWICE)
		odd = xcalloc(count, sizeof *odd);
	cross_all(x, even, odd);
	for (size_t i = 0; i < count; i++)
		out[i] = (long)even[i] + (odd != even ? (long)odd[i] : 0);
	if (odd != even)
		free(odd);
	free(even);
}

bool
source_crosstab(struct source *src, const struct selection *sel, const struct field_ref *rows,
		const struct field_ref *cols, const char *lang, struct arena *arena,
		struct crosstab *out, struct error *err)
{
	struct vector *vr = columns_vector(src, rows, err), *vc;
	uint32_t *row_index = NULL, *col_index = NULL;
	struct crossing x;
	size_t width;
	bool ok = false;

	/* A record column may move when another is made: the first is looked up again. */
	if (!vr || !(vc = columns_vector(src, cols, err)) || !(vr = columns_vector(src, rows, err)))
		return false;
	*out = (struct crosstab){ 0 };
	row_index = xcalloc(vr->codes, sizeof *row_index);
	col_index = xcalloc(vc->codes, sizeof *col_index);
	tally(src, sel, rows, vr, lang, arena, &out->rows, row_index);
	tally(src, sel, cols, vc, lang, arena, &out->cols, col_index);
	width = out->cols.count;
	if (width && out->rows.count > CELLS_MAX / width) {
		FAIL(err, ERR_LIMIT, N_("a crosstab of %zu by %zu values is too large"),
		     out->rows.count, width);
		error_hint(err, N_("narrow the query, or cross fields with fewer values"));
		goto done;
	}
	for (uint32_t c = 0; c < vr->codes; c++)
		row_index[c] *= (uint32_t)width;
	out->cells = arena_alloc(arena, out->rows.count * width * sizeof *out->cells);
	x = (struct crossing){ vr, vc, row_index, col_index, sel };
	fill_cells(&x, out->rows.count * width, out->cells);
	ok = true;
done:
	free(row_index);
	free(col_index);
	return ok;
}

/* ---- series ----------------------------------------------------------------------------- */

/* The number of the period that holds a day; consecutive periods have consecutive numbers. */
static int32_t
period_of(enum period_kind per, int32_t day)
{
	int y, m, d;

	date_to_civil(day, &y, &m, &d);
	switch (per) {
	case PER_DAY:
		return day;
	case PER_WEEK:
		/* Day 0 was a Thursday: weeks start on Mondays. */
		return (day + 3 >= 0 ? day + 3 : day + 3 - 6) / 7;
	case PER_MONTH:
		return y * 12 + m - 1;
	case PER_QUARTER:
		return y * 4 + (m - 1) / 3;
	default:
		return y;
	}
}

static void
describe(enum period_kind per, int32_t number, struct series_period *out)
{
	int y, m, d;

	*out = (struct series_period){ 0 };
	switch (per) {
	case PER_DAY:
		out->first = out->last = number;
		date_format_day(number, out->label, sizeof out->label);
		return;
	case PER_WEEK:
		out->first = number * 7 - 3;
		out->last = out->first + 6;
		/* An ISO week belongs to the year of its Thursday. */
		date_to_civil(out->first + 3, &y, &m, &d);
		snprintf(out->label, sizeof out->label, "%04d-W%02d", (int)(short)y,
			 (int)(char)((out->first + 3 - date_from_civil(y, 1, 1)) / 7 + 1));
		return;
	case PER_MONTH:
		y = number / 12;
		m = number % 12 + 1;
		snprintf(out->label, sizeof out->label, "%04d-%02d", (int)(short)y, (int)(char)m);
		out->first = date_from_civil(y, m, 1);
		out->last = date_from_civil(y, m, date_days_in_month(y, m));
		return;
	case PER_QUARTER:
		y = number / 4;
		m = number % 4 * 3 + 1;
		snprintf(out->label, sizeof out->label, "%04d-Q%d", (int)(short)y, (m / 3) % 4 + 1);
		out->first = date_from_civil(y, m, 1);
		out->last = date_from_civil(y, m + 2, date_days_in_month(y, m + 2));
		return;
	default:
		snprintf(out->label, sizeof out->label, "%04d", (int)(short)number);
		out->first = date_from_civil(number, 1, 1);
		out->last = date_from_civil(number, 12, 31);
	}
}

/* Periods by day, looked up where the days are few enough to be listed. */
struct calendar {
	enum period_kind per;
	int32_t day, days; /* the first day that is listed, and how many are */
	int32_t *periods;
};

/* Days of some 270 years. */
#define DAYS_LISTED 100000

static int32_t
calendar_period(const struct calendar *c, int32_t day)
{
	return day >= c->day && day - c->day < c->days ? c->periods[day - c->day]
						       : period_of(c->per, day);
}

/* The first and last period that any date touches with an end that is known. */
static bool
span(const struct date_column *dates, const struct selection *sel, struct calendar *c, int32_t *first,
     int32_t *last)
{
	int32_t low = DATE_MAX, high = DATE_MIN;

	/* Later days never lie in earlier periods, so the ends are enough. */
	EACH_SELECTED(sel, row) {
		int32_t ends[2] = { dates->first[row], dates->last[row] };

		for (int i = 0; i < 2; i++) {
			if (ends[i] == DATE_MIN || ends[i] == DATE_MAX)
				continue;
			low = ends[i] < low ? ends[i] : low;
			high = ends[i] > high ? ends[i] : high;
		}
	}
	if (low > high)
		return false;
	*first = period_of(c->per, low);
	*last = period_of(c->per, high);
	if ((int64_t)high - low < DAYS_LISTED) {
		c->day = low;
		c->days = high - low + 1;
		c->periods = xcalloc((size_t)c->days, sizeof *c->periods);
		for (int32_t i = 0; i < c->days; i++)
			c->periods[i] = period_of(c->per, low + i);
	}
	return true;
}

/* Adds one row; returns the period in which it certainly was, or -1. */
static long
add_date(struct series *out, const struct calendar *c, int32_t first, struct date d)
{
	int32_t from, to;

	if (d.first == DATE_MIN && d.last == DATE_MAX) {
		out->undated++;
		return -1;
	}
	from = d.first == DATE_MIN ? 0 : calendar_period(c, d.first) - first;
	to = d.last == DATE_MAX ? (int32_t)out->count - 1 : calendar_period(c, d.last) - first;
	for (int32_t i = from; i <= to; i++)
		out->periods[i].possible++;
	if (from != to || d.first == DATE_MIN || d.last == DATE_MAX) {
		out->outside++;
		return -1;
	}
	out->periods[from].certain++;
	return from;
}

/* When a case registered in a period happened. */
static void
add_facts(struct series_period *p, struct date facts)
{
	p->same += facts.first >= p->first && facts.last <= p->last;
	p->earlier += facts.last < p->first;
}

bool
source_series(struct source *src, const struct selection *sel, enum field_id dated,
	      enum period_kind per, const struct field_ref *by, const char *lang, struct arena *arena,
	      struct series *out, struct error *err)
{
	const struct date_column *dates = columns_dates(src, dated, err);
	const struct date_column *facts = dated == F_DATE ? NULL : columns_dates(src, F_DATE, err);
	struct vector *v = NULL;
	struct calendar calendar = { .per = per };
	uint32_t *index = NULL;
	int32_t first = 0, last = -1;
	bool ok = false;

	*out = (struct series){ .n = sel->count };
	if (!dates || (dated != F_DATE && !facts) || (by && !(v = columns_vector(src, by, err))))
		return false;
	if (span(dates, sel, &calendar, &first, &last) && last - first >= PERIODS_MAX) {
		FAIL(err, ERR_LIMIT, N_("the dates span more than %d periods"), PERIODS_MAX);
		goto done;
	}
	out->count = (size_t)(last - first + 1);
	out->periods = arena_alloc(arena, out->count * sizeof *out->periods);
	for (size_t i = 0; i < out->count; i++)
		describe(per, first + (int32_t)i, &out->periods[i]);
	if (by) {
		index = xcalloc(v->codes, sizeof *index);
		tally(src, sel, by, v, lang, arena, &out->groups, index);
		if (out->groups.count && out->count > CELLS_MAX / out->groups.count) {
			FAIL(err, ERR_LIMIT, N_("a crosstab of %zu by %zu values is too large"), out->count,
			     out->groups.count);
			goto done;
		}
		out->cells = arena_alloc(arena,
					 out->count * out->groups.count * sizeof *out->cells);
		memset(out->cells, 0, out->count * out->groups.count * sizeof *out->cells);
	}
	EACH_SELECTED(sel, row) {
		long at = add_date(out, &calendar, first, date_at(dates, row));

		if (facts && at >= 0)
			add_facts(&out->periods[at], date_at(facts, row));
		for (size_t i = v ? vector_begin(v, row) : 0; v && at >= 0 && i < vector_end(v, row); i++)
			out->cells[(size_t)at * out->groups.count + index[vector_value(v, i)]]++;
	}
	ok = true;
done:
	free(index);
	free(calendar.periods);
	return ok;
}
