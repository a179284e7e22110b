/* Tables: what a file is, its header, and which format does the rest. */
#include "core/intake/table.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/intake/format.h"
#include "core/intake/reader.h"
#include "core/intake/resolve.h"

const char *
table_format_name(enum table_format format)
{
	static const char *const names[] = { [TABLE_CSV] = "CSV",
					     [TABLE_XLSX] = "XLSX",
					     [TABLE_ODS] = "ODS",
					     [TABLE_JSON] = "JSON" };

	return names[format];
}

/* ---- the header ------------------------------------------------------------------------- */

void
names_join(struct names *names, size_t at, const char *text, size_t len)
{
	struct buf *name;

	while (names->count <= at) {
		names->items = grow_array(names->items, names->count, &names->cap,
					  sizeof *names->items);
		names->items[names->count++] = (struct buf){ 0 };
	}
	name = &names->items[at];
	if (len && name->len)
		buf_puts(name, " / ");
	buf_add(name, text, len);
}

void
names_release(struct names *names)
{
	for (size_t i = 0; i < names->count; i++)
		buf_release(&names->items[i]);
	free(names->items);
	*names = (struct names){ 0 };
}

void
table_add_column(struct table *t, const char *name, size_t len)
{
	struct csv_row *h = &t->header;

	name = cell_trimmed(name, &len);
	h->cells = grow_array(h->cells, h->count, &t->header_cap, sizeof *h->cells);
	h->cells[h->count++] =
		(struct csv_cell){ arena_strndup(&t->arena, name, len), len, CELL_TEXT };
}

bool
table_no_header(const struct table *t, struct error *err)
{
	FAIL(err, ERR_FORMAT, N_("\"%s\" holds no header"), t->path);
	return error_at(err, file_name(t->path), 1, 0);
}

/* ---- opening ---------------------------------------------------------------------------- */

static bool
open_text(struct table *t, const struct table_options *o, struct error *err)
{
	struct reader *reader = reader_open(t->path, o->encoding, err);

	return reader && csv_table(t, reader, o, err);
}

struct table *
table_open(const char *path, const struct table_options *options, struct error *err)
{
	struct table *t = xcalloc(1, sizeof *t);
	struct table_options o = options ? *options : (struct table_options){ 0 };

	t->path = arena_strdup(&t->arena, path);
	t->info.sheet = "";
	if (o.header_first == 0)
		o.header_first = 1;
	if (o.header_last < o.header_first)
		o.header_last = o.header_first;
	if (open_text(t, &o, err))
		return t;
	table_close(t);
	return NULL;
}

void
table_close(struct table *t)
{
	if (!t)
		return;
	if (t->format)
		t->format->close(t->self);
	free(t->header.cells);
	arena_release(&t->arena);
	free(t);
}

const struct table_info *
table_info(const struct table *t)
{
	return &t->info;
}

int64_t
table_offset(const struct table *t)
{
	return t->format->offset(t->self);
}

const struct csv_row *
table_header(const struct table *t)
{
	return &t->header;
}

enum csv_result
table_next(struct table *t, struct csv_record *record, struct error *err)
{
	return t->format->next(t->self, record, err);
}

bool
table_split(const struct table *t, const struct csv_record *record, struct csv_row *row,
	    size_t *cap, struct error *err)
{
	return t->format->split(t->self, record, row, cap, err);
}
