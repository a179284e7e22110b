/* UTF-8: checking, normal form C, folding for comparison, width on a screen, order of words. */
#ifndef ATALAYA_BASE_UTF8_H
#define ATALAYA_BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"

/* The offset of the first byte that is not well-formed UTF-8 or is a NUL; len when there is none. */
size_t utf8_check(const char *s, size_t len);

/* True only for text that is in normal form C for certain, as most text is; quick. */
bool utf8_is_plain(const char *s, size_t len);

/* Adds s in normal form C. s must be well formed. Returns false (and adds s as it is) otherwise. */
bool utf8_nfc(struct buf *out, const char *s, size_t len);

/* What folding takes for white space: no-break spaces and spaces without width too. */
bool utf8_is_space(int32_t c);

/*
 * utf8_fold - adds s in lower case and without accents: what two spellings have in common.
 *
 * White space at both ends is dropped and runs of it become one space, no-break spaces included.
 * Bytes that are not UTF-8 are kept as they are.
 */
void utf8_fold(struct buf *out, const char *s, size_t len);

/*
 * utf8_clean - adds s with everything replaced by a space that could drive a terminal or hide text: control
 * characters, direction marks, characters without width. Bytes that are not UTF-8 become "?".
 */
void utf8_clean(struct buf *out, const char *s);

/* Cuts a string that was truncated in the middle of a character. */
void utf8_trim(char *s);

/* One character as a screen shows it. */
struct glyph {
	size_t bytes;	/* at least 1 */
	int width;	/* columns: 0 for a mark that joins the character before it, 1, 2 */
	bool is_hidden; /* a control character, a direction mark, a broken byte: never sent to a screen */
};

/* The character that s begins with; len is at least 1. */
struct glyph utf8_glyph(const char *s, size_t len);

/* Is the character that s begins with part of a word: a letter, a number, a mark on one? */
bool utf8_is_word(const char *s, size_t len);

/* Columns on a screen; control characters count 0, bytes that are not UTF-8 count 1 each. */
size_t utf8_width(const char *s, size_t len);

/*
 * utf8_compare - our order of words, the same on every machine: folded, n with tilde after n, and
 * for equal folds by bytes. Returns <0, 0, >0.
 */
int utf8_compare(const char *a, const char *b);
/* Adds what utf8_compare compares first: whoever sorts many words makes the keys once. */
void utf8_sort_key(struct buf *key, const char *s);

#endif
