/* One incident in full: lines of a width, names taken out, all that is stored, and what a screen shows of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/dossier/codes.h"
#include "core/dossier/hits.h"
#include "core/dossier/incident.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/pair.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"
#include "core/pattern/pattern.h"
#include "core/text/mask.h"
#include "tui/app.h"
#include "tui/wrap.h"

static char folder[128], path[160];
static struct dossier *d;
static struct arena arena;

static int
make_dossier(void **state)
{
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	const char *tmp = getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp";
	struct import_report report;
	struct error err = { 0 };
	struct buf file = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX", tmp);
	assert_true(sodium_init() >= 0);
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/v.dossier", folder);
	assert_true(dossier_create(path, "Ana", NULL));
	d = dossier_open(path, DOSSIER_WRITE, "Ana", NULL);
	assert_non_null(d);
	buf_printf(&file, "%s/data/sample/valdoria.csv", srcdir);
	struct import_request request = { .path = file.data };

	if (!import_file(d, &request, &report, &err))
		fail_msg("%s %s", err.msg, err.hint);
	import_report_release(&report);
	buf_release(&file);
	return 0;
}

static int
remove_dossier(void **state)
{
	char command[256];

	(void)state;
	dossier_close(d);
	d = NULL;
	arena_release(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static int64_t
number(const char *sql)
{
	struct error err = { 0 };
	int64_t n;

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s", err.msg);
	return n;
}

/* The incident with a code of its file. */
static int64_t
id_of(const char *own_code)
{
	char sql[128];
	int64_t id;

	snprintf(sql, sizeof sql, "SELECT id FROM incident WHERE own_code = '%s'", own_code);
	id = number(sql);
	assert_true(id > 0);
	return id;
}

/* ---- lines ------------------------------------------------------------------------------- */

/* The lines with | between them. */
static const char *
wrapped(const char *text, int width)
{
	struct wrap_line *lines;
	size_t count = wrap_text(text, width, &arena, &lines);
	struct buf out = { 0 };
	const char *copy;

	for (size_t i = 0; i < count; i++) {
		buf_puts(&out, i ? "|" : "");
		buf_add(&out, text + lines[i].start, lines[i].len);
	}
	copy = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	return copy;
}

static void
lines_break_at_blanks_which_then_belong_to_none(void **state)
{
	(void)state;
	assert_string_equal(wrapped("la marcha fue disuelta", 9), "la marcha|fue|disuelta");
	assert_string_equal(wrapped("la marcha fue disuelta", 10), "la marcha|fue|disuelta");
	assert_string_equal(wrapped("la marcha fue disuelta", 13), "la marcha fue|disuelta");
	assert_string_equal(wrapped("uno   dos   ", 5), "uno|dos");
	assert_string_equal(wrapped("uno   dos   ", 40), "uno   dos");
	assert_string_equal(wrapped("  - sangría", 40), "  - sangría");
	assert_string_equal(wrapped("", 40), "");
	assert_string_equal(wrapped("   ", 40), "");
}

static void
line_breaks_of_a_text_stay(void **state)
{
	(void)state;
	assert_string_equal(wrapped("uno\ndos\r\n\r\ntres", 40), "uno|dos||tres");
	assert_string_equal(wrapped("uno\n", 40), "uno|");
}

static void
a_word_longer_than_a_line_is_broken(void **state)
{
	(void)state;
	assert_string_equal(wrapped("a https://ejemplo.org/b c", 8), "a|https://|ejemplo.|org/b c");
	assert_string_equal(wrapped("ñandúes", 3), "ñan|dúe|s");
}

static void
wide_characters_break_anywhere_and_marks_stay_on_their_letter(void **state)
{
	(void)state;
	assert_string_equal(wrapped("村民被捕 hoy", 5), "村民|被捕|hoy");
	assert_string_equal(wrapped("e\u0301e\u0301e\u0301", 2), "e\u0301e\u0301|e\u0301");
}

/* Pieces that make trouble: wide, joined, hidden, blank, broken. */
static void
random_text(struct random *rng, struct buf *out)
{
	static const char *const pieces[] = { "a",	"lugar", " ",	    "  ",     "\n", "\t",
					      "\u6751", "e\u0301", "\u0301", "\u200b", "ñ",
					      "\u202e", "\x1b[31m", "\xff", "-", "\u00a0" };
	size_t count = random_below(rng, 60);

	buf_clear(out);
	for (size_t i = 0; i < count; i++)
		buf_puts(out, pieces[random_below(rng, sizeof pieces / sizeof *pieces)]);
}

