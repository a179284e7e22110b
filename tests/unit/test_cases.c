/* The screens about cases: funnel, time to outcome, jurisdictions compared say what the core says. */
#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/justice/funnel.h"
#include "core/justice/outcome.h"
#include "core/justice/places.h"
#include "core/query/query.h"
#include "tests/unit/workbench.h"
#include "tui/action.h"
#include "tui/curves.h"
#include "tui/figures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A line of the palette that is refused: what the message says. */
static const char *
refused(const char *line)
{
	app->message[0] = '\0';
	if (action_run_line(app, line))
		fail_msg("%s went well", line);
	return app->message;
}

static struct field_ref *
field_of(const char *name, struct arena *arena)
{
	struct field_ref *ref = arena_alloc(arena, sizeof *ref);
	struct error err = { 0 };

	if (!field_ref_parse(name, strlen(name), arena, ref, &err))
		fail_msg("%s", err.msg);
	return ref;
}

/* Blanks between columns are as many as there is room for: one of each. */
static void
squeeze(char *line)
{
	char *to = line;

	for (char *from = line;; from++) {
		if (*from == ' ' && (to == line || to[-1] == ' '))
			continue;
		*to++ = *from;
		if (!*from)
			break;
	}
}

/* The line of the cursor, for the caller to free. */
static char *
current_line(void)
{
	const char *at = strstr(screen(), "\n>");

	if (!at)
		fail_msg("nothing is current:\n%s", screen());
	return xstrndup(at + 1, strcspn(at + 1, "\n"));
}

/* ---- funnel -------------------------------------------------------------------------------- */

static void
compute_funnel(const char *by, struct arena *arena, struct funnel_table *out)
{
	struct funnel_request request = { .query = app->query, .by = field_of(by, arena), .lang = "en",
					  .has_as_of = app->has_as_of, .as_of = app->as_of };
	struct error err = { 0 };

	if (!funnel_table(app->src, &request, arena, out, &err))
		fail_msg("%s", err.msg);
}

static void
each_stage_shows_its_figures(int cols, int rows)
{
	struct arena arena = { 0 };
	struct funnel_table t;

	start(cols, rows);
	say("go funnel");
	say("figures-by admin1");
	compute_funnel("admin1", &arena, &t);
	assert_int_equal(t.count, 9);
	for (size_t g = 0; g <= t.count; g++) {
		const struct funnel_row *r = g ? &t.rows[g - 1] : &t.total;

		say("move down");
		for (int s = 0; s < LADDER_RUNGS; s++) {
			struct buf words = { 0 };
			char a[40], b[40], c[40], *line = current_line();

			squeeze(line);
			buf_printf(&words, "> %s %ld %ld %ld %ld", funnel_stage_title(s), r->stages[s].reached,
				   r->how[s].recorded, r->how[s].inferred, r->how[s].skipped);
			if (r->stages[s].has_passage)
				buf_printf(&words, " %ld", r->stages[s].lost);
			if (strncmp(line, buf_str(&words), words.len) != 0)
				fail_msg("%s\n%s", line, buf_str(&words));
			buf_clear(&words);
			buf_printf(&words, " %s %s..%s", figures_share(r->stages[s].reach.k, r->stages[s].reach.n, a),
				   figures_limit(r->stages[s].reach.ci.low, b), figures_limit(r->stages[s].reach.ci.high, c));
			assert_tells(line, buf_str(&words));
			assert_true((strstr(line, "v ") || strstr(line, "v%")) == r->stages[s].is_largest_loss);
			free(line);
			buf_release(&words);
			say("move down");
		}
	}
	stop();
	arena_release(&arena);
}

static void
every_stage_of_the_funnel_shows_the_figures_of_the_core(void **state)
{
	(void)state;
	each_stage_shows_its_figures(80, 24);
	each_stage_shows_its_figures(160, 50);
	start(80, 24);
}

