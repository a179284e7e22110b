/* Names, word by word. */
#include "core/text/mask.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/memory.h"
#include "core/base/utf8.h"

/* Shorter words of a name are hidden only within the whole name. */
#define LETTERS_MIN 3

struct word {
	size_t start, end; /* in the text */
	size_t at, len;	   /* in the folded words */
};

/* A text as folded words. */
struct words {
	struct buf folded;
	struct word *all;
	size_t count, cap;
};

struct mask {
	struct words words; /* of all names, one name after the other */
	size_t *first;	    /* of each name among them; one more: the end */
	size_t names;
	const char **sorted; /* every word once or more, for bsearch */
};

static bool
is_word(const char *s, size_t len, const char *word)
{
	return strlen(word) == len && memcmp(s, word, len) == 0;
}

/* Words of names that are no names. */
static bool
is_particle(const char *s, size_t len)
{
	static const char *const particles[] = { "and", "bin", "das", "del", "den", "der", "dos",
						 "ibn", "las", "los", "san", "the", "van", "von" };

	for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
		if (is_word(s, len, particles[i]))
			return true;
	return false;
}

/* Scripts that put no space between words: each character stands for itself. */
static bool
stands_alone(const struct glyph *g, const char *at)
{
	const unsigned char *s = (const unsigned char *)at;

	/* Wide ones; Thai and Lao; Myanmar; Khmer. */
	return g->width == 2 || (s[0] == 0xE0 && s[1] >= 0xB8 && s[1] <= 0xBB)
	       || (s[0] == 0xE1 && (s[1] <= 0x82 || s[1] == 0x9E || s[1] == 0x9F));
}

static void
end_word(struct words *w, struct buf *seen, size_t start, size_t end)
{
	struct word word = { start, end, w->folded.len, 0 };

	utf8_fold(&w->folded, buf_str(seen), seen->len);
	buf_clear(seen);
	word.len = w->folded.len - word.at;
	buf_putc(&w->folded, '\0');
	if (word.len == 0)
		return;
	w->all = grow_array(w->all, w->count, &w->cap, sizeof *w->all);
	w->all[w->count++] = word;
}

static void
split(struct words *w, const char *text)
{
	size_t len = strlen(text), start = 0, end = 0;
	struct buf seen = { 0 };
	bool is_single = false;

	for (size_t i = 0; i < len;) {
		struct glyph g = utf8_glyph(text + i, len - i);
		/* What cannot be seen does not part a word; control characters of one byte do. */
		bool is_unseen = g.is_hidden && g.bytes > 1;
		bool is_part = utf8_is_word(text + i, len - i);
		bool is_alone = is_part && g.width > 0 && stands_alone(&g, text + i);

		if (seen.len && !is_unseen
		    && (!is_part || (g.width > 0 && (is_alone || is_single))))
			end_word(w, &seen, start, end);
		if (is_part) {
			if (!seen.len) {
				start = i;
				is_single = is_alone;
			}
			buf_add(&seen, text + i, g.bytes);
			end = i + g.bytes;
		}
		i += g.bytes;
	}
	if (seen.len)
		end_word(w, &seen, start, end);
	buf_release(&seen);
}

static void
words_release(struct words *w)
{
	buf_release(&w->folded);
	free(w->all);
}

static const char *
word_text(const struct words *w, size_t i)
{
	return w->folded.data + w->all[i].at;
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct mask *
mask_new(const char *const *names, size_t count)
{
	struct mask *m = xcalloc(1, sizeof *m);

	m->first = xcalloc(count + 1, sizeof *m->first);
	m->names = count;
	for (size_t i = 0; i < count; i++) {
		m->first[i] = m->words.count;
		split(&m->words, names[i]);
	}
	m->first[count] = m->words.count;
	m->sorted = xcalloc(m->words.count + 1, sizeof *m->sorted);
	for (size_t i = 0; i < m->words.count; i++)
		m->sorted[i] = word_text(&m->words, i);
	if (m->words.count)
		qsort(m->sorted, m->words.count, sizeof *m->sorted, by_text);
	return m;
}

void
mask_free(struct mask *m)
{
	if (!m)
		return;
	words_release(&m->words);
	free(m->first);
	free(m->sorted);
	free(m);
}

static size_t
letters(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += ((unsigned char)*s & 0xC0) != 0x80;
	return n;
}

/* How many words from the i-th on are the longest name that stands there; 0: none does. */
static size_t
name_at(const struct mask *m, const struct words *w, size_t i)
{
	size_t longest = 0;

	for (size_t n = 0; n < m->names; n++) {
		size_t len = m->first[n + 1] - m->first[n], k = 0;

		if (len <= longest || len > w->count - i)
			continue;
		while (k < len
		       && strcmp(word_text(&m->words, m->first[n] + k), word_text(w, i + k)) == 0)
			k++;
		if (k == len)
			longest = len;
	}
	return longest;
}

/* How many words from the i-th on are hidden. */
static size_t
hidden_at(const struct mask *m, const struct words *w, size_t i)
{
	const char *word = word_text(w, i);
	size_t n;

	if (!m->words.count
	    || !bsearch(&word, m->sorted, m->words.count, sizeof *m->sorted, by_text))
		return 0;
	n = name_at(m, w, i);
	if (n == 0 && letters(word) >= LETTERS_MIN && !is_particle(word, w->all[i].len))
		n = 1;
	return n;
}

static bool
is_blank(const char *s, size_t len)
{
	return strspn(s, " \t\r\n-") >= len;
}

void
mask_text(const struct mask *m, const char *text, const char *instead, struct buf *out)
{
	struct words w = { 0 };
	size_t done = 0; /* bytes of text that were dealt with */
	bool follows = false;

	split(&w, text);
	for (size_t i = 0; i < w.count;) {
		size_t n = hidden_at(m, &w, i);

		if (n == 0) {
			i++;
			follows = false;
			continue;
		}
		if (!follows || !is_blank(text + done, w.all[i].start - done)) {
			buf_add(out, text + done, w.all[i].start - done);
			buf_puts(out, instead);
		}
		i += n;
		done = w.all[i - 1].end;
		follows = true;
	}
	buf_puts(out, text + done);
	words_release(&w);
}
