/*
 * Cells that hold a value for each of several people, behind the number of whom it is of:
 * "0::Victim||1::Subject-Suspect". Cells of one row belong together by those numbers; or, where cells are
 * split at a separator, by the place of the value in its cell.
 */
#ifndef ATALAYA_INTAKE_NESTED_H
#define ATALAYA_INTAKE_NESTED_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/csv.h"

/* Zero-initialise; end with nested_release. */
struct nested {
	struct nested_value {
		long number;
		int column;
		size_t order; /* in the cell: of two with one number the first counts */
		const char *text;
		size_t len;
	} *values;
	size_t count, cap, at;
	const struct csv_row *row;
	struct csv_cell *cells; /* of the row that is handed out */
	size_t cell_cap;
	int *columns;		/* that were taken apart */
	size_t column_count, column_cap;
	bool is_sorted;
};

/* Begins with a row, which stays as it is until the last nested_next. */
void nested_begin(struct nested *n, const struct csv_row *row);
/*
 * Takes one cell of it apart; a column that was taken already is left alone. Values are separated by
 * || or |, the number from its value by :: or :. What has no number in front is passed over.
 */
void nested_add(struct nested *n, int column);
/*
 * Takes one cell apart at a separator; what is empty is passed over. A cell with one value alone stays whole,
 * and holds for everybody.
 */
void nested_split(struct nested *n, int column, char separator);
/*
 * The row as it is for the next number, in ascending order: the cells that were taken apart hold the
 * value of that number, or nothing. out stands in n. False after the last.
 */
bool nested_next(struct nested *n, struct csv_row *out);
void nested_release(struct nested *n);

#endif
