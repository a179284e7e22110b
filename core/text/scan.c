/*
 * Finding bytes: sixteen places at a time where the two rarest bytes of the needle stand as far apart as
 * in it, and only there the whole. Text that was made to have many such places is left to memmem, which
 * needs time in proportion to the text whatever stands in it.
 */
#include "core/text/scan.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Letters of folded Spanish and English, the frequent ones first; bytes that are not here are rare. */
static const char frequent[] = " eaonisrtldcumpbgyvqhfz";

static size_t
rank(char c)
{
	const char *at = c ? strchr(frequent, c) : NULL;

	return at ? (size_t)(at - frequent) : sizeof frequent;
}

struct needle
needle_of(const char *bytes, size_t len)
{
	struct needle n = { .bytes = bytes, .len = len };

	for (size_t i = 1; i < len; i++)
		if (rank(bytes[i]) > rank(bytes[n.first]))
			n.first = i;
	n.second = n.first == 0 && len > 1 ? 1 : 0;
	for (size_t i = 0; i < len; i++)
		if (i != n.first && rank(bytes[i]) > rank(bytes[n.second]))
			n.second = i;
	return n;
}

#ifdef __SSE2__

/* Comparing whole needles may cost this many bytes for each byte of text; then memmem goes on. */
enum { PATIENCE = 8 };

const char *
scan_find(const char *text, size_t len, const struct needle *n)
{
	const __m128i a = _mm_set1_epi8(n->len ? n->bytes[n->first] : 0);
	const __m128i b = _mm_set1_epi8(n->len ? n->bytes[n->second] : 0);
	size_t i = 0, compared = 0;

	if (n->len == 0)
		return text;
	/* Places i .. i + 31, as long as the needle fits at the last of them. */
	for (; len - i >= n->len + 31; i += 32) {
		const char *pa = text + i + n->first, *pb = text + i + n->second;
		__m128i a0 = _mm_loadu_si128((const __m128i *)(const void *)pa);
		__m128i a1 = _mm_loadu_si128((const __m128i *)(const void *)(pa + 16));
		__m128i b0 = _mm_loadu_si128((const __m128i *)(const void *)pb);
		__m128i b1 = _mm_loadu_si128((const __m128i *)(const void *)(pb + 16));
		__m128i m0 = _mm_and_si128(_mm_cmpeq_epi8(a0, a), _mm_cmpeq_epi8(b0, b));
		__m128i m1 = _mm_and_si128(_mm_cmpeq_epi8(a1, a), _mm_cmpeq_epi8(b1, b));
		uint32_t places = (uint32_t)_mm_movemask_epi8(m0)
				  | (uint32_t)_mm_movemask_epi8(m1) << 16;

		for (; places; places &= places - 1) {
			const char *at = text + i + __builtin_ctz(places);

			if (memcmp(at, n->bytes, n->len) == 0)
				return at;
			compared += n->len;
		}
		if (compared > PATIENCE * (i + 1024))
			break;
	}
	return memmem(text + i, len - i, n->bytes, n->len);
}

#else

const char *
scan_find(const char *text, size_t len, const struct needle *n)
{
	return memmem(text, len, n->bytes, n->len);
}

#endif
