/* From a file to figures: imports that take, refuse or leave nothing, and impunity as the rules have it. */
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/justice/impunity.h"
#include "core/query/query.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>
#include <sqlite3.h>

static char folder[256], path[300];
static struct dossier *d;
static struct arena arena; /* what a test computes */

static const char *
in_folder(const char *name)
{
	char text[400];

	snprintf(text, sizeof text, "%s/%s", folder, name);
	return arena_strdup(&arena, text);
}

static void
write_file(const char *name, const char *text, size_t len)
{
	FILE *f = fopen(in_folder(name), "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, len, f), len);
	fclose(f);
}

static void
write_text(const char *name, const char *text)
{
	write_file(name, text, strlen(text));
}

/* ---- the register of these tests --------------------------------------------------------- */

#define HEADER                                                                                     \
	"id,when,country,dept,kind,kind2,who,who2,actors,reported,charged,outcome,role,outdate,"   \
	"annulled,checked\n"

#define PROFILE_HEAD                                                                               \
	"[profile]\nname=mini\nversion=3\ntitle=A register for tests\n"                           \
	"[source]\nmissing=N/A,s/d\nunknown=?\nstatus_as_of=2020-12\n"
#define PROFILE_BODY                                                                               \
	"[incident]\ncode=id\ndate=when\nplace=country,dept\n"                                     \
	"[act 1]\ntype=map(kind)\n"                                                                \
	"[act 2]\ntype=map(kind2)\n"                                                               \
	"[victim 1]\nname=who\n"                                                                   \
	"[victim 2]\nname=who2\n"                                                                  \
	"[actor 1]\nlabel=split(actors,;)\n"
#define PROFILE_EVENTS                                                                             \
	"[event 1]\nstage=const(S1)\ndate=reported\n"                                              \
	"[event 2]\nstage=const(S4)\ndate=charged\n"                                               \
	"[event 3]\nstage=map(outcome)\nrole=map(role)\ndate=outdate\n"                            \
	"[event 4]\nstage=const(annulled)\ndate=annulled\n"                                        \
	"[event 5]\nstage=const(same)\ndate=checked\n"

static const char map_text[] = "list,from,to\n"
			       "act.type,Muerte,killing\n"
			       "act.type,legal,threat-legal-action\n"
			       "act.type,both,killing\n"
			       "act.type,both,threat\n"
			       "event.stage,convicted,S6c\n"
			       "event.stage,acquitted,A1\n"
			       "event.stage,archived,A2p\n"
			       "event.stage,dismissed,A2f\n"
			       "event.stage,settled,A3\n"
			       "event.stage,died,A4d\n"
			       "event.stage,unreported,S0\n"
			       "event.stage,nobody,none\n"
			       "event.stage,partial,S6c\n"
			       "event.stage,partial,none\n"
			       "event.stage,full,S6c\n"
			       "event.stage,full,S6c\n"
			       "event.role,direct,material\n"
			       "event.role,partial,material\n"
			       "event.role,partial,intellectual\n"
			       "event.role,full,material\n"
			       "event.role,full,intellectual\n";

static int
make_world(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	write_text("mini.ini", PROFILE_HEAD PROFILE_BODY PROFILE_EVENTS);
	write_text("mini.map.csv", map_text);
	if (!dossier_create(path, "Ana", NULL))
		return -1;
	d = dossier_open(path, DOSSIER_WRITE, "Ana", NULL);
	return d ? 0 : -1;
}

static int
end_world(void **state)
{
	char command[400];

	(void)state;
	dossier_close(d);
	d = NULL;
	arena_release(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* Imports a register and expects so many rows taken and refused. */
static void
import(const char *name, const char *text, long taken, long refused)
{
	struct import_report report;
	struct import_request request = { .path = in_folder(name), .profile = in_folder("mini.ini") };
	struct error err = { 0 };

	write_text(name, text);
	if (!import_file(d, &request, &report, &err))
		fail_msg("%s (%s line %ld)", err.msg, err.at.source, err.at.line);
	if (report.taken != taken || report.refused != refused)
		fail_msg("%ld taken, %ld refused", report.taken, report.refused);
	assert_int_equal(report.read, taken + refused);
	import_report_release(&report);
}

/* Rows of HEADER from the cells that matter; the others are empty. */
static void
add_row(struct buf *out, const char *dept, const char *kind, const char *outcome, const char *outdate)
{
	static int id;

	id++;
	buf_printf(out, "r%d,2015,Guatemala,%s,%s,,Somebody %d,,police,,,%s,,%s,,\n", id, dept, kind, id,
		   outcome, outdate);
}

static struct impunity_request request;

/* The figures of a query, as the globals in request say. */
static struct impunity_table
table(const char *query, const char *by)
{
	struct source *src;
	struct error err = { 0 };
	struct impunity_table t;
	struct field_ref ref;
	struct query *q;

	src = source_open(d, &err);
	assert_non_null(src);
	q = query_parse(query, source_codes(src), &err);
	if (!q || !field_ref_parse(by, strlen(by), &arena, &ref, &err))
		fail_msg("%s", err.msg);
	request.query = q;
	request.by = &ref;
	request.lang = "en";
	if (!impunity_table(src, &request, &arena, &t, &err))
		fail_msg("%s", err.msg);
	/* What the table points to beyond the arena ends here; figures and notes stay. */
	for (size_t i = 0; i < t.count; i++) {
		t.rows[i].code = arena_strdup(&arena, t.rows[i].code);
		t.rows[i].label = arena_strdup(&arena, t.rows[i].label);
	}
	query_free(q);
	source_close(src);
	request = (struct impunity_request){ 0 };
	return t;
}

static const struct impunity_row *
row_of(const struct impunity_table *t, const char *code)
{
	for (size_t i = 0; i < t->count; i++)
		if (strcmp(t->rows[i].code, code) == 0)
			return &t->rows[i];
	fail_msg("no row %s", code);
	return NULL;
}

static bool
has_note(const struct impunity_table *t, const char *text)
{
	for (size_t i = 0; i < t->note_count; i++)
		if (strstr(t->notes[i], text))
			return true;
	return false;
}

static int32_t
day(int y, int m, int date)
{
	return date_from_civil(y, m, date);
}

#define assert_counts(figure, want_n, want_unresolved, want_resolved, want_unknown)                \
	do {                                                                                       \
		assert_int_equal((figure).n, want_n);                                              \
		assert_int_equal((figure).unresolved, want_unresolved);                            \
		assert_int_equal((figure).resolved, want_resolved);                                \
		assert_int_equal((figure).unknown, want_unknown);                                  \
	} while (0)

/* ---- what justice did -------------------------------------------------------------------- */

static void
each_outcome_has_its_class(void **state)
{
	static const struct {
		const char *outcome;
		enum status_class class;
	} cases[] = {
		{ "convicted", CLASS_CONVICTED },  { "acquitted", CLASS_ACQUITTED },
		{ "archived", CLASS_CLOSED_PROVISIONAL }, { "dismissed", CLASS_CLOSED_FINAL },
		{ "settled", CLASS_ALTERNATIVE },  { "died", CLASS_EXTINGUISHED },
		{ "unreported", CLASS_NOT_REPORTED }, { "nobody", CLASS_OPEN },
		{ "", CLASS_NOT_KNOWN },	   { "N/A", CLASS_NOT_KNOWN },
		{ "?", CLASS_NOT_KNOWN },	   { "no such word", CLASS_NOT_KNOWN },
	};
	struct buf text = { 0 };
	struct impunity_table t;

	(void)state;
	buf_puts(&text, HEADER);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		add_row(&text, "Zacapa", "killing", cases[i].outcome, "2018-05-05");
	import("a.csv", text.data, 12, 0);
	t = table("", "admin1");
	for (int c = CLASS_NOT_REPORTED; c < STATUS_CLASSES; c++)
		assert_int_equal(t.total.by_class[c], 1);
	assert_int_equal(t.total.by_class[CLASS_NOT_KNOWN], 4);
	/* Nothing said is unknown, never impunity. */
	assert_counts(t.total.figure, 12, 7, 1, 4);
	assert_int_equal(t.count, 1);
	assert_counts(row_of(&t, "GT-ZA")->figure, 12, 7, 1, 4);
	assert_true(fabs(t.total.figure.rate - 7 / 8.0) < 1e-12);
	assert_true(t.total.figure.has_bounds && t.total.figure.is_flagged);
	buf_release(&text);
}

static void
dated_events_count_from_their_day(void **state)
{
	static const struct {
		int32_t day;
		long unresolved, resolved, unknown;
	} cases[] = {
		{ 0, 1, 1, 0 },	     /* 2020-12-31, what the dataset last knew */
		{ -1, 0, 0, 2 },     /* 2013-12-31 */
		{ -2, 2, 0, 0 },     /* 2015-12-31: both reported */
		{ -3, 0, 2, 0 },     /* 2017-12-31: both convicted */
		{ -4, 1, 1, 0 },     /* 2018-06-01: one annulled that day */
		{ -5, 0, 2, 0 },     /* the day before */
	};

	(void)state;
	import("a.csv",
	       HEADER "1,2013-01-01,Guatemala,Zacapa,killing,,A,,,2014-02-01,,convicted,,2016-03-10,,\n"
		      "2,2013-01-01,Guatemala,Zacapa,killing,,B,,,2014-02,,convicted,,2016,2018-06-01,\n",
	       2, 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		static const int dates[][3] = { { 0 },		{ 2013, 12, 31 }, { 2015, 12, 31 },
						{ 2017, 12, 31 }, { 2018, 6, 1 },   { 2018, 5, 31 } };
		struct impunity_table t;

		request.has_as_of = i > 0;
		request.as_of = i ? day(dates[i][0], dates[i][1], dates[i][2]) : 0;
		t = table("", "country");
		assert_counts(t.total.figure, 2, cases[i].unresolved, cases[i].resolved,
			      cases[i].unknown);
		if (i == 0)
			assert_string_equal(t.as_of_text, "2020-12-31");
	}
}

static void
an_imprecise_step_counts_when_it_certainly_happened(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv", HEADER "1,2013,Guatemala,,killing,,A,,,,,convicted,,2016,,\n", 1, 0);
	request = (struct impunity_request){ .has_as_of = true, .as_of = day(2016, 12, 30) };
	t = table("", "country");
	assert_counts(t.total.figure, 1, 0, 0, 1);
	request = (struct impunity_request){ .has_as_of = true, .as_of = day(2016, 12, 31) };
	t = table("", "country");
	assert_counts(t.total.figure, 1, 0, 1, 0);
}

static void
undated_outcomes_are_not_known_before_they_were_asserted(void **state)
{
	struct buf text = { 0 };
	struct impunity_table t;

	(void)state;
	buf_puts(&text, HEADER);
	for (int i = 0; i < 10; i++)
		add_row(&text, "Zacapa", "killing", i < 8 ? "nobody" : "convicted", "");
	import("a.csv", text.data, 10, 0);
	t = table("", "country");
	assert_counts(t.total.figure, 10, 8, 2, 0);
	assert_true(t.total.figure.has_rate);
	/* status_as_of=2020-12: certain from the last day of the month on. */
	request = (struct impunity_request){ .has_as_of = true, .as_of = day(2020, 12, 30) };
	t = table("", "country");
	assert_counts(t.total.figure, 10, 0, 0, 10);
	assert_false(t.total.figure.has_rate || t.total.figure.has_bounds
		     || t.total.figure.has_rate_all);
	assert_true(has_note(&t, "2020-12"));
	request = (struct impunity_request){ .has_as_of = true, .as_of = day(2020, 12, 31) };
	t = table("", "country");
	assert_counts(t.total.figure, 10, 8, 2, 0);
	assert_false(has_note(&t, "2020-12,"));
	buf_release(&text);
}

static void
a_word_on_the_command_line_moves_the_day_of_assertion(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("a.csv"),
				      .profile = in_folder("mini.ini"),
				      .status_as_of = "2022-03-05" };
	struct error err = { 0 };
	struct impunity_table t;

	(void)state;
	write_text("a.csv", HEADER "1,2013,Guatemala,,killing,,A,,,,,nobody,,,,\n");
	assert_true(import_file(d, &ask, &report, &err));
	import_report_release(&report);
	t = table("", "country");
	assert_string_equal(t.as_of_text, "2022-03-05");
	ask.status_as_of = "yesterday";
	ask.again = true;
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_USAGE);
	import_report_release(&report);
}

static void
a_dataset_without_outcomes_never_yields_a_rate(void **state)
{
	struct buf text = { 0 };
	struct impunity_table t;

	(void)state;
	/* The same register with a profile that reads no events. */
	write_text("mini.ini", PROFILE_HEAD PROFILE_BODY);
	write_text("mini.map.csv", "list,from,to\nact.type,Muerte,killing\n");
	buf_puts(&text, HEADER);
	for (int i = 0; i < 30; i++)
		add_row(&text, "Zacapa", "killing", "convicted", "2018");
	import("a.csv", text.data, 30, 0);
	for (int v = VARIANT_CONVICTION; v <= VARIANT_PRESS; v++) {
		request.variant = (enum impunity_variant)v;
		t = table("", "admin1");
		assert_false(t.has_outcomes);
		assert_counts(t.total.figure, 30, 0, 0, 30);
		for (size_t i = 0; i <= t.count; i++) {
			const struct impunity_row *r = i < t.count ? &t.rows[i] : &t.total;

			assert_false(r->figure.has_rate || r->figure.has_bounds || r->has_any
				     || r->figure.has_rate_all || r->figure.is_flagged);
		}
		assert_false(t.has_as_of);
		assert_true(has_note(&t, "no impunity figure"));
	}
	/* Beside a dataset with outcomes its incidents are unknown, and the reader is told. */
	write_text("mini.ini", PROFILE_HEAD PROFILE_BODY PROFILE_EVENTS);
	write_text("mini.map.csv", map_text);
	buf_clear(&text);
	buf_puts(&text, HEADER);
	for (int i = 0; i < 20; i++)
		add_row(&text, "Zacapa", "killing", "nobody", "2018");
	import("b.csv", text.data, 20, 0);
	t = table("", "admin1");
	assert_true(t.has_outcomes);
	assert_counts(t.total.figure, 50, 20, 0, 30);
	assert_true(has_note(&t, "30 "));
	assert_false(t.total.figure.has_rate);
	t = table("dataset=mini-2", "admin1");
	assert_counts(t.total.figure, 20, 20, 0, 0);
	assert_false(has_note(&t, "30 "));
	buf_release(&text);
}

static void
incidents_victims_and_proceedings_are_counted_apart(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv",
	       HEADER "1,2013,Guatemala,,killing,,A,B,,,,convicted,,2016,,\n"
		      "2,2013,Guatemala,,killing,,C,,,2014,,,,,,\n"
		      "3,2013,Guatemala,,killing,,D,E,,,,,,,,\n"
		      "4,2013,Guatemala,,killing,,,,,2014,,,,,,\n",
	       4, 0);
	t = table("", "country");
	assert_counts(t.total.figure, 4, 2, 1, 1);
	assert_string_equal(t.unit, "incident");
	request.unit = UNIT_VICTIM;
	t = table("", "country");
	assert_string_equal(t.unit, "victim");
	/* Two in the first, one in the second, two in the third; nobody is listed in the fourth. */
	assert_counts(t.total.figure, 5, 1, 2, 2);
	request.unit = UNIT_PROCEEDING;
	t = table("", "country");
	assert_string_equal(t.unit, "proceeding");
	assert_counts(t.total.figure, 3, 2, 1, 0);
}

