/* UTF-8 with utf8proc. */
#include "core/base/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#define NTILDE_LOWER 0xF1
#define NTILDE_UPPER 0xD1

/* The length of the sequence that starts at s, or 0: shortest forms only, no surrogates. */
static size_t
sequence(const unsigned char *s, size_t len)
{
	unsigned char c = s[0];
	size_t need = c < 0x80 ? 1 : c < 0xC2 ? 0 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 0;

	if (need == 0 || need > len)
		return 0;
	for (size_t i = 1; i < need; i++)
		if ((s[i] & 0xC0) != 0x80)
			return 0;
	if ((c == 0xE0 && s[1] < 0xA0) || (c == 0xED && s[1] > 0x9F) || (c == 0xF0 && s[1] < 0x90)
	    || (c == 0xF4 && s[1] > 0x8F))
		return 0;
	return need;
}

size_t
utf8_check(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t i = 0;

	while (i < len) {
		size_t step;

		/* Eight plain bytes at a time: no high bit, no zero. */
		while (len - i >= 8) {
			uint64_t w;

			memcpy(&w, u + i, 8);
			if ((w & 0x8080808080808080u)
			    || ((w - 0x0101010101010101u) & ~w & 0x8080808080808080u))
				break;
			i += 8;
		}
		if (i >= len)
			break;
		step = u[i] ? sequence(u + i, len - i) : 0;
		if (step == 0)
			return i;
		i += step;
	}
	return len;
}

/* The offset of the first byte beyond ASCII, eight at a time; len when there is none. */
static size_t
ascii_length(const char *s, size_t len)
{
	size_t i = 0;
	uint64_t w;

	for (; len - i >= 8; i += 8) {
		memcpy(&w, s + i, 8);
		if (w & 0x8080808080808080u)
			break;
	}
	while (i < len && (unsigned char)s[i] < 0x80)
		i++;
	return i;
}

bool
utf8_is_plain(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t i = 0;

	while ((i += ascii_length(s + i, len - i)) < len) {
		/* Up to U+02FF nothing combines, and U+2010 to U+203F are dashes and quotes. */
		if (u[i] >= 0xC2 && u[i] <= 0xCB && len - i >= 2 && (u[i + 1] & 0xC0) == 0x80)
			i += 2;
		else if (u[i] == 0xE2 && len - i >= 3 && u[i + 1] == 0x80 && u[i + 2] >= 0x90
			 && u[i + 2] <= 0xBF)
			i += 3;
		else
			return false;
	}
	return true;
}

bool
utf8_nfc(struct buf *out, const char *s, size_t len)
{
	utf8proc_uint8_t *nfc = NULL;
	utf8proc_ssize_t n;

	if (utf8_is_plain(s, len)) {
		buf_add(out, s, len);
		return true;
	}
	n = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &nfc,
			 UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (n < 0) {
		buf_add(out, s, len);
		return false;
	}
	buf_add(out, nfc, (size_t)n);
	free(nfc);
	return true;
}

bool
utf8_is_space(int32_t c)
{
	return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0x3000
	       || (c >= 0x2000 && c <= 0x200B) || c == 0xFEFF;
}

/* Adds one character, folding white space into at most one space between words. */
static void
put_folded(struct buf *out, size_t start, utf8proc_int32_t c, bool *pending)
{
	utf8proc_uint8_t bytes[4];

	if (utf8_is_space(c)) {
		*pending = out->len > start;
		return;
	}
	if (*pending)
		buf_putc(out, ' ');
	*pending = false;
	buf_add(out, bytes, (size_t)utf8proc_encode_char(c, bytes));
}

