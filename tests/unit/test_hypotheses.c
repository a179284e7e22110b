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
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