static void
incidents_without_an_offence_are_left_out_and_told(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv",
	       HEADER "1,2013,Guatemala,,legal,,A,,,2014,,,,,,\n"	      /* no offence */
		      "2,2013,Guatemala,,legal,killing,A,,,2014,,,,,,\n"     /* one of two is */
		      "3,2013,Guatemala,,Harassment,,A,,,2014,,,,,,\n"	      /* depends: may be one */
		      "4,2013,Guatemala,,no such type,,A,,,2014,,,,,,\n"     /* nobody knows */
		      "5,2013,Guatemala,,,,A,,,2014,,,,,,\n"
		      "6,2013,Guatemala,,legal,legal,A,,,2014,,,,,,\n",
	       6, 0);
	t = table("", "country");
	assert_counts(t.total.figure, 4, 4, 0, 0);
	assert_int_equal(t.left_out, 2);
	assert_true(has_note(&t, "2 "));
	request.unit = UNIT_VICTIM;
	t = table("", "country");
	assert_int_equal(t.total.figure.n, 4);
}

static void
an_incident_with_several_values_stands_in_several_rows(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv",
	       HEADER "1,2013,Guatemala,,killing,,A,,police;army;police,2014,,,,,,\n"
		      "2,2013,Guatemala,,killing,,A,,police,,,convicted,,2015,,\n"
		      "3,2013,Guatemala,,killing,,A,,,2014,,,,,,\n"
		      "4,2013,Guatemala,,both,,A,,army;?,,,,,,,\n",
	       4, 0);
	t = table("", "actor");
	assert_true(t.by_is_multi);
	assert_counts(row_of(&t, "police")->figure, 2, 1, 1, 0);
	assert_counts(row_of(&t, "army")->figure, 2, 1, 0, 1);
	assert_counts(row_of(&t, "unknown")->figure, 1, 0, 0, 1);
	assert_counts(row_of(&t, "not-recorded")->figure, 1, 1, 0, 0);
	assert_counts(t.total.figure, 4, 2, 1, 1);
	assert_true(has_note(&t, "several"));
	/* Missing values come last. */
	assert_string_equal(t.rows[t.count - 1].code, "unknown");
	t = table("", "type");
	assert_counts(row_of(&t, "killing")->figure, 4, 2, 1, 1);
	assert_counts(row_of(&t, "threat")->figure, 1, 0, 0, 1);
	t = table("", "country");
	assert_false(t.by_is_multi);
}

