/* JSON as tables: the shapes in which people publish it, and what is made to do harm. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sodium.h>
#include <zlib.h>

#include "core/intake/jsontext.h"
#include "tests/unit/tables.h"

static void
is_read_as_with(const struct table_options *o, bool with_types, const char *text, const char *want)
{
	struct error err = { 0 };
	char *got;

	table_file(text, strlen(text));
	got = table_text(o, with_types, &err);
	unlink(table_path);
	if (!got)
		fail_msg("%s (%s) at %ld", err.msg, err.hint, err.at.line);
	assert_string_equal(got, want);
	free(got);
}

static void
is_read_as(const char *text, const char *want)
{
	is_read_as_with(NULL, false, text, want);
}

static void
is_refused_with(const struct table_options *o, const char *text, enum err_code code, long line,
		const char *words)
{
	struct error err = { 0 };
	char *got;

	table_file(text, strlen(text));
	got = table_text(o, false, &err);
	unlink(table_path);
	if (got)
		fail_msg("read as %s", got);
	if (!strstr(err.msg, words))
		fail_msg("\"%s\" does not say \"%s\"", err.msg, words);
	assert_int_equal(err.code, code);
	if (line)
		assert_int_equal(err.at.line, line);
}

static void
is_refused(const char *text, long line, const char *words)
{
	is_refused_with(NULL, text, ERR_FORMAT, line, words);
}

/* ---- shapes -----------------------------------------------------------------------------------
 */

static void
a_list_of_objects_is_a_table(void **state)
{
	(void)state;
	is_read_as("[{\"a\":1,\"b\":\"x\"},\n{\"b\":\"y\",\"c\":null,\"a\":2}]", "a|b|c/1|x|/2|y|");
	is_read_as(" [ { \"a\" : \"1\" } ] \n", "a/1");
	is_read_as("\xEF\xBB\xBF[{\"a\":1}]", "a/1");
}

static void
lines_of_objects_are_a_table(void **state)
{
	(void)state;
	is_read_as("{\"a\":1}\n{\"a\":2}\n", "a/1/2");
	is_read_as("{\"a\":1,\"l\":[{\"x\":1}]}\n{\"a\":2}", "a|l/1|[{\"x\":1}]/2|");
	is_read_as("{\"a\":1}", "a/1");
}

static void
the_longest_list_in_an_object_is_the_table(void **state)
{
	struct table_options few = { .sheet = "few" }, deep = { .sheet = "data.items" };
	struct table_options none = { .sheet = "other" };
	const char *text =
		"{\"meta\":{\"n\":3,\"tags\":[1,2]},\"few\":[{\"f\":1}],\n"
		"\"data\":{\"items\":[{\"a\":1},{\"a\":2}],\"more\":[]},\"end\":\"]}\"}\n";

	(void)state;
	is_read_as(text, "a/1/2");
	is_read_as_with(&few, false, text, "f/1");
	is_read_as_with(&deep, false, text, "a/1/2");
	is_refused_with(&none, text, ERR_USAGE, 0, "no list of records \"other\"");
	is_refused_with(&few, "[{\"a\":1}]", ERR_USAGE, 0, "no list of records");
}

static void
features_are_rows_with_their_place(void **state)
{
	(void)state;
	is_read_as_with(
		NULL, true,
		"{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"x\"},\"features\":["
		"{\"type\":\"Feature\",\"id\":7,\"geometry\":{\"type\":\"Point\",\"coordinates\":[-"
		"99.50,19.4,2]},"
		"\"properties\":{\"Tipo/clase\":\"a\"}},"
		"{\"type\":\"Feature\",\"properties\":{\"Tipo/clase\":\"b\",\"in\":{\"x\":1}},"
		"\"geometry\":{\"coordinates\":[[[0,1],[2,3]]],\"type\":\"Polygon\"}},"
		"{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}]}",
		"id|lon|lat|Tipo/clase|in.x|geometry.type/n:7|n:-99.50|n:19.4|t:a||/"
		"|||t:b|n:1|t:Polygon/|||||");
}

/* ---- values -----------------------------------------------------------------------------------
 */

static void
values_of_all_kinds_are_cells(void **state)
{
	(void)state;
	is_read_as_with(
		NULL, true,
		"[{\"n\":1.50,\"big\":12345678901234567890123,\"e\":-1E+5,\"t\":true,\"f\":false,"
		"\"z\":null,\"s\":\"\"}]",
		"n|big|e|t|f|z|s/n:1.50|n:12345678901234567890123|n:-1E+5|b:TRUE|b:FALSE||");
}

