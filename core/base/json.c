/* JSON as a row of tokens. */
#include "core/base/json.h"

#include <string.h>

#include "core/base/error.h"

enum { VALUE, VALUE_OR_END, KEY, KEY_OR_END, AFTER, OVER };

void
json_begin(struct json *j, const char *text, size_t len)
{
	*j = (struct json){ .at = text, .end = text + len, .line = 1, .text = "", .expects = VALUE };
}

void
json_release(struct json *j)
{
	buf_release(&j->value);
}

static enum json_token
broken(struct json *j, const char *wrong)
{
	j->wrong = wrong;
	j->expects = OVER;
	return JSON_BROKEN;
}

static void
skip_blanks(struct json *j)
{
	for (; j->at < j->end && (*j->at == ' ' || *j->at == '\t' || *j->at == '\n' || *j->at == '\r');
	     j->at++)
		j->line += *j->at == '\n';
}

static bool
read_hex(struct json *j, unsigned *out)
{
	*out = 0;
	if (j->end - j->at < 4)
		return false;
	for (int i = 0; i < 4; i++) {
		char c = *j->at++;
		unsigned digit;

		if (c >= '0' && c <= '9')
			digit = (unsigned)(c - '0');
		else if ((c | 32) >= 'a' && (c | 32) <= 'f')
			digit = (unsigned)((c | 32) - 'a' + 10);
		else
			return false;
		*out = *out * 16 + digit;
	}
	return true;
}

static void
put_utf8(struct buf *out, unsigned c)
{
	if (c < 0x80) {
		buf_putc(out, (char)c);
	} else if (c < 0x800) {
		buf_putc(out, (char)(0xC0 | c >> 6));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	} else if (c < 0x10000) {
		buf_putc(out, (char)(0xE0 | c >> 12));
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	} else {
		buf_putc(out, (char)(0xF0 | c >> 18));
		buf_putc(out, (char)(0x80 | (c >> 12 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c >> 6 & 0x3F)));
		buf_putc(out, (char)(0x80 | (c & 0x3F)));
	}
}

/* Behind the backslash. A zero character and half a pair are no text. */
static bool
read_escape(struct json *j)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *known;
	unsigned c, low;

	if (j->at == j->end)
		return false;
	known = *j->at ? strchr(from, *j->at) : NULL;
	if (known) {
		j->at++;
		buf_putc(&j->value, to[known - from]);
		return true;
	}
	if (*j->at++ != 'u' || !read_hex(j, &c) || c == 0)
		return false;
	if (c >= 0xD800 && c < 0xDC00) {
		if (j->end - j->at < 6 || j->at[0] != '\\' || j->at[1] != 'u')
			return false;
		j->at += 2;
		if (!read_hex(j, &low) || low < 0xDC00 || low > 0xDFFF)
			return false;
		c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
	} else if (c >= 0xDC00 && c <= 0xDFFF) {
		return false;
	}
	put_utf8(&j->value, c);
	return true;
}

static bool
read_string(struct json *j)
{
	buf_clear(&j->value);
	j->at++;
	for (;;) {
		const char *start = j->at;

		while (j->at < j->end && *j->at != '"' && *j->at != '\\' && (unsigned char)*j->at >= 32)
			j->at++;
		buf_add(&j->value, start, (size_t)(j->at - start));
		if (j->at == j->end || (*j->at != '"' && *j->at != '\\'))
			return false;
		if (*j->at++ == '"')
			break;
		if (!read_escape(j))
			return false;
	}
	j->text = buf_str(&j->value);
	j->len = j->value.len;
	return true;
}

static bool
read_digits(struct json *j)
{
	const char *start = j->at;

	while (j->at < j->end && *j->at >= '0' && *j->at <= '9')
		j->at++;
	return j->at > start;
}

