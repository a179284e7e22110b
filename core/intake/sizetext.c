/* Counts as people write them. */
#include "core/intake/sizetext.h"

#include <string.h>

#include "core/base/buf.h"
#include "core/base/number.h"
#include "core/base/utf8.h"

#define TEXT_MAX 64 /* bytes: nothing that is longer is a count */

bool
sizetext_count(const char *text, size_t len, int64_t *out)
{
	struct decimal n;
	int64_t digits = 0;

	/* 1,234 and 1.234: number_parse leaves open what a count does not. */
	if (len >= 5 && len <= 7 && (text[len - 4] == ',' || text[len - 4] == '.')) {
		for (size_t i = 0; i < len; i++) {
			if (i == len - 4)
				continue;
			if (text[i] < '0' || text[i] > '9')
				return false;
			digits = digits * 10 + (text[i] - '0');
		}
		*out = digits;
		return true;
	}
	if (!number_parse(text, len, false, &n) || n.whole < 0 || n.part != 0)
		return false;
	*out = n.whole;
	return true;
}

/* What the words before a number make of it. */
enum bound { ABOUT, LEAST, MORE, MOST, LESS };

static const struct {
	const char *words; /* folded */
	enum bound bound;
} before[] = {
	{ "more than", MORE },	   { "over", MORE },	       { "mas de", MORE },
	{ ">", MORE },		   { "at least", LEAST },      { "al menos", LEAST },
	{ "por lo menos", LEAST }, { "no menos de", LEAST },   { "not less than", LEAST },
	{ "no fewer than", LEAST }, { ">=", LEAST },	       { "up to", MOST },
	{ "at most", MOST },	   { "no more than", MOST },   { "hasta", MOST },
	{ "no mas de", MOST },	   { "a lo sumo", MOST },      { "como maximo", MOST },
	{ "<=", MOST },		   { "less than", LESS },      { "fewer than", LESS },
	{ "under", LESS },	   { "menos de", LESS },       { "<", LESS },
	{ "about", ABOUT },	   { "around", ABOUT },	       { "approximately", ABOUT },
	{ "approx.", ABOUT },	   { "approx", ABOUT },	       { "circa", ABOUT },
	{ "c.", ABOUT },	   { "ca.", ABOUT },	       { "some", ABOUT },
	{ "nearly", ABOUT },	   { "almost", ABOUT },	       { "cerca de", ABOUT },
	{ "alrededor de", ABOUT }, { "aproximadamente", ABOUT }, { "aprox.", ABOUT },
	{ "unos", ABOUT },	   { "unas", ABOUT },	       { "casi", ABOUT },
	{ "~", ABOUT },
};

static const struct {
	const char *words;
	enum bound bound;
} behind[] = {
	{ "or more", LEAST }, { "o mas", LEAST }, { "+", LEAST },
	{ "or fewer", MOST }, { "or less", MOST }, { "o menos", MOST },
};

/* What stands between the two ends of a span. */
static const char *const between[] = { "-", "\xE2\x80\x93", " to ", " or ", " and ", " a ", " o ", " y " };
static const char *const openings[] = { "between ", "from ", "entre ", "de ", "" };
/* Nouns that are people; of families nobody knows how many they are. */
static const char *const people[] = { " people", " persons", " person", " personas", " persona",
				      " victims", " victim", " victimas", " victima" };

static void
trim(const char **s, size_t *len)
{
	while (*len && **s == ' ') {
		(*s)++;
		(*len)--;
	}
	while (*len && (*s)[*len - 1] == ' ')
		(*len)--;
}

static bool
cut_start(const char **s, size_t *len, const char *words)
{
	size_t n = strlen(words);

	if (*len <= n || memcmp(*s, words, n) != 0)
		return false;
	*s += n;
	*len -= n;
	trim(s, len);
	return true;
}

static bool
cut_end(const char **s, size_t *len, const char *words)
{
	size_t n = strlen(words);

	if (*len <= n || memcmp(*s + *len - n, words, n) != 0)
		return false;
	*len -= n;
	trim(s, len);
	return true;
}

static bool
bounded(int64_t n, enum bound bound, struct size_text *out)
{
	switch (bound) {
	case ABOUT:
		out->best = n;
		return true;
	case LEAST:
	case MORE:
		out->low = bound == MORE ? n + 1 : n;
		return true;
	case MOST:
	case LESS:
		out->high = bound == LESS ? n - 1 : n;
		return out->high >= 0;
	}
	return false;
}

/* One number with words before it or behind it. */
static bool
read_bound(const char *s, size_t len, struct size_text *out)
{
	int64_t n;

	if (sizetext_count(s, len, &n))
		return bounded(n, ABOUT, out);
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		const char *rest = s;
		size_t left = len;

		if (cut_start(&rest, &left, before[i].words) && sizetext_count(rest, left, &n))
			return bounded(n, before[i].bound, out);
	}
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
		const char *rest = s;
		size_t left = len;

		if (cut_end(&rest, &left, behind[i].words) && sizetext_count(rest, left, &n))
			return bounded(n, behind[i].bound, out);
	}
	return false;
}

static bool
read_span(const char *s, size_t len, struct size_text *out)
{
	for (size_t k = 0; k < sizeof openings / sizeof *openings; k++) {
		const char *rest = s;
		size_t left = len;

		if (openings[k][0] && !cut_start(&rest, &left, openings[k]))
			continue;
		for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
			const char *word = memmem(rest, left, between[i], strlen(between[i]));
			const char *last = word ? word + strlen(between[i]) : NULL;
			size_t first_len, last_len;

			if (!word)
				continue;
			first_len = (size_t)(word - rest);
			last_len = left - (size_t)(last - rest);
			trim(&rest, &first_len);
			trim(&last, &last_len);
			if (sizetext_count(rest, first_len, &out->low)
			    && sizetext_count(last, last_len, &out->high) && out->low <= out->high)
				return true;
		}
	}
	return false;
}

bool
sizetext_parse(const char *text, size_t len, struct size_text *out)
{
	const struct size_text none = { -1, -1, -1 };
	struct buf folded = { 0 };
	const char *s;
	size_t left;
	bool ok;

	*out = none;
	if (sizetext_count(text, len, &out->best))
		return true;
	if (len > TEXT_MAX)
		return false;
	utf8_fold(&folded, text, len);
	s = buf_str(&folded);
	left = folded.len;
	for (size_t i = 0; i < sizeof people / sizeof *people; i++)
		if (cut_end(&s, &left, people[i]))
			break;
	ok = read_bound(s, left, out) || read_span(s, left, out);
	buf_release(&folded);
	if (!ok)
		*out = none;
	return ok;
}
