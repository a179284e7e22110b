/* One text against one pattern. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/text/match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pcre2.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"

#define MATCH_LIMIT 100000
#define HEAP_KIB    8192
#define JIT_STACK   (1 << 20)

struct matcher {
	enum match_kind kind;
	struct buf pattern, text; /* folded */
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
};

/*
 * Folds the literals of a regular expression: everything but what a backslash makes special, so
 * that \W stays what it is while Á becomes a.
 */
static void
fold_pattern(struct buf *out, const char *s)
{
	while (*s) {
		size_t plain = 0;

		if (*s == '\\' && s[1]) {
			size_t step = 1;

			while (((unsigned char)s[1 + step] & 0xC0) == 0x80)
				step++;
			buf_add(out, s, 1 + step);
			s += 1 + step;
			continue;
		}
		while (s[plain] && s[plain] != '\\' && s[plain] != ' ' && s[plain] != '\t')
			plain++;
		/* Folding trims blanks, which a pattern means; they are copied as they are. */
		if (plain == 0) {
			buf_putc(out, *s++);
			continue;
		}
		utf8_fold(out, s, plain);
		s += plain;
	}
}

static bool
compile(struct matcher *m, const char *pattern, struct error *err)
{
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	PCRE2_UCHAR said[128];
	PCRE2_SIZE at;
	int code;

	fold_pattern(&m->pattern, pattern);
	pcre2_set_max_pattern_length(context, MATCH_PATTERN_MAX);
	m->code = pcre2_compile((PCRE2_SPTR)buf_str(&m->pattern), m->pattern.len,
				PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_MATCH_INVALID_UTF,
				&code, &at, context);
	pcre2_compile_context_free(context);
	if (!m->code) {
		pcre2_get_error_message(code, said, sizeof said);
		FAIL(err, ERR_USAGE, N_("the regular expression \"%s\" does not compile: %s"), pattern,
		     (const char *)said);
		return error_hint(err, N_("at its character %zu"), (size_t)at + 1);
	}
	m->data = pcre2_match_data_create_from_pattern(m->code, NULL);
	m->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(m->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(m->limits, HEAP_KIB);
	if (pcre2_jit_compile(m->code, PCRE2_JIT_COMPLETE) == 0) {
		m->stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
		pcre2_jit_stack_assign(m->limits, NULL, m->stack);
	}
	return true;
}

const char *
matcher_engine(void)
{
	/* 1: the folding of core/base/utf8.c and the limits above, to be raised when they change. */
	static char engine[64];

	if (!engine[0]) {
		char version[48] = "";

		pcre2_config(PCRE2_CONFIG_VERSION, version);
		snprintf(engine, sizeof engine, "1, PCRE2 %.40s", version);
	}
	return engine;
}

struct matcher *
matcher_new(enum match_kind kind, const char *pattern, struct error *err)
{
	struct matcher *m = xcalloc(1, sizeof *m);

	m->kind = kind;
	if (kind != MATCH_REGEX)
		utf8_fold(&m->pattern, pattern, strlen(pattern));
	else if (!compile(m, pattern, err)) {
		matcher_free(m);
		return NULL;
	}
	return m;
}

void
matcher_free(struct matcher *m)
{
	if (!m)
		return;
	pcre2_match_data_free(m->data);
	pcre2_match_context_free(m->limits);
	pcre2_jit_stack_free(m->stack);
	pcre2_code_free(m->code);
	buf_release(&m->pattern);
	buf_release(&m->text);
	free(m);
}

enum match_result
matcher_test(struct matcher *m, const char *text, size_t len)
{
	size_t looked;
	int code;

	buf_clear(&m->text);
	utf8_fold(&m->text, text, len);
	if (m->kind == MATCH_WHOLE)
		return m->text.len == m->pattern.len
				       && memcmp(buf_str(&m->text), buf_str(&m->pattern),
						 m->text.len) == 0
			       ? MATCH_YES
			       : MATCH_NO;
	if (m->kind == MATCH_PART)
		return memmem(buf_str(&m->text), m->text.len, buf_str(&m->pattern), m->pattern.len)
			       ? MATCH_YES
			       : MATCH_NO;
	looked = m->text.len > MATCH_TEXT_MAX ? MATCH_TEXT_MAX : m->text.len;
	code = pcre2_match(m->code, (PCRE2_SPTR)buf_str(&m->text), looked, 0, 0, m->data,
			   m->limits);
	if (code >= 0)
		return MATCH_YES;
	return code == PCRE2_ERROR_NOMATCH && looked == m->text.len ? MATCH_NO : MATCH_UNDECIDED;
}