static void
enter_opens_exactly_the_cases_of_a_stage_or_says_why_not(void **state)
{
	static const char *const bys[] = { "country", "admin1", "type", "offence" };
	long opened = 0, refusals = 0;

	(void)state;
	start(80, 24);
	for (size_t b = 0; b < sizeof bys / sizeof *bys; b++) {
		struct arena arena = { 0 };
		struct funnel_table t;
		char line[64];

		compute_funnel(bys[b], &arena, &t);
		snprintf(line, sizeof line, "figures-by %s", bys[b]);
		for (size_t i = 0; i < (t.count + 1) * (LADDER_RUNGS + 1); i++) {
			size_t g = i / (LADDER_RUNGS + 1);
			int rung = (int)(i % (LADDER_RUNGS + 1)) - 1;
			const struct funnel_row *r = g ? &t.rows[g - 1] : &t.total;
			long n = rung < 0 ? r->units : r->stages[rung].reached;

			say("go funnel");
			say(line);
			say("move first");
			for (size_t k = 0; k < i; k++)
				say("move down");
			if (action_run_line(app, "open")) {
				if (selection_count(app->sel) != n)
					fail_msg("%s %s %d: %ld incidents behind %ld (%s)", bys[b], r->label, rung,
						 selection_count(app->sel), n, app->query->text);
				opened++;
				key("Backspace");
				assert_ptr_equal(app_view(app)->ops, &funnel_view);
			} else {
				assert_true(strstr(app->message, "no filter") || (!n && strstr(app->message, "no case")));
				refusals++;
			}
			assert_string_equal(app->query->text, "");
		}
		arena_release(&arena);
	}
	assert_true(opened > 200);
	assert_true(refusals < opened / 4);
}

static void
a_stage_where_others_stand_too_is_not_opened(void **state)
{
	struct arena arena = { 0 };
	struct funnel_table t;
	int mixed = 0;

	(void)state;
	start(80, 24);
	compute_funnel("country", &arena, &t);
	for (int r = 0; r < LADDER_RUNGS; r++)
		mixed += (t.total.reached_at[r] & t.total.short_at[r]) != 0;
	say("go funnel");
	say("move first");
	for (int r = 0; r < LADDER_RUNGS; r++) {
		bool is_mixed = (t.total.reached_at[r] & t.total.short_at[r]) != 0;

		say("move down");
		if (!is_mixed)
			continue;
		assert_tells(refused("open"), "no filter tells them apart");
		assert_ptr_equal(app_view(app)->ops, &funnel_view);
	}
	say("figures-unit proceeding");
	say("move first");
	say("move down");
	assert_tells(refused("open"), "the list has incidents");
	arena_release(&arena);
}

static void
a_stage_explains_itself(void **state)
{
	static const char *const parts[] = {
		"Total, charged: 80 of 486 reported, 16.46 % (13.43 to 20.02); 63 lost since suspect identified, 44.06 %",
		"of these on file: 79",
		"inferred from a later step: 1",
		"Query: everything",
		"Status as of: 2024-12-31",
		"methods 2.8",
		"Unit of count: incidents",
		"BLAKE2b-256",
		"To cite: Total, charged: 80 of 486",
	};
	char *text;

	(void)state;
	start(80, 24);
	say("go funnel");
	for (int i = 0; i < 4; i++)
		say("move down");
	text = explained();
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		assert_tells(text, parts[i]);
	free(text);
}

/* ---- time to outcome ----------------------------------------------------------------------- */

static void
compute_outcome(const char *by, struct arena *arena, struct outcome_table *out)
{
	struct outcome_request request = { .query = app->query, .by = field_of(by, arena), .lang = "en",
					   .has_as_of = app->has_as_of, .as_of = app->as_of };
	struct error err = { 0 };

	if (!outcome_table(app->src, &request, arena, out, &err))
		fail_msg("%s", err.msg);
}

static void
each_age_shows_its_figure(int cols, int rows)
{
	struct arena arena = { 0 };
	struct outcome_table t;
	long without = 0;

	start(cols, rows);
	say("go outcome");
	say("figures-by type");
	compute_outcome("type", &arena, &t);
	for (size_t i = 0; i <= t.count; i++) {
		const struct outcome_row *r = i ? &t.rows[i - 1] : &t.total;
		char *line = current_line(), a[40], b[40], c[40];
		struct buf words = { 0 };

		buf_printf(&words, " %ld%s", r->cases, r->is_maturing ? "~" : "");
		for (size_t k = 0; k < 4 && r->has_curve; k++) {
			const struct outcome_at *at = &r->at[k];

			if (!at->has_figure)
				buf_puts(&words, " -");
			else
				buf_printf(&words, " %s", figures_limit(1 - at->convicted, a));
			if (at->has_figure && at->convicted > 0 && cols >= 130)
				buf_printf(&words, " %s..%s", figures_limit(1 - at->ci.high, b),
					   figures_limit(1 - at->ci.low, c));
			buf_printf(&words, " (%ld)", at->at_risk);
			without += !at->has_figure;
		}
		squeeze(line);
		assert_tells(line, buf_str(&words));
		buf_release(&words);
		free(line);
		say("move down");
	}
	assert_true(without > 10);
	stop();
	arena_release(&arena);
}

