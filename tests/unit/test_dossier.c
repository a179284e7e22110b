/* The dossier: who may open it, ids, code lists, records, and a journal that shows what was changed. */
#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/random.h"
#include "core/dossier/codes.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/record.h"
#include "core/dossier/stmt.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>
#include <sqlite3.h>

static char folder[256], path[300];

static int
make_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	return 0;
}

static int
make_dossier(void **state)
{
	return make_folder(state) == 0 && dossier_create(path, "Ana María", NULL) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	char command[400];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static void
content(const char *name, struct buf *out)
{
	buf_clear(out);
	assert_true(file_read(name, (size_t)64 << 20, out, NULL));
}

static int
folder_count(void)
{
	char command[400], text[32] = "";
	FILE *p;

	snprintf(command, sizeof command, "ls -A '%s' | wc -l", folder);
	p = popen(command, "r");
	assert_non_null(p);
	assert_non_null(fgets(text, sizeof text, p));
	pclose(p);
	return atoi(text);
}

/* Changes the file behind the program's back. */
static void
tamper(const char *sql)
{
	sqlite3 *db;
	char *message = NULL;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
	assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static struct dossier *
open_writer(const char *author)
{
	struct error err = { 0 };
	struct dossier *d = dossier_open(path, DOSSIER_WRITE, author, &err);

	if (!d)
		fail_msg("%s", err.msg);
	return d;
}

static int64_t
number(struct dossier *d, const char *sql)
{
	int64_t n = -1;
	struct error err = { 0 };

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s", err.msg);
	return n;
}

/* ---- creating and opening ---------------------------------------------------------------- */

static void
a_new_dossier_is_one_private_file(void **state)
{
	struct error err = { 0 };
	struct stat st;
	struct dossier *d;

	(void)state;
	assert_true(dossier_create(path, "Ana", &err));
	assert_int_equal(folder_count(), 1);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_non_null(d);
	assert_false(dossier_is_writable(d));
	assert_string_equal(dossier_path(d), path);
	assert_int_equal(number(d, "SELECT count(*) FROM journal"), 1);
	assert_int_equal(number(d, "SELECT count(*) FROM incident"), 0);
	assert_int_equal(number(d, "PRAGMA user_version"), DOSSIER_SCHEMA);
	assert_true(dossier_check(d, &err));
	dossier_close(d);
}

static void
nothing_replaces_what_exists(void **state)
{
	struct buf before = { 0 }, after = { 0 };
	struct error err = { 0 };
	char missing[400];

	(void)state;
	content(path, &before);
	assert_false(dossier_create(path, "Ana", &err));
	assert_int_equal(err.code, ERR_IO);
	content(path, &after);
	assert_true(before.len == after.len && !memcmp(before.data, after.data, before.len));
	assert_int_equal(folder_count(), 1);
	snprintf(missing, sizeof missing, "%s/no/such.dossier", folder);
	assert_false(dossier_create(missing, "Ana", &err));
	assert_int_equal(err.code, ERR_IO);
	assert_int_equal(folder_count(), 1);
	buf_release(&before);
	buf_release(&after);
}

static void
a_second_writer_hears_who_writes_and_readers_read(void **state)
{
	struct error err = { 0 };
	struct dossier *writer = open_writer("Ana María"), *reader;

	(void)state;
	assert_true(dossier_is_writable(writer));
	assert_null(dossier_open(path, DOSSIER_WRITE, "Berta", &err));
	assert_int_equal(err.code, ERR_LOCKED);
	assert_non_null(strstr(err.msg, "Ana María"));
	assert_true(err.hint[0] != '\0');
	reader = dossier_open(path, DOSSIER_READ, "Berta", &err);
	assert_non_null(reader);
	assert_int_equal(number(reader, "SELECT count(*) FROM journal"), 1);
	dossier_close(reader);
	dossier_close(writer);
	/* Free again, and the next one's name stands there. */
	writer = open_writer("Bo");
	assert_null(dossier_open(path, DOSSIER_WRITE, "Ana", &err));
	assert_non_null(strstr(err.msg, ": Bo"));
	dossier_close(writer);
	writer = open_writer("");
	assert_null(dossier_open(path, DOSSIER_WRITE, "Ana", &err));
	assert_int_equal(err.code, ERR_LOCKED);
	dossier_close(writer);
}

static void
a_reader_sees_what_was_committed_before_it_looked(void **state)
{
	struct error err = { 0 };
	struct dossier *writer = open_writer("Ana"), *reader;
	struct tx *tx;

	(void)state;
	reader = dossier_open(path, DOSSIER_READ, "", &err);
	tx = tx_begin(writer, "tag", &err);
	assert_true(dossier_exec(writer, "INSERT INTO tag (code) VALUES ('x')", &err));
	assert_int_equal(number(reader, "SELECT count(*) FROM tag"), 0);
	assert_true(tx_commit(tx, 0, "", NULL, &err));
	tx_end(tx);
	assert_int_equal(number(reader, "SELECT count(*) FROM tag"), 1);
	dossier_close(reader);
	dossier_close(writer);
}

static void
the_name_in_a_lock_cannot_drive_a_terminal(void **state)
{
	struct error err = { 0 };
	struct dossier *writer = open_writer("Ana\x1b[31m\x07\nX");

	(void)state;
	assert_null(dossier_open(path, DOSSIER_WRITE, "Berta", &err));
	assert_int_equal(err.code, ERR_LOCKED);
	assert_null(strpbrk(err.msg, "\x1b\x07\n"));
	dossier_close(writer);
}

static void
a_reader_cannot_change_anything(void **state)
{
	struct error err = { 0 };
	struct dossier *d = dossier_open(path, DOSSIER_READ, "Ana", &err);
	struct buf before = { 0 }, after = { 0 };

	(void)state;
	content(path, &before);
	assert_null(tx_begin(d, "tag", &err));
	assert_int_equal(err.code, ERR_LOCKED);
	assert_false(dossier_exec(d, "INSERT INTO tag (code) VALUES ('x')", &err));
	assert_false(dossier_exec(d, "DROP TABLE journal", &err));
	dossier_close(d);
	content(path, &after);
	assert_true(before.len == after.len && !memcmp(before.data, after.data, before.len));
	buf_release(&before);
	buf_release(&after);
}

static void
write_file(const char *text, size_t len)
{
	FILE *f = fopen(path, "wb");

	assert_non_null(f);
	assert_int_equal(fwrite(text, 1, len, f), len);
	fclose(f);
}

/* It is refused for reading and writing with this code, and stays as it is. */
static void
check_refused(enum err_code code, const char *says, const char *file, int line)
{
	struct buf before = { 0 }, after = { 0 };

	content(path, &before);
	for (int mode = DOSSIER_READ; mode <= DOSSIER_WRITE; mode++) {
		struct error err = { 0 };
		struct dossier *d = dossier_open(path, (enum dossier_mode)mode, "Ana", &err);

		if (d || err.code != code || !strstr(err.msg, says)) {
			print_error("%s: %s\n", d ? "opened" : error_name(err.code), err.msg);
			dossier_close(d);
			_fail(file, line);
		}
	}
	content(path, &after);
	if (before.len != after.len || (before.len && memcmp(before.data, after.data, before.len))) {
		print_error("the file was changed\n");
		_fail(file, line);
	}
	buf_release(&before);
	buf_release(&after);
}

#define assert_refused(code, says) check_refused(code, says, __FILE__, __LINE__)

static void
what_is_no_dossier_is_refused_and_left_alone(void **state)
{
	struct error err = { 0 };
	struct buf text = { 0 };

	(void)state;
	assert_null(dossier_open(path, DOSSIER_READ, "", &err));
	assert_int_equal(err.code, ERR_IO);
	assert_null(dossier_open(path, DOSSIER_WRITE, "", &err));
	assert_int_equal(err.code, ERR_IO);
	assert_int_equal(folder_count(), 0);
	write_file("", 0);
	assert_refused(ERR_DB, "not a dossier");
	write_file("id,name\n1,x\n", 12);
	assert_refused(ERR_DB, "not a dossier");
	for (int i = 0; i < 20000; i++)
		buf_printf(&text, "%d,", i);
	write_file(text.data, text.len);
	assert_refused(ERR_DB, "not a dossier");
	unlink(path);
	tamper("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
	assert_refused(ERR_DB, "not a dossier");
	unlink(path);
	assert_int_equal(mkdir(path, 0700), 0);
	assert_null(dossier_open(path, DOSSIER_READ, "", &err));
	assert_true(err.code == ERR_IO || err.code == ERR_DB);
	assert_null(dossier_open(path, DOSSIER_WRITE, "", &err));
	assert_true(err.code == ERR_IO || err.code == ERR_DB);
	buf_release(&text);
}

static void
a_newer_schema_is_refused_with_both_numbers(void **state)
{
	char sql[64], says[64];

	(void)state;
	snprintf(sql, sizeof sql, "PRAGMA user_version=%d", DOSSIER_SCHEMA + 1);
	snprintf(says, sizeof says, "%d", DOSSIER_SCHEMA + 1);
	tamper(sql);
	assert_refused(ERR_DB, "newer program");
	assert_refused(ERR_DB, says);
}

static void
a_schema_that_never_was_is_not_called_newer(void **state)
{
	struct error err = { 0 };

	(void)state;
	tamper("PRAGMA user_version=0");
	assert_null(dossier_open(path, DOSSIER_READ, "", &err));
	assert_int_equal(err.code, ERR_DB);
	assert_null(strstr(err.msg, "newer"));
}

static void
what_would_run_by_itself_is_refused(void **state)
{
	static const char *const sql[][2] = {
		{ "CREATE TRIGGER t AFTER INSERT ON mark BEGIN DELETE FROM journal; END",
		  "DROP TRIGGER t" },
		{ "CREATE VIEW v AS SELECT 1", "DROP VIEW v" },
		{ "CREATE VIRTUAL TABLE f USING fts5(x)", "DROP TABLE f" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
		struct error err = { 0 };
		struct dossier *d;

		tamper(sql[i][0]);
		assert_refused(ERR_DB, "trigger");
		tamper(sql[i][1]);
		d = dossier_open(path, DOSSIER_READ, "", &err);
		assert_non_null(d);
		dossier_close(d);
	}
}

static void
a_damaged_file_is_told_by_the_check(void **state)
{
	struct buf text = { 0 };
	struct dossier *d;
	struct error err = { 0 };
	bool ok = true;

	(void)state;
	content(path, &text);
	/* Overwrite a page in the middle: the tree of a table breaks. */
	memset(text.data + text.len / 2 / 8192 * 8192, 0xA5, 8192);
	write_file(text.data, text.len);
	d = dossier_open(path, DOSSIER_READ, "", &err);
	if (d)
		ok = dossier_check(d, &err);
	assert_true(!d || !ok);
	assert_int_equal(err.code, ERR_DB);
	dossier_close(d);
	buf_release(&text);
}

/* ---- changes ----------------------------------------------------------------------------- */

static void
a_change_that_is_not_committed_leaves_nothing(void **state)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");
	struct tx *tx = tx_begin(d, "tag", &err);

	(void)state;
	assert_non_null(tx);
	assert_null(tx_begin(d, "tag", &err));
	assert_int_equal(err.code, ERR_INTERNAL);
	assert_true(dossier_exec(d, "INSERT INTO tag (code) VALUES ('x')", &err));
	tx_end(tx);
	tx_end(NULL);
	assert_int_equal(number(d, "SELECT count(*) FROM tag"), 0);
	assert_int_equal(number(d, "SELECT count(*) FROM journal"), 1);
	/* Closing in the middle of one rolls back too. */
	tx = tx_begin(d, "tag", &err);
	assert_true(dossier_exec(d, "INSERT INTO tag (code) VALUES ('x')", &err));
	tx_end(tx);
	dossier_close(d);
	d = open_writer("Ana");
	assert_int_equal(number(d, "SELECT count(*) FROM tag"), 0);
	dossier_close(d);
}

static bool
count_entry(void *ctx, const struct journal_entry *e, struct error *err)
{
	struct journal_entry *last = ctx;

	(void)err;
	assert_int_equal(e->seq, last->seq + 1);
	assert_true(e->time >= last->time);
	*last = *e;
	return true;
}

/* A dataset to hang records on, or to have a change. */
static void
add_dataset(struct dossier *d, int id)
{
	struct error err = { 0 };
	struct buf sql = { 0 };

	buf_printf(&sql,
		   "INSERT INTO dataset (id, name, file_name, file_size, file_hash, profile,"
		   " profile_version, profile_text, map_text, rows_read, rows_taken, rows_refused,"
		   " has_outcomes, status_first, status_last, status_precision, state) VALUES"
		   " (%d, 'set %d', 'd.csv', 1, zeroblob(32), 'p', '1', '', '', 1, 1, 0, 0, 0, 0,"
		   " 'unknown', 'active')",
		   id * 65536, id);
	if (!dossier_exec(d, sql.data, &err))
		fail_msg("%s", err.msg);
	buf_release(&sql);
}

/* Four changes that can be undone. */
static void
make_entries(void)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana María");

	for (int i = 1; i <= 4; i++) {
		struct tx *tx = tx_begin(d, "tag", &err);

		add_dataset(d, i);
		assert_true(tx_commit(tx, 0, "add=x\n", NULL, &err));
		tx_end(tx);
	}
	dossier_close(d);
}

static void
every_change_is_one_entry_of_the_journal(void **state)
{
	struct error err = { 0 };
	struct journal_entry last = { 0 };
	struct journal_check check;
	struct dossier *d;

	(void)state;
	make_entries();
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_true(journal_list(d, count_entry, &last, &err));
	assert_int_equal(last.seq, 5);
	assert_int_equal(last.inserted, 1);
	assert_true(journal_verify(d, &check, &err));
	assert_int_equal(check.entries, 5);
	assert_int_equal(check.bad, 0);
	assert_int_equal(strlen(check.head), 64);
	dossier_close(d);
}

static void
whatever_is_changed_in_the_journal_is_found_and_located(void **state)
{
	static const struct {
		const char *sql;
		int bad;
	} cases[] = {
		{ "UPDATE journal SET author = 'Ana Maria' WHERE seq = 3", 3 },
		{ "UPDATE journal SET time = time + 1 WHERE seq = 2", 2 },
		{ "UPDATE journal SET kind = 'import' WHERE seq = 4", 4 },
		{ "UPDATE journal SET ref = 9 WHERE seq = 5", 5 },
		{ "UPDATE journal SET schema = 1000 WHERE seq = 1", 1 },
		{ "UPDATE journal SET digest = zeroblob(32) WHERE seq = 3", 3 },
		{ "UPDATE journal SET digest = zeroblob(31) WHERE seq = 3", 3 },
		{ "UPDATE journal SET hash = zeroblob(32) WHERE seq = 5", 5 },
		{ "UPDATE journal SET hash = x'' WHERE seq = 2", 2 },
		{ "DELETE FROM journal_body WHERE seq = 3; DELETE FROM journal WHERE seq = 3", 3 },
		{ "DELETE FROM journal WHERE seq = 1", 1 },
		{ "UPDATE journal_body SET body = CAST(body || x'00' AS BLOB) WHERE seq = 4", 4 },
		{ "UPDATE journal_body SET body = x'' WHERE seq = 4", 4 },
		{ "UPDATE journal_body SET key = zeroblob(16) WHERE seq = 2", 2 },
		{ "UPDATE journal_body SET key = x'00' WHERE seq = 2", 2 },
		{ "INSERT INTO journal_body VALUES (99, zeroblob(16), x'41')", 99 },
		{ "DELETE FROM journal_body; DELETE FROM journal", 1 },
	};
	struct buf whole = { 0 };

	(void)state;
	make_entries();
	content(path, &whole);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { 0 };
		struct journal_check check;
		struct dossier *d;

		write_file(whole.data, whole.len);
		tamper(cases[i].sql);
		d = dossier_open(path, DOSSIER_READ, "", &err);
		assert_non_null(d);
		assert_true(journal_verify(d, &check, &err));
		if (check.bad != cases[i].bad || !check.what[0])
			fail_msg("%s: entry %d, %s", cases[i].sql, (int)check.bad, check.what);
		dossier_close(d);
	}
	buf_release(&whole);
}

static void
a_dropped_body_is_redacted_not_bad(void **state)
{
	struct error err = { 0 };
	struct journal_check check;
	struct journal_entry last = { 0 };
	struct dossier *d;

	(void)state;
	make_entries();
	tamper("DELETE FROM journal_body WHERE seq IN (3, 5)");
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_true(journal_verify(d, &check, &err));
	assert_int_equal(check.bad, 0);
	assert_int_equal(check.redacted, 2);
	assert_true(journal_list(d, count_entry, &last, &err));
	assert_true(last.is_redacted);
	dossier_close(d);
}

static void
an_entry_without_its_body_cannot_be_undone(void **state)
{
	struct error err = { 0 };
	struct journal_step step;
	struct dossier *d;

	(void)state;
	make_entries();
	tamper("DELETE FROM journal_body WHERE seq = 5");
	d = open_writer("Ana");
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_int_equal(number(d, "SELECT count(*) FROM journal"), 5);
	dossier_close(d);
}

static void
undo_and_redo_walk_the_changes(void **state)
{
	struct error err = { 0 };
	struct journal_step step;
	struct dossier *d;

	(void)state;
	make_entries();
	d = open_writer("Ana");
	for (int left = 3; left >= 0; left--) {
		assert_true(journal_undo(d, &step, &err));
		assert_string_equal(step.kind, "tag");
		assert_int_equal(number(d, "SELECT count(*) FROM dataset"), left);
	}
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_USAGE);
	for (int there = 1; there <= 4; there++) {
		assert_true(journal_redo(d, &step, &err));
		assert_int_equal(number(d, "SELECT count(*) FROM dataset"), there);
	}
	assert_false(journal_redo(d, &step, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_int_equal(number(d, "SELECT count(*) FROM journal"), 13);
	dossier_close(d);
}

static void
undo_refuses_to_overwrite_what_it_does_not_expect(void **state)
{
	struct error err = { 0 };
	struct journal_step step;
	struct dossier *d;

	(void)state;
	make_entries();
	/* Somebody took the last one away behind the program's back. */
	tamper("DELETE FROM dataset WHERE name = 'set 4'");
	d = open_writer("Ana");
	assert_false(journal_undo(d, &step, &err));
	assert_int_equal(err.code, ERR_CONFLICT);
	assert_int_equal(number(d, "SELECT count(*) FROM dataset"), 3);
	assert_int_equal(number(d, "SELECT count(*) FROM journal"), 5);
	dossier_close(d);
}

/* ---- ids --------------------------------------------------------------------------------- */

static void
ids_ascend_and_are_never_given_twice(void **state)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");
	struct tx *tx = tx_begin(d, "import", &err);
	int64_t first, next, other;

	(void)state;
	assert_true(dossier_new_ids(d, "incident", 10, &first, &err));
	assert_true(dossier_new_ids(d, "incident", 0, &next, &err));
	assert_int_equal(next, first + 10 * ID_STEP);
	assert_true(dossier_new_ids(d, "incident", 1, &next, &err));
	assert_int_equal(next, first + 10 * ID_STEP);
	assert_true(dossier_new_ids(d, "person", 1, &other, &err));
	assert_int_equal(other, first);
	assert_int_equal(first / ID_STEP, 1);
	assert_true(first % ID_STEP >= 1 && first < (int64_t)1 << 53);
	assert_true(tx_commit(tx, 0, "", NULL, &err));
	tx_end(tx);
	dossier_close(d);
	d = open_writer("Ana");
	tx = tx_begin(d, "import", &err);
	assert_true(dossier_new_ids(d, "incident", 1, &next, &err));
	assert_int_equal(next, first + 11 * ID_STEP);
	tx_end(tx);
	dossier_close(d);
}

static void
ids_of_every_replica_go_to_text_and_back(void **state)
{
	struct error err = { 0 };
	struct dossier *d = dossier_open(path, DOSSIER_READ, "", &err);
	int64_t replica = number(d, "SELECT CAST(value AS INTEGER) FROM setting"
				    " WHERE name = 'replica'");
	struct random r;
	char text[40], last[40] = "";
	int64_t id, back;

	(void)state;
	dossier_id_text(d, "INC", 4417 * (int64_t)ID_STEP + replica, text, sizeof text);
	assert_string_equal(text, "INC-4417");
	random_seed(&r, 13);
	for (int64_t other = 1; other < ID_STEP; other++) {
		id = (int64_t)(1 + random_below(&r, (uint64_t)1 << 37 >> random_below(&r, 36)))
			     * ID_STEP
		     + other;
		dossier_id_text(d, "INC", id, text, sizeof text);
		if (!dossier_id_parse(d, "INC", text, &back) || back != id)
			fail_msg("%s", text);
		assert_true(dossier_id_parse(d, "INC", text + 4, &back));
		assert_int_equal(back, id);
		assert_int_equal(strlen(strrchr(text, '-')) == 4 && strchr(text, '-') != strrchr(text, '-'),
				 other != replica);
	}
	/* Different replicas never look alike. */
	for (int64_t other = 1; other < ID_STEP; other++) {
		if (other == replica)
			continue;
		dossier_id_text(d, "INC", ID_STEP + other, text, sizeof text);
		assert_true(strcmp(text, last) != 0);
		strcpy(last, text);
	}
	dossier_close(d);
}

static void
what_is_no_id_is_refused(void **state)
{
	static const char *const wrong[] = { "",	  "INC",      "INC-",	     "INC-0",
					     "INC--1",	  "INC-x",    "inc-1",	     "PER-1",
					     "INC-1-",	  "INC-1-2",  "INC-1-2345",  "INC-1-000",
					     "INC-1-zzz", "INC-1-ggg", "INC-1 ",     " 1",
					     "INC-1.5",	  "1e3",      "INC-INC-1",   "INC-1-1I1",
					     "-1",	  "+1",	      "99999999999999999999",
					     "INC-137438953472" };
	struct dossier *d = dossier_open(path, DOSSIER_READ, "", NULL);
	int64_t id;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (dossier_id_parse(d, "INC", wrong[i], &id))
			fail_msg("\"%s\" is taken for an id", wrong[i]);
	dossier_close(d);
}

/* ---- code lists -------------------------------------------------------------------------- */

static struct dossier *list_dossier;
static struct codes *lists;

static int
load_lists(void **state)
{
	if (make_dossier(state) < 0)
		return -1;
	list_dossier = dossier_open(path, DOSSIER_WRITE, "", NULL);
	lists = codes_load(list_dossier, NULL);
	return lists ? 0 : -1;
}

static int
free_lists(void **state)
{
	codes_free(lists);
	dossier_close(list_dossier);
	return remove_folder(state);
}

static int
match(struct code_list *list, const char *text, int below)
{
	return code_match(list, text, strlen(text), below);
}

static void
lists_stand_in_tree_order(void **state)
{
	static const char *const names[] = { "places", "act_types",    "actors",
					     "stages", "verification", "person_kinds",
					     "sex",    "profiles",     "nexus",
					     "attribution", "proceeding_roles" };

	(void)state;
	for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
		struct code_list *list = codes_list(lists, names[n]);

		assert_non_null(list);
		assert_true(list->count > CODE_FIRST);
		assert_string_equal(list->codes[CODE_NOT_RECORDED].code, "not-recorded");
		assert_string_equal(list->codes[CODE_WITHHELD].code, "withheld");
		for (int i = 0; i < list->count; i++) {
			const struct code *c = &list->codes[i];
			int last = i;

			assert_true(c->code[0] && c->en[0] && c->es[0]);
			assert_int_equal(code_find(list, c->code), i);
			assert_true(c->parent < i);
			if (i < CODE_FIRST || c->parent < 0)
				assert_int_equal(c->depth, 0);
			else
				assert_int_equal(c->depth, list->codes[c->parent].depth + 1);
			/* All below a code stand right behind it. */
			for (int k = i + 1; k < list->count; k++) {
				int at = k;

				while (at > i)
					at = list->codes[at].parent;
				if (at == i) {
					assert_int_equal(k, last + 1);
					last = k;
				}
				assert_int_equal(code_is_within(list, k, i), at == i);
			}
			assert_int_equal(c->last, last);
			assert_true(code_is_within(list, i, i));
		}
	}
	assert_null(codes_list(lists, "nothing"));
}

