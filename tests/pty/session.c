/* One program on one terminal, with the usual sample. */
#include "tests/pty/session.h"

#include "tests/pty/sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

struct vt vt;

void
start_with(const char *const *options, const char *const *environment, int rows, int cols)
{
	const char *argv[16] = { sample_program(), "open", sample_path("s.dossier"), "--fresh" };
	size_t n = 4;

	for (; options && *options; options++)
		argv[n++] = *options;
	vt_start(&vt, argv, environment, rows, cols);
}

void
start(void)
{
	start_with(NULL, NULL, 24, 80);
	vt_expect(&vt, "row 1 of 60");
}

void
quit(void)
{
	int status;

	vt_send(&vt, ":quit" ENTER);
	status = vt_end(&vt);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		print_error("%.*s\n", 2000,
			    buf_str(&vt.raw) + (vt.raw.len > 2000 ? vt.raw.len - 2000 : 0));
		fail_msg("the program ends with %#x", status);
	}
}

int
stop(void **state)
{
	(void)state;
	vt_stop(&vt);
	return 0;
}

/* The row that the screen marks as the current one, and the cursor stands on. */
int
current_row(const struct vt *v)
{
	return vt_cell(v, v->cursor_row, v->cursor_col).chars[0] == '>' ? v->cursor_row : -1;
}

struct place {
	int row, col;
	const char *text;
};

static bool
row_is_current(const struct vt *v, const void *arg)
{
	const struct place *p = arg;

	return current_row(v) == p->row;
}

static bool
row_is_reverse(const struct vt *v, const void *arg)
{
	const struct place *p = arg;

	return vt_cell(v, p->row, p->col).attrs.reverse;
}

void
expect_current(int row)
{
	struct place p = { row, 10, NULL };

	/* A frame comes in pieces: its text may be there before its cursor and its attributes. */
	if (!vt_wait(&vt, row_is_current, &p, VT_DEADLINE_MS)
	    || !vt_wait(&vt, row_is_reverse, &p, VT_DEADLINE_MS))
		fail_msg("row %d is not the current one, but %d", row, current_row(&vt));
}

/* The current row, once there is one. */
static bool
some_row_is_current(const struct vt *v, const void *arg)
{
	(void)arg;
	return current_row(v) >= 0;
}

int
expect_some_current(void)
{
	if (!vt_wait(&vt, some_row_is_current, NULL, VT_DEADLINE_MS))
		fail_msg("no row is the current one");
	return current_row(&vt);
}

static bool
row_has(const struct vt *v, const void *arg)
{
	const struct place *p = arg;
	char *line = vt_row(v, p->row);
	bool ok = strstr(line, p->text) != NULL;

	free(line);
	return ok;
}

void
expect_row(int row, const char *text)
{
	struct place p = { row, 0, text };

	if (!vt_wait(&vt, row_has, &p, VT_DEADLINE_MS))
		fail_msg("no \"%s\" in row %d: %s", text, row, vt_row(&vt, row));
}

static bool
cursor_is_at(const struct vt *v, const void *arg)
{
	const struct place *p = arg;

	return v->cursor_row == p->row && v->cursor_col == p->col;
}

void
expect_cursor(int row, int col)
{
	struct place p = { row, col, NULL };

	if (!vt_wait(&vt, cursor_is_at, &p, VT_DEADLINE_MS))
		fail_msg("the cursor is at %d, %d, not %d, %d", vt.cursor_row, vt.cursor_col, row,
			 col);
}

void
click(const char *text)
{
	int row, col;

	if (!vt_find(&vt, text, &row, &col))
		fail_msg("no \"%s\" to click on", text);
	vt_mouse(&vt, VT_CLICK, row, col);
}
