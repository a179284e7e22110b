/* The funnel of measures, interventions, recommendations and case files. */
#include "core/justice/routes.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/dossier/stmt.h"

/* What is added up of one value of the fact. */
struct tally {
	const char *value; /* as stored; "" without one */
	long n, unknown, open;
	long how[ROUTE_RUNGS][4]; /* by enum ladder_reach */
	long persons[ROUTE_RUNGS], groups[ROUTE_RUNGS], uncounted[ROUTE_RUNGS];
	int32_t *days[ROUTE_RUNGS];
	size_t day_count[ROUTE_RUNGS], day_cap[ROUTE_RUNGS];
	long inexact[ROUTE_RUNGS];
	long *endings; /* by code of the route */
	long *reasons; /* by code of the list response_facts */
};

struct counting {
	struct source *src;
	const struct routes_request *request;
	struct routes routes;
	const struct route *route;
	const struct code_list *stages, *facts;
	struct arena arena;
	const int64_t *ids;
	size_t id_count;
	int32_t as_of;
	struct tally *groups, total;
	size_t count, cap;
	struct routes_year *years;
	size_t year_count, year_cap;
	struct stmt *dates;	 /* of an incident */
	int received, addressed; /* codes of the route; -1 */
};

/* ---- counting -------------------------------------------------------------------------------- */

static void
tally_start(struct counting *c, struct tally *t, const char *value)
{
	*t = (struct tally){ .value = arena_strdup(&c->arena, value) };
	t->endings = arena_alloc(&c->arena, (c->route->count + 1) * sizeof *t->endings);
	memset(t->endings, 0, (c->route->count + 1) * sizeof *t->endings);
	t->reasons = arena_alloc(&c->arena, (size_t)(c->facts->count + 1) * sizeof *t->reasons);
	memset(t->reasons, 0, (size_t)(c->facts->count + 1) * sizeof *t->reasons);
}

static void
tally_end(struct tally *t)
{
	for (int r = 0; r < ROUTE_RUNGS; r++)
		free(t->days[r]);
}

static struct tally *
tally_of(struct counting *c, const char *value)
{
	for (size_t i = 0; i < c->count; i++)
		if (strcmp(c->groups[i].value, value) == 0)
			return &c->groups[i];
	c->groups = grow_array(c->groups, c->count, &c->cap, sizeof *c->groups);
	tally_start(c, &c->groups[c->count], value);
	return &c->groups[c->count++];
}

/* Days from the last step before that is on file. */
static void
add_days(struct tally *t, const struct route_status *s, int rung)
{
	struct route_days days;
	int from = rung - 1;

	while (from > 0 && s->reached[from - 1].how != REACH_RECORDED)
		from--;
	if (from == 0 || !route_days(s, from, rung, &days))
		return;
	t->days[rung - 1] = grow_array(t->days[rung - 1], t->day_count[rung - 1],
				       &t->day_cap[rung - 1], sizeof(int32_t));
	t->days[rung - 1][t->day_count[rung - 1]++] = days.days;
	t->inexact[rung - 1] += days.least != days.most;
}

/* What a dossier says may be anything: a number that nobody can have entered is none. */
static long
whole(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && digits <= 9 && !text[digits] ? strtol(text, NULL, 10) : 0;
}

static void
add(struct counting *c, struct tally *t, const struct response *r,
    const struct response_state *state)
{
	const struct route_status *s = &state->route;
	const char *persons = response_fact_value(r, "persons"),
		   *groups = response_fact_value(r, "groups");

	t->n++;
	if (!state->is_known) {
		t->unknown++;
		return;
	}
	t->open += state->is_open;
	if (!state->is_open)
		t->endings[s->code]++;
	for (int rung = 1; rung <= c->route->rungs; rung++) {
		enum ladder_reach how = s->reached[rung - 1].how;

		t->how[rung - 1][how]++;
		if (how == REACH_NOT)
			continue;
		t->persons[rung - 1] += whole(persons);
		t->groups[rung - 1] += whole(groups);
		t->uncounted[rung - 1] += !persons[0] && !groups[0];
		if (how == REACH_RECORDED)
			add_days(t, s, rung);
	}
	if (!state->is_open && strcmp(state->stage, "discarded") == 0) {
		int reason = code_find(c->facts, response_fact_value(r, "discard-reason"));

		t->reasons[reason >= CODE_FIRST ? reason : CODE_NOT_RECORDED]++;
	}
}

