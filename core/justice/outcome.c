/* Time to outcome. */
#include "core/justice/outcome.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/justice/impunity.h"

#define YEAR 365.25

/* The three ways to read imprecise dates: in their middle, for the shortest and for the longest time. */
enum reading { MIDDLE, SHORTEST, LONGEST, READINGS };

/* A case on the time axis. */
struct timed {
	struct survival_case at[READINGS];
	int year; /* of its origin; 0: not within one year */
	double follow_up;
};

struct group {
	struct timed *cases;
	size_t count, cap;
	long convicted, ended, open, unknown, no_origin, undated, late, entered_late;
};

struct outcome_count {
	const struct outcome_request *request;
	const struct case_groups *names;
	struct group *groups, total;
	int32_t as_of;
};

struct stretch {
	int32_t first, last;
};

/* When the case was first reported, by its earliest dated event of that kind or beyond. */
static bool
reported(const struct source_case *c, struct stretch *out)
{
	bool is_found = false;

	for (size_t p = 0; p < c->proceeding_count; p++)
		for (size_t i = 0; i < c->proceedings[p].count; i++) {
			const struct ledger_event *e = &c->proceedings[p].events[i];
			int32_t first = c->proceedings[p].firsts[i];

			if (e->code != ST_S1 || e->is_undated || first == DATE_MIN
			    || (is_found && e->latest >= out->last))
				continue;
			*out = (struct stretch){ first, e->latest };
			is_found = true;
		}
	return is_found;
}

static bool
origin_of(const struct outcome_request *request, const struct source_case *c, struct stretch *out)
{
	if (request->origin == ORIGIN_REPORT)
		return reported(c, out);
	*out = (struct stretch){ c->date.first, c->date.last };
	return c->date.precision != DATE_UNKNOWN && c->date.first != DATE_MIN && c->date.last != DATE_MAX;
}

static double
middle(struct stretch s)
{
	return ((double)s.first + (double)s.last) / 2;
}

static struct survival_case
place(double origin, double entry, double exit, enum survival_cause cause)
{
	double length = (exit - origin) / YEAR, late = (entry - origin) / YEAR;

	return (struct survival_case){
		.entry = late > 0 ? late : 0,
		.exit = length > SURVIVAL_SHORTEST ? length : SURVIVAL_SHORTEST,
		.cause = cause,
	};
}

static void
keep(struct group *g, const struct timed *t, enum survival_cause cause)
{
	g->cases = grow_array(g->cases, g->count, &g->cap, sizeof *g->cases);
	g->cases[g->count++] = *t;
	g->convicted += cause == SURVIVAL_CONVICTED;
	g->ended += cause == SURVIVAL_ENDED;
	g->open += cause == SURVIVAL_OPEN;
	g->entered_late += t->at[MIDDLE].entry > 0;
}

/* Why a case has no place on the axis; NONE: it has one. */
enum omission { NONE, UNKNOWN, NO_ORIGIN, UNDATED, LATE };

static bool
time_case(const struct outcome_count *o, const struct source_case *c, struct timed *out,
	  enum survival_cause *cause, enum omission *omission, struct error *err)
{
	struct ladder_status s;
	struct stretch origin, exit;
	double entry = -INFINITY;
	int month;

