/* Tables of JSON: the columns are the keys of all records, in the order in which they come up. */
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/intake/cells.h"
#include "core/intake/format.h"
#include "core/intake/jsontext.h"
#include "core/intake/reader.h"

#define GROWTH_FROM ((int64_t)64 << 20) /* from so many bytes of rows on */
#define GROWTH_MAX  500			/* they are at most so many times as large as the text */

/* A cell of the record that is being read; its text is in values. */
struct json_cell {
	enum cell_type type;
	size_t at, len;
	bool is_there;
};

struct json_file {
	struct table *t;
	struct reader *reader;
	struct json_scan *scan;
	bool is_feature;
	const char *path; /* of the list of records; NULL: the text itself */
	bool is_series;
	struct name_index index;
	struct json_cell *cells; /* as many as there are columns */
	size_t cell_cap;
	size_t last; /* column of the value before: the next one is likely beside it */
	struct json_work work;
	struct buf values, record;
	int64_t in, out; /* bytes of records: of their texts, and of their rows */
};

/* ---- columns ------------------------------------------------------------------------------ */

static bool
too_many(const struct json_file *j, struct error *err)
{
	FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"), CSV_CELLS_MAX);
	return error_at(err, file_name(j->t->path), 0, 0);
}

/* Makes a column of a key that is new. One that comes up twice in a record is two columns. */
static bool
find_column(struct json_file *j, const char *path, size_t len, size_t *at, struct error *err)
{
	struct csv_row *header = &j->t->header;
	size_t nth = 0;

	/* Records mostly have the same keys in the same order. */
	*at = j->last + 1;
	if (*at >= header->count || header->cells[*at].len != len
	    || memcmp(header->cells[*at].text, path, len) != 0 || j->cells[*at].is_there)
		while ((*at = name_index_find(&j->index, path, len, nth)) != NAME_ABSENT
		       && j->cells[*at].is_there)
			nth++;
	if (*at != NAME_ABSENT)
		return true;
	if (header->count == CSV_CELLS_MAX)
		return too_many(j, err);
	*at = header->count;
	j->cells = grow_array(j->cells, *at, &j->cell_cap, sizeof *j->cells);
	j->cells[*at] = (struct json_cell){ 0 };
	table_add_key(j->t, path, len);
	name_index_add(&j->index, header->cells[*at].text, len, nth, *at);
	return true;
}

static bool
on_value(void *ctx, const char *path, size_t path_len, enum cell_type type, const char *text,
	 size_t len, struct error *err)
{
	struct json_file *j = ctx;
	size_t at;

	if (!find_column(j, path, path_len, &at, err))
		return false;
	j->cells[at] = (struct json_cell){ type, j->values.len, len, true };
	buf_add(&j->values, text, len);
	j->last = at;
	return true;
}

static bool
walk(struct json_file *j, const struct csv_record *record, struct error *err)
{
	if (j->t->header.count)
		memset(j->cells, 0, j->t->header.count * sizeof *j->cells);
	buf_clear(&j->values);
	j->last = SIZE_MAX;
	return json_walk(record, file_name(j->t->path), j->is_feature, &j->work, on_value, j, err);
}

/* Reading begins anew. */
static bool
restart(struct json_file *j, struct error *err)
{
	json_scan_free(j->scan);
	j->scan = json_scan_new(reader_read, j->reader, file_name(j->t->path));
	json_scan_list(j->scan, j->path, j->is_series);
	return reader_rewind(j->reader, err);
}

/* The keys of all records. */
static bool
read_header(struct json_file *j, struct error *err)
{
	struct csv_record record;
	enum csv_result got = restart(j, err) ? CSV_ROW : CSV_ERROR;
	long records = 0;

	while (got == CSV_ROW && (got = json_scan_next(j->scan, &record, err)) == CSV_ROW) {
		if (!walk(j, &record, err))
			return false;
		records++;
	}
	if (got == CSV_ERROR)
		return false;
	if (records == 0 || j->t->header.count == 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" holds no records"), j->t->path);
		return error_at(err, file_name(j->t->path), 1, 0);
	}
	return restart(j, err);
}

/* ---- which list ----------------------------------------------------------------------------- */

static bool
no_list(const struct json_file *j, const struct json_shape *shape, const char *wanted, struct error *err)
{
	struct buf shown = { 0 };

	for (size_t i = 0; i < shape->list_count && shown.len < 150; i++)
		buf_printf(&shown, "%s%.60s", i ? ", " : "", shape->lists[i].path);
	FAIL(err, ERR_USAGE, N_("\"%s\" has no list of records \"%s\""), j->t->path, wanted);
	if (shape->is_list || shape->is_series || !shown.len)
		error_hint(err, N_("its records stand side by side: leave --sheet out"));
	else
		error_hint(err, N_("its lists are: %s"), shown.data);
	buf_release(&shown);
	return false;
}

