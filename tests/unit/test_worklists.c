/*
 * What waits for a person: rows that were refused, values that no list knows, incidents that may be one. On
 * the workbench as a whole, with invented people of an invented country.
 */
#include "core/base/buf.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/incident.h"
#include "core/dossier/pair.h"
#include "core/intake/import.h"
#include "tests/unit/grid.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/beside.h"

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
	"[profile]\nname=%s\nversion=1\ntitle=%s\n[source]\npublish=id,kind\nplaces=places.csv\n[incident]\ncode=id\ndate=when\n"   \
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
import(const char *name, const char *csv_text)
{
	struct import_report report = { 0 };
	struct error err = { 0 };
	struct dossier *d;
	struct buf ini = { 0 };
	char csv[400], profile[400], file[64];
	struct import_request request = { .path = csv, .profile = profile, .name = name };

	snprintf(file, sizeof file, "%s.csv", name);
	write_file(file, csv_text);
	snprintf(csv, sizeof csv, "%s/%s", folder, file);
	buf_printf(&ini, INI, name, name);
	snprintf(file, sizeof file, "%s.ini", name);
	write_file(file, buf_str(&ini));
	buf_release(&ini);
	snprintf(profile, sizeof profile, "%s/%s", folder, file);
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	if (!d || !import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
	dossier_close(d);
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

static int64_t
incident(size_t index)
{
	assert_true((long)index < source_total(app->src));
	return source_ids(app->src)[index];
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
	expect("same or different");
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_app, end_app)
#define EMPTY(name) cmocka_unit_test_setup_teardown(name, make_empty, end_app)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_differs_is_marked_and_what_one_has_alone_otherwise),
		TEST(what_is_hidden_is_not_compared_and_not_there),
		TEST(marked_incidents_are_joined_after_a_look_and_undone),
		TEST(what_is_to_be_joined_names_nobody_and_fits_any_window),
		EMPTY(a_command_that_is_blocked_says_why),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
