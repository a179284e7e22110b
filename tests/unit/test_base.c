/* What everything stands on: CSV, dates, UTF-8, INI files, buffers, files, errors. */
#include "core/base/asset.h"
#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/ini.h"
#include "core/base/memory.h"
#include "core/base/random.h"
#include "core/base/utf8.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static char folder[256];

static int
make_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	return mkdtemp(folder) ? 0 : -1;
}

static int
remove_folder(void **state)
{
	char command[400];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

static const char *
in_folder(const char *name)
{
	static char path[300];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

/* How many entries the folder has. */
static int
folder_count(void)
{
	char command[400], text[32] = "";
	FILE *p;

	snprintf(command, sizeof command, "ls -A '%s' | wc -l", folder);
	p = popen(command, "r");
	assert_non_null(p);
	assert_non_null(fgets(text, sizeof text, p));
	pclose(p);
	return atoi(text);
}

/* ---- CSV --------------------------------------------------------------------------------- */

/* Shows all records as one text: cells in <>, a record a line, "!" for junk, then how it ended. */
static const char *
shown(struct csv *csv, struct error *err)
{
	static struct buf out;
	struct csv_row row;
	enum csv_result got;

	buf_clear(&out);
	while ((got = csv_next(csv, &row, err)) == CSV_ROW) {
		buf_printf(&out, "%ld%s:", row.line, row.has_junk ? "!" : "");
		for (size_t i = 0; i < row.count; i++) {
			assert_int_equal(row.cells[i].text[row.cells[i].len], 0);
			buf_putc(&out, '<');
			buf_add(&out, row.cells[i].text, row.cells[i].len);
			buf_putc(&out, '>');
		}
		buf_putc(&out, '\n');
	}
	if (got == CSV_ERROR)
		buf_printf(&out, "%s at %s line %ld\n", error_name(err->code), err->at.source,
			   err->at.line);
	return buf_str(&out);
}

static bool
read_stream(void *ctx, char *out, size_t size, size_t *got, struct error *err)
{
	*got = fread(out, 1, size, ctx);
	return !ferror((FILE *)ctx) || FAIL(err, ERR_IO, "cannot read \"x.csv\"");
}

static struct csv *
csv_open_stream(FILE *in, const char *source, char delimiter)
{
	return csv_open(read_stream, in, source, (struct csv_shape){ .delimiter = delimiter });
}

/* Reads the text from memory and from a stream: both must give what is wanted. */
static void
check_csv(const char *text, size_t len, char delimiter, const char *want, const char *file, int line)
{
	for (int way = 0; way < 2; way++) {
		struct error err = { 0 };
		FILE *in = len && way ? fmemopen((void *)text, len, "r") : tmpfile();
		struct csv *csv = way ? csv_open_stream(in, "x.csv", delimiter)
				      : csv_open_text(text, len, "x.csv", delimiter);
		const char *got = shown(csv, &err);

		if (strcmp(got, want) != 0) {
			print_error("%s\ngave\n%s\nnot\n%s\n", text, got, want);
			_fail(file, line);
		}
		csv_close(csv);
		fclose(in);
	}
}

#define assert_csv(text, want) check_csv(text, sizeof text - 1, ',', want, __FILE__, __LINE__)

static void
plain_cells_come_as_they_stand(void **state)
{
	(void)state;
	assert_csv("a,b,c\n1,2,3\n", "1:<a><b><c>\n2:<1><2><3>\n");
	assert_csv(" a , b\tc \n", "1:< a >< b\tc >\n");
	assert_csv(",,\n", "1:<><><>\n");
	assert_csv("a,\n", "1:<a><>\n");
	assert_csv("\n\na\n", "1:<>\n2:<>\n3:<a>\n");
	assert_csv("", "");
}

static void
lines_end_with_lf_or_crlf_or_not_at_all(void **state)
{
	(void)state;
	assert_csv("a,b\r\n1,2\n3,4", "1:<a><b>\n2:<1><2>\n3:<3><4>\n");
	assert_csv("a,b\r\n\"1\",\"2\"\r\n\"3\",\"4\"", "1:<a><b>\n2:<1><2>\n3:<3><4>\n");
	/* A stray CR before the line end is part of it; elsewhere it is a character of the cell. */
	assert_csv("a\r\r\nb\n", "1:<a>\n2:<b>\n");
	assert_csv("a\rb\n", "1:<a\rb>\n");
	assert_csv("\"a\r\"\r\n", "1:<a\r>\n");
	assert_csv("x", "1:<x>\n");
	assert_csv("x,", "1:<x><>\n");
	assert_csv("\"x\"", "1:<x>\n");
}

static void
quotes_hold_delimiters_quotes_and_line_breaks(void **state)
{
	(void)state;
	assert_csv("\"a,b\",\"c\"\n", "1:<a,b><c>\n");
	assert_csv("\"say \"\"no\"\"\",2\n", "1:<say \"no\"><2>\n");
	assert_csv("\"\",\"\"\"\"\n", "1:<><\">\n");
	assert_csv("\"one\ntwo\r\nthree\",x\nnext\n", "1:<one\ntwo\r\nthree><x>\n4:<next>\n");
	assert_csv("a,\"\n\"\n\"\n\n\",b\n", "1:<a><\n>\n3:<\n\n><b>\n");
	/* In the middle of a cell a quote is a character like any other. */
	assert_csv("5\" pipe,a\"b\"\n", "1:<5\" pipe><a\"b\">\n");
	assert_csv(" \"a\",b\n", "1:< \"a\"><b>\n");
}

static void
a_byte_order_mark_is_skipped_at_the_start_only(void **state)
{
	(void)state;
	assert_csv("\xEF\xBB\xBF"
		   "a,b\n",
		   "1:<a><b>\n");
	assert_csv("\xEF\xBB\xBF\"a,b\"\n", "1:<a,b>\n");
	assert_csv("\xEF\xBB\xBF", "");
	assert_csv("a\n\xEF\xBB\xBF"
		   "b\n",
		   "1:<a>\n2:<\xEF\xBB\xBF"
		   "b>\n");
	assert_csv("\xEF\xBB", "1:<\xEF\xBB>\n");
}

static void
text_after_a_closing_quote_is_kept_and_told(void **state)
{
	(void)state;
	assert_csv("\"a\"b,c\n", "1!:<ab><c>\n");
	assert_csv("\"a\" ,c\n", "1!:<a ><c>\n");
	assert_csv("\"a\"b\"c\",d\nx\n", "1!:<ab\"c\"><d>\n2:<x>\n");
	assert_csv("c,\"a\"b\r\n\"a\"\r\n", "1!:<c><ab>\n2:<a>\n");
}

static void
a_quote_never_closed_is_an_error_with_the_line_of_its_record(void **state)
{
	(void)state;
	assert_csv("a\n1\n2,\"never\nclosed\n\n", "1:<a>\n2:<1>\nFORMAT at x.csv line 3\n");
	assert_csv("\"", "FORMAT at x.csv line 1\n");
	assert_csv("a,\"b\"\"", "FORMAT at x.csv line 1\n");
	assert_csv("a\n\"x\ny\"\n\"z", "1:<a>\n2:<x\ny>\nFORMAT at x.csv line 4\n");
}

static void
other_delimiters_leave_the_comma_alone(void **state)
{
	static const char text[] = "a;b,c;\"d;e\"\n";

	(void)state;
	check_csv(text, sizeof text - 1, ';', "1:<a><b,c><d;e>\n", __FILE__, __LINE__);
	check_csv("a\tb\n", 4, '\t', "1:<a><b>\n", __FILE__, __LINE__);
}

/* A table with one record of so many bytes on line 3. */
static char *
long_record(size_t len, bool is_quoted, size_t cell)
{
	char *text = xmalloc(len + 64);
	size_t at = (size_t)sprintf(text, "a\nb\n%s", is_quoted ? "\"" : "");

	for (size_t i = 0; i < len; i++)
		text[at++] = !is_quoted && i % cell == cell - 1 ? ',' : 'x';
	text[at] = '\0';
	return text;
}

static void
too_large_records_and_cells_are_refused_with_the_line(void **state)
{
	static const struct {
		size_t len, cell;
		bool is_quoted;
		const char *want;
	} cases[] = {
		/* 4 MiB and more, in cells that are small; then a quote that swallows the rest. */
		{ ((size_t)4 << 20) + 1, 1000, false, "1:<a>\n2:<b>\nLIMIT at x.csv line 3\n" },
		{ (size_t)9 << 20, 1000, false, "1:<a>\n2:<b>\nLIMIT at x.csv line 3\n" },
		{ (size_t)20 << 20, 1, true, "1:<a>\n2:<b>\nLIMIT at x.csv line 3\n" },
		{ ((size_t)1 << 20) + 1, (size_t)8 << 20, false,
		  "1:<a>\n2:<b>\nLIMIT at x.csv line 3\n" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *text = long_record(cases[i].len, cases[i].is_quoted, cases[i].cell);

		check_csv(text, strlen(text), ',', cases[i].want, __FILE__, __LINE__);
		free(text);
	}
}

static void
a_cell_of_one_mebibyte_is_taken(void **state)
{
	struct csv_row row;
	struct error err;
	char *text = long_record(CSV_CELL_MAX, false, (size_t)8 << 20);
	struct csv *csv = csv_open_text(text, strlen(text), "x.csv", ',');

	(void)state;
	for (int i = 0; i < 3; i++)
		assert_int_equal(csv_next(csv, &row, &err), CSV_ROW);
	assert_int_equal(row.cells[0].len, CSV_CELL_MAX);
	csv_close(csv);
	free(text);
}

static void
a_record_has_at_most_4096_cells(void **state)
{
	struct buf text = { 0 };
	struct csv_row row;
	struct error err = { 0 };
	struct csv *csv;

	(void)state;
	for (size_t n = CSV_CELLS_MAX; n <= CSV_CELLS_MAX + 1; n++) {
		buf_clear(&text);
		buf_puts(&text, "first\n");
		for (size_t i = 1; i < n; i++)
			buf_puts(&text, "x,");
		buf_puts(&text, "\nlast\n");
		csv = csv_open_text(text.data, text.len, "x.csv", ',');
		assert_int_equal(csv_next(csv, &row, &err), CSV_ROW);
		if (n == CSV_CELLS_MAX) {
			assert_int_equal(csv_next(csv, &row, &err), CSV_ROW);
			assert_int_equal(row.count, CSV_CELLS_MAX);
			assert_int_equal(csv_next(csv, &row, &err), CSV_ROW);
			assert_int_equal(csv_next(csv, &row, &err), CSV_END);
		} else {
			assert_int_equal(csv_next(csv, &row, &err), CSV_ERROR);
			assert_int_equal(err.code, ERR_LIMIT);
			assert_int_equal(err.at.line, 2);
		}
		csv_close(csv);
	}
	buf_release(&text);
}

/* A stream that hands out a few bytes at a time, and may break. */
struct drip {
	const char *text;
	size_t len, at;
	size_t breaks_at; /* 0: never */
	struct random r;
};

static ssize_t
drip_read(void *cookie, char *out, size_t size)
{
	struct drip *d = cookie;
	size_t n = 1 + random_below(&d->r, 7);

	if (d->breaks_at && d->at >= d->breaks_at) {
		errno = EIO;
		return -1;
	}
	if (n > size)
		n = size;
	if (n > d->len - d->at)
		n = d->len - d->at;
	memcpy(out, d->text + d->at, n);
	d->at += n;
	return (ssize_t)n;
}

static FILE *
drip_open(struct drip *d)
{
	FILE *in = fopencookie(d, "r", (cookie_io_functions_t){ .read = drip_read });

	assert_non_null(in);
	setvbuf(in, NULL, _IONBF, 0);
	return in;
}

/* Writes a random table: what its records are, as shown() tells, and a text that holds them. */
static void
random_table(struct random *r, size_t rows, size_t longest, struct buf *text, struct buf *want)
{
	static const char *const pieces[] = { "a", "b", " ", ",", "\"", "\n", "\r\n", "\r", "\xC3\xB1",
					      ";", "'", "=", "0", "x y", "\xF0\x9F\x98\x80", "\t" };
	long line = 1;

	if (random_below(r, 4) == 0)
		buf_puts(text, "\xEF\xBB\xBF");
	for (size_t row = 0; row < rows; row++) {
		size_t cells = 1 + random_below(r, 6);
		bool is_last = row + 1 == rows;
		long starts = line;

		buf_printf(want, "%ld:", starts);
		for (size_t i = 0; i < cells; i++) {
			struct buf cell = { 0 };
			size_t len = random_below(r, longest);
			bool must_quote, is_quoted;

			while (cell.len < len)
				buf_puts(&cell, pieces[random_below(r, 16)]);
			must_quote = strpbrk(buf_str(&cell), ",\"\n\r") != NULL;
			/* At the end of a file nothing at all would be no record. */
			must_quote |= is_last && cells == 1 && cell.len == 0;
			is_quoted = must_quote || random_below(r, 3) == 0;
			buf_printf(want, "<%s>", buf_str(&cell));
			if (is_quoted)
				buf_putc(text, '"');
			for (const char *s = buf_str(&cell); *s; s++) {
				line += *s == '\n';
				if (*s == '"')
					buf_putc(text, '"');
				buf_putc(text, *s);
			}
			if (is_quoted)
				buf_putc(text, '"');
			if (i + 1 < cells)
				buf_putc(text, ',');
			buf_release(&cell);
		}
		buf_putc(want, '\n');
		line++;
		if (!is_last || random_below(r, 2))
			buf_puts(text, random_below(r, 2) ? "\n" : "\r\n");
	}
}

static void
random_tables_come_back_from_memory_stream_and_pipe(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 20240131);
	for (int n = 0; n < 2500; n++) {
		struct buf text = { 0 }, want = { 0 };
		struct error err = { 0 };
		struct drip drip = { 0 };
		struct csv *csv;
		FILE *in;
		int ends[2];

		random_table(&r, 1 + random_below(&r, 12), 1 + random_below(&r, 30), &text, &want);
		drip = (struct drip){ .text = text.data, .len = text.len, .r = r };
		csv = csv_open_text(text.data, text.len, "x.csv", ',');
		assert_string_equal(shown(csv, &err), buf_str(&want));
		assert_int_equal(csv_offset(csv), text.len);
		csv_close(csv);
		in = drip_open(&drip);
		csv = csv_open_stream(in, "x.csv", ',');
		assert_string_equal(shown(csv, &err), buf_str(&want));
		assert_int_equal(csv_offset(csv), text.len);
		csv_close(csv);
		fclose(in);
		/* A pipe holds 64 KiB, so the writer need not be another process. */
		assert_true(text.len < 60000);
		assert_int_equal(pipe(ends), 0);
		assert_int_equal(write(ends[1], text.data, text.len), text.len);
		close(ends[1]);
		in = fdopen(ends[0], "r");
		csv = csv_open_stream(in, "x.csv", ',');
		assert_string_equal(shown(csv, &err), buf_str(&want));
		csv_close(csv);
		fclose(in);
		buf_release(&text);
		buf_release(&want);
	}
}

static void
tables_larger_than_the_window_come_back(void **state)
{
	struct random r;

	(void)state;
	random_seed(&r, 7);
	for (int n = 0; n < 12; n++) {
		struct buf text = { 0 }, want = { 0 };
		struct error err = { 0 };
		struct csv *csv;
		FILE *in;

		/* From many short records to a few that are each larger than the window. */
		random_table(&r, n < 6 ? 20000 : 4, n < 6 ? 20 : 500000, &text, &want);
		assert_true(text.len > (size_t)256 << 10);
		in = fmemopen(text.data, text.len, "r");
		csv = csv_open_stream(in, "x.csv", ',');
		assert_string_equal(shown(csv, &err), buf_str(&want));
		assert_int_equal(csv_offset(csv), text.len);
		csv_close(csv);
		fclose(in);
		buf_release(&text);
		buf_release(&want);
	}
}

static void
a_stream_that_breaks_is_an_error_and_no_end(void **state)
{
	(void)state;
	for (size_t at = 1; at < 20; at++) {
		struct drip drip = { .text = "a,b\n1,2\n3,4\n5,6\n7,8\n", .len = 20,
				     .breaks_at = at };
		struct error err = { 0 };
		FILE *in = drip_open(&drip);
		struct csv *csv = csv_open_stream(in, "x.csv", ',');
		struct csv_row row;
		enum csv_result got;

		while ((got = csv_next(csv, &row, &err)) == CSV_ROW)
			;
		assert_int_equal(got, CSV_ERROR);
		assert_int_equal(err.code, ERR_IO);
		csv_close(csv);
		fclose(in);
	}
}

/* ---- dates ------------------------------------------------------------------------------- */

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static void
all_days_from_1900_to_2100_go_there_and_back(void **state)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int32_t day = -25567; /* 1900-01-01 */

	(void)state;
	assert_int_equal(date_from_civil(1970, 1, 1), 0);
	assert_int_equal(date_from_civil(2000, 3, 1), 11017);
	for (int y = 1900; y <= 2100; y++)
		for (int m = 1; m <= 12; m++) {
			int last = lengths[m - 1] + (m == 2 && is_leap(y));

			assert_int_equal(date_days_in_month(y, m), last);
			for (int d = 1; d <= last; d++, day++) {
				int year, month, date;
				char text[32], want[32];
				struct date parsed;

				assert_int_equal(date_from_civil(y, m, d), day);
				date_to_civil(day, &year, &month, &date);
				assert_true(year == y && month == m && date == d);
				date_format_day(day, text, sizeof text);
				snprintf(want, sizeof want, "%04d-%02d-%02d", y, m, d);
				assert_string_equal(text, want);
				assert_true(date_parse(text, strlen(text), &parsed));
				assert_true(parsed.first == day && parsed.last == day
					    && parsed.precision == DATE_DAY);
			}
		}
	assert_int_equal(date_from_civil(2101, 1, 1), day);
}

static void
check_date(const char *text, const char *first, const char *last, enum date_precision precision,
	   const char *file, int line)
{
	struct date d;
	char a[16] = "", b[16] = "";

	if (!date_parse(text, strlen(text), &d)) {
		print_error("\"%s\" is not taken\n", text);
		_fail(file, line);
	}
	if (d.first != DATE_MIN)
		date_format_day(d.first, a, sizeof a);
	if (d.last != DATE_MAX)
		date_format_day(d.last, b, sizeof b);
	if (strcmp(a, first) != 0 || strcmp(b, last) != 0 || d.precision != precision) {
		print_error("\"%s\" is %s to %s, %s\n", text, a, b,
			    date_precision_name(d.precision));
		_fail(file, line);
	}
}

#define assert_date(text, first, last, precision)                                                  \
	check_date(text, first, last, precision, __FILE__, __LINE__)

static void
dates_are_read_with_their_precision(void **state)
{
	(void)state;
	assert_date("2016", "2016-01-01", "2016-12-31", DATE_YEAR);
	assert_date("2016-02", "2016-02-01", "2016-02-29", DATE_MONTH);
	assert_date("2015-02", "2015-02-01", "2015-02-28", DATE_MONTH);
	assert_date("2016-03-05", "2016-03-05", "2016-03-05", DATE_DAY);
	assert_date("2016-03-05..2016-04-01", "2016-03-05", "2016-04-01", DATE_RANGE);
	assert_date("2014..2016-06", "2014-01-01", "2016-06-30", DATE_RANGE);
	assert_date("2014..2014", "2014-01-01", "2014-12-31", DATE_RANGE);
	assert_date("<2016-03-05", "", "2016-03-05", DATE_BEFORE);
	assert_date("<2016", "", "2016-12-31", DATE_BEFORE);
	assert_date(">2016-03", "2016-03-01", "", DATE_AFTER);
	assert_date(">2016-03-05", "2016-03-05", "", DATE_AFTER);
	assert_date("1000", "1000-01-01", "1000-12-31", DATE_YEAR);
	assert_date("2999-12-31", "2999-12-31", "2999-12-31", DATE_DAY);
}

static void
a_time_after_a_day_is_dropped(void **state)
{
	(void)state;
	assert_date("2016-03-05T12:30:00Z", "2016-03-05", "2016-03-05", DATE_DAY);
	assert_date("2016-03-05 00:00:00", "2016-03-05", "2016-03-05", DATE_DAY);
	assert_date("2016-03-05 12:00:00 AM", "2016-03-05", "2016-03-05", DATE_DAY);
	assert_date("2016-03-05T12:30:00.250+02:00", "2016-03-05", "2016-03-05", DATE_DAY);
}

static void
what_is_no_date_is_refused(void **state)
{
	static const char *const wrong[] = {
		"",
		" ",
		"x",
		"16",
		"201",
		"20166",
		"0999",
		"3000",
		"2016-",
		"2016-1",
		"2016-00",
		"2016-13",
		"2016-3-5",
		"2016-02-30",
		"2015-02-29",
		"1900-02-29",
		"2016-04-31",
		"2016-01-00",
		"2016-01-32",
		"2016-01-011",
		"2016-01-01x",
		"2016-01T10:00",
		"2016T10:00",
		"05/03/2016",
		"2016/03/05",
		"20160305",
		"2016..",
		"..2016",
		"2016..2015",
		"2016-03-05..2016-03-04",
		"2014..2015..2016",
		"2016...2017",
		"2016-03-05 2016-03-06",
		/* A range as people write it: dropping its end would make a day of a month. */
		"2016-03-05 - 2016-04-01",
		"2016-03-05 -2016-04-01",
		"<",
		">",
		"<<2016",
		"<2016..2017",
		"2016..<2017",
		"-2016",
		" 2016",
		"2016 ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct date d;

		if (date_parse(wrong[i], strlen(wrong[i]), &d))
			fail_msg("\"%s\" is taken for a date", wrong[i]);
	}
}

static void
only_len_bytes_of_a_date_are_read(void **state)
{
	struct date d;

	(void)state;
	assert_true(date_parse("2016-03-05", 4, &d));
	assert_int_equal(d.precision, DATE_YEAR);
	assert_true(date_parse("2016-03-05", 7, &d));
	assert_int_equal(d.precision, DATE_MONTH);
	assert_false(date_parse("2016-03-05", 9, &d));
	assert_false(date_parse("2016\0-03", 8, &d));
	assert_false(date_parse("2016-03-05 10\0 45", 17, &d));
}

static void
what_is_written_is_read_back_the_same(void **state)
{
	struct random r;
	char text[64];

	(void)state;
	random_seed(&r, 5);
	for (int n = 0; n < 20000; n++) {
		int year = 1000 + (int)random_below(&r, 2000), month = 1 + (int)random_below(&r, 12);
		int32_t day = date_from_civil(year, month, 1 + (int)random_below(&r, 28));
		struct date d = { day, day, DATE_DAY }, back;

		switch (random_below(&r, 6)) {
		case 0:
			d = (struct date){ date_from_civil(year, 1, 1), date_from_civil(year, 12, 31),
					   DATE_YEAR };
			break;
		case 1:
			d = (struct date){
				date_from_civil(year, month, 1),
				date_from_civil(year, month, date_days_in_month(year, month)), DATE_MONTH
			};
			break;
		case 2:
			d = (struct date){ DATE_MIN, day, DATE_BEFORE };
			break;
		case 3:
			d = (struct date){ day, DATE_MAX, DATE_AFTER };
			break;
		case 4:
			d.last = date_from_civil(2999, 12, 31);
			d.precision = DATE_RANGE;
			break;
		}
		date_format(&d, text, sizeof text);
		assert_true(date_parse(text, strlen(text), &back));
		assert_true(back.first == d.first && back.last == d.last
			    && back.precision == d.precision);
	}
	date_format(&(struct date){ DATE_MIN, DATE_MAX, DATE_UNKNOWN }, text, sizeof text);
	assert_string_equal(text, "");
}

static void
months_are_added_up_to_the_end_of_the_month(void **state)
{
	static const struct {
		int y, m, d, months, want_y, want_m, want_d;
	} cases[] = {
		{ 2015, 1, 31, 1, 2015, 2, 28 },  { 2016, 1, 31, 1, 2016, 2, 29 },
		{ 2016, 2, 29, 12, 2017, 2, 28 }, { 2016, 2, 29, 48, 2020, 2, 29 },
		{ 2016, 3, 31, -1, 2016, 2, 29 }, { 2016, 1, 15, -1, 2015, 12, 15 },
		{ 2016, 12, 1, 1, 2017, 1, 1 },	  { 2016, 5, 31, 0, 2016, 5, 31 },
		{ 2024, 12, 31, -24, 2022, 12, 31 },
	};
	struct random r;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			date_add_months(date_from_civil(cases[i].y, cases[i].m, cases[i].d),
					cases[i].months),
			date_from_civil(cases[i].want_y, cases[i].want_m, cases[i].want_d));
	random_seed(&r, 6);
	for (int n = 0; n < 20000; n++) {
		int32_t day = date_from_civil(1900, 1, 1) + (int32_t)random_below(&r, 73000);
		int months = (int)random_below(&r, 600) - 300, y, m, d, to_y, to_m, to_d;

		date_to_civil(day, &y, &m, &d);
		date_to_civil(date_add_months(day, months), &to_y, &to_m, &to_d);
		assert_int_equal(to_y * 12 + to_m, y * 12 + m + months);
		assert_int_equal(to_d, d < date_days_in_month(to_y, to_m)
					       ? d
					       : date_days_in_month(to_y, to_m));
	}
}

