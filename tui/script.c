/* Screens without a terminal: keys in, text out. */
#include "tui/script.h"

#include <stdlib.h>
#include <string.h>

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/base/utf8.h"

#define SCRIPT_MAX (1 << 20)
#define SIDE_MAX 1000

struct script {
	struct app *app;
	struct grid grid;
	FILE *out;
	bool has_printed;
};

static bool
parse_size(const char *text, int *rows, int *cols, struct error *err)
{
	char after;

	if (sscanf(text, "%dx%d%c", cols, rows, &after) == 2 && *rows >= 1 && *cols >= 1
	    && *rows <= SIDE_MAX && *cols <= SIDE_MAX)
		return true;
	FAIL(err, ERR_USAGE, N_("\"%s\" is no size of a screen"), text);
	return error_hint(err, N_("write 80x24"));
}

static void
print_screen(struct script *s, bool has_roles)
{
	struct buf text = { 0 };

	app_draw(s->app, &s->grid);
	grid_text(&s->grid, &text);
	if (has_roles)
		grid_roles(&s->grid, &text);
	fputs(buf_str(&text), s->out);
	buf_release(&text);
	s->has_printed = true;
}

/* A key's name, or a single character. */
static bool
is_key(const char *word)
{
	static const char *const names[] = { "Enter", "Esc",  "Tab",   "S-Tab", "Space", "Backspace",
					     "Delete", "Insert", "Up", "Down",  "Left",	 "Right",
					     "Home",  "End",  "PgUp",  "PgDn" };
	size_t len = strlen(word);

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(word, names[i]) == 0)
			return true;
	if (len >= 3 && (word[0] == 'C' || word[0] == 'A') && word[1] == '-')
		return is_key(word + 2);
	if (word[0] == 'F' && len >= 2 && len <= 3 && strspn(word + 1, "0123456789") == len - 1)
		return true;
	return len > 0 && utf8_glyph(word, len).bytes == len;
}

static void
type_text(struct script *s, const char *text, size_t len)
{
	for (size_t i = 0; i < len;) {
		struct event e = { .kind = EVENT_KEY };
		size_t bytes = utf8_glyph(text + i, len - i).bytes;

		snprintf(e.key, sizeof e.key, "%.*s", (int)bytes, text + i);
		if (strcmp(e.key, " ") == 0)
			strcpy(e.key, "Space");
		app_event(s->app, &e);
		/* As a person would: what is typed is seen before the next letter. */
		app_draw(s->app, &s->grid);
		i += bytes;
	}
}

static bool
run_line(struct script *s, char *line, struct error *err)
{
	struct event e = { 0 };
	size_t len = strlen(line);
	char word[16];

	if (line[0] == '"' && len >= 2 && line[len - 1] == '"') {
		type_text(s, line + 1, len - 2);
		return true;
	}
	if (strcmp(line, "screen") == 0 || strcmp(line, "screen roles") == 0) {
		print_screen(s, line[6] != '\0');
		return true;
	}
	if (strcmp(line, "wait") == 0) {
		e.kind = EVENT_NONE;
	} else if (strncmp(line, "resize ", 7) == 0) {
		if (!parse_size(line + 7, &e.row, &e.col, err))
			return false;
		e.kind = EVENT_RESIZE;
		grid_release(&s->grid);
		grid_init(&s->grid, e.row, e.col);
	} else if (sscanf(line, "click %d %d %15s", &e.row, &e.col, word) >= 2 && e.row >= 0 && e.col >= 0) {
		e.kind = EVENT_CLICK;
		e.is_double = strstr(line, " double") != NULL;
	} else if (sscanf(line, "wheel %d", &e.steps) == 1) {
		e.kind = EVENT_WHEEL;
	} else if (is_key(line)) {
		e.kind = EVENT_KEY;
		snprintf(e.key, sizeof e.key, "%s", line);
	} else {
		return FAIL(err, ERR_USAGE, N_("\"%.100s\" is no key"), line);
	}
	app_event(s->app, &e);
	app_draw(s->app, &s->grid);
	return true;
}

bool
script_run(const struct app_options *options, const char *path, const char *size, FILE *out,
	   struct error *err)
{
	struct script s = { .out = out };
	struct buf text = { 0 };
	int rows, cols;
	long number = 1;
	bool ok = false;

	if (!parse_size(size ? size : "80x24", &rows, &cols, err)
	    || !file_read(path, SCRIPT_MAX, &text, err) || !(s.app = app_open(options, err)))
		goto done;
	grid_init(&s.grid, rows, cols);
	app_draw(s.app, &s.grid);
	for (char *at = text.data; *at && !s.app->wants_quit; number++) {
		char *end = at + strcspn(at, "\n");
		bool is_last = *end == '\0';

		*end = '\0';
		if (*at && *at != '#' && !run_line(&s, at, err)) {
			error_at(err, path, number, 1);
			goto done;
		}
		at = is_last ? end : end + 1;
	}
	if (!s.has_printed)
		print_screen(&s, false);
	ok = true;
done:
	grid_release(&s.grid);
	app_close(s.app);
	buf_release(&text);
	return ok;
}