static void
codes_are_found_by_code_label_and_alias_whatever_the_accents(void **state)
{
	struct code_list *places = codes_list(lists, "places");
	struct code_list *types = codes_list(lists, "act_types");

	(void)state;
	assert_int_equal(match(places, "GT", -1), code_find(places, "GT"));
	assert_int_equal(match(places, "gt", -1), code_find(places, "GT"));
	assert_int_equal(match(places, "  GUATEMALA ", -1), code_find(places, "GT"));
	assert_int_equal(match(places, "República de Guatemala", -1), code_find(places, "GT"));
	assert_int_equal(match(places, "republica  de guatemala", -1), code_find(places, "GT"));
	assert_int_equal(match(places, "Mexico", -1), code_find(places, "MX"));
	assert_int_equal(match(places, "MÉXICO", -1), code_find(places, "MX"));
	assert_int_equal(match(places, "Peten", -1), code_find(places, "GT-PE"));
	assert_int_equal(match(types, "Amenaza", -1), code_find(types, "threat"));
	assert_int_equal(match(types, "AMENAZAS", -1), code_find(types, "threat"));
	assert_int_equal(match(types, "Murdered", -1), code_find(types, "killing"));
	assert_int_equal(match(types, "unknown", -1), CODE_UNKNOWN);
	assert_int_equal(match(types, "no such thing", -1), -1);
	assert_int_equal(match(types, "", -1), -1);
	assert_int_equal(code_find(types, "Threat"), -1);
	assert_int_equal(code_find(types, "THREAT"), -1);
}

