/*
 * What waits for a person: rows that were refused, values that no list knows, incidents that may be one. On
 * the workbench as a whole, with invented people of an invented country.
 */
#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/incident.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/proposal.h"
#include "core/dossier/screen_state.h"
#include "core/intake/import.h"
#include "core/intake/value_query.h"
#include "tests/unit/grid.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/beside.h"
#include "tui/waiting.h"

#include <locale.h>
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

static char folder[256], path[300];
static struct app *app;
static struct grid grid;

/* ---- a dossier of two files that tell of the same incidents ---------------------------------- */

#define INI                                                                                            \
	"[profile]\nname=%s\nversion=1\ntitle=%s\n"                                                \
	"[source]\npublish=id,kind\nplaces=places.csv\n[incident]\ncode=id\ndate=when\n"           \
	"place=const(XV),region,town\nlocation=where\ntext=story\n[act 1]\ntype=kind\n"            \
	"[victim 1]\nname=who\nkind=const(individual)\nsex=sex\n[actor 1]\nlabel=by\n"

static const char places[] = "code,parent,order,en,es,aliases,attrs\n"
			     "XV,,1,Valdoria,Valdoria,,\nXV-N,XV,1,Norte,Norte,,\nXV-S,XV,2,Sur,Sur,,\n"
			     "XV-N-1,XV-N,1,San Telmo,San Telmo,,\nXV-S-1,XV-S,1,El Carmen,El Carmen,,\n";

static void
write_file(const char *name, const char *text)
{
	char whole[400];
	FILE *f;

	snprintf(whole, sizeof whole, "%s/%s", folder, name);
	f = fopen(whole, "w");
	assert_non_null(f);
	assert_true(fputs(text, f) >= 0 && fclose(f) == 0);
}

