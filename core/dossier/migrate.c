/* Older dossiers become today's, one numbered step after the other, in one transaction. */
#include <stdio.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

/* A name that changed: what was called old up to schema until is called now after it. */
struct renaming {
	int until;
	const char *table, *old, *now; /* old NULL: the table itself is renamed to now */
};

static const struct renaming renamings[] = {
	{ 1, "mark", "state", "decision" },
	{ 0 },
};

const char *
migrated_table(int schema, const char *table)
{
	for (const struct renaming *r = renamings; r->until; r++)
		if (schema <= r->until && !r->old && strcmp(r->table, table) == 0)
			table = r->now;
	return table;
}

const char *
migrated_column(int schema, const char *table, const char *column)
{
	for (const struct renaming *r = renamings; r->until; r++)
		if (schema <= r->until && r->old && strcmp(r->table, table) == 0
		    && strcmp(r->old, column) == 0)
			column = r->now;
	return column;
}

enum { STEP_PARTS = 2 }; /* of no more than 4095 characters each, as C has it */

/*
 * steps[n] brings schema n to n + 1. Tables and columns are added; nothing is dropped. A column added
 * to a journaled table is written into every row at once: in rows that lack it SQLite's recorder sees
 * NULL where everybody else sees the default.
 */
static const char *const steps[DOSSIER_SCHEMA][STEP_PARTS] = {
	[1] = { "ALTER TABLE mark RENAME COLUMN state TO decision;"
	      "ALTER TABLE mark ADD COLUMN note TEXT NOT NULL DEFAULT '';"
	      "UPDATE mark SET note = ''" },
	[2] = { "ALTER TABLE dataset ADD COLUMN encoding TEXT NOT NULL DEFAULT 'UTF-8';"
	      "ALTER TABLE dataset ADD COLUMN delimiter TEXT NOT NULL DEFAULT ',';"
	      "UPDATE dataset SET encoding = 'UTF-8', delimiter = ','" },
	[3] = { "ALTER TABLE incident ADD COLUMN lat REAL;"
	      "ALTER TABLE incident ADD COLUMN lon REAL;"
	      "ALTER TABLE person ADD COLUMN size_low INTEGER;"
	      "ALTER TABLE person ADD COLUMN size_best INTEGER;"
	      "ALTER TABLE person ADD COLUMN size_high INTEGER" },
	[4] = { "CREATE TABLE screen_state (author TEXT NOT NULL PRIMARY KEY,"
	      " text TEXT NOT NULL) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pattern (code TEXT NOT NULL PRIMARY KEY, applied INTEGER NOT NULL) "
	      "STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pattern_version (id INTEGER NOT NULL PRIMARY KEY, pattern TEXT NOT "
	      "NULL REFERENCES pattern (code), number INTEGER NOT NULL, tag TEXT NOT NULL, text "
	      "TEXT NOT NULL, UNIQUE (pattern, number)) STRICT;"
	      "CREATE TABLE hit (version INTEGER NOT NULL, replica INTEGER NOT NULL, chunk "
	      "INTEGER NOT NULL, bits BLOB NOT NULL, PRIMARY KEY (version, replica, chunk)) "
	      "STRICT, WITHOUT ROWID;"
	      "CREATE TABLE hit_undecided (version INTEGER NOT NULL, replica INTEGER NOT NULL, "
	      "chunk INTEGER NOT NULL, bits BLOB NOT NULL, PRIMARY KEY (version, replica, "
	      "chunk)) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pattern_run (version INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT "
	      "NULL, engine TEXT NOT NULL, digest BLOB NOT NULL) STRICT;"
	      "CREATE TABLE verdict (pattern TEXT NOT NULL REFERENCES pattern (code), incident "
	      "INTEGER NOT NULL REFERENCES incident (id), decision TEXT NOT NULL, tag TEXT NOT "
	      "NULL, version INTEGER NOT NULL, evidence TEXT NOT NULL, note TEXT NOT NULL, "
	      "PRIMARY KEY (pattern, incident)) STRICT, WITHOUT ROWID;"
	      "CREATE INDEX verdict_by_incident ON verdict (incident);"
	      "CREATE TABLE cache (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
	      " stamp BLOB NOT NULL, checksum INTEGER NOT NULL, data BLOB NOT NULL) STRICT" },
	[5] = { "ALTER TABLE dataset ADD COLUMN kind TEXT NOT NULL DEFAULT 'incidents';"
	      "ALTER TABLE dataset ADD COLUMN format TEXT NOT NULL DEFAULT 'CSV';"
	      "ALTER TABLE dataset ADD COLUMN sheet TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE dataset ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;"
	      "UPDATE dataset SET kind = 'incidents', format = 'CSV', sheet = '', edition = 1;"
	      "CREATE TABLE edition (dataset INTEGER NOT NULL REFERENCES dataset (id), number "
	      "INTEGER NOT NULL, file_name TEXT NOT NULL, file_size INTEGER NOT NULL, file_hash "
	      "BLOB NOT NULL, rows_read INTEGER NOT NULL, rows_taken INTEGER NOT NULL, "
	      "rows_refused INTEGER NOT NULL, added INTEGER NOT NULL, changed INTEGER NOT NULL, "
	      "gone INTEGER NOT NULL, same INTEGER NOT NULL, status_first INTEGER NOT NULL, "
	      "status_last INTEGER NOT NULL, status_precision TEXT NOT NULL, PRIMARY KEY "
	      "(dataset, number)) STRICT, WITHOUT ROWID;"
	      "INSERT INTO edition SELECT id, 1, file_name, file_size, file_hash, rows_read, "
	      "rows_taken, rows_refused, rows_taken, 0, 0, 0, status_first, status_last, "
	      "status_precision FROM dataset;"
	      "ALTER TABLE refused_row ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;"
	      "ALTER TABLE incident ADD COLUMN weight INTEGER;"
	      "ALTER TABLE incident ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;"
	      "UPDATE incident SET weight = NULL, edition = 1;"
	      "ALTER TABLE person ADD COLUMN name_key TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE person ADD COLUMN organisation TEXT NOT NULL DEFAULT '';"
	      "UPDATE person SET name_key = '', organisation = '';"
	      "CREATE TABLE value_map (profile TEXT NOT NULL, list TEXT NOT NULL, value TEXT NOT "
	      "NULL, ord INTEGER NOT NULL, code TEXT NOT NULL, PRIMARY KEY (profile, list, "
	      "value, ord)) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE suppressed (digest BLOB NOT NULL PRIMARY KEY, reason TEXT NOT NULL) "
	      "STRICT, WITHOUT ROWID;"
	      "CREATE TABLE place_shape (place TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL, "
	      "data BLOB NOT NULL) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE incident_gone (incident INTEGER NOT NULL PRIMARY KEY REFERENCES "
	      "incident (id), edition INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE statistic (dataset INTEGER NOT NULL REFERENCES dataset (id), row "
	      "INTEGER NOT NULL, ord INTEGER NOT NULL, place TEXT NOT NULL, place_text TEXT NOT "
	      "NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, precision TEXT NOT NULL, "
	      "measure TEXT NOT NULL, count INTEGER, state TEXT NOT NULL, text TEXT NOT NULL, "
	      "PRIMARY KEY (dataset, row, ord)) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pair_verdict (a INTEGER NOT NULL REFERENCES incident (id), b INTEGER "
	      "NOT NULL REFERENCES incident (id), decision TEXT NOT NULL, weight REAL, reasons "
	      "TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pair_proposal (a INTEGER NOT NULL, b INTEGER NOT NULL, weight REAL "
	      "NOT NULL, posterior REAL NOT NULL, reasons TEXT NOT NULL, PRIMARY KEY (a, b)) "
	      "STRICT, WITHOUT ROWID;"
	      "CREATE TABLE pair_search (id INTEGER NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, "
	      "query TEXT NOT NULL, facts TEXT NOT NULL) STRICT;"
	      "CREATE INDEX pair_verdict_by_b ON pair_verdict (b)",
	      "ALTER TABLE response ADD COLUMN title TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE response ADD COLUMN authority TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE response ADD COLUMN docket TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE response ADD COLUMN section INTEGER NOT NULL DEFAULT 1;"
	      "UPDATE response SET title = '', authority = '', docket = '', section = 1;"
	      "CREATE TABLE response_link (response INTEGER NOT NULL REFERENCES response (id), "
	      "incident INTEGER NOT NULL REFERENCES incident (id), PRIMARY KEY (response, "
	      "incident)) STRICT, WITHOUT ROWID;"
	      "CREATE INDEX response_link_by_incident ON response_link (incident);"
	      "CREATE TABLE response_fact (response INTEGER NOT NULL REFERENCES response (id), "
	      "name TEXT NOT NULL, value TEXT NOT NULL, is_by_hand INTEGER NOT NULL DEFAULT 1, "
	      "PRIMARY KEY (response, name)) STRICT, WITHOUT ROWID;"
	      "ALTER TABLE ledger ADD COLUMN source TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE ledger ADD COLUMN authority TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE ledger ADD COLUMN national TEXT NOT NULL DEFAULT '';"
	      "ALTER TABLE ledger ADD COLUMN is_by_hand INTEGER NOT NULL DEFAULT 0;"
	      "UPDATE ledger SET source = '', authority = '', national = '', is_by_hand = 0;"
	      "CREATE INDEX ledger_by_hand ON ledger (response) WHERE is_by_hand = 1" },
};

bool
migrate(struct dossier *d, struct error *err)
{
	char version[64];

	if (!dossier_exec(d, "BEGIN IMMEDIATE", err))
		return false;
	for (int n = d->schema; n < DOSSIER_SCHEMA; n++)
		for (int part = 0; part < STEP_PARTS && steps[n][part]; part++)
			if (!dossier_exec(d, steps[n][part], err))
				goto failed;
	/* Lists that are new since; what the dossier has stays as it is. */
	if (!codes_install(d, err))
		goto failed;
	snprintf(version, sizeof version, "PRAGMA user_version=%d", DOSSIER_SCHEMA);
	if (!dossier_exec(d, version, err) || !dossier_exec(d, "COMMIT", err))
		goto failed;
	d->schema = DOSSIER_SCHEMA;
	return true;
failed:
	sqlite3_exec(d->db, "ROLLBACK", NULL, NULL, NULL);
	return false;
}
