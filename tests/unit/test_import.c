/* Imports as a whole: threads change nothing, nothing hangs in the air, stopping leaves nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/random.h"
#include "core/dossier/bulk.h"
#include "core/dossier/dossier.h"
#include "core/dossier/journal.h"
#include "core/dossier/stmt.h"
#include "core/intake/batch.h"
#include "core/intake/import.h"
#include "core/intake/pipeline.h"
#include "core/intake/row.h"
#include "core/intake/unmatched.h"

static char folder[256], path[300], csv_path[300], profile_path[300];

static const char profile_text[] =
	"[profile]\nname=many\nversion=1\n"
	"[source]\nmissing=N/A\nstatus_as_of=2020-12\n"
	"[incident]\ncode=id\ndate=when\nplace=country\nlat=lat\nlon=lon\ntext=story\n"
	"[act 1]\ntype=split(kind,;)\n"
	"[victim 1]\nname=who\nprofile=split(profile,;)\nsize=size\n"
	"[victim 2]\nname=who2\n"
	"[actor 1]\nlabel=split(actors,;)\n"
	"[event 1]\nstage=const(S1)\ndate=reported\n"
	"[event 2]\nstage=stage\ndate=reported\n";

static int
make_world(void **state)
{
	FILE *f;

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/d.dossier", folder);
	snprintf(csv_path, sizeof csv_path, "%s/many.csv", folder);
	snprintf(profile_path, sizeof profile_path, "%s/many.ini", folder);
	if (!(f = fopen(profile_path, "w")))
		return -1;
	fputs(profile_text, f);
	return fclose(f);
}

static int
end_world(void **state)
{
	char command[400];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* ---- a file of many kinds of rows --------------------------------------------------------- */

static const char header[] =
	"id,when,country,lat,lon,story,kind,who,profile,size,who2,actors,reported,stage\n";

static void
put_row(FILE *f, struct random *r, long row)
{
	static const char *const kinds[] = { "killing", "threat;Muerte", "threat; killing ;threat",
					     "Amenaza", "", "N/A", "something else" };
	static const char *const places[] = { "Guatemala", "México", "Atlantis", "", "Honduras" };
	static const char *const days[] = { "2016-03-05", "2016", "soon", "", "March 2017", "N/A" };

	fprintf(f, "R-%ld,%s,%s,%d.5,%s,\"", row, days[random_below(r, 6)],
		places[random_below(r, 5)], (int)random_below(r, 120),
		random_below(r, 4) ? "-90.25" : "");
	for (uint64_t n = random_below(r, 60); n > 0; n--)
		fputs(random_below(r, 9) ? "cu\xC3\xA9ntalo " : "e\xCC\x81l dijo \"\"no\"\"\n", f);
	fprintf(f, "\",%s,Person %ld,journalist;odd %d,%s,%s,\"police;Actor %d\",%s,%s\n",
		kinds[random_below(r, 7)], row, (int)random_below(r, 700),
		random_below(r, 3) ? "3" : "many", random_below(r, 3) ? "" : "Another",
		(int)random_below(r, 5000), days[random_below(r, 6)],
		random_below(r, 2) ? "Investigation opened" : "asleep");
}

static void
write_rows(long rows, uint64_t seed)
{
	FILE *f = fopen(csv_path, "w");
	struct random r;

	assert_non_null(f);
	random_seed(&r, seed);
	fputs(header, f);
	for (long row = 1; row <= rows; row++) {
		switch (random_below(&r, 50)) {
		case 0:
			fputs(",,,,,,,,,,,,,\n", f);
			break;
		case 1:
			fputs("too,short\n", f);
			break;
		case 2:
			fputs(header, f);
			break;
		default:
			put_row(f, &r, row);
		}
	}
	fclose(f);
}

static struct dossier *
fresh_dossier(void)
{
	struct error err = { 0 };
	struct dossier *d;
	char side[320];

	unlink(path);
	snprintf(side, sizeof side, "%s-wal", path);
	unlink(side);
	snprintf(side, sizeof side, "%s-shm", path);
	unlink(side);
	assert_true(dossier_create(path, "Ana", &err));
	d = dossier_open(path, DOSSIER_WRITE, "Ana", &err);
	assert_non_null(d);
	return d;
}

