/* Very many words in one pass over the bytes. */
#ifndef ATALAYA_TEXT_MULTI_H
#define ATALAYA_TEXT_MULTI_H

#include <stddef.h>
#include <stdint.h>

#include "core/text/literal.h"

struct multi;

/* Can these be looked for in one pass? Not when there are none, or one is shorter than LITERAL_MIN. */
bool multi_takes(const struct literals *literals);

/*
 * multi_new - gets groups of words ready that multi_takes; their bytes stay the caller's. End with multi_free (NULL is
 * fine). From then on any thread may scan.
 */
struct multi *multi_new(const struct literals *const *groups, size_t count);
void multi_free(struct multi *m);

/* Sets the bit of each group of which a word stands in text[0..len); found has a bit for every group. */
void multi_scan(const struct multi *m, const char *text, size_t len, uint64_t *found);

#endif