static void
precisions_have_stable_names(void **state)
{
	static const char *const names[] = { "unknown", "day",	  "month", "year",
					     "range",	"before", "after" };

	(void)state;
	for (int p = DATE_UNKNOWN; p <= DATE_AFTER; p++) {
		assert_string_equal(date_precision_name((enum date_precision)p), names[p]);
		assert_int_equal(date_precision_find(names[p]), p);
	}
	assert_int_equal(date_precision_find("week"), DATE_UNKNOWN);
}

/* ---- UTF-8 ------------------------------------------------------------------------------- */

/* The length of a well-formed character by its code point, or 0: slow and obvious. */
static size_t
character(const unsigned char *s, size_t len)
{
	static const uint32_t least[] = { 0, 1, 0x80, 0x800, 0x10000 };
	size_t n = s[0] < 0x80 ? 1 : s[0] >> 5 == 6 ? 2 : s[0] >> 4 == 14 ? 3 : s[0] >> 3 == 30 ? 4 : 0;
	uint32_t c;

	if (n == 0 || n > len)
		return 0;
	c = n == 1 ? s[0] : s[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if (s[i] >> 6 != 2)
			return 0;
		c = c << 6 | (s[i] & 0x3f);
	}
	return c >= least[n] && c <= 0x10ffff && (c < 0xd800 || c > 0xdfff) ? n : 0;
}

