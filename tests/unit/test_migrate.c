/* Dossiers of earlier schemas: brought up to date, with everything in them and undo across the change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>
#include <zstd.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/columns/source.h"
#include "core/dossier/delta.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/pattern/pattern.h"

static char folder[64], path[128];

/* Unpacks tests/fixtures/NAME.zst into a fresh folder. */
static void
unpack(const char *name)
{
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	struct buf packed = { 0 }, from = { 0 };
	struct outfile out;
	unsigned long long size;
	char *raw;

	strcpy(folder, "/tmp/atalaya-test-XXXXXX");
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/%s", folder, name);
	buf_printf(&from, "%s/tests/fixtures/%s.zst", srcdir, name);
	assert_true(file_read(from.data, 1 << 24, &packed, NULL));
	size = ZSTD_getFrameContentSize(packed.data, packed.len);
	assert_true(size > 0 && size < 1 << 26);
	raw = malloc(size);
	assert_int_equal(ZSTD_decompress(raw, size, packed.data, packed.len), size);
	assert_true(outfile_open(&out, path, false, NULL));
	assert_int_equal(fwrite(raw, 1, size, out.stream), size);
	assert_true(outfile_commit(&out, NULL));
	outfile_end(&out);
	free(raw);
	buf_release(&packed);
	buf_release(&from);
}

static int
remove_folder(void **state)
{
	char command[256];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static long
count(struct dossier *d, const char *text)
{
	struct error err = { 0 };
	struct source *src = source_open(d, &err);
	struct query *q = src ? query_parse(text, source_codes(src), &err) : NULL;
	struct selection *sel = q ? source_select(src, q, &err) : NULL;
	long n = sel ? selection_count(sel) : -1;

	selection_free(sel);
	query_free(q);
	source_close(src);
	return n;
}

static int64_t
number(struct dossier *d, const char *sql)
{
	int64_t n;

	assert_true(dossier_number(d, sql, -1, &n, NULL));
	return n;
}

static void
a_dossier_of_schema_1_opens_with_everything_in_it(void **state)
{
	struct error err = { 0 };
	struct journal_check check;
	struct dossier *d;

	(void)state;
	unpack("schema-1.dossier");
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_non_null(d);
	assert_int_equal(number(d, "PRAGMA user_version"), DOSSIER_SCHEMA);
	assert_int_equal(count(d, ""), 30);
	assert_int_equal(count(d, "tag:escalation"), 12);
	assert_int_equal(count(d, "tag:checked"), 9);
	assert_true(journal_verify(d, &check, &err));
	assert_int_equal(check.bad, 0);
	assert_int_equal(check.entries, 6);
	assert_true(dossier_check(d, &err));
	dossier_close(d);
}

static void
a_dossier_of_schema_4_opens_with_everything_in_it_and_takes_patterns(void **state)
{
	static const char text[] = "pattern convoy\n  tag convoy\n  match text:convoy\n";
	const char *name = "convoy";
	struct error err = { 0 };
	struct journal_step step;
	struct pattern_added added;
	struct pattern_applied *applied;
	struct arena arena = { 0 };
	struct rules rules;
	struct source *src;
	struct dossier *d;
	size_t done;

	(void)state;
	unpack("schema-4.dossier");
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	assert_non_null(d);
	patterns_keep_current(d);
	assert_int_equal(number(d, "PRAGMA user_version"), DOSSIER_SCHEMA);
	assert_int_equal(count(d, ""), 40);
	assert_int_equal(count(d, "tag:amenaza"), 14);
	assert_int_equal(count(d, "tag:revisar"), 4);
	src = source_open(d, &err);
	assert_true(rules_parse(text, strlen(text), "test", source_codes(src), &rules, &err));
	assert_true(pattern_add(d, &rules, &added, &err));
	assert_true(pattern_apply(src, &name, 1, NULL, &arena, &applied, &done, &err));
	assert_int_equal(count(d, "tag:convoy"), count(d, "text:convoy"));
	assert_int_equal(count(d, "tag:convoy"), 5);
	arena_release(&arena);
	rules_release(&rules);
	source_close(src);
	/* Through the patterns back to what was done under schema 4. */
	for (int i = 0; i < 4; i++)
		assert_true(journal_undo(d, &step, &err));
	assert_int_equal(step.seq, 3);
	assert_int_equal(count(d, "tag:amenaza"), 0);
	for (int i = 0; i < 4; i++)
		assert_true(journal_redo(d, &step, &err));
	assert_int_equal(count(d, "tag:amenaza"), 14);
	assert_int_equal(count(d, "tag:convoy"), 5);
	dossier_close(d);
}

/* Every table with its columns, in one text. */
static void
structure(struct dossier *d, struct buf *out)
{
	struct stmt *s = stmt_new(d,
				  "SELECT t.name, t.wr, t.strict, c.name, c.type, c.\"notnull\", c.pk"
				  " FROM pragma_table_list t JOIN pragma_table_info(t.name) c"
				  " WHERE t.schema = 'main' ORDER BY t.name, c.name",
				  NULL);

	assert_non_null(s);
	while (stmt_step(s, NULL) == STMT_ROW) {
		for (int i = 0; i < 7; i++)
			buf_printf(out, "%s ", stmt_col_text(s, i));
		buf_putc(out, '\n');
	}
	stmt_free(s);
	s = stmt_new(d, "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY 1", NULL);
	while (stmt_step(s, NULL) == STMT_ROW)
		buf_printf(out, "%s on %s\n", stmt_col_text(s, 0), stmt_col_text(s, 1));
	stmt_free(s);
}

static void
an_old_dossier_becomes_what_a_new_one_is(void **state)
{
	static const char *const fixtures[] = { "schema-1.dossier", "schema-4.dossier",
						 "schema-5.dossier" };
	struct error err = { 0 };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct buf old = { 0 }, fresh = { 0 };
		struct dossier *d;

		unpack(fixtures[i]);
		d = dossier_open(path, DOSSIER_WRITE, "", &err);
		assert_non_null(d);
		structure(d, &old);
		dossier_close(d);
		snprintf(path, sizeof path, "%s/fresh.dossier", folder);
		assert_true(dossier_create(path, "", &err));
		d = dossier_open(path, DOSSIER_READ, "", &err);
		structure(d, &fresh);
		dossier_close(d);
		assert_string_equal(old.data, fresh.data);
		buf_release(&old);
		buf_release(&fresh);
		if (i < 2)
			remove_folder(state);
	}
}

