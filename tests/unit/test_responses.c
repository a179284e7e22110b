/* Responses: routes against a slow reference, lists, what is entered, read and taken back. */
#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/dossier/dossier.h"
#include "core/dossier/entry.h"
#include "core/dossier/incident.h"
#include "core/dossier/journal.h"
#include "core/dossier/response.h"
#include "core/dossier/stmt.h"
#include "core/justice/respond.h"
#include "core/stats/proportion.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

/* ---- routes --------------------------------------------------------------------------------- */

enum {
	REQUESTED,
	ADMITTED,
	ASSESSED,
	DECIDED,
	IMPLEMENTED,
	MODIFIED,
	RENEWED,
	REFUSED,
	LIFTED,
	OBSERVED,
	CODES
};

static const struct route_code route_codes[CODES] = {
	[REQUESTED] = { ROUTE_RUNG, 1, 0 },   [ADMITTED] = { ROUTE_RUNG, 2, 0 },
	[ASSESSED] = { ROUTE_RUNG, 3, 0 },    [DECIDED] = { ROUTE_RUNG, 4, 0 },
	[IMPLEMENTED] = { ROUTE_RUNG, 5, 0 }, [MODIFIED] = { ROUTE_RUNG, 6, 0 },
	[RENEWED] = { ROUTE_RUNG, 6, 0 },     [REFUSED] = { ROUTE_ENDING, 0, 2 },
	[LIFTED] = { ROUTE_ENDING, 0, 4 },    [OBSERVED] = { ROUTE_BESIDE, 0, 0 },
};
static const struct route route = { .codes = route_codes,
				    .count = CODES,
				    .rungs = 6,
				    .can_skip = { false, false, true, false, false, false } };

static struct route_status
status_of(const struct route_event *events, size_t n, int32_t as_of)
{
	struct route_status s;
	struct error err = { 0 };

	if (!route_status(&route, events, n, as_of, &s, &err))
		fail_msg("%s", err.msg);
	return s;
}

#define ON(day, what)                                                                              \
	{                                                                                          \
		.first = (day), .latest = (day), .code = (what)                                    \
	}

static void
an_emergency_measure_may_precede_its_assessment(void **state)
{
	static const struct route_event events[] = { ON(10, REQUESTED), ON(12, IMPLEMENTED),
						     ON(60, DECIDED) };
	struct route_status s = status_of(events, 3, 59);
	struct route_days days;

	(void)state;
	assert_int_equal(s.code, IMPLEMENTED);
	assert_int_equal(s.reached[3].how, REACH_INFERRED);
	assert_int_equal(s.reached[2].how, REACH_SKIPPED);
	s = status_of(events, 3, 60);
	assert_int_equal(s.code, IMPLEMENTED);
	assert_int_equal(s.since, 12);
	assert_int_equal(s.moved, 60);
	assert_int_equal(s.reached[3].how, REACH_RECORDED);
	assert_true(route_days(&s, 4, 5, &days));
	assert_int_equal(days.days, -48);
	assert_false(route_days(&s, 2, 5, &days));
}

static void
an_ending_holds_until_a_later_step(void **state)
{
	static const struct route_event events[] = { ON(10, REQUESTED), ON(20, IMPLEMENTED),
						     ON(30, LIFTED), ON(40, OBSERVED),
						     ON(50, REQUESTED) };
	struct route_status s = status_of(events, 5, 45);

	(void)state;
	assert_int_equal(s.code, LIFTED);
	assert_int_equal(s.rung, 5);
	assert_false(s.is_open);
	assert_int_equal(s.since, 30);
	assert_int_equal(s.moved, 40);
	s = status_of(events, 5, 50);
	assert_int_equal(s.code, REQUESTED);
	assert_int_equal(s.rung, 1);
	assert_true(s.is_open);
	assert_int_equal(s.opened, 50);
	assert_int_equal(s.reached[4].how, REACH_RECORDED);
	s = status_of(events, 5, 9);
	assert_int_equal(s.code, ROUTE_NONE);
	assert_true(s.is_all_later);
	/* On one day the ending holds. */
	s = status_of((struct route_event[]){ ON(5, LIFTED), ON(5, RENEWED) }, 2, 5);
	assert_int_equal(s.code, LIFTED);
	/* An ending implies what was passed before it. */
	s = status_of((struct route_event[]){ ON(5, REFUSED) }, 1, 5);
	assert_int_equal(s.reached[0].how, REACH_INFERRED);
	assert_int_equal(s.reached[1].how, REACH_INFERRED);
	assert_int_equal(s.reached[2].how, REACH_NOT);
}