static size_t
slow_check(const char *s, size_t len)
{
	size_t i = 0, step;

	while (i < len && (step = character((const unsigned char *)s + i, len - i)))
		i += step;
	return i;
}

static void
utf8_check_agrees_with_the_definition(void **state)
{
	/* Bytes at the edges of every class. */
	static const unsigned char edges[] = { 0x00, 0x01, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f,
					       0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
					       0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4,
					       0xf5, 0xf8, 0xfe, 0xff };
	enum { EDGES = sizeof edges };
	struct random r;
	char s[40];

	(void)state;
	for (size_t i = 0; i < (size_t)EDGES * EDGES * EDGES * EDGES; i++) {
		s[0] = (char)edges[i % EDGES];
		s[1] = (char)edges[i / EDGES % EDGES];
		s[2] = (char)edges[i / EDGES / EDGES % EDGES];
		s[3] = (char)edges[i / EDGES / EDGES / EDGES];
		if (utf8_check(s, 4) != slow_check(s, 4))
			fail_msg("%02x %02x %02x %02x", s[0] & 255, s[1] & 255, s[2] & 255,
				 s[3] & 255);
	}
	random_seed(&r, 8);
	for (int n = 0; n < 200000; n++) {
		size_t len = random_below(&r, sizeof s), bad = random_below(&r, sizeof s);

		for (size_t i = 0; i < len; i++)
			s[i] = (char)(i < bad ? 'a' : edges[random_below(&r, EDGES)]);
		assert_int_equal(utf8_check(s, len), slow_check(s, len));
	}
}