static void
the_press_scale_tells_who_was_convicted(void **state)
{
	struct buf text = { 0 };
	struct impunity_table t;

	(void)state;
	buf_puts(&text, HEADER);
	for (int i = 0; i < 12; i++) {
		static const char *const outcomes[] = { "nobody", "nobody", "nobody",	 "partial",
							"partial", "full",   "convicted", "acquitted",
							"",	  "nobody", "archived",	 "full" };
		const char *outcome = outcomes[i];
		bool is_word = strcmp(outcome, "partial") == 0 || strcmp(outcome, "full") == 0;

		buf_printf(&text, "%d,2015,Guatemala,,killing,,A,,,,,%s,%s,,,\n", i, outcome,
			   is_word ? outcome : strcmp(outcome, "convicted") == 0 ? "direct" : "");
	}
	import("a.csv", text.data, 12, 0);
	request.variant = VARIANT_PRESS;
	t = table("", "country");
	assert_string_equal(t.variant, "press");
	assert_int_equal(t.total.complete, 6);
	/* A direct perpetrator alone convicted is partial too. */
	assert_int_equal(t.total.partial, 3);
	assert_int_equal(t.total.full, 2);
	assert_counts(t.total.figure, 12, 6, 5, 1);
	assert_true(fabs(t.total.figure.rate - 6 / 11.0) < 1e-12);
	assert_true(t.total.has_any);
	assert_int_equal(t.total.any.k, 9);
	assert_int_equal(t.total.any.n, 11);
	t = table("", "country");
	assert_string_equal(t.variant, "conviction");
	assert_counts(t.total.figure, 12, 6, 5, 1);
	buf_release(&text);
}