static void
import_as(const char *name, const char *ini, const char *csv_text)
{
	struct import_report report = { 0 };
	struct error err = { 0 };
	struct dossier *d;
	char csv[400], profile[400], file[64];
	struct import_request request = { .path = csv, .profile = profile, .name = name };

	snprintf(file, sizeof file, "%s.csv", name);
	write_file(file, csv_text);
	snprintf(csv, sizeof csv, "%s/%s", folder, file);
	snprintf(file, sizeof file, "%s.ini", name);
	write_file(file, ini);
	snprintf(profile, sizeof profile, "%s/%s", folder, file);
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	if (!d || !import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
	dossier_close(d);
}

static void
import(const char *name, const char *csv_text)
{
	struct buf ini = { 0 };

	buf_printf(&ini, INI, name, name);
	import_as(name, buf_str(&ini), csv_text);
	buf_release(&ini);
}

static void
open_app(int cols, int rows)
{
	struct app_options o = { .path = path, .lang = "en", .author = "Ana", .is_fresh = true };
	struct error err = { 0 };

	app = app_open(&o, &err);
	if (!app)
		fail_msg("%s", err.msg);
	grid_release(&grid);
	grid_init(&grid, rows, cols);
	app_draw(app, &grid);
}

static void
close_app(void)
{
	app_close(app);
	app = NULL;
}

static int
make_folder(void **state)
{
	struct error err = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	write_file("places.csv", places);
	return dossier_create(path, "Ana", &err) ? 0 : -1;
}

static int
make_app(void **state)
{
	if (make_folder(state))
		return -1;
	import("monitor", "id,when,region,town,where,kind,who,sex,by,story\n"
			  "M-1,2020-03-05,Norte,San Telmo,by the mill,threat,Ada Quiroga,female,police,"
			  "\"Ada Quiroga received a threat by the mill.\"\n"
			  "M-2,2020-04-01,Sur,El Carmen,,killing,Bruno Salas,male,army,\"He was shot.\"\n"
			  "M-3,2020-04-02,Sur,El Carmen,,ambush at dusk,Celia Ramos,female,army,\n"
			  ",,,,,,,,,\n"
			  "M-5,2021-01-09,Norte,San Telmo,,threat,Dora Luna\n");
	import("press", "id,when,region,town,where,kind,who,sex,by,story\n"
			"P-1,2020-03-06,Norte,San Telmo,market,threat,Ada Quiroga,female,police,"
			"\"Ada Quiroga was threatened.\"\n"
			"P-2,2020-04-01,Sur,El Carmen,,killing,Bruno Salas,,,\n"
			"P-3,2020-12-24,Sur,El Carmen,,ambush at dusk,Elio Nadal,male,,\n");
	open_app(80, 24);
	return 0;
}

static int
make_empty(void **state)
{
	if (make_folder(state))
		return -1;
	open_app(80, 24);
	return 0;
}

static int
end_app(void **state)
{
	char command[400];

	(void)state;
	close_app();
	grid_release(&grid);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* ---- hands and eyes -------------------------------------------------------------------------- */

static void
press(const char *key)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", key);
	app_event(app, &e);
	app_draw(app, &grid);
	check_grid(&grid);
}

static void
type(const char *text)
{
	for (size_t at = 0, len = strlen(text); at < len;) {
		size_t bytes = utf8_glyph(text + at, len - at).bytes;
		char key[KEY_NAME];

		snprintf(key, sizeof key, "%.*s", (int)bytes, text + at);
		press(strcmp(key, " ") == 0 ? "Space" : key);
		at += bytes;
	}
}

static void
resize(int cols, int rows)
{
	struct event e = { .kind = EVENT_RESIZE, .row = rows, .col = cols };

	grid_release(&grid);
	grid_init(&grid, rows, cols);
	app_event(app, &e);
	app_draw(app, &grid);
	check_grid(&grid);
}

static bool
shows(const char *text)
{
	struct buf out = { 0 };
	bool found;

	grid_text(&grid, &out);
	found = strstr(buf_str(&out), text) != NULL;
	buf_release(&out);
	return found;
}

static void
expect(const char *text)
{
	struct buf out = { 0 };

	if (shows(text))
		return;
	grid_text(&grid, &out);
	fprintf(stderr, "%s", buf_str(&out));
	buf_release(&out);
	fail_msg("no \"%s\"", text);
}

static void
expect_not(const char *text)
{
	struct buf out = { 0 };

	if (!shows(text))
		return;
	grid_text(&grid, &out);
	fprintf(stderr, "%s", buf_str(&out));
	buf_release(&out);
	fail_msg("\"%s\" shows", text);
}

/* Incidents that are one by what was decided. */
static long
count_clusters(void)
{
	struct arena arena = { 0 };
	struct pair_clusters clusters;
	long n;

	assert_true(pair_clusters(app->d, &arena, &clusters, NULL));
	n = (long)clusters.count;
	arena_release(&arena);
	return n;
}

/* ---- side by side ---------------------------------------------------------------------------- */

static void
read_parts(int64_t id, struct parts *out)
{
	struct arena arena = { 0 };
	struct incident_full in;

	assert_true(incident_read(app->d, id, &arena, &in, NULL));
	assert_true(in.id == id);
	parts_make(out, app, &in);
	arena_release(&arena);
}

/* The first line of a field. */
static const struct beside_line *
field_line(const struct beside *b, const char *label)
{
	for (size_t i = 0; i < b->count; i++)
		if (!b->lines[i].is_heading && strcmp(b->lines[i].label, label) == 0)
			return &b->lines[i];
	fail_msg("no %s", label);
	return NULL;
}

/* The records in the order of their files, whatever was joined since. */
static int64_t
incident(size_t index)
{
	struct source *records = source_records(app->src, NULL);

	assert_non_null(records);
	assert_true((long)index < source_total(records));
	return source_ids(records)[index];
}

static void
what_differs_is_marked_and_what_one_has_alone_otherwise(void **state)
{
	struct parts left = { 0 }, right = { 0 };
	struct beside b = { 0 };

	(void)state;
	read_parts(incident(0), &left);
	read_parts(incident(3), &right);
	beside_lay_out(&b, &left, &right, 80);
	assert_int_equal(field_line(&b, "date")->mark, BESIDE_OTHER);
	assert_int_equal(field_line(&b, "place")->mark, BESIDE_SAME);
	assert_string_equal(field_line(&b, "place")->text[0], field_line(&b, "place")->text[1]);
	assert_int_equal(field_line(&b, "location")->mark, BESIDE_OTHER);
	assert_int_equal(field_line(&b, "victim")->mark, BESIDE_SAME);
	assert_string_equal(field_line(&b, "victim")->text[1], "Ada Quiroga");
	/* What each file calls it says nothing. */
	assert_int_equal(field_line(&b, "code")->mark, BESIDE_SAME);
	assert_int_equal(b.others, 2);
	assert_int_equal(b.ones, 0);
	beside_release(&b);
	parts_release(&left);
	parts_release(&right);
	read_parts(incident(1), &left);
	read_parts(incident(4), &right);
	beside_lay_out(&b, &left, &right, 160);
	assert_int_equal(field_line(&b, "sex")->mark, BESIDE_ONE);
	assert_int_equal(field_line(&b, "actor")->mark, BESIDE_ONE);
	assert_int_equal(b.others, 0);
	beside_release(&b);
	parts_release(&left);
	parts_release(&right);
}

static void
what_says_the_same_less_exactly_is_no_difference(void **state)
{
	struct parts left = { 0 }, right = { 0 };
	struct beside b = { 0 };
	struct buf said = { 0 };

	(void)state;
	close_app();
	import("year", "id,when,region,town,where,kind,who,sex,by,story\n"
		       "Y-1,2020,Norte,,,threat,Ada Quiroga,female,police,\n"
		       "Y-2,2021,Sur,,,threat,Ada Quiroga,female,police,\n");
	open_app(80, 24);
	read_parts(incident(0), &left);
	read_parts(incident(6), &right);
	beside_lay_out(&b, &left, &right, 80);
	assert_int_equal(field_line(&b, "date")->mark, BESIDE_ONE);
	assert_int_equal(field_line(&b, "place")->mark, BESIDE_ONE);
	assert_int_equal(field_line(&b, "place")->role[0], ROLE_TEXT);
	assert_int_equal(b.others, 0);
	read_parts(incident(7), &right);
	beside_lay_out(&b, &left, &right, 80);
	assert_int_equal(field_line(&b, "date")->mark, BESIDE_OTHER);
	assert_int_equal(field_line(&b, "place")->mark, BESIDE_OTHER);
	assert_int_equal(field_line(&b, "place")->role[0], ROLE_WARN);
	beside_say(&left, &right, &said);
	assert_non_null(strstr(buf_str(&said), "date (differs): 2020-03-05"));
	buf_release(&said);
	beside_release(&b);
	parts_release(&left);
	parts_release(&right);
}

static void
what_is_hidden_is_not_compared_and_not_there(void **state)
{
	struct parts left = { 0 }, right = { 0 };
	struct beside b = { 0 };
	struct buf said = { 0 };

	(void)state;
	press("F2");
	read_parts(incident(0), &left);
	read_parts(incident(1), &right);
	beside_lay_out(&b, &left, &right, 100);
	assert_int_equal(field_line(&b, "victim")->mark, BESIDE_SAME);
	assert_string_equal(field_line(&b, "victim")->text[0], "(hidden)");
	assert_string_equal(field_line(&b, "location")->text[0], "(hidden)");
	beside_say(&left, &right, &said);
	for (size_t i = 0; i < b.count; i++)
		for (int side = 0; side < 2; side++) {
			assert_null(strstr(b.lines[i].text[side], "Quiroga"));
			assert_null(strstr(b.lines[i].text[side], "Salas"));
		}
	assert_null(strstr(buf_str(&said), "Quiroga"));
	buf_release(&said);
	beside_release(&b);
	parts_release(&left);
	parts_release(&right);
}

/* ---- joining --------------------------------------------------------------------------------- */

static void
marked_incidents_are_joined_after_a_look_and_undone(void **state)
{
	(void)state;
	press("J");
	expect("mark two incidents or more");
	press("Space");
	press("Space");
	press("J");
	expect("2 incidents will count as one");
	press("Esc");
	expect("nothing was changed");
	assert_int_equal(count_clusters(), 0);
	press("J");
	press("Enter");
	expect("u undoes it");
	assert_int_equal(count_clusters(), 1);
	press("u");
	expect("Undone: pair of incidents");
	assert_int_equal(count_clusters(), 0);
}

static void
what_is_to_be_joined_names_nobody_and_fits_any_window(void **state)
{
	(void)state;
	press("M");
	press("F2");
	press("J");
	expect("6 incidents will count as one");
	expect("and 1 more");
	resize(60, 16);
	expect("joins them");
	expect_not("Quiroga");
	resize(200, 60);
	expect("joins them");
	expect_not("Quiroga");
}

static void
a_command_that_is_blocked_says_why(void **state)
{
	(void)state;
	press(":");
	type("join");
	expect("not now: mark two incidents");
}

/* ---- pairs ----------------------------------------------------------------------------------- */

#define REASONS "kind=same\nname=same +8.20\ndate=2-days +3.10\nplace=same +4.00\n"

/* What a search would have found: the first is the likeliest. */
static void
propose(const struct pair *pairs, size_t count)
{
	struct proposal items[8];
	char facts[64];
	const struct proposal_search search = { .seq = 1, .query = "", .facts = facts };

	assert_true(count <= 8);
	/* Another search says other things of itself. */
	snprintf(facts, sizeof facts, "pairs=21\nheaviest=%lld\n", (long long)pairs[0].a);
	for (size_t i = 0; i < count; i++)
		items[i] = (struct proposal){ pairs[i].a, pairs[i].b, 15.3 - (double)i,
					      0.999 - 0.1 * (double)i, REASONS };
	assert_true(proposals_replace(app->d, items, count, &search, NULL));
}

/* The two threats, and the two killings; the third press report with the ambush. */
static void
propose_three(void)
{
	const struct pair pairs[] = { { incident(0), incident(3) }, { incident(1), incident(4) },
				      { incident(2), incident(5) } };

	propose(pairs, 3);
}

struct found {
	const struct pair *wanted;
	enum pair_decision decision;
};

static bool
keep_decision(void *ctx, const struct pair_verdict *v, struct error *err)
{
	struct found *f = ctx;

	(void)err;
	if (v->a == f->wanted->a && v->b == f->wanted->b)
		f->decision = v->decision;
	return true;
}

static enum pair_decision
decision_on(int64_t a, int64_t b)
{
	const struct pair pair = { a, b };
	struct found f = { &pair, PAIR_NONE };

	assert_true(pair_each(app->d, keep_decision, &f, NULL));
	return f.decision;
}

static void
go(const char *screen)
{
	press("g");
	press(screen);
}

static void
a_pair_is_decided_side_by_side_and_the_next_one_comes(void **state)
{
	int64_t a = incident(0), b = incident(1), c = incident(3), d = incident(4);

	(void)state;
	propose_three();
	go("d");
	expect("[3 left]");
	expect("San Telmo");
	expect("Ada Quiroga");
	press("Enter");
	expect("2020-03-05");
	expect("2020-03-06");
	expect("the same incident and victims?");
	expect("name: the same +8.2");
	press("s");
	expect("are the same");
	assert_int_equal(decision_on(a, c), PAIR_SAME);
	/* The next pair is there, and the count is one less. */
	assert_ptr_equal(app_view(app)->ops, &pair_view);
	expect("Bruno Salas");
	press("Space");
	expect("Celia Ramos");
	press("N");
	expect("Bruno Salas");
	press("o");
	assert_int_equal(decision_on(b, d), PAIR_JOINED);
	expect("Celia Ramos");
	/* None is left: back in the list. */
	press("m");
	assert_ptr_equal(app_view(app)->ops, &duplicates_view);
	expect("[0 left]");
	expect("None left");
	expect("1 unsure");
	expect("2 decided");
}

static void
a_verdict_is_undone_and_taken_back(void **state)
{
	int64_t a = incident(0), b = incident(3);

	(void)state;
	propose_three();
	go("d");
	press("Enter");
	press("d");
	assert_int_equal(decision_on(a, b), PAIR_DIFFERENT);
	press("u");
	expect("Undone: pair of incidents");
	assert_int_equal(decision_on(a, b), PAIR_NONE);
	press("N");
	expect("Ada Quiroga");
	press("d");
	/* On the page of what is decided. */
	press("Esc");
	press("Tab");
	expect("[0 unsure]");
	expect("No pair is marked as unsure");
	press("Tab");
	expect("[1 decided]");
	expect("different");
	press("c");
	expect("is gone");
	assert_int_equal(decision_on(a, b), PAIR_NONE);
	expect("[0 decided]");
	press("S-Tab");
	press("S-Tab");
	expect("[3 left]");
}

static void
a_note_stands_with_a_verdict(void **state)
{
	(void)state;
	propose_three();
	go("d");
	press(":");
	type("pair-different two raids on Ada");
	press("Enter");
	press("Tab");
	press("Tab");
	press("Enter");
	expect("two raids on Ada");
	press("F2");
	expect_not("two raids on Ada");
}

static void
no_name_is_in_a_review_while_names_are_hidden(void **state)
{
	(void)state;
	propose_three();
	press("F2");
	go("d");
	expect("(hidden)");
	for (int cols = 60; cols <= 200; cols += 70) {
		resize(cols, 30);
		expect_not("Quiroga");
		expect_not("Salas");
	}
	press("Enter");
	for (int cols = 60; cols <= 200; cols += 70) {
		resize(cols, 50);
		expect("(hidden)");
		expect_not("Quiroga");
		expect_not("by the mill,");
	}
	press("=");
	expect_not("Quiroga");
}

static void
verdicts_that_clash_stand_on_a_page_of_their_own(void **state)
{
	const struct pair same[] = { { incident(0), incident(1) }, { incident(1), incident(2) } };
	const struct pair apart = { incident(0), incident(2) };
	long changed;

	(void)state;
	assert_true(pair_decide(app->d, same, 2, PAIR_SAME, "", "", &changed, NULL));
	assert_true(pair_decide(app->d, &apart, 1, PAIR_DIFFERENT, "", "", &changed, NULL));
	assert_true(app_refresh(app, NULL));
	go("d");
	expect("1 in conflict");
	press("S-Tab");
	expect("[1 in conflict]");
	expect(">!different");
	/* The pair that is kept apart, then those that join the two: any of them may be wrong. */
	press("Down");
	expect("> the same");
	press("Enter");
	expect("decided: the same");
	press("d");
	expect("No verdict contradicts another");
}

static void
a_pair_fits_any_window_and_each_side_opens(void **state)
{
	static const int sizes[][2] = { { 60, 16 }, { 80, 24 }, { 110, 30 }, { 160, 50 }, { 300, 90 } };

	(void)state;
	propose_three();
	go("d");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		resize(sizes[i][0], sizes[i][1]);
		expect("3 left");
	}
	press("Enter");
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		resize(sizes[i][0], sizes[i][1]);
		expect("INC-1");
		expect("press");
		press("End");
		press("Home");
	}
	resize(80, 24);
	press("Right");
	expect(">INC-4");
	press("Enter");
	assert_ptr_equal(app_view(app)->ops, &detail_view);
	expect("2020-03-06");
	press("Esc");
	assert_ptr_equal(app_view(app)->ops, &pair_view);
	expect(">INC-4");
}

