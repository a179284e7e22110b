/* Crosstab, discovery and timeline: the screens say what the core says, and every number opens. */
#include "core/base/buf.h"
#include "core/columns/source.h"
#include "core/pattern/discover.h"
#include "tests/unit/workbench.h"
#include "tui/action.h"

#include <math.h>
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

/* ---- crosstab ------------------------------------------------------------------------------- */

/* What the core says of actor by type. */
static void
compute(struct arena *arena, struct crosstab *t, struct residuals *r)
{
	struct field_ref actor = { F_ACTOR, NULL }, type = { F_TYPE, NULL };
	struct discover d = { .src = app->src, .sel = app->sel, .lang = "en" };
	struct error err = { 0 };

	if (!source_crosstab(app->src, app->sel, &actor, &type, "en", arena, t, &err)
	    || !discover_residuals(&d, &actor, &type, t, arena, r, &err))
		fail_msg("%s", err.msg);
}

static void
the_crosstab_has_the_counts_and_marks_of_the_core(void **state)
{
	struct arena arena = { 0 };
	struct crosstab t;
	struct residuals r;
	struct buf line = { 0 };
	char *row;

	(void)state;
	start(160, 50);
	compute(&arena, &t, &r);
	key("g");
	key("x");
	expect("Alleged perpetrator x Type of act");
	row = line_with(t.rows.values[1].label);
	assert_non_null(row);
	for (size_t c = 0; c < 3; c++) {
		const struct residual_cell *cell = &r.cells[t.cols.count + c];

		buf_clear(&line);
		buf_printf(&line, " %ld%s", t.cells[t.cols.count + c],
			   cell->is_tested && cell->adjusted <= 0.05
				   ? (cell->residual > 0 ? "\xe2\x96\xb2" : "\xe2\x96\xbc")
				   : " ");
		assert_tells(row, buf_str(&line));
	}
	free(row);
	buf_release(&line);
	arena_release(&arena);
}

static void
enter_on_a_cell_lists_exactly_its_incidents(void **state)
{
	struct arena arena = { 0 };
	struct crosstab t;
	struct residuals r;

	(void)state;
	start(80, 24);
	compute(&arena, &t, &r);
	key("g");
	key("x");
	key("Down");
	key("Right");
	key("Enter");
	expect("actor==");
	assert_int_equal(selection_count(app->sel), t.cells[t.cols.count + 1]);
	/* One step back is the table, without the filter. */
	key("Backspace");
	expect("Alleged perpetrator x Type of act");
	assert_int_equal(selection_count(app->sel), t.rows.n);
	/* The totals of a row. */
	for (size_t i = 0; i <= t.cols.count; i++)
		key("Right");
	key("Enter");
	assert_int_equal(selection_count(app->sel), t.rows.values[1].count);
	arena_release(&arena);
}

static void
columns_scroll_and_the_first_one_stays(void **state)
{
	char *head;

	(void)state;
	start(80, 24);
	key("g");
	key("x");
	for (int i = 0; i < 30; i++)
		key("Right");
	expect("Total");
	expect("Police");
	key("End");
	head = line_with("> Total");
	assert_non_null(head);
	free(head);
}

static void
shares_cycle_and_rows_become_columns(void **state)
{
	char *text;

	(void)state;
	start(80, 24);
	key("g");
	key("x");
	key("%");
	expect("% of the row");
	key("r");
	expect("Type of act x Alleged perpetrator");
	expect("% of the column");
	key("%");
	expect("incidents");
	say("crosstab admin1,profile");
	expect("Department or state x Profile of the victim");
	assert_tells(refused("crosstab-columns admin1"), "crossed with itself");
	assert_tells(refused("crosstab-share half"), "no such share");
	text = explained();
	assert_tells(text, "Expected if the two fields were independent");
	assert_tells(text, "Benjamini and Hochberg");
	assert_tells(text, "by the first of several");
	free(text);
}

static void
p_crosses_the_column_of_the_list(void **state)
{
	(void)state;
	start(80, 24);
	key("p");
	expect("against:");
	key("Esc");
	say("crosstab type");
	expect("Type of act x Alleged perpetrator");
}

static void
a_crosstab_of_names_is_hidden_with_them(void **state)
{
	(void)state;
	start_in(bare, "en", 80, 24);
	say("names hide");
	say("crosstab record.secret,country");
	expect("F2 shows names");
	expect_not("Eva");
	key("F2");
	key("Enter");
	expect("Eva");
}

static void
nothing_to_cross_says_so(void **state)
{
	(void)state;
	start(80, 24);
	say("filter year=1900");
	key("g");
	key("x");
	expect("No incident is in the filter. x drops its last term.");
	key("Enter");
	assert_tells(app->message, "no figure here");
}

/* ---- discovery ------------------------------------------------------------------------------ */

static void
searches_run_when_they_are_opened_and_say_what_was_looked_at(void **state)
{
	struct field_ref actor = { F_ACTOR, NULL }, place = { F_ADMIN1, NULL }, type = { F_TYPE, NULL };
	const struct field_ref *const refs[] = { &actor, &place, &type };
	struct arena arena = { 0 };
	struct cell_search found;
	struct buf text = { 0 };
	char *what;

	(void)state;
	start(80, 24);
	assert_true(discover_cells(&(struct discover){ .src = app->src, .sel = app->sel, .lang = "en" }, refs, 3, &arena,
				   &found, NULL));
	assert_true(found.count > 0);
	key("g");
	key("h");
	expect("not looked for yet");
	expect("Hypotheses");
	key("Enter");
	buf_printf(&text, "%zu of %zu cells", found.count, found.tested);
	expect(buf_str(&text));
	expect("by chance");
	key("Down");
	buf_clear(&text);
	buf_printf(&text, "%s x %s x %s", found.items[0].labels[0], found.items[0].labels[1], found.items[0].labels[2]);
	expect(buf_str(&text));
	what = explained();
	assert_tells(what, found.items[0].query);
	assert_tells(what, "Adjusted residual");
	assert_tells(what, "Haberman");
	free(what);
	/* What is behind it; and to come back costs no search. */
	key("Enter");
	assert_int_equal(selection_count(app->sel), count_of(found.items[0].query));
	key("Backspace");
	expect(buf_str(&text));
	buf_release(&text);
	arena_release(&arena);
}

