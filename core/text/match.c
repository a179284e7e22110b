/* One text against one pattern. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/text/match.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <pcre2.h>

#include "core/base/buf.h"
#include "core/base/clock.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"

#define MATCH_LIMIT 100000
#define HEAP_KIB    8192
#define JIT_STACK   (1 << 20)

/*
 * A text is searched in stretches of places where a match may begin, and the clock is asked in between,
 * since nothing can be asked inside PCRE2. Each match sees the whole text, so stretches change no
 * answer. They shrink while the expression is slow, so that it is stopped in time.
 */
enum {
	STRETCH_MIN = 16,
	STRETCH_FIRST = 4096,
	STRETCH_MAX = 1 << 20,
	STRETCH_SLOW_US = 1000, /* longer than this: shorter stretches */
	STRETCH_FAST_US = 100,
	TEXT_US = 1000000
};

struct matcher {
	enum match_kind kind;
	bool is_twin; /* code and needles are another's */
	bool is_one_piece; /* stretches would change what it means: \G and verbs */
	struct buf pattern, text; /* folded */
	struct arena arena;
	struct literals needs;
	struct match_clock clock;
	size_t stretch;
	pcre2_code *code;
	pcre2_match_data *data;
	pcre2_match_context *limits;
	pcre2_jit_stack *stack;
};

/* ---- the pattern -------------------------------------------------------------------------- */

/* The length of what a backslash makes special, and stays as it is: \W, \p{Lu}. */
static size_t
escape_length(const char *s)
{
	size_t step = 2;

	while (((unsigned char)s[step] & 0xC0) == 0x80)
		step++;
	if ((s[1] == 'p' || s[1] == 'P') && s[2] == '{' && strchr(s, '}'))
		step = (size_t)(strchr(s, '}') - s) + 1;
	return step;
}

/*
 * Folds the literals of a regular expression: everything but what a backslash makes special and the
 * letter behind "(?", so that \W stays what it is while Á becomes a.
 */
static void
fold_pattern(struct buf *out, const char *s)
{
	while (*s) {
		size_t plain = 0, kept = 0;

		if (*s == '\\' && s[1])
			kept = escape_length(s);
		else if (*s == '(' && s[1] == '?' && s[2] >= '!' && s[2] <= '~')
			kept = s[2] == '\\' ? 2 : 3;
		else if (*s == ' ' || *s == '\t')
			kept = 1; /* folding trims blanks, which a pattern means */
		else if (*s == '\\')
			kept = 1; /* the last character: PCRE2 says what is wrong */
		if (kept) {
			buf_add(out, s, kept);
			s += kept;
			continue;
		}
		while (s[plain] && !strchr("\\ \t", s[plain])
		       && (plain == 0 || s[plain] != '(' || s[plain + 1] != '?'))
			plain++;
		utf8_fold(out, s, plain);
		s += plain;
	}
}

/* What one thread needs besides the code. */
static void
make_ready(struct matcher *m)
{
	size_t jit = 0;

	m->data = pcre2_match_data_create(1, NULL);
	m->limits = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(m->limits, MATCH_LIMIT);
	pcre2_set_heap_limit(m->limits, HEAP_KIB);
	pcre2_pattern_info(m->code, PCRE2_INFO_JITSIZE, &jit);
	if (jit) {
		m->stack = pcre2_jit_stack_create(32 * 1024, JIT_STACK, NULL);
		pcre2_jit_stack_assign(m->limits, NULL, m->stack);
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
				PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_MATCH_INVALID_UTF
					| PCRE2_USE_OFFSET_LIMIT,
				&code, &at, context);
	pcre2_compile_context_free(context);
	if (!m->code) {
		pcre2_get_error_message(code, said, sizeof said);
		FAIL(err, ERR_USAGE, N_("the regular expression \"%s\" does not compile: %s"), pattern,
		     (const char *)said);
		return error_hint(err, N_("at its character %zu"), (size_t)at + 1);
	}
	pcre2_jit_compile(m->code, PCRE2_JIT_COMPLETE);
	make_ready(m);
	m->is_one_piece = strstr(buf_str(&m->pattern), "\\G") || strstr(buf_str(&m->pattern), "(*");
	literals_of(buf_str(&m->pattern), m->pattern.len, &m->arena, &m->needs);
	return true;
}