static int64_t
number(struct dossier *d, const char *sql)
{
	struct error err = { 0 };
	int64_t n;

	if (!dossier_number(d, sql, -1, &n, &err))
		fail_msg("%s: %s", sql, err.msg);
	return n;
}

/* Everything that an import writes, ids without the number of the dossier that made them. */
static void
digest(struct dossier *d, const struct import_report *report, unsigned char out[32])
{
	static const char *const queries[] = {
		"SELECT concat FROM (SELECT id >> 16 AS k, quote(id >> 16) || quote(row) || own_code"
		" || date_first || date_text || registered_first || place || place_text || location"
		" || verification || quote(lat) || quote(lon) AS concat FROM incident ORDER BY id)",
		"SELECT (incident >> 16) || lang || text FROM incident_text ORDER BY incident",
		"SELECT (incident >> 16) || ' ' || ord || type || type_text FROM act"
		" ORDER BY incident, ord",
		"SELECT (id >> 16) || kind || name || sex || quote(size_best) FROM person ORDER BY id",
		"SELECT (person >> 16) || ' ' || ord || profile || profile_text FROM person_profile"
		" ORDER BY person, ord",
		"SELECT (incident >> 16) || ' ' || act || ' ' || (person >> 16) || nexus"
		" FROM victimisation ORDER BY incident, act, person",
		"SELECT (incident >> 16) || ' ' || act || ' ' || ord || actor || actor_text || attribution"
		" || is_inherited FROM involvement ORDER BY incident, act, ord",
		"SELECT (id >> 16) || ' ' || (incident >> 16) || kind FROM response ORDER BY id",
		"SELECT (response >> 16) || ' ' || ord || code || role || mode || first || last"
		" || is_undated || text FROM ledger ORDER BY response, ord",
		"SELECT first_row || ' ' || rows || ' ' || raw_size || hex(data) FROM record_block"
		" ORDER BY first_row",
		"SELECT line || ' ' || ord || reason || hex(cells) FROM refused_row ORDER BY line, ord",
		"SELECT field || value || rows FROM unmatched ORDER BY field, value",
	};
	struct error err = { 0 };
	crypto_generichash_state state;

	crypto_generichash_init(&state, NULL, 0, 32);
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct stmt *s = stmt_new(d, queries[i], &err);
		long rows = 0;

		if (!s)
			fail_msg("%s", err.msg);
		while (stmt_step(s, &err) == STMT_ROW) {
			const char *text = stmt_col_text(s, 0);

			crypto_generichash_update(&state, (const unsigned char *)text,
						  strlen(text) + 1);
			rows++;
		}
		assert_true(rows > 3);
		stmt_free(s);
	}
	for (long i = 0; i < IMPORT_REFUSALS_SHOWN; i++)
		crypto_generichash_update(&state, (const unsigned char *)report->refusals[i].reason,
					  strlen(report->refusals[i].reason));
	crypto_generichash_update(&state, (const unsigned char *)report->date_lost,
				  strlen(report->date_lost));
	crypto_generichash_final(&state, out, 32);
}

