/* Sheets: which are read, where their headers are, and how their columns come together. */
#include "core/intake/sheets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/utf8.h"
#include "core/intake/cells.h"
#include "core/intake/package.h"
#include "core/intake/resolve.h"

/* A sheet that is read: where its data begins, and where its columns go. */
struct chosen {
	size_t sheet;
	long header_end; /* the last row of its header */
	size_t *to;	 /* columns of the table; NULL: the same */
	size_t columns;
};

struct sheets {
	struct table *t;
	const struct workbook_ops *ops;
	void *book;
	struct chosen *chosen;
	size_t count, cap;
	size_t at; /* the one that is open */
	bool is_open;
	struct name_index index; /* of the table's columns */
	/* A row in the order of the table's columns; its cells point into the sheet's row. */
	const struct sheet_cell **cells;
	size_t cell_cap;
	struct buf record;
	int64_t bytes; /* of all records */
};

/* ---- rows ------------------------------------------------------------------------------- */

void
sheet_row_clear(struct sheet_row *row, long number)
{
	row->row = number;
	row->count = row->bytes = 0;
	buf_clear(&row->text);
}

bool
sheet_row_add(struct sheet_row *row, size_t column, enum cell_type type, const char *text,
	      size_t len, bool is_lasting, struct error *err)
{
	if (len == 0)
		return true;
	if (len > CSV_CELL_MAX)
		return FAIL(err, ERR_LIMIT, N_("cell %zu is larger than 1 MiB"), column + 1);
	row->bytes += len;
	if (row->bytes > CSV_RECORD_MAX)
		return FAIL(err, ERR_LIMIT, N_("one record is larger than 4 MiB"));
	row->cells = grow_array(row->cells, row->count, &row->cap, sizeof *row->cells);
	row->cells[row->count++] = (struct sheet_cell){ column, is_lasting ? text : NULL,
							row->text.len, len, type };
	if (!is_lasting)
		buf_add(&row->text, text, len);
	return true;
}

void
sheet_row_finish(struct sheet_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (!row->cells[i].text)
			row->cells[i].text = row->text.data + row->cells[i].at;
}

void
sheet_row_release(struct sheet_row *row)
{
	free(row->cells);
	buf_release(&row->text);
	*row = (struct sheet_row){ 0 };
}

/* ---- headers ---------------------------------------------------------------------------- */

/* A cell of an upper header record counts for the columns that it is shown over. */
static size_t
last_column(const struct sheet_spans *spans, long row, const struct sheet_cell *cell)
{
	for (size_t i = 0; i < spans->count; i++)
		if (spans->items[i].first_row == row && spans->items[i].first == cell->column)
			return spans->items[i].last;
	return cell->column;
}

/* The names of one header record join those of the records above it. */
static void
join_row(struct names *names, const struct sheet_row *row, const struct sheet_spans *spans,
	 bool is_last, size_t columns)
{
	for (size_t i = 0; i < row->count; i++) {
		const struct sheet_cell *cell = &row->cells[i];
		size_t last = cell->column, len = cell->len;
		const char *text = cell_trimmed(cell->text, &len);

		if (!is_last)
			last = last_column(spans, row->row, cell);
		/* Nothing is merged, so a title stands for all columns up to the next. */
		if (!is_last && spans->count == 0)
			last = (i + 1 < row->count ? row->cells[i + 1].column : columns) - 1;
		for (size_t c = cell->column; c <= last && c < columns; c++)
			names_join(names, c, text, len);
	}
}

/* The first rows of a sheet, as far as they may be its header. */
struct head {
	struct sheet_row *rows;
	size_t count, cap;
	long first;	 /* the first row that holds anything; 0: none */
	size_t columns;	 /* of the header's records, without merged cells that nothing stands under */
	size_t width;	 /* the most cells of one of the first rows: what stands above a table is narrow */
	bool has_rows;	 /* something stands below */
};

enum { HEAD_ROWS = 60 };

static void
keep_row(struct head *h, const struct sheet_row *row)
{
	struct sheet_row *copy;

	h->rows = grow_array(h->rows, h->count, &h->cap, sizeof *h->rows);
	copy = &h->rows[h->count++];
	*copy = (struct sheet_row){ .row = row->row };
	for (size_t i = 0; i < row->count; i++) {
		copy->cells = grow_array(copy->cells, i, &copy->cap, sizeof *copy->cells);
		copy->cells[copy->count++] = (struct sheet_cell){
			row->cells[i].column, NULL, copy->text.len, row->cells[i].len, CELL_TEXT
		};
		buf_add(&copy->text, row->cells[i].text, row->cells[i].len);
	}
	sheet_row_finish(copy);
}

