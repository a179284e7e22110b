/* ODS (OpenDocument 1.3, part 3): the sheets of a spreadsheet, which stand one behind the other. */
#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/memory.h"
#include "core/intake/package.h"
#include "core/intake/serial.h"
#include "core/intake/sheets.h"
#include "core/intake/xml.h"

#define SPACES_MAX 1000 /* blanks of one <text:s> */
#define HIDDEN_MAX 10000

/* What is being looked for. */
enum ods_mode { M_NAMES, M_ROWS };

struct ods {
	struct package *p;
	int64_t part; /* content.xml */
	struct table *t;
	/* The first time through: names of the sheets, and whether they are hidden. */
	struct table_sheet *sheets;
	size_t sheet_count, sheet_cap;
	char **hidden; /* names of formats of hidden sheets */
	size_t hidden_count, hidden_cap;
	char *style;   /* the format whose properties come next, or NULL */
	/* Where the reading is: */
	struct xml *xml;
	enum ods_mode mode;
	size_t sheet;	   /* that is wanted */
	size_t at;	   /* sheets that have begun */
	int depth;	   /* of elements inside the spreadsheet; 0: outside */
	bool is_in, is_over; /* inside the sheet that is wanted; behind it */
	/* A row, and how often it is there: */
	struct sheet_row row;
	long number;	   /* the last row of it that was handed out, or passed over */
	long repeat, left; /* left: how often it is still to be handed out */
	bool has_row;
	/* A cell: */
	int cell;	   /* depth inside it; 0: outside, 1: among its paragraphs */
	int skip;	   /* depth inside what is no text of the cell */
	bool is_covered, is_blank; /* is_blank: the text ends with a blank already */
	long column, columns;	   /* the first column, and of how many it is the cell */
	long columns_spanned, rows_spanned;
	enum cell_type type;
	bool is_text;	   /* what counts is its paragraphs */
	struct buf value, text;
	struct sheet_spans *spans;
	long spans_last;
};

static void
too_many(struct ods *o)
{
	FAIL(xml_stop(o->xml), ERR_LIMIT, N_("\"%s\" has more than %d sheets"), o->t->path, SHEETS_MAX);
}

/* A count in an attribute, 1 without it; never more than max. */
static long
count_of(const char **attrs, const char *name, long max)
{
	const char *said = xml_attr(attrs, name);
	long n = said ? strtol(said, NULL, 10) : 1;

	return n < 1 ? 1 : n > max ? max : n;
}

/* ---- the first time through --------------------------------------------------------------- */

static bool
is_hidden(const struct ods *o, const char *style)
{
	for (size_t i = 0; style && i < o->hidden_count; i++)
		if (strcmp(o->hidden[i], style) == 0)
			return true;
	return false;
}

/* Formats stand before the sheets that have them. */
static void
on_format(struct ods *o, const char *name, const char **attrs)
{
	const char *display;

	if (strcmp(name, "style") == 0) {
		const char *style = xml_attr(attrs, "name");

		free(o->style);
		o->style = style ? xstrdup(style) : NULL;
	} else if (strcmp(name, "table-properties") == 0 && o->style) {
		display = xml_attr(attrs, "display");
		if (!display || strcmp(display, "false") != 0 || o->hidden_count == HIDDEN_MAX)
			return;
		o->hidden = grow_array(o->hidden, o->hidden_count, &o->hidden_cap,
				       sizeof *o->hidden);
		o->hidden[o->hidden_count++] = xstrdup(o->style);
	}
}

static void
on_name(struct ods *o, const char **attrs)
{
	const char *name = xml_attr(attrs, "name");

	if (o->sheet_count == SHEETS_MAX) {
		too_many(o);
		return;
	}
	o->sheets = grow_array(o->sheets, o->sheet_count, &o->sheet_cap, sizeof *o->sheets);
	o->sheets[o->sheet_count++] =
		(struct table_sheet){ arena_strdup(&o->t->arena, name ? name : ""),
				      is_hidden(o, xml_attr(attrs, "style-name")) };
}

/* ---- cells -------------------------------------------------------------------------------- */

/* "PT26H30M00S" as 26:30:00. */
static void
put_duration(struct buf *out, const char *said)
{
	int hours = 0, minutes = 0, seconds = 0;

	if (sscanf(said, "PT%dH%dM%dS", &hours, &minutes, &seconds) >= 1 && hours >= 0 && minutes >= 0
	    && seconds >= 0)
		buf_printf(out, "%02d:%02d:%02d", hours, minutes, seconds);
	else
		buf_puts(out, said);
}