static void
threads_change_nothing(void **state)
{
	static const int threads[] = { 1, 4, 7, 2 };
	unsigned char first[32], here[32];

	(void)state;
	write_rows(6000, 7);
	for (size_t i = 0; i < sizeof threads / sizeof *threads; i++) {
		struct import_request request = { .path = csv_path, .profile = profile_path,
						  .threads = threads[i] };
		struct import_report report;
		struct error err = { 0 };
		struct dossier *d = fresh_dossier();

		if (!import_file(d, &request, &report, &err))
			fail_msg("%s", err.msg);
		assert_int_equal(report.read, 6000);
		assert_true(report.refused > 100);
		assert_int_equal(report.taken + report.refused, report.read);
		assert_int_equal(report.taken, number(d, "SELECT count(*) FROM incident"));
		assert_int_equal(report.taken, number(d, "SELECT sum(rows) FROM record_block"));
		assert_int_equal(report.acts, number(d, "SELECT count(*) FROM act"));
		assert_int_equal(report.victims, number(d, "SELECT count(*) FROM person"));
		assert_int_equal(report.events, number(d, "SELECT count(*) FROM ledger"));
		assert_int_equal(0, number(d, "SELECT count(*) FROM pragma_foreign_key_check"));
		/* The index that was set aside is there again, and knows every incident. */
		assert_int_equal(report.taken,
				 number(d, "SELECT count(*) FROM incident INDEXED BY"
					   " incident_by_date WHERE date_first > -9e18"));
		assert_true(dossier_check(d, &err));
		digest(d, &report, here);
		if (i == 0)
			memcpy(first, here, sizeof first);
		assert_memory_equal(first, here, sizeof here);
		import_report_release(&report);
		dossier_close(d);
	}
}

static void
the_next_ids_follow(void **state)
{
	struct import_request request = { .path = csv_path, .profile = profile_path, .again = true };
	struct import_report report;
	struct error err = { 0 };
	struct dossier *d = fresh_dossier();
	long taken;

	(void)state;
	write_rows(1500, 3);
	assert_true(import_file(d, &request, &report, &err));
	taken = report.taken;
	import_report_release(&report);
	assert_true(import_file(d, &request, &report, &err));
	assert_int_equal(report.taken, taken);
	assert_int_equal(report.repeated, taken);
	assert_int_equal(number(d, "SELECT max(id) >> 16 FROM incident"), 2 * taken);
	assert_int_equal(number(d, "SELECT next FROM counter WHERE name = 'incident'"),
			 2 * taken + 1);
	assert_int_equal(number(d, "SELECT next FROM counter WHERE name = 'person'"),
			 number(d, "SELECT count(*) FROM person") + 1);
	assert_int_equal(0, number(d, "SELECT count(*) FROM pragma_foreign_key_check"));
	import_report_release(&report);
	dossier_close(d);
}

/* ---- stopping and failing ----------------------------------------------------------------- */

static bool
stop_later(struct progress *progress, int64_t done, int64_t total)
{
	int *left = progress->ctx;

	assert_true(done > 0 && done <= total);
	return (*left)-- > 0;
}

static void
a_stopped_import_leaves_nothing(void **state)
{
	struct dossier *d = fresh_dossier();

	(void)state;
	write_rows(6000, 5);
	for (int steps = 0; steps < 6; steps++) {
		int left = steps;
		struct progress progress = { .step = stop_later, .ctx = &left };
		struct import_request request = { .path = csv_path, .profile = profile_path,
						  .threads = 1 + steps % 4, .progress = &progress };
		struct import_report report;
		struct error err = { 0 };

		assert_false(import_file(d, &request, &report, &err));
		assert_int_equal(err.code, ERR_CANCELLED);
		import_report_release(&report);
		assert_int_equal(0, number(d, "SELECT count(*) FROM incident"));
		assert_int_equal(0, number(d, "SELECT count(*) FROM dataset"));
		assert_int_equal(1, number(d, "SELECT count(*) FROM sqlite_schema"
					      " WHERE name = 'incident_by_date'"));
	}
	dossier_close(d);
}

static void
the_first_broken_record_is_named(void **state)
{
	struct import_request request = { .path = csv_path, .profile = profile_path };
	FILE *f;

	(void)state;
	write_rows(4000, 9);
	f = fopen(csv_path, "a");
	assert_non_null(f);
	for (int bad = 0; bad < 2; bad++) {
		fputs("X,2016,,,,", f);
		for (int i = 0; i < 5000; i++)
			fputs(",", f);
		fputs("\n", f);
	}
	fclose(f);
	for (request.threads = 1; request.threads <= 4; request.threads++) {
		struct import_report report;
		struct error err = { 0 };
		struct dossier *d = fresh_dossier();
		static long line;

		assert_false(import_file(d, &request, &report, &err));
		assert_int_equal(err.code, ERR_LIMIT);
		assert_string_equal(err.at.source, "many.csv");
		assert_true(err.at.line > 4000);
		if (request.threads > 1)
			assert_int_equal(err.at.line, line);
		line = err.at.line;
		assert_int_equal(0, number(d, "SELECT count(*) FROM incident"));
		import_report_release(&report);
		dossier_close(d);
	}
}

