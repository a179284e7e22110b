/* What files hold: dates in words, numbers, delimiters, line ends, encodings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <zlib.h>

#include "core/base/buf.h"
#include "core/base/csv.h"
#include "core/base/number.h"
#include "core/intake/datetext.h"
#include "core/intake/encoding.h"
#include "core/intake/nested.h"
#include "core/intake/reader.h"
#include "core/intake/sizetext.h"

#define DMY DATETEXT_DMY
#define MDY DATETEXT_MDY

static void
read_as(const char *text, unsigned orders, int weekday, const char *want)
{
	const struct datetext how = { orders, 2017, 0 };
	struct date d;
	char got[64] = "nothing";

	if (datetext_parse(text, strlen(text), &how, weekday, &d))
		date_format(&d, got, sizeof got);
	if (strcmp(got, want) != 0)
		fail_msg("\"%s\" is %s, not %s", text, got, want);
}

static void
dates_with_names_of_months_are_read_in_both_languages(void **state)
{
	(void)state;
	read_as("28 dic. 2018", 0, -1, "2018-12-28");
	read_as("14 set. 2008", 0, -1, "2008-09-14");
	read_as("5 de marzo de 2018", 0, -1, "2018-03-05");
	read_as("March 5th, 2018", 0, -1, "2018-03-05");
	read_as("domingo 4 de enero de 2015", 0, -1, "2015-01-04");
	read_as("October 2015", 0, -1, "2015-10");
	read_as("Agosto 2015", 0, -1, "2015-08");
	read_as("2015 March 5", 0, -1, "2015-03-05");
	read_as("12-Mar-17", DMY, -1, "2017-03-12");
	read_as("Jan-93", DMY, -1, "1993-01");
	read_as("12-Mar-18", DMY, -1, "1918-03-12"); /* not after 2017 */
	/* Without an order nobody says that these are years. */
	read_as("12-Mar-17", 0, -1, "nothing");
	read_as("15 March", DMY, -1, "nothing");
	read_as("31 February 2015", DMY, -1, "nothing");
	read_as("Marchx 2015", DMY, -1, "nothing");
}

static void
french_and_portuguese_months_count_where_the_languages_agree(void **state)
{
	(void)state;
	read_as("5 février 2018", 0, -1, "2018-02-05");
	read_as("14 juil. 2018", 0, -1, "2018-07-14");
	read_as("3 de março de 2018", 0, -1, "2018-03-03");
	read_as("out 2018", 0, -1, "2018-10");
	read_as("1 aoû 2018", 0, -1, "2018-08-01");
	read_as("1 mai 2018", 0, -1, "2018-05-01");
	/* June or July. */
	read_as("1 jui 2018", 0, -1, "nothing");
}

static void
quarters_and_halves_are_months(void **state)
{
	(void)state;
	read_as("2019-Q1", 0, -1, "2019-01-01..2019-03-31");
	read_as("Q4 2019", 0, -1, "2019-10-01..2019-12-31");
	read_as("1er trimestre 2019", 0, -1, "2019-01-01..2019-03-31");
	read_as("Segundo semestre de 2019", 0, -1, "2019-07-01..2019-12-31");
	read_as("5º trimestre 2019", 0, -1, "nothing");
	read_as("trimestre 2019", 0, -1, "nothing");
}

static void
a_year_that_cannot_be_is_not_believed_where_numbers_make_the_date(void **state)
{
	const struct datetext how = { DMY, 2018, 2019 }, any = { 0, 2018, 2019 };
	struct date d;

	(void)state;
	assert_true(datetext_parse("31/12/2018", 10, &how, -1, &d));
	assert_true(datetext_parse("31/12/2019", 10, &how, -1, &d));
	assert_false(datetext_parse("31/12/2918", 10, &how, -1, &d));
	assert_false(datetext_parse("31/12/1218", 10, &how, -1, &d));
	assert_false(datetext_parse("2918-12-31", 10, &how, -1, &d));
	/* Without an order the profile takes what the column says. */
	assert_true(datetext_parse("1818-12-31", 10, &any, -1, &d));
}

static void
joins(const char *year, const char *month, const char *day, const char *want)
{
	struct buf b = { 0 };

	datetext_join(&b, year, strlen(year), month, strlen(month), day, strlen(day));
	if (strcmp(buf_str(&b), want) != 0)
		fail_msg("%s, %s, %s make \"%s\", not \"%s\"", year, month, day, buf_str(&b), want);
	buf_release(&b);
}