static void
days_that_are_not_exact_have_limits(void **state)
{
	static const struct route_event events[] = {
		{ .first = 10, .latest = 40, .code = REQUESTED },
		{ .first = 60, .latest = 90, .code = DECIDED },
		{ .first = INT32_MIN, .latest = 99, .code = IMPLEMENTED }
	};
	struct route_status s = status_of(events, 3, 100);
	struct route_days days;
	int32_t odd[] = { 3, 10, 4 }, even[] = { 3, 10, 4, 5 };

	(void)state;
	assert_true(route_days(&s, 1, 4, &days));
	assert_int_equal(days.days, 50);
	assert_int_equal(days.least, 20);
	assert_int_equal(days.most, 80);
	assert_false(route_days(&s, 4, 5, &days));
	assert_true(route_median(odd, 3) == 4);
	assert_true(route_median(even, 4) == 4.5);
	assert_true(isnan(route_median(odd, 0)));
}

/* V-16.10: 10 collective measures approved, 0 implemented. */
static void
none_of_ten_may_still_be_more_than_a_quarter(void **state)
{
	struct share share;
	struct interval exact;

	(void)state;
	assert_true(share_of(0, 10, &share, NULL));
	assert_true(share.value == 0 && fabs(share.ci.high - 0.277533) < 1e-6);
	assert_true(proportion_clopper_pearson(0, 10, 0.95, &exact, NULL));
	assert_true(fabs(exact.high - 0.308497) < 1e-6);
}

static void
a_code_of_no_route_is_an_error(void **state)
{
	struct route_status s;
	struct error err = { 0 };

	(void)state;
	assert_false(route_status(&route, (struct route_event[]){ ON(1, CODES) }, 1, 5, &s, &err));
	assert_int_equal(err.code, ERR_RANGE);
}

/* The slow reference: every rule of the header by itself, asked day by day. */
static bool
goes_before(const struct route_event *a, const struct route_event *b)
{
	if (a->latest != b->latest)
		return a->latest < b->latest;
	if (a->ordinal != b->ordinal)
		return a->ordinal < b->ordinal;
	return a->code < b->code;
}

static bool
slow_ended(const struct route_event *e, size_t n, int32_t day)
{
	int32_t rung = INT32_MIN, ending = INT32_MIN;

	for (size_t i = 0; i < n; i++) {
		if (e[i].latest > day)
			continue;
		if (route_codes[e[i].code].kind == ROUTE_RUNG && e[i].latest > rung)
			rung = e[i].latest;
		if (route_codes[e[i].code].kind == ROUTE_ENDING && e[i].latest > ending)
			ending = e[i].latest;
	}
	return ending != INT32_MIN && ending >= rung;
}

static int32_t
slow_opened(const struct route_event *e, size_t n, int32_t day)
{
	int32_t first = INT32_MIN, opened = INT32_MIN;

	for (int32_t d = 0; d <= day; d++)
		for (size_t i = 0; i < n; i++) {
			if (e[i].latest != d || route_codes[e[i].code].kind == ROUTE_BESIDE)
				continue;
			if (first == INT32_MIN)
				first = d;
			if (route_codes[e[i].code].kind == ROUTE_RUNG && slow_ended(e, n, d - 1))
				opened = d;
		}
	return opened != INT32_MIN ? opened : first;
}

static int
slow_code(const struct route_event *e, size_t n, int32_t day, int *rung)
{
	bool is_ended = slow_ended(e, n, day);
	int32_t opened = slow_opened(e, n, day);
	const struct route_event *best = NULL;

	*rung = 0;
	for (size_t i = 0; i < n; i++)
		if (e[i].latest <= day && e[i].latest >= opened
		    && route_codes[e[i].code].rung > *rung)
			*rung = route_codes[e[i].code].rung;
	for (size_t i = 0; i < n; i++) {
		const struct route_code *c = &route_codes[e[i].code];

		if (e[i].latest > day || e[i].latest < opened || c->kind == ROUTE_BESIDE
		    || (c->kind == ROUTE_ENDING) != is_ended || (!is_ended && c->rung != *rung))
			continue;
		if (!best || goes_before(best, &e[i]))
			best = &e[i];
	}
	return best ? best->code : ROUTE_NONE;
}

