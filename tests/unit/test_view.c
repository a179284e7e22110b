/* Screens without a terminal: the tables, the cells, the list, the line, and the workbench as a
 * whole. */
#include "core/base/i18n.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/mark.h"
#include "core/dossier/screen_state.h"
#include "core/intake/import.h"
#include "tests/unit/grid.h"
#include "tui/action.h"
#include "tui/app.h"

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

/* ---- the workbench -----------------------------------------------------------------------------
 */

#define ROWS 40

static char folder[256], path[300];
static struct app *app;
static struct grid grid;

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
import(const char *name, const char *dataset)
{
	struct dossier *d;
	struct import_report report = { 0 };
	struct error err = { 0 };
	char csv[400], ini[400];
	struct import_request request = { .path = csv, .profile = ini, .name = dataset };

	snprintf(csv, sizeof csv, "%s/%s", folder, name);
	snprintf(ini, sizeof ini, "%s/sample.ini", folder);
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	if (!d || !import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
	dossier_close(d);
}

static void
open_app(bool is_fresh)
{
	struct app_options o = {
		.path = path, .lang = "en", .author = "Ana", .is_fresh = is_fresh
	};
	struct error err = { 0 };

	app = app_open(&o, &err);
	if (!app)
		fail_msg("%s", err.msg);
	grid_release(&grid);
	grid_init(&grid, 24, 80);
	app_draw(app, &grid);
}

static void
close_app(void)
{
	app_close(app);
	app = NULL;
}

/* A dossier with 40 incidents: T-01 is the oldest. Every test has its own. */
static int
make_app(void **state)
{
	static const char *const places[] = { "Antioquia", "Cauca", "Nariño", "Chocó" };
	static const char *const types[] = { "threat", "killing" };
	struct buf text = { 0 };
	struct error err = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	write_file("sample.ini",
		   "[profile]\nname=sample\n[source]\npublish=nota\n[incident]\ncode=codigo\ndate="
		   "fecha\n"
		   "place=const(CO),lugar\n[act 1]\ntype=tipo\n[victim 1]\nname=persona\n"
		   "kind=const(individual)\n[actor 1]\nlabel=responsable\n");
	buf_puts(&text, "codigo,fecha,lugar,tipo,responsable,persona,nota\n");
	for (int i = 1; i <= ROWS; i++)
		buf_printf(&text, "T-%02d,2020-%02d-%02d,%s,%s,police,Persona %d,\"%s\"\n", i,
			   (i - 1) / 28 + 1, (i - 1) % 28 + 1, places[i % 4], types[i % 2], i,
			   i % 10 == 0 ? "two\nlines, \"\"quoted\"\" = x" : "plain");
	write_file("sample.csv", buf_str(&text));
	buf_release(&text);
	if (!dossier_create(path, "Ana", &err))
		return -1;
	import("sample.csv", "sample");
	open_app(true);
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

static void
press(const char *key)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", key);
	app_event(app, &e);
	app_draw(app, &grid);
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
rest(void)
{
	struct event e = { .kind = EVENT_NONE };

	app_event(app, &e);
	app_draw(app, &grid);
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
expect_filter(const char *text, long count)
{
	assert_string_equal(app->query->text, text);
	assert_int_equal(selection_count(app->sel), count);
}

/* The incident under the cursor, by its date. */
static void
expect_current(const char *date)
{
	struct buf out = { 0 };
	char want[32];

	snprintf(want, sizeof want, "\n>%s%s", shows(">*") ? "*" : " ", date);
	grid_text(&grid, &out);
	if (!strstr(buf_str(&out), want)) {
		fprintf(stderr, "%s", buf_str(&out));
		fail_msg("not at %s", date);
	}
	buf_release(&out);
}

static void
a_filter_is_tried_while_it_is_typed_and_kept_by_enter(void **state)
{
	(void)state;
	press("Down");
	expect_current("2020-02-11");
	press("/");
	type("type=killing");
	expect("20 of 40");
	/* Esc: nothing happened. */
	press("Esc");
	press("Esc");
	expect_filter("", ROWS);
	expect_current("2020-02-11");
	assert_false(app->prompt);
	press("/");
	type("type=killing");
	press("Enter");
	expect_filter("type=killing", 20);
	expect_current("2020-02-11");
	/* A mistake leaves the prompt open, and the filter as it was. */
	press("/");
	type("type=nothing");
	press("Enter");
	assert_non_null(app->prompt);
	press("Esc");
	press("Esc");
	expect_filter("type=killing", 20);
	press("/");
	type("admin1=Cauca or admin1=Nariño");
	press("Enter");
	assert_int_equal(query_term_count(app->query), 2);
	assert_int_equal(selection_count(app->sel), 10);
	press("x");
	expect_filter("type=killing", 20);
	press("X");
	expect_filter("", ROWS);
}

static void
a_click_on_a_chip_drops_that_term(void **state)
{
	struct event e = { .kind = EVENT_CLICK, .row = 1 };

	(void)state;
	press("/");
	type("type=killing place=Cauca verification==no");
	press("Esc");
	assert_true(app_filter(app, "type=killing admin1=CO-CAU -date:2019", NULL));
	app_draw(app, &grid);
	assert_int_equal(query_term_count(app->query), 3);
	e.col = app->hot[1].col + app->hot[1].width - 1;
	app_event(app, &e);
	expect_filter("type=killing -date:2019", 20);
	app_draw(app, &grid);
	/* Between chips is nothing. */
	e.col = app->hot[0].col + app->hot[0].width;
	app_event(app, &e);
	expect_filter("type=killing -date:2019", 20);
}

static void
history_brings_back_filter_order_and_place(void **state)
{
	(void)state;
	press("/");
	type("type=killing");
	press("Enter");
	press("End");
	expect_current("2020-01-01");
	press("s"); /* by date, the other way round */
	expect("date ^");
	press("X");
	expect_filter("", ROWS);
	press("G");
	expect_current("2020-02-12");
	press("Backspace");
	expect_filter("type=killing", 20);
	expect("date ^");
	expect_current("2020-01-01");
	press("Backspace");
	expect("date v");
	expect_current("2020-01-01");
	press("Backspace");
	expect_filter("", ROWS);
	expect("date v");
	press("Backspace");
	expect("nothing to go back to");
	press("A-Right");
	expect_filter("type=killing", 20);
	press("A-Right");
	expect("date ^");
	press("A-Right");
	expect_filter("", ROWS);
	expect_current("2020-02-12");
	press("A-Right");
	expect("nothing to go forward to");
}

static void
marks_outlive_a_filter(void **state)
{
	(void)state;
	press("Space");
	press("Space");
	press("Space");
	assert_int_equal(app->mark_count, 3);
	press("/");
	type("type=killing");
	press("Enter");
	assert_int_equal(app->mark_count, 3);
	expect("3 marked");
	press("x");
	expect("3 marked");
	press("Esc");
	assert_int_equal(app->mark_count, 0);
}

static long
tagged(const char *tag)
{
	struct buf text = { 0 };
	struct query *q;
	struct selection *sel;
	long n;

	buf_printf(&text, "tag=%s", tag);
	q = query_parse(buf_str(&text), source_codes(app->src), NULL);
	sel = q ? source_select(app->src, q, NULL) : NULL;
	n = sel ? selection_count(sel) : 0;
	selection_free(sel);
	query_free(q);
	buf_release(&text);
	return n;
}

static void
many_are_tagged_only_after_a_preview(void **state)
{
	(void)state;
	press("/");
	type("type=killing");
	press("Enter");
	press("M");
	assert_int_equal(app->mark_count, 20);
	press("t");
	type("seen");
	press("Enter");
	assert_non_null(app->panel);
	expect("\"seen\" on 20 incidents: new on 20");
	assert_int_equal(tagged("seen"), 0);
	press("Esc");
	expect("nothing was changed");
	assert_int_equal(tagged("seen"), 0);
	press("t");
	type("seen");
	press("Enter");
	press("Enter");
	expect("Tagged 20 incidents");
	assert_int_equal(tagged("seen"), 20);
	/* Again: nothing is new. */
	press("t");
	type("seen");
	press("Enter");
	expect("new on 0, there already on 20");
	press("Enter");
	expect("nothing changed");
	press("u");
	assert_int_equal(tagged("seen"), 0);
	press("U");
	assert_int_equal(tagged("seen"), 20);
	press("T");
	type("seen");
	press("Enter");
	press("Enter");
	expect("Untagged 20");
	assert_int_equal(tagged("seen"), 0);
	press("u");
	assert_int_equal(tagged("seen"), 20);
}

/* With the import go its code lists, what the filter names, the marks' incidents and every row. */
static void
undoing_an_import_leaves_an_empty_screen_that_works(void **state)
{
	(void)state;
	assert_true(app_filter(app, "type=killing record.nota:plain", NULL));
	app_draw(app, &grid);
	press("M");
	/* One key too many is asked about first. */
	press("u");
	expect("Undo an import");
	assert_int_equal(source_total(app->src), 40);
	press("Enter");
	assert_int_equal(source_total(app->src), 0);
	expect("0 of 0");
	press("Down");
	press("Enter");
	press("f");
	for (const char *way = "123451"; *way; way++)
		press((const char[]){ *way, '\0' });
	press("U");
	assert_int_equal(source_total(app->src), ROWS);
	expect("of 40");
	press("X");
	expect("40 of 40");
	press("Down");
}

/* No screen says what a filter asks of a person while names are hidden; the log does not either. */
static void
hidden_names_are_not_in_filters_nor_in_the_log(void **state)
{
	static const char *const screens[] = { "g i", "g f", "g u", "g p", "g l" };

	(void)state;
	assert_true(app_filter(app, "type=killing person:Persona", NULL));
	app_draw(app, &grid);
	expect("person:Persona");
	press("t");
	type("seen");
	press("Enter");
	press("g");
	press("l");
	press("=");
	expect("add=seen");
	press("Esc");
	press("F2");
	assert_true(app->hides_names);
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		press("g");
		press((const char[]){ screens[i][2], '\0' });
		expect("type=killing | person:(hidden)");
		assert_false(shows("Persona"));
		press("=");
		assert_false(shows("Persona"));
		press("Esc");
		press("L");
		assert_false(shows("Persona"));
		press("Esc");
	}
	assert_true(app_filter(app, "(person:Persona or type=threat) -person:Nadie", NULL));
	app_draw(app, &grid);
	assert_false(shows("Persona") || shows("Nadie"));
	expect("-person:(hidden)");
	/* Shown again, the filter is what it was. */
	press("F2");
	press("Enter");
	expect("-person:Nadie");
}

static void
one_is_tagged_at_once_and_the_tag_repeats(void **state)
{
	(void)state;
	press("t");
	type("one");
	press("Enter");
	assert_null(app->panel);
	assert_int_equal(tagged("one"), 1);
	press("Down");
	press(".");
	assert_int_equal(tagged("one"), 2);
	/* A list by what was just undone: the filter no longer fits, and says so. */
	assert_true(app_filter(app, "tag=one", NULL));
	press("u");
	assert_int_equal(selection_count(app->sel), 1);
	press("u");
	assert_int_equal(selection_count(app->sel), 0);
}

static void
the_state_comes_back_when_it_is_opened_again(void **state)
{
	(void)state;
	press(":");
	type("columns date,type,record.nota");
	press("Enter");
	press("/");
	type("type=killing");
	press("Enter");
	press("Space");
	press("Down");
	press("Space");
	expect_current("2020-02-05");
	press("F2");
	close_app();
	open_app(false);
	expect_filter("type=killing", 20);
	assert_int_equal(app->mark_count, 2);
	assert_true(app->hides_names);
	expect("names hidden");
	expect("nota");
	expect_current("2020-02-05");
	/* It is not a change, and there is nothing to go back to. */
	assert_false(app->state_is_dirty);
	close_app();
	open_app(true);
	expect_filter("", ROWS);
	assert_int_equal(app->mark_count, 0);
}

/* Lines keep the state apart; a value may have lines, too. */
static void
a_filter_with_a_line_end_in_it_comes_back(void **state)
{
	struct error err = { 0 };
	struct buf term = { 0 };
	char before[100];

	(void)state;
	buf_puts(&term, "record.nota==");
	query_word(&term, "two\nlines, \"quoted\" = x");
	if (!app_filter(app, buf_str(&term), &err))
		fail_msg("%s: %s", err.msg, buf_str(&term));
	buf_release(&term);
	assert_int_equal(selection_count(app->sel), 4);
	snprintf(before, sizeof before, "%s", app->query->text);
	press("X");
	press("Backspace");
	expect_filter(before, 4);
	app->state_is_dirty = true;
	close_app();
	open_app(false);
	expect_filter(before, 4);
}

static void
a_half_typed_filter_is_not_what_is_stored(void **state)
{
	struct event e = { .kind = EVENT_CLOSED };

	(void)state;
	press("Space");
	press("/");
	type("type=killing");
	assert_int_equal(selection_count(app->sel), 20);
	app_event(app, &e);
	assert_true(app->wants_quit);
	close_app();
	open_app(false);
	expect_filter("", ROWS);
	assert_int_equal(app->mark_count, 1);
}

static void
the_second_handle_only_reads(void **state)
{
	struct dossier *d;
	struct error err = { 0 };

	(void)state;
	close_app();
	d = dossier_open(path, DOSSIER_WRITE, "Berta", &err);
	assert_non_null(d);
	open_app(true);
	assert_true(app->is_read_only);
	expect("Berta");
	expect("read only");
	press("t");
	expect("open for reading only");
	assert_null(app->prompt);
	press(":");
	type("tag-add x");
	expect("not now: the dossier is open for reading only");
	press("Enter");
	expect("open for reading only");
	assert_int_equal(tagged("x"), 0);
	press("u");
	expect("open for reading only");
	/* Looking around works, and is not stored. */
	press("/");
	type("type=killing");
	press("Enter");
	expect_filter("type=killing", 20);
	assert_int_equal(app_patience(app), -1);
	close_app();
	dossier_close(d);
	open_app(false);
	expect_filter("", ROWS);
	assert_false(app->is_read_only);
}

static bool
palette_offers(const char *words, const char *name)
{
	bool found = false;

	press(":");
	type(words);
	for (size_t i = 0; i < app->choice_count; i++)
		found |= strncmp(app->choices[i].text, name, strlen(name)) == 0;
	press("C-c");
	return found;
}

static void
use_language(const char *lang)
{
	setenv("LANGUAGE", lang, 1);
	setlocale(LC_MESSAGES, "C.UTF-8");
	/* What was translated before is not to be remembered. */
	textdomain(textdomain(NULL));
}

static void
the_palette_finds_by_words_in_both_languages(void **state)
{
	(void)state;
	assert_true(palette_offers("", "quit"));
	assert_true(palette_offers("tag", "tag-add"));
	assert_true(palette_offers("add tag", "tag-add"));
	assert_true(palette_offers("TAG Add", "tag-add"));
	assert_false(palette_offers("add zebra", "tag-add"));
	/* A screen by its own word; what is blocked keeps its meaning and says why. */
	assert_true(palette_offers("jurisdiction", "go impunity"));
	press(":");
	type("impunity-stale");
	expect("impunity-stale  Impunity: open cases");
	expect("not now: not on this screen");
	press("C-c");
	use_language("es");
	assert_string_not_equal(gettext(action_find("undo")->title), action_find("undo")->title);
	/* By the title in the language of the screen, with or without accents, and still by the
	 * name. */
	assert_true(palette_offers("deshacer", "undo"));
	assert_true(palette_offers("ultimo", "undo"));
	assert_true(palette_offers("ÚLTIMO", "undo"));
	assert_true(palette_offers("tag-add", "tag-add"));
	assert_true(palette_offers("undo", "undo"));
	use_language("en");
}

static void
the_palette_runs_what_is_named(void **state)
{
	(void)state;
	press(":");
	type("filter type=killing");
	press("Enter");
	expect_filter("type=killing", 20);
	press(":");
	type("drop-a");
	press("Enter"); /* only one begins so */
	expect_filter("", ROWS);
	press(":");
	type("no-such-command");
	press("Enter");
	expect("there is no command");
	press("C-c");
	press(":");
	type("tag-add from the palette");
	press("Enter");
	assert_int_equal(tagged("from"), 0);
}

static void
a_key_of_two_shows_its_menu_when_one_waits(void **state)
{
	(void)state;
	press("g");
	assert_false(shows("g i"));
	assert_in_range(app_patience(app), 1, 2000);
	rest();
	expect("g i");
	expect("Facets");
	press("Esc");
	assert_false(shows("g i"));
	press("g");
	press("%");
	expect("g % means nothing here");
}

static void
every_screen_draws_at_every_size(void **state)
{
	static const char *const ways[] = { "1", "2", "3", "4", "5", "?" };
	struct random r;

	(void)state;
	random_seed(&r, 5);
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		press(ways[i]);
		for (int k = 0; k < 60; k++) {
			struct event e = { .kind = EVENT_RESIZE };
			static const char *const keys[] = { "Down",  "PgDn", "End", "Up",
							    "Right", "Left", "Tab" };

			grid_release(&grid);
			grid_init(&grid, 1 + (int)random_below(&r, 70),
				  1 + (int)random_below(&r, 240));
			e.row = grid.rows;
			e.col = grid.cols;
			app_event(app, &e);
			app_draw(app, &grid);
			check_grid(&grid);
			press(keys[random_below(&r, sizeof keys / sizeof *keys)]);
			check_grid(&grid);
			assert_true(grid.cursor_row < grid.rows && grid.cursor_col < grid.cols);
		}
		press("q");
		if (app->wants_quit)
			app->wants_quit = false;
	}
}

/* A monkey at the keyboard: whatever is pressed, everything holds, and the data says what the log
 * says. */
static void
random_keys_break_nothing(void **state)
{
	static const char *const keys[] = {
		"Up",  "Down", "Left",	"Right", "PgUp", "PgDn", "Home",      "End",	"Enter",
		"Esc", "Tab",  "S-Tab", "Space", "/",	 ":",	 "f",	      "F",	"x",
		"X",   "v",    "t",	"T",	 "u",	 "U",	 "M",	      "g",	"i",
		"l",   "p",    "s",	"S",	 "c",	 "0",	 ">",	      "<",	"n",
		"N",   "=",    "y",	".",	 "F2",	 "?",	 "Backspace", "A-Left", "A-Right",
		"E",   "L",    "a",	"e",	 "ñ",	 "1",	 "2",	      "3",	"4",
		"5",   "q",    "C-u",	"+",	 "-",	 "C-w",	 "Delete",    "m",	"b",
		"d",   "A-Up", "山",	"C-c",	 "\"",	 "(",
	};
	struct random r;

	(void)state;
	random_seed(&r, 6);
	for (int i = 0; i < 2400; i++) {
		if (random_below(&r, 40) == 0) {
			struct event e = { .kind = random_below(&r, 2) ? EVENT_CLICK : EVENT_WHEEL,
					   .row = (int)random_below(&r, 24),
					   .col = (int)random_below(&r, 80),
					   .steps = random_below(&r, 2) ? 3 : -3,
					   .is_double = random_below(&r, 2) };

			app_event(app, &e);
		}
		if (random_below(&r, 20) == 0)
			rest();
		press(keys[random_below(&r, sizeof keys / sizeof *keys)]);
		app->wants_quit = app->wants_suspend = false;
		if (i % 50 == 0) {
			grid_release(&grid);
			grid_init(&grid, 16 + (int)random_below(&r, 40),
				  60 + (int)random_below(&r, 120));
		}
		check_grid(&grid);
		if (i % 600 == 599) {
			close_app();
			open_app(random_below(&r, 2));
		}
	}
}

/* ---- what must not happen ---------------------------------------------------------------------
 */

static void
click_at(int row, int col)
{
	struct event e = { .kind = EVENT_CLICK, .row = row, .col = col };

	app_event(app, &e);
	app_draw(app, &grid);
}

static void
resize(int rows, int cols)
{
	struct event e = { .kind = EVENT_RESIZE, .row = rows, .col = cols };

	grid_release(&grid);
	grid_init(&grid, rows, cols);
	app_event(app, &e);
	app_draw(app, &grid);
}

static void
run(const char *line)
{
	press(":");
	type(line);
	press("Enter");
}

static void
a_mark_goes_with_its_incident(void **state)
{
	(void)state;
	press("Space");
	press("Space");
	press("u");
	press("Enter");
	assert_int_equal(source_total(app->src), 0);
	assert_int_equal(app->mark_count, 0);
	expect("2 marks are gone with their incidents");
	run("tag-add ghost");
	expect("no incident is current");
	press("U");
	assert_int_equal(tagged("ghost"), 0);
}

static void
what_is_outside_the_filter_is_said_before_it_is_tagged(void **state)
{
	(void)state;
	/* The newest is a threat. */
	press("Space");
	run("filter type=killing");
	run("tag-add far");
	assert_non_null(app->panel);
	expect("Tag \"far\" on 1 incident: new on 1");
	expect("1 of them is not in the filter");
	assert_int_equal(tagged("far"), 0);
	press("Esc");
	assert_int_equal(tagged("far"), 0);
	run("tag-add far");
	press("Enter");
	assert_int_equal(tagged("far"), 1);
	expect_filter("type=killing", 20);
}

static void
the_prompt_says_how_many_will_be_tagged(void **state)
{
	(void)state;
	press("Space");
	press("Space");
	press("t");
	expect("on 2 incidents");
	press("Esc");
	/* In an incident's own screen it alone is meant. */
	press("Enter");
	press("t");
	expect("on 1 incident");
	assert_false(shows("on 2"));
}

static void
a_choice_is_the_whole_answer(void **state)
{
	(void)state;
	run("tag-add arson");
	press("Down");
	press("t");
	type("ar");
	press("Home");
	press("Down");
	press("Enter");
	assert_int_equal(tagged("arson"), 2);
	assert_int_equal(tagged("arsonar"), 0);
}

static void
a_window_too_small_takes_no_click_and_forgets_no_cell(void **state)
{
	(void)state;
	run("filter type=killing");
	resize(10, 50);
	press("X");
	click_at(5, 5);
	resize(24, 80);
	expect_filter("", ROWS);
	run("columns date");
	resize(10, 50);
	run("columns date,place,type,actor,tag");
	press("Right");
	press("Right");
	press("Right");
	press("0");
	resize(24, 80);
	expect("place");
}

static void
large_numbers_are_no_harm(void **state)
{
	(void)state;
	run("width 2147483647");
	run("width -2147483648");
	press("Enter");
	run("next -99999999999999999999");
	run("next 99999999999999999999");
	expect("INC");
}

static void
store(const char *text)
{
	struct dossier *d;
	struct error err = { 0 };

	close_app();
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	assert_non_null(d);
	assert_true(screen_state_save(d, text, &err));
	dossier_close(d);
	open_app(false);
}

static void
a_stored_state_may_say_anything(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "as-of=99999-99-99\nfilter=((((\ncolumns=\nwidths=99999999999999999999 -4\nsort1=-\nsort1=\n"
			"sort2=zz\nincident=99999999999999999999\n=\n==\nscreen=\nscreen=help\nscreen=detail\n"
			"incident=INC-999999999999999999999\nscreen=facets\nfield=record.\nat=zz\nvalue=zz\n");
	for (int i = 0; i < 20; i++)
		buf_puts(&text, "screen=log\nscreen=patterns\npattern=zz\n");
	/* Downwards, each twice, and none of them is here. */
	buf_puts(&text, "marks=-1 0");
	for (int i = 60000; i > 0; i--)
		buf_printf(&text, " %d %d", i, i);
	buf_puts(&text, "\nno line end at the end");
	store(buf_str(&text));
	buf_release(&text);
	assert_int_equal(app->mark_count, 0);
	assert_true(app->depth <= APP_DEPTH);
	expect("entries, newest first");
	run("go incidents");
	expect_filter("", ROWS);
	expect_current("2020-02-12");
}