static void
another_filter_forgets_what_was_found(void **state)
{
	(void)state;
	start(80, 24);
	say("discover cells");
	expect("of 40 cells");
	say("filter type=threat");
	expect_not(" cells");
	expect("not looked for yet");
	assert_tells(refused("discover moons"), "no search");
	/* The palette offers those that there are. */
	say("go incidents");
	expect_not("Threat, then attack");
	key(":");
	for (const char *s = "discover th"; *s; s++)
		key(*s == ' ' ? "Space" : (char[]){ *s, '\0' });
	expect("Threat, then attack on the same person");
}

static void
every_search_answers_on_the_sample_and_opens(void **state)
{
	static const char *const names[] = { "cells", "smear", "threats", "scan", "near", "rules",
					     "changes", "words", "place-words" };

	(void)state;
	start(160, 50);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char line[64];
		long all = selection_count(app->sel);

		snprintf(line, sizeof line, "discover %s", names[i]);
		say(line);
		key("Down");
		/* On a finding, where there is one; the row below is another search otherwise. */
		if (strcmp(names[i], "cells") == 0 || strcmp(names[i], "smear") == 0 || strcmp(names[i], "threats") == 0) {
			key("Enter");
			assert_string_equal(app_view(app)->ops->name, "incidents");
			assert_true(selection_count(app->sel) > 0 && selection_count(app->sel) < all);
			key("Backspace");
		}
	}
	expect("Discovery");
}

static void
words_stay_hidden_with_names(void **state)
{
	(void)state;
	start(80, 24);
	say("names hide");
	say("discover place-words");
	expect("Words of narratives may name a person. F2 shows names.");
}

static void
a_finding_becomes_a_pattern(void **state)
{
	(void)state;
	start(160, 50);
	say("discover cells");
	assert_tells(refused("finding-pattern"), "no pattern can be made");
	key("Down");
	key("P");
	expect("name tag query:");
	assert_string_equal(app_view(app)->ops->name, "patterns");
	key("Enter");
	expect("police-");
	assert_null(app->prompt);
}

static bool
stop_looking(void *ctx)
{
	(void)ctx;
	return false;
}

static void
whoever_stops_a_search_keeps_nothing(void **state)
{
	(void)state;
	start(80, 24);
	key("g");
	key("h");
	app->look = stop_looking;
	app->work_patience = 0;
	say("discover rules");
	assert_tells(app->message, "Stopped");
	expect("not looked for yet");
	expect_not(" rules");
}

/* ---- persons -------------------------------------------------------------------------------- */

static void
incidents_of_one_name_stand_in_order_of_time(void **state)
{
	char *line;

	(void)state;
	start(80, 24);
	say("filter id=INC-4");
	key("Enter");
	key("o");
	expect("persons and organisations of INC-4");
	expect(": 5 incidents");
	line = line_with("+134 days");
	assert_tells(line, "2023-12-14");
	free(line);
	key("Down");
	key("Down");
	key("Enter");
	assert_string_equal(app_view(app)->ops->name, "detail");
	key("Esc");
	expect(": 5 incidents");
	key("Home");
	key("Enter");
	assert_int_equal(selection_count(app->sel), 5);
}

static void
with_names_hidden_only_how_many_is_said(void **state)
{
	(void)state;
	start(80, 24);
	say("filter id=INC-4");
	say("names hide");
	say("same-persons");
	expect("a person: 5 incidents");
	expect_not("+134 days");
	assert_false(app_view(app)->ops->enter(app_view(app), &(struct error){ 0 }));
	key("Esc");
	/* Nobody is named here. */
	stop();
	start_in(bare, "en", 80, 24);
	expect("Honduras");
	say("same-persons");
	expect("This incident names nobody.");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(the_crosstab_has_the_counts_and_marks_of_the_core, clean_up),
		cmocka_unit_test_teardown(enter_on_a_cell_lists_exactly_its_incidents, clean_up),
		cmocka_unit_test_teardown(columns_scroll_and_the_first_one_stays, clean_up),
		cmocka_unit_test_teardown(shares_cycle_and_rows_become_columns, clean_up),
		cmocka_unit_test_teardown(p_crosses_the_column_of_the_list, clean_up),
		cmocka_unit_test_teardown(a_crosstab_of_names_is_hidden_with_them, clean_up),
		cmocka_unit_test_teardown(nothing_to_cross_says_so, clean_up),
		cmocka_unit_test_teardown(searches_run_when_they_are_opened_and_say_what_was_looked_at, clean_up),
		cmocka_unit_test_teardown(another_filter_forgets_what_was_found, clean_up),
		cmocka_unit_test_teardown(every_search_answers_on_the_sample_and_opens, clean_up),
		cmocka_unit_test_teardown(a_finding_becomes_a_pattern, clean_up),
		cmocka_unit_test_teardown(whoever_stops_a_search_keeps_nothing, clean_up),
		cmocka_unit_test_teardown(incidents_of_one_name_stand_in_order_of_time, clean_up),
		/* The dossier remembers that names are hidden: these come last. */
		cmocka_unit_test_teardown(words_stay_hidden_with_names, clean_up),
		cmocka_unit_test_teardown(with_names_hidden_only_how_many_is_said, clean_up),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
