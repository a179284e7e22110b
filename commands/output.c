/* Answers as text, csv or json. */
#include "commands/output.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/number.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"
#include "core/stats/rounding.h"

#define DECIMALS 2
/* Text measures this many rows before it prints, so that a long listing still flows. */
#define MEASURED 1000

static char decimal_sign = '.';

void
output_decimal_sign(char sign)
{
	if (sign == '.' || sign == ',')
		decimal_sign = sign;
}

struct meta {
	const char *key;
	char *value; /* as csv */
};

struct line {
	char **cells;
	bool is_total;
};

struct cell
cell_text(const char *text)
{
	return (struct cell){ .kind = CELL_STRING, .text = text };
}

struct cell
cell_int(int64_t i)
{
	return (struct cell){ .kind = CELL_INT, .i = i };
}

struct cell
cell_bool(bool b)
{
	return (struct cell){ .kind = CELL_BOOL, .i = b };
}

struct cell
cell_share(int64_t k, int64_t n)
{
	return (struct cell){ .kind = CELL_SHARE, .i = k, .n = n };
}

struct cell
cell_limit(double x)
{
	return (struct cell){ .kind = CELL_LIMIT, .x = x };
}

struct cell
cell_real(double x)
{
	return (struct cell){ .kind = CELL_REAL, .x = x };
}

struct cell
cell_null(void)
{
	return (struct cell){ .kind = CELL_NULL };
}

void
percent_print(const struct cell *cell, char *out, size_t size)
{
	char text[PERCENT_TEXT_SIZE];
	char *point;

	if (cell->kind == CELL_SHARE) {
		if (!percent_text(cell->i, cell->n, DECIMALS, text, sizeof text, NULL))
			strcpy(text, "?");
	} else if (!scaled_text((int64_t)round(cell->x * 10000), DECIMALS, text, sizeof text,
				NULL)) {
		strcpy(text, "?");
	}
	point = strchr(text, '.');
	if (point)
		*point = decimal_sign;
	snprintf(out, size, "%s", text);
}

/* A double as the shortest text that reads back the same. */
static void
print_real(struct buf *out, double x)
{
	char text[40];

	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, x);
		if (strtod(text, NULL) == x)
			break;
	}
	buf_puts(out, text);
}

void
print_json_text(struct buf *out, const char *s)
{
	buf_putc(out, '"');
	for (; *s; s++) {
		if (*s == '"' || *s == '\\')
			buf_printf(out, "\\%c", *s);
		else if ((unsigned char)*s < 0x20 || *s == 0x7f)
			buf_printf(out, "\\u%04x", (unsigned char)*s);
		else
			buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

static void
print_json(struct buf *out, const struct cell *c)
{
	switch (c->kind) {
	case CELL_STRING:
		print_json_text(out, c->text);
		break;
	case CELL_INT:
		buf_printf(out, "%" PRId64, c->i);
		break;
	case CELL_SHARE:
		print_real(out, (double)c->i / (double)c->n);
		break;
	case CELL_LIMIT:
	case CELL_REAL:
		print_real(out, c->x);
		break;
	case CELL_BOOL:
		buf_puts(out, c->i ? "true" : "false");
		break;
	default:
		buf_puts(out, "null");
	}
}

/* -34.5 is a number and nothing that a spreadsheet would run. */
static bool
is_negative_number(const char *text)
{
	struct decimal n;

	return text[0] == '-' && !strchr(text, ',') && number_parse(text, strlen(text), false, &n);
}

static void
print_csv(struct buf *out, const struct cell *c)
{
	if (c->kind == CELL_NULL)
		return;
	if (c->kind != CELL_STRING) {
		print_json(out, c);
		return;
	}
	/* A spreadsheet would run what starts like a formula. */
	if (is_negative_number(c->text)
	    || (!strpbrk(c->text, ",\"\r\n") && !strchr("=+-@\t", c->text[0]))) {
		buf_puts(out, c->text);
		return;
	}
	buf_putc(out, '"');
	if (c->text[0] && strchr("=+-@\t", c->text[0]))
		buf_putc(out, '\'');
	for (const char *s = c->text; *s; s++) {
		if (*s == '"')
			buf_putc(out, '"');
		buf_putc(out, *s);
	}
	buf_putc(out, '"');
}

static void
print_people(struct buf *out, const struct cell *c)
{
	char text[PERCENT_TEXT_SIZE];

	switch (c->kind) {
	case CELL_STRING:
		utf8_clean(out, c->text);
		break;
	case CELL_INT:
		buf_printf(out, "%" PRId64, c->i);
		break;
	case CELL_SHARE:
	case CELL_LIMIT:
		percent_print(c, text, sizeof text);
		buf_puts(out, text);
		break;
	case CELL_REAL:
		snprintf(text, sizeof text, "%.2f", c->x);
		if (strchr(text, '.'))
			*strchr(text, '.') = decimal_sign;
		buf_puts(out, text);
		break;
	case CELL_BOOL:
		buf_puts(out, c->i ? "*" : "");
		break;
	default:
		break;
	}
}

static void
print_record(struct output *o, const struct cell *cells)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < o->column_count; i++) {
		if (i)
			buf_putc(&b, ',');
		print_csv(&b, &cells[i]);
	}
	buf_putc(&b, '\n');
	fwrite(b.data, 1, b.len, o->out);
	buf_release(&b);
}

