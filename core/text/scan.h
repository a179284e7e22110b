/* Finding a few bytes in very many. */
#ifndef ATALAYA_TEXT_SCAN_H
#define ATALAYA_TEXT_SCAN_H

#include <stddef.h>

/* What is looked for, with its two rarest bytes. bytes stay the caller's and must stay as they are. */
struct needle {
	const char *bytes;
	size_t len;
	size_t first, second; /* places of the two in it; equal when there is one byte only */
};

struct needle needle_of(const char *bytes, size_t len);

/*
 * scan_find - the first place in text where the needle stands, or NULL; an empty one stands at the
 * beginning. As memmem, but looks at the rarest bytes first, at the pace of the memory. Reads nothing
 * outside text[0..len). From any thread.
 */
const char *scan_find(const char *text, size_t len, const struct needle *needle);

#endif