static void
every_age_shows_the_figures_of_the_core(void **state)
{
	(void)state;
	each_age_shows_its_figure(80, 24);
	each_age_shows_its_figure(160, 50);
	start(80, 24);
}

static void
enter_opens_all_cases_of_a_group_and_says_how_many_are_followed(void **state)
{
	struct arena arena = { 0 };
	struct outcome_table t;

	(void)state;
	start(80, 24);
	compute_outcome("admin1", &arena, &t);
	for (size_t i = 0; i <= t.count; i++) {
		const struct outcome_row *r = i ? &t.rows[i - 1] : &t.total;
		char text[64];

		say("go outcome");
		say("figures-by admin1");
		say("move first");
		for (size_t k = 0; k < i; k++)
			say("move down");
		say("open");
		assert_int_equal(selection_count(app->sel),
				 r->cases + r->unknown + r->no_origin + r->undated + r->late);
		snprintf(text, sizeof text, "%ld of them are in the figures", r->cases);
		assert_tells(app->message, text);
		key("Backspace");
		assert_ptr_equal(app_view(app)->ops, &outcome_view);
	}
	arena_release(&arena);
}

static void
at_most_four_curves_are_chosen(void **state)
{
	(void)state;
	start(160, 50);
	say("go outcome");
	say("figures-by type");
	expect("1  Total");
	expect("4  Arbitrary detention");
	for (int i = 0; i < 5; i++)
		say("move down");
	assert_tells(refused("outcome-curve"), "at most 4 curves");
	say("move first");
	key("Space");
	expect("3  Arbitrary detention");
	for (int i = 0; i < 5; i++)
		say("move down");
	key("Space");
	expect("4  Death threat");
	/* They come back with the screen. */
	say("go incidents");
	say("go outcome");
	expect("4  Death threat");
	expect("     Total");
}

static void
tab_leads_to_years_at_equal_age(void **state)
{
	struct arena arena = { 0 };
	struct outcome_table t;

	(void)state;
	start(80, 24);
	say("go outcome");
	key("Tab");
	compute_outcome("country", &arena, &t);
	assert_true(t.cohort_count >= 10);
	for (size_t i = 0; i < t.cohort_count; i++) {
		char *line = current_line(), text[64];

		snprintf(text, sizeof text, "> %d %ld ", t.cohorts[i].year, t.cohorts[i].cases);
		squeeze(line);
		assert_memory_equal(line, text, strlen(text));
		free(line);
		say("move down");
	}
	say("open");
	assert_string_equal(app->query->text, "date:2024 (no:offence or offence=yes or offence=depends)");
	key("Backspace");
	key("Tab");
	expect("Without conviction, by Country");
	arena_release(&arena);
}

static double
falls_at_four(const void *ctx, double time)
{
	(void)ctx;
	return time < 4 ? 1 : 0.5;
}

static void
a_curve_falls_where_it_falls_and_is_dashed_where_few_are_left(void **state)
{
	const struct curve curve = { falls_at_four, NULL, 8, 6, true };
	const double ticks[] = { 4, 8 };
	struct canvas cv;
	char *line;

	(void)state;
	start(CURVES_LEFT + 81 + CURVES_MAX + 1, 12);
	grid.is_ascii = true;
	grid_clear(&grid);
	cv = grid_canvas(&grid);
	curves_draw(&cv, &curve, 1, 8, ticks, 2);
	{
		struct buf text = { 0 };
		const char *mid;

		grid_text(&grid, &text);
		/* 81 columns for eight years: ten a year. */
		line = xstrndup(buf_str(&text), strcspn(buf_str(&text), "\n"));
		assert_int_equal(strspn(line + CURVES_LEFT, "1"), 41);
		assert_int_equal(strlen(line), CURVES_LEFT + 41);
		free(line);
		/* Halfway down the rest, then two on, two off; its number at the end. */
		mid = strstr(buf_str(&text), "50|");
		assert_non_null(mid);
		line = xstrndup(mid, strcspn(mid, "\n"));
		assert_int_equal(strspn(line + 3, " "), 40);
		assert_true(strspn(line + 43, "1") >= 20 && strspn(line + 43, "1") <= 23);
		assert_non_null(strstr(line, "11  11  11"));
		assert_int_equal(line[strlen(line) - 1], '1');
		free(line);
		assert_non_null(strstr(buf_str(&text), "0|\n     +"));
		buf_release(&text);
	}
	assert_int_equal(curves_column(&cv, 8, 4), CURVES_LEFT + 40);
}

