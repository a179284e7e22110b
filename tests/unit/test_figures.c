/* The screens of figures: facets and impunity say what the core says, and open what they count. */
#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/justice/impunity.h"
#include "core/query/query.h"
#include "commands/explain.h"
#include "commands/output.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tests/unit/workbench.h"
#include "tui/facets.h"
#include "tui/terms.h"

#include <libintl.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- terms --------------------------------------------------------------------------------- */

static void
the_term_of_every_value_yields_its_count(void **state)
{
	(void)state;
	start(80, 24);
	for (const struct field *f = fields; f->name; f++) {
		struct field_ref ref = { f->id, NULL };
		struct arena arena = { 0 };
		struct facet facet;

		if (f->kind != KIND_CODED && f->kind != KIND_TREE && f->kind != KIND_LADDER)
			continue;
		assert_true(source_facet(app->src, app->sel, &ref, "en", &arena, &facet, NULL));
		for (size_t i = 0; i < facet.count; i++) {
			struct buf term = { 0 };

			term_print(&term, &ref, facet.values[i].code);
			if (count_of(buf_str(&term)) != facet.values[i].count)
				fail_msg("%s: %ld, the facet has %ld", buf_str(&term),
					 count_of(buf_str(&term)), facet.values[i].count);
			buf_release(&term);
		}
		arena_release(&arena);
	}
}

static void
a_query_comes_apart_by_what_its_terms_are_about(void **state)
{
	static const struct {
		const char *query, *own, *rest;
	} cases[] = {
		{ "", "", "" },
		{ "type=threat", "type=threat", "" },
		{ "type=threat or type=killing", "(type=threat or type=killing)", "" },
		{ "type=threat or sex=female", "", "(type=threat or sex=female)" },
		{ "sex=female (type=threat or type=killing) -type=assault tag:x", "(type=threat or type=killing) -type=assault",
		  "sex=female tag=x" },
		{ "act(type=threat) act(type=threat actor=police)", "act(type=threat)",
		  "act(type=threat actor=police)" },
	};
	struct field_ref type = { F_TYPE, NULL };

	(void)state;
	start(80, 24);
	say("mark-all");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct query *q = query_parse(cases[i].query, source_codes(app->src), NULL);
		struct buf own = { 0 }, rest = { 0 };

		assert_non_null(q);
		terms_apart(q, &type, source_codes(app->src), &own, &rest);
		assert_string_equal(buf_str(&own), cases[i].own);
		assert_string_equal(buf_str(&rest), cases[i].rest);
		buf_release(&own);
		buf_release(&rest);
		query_free(q);
	}
}

static void
a_filter_says_which_values_it_asks_for(void **state)
{
	static const struct {
		const char *query, *code;
		int says;
	} cases[] = {
		{ "type=threat", "threat", 1 },	      { "type=threat", "death-threat", 1 },
		{ "type==threat", "death-threat", 0 }, { "type=threat", "killing", 0 },
		{ "-type=threat", "threat", -1 },     { "-(type=killing or type=threat)", "threat", -1 },
		{ "no:type", "not-recorded", 1 },     { "no:type", "threat", 0 },
		{ "sex=female", "threat", 0 },
	};
	struct field_ref type = { F_TYPE, NULL };

	(void)state;
	start(80, 24);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct query *q = query_parse(cases[i].query, source_codes(app->src), NULL);

		assert_non_null(q);
		if (term_chooses(q, &type, cases[i].code, source_codes(app->src)) != cases[i].says)
			fail_msg("%s of %s", cases[i].query, cases[i].code);
		query_free(q);
	}
}

/* ---- facets -------------------------------------------------------------------------------- */