static void
what_is_nested_becomes_columns_lists_and_text(void **state)
{
	(void)state;
	is_read_as("[{\"a\":{\"b\":{\"c\":1},\"d\":2},\"e\":{}},{\"a\":{\"d\":3}}]",
		   "a.b.c|a.d/1|2/|3");
	is_read_as("[{\"l\":[1,\"b\",true,null,\"\"],\"e\":[]}]", "l|e/1; b; TRUE|");
	is_read_as("[{\"l\":[null,1]}]", "l/1");
	is_read_as("[{\"l\":[1, {\"x\" : [ 2.50 , \"a\\u00e9 b\" ]}, {}]}]",
		   "l/[1,{\"x\":[2.50,\"a\xC3\xA9 b\"]},{}]");
}

static void
escapes_are_characters(void **state)
{
	(void)state;
	is_read_as("[{\"a\\u00f1o\":\"\\\"\\\\\\/\\t\\u20ac\\ud83d\\ude00\"}]",
		   "a\xC3\xB1o/\"\\/\t\xE2\x82\xAC\xF0\x9F\x98\x80");
}

static void
a_key_twice_in_a_record_is_two_columns(void **state)
{
	(void)state;
	is_read_as("[{\"a\":1,\"a\":2},{\"a\":3}]", "a|a/1|2/3|");
	is_read_as("[{\"a.b\":1,\"a\":{\"b\":2}}]", "a.b|a.b/1|2");
}

static void
other_encodings_and_gzip_are_read(void **state)
{
	static const char wide[] = "\xFF\xFE[\0{\0\"\0a\0\"\0:\0\"\0\xF1\0\"\0}\0]\0";
	struct error err = { 0 };
	gzFile out;
	char *got;

	(void)state;
	table_file(wide, sizeof wide - 1);
	got = table_text(NULL, false, &err);
	unlink(table_path);
	assert_non_null(got);
	assert_string_equal(got, "a/\xC3\xB1");
	free(got);
	table_file("", 0);
	out = gzopen(table_path, "wb");
	gzputs(out, "{\"a\":1}\n{\"a\":2}\n");
	gzclose(out);
	got = table_text(NULL, false, &err);
	unlink(table_path);
	assert_non_null(got);
	assert_string_equal(got, "a/1/2");
	free(got);
}

static void
a_header_that_begins_with_a_bracket_is_csv(void **state)
{
	(void)state;
	is_read_as("[id],b\n1,2\n", "[id]|b/1|2");
	is_read_as("{id},b\n1,2\n", "{id}|b/1|2");
}

static void
lines_count_from_the_start_of_the_file(void **state)
{
	const char *text = "\n[\n{\"a\":1},\n{\n\"a\":2}]";
	struct csv_record record;
	struct error err = { 0 };
	struct table *t;

	(void)state;
	table_file(text, strlen(text));
	t = table_open(table_path, NULL, &err);
	unlink(table_path);
	assert_non_null(t);
	assert_int_equal(table_info(t)->format, TABLE_JSON);
	assert_int_equal(table_next(t, &record, &err), CSV_ROW);
	assert_int_equal(record.line, 3);
	assert_int_equal(table_next(t, &record, &err), CSV_ROW);
	assert_int_equal(record.line, 4);
	assert_int_equal(table_next(t, &record, &err), CSV_END);
	assert_int_equal(table_next(t, &record, &err), CSV_END);
	table_close(t);
}

/* ---- harm -------------------------------------------------------------------------------------
 */

static void
what_is_not_json_is_refused_with_its_line(void **state)
{
	(void)state;
	is_refused("[{\"a\":1},\n{\"a\":}]", 2, "not well-formed");
	is_refused("[{\"a\":1}\n{\"a\":2}]", 2, "not well-formed");
	is_refused("[{\"a\":1},\n]", 2, "not well-formed");
	is_refused("[{\"a\":01}]", 1, "not well-formed");
	is_refused("[{\"a\":1.}]", 1, "not well-formed");
	is_refused("[{\"a\":+1}]", 1, "not well-formed");
	is_refused("[{\"a\":'x'}]", 1, "not well-formed");
	is_refused("[{\"a\":\"\\x\"}]", 1, "not well-formed");
	is_refused("[{\"a\":\"\\u00g0\"}]", 1, "not well-formed");
	is_refused("[{\"a\":\"\n\"}]", 1, "not well-formed");
	is_refused("[{\"a\":Infinity}]", 1, "not well-formed");
	is_refused("[{\"a\":1,}]", 1, "not well-formed");
	is_refused("[{\"a\" 1}]", 1, "not well-formed");
	is_refused("[{\"a\":[1,]}]", 1, "not well-formed");
	is_refused("[{\"a\":[1}]}]", 1, "not well-formed");
	is_refused("[{\"a\":1}] x", 1, "not well-formed");
	is_refused("{\"l\":[{\"a\":1}],}", 1, "not well-formed");
	is_refused("{\"l\":[{\"a\":1}]} x", 1, "not well-formed");
	is_refused("[{\"a\":1},\n5]", 2, "no object");
	is_refused("[{\"a\":\"\\u0000\"}]", 1, "not well-formed");
	is_refused("[{\"a\":\"\\ud83d\"}]", 1, "not well-formed");
	is_refused("[]", 0, "no records");
	is_refused("[{}]", 0, "no records");
	is_refused("{\"l\":[]}", 0, "no records");
}

