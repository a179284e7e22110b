/* The import wizard: every step of it on small invented files, leaving, stopping, mistakes. */
#include "core/base/asset.h"
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "tests/unit/grid.h"
#include "tui/app.h"
#include "tui/paths.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#define ROWS 40

static char folder[256], path[600], csv[600];
static struct app *app;
static struct grid grid;

/* ---- a dossier without anything, and a file ----------------------------------------------------
 */

static void
write_bytes(const char *name, const char *bytes, size_t len)
{
	char whole[600];
	FILE *f;

	snprintf(whole, sizeof whole, "%s/%s", folder, name);
	f = fopen(whole, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static void
write_file(const char *name, const char *text)
{
	write_bytes(name, text, strlen(text));
}

/* A register: the days show that the day comes first; one date is none, one word is in no list. */
static void
put_register(struct buf *out, int from, int to)
{
	static const char *const places[] = { "Antioquia", "Cauca", "Nariño", "Chocó" };
	static const char *const types[] = { "amenaza", "agresión física", "hostigamiento" };

	buf_puts(out, "código,fecha,departamento,tipo,responsable,persona,nota\n");
	for (int i = from; i <= to; i++) {
		buf_printf(out, "T-%03d,", i);
		if (i == 9)
			buf_puts(out, "31/02/2021");
		else if (i == 7)
			buf_puts(out, "ayer");
		else
			buf_printf(out, "%02d/%02d/2021", i % 28 + 1, i % 12 + 1);
		buf_printf(out,
			   ",%s,%s,%s,Persona %d,se supo el mismo día y lo contó un vecino de la "
			   "vereda\n",
			   places[i % 4], i % 10 == 0 ? "zarandeo" : types[i % 3],
			   i % 2 ? "policía" : "ejército", i);
	}
}

static void
write_register(const char *name, int from, int to)
{
	struct buf text = { 0 };

	put_register(&text, from, to);
	write_file(name, buf_str(&text));
	buf_release(&text);
}

static void
open_app(void)
{
	struct app_options o = { .path = path, .lang = "en", .author = "Ana", .is_fresh = true };
	struct error err = { 0 };

	app = app_open(&o, &err);
	if (!app)
		fail_msg("%s", err.msg);
	grid_release(&grid);
	grid_init(&grid, 24, 80);
	app_draw(app, &grid);
}

static int
make_app(void **state)
{
	struct error err = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	snprintf(csv, sizeof csv, "%s/registro.csv", folder);
	if (!dossier_create(path, "Ana", &err))
		return -1;
	write_register("registro.csv", 1, ROWS);
	open_app();
	return 0;
}

static int
end_app(void **state)
{
	char command[800];

	(void)state;
	app_close(app);
	app = NULL;
	grid_release(&grid);
	snprintf(command, sizeof command, "chmod -R u+rwx '%s'; rm -rf '%s'", folder, folder);
	return system(command);
}

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
expect_none(const char *text)
{
	struct buf out = { 0 };

	if (!shows(text))
		return;
	grid_text(&grid, &out);
	fprintf(stderr, "%s", buf_str(&out));
	buf_release(&out);
	fail_msg("\"%s\" is there", text);
}

static bool
is_in_wizard(void)
{
	return app_view(app)->ops == &import_view;
}

/* Opens the wizard on a file of the folder. */
static void
begin(const char *name)
{
	struct buf line = { 0 };

	buf_printf(&line, "import %s/%s", folder, name);
	press(":");
	type(buf_str(&line));
	press("Enter");
	buf_release(&line);
}

/* Down to the row of the list that begins with a text. */
static void
go_to_row(const char *text)
{
	char want[160];

	snprintf(want, sizeof want, "\n> %s", text);
	press("Home");
	for (int i = 0; i < 60 && !shows(want); i++)
		press("Down");
	expect(want);
}

static void
resize(int rows, int cols)
{
	struct event e = { .kind = EVENT_RESIZE, .row = rows, .col = cols };

	grid_release(&grid);
	grid_init(&grid, rows, cols);
	app_event(app, &e);
	app_draw(app, &grid);
	check_grid(&grid);
}

static int64_t
journal_end(void)
{
	int64_t seq = -1;

	assert_true(journal_head(app->d, &seq, NULL));
	return seq;
}

/* ---- the way through ---------------------------------------------------------------------------
 */

static void
enter_by_enter_a_file_becomes_incidents(void **state)
{
	(void)state;
	begin("registro.csv");
	expect("registro.csv   step 1 of 5: the file");
	expect("40, 7 columns");
	expect("comma");
	expect("> Go on");
	press("Enter");
	expect("step 2 of 5: columns");
	expect("departamento");
	press("Enter");
	expect("step 3 of 5: dates and numbers");
	expect("day/month/year");
	press("Enter");
	expect("step 4 of 5: places and words");
	expect("zarandeo");
	press("Enter");
	expect("step 5 of 5: check");
	expect("Tried: 40 incidents would come in");
	assert_int_equal(source_total(app->src), 0);
	press("Enter");
	assert_ptr_equal(app_view(app)->ops, &incidents_view);
	expect("Imported 40 incidents as dataset registro");
	expect("40 of 40");
	assert_int_equal(source_total(app->src), ROWS);
	/* It is one entry that undo takes back. */
	press("u");
	press("Enter");
	assert_int_equal(source_total(app->src), 0);
}

static void
backspace_goes_back_and_what_was_decided_stays(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	go_to_row("nota");
	press("Enter");
	type("location");
	press("Enter");
	press("n");
	expect("step 3 of 5");
	press("n");
	expect("step 4 of 5");
	press("Backspace");
	expect("step 3 of 5");
	press("Backspace");
	expect("step 2 of 5");
	go_to_row("nota");
	expect("You decided it");
	press("Backspace");
	expect("step 1 of 5: the file");
	press("Backspace");
	press("Enter");
	expect("registro.csv");
	expect("name");
	expect("size");
	assert_true(is_in_wizard());
}

static void
esc_leaves_without_a_trace(void **state)
{
	int64_t before = journal_end();

	(void)state;
	begin("registro.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	expect("step 5 of 5");
	press("Esc");
	assert_false(is_in_wizard());
	expect("nothing was imported");
	assert_int_equal(journal_end(), before);
	assert_int_equal(source_total(app->src), 0);
}

static void
esc_does_not_lose_a_decision_unasked(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	go_to_row("nota");
	press("Enter");
	type("location");
	press("Enter");
	press("Esc");
	assert_non_null(app->panel);
	press("Esc");
	assert_true(is_in_wizard());
	/* Nor do a jump elsewhere, or one Backspace too many. */
	press("g");
	press("i");
	assert_non_null(app->panel);
	press("Esc");
	press("?");
	press("g");
	press("l");
	expect("q goes back to it");
	press("Backspace");
	expect("q goes back to it");
	press("q");
	press("Backspace");
	expect("step 1 of 5");
	press("Backspace");
	assert_non_null(app->panel);
	press("Esc");
	expect("step 1 of 5");
	press("Backspace");
	press("Enter");
	expect("registro.csv");
	expect("1 file that looks like a table");
	press("Esc");
	assert_false(is_in_wizard());
}

static void
a_profile_of_the_program_is_saved_with_its_places(void **state)
{
	struct buf text = { 0 };
	char saved[600];

	(void)state;
	for (const struct asset *a = assets; a->name; a++)
		if (strcmp(a->name, "sample/valdoria.csv") == 0)
			write_bytes("valdoria.csv", (const char *)a->bytes, a->len);
	begin("valdoria.csv");
	expect("profile valdoria, which comes with the program");
	press("w");
	press("C-u");
	snprintf(saved, sizeof saved, "%s/copia.ini", folder);
	type(saved);
	press("Enter");
	expect("Saved as");
	snprintf(saved, sizeof saved, "%s/valdoria.places.csv", folder);
	assert_true(file_read(saved, 1 << 20, &text, NULL));
	assert_true(text.len > 100);
	buf_release(&text);
	/* What was saved is a profile like any other. */
	press("n");
	press("n");
	expect("step 3 of 3: check");
	press("Enter");
	assert_true(source_total(app->src) > 1000);
}

/* ---- which file --------------------------------------------------------------------------------
 */

static void
the_folder_lists_what_can_be_read(void **state)
{
	char sub[600];

	(void)state;
	snprintf(sub, sizeof sub, "%s/aparte", folder);
	assert_int_equal(mkdir(sub, 0700), 0);
	write_file("aparte/otro.csv", "a,b\n1,2\n");
	write_file(".oculto.csv", "a,b\n1,2\n");
	write_file("zz.txt", "x");
	begin("");
	expect("aparte/");
	expect("registro.csv");
	expect("2 files that look like tables");
	expect_none("oculto");
	expect_none("d.dossier");
	/* The cursor stands on the first table. */
	expect("\n> registro.csv");
	go_to_row("aparte/");
	press("Enter");
	expect("otro.csv");
	expect_none("registro.csv");
	go_to_row("../");
	press("Enter");
	expect("registro.csv");
	press("Enter");
	expect("step 1 of 5: the file");
}

static void
a_path_is_completed_while_it_is_typed(void **state)
{
	char start[600];

	(void)state;
	write_register("registro-2.csv", 1, 5);
	press("I");
	assert_true(is_in_wizard());
	press("/");
	press("C-u");
	snprintf(start, sizeof start, "%s/reg", folder);
	type(start);
	assert_int_equal(app->choice_count, 2);
	type("istro-");
	assert_int_equal(app->choice_count, 1);
	press("Tab");
	assert_string_equal(strrchr(buf_str(&app->prompt->line.text), '/'), "/registro-2.csv");
	press("Enter");
	expect("registro-2.csv   step 1 of 5");
	/* In the palette too. */
	press("Esc");
	press(":");
	snprintf(start, sizeof start, "import %s/regi", folder);
	type(start);
	assert_int_equal(app->choice_count, 2);
}

static void
a_file_that_is_no_table_is_refused_and_the_wizard_stays(void **state)
{
	(void)state;
	write_file("nada.csv", "");
	write_bytes("ceros.csv", "\0\0\0\0\0\0\0\0\1\2\3\0", 12);
	begin("");
	press("/");
	press("C-u");
	type(folder);
	type("/nada.csv");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-c");
	assert_true(is_in_wizard());
	expect("registro.csv");
	press("/");
	press("C-u");
	type(folder);
	type("/ceros.csv");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type("/no/such/file.csv");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	/* What never ends is not even begun. */
	press("C-u");
	type("/dev/zero");
	press("Enter");
	expect("is no file");
	press("C-c");
	assert_true(is_in_wizard());
	/* From outside it does not even open. */
	press("Esc");
	begin("nada.csv");
	assert_false(is_in_wizard());
	assert_int_equal(app->message_role, ROLE_ERROR);
}

static void
a_name_that_would_drive_the_terminal_shows_as_question_marks(void **state)
{
	(void)state;
	write_register("a\033[2Jb\nc\xff.csv", 1, 5);
	begin("");
	/* check_grid of every press has looked at each cell. */
	expect("a?[2Jb?c?.csv");
	go_to_row("a?[2Jb?c?.csv");
	press("Enter");
	expect("step 1 of 5: the file");
	for (int i = 0; i < 4; i++)
		press("n");
	expect("step 5 of 5");
	press("Enter");
	assert_int_equal(source_total(app->src), 5);
}

static void
content_that_would_drive_the_terminal_does_not(void **state)
{
	(void)state;
	write_file("malo.csv",
		   "fecha,tipo,lugar\033[31m,nombre\n13/02/2021,\033]0;x\007amenaza,Cauca,"
		   "\xe2\x80\xaeoirbmon\n14/02/2021,amenaza,Cauca\x1b[2J,x\n");
	begin("malo.csv");
	for (int i = 0; i < 4; i++) {
		for (int row = 0; row < 12; row++)
			press("Down");
		press("n");
	}
	expect("step 5 of 5");
}

static void
a_file_that_changes_between_steps_is_noticed(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	write_register("registro.csv", 1, 3);
	press("n");
	expect("has changed on disk");
	expect("step 2 of 5");
	/* Gone altogether: likewise. */
	assert_int_equal(unlink(csv), 0);
	press("n");
	assert_int_equal(app->message_role, ROLE_ERROR);
	expect("step 2 of 5");
	/* Chosen again it is what it is now. */
	write_register("registro.csv", 1, 3);
	press("Esc");
	if (app->panel)
		press("Enter");
	begin("registro.csv");
	expect("3, 7 columns");
}

static void
a_file_that_changes_before_the_last_step_is_not_written(void **state)
{
	(void)state;
	begin("registro.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	expect("step 5 of 5");
	write_register("registro.csv", 1, 3);
	press("Enter");
	expect("has changed on disk");
	assert_int_equal(source_total(app->src), 0);
	assert_true(is_in_wizard());
}

static void
the_encoding_is_shown_with_words_and_can_be_changed(void **state)
{
	/* "región" and "Nariño" as Windows-1252. */
	static const char text[] =
		"fecha,regi\xf3n,tipo\n13/02/2021,Nari\xf1o,amenaza\n14/02/2021,Cauca,amenaza\n";

	(void)state;
	write_bytes("latino.csv", text, sizeof text - 1);
	begin("latino.csv");
	expect("Windows-1252");
	expect("región");
	go_to_row("encoding");
	expect("Nariño");
	press("Enter");
	type("Mac Roman");
	press("Enter");
	expect("Mac Roman");
	expect_none("región");
	/* One that does not exist leaves all as it was. */
	press("Enter");
	press("C-u");
	type("Klingon-8");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-c");
	expect("Mac Roman");
	press("Enter");
	press("C-u");
	press("Enter");
	expect("Windows-1252");
}

static void
the_header_may_stand_below_a_title(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "Registro de la oficina,,,,,,\n");
	put_register(&text, 1, 12);
	write_file("titulo.csv", buf_str(&text));
	buf_release(&text);
	begin("titulo.csv");
	expect("row 2: código, fecha");
	go_to_row("header");
	press("Enter");
	type("1");
	press("Enter");
	expect("row 1: Registro de la oficina");
	press("Enter");
	type("1-2");
	press("Enter");
	expect("rows 1-2: Registro de la oficina / código");
	press("Enter");
	type("0");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type("3-2");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-c");
	press("Enter");
	press("Enter");
	expect("row 2: código, fecha");
}

/* ---- columns, dates, words ---------------------------------------------------------------------
 */

static void
a_column_shows_its_evidence_and_goes_where_it_is_sent(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	go_to_row("fecha");
	expect("date 38, against 2");
	expect("\"ayer\"");
	go_to_row("persona");
	press("Enter");
	assert_true(app->choice_count > 10);
	type("record");
	press("Enter");
	press("n");
	press("n");
	press("n");
	expect("step 5 of 5");
	press("Enter");
	assert_int_equal(source_total(app->src), ROWS);
}

static void
the_order_of_day_and_month_is_counted_and_chosen(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	press("n");
	go_to_row("fecha");
	expect("rows fit only day/month, 0 only month/day");
	expect("line 8 \"ayer\"");
	press("Enter");
	expect("no row speaks against it");
	expect("rows would be rejected");
	type("mdy");
	press("Enter");
	expect("month/day/year");
	press("n");
	press("n");
	expect("step 5 of 5");
	/* Those that fit only the other way are counted. */
	expect("dates not understood               19");
}

static void
a_word_is_given_a_meaning_and_is_known_from_then_on(void **state)
{
	struct buf map = { 0 };
	char ini[600], map_path[600];

	(void)state;
	begin("registro.csv");
	press("n");
	press("n");
	press("n");
	expect("zarandeo");
	go_to_row("type of act");
	press("Enter");
	type("assault");
	press("Enter");
	go_to_row("type of act");
	expect_none("not recorded");
	press("n");
	expect("step 5 of 5");
	press("Backspace");
	expect_none("zarandeo");
	snprintf(ini, sizeof ini, "%s/mio.ini", folder);
	press("w");
	press("C-u");
	type(ini);
	press("Enter");
	expect("Saved as");
	snprintf(map_path, sizeof map_path, "%s/mio.map.csv", folder);
	assert_true(file_read(map_path, 1 << 20, &map, NULL));
	assert_non_null(strstr(buf_str(&map), "act.type,\"zarandeo\",assault"));
	buf_release(&map);
	/* Nothing is lost now: Esc leaves at once. */
	press("Esc");
	assert_false(is_in_wizard());
	/* Said by its path it is taken, and everything is decided. */
	begin("registro.csv");
	expect("step 1 of 5");
	go_to_row("how it is read");
	press("Enter");
	type("/no/such/profile.ini");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type(ini);
	press("Enter");
	expect("profile registro, as saved in mio.ini");
	expect("step 1 of 3");
	press("n");
	expect_none("zarandeo");
	press("n");
	expect("step 3 of 3");
	press("Enter");
	assert_int_equal(source_total(app->src), ROWS);
}

static void
a_word_that_leads_nowhere_is_refused(void **state)
{
	(void)state;
	begin("registro.csv");
	press("n");
	press("n");
	press("n");
	go_to_row("type of act");
	press("Enter");
	type("assault,nothing-like-it");
	press("Enter");
	assert_non_null(app->prompt);
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-c");
	press("n");
	expect("step 5 of 5");
}

static void
a_file_is_not_replaced_without_saying_so(void **state)
{
	struct buf text = { 0 };
	char ini[600];

	(void)state;
	write_file("mio.ini", "precious");
	snprintf(ini, sizeof ini, "%s/mio.ini", folder);
	begin("registro.csv");
	press("w");
	press("C-u");
	type(ini);
	press("Enter");
	assert_non_null(app->panel);
	press("Esc");
	assert_true(file_read(ini, 1 << 20, &text, NULL));
	assert_string_equal(buf_str(&text), "precious");
	press("w");
	press("C-u");
	type(ini);
	press("Enter");
	press("Enter");
	expect("Saved as");
	buf_clear(&text);
	assert_true(file_read(ini, 1 << 20, &text, NULL));
	assert_non_null(strstr(buf_str(&text), "[profile]"));
	buf_release(&text);
	press("w");
	press("C-u");
	type("/no/such/folder/x.ini");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type("without-ending");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
}

static void
outcomes_need_a_day_and_it_is_asked_for(void **state)
{
	(void)state;
	write_file("casos.csv",
		   "fecha,departamento,tipo,estado\n13/02/2021,Cauca,amenaza,condena\n"
		   "14/02/2021,Cauca,amenaza,en investigación\n15/02/2021,Cauca,amenaza,condena\n");
	begin("casos.csv");
	press("n");
	go_to_row("estado");
	press("Enter");
	type("outcome");
	press("Enter");
	go_to_row("outcomes last known");
	press("Enter");
	type("2022-13");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type("2022-08");
	press("Enter");
	expect("2022-08");
	press("n");
	press("n");
	press("n");
	expect("step 5 of 5");
	press("Enter");
	assert_int_equal(source_total(app->src), 3);
}

/* ---- the rest ----------------------------------------------------------------------------------
 */

static void
hidden_names_hide_every_sample(void **state)
{
	static const int sizes[][2] = { { 24, 80 }, { 50, 160 } };

	(void)state;
	press("F2");
	assert_true(app->hides_names);
	for (size_t s = 0; s < 2; s++) {
		resize(sizes[s][0], sizes[s][1]);
		begin("registro.csv");
		for (int step = 0; step < 5; step++) {
			press("Home");
			for (int row = 0; row < 20; row++) {
				expect_none("Persona");
				expect_none("Antioquia");
				expect_none("zarandeo");
				expect_none("ayer");
				expect_none("31/02");
				expect_none("vecino");
				press("Down");
			}
			press("Home");
			if (step < 4)
				press("n");
		}
		expect("step 5 of 5");
		press("Esc");
	}
}

static void
every_step_fits_every_window(void **state)
{
	static const int sizes[][2] = {
		{ 16, 60 }, { 24, 80 }, { 50, 160 }, { 5, 20 }, { 200, 300 }
	};

	(void)state;
	begin("registro.csv");
	for (int step = 0; step < 5; step++) {
		for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
			resize(sizes[s][0], sizes[s][1]);
			press("End");
			press("Home");
		}
		resize(24, 80);
		press("Home");
		if (step < 4)
			press("n");
	}
	expect("step 5 of 5");
}

static bool
stop_at_once(void *ctx)
{
	int *asked = ctx;

	++*asked;
	return false;
}

static void
a_stopped_import_leaves_the_dossier_as_it_was(void **state)
{
	int64_t before = journal_end();
	struct buf text = { 0 };
	int asked = 0;

	(void)state;
	/* As many rows as take a moment. */
	put_register(&text, 1, 150000);
	write_file("grande.csv", buf_str(&text));
	buf_release(&text);
	begin("grande.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	expect("step 5 of 5");
	app->look = stop_at_once;
	app->looker = &asked;
	press("Enter");
	app->look = NULL;
	if (!asked)
		skip(); /* This machine is too quick to be stopped. */
	expect("import stopped; the dossier is unchanged");
	assert_true(is_in_wizard());
	assert_int_equal(journal_end(), before);
	assert_int_equal(source_total(app->src), 0);
	/* And it can be done after all. */
	press("Enter");
	assert_int_equal(source_total(app->src), 150000);
}

static void
a_dossier_that_somebody_else_writes_says_why(void **state)
{
	struct app *first = app;

	(void)state;
	open_app();
	assert_true(app->is_read_only);
	press("I");
	assert_false(is_in_wizard());
	expect("reading only");
	app_close(app);
	app = first;
}

static void
the_same_file_and_the_same_columns_are_known_again(void **state)
{
	(void)state;
	begin("registro.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	press("Enter");
	assert_int_equal(source_total(app->src), ROWS);
	begin("registro.csv");
	expect("this very file is here already: dataset registro");
	press("Esc");
	/* Another file with the same columns: as last time, columns and dates are decided. */
	write_register("registro-2022.csv", 41, 60);
	begin("registro-2022.csv");
	expect("as last time: profile registro, of dataset registro");
	expect("step 1 of 3");
	press("Enter");
	expect("step 2 of 3: places and words");
	press("Backspace");
	expect("step 1 of 3");
	go_to_row("how it is read");
	press("Enter");
	type("-");
	press("Enter");
	expect("step 1 of 5");
	press("Enter");
	type("registro");
	press("Enter");
	press("Home");
	press("Enter");
	press("Enter");
	expect("step 3 of 3: check");
	press("Enter");
	assert_int_equal(source_total(app->src), ROWS + 20);
	expect("as dataset registro-2");
}

static void
a_list_of_places_is_added_once_it_was_seen(void **state)
{
	(void)state;
	write_file("veredas.csv",
		   "code,parent,order,en,es,aliases,attrs\nCO-CAU-X1,CO-CAU,1,La Vega,La Vega,,\n"
		   "CO-CAU-X2,CO-CAU,2,El Salado,El Salado,,\n");
	write_file("lugares.csv",
		   "fecha,departamento,municipio,tipo\n13/02/2021,Cauca,La Vega,amenaza\n"
		   "14/02/2021,Cauca,El Salado,amenaza\n15/02/2021,Cauca,La Vega,amenaza\n");
	begin("veredas.csv");
	assert_non_null(app->panel);
	expect("2 of them are new to this dossier");
	press("Esc");
	assert_true(is_in_wizard());
	begin("veredas.csv");
	press("Enter");
	expect("2 places are in the list now");
	begin("veredas.csv");
	expect("0 of them are new");
	press("Esc");
	begin("lugares.csv");
	press("n");
	press("n");
	press("n");
	expect("Places understood whole: 3 of 3 rows");
}

static void
boundaries_are_added_once_they_were_seen(void **state)
{
	(void)state;
	write_file("cauca.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":"
				    "\"Feature\",\"properties\":{\"shapeISO\":"
				    "\"CO-CAU\"},\"geometry\":{\"type\":\"Polygon\","
				    "\"coordinates\":[[[-77,2],[-76,2],[-76,3],[-77,3],"
				    "[-77,2]]]}}]}");
	write_file("puntos.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":"
				     "\"Feature\",\"properties\":{\"fecha\":"
				     "\"2021-02-13\",\"tipo\":\"amenaza\"},\"geometry\":{\"type\":"
				     "\"Point\",\"coordinates\":[-76.5,2.5]}}]}");
	begin("cauca.geojson");
	assert_non_null(app->panel);
	expect("holds boundaries: 1 of its 1 areas are places");
	press("Enter");
	expect("1 place has its boundary now");
	begin("puntos.geojson");
	assert_null(app->panel);
	expect("puntos.geojson   step 1 of 5");
}

static void
a_newer_edition_says_what_is_new_before_it_is_written(void **state)
{
	struct buf text = { 0 };
	char *at;

	(void)state;
	begin("registro.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	press("Enter");
	assert_int_equal(source_total(app->src), ROWS);
	/* The first two are gone, five came, one has another place and another name. */
	put_register(&text, 3, ROWS + 5);
	at = strstr(buf_str(&text), "Persona 8,");
	assert_non_null(at);
	memcpy(at, "Persona 9,", 10);
	write_file("registro.csv", buf_str(&text));
	buf_release(&text);
	begin("registro.csv");
	expect("not yet; a newer edition of dataset registro?");
	go_to_row("in the dossier");
	press("Enter");
	type("nothing-like-it");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	press("C-u");
	type("registro");
	press("Enter");
	expect("a newer edition of dataset registro");
	press("n");
	press("n");
	expect("check");
	expect("Tried: 5 new, 1 changed, 2 gone");
	go_to_row("incidents changed");
	press("Enter");
	expect("persona: Persona 8 > Persona 9");
	press("Esc");
	go_to_row("incidents gone");
	press("Enter");
	expect("INC-");
	press("Esc");
	press("F2");
	go_to_row("incidents changed");
	press("Enter");
	expect("persona: (hidden)");
	expect_none("Persona 9");
	press("Esc");
	press("F2");
	press("Enter");
	press("Home");
	expect("--edition-of registro");
	expect_none("--profile");
	assert_int_equal(source_total(app->src), ROWS);
	press("Home");
	press("Enter");
	expect("Edition 2 of dataset registro is in: 5 new, 1 changed, 2 gone");
	assert_int_equal(source_total(app->src), ROWS + 3);
	press("u");
	if (app->panel)
		press("Enter");
	assert_int_equal(source_total(app->src), ROWS);
}

static void
a_dataset_gets_the_name_that_it_is_given(void **state)
{
	(void)state;
	begin("registro.csv");
	for (int i = 0; i < 4; i++)
		press("n");
	press("Enter");
	write_register("otro.csv", 41, 50);
	begin("otro.csv");
	press("n");
	press("n");
	/* A name that is taken: what was known stays on the screen. */
	go_to_row("name of the dataset");
	expect("registro-2");
	press("Enter");
	press("C-u");
	type("registro");
	press("Enter");
	assert_int_equal(app->message_role, ROLE_ERROR);
	expect("rows taken");
	press("C-u");
	type("oficina-norte");
	press("Enter");
	press("Home");
	expect("--name oficina-norte");
	press("Enter");
	expect("as dataset oficina-norte");
}

static void
refused_rows_are_shown(void **state)
{
	struct buf text = { 0 };

	(void)state;
	put_register(&text, 1, 10);
	buf_puts(&text, ",,,,,,\n");
	write_file("huecos.csv", buf_str(&text));
	buf_release(&text);
	begin("huecos.csv");
	press("b");
	assert_int_equal(app->message_role, ROLE_ERROR);
	for (int i = 0; i < 4; i++)
		press("n");
	expect("step 5 of 5");
	press("b");
	assert_non_null(app->panel);
	expect("line 12: ");
	press("Esc");
}

static void
paths_are_joined_typed_and_sized(void **state)
{
	static const struct {
		int64_t bytes;
		const char *text;
	} sizes[] = { { 0, "0 B" },	     { 999, "999 B" },	 { 1000, "1.0 kB" },
		      { 9949, "9.9 kB" },    { 12345, "12 kB" }, { 999499, "999 kB" },
		      { 1200000, "1.2 MB" }, { -1, "0 B" } };
	static const struct {
		const char *folder, *name, *path;
	} joins[] = { { "/a/b", "c", "/a/b/c" }, { "/a/b/", "c", "/a/b/c" }, { "", "c", "c" },
		      { "/a/b/", "..", "/a" },	 { "/a", "..", "/" },	     { "/", "..", "/" },
		      { ".", "..", "./.." },	 { "./..", "..", "./../.." } };
	struct buf out = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		buf_clear(&out);
		path_size(sizes[i].bytes, &out);
		assert_string_equal(buf_str(&out), sizes[i].text);
	}
	for (size_t i = 0; i < sizeof joins / sizeof *joins; i++) {
		char *path_got = path_join(joins[i].folder, joins[i].name);

		assert_string_equal(path_got, joins[i].path);
		free(path_got);
	}
	buf_release(&out);
	setenv("HOME", "/home/ana", 1);
	static const char *const typed[][2] = { { " /a/b ", "/a/b" },
						{ "'/a b/c.csv'", "/a b/c.csv" },
						{ "~/c.csv", "/home/ana/c.csv" },
						{ "~", "/home/ana" },
						{ "a'b", "a'b" },
						{ "", "" } };
	for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
		char *path_got = path_typed(typed[i][0]);

		assert_string_equal(path_got, typed[i][1]);
		free(path_got);
	}
}

#define WITH_APP(test) cmocka_unit_test_setup_teardown(test, make_app, end_app)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_APP(enter_by_enter_a_file_becomes_incidents),
		WITH_APP(backspace_goes_back_and_what_was_decided_stays),
		WITH_APP(esc_leaves_without_a_trace),
		WITH_APP(esc_does_not_lose_a_decision_unasked),
		WITH_APP(a_profile_of_the_program_is_saved_with_its_places),
		WITH_APP(the_folder_lists_what_can_be_read),
		WITH_APP(a_path_is_completed_while_it_is_typed),
		WITH_APP(a_file_that_is_no_table_is_refused_and_the_wizard_stays),
		WITH_APP(a_name_that_would_drive_the_terminal_shows_as_question_marks),
		WITH_APP(content_that_would_drive_the_terminal_does_not),
		WITH_APP(a_file_that_changes_between_steps_is_noticed),
		WITH_APP(a_file_that_changes_before_the_last_step_is_not_written),
		WITH_APP(the_encoding_is_shown_with_words_and_can_be_changed),
		WITH_APP(the_header_may_stand_below_a_title),
		WITH_APP(a_column_shows_its_evidence_and_goes_where_it_is_sent),
		WITH_APP(the_order_of_day_and_month_is_counted_and_chosen),
		WITH_APP(a_word_is_given_a_meaning_and_is_known_from_then_on),
		WITH_APP(a_word_that_leads_nowhere_is_refused),
		WITH_APP(a_file_is_not_replaced_without_saying_so),
		WITH_APP(outcomes_need_a_day_and_it_is_asked_for),
		WITH_APP(hidden_names_hide_every_sample),
		WITH_APP(every_step_fits_every_window),
		WITH_APP(a_stopped_import_leaves_the_dossier_as_it_was),
		WITH_APP(a_dossier_that_somebody_else_writes_says_why),
		WITH_APP(the_same_file_and_the_same_columns_are_known_again),
		WITH_APP(a_list_of_places_is_added_once_it_was_seen),
		WITH_APP(boundaries_are_added_once_they_were_seen),
		WITH_APP(a_newer_edition_says_what_is_new_before_it_is_written),
		WITH_APP(a_dataset_gets_the_name_that_it_is_given),
		WITH_APP(refused_rows_are_shown),
		cmocka_unit_test(paths_are_joined_typed_and_sized),
	};

	return cmocka_run_group_tests_name("wizard", tests, NULL, NULL);
}