static void
the_list_of_incidents_says_which_may_be_two(void **state)
{
	struct buf out = { 0 };
	int waiting = 0;

	(void)state;
	expect_not("=dup?");
	propose_three();
	app_refresh(app, NULL);
	go("d");
	press("s");
	go("i");
	/* Two count as one now; the four of the other pairs wait. */
	assert_int_equal(source_total(app->src), 5);
	grid_text(&grid, &out);
	for (const char *at = buf_str(&out); (at = strstr(at, "=dup?")); at++)
		waiting++;
	buf_release(&out);
	assert_int_equal(waiting, 4);
}

static void
what_waits_follows_verdicts_and_their_undo(void **state)
{
	struct waiting w = { 0 };
	const struct pair first = { incident(0), incident(3) }, second = { incident(1), incident(4) };
	long changed;

	(void)state;
	propose(&first, 1);
	assert_true(waiting_read(&w, app, NULL));
	assert_int_equal(w.count, 2);
	assert_true(waiting_has(&w, first.b));
	/* As many pairs, and other ones. */
	propose(&second, 1);
	waiting_changed(&w, false);
	assert_true(waiting_read(&w, app, NULL));
	assert_false(waiting_has(&w, first.b));
	assert_true(waiting_has(&w, second.a));
	assert_true(pair_decide(app->d, &second, 1, PAIR_DIFFERENT, "", "", &changed, NULL));
	waiting_changed(&w, false);
	assert_true(waiting_read(&w, app, NULL));
	assert_int_equal(w.count, 0);
	assert_true(journal_undo(app->d, &(struct journal_step){ 0 }, NULL));
	waiting_changed(&w, false);
	assert_true(waiting_read(&w, app, NULL));
	assert_true(waiting_has(&w, second.b));
	waiting_release(&w);
}

