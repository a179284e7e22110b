/*
 * Searching text: what is quick against what is obvious, on random texts and patterns; and that no
 * pattern takes longer than it may.
 */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <pcre2.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/random.h"
#include "core/base/utf8.h"
#include "core/text/corpus.h"
#include "core/text/fold.h"
#include "core/text/literal.h"
#include "core/text/match.h"
#include "core/text/multi.h"
#include "core/text/scan.h"
#include "core/text/search.h"

static struct random rng;

static size_t
pick(size_t n)
{
	return (size_t)random_below(&rng, n);
}

/* ---- made-up text -------------------------------------------------------------------------- */

/* Words, accents both ways, ligatures, letters that grow or vanish, every kind of blank, broken bytes. */
static const char *const pieces[] = {
	"a",	  "e",	    "ab",     "ABC",	"Amenaza", "policía", "policia",  "detuvo", " ",
	"  ",	  "\t",	    "\n",     "\u00A0", "\u202F",  "\u200B",  "\uFEFF",	  "á",	    "e\u0301",
	"\u0301", "Ñ",	    "n\u0303", "ﬁ",	"ﬀ",	   "ß",	      "İ",	  "ſ",	    "K",
	"\u00A8", "\u037A", "…",      "“",	"’",	   "—",	      "\uFDFA",	  "Σ",	    "ς",
	"漢",	  "한",	    "😀",     "\xFF",	"\xC3",	   "\xE2\x80", "\xED\xA0\x80", ".", "1",
	"x",	  "\u00AD", "ǅ",      "½",	"²",	   "Å",	      "\u1E9E",	  "\u0345", "-",
};

static void
make_text(struct buf *out, size_t parts)
{
	buf_clear(out);
	buf_puts(out, "");
	while (parts--) {
		size_t run = pick(4) ? 1 : 1 + pick(20);
		const char *piece = pieces[pick(sizeof pieces / sizeof *pieces)];

		while (run--)
			buf_puts(out, piece);
		if (pick(8) == 0)
			buf_puts(out, "se reporta que agentes de la policia detuvieron a ");
	}
}

/* ---- folding ------------------------------------------------------------------------------- */

static void
folding_quickly_is_folding(void **state)
{
	struct buf text = { 0 }, want = { 0 }, got = { 0 };
	struct fold_map map = { 0 };

	(void)state;
	for (int i = 0; i < 20000; i++) {
		make_text(&text, pick(30));
		/* Both add to what is there. */
		buf_clear(&want);
		buf_clear(&got);
		buf_puts(&want, "x ");
		buf_puts(&got, "x ");
		utf8_fold(&want, text.data, text.len);
		fold_text(&got, text.data, text.len);
		assert_int_equal(got.len, want.len);
		assert_string_equal(got.data, want.data);
		fold_map_set(&map, text.data, text.len);
		assert_int_equal(map.text.len, want.len - 2);
		assert_memory_equal(buf_str(&map.text), want.data + 2, want.len - 2);
	}
	/* Every character of the first two planes, between letters. */
	for (int c = 1; c < 0x20000; c++) {
		char one[8] = "a";
		size_t n = 1;

		if (c >= 0xD800 && c < 0xE000)
			continue;
		if (c < 0x80)
			one[n++] = (char)c;
		else if (c < 0x800)
			one[n++] = (char)(0xC0 | c >> 6), one[n++] = (char)(0x80 | (c & 63));
		else if (c < 0x10000)
			one[n++] = (char)(0xE0 | c >> 12), one[n++] = (char)(0x80 | (c >> 6 & 63)),
			one[n++] = (char)(0x80 | (c & 63));
		else
			one[n++] = (char)(0xF0 | c >> 18), one[n++] = (char)(0x80 | (c >> 12 & 63)),
			one[n++] = (char)(0x80 | (c >> 6 & 63)), one[n++] = (char)(0x80 | (c & 63));
		one[n++] = 'b';
		buf_clear(&want);
		buf_clear(&got);
		utf8_fold(&want, one, n);
		fold_text(&got, one, n);
		assert_string_equal(got.data, want.data);
	}
	buf_release(&text);
	buf_release(&want);
	buf_release(&got);
	fold_map_release(&map);
}

/* ---- scanning ------------------------------------------------------------------------------ */