static void
the_shallowest_place_wins_and_two_alike_are_none(void **state)
{
	struct code_list *places = codes_list(lists, "places");
	int gt = code_find(places, "GT"), hn = code_find(places, "HN"), sv = code_find(places, "SV");

	(void)state;
	/* Country and department are called the same. */
	assert_int_equal(match(places, "Guatemala", -1), gt);
	assert_int_equal(match(places, "Guatemala", gt), code_find(places, "GT-GU"));
	assert_int_equal(match(places, "Departamento de Guatemala", -1), code_find(places, "GT-GU"));
	/* Two departments of different countries are. */
	assert_int_equal(match(places, "La Paz", -1), -1);
	assert_int_equal(match(places, "La Paz", hn), code_find(places, "HN-LP"));
	assert_int_equal(match(places, "La Paz", sv), code_find(places, "SV-PA"));
	assert_int_equal(match(places, "La Paz", gt), -1);
	/* Below a place it is not found itself. */
	assert_int_equal(match(places, "GT", gt), -1);
}

static void
attributes_and_labels_are_read(void **state)
{
	struct code_list *types = codes_list(lists, "act_types");
	const struct code *killing = &types->codes[code_find(types, "killing")];
	char out[16];

	(void)state;
	assert_true(code_attr(killing, "offence", out, sizeof out));
	assert_string_equal(out, "yes");
	assert_true(code_attr(killing, "severity", out, sizeof out));
	assert_string_equal(out, "10");
	assert_false(code_attr(killing, "off", out, sizeof out));
	assert_false(code_attr(killing, "yes", out, sizeof out));
	assert_string_equal(code_label(types, code_find(types, "threat"), "en"), "Threat");
	assert_string_equal(code_label(types, code_find(types, "threat"), "es"), "Amenaza");
	assert_string_equal(code_label(types, CODE_UNKNOWN, "es"), "Se desconoce");
}

