/* Newer editions: which row is which, what a changed row leaves and takes, what stays out of the log. */
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

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/random.h"
#include "core/dossier/dossier.h"
#include "core/dossier/edit.h"
#include "core/dossier/incident.h"
#include "core/dossier/journal.h"
#include "core/dossier/mark.h"
#include "core/dossier/stmt.h"
#include "core/intake/edition.h"
#include "core/intake/import.h"
#include "core/intake/suppress.h"
#include "core/intake/values.h"

static char folder[256], path[300], old_path[300], new_path[300];

static int
make_world(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	snprintf(old_path, sizeof old_path, "%s/old.csv", folder);
	snprintf(new_path, sizeof new_path, "%s/new.csv", folder);
	return 0;
}

static int
end_world(void **state)
{
	char command[400];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static void
write_text(const char *name, const char *text)
{
	FILE *f = fopen(name, "w");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
}

static const char profile[] =
	"[profile]\nname=reg\n[source]\nmissing=n/d\nstatus_as_of=2020-12-31\n"
	"[incident]\ncode=code\ndate=date(day|when,dmy)\nplace=country\nlocation=spot\ntext=story\n"
	"[act 1]\ntype=kind\n[victim 1]\nname=who\n[event 1]\nstage=map(outcome)\n";
static const char map[] = "list,from,to\nevent.stage,convicted,S6c\nevent.stage,open,none\n";
static const char header[] = "code,day,country,spot,story,kind,who,outcome\n";

static struct dossier *
begin(const char *rows)
{
	struct dossier *d;
	struct error err = { 0 };
	struct import_report report;
	struct import_request request = { .path = old_path, .profile_text = profile, .map_text = map,
					  .profile = "reg.ini" };
	struct buf text = { 0 };

	unlink(path);
	assert_true(dossier_create(path, "", &err));
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	assert_non_null(d);
	buf_printf(&text, "%s%s", header, rows);
	write_text(old_path, text.data);
	buf_release(&text);
	if (!import_file(d, &request, &report, &err))
		fail_msg("%s", err.msg);
	import_report_release(&report);
	return d;
}

static void
bring(struct dossier *d, const char *text, const char *status, struct import_report *report)
{
	struct error err = { 0 };
	struct import_request request = { .path = new_path, .edition_of = "reg", .status_as_of = status };

	write_text(new_path, text);
	if (!import_file(d, &request, report, &err))
		fail_msg("%s", err.msg);
}

static int64_t
number(struct dossier *d, const char *sql)
{
	struct error err = { 0 };
	int64_t n;

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s", err.msg);
	return n;
}

/* ---- which row is which ----------------------------------------------------------------- */

/* Rows of both editions, without the header, and what comes of them. */
static const struct {
	const char *name, *old, *new;
	long added, changed, gone, same;
} cases[] = {
	{ "the same in another order", "1,2020-01-02,GT,,a,threat,Ana,\n2,2020-01-03,GT,,b,threat,Eva,\n",
	  "2,2020-01-03,GT,,b,threat,Eva,\n1,2020-01-02,GT,,a,threat,Ana,\n", 0, 0, 0, 2 },
	{ "blanks around a cell are no change", "1,2020-01-02,GT,,a,threat,Ana,\n",
	  "1, 2020-01-02,GT,,a ,threat,Ana,\n", 0, 0, 0, 1 },
	{ "a code finds its row whatever else changed", "1,2020-01-02,GT,,a,threat,Ana,\n",
	  "1,2021-05-06,HN,,z,killing,Eva,\n", 0, 1, 0, 0 },
	{ "another code is another row", "1,2020-01-02,GT,,a,threat,Ana,\n",
	  "2,2020-01-02,GT,,a,threat,Ana,\n", 1, 0, 1, 0 },
	{ "a code that came later", ",2020-01-02,GT,,a,threat,Ana,\n", "2,2020-01-02,GT,,a,threat,Ana,\n", 0, 1,
	  0, 0 },
	{ "a code that stands twice says nothing: the same content",
	  "1,2020-01-02,GT,,a,threat,Ana,\n1,2020-01-03,GT,,b,threat,Eva,\n",
	  "1,2020-01-03,GT,,b,threat,Eva,\n1,2020-01-02,GT,,a,threat,Ana,\n", 0, 0, 0, 2 },
	{ "a code that stands twice says nothing: name, date and place",
	  "1,2020-01-02,GT,,a,threat,Ana,\n1,2020-01-03,GT,,b,threat,Eva,\n",
	  "1,2020-01-03,GT,,b,killing,Eva,\n1,2020-01-02,GT,,a,threat,Ana,\n", 0, 1, 0, 1 },
	{ "a code that stands twice in the new file only",
	  "1,2020-01-02,GT,,a,threat,Ana,\n", "1,2020-01-02,GT,,a,threat,Ana,\n1,2020-02-02,GT,,c,threat,Ida,\n",
	  1, 0, 0, 1 },
	{ "without a code: name, date and place", ",2020-01-02,GT,,a,threat,Ana,\n",
	  ",2020-01-02,GT,spot,z,killing,Ana,\n", 0, 1, 0, 0 },
	{ "a name without its accent, a date written otherwise", ",2020-01-02,GT,,a,threat,An\xC3\xA1,\n",
	  ",02/01/2020,gt,,a,threat,ana,\n", 0, 1, 0, 0 },
	{ "name and date, when the place was mended", ",2020-01-02,GT,,a,threat,Ana,\n",
	  ",2020-01-02,HN,,a,threat,Ana,\n", 0, 1, 0, 0 },
	{ "a name alone is not enough", ",2020-01-02,GT,,a,threat,Ana,\n", ",2020-09-02,GT,,a,threat,Ana,\n", 1,
	  0, 1, 0 },
	{ "a row without a name is never guessed", ",2020-01-02,GT,,a,threat,,\n",
	  ",2020-01-02,GT,,b,threat,,\n", 1, 0, 1, 0 },
	{ "two that might be meant are both new and gone",
	  ",2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,b,threat,Ana,\n",
	  ",2020-01-02,GT,,c,threat,Ana,\n,2020-01-02,GT,,d,threat,Ana,\n", 2, 0, 2, 0 },
	{ "one of two that might be meant is the same: the other one is left",
	  ",2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,b,threat,Ana,\n",
	  ",2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,d,threat,Ana,\n", 0, 1, 0, 1 },
	{ "of three that say the same one is gone",
	  ",2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,a,threat,Ana,\n",
	  ",2020-01-02,GT,,a,threat,Ana,\n,2020-01-02,GT,,a,threat,Ana,\n", 0, 0, 1, 2 },
	{ "missing is missing, but another word for it is a change", "1,2020-01-02,GT,n/d,a,threat,Ana,\n",
	  "1,2020-01-02,GT,,a,threat,Ana,\n", 0, 1, 0, 0 },
};

static void
rows_find_each_other_by_code_and_by_content_and_never_by_guess(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct dossier *d = begin(cases[i].old);
		struct import_report r;
		struct buf text = { 0 };

		buf_printf(&text, "%s%s", header, cases[i].new);
		bring(d, text.data, "2021-12-31", &r);
		if (r.added != cases[i].added || r.changed != cases[i].changed || r.gone != cases[i].gone
		    || r.same != cases[i].same)
			fail_msg("%s: %ld new, %ld changed, %ld gone, %ld the same", cases[i].name, r.added,
				 r.changed, r.gone, r.same);
		assert_int_equal(r.added + r.changed + r.same, r.taken);
		import_report_release(&r);
		buf_release(&text);
		dossier_close(d);
	}
}

