/*
 * Sheets: what workbooks of all formats have in common once their rows can be read. Which sheets are
 * read, where their headers are, and how their columns come together.
 */
#ifndef ATALAYA_INTAKE_SHEETS_H
#define ATALAYA_INTAKE_SHEETS_H

#include "core/base/buf.h"
#include "core/intake/format.h"

#define SHEET_ROWS_MAX	  1048576 /* of one sheet: more have none of the programs */
#define SHEET_COLUMNS_MAX 16384
#define SHEETS_MAX	  1000 /* of one workbook */

/* A cell that holds something. */
struct sheet_cell {
	size_t column; /* from 0 */
	const char *text; /* NULL while its row is being read: then at says where in the row's text */
	size_t at, len;
	enum cell_type type;
};

/* A row with such cells, from left to right. Zero-initialise; end with sheet_row_release. */
struct sheet_row {
	long row; /* from 1 */
	struct sheet_cell *cells;
	size_t count, cap;
	size_t bytes; /* of all cells */
	struct buf text;
};

/* Begins a row. */
void sheet_row_clear(struct sheet_row *row, long number);
/*
 * Adds a cell behind the others; empty text is none. is_lasting: the text outlives the row.
 *
 * Returns  false with ERR_LIMIT when the cell, or the row with it, is too large.
 */
bool sheet_row_add(struct sheet_row *row, size_t column, enum cell_type type, const char *text,
		   size_t len, bool is_lasting, struct error *err);
/* All cells are there. */
void sheet_row_finish(struct sheet_row *row);
void sheet_row_release(struct sheet_row *row);

/* Cells that are shown as one; rows from 1, columns from 0, both ends included. */
struct sheet_span {
	long first_row, last_row;
	size_t first, last;
};

struct sheet_spans {
	struct sheet_span *items;
	size_t count, cap;
};

/* How a format reads one sheet at a time. */
struct workbook_ops {
	/* Goes to the start of a sheet, from wherever it was. */
	bool (*open)(void *book, size_t sheet, struct error *err);
	/* The next row that holds anything, in ascending order; lasts until the next call. */
	enum csv_result (*next)(void *book, const struct sheet_row **row, struct error *err);
	/* Adds what is merged and begins in the first rows of a sheet, up to last_row. */
	bool (*spans)(void *book, size_t sheet, long last_row, struct sheet_spans *out,
		      struct error *err);
	/* Of the sheet that is open, 0..1. */
	double (*share)(void *book);
	void (*close)(void *book);
};

/*
 * sheets_open - makes a table of a workbook, whose sheets stand in t->info.
 *
 * book     is the table's from now on, also at a failure
 */
bool sheets_open(struct table *t, const struct workbook_ops *ops, void *book,
		 const struct table_options *o, struct error *err);

#endif