static bool
add_codes(const char *text, long *added, struct error *err)
{
	struct tx *tx = tx_begin(list_dossier, "import", err);
	bool ok = codes_add(list_dossier, "places", text, strlen(text), "my.csv", "1", added, err)
		  && tx_commit(tx, 0, "", NULL, err);

	tx_end(tx);
	codes_free(lists);
	lists = codes_load(list_dossier, err);
	assert_non_null(lists);
	return ok;
}

#define HEADER "code,parent,order,en,es,aliases,attrs\n"

static void
added_codes_take_their_place_and_change_no_other(void **state)
{
	struct error err = { 0 };
	struct code_list *places;
	long added;

	(void)state;
	assert_true(add_codes(HEADER "XV,,1,Valdoria,,,\nXV-2,XV,2,Two,Dos,Zwei|\"Deux\",\n"
				     "XV-1,XV,1,One,Uno,,\nGT,,1,Changed,Cambiado,,\n",
			      &added, &err));
	assert_int_equal(added, 3);
	places = codes_list(lists, "places");
	assert_string_equal(places->codes[code_find(places, "GT")].en, "Guatemala");
	/* A label that is not given in Spanish is the English one. */
	assert_string_equal(places->codes[code_find(places, "XV")].es, "Valdoria");
	assert_int_equal(code_find(places, "XV-1"), code_find(places, "XV") + 1);
	assert_int_equal(code_find(places, "XV-2"), code_find(places, "XV") + 2);
	assert_int_equal(match(places, "zwei", -1), code_find(places, "XV-2"));
}