/* The year that an interval of days lies in; INT_MIN: in none. */
static int
year_of(int32_t first, int32_t last)
{
	int years[2], month, day;

	if (first == DATE_MIN || last == DATE_MAX)
		return INT_MIN;
	date_to_civil(first, &years[0], &month, &day);
	date_to_civil(last, &years[1], &month, &day);
	return years[0] == years[1] ? years[0] : INT_MIN;
}

static struct routes_year *
year_row(struct counting *c, int year)
{
	for (size_t i = 0; i < c->year_count; i++)
		if (c->years[i].year == year)
			return &c->years[i];
	c->years = grow_array(c->years, c->year_count, &c->year_cap, sizeof *c->years);
	c->years[c->year_count] = (struct routes_year){ .year = year };
	return &c->years[c->year_count++];
}

/* The year of the first event with a code, as far as it is in force. */
static int
event_year(const struct counting *c, const struct response *r, int code)
{
	for (size_t i = 0; code >= 0 && i < r->event_count; i++)
		if (strcmp(r->events[i].code, c->stages->codes[CODE_FIRST + code].code) == 0
		    && r->events[i].date.last <= c->as_of && !r->events[i].is_undated)
			return year_of(r->events[i].date.first, r->events[i].date.last);
	return INT_MIN;
}

/* A case file counts in the year of each of its four dates. */
static bool
add_years(struct counting *c, const struct response *r, struct error *err)
{
	int occurred, registered;

	stmt_int(c->dates, 1, r->incidents[0]);
	if (stmt_step(c->dates, err) != STMT_ROW)
		return false;
	occurred = year_of((int32_t)stmt_col_int(c->dates, 0), (int32_t)stmt_col_int(c->dates, 1));
	registered =
		year_of((int32_t)stmt_col_int(c->dates, 2), (int32_t)stmt_col_int(c->dates, 3));
	stmt_reset(c->dates);
	year_row(c, event_year(c, r, c->received))->received++;
	year_row(c, event_year(c, r, c->addressed))->addressed++;
	year_row(c, occurred)->occurred++;
	year_row(c, registered)->registered++;
	return true;
}

