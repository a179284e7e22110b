/*
 * Names taken out of a text that tells what happened to the people who bear them.
 *
 * A name is found whole, and word by word, without regard to case, accents and characters that nobody
 * sees; words of one or two letters and those that belong to nobody ("de", "van") only within the whole.
 * It hides what is written as in the register: nicknames, misspellings and other people's names stay.
 */
#ifndef ATALAYA_TEXT_MASK_H
#define ATALAYA_TEXT_MASK_H

#include <stddef.h>

#include "core/base/buf.h"

struct mask;

/* The names to look for, copied; the caller ends it with mask_free (NULL is fine). */
struct mask *mask_new(const char *const *names, size_t count);
void mask_free(struct mask *m);
/* Adds text with instead in place of every name; one for words of a name that follow each other. */
void mask_text(const struct mask *m, const char *text, const char *instead, struct buf *out);

#endif