static void
year_month_and_day_of_three_cells_are_one_date(void **state)
{
	(void)state;
	joins("2019", "3", "5", "2019-03-05");
	joins("2019.0", "03", "5.0", "2019-03-05");
	joins("2019", "3", "0", "2019-03");
	joins("2019", "", "", "2019");
	joins("2019", "0", "5", "2019");
	joins("2019", "marzo", "5", "5 marzo 2019");
	joins("2019", "March", "", "March 2019");
	joins("about 2019", "3", "5", "about 2019");
}

static void
shows(const char *text, enum datetext_shape want, bool is_short, bool is_partial)
{
	const struct datetext how = { 0, 2018, 2019 };
	bool got_short, got_partial;
	enum datetext_shape got =
		datetext_shape(text, strlen(text), &how, &got_short, &got_partial);

	if (got != want || got_short != is_short || got_partial != is_partial)
		fail_msg("\"%s\" shows %d, %d, %d", text, (int)got, got_short, got_partial);
}

static void
a_text_shows_the_order_of_day_and_month_or_leaves_it_open(void **state)
{
	(void)state;
	shows("2018-03-05", DATETEXT_PLAIN, false, false);
	shows("28 dic. 2018", DATETEXT_PLAIN, false, false);
	shows("2018", DATETEXT_PLAIN, false, true);
	shows("Jan-93", DATETEXT_PLAIN, true, true);
	shows("12-Mar-17", DATETEXT_PLAIN, true, false);
	shows("31/12/2014", DATETEXT_ONLY_DMY, false, false);
	shows("12/31/2014", DATETEXT_ONLY_MDY, false, false);
	shows("01/01/2014 12:00:00 AM", DATETEXT_EITHER, false, false);
	shows("5/3/14", DATETEXT_EITHER, true, false);
	shows("30/02/2014", DATETEXT_BAD, false, false);
	shows("27/03/2918", DATETEXT_FAR, false, false);
	shows("00/00/0000", DATETEXT_ZERO, false, false);
	shows("28/12", DATETEXT_NO_YEAR, false, false);
	shows("1234", DATETEXT_NONE, false, true);
	shows("12.5", DATETEXT_NONE, false, false);
	shows("Calle 28", DATETEXT_NONE, false, false);
	shows("", DATETEXT_NONE, false, false);
}

static void
spans_stay_intervals(void **state)
{
	(void)state;
	read_as("October 2015 - June 2016", 0, -1, "2015-10-01..2016-06-30");
	read_as("May 2 or 3, 2012", 0, -1, "2012-05-02..2012-05-03");
	read_as("Between February 5 and 11, 2014", 0, -1, "2014-02-05..2014-02-11");
	read_as("June or July 1993", 0, -1, "1993-06-01..1993-07-31");
	read_as("1 al 31 de enero", DMY, -1, "nothing");
	read_as("June 2016 - October 2015", 0, -1, "nothing");
	read_as("1 enero 2015 a 31 diciembre 2015", 0, -1, "2015");
}

static void
numbers_need_an_order_or_a_weekday(void **state)
{
	(void)state;
	read_as("2014-03-02", 0, -1, "2014-03-02");
	read_as("31/12/2014", 0, -1, "nothing");
	read_as("31/12/2014", DMY, -1, "2014-12-31");
	read_as("31/12/2014", MDY, -1, "nothing");
	read_as("12/31/14", MDY, -1, "2014-12-31");
	read_as("01/02/2014 12:00:00 AM", DMY, -1, "2014-02-01");
	read_as("03/2016", DMY, -1, "2016-03");
	read_as("00/00/0000", DMY, -1, ""); /* a date that nobody knows */
	read_as("0000-00-00", 0, -1, "");
	read_as("00/05/2016", DMY, -1, "2016-05");
	read_as("05/00/2016", DMY, -1, "nothing");
	/* 2017-02-04 was a Saturday, 2017-04-02 a Sunday. */
	read_as("04/02/2017", DMY | MDY, 5, "2017-02-04");
	read_as("04/02/2017", DMY | MDY, 6, "2017-04-02");
	read_as("04/02/2017", DMY | MDY, 0, "2017-02-04..2017-04-02");
	read_as("04/02/2017", DMY | MDY, -1, "2017-02-04..2017-04-02");
	read_as("04/04/2017", DMY | MDY, -1, "2017-04-04");
	read_as("13/02/2017", DMY | MDY, -1, "2017-02-13");
	assert_int_equal(datetext_weekday("Miércoles", 10), 2);
	assert_int_equal(datetext_weekday("SUN", 3), 6);
	assert_int_equal(datetext_weekday("Mi", 2), -1);
}

