/* Counting: facets, crosstabs, series. Loops over arrays, nothing else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/utf8.h"
#include "core/columns/columns.h"

#define CELLS_MAX   ((size_t)16 << 20)
#define PERIODS_MAX 50000

/* A value on its way into a facet. */
struct counted {
	struct facet_value value;
	uint32_t code;
};

/* Most first, then as people sort words; what is missing stands last, in the order of its codes. */
static int
by_size(const void *a, const void *b)
{
	const struct counted *x = a, *y = b;
	bool mx = x->code < CODE_FIRST, my = y->code < CODE_FIRST;

	if (mx != my)
		return mx ? 1 : -1;
	if (mx)
		return x->code < y->code ? -1 : 1;
	if (x->value.count != y->value.count)
		return x->value.count < y->value.count ? 1 : -1;
	return utf8_compare(x->value.label, y->value.label);
}

/* Counts the values of a vector; index[code] is the place of a code in values. */
static void
tally(struct source *src, const struct selection *sel, const struct field_ref *ref,
      const struct vector *v, const char *lang, struct arena *arena, struct facet *out,
      uint32_t *index)
{
	long *counts = xcalloc(v->codes, sizeof *counts);
	struct counted *found;

	*out = (struct facet){ .n = sel->count, .is_multi = v->count != NULL };
	if (v->value) {
		EACH_SELECTED(sel, row)
			counts[v->value[row]]++;
	} else {
		EACH_SELECTED(sel, row) {
			size_t n;
			const uint32_t *codes = vector_at(v, row, &n);
			bool is_missing = false;

			for (size_t i = 0; i < n; i++) {
				counts[codes[i]]++;
				is_missing |= codes[i] < CODE_FIRST;
			}
			out->missing += is_missing;
		}
	}
	found = xcalloc(v->codes, sizeof *found);
	for (uint32_t c = 0; c < v->codes; c++) {
		if (!counts[c])
			continue;
		if (c < CODE_FIRST && v->value)
			out->missing += counts[c];
		found[out->count++] = (struct counted){
			{ columns_code(src, ref, c), columns_label(src, ref, c, lang), counts[c] }, c
		};
	}
	qsort(found, out->count, sizeof *found, by_size);
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
source_facet(struct source *src, const struct selection *sel, const struct field_ref *ref,
	     const char *lang, struct arena *arena, struct facet *out, struct error *err)
{
	const struct vector *v = columns_vector(src, ref, err);

	if (!v)
		return false;
	tally(src, sel, ref, v, lang, arena, out, NULL);
	return true;
}

bool
source_crosstab(struct source *src, const struct selection *sel, const struct field_ref *rows,
		const struct field_ref *cols, const char *lang, struct arena *arena,
		struct crosstab *out, struct error *err)
{
	const struct vector *vr = columns_vector(src, rows, err), *vc;
	uint32_t *row_index = NULL, *col_index = NULL;
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
	out->cells = arena_alloc(arena, out->rows.count * width * sizeof *out->cells);
	memset(out->cells, 0, out->rows.count * width * sizeof *out->cells);
	if (vr->value && vc->value) {
		EACH_SELECTED(sel, row)
			out->cells[row_index[vr->value[row]] * width + col_index[vc->value[row]]]++;
	} else {
		EACH_SELECTED(sel, row) {
			size_t nr, nc;
			const uint32_t *r = vector_at(vr, row, &nr), *c = vector_at(vc, row, &nc);

			for (size_t i = 0; i < nr; i++)
				for (size_t k = 0; k < nc; k++)
					out->cells[row_index[r[i]] * width + col_index[c[k]]]++;
		}
	}
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

/* The first and last period that any date touches with an end that is known. */
static bool
span(const struct source *src, const struct selection *sel, enum period_kind per, int32_t *first,
     int32_t *last)
{
	bool has_any = false;

	EACH_SELECTED(sel, row) {
		const struct date *d = &src->date[row];
		int32_t ends[2] = { d->first, d->last };

		for (int i = 0; i < 2; i++) {
			int32_t number;

			if (ends[i] == DATE_MIN || ends[i] == DATE_MAX)
				continue;
			number = period_of(per, ends[i]);
			*first = has_any && *first < number ? *first : number;
			*last = has_any && *last > number ? *last : number;
			has_any = true;
		}
	}
	return has_any;
}

/* Adds one row; returns the period in which it certainly was, or -1. */
static long
add_date(struct series *out, enum period_kind per, int32_t first, const struct date *d)
{
	int32_t from, to;

	if (d->first == DATE_MIN && d->last == DATE_MAX) {
		out->undated++;
		return -1;
	}
	from = d->first == DATE_MIN ? 0 : period_of(per, d->first) - first;
	to = d->last == DATE_MAX ? (int32_t)out->count - 1 : period_of(per, d->last) - first;
	for (int32_t i = from; i <= to; i++)
		out->periods[i].possible++;
	if (from != to || d->first == DATE_MIN || d->last == DATE_MAX) {
		out->outside++;
		return -1;
	}
	out->periods[from].certain++;
	return from;
}

bool
source_series(struct source *src, const struct selection *sel, enum period_kind per,
	      const struct field_ref *by, const char *lang, struct arena *arena,
	      struct series *out, struct error *err)
{
	const struct vector *v = NULL;
	uint32_t *index = NULL;
	int32_t first = 0, last = -1;

	*out = (struct series){ .n = sel->count };
	if (by && !(v = columns_vector(src, by, err)))
		return false;
	if (span(src, sel, per, &first, &last) && last - first >= PERIODS_MAX)
		return FAIL(err, ERR_LIMIT, N_("the dates span more than %d periods"), PERIODS_MAX);
	out->count = (size_t)(last - first + 1);
	out->periods = arena_alloc(arena, out->count * sizeof *out->periods);
	for (size_t i = 0; i < out->count; i++)
		describe(per, first + (int32_t)i, &out->periods[i]);
	if (by) {
		index = xcalloc(v->codes, sizeof *index);
		tally(src, sel, by, v, lang, arena, &out->groups, index);
		if (out->groups.count && out->count > CELLS_MAX / out->groups.count) {
			free(index);
			return FAIL(err, ERR_LIMIT, N_("a crosstab of %zu by %zu values is too large"),
				    out->count, out->groups.count);
		}
		out->cells = arena_alloc(arena,
					 out->count * out->groups.count * sizeof *out->cells);
		memset(out->cells, 0, out->count * out->groups.count * sizeof *out->cells);
	}
	EACH_SELECTED(sel, row) {
		long at = add_date(out, per, first, &src->date[row]);
		size_t n;
		const uint32_t *codes = v && at >= 0 ? vector_at(v, row, &n) : NULL;

		for (size_t i = 0; codes && i < n; i++)
			out->cells[(size_t)at * out->groups.count + index[codes[i]]]++;
	}
	free(index);
	return true;
}