static void
stale_cases_can_count_as_unknown(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv",
	       HEADER "1,2010,Guatemala,,killing,,A,,,2014-01-01,,,,,,\n"	    /* long ago */
		      "2,2010,Guatemala,,killing,,A,,,2014-01-01,,,,,,2020-06-01\n" /* looked up */
		      "3,2010,Guatemala,,killing,,A,,,2018-12-31,,,,,,\n"	    /* 24 months */
		      "4,2010,Guatemala,,killing,,A,,,2014-01-01,,convicted,,2015-01-01,,\n"
		      "5,2010,Guatemala,,killing,,A,,,,,dismissed,,2014-01-01,,\n",
	       5, 0);
	t = table("", "country");
	assert_counts(t.total.figure, 5, 4, 1, 0);
	assert_int_equal(t.total.stale, 1);
	request.stale_is_unknown = true;
	t = table("", "country");
	assert_counts(t.total.figure, 5, 3, 1, 1);
	request.stale_is_unknown = true;
	request.variant = VARIANT_PRESS;
	t = table("", "country");
	assert_counts(t.total.figure, 5, 3, 1, 1);
	assert_int_equal(t.total.complete, 3);
}

static void
rows_are_ordered_by_size_then_by_name(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv",
	       HEADER "1,2010,Guatemala,Zacapa,killing,,A,,,,,,,,,\n"
		      "2,2010,Guatemala,Escuintla,killing,,A,,,,,,,,,\n"
		      "3,2010,Guatemala,Petén,killing,,A,,,,,,,,,\n"
		      "4,2010,Guatemala,peten,killing,,A,,,,,,,,,\n"
		      "5,2010,Guatemala,,killing,,A,,,,,,,,,\n"
		      "6,2010,Guatemala,Nowhere,killing,,A,,,,,,,,,\n"
		      "7,2010,,Petén,killing,,A,,,,,,,,,\n",
	       7, 0);
	t = table("", "admin1");
	/* A department is understood without its country too, when there is only one of that name. */
	assert_string_equal(t.rows[0].code, "GT-PE");
	assert_int_equal(t.rows[0].figure.n, 3);
	assert_string_equal(t.rows[1].label, "Escuintla");
	assert_string_equal(t.rows[2].label, "Zacapa");
	assert_string_equal(t.rows[3].code, "not-recorded");
	assert_int_equal(t.rows[3].figure.n, 2);
	assert_int_equal(t.count, 4);
}

static void
a_selection_of_nothing_is_told_and_has_no_figure(void **state)
{
	struct impunity_table t;

	(void)state;
	import("a.csv", HEADER "1,2010,Guatemala,Zacapa,killing,,A,,,,,convicted,,2011,,\n", 1, 0);
	t = table("date:1999", "country");
	assert_counts(t.total.figure, 0, 0, 0, 0);
	assert_int_equal(t.count, 0);
	assert_false(t.total.figure.has_rate || t.total.figure.has_bounds);
	assert_true(t.note_count > 0);
}

/* Figures add something of their own to a query; that must not make an allowed one too deep. */
static void
a_query_as_deep_as_allowed_still_gives_figures(void **state)
{
	struct buf text = { 0 };
	struct error err = { 0 };
	struct query *q = NULL;
	int deepest = 0;
	struct source *src;

	(void)state;
	import("a.csv", HEADER "1,2010,Guatemala,Zacapa,killing,,A,,,,,convicted,,2011,,\n", 1, 0);
	src = source_open(d, &err);
	for (int depth = 1; depth < 100; depth++) {
		buf_clear(&text);
		for (int i = 0; i < depth; i++)
			buf_puts(&text, "-(no:sex ");
		buf_puts(&text, "no:sex");
		for (int i = 0; i < depth; i++)
			buf_putc(&text, ')');
		q = query_parse(text.data, source_codes(src), &err);
		if (!q)
			break;
		query_free(q);
		deepest = depth;
	}
	source_close(src);
	assert_true(deepest > 10);
	buf_clear(&text);
	for (int i = 0; i < deepest; i++)
		buf_puts(&text, "-(no:sex ");
	buf_puts(&text, "no:sex");
	for (int i = 0; i < deepest; i++)
		buf_putc(&text, ')');
	table(text.data, "country");
	buf_release(&text);
}