static void
a_text_cut_anywhere_is_refused(void **state)
{
	const char *text = "{\"meta\":[1],\"data\":{\"items\":[{\"a\":\"x\\\"y\",\"b\":[1]},{\"a\":"
			   "{\"c\":2}}]}}";

	(void)state;
	for (size_t len = 2; len < strlen(text); len++) {
		struct error err = { 0 };
		char *got;

		table_file(text, len);
		got = table_text(NULL, false, &err);
		unlink(table_path);
		/* Two bytes, "{" and a quote, are JSON, too. */
		assert_null(got);
		assert_int_equal(err.code, ERR_FORMAT);
		assert_true(err.msg[0]);
	}
}

static void
depth_size_and_columns_have_an_end(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "[{\"a\":");
	for (int i = 0; i < 100000; i++)
		buf_putc(&text, '[');
	is_refused_with(NULL, text.data, ERR_LIMIT, 1, "too deeply");
	buf_clear(&text);
	for (int i = 0; i < 100000; i++)
		buf_puts(&text, "{\"a\":");
	is_refused_with(NULL, text.data, ERR_LIMIT, 1, "too deeply");
	buf_clear(&text);
	buf_puts(&text, "[{\"a\":\"");
	for (int i = 0; i < 120000; i++)
		buf_puts(&text, "0123456789");
	buf_puts(&text, "\"}]");
	is_refused_with(NULL, text.data, ERR_LIMIT, 1, "larger than 1 MiB");
	buf_clear(&text);
	buf_puts(&text, "[{\"a\":[\"");
	for (int i = 0; i < 500000; i++)
		buf_puts(&text, "0123456789");
	buf_puts(&text, "\"]}]");
	is_refused_with(NULL, text.data, ERR_LIMIT, 1, "larger than 4 MiB");
	buf_clear(&text);
	buf_puts(&text, "[");
	for (int i = 0; i < 5000; i++)
		buf_printf(&text, "%s{\"k%d\":1}", i ? ",\n" : "", i);
	buf_puts(&text, "]");
	is_refused_with(NULL, text.data, ERR_LIMIT, 0, "more than 4096 cells");
	buf_clear(&text);
	buf_puts(&text, "[{\"");
	for (int i = 0; i < 5000; i++)
		buf_putc(&text, 'k');
	buf_puts(&text, "\":1}]");
	is_refused_with(NULL, text.data, ERR_LIMIT, 1, "longer than 4 KiB");
	buf_release(&text);
}

/* 4000 columns, and a hundred thousand records with one of them each. */
static void
rows_do_not_grow_beyond_the_text(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "[{");
	for (int i = 0; i < 4000; i++)
		buf_printf(&text, "\"k%d\":1,", i);
	buf_puts(&text, "\"z\":1}");
	for (int i = 0; i < 100000; i++)
		buf_puts(&text, ",{\"z\":1}");
	buf_puts(&text, "]");
	is_refused_with(NULL, text.data, ERR_LIMIT, 0, "times as large as its text");
	buf_release(&text);
}

/* What stands around the list may be as large as it likes. */
static void
a_record_is_all_that_is_kept(void **state)
{
	struct buf text = { 0 };

	(void)state;
	buf_puts(&text, "{\"before\":\"");
	for (int i = 0; i < 600000; i++)
		buf_puts(&text, "0123456789");
	buf_puts(&text, "\",\"l\":[{\"a\":1}],\"behind\":[");
	for (int i = 0; i < 600000; i++)
		buf_puts(&text, "0123456789,");
	buf_puts(&text, "1]}");
	is_read_as(text.data, "a/1");
	buf_release(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_of_objects_is_a_table),
		cmocka_unit_test(lines_of_objects_are_a_table),
		cmocka_unit_test(the_longest_list_in_an_object_is_the_table),
		cmocka_unit_test(features_are_rows_with_their_place),
		cmocka_unit_test(values_of_all_kinds_are_cells),
		cmocka_unit_test(what_is_nested_becomes_columns_lists_and_text),
		cmocka_unit_test(escapes_are_characters),
		cmocka_unit_test(a_key_twice_in_a_record_is_two_columns),
		cmocka_unit_test(other_encodings_and_gzip_are_read),
		cmocka_unit_test(a_header_that_begins_with_a_bracket_is_csv),
		cmocka_unit_test(lines_count_from_the_start_of_the_file),
		cmocka_unit_test(what_is_not_json_is_refused_with_its_line),
		cmocka_unit_test(a_text_cut_anywhere_is_refused),
		cmocka_unit_test(depth_size_and_columns_have_an_end),
		cmocka_unit_test(rows_do_not_grow_beyond_the_text),
		cmocka_unit_test(a_record_is_all_that_is_kept),
	};

	return sodium_init() < 0 ? 1 : cmocka_run_group_tests(tests, NULL, NULL);
}