static void
wrong_code_lists_name_the_line(void **state)
{
	static const struct {
		const char *text;
		long line;
	} cases[] = {
		{ "", 1 },
		{ "code,en\n", 1 },
		{ HEADER "XA,,1,A\n", 2 },
		{ HEADER "XA,,1,A,,,\n,,1,B,,,\n", 3 },
		{ HEADER "XA,,1,,Nombre,,\n", 2 },
		{ HEADER "XA,,1,A,,,\n\"XB,,1,B,,,\n", 3 },
		{ HEADER "XA,,1,\xF1,,,\n", 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error err = { 0 };

		assert_false(add_codes(cases[i].text, NULL, &err));
		assert_int_equal(err.code, ERR_FORMAT);
		assert_string_equal(err.at.source, "my.csv");
		assert_int_equal(err.at.line, cases[i].line);
		assert_int_equal(code_find(codes_list(lists, "places"), "XA"), -1);
	}
}

static void
a_list_that_bites_its_tail_does_no_harm(void **state)
{
	struct error err = { 0 };
	struct buf deep = { 0 };

	(void)state;
	buf_puts(&deep, HEADER "XA,XB,1,A,,,\nXB,XA,1,B,,,\nXC,XC,1,C,,,\nXD,nowhere,1,D,,,\n");
	for (int i = 0; i < 100; i++)
		buf_printf(&deep, "XE%d,XE%d,1,E%d,,,\n", i, i - 1, i);
	add_codes(deep.data, NULL, &err);
	assert_int_equal(match(codes_list(lists, "places"), "GT", -1),
			 code_find(codes_list(lists, "places"), "GT"));
	buf_release(&deep);
}

/* ---- records ----------------------------------------------------------------------------- */

struct expected {
	struct random r;
	size_t longest;
	int64_t row;
	long seen;
};

/* The same row for the same number, whoever asks. */
static struct csv_row *
random_row(const struct expected *x, int64_t number_of_row)
{
	static struct csv_cell cells[8];
	static struct csv_row row;
	static char text[1 << 20];
	struct random r;
	size_t at = 0;

	random_seed(&r, (uint64_t)number_of_row * 1000003);
	row = (struct csv_row){ .cells = cells,
				.count = random_below(&r, 8),
				.line = (long)number_of_row * 3 };
	for (size_t i = 0; i < row.count; i++) {
		cells[i] = (struct csv_cell){ text + at, random_below(&r, x->longest), CELL_TEXT };
		for (size_t k = 0; k < cells[i].len; k++)
			text[at++] = (char)(random_below(&r, 200) ? ' ' + random_below(&r, 90)
								 : (uint64_t)'\n');
	}
	return &row;
}

static bool
check_row(void *ctx, const struct record *record, struct error *err)
{
	struct expected *x = ctx;
	struct csv_row *want = random_row(x, record->row);

	(void)err;
	assert_int_equal(record->row, x->row);
	assert_int_equal(record->line, want->line);
	assert_int_equal(record->count, want->count);
	for (size_t i = 0; i < want->count; i++) {
		assert_int_equal(record->cells[i].len, want->cells[i].len);
		assert_memory_equal(record->cells[i].text, want->cells[i].text, want->cells[i].len);
	}
	x->row++;
	x->seen++;
	return true;
}

static void
put_records(struct dossier *d, int64_t rows, size_t longest)
{
	struct error err = { 0 };
	struct tx *tx = tx_begin(d, "import", &err);
	struct expected x = { .longest = longest };
	struct record_packer *packer = record_packer_new();
	struct buf raw = { 0 }, packed = { 0 };
	struct stmt *put;

	add_dataset(d, 1);
	put = stmt_new(d, "INSERT INTO record_block (dataset, first_row, rows, raw_size, data)"
			  " VALUES (65536, ?1, ?2, ?3, ?4)", &err);
	for (int64_t row = 1, first = 1; row <= rows; row++) {
		record_encode(&raw, random_row(&x, row));
		if (raw.len < RECORD_BLOCK && row < rows)
			continue;
		assert_true(record_pack(packer, &raw, &packed, &err));
		stmt_int(put, 1, first);
		stmt_int(put, 2, row + 1 - first);
		stmt_int(put, 3, (int64_t)raw.len);
		stmt_blob(put, 4, packed.data, packed.len);
		assert_true(stmt_run(put, &err));
		buf_clear(&raw);
		first = row + 1;
	}
	stmt_free(put);
	record_packer_free(packer);
	buf_release(&raw);
	buf_release(&packed);
	assert_true(tx_commit(tx, 0, "", NULL, &err));
	tx_end(tx);
}

static void
records_come_back_cell_by_cell(void **state)
{
	static const struct {
		int64_t first, last;
		long seen;
	} ranges[] = { { 1, 0, 8000 },	     { 1, 1, 1 },	  { 8000, 8000, 1 },
		       { 4000, 4010, 11 },  { 7999, 0, 2 },	  { 8001, 0, 0 },
		       { 1, 8000, 8000 },   { 2000, 6000, 4001 }, { 5, 4, 0 } };
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");

	(void)state;
	put_records(d, 8000, 100);
	assert_true(number(d, "SELECT count(*) FROM record_block") > 3);
	assert_true(number(d, "SELECT max(raw_size) FROM record_block") < (256 << 10) + 1000);
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
		struct expected x = { .longest = 100, .row = ranges[i].first };

		assert_true(record_each(d, 65536, ranges[i].first, ranges[i].last, check_row, &x,
					&err));
		assert_int_equal(x.seen, ranges[i].seen);
	}
	dossier_close(d);
}

