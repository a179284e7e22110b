/* XLSX (ECMA-376): the rows of a sheet. xlsx_parts.c reads what stands beside the sheets. */
#include "core/intake/xlsx.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/memory.h"

enum value_type { V_NUMBER, V_SHARED, V_TEXT, V_INLINE, V_BOOLEAN, V_ERROR, V_DATE };

/* A sheet that is being read. */
struct xlsx_sheet {
	struct xlsx *x;
	struct sheet_row row;
	long number;	     /* of the row, from 1; 0 before the first */
	long column;	     /* of the cell, from 0; -1 before the first of the row */
	enum value_type type;
	enum serial_kind kind; /* of a number */
	struct buf value;    /* of the cell, as it is written */
	struct buf scratch;
	bool is_data, is_value, is_inline;
	int phonetic;
	bool has_row;	     /* a row is there to be taken */
	struct sheet_spans *spans; /* NULL: not asked for */
	long spans_last;
};

/* ---- where a cell is -------------------------------------------------------------------- */

/* "BC12": column 54 and row 12. False: it is no such thing, or outside any sheet. */
static bool
parse_place(const char *ref, long *column, long *row)
{
	long c = 0, r = 0;

	for (; *ref >= 'A' && *ref <= 'Z' && c <= SHEET_COLUMNS_MAX; ref++)
		c = c * 26 + (*ref - 'A' + 1);
	for (; *ref >= '0' && *ref <= '9' && r <= SHEET_ROWS_MAX; ref++)
		r = r * 10 + (*ref - '0');
	*column = c - 1;
	*row = r;
	return !*ref && c >= 1 && c <= SHEET_COLUMNS_MAX && r >= 1 && r <= SHEET_ROWS_MAX;
}

static void
misplaced(struct xlsx_sheet *s, const char *ref)
{
	struct error *err = xml_stop(s->x->xml);

	FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: cell %s is not where it should be"),
	     package_name(s->x->p), ref);
	error_hint(err, N_("open it in a spreadsheet and save it again"));
	error_at(err, file_name(package_name(s->x->p)), s->number, 0);
}

static void
start_row(struct xlsx_sheet *s, const char **attrs)
{
	const char *r = xml_attr(attrs, "r");
	char *end;
	long number = r ? strtol(r, &end, 10) : s->number + 1;

	if ((r && *end) || number <= s->number || number > SHEET_ROWS_MAX) {
		struct error *err = xml_stop(s->x->xml);

		FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: row %s comes after row %ld"),
		     package_name(s->x->p), r ? r : "", s->number);
		error_hint(err, N_("open it in a spreadsheet and save it again"));
		return;
	}
	s->number = number;
	s->column = -1;
	sheet_row_clear(&s->row, number);
}

static enum value_type
type_of(const char *t)
{
	static const struct {
		const char *name;
		enum value_type type;
	} types[] = { { "s", V_SHARED },   { "n", V_NUMBER }, { "str", V_TEXT },
		      { "b", V_BOOLEAN },  { "e", V_ERROR },  { "inlineStr", V_INLINE },
		      { "d", V_DATE } };

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (strcmp(types[i].name, t) == 0)
			return types[i].type;
	return V_TEXT;
}

static void
start_cell(struct xlsx_sheet *s, const char **attrs)
{
	const struct xlsx *x = s->x;
	const char *ref = NULL, *type = NULL, *style = NULL;
	long column = s->column + 1, row = s->number;

	/* The names of these attributes have no prefix. */
	for (; attrs[0]; attrs += 2) {
		if (attrs[0][1] != '\0')
			continue;
		if (attrs[0][0] == 'r')
			ref = attrs[1];
		else if (attrs[0][0] == 't')
			type = attrs[1];
		else if (attrs[0][0] == 's')
			style = attrs[1];
	}
	if (ref && (!parse_place(ref, &column, &row) || column <= s->column || row != s->number)) {
		misplaced(s, ref);
		return;
	}
	if (column >= SHEET_COLUMNS_MAX) {
		misplaced(s, "");
		return;
	}
	s->column = column;
	s->type = type ? type_of(type) : V_NUMBER;
	s->kind = SERIAL_NUMBER;
	if (style && s->type == V_NUMBER) {
		size_t format = (size_t)strtoul(style, NULL, 10);

		if (format < x->kind_count)
			s->kind = (enum serial_kind)x->kinds[format];
	}
	buf_clear(&s->value);
}

/* ---- what a cell says ------------------------------------------------------------------- */

