/*
 * Text terms of queries: folded in memory or read from the dossier, the answers are the same; budgets,
 * edits, changes of the dossier, places in one text.
 */
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
#include "core/base/random.h"
#include "core/columns/source.h"
#include "core/dossier/dossier.h"
#include "core/dossier/stmt.h"
#include "core/intake/import.h"

enum { INCIDENTS = 4000 };

static char folder[256], path[300];
static struct dossier *dossier; /* the writer */

static void
must(bool ok, const struct error *err)
{
	if (!ok)
		fail_msg("%s (%s)", err->msg, err->hint);
}

static void
write_file(const char *name, const struct buf *content)
{
	char where[300];
	FILE *f;

	snprintf(where, sizeof where, "%s/%s", folder, name);
	f = fopen(where, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(content->data, 1, content->len, f), content->len);
	fclose(f);
}

/* Some have no story, some two lines of it, all of one kind a word of their own. */
static void
make_incidents(const char *name, int count, uint64_t seed)
{
	static const char *const words[] = { "Amenazó", "la policía", "detuvo a",  "un convoy", "ﬁn",
					     "de noche", "Straße", "aaaaaaaaaaaaaaaaaaaa", "12 balas",
					     "ñandú", "el\u00A0río" };
	struct buf csv = { 0 };
	struct random rng;

	random_seed(&rng, seed);
	buf_puts(&csv, "n,day,place,story\n");
	for (int i = 0; i < count; i++) {
		buf_printf(&csv, "%llu-%d,2020-01-02,%s,\"", (unsigned long long)seed, i,
			   i % 3 ? "Plaza Mayor" : "Río Azul");
		for (size_t k = i % 10 ? 1 + random_below(&rng, 60) : 0; k > 0; k--)
			buf_printf(&csv, "%s%s", words[random_below(&rng, sizeof words / sizeof *words)],
				   random_below(&rng, 12) ? " " : "\n");
		buf_puts(&csv, "\"\n");
	}
	write_file(name, &csv);
	buf_release(&csv);
}

static void
import(const char *name)
{
	char file[300], profile[300];
	struct import_request request = { .path = file, .profile = profile };
	struct import_report report;
	struct error err = { 0 };

	snprintf(file, sizeof file, "%s/%s", folder, name);
	snprintf(profile, sizeof profile, "%s/stories.ini", folder);
	request.name = name;
	must(import_file(dossier, &request, &report, &err), &err);
	assert_int_equal(report.refused, 0);
	import_report_release(&report);
}

static int
make_dossier(void **state)
{
	struct buf profile = { 0 };

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/t.dossier", folder);
	buf_puts(&profile, "[profile]\nname=stories\nversion=1\n[source]\nheader=1\n"
			   "[incident]\ncode=n\ndate=date(day,ymd)\nlocation=place\ntext=story\n");
	write_file("stories.ini", &profile);
	buf_release(&profile);
	make_incidents("one.csv", INCIDENTS, 1);
	if (!dossier_create(path, "", NULL)
	    || !(dossier = dossier_open(path, DOSSIER_WRITE, "", NULL)))
		return -1;
	import("one.csv");
	return 0;
}

static int
remove_dossier(void **state)
{
	char command[400];

	(void)state;
	dossier_close(dossier);
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static struct source *
open_source(void)
{
	struct error err = { 0 };
	struct source *src = source_open(dossier, &err);

	must(src != NULL, &err);
	return src;
}

static struct selection *
ask(struct source *src, const char *text)
{
	struct error err = { 0 };
	struct query *q = query_parse(text, source_codes(src), &err);
	struct selection *sel;

	must(q != NULL, &err);
	sel = source_select(src, q, &err);
	must(sel != NULL, &err);
	query_free(q);
	return sel;
}

static long
count(struct source *src, const char *text)
{
	struct selection *sel = ask(src, text);
	long n = selection_count(sel);

	selection_free(sel);
	return n;
}

static void
fold(struct source *src)
{
	struct error err = { 0 };
	long done, total;

	must(source_fold_start(src, NULL, NULL, &err), &err);
	must(source_fold_wait(src, &err), &err);
	assert_int_equal(source_fold_state(src, &done, &total), FOLD_READY);
	assert_int_equal(done, total);
	/* Once more is once. */
	must(source_fold_start(src, NULL, NULL, &err), &err);
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_READY);
}