static void
overlong_forms_surrogates_and_nul_are_not_utf8(void **state)
{
	static const char *const wrong[] = { "\xC0\x80",     "\xC1\xBF",	 "\xE0\x80\x80",
					     "\xE0\x9F\xBF", "\xED\xA0\x80",	 "\xED\xBF\xBF",
					     "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
					     "\x80",	     "\xC3",		 "\xE2\x82",
					     "\xF0\x9F\x98", "\xFF" };
	char text[32];

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		for (size_t before = 0; before < 20; before++) {
			memset(text, 'x', sizeof text);
			strcpy(text + before, wrong[i]);
			assert_int_equal(utf8_check(text, before + strlen(wrong[i])), before);
		}
	for (size_t at = 0; at < 20; at++) {
		memset(text, 'x', sizeof text);
		text[at] = '\0';
		assert_int_equal(utf8_check(text, 20), at);
	}
	assert_int_equal(utf8_check("\xC3\xB1\xE2\x82\xAC\xF0\x9F\x98\x80", 9), 9);
	assert_int_equal(utf8_check("", 0), 0);
}

static const char *
folded(const char *s)
{
	static struct buf out;

	buf_clear(&out);
	utf8_fold(&out, s, strlen(s));
	return buf_str(&out);
}

static void
folding_leaves_what_two_spellings_have_in_common(void **state)
{
	(void)state;
	assert_string_equal(folded("Ñuñez  ÁRBOL"), "nunez arbol");
	assert_string_equal(folded("  Ñuñez\t\n ÁRBOL \r\n"), "nunez arbol");
	assert_string_equal(folded("pingüino"), "pinguino");
	assert_string_equal(folded("São Tomé"), "sao tome");
	assert_string_equal(folded("\xC2\xA0"
				   "a\xC2\xA0\xE2\x80\xAF"
				   "b\xC2\xA0"),
			    "a b");
	assert_string_equal(folded("N\xCC\x83u"), "nu"); /* N and a combining tilde */
	assert_string_equal(folded("Türkiye"), "turkiye");
	assert_string_equal(folded("Straße"), "strasse");
	assert_string_equal(folded("\xEF\xAC\x81n"), "fin"); /* the ligature fi */
	assert_string_equal(folded(""), "");
	assert_string_equal(folded(" \t "), "");
	assert_string_equal(folded("a\xFF\xFE b"), "a\xFF\xFE b");
	assert_string_equal(folded("ΑΒΓ"), "αβγ");
}