	*omission = NONE;
	if (!case_status(c, o->as_of, &s, err))
		return false;
	*cause = s.class == CLASS_CONVICTED ? SURVIVAL_CONVICTED
		 : case_is_ended(s.class)	    ? SURVIVAL_ENDED
					    : SURVIVAL_OPEN;
	if (s.class == CLASS_NOT_KNOWN) {
		*omission = UNKNOWN;
		return true;
	}
	if (!origin_of(o->request, c, &origin)) {
		*omission = NO_ORIGIN;
		return true;
	}
	if (*cause == SURVIVAL_OPEN) {
		exit = (struct stretch){ s.last_confirmed, s.last_confirmed };
	} else {
		bool is_dated;

		if (!case_since(c, o->as_of, *cause == SURVIVAL_CONVICTED, &exit.last, &exit.first,
				&is_dated, err))
			return false;
		if (!is_dated) {
			*omission = UNDATED;
			return true;
		}
	}
	/* Registered long after the facts, it was not at risk of being seen before. */
	if (o->request->origin == ORIGIN_OCCURRENCE && c->registered.precision != DATE_UNKNOWN
	    && c->registered.first != DATE_MIN && c->registered.last != DATE_MAX
	    && c->registered.first > origin.last)
		entry = middle((struct stretch){ c->registered.first, c->registered.last });
	out->at[MIDDLE] = place(middle(origin), entry, middle(exit), *cause);
	out->at[SHORTEST] = place(origin.last, entry, exit.first, *cause);
	out->at[LONGEST] = place(origin.first, entry, exit.last, *cause);
	date_to_civil(origin.first, &out->year, &month, &month);
	if (origin.last != origin.first) {
		int year;

		date_to_civil(origin.last, &year, &month, &month);
		out->year = year == out->year ? year : 0;
	}
	/* How long it was followed: to the day itself where it has ended, since nothing more can come. */
	out->follow_up = ((*cause == SURVIVAL_OPEN ? exit.last : o->as_of) - middle(origin)) / YEAR;
	for (int r = 0; r < READINGS; r++)
		if (out->at[r].entry >= out->at[r].exit)
			*omission = LATE;
	return true;
}

static void
count_omission(struct group *g, enum omission omission, long units)
{
	g->unknown += omission == UNKNOWN ? units : 0;
	g->no_origin += omission == NO_ORIGIN ? units : 0;
	g->undated += omission == UNDATED ? units : 0;
	g->late += omission == LATE ? units : 0;
}

static bool
count_case(void *ctx, const struct source_case *c, struct error *err)
{
	struct outcome_count *o = ctx;
	struct timed timed = { 0 };
	enum survival_cause cause;
	enum omission omission;

	if (!o->groups)
		o->groups = xcalloc(o->names->count + 1, sizeof *o->groups);
	if (!time_case(o, c, &timed, &cause, &omission, err))
		return false;
	if (omission != NONE) {
		count_omission(&o->total, omission, c->units);
		for (size_t i = 0; i < c->group_count[0]; i++)
			count_omission(&o->groups[c->groups[0][i]], omission, c->units);
		return true;
	}
	keep(&o->total, &timed, cause);
	for (size_t i = 0; i < c->group_count[0]; i++)
		keep(&o->groups[c->groups[0][i]], &timed, cause);
	return true;
}

/* ---- curves ------------------------------------------------------------------------------- */

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median_follow_up(const struct group *g)
{
	double *all = xcalloc(g->count + 1, sizeof *all), median;

	for (size_t i = 0; i < g->count; i++)
		all[i] = g->cases[i].follow_up;
	if (g->count > 1)
		qsort(all, g->count, sizeof *all, by_value);
	median = g->count % 2 ? all[g->count / 2]
			      : g->count ? (all[g->count / 2 - 1] + all[g->count / 2]) / 2 : 0;
	free(all);
	return median;
}

/* The cases of a group as one of the readings has them. */
static struct survival_case *
read_as(const struct group *g, enum reading reading)
{
	struct survival_case *cases = xcalloc(g->count + 1, sizeof *cases);

	for (size_t i = 0; i < g->count; i++)
		cases[i] = g->cases[i].at[reading];
	return cases;
}

/*
 * Are enough at risk at every step up to an age? Where cases enter late, few may be at first: one of them
 * convicted would stand for all (methods 5.6).
 */
static bool
is_carried(const struct survival_point *curve, size_t count, double age)
{
	for (size_t i = 0; i < count && curve[i].time <= age; i++)
		if (curve[i].at_risk < SURVIVAL_TOO_FEW)
			return false;
	return true;
}

