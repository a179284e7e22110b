/*
 * The terminal, with ncurses.
 *
 * One loop waits for input, for the end of a pipe that signals and workers write to, and for time. The
 * size comes from the kernel at every SIGWINCH: a blocking read of curses would miss some.
 */
#include "tui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include <sodium.h>

#include "core/base/buf.h"
#include "core/base/memory.h"
#include "core/base/utf8.h"

/* Esc alone is told from a key that begins with it after so long; longer over a slow line. */
#define ESC_MS 25
#define ESC_REMOTE_MS 100
/* The widest paste; what is longer is cut. One whose end does not come is over after so long. */
#define PASTE_MAX 16384
#define PASTE_MS 500
/* A clipboard larger than this is refused by most terminals. */
#define COPY_MAX 100000
/* Keys that curses has no number for. */
#define FIRST_OWN_KEY (KEY_MAX + 1)

struct term {
	const struct theme *theme;
	attr_t attrs[ROLE_COUNT];
	short pairs[ROLE_COUNT];
	int rows, cols;
	struct buf paste;
	struct event click; /* the last one, for double clicks */
	bool has_mouse;
};

static int wake_pipe[2] = { -1, -1 };
static volatile sig_atomic_t was_resized;
/* What ends the program as if q had been typed, and what ends it at once. */
static const int ends[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
static const int crashes[] = { SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL };
#define COUNT(array) (sizeof(array) / sizeof *(array))
static struct sigaction old_winch, old_ends[COUNT(ends)], old_crashes[COUNT(crashes)];
static struct termios shell_modes; /* of the terminal, before it was ours */

static const struct {
	const char *sequence, *name;
} own_keys[] = {
	{ "\033[200~", "paste-begin" }, { "\033[201~", "paste-end" }, { "\033[<", "mouse" },
	{ "\033[1;3C", "A-Right" },	{ "\033[1;3D", "A-Left" },    { "\033[1;3A", "A-Up" },
	{ "\033[1;3B", "A-Down" },	{ "\033[1;5C", "C-Right" },   { "\033[1;5D", "C-Left" },
	{ "\033\033[C", "A-Right" },	{ "\033\033[D", "A-Left" },
};

static void
poke(char what)
{
	int saved = errno;

	if (wake_pipe[1] >= 0 && write(wake_pipe[1], &what, 1) < 0) {
		/* Full: somebody is about to wake up anyway. */
	}
	errno = saved;
}

static void
on_resize(int signal)
{
	(void)signal;
	was_resized = 1;
	poke('r');
}

/* Asked to end: the loop leaves as if q had been typed, so nothing is lost. */
static void
on_end(int signal)
{
	(void)signal;
	poke('q');
}

/*
 * Nothing can be saved any more (what was written is in the dossier already), but the terminal must not be left
 * as it is: no echo, no line ends, letters for every move of the mouse. Only what a signal may call.
 */
static void
on_crash(int signal)
{
	static const char back[] = "\033[?1006l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l\r\n";

	if (write(STDOUT_FILENO, back, sizeof back - 1) < 0) {
		/* Nobody sees it. */
	}
	tcsetattr(STDIN_FILENO, TCSANOW, &shell_modes);
	/* SA_RESETHAND: now it ends as it would have. */
	raise(signal);
}

void
term_wake(void *t)
{
	(void)t;
	poke('w');
}

static void
set_styles(struct term *t)
{
	bool colours = false;

	/* Where no colour is used, curses need not know of any: it would send resets of them. */
	for (int i = 0; i < ROLE_COUNT; i++)
		colours |= t->theme->styles[i].colour >= 0;
	colours = colours && has_colors() && !getenv("NO_COLOR");
	if (colours) {
		start_color();
		use_default_colors();
	}
	for (int i = 0; i < ROLE_COUNT; i++) {
		const struct style *s = &t->theme->styles[i];

		t->attrs[i] = (s->look & LOOK_BOLD ? A_BOLD : 0) | (s->look & LOOK_DIM ? A_DIM : 0)
			      | (s->look & LOOK_UNDERLINE ? A_UNDERLINE : 0)
			      | (s->look & LOOK_REVERSE ? A_REVERSE : 0);
		t->pairs[i] = 0;
		if (colours && s->colour >= 0) {
			t->pairs[i] = (short)(i + 1);
			init_pair(t->pairs[i], (short)s->colour, -1);
		}
	}
}

static void
read_size(struct term *t)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
	    && (size.ws_row != LINES || size.ws_col != COLS))
		resizeterm(size.ws_row, size.ws_col);
	getmaxyx(stdscr, t->rows, t->cols);
}