static void
folding_adds_to_what_is_there(void **state)
{
	struct buf out = { 0 };

	(void)state;
	buf_puts(&out, "x");
	utf8_fold(&out, "  Á ", 5);
	assert_string_equal(buf_str(&out), "xa");
	buf_release(&out);
}

static void
folding_twice_is_folding_once(void **state)
{
	static const char *const pieces[] = { "Á", "ñ", "Ñ", "ß", " ", "\t", "\xC2\xA0", "Z", "ü",
					      "\xCC\x81", "ﬁ", "é", "1", "ª", "½", "\xFF" };
	struct random r;

	(void)state;
	random_seed(&r, 9);
	for (int n = 0; n < 20000; n++) {
		struct buf text = { 0 }, once = { 0 };

		for (size_t i = random_below(&r, 12); i > 0; i--)
			buf_puts(&text, pieces[random_below(&r, 16)]);
		utf8_fold(&once, buf_str(&text), text.len);
		assert_string_equal(folded(buf_str(&once)), buf_str(&once));
		buf_release(&text);
		buf_release(&once);
	}
}

static void
normal_form_c_composes_and_stays(void **state)
{
	struct buf once = { 0 }, twice = { 0 };

	(void)state;
	assert_true(utf8_nfc(&once, "Nu\xCC\x81n\xCC\x83o", 8));
	assert_string_equal(once.data, "Núño");
	assert_true(utf8_nfc(&twice, once.data, once.len));
	assert_string_equal(twice.data, once.data);
	buf_clear(&once);
	assert_true(utf8_nfc(&once, "plain", 5));
	assert_string_equal(once.data, "plain");
	/* Compatibility characters are somebody's spelling and stay. */
	buf_clear(&once);
	assert_true(utf8_nfc(&once, "ﬁ½", strlen("ﬁ½")));
	assert_string_equal(once.data, "ﬁ½");
	buf_clear(&once);
	assert_false(utf8_nfc(&once, "a\xFFz", 3));
	assert_string_equal(once.data, "a\xFFz");
	buf_release(&once);
	buf_release(&twice);
}

static void
width_counts_columns_of_a_screen(void **state)
{
	(void)state;
	assert_int_equal(utf8_width("año", strlen("año")), 3);
	assert_int_equal(utf8_width("日本", strlen("日本")), 4);
	assert_int_equal(utf8_width("n\xCC\x83", 3), 1);
	assert_int_equal(utf8_width("a\tb\x1b", 4), 2);
	assert_int_equal(utf8_width("a\xFF\xFE", 3), 3);
	assert_int_equal(utf8_width("", 0), 0);
}