static void
a_review_comes_back_when_the_dossier_is_opened_again(void **state)
{
	struct app_options o = { .path = path, .lang = "en", .author = "Ana" };
	struct error err = { 0 };

	(void)state;
	propose_three();
	go("d");
	press("Enter");
	press("Space");
	expect("Bruno Salas");
	close_app();
	app = app_open(&o, &err);
	assert_non_null(app);
	app_draw(app, &grid);
	assert_ptr_equal(app_view(app)->ops, &pair_view);
	expect("Bruno Salas");
	press("Esc");
	assert_ptr_equal(app_view(app)->ops, &duplicates_view);
	expect("pair 2 of 3");
}

static void
a_state_from_elsewhere_is_no_harm(void **state)
{
	static const char *const texts[] = {
		"screen=pair\n",
		"screen=duplicates\npage=nowhere\npair=x\nscreen=pair\n",
		"screen=duplicates\npage=conflicts\npair=-1 9223372036854775807\nscreen=pair\n",
		"screen=unmatched\nscreen=refused\nscreen=pair\nscreen=pair\n",
	};

	(void)state;
	propose_three();
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct app_options o = { .path = path, .lang = "en", .author = "Ana" };
		static const char *const keys[] = { "s", "o", "d", "m", "c", "n", "N", "Space", "Enter", "=",
						    "Esc", "y", "Down", "End", "Tab", "F2", "v" };

		assert_true(screen_state_save(app->d, texts[i], NULL));
		app->state_is_dirty = false;
		close_app();
		app = app_open(&o, NULL);
		assert_non_null(app);
		app_draw(app, &grid);
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
			press(keys[k]);
	}
}