/* ---- what an import takes ---------------------------------------------------------------- */

static void
rows_that_say_nothing_are_refused_with_their_reason(void **state)
{
	static const char text[] =
		HEADER "1,2010,Guatemala,,killing,,A,,,,,,,,,\n"
		       ",,,,,,,,,,,,,,,\n"
		       "1,2010,Guatemala,,killing\n"
		       "1,2010,Guatemala,,killing,,A,,,,,,,,,,too,many\n" HEADER
		       "7,N/A,s/d,,,,?,,,2014,,convicted,,,,\n"
		       "8,2010,\"Gua\ntemala\",,killing,,A,,,,,,,,,\n"
		       ",,,,,,,,,,,,,,,\n";
	static const struct {
		long line;
		const char *reason;
	} want[] = { { 3, "empty" },  { 4, "5 cells" }, { 5, "18 cells" },
		     { 6, "header" }, { 7, "nothing" },	{ 10, "empty" } };
	struct import_report report;
	struct import_request ask = { .path = in_folder("a.csv"), .profile = in_folder("mini.ini") };
	struct error err = { 0 };
	int64_t n;

	(void)state;
	write_text("a.csv", text);
	assert_true(import_file(d, &ask, &report, &err));
	assert_int_equal(report.read, 8);
	assert_int_equal(report.taken, 2);
	assert_int_equal(report.refused, 6);
	for (size_t i = 0; i < 6; i++) {
		assert_int_equal(report.refusals[i].line, want[i].line);
		if (!strstr(report.refusals[i].reason, want[i].reason))
			fail_msg("line %ld: %s", want[i].line, report.refusals[i].reason);
	}
	import_report_release(&report);
	assert_true(dossier_number(d, "SELECT count(*) FROM refused_row WHERE length(cells) > 2", 0, &n,
				   &err));
	assert_int_equal(n, 6);
}

static void
values_that_no_list_knows_are_told_most_frequent_first(void **state)
{
	static const struct {
		const char *field, *value;
		long rows;
	} want[] = { { "act.type", "bad luck", 3 },
		     { "actor.label", "martians", 2 },
		     { "event.stage", "later", 1 },
		     { "incident.date", "05/03/2010", 1 },
		     { "incident.place", "Atlantis", 1 },
		     { "incident.place", "Nowhere, far", 0 } };
	struct import_report report;
	struct import_request ask = { .path = in_folder("a.csv"), .profile = in_folder("mini.ini") };
	struct error err = { 0 };

	(void)state;
	write_text("a.csv", HEADER
		   "1,2010,Guatemala,,bad luck,,A,,martians;police,,,later,,,,\n"
		   "2,05/03/2010,Atlantis,,bad luck,killing,A,,martians,,,N/A,,,,\n"
		   "3,2010,Guatemala,Zacapa,bad luck,,A,,,,,,,,,\n");
	assert_true(import_file(d, &ask, &report, &err));
	assert_int_equal(report.taken, 3);
	assert_int_equal(report.unmatched_count, 5);
	for (size_t i = 0; i < report.unmatched_count; i++) {
		assert_string_equal(report.unmatched[i].field, want[i].field);
		assert_string_equal(report.unmatched[i].value, want[i].value);
		assert_int_equal(report.unmatched[i].rows, want[i].rows);
	}
	import_report_release(&report);
}

static void
one_word_can_mean_several_acts_and_empty_ones_are_none(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("a.csv"), .profile = in_folder("mini.ini") };
	struct error err = { 0 };

	(void)state;
	write_text("a.csv", HEADER "1,2010,Guatemala,,both,,A,B,police;army,,,,,,,\n"
				   "2,2010,Guatemala,,MUERTE,legal,A,,,,,,,,,\n"
				   "3,2010,Guatemala,,,killing,A,,,,,,,,,\n"
				   "4,2010,Guatemala,,,,A,,,,,,,,,\n");
	assert_true(import_file(d, &ask, &report, &err));
	assert_int_equal(report.acts, 2 + 2 + 1 + 1);
	assert_int_equal(report.victims, 5);
	import_report_release(&report);
}

/* Two columns may hold the same text and be read in different ways. */
static void
the_same_cell_is_read_as_each_rule_says(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("p.csv"), .profile = in_folder("p.ini") };
	struct error err = { 0 };
	int64_t n;

	(void)state;
	write_text("p.ini", "[profile]\nname=p\n[incident]\ndate=when\n"
			    "[act 1]\ntype=split(a)\n[act 2]\ntype=split(b,;)\n");
	write_text("p.csv", "when,a,b\n2010,\"killing;x,threat\",\"killing;x,threat\"\n");
	assert_true(import_file(d, &ask, &report, &err));
	import_report_release(&report);
	/* By commas: "killing;x" and threat. By semicolons: killing and "x,threat". */
	assert_true(dossier_number(d, "SELECT count(*) FROM act", 0, &n, &err));
	assert_int_equal(n, 4);
	assert_true(dossier_number(d, "SELECT count(*) FROM act WHERE type = 'killing'", 0, &n, &err));
	assert_int_equal(n, 1);
	assert_true(dossier_number(d, "SELECT count(*) FROM act WHERE type = 'threat'", 0, &n, &err));
	assert_int_equal(n, 1);
}

static bool
check_record(void *ctx, const struct record *record, struct error *err)
{
	(void)err;
	++*(int *)ctx;
	assert_int_equal(record->count, 16);
	if (record->row == 1) {
		assert_int_equal(record->line, 2);
		assert_int_equal(record->cells[6].len, strlen("  N\xCC\x83u \"x\"\r\n"));
		assert_memory_equal(record->cells[6].text, "  N\xCC\x83u \"x\"\r\n",
				    record->cells[6].len);
	} else {
		assert_int_equal(record->line, 4);
	}
	return true;
}

