/* A program on a terminal of our own. */
#include "tests/pty/vt.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static int
on_move(VTermPos to, VTermPos from, int visible, void *user)
{
	struct vt *vt = user;

	(void)from;
	(void)visible;
	vt->cursor_row = to.row;
	vt->cursor_col = to.col;
	return 1;
}

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
	struct vt *vt = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		vt->is_cursor_shown = value->boolean;
	else if (property == VTERM_PROP_ALTSCREEN)
		vt->is_alternate = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .movecursor = on_move, .settermprop = on_property };

void
vt_start(struct vt *vt, const char *const *argv, const char *const *environment, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	*vt = (struct vt){ .rows = rows, .cols = cols, .is_cursor_shown = true };
	vt->vterm = vterm_new(rows, cols);
	vterm_set_utf8(vt->vterm, 1);
	vt->screen = vterm_obtain_screen(vt->vterm);
	vterm_screen_set_callbacks(vt->screen, &callbacks, vt);
	vterm_screen_enable_altscreen(vt->screen, 1);
	vterm_screen_reset(vt->screen, 1);
	vt->pid = forkpty(&vt->fd, NULL, NULL, &size);
	if (vt->pid < 0)
		fail_msg("forkpty: %s", strerror(errno));
	if (vt->pid == 0) {
		static const char *const unset[] = {
			"NO_COLOR",	  "LANG",	    "LANGUAGE",	     "TMUX",
			"SSH_CONNECTION", "COLUMNS",	    "LINES",	     "COLORTERM",
			"ATALAYA_AUTHOR", "XDG_STATE_HOME", "ATALAYA_PLAIN", "ESCDELAY",
			"TERMINFO"
		};

		for (size_t i = 0; i < sizeof unset / sizeof *unset; i++)
			unsetenv(unset[i]);
		setenv("TERM", "xterm-256color", 1);
		setenv("LC_ALL", "C.UTF-8", 1);
		setenv("TZ", "UTC", 1);
		for (; environment && *environment; environment++)
			putenv(strdup(*environment));
		execvp(argv[0], (char *const *)argv);
		_exit(127);
	}
}

void
vt_stop(struct vt *vt)
{
	if (vt->pid > 0 && !vt->is_ended) {
		kill(vt->pid, SIGKILL);
		waitpid(vt->pid, &vt->status, 0);
	}
	vt_hang_up(vt);
	if (vt->vterm)
		vterm_free(vt->vterm);
	buf_release(&vt->raw);
	*vt = (struct vt){ .fd = -1, .is_ended = true };
}

void
vt_hang_up(struct vt *vt)
{
	if (vt->vterm && vt->fd >= 0)
		close(vt->fd);
	vt->fd = -1;
}

void
vt_send(struct vt *vt, const char *bytes)
{
	size_t len = strlen(bytes);

	while (len) {
		ssize_t n = write(vt->fd, bytes, len);

		if (n < 0 && errno != EINTR)
			fail_msg("the program takes no input: %s", strerror(errno));
		if (n > 0) {
			bytes += n;
			len -= (size_t)n;
		}
	}
}

void
vt_mouse(struct vt *vt, int button, int row, int col)
{
	char text[64];

	snprintf(text, sizeof text, "\033[<%d;%d;%dM", button, col + 1, row + 1);
	vt_send(vt, text);
	if (button != VT_CLICK)
		return;
	snprintf(text, sizeof text, "\033[<%d;%d;%dm", button, col + 1, row + 1);
	vt_send(vt, text);
}

void
vt_resize(struct vt *vt, int rows, int cols)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols };

	vt->rows = rows;
	vt->cols = cols;
	vterm_set_size(vt->vterm, rows, cols);
	if (ioctl(vt->fd, TIOCSWINSZ, &size) < 0)
		fail_msg("TIOCSWINSZ: %s", strerror(errno));
}

/* ---- what the screen shows ------------------------------------------------------------------ */

VTermScreenCell
vt_cell(const struct vt *vt, int row, int col)
{
	VTermScreenCell cell = { 0 };

	vterm_screen_get_cell(vt->screen, (VTermPos){ row, col }, &cell);
	return cell;
}

static void
add_utf8(struct buf *out, uint32_t c)
{
	if (c < 0x80) {
		buf_putc(out, (char)c);
	} else if (c < 0x800) {
		buf_putc(out, (char)(0xc0 | c >> 6));
		buf_putc(out, (char)(0x80 | (c & 63)));
	} else if (c < 0x10000) {
		buf_putc(out, (char)(0xe0 | c >> 12));
		buf_putc(out, (char)(0x80 | (c >> 6 & 63)));
		buf_putc(out, (char)(0x80 | (c & 63)));
	} else {
		buf_putc(out, (char)(0xf0 | c >> 18));
		buf_putc(out, (char)(0x80 | (c >> 12 & 63)));
		buf_putc(out, (char)(0x80 | (c >> 6 & 63)));
		buf_putc(out, (char)(0x80 | (c & 63)));
	}
}

/* Adds one row; with at, where each byte stands by columns. */
static void
add_row(const struct vt *vt, int row, struct buf *out, int *at, size_t at_max)
{
	size_t start = out->len;

	for (int col = 0; col < vt->cols;) {
		VTermScreenCell cell = vt_cell(vt, row, col);
		size_t before = out->len;

		if (cell.chars[0] == 0)
			buf_putc(out, ' ');
		for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
			add_utf8(out, cell.chars[i]);
		for (size_t i = before; at && i < out->len && i - start < at_max; i++)
			at[i - start] = col;
		col += cell.width > 1 ? cell.width : 1;
	}
	while (out->len > start && out->data[out->len - 1] == ' ')
		out->data[--out->len] = '\0';
}