/* ---- jurisdictions compared ---------------------------------------------------------------- */

static void
compute_places(const char *by, struct arena *arena, struct places_table *out)
{
	struct places_request request = { .query = app->query, .by = field_of(by, arena), .lang = "en",
					  .has_as_of = app->has_as_of, .as_of = app->as_of };
	struct error err = { 0 };

	if (!places_table(app->src, &request, arena, out, &err))
		fail_msg("%s", err.msg);
}

static void
each_place_shows_its_figures(const char *by, int cols, int rows)
{
	struct arena arena = { 0 };
	struct places_table t;
	char command[64];

	start(cols, rows);
	say("go compare");
	snprintf(command, sizeof command, "figures-by %s", by);
	say(command);
	compute_places(by, &arena, &t);
	assert_true(t.count > 8 && t.has_plot);
	for (size_t i = 0; i < t.count; i++) {
		const struct places_row *r = &t.rows[i];
		char *line = current_line(), a[40], b[40];
		struct buf words = { 0 };

		buf_printf(&words, " %ld %ld %ld ", r->n, r->x, r->unknown);
		if (r->n < 5)
			buf_puts(&words, "n<5");
		else if (r->unknown > r->n)
			buf_puts(&words, "?>n");
		else
			buf_printf(&words, "%s%s", figures_share(r->x, r->n, a), r->n < 20 ? "*" : "");
		buf_printf(&words, " %s..%s", figures_limit(r->limits.low95 < 0 ? 0 : r->limits.low95, a),
			   figures_limit(r->limits.high95 > 1 ? 1 : r->limits.high95, b));
		if (r->flag != PLACES_INSIDE)
			buf_printf(&words, " %s", places_flag_title(r->flag));
		squeeze(line);
		assert_tells(line, buf_str(&words));
		/* Where chance leads there is no word. */
		assert_true(r->flag != PLACES_INSIDE || (!strstr(line, "lower") && !strstr(line, "higher")));
		buf_release(&words);
		free(line);
		say("move down");
	}
	stop();
	arena_release(&arena);
}

static void
every_place_shows_the_figures_of_the_core(void **state)
{
	(void)state;
	each_place_shows_its_figures("type", 80, 24);
	each_place_shows_its_figures("type", 160, 50);
	each_place_shows_its_figures("admin1", 80, 24);
	start(80, 24);
}

static void
enter_opens_exactly_the_cases_of_a_place(void **state)
{
	static const char *const bys[] = { "admin1", "type", "actor" };

	(void)state;
	start(80, 24);
	for (size_t b = 0; b < sizeof bys / sizeof *bys; b++) {
		struct arena arena = { 0 };
		struct places_table t;
		char command[64];

		compute_places(bys[b], &arena, &t);
		snprintf(command, sizeof command, "figures-by %s", bys[b]);
		for (size_t i = 0; i < t.count; i++) {
			say("go compare");
			say(command);
			say("move first");
			for (size_t k = 0; k < i; k++)
				say("move down");
			say("open");
			assert_int_equal(selection_count(app->sel), t.rows[i].n + t.rows[i].unknown);
			key("Backspace");
			assert_ptr_equal(app_view(app)->ops, &compare_view);
		}
		arena_release(&arena);
	}
}

