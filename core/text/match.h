/* One text against one pattern, without regard to case and accents. */
#ifndef ATALAYA_TEXT_MATCH_H
#define ATALAYA_TEXT_MATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/error.h"

enum match_kind {
	MATCH_PART,  /* the text holds the pattern */
	MATCH_WHOLE, /* the text is the pattern */
	MATCH_REGEX  /* PCRE2, on the folded text; its literals are folded likewise */
};

enum match_result { MATCH_NO, MATCH_YES, MATCH_UNDECIDED /* a limit was hit: never a no */ };

/* Bytes of a text that a regular expression looks at; a longer text is undecided without a match. */
#define MATCH_TEXT_MAX 32768
/* Bytes of a regular expression. */
#define MATCH_PATTERN_MAX 2000

struct matcher;

/* What matches, by name: what another one found may have to be looked for again. */
const char *matcher_engine(void);

/*
 * matcher_new - prepares a pattern; the caller ends it with matcher_free (NULL is fine).
 * Returns NULL with ERR_USAGE (a regular expression that does not compile; the hint says where).
 */
struct matcher *matcher_new(enum match_kind kind, const char *pattern, struct error *err);
void matcher_free(struct matcher *m);
enum match_result matcher_test(struct matcher *m, const char *text, size_t len);

#endif