static void
who_only_reads_decides_nothing(void **state)
{
	struct app_options o = { .path = path, .lang = "en", .author = "Eva", .is_fresh = true };
	struct app *writer = app;

	(void)state;
	propose_three();
	app = app_open(&o, NULL);
	assert_non_null(app);
	assert_true(app->is_read_only);
	go("d");
	expect("[3 left]");
	press("F");
	expect("open for reading only");
	press("Enter");
	press("s");
	expect("open for reading only");
	go("w");
	press("Enter");
	expect("open for reading only");
	close_app();
	app = writer;
	assert_int_equal(decision_on(incident(0), incident(3)), PAIR_NONE);
}

static void
the_pairs_of_one_incident_are_a_key_away(void **state)
{
	(void)state;
	press("D");
	expect("no pair of this incident waits");
	propose_three();
	app_refresh(app, NULL);
	while (app_view(app)->ops->current(app_view(app)) != incident(1))
		press("Down");
	press("D");
	expect("pair 2 of 3");
	press("Enter");
	expect("Bruno Salas");
	press("Backspace");
	assert_ptr_equal(app_view(app)->ops, &incidents_view);
	go("d");
	expect("pair 1 of 3");
}

static void
the_mouse_turns_pages_and_opens_pairs(void **state)
{
	struct event e = { .kind = EVENT_CLICK };

	(void)state;
	propose_three();
	go("d");
	/* Below the two lines of the frame: the pages, the headings, the pairs. */
	e.row = 2;
	e.col = 12;
	app_event(app, &e);
	app_draw(app, &grid);
	expect("[0 unsure]");
	e.col = 2;
	app_event(app, &e);
	app_draw(app, &grid);
	expect("[3 left]");
	e.row = 5;
	e.is_double = true;
	app_event(app, &e);
	app_draw(app, &grid);
	assert_ptr_equal(app_view(app)->ops, &pair_view);
	expect("Bruno Salas");
	e.is_double = false;
	e.col = 60;
	app_event(app, &e);
	app_draw(app, &grid);
	expect(">INC-5");
}