static void
words_are_ordered_with_n_tilde_after_n(void **state)
{
	/* In order, each before the next. */
	static const char *const words[] = { "",       "árbol",	  "Arbol 2", "casa",	"n",
					     "Nariño", "nz",	  "ñ",	     "Ñandú",	"ñu",
					     "o",      "Peñasco", "pequeño", "Quelúa",	"zorro" };
	enum { WORDS = sizeof words / sizeof *words };

	(void)state;
	for (int a = 0; a < WORDS; a++)
		for (int b = 0; b < WORDS; b++) {
			int order = utf8_compare(words[a], words[b]);

			if ((order < 0) != (a < b) || (order == 0) != (a == b))
				fail_msg("\"%s\" against \"%s\" is %d", words[a], words[b], order);
		}
	/* n, then n with tilde, then o, in the middle of words too. */
	assert_true(utf8_compare("pena", "peña") < 0);
	assert_true(utf8_compare("penzo", "peña") < 0);
	assert_true(utf8_compare("peña", "peo") < 0);
	assert_true(utf8_compare("PEÑA", "peo") < 0);
	/* The same words but for accents: by bytes, so the order is always the same. */
	assert_true(utf8_compare("Avila", "Ávila") < 0);
	assert_true(utf8_compare("Ávila", "Avila") > 0);
}

static void
a_space_beside_n_tilde_still_parts_words(void **state)
{
	(void)state;
	assert_true(utf8_compare("El Zarco", "Elena") < 0);
	assert_true(utf8_compare("El Ñandú", "Elena") < 0);
	assert_true(utf8_compare("La Ñata", "Laberinto") < 0);
	assert_true(utf8_compare("Ñ uno", "Ñandú") < 0);
}

/* ---- INI --------------------------------------------------------------------------------- */

static void
ini_files_hold_sections_numbers_and_keys(void **state)
{
	static const char text[] = "\xEF\xBB\xBF# comment\r\n"
				   "; another\n"
				   "[profile]\n"
				   "name = a;b:c=d # not a comment \r\n"
				   "\n"
				   "empty=\n"
				   "  spaced key\t=\t x y \n"
				   "[ event 12 ]\n"
				   "stage=map(x)\n"
				   "[event2]\n"
				   "[event]\n"
				   "name=second\n";
	struct ini ini;
	struct error err = { 0 };
	const struct ini_section *s;

	(void)state;
	assert_true(ini_parse(&ini, "x.ini", text, sizeof text - 1, &err));
	assert_int_equal(ini.section_count, 4);
	s = ini_section(&ini, "profile");
	assert_non_null(s);
	assert_int_equal(s->line, 3);
	assert_int_equal(s->number, 0);
	assert_int_equal(s->key_count, 3);
	assert_string_equal(ini_value(s, "name"), "a;b:c=d # not a comment");
	assert_string_equal(ini_value(s, "empty"), "");
	assert_string_equal(ini_value(s, "spaced key"), "x y");
	assert_null(ini_value(s, "Name"));
	assert_null(ini_value(NULL, "name"));
	assert_int_equal(s->keys[2].line, 7);
	s = ini_section(&ini, "event");
	assert_int_equal(s->number, 12);
	assert_string_equal(ini_value(s, "stage"), "map(x)");
	assert_string_equal(ini.sections[2].name, "event2");
	assert_null(ini_section(&ini, "none"));
	ini_release(&ini);
}

static void
values_of_ini_files_may_be_long(void **state)
{
	struct buf text = { 0 };
	struct ini ini;
	struct error err = { 0 };

	(void)state;
	buf_puts(&text, "[a]\nb=");
	for (int i = 0; i < 10000; i++)
		buf_puts(&text, "column,");
	assert_true(ini_parse(&ini, "x.ini", text.data, text.len, &err));
	assert_int_equal(strlen(ini_value(ini_section(&ini, "a"), "b")), 70000);
	ini_release(&ini);
	buf_release(&text);
}

static void
errors_in_ini_files_name_the_line(void **state)
{
	static const struct {
		const char *text;
		long line;
	} cases[] = {
		{ "key=value\n", 1 },	  { "[a]\nb=c\nnonsense\n", 3 }, { "[a]\n\n# x\n[b\n", 4 },
		{ "[]\n", 1 },		  { "[a]\n=value\n", 2 },	 { "[a]\n  =\n", 2 },
		{ "[a] trailing\n", 1 }, { "[   ]\n", 1 },		 { "[a]\nlast", 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ini ini;
		struct error err = { 0 };

		if (ini_parse(&ini, "x.ini", cases[i].text, strlen(cases[i].text), &err))
			fail_msg("taken: %s", cases[i].text);
		assert_int_equal(err.code, ERR_FORMAT);
		assert_string_equal(err.at.source, "x.ini");
		assert_int_equal(err.at.line, cases[i].line);
		ini_release(&ini);
	}
}

static void
ini_files_are_utf8_or_refused(void **state)
{
	struct ini ini;
	struct error err = { 0 };

	(void)state;
	assert_false(ini_parse(&ini, "x.ini", "[a]\nb=\xF1\n", 8, &err));
	assert_int_equal(err.code, ERR_FORMAT);
	ini_release(&ini);
	assert_false(ini_parse(&ini, "x.ini", "[a]\nb=\0\n", 8, &err));
	ini_release(&ini);
	assert_true(ini_parse(&ini, "x.ini", "", 0, &err));
	assert_int_equal(ini.section_count, 0);
	ini_release(&ini);
}

/* ---- buffers ----------------------------------------------------------------------------- */

static void
a_buffer_is_always_a_string(void **state)
{
	struct buf b = { 0 };
	char *stolen;

	(void)state;
	assert_string_equal(buf_str(&b), "");
	buf_add(&b, NULL, 0);
	assert_string_equal(buf_str(&b), "");
	for (int i = 0; i < 1000; i++) {
		buf_printf(&b, "%d,", i);
		assert_int_equal(strlen(b.data), b.len);
	}
	assert_int_equal(b.len, 10 * 2 + 90 * 3 + 900 * 4);
	buf_clear(&b);
	assert_string_equal(buf_str(&b), "");
	buf_puts(&b, "kept");
	buf_putc(&b, '!');
	stolen = buf_steal(&b);
	assert_string_equal(stolen, "kept!");
	assert_null(b.data);
	free(stolen);
	stolen = buf_steal(&b);
	assert_string_equal(stolen, "");
	free(stolen);
	memcpy(buf_room(&b, 100000), "room", 4);
	b.len = 4;
	buf_puts(&b, " made");
	assert_string_equal(b.data, "room made");
	buf_release(&b);
}

static void
varints_are_seven_bits_a_byte_low_first(void **state)
{
	static const struct {
		uint64_t value;
		const char *bytes;
		size_t len;
	} cases[] = {
		{ 0, "\x00", 1 },
		{ 127, "\x7f", 1 },
		{ 128, "\x80\x01", 2 },
		{ 300, "\xac\x02", 2 },
		{ UINT64_C(1) << 63, "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01", 10 },
		{ UINT64_MAX, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10 },
	};
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct cursor c = cursor_over(cases[i].bytes, cases[i].len);

		buf_clear(&b);
		buf_varint(&b, cases[i].value);
		assert_int_equal(b.len, cases[i].len);
		assert_memory_equal(b.data, cases[i].bytes, b.len);
		assert_true(cursor_varint(&c) == cases[i].value);
		assert_false(c.is_bad);
		assert_true(c.at == c.end);
	}
	buf_release(&b);
}