/* Sends a sequence of ours past curses. */
static void
send_raw(const char *text)
{
	fflush(stdout);
	fputs(text, stdout);
	fflush(stdout);
}

static void
enter(struct term *t)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	meta(stdscr, TRUE);
	send_raw("\033[?2004h");
	if (t->has_mouse)
		send_raw("\033[?1000h\033[?1006h");
}

static void
leave(struct term *t)
{
	if (t->has_mouse)
		send_raw("\033[?1006l\033[?1000l");
	send_raw("\033[?2004l");
	endwin();
}

struct term *
term_open(const struct theme *theme, bool has_mouse, struct error *err)
{
	struct term *t;
	SCREEN *screen;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		FAIL(err, ERR_IO, N_("the workbench needs a terminal"));
		error_hint(err, N_("other commands do not: atalaya help"));
		return NULL;
	}
	/* How long Esc may take; curses reads it when it starts. */
	set_escdelay(getenv("SSH_CONNECTION") ? ESC_REMOTE_MS : ESC_MS);
	tcgetattr(STDIN_FILENO, &shell_modes);
	if ((wake_pipe[0] < 0 && pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) < 0) || !(screen = newterm(NULL, stdout, stdin))) {
		const char *name = getenv("TERM");

		FAIL(err, ERR_IO, N_("the terminal \"%s\" is not known"), name ? name : "");
		error_hint(err, N_("set TERM, or use --plain"));
		return NULL;
	}
	(void)screen;
	t = xcalloc(1, sizeof *t);
	t->theme = theme;
	t->has_mouse = has_mouse;
	t->click.row = -1;
	set_styles(t);
	enter(t);
	/* After curses has learnt its own keys, one of which is the mouse. */
	for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++)
		define_key(own_keys[i].sequence, FIRST_OWN_KEY + (int)i);
	{
		struct sigaction act = { .sa_handler = on_resize };

		sigaction(SIGWINCH, &act, &old_winch);
		act.sa_handler = on_end;
		for (size_t i = 0; i < COUNT(ends); i++)
			sigaction(ends[i], &act, &old_ends[i]);
		act.sa_handler = on_crash;
		act.sa_flags = (int)SA_RESETHAND;
		for (size_t i = 0; i < COUNT(crashes); i++)
			sigaction(crashes[i], &act, &old_crashes[i]);
	}
	read_size(t);
	return t;
}

void
term_close(struct term *t)
{
	if (!t)
		return;
	leave(t);
	sigaction(SIGWINCH, &old_winch, NULL);
	for (size_t i = 0; i < COUNT(ends); i++)
		sigaction(ends[i], &old_ends[i], NULL);
	for (size_t i = 0; i < COUNT(crashes); i++)
		sigaction(crashes[i], &old_crashes[i], NULL);
	/* The pipe stays: a worker may be about to write to it, and its number must not be another file's by then. */
	buf_release(&t->paste);
	free(t);
}

void
term_size(const struct term *t, int *rows, int *cols)
{
	*rows = t->rows;
	*cols = t->cols;
}

void
term_redraw(struct term *t)
{
	(void)t;
	clearok(curscr, TRUE);
}

