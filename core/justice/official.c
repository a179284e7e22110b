/* Official statistics. */
#include "core/justice/official.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/dossier/stmt.h"

#define COUNTS_MAX 5000000

/* One count as stored. */
struct count {
	int place, measure; /* in their lists */
	const char *text;   /* of a place that no list knows */
	struct date period;
	bool is_reported, is_silent_by_choice;
	bool is_overlap, is_contained;
	int64_t count;
	size_t ord;
};

struct counts {
	struct count *items;
	size_t count, cap;
};

/* ---- reading ------------------------------------------------------------------------------ */

static bool
check_dataset(struct dossier *d, const char *name, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT kind FROM dataset WHERE name = :name AND state = 'active'",
				  err);
	bool ok = s != NULL;

	if (ok) {
		stmt_text(s, 1, name);
		if (stmt_step(s, err) != STMT_ROW) {
			ok = FAIL(err, ERR_USAGE, N_("there is no dataset \"%s\""), name);
			error_hint(err, N_("atalaya journal DOSSIER list shows the imports"));
		} else if (strcmp(stmt_col_text(s, 0), "statistics") != 0) {
			ok = FAIL(err, ERR_USAGE, N_("dataset \"%s\" holds incidents, no statistics"),
				  name);
		}
	}
	stmt_free(s);
	return ok;
}

static bool
read_counts(struct dossier *d, const char *dataset, const struct code_list *places,
	    const struct code_list *measures, struct arena *arena, struct counts *out,
	    struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT place, place_text, first, last, precision, measure, count,"
				  " s.state, count IS NOT NULL FROM statistic s JOIN dataset d ON d.id = s.dataset"
				  " WHERE d.state = 'active' AND (:name = '' OR d.name = :name)"
				  " ORDER BY s.dataset, row, ord",
				  err);
	enum stmt_result got = STMT_ERROR;
	const char *text = "";

	if (s)
		stmt_text(s, 1, dataset ? dataset : "");
	while (s && (got = stmt_step(s, err)) == STMT_ROW) {
		struct count *c;

		if (out->count == COUNTS_MAX) {
			FAIL(err, ERR_LIMIT, N_("more than %d official counts"), COUNTS_MAX);
			got = STMT_ERROR;
			break;
		}
		out->items = grow_array(out->items, out->count, &out->cap, sizeof *out->items);
		c = &out->items[out->count];
		/* Several counts of a row have one place. */
		if (strcmp(text, stmt_col_text(s, 1)) != 0)
			text = arena_strdup(arena, stmt_col_text(s, 1));
		*c = (struct count){ .place = code_find(places, stmt_col_text(s, 0)),
				     .text = text,
				     .period = { (int32_t)stmt_col_int(s, 2),
						 (int32_t)stmt_col_int(s, 3),
						 (uint8_t)date_precision_find(stmt_col_text(s, 4)) },
				     .measure = code_find(measures, stmt_col_text(s, 5)),
				     .is_reported = stmt_col_int(s, 8) != 0,
				     .is_silent_by_choice =
					     strcmp(stmt_col_text(s, 7), "not-reported") == 0,
				     .count = stmt_col_int(s, 6),
				     .ord = out->count };
		out->count += c->place >= 0 && c->measure >= 0;
	}
	stmt_free(s);
	return got == STMT_DONE;
}

static int
by_place(const struct count *x, const struct count *y)
{
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return strcmp(x->text, y->text);
}

static int
by_time(const struct count *x, const struct count *y)
{
	if (x->period.first != y->period.first)
		return x->period.first < y->period.first ? -1 : 1;
	return (x->period.last > y->period.last) - (x->period.last < y->period.last);
}

/* Measure, place, time, as read. */
static int
by_series(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	int order = (x->measure > y->measure) - (x->measure < y->measure);

	if (order == 0)
		order = by_place(x, y);
	if (order == 0)
		order = by_time(x, y);
	return order ? order : (x->ord > y->ord) - (x->ord < y->ord);
}

/* Counts of one place and measure whose periods overlap would count something twice. */
static long
mark_overlaps(struct counts *c)
{
	struct count *last = NULL;
	long n = 0;

	for (size_t i = 0; i < c->count; i++) {
		struct count *now = &c->items[i];

		if (!now->is_reported)
			continue;
		if (last && last->measure == now->measure && by_place(last, now) == 0) {
			if (now->period.first <= last->period.last) {
				n += !last->is_overlap + 1;
				last->is_overlap = now->is_overlap = true;
			}
			if (now->period.last < last->period.last)
				continue;
		}
		last = now;
	}
	return n;
}