static void
scanning_finds_what_memmem_finds(void **state)
{
	(void)state;
	for (int i = 0; i < 200000; i++) {
		/* Memory of just this size: the sanitizers see a byte too far. */
		size_t len = pick(pick(4) ? 80 : 600), n = pick(pick(3) ? 5 : 70);
		size_t letters = 1 + pick(4);
		char *text = xmalloc(len), *word = xmalloc(n);
		struct needle needle;

		for (size_t k = 0; k < len; k++)
			text[k] = "az e"[pick(letters)];
		for (size_t k = 0; k < n; k++)
			word[k] = "az e"[pick(letters)];
		if (len > n && pick(2))
			memcpy(word, text + pick(len - n), n);
		needle = needle_of(word, n);
		assert_ptr_equal(scan_find(text, len, &needle), memmem(text, len, word, n));
		free(text);
		free(word);
	}
}

static void
text_made_against_the_scan_is_scanned_all_the_same(void **state)
{
	enum { LEN = 1 << 16, WORD = 1000 };
	char *text = xmalloc(LEN), *word = xmalloc(WORD);
	struct needle needle;

	(void)state;
	memset(text, 'a', LEN);
	memset(word, 'a', WORD);
	word[WORD / 2] = 'b';
	needle = needle_of(word, WORD);
	/* b is the rarest: the scan looks for it. So let there be many. */
	assert_null(scan_find(text, LEN, &needle));
	for (size_t i = 0; i < LEN; i += 7)
		text[i] = 'b';
	assert_null(scan_find(text, LEN, &needle));
	memcpy(text + LEN - WORD, word, WORD);
	assert_ptr_equal(scan_find(text, LEN, &needle), memmem(text, LEN, word, WORD));
	free(text);
	free(word);
}

/* A clock that goes on by a step at every look, and counts the looks. */
struct steps {
	int64_t step;
	atomic_long looks;
};

static int64_t
step_now(void *ctx, bool own)
{
	struct steps *s = ctx;

	(void)own;
	return (atomic_fetch_add(&s->looks, 1) + 1) * s->step;
}

/* ---- what an expression requires ----------------------------------------------------------- */

static void
check_needs(const char *pattern, const char *want, int line)
{
	struct matcher *m = matcher_new(MATCH_REGEX, pattern, NULL);
	const struct literals *needs;
	struct buf got = { 0 };

	assert_non_null(m);
	needs = matcher_needs(m);
	for (size_t i = 0; i < needs->count; i++) {
		if (i)
			buf_putc(&got, '|');
		buf_add(&got, needs->needles[i].bytes, needs->needles[i].len);
	}
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("line %d: %s requires \"%s\", not \"%s\"", line, pattern, buf_str(&got), want);
	buf_release(&got);
	matcher_free(m);
}

#define assert_needs(pattern, want) check_needs(pattern, want, __LINE__)

static void
an_expression_requires_its_literals(void **state)
{
	(void)state;
	assert_needs("officer.involved", "involved");
	assert_needs("amenaz\\w+|threat\\w*", "amenaz|threat");
	assert_needs("agresi[oó]n\\w*", "agresion");
	assert_needs("Policía", "policia");
	assert_needs("beat(?:en|ing)?\\b", "beat");
	assert_needs("gunm[ae]n", "gunm");
	assert_needs("abc?de", "");
	assert_needs("abcd?efgh", "efgh");
	assert_needs("abc+def", "cdef");
	assert_needs("abc{2,3}def", "cdef");
	assert_needs("abcd{0,3}", "abc");
	assert_needs("(?:detuv|arrest)\\w+ .{0,3}(convoy|caravana)", "convoy|caravana");
	assert_needs("(?:detuv|arrest)?\\w+", "");
	assert_needs("(?<!no )hay personas", "hay personas");
	assert_needs("(?<=no )hay", "no ");
	assert_needs("detenid[oa]s?\\b(?!\\s+por)", "detenid");
	assert_needs("(?=[\\s\\S]*\\bperiodista)(?=[\\s\\S]*\\bamenaza)", "periodista");
	assert_needs("(?i)tortura", "tortura");
	assert_needs("(?i)漢漢", "");
	assert_needs("漢漢", "漢漢");
	assert_needs("(?P<quien>policía) (?<que>detuvo)", "policia");
	assert_needs("a\\.b\\-c", "a.b-c");
	assert_needs("\\bdam\\b", "dam");
}

static void
where_there_is_doubt_nothing_is_required(void **state)
{
	(void)state;
	assert_needs("(?x)abc def", "");
	assert_needs("abc\\Qd|e\\E", "");
	assert_needs("(abc)\\1def", "");
	assert_needs("abc(?(1)d|e)()", "");
	assert_needs("(abc|(?R)d)", "");
	assert_needs("abc\\x{e9}", "");
	assert_needs("(*atomic:abcdef)", "");
	assert_needs("abcdef|", "");
	assert_needs("abcdef|x", "");
	assert_needs("(?#no)abcdef", "");
	assert_needs("abcd{,3}", "");
	assert_needs("[[:alpha:]]abcdef", "");
	assert_needs("(?!abcdef)", "");
	assert_needs("(?:abcdef){0}x", "");
}