static void
number_is(const char *text, bool comma, const char *want)
{
	struct decimal n;
	char got[64] = "nothing";

	if (number_parse(text, strlen(text), comma, &n))
		number_format(&n, got, sizeof got);
	if (strcmp(got, want) != 0)
		fail_msg("\"%s\" is %s, not %s", text, got, want);
}

static void
numbers_are_read_with_either_decimal_sign(void **state)
{
	struct decimal sum = { 0, 0 }, n;
	char text[64];

	(void)state;
	number_is("27617", false, "27617");
	number_is("-30,9042700000000", true, "-30.90427");
	number_is("-0.5", false, "-0.5");
	number_is("1.234,56", false, "1234.56");
	number_is("1,234,567.5", false, "1234567.5");
	number_is("1,234", false, "nothing"); /* a thousand, or one and a bit? */
	number_is("1,234", true, "1.234");
	number_is("1,23,4", false, "nothing");
	number_is("12.", false, "nothing");
	number_is("", false, "nothing");
	number_is("-", false, "nothing");
	number_is("1e5", false, "nothing");
	number_is("99999999999999999999", false, "nothing");
	for (int i = 0; i < 10; i++) {
		assert_true(number_parse("0.1", 3, false, &n));
		assert_true(number_add(&sum, &n));
	}
	assert_true(number_parse("-2.5", 4, false, &n));
	assert_true(number_add(&sum, &n));
	number_format(&sum, text, sizeof text);
	assert_string_equal(text, "-1.5");
}

static void
size_is(const char *text, int64_t low, int64_t best, int64_t high)
{
	struct size_text got;

	if (!sizetext_parse(text, strlen(text), &got))
		fail_msg("\"%s\" is no count", text);
	if (got.low != low || got.best != best || got.high != high)
		fail_msg("\"%s\" is %lld %lld %lld", text, (long long)got.low, (long long)got.best,
			 (long long)got.high);
}

static void
counts_say_no_more_than_their_words(void **state)
{
	static const char *const nothing[] = { "", "dozens", "decenas", "many", "20 families", "-3", "2.5",
					       "1,23", "30-20", "more than", "entre 20", "20 y", "> -1",
					       "less than 0", "twenty", "1,2345", "99999999999999999999" };

	(void)state;
	size_is("12", -1, 12, -1);
	size_is("0", -1, 0, -1);
	size_is("3.0", -1, 3, -1);
	size_is("27,870", -1, 27870, -1);
	size_is("27.870", -1, 27870, -1);
	size_is("1,234,567", -1, 1234567, -1);
	size_is("more than 20", 21, -1, -1);
	size_is("M\xC3\xA1s de 20 personas", 21, -1, -1);
	size_is("at least 5", 5, -1, -1);
	size_is("Al menos 5 v\xC3\xAD" "ctimas", 5, -1, -1);
	size_is("5 or more", 5, -1, -1);
	size_is("5+", 5, -1, -1);
	size_is("hasta 40", -1, -1, 40);
	size_is("up to 40 people", -1, -1, 40);
	size_is("menos de 40", -1, -1, 39);
	size_is("about 30", -1, 30, -1);
	size_is("cerca de 30", -1, 30, -1);
	size_is("20-30", 20, -1, 30);
	size_is("20 \xE2\x80\x93 30", 20, -1, 30);
	size_is("entre 20 y 30", 20, -1, 30);
	size_is("between 1,200 and 1,300", 1200, -1, 1300);
	size_is("20 o 30", 20, -1, 30);
	size_is("de 20 a 30", 20, -1, 30);
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
		struct size_text got;

		if (sizetext_parse(nothing[i], strlen(nothing[i]), &got))
			fail_msg("\"%s\" is no count", nothing[i]);
		assert_true(got.low == -1 && got.best == -1 && got.high == -1);
	}
}