/* One cell; what the terminal's own idea of width contradicts is shown as "?". */
static void
paint_cell(const struct term *t, int row, int col, const struct cell_at *cell)
{
	wchar_t wide[CCHARW_MAX + 1];
	size_t n = 0;
	cchar_t out;
	mbstate_t state = { 0 };
	const char *at = cell->text;

	while (*at && n < CCHARW_MAX) {
		size_t used = mbrtowc(&wide[n], at, strlen(at), &state);

		if (used == (size_t)-1 || used == (size_t)-2 || used == 0)
			break;
		at += used;
		/* A mark that the terminal would give a column of its own is left out. */
		if (n > 0 && wcwidth(wide[n]) != 0)
			continue;
		n++;
	}
	if (n == 0 || wcwidth(wide[0]) != cell->width) {
		wide[0] = L'?';
		n = 1;
	}
	wide[n] = L'\0';
	setcchar(&out, wide, t->attrs[cell->role], t->pairs[cell->role], NULL);
	mvadd_wch(row, col, &out);
	if (cell->width == 2 && n == 1 && wide[0] == L'?') {
		setcchar(&out, L" ", t->attrs[cell->role], t->pairs[cell->role], NULL);
		mvadd_wch(row, col + 1, &out);
	}
}

void
term_paint(struct term *t, const struct grid *g)
{
	for (int row = 0; row < g->rows && row < t->rows; row++)
		for (int col = 0; col < g->cols && col < t->cols; col++) {
			const struct cell_at *cell =
				&g->cells[(size_t)row * (size_t)g->cols + (size_t)col];

			if (cell->width)
				paint_cell(t, row, col, cell);
		}
	if (g->cursor_row >= 0) {
		curs_set(1);
		move(g->cursor_row, g->cursor_col);
	} else {
		curs_set(0);
	}
	refresh();
}

/* ---- what comes in ------------------------------------------------------------------------- */

static const struct {
	int code;
	const char *name;
} curses_keys[] = {
	{ KEY_UP, "Up" },	  { KEY_DOWN, "Down" },		{ KEY_LEFT, "Left" },
	{ KEY_RIGHT, "Right" },	  { KEY_HOME, "Home" },		{ KEY_END, "End" },
	{ KEY_PPAGE, "PgUp" },	  { KEY_NPAGE, "PgDn" },	{ KEY_BACKSPACE, "Backspace" },
	{ KEY_DC, "Delete" },	  { KEY_IC, "Insert" },		{ KEY_BTAB, "S-Tab" },
	{ KEY_ENTER, "Enter" },
};

static bool
name_key(int code, char *out)
{
	for (size_t i = 0; i < sizeof curses_keys / sizeof *curses_keys; i++)
		if (curses_keys[i].code == code) {
			snprintf(out, KEY_NAME, "%s", curses_keys[i].name);
			return true;
		}
	if (code >= KEY_F(1) && code <= KEY_F(12)) {
		snprintf(out, KEY_NAME, "F%d", code - KEY_F0);
		return true;
	}
	return false;
}

/* A character that was typed, by its name. */
static bool
name_character(wint_t c, char *out)
{
	mbstate_t state = { 0 };
	char bytes[MB_LEN_MAX + 1];
	size_t len;

	switch (c) {
	case '\r':
	case '\n':
		strcpy(out, "Enter");
		return true;
	case '\t':
		strcpy(out, "Tab");
		return true;
	case ' ':
		strcpy(out, "Space");
		return true;
	case 27:
		strcpy(out, "Esc");
		return true;
	case 8:
	case 127:
		strcpy(out, "Backspace");
		return true;
	default:
		break;
	}
	if (c < 32) {
		snprintf(out, KEY_NAME, "C-%c", c ? (int)c + 'a' - 1 : ' ');
		return true;
	}
	len = wcrtomb(bytes, (wchar_t)c, &state);
	if (len == (size_t)-1 || len >= sizeof bytes)
		return false;
	bytes[len] = '\0';
	if (utf8_glyph(bytes, len).is_hidden)
		return false;
	snprintf(out, KEY_NAME, "%s", bytes);
	return true;
}