static void
columns_move_are_renamed_and_come_and_go(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,there,a,threat,Ana,open\n2,2020-01-03,GT,,b,threat,Eva,\n");
	struct import_report r;

	(void)state;
	/* day is called when now, which the profile knows; a column nobody reads is new, the order is another. */
	bring(d, "who,when,code,more,country,story,spot,kind,outcome\n"
		 "Ana,2020-01-02,1,x,GT,a,there,threat,open\nEva,2020-01-03,2,y,GT,c,,threat,\n",
	      "2021-12-31", &r);
	assert_int_equal(r.same, 1);
	assert_int_equal(r.changed, 1);
	assert_int_equal(r.columns_lost_count, 0);
	assert_int_equal(r.columns_new_count, 1);
	assert_string_equal(r.columns_new[0], "more");
	import_report_release(&r);
	assert_int_equal(number(d, "SELECT count(*) FROM dataset_column"), 9);
	assert_int_equal(number(d, "SELECT count(*) FROM dataset_column WHERE name = 'day' AND ord = 1"), 1);
	dossier_close(d);
}

/* ---- random years ----------------------------------------------------------------------- */

static void
put(struct buf *out, long code, long story)
{
	buf_printf(out, "%ld,2020-%02ld-%02ld,GT,,story %ld,threat,Person %ld,open\n", code, code % 12 + 1,
		   code % 28 + 1, story, code % 40);
}

