/*
 * Two incidents side by side, field by field: what both say, what only one says, what they say otherwise.
 *
 * Made of the parts of each, so that what must not be seen is not in it, and what is hidden is not compared.
 */
#ifndef ATALAYA_TUI_BESIDE_H
#define ATALAYA_TUI_BESIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "tui/canvas.h"
#include "tui/detail_parts.h"

/* The same, or nothing to compare; other values on both sides; a value on one side only, or more exactly there. */
enum beside_mark { BESIDE_SAME, BESIDE_OTHER, BESIDE_ONE };

/* One line of the screen; texts are in the arena. */
struct beside_line {
	const char *label; /* "" when it goes on */
	const char *text[2];
	enum role role[2];
	enum beside_mark mark; /* of the field, on its first line */
	bool is_heading;       /* label is the title of a section */
};

/* Zero-initialise; end with beside_release. */
struct beside {
	struct arena arena;
	struct beside_line *lines;
	size_t count, cap;
	size_t fields, others, ones; /* fields that were compared; of them with either mark */
	int label_width, width;	     /* columns of the labels, of each side */
};

/* Lays two incidents out for a width of at least 40 columns; the parts are not needed afterwards. */
void beside_lay_out(struct beside *b, const struct parts *left, const struct parts *right, int cols);
void beside_release(struct beside *b);

/* Draws the lines from top on; side 0 or 1 is the one that has the keyboard. */
void beside_draw(const struct beside *b, struct canvas *cv, size_t top);
/* What stands in front of a field. */
const char *beside_glyph(enum beside_mark mark, bool is_ascii);
/* The column on which a side begins. */
int beside_column(const struct beside *b, int side);
/* All lines as text: "place: A, B / C (differs)". */
void beside_say(const struct parts *left, const struct parts *right, struct buf *out);

#endif
