/* The screen of responses: what stands where, events that people enter, what is hidden. */
#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/dossier/response.h"
#include "core/justice/respond.h"
#include "tests/unit/workbench.h"
#include "tui/action.h"
#include "tui/responses.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *
refused(const char *line)
{
	app->message[0] = '\0';
	if (action_run_line(app, line))
		fail_msg("%s went well", line);
	return app->message;
}

static void
type(const char *text)
{
	struct event e = { .kind = EVENT_PASTE, .text = text };

	app_event(app, &e);
	app_draw(app, &grid);
}

/* The ledger of the current one, closed again. */
static char *
ledger(void)
{
	char *text;

	say("open");
	assert_non_null(app->panel);
	text = xstrdup(buf_str(&app->panel->text));
	key("Esc");
	return text;
}

static long
events_of(int64_t id)
{
	struct arena arena = { 0 };
	struct error err = { 0 };
	struct response r;
	long count;

	if (!response_read(app->d, id, &arena, &r, &err))
		fail_msg("%s", err.msg);
	count = r.id ? (long)r.event_count : -1;
	arena_release(&arena);
	return count;
}

/* ---- the list ------------------------------------------------------------------------------ */

struct expected {
	long count, open;
	int32_t oldest;
	struct routes routes;
};

static bool
count_one(void *ctx, const struct response *r, struct error *err)
{
	struct expected *e = ctx;
	struct response_state state;

	if (!response_state(&e->routes, r, source_as_of(app->src), "en", &state, err))
		return false;
	e->count++;
	if (state.is_open || !state.is_known) {
		e->open++;
		if (state.moved != INT32_MIN && state.moved < e->oldest)
			e->oldest = state.moved;
	}
	return true;
}

static void
open_ones_that_moved_longest_ago_come_first(void **state)
{
	struct expected e = { .oldest = INT32_MAX };
	struct error err = { 0 };
	char text[96], day[32];
	int32_t before = INT32_MIN;

	(void)state;
	start(160, 50);
	assert_true(routes_load(source_codes(app->src), &e.routes, &err));
	assert_true(response_each(app->d, 1u << RESPONSE_JUDICIAL, count_one, &e, &err));
	say("go responses");
	snprintf(text, sizeof text, "%ld in the filter, %ld open", e.count, e.open);
	expect(text);
	date_format_day(e.oldest, day, sizeof day);
	snprintf(text, sizeof text, "last moved %s", day);
	expect(text);
	expect("report - INVESTIGATION - suspect - charge - trial - conviction");
	/* Every open row moved no earlier than the one above it. */
	for (long i = 0; i < e.open; i++) {
		struct arena arena = { 0 };
		struct response_state now;
		struct response r;

		assert_true(response_read(app->d, responses_current(app_view(app)), &arena, &r, &err));
		assert_true(response_state(&e.routes, &r, source_as_of(app->src), "en", &now, &err));
		assert_true(now.is_open || !now.is_known);
		assert_true(before <= now.moved || now.moved == INT32_MIN);
		before = now.moved == INT32_MIN ? INT32_MAX : now.moved;
		arena_release(&arena);
		say("move down");
	}
	routes_release(&e.routes);
	/* The filter holds here too. */
	say("filter-edit INC-7");
	say("go responses");
	expect("[court cases]");
	say("filter-edit type==killing status=convicted");
	say("go responses");
	snprintf(text, sizeof text, "%ld in the filter, 0 open", count_of("type==killing status=convicted"));
	expect(text);
	expect("CONVICT");
}

static void
the_track_fits_into_eighty_columns(void **state)
{
	char *line;

	(void)state;
	start(80, 24);
	say("go responses");
	line = line_with("RSP-1 ");
	assert_tells(line, "rep-INVESTIGATION-sus-cha-tri-con");
	assert_tells(line, "2015-03-22");
	free(line);
	expect("case files");
}

static void
every_kind_has_a_page_and_says_what_to_do_when_empty(void **state)
{
	(void)state;
	start(80, 24);
	say("go responses");
	key("Tab");
	expect("[against]");
	key("Tab");
	expect("[measures]");
	expect("none of the incidents in the filter has one");
	expect(":response-add on an incident makes one");
	say("responses-kind casefile");
	expect("[case files]");
	assert_tells(refused("responses-kind nothing"), "no kind of response");
	/* It comes back with Backspace and with the next visit. */
	key("Backspace");
	expect("[measures]");
}

/* ---- events -------------------------------------------------------------------------------- */

