/* Records in compressed blocks. */
#include "core/dossier/record.h"

#include <stdlib.h>

#include <zstd.h>

#include "core/base/memory.h"
#include "core/dossier/private.h"
#include "core/dossier/stmt.h"

/* What one record may be, plus the lengths of its cells. */
#define RAW_MAX (RECORD_BLOCK + CSV_RECORD_MAX + 16 * CSV_CELLS_MAX)

struct record_packer {
	ZSTD_CCtx *zstd;
};

void
record_encode(struct buf *out, const struct csv_row *row)
{
	buf_varint(out, (uint64_t)row->line);
	buf_varint(out, row->count);
	for (size_t i = 0; i < row->count; i++)
		buf_block(out, row->cells[i].text, row->cells[i].len);
}

struct record_packer *
record_packer_new(void)
{
	struct record_packer *p = xcalloc(1, sizeof *p);

	p->zstd = ZSTD_createCCtx();
	/* A checksum in each block: a flipped bit must not become another cell. */
	ZSTD_CCtx_setParameter(p->zstd, ZSTD_c_compressionLevel, 1);
	ZSTD_CCtx_setParameter(p->zstd, ZSTD_c_checksumFlag, 1);
	return p;
}

void
record_packer_free(struct record_packer *p)
{
	if (!p)
		return;
	ZSTD_freeCCtx(p->zstd);
	free(p);
}

bool
record_pack(struct record_packer *p, const struct buf *rows, struct buf *packed, struct error *err)
{
	size_t bound = ZSTD_compressBound(rows->len), len;

	buf_clear(packed);
	len = ZSTD_compress2(p->zstd, buf_room(packed, bound), bound, buf_str(rows), rows->len);
	if (ZSTD_isError(len))
		return FAIL(err, ERR_INTERNAL, N_("records cannot be compressed: %s"),
			    ZSTD_getErrorName(len));
	packed->len = len;
	return true;
}

static bool
damaged(int64_t first, struct error *err)
{
	FAIL(err, ERR_DB, N_("the records from row %lld on are damaged"), (long long)first);
	return error_hint(err, N_("keep the file as it is and go back to a copy of it"));
}

/* Unpacks one block of the statement into raw. */
static bool
unpack(struct stmt *s, int64_t first, struct buf *raw, struct error *err)
{
	int64_t size = stmt_col_int(s, 2);
	size_t len, got;
	const void *data = stmt_col_blob(s, 3, &len);

	if (size < 0 || (size_t)size > RAW_MAX)
		return damaged(first, err);
	buf_clear(raw);
	got = ZSTD_decompress(buf_room(raw, (size_t)size), (size_t)size, data, len);
	if (ZSTD_isError(got) || got != (size_t)size)
		return damaged(first, err);
	raw->len = got;
	return true;
}

/* Reads the next row of a block into r. */
static bool
next_row(struct cursor *c, struct record *r, size_t *cap)
{
	uint64_t count;

	r->line = (long)cursor_varint(c);
	count = cursor_varint(c);
	if (c->is_bad || count > CSV_CELLS_MAX)
		return false;
	r->count = 0;
	for (uint64_t i = 0; i < count; i++) {
		struct csv_cell cell;

		cell.text = (char *)cursor_block(c, &cell.len);
		r->cells = grow_array(r->cells, r->count, cap, sizeof *r->cells);
		r->cells[r->count++] = cell;
	}
	return !c->is_bad;
}

bool
record_each(struct dossier *d, int64_t dataset, int64_t first, int64_t last, record_fn *fn,
	    void *ctx, struct error *err)
{
	struct stmt *s = stmt_new(d,
				  "SELECT first_row, rows, raw_size, data FROM record_block"
				  " WHERE dataset = :dataset AND first_row >= ifnull((SELECT max(first_row)"
				  " FROM record_block WHERE dataset = :dataset AND first_row <= :first), 0)"
				  " AND first_row <= :last ORDER BY first_row",
				  err);
	struct record r = { 0 };
	struct buf raw = { 0 };
	size_t cap = 0;
	enum stmt_result got = STMT_ERROR;
	bool ok = false;

	if (!s)
		return false;
	stmt_int(s, 1, dataset);
	stmt_int(s, 2, first);
	stmt_int(s, 3, last ? last : INT64_MAX);
	while ((got = stmt_step(s, err)) == STMT_ROW) {
		int64_t start = stmt_col_int(s, 0), rows = stmt_col_int(s, 1);
		struct cursor c;

		if (!unpack(s, start, &raw, err))
			goto done;
		c = cursor_over(buf_str(&raw), raw.len);
		for (r.row = start; r.row < start + rows; r.row++) {
			if (!next_row(&c, &r, &cap)) {
				damaged(start, err);
				goto done;
			}
			if (r.row >= first && (last == 0 || r.row <= last) && !fn(ctx, &r, err))
				goto done;
		}
		if (c.at != c.end) {
			damaged(start, err);
			goto done;
		}
	}
	ok = got == STMT_DONE;
done:
	stmt_free(s);
	free(r.cells);
	buf_release(&raw);
	return ok;
}
