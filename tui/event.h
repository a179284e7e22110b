/* What happens to the program, as a terminal or a script tells it. */
#ifndef ATALAYA_TUI_EVENT_H
#define ATALAYA_TUI_EVENT_H

#include <stdbool.h>

enum event_kind {
	EVENT_NONE,   /* the time to wait was over */
	EVENT_KEY,
	EVENT_CLICK,  /* row and col; is_double for the second of two */
	EVENT_WHEEL,  /* steps: rows to scroll */
	EVENT_RESIZE, /* row and col: the new size */
	EVENT_WAKE,   /* a worker has news */
	EVENT_PASTE,  /* text was pasted: it is only ever typed, never obeyed */
	EVENT_CLOSED  /* the terminal is gone */
};

/*
 * A key by its name: a character as UTF-8 ("a", "n", "/"), or Enter Esc Tab S-Tab Space Backspace
 * Delete Insert Up Down Left Right Home End PgUp PgDn F1..F12, with C- for Ctrl and A- for Alt.
 */
#define KEY_NAME 24

struct event {
	enum event_kind kind;
	char key[KEY_NAME];
	const char *text; /* EVENT_PASTE: lasts until the next event */
	int row, col, steps;
	bool is_double;
};

#endif