/* A pattern from parts that fit together mostly; many do not compile, which is fine. */
static void
make_pattern(struct buf *out, int depth)
{
	static const char *const atoms[] = {
		"abc",	"ab",	"a",	"b",	"xyz",	"é",	"ß",	"漢",	".",	"\\w",	"\\s",	"\\b",
		"\\d",	"[ab]", "[aa]", "[^a]", "[]a]", "[a\\]]", "^",	"$",	" ",	"\\.",	"\\x61", "\\1",
		"\\Qa|b\\E", "(?i)", "(?s)", "(?x)", "\\A", "\\z", "\\K", "\\G", "{", "}", "{2}", "]", "#",
		"a{2}", "b{0}", "(?#a)", "\\p{L}", "\\R", "[[:alpha:]]", "(?=abc)", "(?!ab)", "(?<=b)",
		"(?=[\\s\\S]*abc)", "(?=.*ab)", "(*atomic:ab)", "(*nla:abc)",
	};
	static const char *const opens[] = { "(",    "(?:",  "(?=", "(?!", "(?<=", "(?<!",
					     "(?>",  "(?|",  "(?<n>", "(?P<m>", "(?i:", "(?=.*",
					     "(?=[\\s\\S]*" };
	static const char *const times[] = { "*", "+", "?", "*?", "+?", "??", "*+", "{0}", "{2}",
					     "{1,}", "{0,2}", "{,2}" };
	size_t parts = 1 + pick(4);

	for (size_t i = 0; i < parts; i++) {
		if (depth && pick(3) == 0) {
			buf_puts(out, opens[pick(sizeof opens / sizeof *opens)]);
			make_pattern(out, depth - 1);
			buf_putc(out, ')');
		} else {
			/* The plain ones more often. */
			buf_puts(out, atoms[pick(pick(3) ? 8 : sizeof atoms / sizeof *atoms)]);
		}
		if (pick(4) == 0)
			buf_puts(out, times[pick(sizeof times / sizeof *times)]);
		if (pick(8) == 0)
			buf_putc(out, '|');
	}
}

static void
make_small_text(struct buf *out)
{
	static const char *const parts[] = { "abc", "ab", "a",	"b", "xyz", "x", " ", "é", "ss", "漢",
					     "c",   ".",  "aa", "1", "bb",  "]", "{", "a|b" };
	size_t n = pick(pick(4) ? 14 : 40);

	buf_clear(out);
	buf_puts(out, "");
	while (n--)
		buf_puts(out, parts[pick(sizeof parts / sizeof *parts)]);
}

/* The pattern as it is compiled: of what is made up here, two letters fold. */
static void
fold_made_up(struct buf *out, const char *pattern)
{
	buf_clear(out);
	for (const char *s = pattern; *s;) {
		if (strncmp(s, "é", 2) == 0) {
			buf_puts(out, "e");
			s += 2;
		} else if (strncmp(s, "ß", 2) == 0) {
			buf_puts(out, "ss");
			s += 2;
		} else {
			buf_putc(out, *s++);
		}
	}
}

/*
 * What PCRE2 says of the folded text, without anything of ours before it. Compiled as ours is: its
 * compiler and its interpreter do not agree on every made-up pattern (10.42, atomic groups).
 */
static enum match_result
plain_match(const pcre2_code *code, const struct buf *folded)
{
	pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, NULL);
	int got = pcre2_match(code, (PCRE2_SPTR)folded->data, folded->len, 0, 0, data, NULL);

	pcre2_match_data_free(data);
	return got >= 0 ? MATCH_YES : got == PCRE2_ERROR_NOMATCH ? MATCH_NO : MATCH_UNDECIDED;
}