/* What stands in the two nested columns for each number, in order. */
static void
nested_is(const char *types, const char *names, const char *want)
{
	struct csv_cell cells[] = { { (char *)"x", 1, CELL_TEXT },
				    { (char *)types, strlen(types), CELL_TEXT },
				    { (char *)names, strlen(names), CELL_TEXT } };
	const struct csv_row row = { .cells = cells, .count = 3 };
	struct nested nested = { 0 };
	struct csv_row one;
	struct buf got = { 0 };

	/* Twice, since a reader of rows keeps what it has. */
	for (int round = 0; round < 2; round++) {
		buf_clear(&got);
		nested_begin(&nested, &row);
		nested_add(&nested, 1);
		nested_add(&nested, 2);
		nested_add(&nested, 1);
		nested_add(&nested, 9);
		while (nested_next(&nested, &one)) {
			assert_int_equal(one.count, 3);
			assert_int_equal(one.cells[0].len, 1);
			buf_printf(&got, "%.*s/%.*s;", (int)one.cells[1].len, one.cells[1].text,
				   (int)one.cells[2].len, one.cells[2].text);
		}
		assert_string_equal(buf_str(&got), want);
	}
	buf_release(&got);
	nested_release(&nested);
}

static void
nested_cells_are_joined_by_their_numbers(void **state)
{
	(void)state;
	nested_is("0::Victim||1::Subject-Suspect", "1::Two", "Victim/;Subject-Suspect/Two;");
	nested_is("0:Victim|1:Subject", "0:One|1:Two", "Victim/One;Subject/Two;");
	nested_is("10::Victim||2::Victim", "2::A: B||10::C", "Victim/A: B;Victim/C;");
	nested_is("0::First||0::Second", "", "First/;");
	nested_is("", "", "");
	nested_is("no number||::x||1234567::long||1", "3::", "/;");
}

static void
split_cells_are_joined_by_place(void **state)
{
	struct csv_cell cells[] = { { (char *)"Ana Uno, Beto Dos,,Caro", 23, CELL_TEXT },
				    { (char *)"Club; Liga", 10, CELL_TEXT },
				    { (char *)"one for all", 11, CELL_TEXT } };
	const struct csv_row row = { .cells = cells, .count = 3 };
	struct nested nested = { 0 };
	struct csv_row one;
	struct buf got = { 0 };

	(void)state;
	nested_begin(&nested, &row);
	nested_split(&nested, 0, ',');
	nested_split(&nested, 1, ';');
	nested_split(&nested, 2, ',');
	while (nested_next(&nested, &one))
		for (size_t i = 0; i < 3; i++)
			buf_printf(&got, "%.*s%s", (int)one.cells[i].len, one.cells[i].text,
				   i < 2 ? "/" : ";");
	assert_string_equal(buf_str(&got), "Ana Uno/Club/one for all;Beto Dos/Liga/one for all;"
					   "Caro//one for all;");
	buf_release(&got);
	nested_release(&nested);
}

/* ---- delimiters and line ends --------------------------------------------------------------- */

static void
shape_is(const char *text, char delimiter, bool cr_ends)
{
	struct csv_shape got = csv_guess(text, strlen(text), true, '\0');

	if (got.delimiter != delimiter || got.cr_ends != cr_ends)
		fail_msg("'%c' %d, not '%c' %d: %s", got.delimiter, got.cr_ends, delimiter, cr_ends,
			 text);
}

static void
the_delimiter_is_what_makes_records_even(void **state)
{
	(void)state;
	shape_is("a,b\n1,2\n", ',', false);
	shape_is("a;b\n1,5;2,5\n3,5;1,0\n", ';', false);
	shape_is("a\tb\n\"x,y\"\tz\n", '\t', false);
	shape_is("a|b|c\n1,2|3|4\n5|6,7,8|9\n", '|', false);
	shape_is("a,b\n1::x||2::y,3\n4::z,5\n", ',', false);
	shape_is("only\none\ncolumn\n", ',', false);
	shape_is("", ',', false);
	shape_is("a,b\r1,2\r3,4\r", ',', true);
	shape_is("a,b\r1,\"2\n3\"\r3,4\r", ',', true);
	shape_is("a,b\r\n1,\"2\r\"\r\n3,4\r\n", ',', false);
	shape_is("a,b\r1,2\n3,4\n5,6\r7,8\r\n", ',', true); /* a mixture */
	shape_is("a,b\n1,2\r\n3,4\n", ',', false);
}