char *
vt_row(const struct vt *vt, int row)
{
	struct buf text = { 0 };

	add_row(vt, row, &text, NULL, 0);
	return buf_steal(&text);
}

bool
vt_find(const struct vt *vt, const char *text, int *row, int *col)
{
	int at[4096];

	for (int r = 0; r < vt->rows; r++) {
		struct buf line = { 0 };
		const char *found;

		add_row(vt, r, &line, at, sizeof at / sizeof *at);
		found = strstr(buf_str(&line), text);
		if (found) {
			*row = r;
			*col = at[found - line.data];
		}
		buf_release(&line);
		if (found)
			return true;
	}
	return false;
}

bool
vt_has(const struct vt *vt, const char *text)
{
	int row, col;

	return vt_find(vt, text, &row, &col);
}

void
vt_screen(const struct vt *vt, struct buf *out)
{
	for (int row = 0; row < vt->rows; row++) {
		add_row(vt, row, out, NULL, 0);
		buf_putc(out, '\n');
	}
}

bool
vt_has_mode(const struct vt *vt, const char *mode)
{
	const char *raw = buf_str(&vt->raw);
	bool is_on = false;
	char text[64];

	/* libvterm reads only the first mode of several. */
	for (const char *at = raw; (at = strstr(at, "\033[?")); at++) {
		size_t len = strspn(at + 3, "0123456789;");

		if (len >= sizeof text - 2 || !strchr("hl", at[3 + len]))
			continue;
		snprintf(text, sizeof text, ";%.*s;", (int)len, at + 3);
		if (strstr(text, mode))
			is_on = at[3 + len] == 'h';
	}
	return is_on;
}

/* ---- waiting ----------------------------------------------------------------------------------
 */

static int64_t
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Reads what comes within the time: bytes read, 0 when the time is over, -1 when nothing can come
 * any more. */
static ssize_t
read_some(struct vt *vt, int milliseconds)
{
	struct pollfd in = { vt->fd, POLLIN, 0 };
	char bytes[16384];
	ssize_t n;

	if (vt->fd < 0)
		return -1;
	do
		n = poll(&in, 1, milliseconds);
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		return n;
	n = read(vt->fd, bytes, sizeof bytes);
	/* On Linux the last one to close the other side makes it an error. */
	if (n <= 0)
		return -1;
	buf_add(&vt->raw, bytes, (size_t)n);
	vterm_input_write(vt->vterm, bytes, (size_t)n);
	return n;
}

bool
vt_wait(struct vt *vt, vt_condition *condition, const void *arg, int milliseconds)
{
	int64_t end = now_ms() + milliseconds;

	for (;;) {
		int64_t left = end - now_ms();

		if (condition(vt, arg))
			return true;
		if (left <= 0 || read_some(vt, (int)left) < 0)
			return condition(vt, arg);
	}
}

static bool
has_text(const struct vt *vt, const void *arg)
{
	return vt_has(vt, arg);
}

static bool
lacks_text(const struct vt *vt, const void *arg)
{
	return !vt_has(vt, arg);
}

static void
fail_screen(struct vt *vt, const char *what, const char *text)
{
	struct buf screen = { 0 };

	vt_screen(vt, &screen);
	fprintf(stderr, "%s \"%s\" on the screen of %dx%d:\n%s", what, text, vt->cols, vt->rows,
		buf_str(&screen));
	buf_release(&screen);
	fail();
}

void
vt_expect(struct vt *vt, const char *text)
{
	if (!vt_wait(vt, has_text, text, VT_DEADLINE_MS))
		fail_screen(vt, "there is no", text);
}

void
vt_expect_not(struct vt *vt, const char *text)
{
	if (!vt_wait(vt, lacks_text, text, VT_DEADLINE_MS))
		fail_screen(vt, "there still is", text);
}

size_t
vt_silence(struct vt *vt, int milliseconds)
{
	size_t total = 0;
	ssize_t n;

	while ((n = read_some(vt, milliseconds)) > 0)
		total += (size_t)n;
	return total;
}

int
vt_end(struct vt *vt)
{
	int64_t end = now_ms() + VT_DEADLINE_MS;

	/* Whoever reads sees the end of the file when the last process there has gone. */
	while (vt->fd >= 0 && now_ms() < end && read_some(vt, 100) >= 0)
		;
	while (!vt->is_ended) {
		pid_t got = waitpid(vt->pid, &vt->status, WNOHANG);

		if (got == vt->pid)
			vt->is_ended = true;
		else if (now_ms() >= end)
			fail_msg("the program does not end");
		else
			poll(NULL, 0, 2);
	}
	return vt->status;
}

bool
vt_is_possible(void)
{
	int fd = posix_openpt(O_RDWR | O_NOCTTY);
	bool ok = fd >= 0 && ptsname(fd) && access(ptsname(fd), R_OK) == 0;

	if (fd >= 0)
		close(fd);
	if (!ok)
		printf("skipped: no pseudo-terminals here (/dev/pts)\n");
	return ok;
}