static void
the_filter_holds_for_pairs_too(void **state)
{
	(void)state;
	propose_three();
	assert_true(app_filter(app, "type=killing", NULL));
	go("d");
	expect("pair 1 of 1");
	expect("2 not in the filter");
	assert_true(app_filter(app, "type=torture", NULL));
	app_draw(app, &grid);
	expect("The filter leaves all of them out");
}

static bool
stop(void *ctx)
{
	long *looked = ctx;

	app_draw(app, &grid);
	check_grid(&grid);
	expect("Searching for duplicates");
	expect("Esc stops it");
	++*looked;
	return false;
}

static void
a_search_is_seen_and_stopped_and_leaves_what_was_found(void **state)
{
	long looked = 0;

	(void)state;
	propose_three();
	go("d");
	app->look = stop;
	app->looker = &looked;
	app->work_patience = 0;
	press("F");
	expect("Looks among all 6 incidents");
	press("Enter");
	assert_true(looked > 0);
	expect("Stopped");
	expect("[3 left]");
	app->look = NULL;
	press("F");
	press("Enter");
	expect("Compared");
	assert_int_equal(source_total(app->src), 6);
}

static void
long_work_asks_once_before_esc_throws_it_away(void **state)
{
	struct event esc = { .kind = EVENT_KEY, .key = "Esc" }, down = { .kind = EVENT_KEY, .key = "Down" };
	struct event stop_it = { .kind = EVENT_KEY, .key = "C-c" };

	(void)state;
	app_work(app, "Working");
	assert_false(app_work_event(app, &esc));
	app_work(app, "Working");
	assert_true(app_work_event(app, &down));
	app->work.begun -= 11000000;
	app->work.done = 5;
	app->work.total = 10;
	assert_true(app_work_event(app, &esc));
	app_draw(app, &grid);
	expect("50 %");
	expect("Esc once more");
	assert_false(app_work_event(app, &esc));
	app_work(app, "Working");
	app->work.begun -= 11000000;
	assert_false(app_work_event(app, &stop_it));
	app_work_end(app);
	app_draw(app, &grid);
	expect_not("Working");
}

/* ---- values ---------------------------------------------------------------------------------- */

static void
a_value_gets_a_meaning_which_is_undone(void **state)
{
	(void)state;
	go("w");
	expect("ambush at dusk");
	expect("2 left, 0 decided");
	expect("1 incident has it");
	expect("2020-04-02");
	press("Down");
	expect("2020-12-24");
	press("Enter");
	expect("it means:");
	type("attempted");
	expect("on 1 incident");
	press("Esc");
	assert_false(app->prompt);
	press("Enter");
	type("nonsense");
	press("Enter");
	expect("is no code of this list");
	press("C-c");
	press("Enter");
	type("killing");
	press("Enter");
	expect("u undoes it");
	assert_true(app_filter(app, "type=killing", NULL));
	assert_int_equal(selection_count(app->sel), 3);
	app_draw(app, &grid);
	expect("= Killing");
	press("u");
	assert_int_equal(selection_count(app->sel), 2);
	expect("Undone: meaning of values");
}

static void
what_was_decided_is_taken_back(void **state)
{
	(void)state;
	go("w");
	press(":");
	type("value-means killing");
	press("Enter");
	assert_true(app_filter(app, "type=killing", NULL));
	assert_int_equal(selection_count(app->sel), 3);
	press("G");
	expect("Decided for this file and those to come");
	press("c");
	assert_int_equal(selection_count(app->sel), 2);
}

