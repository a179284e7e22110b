/* Many rows at once: cells in memory that SQL reads as a table of its own. */
#include "core/dossier/bulk.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

/* ---- cells -------------------------------------------------------------------------------- */

static struct bulk_cell *
add(struct bulk_rows *rows, enum bulk_type type)
{
	struct bulk_cell *cell;

	rows->cells = grow_array(rows->cells, rows->count, &rows->cap, sizeof *rows->cells);
	cell = &rows->cells[rows->count++];
	cell->type = (uint8_t)type;
	return cell;
}

void
bulk_null(struct bulk_rows *rows)
{
	add(rows, BULK_NULL);
}

void
bulk_int(struct bulk_rows *rows, int64_t value)
{
	add(rows, BULK_INT)->number = value;
}

void
bulk_real(struct bulk_rows *rows, double value)
{
	add(rows, BULK_REAL)->real = value;
}

void
bulk_text(struct bulk_rows *rows, const char *text)
{
	bulk_text_n(rows, text, strlen(text));
}

void
bulk_text_n(struct bulk_rows *rows, const char *text, size_t len)
{
	struct bulk_cell *cell = add(rows, BULK_TEXT);

	cell->bytes = text ? text : "";
	cell->len = (uint32_t)len;
}

void
bulk_blob(struct bulk_rows *rows, const void *bytes, size_t len)
{
	struct bulk_cell *cell = add(rows, BULK_BLOB);

	cell->bytes = bytes ? bytes : "";
	cell->len = (uint32_t)len;
}

void
bulk_counted(struct bulk_rows *rows, unsigned counter, int64_t number)
{
	struct bulk_cell *cell = add(rows, BULK_COUNTED);

	cell->number = number;
	cell->counter = (uint8_t)counter;
}

void
bulk_rows_clear(struct bulk_rows *rows)
{
	rows->count = 0;
}

void
bulk_rows_release(struct bulk_rows *rows)
{
	free(rows->cells);
	*rows = (struct bulk_rows){ 0 };
}

/* ---- the table that SQL sees -------------------------------------------------------------- */

struct bulk {
	struct dossier *d;
	const struct bulk_table *tables;
	struct stmt **insert;
	size_t count;
	/* What the table "bulk" holds just now. */
	const struct bulk_cell *cells, *end;
	const struct bulk_counter *counters;
	size_t columns;
};

struct bulk_vtab {
	sqlite3_vtab base;
	struct bulk *bulk;
};

struct bulk_cursor {
	sqlite3_vtab_cursor base;
	struct bulk *bulk;
	const struct bulk_cell *at;
};

static int
table_connect(sqlite3 *db, void *bulk, int argc, const char *const *argv, sqlite3_vtab **out,
	      char **message)
{
	struct bulk_vtab *vtab = xcalloc(1, sizeof *vtab);
	char sql[16 * BULK_COLUMNS] = "CREATE TABLE bulk (";
	size_t at = strlen(sql);

	(void)argc;
	(void)argv;
	(void)message;
	for (int i = 0; i < BULK_COLUMNS; i++)
		at += (size_t)snprintf(sql + at, sizeof sql - at, "c%d%c", i,
				       i + 1 < BULK_COLUMNS ? ',' : ')');
	vtab->bulk = bulk;
	*out = &vtab->base;
	sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
	return sqlite3_declare_vtab(db, sql);
}

static int
table_disconnect(sqlite3_vtab *vtab)
{
	free(vtab);
	return SQLITE_OK;
}

/* Only one way to read it: from the first row to the last. */
static int
table_plan(sqlite3_vtab *vtab, sqlite3_index_info *info)
{
	(void)vtab;
	info->estimatedCost = 1;
	return SQLITE_OK;
}

static int
table_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out)
{
	struct bulk_cursor *cursor = xcalloc(1, sizeof *cursor);

	cursor->bulk = ((struct bulk_vtab *)vtab)->bulk;
	*out = &cursor->base;
	return SQLITE_OK;
}

static int
table_close(sqlite3_vtab_cursor *cursor)
{
	free(cursor);
	return SQLITE_OK;
}

static int
table_start(sqlite3_vtab_cursor *base, int plan, const char *name, int argc, sqlite3_value **argv)
{
	struct bulk_cursor *cursor = (struct bulk_cursor *)base;

	(void)plan;
	(void)name;
	(void)argc;
	(void)argv;
	cursor->at = cursor->bulk->cells;
	return SQLITE_OK;
}