void
utf8_fold(struct buf *out, const char *s, size_t len)
{
	size_t start = out->len;
	bool pending = false;
	utf8proc_int32_t parts[32];

	for (size_t i = 0; i < len;) {
		unsigned char byte = (unsigned char)s[i];
		utf8proc_int32_t c;
		utf8proc_ssize_t step, n;
		int boundary = 0;

		if (byte < 0x80) {
			put_folded(out, start, byte >= 'A' && byte <= 'Z' ? byte + 32 : byte,
				   &pending);
			i++;
			continue;
		}
		step = utf8proc_iterate((const utf8proc_uint8_t *)s + i, (utf8proc_ssize_t)(len - i),
					&c);
		if (step <= 0) {
			if (pending)
				buf_putc(out, ' ');
			pending = false;
			buf_add(out, s + i, 1);
			i++;
			continue;
		}
		i += (size_t)step;
		n = utf8proc_decompose_char(c, parts, 32,
					    UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD
						    | UTF8PROC_STRIPMARK,
					    &boundary);
		for (utf8proc_ssize_t k = 0; k < n && k < 32; k++)
			put_folded(out, start, parts[k], &pending);
	}
}

/* Controls, directions, what has no width or is a letter that nobody sees. */
static bool
is_invisible(utf8proc_int32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || c == 0x115F || c == 0x1160
	       || c == 0x17B4 || c == 0x17B5 || c == 0x180E || (c >= 0x200B && c <= 0x200F)
	       || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164
	       || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB)
	       || (c >= 0xE0000 && c <= 0xE0FFF);
}

struct glyph
utf8_glyph(const char *s, size_t len)
{
	utf8proc_int32_t c;
	utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &c);
	utf8proc_category_t kind;

	if (step <= 0)
		return (struct glyph){ 1, 1, true };
	kind = utf8proc_category(c);
	/* What no font knows may be drawn at any width. */
	if (is_invisible(c) || kind == UTF8PROC_CATEGORY_CN || kind == UTF8PROC_CATEGORY_CO
	    || kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_CC)
		return (struct glyph){ (size_t)step, 1, true };
	return (struct glyph){ (size_t)step, utf8proc_charwidth(c), false };
}

bool
utf8_is_word(const char *s, size_t len)
{
	utf8proc_int32_t c;

	if (utf8proc_iterate((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)len, &c) <= 0)
		return false;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

size_t
utf8_width(const char *s, size_t len)
{
	size_t width = 0;

	for (size_t i = 0; i < len;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)s + i,
							 (utf8proc_ssize_t)(len - i), &c);

		if (step <= 0) {
			width++;
			i++;
			continue;
		}
		width += (size_t)utf8proc_charwidth(c);
		i += (size_t)step;
	}
	return width;
}

/* Folded, but an n with tilde is "n" and a byte above every letter, so it sorts after n. */
void
utf8_sort_key(struct buf *key, const char *s)
{
	size_t len = strlen(s);
	struct buf marked = { 0 };

	for (size_t i = 0; i < len;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)s + i,
							 (utf8proc_ssize_t)(len - i), &c);

		if (step <= 0)
			step = 1;
		if (c == NTILDE_LOWER || c == NTILDE_UPPER)
			buf_puts(&marked, "n\x7f");
		else
			buf_add(&marked, s + i, (size_t)step);
		i += (size_t)step;
	}
	utf8_fold(key, buf_str(&marked), marked.len);
	buf_release(&marked);
}

void
utf8_clean(struct buf *out, const char *s)
{
	size_t len = strlen(s);

	for (size_t i = 0; i < len;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t step = utf8proc_iterate((const utf8proc_uint8_t *)s + i,
							 (utf8proc_ssize_t)(len - i), &c);

		if (step <= 0) {
			buf_putc(out, '?');
			i++;
			continue;
		}
		if (is_invisible(c))
			buf_putc(out, ' ');
		else
			buf_add(out, s + i, (size_t)step);
		i += (size_t)step;
	}
}

void
utf8_trim(char *s)
{
	size_t len = strlen(s), whole = utf8_check(s, len);

	/* Only a character cut at the very end; what else is wrong stays to be seen. */
	if (len - whole < 4)
		s[whole] = '\0';
}

int
utf8_compare(const char *a, const char *b)
{
	struct buf ka = { 0 }, kb = { 0 };
	int order;

	utf8_sort_key(&ka, a);
	utf8_sort_key(&kb, b);
	order = strcmp(buf_str(&ka), buf_str(&kb));
	buf_release(&ka);
	buf_release(&kb);
	return order ? order : strcmp(a, b);
}
