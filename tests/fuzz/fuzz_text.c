/*
 * Patterns: the first line is one, the rest is a text. What an expression is said to require it requires,
 * and the places of matches are whole characters of the text.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <stdlib.h>
#include <string.h>

#include <pcre2.h>

#include "core/base/memory.h"
#include "core/base/utf8.h"
#include "core/text/literal.h"
#include "core/text/match.h"
#include "tests/fuzz/fuzz.h"

static int
match(const pcre2_code *code, const struct buf *text, uint32_t options)
{
	pcre2_match_data *data = pcre2_match_data_create(1, NULL);
	pcre2_match_context *limits = pcre2_match_context_create(NULL);
	int got;

	pcre2_set_match_limit(limits, 10000);
	pcre2_set_heap_limit(limits, 1000);
	got = pcre2_match(code, (PCRE2_SPTR)buf_str(text), text->len, 0, options, data, limits);
	pcre2_match_context_free(limits);
	pcre2_match_data_free(data);
	return got;
}

static void
check_requirements(const char *pattern, size_t len, const struct buf *text)
{
	struct arena arena = { 0 };
	struct literals needs;
	PCRE2_SIZE at;
	int wrong;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, len,
					 PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C
						 | PCRE2_MATCH_INVALID_UTF,
					 &wrong, &at, NULL);

	literals_of(pattern, len, &arena, &needs);
	if (code && !literals_in(&needs, buf_str(text), text->len) && match(code, text, 0) >= 0)
		__builtin_trap();
	if (code && needs.is_anywhere && utf8_check(buf_str(text), text->len) == text->len
	    && match(code, text, 0) >= 0 && match(code, text, PCRE2_ANCHORED) == PCRE2_ERROR_NOMATCH)
		__builtin_trap();
	pcre2_code_free(code);
	arena_release(&arena);
}

static void
check_spans(enum match_kind kind, const char *pattern, const char *text, size_t len)
{
	struct matcher *m = matcher_new(kind, pattern, NULL);
	struct span spans[20];
	size_t count, end = 0;

	if (!m)
		return;
	matcher_set_clock(m, &(struct match_clock){ .text_us = 20000 });
	count = matcher_spans(m, text, len, spans, 20);
	if (count > 20)
		__builtin_trap();
	for (size_t i = 0; i < count; i++) {
		if (spans[i].start < end || spans[i].len == 0 || spans[i].len > len - spans[i].start)
			__builtin_trap();
		end = spans[i].start + spans[i].len;
		if (utf8_check(text, len) == len
		    && utf8_check(text + spans[i].start, spans[i].len) != spans[i].len)
			__builtin_trap();
	}
	matcher_free(m);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *line = size ? memchr(data, '\n', size) : NULL;
	size_t len = line ? (size_t)(line - data) : size;
	char *pattern = malloc(len + 1), *text;
	size_t rest = line ? size - len - 1 : 0;
	struct buf folded = { 0 };

	if (len)
		memcpy(pattern, data, len);
	pattern[len] = '\0';
	/* Of its very size, so that a byte too far is seen. */
	text = malloc(rest ? rest : 1);
	if (rest)
		memcpy(text, data + len + 1, rest);
	fold_text(&folded, text, rest);
	check_requirements(pattern, len, &folded);
	check_spans(MATCH_PART, pattern, text, rest);
	check_spans(MATCH_REGEX, pattern, text, rest);
	buf_release(&folded);
	free(pattern);
	free(text);
	return 0;
}