static void
every_line_fits_and_nothing_but_blanks_is_lost(void **state)
{
	struct random rng;
	struct grid grid = { 0 };
	struct buf text = { 0 };

	(void)state;
	random_seed(&rng, 7);
	grid_init(&grid, 1, 200);
	for (int round = 0; round < 5000; round++) {
		int width = 2 + (int)random_below(&rng, 30);
		struct canvas cv = grid_canvas(&grid);
		struct wrap_line *lines;
		size_t count, end = 0;

		random_text(&rng, &text);
		count = wrap_text(buf_str(&text), width, &arena, &lines);
		for (size_t i = 0; i < count; i++) {
			char *line = xstrndup(buf_str(&text) + lines[i].start, lines[i].len);

			assert_true(canvas_text(&cv, 0, 0, -1, ROLE_TEXT, line) <= width);
			free(line);
			assert_true(lines[i].start >= end);
			for (; end < lines[i].start; end++)
				if (!strchr(" \t\r\n", text.data[end]))
					fail_msg("byte %zu of \"%s\", width %d, line %zu", end, text.data, width, i);
			end = lines[i].start + lines[i].len;
		}
		for (; end < text.len; end++)
			if (!strchr(" \t\r\n", text.data[end]))
				fail_msg("byte %zu of \"%s\" is lost, width %d", end, text.data, width);
		arena_release(&arena);
	}
	buf_release(&text);
	grid_release(&grid);
}

/* ---- names taken out ---------------------------------------------------------------------- */

static const char *
masked(const char *name, const char *other, const char *text)
{
	const char *names[] = { name, other };
	struct mask *m = mask_new(names, other ? 2 : 1);
	struct buf out = { 0 };
	const char *copy;

	mask_text(m, text, "#", &out);
	copy = arena_strdup(&arena, buf_str(&out));
	buf_release(&out);
	mask_free(m);
	return copy;
}

static void
a_name_is_taken_out_whole_and_word_by_word(void **state)
{
	(void)state;
	assert_string_equal(masked("María Pérez", NULL, "Vieron a María Pérez; Pérez huía."),
			    "Vieron a #; # huía.");
	assert_string_equal(masked("María Pérez", NULL, "A MARIA PEREZ y a la maría."), "A # y a la #.");
	assert_string_equal(masked("María Pérez", NULL, "«María» y (Pérez), Pérez-María"),
			    "«#» y (#), #");
	assert_string_equal(masked("Ana", "Luz", "Ana, Luz y Mariana; luzco"), "#, # y Mariana; luzco");
	assert_string_equal(masked("", NULL, "Nadie"), "Nadie");
}

static void
short_words_and_particles_go_only_with_the_whole_name(void **state)
{
	(void)state;
	assert_string_equal(masked("José de la O", NULL, "José de la O bajó de la sierra"),
			    "# bajó de la sierra");
	assert_string_equal(masked("Rosa del Valle", NULL, "el alcalde del lugar y Valle"),
			    "el alcalde del lugar y #");
	assert_string_equal(masked("Li Wu", NULL, "Li Wu y Li"), "# y Li");
	assert_string_equal(masked("Wu", NULL, "Wu y wu-wei"), "# y #-wei");
}

static void
what_cannot_be_seen_hides_no_name(void **state)
{
	(void)state;
	assert_string_equal(masked("María Pérez", NULL, "Mar\u200bía y P\u00aderez"), "# y #");
	/* The accent as a character of its own. */
	assert_string_equal(masked("Pérez", NULL, "Pe\u0301rez"), "#");
	assert_string_equal(masked("María\u00a0Pérez", NULL, "María\nPérez"), "#");
}

static void
names_are_found_where_words_are_not_parted(void **state)
{
	(void)state;
	assert_string_equal(masked("王小明", NULL, "昨天王小明被捕"), "昨天#被捕");
	assert_string_equal(masked("สมชาย", NULL, "นายสมชายถูกจับ"), "นาย#ถูกจับ");
}

static void
a_name_written_in_another_way_is_not_found(void **state)
{
	(void)state;
	/* What the screen warns of. */
	assert_string_equal(masked("María Pérez", NULL, "Mary y Peres"), "Mary y Peres");
}

/* ---- what is stored ------------------------------------------------------------------------ */