static bool
read_number(struct json *j)
{
	const char *start = j->at, *digits;

	j->at += *j->at == '-';
	digits = j->at;
	if (!read_digits(j) || (*digits == '0' && j->at - digits > 1))
		return false;
	if (j->at < j->end && *j->at == '.') {
		j->at++;
		if (!read_digits(j))
			return false;
	}
	if (j->at < j->end && (*j->at == 'e' || *j->at == 'E')) {
		j->at++;
		if (j->at < j->end && (*j->at == '+' || *j->at == '-'))
			j->at++;
		if (!read_digits(j))
			return false;
	}
	buf_clear(&j->value);
	buf_add(&j->value, start, (size_t)(j->at - start));
	j->text = buf_str(&j->value);
	j->len = j->value.len;
	return true;
}

static enum json_token
open_one(struct json *j, enum json_token token)
{
	if (j->depth == JSON_DEPTH_MAX)
		return broken(j, N_("objects and lists stand too deep within each other"));
	j->open[j->depth++] = *j->at++;
	j->expects = token == JSON_OBJECT ? KEY_OR_END : VALUE_OR_END;
	return token;
}

static enum json_token
close_one(struct json *j)
{
	char c = *j->at++;

	if (j->depth == 0 || j->open[j->depth - 1] != (c == '}' ? '{' : '['))
		return broken(j, N_("a bracket closes what was not opened"));
	j->depth--;
	j->expects = AFTER;
	return c == '}' ? JSON_OBJECT_END : JSON_LIST_END;
}

static enum json_token
read_value(struct json *j)
{
	static const struct {
		const char *word;
		enum json_token token;
	} words[] = { { "true", JSON_TRUE }, { "false", JSON_FALSE }, { "null", JSON_NULL } };

	switch (*j->at) {
	case '{':
		return open_one(j, JSON_OBJECT);
	case '[':
		return open_one(j, JSON_LIST);
	case '"':
		j->expects = AFTER;
		return read_string(j) ? JSON_STRING : broken(j, N_("a string is damaged"));
	default:
		break;
	}
	j->expects = AFTER;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = strlen(words[i].word);

		if ((size_t)(j->end - j->at) >= len && memcmp(j->at, words[i].word, len) == 0) {
			j->at += len;
			return words[i].token;
		}
	}
	if (*j->at == '-' || (*j->at >= '0' && *j->at <= '9'))
		return read_number(j) ? JSON_NUMBER : broken(j, N_("a number is damaged"));
	return broken(j, N_("something that is no value stands where a value should"));
}

enum json_token
json_next(struct json *j)
{
	for (;;) {
		if (j->expects == OVER)
			return j->wrong ? JSON_BROKEN : JSON_END;
		skip_blanks(j);
		if (j->at == j->end) {
			if (j->expects != AFTER || j->depth)
				return broken(j, N_("it ends too early"));
			j->expects = OVER;
			return JSON_END;
		}
		if (j->expects == VALUE || j->expects == VALUE_OR_END) {
			if (j->expects == VALUE_OR_END && *j->at == ']')
				return close_one(j);
			return read_value(j);
		}
		if (j->expects == KEY || j->expects == KEY_OR_END) {
			if (j->expects == KEY_OR_END && *j->at == '}')
				return close_one(j);
			if (*j->at != '"' || !read_string(j))
				return broken(j, N_("the name of a value is damaged"));
			skip_blanks(j);
			if (j->at == j->end || *j->at++ != ':')
				return broken(j, N_("a colon is missing behind a name"));
			j->expects = VALUE;
			return JSON_KEY;
		}
		/* Behind a value. */
		if (j->depth == 0)
			return broken(j, N_("something stands behind the end"));
		if (*j->at == '}' || *j->at == ']')
			return close_one(j);
		if (*j->at++ != ',')
			return broken(j, N_("a comma is missing between two values"));
		j->expects = j->open[j->depth - 1] == '{' ? KEY : VALUE;
	}
}

bool
json_skip(struct json *j, enum json_token token)
{
	int depth;

	if (token == JSON_KEY)
		token = json_next(j);
	if (token != JSON_OBJECT && token != JSON_LIST)
		return token != JSON_BROKEN;
	for (depth = 1; depth > 0;) {
		token = json_next(j);
		if (token == JSON_BROKEN || token == JSON_END)
			return false;
		depth += (token == JSON_OBJECT || token == JSON_LIST)
			 - (token == JSON_OBJECT_END || token == JSON_LIST_END);
	}
	return true;
}