static void
put_value(struct ods *o, const char *type, const char *value)
{
	buf_clear(&o->value);
	o->is_text = false;
	if (strcmp(type, "float") == 0 || strcmp(type, "percentage") == 0
	    || strcmp(type, "currency") == 0) {
		o->type = CELL_NUMBER;
		if (!serial_number(&o->value, value, strlen(value)))
			buf_puts(&o->value, value);
	} else if (strcmp(type, "date") == 0) {
		o->type = CELL_DATE;
		serial_iso(&o->value, value, strlen(value));
	} else if (strcmp(type, "time") == 0) {
		o->type = CELL_DATE;
		put_duration(&o->value, value);
	} else if (strcmp(type, "boolean") == 0) {
		o->type = CELL_BOOLEAN;
		buf_puts(&o->value, strcmp(value, "true") == 0 ? "TRUE" : "FALSE");
	} else {
		o->is_text = true;
	}
}

/* The attributes of a cell that say what it holds. */
static void
start_value(struct ods *o, const char **attrs)
{
	static const char *const values[] = { "value", "date-value", "time-value", "boolean-value" };
	const char *type = NULL, *value = NULL;

	o->type = CELL_TEXT;
	o->is_text = true;
	buf_clear(&o->value);
	for (; attrs[0]; attrs += 2) {
		const char *name = xml_local(attrs[0]);

		/* A newer attribute of the same name says more of some texts. */
		if (strcmp(attrs[0], "calcext:value-type") == 0) {
			if (strcmp(attrs[1], "error") == 0)
				o->type = CELL_ERROR;
		} else if (strcmp(name, "value-type") == 0) {
			type = attrs[1];
		} else if (strcmp(name, "string-value") == 0) {
			buf_clear(&o->value);
			buf_puts(&o->value, attrs[1]);
		}
		for (size_t i = 0; i < sizeof values / sizeof *values; i++)
			if (strcmp(values[i], name) == 0)
				value = attrs[1];
	}
	if (type && value && o->type != CELL_ERROR)
		put_value(o, type, value);
}

static void
start_cell(struct ods *o, const char **attrs, bool is_covered)
{
	o->cell = 1;
	o->skip = 0;
	o->is_covered = is_covered;
	o->column += o->columns;
	o->columns = count_of(attrs, "number-columns-repeated", SHEET_COLUMNS_MAX);
	o->columns_spanned = count_of(attrs, "number-columns-spanned", SHEET_COLUMNS_MAX);
	o->rows_spanned = count_of(attrs, "number-rows-spanned", SHEET_ROWS_MAX);
	buf_clear(&o->text);
	start_value(o, attrs);
}

static void
add_span(struct ods *o)
{
	struct sheet_spans *s = o->spans;
	const long row = o->number + 1;

	if (o->is_covered || o->columns_spanned * o->rows_spanned == 1 || row > o->spans_last)
		return;
	s->items = grow_array(s->items, s->count, &s->cap, sizeof *s->items);
	s->items[s->count++] = (struct sheet_span){ row, row + o->rows_spanned - 1, (size_t)o->column,
						    (size_t)(o->column + o->columns_spanned - 1) };
}

static void
end_cell(struct ods *o)
{
	const struct buf *held = o->is_text && o->text.len ? &o->text : &o->value;

	if (o->spans)
		add_span(o);
	if (o->is_covered || held->len == 0)
		return;
	if (o->column + o->columns > SHEET_COLUMNS_MAX) {
		FAIL(xml_stop(o->xml), ERR_LIMIT, N_("more than %d columns"), SHEET_COLUMNS_MAX);
		error_at(xml_stop(o->xml), file_name(o->t->path), o->number + 1, 0);
		return;
	}
	for (long i = 0; i < o->columns; i++) {
		struct error *err;

		if (sheet_row_add(&o->row, (size_t)(o->column + i), o->type, held->data, held->len,
				  false, NULL))
			continue;
		/* Once more for the words: an error is too large to be made ready for every cell. */
		err = xml_stop(o->xml);
		sheet_row_add(&o->row, (size_t)(o->column + i), o->type, held->data, held->len, false,
			      err);
		error_at(err, file_name(o->t->path), o->number + 1, 0);
		return;
	}
}

