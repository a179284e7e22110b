/* The search for duplicates: what was planted is found, nothing is decided twice, and a stop changes nothing. */
#include "core/base/progress.h"
#include "core/columns/source.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/pair.h"
#include "core/dossier/proposal.h"
#include "core/dossier/stmt.h"
#include "core/intake/duplicates.h"
#include "tests/unit/planted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <sodium.h>

#define PAIRS  300
#define GROUPS 10

static char folder[256], path[300];
static struct dossier *d;
static struct codes *codes;
static struct arena arena;
static struct planted planted;

static int
set_up(void **state)
{
	struct error err = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-dup-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	planted_make(&planted, 7, 2000, PAIRS, GROUPS);
	if (!dossier_create(path, "", &err) || !(d = dossier_open(path, DOSSIER_WRITE, "", &err))
	    || !planted_import(&planted, d, folder, &err) || !(codes = codes_load(d, &err))) {
		print_error("%s %s\n", err.msg, err.hint);
		return -1;
	}
	return 0;
}

static int
tear_down(void **state)
{
	char command[400];

	(void)state;
	codes_free(codes);
	dossier_close(d);
	arena_release(&arena);
	planted_release(&planted);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
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

/* All incidents, ascending. */
static struct duplicates_request
everything(void)
{
	struct error err = { 0 };
	size_t n = (size_t)number("SELECT count(*) FROM incident"), i = 0;
	int64_t *ids = arena_alloc(&arena, n * sizeof *ids);
	struct stmt *s = stmt_new(d, "SELECT id FROM incident ORDER BY id", &err);

	assert_non_null(s);
	while (stmt_step(s, &err) == STMT_ROW)
		ids[i++] = stmt_col_int(s, 0);
	stmt_free(s);
	return (struct duplicates_request){ .ids = ids, .count = n, .query = "" };
}

static struct duplicates_report
search(struct duplicates_request request)
{
	struct duplicates_report report;
	struct error err = { 0 };

	if (!duplicates_find(d, codes, &request, &report, &err))
		fail_msg("%s", err.msg);
	return report;
}

static void
most_that_was_planted_is_found_and_little_else(void **state)
{
	struct duplicates_report report = search(everything());
	struct planted_score score;
	double recall, precision, review;

	(void)state;
	assert_true(planted_compare(&planted, d, report.upper, &score, NULL));
	recall = (double)score.same_right / PAIRS;
	precision = (double)score.proposed_right / (double)score.proposed;
	review = (double)score.same_right / (double)score.same;
	print_message("listed %zu of %d (recall %.3f; %zu of those missed have no name);"
		      " proposed %zu, right %zu (precision %.3f); listed precision %.3f\n",
		      score.same_right, PAIRS, recall, score.missed_unnamed, score.proposed,
		      score.proposed_right, precision, review);
	print_message("joined %zu of %zu, right %zu\n", score.joined, planted.group_rows - GROUPS,
		      score.joined_right);
	for (int i = 0; i < DUPLICATES_PASSES; i++)
		print_message("%s: %lld pairs, %lld new\n", report.passes[i].code,
			      (long long)report.passes[i].pairs, (long long)report.passes[i].only_here);
	assert_true(report.is_estimated);
	assert_true(recall >= 0.90);
	assert_true(precision >= 0.90);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(most_that_was_planted_is_found_and_little_else),
	};

	return cmocka_run_group_tests_name("duplicates", tests, set_up, tear_down);
}
