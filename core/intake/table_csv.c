/* Tables of CSV text. Records are handed out as they stand in the file; whoever works splits them. */
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/intake/format.h"
#include "core/intake/reader.h"
#include "core/intake/resolve.h"

#define SAMPLE_LEN ((size_t)256 << 10) /* of the text, to see how it is delimited */

struct csv_file {
	const struct table *t;
	struct reader *reader;
	struct csv *csv;
	char delimiter;
};

static enum csv_result
next(void *self, struct csv_record *record, struct error *err)
{
	struct csv_file *f = self;
	enum csv_result got = csv_next_record(f->csv, record, err);

	if (got == CSV_END && reader_offset(f->reader) != reader_size(f->reader)) {
		FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), f->t->path);
		return CSV_ERROR;
	}
	return got;
}

static bool
split(const void *self, const struct csv_record *record, struct csv_row *row, size_t *cap,
      struct error *err)
{
	const struct csv_file *f = self;

	return csv_split(record, f->delimiter, file_name(f->t->path), row, cap, err);
}

static int64_t
offset(const void *self)
{
	const struct csv_file *f = self;

	return reader_offset(f->reader);
}

static void
end(void *self)
{
	struct csv_file *f = self;

	csv_close(f->csv);
	reader_close(f->reader);
	free(f);
}

static const struct format format = { next, split, offset, end };

/* What separates the cells: as said, or as the first records show. */
static bool
open_csv(struct csv_file *f, const struct table_options *o, struct error *err)
{
	struct buf sample = { 0 };
	struct csv_shape shape;
	bool is_whole, ok = reader_sample(f->reader, SAMPLE_LEN, &sample, &is_whole, err);

	if (ok) {
		shape = csv_guess(buf_str(&sample), sample.len, is_whole, o->delimiter);
		f->delimiter = shape.delimiter;
		f->csv = csv_open(reader_read, f->reader, file_name(f->t->path), shape);
	}
	buf_release(&sample);
	return ok;
}

/* The names of one header record join those of the records above it. */
static void
join_names(struct names *names, const struct csv_row *row, bool is_last)
{
	const char *before = "";
	size_t before_len = 0;

	for (size_t i = 0; i < row->count; i++) {
		size_t len = row->cells[i].len;
		const char *text = cell_trimmed(row->cells[i].text, &len);

		/* A title over several columns stands in the first of them. */
		if (len == 0 && !is_last) {
			text = before;
			len = before_len;
		}
		names_join(names, i, text, len);
		before = text;
		before_len = len;
	}
}

static bool
read_header(struct csv_file *f, struct table *t, const struct table_options *o, struct error *err)
{
	struct names names = { 0 };
	enum csv_result got = CSV_ROW;
	struct csv_row row;

	for (int i = 1; i <= o->header_last && got == CSV_ROW; i++) {
		got = csv_next(f->csv, &row, err);
		if (got == CSV_ROW && i >= o->header_first)
			join_names(&names, &row, i == o->header_last);
	}
	if (got == CSV_END)
		table_no_header(t, err);
	if (got == CSV_ROW) {
		t->header.line = row.line;
		for (size_t i = 0; i < names.count; i++)
			table_add_column(t, buf_str(&names.items[i]), names.items[i].len);
	}
	names_release(&names);
	return got == CSV_ROW;
}

bool
csv_table(struct table *t, struct reader *reader, const struct table_options *o, struct error *err)
{
	struct csv_file *f = xcalloc(1, sizeof *f);

	f->t = t;
	f->reader = reader;
	t->format = &format;
	t->self = f;
	t->info.format = TABLE_CSV;
	t->info.encoding = reader_encoding(reader);
	t->info.is_packed = reader_is_packed(reader);
	t->info.sheet = "";
	t->info.size = reader_size(reader);
	memcpy(t->info.hash, reader_hash(reader), TABLE_HASH_LEN);
	if (!open_csv(f, o, err))
		return false;
	t->info.delimiter = f->delimiter;
	return read_header(f, t, o, err);
}
