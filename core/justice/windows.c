/* The index of press-freedom monitors in windows of years. */
#include "core/justice/windows.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"
#include "core/justice/official.h"

enum { FIRST_YEAR = 1800, LAST_YEAR = 2200, YEARS = LAST_YEAR - FIRST_YEAR + 1 };

/* Complete, partial, full by year. */
struct years {
	long count[YEARS][3];
};

struct windows_count {
	const struct case_groups *names;
	struct years **groups; /* made when first met */
	struct years total;
	long undated, coarse, unknown;
	int first, last; /* years that have any */
	int32_t as_of;
};

static bool
count_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct windows_count *w = ctx;
	struct ladder_status s;
	int a, b, rest, class;

	if (!case_status(c, w->as_of, &s, err))
		return false;
	if (s.press == PRESS_UNKNOWN) {
		w->unknown += c->units;
		return true;
	}
	class = s.press == PRESS_COMPLETE ? 0 : s.press == PRESS_PARTIAL ? 1 : 2;
	if (c->date.first == DATE_MIN || c->date.last == DATE_MAX) {
		w->undated += c->units;
		return true;
	}
	date_to_civil(c->date.first, &a, &rest, &rest);
	date_to_civil(c->date.last, &b, &rest, &rest);
	if (a != b || a < FIRST_YEAR || a > LAST_YEAR) {
		w->undated += c->units;
		return true;
	}
	w->coarse += c->date.last - c->date.first > 31 ? c->units : 0;
	w->first = a < w->first ? a : w->first;
	w->last = a > w->last ? a : w->last;
	w->total.count[a - FIRST_YEAR][class] += c->units;
	if (!w->groups)
		w->groups = xcalloc(w->names->count + 1, sizeof(struct years *));
	for (size_t i = 0; i < c->group_count[0]; i++) {
		struct years **g = &w->groups[c->groups[0][i]];

		if (!*g)
			*g = xcalloc(1, sizeof **g);
		(*g)->count[a - FIRST_YEAR][class] += c->units;
	}
	return true;
}

/* Inhabitants of the places of a table of official statistics. */
struct inhabitants {
	struct official table;
	bool is_there;
	bool has_several; /* a place that was asked for has them of several years: which are meant is not known */
};

static long
inhabitants_of(struct inhabitants *p, const char *code)
{
	for (size_t i = 0; p->is_there && i < p->table.row_count; i++) {
		const struct official_row *row = &p->table.rows[i];

		/* What no list knows stands under the code of what it lies in. */
		if (strcmp(row->code, code) != 0 || row->text[0])
			continue;
		p->has_several |= row->cells[0].state == OFFICIAL_OVERLAP || row->cells[0].reported > 1;
		return row->cells[0].state == OFFICIAL_REPORTED && row->cells[0].reported == 1
			       ? (long)row->cells[0].sum : 0;
	}
	return 0;
}

static struct windows_row
make_row(const struct years *y, int first, int years, const char *code, const char *label,
	 struct inhabitants *p)
{
	struct windows_row r = { .first = first, .last = first + years - 1, .code = code, .label = label };
	struct press_figure f;

	for (int i = first; i < first + years && i <= LAST_YEAR; i++) {
		r.complete += y->count[i - FIRST_YEAR][0];
		r.partial += y->count[i - FIRST_YEAR][1];
		r.full += y->count[i - FIRST_YEAR][2];
	}
	/* Countries are ranked, not all of them together. */
	r.is_ranked = r.complete >= PRESS_RANKED_FROM && strcmp(code, "total") != 0;
	if (r.complete + r.partial + r.full >= IMPUNITY_RATE_FROM)
		share_of(r.complete, r.complete + r.partial + r.full, &r.share, NULL);
	r.population = inhabitants_of(p, code);
	/* A country that is not ranked has no index: too few to tell. */
	r.has_index = r.is_ranked && r.population > 0
		      && press_figure(r.complete, r.partial, r.full, r.population, &f, NULL);
	r.index = r.has_index ? f.index : 0;
	return r;
}

static int
by_window(const void *a, const void *b)
{
	const struct windows_row *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if ((strcmp(x->code, "total") == 0) != (strcmp(y->code, "total") == 0))
		return strcmp(x->code, "total") == 0 ? 1 : -1;
	if (x->has_index && y->has_index && x->index != y->index)
		return x->index > y->index ? -1 : 1;
	return case_order(&(struct case_order){ x->code, x->label, x->complete },
			  &(struct case_order){ y->code, y->label, y->complete });
}

static void
make_rows(const struct windows_count *w, struct inhabitants *p, struct windows_table *t,
	  struct arena *arena)
{
	int last = w->last - t->years + 1, first = w->first;
	size_t windows, groups = w->groups ? w->names->count : 0;

	if (w->last < w->first)
		return;
	/* Fewer years than a window: the one window that they fit in. */
	last = last < first ? first : last;
	windows = (size_t)(last - first + 1);
	t->rows = arena_alloc(arena, windows * (groups + 1) * sizeof *t->rows);
	for (int y = first; y <= last; y++) {
		for (size_t g = 0; g < groups; g++) {
			struct windows_row r;

			if (!w->groups[g])
				continue;
			r = make_row(w->groups[g], y, t->years, w->names->codes[g], w->names->labels[g], p);
			if (r.complete + r.partial + r.full)
				t->rows[t->count++] = r;
		}
		t->rows[t->count++] = make_row(&w->total, y, t->years, "total", _("Total"), p);
	}
	if (t->count > 1)
		qsort(t->rows, t->count, sizeof *t->rows, by_window);
}