static void
a_name_in_the_filter_is_hidden_with_the_names(void **state)
{
	static const char *const ways[] = { "L", "=", "g" };

	(void)state;
	run("filter person=nobody");
	expect("nobody");
	press("F2");
	expect("Without person=(hidden) it would be 40");
	assert_false(shows("nobody"));
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		press(ways[i]);
		assert_false(shows("nobody"));
		press("Esc");
	}
	press("E");
	assert_null(app->prompt);
	assert_false(shows("nobody"));
	/* Where the log of another program's change has a query. */
	close_app();
	{
		struct error err = { 0 };
		struct dossier *d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
		struct mark_request request = { .tag = "x", .add = true, .note = "of nobody",
						.query = "person=nobody" };
		struct mark_report report;
		int64_t id = 0;
		struct source *src = source_open(d, &err);

		assert_non_null(src);
		id = source_ids(src)[0];
		source_close(src);
		request.incidents = &id;
		request.count = 1;
		assert_true(mark_incidents(d, &request, &report, &err));
		dossier_close(d);
	}
	open_app(true);
	resize(24, 160);
	press("5");
	/* Beginning afresh does not show what was hidden. */
	expect("query=person=(hidden)");
	press("Enter");
	expect("note=(hidden)");
	press("Esc");
	press("u");
	expect("Undone");
	assert_false(shows("nobody"));
}