static void
slow_reach(const struct route_event *e, size_t n, int32_t day, int rung, struct route_reach *out)
{
	const struct route_event *first = NULL;
	bool is_beyond = false;

	*out = (struct route_reach){ 0 };
	for (size_t i = 0; i < n; i++) {
		const struct route_code *c = &route_codes[e[i].code];

		if (e[i].latest > day)
			continue;
		if (c->kind == ROUTE_RUNG && c->rung == rung
		    && (!first || goes_before(&e[i], first)))
			first = &e[i];
		is_beyond |= (c->kind == ROUTE_RUNG && c->rung > rung)
			     || (c->kind == ROUTE_ENDING && c->implies >= rung);
	}
	if (first)
		*out = (struct route_reach){ REACH_RECORDED, first->first, first->latest };
	else if (is_beyond)
		out->how = rung == 3 ? REACH_SKIPPED : REACH_INFERRED;
}

static void
check_ledger(const struct route_event *e, size_t n, int32_t day)
{
	struct route_status s = status_of(e, n, day);
	int32_t since = INT32_MIN, moved = INT32_MIN;
	int rung, code = slow_code(e, n, day, &rung), was, other;

	assert_int_equal(s.code, code);
	assert_int_equal(s.is_open, code != ROUTE_NONE && !slow_ended(e, n, day));
	for (size_t i = 0; i < n; i++)
		if (e[i].latest <= day && e[i].latest > moved)
			moved = e[i].latest;
	assert_int_equal(s.moved, moved);
	if (code == ROUTE_NONE)
		return;
	assert_int_equal(s.rung, rung);
	assert_int_equal(s.opened, slow_opened(e, n, day));
	for (since = day; since > 0 && (was = slow_code(e, n, since - 1, &other)) == code; since--)
		;
	assert_int_equal(s.since, since);
	for (int r = 1; r <= route.rungs; r++) {
		struct route_reach reach;

		slow_reach(e, n, day, r, &reach);
		assert_int_equal(s.reached[r - 1].how, reach.how);
		if (reach.how == REACH_RECORDED)
			assert_int_equal(s.reached[r - 1].latest, reach.latest);
	}
}

static void
ten_thousand_ledgers_are_as_the_reference_says(void **state)
{
	struct random random;

	(void)state;
	random_seed(&random, 42);
	for (int round = 0; round < 10000; round++) {
		struct route_event events[48];
		/* Some are longer than what the function keeps on the stack. */
		size_t n = random_below(&random, round % 50 == 0 ? 48 : 9);

		for (size_t i = 0; i < n; i++) {
			events[i].latest = (int32_t)random_below(&random, 20);
			events[i].first = events[i].latest - (int32_t)random_below(&random, 3);
			events[i].ordinal = (int32_t)i;
			events[i].code = (uint16_t)random_below(&random, CODES);
		}
		check_ledger(events, n, (int32_t)random_below(&random, 22));
	}
}

/* ---- lists ---------------------------------------------------------------------------------- */

static void
every_list_of_stages_is_a_route(void **state)
{
	struct codes *codes = codes_builtin(NULL);
	struct routes routes;
	struct error err = { 0 };

	(void)state;
	assert_non_null(codes);
	if (!routes_load(codes, &routes, &err))
		fail_msg("%s", err.msg);
	for (int k = RESPONSE_MEASURE; k < RESPONSE_KINDS; k++) {
		const struct route *r = &routes.route[k];
		bool has[ROUTE_RUNGS] = { false };

		assert_true(r->rungs >= 4);
		for (size_t i = 0; i < r->count; i++)
			if (r->codes[i].kind == ROUTE_RUNG)
				has[r->codes[i].rung - 1] = true;
		/* Without gaps: the funnel takes the place of a step for its rung. */
		for (int rung = 0; rung < r->rungs; rung++)
			assert_true(has[rung]);
	}
	routes_release(&routes);
	codes_free(codes);
}

