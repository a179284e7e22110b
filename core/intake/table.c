/* Tables: what a file is, its header, and which format does the rest. */
#include "core/intake/table.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/intake/format.h"
#include "core/intake/package.h"
#include "core/intake/reader.h"
#include "core/intake/resolve.h"
#include "core/intake/whole.h"

#define START_LEN 4096 /* of a text, to see what it is */

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
table_add_column(struct table *t, const char *name, size_t len)
{
	name = cell_trimmed(name, &len);
	table_add_key(t, name, len);
}

void
table_add_key(struct table *t, const char *name, size_t len)
{
	struct csv_row *h = &t->header;

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

/* Tables that are meant for a browser, or as XML, and often have the suffix of another format. */
static bool
is_markup(const char *text, size_t len)
{
	static const char *const starts[] = { "<?xml", "<!doctype", "<html", "<table" };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (len >= strlen(starts[i])
		    && strncasecmp(text, starts[i], strlen(starts[i])) == 0)
			return true;
	return false;
}

/* "{" or "[", and behind it what can only be JSON: a header may begin with either, too. */
static bool
is_json(const char *text, size_t len)
{
	static const char blank[] = " \t\r\n";
	size_t i = 1;

	if (len == 0 || (text[0] != '{' && text[0] != '['))
		return false;
	while (i < len && strchr(blank, text[i]) && text[i])
		i++;
	if (i == len)
		return true;
	return text[0] == '{' ? text[i] == '"' || text[i] == '}'
			      : text[i] == '{' || text[i] == '[' || text[i] == ']';
}

static bool
open_text(struct table *t, const struct table_options *o, struct error *err)
{
	struct reader *reader = reader_open(t->path, o->encoding, err);
	struct buf start = { 0 };
	const char *text;
	size_t len;
	bool is_whole, ok;

	if (!reader)
		return false;
	ok = reader_sample(reader, START_LEN, &start, &is_whole, err);
	text = buf_str(&start);
	len = start.len;
	if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
		text += 3;
		len -= 3;
	}
	text = cell_trimmed(text, &len);
	if (ok && is_markup(text, len)) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is a web page or XML, not a table"), t->path);
		ok = error_hint(err, N_("open it in a spreadsheet and save it as .xlsx or CSV"));
	}
	if (!ok)
		reader_close(reader);
	else if (is_json(text, len))
		ok = json_table(t, reader, o, err);
	else
		ok = csv_table(t, reader, o, err);
	buf_release(&start);
	return ok;
}

/* Which workbook a package is: OpenDocument says so in a part of its own. */
static bool
open_workbook(struct table *t, struct package *p, const struct table_options *o, struct error *err)
{
	static const char start[] = "application/vnd.oasis.opendocument.";
	int64_t at = package_find(p, "mimetype");
	struct buf type = { 0 };
	bool is_ods = package_find(p, "content.xml") >= 0 && package_find(p, "[Content_Types].xml") < 0;
	bool ok = at < 0 || package_read(p, at, 1000, &type, err);

	if (ok && is_ods && strncmp(buf_str(&type), start, sizeof start - 1) == 0
	    && strncmp(type.data + sizeof start - 1, "spreadsheet", 11) != 0) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is a text document, not a table"), t->path);
		ok = error_hint(err, N_("copy the table into a spreadsheet and save it as .xlsx or CSV"));
	}
	buf_release(&type);
	if (ok)
		return is_ods ? ods_table(t, p, o, err) : xlsx_table(t, p, o, err);
	package_close(p);
	return false;
}

/* A workbook in a file; in memory when it is packed once more. */
static bool
open_package(struct table *t, const struct table_options *o, struct error *err)
{
	FILE *in = fopen(t->path, "rbe");
	struct package *p = NULL;
	bool ok;

	if (!in)
		return FAIL(err, ERR_IO, N_("cannot open \"%s\": %s"), t->path, strerror(errno));
	ok = fstat(fileno(in), &t->was) == 0
	     && whole_hash(in, t->path, t->info.hash, &t->info.size, err);
	if (ok && t->info.is_packed)
		ok = whole_unpack(t->path, &t->unpacked, err);
	if (t->info.is_packed || !ok) {
		fclose(in);
		in = NULL;
	}
	if (ok)
		p = package_open(in, &t->unpacked, t->path, err);
	return p && open_workbook(t, p, o, err);
}

struct table *
table_open(const char *path, const struct table_options *options, struct error *err)
{
	struct table *t = xcalloc(1, sizeof *t);
	struct table_options o = options ? *options : (struct table_options){ 0 };
	enum whole_kind kind;

	t->path = arena_strdup(&t->arena, path);
	t->info.sheet = "";
	if (o.header_first == 0)
		o.header_first = 1;
	if (o.header_last < o.header_first)
		o.header_last = o.header_first;
	if (whole_look(path, &kind, &t->info.is_packed, err)
	    && (kind == WHOLE_ZIP ? open_package(t, &o, err) : open_text(t, &o, err)))
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
	buf_release(&t->unpacked);
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
	enum csv_result got = t->format->next(t->self, record, err);
	struct stat now;

	/* Parts of a workbook are read where they stand, long after its hash was taken. */
	if (got == CSV_END && t->was.st_ino
	    && (stat(t->path, &now) != 0 || now.st_ino != t->was.st_ino
		|| now.st_size != t->was.st_size || now.st_mtim.tv_sec != t->was.st_mtim.tv_sec
		|| now.st_mtim.tv_nsec != t->was.st_mtim.tv_nsec)) {
		FAIL(err, ERR_IO, N_("\"%s\" changed while it was read"), t->path);
		return CSV_ERROR;
	}
	return got;
}

bool
table_split(const struct table *t, const struct csv_record *record, struct csv_row *row,
	    size_t *cap, struct error *err)
{
	return t->format->split(t->self, record, row, cap, err);
}