static void
reading_goes_on_beside_an_import(void **state)
{
	struct error err = { 0 };
	struct dossier *d = fresh_dossier();
	struct stmt *s;
	struct tx *tx;

	(void)state;
	/* Nothing to read yet: a rollback journal, which is faster. */
	assert_true(dossier_begin_bulk(d, &err));
	s = stmt_new(d, "PRAGMA journal_mode", &err);
	assert_int_equal(stmt_step(s, &err), STMT_ROW);
	assert_string_equal(stmt_col_text(s, 0), "truncate");
	stmt_free(s);
	assert_true(dossier_end_bulk(d, &err));
	tx = tx_begin(d, "import", &err);
	assert_true(dossier_exec(d,
				 "INSERT INTO dataset (id, name, file_name, file_size, file_hash,"
				 " profile, profile_version, profile_text, map_text, rows_read,"
				 " rows_taken, rows_refused, has_outcomes, status_first, status_last,"
				 " status_precision, state) VALUES (1, 'a', '', 0, x'00', '', '', '', '',"
				 " 1, 1, 0, 0, 0, 0, 'day', 'active');"
				 "INSERT INTO incident VALUES (1, 1, 1, '', 0, 0, 'day', '', 0, 0,"
				 " 'day', '', '', '', '', NULL, NULL, NULL, 1)",
				 &err));
	assert_true(tx_commit(tx, 0, "", NULL, &err));
	tx_end(tx);
	assert_true(dossier_begin_bulk(d, &err));
	s = stmt_new(d, "PRAGMA journal_mode", &err);
	assert_int_equal(stmt_step(s, &err), STMT_ROW);
	assert_string_equal(stmt_col_text(s, 0), "wal");
	stmt_free(s);
	assert_true(dossier_end_bulk(d, &err));
	dossier_close(d);
}

/* ---- threads ------------------------------------------------------------------------------ */

struct source {
	long next, last; /* batches */
	bool is_in;	 /* a thread fills */
};

static bool
fill(void *ctx, struct batch *b)
{
	struct source *s = ctx;

	assert_false(s->is_in);
	s->is_in = true;
	b->offset = s->next++;
	s->is_in = false;
	return s->next < s->last;
}

static void
dawdle(void *worker, struct batch *b)
{
	struct random *r = worker;
	struct timespec time = { 0, (long)random_below(r, 400000) };

	nanosleep(&time, NULL);
	b->taken = b->offset * 3;
}

static void
batches_come_in_order_however_long_they_take(void **state)
{
	(void)state;
	for (int workers = 1; workers <= 5; workers++) {
		struct random randoms[5];
		void *worker[5];
		struct source s = { 0, 150, false };
		struct pipeline_work work = { fill, &s, dawdle, worker, workers };
		struct error err = { 0 };
		struct pipeline *p;
		struct batch *b;
		long n = 0, stop = workers % 2 ? 150 : 20 * workers;

		for (int i = 0; i < workers; i++) {
			random_seed(&randoms[i], (uint64_t)i);
			worker[i] = &randoms[i];
		}
		p = pipeline_start(&work, &err);
		assert_non_null(p);
		while (n < stop && (b = pipeline_next(p))) {
			assert_int_equal(b->offset, n);
			assert_int_equal(b->taken, n * 3);
			n++;
			pipeline_give_back(p, b);
		}
		assert_int_equal(n, stop);
		if (stop == 150)
			assert_null(pipeline_next(p));
		pipeline_stop(p);
	}
}

/* ---- what hangs in the air ---------------------------------------------------------------- */