static bool
read_head(struct sheets *s, size_t sheet, const struct table_options *o, struct head *h,
	  struct error *err)
{
	const struct sheet_row *row;
	enum csv_result got = s->ops->open(s->book, sheet, err) ? CSV_ROW : CSV_ERROR;

	while (got == CSV_ROW && (got = s->ops->next(s->book, &row, err)) == CSV_ROW) {
		/* Empty rows at the top do not count. */
		if (!h->first)
			h->first = row->row;
		if (row->count > h->width)
			h->width = row->count;
		h->has_rows |= row->row - h->first >= o->header_last;
		if (h->has_rows && row->row - h->first >= HEAD_ROWS)
			break;
		if (h->has_rows)
			continue;
		if (row->row - h->first + 1 < o->header_first)
			continue;
		keep_row(h, row);
		if (row->cells[row->count - 1].column >= h->columns)
			h->columns = row->cells[row->count - 1].column + 1;
	}
	/* One place is left for the sheet's name. */
	if (got != CSV_ERROR && h->columns >= CSV_CELLS_MAX)
		return FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"), CSV_CELLS_MAX);
	return got != CSV_ERROR;
}

/* The header of a sheet, and what tells a table from a page of explanations. */
struct header {
	struct names names;
	long end;	/* its last row */
	size_t width;	/* of the first rows */
	bool has_rows;	/* something stands below it */
};

static bool
read_header(struct sheets *s, size_t sheet, const struct table_options *o, struct header *out,
	    struct error *err)
{
	struct sheet_spans spans = { 0 };
	struct head h = { 0 };
	bool ok = read_head(s, sheet, o, &h, err);

	*out = (struct header){ .end = h.first + o->header_last - 1, .width = h.width, .has_rows = h.has_rows };
	if (ok && h.count && o->header_last > o->header_first)
		ok = s->ops->spans(s->book, sheet, out->end, &spans, err);
	for (size_t i = 0; ok && i < h.count; i++)
		join_row(&out->names, &h.rows[i], &spans, h.rows[i].row == out->end, h.columns);
	for (size_t i = 0; i < h.count; i++)
		sheet_row_release(&h.rows[i]);
	free(h.rows);
	free(spans.items);
	return ok;
}

/* ---- which sheets ----------------------------------------------------------------------- */

static bool
no_sheet(const struct table *t, const char *wanted, struct error *err)
{
	char shown[200] = "";
	size_t len = 0;

	for (size_t i = 0; i < t->info.sheet_count && len < sizeof shown - 4; i++)
		len += (size_t)snprintf(shown + len, sizeof shown - len, "%s%s", i ? ", " : "",
					t->info.sheets[i].name);
	utf8_trim(shown);
	if (wanted)
		FAIL(err, ERR_USAGE, N_("\"%s\" has no sheet \"%s\""), t->path, wanted);
	else
		FAIL(err, ERR_FORMAT, N_("no sheet of \"%s\" that is not hidden holds anything"),
		     t->path);
	return error_hint(err, N_("its sheets are: %s"), shown);
}

/* Adds a sheet to those that are read; its columns to those of the table. */
static bool
add_sheet(struct sheets *s, size_t sheet, const struct names *names, long header_end,
	  struct error *err)
{
	struct table *t = s->t;
	struct name_index own = { 0 };
	struct chosen *c;
	bool ok = true;

	s->chosen = grow_array(s->chosen, s->count, &s->cap, sizeof *s->chosen);
	c = &s->chosen[s->count++];
	*c = (struct chosen){ .sheet = sheet, .header_end = header_end, .columns = names->count };
	c->to = xcalloc(names->count + 1, sizeof *c->to);
	if (s->count == 1)
		t->header.line = header_end;
	for (size_t i = 0; i < names->count && ok; i++) {
		size_t len = names->items[i].len, nth = 0, at;
		const char *name = cell_trimmed(buf_str(&names->items[i]), &len);

		/* How often the name stood in this sheet before. */
		while (name_index_find(&own, name, len, nth) != NAME_ABSENT && nth < 64)
			nth++;
		if (nth < 64)
			name_index_add(&own, name, len, nth, i);
		at = nth < 64 ? name_index_find(&s->index, name, len, nth) : NAME_ABSENT;
		if (at == NAME_ABSENT) {
			at = t->header.count;
			table_add_column(t, name, len);
			if (nth < 64)
				name_index_add(&s->index, t->header.cells[at].text, len, nth, at);
		}
		c->to[i] = at;
		if (t->header.count >= CSV_CELLS_MAX)
			ok = FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"),
				  CSV_CELLS_MAX);
	}
	name_index_release(&own);
	return ok;
}