static void
folded_or_not_the_answers_are_the_same(void **state)
{
	static const char *const queries[] = {
		"text:policia",
		"text:\"La POLICÍA detuvo\"",
		"text:fin",
		"-text:strasse",
		"no:text",
		"text=/amenaz\\w+ .{0,20}convoy/",
		"text=/\\d+ balas/ -text=/fin/",
		"text=/nandu|rio/ or location:azul",
		"text=/^de noche/",
		"text=/(?=.*convoy)(?=.*balas)(?=.*rio)/",
		"text=\"fin\"",
		"location:rio text:balas",
		"text:nadie",
		"text=/[0-9]{2} b/",
	};
	struct source *plain = open_source(), *folded = open_source();
	long found = 0;

	(void)state;
	fold(folded);
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct selection *a = ask(plain, queries[i]), *b = ask(folded, queries[i]);
		struct arena arena = { 0 };

		assert_int_equal(selection_count(a), selection_count(b));
		assert_memory_equal(selection_ids(plain, a, &arena), selection_ids(folded, b, &arena),
				    (size_t)selection_count(a) * sizeof(int64_t));
		assert_int_equal(selection_undecided(a) + selection_undecided(b), 0);
		found += selection_count(a);
		arena_release(&arena);
		selection_free(a);
		selection_free(b);
	}
	assert_int_equal(count(folded, "no:text"), INCIDENTS / 10);
	assert_true(found > INCIDENTS);
	source_close(plain);
	source_close(folded);
}

static void
beyond_the_budget_texts_are_read_from_the_dossier(void **state)
{
	struct text_limits limits = TEXT_LIMITS_DEFAULT;
	struct source *src = open_source();
	long policia = count(src, "text:policia");

	(void)state;
	limits.fold_bytes = 50000;
	source_set_text_limits(src, &limits);
	assert_true(source_fold_start(src, NULL, NULL, NULL));
	assert_true(source_fold_wait(src, NULL));
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_OVER_BUDGET);
	assert_int_equal(count(src, "text:policia"), policia);
	source_close(src);
}

static void
wake_up(void *ctx)
{
	atomic_fetch_add((atomic_int *)ctx, 1);
}

static void
whoever_started_it_is_woken_once_and_may_leave_at_any_time(void **state)
{
	atomic_int woken = 0;
	struct source *src = open_source();

	(void)state;
	assert_true(source_fold_start(src, wake_up, &woken, NULL));
	/* Answers are right before it is ready. */
	assert_true(count(src, "text:policia") > 0);
	assert_true(source_fold_wait(src, NULL));
	assert_int_equal(atomic_load(&woken), 1);
	source_close(src);
	for (int i = 0; i < 20; i++) {
		src = open_source();
		assert_true(source_fold_start(src, wake_up, &woken, NULL));
		source_close(src);
	}
}

static void
an_edited_text_is_folded_anew(void **state)
{
	struct source *src = open_source();
	struct error err = { 0 };
	struct selection *sel = ask(src, "convoy");
	struct arena arena = { 0 };
	const int64_t *ids = selection_ids(src, sel, &arena);
	long convoy = selection_count(sel);
	char sql[200];

	(void)state;
	for (int when = 0; when < 2; when++) {
		/* The first time while the worker may still be at it, the second when it is ready. */
		if (when == 0)
			must(source_fold_start(src, NULL, NULL, &err), &err);
		else
			fold(src);
		snprintf(sql, sizeof sql,
			 "UPDATE incident_text SET text = 'Una HISTORIA nueva' WHERE incident = %lld",
			 (long long)ids[when]);
		must(dossier_exec(dossier, sql, &err), &err);
		must(source_fold_again(src, &ids[when], 1, &err), &err);
		must(source_fold_wait(src, &err), &err);
		assert_int_equal(count(src, "convoy"), convoy - 1 - when);
		assert_int_equal(count(src, "text=/historia\\b/"), 1 + when);
	}
	arena_release(&arena);
	selection_free(sel);
	source_close(src);
}

static void
after_an_import_the_narratives_are_folded_again(void **state)
{
	struct source *src = open_source();
	struct error err = { 0 };
	long convoy = count(src, "convoy"), all = source_total(src);
	bool changed;

	(void)state;
	fold(src);
	make_incidents("two.csv", 100, 2);
	import("two.csv");
	must(source_refresh(src, &changed, &err), &err);
	assert_true(changed);
	assert_int_equal(source_total(src), all + 100);
	must(source_fold_wait(src, &err), &err);
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_READY);
	assert_true(count(src, "convoy") > convoy);
	assert_int_equal(count(src, "convoy dataset=one.csv"), convoy);
	source_close(src);
}