static void
a_row_larger_than_a_block_comes_back(void **state)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");
	struct expected x = { .longest = 120000, .row = 1 };

	(void)state;
	put_records(d, 20, 120000);
	assert_true(record_each(d, 65536, 1, 0, check_row, &x, &err));
	assert_int_equal(x.seen, 20);
	dossier_close(d);
}

static bool
count_row(void *ctx, const struct record *record, struct error *err)
{
	(void)record;
	(void)err;
	++*(long *)ctx;
	return true;
}

static void
a_damaged_block_is_an_error(void **state)
{
	static const char *const sql[] = {
		"UPDATE record_block SET raw_size = raw_size - 1 WHERE first_row = 1",
		"UPDATE record_block SET raw_size = raw_size + 1 WHERE first_row = 1",
		"UPDATE record_block SET raw_size = -1 WHERE first_row = 1",
		"UPDATE record_block SET raw_size = 1 << 50 WHERE first_row = 1",
		"UPDATE record_block SET rows = rows + 1 WHERE first_row = 1",
		"UPDATE record_block SET data = x'' WHERE first_row = 1",
		"UPDATE record_block SET data = zeroblob(length(data)) WHERE first_row = 1",
		"UPDATE record_block SET data = substr(data, 1, length(data) / 2) WHERE first_row = 1",
		"UPDATE record_block SET data = CAST(data || x'41' AS BLOB) WHERE first_row = 1",
	};
	struct buf whole = { 0 };
	struct dossier *d = open_writer("Ana");

	(void)state;
	put_records(d, 3000, 100);
	dossier_close(d);
	content(path, &whole);
	for (size_t i = 0; i < sizeof sql / sizeof *sql; i++) {
		struct error err = { 0 };
		long seen = 0;

		write_file(whole.data, whole.len);
		tamper(sql[i]);
		d = dossier_open(path, DOSSIER_READ, "", &err);
		assert_non_null(d);
		if (record_each(d, 65536, 1, 0, count_row, &seen, &err))
			fail_msg("%s: not noticed", sql[i]);
		assert_int_equal(err.code, ERR_DB);
		dossier_close(d);
	}
	buf_release(&whole);
}