static void
every_national_event_means_a_stage(void **state)
{
	struct codes *codes = codes_builtin(NULL);
	struct code_list *list = codes_list(codes, "national_events");
	char text[32];
	int transfers = 0;

	(void)state;
	assert_non_null(list);
	for (int c = CODE_FIRST; c < list->count; c++) {
		const struct code *code = &list->codes[c];
		const struct code *root = code->parent >= 0 ? &list->codes[code->parent] : NULL;
		enum stage_code stage;

		if (!root)
			continue;
		assert_true(strncmp(code->code, root->code, 2) == 0 && code->code[2] == '-');
		assert_true(code_attr(code, "stage", text, sizeof text));
		assert_true(stage_code_find(text, &stage));
		if (code_attr(code, "transfer", text, sizeof text)) {
			transfers++;
			assert_int_equal(stage, ST_SAME);
		} else {
			assert_int_not_equal(stage, ST_SAME);
		}
		/* By both of its names it is found in its country. */
		assert_int_equal(code_match(list, code->es, strlen(code->es), code->parent), c);
		assert_int_equal(code_match(list, code->code, strlen(code->code), code->parent), c);
	}
	assert_true(transfers >= 8);
	codes_free(codes);
}

static void
a_name_is_looked_up_in_its_country(void **state)
{
	struct codes *codes = codes_builtin(NULL);
	struct error err = { 0 };

	(void)state;
	assert_string_equal(respond_national(codes, "GT", "AUTO DE PROCESAMIENTO", &err),
			    "GT-auto-de-procesamiento");
	assert_string_equal(respond_national(codes, "MX", "Vinculación", &err),
			    "MX-vinculacion-a-proceso");
	assert_string_equal(respond_national(codes, "HN", "archivo", &err), "HN-archivo");
	assert_string_equal(respond_national(codes, "", "preacuerdo", &err), "CO-preacuerdo");
	assert_string_equal(respond_national(codes, "XV", "GT-debate", &err), "GT-debate");
	assert_null(respond_national(codes, "", "archivo", &err));
	assert_non_null(strstr(err.hint, "HN-archivo"));
	assert_null(respond_national(codes, "CO", "formulación de imputasión", &err));
	assert_non_null(strstr(err.hint, "imputaci"));
	assert_null(respond_national(codes, "XV", "debate", &err));
	assert_string_equal(respond_country(codes, "GT-GU"), "GT");
	assert_string_equal(respond_country(codes, "nowhere"), "");
	codes_free(codes);
}

static void
facts_may_hold_commas(void **state)
{
	struct arena arena = { 0 };
	struct response_set *sets;
	struct error err = { 0 };
	size_t count;

	(void)state;
	assert_true(respond_facts("scope=collective,addressee=Ministry, section 2,persons=3",
				  &arena, &sets, &count, &err));
	assert_int_equal(count, 3);
	assert_string_equal(sets[1].value, "Ministry, section 2");
	assert_string_equal(sets[2].name, "persons");
	assert_true(respond_facts("reason=", &arena, &sets, &count, &err));
	assert_string_equal(sets[0].value, "");
	assert_false(respond_facts("three", &arena, &sets, &count, &err));
	assert_false(respond_facts("=x", &arena, &sets, &count, &err));
	arena_release(&arena);
}

/* ---- in a dossier --------------------------------------------------------------------------- */

static char folder[256], path[300];
static struct dossier *d;
static struct codes *codes;
static struct arena arena;

#define ID(n) ((int64_t)(n) << 16)

static void
run(const char *sql)
{
	struct error err = { 0 };

	if (!dossier_exec(d, sql, &err))
		fail_msg("%s", err.msg);
}

static int64_t
number(const char *sql)
{
	struct error err = { 0 };
	int64_t n = -1;

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s", err.msg);
	return n;
}

