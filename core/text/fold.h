/*
 * Folding much text quickly, and finding the way back from folded text to the original.
 *
 * What folding is, utf8_fold says; these give the same bytes.
 */
#ifndef ATALAYA_TEXT_FOLD_H
#define ATALAYA_TEXT_FOLD_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/buf.h"

/* Adds the fold of s, as utf8_fold would. From any thread. */
void fold_text(struct buf *out, const char *s, size_t len);

/* A part of a text, in bytes. */
struct span {
	size_t start, len;
};

/* A text, folded, with the way back. Zero-initialise; end with fold_map_release. */
struct fold_map {
	struct buf text;
	/* Byte i of text was made from the bytes [start[i], end[i]) of the original. */
	uint32_t *start, *end;
	size_t cap;
};

/* Folds one text into the map, in place of what was there; nothing of a text of 4 GiB or more. */
void fold_map_set(struct fold_map *map, const char *s, size_t len);
void fold_map_release(struct fold_map *map);

/*
 * The part of the original that the folded bytes [start, end) were made from, start < end: whole
 * characters, with the marks that combine with them. Its fold holds the folded bytes.
 */
struct span fold_map_span(const struct fold_map *map, size_t start, size_t end);

#endif