/* Selected incidents in which nobody was killed. */
static bool
count_others(struct source *src, const struct query *query, long selected, long *out, struct error *err)
{
	struct query *narrow;
	struct selection *sel = NULL;
	struct buf text = { 0 };

	buf_puts(&text, "type:killing");
	if (query->text[0])
		buf_printf(&text, " (%s)", query->text);
	narrow = query_parse(buf_str(&text), source_codes(src), err);
	if (narrow)
		sel = source_select(src, narrow, err);
	*out = sel ? selected - selection_count(sel) : 0;
	selection_free(sel);
	query_free(narrow);
	buf_release(&text);
	return sel != NULL;
}

static void
write_notes(struct windows_table *t, const struct inhabitants *p, struct arena *arena)
{
	struct buf b = { 0 };

	case_note_day(&t->day, &t->notes, arena);
	buf_puts(&b, _("the index is murders in complete impunity per million inhabitants: it rises with the number of"
		       " killings even where every other case is solved, and is no rate of impunity"));
	case_note(&t->notes, arena, &b);
	buf_printf(&b, _("ranked: %d or more in complete impunity"), PRESS_RANKED_FROM);
	case_note(&t->notes, arena, &b);
	if (p->has_several) {
		buf_puts(&b, _("inhabitants are on file for several periods, or twice for one: where they are there is no"
			       " index; import those of one year, and name them with --population"));
		case_note(&t->notes, arena, &b);
	}
	if (!p->is_there) {
		buf_puts(&b, _("no table of inhabitants is in the dossier, so there is no index; import one as official"
			       " statistics with the measure population"));
		case_note(&t->notes, arena, &b);
	}
	if (t->others) {
		buf_printf(&b, ngettext("%ld selected incident is no killing: the index is of murders; say type:killing",
					"%ld selected incidents are no killings: the index is of murders; say"
					" type:killing", (unsigned long)t->others), t->others);
		case_note(&t->notes, arena, &b);
	}
	if (t->unknown) {
		buf_printf(&b, _("%ld are of unknown status and left out"), t->unknown);
		case_note(&t->notes, arena, &b);
	}
	if (t->coarse) {
		buf_printf(&b, _("%ld are dated to a year only: windows are of calendar years, and one from September to"
				 " August lies between two of them"), t->coarse);
		case_note(&t->notes, arena, &b);
	}
	if (t->undated) {
		buf_printf(&b, _("%ld are in no single year and in no window"), t->undated);
		case_note(&t->notes, arena, &b);
	}
	case_note_left_out(&t->notes, arena, t->left_out);
	buf_release(&b);
}

bool
windows_table(struct source *src, const struct windows_request *request, struct arena *arena,
	      struct windows_table *out, struct error *err)
{
	static const char *const measure = "population";
	const struct official_request people = { .dataset = request->population, .by = OFFICIAL_BY_PLACE,
						 .measures = &measure, .measure_count = 1,
						 .lang = request->lang };
	struct case_request ask = { .by = { request->by }, .unit = request->unit, .offences_only = true,
				    .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	struct windows_count *count;
	struct inhabitants inhabitants = { 0 };
	struct selection *sel;
	bool ok = false;

	*out = (struct windows_table){ .by = "", .by_title = "" };
	out->years = request->years ? request->years : WINDOW_YEARS;
	if (out->years < 1 || out->years > 100)
		return FAIL(err, ERR_USAGE, N_("a window has 1 to 100 years"));
	if (!(sel = source_select(src, request->query, err)))
		return false;
	count = xcalloc(1, sizeof *count);
	count->names = groups;
	count->first = LAST_YEAR + 1;
	count->last = FIRST_YEAR - 1;
	out->query = request->query->text;
	out->unit = count_unit_name(request->unit);
	out->unit_title = count_unit_title(request->unit);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	out->undecided = selection_undecided(sel);
	count->as_of = out->day.day;
	if (request->by) {
		out->by = field_ref_name(request->by, arena);
		out->by_title = field_ref_title(request->by);
	}
	inhabitants.is_there = official_table(source_dossier(src), source_codes(src), &people, arena,
					      &inhabitants.table, request->population ? err : NULL)
			       && inhabitants.table.measure_count == 1;
	if ((inhabitants.is_there || !request->population)
	    && source_cases(src, sel, &ask, arena, groups, &out->left_out, count_case, count, err)
	    && count_others(src, request->query, (long)selection_count(sel), &out->others, err)) {
		out->unknown = count->unknown;
		out->undated = count->undated;
		out->coarse = count->coarse;
		make_rows(count, &inhabitants, out, arena);
		write_notes(out, &inhabitants, arena);
		ok = case_note_discarded(src, request->query, &out->notes, arena, err);
	}
	for (size_t g = 0; count->groups && g < groups[0].count; g++)
		free(count->groups[g]);
	free(count->groups);
	free(count);
	selection_free(sel);
	return ok;
}