/* Three incidents of one dataset; the first has a proceeding that its file says. */
static int
set_up(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-responses-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	if (!dossier_create(path, "", NULL)
	    || !(d = dossier_open(path, DOSSIER_WRITE, "Ana María", NULL))
	    || !(codes = codes_load(d, NULL)))
		return -1;
	run("INSERT INTO dataset (id, name, file_name, file_size, file_hash, profile, "
	    "profile_version, profile_text,"
	    " map_text, rows_read, rows_taken, rows_refused, has_outcomes, status_first, "
	    "status_last,"
	    " status_precision, state) VALUES (65536, 'one', 'one.csv', 1, x'00', 'p', '1', '', "
	    "'', 3, 3, 0, 1, 18000,"
	    " 18000, 'day', 'active');"
	    "INSERT INTO incident (id, dataset, row, own_code, date_first, date_last, "
	    "date_precision, date_text,"
	    " registered_first, registered_last, registered_precision, place, place_text, "
	    "location, verification)"
	    " SELECT column1 << 16, 65536, column1, '', 17000 + column1, 17000 + column1, 'day', "
	    "'', 17010, 17010,"
	    " 'day', 'GT', '', '', 'not-recorded' FROM (VALUES (1), (2), (3));"
	    "INSERT INTO response (id, incident, kind) VALUES (9 << 16, 1 << 16, 'judicial');"
	    "INSERT INTO ledger (response, ord, code, role, mode, first, last, precision, "
	    "is_undated, text)"
	    " VALUES (9 << 16, 1, 'S1', 'unknown', 'ordinary', 17003, 17003, 'day', 0, 'Denuncia');"
	    "INSERT INTO counter VALUES ('response', 10) ON CONFLICT DO UPDATE SET next = 10");
	return 0;
}

