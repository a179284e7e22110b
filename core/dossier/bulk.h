/*
 * Bulk: many rows of one table go into the dossier with one statement.
 *
 * Rows are cells in memory, made on any thread; the thread that owns the dossier hands them over to
 * an INSERT ... SELECT, which costs less than a statement for every row.
 *
 * Whoever makes rows need not know which ids they get: a counted cell is a number from 0 within its
 * batch, and the counter of that batch says which value 0 stands for.
 */
#ifndef ATALAYA_DOSSIER_BULK_H
#define ATALAYA_DOSSIER_BULK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/error.h"

struct dossier;

enum bulk_type { BULK_NULL, BULK_INT, BULK_REAL, BULK_TEXT, BULK_BLOB, BULK_COUNTED };

struct bulk_cell {
	union {
		int64_t number; /* BULK_COUNTED: from 0 */
		double real;
		const char *bytes; /* not copied: stays as it is until the rows are inserted */
	};
	uint32_t len;	 /* of bytes */
	uint8_t type;
	uint8_t counter; /* BULK_COUNTED: which */
};

#define BULK_COLUMNS 17 /* that a row may have */

/* The rows of one table, cell after cell. Zero-initialise; end with bulk_rows_release. */
struct bulk_rows {
	struct bulk_cell *cells;
	size_t count, cap; /* of cells */
};

void bulk_null(struct bulk_rows *rows);
void bulk_int(struct bulk_rows *rows, int64_t value);
void bulk_real(struct bulk_rows *rows, double value);
void bulk_text(struct bulk_rows *rows, const char *text);
void bulk_text_n(struct bulk_rows *rows, const char *text, size_t len);
void bulk_blob(struct bulk_rows *rows, const void *bytes, size_t len);
void bulk_counted(struct bulk_rows *rows, unsigned counter, int64_t number);
/* Empties but keeps the memory. */
void bulk_rows_clear(struct bulk_rows *rows);
void bulk_rows_release(struct bulk_rows *rows);

/* Number n stands for first + n * step. */
struct bulk_counter {
	int64_t first, step;
};

/* How the rows of one table go in. */
struct bulk_table {
	const char *sql; /* INSERT INTO t (...) SELECT c0, :fixed, c1 ... FROM bulk */
	size_t columns;	 /* cells of a row: c0, c1, ... */
};

struct bulk;

/*
 * bulk_new - prepares the statements of several tables.
 *
 * tables   stay as they are as long as the handle lives
 * fixed    the value of the first parameter of every statement that has one
 * Returns  a handle that the caller ends with bulk_free (NULL is fine), or NULL with *err. A dossier
 *          has one at a time.
 */
struct bulk *bulk_new(struct dossier *d, const struct bulk_table *tables, size_t count,
		      int64_t fixed, struct error *err);
void bulk_free(struct bulk *b);

/*
 * bulk_insert - inserts rows into the table of that number, inside a transaction.
 *
 * counters  what the numbers of counted cells stand for
 * Returns   false with ERR_DB, ERR_IO or ERR_INTERNAL (fewer rows than there were).
 */
bool bulk_insert(struct bulk *b, size_t table, const struct bulk_rows *rows,
		 const struct bulk_counter *counters, struct error *err);

#endif