struct memory {
	const char *text;
	size_t len, at, step;
};

/* Hands out a few bytes at a time: every boundary comes up. */
static bool
read_memory(void *ctx, char *out, size_t size, size_t *got, struct error *err)
{
	struct memory *m = ctx;

	(void)err;
	*got = m->len - m->at < m->step ? m->len - m->at : m->step;
	if (*got > size)
		*got = size;
	memcpy(out, m->text + m->at, *got);
	m->at += *got;
	return true;
}

/* All cells, joined by | and records by /, whatever the step. */
static void
cells_are(const char *text, bool cr_ends, const char *want)
{
	for (size_t step = 1; step < 8; step++) {
		struct memory m = { text, strlen(text), 0, step };
		struct csv *csv = csv_open(read_memory, &m, "test",
					   (struct csv_shape){ ',', cr_ends });
		struct buf got = { 0 };
		struct csv_row row;

		while (csv_next(csv, &row, NULL) == CSV_ROW) {
			for (size_t i = 0; i < row.count; i++) {
				buf_puts(&got, i ? "|" : "");
				buf_add(&got, row.cells[i].text, row.cells[i].len);
			}
			buf_putc(&got, '/');
		}
		assert_string_equal(buf_str(&got), want);
		buf_release(&got);
		csv_close(csv);
	}
}

static void
records_end_in_all_the_ways(void **state)
{
	(void)state;
	cells_are("a,b\r\nc,d\ne,f", false, "a|b/c|d/e|f/");
	cells_are("a,b\r\r\nc,d\r\r\r\n", false, "a|b/c|d/");
	cells_are("a,b\rc\nd,\"e\r\"\r\n", false, "a|b\rc/d|e\r/");
	cells_are("a,b\rc,d\r", true, "a|b/c|d/");
	cells_are("a,b\r\nc,d\ne,\"f\rg\"\rh,i", true, "a|b/c|d/e|f\rg/h|i/");
	cells_are("a,b\r\r\nc,d\r\re,f", true, "a|b/c|d//e|f/");
}

/* ---- encodings ------------------------------------------------------------------------------ */

static char *
temporary(const void *bytes, size_t len)
{
	static char path[] = "intake-XXXXXX";
	int fd;

	memcpy(path, "intake-XXXXXX", sizeof path);
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), (ssize_t)len);
	close(fd);
	return path;
}

/* The text of a file; NULL when it is refused, with the reason in *err. */
static char *
text_of(const void *bytes, size_t len, const char *said, const char *want_encoding,
	struct error *err)
{
	char *path = temporary(bytes, len);
	struct reader *r = reader_open(path, said, err);
	struct buf out = { 0 };
	bool is_whole = false;

	unlink(path);
	if (!r)
		return NULL;
	if (!reader_sample(r, 1 << 20, &out, &is_whole, err)) {
		buf_release(&out);
		reader_close(r);
		return NULL;
	}
	assert_true(is_whole);
	assert_int_equal(reader_size(r), len);
	if (want_encoding)
		assert_string_equal(reader_encoding(r), want_encoding);
	reader_close(r);
	return buf_steal(&out);
}

static void
text_is(const void *bytes, size_t len, const char *encoding, const char *want)
{
	struct error err = { 0 };
	char *got = text_of(bytes, len, NULL, encoding, &err);

	if (!got)
		fail_msg("%s", err.msg);
	assert_string_equal(got, want);
	free(got);
}

#define BYTES(text) text, sizeof text - 1

static void
encodings_are_told_apart(void **state)
{
	(void)state;
	text_is(BYTES("a,b\n"), "UTF-8", "a,b\n");
	text_is(BYTES(""), "UTF-8", "");
	text_is(BYTES("a\xC3\xB1o\n"), "UTF-8", "a\xC3\xB1o\n");
	text_is(BYTES("a\xF1o, jard\xEDn, caf\xE9\n"), "Windows-1252",
		"a\xC3\xB1o, jard\xC3\xADn, caf\xC3\xA9\n");
	text_is(BYTES("\x93jard\xEDn\x94 caf\xE9\n"), "Windows-1252",
		"\xE2\x80\x9Cjard\xC3\xADn\xE2\x80\x9D caf\xC3\xA9\n");
	text_is(BYTES("Lumi\x8Fre, a\x96o, caf\x8E\n"), "Mac Roman",
		"Lumi\xC3\xA8re, a\xC3\xB1o, caf\xC3\xA9\n");
	text_is(BYTES("\xFF\xFE" "a\0\xF1\0\n\0"), "UTF-16LE", "\xEF\xBB\xBF" "a\xC3\xB1\n");
	text_is(BYTES("\0a\0,\0b\0\n\0c\0,\0d\0\n\0e\0,\0f\0\n"), "UTF-16BE", "a,b\nc,d\ne,f\n");
}