static void
codes_are_offered_by_name_and_named_with_commas(void **state)
{
	(void)state;
	go("w");
	press("Enter");
	/* The words for a missing value come last. */
	assert_string_not_equal(app->choices[0].text, "not-recorded");
	type("asesin");
	/* In the other language. */
	assert_true(app->choice_count > 0);
	expect("Killing");
	press("C-c");
	press("Enter");
	type("threat,killi");
	assert_string_equal(app->choices[0].text, "threat,killing");
	press("Tab");
	expect("on 1 incident: Threat, Killing");
	press("Enter");
	expect("u undoes it");
	assert_true(app_filter(app, "type=killing type=threat", NULL));
	assert_int_equal(selection_count(app->sel), 1);
}

static void
the_incidents_behind_a_value_open(void **state)
{
	(void)state;
	go("w");
	press("v");
	assert_ptr_equal(app_view(app)->ops, &incidents_view);
	assert_int_equal(selection_count(app->sel), 1);
	expect("record.kind=");
}

static void
a_place_of_two_levels_is_found_in_two_columns(void **state)
{
	(void)state;
	close_app();
	import("far", "id,when,region,town,where,kind,who,sex,by,story\n"
		      "F-1,2020-01-01,Oeste,Las Flores,,threat,Ada Quiroga,female,police,\n"
		      "F-2,2020-01-02,Oeste,Santa Inés,,threat,Ada Quiroga,female,police,\n");
	open_app(80, 24);
	go("w");
	while (!shows("> place        Oeste, Las Flores"))
		press("Down");
	expect("1 incident has it");
	expect("2020-01-01");
	press("v");
	assert_int_equal(selection_count(app->sel), 1);
}

static void
a_value_among_several_in_a_cell_is_a_part_of_it(void **state)
{
	struct buf query = { 0 };
	struct error err = { 0 };

	(void)state;
	close_app();
	import_as("groups",
		  "[profile]\nname=groups\nversion=1\ntitle=Groups\n[incident]\ndate=when\n"
		  "[victim 1]\nname=who\nkind=const(individual)\nprofile=split(the group,;)\n"
		  "[victim 2]\nname=other\nkind=const(individual)\nprofile=split(its group,;)\n",
		  "when,who,the group,other,its group\n2020-01-01,Ada,zumbador;teacher,,\n"
		  "2020-01-02,Eva,teacher,Ina,teacher;Zumbador\n2020-01-03,Eva,teacher,,\n");
	open_app(80, 24);
	assert_true(value_query(app->d, "groups", "victim.profile", "zumbador", &query, &err));
	assert_string_equal(buf_str(&query), "dataset=groups (record.\"the group\":zumbador or "
					     "record.\"its group\":zumbador)");
	assert_true(app_filter(app, buf_str(&query), &err));
	assert_int_equal(selection_count(app->sel), 2);
	buf_release(&query);
	/* No column is read for it; there is no such dataset. */
	assert_true(value_query(app->d, "groups", "actor.label", "x", &query, &err));
	assert_int_equal(query.len, 0);
	assert_false(value_query(app->d, "nowhere", "act.type", "x", &query, &err));
	assert_int_equal(err.code, ERR_USAGE);
	buf_release(&query);
}

static void
a_value_that_may_be_a_name_is_hidden(void **state)
{
	(void)state;
	press("F2");
	go("w");
	expect("(hidden)");
	expect_not("ambush");
	press("=");
	expect_not("ambush");
	press("Esc");
	press("Enter");
	expect("names are hidden");
	assert_false(app->prompt);
}

/* ---- refused rows ---------------------------------------------------------------------------- */

static void
refused_rows_are_listed_and_open_whole(void **state)
{
	(void)state;
	go("b");
	expect("monitor");
	expect("2 rows refused");
	expect("M-5, 2021-01-09");
	press("Down");
	press("Enter");
	expect("monitor, line 6");
	expect("who: Dora Luna");
	expect("story: (no cell)");
	press("y");
	assert_non_null(app->clip);
	assert_non_null(strstr(app->clip, "Dora Luna"));
	press("Esc");
	press("F2");
	expect_not("Dora");
	press("Enter");
	expect("(hidden)");
	expect_not("Dora");
	press("y");
	assert_null(strstr(app->clip, "Dora"));
}

static void
empty_lists_say_so_and_what_to_do(void **state)
{
	static const int sizes[][2] = { { 60, 16 }, { 80, 24 }, { 160, 50 } };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		resize(sizes[i][0], sizes[i][1]);
		go("b");
		expect("No row was refused");
		press("Enter");
		expect("there is no row here");
		go("w");
		expect("Every value is known");
		press("Enter");
		expect("no value is current");
		go("d");
		expect("Nobody has searched for duplicates yet");
		expect("F searches");
		press("Enter");
		expect("there is no pair here");
		press("s");
		expect("no pair is current");
	}
}