static void
requirements_and_stretches_change_no_answer(void **state)
{
	struct buf pattern = { 0 }, text = { 0 }, folded = { 0 };
	struct steps steps = { .step = 5000 };
	long compiled = 0, required = 0, matched = 0, ahead = 0, undecided = 0;

	(void)state;
	for (int i = 0; i < 60000; i++) {
		struct matcher *m;
		pcre2_code *code;
		PCRE2_SIZE at;
		int wrong;

		buf_clear(&pattern);
		make_pattern(&pattern, 2);
		fold_made_up(&folded, pattern.data);
		code = pcre2_compile((PCRE2_SPTR)folded.data, folded.len,
				     PCRE2_UTF | PCRE2_MATCH_INVALID_UTF, &wrong, &at, NULL);
		if (code)
			pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
		m = matcher_new(MATCH_REGEX, pattern.data, NULL);
		assert_int_equal(m != NULL, code != NULL);
		if (!m)
			continue;
		/* Half of them feel slow, and soon go in the shortest stretches. */
		if (i % 2)
			matcher_set_clock(m, &(struct match_clock){ .now = step_now, .ctx = &steps });
		compiled++;
		required += matcher_needs(m)->count > 0;
		ahead += matcher_needs(m)->is_anywhere;
		for (int k = 0; k < 8; k++) {
			enum match_result want, got;

			make_small_text(&text);
			buf_clear(&folded);
			fold_text(&folded, text.data, text.len);
			got = matcher_folded(m, folded.data, folded.len);
			want = plain_match(code, &folded);
			matched += got == MATCH_YES;
			/* Our limits are narrower. */
			undecided += got == MATCH_UNDECIDED;
			if (got != want && want != MATCH_UNDECIDED && got != MATCH_UNDECIDED)
				fail_msg("/%s/ on \"%s\": %d, not %d", pattern.data, folded.data, got,
					 want);
		}
		pcre2_code_free(code);
		matcher_free(m);
	}
	/* That it was worth it. */
	assert_true(compiled > 20000 && required > 4000 && matched > 20000 && ahead > 50);
	assert_true(undecided < 1000);
	buf_release(&pattern);
	buf_release(&text);
	buf_release(&folded);
}

static void
long_texts_are_read_whole_in_short_stretches(void **state)
{
	static const char *const patterns[] = {
		"needle\\b", "\\bneedle$", "(?<=o )needle", "o\\s+needle", "^.*needle", "x|needle\\z",
		"(?<!z)needle(?!z)", "n.{6}$", "[^a-z ]$",
	};
	struct buf text = { 0 };

	(void)state;
	for (int i = 0; i <= 3000; i++)
		buf_puts(&text, i % 3 ? "lorem ipsum " : "漢 dolor no ");
	buf_puts(&text, "needle");
	for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++) {
		struct matcher *m = matcher_new(MATCH_REGEX, patterns[p], NULL);
		struct steps steps = { .step = 5000 };
		enum match_result quick = matcher_folded(m, text.data, text.len), slow;

		matcher_free(m);
		m = matcher_new(MATCH_REGEX, patterns[p], NULL);
		matcher_set_clock(m, &(struct match_clock){ .now = step_now, .ctx = &steps });
		slow = matcher_folded(m, text.data, text.len);
		assert_int_equal(slow, quick);
		assert_int_equal(quick, p < 7 ? MATCH_YES : MATCH_NO);
		/* It thought itself slow: the stretches were short indeed. */
		assert_true(atomic_load(&steps.looks) > 500 || patterns[p][0] == '^');
		matcher_free(m);
	}
	buf_release(&text);
}

/* ---- limits -------------------------------------------------------------------------------- */

static const char *const evil[] = {
	"(a+)+$",
	"(?=[\\s\\S]*\\bzeta)(?=[\\s\\S]*\\bomega)x",
	"(.*a){12}",
	"(a|aa)+$",
	"(\\w+\\s?)+$!",
	"(?:(?:(?:a*)*)*)*!",
	"(a?){30}a{30}!",
	"\\b(\\w+)\\b(?=[\\s\\S]*\\b\\1zz\\b)",
	"([a-z]+)*=",
	"^(([a-z])+.)+[A-Z]([a-z])+$",
};

static void
backtracking_without_end_is_not_decided(void **state)
{
	struct buf text = { 0 };
	long undecided = 0;

	(void)state;
	for (int i = 0; i < 2000; i++)
		buf_puts(&text, "a");
	buf_puts(&text, "!?");
	for (size_t p = 0; p < sizeof evil / sizeof *evil; p++) {
		struct matcher *m = matcher_new(MATCH_REGEX, evil[p], NULL);

		assert_non_null(m);
		undecided += matcher_test(m, text.data, text.len) == MATCH_UNDECIDED;
		matcher_free(m);
	}
	assert_true(undecided >= 3);
	buf_release(&text);
}

struct answer {
	uint64_t *yes, *maybe;
	size_t rows;
	long matched, undecided;
};

