/*
 * Which encoding a text is in that is not UTF-8: what its bytes beyond ASCII would be, and whether
 * they make words where they stand.
 */
#ifndef ATALAYA_INTAKE_ENCODING_H
#define ATALAYA_INTAKE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"

/* What stands beside a byte beyond ASCII. */
enum beside { BESIDE_OTHER, BESIDE_LOWER, BESIDE_UPPER, BESIDE_HIGH, BESIDES };

/* Zero-initialise; end with evidence_release. */
struct evidence {
	long seen[BESIDES][128][BESIDES]; /* before, the byte less 128, after */
	long high, paired;	/* bytes beyond ASCII; those with another beside them */
	long sequences, broken; /* well-formed UTF-8 sequences, bytes that are in none */
	struct buf sample;	/* the places where they stand, for uchardet */
};

/* Takes in a part of the text; a byte at its ends has nothing beside it. */
void evidence_add(struct evidence *e, const char *text, size_t len);
void evidence_release(struct evidence *e);

/* Is it UTF-8 with little damage, rather than anything else? */
bool evidence_is_damaged_utf8(const struct evidence *e);

/* The encoding that reads best: a static name for people, or what uchardet calls it, in out. */
void evidence_decide(const struct evidence *e, char *out, size_t size);

/* UTF-16LE or UTF-16BE when every other byte is zero as in Latin text; else NULL. */
const char *encoding_wide(const char *text, size_t len);

/* What iconv calls an encoding that people call name; NULL when it has none. */
const char *encoding_iconv(const char *name);
/* The name for people: "macroman" > "Mac Roman"; name itself when it is nothing special. */
const char *encoding_name(const char *name);

#endif