static void
read_one(int64_t id, struct incident_full *in)
{
	struct error err = { 0 };

	if (!incident_read(d, id, &arena, in, &err))
		fail_msg("%s", err.msg);
}

static const char *
cell(const struct incident_full *in, const char *column)
{
	for (size_t i = 0; i < in->cell_count; i++)
		if (strcmp(in->cells[i].column, column) == 0)
			return in->cells[i].text;
	return NULL;
}

static void
an_incident_is_read_with_the_row_it_came_from(void **state)
{
	struct incident_full in;

	(void)state;
	read_one(id_of("V-0002"), &in);
	assert_string_equal(in.own_code, "V-0002");
	assert_int_equal(in.row, 2);
	assert_int_equal(in.line, 3);
	assert_int_equal(in.cell_count, 36);
	assert_string_equal(cell(&in, "folio"), "V-0002");
	assert_string_equal(cell(&in, "fecha_hechos"), "2015-01-23");
	assert_int_equal(in.date.first, date_from_civil(2015, 1, 23));
	assert_int_equal(in.date.precision, DATE_DAY);
	assert_string_equal(in.origin.name, "valdoria");
	assert_string_equal(in.origin.file_name, "valdoria.csv");
	assert_string_equal(in.origin.author, "Ana");
	assert_true(in.origin.time > 0);
	assert_int_equal(strlen(in.origin.hash), 64);
	assert_int_equal(in.act_count, 1);
	assert_string_equal(in.acts[0].type, "death-threat");
	assert_int_equal(in.victim_count, 1);
	assert_string_equal(in.victims[0].name, cell(&in, "victima"));
	assert_int_equal(in.acts[0].harms[0].victim, 0);
	assert_string_equal(in.acts[0].harms[0].nexus, "confirmed");
	assert_int_equal(in.text_count, 1);
	assert_string_equal(in.texts[0].text, cell(&in, "relato"));
	assert_int_equal(in.response_count, 1);
	assert_int_equal(in.responses[0].event_count, 3);
	assert_string_equal(in.responses[0].events[1].code, "S2");
	assert_int_equal(in.responses[0].ledger[1].code, ST_S2);
}

static void
all_incidents_together_are_all_that_is_stored(void **state)
{
	int64_t acts = 0, harms = 0, actors = 0, victims = 0, profiles = 0, events = 0, texts = 0;
	struct stmt *s = stmt_new(d, "SELECT id, own_code FROM incident", NULL);

	(void)state;
	while (stmt_step(s, NULL) == STMT_ROW) {
		struct incident_full in;

		read_one(stmt_col_int(s, 0), &in);
		assert_int_equal(in.id, stmt_col_int(s, 0));
		assert_string_equal(cell(&in, "folio"), stmt_col_text(s, 1));
		acts += (int64_t)in.act_count;
		victims += (int64_t)in.victim_count;
		texts += (int64_t)in.text_count;
		for (size_t i = 0; i < in.victim_count; i++)
			profiles += (int64_t)in.victims[i].profile_count;
		for (size_t i = 0; i < in.act_count; i++) {
			harms += (int64_t)in.acts[i].harm_count;
			actors += (int64_t)in.acts[i].actor_count;
		}
		for (size_t i = 0; i < in.response_count; i++) {
			events += (int64_t)in.responses[i].event_count;
			assert_int_equal(in.responses[i].event_count, in.responses[i].ledger_count);
		}
		arena_release(&arena);
	}
	stmt_free(s);
	assert_int_equal(acts, number("SELECT count(*) FROM act"));
	assert_int_equal(victims, number("SELECT count(*) FROM person"));
	assert_int_equal(profiles, number("SELECT count(*) FROM person_profile"));
	assert_int_equal(harms, number("SELECT count(*) FROM victimisation"));
	assert_int_equal(actors, number("SELECT count(*) FROM involvement"));
	assert_int_equal(events, number("SELECT count(*) FROM ledger"));
	assert_int_equal(texts, number("SELECT count(*) FROM incident_text"));
}

static void
tag(const char *name, bool is_added, int64_t id, const char *note)
{
	struct mark_request request = { name, is_added, &id, 1, "", note };
	struct mark_report report;
	struct error err = { 0 };

	if (!mark_incidents(d, &request, &report, &err))
		fail_msg("%s", err.msg);
	assert_int_equal(report.changed, 1);
}