static void
a_block_with_more_rows_than_it_says_is_damaged(void **state)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");
	long seen = 0;

	(void)state;
	put_records(d, 100, 100);
	dossier_close(d);
	tamper("UPDATE record_block SET rows = rows - 1 WHERE first_row = 1");
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_false(record_each(d, 65536, 1, 0, count_row, &seen, &err));
	assert_int_equal(err.code, ERR_DB);
	dossier_close(d);
}

/* Like check_row, but a difference is an answer. */
static bool
is_as_put(void *ctx, const struct record *record, struct error *err)
{
	struct expected *x = ctx;
	struct csv_row *want = random_row(x, record->row);
	bool is_same = record->line == want->line && record->count == want->count;

	(void)err;
	for (size_t i = 0; is_same && i < want->count; i++)
		is_same = record->cells[i].len == want->cells[i].len
			  && !memcmp(record->cells[i].text, want->cells[i].text, want->cells[i].len);
	x->seen += is_same;
	return true;
}

/* A record is evidence: it comes back as it was, or not at all. */
static void
no_flipped_bit_of_a_block_goes_unnoticed(void **state)
{
	struct error err = { 0 };
	struct dossier *d = open_writer("Ana");
	sqlite3_stmt *get, *put;
	struct buf data = { 0 };
	sqlite3 *db;
	int unnoticed = 0;

	(void)state;
	put_records(d, 12, 60);
	dossier_close(d);
	d = dossier_open(path, DOSSIER_READ, "", &err);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	sqlite3_exec(db, "PRAGMA synchronous=OFF", NULL, NULL, NULL);
	sqlite3_prepare_v2(db, "SELECT data FROM record_block", -1, &get, NULL);
	sqlite3_prepare_v2(db, "UPDATE record_block SET data = ?", -1, &put, NULL);
	assert_int_equal(sqlite3_step(get), SQLITE_ROW);
	buf_add(&data, sqlite3_column_blob(get, 0), (size_t)sqlite3_column_bytes(get, 0));
	sqlite3_finalize(get);
	for (size_t at = 0; at < data.len; at++) {
		struct expected x = { .longest = 60 };

		data.data[at] = (char)(data.data[at] ^ 1 << at % 8);
		sqlite3_bind_blob(put, 1, data.data, (int)data.len, SQLITE_STATIC);
		assert_int_equal(sqlite3_step(put), SQLITE_DONE);
		sqlite3_reset(put);
		data.data[at] = (char)(data.data[at] ^ 1 << at % 8);
		if (record_each(d, 65536, 1, 0, is_as_put, &x, &err) && x.seen != 12)
			unnoticed++;
	}
	sqlite3_finalize(put);
	sqlite3_close(db);
	dossier_close(d);
	if (unnoticed)
		print_error("%d of %zu flipped bits change a record that is taken for good\n",
			    unnoticed, data.len);
	buf_release(&data);
	assert_int_equal(unnoticed, 0);
}