/* The list that was asked for, or the one with most records. */
static bool
choose_list(struct json_file *j, const struct json_shape *shape, const char *wanted, struct error *err)
{
	struct table *t = j->t;
	struct table_sheet *sheets;
	size_t best = SIZE_MAX;

	j->is_series = shape->is_series;
	j->is_feature = strcmp(buf_str(&shape->type), "Feature") == 0;
	if (shape->is_list || shape->is_series)
		return !wanted || no_list(j, shape, wanted, err);
	sheets = arena_alloc(&t->arena, shape->list_count * sizeof *sheets);
	for (size_t i = 0; i < shape->list_count; i++) {
		const struct json_list *list = &shape->lists[i];

		sheets[i] = (struct table_sheet){ arena_strdup(&t->arena, list->path), false };
		if (wanted ? strcmp(wanted, list->path) == 0
			   : best == SIZE_MAX || list->records > shape->lists[best].records)
			best = i;
	}
	t->info.sheets = sheets;
	t->info.sheet_count = shape->list_count;
	if (best == SIZE_MAX)
		return no_list(j, shape, wanted, err);
	j->path = t->info.sheet = sheets[best].name;
	j->is_feature = strcmp(j->path, "features") == 0
			&& strcmp(buf_str(&shape->type), "FeatureCollection") == 0;
	return true;
}

/* ---- the table ------------------------------------------------------------------------------ */

static enum csv_result
next(void *self, struct csv_record *out, struct error *err)
{
	struct json_file *j = self;
	const struct csv_row *header = &j->t->header;
	const size_t columns = header->count;
	struct csv_record record;
	enum csv_result got = json_scan_next(j->scan, &record, err);

	if (got == CSV_END && reader_offset(j->reader) == reader_size(j->reader))
		return got;
	if (got == CSV_ERROR || (got == CSV_ROW && !walk(j, &record, err)))
		return CSV_ERROR;
	/* Workers know the header as it was: another one means another file. */
	if (got == CSV_END || header->count != columns) {
		FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), j->t->path);
		return CSV_ERROR;
	}
	cells_begin(&j->record, columns);
	for (size_t i = 0; i < columns; i++)
		cells_add(&j->record, j->cells[i].type, buf_str(&j->values) + j->cells[i].at,
			  j->cells[i].len);
	/* Many columns, and records that have one of them each. */
	j->in += (int64_t)record.len;
	j->out += (int64_t)j->record.len;
	if (j->out > GROWTH_FROM && j->out / GROWTH_MAX > j->in) {
		FAIL(err, ERR_LIMIT, N_("the rows of \"%s\" are more than %d times as large as its text"),
		     j->t->path, GROWTH_MAX);
		return CSV_ERROR;
	}
	*out = (struct csv_record){ j->record.data, j->record.len, record.line };
	return CSV_ROW;
}

static bool
split(const void *self, const struct csv_record *record, struct csv_row *row, size_t *cap,
      struct error *err)
{
	(void)self;
	return cells_split(record, row, cap, err);
}

static int64_t
offset(const void *self)
{
	const struct json_file *j = self;

	return reader_offset(j->reader);
}

static void
end(void *self)
{
	struct json_file *j = self;

	json_scan_free(j->scan);
	reader_close(j->reader);
	name_index_release(&j->index);
	free(j->cells);
	json_work_release(&j->work);
	buf_release(&j->values);
	buf_release(&j->record);
	free(j);
}

static const struct format format = { next, split, offset, end };

bool
json_table(struct table *t, struct reader *reader, const struct table_options *o,
	   struct error *err)
{
	struct json_file *j = xcalloc(1, sizeof *j);
	struct json_shape shape = { 0 };
	bool ok;

	j->t = t;
	j->reader = reader;
	t->format = &format;
	t->self = j;
	t->info.format = TABLE_JSON;
	t->info.encoding = reader_encoding(reader);
	t->info.is_packed = reader_is_packed(reader);
	t->info.size = reader_size(reader);
	memcpy(t->info.hash, reader_hash(reader), TABLE_HASH_LEN);
	ok = restart(j, err) && json_scan_shape(j->scan, &shape, err)
	     && choose_list(j, &shape, o->sheet, err) && read_header(j, err);
	json_shape_release(&shape);
	return ok;
}
