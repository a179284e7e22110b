/* Which encoding a text is in that is not UTF-8. */
#include "core/intake/encoding.h"

#include <ctype.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include <uchardet.h>
#include <utf8proc.h>

#define SAMPLE_MAX ((size_t)64 << 10)
#define AROUND	   24 /* bytes before and after that uchardet gets to see */

static const struct {
	const char *spelling, *name, *iconv;
} known[] = {
	{ "UTF-8", "UTF-8", "UTF-8" },
	{ "UTF8", "UTF-8", "UTF-8" },
	{ "Mac Roman", "Mac Roman", "MACINTOSH" },
	{ "MacRoman", "Mac Roman", "MACINTOSH" },
	{ "MAC-ROMAN", "Mac Roman", "MACINTOSH" },
	{ "MACINTOSH", "Mac Roman", "MACINTOSH" },
	{ "Windows-1252", "Windows-1252", "WINDOWS-1252" },
	{ "CP1252", "Windows-1252", "WINDOWS-1252" },
	{ "Latin-1", "ISO-8859-1", "ISO-8859-1" },
	{ "Latin1", "ISO-8859-1", "ISO-8859-1" },
};

const char *
encoding_iconv(const char *name)
{
	iconv_t cd;

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcasecmp(known[i].spelling, name) == 0)
			return known[i].iconv;
	/* Slashes are orders to iconv ("//IGNORE"), not part of a name. */
	if (!name[0] || strchr(name, '/') || (cd = iconv_open("UTF-8", name)) == (iconv_t)-1)
		return NULL;
	iconv_close(cd);
	return name;
}

const char *
encoding_name(const char *name)
{
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strcasecmp(known[i].spelling, name) == 0)
			return known[i].name;
	return name;
}

const char *
encoding_wide(const char *text, size_t len)
{
	size_t zero[2] = { 0, 0 };

	for (size_t i = 0; i < len; i++)
		zero[i % 2] += text[i] == '\0';
	if (len >= 16 && zero[1] > len / 4 && zero[0] <= len / 50)
		return "UTF-16LE";
	if (len >= 16 && zero[0] > len / 4 && zero[1] <= len / 50)
		return "UTF-16BE";
	return NULL;
}

/* ---- evidence ----------------------------------------------------------------------------- */

static enum beside
beside(const char *text, size_t len, size_t at)
{
	unsigned char c = at < len ? (unsigned char)text[at] : ' ';

	if (c >= 0x80)
		return BESIDE_HIGH;
	return islower(c) ? BESIDE_LOWER : isupper(c) ? BESIDE_UPPER : BESIDE_OTHER;
}

/* The length of the UTF-8 sequence at s, 0 when it is none. Close enough for counting. */
static size_t
sequence(const unsigned char *s, size_t len)
{
	size_t need = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : s[0] >= 0xC2 ? 2 : 0;

	if (need == 0 || need > len)
		return 0;
	for (size_t i = 1; i < need; i++)
		if ((s[i] & 0xC0) != 0x80)
			return 0;
	return need;
}

void
evidence_add(struct evidence *e, const char *text, size_t len)
{
	size_t shown = 0; /* up to here the sample has it */

	for (size_t i = 0; i < len; i++) {
		const unsigned char *at = (const unsigned char *)text + i;
		enum beside before, after;
		size_t from = i > AROUND ? i - AROUND : 0, to = i + AROUND < len ? i + AROUND : len;
		size_t step;

		if (*at < 0x80)
			continue;
		before = beside(text, len, i - 1); /* wraps at 0: nothing there */
		after = beside(text, len, i + 1);
		e->seen[before][*at - 0x80][after]++;
		e->high++;
		e->paired += before == BESIDE_HIGH || after == BESIDE_HIGH;
		if (from < shown)
			from = shown;
		if (to > from && e->sample.len + (to - from) < SAMPLE_MAX) {
			buf_add(&e->sample, text + from, to - from);
			shown = to;
		}
		step = (before != BESIDE_HIGH || *at >= 0xC2) ? sequence(at, len - i) : 0;
		e->sequences += step > 0;
		e->broken += step == 0 && (*at >= 0xC0 || before != BESIDE_HIGH);
	}
}