void
output_begin(struct output *o, const char *schema, int version)
{
	if (o->format == FORMAT_JSON)
		fprintf(o->out, "{\"schema\":\"%s\",\"version\":%d", schema, version);
}

void
output_meta(struct output *o, const char *key, const char *title, struct cell value)
{
	struct buf b = { 0 };

	if (o->format == FORMAT_JSON) {
		print_json(&b, &value);
		fprintf(o->out, ",\"%s\":%s", key, b.data);
	} else if (o->format == FORMAT_TEXT && title && !o->is_quiet && value.kind != CELL_NULL) {
		print_people(&b, &value);
		fprintf(o->out, "%s: %s\n", title, buf_str(&b));
	} else if (o->format == FORMAT_CSV) {
		/* Kept for output_end: they are the answer where no table follows. */
		print_csv(&b, &value);
		o->metas = grow_array(o->metas, o->meta_count, &o->meta_cap, sizeof *o->metas);
		o->metas[o->meta_count++] = (struct meta){ key, buf_steal(&b) };
	}
	buf_release(&b);
}

void
output_columns(struct output *o, const struct column *columns, size_t count)
{
	o->columns = columns;
	o->column_count = count;
	o->has_table = true;
	if (o->format == FORMAT_JSON) {
		fputs(",\"rows\":[", o->out);
	} else if (o->format == FORMAT_CSV) {
		struct cell *keys = xcalloc(count, sizeof *keys);

		for (size_t i = 0; i < count; i++)
			keys[i] = cell_text(columns[i].key);
		print_record(o, keys);
		free(keys);
	} else {
		o->widths = xcalloc(count, sizeof *o->widths);
		o->is_right = xcalloc(count, sizeof *o->is_right);
		for (size_t i = 0; i < count; i++)
			if (columns[i].title)
				o->widths[i] = utf8_width(columns[i].title,
							  strlen(columns[i].title));
	}
}

/* Numbers stand to the right. A column is one of numbers when nothing else is in it. */
static bool
is_number(const char *s)
{
	return s[strspn(s, "0123456789.,- %*")] == '\0';
}

static bool
is_number_column(const struct output *o, size_t col)
{
	bool has_any = false;

	for (size_t n = 0; n < o->line_count; n++) {
		const char *s = o->lines[n].cells[col];

		if (!is_number(s))
			return false;
		has_any |= s[0] != '\0';
	}
	return has_any;
}

static void
print_padded(FILE *out, const char *text, size_t width, bool is_right, bool is_last)
{
	struct buf clean = { 0 };
	size_t len;
	int pad;

	utf8_clean(&clean, text); /* headings may be values of the data */
	len = utf8_width(buf_str(&clean), clean.len);
	pad = len < width ? (int)(width - len) : 0;
	fprintf(out, "%*s%s%*s", is_right ? pad : 0, "", buf_str(&clean),
		is_right || is_last ? 0 : pad, "");
	buf_release(&clean);
}

/* Prints what was measured so far. */
static void
flush_lines(struct output *o, bool is_first)
{
	for (size_t i = 0; is_first && i < o->column_count; i++)
		o->is_right[i] = is_number_column(o, i);
	if (is_first && !o->is_quiet && o->line_count) {
		size_t last = 0;

		for (size_t i = 0; i < o->column_count; i++)
			last = o->columns[i].title ? i : last;
		fputc('\n', o->out);
		for (size_t i = 0; i < o->column_count; i++)
			if (o->columns[i].title) {
				print_padded(o->out, o->columns[i].title, o->widths[i],
					     o->is_right[i], i == last);
				fputs(i == last ? "\n" : "  ", o->out);
			}
	}
	for (size_t n = 0; n < o->line_count; n++) {
		struct line *line = &o->lines[n];
		size_t last = 0;

		for (size_t i = 0; i < o->column_count; i++)
			last = o->columns[i].title ? i : last;
		for (size_t i = 0; i < o->column_count; i++) {
			if (o->columns[i].title) {
				print_padded(o->out, line->cells[i], o->widths[i], o->is_right[i],
					     i == last);
				fputs(i == last ? "\n" : "  ", o->out);
			}
			free(line->cells[i]);
		}
		free(line->cells);
	}
	o->line_count = 0;
}