static struct answer
ask(const struct corpus *c, size_t rows, enum match_kind kind, const char *pattern,
    const struct text_limits *limits, struct error *err)
{
	struct answer a = { .rows = rows };
	struct matcher *m = matcher_new(kind, pattern, err);
	struct search s;

	assert_non_null(m);
	a.yes = xcalloc(rows / 64 + 1, sizeof *a.yes);
	a.maybe = xcalloc(rows / 64 + 1, sizeof *a.maybe);
	search_start(&s, m, limits, search_deadline(limits), a.yes, a.maybe);
	corpus_search(c, &s);
	search_end(&s, err);
	for (size_t i = 0; i <= rows / 64; i++) {
		a.matched += __builtin_popcountll(a.yes[i]);
		a.undecided += __builtin_popcountll(a.maybe[i] & ~a.yes[i]);
	}
	matcher_free(m);
	return a;
}

static void
answer_release(struct answer *a)
{
	free(a->yes);
	free(a->maybe);
}

/* Texts of row 0, 1, ... */
static struct corpus *
make_corpus(size_t texts, void (*make)(struct buf *out, size_t row))
{
	struct corpus *c = corpus_new((size_t)1 << 30);
	int64_t *ids = xcalloc(texts, sizeof *ids);
	struct buf text = { 0 };

	for (size_t i = 0; i < texts; i++) {
		buf_clear(&text);
		buf_puts(&text, "");
		make(&text, i);
		ids[i] = (int64_t)i * 65536 + 7;
		assert_true(corpus_add(c, ids[i], text.data, text.len));
	}
	corpus_set_rows(c, ids, texts);
	buf_release(&text);
	free(ids);
	return c;
}

static void
evil_text(struct buf *out, size_t row)
{
	for (size_t i = 0; i < 8 + row % 5; i++)
		buf_puts(out, row % 2 ? "zeta aaaaaaaaaaaaaaaa omega " : "la zona aazz aaaaa a ");
	buf_putc(out, '!');
}

/*
 * The clock goes on by a millisecond at every look, and every text that is tried takes a look before and
 * one behind. So however many texts there are, no more are tried than the budget has milliseconds.
 */
static void
no_expression_outlives_the_budget_of_the_query(void **state)
{
	enum { TEXTS = 20000, BUDGET_MS = 300 };
	struct corpus *c = make_corpus(TEXTS, evil_text);

	(void)state;
	for (size_t p = 0; p < sizeof evil / sizeof *evil; p++) {
		struct steps steps = { .step = 1000 };
		struct text_limits limits = {
			.text_ms = 5, .query_ms = BUDGET_MS, .now = step_now, .now_ctx = &steps
		};
		struct answer a = ask(c, TEXTS, MATCH_REGEX, evil[p], &limits, NULL);
		long looks = atomic_load(&steps.looks);

		/* The second requires a word that every other text has. */
		long candidates = p == 1 ? TEXTS / 2 : TEXTS;

		assert_true(looks <= candidates + BUDGET_MS + 16);
		/* Never a silent no: what was not tried is counted. */
		assert_true(a.undecided >= candidates - BUDGET_MS);
		assert_true(a.matched + a.undecided <= candidates);
		answer_release(&a);
	}
	corpus_free(c);
}

static void
a_text_that_takes_too_long_is_given_up_alone(void **state)
{
	struct buf text = { 0 };
	struct steps steps = { .step = 2000 };
	struct matcher *m = matcher_new(MATCH_REGEX, "\\d[a-z ]+\\d", NULL);

	(void)state;
	matcher_set_clock(m, &(struct match_clock){ .now = step_now, .ctx = &steps, .text_us = 50000 });
	for (int i = 0; i < 100000; i++)
		buf_puts(&text, "texto ");
	assert_int_equal(matcher_test(m, text.data, text.len), MATCH_UNDECIDED);
	assert_true(atomic_load(&steps.looks) < 100);
	assert_int_equal(matcher_test(m, "1 texto 2", 9), MATCH_YES);
	assert_int_equal(matcher_test(m, "1 texto", 7), MATCH_NO);
	matcher_free(m);
	buf_release(&text);
}

struct stopper {
	struct progress progress;
	long asked, patience;
};

static bool
stop_soon(struct progress *progress, int64_t done, int64_t total)
{
	struct stopper *s = progress->ctx;

	assert_true(done >= 0 && (total == 0 || done <= total));
	return ++s->asked < s->patience;
}