/* A country beside its states: its count is that of all of them already. */
static long
mark_contained(struct counts *c, const struct code_list *places)
{
	long n = 0;

	for (size_t i = 0, end; i < c->count; i = end) {
		const struct count *whole = &c->items[i];
		int32_t first = DATE_MAX, last = DATE_MIN;
		bool has_parts = false;

		for (end = i + 1; end < c->count && c->items[end].measure == whole->measure
				  && by_place(&c->items[end], whole) == 0;)
			end++;
		if (whole->text[0] || whole->place < CODE_FIRST)
			continue;
		/* A list is in tree order: what is below a place follows it. */
		for (size_t k = end; k < c->count && c->items[k].measure == whole->measure
				     && code_is_within(places, c->items[k].place, whole->place);
		     k++) {
			const struct count *part = &c->items[k];

			if (!part->is_reported || part->place == whole->place)
				continue;
			first = part->period.first < first ? part->period.first : first;
			last = part->period.last > last ? part->period.last : last;
			has_parts = true;
		}
		for (size_t k = i; k < end && has_parts; k++) {
			struct count *now = &c->items[k];

			now->is_contained = now->is_reported && first <= now->period.last
					    && now->period.first <= last;
			n += now->is_contained;
		}
	}
	return n;
}

/* ---- measures ------------------------------------------------------------------------------- */

/* Which measures the table has: those asked for, or those that the counts have. */
static bool
choose_measures(const struct official_request *request, const struct counts *c,
		struct code_list *list, int *at, struct arena *arena, struct official *out,
		struct error *err)
{
	char attr[64];

	for (int i = 0; i < list->count; i++)
		at[i] = -1;
	for (size_t i = 0; i < request->measure_count; i++) {
		int index = code_match(list, request->measures[i], strlen(request->measures[i]), -1);

		if (index < CODE_FIRST) {
			FAIL(err, ERR_USAGE, N_("there is no measure \"%s\""), request->measures[i]);
			return error_hint(err, N_("atalaya codes DOSSIER %s lists them"), "measures");
		}
		at[index] = 0;
	}
	for (size_t i = 0; i < c->count && request->measure_count == 0; i++)
		at[c->items[i].measure] = 0;
	out->measures = arena_alloc(arena, (size_t)list->count * sizeof *out->measures);
	for (int i = 0; i < list->count; i++) {
		if (at[i] < 0)
			continue;
		at[i] = (int)out->measure_count;
		out->measures[out->measure_count++] = (struct official_measure){
			.code = arena_strdup(arena, list->codes[i].code),
			.label = arena_strdup(arena, code_label(list, i, request->lang)),
			.stage = code_attr(&list->codes[i], "stage", attr, sizeof attr)
					 ? arena_strdup(arena, attr)
					 : "",
			.after = -1,
		};
	}
	for (int i = 0; i < list->count; i++)
		if (at[i] >= 0 && code_attr(&list->codes[i], "after", attr, sizeof attr)
		    && code_find(list, attr) >= 0)
			out->measures[at[i]].after = at[code_find(list, attr)];
	return true;
}

/* ---- rows --------------------------------------------------------------------------------- */

static int
by_place_then(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	int order = by_place(x, y);

	if (order == 0)
		order = by_time(x, y);
	return order ? order : (x->ord > y->ord) - (x->ord < y->ord);
}

static int
by_period_then(const void *a, const void *b)
{
	const struct count *x = a, *y = b;
	int order = by_time(x, y);

	if (order == 0)
		order = by_place(x, y);
	return order ? order : (x->ord > y->ord) - (x->ord < y->ord);
}

static const char *
period_text(const struct date *period, struct arena *arena)
{
	char text[64];

	date_format(period, text, sizeof text);
	return arena_strdup(arena, text[0] ? text : _("no period"));
}

static const char *
place_text(const struct code_list *places, const struct count *c, const char *lang,
	   struct arena *arena)
{
	struct buf b = { 0 };
	const char *copy;

	/* Of "Federal" in Mexico the words tell more than the country. */
	if (c->text[0] && c->place >= CODE_FIRST)
		buf_printf(&b, "%s (%s)", c->text, code_label(places, c->place, lang));
	else
		buf_puts(&b, c->text[0] ? c->text : code_label(places, c->place, lang));
	copy = arena_strdup(arena, buf_str(&b));
	buf_release(&b);
	return copy;
}

