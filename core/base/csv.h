/*
 * CSV as spreadsheets and scripts write it: delimiter, double quotes, line breaks inside quotes.
 *
 * One pass over a window of the input; cells are handed out in place. A record ends with LF, CRLF or
 * CR CR LF; where the shape says so, with a bare CR too. Otherwise a stray CR stays in its cell, as
 * the blank that it is. Nothing grows beyond the caps, whatever the input holds.
 */
#ifndef ATALAYA_BASE_CSV_H
#define ATALAYA_BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"

#define CSV_CELL_MAX   ((size_t)1 << 20) /* bytes of one cell */
#define CSV_RECORD_MAX ((size_t)4 << 20) /* bytes of one record */
#define CSV_CELLS_MAX  ((size_t)4096)	 /* cells of one record */

/* What a cell is said to be where the format says it; CSV says nothing. Empty cells have no text. */
enum cell_type { CELL_TEXT, CELL_NUMBER, CELL_DATE, CELL_BOOLEAN, CELL_ERROR };

struct csv_cell {
	char *text; /* zero-terminated, valid until the next csv_next */
	size_t len;
	enum cell_type type;
};

struct csv_row {
	struct csv_cell *cells;
	size_t count;
	long line;	/* physical line on which the record starts, from 1 */
	bool has_junk;	/* text stood between a closing quote and the delimiter; it was kept */
};

enum csv_result { CSV_ROW, CSV_END, CSV_ERROR };

struct csv;

/* What separates cells and records. */
struct csv_shape {
	char delimiter;
	bool cr_ends; /* a bare CR outside quotes ends a record, like LF and CRLF */
};

/*
 * csv_guess - the shape that a text shows by its first records: the delimiter (comma, semicolon, tab
 * or bar) with which most of them have the same number of cells, and more than one.
 *
 * is_whole   the sample is the whole text, not cut somewhere
 * delimiter  0, or the one that is known already
 */
struct csv_shape csv_guess(const char *sample, size_t len, bool is_whole, char delimiter);

/* Reads up to size bytes of UTF-8 text, *got 0 at the end; false with *err at a failure. */
typedef bool csv_read_fn(void *ctx, char *out, size_t size, size_t *got, struct error *err);

/*
 * csv_open - reads from a function; csv_open_text from memory (copied), where a record ends with LF
 * or CRLF. A UTF-8 byte order mark at the start is skipped.
 *
 * source   named in errors.
 */
struct csv *csv_open(csv_read_fn *read, void *ctx, const char *source, struct csv_shape shape);
struct csv *csv_open_text(const char *text, size_t len, const char *source, char delimiter);
/* CSV_ERROR: ERR_IO, ERR_FORMAT (a quote never closed) or ERR_LIMIT, with the line. */
enum csv_result csv_next(struct csv *csv, struct csv_row *row, struct error *err);

/* One record as it stands, without its line end; the byte behind it may be written over. */
struct csv_record {
	char *text; /* valid until the next one */
	size_t len;
	long line;
};

/* The two halves of csv_next, for those who split records elsewhere than they find them. */
enum csv_result csv_next_record(struct csv *csv, struct csv_record *record, struct error *err);
/*
 * csv_split - splits a record in place, unquoting.
 *
 * row      row->cells holds *cap cells, from NULL and 0 on; it grows and is the caller's to free
 * Returns  false with ERR_FORMAT (a quote never closed) or ERR_LIMIT.
 */
bool csv_split(const struct csv_record *record, char delimiter, const char *source,
	       struct csv_row *row, size_t *cap, struct error *err);
/* Bytes consumed so far, for progress. */
size_t csv_offset(const struct csv *csv);
void csv_close(struct csv *csv);

struct buf;

/* Adds a cell as csv_open_text reads it back: in quotes where it holds a comma, a quote or a line end. */
void csv_put_cell(struct buf *out, const char *text);

#endif