static int64_t
machine_now(void *ctx, bool own)
{
	(void)ctx;
	return own ? clock_thread() : clock_elapsed();
}

const char *
matcher_engine(void)
{
	/* 2: the folding of core/text/fold.c and the limits above, to be raised when they change. */
	static char engine[64];

	if (!engine[0]) {
		char version[48] = "";

		pcre2_config(PCRE2_CONFIG_VERSION, version);
		snprintf(engine, sizeof engine, "2, PCRE2 %.40s", version);
	}
	return engine;
}

struct matcher *
matcher_new(enum match_kind kind, const char *pattern, struct error *err)
{
	struct matcher *m = xcalloc(1, sizeof *m);

	m->kind = kind;
	m->stretch = STRETCH_FIRST;
	matcher_set_clock(m, &(struct match_clock){ .text_us = TEXT_US });
	if (kind != MATCH_REGEX) {
		utf8_fold(&m->pattern, pattern, strlen(pattern));
		m->needs.needles[0] = needle_of(buf_str(&m->pattern), m->pattern.len);
		m->needs.count = 1;
	} else if (!compile(m, pattern, err)) {
		matcher_free(m);
		return NULL;
	}
	return m;
}

struct matcher *
matcher_twin(const struct matcher *of)
{
	struct matcher *m = xcalloc(1, sizeof *m);

	m->kind = of->kind;
	m->is_twin = true;
	m->is_one_piece = of->is_one_piece;
	m->needs = of->needs;
	m->clock = of->clock;
	m->stretch = STRETCH_FIRST;
	m->code = of->code;
	if (m->code)
		make_ready(m);
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
	if (!m->is_twin)
		pcre2_code_free(m->code);
	buf_release(&m->pattern);
	buf_release(&m->text);
	arena_release(&m->arena);
	free(m);
}

void
matcher_set_clock(struct matcher *m, const struct match_clock *clock)
{
	m->clock = *clock;
	if (!m->clock.now)
		m->clock.now = machine_now;
}

const struct literals *
matcher_needs(const struct matcher *m)
{
	return &m->needs;
}

/* ---- one text ----------------------------------------------------------------------------- */

static int64_t
now(const struct matcher *m, bool own)
{
	return m->clock.now(m->clock.ctx, own);
}

static bool
is_over(const struct matcher *m, int64_t time)
{
	return (m->clock.until && time >= m->clock.until)
	       || (m->clock.cancel && atomic_load_explicit(m->clock.cancel, memory_order_relaxed));
}

/* A match that begins at one of the places from .. to; what PCRE2 says. */
static int
look(struct matcher *m, const char *text, size_t len, size_t from, size_t to)
{
	pcre2_set_offset_limit(m->limits, to);
	return pcre2_match(m->code, (PCRE2_SPTR)text, len, from, 0, m->data, m->limits);
}

static size_t
next_char(const char *text, size_t len, size_t at)
{
	at++;
	while (at < len && ((unsigned char)text[at] & 0xC0) == 0x80)
		at++;
	return at;
}

/*
 * Looks for a match from a place on; the code of PCRE2, or PCRE2_ERROR_TIMEOUT when time is over. The
 * last place where one may begin is the end of the text.
 */
#define PCRE2_ERROR_TIMEOUT (-10000)