static void
an_event_is_entered_step_by_step_and_undone(void **state)
{
	int64_t id;
	long before;
	char *text;

	(void)state;
	start(80, 24);
	say("go responses");
	id = responses_current(app_view(app));
	before = events_of(id);
	key("+");
	expect("what happened:");
	type("no such step");
	key("Enter");
	assert_non_null(app->prompt);
	assert_true(app->message[0]);
	key("C-u");
	type("charged");
	key("Down");
	key("Enter");
	expect("date (day, month or year):");
	type("yesterday");
	key("Enter");
	expect("is not a date");
	assert_int_equal(events_of(id), before);
	key("C-u");
	type("2024-06-01");
	key("Enter");
	expect("source (document, or who says so):");
	type("bulletin 118");
	key("Enter");
	expect("Entered 1 event, in RSP-1.");
	assert_int_equal(events_of(id), before + 1);
	/* The cursor stayed on it; its ledger has the event with its source. */
	assert_int_equal(responses_current(app_view(app)), id);
	text = ledger();
	assert_tells(text, "2024-06-01");
	assert_tells(text, "source: bulletin 118");
	assert_tells(text, "entered by hand");
	free(text);
	/* Told again it is on file already. */
	say("response-event S4; 2024-06-01; bulletin 118");
	expect("on file already");
	assert_int_equal(events_of(id), before + 1);
	key("u");
	assert_int_equal(events_of(id), before);
	key("U");
	assert_int_equal(events_of(id), before + 1);
	key("u");
}

static void
what_is_peculiar_about_an_event_is_said(void **state)
{
	(void)state;
	start(160, 50);
	say("go responses");
	say("response-event S4; 2010; somebody");
	expect("The date is before the facts.");
	key("u");
	say("response-event S4; 2190; somebody");
	expect("The date is after today.");
	key("u");
	assert_tells(refused("response-event S4"), "an event needs a date");
	assert_tells(refused("response-event ; 2020"), "say what happened");
}

static void
several_incidents_are_shown_before_an_event_is_entered(void **state)
{
	(void)state;
	start(80, 24);
	screen();
	for (int i = 0; i < 3; i++)
		key("Space");
	assert_int_equal(app->mark_count, 3);
	say("case-event S2; 2024-06-02; letter");
	assert_non_null(app->panel);
	assert_tells(buf_str(&app->panel->text), "in the proceeding of each of 3 incidents");
	assert_tells(buf_str(&app->panel->text), "INC-1187");
	key("Esc");
	say("case-event S2; 2024-06-02; letter");
	key("Enter");
	assert_null(app->panel);
	expect("Entered 3 events");
	key("u");
	/* What cannot be is said before anybody is asked. */
	assert_tells(refused("case-event nothing; 2024; x"), "nothing");
	assert_null(app->panel);
}

static void
a_national_name_stands_beside_the_common_one(void **state)
{
	char *text;

	(void)state;
	start_in(bare, "en", 80, 24);
	say("filter-edit country=GT");
	key("C");
	expect("GT-");
	key("Esc");
	say("case-event GT-debate; 2020-03; acta 17");
	expect("Entered 1 event");
	say("go responses");
	expect("TRIAL");
	text = ledger();
	assert_tells(text, "2020-03");
	assert_tells(text, "GT)");
	assert_tells(text, "source: acta 17");
	free(text);
	/* o leads to the incident. */
	key("o");
	assert_ptr_equal(app_view(app)->ops, &detail_view);
	key("u");
	say("go responses");
	expect("none of the incidents");
}

static void
what_may_name_somebody_is_hidden(void **state)
{
	char *text;

	(void)state;
	start(80, 24);
	screen();
	say("response-add measure Escort for Eva");
	say("go responses");
	say("responses-kind measure");
	say("response-event requested; 2020-01-05; Eva's letter");
	say("response-event implemented; 2020-02-05; Eva's lawyer");
	expect("Req-Adm-Ris-App-Not-IMPLEMENTED-In-Mod");
	text = ledger();
	assert_tells(text, "Title: Escort for Eva");
	assert_tells(text, "source: Eva's letter");
	free(text);
	say("names hide");
	text = ledger();
	assert_null(strstr(text, "Eva"));
	assert_tells(text, "F2 shows them");
	assert_tells(text, "2020-01-05");
	free(text);
	text = explained();
	assert_null(strstr(text, "Eva"));
	free(text);
	expect_not("Eva");
	say("names show");
	key("Enter");
	for (int i = 0; i < 3; i++)
		key("u");
	expect("none of the incidents");
}

static void
whoever_only_reads_enters_nothing(void **state)
{
	(void)state;
	start(80, 24);
	say("go responses");
	app->is_read_only = true;
	key("+");
	assert_null(app->prompt);
	assert_true(app->message[0]);
	assert_true(refused("response-event S4; 2024; x")[0]);
	app->is_read_only = false;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(open_ones_that_moved_longest_ago_come_first, clean_up),
		cmocka_unit_test_teardown(the_track_fits_into_eighty_columns, clean_up),
		cmocka_unit_test_teardown(every_kind_has_a_page_and_says_what_to_do_when_empty, clean_up),
		cmocka_unit_test_teardown(an_event_is_entered_step_by_step_and_undone, clean_up),
		cmocka_unit_test_teardown(what_is_peculiar_about_an_event_is_said, clean_up),
		cmocka_unit_test_teardown(several_incidents_are_shown_before_an_event_is_entered, clean_up),
		cmocka_unit_test_teardown(a_national_name_stands_beside_the_common_one, clean_up),
		cmocka_unit_test_teardown(what_may_name_somebody_is_hidden, clean_up),
		cmocka_unit_test_teardown(whoever_only_reads_enters_nothing, clean_up),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