static int
tear_down(void **state)
{
	char command[400];

	(void)state;
	codes_free(codes);
	arena_release(&arena);
	dossier_close(d);
	d = NULL;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static const struct response_entry trial = { .stage = "S5",
					     .date = { 17900, 17900, DATE_DAY },
					     .source = "minutes" };

static void
an_event_by_hand_stands_beside_what_the_file_says(void **state)
{
	struct response_said said;
	struct response r;
	struct error err = { 0 };
	int64_t id = ID(9);

	(void)state;
	if (!response_events(d, codes, &id, 1, &trial, 18000, &said, &err))
		fail_msg("%s", err.msg);
	assert_int_equal(said.events, 1);
	assert_int_equal(said.after_today, 0);
	assert_int_equal(said.before, 0);
	assert_true(response_read(d, id, &arena, &r, &err));
	assert_false(r.is_by_hand);
	assert_int_equal(r.event_count, 2);
	assert_false(r.events[0].is_by_hand);
	assert_true(r.events[1].is_by_hand);
	assert_string_equal(r.events[1].source, "minutes");
	/* What the file says is not for people to remove; what they entered is. */
	assert_false(response_remove_event(d, id, r.events[0].ord, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_true(response_remove_event(d, id, r.events[1].ord, &err));
	assert_int_equal(number("SELECT count(*) FROM ledger"), 1);
}

static void
an_entry_touches_the_incidents_that_it_is_about(void **state)
{
	const int64_t incidents[] = { ID(2), ID(3) }, *ids;
	struct response_said said;
	struct error err = { 0 };
	int64_t seq;
	size_t count;

	(void)state;
	assert_true(response_events_of(d, codes, incidents, 2, &trial, "x", 17000, &said, &err));
	assert_int_equal(said.made, 2);
	assert_int_equal(said.after_today, 2);
	assert_true(journal_head(d, &seq, &err));
	assert_true(journal_touched(d, seq, &arena, &ids, &count, &err));
	assert_int_equal(count, 2);
	assert_true(ids[0] == ID(2) && ids[1] == ID(3));
}

static void
what_cannot_be_is_refused_and_nothing_is_written(void **state)
{
	struct response_new new = { .kind = RESPONSE_MEASURE,
				    .incidents = (const int64_t[]){ ID(1) },
				    .incident_count = 1 };
	struct response_entry entry = trial;
	struct response_said said;
	struct error err = { 0 };
	char *long_text = malloc(RESPONSE_TEXT_MAX + 2);
	int64_t id, file = ID(9), entries = number("SELECT count(*) FROM journal");
	long n;

	(void)state;
	assert_non_null(long_text);
	memset(long_text, 'x', RESPONSE_TEXT_MAX + 1);
	long_text[RESPONSE_TEXT_MAX + 1] = '\0';
	new.title = long_text;
	assert_false(response_add(d, codes, &new, &id, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	new.title = "\xff";
	assert_false(response_add(d, codes, &new, &id, &err));
	new.title = NULL;
	new.facts = &(struct response_set){ "persons", "-3" };
	new.fact_count = 1;
	assert_false(response_add(d, codes, &new, &id, &err));
	new.facts = &(struct response_set){ "follow-up-of", "RSP-9" };
	assert_false(response_add(d, codes, &new, &id, &err));
	entry.date = (struct date){ 17000, DATE_MAX, DATE_AFTER };
	assert_false(response_events(d, codes, &file, 1, &entry, 18000, &said, &err));
	entry = trial;
	entry.stage = "requested";
	assert_false(response_events(d, codes, &file, 1, &entry, 18000, &said, &err));
	entry.stage = "S1";
	entry.national = "GT-debate";
	assert_false(response_events(d, codes, &file, 1, &entry, 18000, &said, &err));
	assert_non_null(strstr(err.msg, "S5"));
	entry.stage = NULL;
	entry.role = "somebody";
	assert_false(response_events(d, codes, &file, 1, &entry, 18000, &said, &err));
	assert_false(response_link(d, file, (const int64_t[]){ ID(7) }, 1, &n, &err));
	assert_false(response_unlink(d, file, ID(1), &err));
	assert_false(response_change(d, codes, ID(77), &(struct response_set){ "title", "x" }, 1,
				     &n, &err));
	assert_int_equal(number("SELECT count(*) FROM journal"), entries);
	assert_int_equal(number("SELECT count(*) FROM response"), 1);
	free(long_text);
}

static void
an_incident_tells_of_every_response_that_it_has(void **state)
{
	struct response_new new = { .kind = RESPONSE_MEASURE,
				    .incidents = (const int64_t[]){ ID(2), ID(1) },
				    .incident_count = 2,
				    .authority = "Unit",
				    .facts =
					    (const struct response_set[]){ { "scope", "Colectiva" },
									   { "family", "sí" } },
				    .fact_count = 2 };
	struct incident_full in;
	struct error err = { 0 };
	int64_t id;
	long changed;

	(void)state;
	if (!response_add(d, codes, &new, &id, &err))
		fail_msg("%s", err.msg);
	assert_true(incident_read(d, ID(1), &arena, &in, &err));
	assert_int_equal(in.response_count, 2);
	assert_string_equal(in.responses[0].kind, "judicial");
	assert_string_equal(in.responses[0].events[0].text, "Denuncia");
	assert_int_equal(in.responses[0].ledger_count, 1);
	assert_string_equal(in.responses[1].kind, "measure");
	assert_true(in.responses[1].incident == ID(2));
	assert_int_equal(in.responses[1].incidents, 2);
	assert_string_equal(in.responses[1].facts[0].name, "family");
	assert_string_equal(in.responses[1].facts[0].value, "yes");
	assert_string_equal(in.responses[1].facts[1].value, "collective");
	/* The same once more is no change; "" takes it away. */
	assert_true(response_change(d, codes, id, new.facts, 2, &changed, &err));
	assert_int_equal(changed, 0);
	assert_true(response_change(d, codes, id, (const struct response_set[]){ { "family", "" } },
				    1, &changed, &err));
	assert_int_equal(changed, 1);
	assert_int_equal(number("SELECT count(*) FROM response_fact"), 1);
	/* Incidents that are not counted are not told of. */
	run("INSERT INTO incident_gone VALUES (1 << 16, 2)");
	{
		struct response r;

		assert_true(response_read(d, id, &arena, &r, &err));
		assert_int_equal(r.incident_count, 1);
		assert_true(response_read(d, ID(9), &arena, &r, &err));
		assert_true(r.id == 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_emergency_measure_may_precede_its_assessment),
		cmocka_unit_test(an_ending_holds_until_a_later_step),
		cmocka_unit_test(days_that_are_not_exact_have_limits),
		cmocka_unit_test(none_of_ten_may_still_be_more_than_a_quarter),
		cmocka_unit_test(a_code_of_no_route_is_an_error),
		cmocka_unit_test(ten_thousand_ledgers_are_as_the_reference_says),
		cmocka_unit_test(every_list_of_stages_is_a_route),
		cmocka_unit_test(every_national_event_means_a_stage),
		cmocka_unit_test(a_name_is_looked_up_in_its_country),
		cmocka_unit_test(facts_may_hold_commas),
		cmocka_unit_test_setup_teardown(an_event_by_hand_stands_beside_what_the_file_says,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_entry_touches_the_incidents_that_it_is_about,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_cannot_be_is_refused_and_nothing_is_written,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_incident_tells_of_every_response_that_it_has,
						set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