/* Two incidents: two acts, a victim and an actor; one act, a court case with an event. */
static void
make_batch(struct batch *b)
{
	b->incidents = b->taken = 2;
	b->people = b->responses = 1;
	for (int64_t id = 0; id < 2; id++) {
		bulk_counted(&b->tables[T_INCIDENT], N_INCIDENT, id);
		for (size_t i = 1; i < batch_tables[T_INCIDENT].columns; i++)
			bulk_null(&b->tables[T_INCIDENT]);
		for (int64_t ord = 1; ord <= 2 - id; ord++) {
			bulk_counted(&b->tables[T_ACT], N_INCIDENT, id);
			bulk_int(&b->tables[T_ACT], ord);
			bulk_null(&b->tables[T_ACT]);
			bulk_null(&b->tables[T_ACT]);
		}
	}
	bulk_counted(&b->tables[T_PERSON], N_PERSON, 0);
	for (size_t i = 1; i < batch_tables[T_PERSON].columns; i++)
		bulk_null(&b->tables[T_PERSON]);
	bulk_counted(&b->tables[T_VICTIMISATION], N_INCIDENT, 0);
	bulk_int(&b->tables[T_VICTIMISATION], 2);
	bulk_counted(&b->tables[T_VICTIMISATION], N_PERSON, 0);
	bulk_null(&b->tables[T_VICTIMISATION]);
	bulk_counted(&b->tables[T_INVOLVEMENT], N_INCIDENT, 1);
	bulk_int(&b->tables[T_INVOLVEMENT], 1);
	for (size_t i = 2; i < batch_tables[T_INVOLVEMENT].columns; i++)
		bulk_null(&b->tables[T_INVOLVEMENT]);
	bulk_counted(&b->tables[T_RESPONSE], N_RESPONSE, 0);
	bulk_counted(&b->tables[T_RESPONSE], N_INCIDENT, 1);
	for (size_t i = 2; i < batch_tables[T_RESPONSE].columns; i++)
		bulk_null(&b->tables[T_RESPONSE]);
	bulk_counted(&b->tables[T_LEDGER], N_RESPONSE, 0);
	for (size_t i = 1; i < batch_tables[T_LEDGER].columns; i++)
		bulk_null(&b->tables[T_LEDGER]);
}

static void
a_broken_importer_is_caught(void **state)
{
	static const struct {
		enum batch_table table;
		size_t cell;
		int64_t value;
	} slips[] = {
		{ T_INCIDENT, 0, 1 },	   { T_ACT, 0, 2 },	    { T_ACT, 5, 3 },
		{ T_ACT, 9, 2 },	   { T_ACT, 8, 0 },	    { T_PERSON, 0, 1 },
		{ T_VICTIMISATION, 0, 2 }, { T_VICTIMISATION, 0, 1 }, { T_VICTIMISATION, 1, 3 },
		{ T_VICTIMISATION, 1, 0 }, { T_VICTIMISATION, 2, 1 }, { T_VICTIMISATION, 2, -1 },
		{ T_INVOLVEMENT, 0, 2 },   { T_INVOLVEMENT, 1, 2 },   { T_RESPONSE, 0, 1 },
		{ T_RESPONSE, 1, 2 },	   { T_LEDGER, 0, 1 },
	};

	(void)state;
	for (size_t i = 0; i <= sizeof slips / sizeof *slips; i++) {
		struct batch b = { 0 };

		make_batch(&b);
		assert_true(batch_is_whole(&b));
		if (i < sizeof slips / sizeof *slips)
			b.tables[slips[i].table].cells[slips[i].cell].number = slips[i].value;
		else
			b.people = 0;
		if (batch_is_whole(&b))
			fail_msg("slip %zu is not seen", i);
		batch_release(&b);
	}
}

/* ---- rows in bulk ------------------------------------------------------------------------- */