/* The header of the widest sheet, which the others are held against, and where its names stand. */
struct standard {
	struct header header;
	struct name_index index;
};

/* How many names of a header are not empty, and how many of these the widest sheet has too. */
static size_t
shared_names(const struct names *names, const struct standard *standard, size_t *named)
{
	size_t shared = 0;

	*named = 0;
	for (size_t i = 0; i < names->count; i++) {
		size_t len = names->items[i].len;
		const char *name = cell_trimmed(buf_str(&names->items[i]), &len);

		*named += len > 0;
		shared += len > 0 && name_index_find(&standard->index, name, len, 0) != NAME_ABSENT;
	}
	return shared;
}

/* What is hidden, lists for a menu for instance, must be asked for by its name. */
static bool
may_be_read(const struct table_sheet *sheet, const struct table_options *o)
{
	return o->sheet && strcmp(o->sheet, "*") != 0 ? strcmp(sheet->name, o->sheet) == 0 : !sheet->is_hidden;
}

/* The widest sheet that has rows. */
static bool
find_standard(struct sheets *s, const struct table_options *o, struct standard *out, struct error *err)
{
	struct header *widest = &out->header;
	bool ok = true;

	*out = (struct standard){ 0 };
	for (size_t i = 0; i < s->t->info.sheet_count && ok; i++) {
		struct header h = { 0 };

		if (!may_be_read(&s->t->info.sheets[i], o))
			continue;
		ok = read_header(s, i, o, &h, err);
		if (ok && h.has_rows && h.width > widest->width) {
			struct header narrower = *widest;

			*widest = h;
			h = narrower;
		}
		names_release(&h.names);
	}
	for (size_t i = 0; i < widest->names.count; i++) {
		size_t len = widest->names.items[i].len;
		const char *name = cell_trimmed(buf_str(&widest->names.items[i]), &len);

		if (name_index_find(&out->index, name, len, 0) == NAME_ABSENT)
			name_index_add(&out->index, name, len, 0, i);
	}
	return ok;
}

/*
 * Is a sheet to be read? A table has columns side by side and rows below its header; a page of explanations has
 * not, and a summary beside the register is narrower. Of several sheets that are read together each has at least
 * half of its columns in common with the widest.
 */
static bool
is_chosen(const struct header *h, const struct standard *standard, size_t shared, size_t named, bool all,
	  size_t width)
{
	if (h->width < width || (width && !h->has_rows))
		return false;
	if (!all)
		return width < 2 || h->width * 2 >= standard->header.width;
	return width < 2 || standard->header.names.count < 2 || shared * 2 >= named;
}

static bool
choose(struct sheets *s, const struct table_options *o, const struct standard *standard, size_t width,
       struct error *err)
{
	bool all = o->sheet && strcmp(o->sheet, "*") == 0, ok = true;

	s->t->info.is_alike = true;
	for (size_t i = 0; i < s->t->info.sheet_count && ok && (all || s->count == 0); i++) {
		struct header h = { 0 };
		size_t named, shared;

		if (!may_be_read(&s->t->info.sheets[i], o))
			continue;
		ok = read_header(s, i, o, &h, err);
		shared = shared_names(&h.names, standard, &named);
		if (ok && is_chosen(&h, standard, shared, named, all, width)) {
			s->t->info.is_alike &= shared == named && h.names.count == standard->header.names.count;
			ok = add_sheet(s, i, &h.names, h.end, err);
		}
		names_release(&h.names);
	}
	s->t->info.sheets_read = s->count;
	return ok;
}

static bool
choose_sheets(struct sheets *s, const struct table_options *o, struct error *err)
{
	struct table *t = s->t;
	bool is_there = !o->sheet || strcmp(o->sheet, "*") == 0, ok;
	struct standard standard;

	for (size_t i = 0; i < t->info.sheet_count && !is_there; i++)
		is_there = strcmp(t->info.sheets[i].name, o->sheet) == 0;
	if (!is_there)
		return no_sheet(t, o->sheet, err);
	/* The last resort, a header and nothing else or not even that, is an error further on. */
	ok = find_standard(s, o, &standard, err);
	for (size_t width = 3; ok && width-- > 0 && s->count == 0;)
		ok = choose(s, o, &standard, width, err);
	names_release(&standard.header.names);
	name_index_release(&standard.index);
	if (!ok)
		return false;
	if (s->count == 0)
		return no_sheet(t, NULL, err);
	if (t->header.count == 0)
		return table_no_header(t, err);
	t->info.sheet = s->count == 1 && !(o->sheet && strcmp(o->sheet, "*") == 0)
				? t->info.sheets[s->chosen[0].sheet].name
				: "*";
	return true;
}