/* The name of a key that curses has no number for, or NULL. */
static const char *
own_key(wint_t c)
{
	int own = (int)c - FIRST_OWN_KEY;

	return own >= 0 && own < (int)(sizeof own_keys / sizeof *own_keys) ? own_keys[own].name : NULL;
}

/* The rest of something that was begun: it may come in pieces, but not for ever. */
static int
read_rest(wint_t *c, int milliseconds)
{
	struct pollfd in = { STDIN_FILENO, POLLIN, 0 };
	int got = get_wch(c);

	while (got == ERR && poll(&in, 1, milliseconds) > 0 && in.revents == POLLIN)
		got = get_wch(c);
	return got;
}

/* Everything up to the end of the paste, as text. */
static void
read_paste(struct term *t, struct event *out)
{
	buf_clear(&t->paste);
	for (;;) {
		wint_t c;
		int got = read_rest(&c, PASTE_MS);

		if (got == ERR)
			break;
		if (got == KEY_CODE_YES) {
			if (own_key(c) && strcmp(own_key(c), "paste-end") == 0)
				break;
			continue;
		}
		if (t->paste.len < PASTE_MAX) {
			char bytes[MB_LEN_MAX];
			mbstate_t state = { 0 };
			size_t len = wcrtomb(bytes, (wchar_t)c, &state);

			if (len != (size_t)-1)
				buf_add(&t->paste, c == '\r' ? "\n" : bytes, len);
		}
	}
	out->kind = EVENT_PASTE;
	out->text = buf_str(&t->paste);
}

/*
 * A report of the mouse, "BUTTON;COLUMN;ROW" and M for pressed, m for released. Curses would join those
 * that come together, and lose some.
 */
static bool
read_mouse(struct term *t, struct event *out)
{
	enum { WHEEL_UP = 64, WHEEL_DOWN = 65, MODIFIERS = 4 | 8 | 16 };
	char text[32] = "", after;
	size_t len = 0;
	int button, got;
	wint_t c;

	while ((got = read_rest(&c, ESC_REMOTE_MS)) == OK && len + 1 < sizeof text && c < 128) {
		text[len++] = (char)c;
		if (c != ';' && (c < '0' || c > '9'))
			break;
	}
	if (sscanf(text, "%5d;%5d;%5d%c", &button, &out->col, &out->row, &after) != 4 || after != 'M'
	    || out->row < 1 || out->col < 1)
		return false;
	out->row--;
	out->col--;
	button &= ~MODIFIERS;
	if (button == WHEEL_UP || button == WHEEL_DOWN) {
		out->kind = EVENT_WHEEL;
		out->steps = button == WHEEL_UP ? -3 : 3;
		return true;
	}
	if (button != 0)
		return false;
	out->kind = EVENT_CLICK;
	/* Two in the same place, with nothing between them. */
	out->is_double = t->click.row == out->row && t->click.col == out->col;
	t->click = *out;
	if (out->is_double)
		t->click.row = -1;
	return true;
}

/* Is what follows an Esc a key that nobody knows? Then it is taken as a whole, not as what its letters mean. */
static bool
skip_unknown_key(void)
{
	wint_t c;
	int got = get_wch(&c);

	if (got == ERR)
		return false;
	if (got == KEY_CODE_YES || (c != '[' && c != 'O')) {
		got == KEY_CODE_YES ? ungetch((int)c) : unget_wch((wchar_t)c);
		return false;
	}
	if (c == 'O')
		read_rest(&c, ESC_MS);
	else
		for (int i = 0; i < 32 && read_rest(&c, ESC_MS) == OK && (c < 0x40 || c > 0x7e);)
			i++;
	return true;
}