static void
cells_of_all_kinds_arrive(void **state)
{
	static const struct bulk_table table = {
		"INSERT INTO setting (name, value) SELECT 'x' || c0, :fixed || '/' || typeof(c1) || '/' ||"
		" quote(c1) FROM bulk", 2
	};
	const struct bulk_counter counters[] = { { 0, 0 }, { 100, 7 } };
	const char zero[] = { 'a', '\0', 'b' };
	struct error err = { 0 };
	struct dossier *d = fresh_dossier();
	struct bulk_rows rows = { 0 };
	struct bulk *b = bulk_new(d, &table, 1, 42, &err);
	struct stmt *s;
	static const char *const want[] = { "42/null/NULL", "42/integer/-5", "42/real/0.5",
					    "42/text/'it''s'", "42/text/''", "42/blob/X'610062'",
					    "42/integer/121" };

	(void)state;
	assert_non_null(b);
	assert_true(bulk_insert(b, 0, &rows, counters, &err));
	for (int64_t i = 0; i < 7; i++) {
		bulk_int(&rows, i);
		switch (i) {
		case 0: bulk_null(&rows); break;
		case 1: bulk_int(&rows, -5); break;
		case 2: bulk_real(&rows, 0.5); break;
		case 3: bulk_text_n(&rows, "it's more", 4); break;
		case 4: bulk_text_n(&rows, NULL, 0); break;
		case 5: bulk_blob(&rows, zero, sizeof zero); break;
		case 6: bulk_counted(&rows, 1, 3); break;
		}
	}
	assert_true(bulk_insert(b, 0, &rows, counters, &err));
	s = stmt_new(d, "SELECT value FROM setting WHERE name LIKE 'x_' ORDER BY name", &err);
	for (size_t i = 0; i < 7; i++) {
		assert_int_equal(stmt_step(s, &err), STMT_ROW);
		assert_string_equal(stmt_col_text(s, 0), want[i]);
	}
	assert_int_equal(stmt_step(s, &err), STMT_DONE);
	stmt_free(s);
	/* The same rows again have names that are taken. */
	assert_false(bulk_insert(b, 0, &rows, counters, &err));
	assert_int_equal(err.code, ERR_DB);
	bulk_free(b);
	/* Nothing of it stays behind. */
	s = stmt_new(d, "SELECT * FROM bulk", &err);
	assert_null(s);
	bulk_rows_release(&rows);
	dossier_close(d);
}

/* ---- values that no list knows ------------------------------------------------------------ */

static void
the_most_frequent_unmatched_values_are_listed(void **state)
{
	struct unmatched u = { 0 };
	bool is_cut;

	(void)state;
	assert_int_equal(unmatched_sort(&u, &is_cut), 0);
	assert_false(is_cut);
	for (int round = 0; round < 2; round++)
		for (long i = 0; i < UNMATCHED_MAX; i++) {
			char value[32];

			snprintf(value, sizeof value, "value %ld", i);
			unmatched_add(&u, "f", value, i + 1);
		}
	assert_int_equal(unmatched_sort(&u, &is_cut), UNMATCHED_MAX);
	assert_false(is_cut);
	assert_string_equal(u.items[0].value, "value 9999");
	assert_int_equal(u.items[0].rows, 20000);
	unmatched_release(&u);
	for (long i = 0; i < UNMATCHED_SEEN + 10; i++) {
		char value[32];

		snprintf(value, sizeof value, "value %ld", i);
		unmatched_add(&u, i % 2 ? "f" : "g", value, 1);
	}
	unmatched_add(&u, "g", "value 50000", 5);
	assert_int_equal(unmatched_sort(&u, &is_cut), UNMATCHED_MAX);
	assert_true(is_cut);
	assert_string_equal(u.items[0].value, "value 50000");
	assert_int_equal(u.items[0].rows, 6);
	unmatched_release(&u);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(threads_change_nothing),
		cmocka_unit_test(the_next_ids_follow),
		cmocka_unit_test(a_stopped_import_leaves_nothing),
		cmocka_unit_test(the_first_broken_record_is_named),
		cmocka_unit_test(reading_goes_on_beside_an_import),
		cmocka_unit_test(batches_come_in_order_however_long_they_take),
		cmocka_unit_test(a_broken_importer_is_caught),
		cmocka_unit_test(cells_of_all_kinds_arrive),
		cmocka_unit_test(the_most_frequent_unmatched_values_are_listed),
	};

	return cmocka_run_group_tests(tests, make_world, end_world);
}
