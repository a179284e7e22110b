/* Where one is in a list. */
#include "tui/list.h"

static void
settle(struct list *l)
{
	if (l->height == 0)
		l->height = 1;
	if (l->cursor >= l->rows)
		l->cursor = l->rows ? l->rows - 1 : 0;
	if (l->top > l->cursor)
		l->top = l->cursor;
	if (l->cursor >= l->top + l->height)
		l->top = l->cursor - l->height + 1;
	if (l->top + l->height > l->rows)
		l->top = l->rows > l->height ? l->rows - l->height : 0;
}

void
list_resize(struct list *l, size_t rows, size_t height)
{
	l->rows = rows;
	l->height = height;
	settle(l);
}

void
list_step(struct list *l, long steps)
{
	if (steps < 0)
		l->cursor = 0 - (size_t)steps > l->cursor ? 0 : l->cursor + (size_t)steps;
	else
		l->cursor += (size_t)steps;
	settle(l);
}

void
list_go(struct list *l, size_t cursor)
{
	l->cursor = cursor;
	settle(l);
}

void
list_move(struct list *l, enum move move)
{
	long page = l->height > 1 ? (long)l->height - 1 : 1;

	switch (move) {
	case MOVE_UP:
		list_step(l, -1);
		break;
	case MOVE_DOWN:
		list_step(l, 1);
		break;
	case MOVE_PAGE_UP:
		list_step(l, -page);
		break;
	case MOVE_PAGE_DOWN:
		list_step(l, page);
		break;
	case MOVE_FIRST:
		list_go(l, 0);
		break;
	case MOVE_LAST:
		list_go(l, l->rows);
		break;
	case MOVE_LEFT:
	case MOVE_RIGHT:
		break;
	}
}

void
list_scroll(struct list *l, long steps)
{
	size_t last = l->rows > l->height ? l->rows - l->height : 0;

	if (steps < 0)
		l->top = 0 - (size_t)steps > l->top ? 0 : l->top + (size_t)steps;
	else
		l->top += (size_t)steps;
	if (l->top > last)
		l->top = last;
	if (l->cursor < l->top)
		l->cursor = l->top;
	if (l->cursor >= l->top + l->height)
		l->cursor = l->top + l->height - 1;
	settle(l);
}