static void
counts_of_a_field_leave_out_its_own_terms(void **state)
{
	const struct field_ref type = { F_TYPE, NULL };
	struct arena arena = { 0 };
	struct selection *sel;
	struct facet facet;
	struct query *q;
	char *text;

	(void)state;
	start(100, 60);
	say("filter-edit type==killing admin1=XV-01");
	say("values type");
	q = query_parse("admin1=XV-01", source_codes(app->src), NULL);
	sel = source_select(app->src, q, NULL);
	assert_true(source_facet(app->src, sel, &type, "en", &arena, &facet, NULL));
	assert_true(facet.count > 5 && facet.count < 50);
	for (size_t i = 0; i < facet.count; i++) {
		struct buf status = { 0 };
		char expected[200];

		snprintf(expected, sizeof expected, "%s: %ld of %ld,", facet.values[i].label,
			 facet.values[i].count, facet.n);
		app_draw(app, &grid);
		app_view(app)->ops->status(app_view(app), &status);
		assert_memory_equal(buf_str(&status), expected, strlen(expected));
		buf_release(&status);
		key("Down");
	}
	/* What the filter asks for is marked, and the explanation says what was left out. */
	expect(" * Killing ");
	expect_not(" * Threat ");
	text = explained();
	assert_tells(text, "Query: admin1=XV-01\n");
	assert_tells(text, "because it is about this field: type==killing");
	free(text);
	selection_free(sel);
	query_free(q);
	arena_release(&arena);
}

static void
enter_replaces_what_the_filter_says_of_the_field(void **state)
{
	(void)state;
	start(80, 24);
	say("filter-edit type==killing admin1=XV-01");
	say("values sex");
	key("Home");
	key("Enter");
	assert_string_equal(app->query->text, "type==killing admin1=XV-01 sex=female");
	key("Down");
	key("Enter");
	assert_string_equal(app->query->text, "type==killing admin1=XV-01 sex=male");
	/* The same once more takes it back, and Backspace brings it again. */
	key("Enter");
	assert_string_equal(app->query->text, "type==killing admin1=XV-01");
	key("Backspace");
	assert_string_equal(app->query->text, "type==killing admin1=XV-01 sex=male");
}

static void
several_picks_are_joined_with_or(void **state)
{
	(void)state;
	start(80, 24);
	say("filter-edit verification=verified type=assault");
	say("values type");
	key("Home");
	key("Space");
	key("Space");
	key("Enter");
	assert_string_equal(app->query->text, "verification=verified (type==threat or type==assault)");
	assert_int_equal(selection_count(app->sel),
			 count_of("verification=verified (type==threat or type==assault)"));
	/* Picked twice is not picked. */
	key("Home");
	key("Space");
	key("Up");
	key("Space");
	key("f");
	key("Home");
	assert_string_equal(app->query->text, "verification=verified (type==threat or type==assault) type==assault");
}

static void
the_overview_has_groups_that_open_and_close(void **state)
{
	struct field_ref ref;

	(void)state;
	start(80, 60);
	key("g");
	key("f");
	expect("Country  1 value of 1,187");
	expect("Department or state  9 values of 1,187");
	expect("  3 more: Enter");
	expect("Not recorded");
	key("Right");
	assert_true(app_view(app)->ops->field(app_view(app), &ref));
	assert_int_equal(ref.id, F_ADMIN1);
	key("Left");
	expect_not("  Marquesil ");
	expect("Department or state +");
	key("Right");
	expect("Marquesil ");
	/* The values of the group alone, all of them; left leads back. */
	key("v");
	expect("Zarcillal");
	expect_not("Municipality");
	key("Left");
	expect("Municipality");
	/* A last group is reached without any in between having been counted. */
	key("End");
	expect("valdoria");
}

static void
the_pane_beside_a_list_has_28_columns(void **state)
{
	struct buf text = { 0 }, term = { 0 };
	struct error err = { 0 };
	struct facets *f;
	struct grid side = { 0 };
	struct canvas cv;

	(void)state;
	start(160, 50);
	f = facets_new(app);
	grid_init(&side, 46, FACETS_PANE_COLS);
	cv = grid_canvas(&side);
	facets_prepare(f, cv.rows);
	facets_draw(f, &cv, false);
	grid_text(&side, &text);
	assert_non_null(strstr(buf_str(&text), "   Marquesil       379 "));
	assert_null(strstr(buf_str(&text), ">"));
	for (int i = 0; i < 3; i++)
		facets_move(f, MOVE_DOWN, 1);
	assert_true(facets_term(f, &term));
	assert_string_equal(buf_str(&term), "admin1=XV-01");
	assert_true(facets_enter(f, &err));
	facets_forget(f);
	facets_prepare(f, cv.rows);
	grid_clear(&side);
	facets_draw(f, &cv, true);
	buf_clear(&text);
	grid_text(&side, &text);
	assert_string_equal(app->query->text, "admin1=XV-01");
	assert_non_null(strstr(buf_str(&text), ">* Marquesil       379 "));
	facets_free(f);
	grid_release(&side);
	buf_release(&text);
	buf_release(&term);
}