/* ---- records ---------------------------------------------------------------------------- */

static void
put_cell(struct buf *record, const struct sheet_cell *cell)
{
	if (cell)
		cells_add(record, cell->type, cell->text, cell->len);
	else
		cells_add(record, CELL_TEXT, "", 0);
}

/* A row in the order of the table's columns, the sheet's name, and what stands beside the header. */
static bool
encode(struct sheets *s, const struct chosen *c, const struct sheet_row *row, struct error *err)
{
	const size_t columns = s->t->header.count - 1; /* without the sheet's name */
	const char *name = s->t->info.sheets[c->sheet].name;
	const size_t width = row->cells[row->count - 1].column + 1;
	const size_t extra = width > c->columns ? width - c->columns : 0;
	const size_t count = columns + 1 + extra;

	if (count > CSV_CELLS_MAX) {
		FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"), CSV_CELLS_MAX);
		return error_at(err, file_name(s->t->path), row->row, 0);
	}
	memset(s->cells, 0, count * sizeof *s->cells);
	for (size_t i = 0; i < row->count; i++) {
		size_t at = row->cells[i].column;

		s->cells[at < c->columns ? c->to[at] : columns + 1 + at - c->columns] =
			&row->cells[i];
	}
	cells_begin(&s->record, count);
	for (size_t i = 0; i < columns; i++)
		put_cell(&s->record, s->cells[i]);
	cells_add(&s->record, CELL_TEXT, name, strlen(name));
	for (size_t i = columns + 1; i < count; i++)
		put_cell(&s->record, s->cells[i]);
	return true;
}

/* A text that is shared, a row that is repeated, and a cell that is missing are small in the file. */
static bool
check_growth(const struct sheets *s, struct error *err)
{
	const struct table *t = s->t;

	if (s->bytes <= PACKAGE_RATIO_FROM || s->bytes / PACKAGE_RATIO_MAX <= t->info.size)
		return true;
	FAIL(err, ERR_LIMIT, N_("\"%s\" unpacks to more than %d times its size"), t->path,
	     PACKAGE_RATIO_MAX);
	return error_hint(err, N_("it may be made to do harm; open it in a spreadsheet and"
				  " save it as CSV if you trust it"));
}

static enum csv_result
next(void *self, struct csv_record *record, struct error *err)
{
	struct sheets *s = self;
	const struct sheet_row *row;

	for (; s->at < s->count; s->at++, s->is_open = false) {
		const struct chosen *c = &s->chosen[s->at];
		enum csv_result got = CSV_ROW;

		if (!s->is_open && !s->ops->open(s->book, c->sheet, err))
			return CSV_ERROR;
		s->is_open = true;
		while ((got = s->ops->next(s->book, &row, err)) == CSV_ROW)
			if (row->row > c->header_end)
				break;
		if (got == CSV_ERROR)
			return got;
		if (got == CSV_END)
			continue;
		if (!encode(s, c, row, err))
			return CSV_ERROR;
		s->bytes += (int64_t)s->record.len;
		if (!check_growth(s, err))
			return CSV_ERROR;
		*record = (struct csv_record){ s->record.data, s->record.len, row->row };
		return CSV_ROW;
	}
	return CSV_END;
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
	const struct sheets *s = self;
	double done = (double)s->at;

	if (s->at < s->count && s->is_open)
		done += s->ops->share(s->book);
	return (int64_t)(done / (double)s->count * (double)s->t->info.size);
}

static void
end(void *self)
{
	struct sheets *s = self;

	s->ops->close(s->book);
	for (size_t i = 0; i < s->count; i++)
		free(s->chosen[i].to);
	free(s->chosen);
	free(s->cells);
	name_index_release(&s->index);
	buf_release(&s->record);
	free(s);
}

static const struct format format = { next, split, offset, end };

bool
sheets_open(struct table *t, const struct workbook_ops *ops, void *book,
	    const struct table_options *o, struct error *err)
{
	struct sheets *s = xcalloc(1, sizeof *s);

	s->t = t;
	s->ops = ops;
	s->book = book;
	t->format = &format;
	t->self = s;
	t->info.encoding = "UTF-8";
	t->info.has_sheet_column = true;
	if (!choose_sheets(s, o, err))
		return false;
	table_add_column(t, TABLE_SHEET_COLUMN, strlen(TABLE_SHEET_COLUMN));
	s->cells = xcalloc(CSV_CELLS_MAX, sizeof *s->cells);
	return true;
}