static void
marks_come_with_their_notes(void **state)
{
	int64_t id = id_of("V-0003");
	struct incident_full in;

	(void)state;
	tag("zeta", true, id, "");
	tag("alfa", true, id, "la misma camioneta");
	tag("alfa", false, id, "era otra");
	read_one(id, &in);
	assert_int_equal(in.mark_count, 2);
	assert_string_equal(in.marks[0].tag, "alfa");
	assert_false(in.marks[0].is_added);
	assert_string_equal(in.marks[0].note, "era otra");
	assert_true(in.marks[1].is_added);
}

static void
an_incident_of_a_withdrawn_dataset_is_not_there(void **state)
{
	int64_t id = id_of("V-0002");
	struct journal_step step;
	struct incident_full in;

	(void)state;
	read_one(id + 7 * ID_STEP * 100000LL, &in);
	assert_int_equal(in.id, 0);
	do
		assert_true(journal_undo(d, &step, NULL));
	while (strcmp(step.kind, "import") != 0);
	read_one(id, &in);
	assert_int_equal(in.id, 0);
	assert_int_equal(in.act_count, 0);
	do
		assert_true(journal_redo(d, &step, NULL));
	while (strcmp(step.kind, "import") != 0);
	read_one(id, &in);
	assert_int_equal(in.id, id);
}

static void
apply_pattern(const char *text)
{
	struct source *src = source_open(d, NULL);
	struct pattern_added added[4];
	struct pattern_applied *applied;
	struct error err = { 0 };
	struct rules rules;
	size_t done;

	if (!rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err)
	    || !pattern_add(d, &rules, added, &err))
		fail_msg("%s %s", err.msg, err.hint);
	rules_release(&rules);
	if (!pattern_apply(src, NULL, 0, NULL, &arena, &applied, &done, &err))
		fail_msg("%s %s", err.msg, err.hint);
	source_close(src);
}

static void
the_stored_hits_of_one_incident_are_those_of_the_whole(void **state)
{
	struct source *src;
	struct selection *hits, *every;
	struct query *q;
	const int64_t *all;
	int64_t version;
	long found = 0;

	(void)state;
	apply_pattern("pattern convoy\n  tag convoy\n  match text:convoy\n");
	version = number("SELECT applied FROM pattern WHERE code = 'convoy'");
	src = source_open(d, NULL);
	hits = source_hits(src, version, NULL);
	assert_non_null(hits);
	assert_true(selection_count(hits) > 10);
	q = query_parse("", source_codes(src), NULL);
	every = source_select(src, q, NULL);
	all = selection_ids(src, every, &arena);
	for (long i = 0; i < selection_count(every); i++) {
		enum hit_answer answer;
		struct incident_full in;

		assert_true(hits_get(d, version, all[i], &answer, NULL));
		assert_int_equal(answer == HIT_YES, selection_contains(src, hits, all[i]));
		if (answer != HIT_YES || found++)
			continue;
		read_one(all[i], &in);
		assert_int_equal(in.hit_count, 1);
		assert_string_equal(in.hits[0].pattern, "convoy");
		assert_int_equal(in.hits[0].number, 1);
	}
	assert_int_equal(found, selection_count(hits));
	selection_free(hits);
	selection_free(every);
	query_free(q);
	source_close(src);
}

/* ---- what a screen shows ------------------------------------------------------------------- */

static struct app *app;
static struct grid grid;

static void
key(const char *name)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", name);
	app_event(app, &e);
	app_draw(app, &grid);
}

static void
start(int cols, int rows)
{
	struct app_options options = { .path = path, .lang = "en", .author = "Ana", .is_fresh = true };
	struct error err = { 0 };

	dossier_close(d);
	d = NULL;
	app = app_open(&options, &err);
	if (!app)
		fail_msg("%s", err.msg);
	/* A test before this one may have hidden them, which beginning afresh does not undo. */
	app->hides_names = false;
	grid = (struct grid){ 0 };
	grid_init(&grid, rows, cols);
	app_draw(app, &grid);
}

static void
stop(void)
{
	app_close(app);
	app = NULL;
	grid_release(&grid);
	d = dossier_open(path, DOSSIER_WRITE, "Ana", NULL);
	assert_non_null(d);
}

static void
open_incident(int64_t id)
{
	struct error err = { 0 };
	char text[64];

	dossier_id_text(app->d, "INC", id, text, sizeof text);
	if (!app_push(app, &detail_view, text, &err))
		fail_msg("%s", err.msg);
	app_draw(app, &grid);
}