void
evidence_release(struct evidence *e)
{
	buf_release(&e->sample);
}

bool
evidence_is_damaged_utf8(const struct evidence *e)
{
	return e->sequences > 20 && e->sequences > 10 * e->broken;
}

/* What a byte is in a one-byte encoding; -1 when it is nothing there. */
static int32_t
decoded(iconv_t cd, unsigned char byte)
{
	char in[1] = { (char)byte }, out[8], *from = in, *to = out;
	size_t in_left = 1, out_left = sizeof out;
	utf8proc_int32_t c;

	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &from, &in_left, &to, &out_left) == (size_t)-1 || in_left || to == out)
		return -1;
	utf8proc_iterate((utf8proc_uint8_t *)out, to - out, &c);
	return c;
}

/* How well a character stands between its neighbours. */
static int
fit(int32_t c, enum beside before, enum beside after)
{
	bool in_word = (before == BESIDE_LOWER || before == BESIDE_UPPER)
		       && (after == BESIDE_LOWER || after == BESIDE_UPPER);

	if (c < 0xA0)
		return -4; /* nothing, or a control character */
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_LL:
		return before != BESIDE_OTHER || after != BESIDE_OTHER ? 2 : 0;
	case UTF8PROC_CATEGORY_LU:
		if (before == BESIDE_LOWER)
			return -2;
		return before == BESIDE_UPPER || after != BESIDE_OTHER ? 1 : 0;
	case UTF8PROC_CATEGORY_LO: /* the ordinals a and o */
		return before == BESIDE_OTHER && after == BESIDE_OTHER ? 1 : -1;
	case UTF8PROC_CATEGORY_PD:
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
	case UTF8PROC_CATEGORY_PO:
	case UTF8PROC_CATEGORY_ZS:
		/* An apostrophe belongs into words; a quotation mark does not. */
		return c == 0x2019 ? 1 : in_word ? -2 : 1;
	default:
		return in_word ? -3 : -1;
	}
}

static bool
score(const struct evidence *e, const char *name, long *out)
{
	const char *code = encoding_iconv(name);
	iconv_t cd = code ? iconv_open("UTF-8", code) : (iconv_t)-1;

	if (cd == (iconv_t)-1)
		return false;
	*out = 0;
	for (int byte = 0; byte < 128; byte++) {
		int32_t c = decoded(cd, (unsigned char)(byte + 0x80));

		for (enum beside before = 0; before < BESIDES; before++)
			for (enum beside after = 0; after < BESIDES; after++)
				*out += e->seen[before][byte][after] * fit(c, before, after);
	}
	iconv_close(cd);
	return true;
}

void
evidence_decide(const struct evidence *e, char *out, size_t size)
{
	uchardet_t detector = uchardet_new();
	const char *guess;
	long windows, mac, guessed;

	uchardet_handle_data(detector, buf_str(&e->sample), e->sample.len);
	uchardet_data_end(detector);
	guess = uchardet_get_charset(detector);
	if (!score(e, "Windows-1252", &windows) || !score(e, "Mac Roman", &mac))
		windows = mac = 0;
	snprintf(out, size, "%s", mac > windows ? "Mac Roman" : "Windows-1252");
	/* Latin-1 is a part of Windows-1252, and uchardet often names a relative of it or of Mac
	 * Roman: it has to read clearly better. */
	if (guess[0] && strcasecmp(guess, "UTF-8") != 0 && strcasecmp(guess, "ASCII") != 0
	    && strcasecmp(guess, "ISO-8859-1") != 0 && strncasecmp(guess, "MAC-", 4) != 0
	    && encoding_iconv(guess)) {
		long best = mac > windows ? mac : windows;

		/* Bytes beyond ASCII side by side make the words of other scripts. */
		if (e->paired > e->high / 2
		    || (score(e, guess, &guessed) && guessed > best + e->high / 2))
			snprintf(out, size, "%s", encoding_name(guess));
	}
	uchardet_delete(detector);
}