static void
a_search_can_be_stopped(void **state)
{
	struct corpus *c = make_corpus(2000, evil_text); /* one segment: one thread */
	struct stopper stopper = { .progress = { .step = stop_soon, .ctx = &stopper }, .patience = 3 };
	struct text_limits limits = TEXT_LIMITS_DEFAULT;
	struct error err = { 0 };
	struct answer a;

	(void)state;
	limits.progress = &stopper.progress;
	a = ask(c, 2000, MATCH_REGEX, "[ao]\\w+!", &limits, &err);
	assert_int_equal(err.code, ERR_CANCELLED);
	assert_int_equal(stopper.asked, 3);
	answer_release(&a);
	corpus_free(c);
}

/* ---- many texts ---------------------------------------------------------------------------- */

static void
mixed_text(struct buf *out, size_t row)
{
	(void)row;
	make_text(out, pick(pick(100) ? 20 : 3000));
}

static void
a_corpus_and_a_stream_answer_as_text_after_text(void **state)
{
	enum { TEXTS = 6000 };
	static const struct {
		enum match_kind kind;
		const char *pattern;
	} asked[] = {
		{ MATCH_PART, "policia" },	 { MATCH_PART, "a" },	{ MATCH_PART, "" },
		{ MATCH_PART, "ss" },		 { MATCH_PART, "AMENAZA" }, { MATCH_WHOLE, "" },
		{ MATCH_WHOLE, "x" },		 { MATCH_REGEX, "amenaz\\w+|detuv\\w+" },
		{ MATCH_REGEX, "\\d\\b" },	 { MATCH_REGEX, "policia.{0,9}x" },
		{ MATCH_REGEX, "^$" },		 { MATCH_REGEX, "(?=.*policia)(?=.*1)" },
	};
	const struct text_limits limits = { .text_ms = 0 };
	uint64_t seed = rng.state;
	struct corpus *c = make_corpus(TEXTS, mixed_text);

	(void)state;
	for (size_t q = 0; q < sizeof asked / sizeof *asked; q++) {
		struct answer a = ask(c, TEXTS, asked[q].kind, asked[q].pattern, &limits, NULL);
		struct answer b = { .rows = TEXTS };
		struct matcher *m = matcher_new(asked[q].kind, asked[q].pattern, NULL);
		struct matcher *alone = matcher_new(asked[q].kind, asked[q].pattern, NULL);
		struct search s;
		struct stream *st;
		struct buf text = { 0 };

		b.yes = xcalloc(TEXTS / 64 + 1, sizeof *b.yes);
		b.maybe = xcalloc(TEXTS / 64 + 1, sizeof *b.maybe);
		search_start(&s, m, &limits, 0, b.yes, b.maybe);
		st = stream_new(&s);
		rng.state = seed;
		for (size_t i = 0; i < TEXTS; i++) {
			bool yes;

			buf_clear(&text);
			buf_puts(&text, "");
			mixed_text(&text, i);
			assert_true(stream_put(st, i, text.data, text.len));
			yes = matcher_test(alone, text.data, text.len) == MATCH_YES;
			if (yes != (a.yes[i / 64] >> (i % 64) & 1))
				fail_msg("text %zu, %s: the corpus says %d", i, asked[q].pattern, !yes);
		}
		stream_free(st);
		assert_true(search_end(&s, NULL));
		assert_memory_equal(a.yes, b.yes, (TEXTS / 64 + 1) * sizeof *a.yes);
		assert_int_equal(a.undecided, 0);
		buf_release(&text);
		matcher_free(m);
		matcher_free(alone);
		answer_release(&a);
		answer_release(&b);
	}
	corpus_free(c);
}

static void
a_corpus_keeps_to_its_budget_and_forgets_what_is_dropped(void **state)
{
	const struct text_limits limits = { .text_ms = 0 };
	const int64_t ids[] = { 10, 20, 30 };
	struct corpus *c = corpus_new(1000);
	struct answer a;

	(void)state;
	assert_true(corpus_add(c, 10, "uno", 3));
	assert_true(corpus_add(c, 20, "UNO dos", 7));
	assert_true(corpus_add(c, 25, "uno", 3)); /* no row */
	corpus_set_rows(c, ids, 3);
	a = ask(c, 3, MATCH_PART, "uno", &limits, NULL);
	assert_int_equal(a.yes[0], 3);
	answer_release(&a);
	/* An edit: the new text stands behind, the ids ascend no longer. */
	corpus_drop(c, 10);
	assert_true(corpus_add(c, 30, "uno", 3));
	assert_true(corpus_add(c, 10, "tres", 4));
	corpus_set_rows(c, ids, 3);
	a = ask(c, 3, MATCH_PART, "uno", &limits, NULL);
	assert_int_equal(a.yes[0], 6);
	answer_release(&a);
	a = ask(c, 3, MATCH_PART, "tres", &limits, NULL);
	assert_int_equal(a.yes[0], 1);
	answer_release(&a);
	{
		char *large = xcalloc(1, 2000);

		memset(large, 'x', 2000);
		assert_false(corpus_add(c, 40, large, 2000));
		free(large);
	}
	assert_int_equal(corpus_texts(c), 5);
	assert_true(corpus_bytes(c) <= 1000);
	corpus_free(c);
}

