/* CSV as spreadsheets and scripts write it. */
#include "core/base/csv.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/memory.h"

#define WINDOW	     ((size_t)256 << 10)
#define GUESS_RECORDS 50

struct csv {
	csv_read_fn *read; /* NULL: everything is in the window already */
	void *ctx;
	char *source;
	char *window;	  /* [at, len) is not read yet; one spare byte behind cap */
	size_t at, len, cap;
	size_t passed;	  /* bytes of the input before the window */
	struct csv_cell *cells;
	size_t cell_cap;
	long line;
	struct csv_shape shape;
	bool at_end, is_started;
};

static struct csv *
csv_new(const char *source, struct csv_shape shape, size_t cap)
{
	struct csv *csv = xcalloc(1, sizeof *csv);

	csv->source = xstrdup(source);
	csv->shape = shape;
	csv->cap = cap;
	csv->window = xmalloc(cap + 1);
	csv->line = 1;
	return csv;
}

struct csv *
csv_open(csv_read_fn *read, void *ctx, const char *source, struct csv_shape shape)
{
	struct csv *csv = csv_new(source, shape, WINDOW);

	csv->read = read;
	csv->ctx = ctx;
	return csv;
}

static struct csv *
open_text(const char *text, size_t len, const char *source, struct csv_shape shape)
{
	struct csv *csv = csv_new(source, shape, len);

	memcpy(csv->window, text, len);
	csv->len = len;
	csv->at_end = true;
	return csv;
}

struct csv *
csv_open_text(const char *text, size_t len, const char *source, char delimiter)
{
	return open_text(text, len, source, (struct csv_shape){ delimiter, false });
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
	if (!csv->read(csv->ctx, csv->window + csv->len, csv->cap - csv->len, &got, err))
		return false;
	csv->len += got;
	csv->at_end = got == 0;
	return true;
}

/* Where a record ends that has a CR at s[i]: behind it, or behind the LF that closes a run of CRs. */
static size_t
behind_cr(const char *s, size_t i, size_t len, bool at_end)
{
	size_t k = i + 1;

	while (k < len && s[k] == '\r')
		k++;
	if (k == len)
		return at_end ? i + 1 : 0;
	return s[k] == '\n' ? k + 1 : i + 1;
}

/* Is a quote at s[i] the first thing in its cell? */
static bool
opens_cell(const char *s, size_t i, char delimiter)
{
	return i == 0 || s[i - 1] == delimiter;
}

/* Behind the quoted text that begins at s[i], or 0 when it does not end; counts the lines in it. */
static size_t
behind_quotes(const char *s, size_t i, size_t len, char line_end, long *lines)
{
	for (i++;;) {
		const char *quote = memchr(s + i, '"', len - i);
		const char *stop = quote ? quote : s + len;

		for (const char *nl = s + i;
		     (nl = memchr(nl, line_end, (size_t)(stop - nl))) != NULL; nl++)
			(*lines)++;
		if (!quote)
			return 0;
		i = (size_t)(quote - s) + 1;
		if (i >= len || s[i] != '"')
			return i;
		i++; /* a doubled quote */
	}
}

/* Where a character comes up from s[i] on; len when it does not. */
static size_t
find_char(const char *s, size_t i, size_t len, char c)
{
	const char *at = memchr(s + i, c, len - i);

	return at ? (size_t)(at - s) : len;
}

/*
 * The length of the first record in [s, s + len), line end included; 0 when its end is not there.
 * Line ends are counted in *lines, those inside quotes too.
 */
static size_t
record_length(const char *s, size_t len, struct csv_shape shape, bool at_end, long *lines)
{
	char line_end = shape.cr_ends ? '\r' : '\n';
	size_t lf = find_char(s, 0, len, '\n'), cr = shape.cr_ends ? find_char(s, 0, len, '\r') : len;
	size_t i = 0, end;

	*lines = 0;
	/* The record ends at the first line end, unless a quoted cell begins before it. */
	while ((end = lf < cr ? lf : cr), (i = find_char(s, i, end, '"')) < end) {
		if (!opens_cell(s, i, shape.delimiter)) {
			i++;
			continue;
		}
		if (!(i = behind_quotes(s, i, len, line_end, lines)))
			return 0;
		/* Each is looked for again only when it was in that cell: no byte is passed twice. */
		if (lf < i)
			lf = find_char(s, i, len, '\n');
		if (cr < i)
			cr = find_char(s, i, len, '\r');
	}
	if (end == len)
		return 0;
	(*lines)++;
	return s[end] == '\n' ? end + 1 : behind_cr(s, end, len, at_end);
}

