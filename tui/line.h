/* One line that is being typed: UTF-8 text and a cursor between its characters. */
#ifndef ATALAYA_TUI_LINE_H
#define ATALAYA_TUI_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/buf.h"

/* Bytes that can be typed; more are refused. */
#define LINE_MAX_BYTES 16384

struct line {
	struct buf text;
	size_t cursor; /* byte offset, always before a character or at the end */
};

void line_set(struct line *l, const char *text);
void line_release(struct line *l);
/* Puts text in at the cursor; control characters and broken bytes are left out. */
void line_insert(struct line *l, const char *text);
/* Replaces the bytes from at to the cursor. */
void line_replace(struct line *l, size_t at, const char *text);
/*
 * line_key - what a key does to the line: characters, Backspace, Delete, Left, Right, Home, End, C-a, C-e,
 * C-u, C-k, C-w, A-Left, A-Right. *changed says whether the text is another now.
 * Returns false for a key that means nothing here.
 */
bool line_key(struct line *l, const char *key, bool *changed);

#endif