static void
what_was_done_to_a_register_is_what_is_found(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 20261128);
	for (int round = 0; round < 8; round++) {
		struct buf old = { 0 }, new = { 0 };
		long added = 0, changed = 0, gone = 0, same = 0;
		struct import_report report;
		struct dossier *d;

		buf_puts(&new, header);
		for (long i = 0; i < 300; i++) {
			put(&old, i, 0);
			switch (random_below(&r, 5)) {
			case 0:
				gone++;
				continue;
			case 1:
				put(&new, i, i + 1);
				changed++;
				break;
			case 2:
				put(&new, i + 1000, 7);
				added++; /* and the row itself: */
				/* fall through */
			default:
				put(&new, i, 0);
				same++;
			}
		}
		d = begin(old.data);
		bring(d, new.data, "2021-12-31", &report);
		assert_int_equal(report.added, added);
		assert_int_equal(report.changed, changed);
		assert_int_equal(report.gone, gone);
		assert_int_equal(report.same, same);
		assert_int_equal(number(d, "SELECT count(*) FROM incident"), 300 + added);
		import_report_release(&report);
		dossier_close(d);
		buf_release(&old);
		buf_release(&new);
	}
}

/* ---- what a changed row leaves and takes ------------------------------------------------ */

static void
open_as_of(struct dossier *d, int64_t incident, int32_t day, enum status_class want, bool is_stale)
{
	struct error err = { 0 };
	struct arena arena = { 0 };
	struct incident_full full;
	struct ladder_status status;

	assert_true(incident_read(d, incident, &arena, &full, &err));
	assert_int_equal(full.response_count, 1);
	assert_true(ladder_status(full.responses[0].ledger, full.responses[0].ledger_count, day, &status,
				  &err));
	assert_int_equal(status.class, want);
	assert_int_equal(status.is_stale, is_stale);
	arena_release(&arena);
}

static void
what_was_known_then_stays_known_then(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,open\n2,2020-01-03,GT,,b,threat,Eva,open\n"
				  "3,2020-01-04,GT,,c,threat,Ida,convicted\n");
	int64_t first = number(d, "SELECT min(id) FROM incident");
	struct import_report r;
	char text[400];
	const int32_t before = date_from_civil(2021, 6, 30), now = date_from_civil(2022, 12, 31);
	const int32_t later = date_from_civil(2024, 6, 30);

	(void)state;
	/* The first is convicted now, of the second only the story is another, the third stays. */
	snprintf(text, sizeof text, "%s%s", header,
		 "1,2020-01-02,GT,,a,threat,Ana,convicted\n2,2020-01-03,GT,,z,threat,Eva,open\n"
		 "3,2020-01-04,GT,,c,threat,Ida,convicted\n");
	bring(d, text, "2022-12-31", &r);
	assert_int_equal(r.changed, 2);
	import_report_release(&r);
	open_as_of(d, first, before, CLASS_OPEN, false);
	open_as_of(d, first, now, CLASS_CONVICTED, false);
	open_as_of(d, first + ID_STEP, before, CLASS_OPEN, false);
	/* Said in 2020, and still in 2022: not stale until the end of 2024. */
	open_as_of(d, first + ID_STEP, later, CLASS_OPEN, false);
	open_as_of(d, first + ID_STEP, date_from_civil(2025, 6, 30), CLASS_OPEN, true);
	open_as_of(d, first + 2 * ID_STEP, before, CLASS_CONVICTED, false);
	dossier_close(d);
}

