/* The screens about cases: funnel, time to outcome, jurisdictions compared say what the core says. */
#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/columns/source.h"
#include "core/justice/funnel.h"
#include "core/query/query.h"
#include "tests/unit/workbench.h"
#include "tui/action.h"
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

static void
screens_about_cases_have_plain_characters_too(void **state)
{
	struct app_options o = { .path = sample, .lang = "en", .author = "Ana", .is_fresh = true, .is_ascii = true };
	static const char *const screens[] = { "go funnel" };
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
	static const char *const screens[] = { "go funnel" };

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
	static const char *const screens[] = { "go funnel" };
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
		cmocka_unit_test_teardown(screens_about_cases_have_plain_characters_too, clean_up),
		cmocka_unit_test_teardown(what_may_name_a_person_is_in_no_figure_while_names_are_hidden, clean_up),
		cmocka_unit_test_teardown(settings_of_figures_come_back_with_the_screen, clean_up),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