static int
search(struct matcher *m, const char *text, size_t len, size_t from)
{
	int64_t before = now(m, false), after, own = 0;

	if (is_over(m, before))
		return PCRE2_ERROR_TIMEOUT;
	for (bool is_first = true;; is_first = false) {
		size_t to = m->is_one_piece || len - from <= m->stretch
				    ? len
				    : next_char(text, len, from + m->stretch - 1);
		int code = look(m, text, len, from, to);

		after = now(m, false);
		if (after - before > STRETCH_SLOW_US)
			m->stretch = m->stretch / 4 < STRETCH_MIN ? STRETCH_MIN : m->stretch / 4;
		else if (after - before < STRETCH_FAST_US && m->stretch < STRETCH_MAX)
			m->stretch *= 2;
		if (code != PCRE2_ERROR_NOMATCH || to >= len)
			return code;
		/* The time of one text counts from its second stretch on, and only what a core worked. */
		if (is_first)
			own = now(m, true);
		else if (m->clock.text_us && now(m, true) - own > m->clock.text_us)
			return PCRE2_ERROR_TIMEOUT;
		if (is_over(m, after))
			return PCRE2_ERROR_TIMEOUT;
		before = after;
		from = next_char(text, len, to);
	}
}

static enum match_result
match_regex(struct matcher *m, const char *text, size_t len)
{
	int code;

	/* Bytes that are no UTF-8 match nothing, so that a star would not pass them. */
	if (m->needs.is_anywhere && utf8_check(text, len) == len)
		code = is_over(m, now(m, false)) ? PCRE2_ERROR_TIMEOUT : look(m, text, len, 0, 0);
	else
		code = search(m, text, len, 0);
	return code >= 0 ? MATCH_YES : code == PCRE2_ERROR_NOMATCH ? MATCH_NO : MATCH_UNDECIDED;
}

enum match_result
matcher_candidate(struct matcher *m, const char *text, size_t len)
{
	switch (m->kind) {
	case MATCH_WHOLE:
		return len == m->needs.needles[0].len ? MATCH_YES : MATCH_NO;
	case MATCH_PART:
		return MATCH_YES;
	default:
		return match_regex(m, text, len);
	}
}

enum match_result
matcher_folded(struct matcher *m, const char *text, size_t len)
{
	return literals_in(&m->needs, text, len) ? matcher_candidate(m, text, len) : MATCH_NO;
}

enum match_result
matcher_test(struct matcher *m, const char *text, size_t len)
{
	buf_clear(&m->text);
	fold_text(&m->text, text, len);
	return matcher_folded(m, buf_str(&m->text), m->text.len);
}

/* ---- places ------------------------------------------------------------------------------- */

/* The next match at or behind from, as [*start, *end) of the folded text; it may be empty. */
static bool
find(struct matcher *m, const char *text, size_t len, size_t from, size_t *start, size_t *end)
{
	const struct needle *n = &m->needs.needles[0];
	const PCRE2_SIZE *places;
	const char *at;

	switch (m->kind) {
	case MATCH_WHOLE:
		*start = 0;
		*end = len;
		return from == 0 && matcher_folded(m, text, len) == MATCH_YES;
	case MATCH_PART:
		if (!(at = scan_find(text + from, len - from, n)))
			return false;
		*start = (size_t)(at - text);
		*end = *start + n->len;
		return true;
	default:
		if (search(m, text, len, from) < 0)
			return false;
		places = pcre2_get_ovector_pointer(m->data);
		*start = places[0];
		*end = places[1];
		/* \K may begin a match before the place that was asked for, or behind its end. */
		return *start >= from && *end >= *start;
	}
}

size_t
matcher_spans(struct matcher *m, const char *text, size_t len, struct span *out, size_t max)
{
	struct fold_map map = { 0 };
	size_t count = 0, at = 0, start, end;
	const char *folded;

	fold_map_set(&map, text, len);
	folded = buf_str(&map.text);
	while (at <= map.text.len && find(m, folded, map.text.len, at, &start, &end)) {
		struct span s;

		at = end > at ? end : next_char(folded, map.text.len, at);
		if (end == start)
			continue;
		s = fold_map_span(&map, start, end);
		/* One character may fold to several matches: ff. */
		if (count && s.start < out[count - 1].start + out[count - 1].len) {
			if (s.start + s.len > out[count - 1].start + out[count - 1].len)
				out[count - 1].len = s.start + s.len - out[count - 1].start;
			continue;
		}
		if (count == max)
			break;
		out[count++] = s;
	}
	fold_map_release(&map);
	return count;
}