static void
a_row_that_is_repeated_is_confirmed_without_being_written(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,open\n2,2020-01-03,GT,,b,threat,Eva,open\n");
	int64_t first = number(d, "SELECT min(id) FROM incident");
	struct import_report r;
	struct incident_full full;
	struct arena arena = { 0 };
	struct error err = { 0 };
	char text[400];

	(void)state;
	snprintf(text, sizeof text, "%s%s", header,
		 "1,2020-01-02,GT,,a,threat,Ana,open\n2,2020-01-03,GT,,z,threat,Eva,open\n");
	bring(d, text, "2022-12-31", &r);
	import_report_release(&r);
	/* Of the changed one it stands in the ledger, since its record is of the new edition now. */
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE code = 'same'"), 1);
	for (int i = 0; i < 2; i++) {
		const struct incident_response *response;

		assert_true(incident_read(d, first + i * ID_STEP, &arena, &full, &err));
		response = &full.responses[0];
		assert_int_equal(response->event_count, 2);
		assert_string_equal(response->events[1].code, "same");
		assert_int_equal(response->events[1].date.last, date_from_civil(2022, 12, 31));
	}
	arena_release(&arena);
	dossier_close(d);
}

static void
what_a_person_entered_of_a_proceeding_stays(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,open\n2,2020-01-03,GT,,b,threat,Eva,open\n"
				  "3,2020-01-04,GT,,c,threat,Ida,open\n");
	struct import_report r;
	struct error err = { 0 };
	struct journal_step step;
	char text[400];

	(void)state;
	/* An event and a fact in the proceedings of the file, and a proceeding of one's own. */
	assert_true(dossier_exec(d,
				 "INSERT INTO ledger SELECT id, 2000000, 'S4', 'unknown', 'ordinary', 18700, 18700,"
				 " 'day', 0, 'x', 'a court', '', '', 1 FROM response;"
				 "INSERT INTO response_fact SELECT id, 'note', 'mine', 1 FROM response;"
				 "INSERT INTO response (id, incident, kind, title, authority, docket, section)"
				 " SELECT max(id) + 65536000, min(incident), 'judicial', 't', '', '', 0 FROM response;",
				 &err));
	/* The first is convicted now, of the second the file says nothing any more. */
	snprintf(text, sizeof text, "%s%s", header,
		 "1,2020-01-02,GT,,a,threat,Ana,convicted\n2,2020-01-03,GT,,b,threat,Eva,\n"
		 "3,2020-01-04,GT,,c,threat,Ida,open\n");
	bring(d, text, "2022-12-31", &r);
	assert_int_equal(r.changed, 2);
	import_report_release(&r);
	assert_int_equal(number(d, "SELECT count(*) FROM response"), 4);
	assert_int_equal(number(d, "SELECT count(*) FROM response WHERE section = 0 AND title = 't'"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE is_by_hand = 1 AND source = 'a court'"), 3);
	assert_int_equal(number(d, "SELECT count(*) FROM response_fact WHERE value = 'mine'"), 3);
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE code = 'S6c'"), 1);
	/* Nobody convicted: what was known of the first then, and of the third still. */
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE code = 'none'"), 2);
	assert_true(journal_undo(d, &step, &err));
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE code = 'none'"), 3);
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE is_by_hand = 1"), 3);
	assert_int_equal(number(d, "SELECT count(*) FROM ledger WHERE code = 'S6c'"), 0);
	dossier_close(d);
}

static void
an_edited_narrative_stays_where_the_file_says_the_same_or_something_else(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,\n2,2020-01-03,GT,,b,threat,Eva,\n"
				  "3,2020-01-04,GT,,c,threat,Ida,\n4,2020-01-05,GT,,d,threat,Lea,\n");
	int64_t first = number(d, "SELECT min(id) FROM incident");
	struct import_report r;
	struct error err = { 0 };
	bool changed;
	char text[500];

	(void)state;
	assert_true(edit_narrative(d, first, NULL, "mine", &changed, &err));
	assert_true(edit_narrative(d, first + ID_STEP, NULL, "mine", &changed, &err));
	assert_true(edit_narrative(d, first + 2 * ID_STEP, NULL, "theirs", &changed, &err));
	/* 1: another place, 2: another story, 3: the story that somebody had typed, 4: another story. */
	snprintf(text, sizeof text, "%s%s", header,
		 "1,2020-01-02,HN,,a,threat,Ana,\n2,2020-01-03,GT,,theirs,threat,Eva,\n"
		 "3,2020-01-04,GT,,theirs,threat,Ida,\n4,2020-01-05,GT,,theirs,threat,Lea,\n");
	bring(d, text, "2021-12-31", &r);
	assert_int_equal(r.changed, 4);
	assert_int_equal(r.conflicts, 1);
	import_report_release(&r);
	assert_int_equal(number(d, "SELECT count(*) FROM incident_text WHERE text = 'mine'"), 2);
	assert_int_equal(number(d, "SELECT count(*) FROM incident_text WHERE text = 'theirs'"), 2);
	assert_int_equal(number(d, "SELECT count(*) FROM incident WHERE place = 'HN'"), 1);
	dossier_close(d);
}