static void
years_are_counted_by_certain_dates(void **state)
{
	char *text, expected[100];

	(void)state;
	start(80, 24);
	say("filter-edit date:2019..2021 type=threat");
	say("values date");
	text = explained();
	free(text);
	key("Home");
	snprintf(expected, sizeof expected, "2024: %ld of ", count_of("type=threat date:2024"));
	expect(expected);
	expect(", without date:2019-01-01..2021-12-31");
	key("Down");
	key("Down");
	key("Down");
	key("Enter");
	assert_string_equal(app->query->text, "type=threat date:2021");
}

static void
what_may_name_a_person_is_not_counted_while_names_are_hidden(void **state)
{
	(void)state;
	start_in(bare, "en", 80, 24);
	say("values record.secret");
	expect("Eva");
	say("names hide");
	expect_not("Eva");
	expect("F2 shows names");
	say("go impunity");
	say("impunity-by record.secret");
	expect_not("Eva");
	expect("F2 shows names");
}

static void
what_cannot_be_counted_says_so(void **state)
{
	(void)state;
	start(80, 24);
	assert_false(action_run_line(app, "values text"));
	assert_non_null(strstr(app->message, "cannot be counted by"));
	assert_false(action_run_line(app, "values nowhere"));
	assert_int_equal(app->depth, 1);
}

/* ---- impunity ------------------------------------------------------------------------------ */

/* The table that the command line would print. */
static void
compute(const char *by, enum impunity_variant variant, struct arena *arena, struct impunity_table *out)
{
	struct impunity_request request = { .query = app->query, .variant = variant, .lang = "en" };
	struct error err = { 0 };
	struct field_ref ref;

	request.has_as_of = app->has_as_of;
	request.as_of = app->as_of;
	assert_true(field_ref_parse(by, strlen(by), arena, &ref, &err));
	request.by = arena_alloc(arena, sizeof ref);
	*(struct field_ref *)request.by = ref;
	if (!impunity_table(app->src, &request, arena, out, &err))
		fail_msg("%s", err.msg);
}

static void
enter_opens_exactly_the_cases_of_every_row(void **state)
{
	static const char *const bys[] = { "country", "admin1", "type",	  "actor", "sex",
					   "status",  "tag",	"offence", "attribution", "verification" };

	(void)state;
	start(80, 24);
	for (size_t b = 0; b < sizeof bys / sizeof *bys; b++) {
		struct arena arena = { 0 };
		struct impunity_table t;
		struct buf line = { 0 };

		say("drop-all");
		compute(bys[b], VARIANT_CONVICTION, &arena, &t);
		buf_printf(&line, "impunity-by %s", bys[b]);
		for (size_t i = 0; i <= t.count; i++) {
			const struct impunity_row *r = i < t.count ? &t.rows[i] : &t.total;
			char shown[64];

			say("drop-all");
			say("go impunity");
			say(buf_str(&line));
			say("move first");
			for (size_t k = 0; k < i; k++)
				say("move down");
			say("open");
			if (selection_count(app->sel) != r->figure.n)
				fail_msg("%s %s: %ld incidents behind %ld (%s)", bys[b], r->label,
					 selection_count(app->sel), r->figure.n, app->query->text);
			assert_ptr_equal(app_view(app)->ops, &incidents_view);
			snprintf(shown, sizeof shown, "%s: ", r->label);
			assert_memory_equal(app->message, shown, strlen(shown));
			/* Backspace leads back to the figure. */
			key("Backspace");
			assert_ptr_equal(app_view(app)->ops, &impunity_view);
			assert_string_equal(app->query->text, "");
		}
		buf_release(&line);
		arena_release(&arena);
	}
}