static void
put(struct xlsx_sheet *s, enum cell_type type, const char *text, size_t len, bool is_lasting)
{
	struct error *err;

	if (sheet_row_add(&s->row, (size_t)s->column, type, text, len, is_lasting, NULL))
		return;
	/* Once more for the words: an error is too large to be made ready for every cell. */
	err = xml_stop(s->x->xml);
	sheet_row_add(&s->row, (size_t)s->column, type, text, len, is_lasting, err);
	error_at(err, file_name(package_name(s->x->p)), s->number, 0);
}

static void
put_shared(struct xlsx_sheet *s)
{
	const struct xlsx_strings *strings = &s->x->strings;
	const char *v = buf_str(&s->value);
	size_t index = 0, from;

	for (; *v >= '0' && *v <= '9' && index <= strings->count; v++)
		index = index * 10 + (size_t)(*v - '0');
	if (*v || index >= strings->count) {
		struct error *err = xml_stop(s->x->xml);

		FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: a cell has text %s of %zu"),
		     package_name(s->x->p), s->value.len < 20 ? buf_str(&s->value) : "",
		     strings->count);
		error_hint(err, N_("open it in a spreadsheet and save it again"));
		error_at(err, file_name(package_name(s->x->p)), s->number, 0);
		return;
	}
	from = index ? strings->ends[index - 1] : 0;
	put(s, CELL_TEXT, buf_str(&strings->text) + from, strings->ends[index] - from, true);
}

static void
put_number(struct xlsx_sheet *s)
{
	const char *text = buf_str(&s->value);
	enum cell_type type = CELL_DATE;

	buf_clear(&s->scratch);
	if (s->kind == SERIAL_NUMBER
	    || !serial_date(&s->scratch, text, s->value.len, s->kind, s->x->is_1904)) {
		type = CELL_NUMBER;
		if (!serial_number(&s->scratch, text, s->value.len)) {
			put(s, CELL_TEXT, text, s->value.len, false);
			return;
		}
	}
	put(s, type, s->scratch.data, s->scratch.len, false);
}

static void
end_cell(struct xlsx_sheet *s)
{
	if (s->value.len == 0)
		return;
	switch (s->type) {
	case V_NUMBER:
		put_number(s);
		break;
	case V_SHARED:
		put_shared(s);
		break;
	case V_BOOLEAN:
		if (s->value.data[0] == '0' || s->value.data[0] == 'f')
			put(s, CELL_BOOLEAN, "FALSE", 5, true);
		else
			put(s, CELL_BOOLEAN, "TRUE", 4, true);
		break;
	case V_ERROR:
		put(s, CELL_ERROR, s->value.data, s->value.len, false);
		break;
	case V_DATE:
		buf_clear(&s->scratch);
		serial_iso(&s->scratch, s->value.data, s->value.len);
		put(s, CELL_DATE, s->scratch.data, s->scratch.len, false);
		break;
	case V_TEXT:
	case V_INLINE:
		buf_clear(&s->scratch);
		xlsx_text(&s->scratch, s->value.data, s->value.len);
		put(s, CELL_TEXT, s->scratch.data, s->scratch.len, false);
		break;
	}
}

/* ---- events ----------------------------------------------------------------------------- */

static void
on_merged(struct xlsx_sheet *s, const char *ref)
{
	struct sheet_spans *spans = s->spans;
	const char *colon = ref ? strchr(ref, ':') : NULL;
	char from[16];
	struct sheet_span span;
	long first, last;

	if (!colon || (size_t)(colon - ref) >= sizeof from)
		return;
	memcpy(from, ref, (size_t)(colon - ref));
	from[colon - ref] = '\0';
	if (!parse_place(from, &first, &span.first_row)
	    || !parse_place(colon + 1, &last, &span.last_row) || span.first_row > s->spans_last)
		return;
	span.first = (size_t)first;
	span.last = (size_t)last;
	spans->items = grow_array(spans->items, spans->count, &spans->cap, sizeof *spans->items);
	spans->items[spans->count++] = span;
}

static bool
is(const char *name, char letter)
{
	return name[0] == letter && name[1] == '\0';
}

static void
on_start(void *ctx, const char *name, const char **attrs)
{
	struct xlsx_sheet *s = ctx;

	if (!s->is_data) {
		s->is_data = strcmp(name, "sheetData") == 0;
		if (s->spans && strcmp(name, "mergeCell") == 0)
			on_merged(s, xml_attr(attrs, "ref"));
	} else if (s->spans) {
		return; /* the cells are of no interest */
	} else if (is(name, 'c')) {
		start_cell(s, attrs);
	} else if (is(name, 'v')) {
		s->is_value = s->type != V_INLINE;
	} else if (strcmp(name, "row") == 0) {
		start_row(s, attrs);
	} else if (strcmp(name, "is") == 0) {
		s->is_inline = s->type == V_INLINE;
	} else if (strcmp(name, "rPh") == 0) {
		s->phonetic++;
	} else if (is(name, 't')) {
		s->is_value = s->is_inline && s->phonetic == 0;
	}
}

