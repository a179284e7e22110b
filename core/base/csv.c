/* CSV as spreadsheets and scripts write it. */
#include "core/base/csv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"

#define WINDOW ((size_t)256 << 10)

struct csv {
	FILE *in;	  /* NULL: everything is in the window already */
	char *source;
	char *window;	  /* [at, len) is not read yet; one spare byte behind cap */
	size_t at, len, cap;
	size_t passed;	  /* bytes of the input before the window */
	struct csv_cell *cells;
	size_t cell_cap;
	long line;
	char delimiter;
	bool at_end, is_started;
};

static struct csv *
csv_new(const char *source, char delimiter, size_t cap)
{
	struct csv *csv = xcalloc(1, sizeof *csv);

	csv->source = xstrdup(source);
	csv->delimiter = delimiter;
	csv->cap = cap;
	csv->window = xmalloc(cap + 1);
	csv->line = 1;
	return csv;
}

struct csv *
csv_open(FILE *in, const char *source, char delimiter)
{
	struct csv *csv = csv_new(source, delimiter, WINDOW);

	csv->in = in;
	return csv;
}

struct csv *
csv_open_text(const char *text, size_t len, const char *source, char delimiter)
{
	struct csv *csv = csv_new(source, delimiter, len);

	memcpy(csv->window, text, len);
	csv->len = len;
	csv->at_end = true;
	return csv;
}

void
csv_close(struct csv *csv)
{
	if (!csv)
		return;
	free(csv->source);
	free(csv->window);
	free(csv->cells);
	free(csv);
}

size_t
csv_offset(const struct csv *csv)
{
	return csv->passed + csv->at;
}

/* Moves the unread part to the front and reads more behind it. False with *err at a failure. */
static bool
refill(struct csv *csv, struct error *err)
{
	size_t got;

	if (csv->at > 0) {
		memmove(csv->window, csv->window + csv->at, csv->len - csv->at);
		csv->passed += csv->at;
		csv->len -= csv->at;
		csv->at = 0;
	}
	if (csv->len == csv->cap) {
		if (csv->cap > CSV_RECORD_MAX) {
			FAIL(err, ERR_LIMIT, N_("one record is larger than 4 MiB"));
			error_hint(err, N_("is a quote opened on this line and never closed?"));
			return error_at(err, csv->source, csv->line, 0);
		}
		csv->cap *= 2;
		csv->window = xrealloc(csv->window, csv->cap + 1, 1);
	}
	got = fread(csv->window + csv->len, 1, csv->cap - csv->len, csv->in);
	csv->len += got;
	if (got == 0) {
		if (ferror(csv->in))
			return FAIL(err, ERR_IO, N_("cannot read \"%s\": %s"), csv->source,
				    strerror(errno));
		csv->at_end = true;
	}
	return true;
}

/*
 * The length of the first record in [s, s + len), line end included; 0 when its end is not there.
 * Newlines inside quotes are counted in *lines.
 */
static size_t
record_length(const char *s, size_t len, char delimiter, long *lines)
{
	size_t i = 0;
	bool cell_start = true;

	*lines = 0;
	while (i < len) {
		char c = s[i];

		if (c == '"' && cell_start) {
			i++;
			for (;;) {
				const char *quote = memchr(s + i, '"', len - i);
				const char *stop = quote ? quote : s + len;

				for (const char *nl = s + i;
				     (nl = memchr(nl, '\n', (size_t)(stop - nl))) != NULL; nl++)
					(*lines)++;
				if (!quote)
					return 0;
				i = (size_t)(quote - s) + 1;
				if (i >= len || s[i] != '"')
					break;
				i++; /* a doubled quote */
			}
			cell_start = false;
			continue;
		}
		i++;
		if (c == '\n') {
			(*lines)++;
			return i;
		}
		cell_start = c == delimiter;
	}
	return 0;
}

/*
 * Splits one record, unquoting in place: the text never grows, so writing stays behind reading.
 * False: a quote was never closed, or there are too many or too large cells.
 */
static bool
split(struct csv *csv, char *s, char *end, struct csv_row *row, struct error *err)
{
	row->count = 0;
	row->has_junk = false;
	for (;;) {
		char *out = s, *start = s;

		if (row->count == CSV_CELLS_MAX) {
			FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"), CSV_CELLS_MAX);
			return error_at(err, csv->source, row->line, 0);
		}
		if (s < end && *s == '"') {
			s++;
			for (;;) {
				char *quote = memchr(s, '"', (size_t)(end - s));

				if (!quote) {
					FAIL(err, ERR_FORMAT, N_("a quote is never closed"));
					return error_at(err, csv->source, row->line, 0);
				}
				memmove(out, s, (size_t)(quote - s));
				out += quote - s;
				s = quote + 1;
				if (s >= end || *s != '"')
					break;
				*out++ = '"';
				s++;
			}
			while (s < end && *s != csv->delimiter) {
				row->has_junk = true;
				*out++ = *s++;
			}
		} else {
			char *stop = memchr(s, csv->delimiter, (size_t)(end - s));

			s = out = stop ? stop : end;
		}
		if ((size_t)(out - start) > CSV_CELL_MAX) {
			FAIL(err, ERR_LIMIT, N_("cell %zu is larger than 1 MiB"), row->count + 1);
			return error_at(err, csv->source, row->line, 0);
		}
		csv->cells = grow_array(csv->cells, row->count, &csv->cell_cap, sizeof *csv->cells);
		csv->cells[row->count++] = (struct csv_cell){ start, (size_t)(out - start) };
		if (s >= end) {
			*out = '\0';
			break;
		}
		s++; /* the delimiter; its byte may become the terminator */
		*out = '\0';
	}
	row->cells = csv->cells;
	return true;
}

enum csv_result
csv_next(struct csv *csv, struct csv_row *row, struct error *err)
{
	size_t len;
	long lines;
	char *s, *end;

	if (!csv->is_started) {
		while (!csv->at_end && csv->len < 3)
			if (!refill(csv, err))
				return CSV_ERROR;
		if (csv->len >= 3 && memcmp(csv->window, "\xEF\xBB\xBF", 3) == 0)
			csv->at = 3;
		csv->is_started = true;
	}
	while ((len = record_length(csv->window + csv->at, csv->len - csv->at, csv->delimiter,
				    &lines))
	       == 0) {
		if (csv->at_end) {
			if (csv->at == csv->len)
				return CSV_END;
			len = csv->len - csv->at; /* the last record without a line end */
			break;
		}
		if (!refill(csv, err))
			return CSV_ERROR;
	}
	row->line = csv->line;
	s = csv->window + csv->at;
	end = s + len;
	if (len > CSV_RECORD_MAX) {
		FAIL(err, ERR_LIMIT, N_("one record is larger than 4 MiB"));
		error_at(err, csv->source, row->line, 0);
		return CSV_ERROR;
	}
	if (end > s && end[-1] == '\n') {
		end--;
		if (end > s && end[-1] == '\r')
			end--;
	}
	/* The spare byte behind the window makes room for the last terminator. */
	if (!split(csv, s, end, row, err))
		return CSV_ERROR;
	csv->at += len;
	csv->line += lines;
	return CSV_ROW;
}