static void
a_record_keeps_its_cells_as_they_were_read(void **state)
{
	struct error err = { 0 };
	int seen = 0;
	int64_t dataset;

	(void)state;
	import("a.csv",
	       "\xEF\xBB\xBF" HEADER "1,2010,Guatemala,,killing,,\"  N\xCC\x83u \"\"x\"\"\r\n\",,,,,,,,,\r\n"
	       "2,2010,Guatemala,,killing,,A,,,,,,,,,",
	       2, 0);
	assert_true(dossier_number(d, "SELECT id FROM dataset", 0, &dataset, &err));
	assert_true(record_each(d, dataset, 1, 0, check_record, &seen, &err));
	assert_int_equal(seen, 2);
}

/* ---- what an import leaves when it does not succeed -------------------------------------- */

/* Everything in the dossier, cell by cell, with the journal. */
static void
dump(struct buf *out)
{
	sqlite3_stmt *tables, *s;
	sqlite3 *db;

	buf_clear(out);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_prepare_v2(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1,
			   &tables, NULL);
	while (sqlite3_step(tables) == SQLITE_ROW) {
		char sql[200];

		snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", sqlite3_column_text(tables, 0));
		buf_printf(out, "== %s\n", sqlite3_column_text(tables, 0));
		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
		while (sqlite3_step(s) == SQLITE_ROW)
			for (int i = 0; i < sqlite3_column_count(s); i++) {
				buf_add(out, sqlite3_column_blob(s, i),
					(size_t)sqlite3_column_bytes(s, i));
				buf_putc(out, '|');
			}
		sqlite3_finalize(s);
	}
	sqlite3_finalize(tables);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static int
folder_count(void)
{
	char command[400], text[32] = "";
	FILE *p;

	snprintf(command, sizeof command, "ls -A '%s' | grep -v -e -wal -e -shm | wc -l", folder);
	p = popen(command, "r");
	assert_non_null(p);
	assert_non_null(fgets(text, sizeof text, p));
	pclose(p);
	return atoi(text);
}

static bool
stop_at_once(struct progress *progress, int64_t done, int64_t total)
{
	(void)total;
	++*(int *)progress->ctx;
	return done < 200000;
}

static void
an_import_that_fails_leaves_nothing(void **state)
{
	static const struct {
		const char *tail; /* after 8,000 good rows */
		size_t len;
		enum err_code code;
		long line;
	} cases[] = {
		{ "1,2010,\"never closed\n1,2,3\n", 27, ERR_FORMAT, 8002 },
		{ "1,2010,\0,\n", 10, ERR_FORMAT, 8002 },
		{ "", 0, ERR_CANCELLED, 0 },
	};
	struct buf before = { 0 }, after = { 0 }, text = { 0 };
	int files;

	(void)state;
	import("good.csv", HEADER "1,2010,Guatemala,,killing,,A,,,,,,,,,\n", 1, 0);
	write_text("a.csv", "");
	files = folder_count();
	/* A profile that brings places, so that there is more to take back. */
	write_text("mini.places.csv", "code,parent,order,en,es,aliases,attrs\nXV,,1,Valdoria,,,\n");
	write_text("mini.ini", PROFILE_HEAD "places=mini.places.csv\n" PROFILE_BODY PROFILE_EVENTS);
	dump(&before);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int calls = 0;
		struct progress progress = { stop_at_once, &calls };
		struct import_report report;
		struct import_request ask = { .path = in_folder("a.csv"),
					      .profile = in_folder("mini.ini") };
		struct error err = { 0 };

		if (cases[i].code == ERR_CANCELLED)
			ask.progress = &progress;
		buf_clear(&text);
		buf_puts(&text, HEADER);
		for (int row = 0; row < 8000; row++)
			buf_printf(&text, "%d,2010,Guatemala,Petén,killing,,Somebody %d,,,,,,,,,\n", row,
				   row);
		buf_add(&text, cases[i].tail, cases[i].len);
		write_file("a.csv", text.data, text.len);
		assert_false(import_file(d, &ask, &report, &err));
		import_report_release(&report);
		if (err.code != cases[i].code || err.at.line != cases[i].line)
			fail_msg("case %zu: %s %s, line %ld", i, error_name(err.code), err.msg,
				 err.at.line);
		if (cases[i].line)
			assert_string_equal(err.at.source, "a.csv");
		dump(&after);
		assert_true(before.len == after.len && !memcmp(before.data, after.data, before.len));
		assert_int_equal(folder_count(), files + 1);
	}
	/* And the dossier works as before. */
	write_text("mini.ini", PROFILE_HEAD PROFILE_BODY PROFILE_EVENTS);
	import("b.csv", HEADER "2,2010,Guatemala,,killing,,B,,,,,,,,,\n", 1, 0);
	assert_int_equal(table("", "country").total.figure.n, 2);
	buf_release(&before);
	buf_release(&after);
	buf_release(&text);
}

static void
a_dry_run_tells_everything_and_stores_nothing(void **state)
{
	struct buf before = { 0 }, after = { 0 };
	struct import_report report;
	struct import_request ask = { .path = in_folder("a.csv"),
				      .profile = in_folder("mini.ini"),
				      .dry_run = true };
	struct error err = { 0 };

	(void)state;
	write_text("a.csv", HEADER "1,2010,Guatemala,Nowhere,killing,,A,,,,,convicted,,,,\n,,,,,,,,,,,,,,,\n");
	dump(&before);
	for (int i = 0; i < 2; i++) {
		assert_true(import_file(d, &ask, &report, &err));
		assert_int_equal(report.dataset, 0);
		assert_int_equal(report.taken, 1);
		assert_int_equal(report.refused, 1);
		assert_int_equal(report.events, 1);
		assert_int_equal(report.unmatched_count, 1);
		assert_string_equal(report.name, "mini");
		assert_true(report.has_outcomes);
		import_report_release(&report);
		dump(&after);
		assert_true(before.len == after.len && !memcmp(before.data, after.data, before.len));
	}
	buf_release(&before);
	buf_release(&after);
}