static int
by_number(const void *a, const void *b)
{
	const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

static bool
count_response(void *ctx, const struct response *r, struct error *err)
{
	struct counting *c = ctx;
	struct response_state state;
	bool is_selected = false;

	for (size_t i = 0; i < r->incident_count && !is_selected; i++)
		is_selected = c->id_count
			      && bsearch(&r->incidents[i], c->ids, c->id_count, sizeof *c->ids,
					 by_number);
	if (!is_selected)
		return true;
	if (!response_state(&c->routes, r, c->as_of, c->request->lang, &state, err))
		return false;
	add(c, &c->total, r, &state);
	if (c->request->by)
		add(c, tally_of(c, response_fact_value(r, c->request->by)), r, &state);
	return r->kind != RESPONSE_CASEFILE || add_years(c, r, err);
}

/* ---- the table ------------------------------------------------------------------------------- */

/* The first code on a rung. */
static const struct code *
code_on(const struct counting *c, int rung, int *index)
{
	for (size_t i = 0; i < c->route->count; i++)
		if (c->route->codes[i].kind == ROUTE_RUNG && c->route->codes[i].rung == rung) {
			*index = CODE_FIRST + (int)i;
			return &c->stages->codes[*index];
		}
	return NULL;
}

static bool
make_step(const struct counting *c, struct tally *t, int rung, struct routes_row *row,
	  struct error *err)
{
	struct routes_step *step = &row->steps[row->step_count], *base = NULL;
	const long *how = t->how[rung - 1];
	int index = 0, from = row->step_count - 1;
	const struct code *code = code_on(c, rung, &index);

	if (!code)
		return true;
	*step = (struct routes_step){
		.code = code->code,
		.label = code_label(c->stages, index, c->request->lang),
		.recorded = how[REACH_RECORDED],
		.inferred = how[REACH_INFERRED],
		.skipped = how[REACH_SKIPPED],
		.reached = how[REACH_RECORDED] + how[REACH_INFERRED] + how[REACH_SKIPPED],
		.days_n = (long)t->day_count[rung - 1],
		.median = route_median(t->days[rung - 1], t->day_count[rung - 1]),
		.inexact = t->inexact[rung - 1],
		.persons = t->persons[rung - 1],
		.groups = t->groups[rung - 1],
		.uncounted = t->uncounted[rung - 1],
	};
	row->step_count++;
	/* Rungs are numbered without gaps, so the place of a step is its rung. */
	while (from > 0 && c->route->can_skip[from])
		from--;
	base = from >= 0 ? &row->steps[from] : NULL;
	step->has_passage = base && base->reached > 0;
	step->has_reach = row->steps[0].reached > 0;
	return (!step->has_passage || share_of(step->reached, base->reached, &step->passage, err))
	       && (!step->has_reach
		   || share_of(step->reached, row->steps[0].reached, &step->reach, err));
}

static bool
make_row(const struct counting *c, struct tally *t, const char *code, const char *label,
	 struct arena *arena, struct routes_row *row, struct error *err)
{
	*row = (struct routes_row){ .code = code,
				    .label = label,
				    .n = t->n,
				    .unknown = t->unknown,
				    .open = t->open,
				    .ended = t->n - t->unknown - t->open };
	for (int rung = 1; rung <= c->route->rungs; rung++)
		if (!make_step(c, t, rung, row, err))
			return false;
	row->endings = arena_alloc(arena, (c->route->count + 1) * sizeof *row->endings);
	for (size_t i = 0; i < c->route->count; i++)
		if (t->endings[i])
			row->endings[row->ending_count++] =
				(struct routes_ending){ c->stages->codes[CODE_FIRST + i].code,
							code_label(c->stages, CODE_FIRST + (int)i,
								   c->request->lang),
							t->endings[i] };
	row->reasons = arena_alloc(arena, (size_t)(c->facts->count + 1) * sizeof *row->reasons);
	for (int i = 0; i < c->facts->count; i++)
		if (t->reasons[i])
			row->reasons[row->reason_count++] = (struct routes_ending){
				i < CODE_FIRST ? "not-recorded" : c->facts->codes[i].code,
				i < CODE_FIRST ? _("Not recorded")
					       : code_label(c->facts, i, c->request->lang),
				t->reasons[i]
			};
	return true;
}

/* How the value of a fact is called. */
static const char *
value_label(const struct counting *c, const char *value)
{
	int at = code_find(c->facts, value);

	if (!value[0])
		return _("Not recorded");
	if (strcmp(value, "yes") == 0)
		return _("yes");
	if (strcmp(value, "no") == 0)
		return _("no");
	return at >= CODE_FIRST ? code_label(c->facts, at, c->request->lang) : value;
}

static int
by_size(const void *a, const void *b)
{
	const struct routes_row *x = a, *y = b;

	return case_order(&(struct case_order){ x->code, x->label, x->n },
			  &(struct case_order){ y->code, y->label, y->n });
}

static int
by_year(const void *a, const void *b)
{
	const struct routes_year *x = a, *y = b;

	if ((x->year == INT_MIN) != (y->year == INT_MIN))
		return x->year == INT_MIN ? 1 : -1;
	return (x->year > y->year) - (x->year < y->year);
}

static void
write_notes(struct routes_table *t, struct arena *arena)
{
	struct buf b = { 0 };
	long inferred = 0, skipped = 0;

	for (int s = 0; s < t->total.step_count; s++) {
		inferred += t->total.steps[s].inferred;
		skipped += t->total.steps[s].skipped;
	}
	if (!t->total.n) {
		buf_printf(&b, _("the incidents selected have no %s"),
			   response_kind_title(t->kind));
		case_note(&t->notes, arena, &b);
	}
	if (t->total.unknown) {
		buf_printf(&b,
			   _("%ld of %ld have no event by that day: nothing is known of them, and "
			     "they are in no step"),
			   t->total.unknown, t->total.n);
		case_note(&t->notes, arena, &b);
	}
	if (inferred) {
		buf_printf(&b,
			   _("%ld steps are not on file but follow from later ones: they count as "
			     "reached"),
			   inferred);
		case_note(&t->notes, arena, &b);
	}
	if (skipped) {
		buf_printf(&b,
			   _("%ld times a step that may be left out is not on file, but a later "
			     "one is: it counts"
			     " as passed"),
			   skipped);
		case_note(&t->notes, arena, &b);
	}
	if (t->kind == RESPONSE_MEASURE && t->total.n) {
		buf_puts(&b, _("persons and groups are counted apart and never added up; a measure "
			       "that says neither"
			       " is in neither"));
		case_note(&t->notes, arena, &b);
	}
	if (t->kind == RESPONSE_CASEFILE && t->total.n) {
		buf_puts(&b, _("each year counts case files by a date of its own: when they were "
			       "received, registered,"
			       " addressed, or when the facts occurred"));
		case_note(&t->notes, arena, &b);
	}
	buf_release(&b);
}

static int
code_index(const struct counting *c, const char *code)
{
	int at = code_find(c->stages, code);

	return at >= CODE_FIRST ? at - CODE_FIRST : -1;
}

static bool
start(struct counting *c, struct error *err)
{
	const struct routes_request *request = c->request;
	struct codes *codes = source_codes(c->src);

	if (!response_has_route(request->kind))
		return FAIL(err, ERR_USAGE, N_("%s have the judicial ladder"),
			    response_kind_title(request->kind));
	if (request->by && !response_fact_find(request->kind, request->by)) {
		FAIL(err, ERR_USAGE, N_("a response of kind %s has no fact \"%s\""),
		     response_kind_code(request->kind), request->by);
		return error_hint(err, N_("atalaya help response lists them"));
	}
	if (!routes_load(codes, &c->routes, err))
		return false;
	c->route = &c->routes.route[request->kind];
	c->stages = codes_list(codes, response_stages(request->kind));
	c->facts = codes_list(codes, "response_facts");
	if (!c->facts)
		return FAIL(err, ERR_DB, N_("the dossier has no list of stages for this"));
	c->received = code_index(c, "received");
	c->addressed = code_index(c, "addressed");
	c->dates = stmt_new(
		source_dossier(c->src),
		"SELECT date_first, date_last, registered_first, registered_last FROM incident"
		" WHERE id = :id",
		err);
	tally_start(c, &c->total, "");
	return c->dates != NULL;
}

bool
routes_table(struct source *src, const struct routes_request *request, struct arena *arena,
	     struct routes_table *out, struct error *err)
{
	struct counting c = { .src = src, .request = request };
	struct selection *sel = NULL;
	const struct response_fact *fact =
		request->by ? response_fact_find(request->kind, request->by) : NULL;
	char day[16];
	bool ok = false;

	*out = (struct routes_table){ .kind = request->kind,
				      .query = request->query->text,
				      .by = request->by ? request->by : "",
				      .by_title = fact ? gettext(fact->title) : "",
				      .day_text = "" };
	if (!start(&c, err) || !(sel = source_select(src, request->query, err))
	    || !responses_day(src, 1u << request->kind, &c.as_of, err))
		goto done;
	if (request->has_as_of)
		c.as_of = request->as_of;
	c.ids = selection_records(src, sel, &c.arena, &c.id_count);
	out->undecided = selection_undecided(sel);
	out->is_known = c.as_of != DATE_MIN;
	out->day = c.as_of;
	if (out->is_known) {
		date_format_day(c.as_of, day, sizeof day);
		out->day_text = arena_strdup(arena, day);
	}
	if (!response_each(source_dossier(src), 1u << request->kind, count_response, &c, err)
	    || !make_row(&c, &c.total, "total", _("Total"), arena, &out->total, err))
		goto done;
	out->rows = arena_alloc(arena, (c.count + 1) * sizeof *out->rows);
	for (size_t i = 0; i < c.count; i++) {
		const char *value = arena_strdup(arena, c.groups[i].value);

		if (!make_row(&c, &c.groups[i], value[0] ? value : "not-recorded",
			      value_label(&c, value), arena, &out->rows[out->count++], err))
			goto done;
	}
	if (out->count)
		qsort(out->rows, out->count, sizeof *out->rows, by_size);
	out->years = arena_alloc(arena, (c.year_count + 1) * sizeof *out->years);
	if (c.year_count) {
		memcpy(out->years, c.years, c.year_count * sizeof *out->years);
		qsort(out->years, c.year_count, sizeof *out->years, by_year);
	}
	out->year_count = c.year_count;
	write_notes(out, arena);
	ok = true;
done:
	for (size_t i = 0; i < c.count; i++)
		tally_end(&c.groups[i]);
	tally_end(&c.total);
	free(c.groups);
	free(c.years);
	stmt_free(c.dates);
	selection_free(sel);
	routes_release(&c.routes);
	arena_release(&c.arena);
	return ok;
}