/* The screen as one text: without what the lines are parted by. */
static const char *
screen(void)
{
	struct buf text = { 0 };
	const char *copy;

	grid_text(&grid, &text);
	copy = arena_strdup(&arena, buf_str(&text));
	buf_release(&text);
	return copy;
}

static void
shows(const char *what)
{
	if (!strstr(screen(), what))
		fail_msg("no \"%s\" on:\n%s", what, screen());
}

static void
lacks(const char *what)
{
	if (strstr(screen(), what))
		fail_msg("\"%s\" on:\n%s", what, screen());
}

/* Cells of a role. */
static size_t
cells_of(enum role role)
{
	size_t count = 0;

	for (int i = 0; i < grid.rows * grid.cols; i++)
		count += grid.cells[i].role == role;
	return count;
}

/* Do two texts stand in one line? */
static bool
share_a_line(const char *a, const char *b)
{
	char *text = xstrdup(screen());
	bool found = false;

	for (char *at, *line = strtok_r(text, "\n", &at); line; line = strtok_r(NULL, "\n", &at))
		found = found || (strstr(line, a) && strstr(line, b));
	free(text);
	return found;
}

static void
resize(int cols, int rows)
{
	grid_release(&grid);
	grid_init(&grid, rows, cols);
	app_draw(app, &grid);
}

static void
narrative_and_facts_stand_side_by_side_from_100_columns_on(void **state)
{
	int64_t id = id_of("V-0002");

	(void)state;
	start(100, 40);
	open_incident(id);
	assert_true(share_a_line("NARRATIVE", "FACTS"));
	shows("amenaza de muerte");
	shows("Nandar\u00ed");
	shows("Quimastro Orz\u00faa Candriral");
	shows("2015-01-23 (day)");
	shows("Death threat");
	shows("as of 2024-12-31");
	shows("Investigation opened");
	resize(99, 40);
	shows("NARRATIVE");
	shows("FACTS");
	assert_false(share_a_line("NARRATIVE", "FACTS"));
	stop();
}

static void
what_the_filter_matches_is_marked_and_gone_through(void **state)
{
	struct error err = { 0 };
	size_t marked;

	(void)state;
	start(80, 24);
	assert_true(app_filter(app, "text:amenaza text:voz", &err));
	app_draw(app, &grid);
	key("Enter");
	marked = cells_of(ROLE_MATCH);
	assert_true(marked >= strlen("amenaza") + strlen("voz"));
	shows("Right goes to the first");
	key("Right");
	assert_true(cells_of(ROLE_CURRENT) > 0);
	assert_true(cells_of(ROLE_MATCH) < marked);
	shows("match 1 of");
	shows("the filter");
	key("Left");
	shows("match 1 of");
	/* From the end it is brought back into sight. */
	key("End");
	assert_int_equal(cells_of(ROLE_CURRENT), 0);
	key("Right");
	assert_true(cells_of(ROLE_CURRENT) > 0);
	shows("match 2 of");
	stop();
}

static void
without_colours_matches_stand_in_brackets(void **state)
{
	struct error err = { 0 };

	(void)state;
	start(80, 24);
	app->is_ascii = true;
	assert_true(app_filter(app, "text:ultima", &err));
	app_draw(app, &grid);
	key("Enter");
	shows("[\u00faltima]");
	stop();
}

static void
a_pattern_says_what_it_found_and_that_it_gives_the_tag(void **state)
{
	struct error err = { 0 };

	(void)state;
	start(120, 40);
	assert_true(app_filter(app, "tag:convoy", &err));
	app_draw(app, &grid);
	key("Enter");
	shows("convoy\u00b9");
	shows("\u00b9 pattern convoy, version 1");
	lacks("not up to date");
	key("Right");
	shows("pattern convoy");
	stop();
}

static void
a_value_is_gone_to_and_filtered_by(void **state)
{
	int64_t id = id_of("V-0002");
	struct buf term = { 0 };
	struct field_ref ref;

	(void)state;
	start(120, 40);
	open_incident(id);
	assert_false(detail_view.term(app_view(app), &term));
	key("Tab");
	assert_true(detail_view.term(app_view(app), &term));
	assert_string_equal(buf_str(&term), "date:2015-01-23");
	for (int i = 0; i < 40; i++) {
		key("Down");
		if (detail_view.field(app_view(app), &ref) && ref.id == F_TYPE)
			break;
	}
	buf_clear(&term);
	assert_true(detail_view.term(app_view(app), &term));
	assert_string_equal(buf_str(&term), "type==death-threat");
	key("Enter");
	assert_string_equal(app->query->text, "type==death-threat");
	assert_ptr_equal(app_view(app)->ops, &detail_view);
	shows("in this filter");
	/* The value stays current: F takes the other side. */
	buf_clear(&term);
	assert_true(detail_view.term(app_view(app), &term));
	assert_string_equal(buf_str(&term), "type==death-threat");
	key("Esc");
	assert_int_equal(incidents_view.current(app_view(app)), id);
	buf_release(&term);
	stop();
}