/* Blanks and line ends of the XML are one blank, and none where the text begins. */
static void
add_text(struct ods *o, const char *text, size_t len)
{
	if (o->text.len + len > CSV_CELL_MAX) {
		FAIL(xml_stop(o->xml), ERR_LIMIT, N_("cell %zu is larger than 1 MiB"),
		     (size_t)o->column + 1);
		error_at(xml_stop(o->xml), file_name(o->t->path), o->number + 1, 0);
		return;
	}
	for (size_t i = 0; i < len; i++) {
		bool is_blank = text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';

		if (!is_blank)
			buf_putc(&o->text, text[i]);
		else if (!o->is_blank)
			buf_putc(&o->text, ' ');
		o->is_blank = is_blank;
	}
}

/* Blanks that are marked as such. */
static void
add_blanks(struct ods *o, char blank, long count)
{
	for (long i = 0; i < count && o->text.len < CSV_CELL_MAX; i++)
		buf_putc(&o->text, blank);
	o->is_blank = true;
}

static void
in_cell(struct ods *o, const char *name, const char **attrs)
{
	o->cell++;
	if (o->skip) {
		o->skip++;
	} else if (o->cell == 2) {
		/* A comment, a picture, a form: all that is no paragraph. */
		if (strcmp(name, "p") != 0) {
			o->skip = 1;
			return;
		}
		if (o->text.len)
			buf_putc(&o->text, '\n');
		o->is_blank = true;
	} else if (strcmp(name, "s") == 0) {
		add_blanks(o, ' ', count_of(attrs, "c", SPACES_MAX));
	} else if (strcmp(name, "tab") == 0) {
		add_blanks(o, '\t', 1);
	} else if (strcmp(name, "line-break") == 0) {
		add_blanks(o, '\n', 1);
	} else if (strcmp(name, "annotation") == 0 || strcmp(name, "ruby-text") == 0
		   || strcmp(name, "note") == 0) {
		o->skip = 1;
	}
}

/* ---- events ------------------------------------------------------------------------------- */

static void
start_row(struct ods *o, const char **attrs)
{
	o->repeat = count_of(attrs, "number-rows-repeated", SHEET_ROWS_MAX);
	o->column = 0;
	o->columns = 0;
	sheet_row_clear(&o->row, o->number + 1);
}

static void
end_row(struct ods *o)
{
	if (o->row.count == 0) {
		o->number += o->repeat;
		return;
	}
	if (o->number + o->repeat > SHEET_ROWS_MAX) {
		FAIL(xml_stop(o->xml), ERR_LIMIT, N_("more than %d rows"), SHEET_ROWS_MAX);
		error_at(xml_stop(o->xml), file_name(o->t->path), o->number + 1, 0);
		return;
	}
	o->left = o->repeat;
	o->has_row = true;
	xml_pause(o->xml);
}

static void
on_start(void *ctx, const char *name, const char **attrs)
{
	struct ods *o = ctx;

	if (o->cell) {
		in_cell(o, name, attrs);
		return;
	}
	if (!o->depth) {
		o->depth = strcmp(name, "spreadsheet") == 0;
		if (!o->depth && o->mode == M_NAMES)
			on_format(o, name, attrs);
		return;
	}
	o->depth++;
	if (o->depth == 2 && strcmp(name, "table") == 0) {
		if (o->mode == M_NAMES)
			on_name(o, attrs);
		o->is_in = o->mode == M_ROWS && o->at == o->sheet;
		o->at++;
	}
	if (!o->is_in)
		return;
	if (strcmp(name, "table-cell") == 0)
		start_cell(o, attrs, false);
	else if (strcmp(name, "covered-table-cell") == 0)
		start_cell(o, attrs, true);
	else if (strcmp(name, "table-row") == 0)
		start_row(o, attrs);
}

static void
on_end(void *ctx, const char *name)
{
	struct ods *o = ctx;

	if (o->cell) {
		o->skip -= o->skip > 0;
		if (--o->cell > 0)
			return;
		end_cell(o);
	}
	if (!o->depth)
		return;
	o->depth--;
	if (!o->is_in)
		return;
	if (strcmp(name, "table-row") == 0) {
		end_row(o);
	} else if (o->depth == 1) {
		o->is_in = false;
		o->is_over = true;
		xml_pause(o->xml);
	}
}

static void
on_text(void *ctx, const char *text, size_t len)
{
	struct ods *o = ctx;

	if (o->cell >= 2 && !o->skip && !o->is_covered)
		add_text(o, text, len);
}

/* ---- one sheet ---------------------------------------------------------------------------- */