/* The text never grows when it is unquoted, so writing stays behind reading. */
bool
csv_split(const struct csv_record *record, char delimiter, const char *source, struct csv_row *row,
	  size_t *cap, struct error *err)
{
	char *s = record->text, *end = s + record->len;

	row->line = record->line;
	row->count = 0;
	row->has_junk = false;
	for (;;) {
		char *out = s, *start = s;

		if (row->count == CSV_CELLS_MAX) {
			FAIL(err, ERR_LIMIT, N_("more than %zu cells in one record"), CSV_CELLS_MAX);
			return error_at(err, source, row->line, 0);
		}
		if (s < end && *s == '"') {
			s++;
			for (;;) {
				char *quote = memchr(s, '"', (size_t)(end - s));

				if (!quote) {
					FAIL(err, ERR_FORMAT, N_("a quote is never closed"));
					return error_at(err, source, row->line, 0);
				}
				memmove(out, s, (size_t)(quote - s));
				out += quote - s;
				s = quote + 1;
				if (s >= end || *s != '"')
					break;
				*out++ = '"';
				s++;
			}
			while (s < end && *s != delimiter) {
				row->has_junk = true;
				*out++ = *s++;
			}
		} else {
			char *stop = memchr(s, delimiter, (size_t)(end - s));

			s = out = stop ? stop : end;
		}
		if ((size_t)(out - start) > CSV_CELL_MAX) {
			FAIL(err, ERR_LIMIT, N_("cell %zu is larger than 1 MiB"), row->count + 1);
			return error_at(err, source, row->line, 0);
		}
		row->cells = grow_array(row->cells, row->count, cap, sizeof *row->cells);
		row->cells[row->count++] = (struct csv_cell){ start, (size_t)(out - start), CELL_TEXT };
		if (s >= end) {
			*out = '\0';
			break;
		}
		s++; /* the delimiter; its byte may become the terminator */
		*out = '\0';
	}
	return true;
}

enum csv_result
csv_next_record(struct csv *csv, struct csv_record *record, struct error *err)
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
	while ((len = record_length(csv->window + csv->at, csv->len - csv->at, csv->shape,
				    csv->at_end, &lines))
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
	s = csv->window + csv->at;
	end = s + len;
	if (len > CSV_RECORD_MAX) {
		FAIL(err, ERR_LIMIT, N_("one record is larger than 4 MiB"));
		error_at(err, csv->source, csv->line, 0);
		return CSV_ERROR;
	}
	if (end > s && end[-1] == '\n')
		end--;
	while (end > s && end[-1] == '\r')
		end--;
	*record = (struct csv_record){ s, (size_t)(end - s), csv->line };
	csv->at += len;
	csv->line += lines;
	return CSV_ROW;
}

enum csv_result
csv_next(struct csv *csv, struct csv_row *row, struct error *err)
{
	struct csv_record record;
	enum csv_result got = csv_next_record(csv, &record, err);

	if (got != CSV_ROW)
		return got;
	row->cells = csv->cells;
	/* The spare byte behind the window makes room for the last terminator. */
	if (!csv_split(&record, csv->shape.delimiter, csv->source, row, &csv->cell_cap, err))
		got = CSV_ERROR;
	csv->cells = row->cells;
	return got;
}

/* ---- guessing ----------------------------------------------------------------------------- */

struct evidence {
	long records;
	size_t cells; /* that most records have */
	double share; /* of the records that have so many */
};

static struct evidence
look(const char *sample, size_t len, bool is_whole, struct csv_shape shape)
{
	struct csv *csv = open_text(sample, len, "", shape);
	size_t cells[GUESS_RECORDS];
	struct evidence e = { 0 };
	struct csv_row row;
	long best = 0;

	while (e.records < GUESS_RECORDS && csv_next(csv, &row, NULL) == CSV_ROW) {
		/* The record at the cut is only a part. */
		if (!is_whole && csv_offset(csv) == len)
			break;
		cells[e.records++] = row.count;
	}
	for (long i = 0; i < e.records; i++) {
		long same = 0;

		for (long k = 0; k < e.records; k++)
			same += cells[k] == cells[i];
		if (same > best || (same == best && cells[i] > e.cells)) {
			best = same;
			e.cells = cells[i];
		}
	}
	e.share = e.records ? (double)best / (double)e.records : 0;
	csv_close(csv);
	return e;
}

static bool
is_better(const struct evidence *a, const struct evidence *b)
{
	bool a_splits = a->cells > 1, b_splits = b->cells > 1;

	if (a_splits != b_splits)
		return a_splits;
	return a->share != b->share ? a->share > b->share : a->cells > b->cells;
}

struct csv_shape
csv_guess(const char *sample, size_t len, bool is_whole, char delimiter)
{
	static const char known[] = { ',', ';', '\t', '|' };
	struct csv_shape best = { delimiter ? delimiter : ',', false };
	struct evidence found = { 0 };
	bool has_cr = memchr(sample, '\r', len) != NULL;

	for (size_t i = 0; i < (delimiter ? 1 : sizeof known); i++) {
		struct csv_shape shape = { delimiter ? delimiter : known[i], false };
		struct evidence e = look(sample, len, is_whole, shape);

		if (has_cr) {
			struct csv_shape cr = { shape.delimiter, true };
			struct evidence with = look(sample, len, is_whole, cr);

			/* No line end but CR, or CRs without which the records do not come out even. */
			if ((e.records <= 1 && with.records > 1)
			    || (with.records > e.records && with.cells > 1 && with.share >= 0.9
				&& with.share > e.share)) {
				shape = cr;
				e = with;
			}
		}
		if (i == 0 || is_better(&e, &found)) {
			best = shape;
			found = e;
		}
	}
	return best;
}

void
csv_put_cell(struct buf *out, const char *text)
{
	if (!strpbrk(text, ",\"\r\n")) {
		buf_puts(out, text);
		return;
	}
	buf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			buf_putc(out, '"');
		buf_putc(out, *text);
	}
	buf_putc(out, '"');
}