static void
on_end(void *ctx, const char *name)
{
	struct xlsx_sheet *s = ctx;

	if (!s->is_data || s->spans) {
		s->is_data &= strcmp(name, "sheetData") != 0;
		return;
	}
	if (is(name, 'v') || is(name, 't')) {
		s->is_value = false;
	} else if (is(name, 'c')) {
		end_cell(s);
	} else if (strcmp(name, "row") == 0) {
		if (s->row.count == 0)
			return;
		s->has_row = true;
		xml_pause(s->x->xml);
	} else if (strcmp(name, "is") == 0) {
		s->is_inline = false;
	} else if (strcmp(name, "rPh") == 0) {
		s->phonetic--;
	} else if (strcmp(name, "sheetData") == 0) {
		s->is_data = false;
	}
}

static void
on_text(void *ctx, const char *text, size_t len)
{
	struct xlsx_sheet *s = ctx;

	if (!s->is_value)
		return;
	if (s->value.len + len > CSV_CELL_MAX) {
		struct error *err = xml_stop(s->x->xml);

		FAIL(err, ERR_LIMIT, N_("cell %zu is larger than 1 MiB"), (size_t)s->column + 1);
		error_at(err, file_name(package_name(s->x->p)), s->number, 0);
		return;
	}
	buf_add(&s->value, text, len);
}

/* ---- one sheet -------------------------------------------------------------------------- */

static void
close_sheet(struct xlsx *x)
{
	struct xlsx_sheet *s = x->sheet;

	xml_free(x->xml);
	x->xml = NULL;
	x->sheet = NULL;
	if (!s)
		return;
	sheet_row_release(&s->row);
	buf_release(&s->value);
	buf_release(&s->scratch);
	free(s);
}

static bool
open_sheet(void *book, size_t sheet, struct error *err)
{
	static const struct xml_handlers handlers = { on_start, on_end, on_text };
	struct xlsx *x = book;

	close_sheet(x);
	if (x->parts[sheet] < 0)
		return FAIL(err, ERR_FORMAT, N_("\"%s\" is damaged: a sheet is missing"),
			    package_name(x->p));
	x->sheet = xcalloc(1, sizeof *x->sheet);
	x->sheet->x = x;
	x->xml = xml_new(x->p, x->parts[sheet], &handlers, x->sheet, err);
	return x->xml != NULL;
}

static enum csv_result
next_row(void *book, const struct sheet_row **row, struct error *err)
{
	struct xlsx *x = book;
	bool is_end = false;

	x->sheet->has_row = false;
	while (!is_end && !x->sheet->has_row)
		if (!xml_step(x->xml, &is_end, err))
			return CSV_ERROR;
	if (!x->sheet->has_row)
		return CSV_END;
	sheet_row_finish(&x->sheet->row);
	*row = &x->sheet->row;
	return CSV_ROW;
}

/* What is merged stands behind all cells. */
static bool
read_spans(void *book, size_t sheet, long last_row, struct sheet_spans *out, struct error *err)
{
	struct xlsx *x = book;
	bool is_end = false, ok = open_sheet(book, sheet, err);

	if (ok) {
		x->sheet->spans = out;
		x->sheet->spans_last = last_row;
	}
	while (ok && !is_end)
		ok = xml_step(x->xml, &is_end, err);
	close_sheet(x);
	return ok;
}

static double
share(void *book)
{
	const struct xlsx *x = book;

	return x->xml ? xml_share(x->xml) : 0;
}

static void
close_book(void *book)
{
	struct xlsx *x = book;

	close_sheet(x);
	package_close(x->p);
	free(x->parts);
	free(x->kinds);
	free(x->strings.ends);
	buf_release(&x->strings.text);
	free(x);
}

bool
xlsx_table(struct table *t, struct package *p, const struct table_options *o, struct error *err)
{
	static const struct workbook_ops ops = { open_sheet, next_row, read_spans, share, close_book };
	struct xlsx *x = xcalloc(1, sizeof *x);

	x->p = p;
	t->info.format = TABLE_XLSX;
	if (xlsx_read_parts(x, t, err))
		return sheets_open(t, &ops, x, o, err);
	close_book(x);
	return false;
}