static bool
restart(struct ods *o, enum ods_mode mode, struct error *err)
{
	static const struct xml_handlers handlers = { on_start, on_end, on_text };

	xml_free(o->xml);
	o->mode = mode;
	o->at = 0;
	o->depth = o->cell = o->skip = 0;
	o->is_in = false;
	o->xml = xml_new(o->p, o->part, &handlers, o, err);
	return o->xml != NULL;
}

/* A sheet behind the one that is open is on the way; for one before it the reading begins anew. */
static bool
open_sheet(void *book, size_t sheet, struct error *err)
{
	struct ods *o = book;
	bool ok = true;

	if (!o->xml || o->at > sheet)
		ok = restart(o, M_ROWS, err);
	o->sheet = sheet;
	o->is_in = o->is_over = o->has_row = false;
	o->number = o->left = 0;
	o->spans = NULL;
	return ok;
}

static enum csv_result
next_row(void *book, const struct sheet_row **row, struct error *err)
{
	struct ods *o = book;
	bool is_end = false;

	while (o->left == 0) {
		if (o->is_over || is_end)
			return CSV_END;
		o->has_row = false;
		if (!xml_step(o->xml, &is_end, err))
			return CSV_ERROR;
		if (!o->has_row)
			continue;
		sheet_row_finish(&o->row);
	}
	o->left--;
	o->row.row = ++o->number;
	*row = &o->row;
	return CSV_ROW;
}

static bool
read_spans(void *book, size_t sheet, long last_row, struct sheet_spans *out, struct error *err)
{
	struct ods *o = book;
	const struct sheet_row *row;
	enum csv_result got = CSV_ROW;

	/* From the beginning: the sheet is open. */
	if (!restart(o, M_ROWS, err) || !open_sheet(book, sheet, err))
		return false;
	o->spans = out;
	o->spans_last = last_row;
	while ((got = next_row(book, &row, err)) == CSV_ROW && row->row <= last_row)
		continue;
	o->spans = NULL;
	return got != CSV_ERROR;
}

static double
share(void *book)
{
	const struct ods *o = book;

	return o->xml ? xml_share(o->xml) : 0;
}

static void
close_book(void *book)
{
	struct ods *o = book;

	xml_free(o->xml);
	package_close(o->p);
	for (size_t i = 0; i < o->hidden_count; i++)
		free(o->hidden[i]);
	free(o->hidden);
	free(o->style);
	free(o->sheets);
	sheet_row_release(&o->row);
	buf_release(&o->value);
	buf_release(&o->text);
	free(o);
}

/* Names of all sheets. */
static bool
read_names(struct ods *o, struct error *err)
{
	bool is_end = false, ok = restart(o, M_NAMES, err);

	while (ok && !is_end)
		ok = xml_step(o->xml, &is_end, err);
	xml_free(o->xml);
	o->xml = NULL;
	if (!ok)
		return false;
	if (o->sheet_count == 0)
		return FAIL(err, ERR_FORMAT, N_("\"%s\" has no sheets with cells"), o->t->path);
	o->t->info.sheets = arena_alloc(&o->t->arena, o->sheet_count * sizeof *o->sheets);
	memcpy((void *)o->t->info.sheets, o->sheets, o->sheet_count * sizeof *o->sheets);
	o->t->info.sheet_count = o->sheet_count;
	return true;
}

/* With a password everything but the list of parts is unreadable. */
static bool
check_manifest(struct ods *o, struct error *err)
{
	int64_t at = package_find(o->p, "META-INF/manifest.xml");
	struct buf text = { 0 };
	bool ok = at < 0 || package_read(o->p, at, (size_t)4 << 20, &text, err);

	if (ok && text.len && strstr(text.data, "encryption-data")) {
		FAIL(err, ERR_FORMAT, N_("\"%s\" is protected with a password"), o->t->path);
		ok = error_hint(err, N_("save it without one"));
	}
	buf_release(&text);
	return ok;
}

bool
ods_table(struct table *t, struct package *p, const struct table_options *options,
	  struct error *err)
{
	static const struct workbook_ops ops = { open_sheet, next_row, read_spans, share, close_book };
	struct ods *o = xcalloc(1, sizeof *o);

	o->p = p;
	o->t = t;
	o->part = package_find(p, "content.xml");
	t->info.format = TABLE_ODS;
	if (check_manifest(o, err) && read_names(o, err))
		return sheets_open(t, &ops, o, options, err);
	close_book(o);
	return false;
}