static void
line_by_line_values_are_numbered_and_gone_to(void **state)
{
	int64_t id = id_of("V-0002");
	struct buf said = { 0 };

	(void)state;
	start(160, 24);
	app->is_plain = true;
	open_incident(id);
	detail_view.move(app_view(app), MOVE_FIRST, 1);
	detail_view.move(app_view(app), MOVE_DOWN, 3);
	detail_view.say(app_view(app), &said);
	assert_non_null(strstr(said.data, "\n4> type: Death threat\n"));
	assert_non_null(strstr(said.data, "\n5. actor: "));
	buf_clear(&said);
	assert_true(detail_view.term(app_view(app), &said));
	assert_string_equal(said.data, "type==death-threat");
	/* Beyond the last one it is the last one. */
	detail_view.move(app_view(app), MOVE_DOWN, 999);
	assert_true(detail_view.term(app_view(app), &said));
	buf_release(&said);
	stop();
}

static void
next_and_previous_go_through_the_filter_also_when_it_changed_here(void **state)
{
	struct error err = { 0 };
	int64_t first;

	(void)state;
	start(80, 24);
	key("Enter");
	assert_true(app_filter(app, "type==death-threat", &err));
	app_draw(app, &grid);
	key("n");
	key("n");
	first = detail_view.current(app_view(app));
	assert_true(selection_contains(app->src, app->sel, first));
	key("n");
	assert_true(selection_contains(app->src, app->sel, detail_view.current(app_view(app))));
	key("N");
	assert_int_equal(detail_view.current(app_view(app)), first);
	shows("in this filter");
	/* One that the filter leaves out is said to be so. */
	assert_true(app_filter(app, "-type==death-threat", &err));
	app_draw(app, &grid);
	shows("the filter leaves this one out");
	stop();
}

