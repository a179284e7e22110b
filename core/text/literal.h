/*
 * What a regular expression cannot do without: words one of which stands in every text that it matches.
 *
 * A scan for them is much quicker than the expression, which is then asked only where one stands. The
 * parser here is no second PCRE2: it knows what is common, and where it is in any doubt it says that
 * nothing is required.
 */
#ifndef ATALAYA_TEXT_LITERAL_H
#define ATALAYA_TEXT_LITERAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/memory.h"
#include "core/text/scan.h"

enum {
	LITERALS_MAX = 32, /* more are slower than the expression */
	LITERAL_MIN = 3	   /* bytes; shorter ones stand everywhere */
};

struct literals {
	struct needle needles[LITERALS_MAX];
	size_t count; /* 0: nothing is known */
	/* All of it is (?=.*...) or (?=[\s\S]*...): when it matches anywhere, then at the beginning. */
	bool is_anywhere;
};

/*
 * literals_of - what the folded pattern, which must compile, requires of a folded text.
 * The bytes of the needles are in the arena.
 */
void literals_of(const char *pattern, size_t len, struct arena *arena, struct literals *out);

/* Does one of them stand in text? */
bool literals_in(const struct literals *literals, const char *text, size_t len);

#endif
