/*
 * Rows as bytes, for formats whose records are not text that stands in the file: whoever works takes
 * them apart in place. A varint of how many cells, then of each its type, a varint of its length, its
 * bytes, and a zero byte.
 */
#ifndef ATALAYA_INTAKE_CELLS_H
#define ATALAYA_INTAKE_CELLS_H

#include "core/base/buf.h"
#include "core/base/csv.h"

void cells_begin(struct buf *record, size_t count);
void cells_add(struct buf *record, enum cell_type type, const char *text, size_t len);

/* As table_split. */
bool cells_split(const struct csv_record *record, struct csv_row *row, size_t *cap,
		 struct error *err);

#endif