static void
a_reader_whose_dossier_has_changed_does_not_fold_other_texts(void **state)
{
	struct error err = { 0 };
	struct dossier *reader = dossier_open(path, DOSSIER_READ, "", &err);
	struct source *src = source_open(reader, &err);
	long convoy = count(src, "convoy");
	bool changed;

	(void)state;
	make_incidents("three.csv", 50, 3);
	import("three.csv");
	assert_false(source_fold_start(src, NULL, NULL, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_int_equal(source_fold_state(src, NULL, NULL), FOLD_OFF);
	assert_int_equal(count(src, "convoy"), convoy);
	must(source_refresh(src, &changed, &err), &err);
	fold(src);
	assert_true(count(src, "convoy") > convoy);
	source_close(src);
	dossier_close(reader);
}

/* A clock that goes on at every look. */
static int64_t
step_now(void *ctx, bool own)
{
	(void)own;
	return (atomic_fetch_add((atomic_long *)ctx, 1) + 1) * 1000;
}

static void
what_the_budget_does_not_reach_is_not_decided(void **state)
{
	static const char *const evil[] = { "(a+)+$!", "(?=[\\s\\S]*\\bA)(?=[\\s\\S]*\\bB)!",
					    "(.*a){12}!", "(\\w+ ?)+=" };
	atomic_long looks = 0;
	struct text_limits limits = { .text_ms = 50, .query_ms = 100, .now = step_now, .now_ctx = &looks };
	struct source *src = open_source();
	long with_text = source_total(src) - count(src, "no:text");

	(void)state;
	for (int is_folded = 0; is_folded < 2; is_folded++) {
		if (is_folded)
			fold(src);
		source_set_text_limits(src, &limits);
		for (size_t i = 0; i < sizeof evil / sizeof *evil; i++) {
			char query[100];
			struct selection *sel;

			atomic_store(&looks, 0);
			snprintf(query, sizeof query, "text=/%s/", evil[i]);
			sel = ask(src, query);
			assert_true(atomic_load(&looks) <= with_text + 200);
			/* Each text is a yes, a no that was tried, or counted. */
			assert_true(selection_undecided(sel) >= with_text - 100);
			assert_true(selection_count(sel) + selection_undecided(sel) <= with_text);
			selection_free(sel);
			/* Two terms share the budget; what another term decides stays decided. */
			atomic_store(&looks, 0);
			snprintf(query, sizeof query, "text=/%s/ location:azul text=/%s/", evil[i],
				 evil[i]);
			sel = ask(src, query);
			assert_true(atomic_load(&looks) <= 2 * with_text + 200);
			assert_true(selection_undecided(sel) <= count(src, "location:azul"));
			selection_free(sel);
		}
	}
	source_close(src);
}

static bool
stop(struct progress *progress, int64_t done, int64_t total)
{
	(void)progress, (void)done, (void)total;
	return false;
}

static void
a_query_can_be_stopped(void **state)
{
	struct progress progress = { .step = stop };
	struct text_limits limits = TEXT_LIMITS_DEFAULT;
	struct source *src = open_source();
	struct query *q = query_parse("convoy", source_codes(src), NULL);

	(void)state;
	limits.progress = &progress;
	for (int is_folded = 0; is_folded < 2; is_folded++) {
		struct error err = { 0 };

		if (is_folded)
			fold(src);
		source_set_text_limits(src, &limits);
		assert_null(source_select(src, q, &err));
		assert_int_equal(err.code, ERR_CANCELLED);
	}
	query_free(q);
	source_close(src);
}

static void
check_spans(struct source *src, const char *query, const char *text, const char *want, int line)
{
	struct query *q = query_parse(query, source_codes(src), NULL);
	struct text_span spans[16];
	struct buf got = { 0 };
	size_t n;

	assert_non_null(q);
	n = query_spans(q, text, strlen(text), spans, 16);
	for (size_t i = 0; i < n; i++)
		buf_printf(&got, "%d<%.*s>", spans[i].term, (int)spans[i].len, text + spans[i].start);
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("line %d: %s, not %s", line, buf_str(&got), want);
	/* Where there is room for one, the first one. */
	if (n) {
		struct text_span first;

		assert_int_equal(query_spans(q, text, strlen(text), &first, 1), 1);
		assert_int_equal(first.start, spans[0].start);
	}
	buf_release(&got);
	query_free(q);
}

#define assert_spans(query, text, want) check_spans(src, query, text, want, __LINE__)

static void
the_positive_terms_of_a_query_are_found_in_a_text(void **state)
{
	struct source *src = open_source();

	(void)state;
	assert_spans("", "La Policía", "");
	assert_spans("text:policia", "La POLICÍA y la policia", "0<POLICÍA>0<policia>");
	assert_spans("-text:policia detuvo", "La policía detuvo", "0<detuvo>");
	assert_spans("not (not text:policia)", "La policía", "0<policía>");
	assert_spans("location:la (text=/pol\\w+/ or detuvo) lic", "La policía detuvo",
		     "0<policía>2<lic>1<detuvo>");
	assert_spans("no:text or text=\"la policia\"", " La  policía ", "0<La  policía>");
	source_close(src);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folded_or_not_the_answers_are_the_same),
		cmocka_unit_test(beyond_the_budget_texts_are_read_from_the_dossier),
		cmocka_unit_test(whoever_started_it_is_woken_once_and_may_leave_at_any_time),
		cmocka_unit_test(what_the_budget_does_not_reach_is_not_decided),
		cmocka_unit_test(a_query_can_be_stopped),
		cmocka_unit_test(the_positive_terms_of_a_query_are_found_in_a_text),
		cmocka_unit_test(after_an_import_the_narratives_are_folded_again),
		cmocka_unit_test(a_reader_whose_dossier_has_changed_does_not_fold_other_texts),
		cmocka_unit_test(an_edited_text_is_folded_anew),
	};

	return cmocka_run_group_tests(tests, make_dossier, remove_dossier);
}
