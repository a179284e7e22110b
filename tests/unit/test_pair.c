/* Verdicts on pairs: journaled, undone, purged; the clusters and the conflicts that follow from
 * them. */
#include "core/base/buf.h"
#include "core/dossier/dossier.h"
#include "core/dossier/entry.h"
#include "core/dossier/journal.h"
#include "core/dossier/pair.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

static char folder[256], path[300];
static struct dossier *d;
static struct arena arena;

#define ID(n) ((int64_t)(n) << 16)

static void
run(const char *sql)
{
	struct error err = { 0 };

	if (!dossier_exec(d, sql, &err))
		fail_msg("%s", err.msg);
}

static int64_t
number(const char *sql)
{
	struct error err = { 0 };
	int64_t n = -1;

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s", err.msg);
	return n;
}

/* Two datasets: incidents 1 to 5 and 6 to 9. */
static int
set_up(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-pair-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	if (!dossier_create(path, "", NULL)
	    || !(d = dossier_open(path, DOSSIER_WRITE, "Ana María", NULL)))
		return -1;
	for (int set = 1; set <= 2; set++) {
		struct buf sql = { 0 };

		buf_printf(
			&sql,
			"INSERT INTO dataset (id, name, file_name, file_size, file_hash, profile,"
			" profile_version, profile_text, map_text, rows_read, rows_taken,"
			" rows_refused, has_outcomes, status_first, status_last,"
			" status_precision, state) VALUES (%lld, 'set %d', 'f', 1, x'00', 'p', '1',"
			" '', '', 5, 5, 0, 0, 0, 0, 'day', 'active')",
			(long long)ID(set), set);
		run(sql.data);
		buf_release(&sql);
	}
	for (int i = 1; i <= 9; i++) {
		struct buf sql = { 0 };

		buf_printf(
			&sql,
			"INSERT INTO incident (id, dataset, row, own_code, date_first, date_last,"
			" date_precision, date_text, registered_first, registered_last,"
			" registered_precision, place, place_text, location, verification)"
			" VALUES (%lld, %lld, %d, '', 0, 0, 'day', '', 0, 0, 'day', 'unknown', '',"
			" '', 'unknown')",
			(long long)ID(i), (long long)ID(i < 6 ? 1 : 2), i);
		run(sql.data);
		buf_release(&sql);
	}
	return 0;
}