static void
an_example_that_was_taken_back_is_not_tried_any_more(void **state)
{
	(void)state;
	press("4");
	press("N");
	type("p1 t1 type=killing");
	press("Enter");
	expect("p1");
	press("+");
	type("secret words");
	press("C-u");
	press("Enter");
	assert_null(app->prompt);
	assert_false(shows("being edited"));
	assert_false(shows("secret"));
	/* Only what is there is applied. */
	run("pattern-apply p2");
	expect("there is no pattern \"p2\"");
	assert_null(app->panel);
	/* What it looks for may be a name. */
	press("N");
	type("p3 t3 person=nobody");
	press("Enter");
	expect("nobody");
	press("F2");
	assert_false(shows("nobody"));
	press("=");
	assert_false(shows("nobody"));
	press("Esc");
	press("e");
	assert_null(app->prompt);
	run("names show");
	press("Enter");
	/* A long message leaves room for what is typed. */
	press("N");
	type("p2 t2 text=/(a/");
	expect("text=/(a/");
	press("Esc");
}

static void
undo_goes_down_to_what_can_be_undone(void **state)
{
	(void)state;
	run("tag-add one");
	run("tag-add two");
	press("5");
	press("End");
	press("C-u");
	/* Two tags and the import; a new dossier cannot be undone. */
	expect("3 entries will be undone");
	press("Enter");
	expect("Undid 3 entries");
	assert_int_equal(source_total(app->src), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_app, end_app)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_filter_is_tried_while_it_is_typed_and_kept_by_enter),
		TEST(a_click_on_a_chip_drops_that_term),
		TEST(history_brings_back_filter_order_and_place),
		TEST(marks_outlive_a_filter),
		TEST(many_are_tagged_only_after_a_preview),
		TEST(undoing_an_import_leaves_an_empty_screen_that_works),
		TEST(hidden_names_are_not_in_filters_nor_in_the_log),
		TEST(one_is_tagged_at_once_and_the_tag_repeats),
		TEST(the_state_comes_back_when_it_is_opened_again),
		TEST(a_filter_with_a_line_end_in_it_comes_back),
		TEST(a_half_typed_filter_is_not_what_is_stored),
		TEST(the_second_handle_only_reads),
		TEST(a_mark_goes_with_its_incident),
		TEST(what_is_outside_the_filter_is_said_before_it_is_tagged),
		TEST(the_prompt_says_how_many_will_be_tagged),
		TEST(a_choice_is_the_whole_answer),
		TEST(a_window_too_small_takes_no_click_and_forgets_no_cell),
		TEST(large_numbers_are_no_harm),
		TEST(a_stored_state_may_say_anything),
		TEST(a_name_in_the_filter_is_hidden_with_the_names),
		TEST(an_example_that_was_taken_back_is_not_tried_any_more),
		TEST(undo_goes_down_to_what_can_be_undone),
		TEST(the_palette_finds_by_words_in_both_languages),
		TEST(the_palette_runs_what_is_named),
		TEST(a_key_of_two_shows_its_menu_when_one_waits),
		TEST(every_screen_draws_at_every_size),
		TEST(random_keys_break_nothing),
	};

	setlocale(LC_ALL, "C.UTF-8");
	unsetenv("ATALAYA_AUTHOR");
	if (getenv("ATALAYA_LOCALEDIR"))
		bindtextdomain("atalaya", getenv("ATALAYA_LOCALEDIR"));
	bind_textdomain_codeset("atalaya", "UTF-8");
	textdomain("atalaya");
	use_language("en");
	return cmocka_run_group_tests_name("the workbench", tests, NULL, NULL);
}