static bool
add_count(struct official_cell *cell, const struct count *c, bool is_by_place, struct error *err)
{
	if (cell->state == OFFICIAL_OVERLAP)
		return true;
	if (!c->is_reported) {
		cell->silent++;
		if (cell->state == OFFICIAL_NONE || cell->state == OFFICIAL_MISSING)
			cell->state = c->is_silent_by_choice ? OFFICIAL_NOT_REPORTED
							     : OFFICIAL_MISSING;
		else if (cell->state == OFFICIAL_REPORTED)
			cell->state = OFFICIAL_PARTLY;
		return true;
	}
	if (c->is_overlap) {
		*cell = (struct official_cell){ .state = OFFICIAL_OVERLAP };
		return true;
	}
	/* In its own row a country stands with its own number. */
	if (c->is_contained && !is_by_place)
		return true;
	cell->reported++;
	cell->state = cell->silent ? OFFICIAL_PARTLY : OFFICIAL_REPORTED;
	cell->added += c->is_contained ? 0 : c->count;
	return !__builtin_add_overflow(cell->sum, c->count, &cell->sum)
	       || FAIL(err, ERR_LIMIT, N_("the sum is too large"));
}

static bool
make_rows(struct counts *c, const struct official_request *request, const struct code_list *places,
	  const int *at, struct arena *arena, struct official *out, struct error *err)
{
	const bool by = request->by == OFFICIAL_BY_PLACE;
	struct official_row *row = NULL;
	size_t groups = 0;

	if (c->count > 1)
		qsort(c->items, c->count, sizeof *c->items, by ? by_place_then : by_period_then);
	for (size_t i = 0; i < c->count; i++)
		groups += i == 0
			  || (by ? by_place(&c->items[i - 1], &c->items[i])
				 : by_time(&c->items[i - 1], &c->items[i]))
				     != 0;
	out->rows = arena_alloc(arena, groups * sizeof *out->rows);
	for (size_t i = 0; i < c->count; i++) {
		const struct count *now = &c->items[i];
		struct official_cell *cell;

		if (i == 0
		    || (by ? by_place(&c->items[i - 1], now) : by_time(&c->items[i - 1], now)) != 0) {
			row = &out->rows[out->row_count++];
			*row = (struct official_row){ .place = by ? now->place : -1,
						      .text = by ? now->text : "",
						      .documented = -1 };
			row->label = by ? place_text(places, now, request->lang, arena)
					: period_text(&now->period, arena);
			row->code = by ? arena_strdup(arena, places->codes[now->place].code)
				       : row->label;
			row->cells = arena_alloc(arena, out->measure_count * sizeof *row->cells);
			memset(row->cells, 0, out->measure_count * sizeof *row->cells);
		}
		if (at[now->measure] < 0)
			continue;
		cell = &row->cells[at[now->measure]];
		if (!add_count(cell, now, by, err))
			return false;
	}
	return true;
}

/* Sums over places count nothing twice. */
static bool
add_totals(struct official *out, struct error *err)
{
	for (size_t m = 0; m < out->measure_count; m++) {
		struct official_measure *measure = &out->measures[m];

		measure->places = (long)out->row_count;
		for (size_t r = 0; r < out->row_count; r++) {
			const struct official_cell *cell = &out->rows[r].cells[m];

			measure->reporting += cell->reported > 0;
			if (__builtin_add_overflow(measure->sum, cell->added, &measure->sum))
				return FAIL(err, ERR_LIMIT, N_("the sum is too large"));
		}
	}
	return true;
}

/* ---- steps that grow ------------------------------------------------------------------------ */

/* c stands in order of place and time: the counts of one place and period follow each other. */
static void
find_flags(struct counts *c, const struct official_request *request,
	   const struct code_list *places, const int *at, struct arena *arena, struct official *out)
{
	const struct count **seen = xcalloc(out->measure_count, sizeof *seen);
	size_t cap = 0;
	struct official_flag *flags = NULL, *copy;

	if (c->count > 1)
		qsort(c->items, c->count, sizeof *c->items, by_place_then);
	for (size_t i = 0, end; i < c->count; i = end) {
		memset(seen, 0, out->measure_count * sizeof *seen);
		for (end = i; end < c->count && by_place(&c->items[i], &c->items[end]) == 0
			      && by_time(&c->items[i], &c->items[end]) == 0;
		     end++) {
			const struct count *now = &c->items[end];

			if (at[now->measure] >= 0 && now->is_reported && !now->is_overlap)
				seen[at[now->measure]] = now;
		}
		for (size_t m = 0; m < out->measure_count; m++) {
			int before = out->measures[m].after;

			if (before < 0 || !seen[m] || !seen[before]
			    || seen[m]->count <= seen[before]->count)
				continue;
			flags = grow_array(flags, out->flag_count, &cap, sizeof *flags);
			flags[out->flag_count++] = (struct official_flag){
				.place = place_text(places, seen[m], request->lang, arena),
				.period = seen[m]->period.precision == DATE_UNKNOWN
						  ? ""
						  : period_text(&seen[m]->period, arena),
				.before = before,
				.step = (int)m,
				.before_count = seen[before]->count,
				.step_count = seen[m]->count,
			};
		}
	}
	copy = arena_alloc(arena, out->flag_count * sizeof *copy);
	if (out->flag_count)
		memcpy(copy, flags, out->flag_count * sizeof *copy);
	out->flags = copy;
	free(flags);
	free(seen);
}

