/*
 * Keys of rows: what says that a row of a newer file is one of the file before. Fingerprints, so that
 * many rows take little memory; keyed anew for each comparison, so that no file can be made to collide.
 */
#ifndef ATALAYA_INTAKE_ROWKEY_H
#define ATALAYA_INTAKE_ROWKEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/csv.h"
#include "core/intake/profile.h"

#define ROW_KEY_CONTENT 16
#define ROW_KEY_SECRET	32

struct row_key {
	unsigned char content[ROW_KEY_CONTENT]; /* of all cells that are compared */
	/* 0 where the row does not say all of it: */
	uint64_t code;	/* the file's own identifier */
	uint64_t event; /* names of victims, date, place */
	uint64_t dated; /* names of victims, date */
	bool is_taken;	/* false: it was refused, and nothing else is set */
};

/* How the rows of one file are looked at. */
struct row_plan {
	const struct profile *p; /* bound to the header of this file */
	const int *columns;	 /* the places of the columns that are compared, -1: has none */
	size_t count;
	int year_max, year_last; /* as in core/intake/datetext.h */
	unsigned char secret[ROW_KEY_SECRET];
};

/* The keys of a row that was taken. Cells need no zero byte behind them. */
void row_key_make(const struct row_plan *plan, const struct csv_row *row, struct row_key *out);

/* A cell as it is compared: the blanks at its ends make no other text of it. "" where there is none. */
const char *row_cell(const struct csv_row *row, int column, size_t *len);

#endif