static void
fill_ages(const struct outcome_table *t, struct outcome_row *row, const struct survival_case *cases,
	  const struct survival_point *const curves[READINGS], const size_t counts[READINGS], size_t n)
{
	for (size_t a = 0; a < t->age_count; a++) {
		struct outcome_at *at = &row->at[a];
		const struct survival_point *p = survival_at(curves[MIDDLE], counts[MIDDLE], t->ages[a]);
		double others[2];

		*at = (struct outcome_at){ .age = t->ages[a], .open = 1 };
		at->at_risk = survival_at_risk(cases, n, t->ages[a]);
		at->has_figure = row->has_curve && at->at_risk >= SURVIVAL_TOO_FEW
				 && is_carried(curves[MIDDLE], counts[MIDDLE], t->ages[a]);
		if (p) {
			at->convicted = p->by_conviction;
			at->ended = p->by_end;
			at->open = p->open;
			at->ci = survival_incidence_interval(p->by_conviction, p->by_conviction_se);
		}
		for (int r = SHORTEST; r <= LONGEST; r++) {
			const struct survival_point *o = survival_at(curves[r], counts[r], t->ages[a]);

			others[r - SHORTEST] = o ? o->by_conviction : 0;
		}
		at->least = fmin(others[0], others[1]);
		at->most = fmax(others[0], others[1]);
		at->has_range = at->has_figure
				&& (fabs(at->least - at->convicted) > OUTCOME_MOVES
				    || fabs(at->most - at->convicted) > OUTCOME_MOVES);
	}
}

static bool
make_row(const struct outcome_table *t, const struct group *g, const char *code, const char *label,
	 struct arena *arena, struct outcome_row *out, struct error *err)
{
	struct survival_case *cases[READINGS];
	struct survival_point *curves[READINGS];
	size_t counts[READINGS] = { 0 };
	bool ok = true;

	*out = (struct outcome_row){
		.code = code, .label = label, .cases = (long)g->count, .convicted = g->convicted,
		.ended = g->ended, .open = g->open, .unknown = g->unknown, .no_origin = g->no_origin,
		.undated = g->undated, .late = g->late, .entered_late = g->entered_late, .median = NAN,
	};
	out->follow_up = median_follow_up(g);
	out->is_maturing = g->count > 0 && out->follow_up < OUTCOME_MATURE;
	out->has_curve = g->count > 0
			 && (double)g->undated
				    <= OUTCOME_UNDATED * (double)(g->undated + g->convicted + g->ended);
	for (int r = 0; r < READINGS; r++) {
		cases[r] = read_as(g, r);
		curves[r] = arena_alloc(arena, (size_t)(g->convicted + g->ended + 1) * sizeof *curves[r]);
		ok = ok && survival_curve(cases[r], g->count, curves[r], &counts[r], err);
	}
	if (ok) {
		fill_ages(t, out, cases[MIDDLE],
			  (const struct survival_point *const[]){ curves[0], curves[1], curves[2] }, counts,
			  g->count);
		out->curve = curves[MIDDLE];
		out->points = counts[MIDDLE];
		/* The curve has put its cases into order of exit. */
		out->last = g->count ? cases[MIDDLE][g->count - 1].exit : 0;
		out->few_from = g->count >= SURVIVAL_TOO_FEW ? cases[MIDDLE][g->count - SURVIVAL_TOO_FEW].exit : 0;
		for (size_t i = 0; i < out->points && isnan(out->median); i++)
			if (out->curve[i].by_conviction >= 0.5)
				out->median = out->curve[i].time;
	}
	for (int r = 0; r < READINGS; r++)
		free(cases[r]);
	return ok;
}

/* ---- equal age ---------------------------------------------------------------------------- */

static int
by_year(const void *a, const void *b)
{
	const struct timed *x = a, *y = b;

	return (x->year > y->year) - (x->year < y->year);
}

