/*
 * Records: every row of a source, cell by cell as it was read, in compressed blocks.
 *
 * A block holds rows one after the other: varint line, varint cells, each cell a block (core/base/
 * buf.h). About RECORD_BLOCK bytes raw, unless one row alone is larger.
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

/* A block is full when its rows are so many bytes or more. */
#define RECORD_BLOCK ((size_t)256 << 10)

/* Compresses blocks; one for each thread that does. */
struct record_packer;
struct record_packer *record_packer_new(void);
void record_packer_free(struct record_packer *p);
/* Packs rows, as record_encode wrote them, into what a block stores; packed is overwritten. */
bool record_pack(struct record_packer *p, const struct buf *rows, struct buf *packed,
		 struct error *err);

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