static void
what_is_written_to_a_buffer_is_read_back(void **state)
{
	struct random r, again;
	struct buf b = { 0 };
	struct cursor c;

	(void)state;
	random_seed(&r, 10);
	again = r;
	for (int i = 0; i < 5000; i++) {
		uint64_t value = random_next(&r);

		value >>= random_below(&r, 64);
		buf_varint(&b, value);
		buf_block(&b, &value, value % 9);
	}
	c = cursor_over(b.data, b.len);
	for (int i = 0; i < 5000; i++) {
		uint64_t value = random_next(&again);
		size_t len;
		const char *block;

		value >>= random_below(&again, 64);
		assert_true(cursor_varint(&c) == value);
		block = cursor_block(&c, &len);
		assert_non_null(block);
		assert_int_equal(len, value % 9);
		assert_memory_equal(block, &value, len);
	}
	assert_true(c.at == c.end && !c.is_bad);
	assert_int_equal(cursor_byte(&c), 0);
	assert_true(c.is_bad);
	buf_release(&b);
}

static void
truncated_blocks_and_lying_lengths_are_found(void **state)
{
	static const char *const wrong[] = { "\x80", "\xff\xff", "\x05" "abcd",
					     "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01" "abc",
					     /* eleven bytes; a tenth byte with more than one bit */
					     "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01",
					     "\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02" };
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct cursor c = cursor_over(wrong[i], strlen(wrong[i]));
		size_t len = 77;

		assert_null(cursor_block(&c, &len));
		assert_int_equal(len, 0);
		assert_true(c.is_bad);
		/* Once bad, always: nothing more is read. */
		assert_int_equal(cursor_varint(&c), 0);
		assert_int_equal(cursor_byte(&c), 0);
		assert_null(cursor_take(&c, 0));
		assert_null(cursor_block(&c, &len));
	}
	buf_block(&b, "twelve bytes", 12);
	for (size_t cut = 0; cut < b.len; cut++) {
		struct cursor c = cursor_over(b.data, cut);
		size_t len;

		assert_null(cursor_block(&c, &len));
		assert_true(c.is_bad);
	}
	buf_release(&b);
}

static void
pieces_of_an_arena_are_aligned_and_apart(void **state)
{
	struct arena a = { 0 };
	unsigned char *pieces[500];
	size_t sizes[500];
	struct random r;

	(void)state;
	random_seed(&r, 11);
	for (int i = 0; i < 500; i++) {
		sizes[i] = random_below(&r, i % 50 == 0 ? 200000 : 100);
		pieces[i] = arena_alloc(&a, sizes[i]);
		assert_int_equal((uintptr_t)pieces[i] % 16, 0);
		memset(pieces[i], i & 255, sizes[i]);
	}
	for (int i = 0; i < 500; i++)
		for (size_t k = 0; k < sizes[i]; k++)
			if (pieces[i][k] != (i & 255))
				fail_msg("piece %d was written over", i);
	assert_string_equal(arena_strndup(&a, "abcdef", 3), "abc");
	assert_string_equal(arena_strdup(&a, ""), "");
	arena_release(&a);
	assert_int_equal(a.total, 0);
	assert_string_equal(arena_strdup(&a, "usable again"), "usable again");
	arena_release(&a);
}

/* ---- files ------------------------------------------------------------------------------- */

static void
check_content(const char *path, const char *want)
{
	struct buf b = { 0 };

	assert_true(file_read(path, 1000, &b, NULL));
	assert_string_equal(buf_str(&b), want);
	buf_release(&b);
}

static void
a_committed_file_appears_whole_and_private(void **state)
{
	struct outfile f;
	struct error err = { 0 };
	struct stat st;
	const char *path = in_folder("out.txt");

	(void)state;
	assert_true(outfile_open(&f, path, false, &err));
	fputs("complete", f.stream);
	/* Until then nothing stands under its name. */
	assert_int_equal(lstat(path, &st), -1);
	assert_true(outfile_commit(&f, &err));
	outfile_end(&f);
	check_content(path, "complete");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(folder_count(), 1);
}

static void
an_abandoned_file_leaves_nothing(void **state)
{
	struct outfile f, none = { 0 };
	struct error err = { 0 };

	(void)state;
	assert_true(outfile_open(&f, in_folder("out.txt"), false, &err));
	fputs("half", f.stream);
	outfile_end(&f);
	assert_int_equal(folder_count(), 0);
	outfile_end(&none);
}

static void
an_existing_file_is_replaced_only_when_asked(void **state)
{
	struct outfile f;
	struct error err = { 0 };
	const char *path = in_folder("out.txt");

	(void)state;
	assert_true(outfile_open(&f, path, false, &err));
	fputs("first", f.stream);
	assert_true(outfile_commit(&f, &err));
	outfile_end(&f);
	assert_false(outfile_open(&f, path, false, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.hint, "--replace"));
	outfile_end(&f);
	check_content(path, "first");
	assert_true(outfile_open(&f, path, true, &err));
	fputs("second", f.stream);
	check_content(path, "first");
	assert_true(outfile_commit(&f, &err));
	outfile_end(&f);
	check_content(path, "second");
	assert_int_equal(folder_count(), 1);
}

static void
a_file_that_appears_meanwhile_is_not_replaced(void **state)
{
	struct outfile f;
	struct error err = { 0 };
	const char *path = in_folder("out.txt");
	FILE *other;

	(void)state;
	assert_true(outfile_open(&f, path, false, &err));
	fputs("ours", f.stream);
	other = fopen(path, "w");
	fputs("somebody else's", other);
	fclose(other);
	assert_false(outfile_commit(&f, &err));
	assert_int_equal(err.code, ERR_IO);
	outfile_end(&f);
	check_content(path, "somebody else's");
	assert_int_equal(folder_count(), 1);
}

static void
a_file_that_cannot_be_written_is_an_error(void **state)
{
	struct outfile f;
	struct error err = { 0 };

	(void)state;
	assert_false(outfile_open(&f, in_folder("missing/out.txt"), false, &err));
	assert_int_equal(err.code, ERR_IO);
	outfile_end(&f);
	/* A folder cannot be replaced by a file; what was begun is gone. */
	assert_int_equal(mkdir(in_folder("sub"), 0700), 0);
	assert_true(outfile_open(&f, in_folder("sub"), true, &err));
	assert_false(outfile_commit(&f, &err));
	assert_int_equal(err.code, ERR_IO);
	outfile_end(&f);
	assert_int_equal(folder_count(), 1);
}