static int
tear_down(void **state)
{
	char command[400];

	(void)state;
	dossier_close(d);
	arena_release(&arena);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static long
decide(int a, int b, enum pair_decision decision, const char *note)
{
	struct pair pair = { ID(a), ID(b) };
	struct error err = { 0 };
	long changed;

	if (!pair_decide(d, &pair, 1, decision, "", note, &changed, &err))
		fail_msg("%s", err.msg);
	return changed;
}

/* "1 2=1 5 | 3 4": the clusters; =n where a member is the same as a lower one. */
static const char *
clusters(void)
{
	struct pair_clusters c;
	struct error err = { 0 };
	struct buf text = { 0 };
	const char *kept;

	if (!pair_clusters(d, &arena, &c, &err))
		fail_msg("%s", err.msg);
	for (size_t i = 0; i < c.count; i++)
		for (size_t k = 0; k < c.items[i].count; k++) {
			const struct pair_member *m = &c.items[i].members[k];

			buf_printf(&text, "%s%d",
				   k   ? " "
				   : i ? " | "
				       : "",
				   (int)(m->incident >> 16));
			if (m->same_as != m->incident)
				buf_printf(&text, "=%d", (int)(m->same_as >> 16));
		}
	kept = arena_strdup(&arena, buf_str(&text));
	buf_release(&text);
	return kept;
}

static void
nothing_decided_is_no_cluster(void **state)
{
	(void)state;
	assert_string_equal(clusters(), "");
	decide(1, 2, PAIR_DIFFERENT, "");
	decide(2, 3, PAIR_UNSURE, "");
	assert_string_equal(clusters(), "");
}

static void
clusters_follow_from_pairs_that_are_the_same_or_joined(void **state)
{
	(void)state;
	decide(7, 3, PAIR_SAME, "the same day, the same name");
	decide(2, 3, PAIR_JOINED, "");
	decide(9, 8, PAIR_SAME, "");
	decide(8, 5, PAIR_SAME, "");
	assert_string_equal(clusters(), "2 3 7=3 | 5 8=5 9=5");
	decide(1, 2, PAIR_SAME, "");
	assert_string_equal(clusters(), "1 2=1 3 7=3 | 5 8=5 9=5");
}

static void
incidents_that_are_joined_have_other_victims_and_count_once(void **state)
{
	const int64_t ids[] = { ID(6), ID(2), ID(4), ID(3) };
	struct error err = { 0 };
	long changed;

	(void)state;
	assert_true(pair_join(d, ids, 4, "country=XV", "one massacre", &changed, &err));
	assert_int_equal(changed, 3);
	assert_string_equal(clusters(), "2 3 4 6");
	assert_int_equal(number("SELECT count(*) FROM pair_verdict WHERE a = 131072"), 3);
	assert_int_equal(number("SELECT count(*) FROM journal WHERE kind = 'pair'"), 1);
	assert_true(pair_join(d, ids, 4, "country=XV", "one massacre", &changed, &err));
	assert_int_equal(changed, 0);
	assert_int_equal(number("SELECT count(*) FROM journal WHERE kind = 'pair'"), 1);
	assert_false(pair_join(d, ids, 1, "", "", &changed, &err));
	assert_int_equal(err.code, ERR_USAGE);
}

static void
a_verdict_is_one_entry_that_can_be_undone_and_done_again(void **state)
{
	struct journal_step step;
	const int64_t *ids;
	size_t count;
	struct error err = { 0 };

	(void)state;
	assert_int_equal(decide(2, 1, PAIR_SAME, "two papers"), 1);
	assert_int_equal(decide(1, 2, PAIR_SAME, "two papers"), 0);
	assert_string_equal(clusters(), "1 2=1");
	assert_true(journal_touched(d, number("SELECT max(seq) FROM journal"), &arena, &ids, &count,
				    &err));
	assert_int_equal(count, 2);
	assert_true(ids[0] == ID(1) && ids[1] == ID(2));
	assert_true(journal_undo(d, &step, &err));
	assert_string_equal(step.kind, "pair");
	assert_string_equal(clusters(), "");
	assert_true(journal_redo(d, &step, &err));
	assert_string_equal(clusters(), "1 2=1");
	assert_int_equal(decide(1, 2, PAIR_NONE, ""), 1);
	assert_int_equal(decide(1, 2, PAIR_NONE, ""), 0);
	assert_string_equal(clusters(), "");
	assert_true(journal_undo(d, &step, &err));
	assert_string_equal(clusters(), "1 2=1");
}

static bool
check_seen(void *ctx, const struct pair_verdict *v, struct error *err)
{
	(void)err;
	++*(int *)ctx;
	assert_true(v->has_weight && v->weight == 9.5);
	assert_string_equal(v->reasons, "name=agree 6.5\n");
	assert_string_equal(v->note, "two papers");
	return true;
}

static void
a_verdict_keeps_what_the_program_said_then(void **state)
{
	struct error err = { 0 };
	int seen = 0;

	(void)state;
	run("INSERT INTO pair_proposal VALUES (65536, 131072, 9.5, 0.99, 'name=agree 6.5' || "
	    "char(10))");
	decide(2, 1, PAIR_SAME, "two papers");
	run("DELETE FROM pair_proposal");
	assert_true(pair_each(d, check_seen, &seen, &err));
	assert_int_equal(seen, 1);
}

static void
conflicts_are_shown_with_the_pairs_that_make_them(void **state)
{
	struct pair_clusters c;

	(void)state;
	decide(1, 2, PAIR_SAME, "");
	decide(2, 3, PAIR_SAME, "");
	decide(1, 3, PAIR_DIFFERENT, "");
	assert_true(pair_clusters(d, &arena, &c, NULL));
	assert_string_equal(clusters(), "1 2=1 3=1");
	assert_int_equal(c.conflict_count, 1);
	assert_int_equal(c.conflicts[0].decision, PAIR_DIFFERENT);
	assert_int_equal(c.conflicts[0].count, 3);
	for (int i = 0; i < 3; i++)
		assert_true(c.conflicts[0].path[i] == ID(i + 1));
	/* Joined says other victims, the chain of the same says the same ones; longer ways are
	 * found too. */
	decide(1, 3, PAIR_NONE, "");
	decide(3, 4, PAIR_SAME, "");
	decide(1, 4, PAIR_JOINED, "");
	assert_true(pair_clusters(d, &arena, &c, NULL));
	assert_int_equal(c.conflict_count, 1);
	assert_int_equal(c.conflicts[0].decision, PAIR_JOINED);
	assert_int_equal(c.conflicts[0].count, 4);
	assert_true(c.conflicts[0].path[0] == ID(1) && c.conflicts[0].path[3] == ID(4));
}

static void
verdicts_wait_while_an_incident_is_withdrawn_or_gone(void **state)
{
	(void)state;
	decide(1, 2, PAIR_SAME, "");
	decide(1, 6, PAIR_SAME, "");
	run("UPDATE dataset SET state = 'withdrawn' WHERE id = 131072");
	assert_string_equal(clusters(), "1 2=1");
	run("UPDATE dataset SET state = 'active' WHERE id = 131072");
	run("INSERT INTO incident_gone VALUES (131072, 2)");
	assert_string_equal(clusters(), "1 6=1");
}

static void
what_is_not_there_is_refused_and_nothing_is_written(void **state)
{
	const struct pair pairs[] = { { ID(1), ID(2) }, { ID(3), ID(77) } };
	const struct pair itself = { ID(1), ID(1) };
	struct error err = { 0 };
	long changed;

	(void)state;
	assert_false(pair_decide(d, pairs, 2, PAIR_SAME, "", "", &changed, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.msg, "INC-77"));
	assert_int_equal(number("SELECT count(*) FROM pair_verdict"), 0);
	assert_false(pair_decide(d, &itself, 1, PAIR_SAME, "", "", &changed, &err));
	assert_int_equal(err.code, ERR_USAGE);
	run("UPDATE dataset SET state = 'withdrawn' WHERE id = 65536");
	assert_false(pair_decide(d, pairs, 1, PAIR_SAME, "", "", &changed, &err));
}

static void
a_purge_takes_the_pairs_of_its_dataset_and_their_notes(void **state)
{
	struct error err = { 0 };
	long incidents;

	(void)state;
	decide(1, 6, PAIR_SAME, "a note about somebody");
	decide(1, 2, PAIR_SAME, "stays");
	if (!import_purge(d, "set 2", &incidents, &err))
		fail_msg("%s", err.msg);
	assert_int_equal(incidents, 4);
	assert_string_equal(clusters(), "1 2=1");
	assert_int_equal(number("SELECT count(*) FROM journal WHERE kind = 'pair'"), 2);
	assert_int_equal(
		number("SELECT count(*) FROM journal_body b JOIN journal j ON j.seq = b.seq"
		       " WHERE j.kind = 'pair'"),
		1);
}

#define IN_DOSSIER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_DOSSIER(nothing_decided_is_no_cluster),
		IN_DOSSIER(clusters_follow_from_pairs_that_are_the_same_or_joined),
		IN_DOSSIER(incidents_that_are_joined_have_other_victims_and_count_once),
		IN_DOSSIER(a_verdict_is_one_entry_that_can_be_undone_and_done_again),
		IN_DOSSIER(a_verdict_keeps_what_the_program_said_then),
		IN_DOSSIER(conflicts_are_shown_with_the_pairs_that_make_them),
		IN_DOSSIER(verdicts_wait_while_an_incident_is_withdrawn_or_gone),
		IN_DOSSIER(what_is_not_there_is_refused_and_nothing_is_written),
		IN_DOSSIER(a_purge_takes_the_pairs_of_its_dataset_and_their_notes),
	};

	return cmocka_run_group_tests_name("pair", tests, NULL, NULL);
}