static int
table_next(sqlite3_vtab_cursor *base)
{
	struct bulk_cursor *cursor = (struct bulk_cursor *)base;

	cursor->at += cursor->bulk->columns;
	return SQLITE_OK;
}

static int
table_eof(sqlite3_vtab_cursor *base)
{
	struct bulk_cursor *cursor = (struct bulk_cursor *)base;

	return cursor->at >= cursor->bulk->end;
}

static int
table_cell(sqlite3_vtab_cursor *base, sqlite3_context *out, int column)
{
	struct bulk_cursor *cursor = (struct bulk_cursor *)base;
	const struct bulk_cell *cell = cursor->at + column;
	const struct bulk_counter *counter;

	if ((size_t)column >= cursor->bulk->columns)
		return SQLITE_ERROR;
	switch ((enum bulk_type)cell->type) {
	case BULK_NULL:
		sqlite3_result_null(out);
		break;
	case BULK_INT:
		sqlite3_result_int64(out, cell->number);
		break;
	case BULK_REAL:
		sqlite3_result_double(out, cell->real);
		break;
	case BULK_TEXT:
		sqlite3_result_text64(out, cell->bytes, cell->len, SQLITE_STATIC, SQLITE_UTF8);
		break;
	case BULK_BLOB:
		sqlite3_result_blob64(out, cell->bytes, cell->len, SQLITE_STATIC);
		break;
	case BULK_COUNTED:
		counter = &cursor->bulk->counters[cell->counter];
		sqlite3_result_int64(out, counter->first + counter->step * cell->number);
		break;
	}
	return SQLITE_OK;
}

static int
table_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out)
{
	struct bulk_cursor *cursor = (struct bulk_cursor *)base;

	*out = cursor->at - cursor->bulk->cells;
	return SQLITE_OK;
}

/* Without xCreate: it is there by its name alone and never part of a file. */
static const sqlite3_module module = {
	.xConnect = table_connect,
	.xDisconnect = table_disconnect,
	.xBestIndex = table_plan,
	.xOpen = table_open,
	.xClose = table_close,
	.xFilter = table_start,
	.xNext = table_next,
	.xEof = table_eof,
	.xColumn = table_cell,
	.xRowid = table_rowid,
};

/* ---- inserting ---------------------------------------------------------------------------- */

struct bulk *
bulk_new(struct dossier *d, const struct bulk_table *tables, size_t count, int64_t fixed,
	 struct error *err)
{
	struct bulk *b = xcalloc(1, sizeof *b);

	b->d = d;
	b->tables = tables;
	b->count = count;
	b->insert = xcalloc(count, sizeof(struct stmt *));
	if (sqlite3_create_module_v2(d->db, "bulk", &module, b, NULL) != SQLITE_OK) {
		db_fail(d, "bulk", err);
		goto failed;
	}
	for (size_t i = 0; i < count; i++) {
		assert(tables[i].columns <= BULK_COLUMNS);
		if (!(b->insert[i] = stmt_new(d, tables[i].sql, err)))
			goto failed;
		stmt_int(b->insert[i], 1, fixed);
	}
	return b;
failed:
	bulk_free(b);
	return NULL;
}

void
bulk_free(struct bulk *b)
{
	if (!b)
		return;
	for (size_t i = 0; i < b->count; i++)
		stmt_free(b->insert[i]);
	sqlite3_create_module_v2(b->d->db, "bulk", NULL, NULL, NULL);
	free(b->insert);
	free(b);
}

bool
bulk_insert(struct bulk *b, size_t table, const struct bulk_rows *rows,
	    const struct bulk_counter *counters, struct error *err)
{
	int64_t before = sqlite3_total_changes64(b->d->db), want, got;

	if (rows->count == 0)
		return true;
	b->columns = b->tables[table].columns;
	assert(rows->count % b->columns == 0);
	b->cells = rows->cells;
	b->end = rows->cells + rows->count;
	b->counters = counters;
	if (!stmt_run(b->insert[table], err))
		return false;
	want = (int64_t)(rows->count / b->columns);
	got = sqlite3_total_changes64(b->d->db) - before;
	return got == want
	       || FAIL(err, ERR_INTERNAL, N_("%lld rows were to be stored, and %lld were"),
		       (long long)want, (long long)got);
}
