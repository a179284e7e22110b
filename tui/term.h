/* The terminal: the only part that knows curses. */
#ifndef ATALAYA_TUI_TERM_H
#define ATALAYA_TUI_TERM_H

#include <stdbool.h>

#include "core/base/error.h"
#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/theme.h"

struct term;

/*
 * term_open - takes the terminal over. One at a time.
 *
 * Returns NULL with ERR_IO when standard input or output is no terminal, or it is unknown. End with
 * term_close, which gives it back as it was.
 */
struct term *term_open(const struct theme *theme, bool has_mouse, struct error *err);
void term_close(struct term *t);

void term_size(const struct term *t, int *rows, int *cols);
/* Shows a grid of the terminal's size; only what differs is sent. */
void term_paint(struct term *t, const struct grid *g);
/* Everything is sent again at the next paint. */
void term_redraw(struct term *t);
/* Waits for what comes next, at most so many milliseconds; -1: for ever. */
void term_wait(struct term *t, int milliseconds, struct event *out);
/* Is a key waiting? Nothing is taken. */
bool term_has_input(void *t);
/* Ends a wait; callable from any thread and from a signal handler. */
void term_wake(void *t);
/* The shell for a while. */
void term_suspend(struct term *t);
/* Asks the terminal to put text on its clipboard (OSC 52); false: it is too long for that. */
bool term_copy(struct term *t, const char *text);

#endif