static bool
make_cohorts(struct outcome_table *t, struct group *g, struct arena *arena, struct error *err)
{
	size_t years = 0;

	if (g->count > 1)
		qsort(g->cases, g->count, sizeof *g->cases, by_year);
	for (size_t i = 0; i < g->count; i++)
		years += i == 0 || g->cases[i].year != g->cases[i - 1].year;
	t->cohorts = arena_alloc(arena, (years + 1) * sizeof *t->cohorts);
	for (size_t from = 0, to; from < g->count; from = to) {
		struct outcome_cohort *c = &t->cohorts[t->cohort_count];

		for (to = from; to < g->count && g->cases[to].year == g->cases[from].year;)
			to++;
		if (g->cases[from].year == 0)
			continue;
		*c = (struct outcome_cohort){ .year = g->cases[from].year, .cases = (long)(to - from) };
		t->cohort_count++;
		for (size_t a = 0; a < t->age_count; a++) {
			long within = 0;

			/* Too few for a share: the table has no value (methods 5.6). */
			c->within[a].has_figure = c->cases >= SURVIVAL_TOO_FEW;
			for (size_t i = from; i < to; i++) {
				const struct survival_case *at = &g->cases[i].at[MIDDLE];
				bool is_convicted = at->cause == SURVIVAL_CONVICTED && at->exit <= t->ages[a];

				within += is_convicted;
				if (!is_convicted && g->cases[i].follow_up < t->ages[a])
					c->within[a].has_figure = false;
			}
			if (c->within[a].has_figure
			    && !share_of(within, c->cases, &c->within[a].share, err))
				return false;
		}
	}
	return true;
}

/* ---- the whole ---------------------------------------------------------------------------- */

static int
by_cases(const void *a, const void *b)
{
	const struct outcome_row *x = a, *y = b;

	return case_order(&(struct case_order){ x->code, x->label, x->cases },
			  &(struct case_order){ y->code, y->label, y->cases });
}

static void
write_notes(struct outcome_table *t, struct arena *arena)
{
	const struct outcome_row *all = &t->total;
	struct buf b = { 0 };

	case_note_day(&t->day, &t->notes, arena);
	if (!t->day.has_outcomes) {
		buf_puts(&b, _("nothing selected comes from a dataset that records what justice did"));
		case_note(&t->notes, arena, &b);
	}
	if (!all->has_curve && all->undated) {
		buf_printf(&b, _("%ld of %ld convictions and other ends have no date: no time to outcome can be"
				 " given"), all->undated, all->undated + all->convicted + all->ended);
		case_note(&t->notes, arena, &b);
	} else if (all->undated) {
		buf_printf(&b, _("%ld ended, nobody says when, and are left out"), all->undated);
		case_note(&t->notes, arena, &b);
	}
	if (all->unknown) {
		buf_printf(&b, _("%ld are of unknown status and left out"), all->unknown);
		case_note(&t->notes, arena, &b);
	}
	if (all->no_origin) {
		buf_printf(&b, t->origin == ORIGIN_REPORT ? _("%ld have no dated report to count from")
							  : _("%ld have no date of the facts to count from"),
			   all->no_origin);
		case_note(&t->notes, arena, &b);
	}
	if (all->late) {
		buf_printf(&b, _("%ld were over before they were registered and are left out"), all->late);
		case_note(&t->notes, arena, &b);
	}
	if (all->entered_late) {
		buf_printf(&b, _("%ld were registered after the facts and count from then on (delayed entry)"),
			   all->entered_late);
		case_note(&t->notes, arena, &b);
	}
	if (all->is_maturing) {
		buf_printf(&b, _("still maturing: half of the cases were followed for less than %.1f years"),
			   all->follow_up);
		case_note(&t->notes, arena, &b);
	}
	for (size_t i = 0; i < t->age_count; i++)
		if (all->at[i].has_range) {
			buf_printf(&b, _("imprecise dates move the figure at %g years: %.1f to %.1f %% convicted"),
				   t->ages[i], 100 * all->at[i].least, 100 * all->at[i].most);
			case_note(&t->notes, arena, &b);
		}
	if (t->left_out) {
		buf_printf(&b, ngettext("%ld incident is left out: no act in it is an offence",
					"%ld incidents are left out: no act in them is an offence",
					(unsigned long)t->left_out), t->left_out);
		case_note(&t->notes, arena, &b);
	}
	buf_release(&b);
}

