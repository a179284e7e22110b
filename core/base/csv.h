/*
 * CSV as spreadsheets and scripts write it: delimiter, double quotes, line breaks inside quotes.
 *
 * One pass over a window of the input; cells are handed out in place. A record may end with LF or
 * CRLF. Nothing grows beyond the caps, whatever the input holds.
 */
#ifndef ATALAYA_BASE_CSV_H
#define ATALAYA_BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "core/base/error.h"

#define CSV_CELL_MAX   ((size_t)1 << 20) /* bytes of one cell */
#define CSV_RECORD_MAX ((size_t)4 << 20) /* bytes of one record */
#define CSV_CELLS_MAX  ((size_t)4096)	 /* cells of one record */

struct csv_cell {
	char *text; /* zero-terminated, valid until the next csv_next */
	size_t len;
};

struct csv_row {
	struct csv_cell *cells;
	size_t count;
	long line;	/* physical line on which the record starts, from 1 */
	bool has_junk;	/* text stood between a closing quote and the delimiter; it was kept */
};

enum csv_result { CSV_ROW, CSV_END, CSV_ERROR };

struct csv;

/*
 * csv_open - reads from a stream that stays the caller's; csv_open_text from memory (not copied,
 * must outlive the reader). A UTF-8 byte order mark at the start is skipped.
 *
 * source   named in errors.
 */
struct csv *csv_open(FILE *in, const char *source, char delimiter);
struct csv *csv_open_text(const char *text, size_t len, const char *source, char delimiter);
/* CSV_ERROR: ERR_IO, ERR_FORMAT (a quote never closed) or ERR_LIMIT, with the line. */
enum csv_result csv_next(struct csv *csv, struct csv_row *row, struct error *err);
/* Bytes consumed so far, for progress. */
size_t csv_offset(const struct csv *csv);
void csv_close(struct csv *csv);

#endif
