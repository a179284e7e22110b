/* Text broken into lines of a width. */
#ifndef ATALAYA_TUI_WRAP_H
#define ATALAYA_TUI_WRAP_H

#include <stddef.h>

#include "core/base/memory.h"

struct wrap_line {
	size_t start, len; /* bytes of the text */
};

/*
 * wrap_text - breaks text at blanks, and within a word or between wide characters where it must.
 *
 * width    columns, at least 2; characters take as many as canvas_text gives them.
 * out      the lines, in the arena: at least one. A line break of the text ends a line; blanks at which
 *          a line was broken belong to none.
 * Returns  how many lines there are.
 */
size_t wrap_text(const char *text, int width, struct arena *arena, struct wrap_line **out);

#endif