#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)
#define IN_DOSSIER(test) cmocka_unit_test_setup_teardown(test, make_dossier, remove_folder)
#define WITH_LISTS(test) cmocka_unit_test_setup_teardown(test, load_lists, free_lists)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_new_dossier_is_one_private_file),
		IN_DOSSIER(nothing_replaces_what_exists),
		IN_DOSSIER(a_second_writer_hears_who_writes_and_readers_read),
		IN_DOSSIER(a_reader_sees_what_was_committed_before_it_looked),
		IN_DOSSIER(the_name_in_a_lock_cannot_drive_a_terminal),
		IN_DOSSIER(a_reader_cannot_change_anything),
		IN_FOLDER(what_is_no_dossier_is_refused_and_left_alone),
		IN_DOSSIER(a_newer_schema_is_refused_with_both_numbers),
		IN_DOSSIER(a_schema_that_never_was_is_not_called_newer),
		IN_DOSSIER(what_would_run_by_itself_is_refused),
		IN_DOSSIER(a_damaged_file_is_told_by_the_check),
		IN_DOSSIER(a_change_that_is_not_committed_leaves_nothing),
		IN_DOSSIER(every_change_is_one_entry_of_the_journal),
		IN_DOSSIER(whatever_is_changed_in_the_journal_is_found_and_located),
		IN_DOSSIER(a_dropped_body_is_redacted_not_bad),
		IN_DOSSIER(an_entry_without_its_body_cannot_be_undone),
		IN_DOSSIER(undo_and_redo_walk_the_changes),
		IN_DOSSIER(undo_refuses_to_overwrite_what_it_does_not_expect),
		IN_DOSSIER(ids_ascend_and_are_never_given_twice),
		IN_DOSSIER(ids_of_every_replica_go_to_text_and_back),
		IN_DOSSIER(what_is_no_id_is_refused),
		WITH_LISTS(lists_stand_in_tree_order),
		WITH_LISTS(codes_are_found_by_code_label_and_alias_whatever_the_accents),
		WITH_LISTS(the_shallowest_place_wins_and_two_alike_are_none),
		WITH_LISTS(attributes_and_labels_are_read),
		WITH_LISTS(added_codes_take_their_place_and_change_no_other),
		WITH_LISTS(wrong_code_lists_name_the_line),
		WITH_LISTS(a_list_that_bites_its_tail_does_no_harm),
		IN_DOSSIER(records_come_back_cell_by_cell),
		IN_DOSSIER(a_row_larger_than_a_block_comes_back),
		IN_DOSSIER(a_damaged_block_is_an_error),
		IN_DOSSIER(a_block_with_more_rows_than_it_says_is_damaged),
		IN_DOSSIER(no_flipped_bit_of_a_block_goes_unnoticed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