static void
the_same_file_comes_in_once(void **state)
{
	static const char text[] = HEADER "1,2010,Guatemala,,killing,,A,,,,,,,,,\n";
	struct import_report report;
	struct import_request ask = { .path = in_folder("copy.csv"), .profile = in_folder("mini.ini") };
	struct journal_step step;
	struct error err = { 0 };

	(void)state;
	import("a.csv", text, 1, 0);
	/* The same bytes under another name are the same file. */
	write_text("copy.csv", text);
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.msg, "\"mini\""));
	assert_non_null(strstr(err.hint, "--again"));
	import_report_release(&report);
	/* Withdrawn it is still there. */
	assert_true(journal_undo(d, &step, &err));
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.hint, "redo"));
	import_report_release(&report);
	ask.again = true;
	assert_true(import_file(d, &ask, &report, &err));
	assert_string_equal(report.name, "mini-2");
	import_report_release(&report);
	ask.name = "mini-2";
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	import_report_release(&report);
	assert_int_equal(table("", "country").total.figure.n, 1);
}

static void
a_purge_takes_everything_of_its_dataset_and_nothing_else(void **state)
{
	static const char *const empty[] = { "incident", "act",	      "victimisation", "person",
					     "response", "ledger",    "involvement",   "record_block",
					     "refused_row", "unmatched", "incident_text",
					     "person_profile" };
	struct error err = { 0 };
	struct journal_step step;
	struct buf whole = { 0 };
	long incidents;
	int64_t n;

	(void)state;
	import("a.csv",
	       HEADER "1,2010,Guatemala,,killing,,Zebedea Unmistakable,,police,2011,,,,,,\n,,,,,,,,,,,,,,,\n",
	       1, 1);
	import("b.csv", HEADER "2,2010,Guatemala,,bad luck,,B,,,,,,,,,\n", 1, 0);
	assert_false(import_purge(d, "nothing", &incidents, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_true(import_purge(d, "mini", &incidents, &err));
	assert_int_equal(incidents, 1);
	assert_int_equal(table("", "country").total.figure.n, 1);
	assert_true(import_purge(d, "mini-2", &incidents, &err));
	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
		char sql[64];

		snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", empty[i]);
		assert_true(dossier_number(d, sql, -1, &n, &err));
		if (n)
			fail_msg("%d rows left in %s", (int)n, empty[i]);
	}
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.msg, "purge"));
	assert_false(import_purge(d, "mini", &incidents, &err));
	dossier_close(d);
	/* Nor do the bytes of the file tell a name. */
	assert_true(file_read(path, (size_t)64 << 20, &whole, &err));
	assert_null(memmem(whole.data, whole.len, "Unmistakable", 12));
	buf_release(&whole);
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	/* Its name is free again for the file when it comes back. */
	import("a.csv", HEADER "1,2010,Guatemala,,killing,,A,,,,,,,,,\n", 1, 0);
}

/* ---- profiles ---------------------------------------------------------------------------- */

static void
slips_in_a_profile_name_its_line(void **state)
{
	static const char good_map[] = "list,from,to\nact.type,x,killing\n";
	static const struct {
		const char *ini, *map;
		const char *source; /* which file is blamed */
		long line;
		const char *says;
	} cases[] = {
		{ "[profile]\nversion=1\n", good_map, "x.ini", 1, "name" },
		{ "[profile]\nname=x\ncolour=red\n", good_map, "x.ini", 3, "colour" },
		{ "[profile]\nname=x\n[source]\nmising=N/A\n", good_map, "x.ini", 4, "mising" },
		{ "[profile]\nname=x\n[incidents]\n", good_map, "x.ini", 3, "incidents" },
		{ "[profile]\nname=x\n[act]\nkind=a\n", good_map, "x.ini", 4, "kind" },
		{ "[profile]\nname=x\n[act]\ntype=mapp(a)\n", good_map, "x.ini", 4, "mapp" },
		{ "[profile]\nname=x\n[act]\ntype=\n", good_map, "x.ini", 4, "column" },
		{ "[profile]\nname=x\n[act]\ntype=split(a,;,;)\n", good_map, "x.ini", 4, "arguments" },
		{ "[profile]\nname=x\n[act]\ntype=map(a,b)\n", good_map, "x.ini", 4, "arguments" },
		{ "[profile]\nname=x\n[act]\ntype=map()\n", good_map, "x.ini", 4, "arguments" },
		{ "[profile]\nname=x\n[victim]\nsex=map(a)\n", good_map, "x.ini", 4, "victim.sex" },
		{ "[profile]\nname=x\n[event]\ndate=a\n", good_map, "x.ini", 3, "stage" },
		{ "[profile]\nname=x\n[event]\nstage=const(S1)\n", good_map, "x.ini", 3, "date" },
		{ "[profile]\nname=x\n[incident]\nplace=a,b,a,b,a\n", good_map, "x.ini", 4, "levels" },
		{ "[profile]\nname=x\n[source]\nheader=0\n", good_map, "x.ini", 3, "header" },
		{ "[profile]\nname=x\n[source]\nstatus_as_of=soon\n", good_map, "x.ini", 3, "soon" },
		{ "[profile]\nname=x\n[act]\ntype=c\n", good_map, "x.ini", 4, "\"c\"" },
		{ "[profile]\nname=x\nno key\n", good_map, "x.ini", 3, "" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n", "from,to\nx,y\n", "x.map.csv", 1, "list" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n", "list,from,to\nact.type,x\n", "x.map.csv",
		  2, "three" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n",
		  "list,from,to\nact.type,x,killing\nact.type,y,killling\n", "x.map.csv", 3, "killling" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n",
		  "list,from,to\nact.type,x,killing\nact.tipe,y,killing\n", "x.map.csv", 3, "act.tipe" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n", "list,from,to\nact.type,\"x,killing\n",
		  "x.map.csv", 2, "quote" },
		{ "[profile]\nname=x\n[act]\ntype=map(a)\n", "list,from,to\nact.type,caf\xE9,killing\n",
		  "x.map.csv", 2, "UTF-8" },
		{ "[profile]\nname=x\n[source]\nplaces=x.places.csv\n", good_map, "", 0, "x.places.csv" },
	};
	struct buf before = { 0 }, after = { 0 };
	int wrong = 0;

	(void)state;
	write_text("x.csv", "a,b\nx,2\n");
	dump(&before);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct import_report report;
		struct import_request ask = { .path = in_folder("x.csv"),
					      .profile = in_folder("x.ini"),
					      .dry_run = true };
		struct error err = { 0 };
		const char *source;

		write_text("x.ini", cases[i].ini);
		write_text("x.map.csv", cases[i].map);
		if (import_file(d, &ask, &report, &err)) {
			print_error("taken, though %s %ld is wrong:\n%s", cases[i].source,
				    cases[i].line, cases[i].ini);
			wrong++;
		} else {
			source = file_name(err.at.source);
			if (!strstr(err.msg, cases[i].says) || err.at.line != cases[i].line
			    || strcmp(source, cases[i].source) != 0) {
				print_error("\"%s\" in %s line %ld, of:\n%s", err.msg, source,
					    err.at.line, cases[i].ini);
				wrong++;
			}
		}
		import_report_release(&report);
	}
	dump(&after);
	assert_true(before.len == after.len && !memcmp(before.data, after.data, before.len));
	buf_release(&before);
	buf_release(&after);
	assert_int_equal(wrong, 0);
}