static bool
choose_ages(const struct outcome_request *request, struct outcome_table *out, struct error *err)
{
	static const double usual[] = { 1, 2, 3, 5 };
	const double *ages = request->age_count ? request->ages : usual;

	out->age_count = request->age_count ? request->age_count : 4;
	for (size_t i = 0; i < out->age_count; i++) {
		if (!(ages[i] > 0) || ages[i] > OUTCOME_AGE_MAX || (i > 0 && ages[i] <= ages[i - 1]))
			return FAIL(err, ERR_USAGE, N_("ages are years in rising order, above 0 and at most"
						       " 100"));
		out->ages[i] = ages[i];
	}
	return true;
}

static void
compare_two(struct outcome_table *t, const struct outcome_count *count)
{
	const struct group *two[2];
	struct survival_case *cases[2];
	size_t n = 0;

	for (size_t g = 0; count->groups && g < count->names->count; g++)
		if (count->groups[g].count) {
			if (n == 2)
				return;
			two[n++] = &count->groups[g];
		}
	if (n != 2 || !t->total.has_curve)
		return;
	cases[0] = read_as(two[0], MIDDLE);
	cases[1] = read_as(two[1], MIDDLE);
	/* Where nothing can be compared there is no test, and that is no mistake. */
	for (size_t g = 0, n2 = 0; g < count->names->count; g++)
		if (count->groups[g].count)
			t->compared[n2++] = count->names->labels[g];
	t->has_log_rank = log_rank(cases[0], two[0]->count, cases[1], two[1]->count, &t->log_rank, NULL);
	free(cases[0]);
	free(cases[1]);
}

bool
outcome_table(struct source *src, const struct outcome_request *request, struct arena *arena,
	      struct outcome_table *out, struct error *err)
{
	struct case_request ask = { .by = { request->by }, .unit = request->unit, .offences_only = true,
				    .lang = request->lang };
	struct case_groups groups[CASE_FIELDS] = { 0 };
	struct outcome_count count = { .request = request, .names = groups };
	struct selection *sel = NULL;
	bool ok = false;

	*out = (struct outcome_table){ .by = "", .by_title = "", .origin = request->origin };
	if (request->unit == UNIT_VICTIM) {
		FAIL(err, ERR_USAGE, N_("time to outcome is counted for incidents or proceedings"));
		return error_hint(err, N_("victims of one incident share its time: --unit incident"));
	}
	if (!choose_ages(request, out, err) || !(sel = source_select(src, request->query, err)))
		return false;
	out->query = request->query->text;
	out->unit = count_unit_name(request->unit);
	out->unit_title = count_unit_title(request->unit);
	out->day = case_day(src, sel, request->has_as_of, request->as_of, arena);
	out->undecided = selection_undecided(sel);
	count.as_of = out->day.day;
	if (request->by) {
		out->by = field_ref_name(request->by, arena);
		out->by_title = field_ref_title(request->by);
	}
	if (!source_cases(src, sel, &ask, arena, groups, &out->left_out, count_case, &count, err)
	    || !make_row(out, &count.total, "total", _("Total"), arena, &out->total, err)
	    || !make_cohorts(out, &count.total, arena, err))
		goto done;
	out->rows = arena_alloc(arena, (groups[0].count + 1) * sizeof *out->rows);
	for (size_t g = 0; count.groups && g < groups[0].count; g++) {
		const struct group *group = &count.groups[g];

		if ((group->count || group->unknown || group->no_origin || group->undated || group->late)
		    && !make_row(out, group, groups[0].codes[g], groups[0].labels[g], arena,
				 &out->rows[out->count++], err))
			goto done;
	}
	if (out->count)
		qsort(out->rows, out->count, sizeof *out->rows, by_cases);
	compare_two(out, &count);
	write_notes(out, arena);
	ok = case_note_discarded(src, request->query, &out->notes, arena, err);
done:
	for (size_t g = 0; count.groups && g < groups[0].count; g++)
		free(count.groups[g].cases);
	free(count.groups);
	free(count.total.cases);
	selection_free(sel);
	return ok;
}