static void
add_line(struct output *o, const struct cell *cells, bool is_total)
{
	struct line line = { xcalloc(o->column_count, sizeof *line.cells), is_total };

	for (size_t i = 0; i < o->column_count; i++) {
		struct buf b = { 0 };

		print_people(&b, &cells[i]);
		line.cells[i] = buf_steal(&b);
		if (utf8_width(line.cells[i], strlen(line.cells[i])) > o->widths[i])
			o->widths[i] = utf8_width(line.cells[i], strlen(line.cells[i]));
	}
	o->lines = grow_array(o->lines, o->line_count, &o->line_cap, sizeof *o->lines);
	o->lines[o->line_count++] = line;
	if (o->line_count == MEASURED)
		flush_lines(o, o->row_count < MEASURED);
}

static void
print_object(struct output *o, const struct cell *cells)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < o->column_count; i++) {
		buf_putc(&b, i ? ',' : '{');
		print_json_text(&b, o->columns[i].key);
		buf_putc(&b, ':');
		print_json(&b, &cells[i]);
	}
	buf_putc(&b, '}');
	fwrite(b.data, 1, b.len, o->out);
	buf_release(&b);
}

void
output_row(struct output *o, const struct cell *cells)
{
	if (o->format == FORMAT_JSON) {
		if (o->row_count)
			fputc(',', o->out);
		fputc('\n', o->out);
		print_object(o, cells);
	} else if (o->format == FORMAT_CSV) {
		print_record(o, cells);
	} else {
		add_line(o, cells, false);
	}
	o->row_count++;
}

static void
close_rows(struct output *o)
{
	if (o->format == FORMAT_JSON && o->has_table && !o->has_closed_rows)
		fputc(']', o->out);
	o->has_closed_rows = true;
}

void
output_total(struct output *o, const struct cell *cells)
{
	close_rows(o);
	if (o->format == FORMAT_JSON) {
		fputs(",\n\"total\":", o->out);
		print_object(o, cells);
	} else if (o->format == FORMAT_CSV) {
		print_record(o, cells);
	} else {
		add_line(o, cells, true);
	}
}

void
output_json(struct output *o, const char *key, const char *json)
{
	if (o->format == FORMAT_JSON) {
		close_rows(o);
		fprintf(o->out, ",\n\"%s\":%s", key, json);
	}
}

void
output_note(struct output *o, const char *text)
{
	struct buf b = { 0 };

	close_rows(o);
	if (o->format == FORMAT_JSON) {
		print_json_text(&b, text);
		fprintf(o->out, "%s%s", o->note_count ? "," : ",\n\"notes\":[", b.data);
	} else if (o->format == FORMAT_CSV) {
		utf8_clean(&b, text);
		if (!o->is_quiet)
			fprintf(o->err, "# %s\n", buf_str(&b));
	} else if (!o->is_quiet) {
		struct cell c = cell_text(text);

		flush_lines(o, o->row_count < MEASURED);
		print_people(&b, &c);
		fprintf(o->out, "%s* %s\n", o->note_count ? "" : "\n", b.data);
	}
	o->note_count++;
	buf_release(&b);
}

void
output_release(struct output *o)
{
	for (size_t i = 0; i < o->meta_count; i++)
		free(o->metas[i].value);
	free(o->metas);
	free(o->lines);
	free(o->widths);
	free(o->is_right);
	*o = (struct output){
		.out = o->out, .err = o->err, .format = o->format, .is_quiet = o->is_quiet
	};
}

void
output_end(struct output *o)
{
	close_rows(o);
	if (o->format == FORMAT_JSON) {
		if (o->note_count)
			fputc(']', o->out);
		else if (o->has_table)
			fputs(",\n\"notes\":[]", o->out);
		fputs("}\n", o->out);
	} else if (o->format == FORMAT_TEXT && o->has_table) {
		flush_lines(o, o->row_count < MEASURED);
	} else if (o->format == FORMAT_CSV && !o->has_table) {
		for (size_t i = 0; i < o->meta_count; i++)
			fprintf(o->out, "%s%s", i ? "," : "", o->metas[i].key);
		fputc('\n', o->out);
		for (size_t i = 0; i < o->meta_count; i++)
			fprintf(o->out, "%s%s", i ? "," : "", o->metas[i].value);
		fputc('\n', o->out);
	}
	output_release(o);
}

const char *
count_print(long n, char *out, size_t size)
{
	char digits[32];
	size_t len, at = 0;

	snprintf(digits, sizeof digits, "%ld", n);
	len = strlen(digits);
	for (size_t i = 0; i < len && at + 2 < size; i++) {
		if (i > 0 && digits[i - 1] != '-' && (len - i) % 3 == 0)
			/* TRANSLATORS: what stands between thousands: 12,345 */
			out[at++] = _(",")[0];
		out[at++] = digits[i];
	}
	out[at] = '\0';
	return out;
}