/* ---- places -------------------------------------------------------------------------------- */

static void
spans_are_whole_characters_whose_fold_holds_the_word(void **state)
{
	struct buf text = { 0 }, folded = { 0 }, whole = { 0 };
	long found = 0;

	(void)state;
	for (int i = 0; i < 40000; i++) {
		struct span spans[64];
		char word[32];
		struct matcher *m;
		size_t count, from, n, end = 0;

		make_text(&text, 1 + pick(12));
		buf_clear(&whole);
		utf8_fold(&whole, text.data, text.len);
		if (whole.len == 0)
			continue;
		/* A word that is there, on characters of the fold. */
		from = pick(whole.len);
		while (from > 0 && ((unsigned char)whole.data[from] & 0xC0) == 0x80)
			from--;
		for (n = 1 + pick(6); from + n < whole.len
				      && ((unsigned char)whole.data[from + n] & 0xC0) == 0x80;)
			n++;
		if (from + n > whole.len)
			n = whole.len - from;
		if (whole.data[from] == ' ' || whole.data[from + n - 1] == ' ' || n >= sizeof word)
			continue;
		memcpy(word, whole.data + from, n);
		word[n] = '\0';
		/* The word must fold to itself, as most do. */
		buf_clear(&folded);
		utf8_fold(&folded, word, n);
		if (strcmp(folded.data, word) != 0)
			continue;
		m = matcher_new(MATCH_PART, word, NULL);
		count = matcher_spans(m, text.data, text.len, spans, 64);
		assert_true(count > 0);
		for (size_t k = 0; k < count; k++) {
			assert_true(spans[k].len > 0 && spans[k].start >= end);
			end = spans[k].start + spans[k].len;
			assert_true(end <= text.len);
			buf_clear(&folded);
			utf8_fold(&folded, text.data + spans[k].start, spans[k].len);
			if (!memmem(folded.data, folded.len, word, n))
				fail_msg("\"%s\" at %zu+%zu of \"%s\"", word, spans[k].start,
					 spans[k].len, text.data);
			/* Not a byte of another character, and the marks go with their letter. */
			if (utf8_check(text.data, text.len) == text.len)
				assert_int_equal(utf8_check(text.data + spans[k].start, spans[k].len),
						 spans[k].len);
			found++;
		}
		matcher_free(m);
	}
	assert_true(found > 20000);
	buf_release(&text);
	buf_release(&folded);
	buf_release(&whole);
}

static void
check_spans(enum match_kind kind, const char *pattern, const char *text, const char *want, int line)
{
	struct matcher *m = matcher_new(kind, pattern, NULL);
	struct span spans[16];
	struct buf got = { 0 };
	size_t count = matcher_spans(m, text, strlen(text), spans, 16);

	for (size_t i = 0; i < count; i++) {
		buf_putc(&got, '<');
		buf_add(&got, text + spans[i].start, spans[i].len);
		buf_putc(&got, '>');
	}
	if (strcmp(buf_str(&got), want) != 0)
		fail_msg("line %d: %s, not %s", line, buf_str(&got), want);
	buf_release(&got);
	matcher_free(m);
}

#define assert_spans(kind, pattern, text, want) check_spans(kind, pattern, text, want, __LINE__)

static void
spans_lead_back_to_the_original(void **state)
{
	(void)state;
	assert_spans(MATCH_PART, "policia", "La POLICÍA, la Policía", "<POLICÍA><Policía>");
	assert_spans(MATCH_PART, "cafe", "un cafe\u0301.", "<cafe\u0301>");
	assert_spans(MATCH_PART, "fin", "al ﬁn", "<ﬁn>");
	assert_spans(MATCH_PART, "i", "al ﬁn", "<ﬁ>");
	assert_spans(MATCH_PART, "f", "ﬀ", "<ﬀ>");
	assert_spans(MATCH_PART, "strasse", "die Straße", "<Straße>");
	assert_spans(MATCH_PART, "istanbul", "İstanbul", "<İstanbul>");
	assert_spans(MATCH_PART, "dos palabras", "  dos \u00A0\n palabras ", "<dos \u00A0\n palabras>");
	assert_spans(MATCH_PART, "", "nada", "");
	assert_spans(MATCH_WHOLE, "todo esto", " TODO  esto ", "<TODO  esto>");
	assert_spans(MATCH_WHOLE, "todo", "todo esto", "");
	assert_spans(MATCH_REGEX, "\\bam\\w+", "Amenazó y amó", "<Amenazó><amó>");
	assert_spans(MATCH_REGEX, "x*", "axxb", "<xx>");
	assert_spans(MATCH_REGEX, "(?=a)", "aa", "");
	assert_spans(MATCH_REGEX, "a\\Kb", "abab", "<b><b>");
	assert_spans(MATCH_REGEX, ".", "añ", "<a><ñ>");
	assert_spans(MATCH_REGEX, "o y", "no \t y", "<o \t y>");
	assert_spans(MATCH_REGEX, "[ñÑ]andú", "ÑANDÚ nandu", "<ÑANDÚ><nandu>");
	assert_spans(MATCH_REGEX, "\\p{L}+", "uno 2", "<uno>");
}

