/* Names as they are compared. */
#include "core/text/name.h"

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <utf8proc.h>

#include "core/base/asset.h"
#include "core/base/memory.h"

/* ---- words that are dropped or written out ------------------------------------------------ */

#define WORD_MAX  15
#define WORDS_MAX 128

struct word {
	char text[WORD_MAX + 1], becomes[WORD_MAX + 1];
	uint8_t len, becomes_len;
};

static struct word words[WORDS_MAX];
static size_t word_count;
static pthread_once_t words_once = PTHREAD_ONCE_INIT;

static uint8_t
copy_upper(char out[WORD_MAX + 1], const char *s, size_t len)
{
	size_t n = 0;

	for (; n < len && n < WORD_MAX; n++)
		out[n] = s[n] >= 'a' && s[n] <= 'z' ? (char)(s[n] - 'a' + 'A') : s[n];
	out[n] = '\0';
	return (uint8_t)n;
}

/* The list that is built in: a line "word,becomes" each, after the heading. */
static void
load_words(void)
{
	const struct asset *asset = asset_find("names/words.csv");
	const char *s = asset ? (const char *)asset->bytes : "",
		   *end = s + (asset ? asset->len : 0);
	bool is_heading = true;

	while (s < end && word_count < WORDS_MAX) {
		const char *line_end = memchr(s, '\n', (size_t)(end - s));
		const char *comma = memchr(s, ',', (size_t)((line_end ? line_end : end) - s));

		if (!line_end)
			line_end = end;
		if (comma && !is_heading) {
			struct word *w = &words[word_count++];

			w->len = copy_upper(w->text, s, (size_t)(comma - s));
			w->becomes_len =
				copy_upper(w->becomes, comma + 1, (size_t)(line_end - comma - 1));
		}
		is_heading = false;
		s = line_end + (line_end < end);
	}
}

static const struct word *
find_word(const char *s, size_t len)
{
	if (len > WORD_MAX)
		return NULL;
	for (size_t i = 0; i < word_count; i++)
		if (words[i].len == len && words[i].text[0] == s[0]
		    && memcmp(words[i].text, s, len) == 0)
			return &words[i];
	return NULL;
}

/* ---- characters --------------------------------------------------------------------------- */

/* Ordinal signs belong to the word before them, whatever stands between: M.a is one word. */
static bool
is_ordinal_sign(utf8proc_int32_t c)
{
	return c == 0xAA || c == 0xBA;
}

static bool
is_of_a_word(utf8proc_int32_t c)
{
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

static bool
is_mark(utf8proc_int32_t c)
{
	utf8proc_category_t kind = utf8proc_category(c);

	return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_MC
	       || kind == UTF8PROC_CATEGORY_ME;
}

/* Adds one character that is not plain: decomposed, without marks, in upper case. */
static void
add_character(struct buf *out, utf8proc_int32_t c)
{
	utf8proc_int32_t parts[32];
	utf8proc_ssize_t n;
	int last = 0;

	if (is_ordinal_sign(c))
		while (out->len > 0 && out->data[out->len - 1] == ' ')
			out->data[--out->len] = '\0';
	n = utf8proc_decompose_char(c, parts, 32, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last);
	for (utf8proc_ssize_t i = 0; i < n && i < 32; i++) {
		utf8proc_uint8_t bytes[4];

		if (is_mark(parts[i]))
			continue;
		if (!is_of_a_word(parts[i])) {
			buf_putc(out, ' ');
			continue;
		}
		buf_add(out, bytes,
			(size_t)utf8proc_encode_char(utf8proc_toupper(parts[i]), bytes));
	}
}

/* Adds the text in upper case with spaces for everything that is no letter or number. */
static void
add_upper(struct buf *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)s[i];
		utf8proc_int32_t wide;
		utf8proc_ssize_t step;

		if (c < 0x80) {
			bool is_lower = c >= 'a' && c <= 'z';
			bool is_word = is_lower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');

			buf_putc(out, is_lower ? (char)(c - 'a' + 'A') : is_word ? (char)c : ' ');
			i++;
			continue;
		}
		step = utf8proc_iterate((const utf8proc_uint8_t *)s + i,
					(utf8proc_ssize_t)(len - i), &wide);
		if (step > 0)
			add_character(out, wide);
		i += step > 0 ? (size_t)step : 1;
	}
}

#define PLAIN_MAX 256

/* ---- keys --------------------------------------------------------------------------------- */

/* Plain letters, as most names are, need no memory. */
static bool
upper_plain(char out[PLAIN_MAX], const char *s, size_t len)
{
	if (len >= PLAIN_MAX)
		return false;
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c >= 0x80)
			return false;
		out[i] = c >= 'a' && c <= 'z'				    ? (char)(c - 'a' + 'A')
			 : (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? (char)c
									    : ' ';
	}
	out[len] = '\0';
	return true;
}

void
name_key(struct buf *out, const char *s, size_t len)
{
	/* A key has no more than this of a text, and a text that long is no name. */
	const size_t most = 16 * NAME_KEY_MAX;
	struct buf upper = { 0 };
	char plain[PLAIN_MAX];
	const char *at = plain;
	size_t start = out->len;

	pthread_once(&words_once, load_words);
	if (!upper_plain(plain, s, len)) {
		add_upper(&upper, s, len < most ? len : most);
		at = buf_str(&upper);
	}
	while (*at) {
		size_t n = strcspn(at, " ");
		const struct word *w = n ? find_word(at, n) : NULL;
		const char *word = w ? w->becomes : at;
		size_t word_len = w ? w->becomes_len : n;

		if (word_len > 0) {
			if (out->len - start + word_len + 1 > NAME_KEY_MAX)
				break;
			if (out->len > start)
				buf_putc(out, ' ');
			buf_add(out, word, word_len);
		}
		at += n + (at[n] == ' ');
	}
	buf_release(&upper);
}

/* What a letter sounds like before the letter next; 0: not at all. *skip: next is part of it. */
static char
sound_of(char c, char next, char before, bool *skip)
{
	bool is_soft = next == 'E' || next == 'I';

	*skip = false;
	switch (c) {
	case 'H':
		return before == 'C' ? 'C' : 0;
	case 'V':
	case 'W':
		return 'B';
	case 'C':
		if (next == 'H') {
			*skip = true;
			return 'X'; /* CH, which nothing else becomes */
		}
		return is_soft ? 'S' : 'K';
	case 'Z':
	case 'X':
		return 'S';
	case 'Q':
		*skip = next == 'U';
		return 'K';
	case 'G':
		return is_soft ? 'J' : 'G';
	case 'L':
		*skip = next == 'L';
		return next == 'L' ? 'I' : 'L';
	case 'Y':
		return 'I';
	case 'P':
		*skip = next == 'H';
		return next == 'H' ? 'F' : 'P';
	default:
		return c;
	}
}

void
name_sound(struct buf *out, const char *word, size_t len)
{
	char last = 0;

	for (size_t i = 0; i < len; i++)
		if (word[i] < 'A' || word[i] > 'Z') {
			buf_add(out, word, len);
			return;
		}
	for (size_t i = 0; i < len; i++) {
		bool skip;
		char sound = sound_of(word[i], i + 1 < len ? word[i + 1] : 0, i ? word[i - 1] : 0,
				      &skip);

		if (sound && sound != last)
			buf_putc(out, sound);
		last = sound ? sound : last;
		i += skip;
	}
}