static void
each_row_shows_the_figures_of_the_core(const char *lang, int cols, int rows)
{
	static const enum impunity_variant variants[] = { VARIANT_CONVICTION, VARIANT_PRESS };

	start_in(sample, lang, cols, rows);
	say("go impunity");
	say("impunity-by admin1");
	for (size_t v = 0; v < 2; v++) {
		struct arena arena = { 0 };
		struct impunity_table t;

		say(v ? "impunity-variant press" : "impunity-variant conviction");
		compute("admin1", variants[v], &arena, &t);
		assert_int_equal(t.count, 9);
		for (size_t i = 0; i < t.count; i++) {
			const struct impunity_row *r = &t.rows[i];
			const struct impunity_figure *f = &r->figure;
			struct cell cells[] = { cell_share(f->unresolved, f->unresolved + f->resolved),
						cell_limit(f->low), cell_limit(f->high),
						cell_share(f->unresolved, f->n),
						cell_share(f->unresolved + f->unknown, f->n) };
			char text[5][40], name[16], *line;
			struct buf words = { 0 };

			for (size_t k = 0; k < 5; k++)
				percent_print(&cells[k], text[k], sizeof text[k]);
			/* Long names are cut. */
			snprintf(name, sizeof name, "%.7s", r->label);
			line = line_with(name);
			assert_non_null(line);
			if (v)
				buf_printf(&words, "%ld %ld %ld %ld %ld", f->n, r->complete, r->partial, r->full,
					   f->unknown);
			else
				buf_printf(&words, "%ld %ld %ld %ld", f->n, f->unresolved, f->resolved,
					   f->unknown);
			if (f->has_rate)
				buf_printf(&words, " %s%s %s..%s", text[0], f->is_flagged ? "*" : "", text[1],
					   text[2]);
			else
				buf_puts(&words, f->unresolved + f->resolved < 5 ? " n<5" : " -");
			if (f->has_bounds)
				buf_printf(&words, " %s..%s", text[3], text[4]);
			/* Blanks between columns are as many as there is room for. */
			for (char *from = line, *to = line; ; from++) {
				if (*from == ' ' && (to == line || to[-1] == ' '))
					continue;
				*to++ = *from;
				if (!*from)
					break;
			}
			assert_tells(line, buf_str(&words));
			buf_release(&words);
			free(line);
		}
		arena_release(&arena);
		/* Headings stand in full. */
		{
			char *head = line_with("..m");

			assert_non_null(head);
			/* The name of the field may be cut, what stands above numbers not. */
			assert_null(strstr(head + 24, "\xe2\x80\xa6"));
			free(head);
		}
	}
}

static void
rows_show_the_figures_of_the_core_at_any_size(void **state)
{
	(void)state;
	each_row_shows_the_figures_of_the_core("en", 80, 24);
	stop();
	each_row_shows_the_figures_of_the_core("en", 160, 50);
}

static void
m_offers_the_definitions_and_goes_round(void **state)
{
	static const char *const heads[] = {
		"Impunity: complete impunity, of those", "neither conviction nor alternative resolution, of those",
		"Impunity: not resolved, of those", "Progress: with an identified suspect", "Impunity: without conviction",
	};
	const char *at, *before;

	(void)state;
	start(80, 24);
	say("go impunity");
	key("m");
	/* What analysts ask most comes first. */
	before = strstr(screen(), "conviction");
	for (size_t i = 0; i < IMPUNITY_VARIANTS; i++) {
		char name[32];

		snprintf(name, sizeof name, " %s ", variant_words((enum impunity_variant)i)->name);
		at = strstr(screen(), name);
		assert_non_null(at);
		assert_true(i == 0 || at > before);
		before = at;
	}
	key("Esc");
	key("Esc");
	expect("Impunity: without conviction");
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		key("m");
		key("Enter");
		expect(heads[i]);
		expect("interval 95 %");
	}
}

static void
every_definition_shows_the_figures_of_the_core(void **state)
{
	(void)state;
	for (int wide = 0; wide < 2; wide++) {
		if (wide)
			stop();
		start(wide ? 160 : 80, wide ? 50 : 24);
		say("go impunity");
		say("impunity-by admin1");
		for (int i = 0; i < IMPUNITY_VARIANTS; i++) {
			const struct variant_words *words = variant_words((enum impunity_variant)i);
			struct arena arena = { 0 };
			struct impunity_table t;
			char command[64], *text;

			snprintf(command, sizeof command, "impunity-variant %s", words->name);
			say(command);
			say("move first");
			compute("admin1", (enum impunity_variant)i, &arena, &t);
			for (size_t r = 0; r < t.count; r++) {
				struct buf sentence = { 0 }, got = { 0 };

				impunity_sentence(&t, &t.rows[r], &sentence);
				app_view(app)->ops->status(app_view(app), &got);
				assert_string_equal(buf_str(&got), buf_str(&sentence));
				assert_tells(buf_str(&got), words->phrase);
				buf_release(&sentence);
				buf_release(&got);
				say("move down");
			}
			text = explained();
			assert_tells(text, words->definition);
			free(text);
			arena_release(&arena);
		}
	}
}

