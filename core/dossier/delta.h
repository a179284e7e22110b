/*
 * The body of a journal entry: what changed, cell by cell, in a format of our own.
 *
 * Layout (varint: unsigned LEB128; block: a varint length and that many bytes):
 *   "AJ1\n"  facts as a block (lines key=value)
 *   varint n, then n tables:  name block, varint columns, each: name block, byte 1 when in the key
 *   varint n, then n changes: byte I, U or D, varint table, then for every column the old value
 *                             (U, D) and the new value (I, U)
 *   value: byte 0 not part of the change; 1 NULL; 2 varint zigzag integer; 3 eight bytes of a
 *          double, low first; 4 text block; 5 blob block
 * Tables and columns are written by name, so that a body outlives a change of schema.
 */
#ifndef ATALAYA_DOSSIER_DELTA_H
#define ATALAYA_DOSSIER_DELTA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/memory.h"

enum delta_type { DELTA_ABSENT, DELTA_NULL, DELTA_INT, DELTA_REAL, DELTA_TEXT, DELTA_BLOB };

struct delta_value {
	enum delta_type type;
	int64_t integer;
	double real;
	const char *bytes; /* text and blob: in the parsed body */
	size_t len;
};

struct delta_column {
	const char *name;
	bool is_key;
};

struct delta_table {
	const char *name;
	struct delta_column *columns;
	size_t count;
};

struct delta_change {
	char op; /* 'I', 'U' or 'D' */
	const struct delta_table *table;
	struct delta_value *before, *after; /* one a column */
};

struct delta {
	struct arena arena;
	const char *facts;
	struct delta_table *tables;
	size_t table_count;
	struct delta_change *changes;
	size_t change_count;
};

/* Is it part of the key and the number of an incident? A pair has two of them. */
bool delta_is_incident(const struct delta_column *column);

struct dossier;

/* The tables whose changes are journaled; ends with NULL. */
extern const char *const delta_tables[];
/* Does an import or a purge change the table without its rows being in the entry? */
bool delta_is_bulk(const char *table);

/*
 * delta_parse - reads a body. bytes must outlive *out; nothing in them is believed.
 *
 * Returns false with ERR_DB for anything that delta_record could not have written. End with
 * delta_release in both cases.
 */
bool delta_parse(const void *bytes, size_t len, struct delta *out, struct error *err);
void delta_release(struct delta *delta);
/* The value of a fact; NULL when there is none. Copied into the delta's arena. */
const char *delta_fact(struct delta *delta, const char *key);

#define DELTA_TABLES_MAX 64

/* A body on its way. Zero-initialise; end with delta_writer_release. */
struct delta_writer {
	struct arena arena;
	struct buf tables, changes;
	const char *names[DELTA_TABLES_MAX];
	size_t table_count, change_count;
};

/* delta_add - adds what a session (a sqlite3_session) has seen, behind what was added before. */
bool delta_add(struct dossier *d, void *session, struct delta_writer *w, struct error *err);
/* Writes the body. facts: lines key=value, or "". */
void delta_finish(struct delta_writer *w, const char *facts, struct buf *out);
void delta_writer_release(struct delta_writer *w);

/*
 * delta_apply - does a change again, or takes it back, inside an open transaction.
 *
 * schema   the schema that the names belong to; later renames are followed.
 * Returns  false with ERR_CONFLICT when a cell is not what the change expects; the message names
 *          field, expected and found value. The transaction must then be rolled back.
 */
bool delta_apply(struct dossier *d, const struct delta *delta, bool backwards, int schema,
		 struct error *err);

#endif