static void
lists_fit_any_window_and_say_nobody_while_names_are_hidden(void **state)
{
	static const char *const screens[] = { "b", "w", "d" };
	static const int sizes[][2] = { { 60, 16 }, { 80, 24 }, { 110, 30 }, { 160, 50 }, { 300, 90 } };

	(void)state;
	propose_three();
	press("F2");
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		struct buf said = { 0 };

		go(screens[i]);
		for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
			resize(sizes[k][0], sizes[k][1]);
			expect_not("Quiroga");
			expect_not("Luna");
			expect_not("ambush");
		}
		expect("(hidden)");
		/* As a screen reader has it. */
		app_view(app)->ops->say(app_view(app), &said);
		assert_non_null(strstr(buf_str(&said), "1> "));
		assert_null(strstr(buf_str(&said), "Quiroga"));
		assert_null(strstr(buf_str(&said), "Luna"));
		assert_null(strstr(buf_str(&said), "ambush"));
		buf_release(&said);
	}
	press("Enter");
	for (size_t k = 0; k < 3; k++) {
		struct buf said = { 0 };

		app_view(app)->ops->say(app_view(app), &said);
		assert_non_null(strstr(buf_str(&said), "victim: (hidden) / (hidden)"));
		assert_null(strstr(buf_str(&said), "Quiroga"));
		assert_null(strstr(buf_str(&said), "Salas"));
		buf_release(&said);
		press("n");
	}
}

static void
random_keys_break_nothing_here(void **state)
{
	static const char *const keys[] = {
		"g",	"d",   "w",    "b",	"i",	 "Up",	 "Down", "Left", "Right", "Tab", "S-Tab", "Enter",
		"Enter", "Esc", "Space", "s",	"o",	 "d",	 "m",	 "c",	 "n",	  "N",	 "F",	  "D",
		"J",	"M",   "u",    "U",	"v",	 "=",	 "y",	 "F2",	 "x",	  "PgDn", "End",  "Home",
		":",	"t",   "k",    "Backspace", ",", "C-c",	 "?",	 "/",
	};
	struct random r;

	(void)state;
	random_seed(&r, 11);
	propose_three();
	for (int i = 0; i < 1500; i++) {
		if (i % 200 == 199)
			propose_three();
		press(keys[random_below(&r, sizeof keys / sizeof *keys)]);
		app->wants_quit = app->wants_suspend = false;
		if (i % 40 == 0)
			resize(60 + (int)random_below(&r, 120), 16 + (int)random_below(&r, 40));
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_app, end_app)
#define EMPTY(name) cmocka_unit_test_setup_teardown(name, make_empty, end_app)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_differs_is_marked_and_what_one_has_alone_otherwise),
		TEST(what_says_the_same_less_exactly_is_no_difference),
		TEST(what_is_hidden_is_not_compared_and_not_there),
		TEST(marked_incidents_are_joined_after_a_look_and_undone),
		TEST(what_is_to_be_joined_names_nobody_and_fits_any_window),
		EMPTY(a_command_that_is_blocked_says_why),
		TEST(a_pair_is_decided_side_by_side_and_the_next_one_comes),
		TEST(a_verdict_is_undone_and_taken_back),
		TEST(a_note_stands_with_a_verdict),
		TEST(no_name_is_in_a_review_while_names_are_hidden),
		TEST(verdicts_that_clash_stand_on_a_page_of_their_own),
		TEST(a_pair_fits_any_window_and_each_side_opens),
		TEST(the_list_of_incidents_says_which_may_be_two),
		TEST(what_waits_follows_verdicts_and_their_undo),
		TEST(a_review_comes_back_when_the_dossier_is_opened_again),
		TEST(a_state_from_elsewhere_is_no_harm),
		TEST(who_only_reads_decides_nothing),
		TEST(the_pairs_of_one_incident_are_a_key_away),
		TEST(the_mouse_turns_pages_and_opens_pairs),
		TEST(the_filter_holds_for_pairs_too),
		TEST(a_search_is_seen_and_stopped_and_leaves_what_was_found),
		TEST(long_work_asks_once_before_esc_throws_it_away),
		TEST(a_value_gets_a_meaning_which_is_undone),
		TEST(what_was_decided_is_taken_back),
		TEST(codes_are_offered_by_name_and_named_with_commas),
		TEST(the_incidents_behind_a_value_open),
		TEST(a_place_of_two_levels_is_found_in_two_columns),
		TEST(a_value_among_several_in_a_cell_is_a_part_of_it),
		TEST(a_value_that_may_be_a_name_is_hidden),
		TEST(refused_rows_are_listed_and_open_whole),
		EMPTY(empty_lists_say_so_and_what_to_do),
		TEST(lists_fit_any_window_and_say_nobody_while_names_are_hidden),
		TEST(random_keys_break_nothing_here),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