static void
what_was_done_before_the_change_is_undone_and_redone_after_it(void **state)
{
	struct error err = { 0 };
	struct journal_step step;
	struct journal_check check;
	struct dossier *d;

	(void)state;
	unpack("schema-1.dossier");
	d = dossier_open(path, DOSSIER_WRITE, "later", &err);
	assert_non_null(d);
	/* The removal was undone under schema 1; its undo is taken back under this one. */
	assert_true(journal_redo(d, &step, &err));
	assert_int_equal(step.seq, 5);
	assert_int_equal(count(d, "tag:checked"), 8);
	for (int seq = 5; seq >= 2; seq--) {
		assert_true(journal_undo(d, &step, &err));
		assert_int_equal(step.seq, seq);
	}
	assert_int_equal(count(d, ""), 0);
	assert_int_equal(count(d, "tag:escalation"), 0);
	assert_int_equal(number(d, "SELECT count(*) FROM mark"), 0);
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_USAGE);
	for (int seq = 2; seq <= 5; seq++) {
		assert_true(journal_redo(d, &step, &err));
		assert_int_equal(step.seq, seq);
	}
	assert_false(journal_redo(d, &step, &err));
	assert_int_equal(count(d, "tag:escalation"), 12);
	assert_int_equal(count(d, "tag:checked"), 8);
	assert_true(journal_verify(d, &check, &err));
	assert_int_equal(check.bad, 0);
	dossier_close(d);
}

/* Appends one journaled change to the dossier in hand. */
static void
change(struct dossier *d, const char *sql)
{
	struct error err = { 0 };
	struct tx *tx = tx_begin(d, "tag", &err);

	assert_non_null(tx);
	assert_true(dossier_exec(d, sql, &err));
	assert_true(tx_commit(tx, 0, "", NULL, &err));
	tx_end(tx);
}

static void
a_cell_that_is_not_what_it_was_stops_undo_and_is_named(void **state)
{
	struct error err = { 0 };
	struct journal_step step;
	struct dossier *d;

	(void)state;
	unpack("schema-1.dossier");
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	assert_non_null(d);
	change(d, "UPDATE mark SET note = 'because' WHERE tag = 'checked'");
	/* Behind the journal's back. */
	assert_true(dossier_exec(d, "UPDATE mark SET note = 'other' WHERE tag = 'checked'", &err));
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.msg, "mark ("));
	assert_non_null(strstr(err.msg, "note"));
	assert_non_null(strstr(err.msg, "expected \"because\""));
	assert_non_null(strstr(err.msg, "found \"other\""));
	assert_int_equal(number(d, "SELECT count(*) FROM mark WHERE note = 'other'"), 9);
	dossier_close(d);
}

static void
names_that_no_longer_exist_stop_undo_as_a_barrier(void **state)
{
	static const char body[] = "AJ1\n\0\1\4gone\1\2id\1\1I\0\2\2";
	struct error err = { 0 };
	struct delta delta;
	struct dossier *d;

	(void)state;
	unpack("schema-1.dossier");
	d = dossier_open(path, DOSSIER_WRITE, "", &err);
	assert_non_null(d);
	assert_true(delta_parse(body, sizeof body - 1, &delta, &err));
	assert_int_equal(delta.change_count, 1);
	assert_false(delta_apply(d, &delta, true, 1, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_non_null(strstr(err.msg, "structure has changed"));
	delta_release(&delta);
	dossier_close(d);
}

static void
a_body_that_is_cut_anywhere_is_refused(void **state)
{
	static const char body[] = "AJ1\n\4a=b\n\1\4mark\2\2id\1\4note\0\1U\0\2\2\0\4\1x\4\1y";
	struct error err = { 0 };
	struct delta delta;

	(void)state;
	assert_true(delta_parse(body, sizeof body - 1, &delta, &err));
	assert_string_equal(delta_fact(&delta, "a"), "b");
	assert_null(delta_fact(&delta, "b"));
	delta_release(&delta);
	for (size_t len = 0; len < sizeof body - 1; len++) {
		assert_false(delta_parse(body, len, &delta, &err));
		assert_int_equal(err.code, ERR_DB);
		delta_release(&delta);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(a_dossier_of_schema_1_opens_with_everything_in_it,
					  remove_folder),
		cmocka_unit_test_teardown(
			a_dossier_of_schema_4_opens_with_everything_in_it_and_takes_patterns,
			remove_folder),
		cmocka_unit_test_teardown(an_old_dossier_becomes_what_a_new_one_is, remove_folder),
		cmocka_unit_test_teardown(
			what_was_done_before_the_change_is_undone_and_redone_after_it,
			remove_folder),
		cmocka_unit_test_teardown(a_cell_that_is_not_what_it_was_stops_undo_and_is_named,
					  remove_folder),
		cmocka_unit_test_teardown(names_that_no_longer_exist_stop_undo_as_a_barrier,
					  remove_folder),
		cmocka_unit_test(a_body_that_is_cut_anywhere_is_refused),
	};

	if (sodium_init() < 0)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