static void
no_number_is_cut_in_a_small_window(void **state)
{
	(void)state;
	for (int cols = 60; cols <= 84; cols++) {
		char *line;

		start(cols, 16);
		say("go impunity");
		say("impunity-variant press");
		line = line_with("> Val");
		assert_non_null(line);
		/* The last thing in a row is the end of its interval, of its bounds, or its rate. */
		line[strcspn(line, "\n")] = '\0';
		if (!strstr(line + strlen(line) - 5, "96.11") && !strstr(line + strlen(line) - 5, "96.48")
		    && !strstr(line + strlen(line) - 5, "94.70"))
			fail_msg("%d columns: %s", cols, line);
		free(line);
		stop();
	}
}

static void
the_same_in_spanish(void **state)
{
	const char *translations = getenv("ATALAYA_LOCALEDIR");
	bool has_spanish;

	(void)state;
	if (!translations || !setlocale(LC_ALL, "C.UTF-8"))
		skip();
	setlocale(LC_NUMERIC, "C");
	bindtextdomain("atalaya", translations);
	bind_textdomain_codeset("atalaya", "UTF-8");
	textdomain("atalaya");
	setenv("LANGUAGE", "es", 1);
	setlocale(LC_MESSAGES, "C.UTF-8");
	has_spanish = strcmp(gettext("Incidents"), "Incidents") != 0;
	if (has_spanish) {
		each_row_shows_the_figures_of_the_core("es", 80, 24);
		stop();
		each_row_shows_the_figures_of_the_core("es", 160, 50);
	}
	if (!has_spanish)
		skip();
}

static void
an_explanation_carries_what_a_figure_needs(void **state)
{
	static const char *const parts[] = {
		"Marquesil: 238 of 249 known without conviction, 95.58 % (92.26 to 97.52), possible 76.04 to 96.49 %; 64 unknown",
		"without conviction: 238",
		"with conviction: 11",
		"of known status: 249",
		"unknown: 64",
		"all: 313",
		"Rate: 95.58 %",
		"95 % interval: 92.26 to 97.52 %",
		"possible: 76.04 and 96.49 %",
		"Query: admin1=XV-01",
		"Left out: 66",
		"Status as of: 2024-12-31",
		"methods 2.1",
		"Unit of count: incidents",
		"Wilson",
		"BLAKE2b-256",
		"To cite: Marquesil: 238 of 249",
	};
	char *text;

	(void)state;
	start(80, 24);
	say("go impunity");
	say("impunity-by admin1");
	text = explained();
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		assert_tells(text, parts[i]);
	free(text);
	say("impunity-variant press");
	text = explained();
	assert_tells(text, "methods 2.2");
	assert_tells(text, "in complete impunity");
	assert_null(strstr(text, "methods 2.1)"));
	free(text);
}

static void
a_small_base_has_no_rate(void **state)
{
	char *line;

	(void)state;
	start(160, 50);
	say("filter-edit admin1=XV-03 status=convicted");
	say("go impunity");
	assert_true(selection_count(app->sel) < 5);
	line = line_with("> Valdoria");
	assert_non_null(line);
	assert_tells(line, "n<5");
	assert_null(strstr(line, "."));
	assert_tells(line, "too few for a percentage");
	free(line);
}

static void
without_outcomes_there_is_a_sentence_and_no_figure(void **state)
{
	(void)state;
	start_in(bare, "en", 80, 24);
	say("go impunity");
	expect("is no impunity figure");
	expect_not("Total");
	expect_not("%");
	assert_false(action_run_line(app, "open"));
}