static void
what_cannot_be_read_is_refused_with_its_line(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_null(text_of(BYTES("a\nb\0c\n"), NULL, NULL, &err));
	assert_int_equal(err.at.line, 2);
	assert_null(text_of(BYTES("a\nb\xF1o\n"), "UTF-8", NULL, &err));
	assert_int_equal(err.at.line, 2);
	assert_null(text_of(BYTES("a\n\nLumi\x8Fre\n"), "Windows-1252", NULL, &err));
	assert_int_equal(err.at.line, 3);
	assert_null(text_of(BYTES("a\n"), "no-such-encoding", NULL, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_null(text_of(BYTES("a\n"), "UTF-8//IGNORE", NULL, &err));
	assert_int_equal(err.code, ERR_USAGE);
	/* UTF-8 with a scratch is not taken for something else. */
	{
		struct buf b = { 0 };

		for (int i = 0; i < 40; i++)
			buf_puts(&b, "a\xC3\xB1o\n");
		buf_puts(&b, "a\xF1o\n");
		assert_null(text_of(b.data, b.len, NULL, NULL, &err));
		assert_int_equal(err.at.line, 41);
		buf_release(&b);
	}
}

static size_t
pack(const char *text, unsigned char *out, size_t size)
{
	z_stream z = { 0 };

	assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
	z.next_in = (unsigned char *)text;
	z.avail_in = (unsigned)strlen(text);
	z.next_out = out;
	z.avail_out = (unsigned)size;
	assert_int_equal(deflate(&z, Z_FINISH), Z_STREAM_END);
	deflateEnd(&z);
	return size - z.avail_out;
}

static void
gzip_is_unpacked_member_by_member(void **state)
{
	unsigned char bytes[400] = { 0 };
	struct error err = { 0 };
	size_t one = pack("a,b\nc\x96o,d\n", bytes, 200);
	size_t two = pack("e,f\n", bytes + one, 200);

	(void)state;
	text_is(bytes, one + two, "Mac Roman", "a,b\nc\xC3\xB1o,d\ne,f\n");
	/* Padding with zeros is usual; anything else behind the end is damage. */
	text_is(bytes, one + two + 20, "Mac Roman", "a,b\nc\xC3\xB1o,d\ne,f\n");
	bytes[one + two + 3] = 'x';
	assert_null(text_of(bytes, one + two + 20, NULL, NULL, &err));
	for (size_t len = 3; len < one; len++) {
		assert_null(text_of(bytes, len, NULL, NULL, &err));
		assert_int_equal(err.code, ERR_FORMAT);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_with_names_of_months_are_read_in_both_languages),
		cmocka_unit_test(french_and_portuguese_months_count_where_the_languages_agree),
		cmocka_unit_test(quarters_and_halves_are_months),
		cmocka_unit_test(a_year_that_cannot_be_is_not_believed_where_numbers_make_the_date),
		cmocka_unit_test(year_month_and_day_of_three_cells_are_one_date),
		cmocka_unit_test(a_text_shows_the_order_of_day_and_month_or_leaves_it_open),
		cmocka_unit_test(spans_stay_intervals),
		cmocka_unit_test(numbers_need_an_order_or_a_weekday),
		cmocka_unit_test(counts_say_no_more_than_their_words),
		cmocka_unit_test(nested_cells_are_joined_by_their_numbers),
		cmocka_unit_test(split_cells_are_joined_by_place),
		cmocka_unit_test(numbers_are_read_with_either_decimal_sign),
		cmocka_unit_test(the_delimiter_is_what_makes_records_even),
		cmocka_unit_test(records_end_in_all_the_ways),
		cmocka_unit_test(encodings_are_told_apart),
		cmocka_unit_test(what_cannot_be_read_is_refused_with_its_line),
		cmocka_unit_test(gzip_is_unpacked_member_by_member),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