static void
a_place_explains_itself(void **state)
{
	char *text;

	(void)state;
	start(160, 50);
	say("go compare");
	say("figures-by type");
	for (int i = 0; i < 6; i++)
		say("move down");
	text = explained();
	assert_tells(text, "Killing: 36 of 45 known without conviction, 80.00 %; by chance 86.49 to 99.41 around 94.88 % "
			   "of all; much lower; 19 unknown");
	assert_tells(text, "z: -4.527, adjusted for differences among places: -3.209");
	assert_tells(text, "Query: type==killing");
	assert_tells(text, "methods 7");
	assert_tells(text, "all together 94.88 %");
	assert_tells(text, "BLAKE2b-256");
	free(text);
	/* Outside what chance leads to, left of it. */
	assert_non_null(strstr(screen(), "# "));
}

static void
screens_about_cases_have_plain_characters_too(void **state)
{
	struct app_options o = { .path = sample, .lang = "en", .author = "Ana", .is_fresh = true, .is_ascii = true };
	static const char *const screens[] = { "go funnel", "go outcome", "go compare" };
	struct error err = { 0 };

	(void)state;
	app = app_open(&o, &err);
	assert_non_null(app);
	grid_init(&grid, 50, 160);
	grid.is_ascii = true;
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		say(screens[i]);
		for (const char *at = screen(); *at; at++)
			if ((unsigned char)*at > 126)
				fail_msg("%s: %s", screens[i], screen());
	}
}

/* ---- what they share ----------------------------------------------------------------------- */

static void
what_may_name_a_person_is_in_no_figure_while_names_are_hidden(void **state)
{
	static const char *const screens[] = { "go funnel", "go outcome", "go compare" };

	(void)state;
	start_in(bare, "en", 80, 24);
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		say("names show");
		say(screens[i]);
		expect("I brings one in");
		say("figures-by record.secret");
		say("names hide");
		expect_not("Eva");
		expect("F2 shows names");
	}
}

static void
settings_of_figures_come_back_with_the_screen(void **state)
{
	static const char *const screens[] = { "go funnel", "go outcome", "go compare" };
	struct field_ref ref;

	(void)state;
	start(80, 24);
	for (size_t i = 0; i < sizeof screens / sizeof *screens; i++) {
		struct buf before = { 0 }, after = { 0 };

		say(screens[i]);
		say("figures-by admin1");
		say("move down");
		say("move down");
		screen();
		app_view(app)->ops->status(app_view(app), &before);
		say("go incidents");
		say(screens[i]);
		screen();
		assert_true(app_view(app)->ops->field(app_view(app), &ref));
		assert_int_equal(ref.id, F_ADMIN1);
		app_view(app)->ops->status(app_view(app), &after);
		assert_string_equal(buf_str(&before), buf_str(&after));
		/* A field that cannot be counted by changes nothing. */
		assert_tells(refused("figures-by text"), "cannot be counted by");
		assert_true(app_view(app)->ops->field(app_view(app), &ref));
		assert_int_equal(ref.id, F_ADMIN1);
		buf_release(&before);
		buf_release(&after);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(every_stage_of_the_funnel_shows_the_figures_of_the_core, clean_up),
		cmocka_unit_test_teardown(enter_opens_exactly_the_cases_of_a_stage_or_says_why_not, clean_up),
		cmocka_unit_test_teardown(a_stage_where_others_stand_too_is_not_opened, clean_up),
		cmocka_unit_test_teardown(a_stage_explains_itself, clean_up),
		cmocka_unit_test_teardown(every_age_shows_the_figures_of_the_core, clean_up),
		cmocka_unit_test_teardown(enter_opens_all_cases_of_a_group_and_says_how_many_are_followed, clean_up),
		cmocka_unit_test_teardown(at_most_four_curves_are_chosen, clean_up),
		cmocka_unit_test_teardown(tab_leads_to_years_at_equal_age, clean_up),
		cmocka_unit_test_teardown(a_curve_falls_where_it_falls_and_is_dashed_where_few_are_left, clean_up),
		cmocka_unit_test_teardown(every_place_shows_the_figures_of_the_core, clean_up),
		cmocka_unit_test_teardown(enter_opens_exactly_the_cases_of_a_place, clean_up),
		cmocka_unit_test_teardown(a_place_explains_itself, clean_up),
		cmocka_unit_test_teardown(screens_about_cases_have_plain_characters_too, clean_up),
		cmocka_unit_test_teardown(what_may_name_a_person_is_in_no_figure_while_names_are_hidden, clean_up),
		cmocka_unit_test_teardown(settings_of_figures_come_back_with_the_screen, clean_up),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
