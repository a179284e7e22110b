/* One program on one terminal, with the usual sample: what most tests on a terminal begin and end
 * with. */
#ifndef ATALAYA_TESTS_SESSION_H
#define ATALAYA_TESTS_SESSION_H

#include "tests/pty/vt.h"

#define UP	    "\033OA"
#define DOWN	    "\033OB"
#define LEFT	    "\033OD"
#define RIGHT	    "\033OC"
#define HOME	    "\033OH"
#define END	    "\033OF"
#define PAGE_UP	    "\033[5~"
#define PAGE_DOWN   "\033[6~"
#define F2	    "\033OQ"
#define BACKSPACE   "\177"
#define ENTER	    "\r"
#define ESC	    "\033"
#define PASTE_BEGIN "\033[200~"
#define PASTE_END   "\033[201~"

extern struct vt vt;

/* Opens the sample, with more options and environment; both may be NULL and end with NULL. */
void start_with(const char *const *options, const char *const *environment, int rows, int cols);
/* The same at 80x24, and waits for the list. */
void start(void);
/* Leaves with :quit, which must end well. */
void quit(void);
/* For the end of a test, however it ended. */
int stop(void **state);
/* The row that the screen marks as the current one, and the cursor stands on; -1: there is none. */
int current_row(const struct vt *v);
/* Waits until that is so. */
void expect_current(int row);
int expect_some_current(void);
/* Wait until it is so. */
void expect_row(int row, const char *text);
void expect_cursor(int row, int col);
/* Clicks on a text. */
void click(const char *text);

#endif