static void
a_constant_that_no_list_knows_is_a_slip(void **state)
{
	static const char *const sections[] = { "[act]\ntype=const(killling)\n",
						"[victim]\nname=a\nsex=const(feminine)\n",
						"[event]\nstage=const(S9)\ndate=b\n" };

	(void)state;
	write_text("x.csv", "a,b\nx,2010\n");
	for (size_t i = 0; i < 3; i++) {
		struct import_report report;
		struct import_request ask = { .path = in_folder("x.csv"),
					      .profile = in_folder("x.ini"),
					      .dry_run = true };
		struct error err = { 0 };
		struct buf text = { 0 };
		bool taken;

		buf_printf(&text, "[profile]\nname=x\n[source]\nstatus_as_of=2020\n%s", sections[i]);
		write_text("x.ini", text.data);
		buf_release(&text);
		taken = import_file(d, &ask, &report, &err);
		import_report_release(&report);
		if (taken)
			fail_msg("taken: %s", sections[i]);
	}
}

static void
a_second_section_of_source_is_read_or_refused(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("x.csv"), .profile = in_folder("x.ini") };
	struct error err = { 0 };
	bool taken;

	(void)state;
	write_text("x.csv", "a,b\nx,2\nN/A,N/A\n");
	write_text("x.ini", "[profile]\nname=x\n[source]\nheader=1\n[act]\ntype=a\n"
			    "[incident]\nlocation=b\n[source]\nmissing=N/A\nmising=s/d\n");
	/* Passing over it would take N/A for a type of act. */
	taken = import_file(d, &ask, &report, &err);
	import_report_release(&report);
	assert_false(taken);
	assert_int_equal(err.code, ERR_FORMAT);
}

static void
without_a_profile_the_one_that_fits_is_taken(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("x.csv") };
	struct error err = { 0 };

	(void)state;
	write_text("x.csv", "a,b\nx,2\n");
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.hint, "--profile"));
	import_report_release(&report);
	ask.profile = "no-such-profile";
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_USAGE);
	import_report_release(&report);
}

static void
events_need_a_day_of_assertion(void **state)
{
	struct import_report report;
	struct import_request ask = { .path = in_folder("x.csv"), .profile = in_folder("x.ini") };
	struct error err = { 0 };

	(void)state;
	write_text("x.csv", "a,b\n2010,2011\n");
	write_text("x.ini", "[profile]\nname=x\n[incident]\ndate=a\n[event]\nstage=const(S1)\ndate=b\n");
	assert_false(import_file(d, &ask, &report, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.hint, "--status-as-of"));
	import_report_release(&report);
	ask.status_as_of = "2012";
	assert_true(import_file(d, &ask, &report, &err));
	import_report_release(&report);
}

#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, make_world, end_world)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(each_outcome_has_its_class),
		IN_WORLD(dated_events_count_from_their_day),
		IN_WORLD(an_imprecise_step_counts_when_it_certainly_happened),
		IN_WORLD(undated_outcomes_are_not_known_before_they_were_asserted),
		IN_WORLD(a_word_on_the_command_line_moves_the_day_of_assertion),
		IN_WORLD(a_dataset_without_outcomes_never_yields_a_rate),
		IN_WORLD(incidents_victims_and_proceedings_are_counted_apart),
		IN_WORLD(incidents_without_an_offence_are_left_out_and_told),
		IN_WORLD(an_incident_with_several_values_stands_in_several_rows),
		IN_WORLD(the_press_scale_tells_who_was_convicted),
		IN_WORLD(stale_cases_can_count_as_unknown),
		IN_WORLD(rows_are_ordered_by_size_then_by_name),
		IN_WORLD(a_selection_of_nothing_is_told_and_has_no_figure),
		IN_WORLD(a_query_as_deep_as_allowed_still_gives_figures),
		IN_WORLD(rows_that_say_nothing_are_refused_with_their_reason),
		IN_WORLD(values_that_no_list_knows_are_told_most_frequent_first),
		IN_WORLD(one_word_can_mean_several_acts_and_empty_ones_are_none),
		IN_WORLD(the_same_cell_is_read_as_each_rule_says),
		IN_WORLD(a_record_keeps_its_cells_as_they_were_read),
		IN_WORLD(an_import_that_fails_leaves_nothing),
		IN_WORLD(a_dry_run_tells_everything_and_stores_nothing),
		IN_WORLD(the_same_file_comes_in_once),
		IN_WORLD(a_purge_takes_everything_of_its_dataset_and_nothing_else),
		IN_WORLD(slips_in_a_profile_name_its_line),
		IN_WORLD(a_constant_that_no_list_knows_is_a_slip),
		IN_WORLD(a_second_section_of_source_is_read_or_refused),
		IN_WORLD(without_a_profile_the_one_that_fits_is_taken),
		IN_WORLD(events_need_a_day_of_assertion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
