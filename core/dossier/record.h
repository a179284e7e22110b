/*
 * Records: every row of a source, cell by cell as it was read, in compressed blocks.
 *
 * A block holds rows one after the other: varint line, varint cells, each cell a block (core/base/
 * buf.h). At most 256 KiB raw, unless one row alone is larger.
 */
#ifndef ATALAYA_DOSSIER_RECORD_H
#define ATALAYA_DOSSIER_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/error.h"

struct dossier;

/* Adds one row in the form above. */
void record_encode(struct buf *out, const struct csv_row *row);

struct record_writer;

/* Writes the records of a dataset, inside a transaction. End with record_writer_free. */
struct record_writer *record_writer_new(struct dossier *d, int64_t dataset, struct error *err);
/* Rows are numbered from 1 in the order in which they are put. */
bool record_put(struct record_writer *w, const struct csv_row *row, struct error *err);
/* Writes the last block; nothing may be put after it. */
bool record_finish(struct record_writer *w, struct error *err);
void record_writer_free(struct record_writer *w);

/* One row as it comes back; cells point into memory that lasts until the next call. */
struct record {
	int64_t row;
	long line;
	struct csv_cell *cells; /* text is NOT zero-terminated here */
	size_t count;
};

typedef bool record_fn(void *ctx, const struct record *record, struct error *err);

/*
 * record_each - calls fn for the rows of a dataset from first to last (last 0: to the end), in
 * order; stops when fn returns false.
 *
 * Returns false with ERR_DB when a block is damaged.
 */
bool record_each(struct dossier *d, int64_t dataset, int64_t first, int64_t last, record_fn *fn,
		 void *ctx, struct error *err);

#endif