static void
files_are_read_whole_or_not(void **state)
{
	struct buf b = { 0 };
	struct error err = { 0 };
	FILE *f = fopen(in_folder("in"), "w");

	(void)state;
	for (int i = 0; i < 100000; i++)
		fputc('x', f);
	fclose(f);
	assert_true(file_read(in_folder("in"), 100000, &b, &err));
	assert_int_equal(b.len, 100000);
	buf_clear(&b);
	assert_false(file_read(in_folder("in"), 99999, &b, &err));
	assert_int_equal(err.code, ERR_LIMIT);
	buf_clear(&b);
	assert_false(file_read(in_folder("missing"), 10, &b, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_false(file_read(folder, 10, &b, &err));
	assert_int_equal(err.code, ERR_IO);
	buf_release(&b);
	assert_string_equal(file_name("/a/b.csv"), "b.csv");
	assert_string_equal(file_name("b.csv"), "b.csv");
}

/* ---- errors and what is built in --------------------------------------------------------- */

static void
an_error_keeps_the_first_place_and_its_own_text(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_false(FAIL(&err, ERR_FORMAT, "bad %s", "cell"));
	assert_false(error_at(&err, "a.csv", 7, 2));
	error_at(&err, "b.csv", 9, 9);
	assert_false(error_hint(&err, "look at %d", 7));
	assert_string_equal(err.msg, "bad cell");
	assert_string_equal(err.hint, "look at 7");
	assert_string_equal(err.at.source, "a.csv");
	assert_true(err.at.line == 7 && err.at.column == 2 && err.line > 0);
	/* The message may be made of the one before it, which is then gone. */
	FAIL(&err, ERR_IO, "wrapped: %s", err.msg);
	assert_string_equal(err.msg, "wrapped: bad cell");
	assert_string_equal(err.hint, "");
	assert_int_equal(err.at.line, 0);
	assert_string_equal(error_name(ERR_USAGE), "USAGE");
	assert_string_equal(error_name(ERR_INTERNAL), "INTERNAL");
	assert_false(FAIL(NULL, ERR_IO, "nobody listens"));
	assert_false(error_hint(NULL, "x"));
	assert_false(error_at(NULL, "x", 1, 1));
}

static void
a_message_too_long_is_still_whole_characters(void **state)
{
	struct error err = { 0 };
	struct buf text = { 0 };

	(void)state;
	for (int start = 0; start < 2; start++) {
		buf_clear(&text);
		if (start)
			buf_putc(&text, 'x');
		for (int i = 0; i < 600; i++)
			buf_puts(&text, "ñ");
		FAIL(&err, ERR_IO, "%s", text.data);
		error_hint(&err, "%s", text.data);
		error_at(&err, text.data, 1, 0);
		assert_int_equal(utf8_check(err.msg, strlen(err.msg)), strlen(err.msg));
		assert_int_equal(utf8_check(err.hint, strlen(err.hint)), strlen(err.hint));
		assert_int_equal(utf8_check(err.at.source, strlen(err.at.source)),
				 strlen(err.at.source));
	}
	buf_release(&text);
}

static void
what_is_built_in_is_found_and_in_order(void **state)
{
	(void)state;
	assert_non_null(assets[0].name);
	for (const struct asset *a = assets; a->name; a++) {
		assert_true(asset_find(a->name) == a);
		assert_true(a->len > 0);
		assert_int_equal(utf8_check((const char *)a->bytes, a->len), a->len);
		if (a > assets)
			assert_true(strcmp(a[-1].name, a->name) < 0);
	}
	assert_null(asset_find("schema"));
	assert_non_null(asset_find("schema.sql"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_cells_come_as_they_stand),
		cmocka_unit_test(lines_end_with_lf_or_crlf_or_not_at_all),
		cmocka_unit_test(quotes_hold_delimiters_quotes_and_line_breaks),
		cmocka_unit_test(a_byte_order_mark_is_skipped_at_the_start_only),
		cmocka_unit_test(text_after_a_closing_quote_is_kept_and_told),
		cmocka_unit_test(a_quote_never_closed_is_an_error_with_the_line_of_its_record),
		cmocka_unit_test(other_delimiters_leave_the_comma_alone),
		cmocka_unit_test(too_large_records_and_cells_are_refused_with_the_line),
		cmocka_unit_test(a_cell_of_one_mebibyte_is_taken),
		cmocka_unit_test(a_record_has_at_most_4096_cells),
		cmocka_unit_test(random_tables_come_back_from_memory_stream_and_pipe),
		cmocka_unit_test(tables_larger_than_the_window_come_back),
		cmocka_unit_test(a_stream_that_breaks_is_an_error_and_no_end),
		cmocka_unit_test(all_days_from_1900_to_2100_go_there_and_back),
		cmocka_unit_test(dates_are_read_with_their_precision),
		cmocka_unit_test(a_time_after_a_day_is_dropped),
		cmocka_unit_test(what_is_no_date_is_refused),
		cmocka_unit_test(only_len_bytes_of_a_date_are_read),
		cmocka_unit_test(what_is_written_is_read_back_the_same),
		cmocka_unit_test(months_are_added_up_to_the_end_of_the_month),
		cmocka_unit_test(precisions_have_stable_names),
		cmocka_unit_test(utf8_check_agrees_with_the_definition),
		cmocka_unit_test(overlong_forms_surrogates_and_nul_are_not_utf8),
		cmocka_unit_test(folding_leaves_what_two_spellings_have_in_common),
		cmocka_unit_test(folding_adds_to_what_is_there),
		cmocka_unit_test(folding_twice_is_folding_once),
		cmocka_unit_test(normal_form_c_composes_and_stays),
		cmocka_unit_test(width_counts_columns_of_a_screen),
		cmocka_unit_test(words_are_ordered_with_n_tilde_after_n),
		cmocka_unit_test(a_space_beside_n_tilde_still_parts_words),
		cmocka_unit_test(ini_files_hold_sections_numbers_and_keys),
		cmocka_unit_test(values_of_ini_files_may_be_long),
		cmocka_unit_test(errors_in_ini_files_name_the_line),
		cmocka_unit_test(ini_files_are_utf8_or_refused),
		cmocka_unit_test(a_buffer_is_always_a_string),
		cmocka_unit_test(varints_are_seven_bits_a_byte_low_first),
		cmocka_unit_test(what_is_written_to_a_buffer_is_read_back),
		cmocka_unit_test(truncated_blocks_and_lying_lengths_are_found),
		cmocka_unit_test(pieces_of_an_arena_are_aligned_and_apart),
		cmocka_unit_test_setup_teardown(a_committed_file_appears_whole_and_private,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(an_abandoned_file_leaves_nothing, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(an_existing_file_is_replaced_only_when_asked,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_file_that_appears_meanwhile_is_not_replaced,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_file_that_cannot_be_written_is_an_error,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(files_are_read_whole_or_not, make_folder,
						remove_folder),
		cmocka_unit_test(an_error_keeps_the_first_place_and_its_own_text),
		cmocka_unit_test(a_message_too_long_is_still_whole_characters),
		cmocka_unit_test(what_is_built_in_is_found_and_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