static void
another_day_holds_on_all_screens(void **state)
{
	struct arena arena = { 0 };
	struct impunity_table t;
	char expected[64];
	long before;

	(void)state;
	start(100, 30);
	say("filter-edit status=convicted");
	before = selection_count(app->sel);
	say("as-of 2018-12-31");
	assert_true(selection_count(app->sel) < before);
	say("drop-all");
	say("go impunity");
	expect("status as of 2018-12-31   names shown");
	expect("  status as of 2018-12-31   incidents");
	compute("country", VARIANT_CONVICTION, &arena, &t);
	assert_string_equal(t.as_of_text, "2018-12-31");
	snprintf(expected, sizeof expected, "Valdoria: %ld of %ld known", t.total.figure.unresolved,
		 t.total.figure.unresolved + t.total.figure.resolved);
	expect(expected);
	arena_release(&arena);
	say("as-of latest");
	expect("  status as of 2024-12-31   incidents");
	/* A step back brings the day back as well. */
	key("Backspace");
	expect("status as of 2018-12-31   names shown");
	assert_false(action_run_line(app, "as-of yesterday"));
}

static void
orders_go_round_and_the_cursor_stays_on_its_row(void **state)
{
	(void)state;
	start(80, 24);
	say("go impunity");
	say("impunity-by admin1");
	key("Down");
	expect("> Tolmará");
	key("s");
	expect("> Tolmará");
	expect("% v");
	expect("  Ayutlé ");
	key("s");
	expect(" ^");
	expect("> Tolmará");
	key("s");
	expect("n v");
	/* The total is the last line that one can be on. */
	key("End");
	expect("> Total");
	key("Up");
	expect("> Zarcillal");
}

static void
settings_come_back_with_the_screen(void **state)
{
	(void)state;
	start(80, 24);
	say("go impunity");
	say("impunity-by admin1");
	say("impunity-unit victim");
	say("impunity-stale");
	expect("victims as listed");
	say("go incidents");
	say("go impunity");
	expect("victims as listed");
	expect("stale ones count as unknown");
	expect("Marquesil");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(the_term_of_every_value_yields_its_count, clean_up),
		cmocka_unit_test_teardown(a_query_comes_apart_by_what_its_terms_are_about, clean_up),
		cmocka_unit_test_teardown(a_filter_says_which_values_it_asks_for, clean_up),
		cmocka_unit_test_teardown(counts_of_a_field_leave_out_its_own_terms, clean_up),
		cmocka_unit_test_teardown(enter_replaces_what_the_filter_says_of_the_field, clean_up),
		cmocka_unit_test_teardown(several_picks_are_joined_with_or, clean_up),
		cmocka_unit_test_teardown(the_overview_has_groups_that_open_and_close, clean_up),
		cmocka_unit_test_teardown(the_pane_beside_a_list_has_28_columns, clean_up),
		cmocka_unit_test_teardown(years_are_counted_by_certain_dates, clean_up),
		cmocka_unit_test_teardown(what_may_name_a_person_is_not_counted_while_names_are_hidden, clean_up),
		cmocka_unit_test_teardown(what_cannot_be_counted_says_so, clean_up),
		cmocka_unit_test_teardown(enter_opens_exactly_the_cases_of_every_row, clean_up),
		cmocka_unit_test_teardown(rows_show_the_figures_of_the_core_at_any_size, clean_up),
		cmocka_unit_test_teardown(m_offers_the_definitions_and_goes_round, clean_up),
		cmocka_unit_test_teardown(every_definition_shows_the_figures_of_the_core, clean_up),
		cmocka_unit_test_teardown(no_number_is_cut_in_a_small_window, clean_up),
		cmocka_unit_test_teardown(the_same_in_spanish, clean_up),
		cmocka_unit_test_teardown(an_explanation_carries_what_a_figure_needs, clean_up),
		cmocka_unit_test_teardown(a_small_base_has_no_rate, clean_up),
		cmocka_unit_test_teardown(without_outcomes_there_is_a_sentence_and_no_figure, clean_up),
		cmocka_unit_test_teardown(another_day_holds_on_all_screens, clean_up),
		cmocka_unit_test_teardown(orders_go_round_and_the_cursor_stays_on_its_row, clean_up),
		cmocka_unit_test_teardown(settings_come_back_with_the_screen, clean_up),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