static void
an_incident_that_is_not_there_is_no_screen(void **state)
{
	struct error err = { 0 };

	(void)state;
	start(80, 24);
	assert_false(app_push(app, &detail_view, "INC-999999", &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_false(app_push(app, &detail_view, "zzz", &err));
	assert_int_equal(app->depth, 1);
	stop();
}

static void
records_that_were_joined_stand_on_one_screen(void **state)
{
	int64_t first = id_of("V-0001"), second = id_of("V-0002");
	struct pair pair = { first, second };
	char text[64], other[64];
	struct error err = { 0 };
	struct journal_step step;
	long changed;

	(void)state;
	if (!pair_decide(d, &pair, 1, PAIR_JOINED, "", "", &changed, &err))
		fail_msg("%s", err.msg);
	dossier_id_text(d, "INC", first, text, sizeof text);
	dossier_id_text(d, "INC", second, other, sizeof other);
	start(160, 60);
	/* By the number of either. */
	open_incident(second);
	shows("ALSO RECORDED AS");
	shows(text);
	shows(other);
	shows("of dataset valdoria: other victims");
	shows("all records together: ");
	stop();
	assert_true(journal_undo(d, &step, &err));
	start(160, 60);
	open_incident(second);
	lacks("ALSO RECORDED AS");
	stop();
}

static void
what_is_explained_names_file_row_and_profile(void **state)
{
	int64_t id = id_of("V-0002");
	struct buf text = { 0 };
	struct error err = { 0 };

	(void)state;
	start(80, 24);
	open_incident(id);
	assert_true(detail_view.explain(app_view(app), &text, &err));
	assert_non_null(strstr(text.data, "valdoria.csv, row 2, line 3"));
	assert_non_null(strstr(text.data, "import profile valdoria, version 1"));
	assert_non_null(strstr(text.data, "BLAKE2b-256"));
	buf_release(&text);
	stop();
}

/* ---- names hidden --------------------------------------------------------------------------- */

/* Everything that scrolling brings into sight, folded into one text of words parted by one blank. */
static void
all_that_is_seen(struct buf *out)
{
	struct buf text = { 0 };
	struct buf words = { 0 };
	char last[64] = "";

	key("Home");
	for (int page = 0; page < 50; page++) {
		char now[64];

		buf_clear(&words);
		grid_text(&grid, &words);
		snprintf(now, sizeof now, "%zu %zu", words.len, hash_bytes(words.data, words.len));
		if (strcmp(now, last) == 0)
			break;
		snprintf(last, sizeof last, "%s", now);
		buf_add(&text, words.data, words.len);
		key("PgDn");
	}
	buf_clear(out);
	buf_putc(out, ' ');
	utf8_fold(out, text.data, text.len);
	for (size_t i = 0; i < out->len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789", out->data[i]))
			out->data[i] = ' ';
	buf_putc(out, ' ');
	buf_release(&words);
	buf_release(&text);
}

/* A name's words of four letters and more, each with a blank before and behind. */
static void
no_word_of(const char *name, const struct buf *seen)
{
	struct buf folded = { 0 };
	char *at, *word;

	utf8_fold(&folded, name, strlen(name));
	buf_puts(&folded, "");
	for (word = strtok_r(folded.data, " ", &at); word; word = strtok_r(NULL, " ", &at)) {
		char whole[128];

		if (strlen(word) < 4)
			continue;
		snprintf(whole, sizeof whole, " %s ", word);
		if (strstr(seen->data, whole))
			fail_msg("\"%s\" of a hidden name is seen", word);
	}
	buf_release(&folded);
}

static void
no_name_is_seen_while_names_are_hidden(void **state)
{
	struct stmt *s = stmt_new(d,
				  "SELECT v.incident, p.name, i.own_code FROM victimisation v JOIN person p"
				  " ON p.id = v.person JOIN incident i ON i.id = v.incident"
				  " WHERE p.name <> '' AND p.kind = 'individual' GROUP BY v.incident, p.id",
				  NULL);
	struct named {
		int64_t id;
		const char *name, *code;
	} *all = NULL;
	size_t count = 0, cap = 0, narratives = 0;
	struct buf seen = { 0 };

	(void)state;
	while (stmt_step(s, NULL) == STMT_ROW) {
		all = grow_array(all, count, &cap, sizeof *all);
		all[count++] = (struct named){ stmt_col_int(s, 0),
					       arena_strdup(&arena, stmt_col_text(s, 1)),
					       arena_strdup(&arena, stmt_col_text(s, 2)) };
	}
	stmt_free(s);
	assert_true(count > 900);
	start(98, 30);
	key("F2");
	assert_true(app->hides_names);
	for (size_t i = 0; i < count; i += 3) {
		char code[64];

		open_incident(all[i].id);
		all_that_is_seen(&seen);
		no_word_of(all[i].name, &seen);
		snprintf(code, sizeof code, " %.40s ", all[i].code);
		for (char *c = code; *c; c++)
			*c = *c == '-' ? ' ' : *c == 'V' ? 'v' : *c;
		assert_null(strstr(seen.data, code));
		/* The narrative is there, but for the names. */
		narratives += strstr(seen.data, " hidden ") && strstr(seen.data, " de ");
	}
	assert_true(narratives > count / 6);
	free(all);
	buf_release(&seen);
	stop();
}

/* The same check, on a screen that shows names: it would find them. */
static void
names_are_seen_while_they_are_shown(void **state)
{
	int64_t id = id_of("V-0002");
	struct buf seen = { 0 };

	(void)state;
	start(98, 30);
	open_incident(id);
	all_that_is_seen(&seen);
	assert_non_null(strstr(seen.data, " quimastro "));
	assert_non_null(strstr(seen.data, " v 0002 "));
	key("F2");
	all_that_is_seen(&seen);
	assert_null(strstr(seen.data, " quimastro "));
	assert_null(strstr(seen.data, " v 0002 "));
	buf_release(&seen);
	stop();
}

static void
a_search_for_a_hidden_name_marks_nothing(void **state)
{
	struct error err = { 0 };
	struct buf said = { 0 };
	size_t marked;

	(void)state;
	start(98, 30);
	assert_true(app_filter(app, "text:quimastro", &err));
	app_draw(app, &grid);
	key("Enter");
	marked = cells_of(ROLE_MATCH);
	key("F2");
	/* What a pattern found stays. */
	assert_int_equal(cells_of(ROLE_MATCH), marked - strlen("Quimastro"));
	/* What is read aloud and what can be filtered by hold no more than what is seen. */
	detail_view.say(app_view(app), &said);
	assert_null(strcasestr(buf_str(&said), "quimastro"));
	assert_non_null(strstr(buf_str(&said), "NARRATIVE"));
	for (int i = 0; i < 40; i++) {
		buf_clear(&said);
		key("Down");
		if (detail_view.term(app_view(app), &said))
			assert_null(strcasestr(buf_str(&said), "quimastro"));
	}
	buf_release(&said);
	stop();
}

static void
without_a_name_to_take_out_the_whole_narrative_is_hidden(void **state)
{
	int64_t id = id_of("V-0004");

	(void)state;
	assert_true(dossier_exec(d, "UPDATE person SET name = '' WHERE id IN (SELECT person FROM"
				    " victimisation WHERE incident IN (SELECT id FROM incident WHERE"
				    " own_code = 'V-0004'))", NULL));
	start(98, 30);
	open_incident(id);
	lacks("No victim's name is listed");
	key("F2");
	shows("No victim's name is listed");
	stop();
}

static void
any_key_in_a_window_of_any_size_does_no_harm(void **state)
{
	static const char *const keys[] = { "Up",   "Down", "PgUp", "PgDn", "Home", "End", "Left",
					    "Right", "Tab",  "S-Tab", "n",   "N",	 "F2",  "=",
					    "Esc",  "Enter", "x" };
	struct random rng;

	(void)state;
	random_seed(&rng, 11);
	start(80, 24);
	for (int i = 0; i < 3000; i++) {
		if (app->depth == 1 && !app->panel)
			key("Enter");
		if (random_below(&rng, 20) == 0)
			resize(20 + (int)random_below(&rng, 160), 5 + (int)random_below(&rng, 50));
		key(keys[random_below(&rng, sizeof keys / sizeof *keys)]);
		assert_true(grid.cursor_row < grid.rows && grid.cursor_col < grid.cols);
	}
	stop();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_at_blanks_which_then_belong_to_none),
		cmocka_unit_test(line_breaks_of_a_text_stay),
		cmocka_unit_test(a_word_longer_than_a_line_is_broken),
		cmocka_unit_test(wide_characters_break_anywhere_and_marks_stay_on_their_letter),
		cmocka_unit_test(every_line_fits_and_nothing_but_blanks_is_lost),
		cmocka_unit_test(a_name_is_taken_out_whole_and_word_by_word),
		cmocka_unit_test(short_words_and_particles_go_only_with_the_whole_name),
		cmocka_unit_test(what_cannot_be_seen_hides_no_name),
		cmocka_unit_test(names_are_found_where_words_are_not_parted),
		cmocka_unit_test(a_name_written_in_another_way_is_not_found),
		cmocka_unit_test(an_incident_is_read_with_the_row_it_came_from),
		cmocka_unit_test(all_incidents_together_are_all_that_is_stored),
		cmocka_unit_test(marks_come_with_their_notes),
		cmocka_unit_test(an_incident_of_a_withdrawn_dataset_is_not_there),
		cmocka_unit_test(the_stored_hits_of_one_incident_are_those_of_the_whole),
		cmocka_unit_test(narrative_and_facts_stand_side_by_side_from_100_columns_on),
		cmocka_unit_test(what_the_filter_matches_is_marked_and_gone_through),
		cmocka_unit_test(without_colours_matches_stand_in_brackets),
		cmocka_unit_test(a_pattern_says_what_it_found_and_that_it_gives_the_tag),
		cmocka_unit_test(a_value_is_gone_to_and_filtered_by),
		cmocka_unit_test(line_by_line_values_are_numbered_and_gone_to),
		cmocka_unit_test(next_and_previous_go_through_the_filter_also_when_it_changed_here),
		cmocka_unit_test(an_incident_that_is_not_there_is_no_screen),
		cmocka_unit_test(records_that_were_joined_stand_on_one_screen),
		cmocka_unit_test(what_is_explained_names_file_row_and_profile),
		cmocka_unit_test(no_name_is_seen_while_names_are_hidden),
		cmocka_unit_test(names_are_seen_while_they_are_shown),
		cmocka_unit_test(a_search_for_a_hidden_name_marks_nothing),
		cmocka_unit_test(without_a_name_to_take_out_the_whole_narrative_is_hidden),
		cmocka_unit_test(any_key_in_a_window_of_any_size_does_no_harm),
	};

	return cmocka_run_group_tests(tests, make_dossier, remove_dossier);
}