/* Takes one thing that waits in the input; ERR when nothing does, KEY_CODE_YES for one without a meaning. */
static int
read_input(struct term *t, struct event *out)
{
	const char *own;
	wint_t c;
	int got = get_wch(&c);
	bool is_known;

	if (got == ERR)
		return ERR;
	out->kind = EVENT_KEY;
	own = got == KEY_CODE_YES ? own_key(c) : NULL;
	if (own && strcmp(own, "mouse") == 0)
		return read_mouse(t, out) ? OK : KEY_CODE_YES;
	t->click.row = -1;
	if (own && strcmp(own, "paste-begin") == 0) {
		read_paste(t, out);
		return OK;
	}
	if (own) {
		is_known = strcmp(own, "paste-end") != 0;
		snprintf(out->key, KEY_NAME, "%s", own);
	} else if (got == KEY_CODE_YES) {
		is_known = name_key((int)c, out->key);
	} else {
		is_known = (c != 27 || !skip_unknown_key()) && name_character(c, out->key);
	}
	return is_known ? OK : KEY_CODE_YES;
}

/* Empties the pipe; true with an event when something in it matters. */
static bool
read_pipe(struct term *t, struct event *out)
{
	char bytes[64];
	ssize_t n;
	bool is_woken = false;

	while ((n = read(wake_pipe[0], bytes, sizeof bytes)) > 0)
		for (ssize_t i = 0; i < n; i++) {
			if (bytes[i] == 'q')
				out->kind = EVENT_CLOSED;
			is_woken |= bytes[i] == 'w';
		}
	if (was_resized) {
		was_resized = 0;
		read_size(t);
		if (out->kind == EVENT_NONE) {
			out->kind = EVENT_RESIZE;
			out->row = t->rows;
			out->col = t->cols;
		}
	}
	if (out->kind == EVENT_NONE && is_woken)
		out->kind = EVENT_WAKE;
	return out->kind != EVENT_NONE;
}

bool
term_has_input(void *t)
{
	struct pollfd fds[] = { { STDIN_FILENO, POLLIN, 0 }, { wake_pipe[0], POLLIN, 0 } };

	(void)t;
	return poll(fds, 2, 0) > 0;
}

void
term_wait(struct term *t, int milliseconds, struct event *out)
{
	struct pollfd fds[] = { { STDIN_FILENO, POLLIN, 0 }, { wake_pipe[0], POLLIN, 0 } };

	*out = (struct event){ .kind = EVENT_NONE };
	for (;;) {
		int got;

		if (read_pipe(t, out))
			return;
		/* Curses may hold more than the descriptor shows: all of it is looked at before anything is waited for. */
		while ((got = read_input(t, out)) == KEY_CODE_YES)
			*out = (struct event){ .kind = EVENT_NONE };
		if (got == OK)
			return;
		*out = (struct event){ .kind = EVENT_NONE };
		got = poll(fds, 2, milliseconds);
		if (got == 0)
			return;
		if (got < 0 && errno != EINTR) {
			out->kind = EVENT_CLOSED;
			return;
		}
		if (got > 0 && fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
			out->kind = EVENT_CLOSED;
			return;
		}
	}
}

void
term_suspend(struct term *t)
{
	leave(t);
	raise(SIGTSTP);
	enter(t);
	clearok(curscr, TRUE);
	read_size(t);
}

bool
term_copy(struct term *t, const char *text)
{
	size_t len = strlen(text), size;
	char *encoded;
	bool in_tmux = getenv("TMUX") != NULL;

	(void)t;
	if (len > COPY_MAX)
		return false;
	size = sodium_base64_encoded_len(len, sodium_base64_VARIANT_ORIGINAL);
	encoded = xmalloc(size);
	sodium_bin2base64(encoded, size, (const unsigned char *)text, len,
			  sodium_base64_VARIANT_ORIGINAL);
	/* Only letters of base64 pass: nothing that was copied can speak to the terminal. */
	fflush(stdout);
	fputs(in_tmux ? "\033Ptmux;\033\033]52;c;" : "\033]52;c;", stdout);
	fputs(encoded, stdout);
	fputs(in_tmux ? "\007\033\\" : "\007", stdout);
	fflush(stdout);
	free(encoded);
	return true;
}