/* From the first day of all periods to the last. */
static struct date
whole_span(const struct counts *c)
{
	struct date span = { DATE_MAX, DATE_MIN, DATE_RANGE };

	for (size_t i = 0; i < c->count; i++) {
		const struct date *period = &c->items[i].period;

		if (period->first == DATE_MIN || period->last == DATE_MAX)
			return (struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN };
		span.first = period->first < span.first ? period->first : span.first;
		span.last = period->last > span.last ? period->last : span.last;
	}
	/* One period for all is written as the file does. */
	if (span.first == c->items[0].period.first && span.last == c->items[0].period.last)
		span.precision = c->items[0].period.precision;
	return span;
}

/* ---- the table ------------------------------------------------------------------------------ */

bool
official_table(struct dossier *d, struct codes *codes, const struct official_request *request,
	       struct arena *arena, struct official *out, struct error *err)
{
	struct code_list *places = codes_list(codes, "places");
	struct code_list *measures = codes_list(codes, "measures");
	struct counts c = { 0 };
	int *at = NULL;
	bool ok = false;

	*out = (struct official){ 0 };
	if (request->dataset && !check_dataset(d, request->dataset, err))
		return false;
	if (!places || !measures)
		return FAIL(err, ERR_USAGE, N_("there is no list \"%s\""),
			    places ? "measures" : "places");
	at = xcalloc((size_t)measures->count, sizeof *at);
	if (!read_counts(d, request->dataset, places, measures, arena, &c, err))
		goto done;
	if (c.count == 0) {
		FAIL(err, ERR_USAGE, N_("there are no official statistics in the dossier"));
		error_hint(err, N_("a profile with kind=statistics imports them"));
		goto done;
	}
	if (!choose_measures(request, &c, measures, at, arena, out, err))
		goto done;
	out->counts = (long)c.count;
	out->span = whole_span(&c);
	if (c.count > 1)
		qsort(c.items, c.count, sizeof *c.items, by_series);
	out->overlaps = mark_overlaps(&c);
	out->contained = mark_contained(&c, places);
	ok = make_rows(&c, request, places, at, arena, out, err) && add_totals(out, err);
	if (ok)
		find_flags(&c, request, places, at, arena, out);
done:
	free(c.items);
	free(at);
	return ok;
}

bool
official_share(const struct official *table, int part, int whole, int64_t *k, int64_t *n, long *rows)
{
	*k = *n = 0;
	*rows = 0;
	for (size_t r = 0; r < table->row_count; r++) {
		const struct official_cell *a = &table->rows[r].cells[part];
		const struct official_cell *b = &table->rows[r].cells[whole];

		if (a->state != OFFICIAL_REPORTED || b->state != OFFICIAL_REPORTED)
			continue;
		*k += a->sum;
		*n += b->sum;
		++*rows;
	}
	return *n > 0 && *k <= *n;
}

/* ---- beside what was documented ------------------------------------------------------------- */

bool
official_compare(struct official *table, struct source *src, const struct selection *sel,
		 const char *lang, struct arena *arena, long *elsewhere, struct error *err)
{
	const struct field_ref place = { F_PLACE, NULL };
	struct code_list *places = codes_list(source_codes(src), "places");
	struct facet facet;

	*elsewhere = 0;
	if (!source_facet(src, sel, &place, lang, arena, &facet, err))
		return false;
	for (size_t r = 0; r < table->row_count; r++) {
		struct official_row *row = &table->rows[r];

		for (size_t m = 0; m < table->measure_count; m++)
			if (row->cells[m].reported && row->place >= CODE_FIRST && !row->text[0])
				row->documented = 0;
	}
	for (size_t i = 0; i < facet.count; i++) {
		int index = code_find(places, facet.values[i].code);
		bool is_there = false;

		for (size_t r = 0; r < table->row_count; r++) {
			struct official_row *row = &table->rows[r];

			if (row->documented < 0 || index < 0
			    || !code_is_within(places, index, row->place))
				continue;
			row->documented += facet.values[i].count;
			is_there = true;
		}
		*elsewhere += is_there ? 0 : facet.values[i].count;
	}
	return true;
}