static int
seed(void **state)
{
	(void)state;
	random_seed(&rng, 20240229);
	return 0;
}

/* Groups of words beside memmem: short texts, ends of texts, words within words, many of one hash. */
static void
many_words_are_found_in_one_pass(void **state)
{
	enum { GROUPS = 70, TEXT = 60 };
	struct random r;
	long hits = 0;

	(void)state;
	random_seed(&r, 11);
	for (int round = 0; round < 400; round++) {
		static struct literals groups[GROUPS];
		const struct literals *all[GROUPS];
		char words[GROUPS][4][8], text[TEXT];
		size_t len = random_below(&r, TEXT);
		uint64_t found[2] = { 0 };
		struct multi *m;
		char *exact;

		for (size_t g = 0; g < GROUPS; g++) {
			groups[g] = (struct literals){ .count = 1 + random_below(&r, 4) };
			for (size_t i = 0; i < groups[g].count; i++) {
				size_t n = LITERAL_MIN + random_below(&r, 5);

				for (size_t k = 0; k < n; k++)
					words[g][i][k] = (char)('a' + random_below(&r, 3));
				groups[g].needles[i] = needle_of(words[g][i], n);
			}
			assert_true(multi_takes(&groups[g]));
			all[g] = &groups[g];
		}
		for (size_t k = 0; k < len; k++)
			text[k] = (char)('a' + random_below(&r, 4));
		/* Of its own, so that a byte too far is seen. */
		exact = xmalloc(len ? len : 1);
		if (len)
			memcpy(exact, text, len);
		m = multi_new(all, GROUPS);
		multi_scan(m, exact, len, found);
		for (size_t g = 0; g < GROUPS; g++) {
			bool is_there = false;

			for (size_t i = 0; i < groups[g].count; i++)
				is_there |= memmem(text, len, words[g][i], groups[g].needles[i].len) != NULL;
			assert_int_equal(found[g / 64] >> (g % 64) & 1, is_there);
			hits += is_there;
		}
		multi_free(m);
		free(exact);
	}
	assert_true(hits > 1000 && hits < 400 * GROUPS - 1000);
	assert_false(multi_takes(&(struct literals){ 0 }));
	assert_false(multi_takes(&(struct literals){ .count = 2, .needles = { needle_of("abc", 3),
									       needle_of("ab", 2) } }));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(folding_quickly_is_folding, seed),
		cmocka_unit_test_setup(scanning_finds_what_memmem_finds, seed),
		cmocka_unit_test_setup(text_made_against_the_scan_is_scanned_all_the_same, seed),
		cmocka_unit_test(an_expression_requires_its_literals),
		cmocka_unit_test(where_there_is_doubt_nothing_is_required),
		cmocka_unit_test_setup(requirements_and_stretches_change_no_answer, seed),
		cmocka_unit_test(long_texts_are_read_whole_in_short_stretches),
		cmocka_unit_test(backtracking_without_end_is_not_decided),
		cmocka_unit_test(no_expression_outlives_the_budget_of_the_query),
		cmocka_unit_test(a_text_that_takes_too_long_is_given_up_alone),
		cmocka_unit_test(a_search_can_be_stopped),
		cmocka_unit_test_setup(a_corpus_and_a_stream_answer_as_text_after_text, seed),
		cmocka_unit_test(a_corpus_keeps_to_its_budget_and_forgets_what_is_dropped),
		cmocka_unit_test_setup(spans_are_whole_characters_whose_fold_holds_the_word, seed),
		cmocka_unit_test(spans_lead_back_to_the_original),
		cmocka_unit_test(many_words_are_found_in_one_pass),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
