/* JSON as a row of tokens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/base/buf.h"
#include "core/base/json.h"

/* All tokens in a line: { } [ ] k:NAME s:TEXT n:NUMBER t f 0, END or what is wrong. */
static void
tokens_are(const char *text, const char *want)
{
	static const char *const signs[] = { [JSON_OBJECT] = "{",	[JSON_OBJECT_END] = "}",
					     [JSON_LIST] = "[",		[JSON_LIST_END] = "]",
					     [JSON_KEY] = "k:",		[JSON_STRING] = "s:",
					     [JSON_NUMBER] = "n:",	[JSON_TRUE] = "t",
					     [JSON_FALSE] = "f",	[JSON_NULL] = "0",
					     [JSON_BROKEN] = "broken",	[JSON_END] = "END" };
	struct json j;
	struct buf got = { 0 };
	enum json_token token;

	json_begin(&j, text, strlen(text));
	do {
		token = json_next(&j);
		buf_puts(&got, signs[token]);
		if (token == JSON_KEY || token == JSON_STRING || token == JSON_NUMBER) {
			assert_int_equal(strlen(j.text), j.len);
			buf_puts(&got, j.text);
		}
		buf_putc(&got, ' ');
	} while (token != JSON_END && token != JSON_BROKEN);
	assert_int_equal(json_next(&j), token);
	assert_int_equal(j.wrong != NULL, token == JSON_BROKEN);
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("%s is %s", text, buf_str(&got));
	buf_release(&got);
	json_release(&j);
}

static void
what_is_json_is_read(void **state)
{
	(void)state;
	tokens_are("1", "n:1 END ");
	tokens_are(" \"a\\u00e9\\n\\ud83d\\ude00\" ", "s:a\xC3\xA9\n\xF0\x9F\x98\x80 END ");
	tokens_are("{}", "{ } END ");
	tokens_are("[ ]", "[ ] END ");
	tokens_are("{\"a\":[1,-2.5e+3,true],\"b\" : {\"c\":null,\"d\":false}}",
		   "{ k:a [ n:1 n:-2.5e+3 t ] k:b { k:c 0 k:d f } } END ");
	tokens_are("[[],[[]]]", "[ [ ] [ [ ] ] ] END ");
}

static void
what_is_no_json_ends_the_row(void **state)
{
	static const char *const wrong[] = {
		"", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[1 2]",
		"[1}", "{]", "1 2", "]", "01", "-", "1.", ".5", "1e", "+1", "tru", "nil", "\"a",
		"\"\\x\"", "\"\\u12\"", "\"\\ud83d\"", "\"\\udc00\"", "\"\\u0000\"", "\"a\nb\"", "'a'",
		"[1,,2]", "{\"a\":1 \"b\":2}", "\"\\"
	};
	char deep[2 * JSON_DEPTH_MAX + 4] = "";

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct json j;
		enum json_token token;

		json_begin(&j, wrong[i], strlen(wrong[i]));
		while ((token = json_next(&j)) != JSON_BROKEN)
			if (token == JSON_END)
				fail_msg("%s is no JSON", wrong[i]);
		json_release(&j);
	}
	memset(deep, '[', JSON_DEPTH_MAX);
	memset(deep + JSON_DEPTH_MAX, ']', JSON_DEPTH_MAX);
	for (int extra = 0; extra < 2; extra++) {
		struct json j;

		memset(deep, '[', (size_t)(JSON_DEPTH_MAX + extra));
		memset(deep + JSON_DEPTH_MAX + extra, ']', (size_t)(JSON_DEPTH_MAX + extra));
		json_begin(&j, deep, strlen(deep));
		assert_int_equal(json_skip(&j, json_next(&j)), extra == 0);
		json_release(&j);
	}
}

static void
values_can_be_skipped_and_lines_are_counted(void **state)
{
	static const char text[] = "{\"a\":{\"x\":[1,{\"y\":2}]},\n\"b\":\n7}";
	struct json j;

	(void)state;
	json_begin(&j, text, strlen(text));
	assert_int_equal(json_next(&j), JSON_OBJECT);
	assert_int_equal(json_next(&j), JSON_KEY);
	assert_true(json_skip(&j, JSON_KEY));
	assert_int_equal(json_next(&j), JSON_KEY);
	assert_string_equal(j.text, "b");
	assert_int_equal(json_next(&j), JSON_NUMBER);
	assert_int_equal(j.line, 3);
	assert_int_equal(json_next(&j), JSON_OBJECT_END);
	assert_int_equal(json_next(&j), JSON_END);
	json_release(&j);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_json_is_read),
		cmocka_unit_test(what_is_no_json_ends_the_row),
		cmocka_unit_test(values_can_be_skipped_and_lines_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
