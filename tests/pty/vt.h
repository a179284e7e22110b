/*
 * A program on a terminal of our own: a pty on one side, libvterm on the other.
 *
 * Nothing sleeps: whoever waits names what the screen will show, and a deadline far beyond what it
 * takes.
 */
#ifndef ATALAYA_TESTS_VT_H
#define ATALAYA_TESTS_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#include <vterm.h>

#include "core/base/buf.h"

/* Far beyond what anything takes, also with sanitizers on a busy machine. */
#define VT_DEADLINE_MS 30000

struct vt {
	pid_t pid;
	int fd; /* -1 after a hangup */
	VTerm *vterm;
	VTermScreen *screen;
	int rows, cols;
	struct buf raw; /* every byte that the program sent */
	int cursor_row, cursor_col;
	bool is_cursor_shown, is_alternate;
	bool is_ended; /* it was waited for */
	int status;    /* as waitpid tells it */
};

/* Starts a program; both lists end with NULL; environ gets the pairs NAME=VALUE besides what is
 * there. */
void vt_start(struct vt *vt, const char *const *argv, const char *const *environment, int rows,
	      int cols);
/* Kills what still runs and frees everything; may be called twice. */
void vt_stop(struct vt *vt);

void vt_send(struct vt *vt, const char *bytes);
/* A click, or the wheel, as a terminal reports it; row and column from 0. */
enum { VT_CLICK = 0, VT_WHEEL_UP = 64, VT_WHEEL_DOWN = 65 };
void vt_mouse(struct vt *vt, int button, int row, int col);
/* Another size: the terminal first, then the program is told. */
void vt_resize(struct vt *vt, int rows, int cols);
/* The terminal goes away. */
void vt_hang_up(struct vt *vt);

/* One row as text without trailing blanks; the caller frees it. */
char *vt_row(const struct vt *vt, int row);
bool vt_has(const struct vt *vt, const char *text);
/* Where a text stands on the screen, by columns; false when it does not. */
bool vt_find(const struct vt *vt, const char *text, int *row, int *col);
VTermScreenCell vt_cell(const struct vt *vt, int row, int col);
/* Is a private mode on, as the bytes say? ";1000;" clicks, ";2004;" pastes, ";1;" keypad. */
bool vt_has_mode(const struct vt *vt, const char *mode);
/* The whole screen as text, for messages. */
void vt_screen(const struct vt *vt, struct buf *out);

typedef bool vt_condition(const struct vt *vt, const void *arg);
/* Can there be a terminal here? Where not, says so: the tests are skipped. */
bool vt_is_possible(void);

/* Reads until the condition holds; false when the time is over or the program has ended. */
bool vt_wait(struct vt *vt, vt_condition *condition, const void *arg, int milliseconds);
/* The same, for a text to appear or to go; the test fails with the screen when it does not happen.
 */
void vt_expect(struct vt *vt, const char *text);
void vt_expect_not(struct vt *vt, const char *text);
/* Until nothing came for so long; how many bytes came before that. */
size_t vt_silence(struct vt *vt, int milliseconds);
/* Waits for the end of the program; the status as waitpid tells it. Fails the test when it does not
 * end. */
int vt_end(struct vt *vt);

#endif