/* ---- the log ---------------------------------------------------------------------------- */

static bool
take_last(void *ctx, const struct journal_entry *e, struct error *err)
{
	(void)err;
	*(long *)ctx = e->inserted + e->updated + e->deleted;
	return true;
}

static void
new_rows_stay_out_of_the_log(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,\n");
	struct buf text = { 0 };
	struct import_report r;
	struct error err = { 0 };
	struct journal_step step;
	long rows = 0;

	(void)state;
	buf_printf(&text, "%s1,2020-01-02,GT,,a,threat,Ana,\n", header);
	for (long i = 0; i < 500; i++)
		put(&text, 100 + i, i);
	bring(d, text.data, "2021-12-31", &r);
	assert_int_equal(r.added, 500);
	import_report_release(&r);
	buf_release(&text);
	assert_true(journal_list(d, take_last, &rows, &err));
	assert_in_range(rows, 1, 10);
	assert_true(journal_undo(d, &step, &err));
	assert_int_equal(number(d, "SELECT edition FROM dataset"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM edition"), 1);
	assert_true(journal_redo(d, &step, &err));
	assert_int_equal(number(d, "SELECT edition FROM dataset"), 2);
	dossier_close(d);
}

static void
many_changes_are_recorded_in_stretches_and_taken_back_whole(void **state)
{
	struct dossier *d;
	struct buf text = { 0 };
	struct error err = { 0 };
	struct journal_step step;
	struct mark_report report;
	int64_t *ids = xcalloc(3 * TX_STRETCH, sizeof *ids);
	struct mark_request request = { .tag = "seen", .add = true, .incidents = ids, .query = "", .note = "" };

	(void)state;
	for (long i = 0; i < 3 * TX_STRETCH; i++)
		put(&text, i, i);
	d = begin(text.data);
	for (long i = 0; i < 3 * TX_STRETCH; i++)
		ids[request.count++] = number(d, "SELECT min(id) FROM incident") + i * ID_STEP;
	assert_true(mark_incidents(d, &request, &report, &err));
	assert_int_equal(report.changed, 3 * TX_STRETCH);
	assert_true(journal_undo(d, &step, &err));
	assert_int_equal(number(d, "SELECT count(*) FROM mark"), 0);
	assert_true(journal_redo(d, &step, &err));
	assert_int_equal(number(d, "SELECT count(*) FROM mark"), 3 * TX_STRETCH);
	/* All of them are gone, and back. */
	{
		struct import_report r;

		buf_clear(&text);
		buf_printf(&text, "%s9999,2020-01-02,GT,,z,threat,Zoe,\n", header);
		bring(d, text.data, "2021-12-31", &r);
		assert_int_equal(r.gone, 3 * TX_STRETCH);
		import_report_release(&r);
	}
	assert_int_equal(number(d, "SELECT count(*) FROM incident_gone"), 3 * TX_STRETCH);
	assert_true(journal_undo(d, &step, &err));
	assert_int_equal(number(d, "SELECT count(*) FROM incident_gone"), 0);
	assert_int_equal(number(d, "SELECT count(*) FROM mark"), 3 * TX_STRETCH);
	buf_release(&text);
	free(ids);
	dossier_close(d);
}

static void
stopping_changes_nothing(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana,\n");
	struct import_request request = { .path = new_path, .edition_of = "reg", .status_as_of = "2021",
					  .dry_run = true };
	struct import_report r;
	struct error err = { 0 };
	char text[300];

	(void)state;
	snprintf(text, sizeof text, "%s%s", header, "1,2020-01-02,HN,,z,threat,Ana,\n9,2020,GT,,,threat,Eva,\n");
	write_text(new_path, text);
	assert_true(import_file(d, &request, &r, &err));
	assert_int_equal(r.changed, 1);
	import_report_release(&r);
	assert_int_equal(number(d, "SELECT count(*) FROM incident"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM incident WHERE place = 'GT'"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM edition"), 1);
	request.dry_run = false;
	write_text(new_path, "a,b\n1,2\n");
	assert_false(import_file(d, &request, &r, &err));
	import_report_release(&r);
	assert_int_equal(number(d, "SELECT count(*) FROM incident"), 1);
	dossier_close(d);
}

/* ---- suppression and values ------------------------------------------------------------- */

static void
a_name_is_on_the_list_however_it_is_spelt_and_nowhere_as_text(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,threat,Ana Invented,\n");
	struct suppress_list *list;
	struct suppress_report report;
	struct error err = { 0 };
	struct journal_step step;

	(void)state;
	assert_true(suppress_load(d, &list, &err));
	assert_null(list);
	assert_true(suppress_add(d, "Ana Invented", "why", &report, &err));
	assert_true(report.changed);
	assert_int_equal(report.incidents, 1);
	assert_true(suppress_add(d, "ANA  INVENTED", "why", &report, &err));
	assert_false(report.changed);
	assert_true(suppress_load(d, &list, &err));
	assert_non_null(list);
	assert_true(suppress_holds(list, "\xC3\x81na invented", 13));
	assert_false(suppress_holds(list, "Ana", 3));
	suppress_free(list);
	assert_true(journal_undo(d, &step, &err));
	assert_true(suppress_load(d, &list, &err));
	assert_null(list);
	dossier_close(d);
}

static void
decisions_go_behind_the_map_of_the_profile(void **state)
{
	struct dossier *d = begin("1,2020-01-02,GT,,a,odd word,Ana,open\n");
	const char *codes[] = { "killing", "threat" };
	struct value_decision decision = { .field = "act.type", .value = "Odd  WORD", .codes = codes,
					   .count = 2 };
	struct value_report report;
	struct arena arena = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_true(values_decide(d, &decision, &arena, &report, &err));
	assert_int_equal(report.incidents, 1);
	assert_int_equal(number(d, "SELECT count(*) FROM act WHERE type IN ('killing', 'threat')"), 2);
	decision.count = 0;
	assert_true(values_decide(d, &decision, &arena, &report, &err));
	assert_int_equal(number(d, "SELECT count(*) FROM act WHERE type_text = 'odd word'"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM value_map"), 0);
	decision.value = "open";
	decision.field = "event.stage";
	assert_false(values_decide(d, &decision, &arena, &report, &err));
	arena_release(&arena);
	dossier_close(d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_find_each_other_by_code_and_by_content_and_never_by_guess),
		cmocka_unit_test(columns_move_are_renamed_and_come_and_go),
		cmocka_unit_test(what_was_done_to_a_register_is_what_is_found),
		cmocka_unit_test(what_was_known_then_stays_known_then),
		cmocka_unit_test(a_row_that_is_repeated_is_confirmed_without_being_written),
		cmocka_unit_test(what_a_person_entered_of_a_proceeding_stays),
		cmocka_unit_test(an_edited_narrative_stays_where_the_file_says_the_same_or_something_else),
		cmocka_unit_test(new_rows_stay_out_of_the_log),
		cmocka_unit_test(many_changes_are_recorded_in_stretches_and_taken_back_whole),
		cmocka_unit_test(stopping_changes_nothing),
		cmocka_unit_test(a_name_is_on_the_list_however_it_is_spelt_and_nowhere_as_text),
		cmocka_unit_test(decisions_go_behind_the_map_of_the_profile),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
