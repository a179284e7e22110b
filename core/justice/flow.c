/* Flows of years. */
#include "core/justice/flow.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"

/* Years that a date can be in; what lies outside is taken for a slip. */
enum { FIRST_YEAR = 1800, LAST_YEAR = 2200, YEARS = LAST_YEAR - FIRST_YEAR + 1 };

struct flow_count {
	long occurred[YEARS], reported[YEARS], convicted[YEARS], exits[YEARS];
	long left[YEARS]; /* of the exits, those of a case whose report is in a year */
	long undated_facts, undated_reports, undated_ends;
	int32_t as_of;
};

/* The year that an interval of days lies in, as a place; -1: in none, or in several. */
static int
year_of(int32_t first, int32_t last)
{
	int a, b, rest;

	if (first == DATE_MIN || last == DATE_MAX || last < first)
		return -1;
	date_to_civil(first, &a, &rest, &rest);
	date_to_civil(last, &b, &rest, &rest);
	return a == b && a >= FIRST_YEAR && a <= LAST_YEAR ? a - FIRST_YEAR : -1;
}

static void
count_in(long *years, long *undated, int year, long units)
{
	if (year < 0)
		*undated += units;
	else
		years[year] += units;
}

/* The earliest dated report, by its last possible day. */
static bool
find_report(const struct source_case *c, int32_t as_of, int32_t *first, int32_t *last, bool *is_told)
{
	*is_told = false;
	*first = DATE_MIN;
	*last = DATE_MAX;
	for (size_t p = 0; p < c->proceeding_count; p++)
		for (size_t i = 0; i < c->proceedings[p].count; i++) {
			const struct ledger_event *e = &c->proceedings[p].events[i];

			if (e->code != ST_S1 || e->latest > as_of)
				continue;
			*is_told = true;
			if (e->is_undated || c->proceedings[p].firsts[i] == DATE_MIN || e->latest >= *last)
				continue;
			*first = c->proceedings[p].firsts[i];
			*last = e->latest;
		}
	return *first != DATE_MIN;
}

static bool
count_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct flow_count *f = ctx;
	struct ladder_status s;
	int32_t first, last, since;
	bool is_told, is_dated, has_entered;

	if (!case_status(c, f->as_of, &s, err))
		return false;
	count_in(f->occurred, &f->undated_facts, year_of(c->date.first, c->date.last), c->units);
	find_report(c, f->as_of, &first, &last, &is_told);
	/* What is investigated was reported, whenever that was. */
	is_told |= s.class != CLASS_NOT_KNOWN && s.reached[0] != REACH_NOT;
	if (is_told)
		count_in(f->reported, &f->undated_reports, year_of(first, last), c->units);
	has_entered = is_told && year_of(first, last) >= 0;
	if (s.class != CLASS_CONVICTED && !case_is_ended(s.class))
		return true;
	if (!case_since(c, f->as_of, s.class == CLASS_CONVICTED, &since, &first, &is_dated, err))
		return false;
	if (!is_dated || year_of(first, since) < 0) {
		f->undated_ends += c->units;
		return true;
	}
	f->exits[year_of(first, since)] += c->units;
	f->left[year_of(first, since)] += has_entered ? c->units : 0;
	f->convicted[year_of(first, since)] += s.class == CLASS_CONVICTED ? c->units : 0;
	return true;
}

static bool
make_years(const struct flow_count *f, struct flow_table *t, struct arena *arena, struct error *err)
{
	int first = YEARS, last = -1;
	long backlog = 0;

	for (int y = 0; y < YEARS; y++)
		if (f->occurred[y] || f->reported[y] || f->convicted[y] || f->exits[y]) {
			first = first < y ? first : y;
			last = y;
		}
	if (last < 0)
		return true;
	t->count = (size_t)(last - first + 1);
	t->years = arena_alloc(arena, t->count * sizeof *t->years);
	for (size_t i = 0; i < t->count; i++) {
		int y = first + (int)i;
		struct flow_year *o = &t->years[i];

		*o = (struct flow_year){ .year = FIRST_YEAR + y, .occurred = f->occurred[y],
					 .reported = f->reported[y], .convicted = f->convicted[y],
					 .exits = f->exits[y], .backlog = backlog };
		t->occurred += o->occurred;
		t->convicted += o->convicted;
		o->has_ratio = o->occurred > 0 && flow_ratio(o->convicted, o->occurred, &o->ratio, err);
		o->has_lag = t->lag > 0 && i >= (size_t)t->lag && t->years[i - (size_t)t->lag].occurred > 0
			     && flow_ratio(o->convicted, t->years[i - (size_t)t->lag].occurred, &o->lag_ratio,
					   err);
		/* Something ended that is not known to have come in: then what came in is not known. */
		o->has_efficiency = o->reported + backlog > 0 && o->exits == f->left[y]
				    && o->exits <= o->reported + backlog
				    && efficiency(o->exits, o->reported, backlog, &o->efficiency, err);
		backlog += o->reported - f->left[y];
		backlog = backlog > 0 ? backlog : 0;
	}
	t->has_cumulative = t->occurred > 0;
	return !t->has_cumulative || flow_ratio(t->convicted, t->occurred, &t->cumulative, err);
}

static void
write_notes(struct flow_table *t, struct arena *arena)
{
	struct buf b = { 0 };

	case_note_day(&t->day, &t->notes, arena);
	buf_puts(&b, _("a ratio of flows is no probability: the convictions of a year are mostly of earlier cases,"
		       " and it can be below 0"));
	case_note(&t->notes, arena, &b);
	buf_puts(&b, _("exits are convictions, acquittals, closings for good, alternatives and deaths; impunity is not"
		       " what is left of efficiency"));
	case_note(&t->notes, arena, &b);
	if (t->undated_facts || t->undated_reports || t->undated_ends) {
		buf_printf(&b, _("in no single year: %ld facts, %ld reports, %ld convictions and other ends"),
			   t->undated_facts, t->undated_reports, t->undated_ends);
		case_note(&t->notes, arena, &b);
	}
	case_note_left_out(&t->notes, arena, t->left_out);
	buf_release(&b);
}

bool
flow_table(struct source *src, const struct flow_request *request, struct arena *arena,
	   struct flow_table *out, struct error *err)
{
	struct case_request ask = { .unit = request->unit, .offences_only = true, .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	struct flow_count *count;
	struct selection *sel;
	bool ok = false;

	*out = (struct flow_table){ .lag = request->lag };
	if (request->unit == UNIT_VICTIM)
		return FAIL(err, ERR_USAGE, N_("flows are counted for incidents or proceedings"));
	if (!(sel = source_select(src, request->query, err)))
		return false;
	count = xcalloc(1, sizeof *count);
	out->query = request->query->text;
	out->unit = count_unit_name(request->unit);
	out->unit_title = count_unit_title(request->unit);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	out->undecided = selection_undecided(sel);
	count->as_of = out->day.day;
	if (source_cases(src, sel, &ask, arena, groups, &out->left_out, count_case, count, err)) {
		out->undated_facts = count->undated_facts;
		out->undated_reports = count->undated_reports;
		out->undated_ends = count->undated_ends;
		ok = make_years(count, out, arena, err);
		write_notes(out, arena);
		ok = ok && case_note_discarded(src, request->query, &out->notes, arena, err);
	}
	free(count);
	selection_free(sel);
	return ok;
}
