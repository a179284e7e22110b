/*
 * Where one is in a list: the cursor and what is visible, without any screen.
 *
 * Holds: cursor < rows (or 0 when empty); top <= cursor < top + height; top is as small as keeps the
 * window full.
 */
#ifndef ATALAYA_TUI_LIST_H
#define ATALAYA_TUI_LIST_H

#include <stddef.h>

struct list {
	size_t rows, top, cursor;
	size_t height; /* visible rows, at least 1 */
};

/* The ways to move that every list and pane understands. */
enum move { MOVE_UP, MOVE_DOWN, MOVE_PAGE_UP, MOVE_PAGE_DOWN, MOVE_FIRST, MOVE_LAST, MOVE_LEFT, MOVE_RIGHT };

/* Another number of rows or visible rows; the current row stays, or is the last one. */
void list_resize(struct list *l, size_t rows, size_t height);
/* Steps down, or up when negative; stops at the ends. */
void list_step(struct list *l, long steps);
void list_go(struct list *l, size_t cursor);
/* MOVE_LEFT and MOVE_RIGHT are not for it. */
void list_move(struct list *l, enum move move);
/* Scrolls the window; the cursor follows only when it would leave it. */
void list_scroll(struct list *l, long steps);

#endif
