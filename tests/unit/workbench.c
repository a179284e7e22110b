/* A workbench of the tests: dossiers of their own, keys in, screens out. */
#include "tests/unit/workbench.h"

#include "core/base/buf.h"
#include "core/intake/import.h"
#include "core/query/query.h"
#include "tui/action.h"

#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <sodium.h>

struct app *app;
struct grid grid;
char sample[300], bare[300];
static char folder[256];

/* ---- a dossier with the sample, one without outcomes --------------------------------------- */

static bool
import_into(const char *path, const char *file, const char *profile)
{
	struct import_request request = { .path = file, .profile = profile };
	struct import_report report = { 0 };
	struct error err = { 0 };
	struct dossier *d;
	bool ok;

	if (!dossier_create(path, "Ana", &err) || !(d = dossier_open(path, DOSSIER_WRITE, "Ana", &err)))
		return false;
	ok = import_file(d, &request, &report, &err);
	if (!ok)
		print_error("%s\n", err.msg);
	import_report_release(&report);
	dossier_close(d);
	return ok;
}

static bool
write_text(const char *name, const char *text, char *path, size_t size)
{
	FILE *f;

	snprintf(path, size, "%s/%s", folder, name);
	if (!(f = fopen(path, "w")))
		return false;
	fputs(text, f);
	return fclose(f) == 0;
}

int
make_world(void **state)
{
	const char *srcdir = getenv("srcdir") ? getenv("srcdir") : ".";
	char csv[400], ini[400];

	(void)state;
	snprintf(folder, sizeof folder, "%s/atalaya-test-XXXXXX",
		 getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (sodium_init() < 0 || !mkdtemp(folder))
		return -1;
	snprintf(sample, sizeof sample, "%s/sample.dossier", folder);
	snprintf(bare, sizeof bare, "%s/bare.dossier", folder);
	snprintf(csv, sizeof csv, "%s/data/sample/valdoria.csv", srcdir);
	if (!import_into(sample, csv, NULL))
		return -1;
	if (!write_text("bare.csv", "id,when,country,secret\na,2015,Guatemala,Ana\nb,2016,Honduras,Eva\n", csv,
			sizeof csv)
	    || !write_text("bare.ini",
			   "[profile]\nname=bare\nversion=1\ntitle=Without outcomes\n"
			   "[source]\nmissing=N/A\n[incident]\ncode=id\ndate=when\nplace=country\n",
			   ini, sizeof ini)
	    || !import_into(bare, csv, ini))
		return -1;
	return 0;
}

int
end_world(void **state)
{
	char command[400];

	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

void
start_in(const char *path, const char *lang, int cols, int rows)
{
	struct app_options o = { .path = path, .lang = lang, .author = "Ana", .is_fresh = true };
	struct error err = { 0 };

	if (!(app = app_open(&o, &err)))
		fail_msg("%s", err.msg);
	grid_init(&grid, rows, cols);
}

void
start(int cols, int rows)
{
	start_in(sample, "en", cols, rows);
}

void
stop(void)
{
	app_close(app);
	grid_release(&grid);
	app = NULL;
}

/* Also behind a test that failed: the dossier and the language must be free for the next one. */
int
clean_up(void **state)
{
	(void)state;
	stop();
	setenv("LANGUAGE", "en", 1);
	setlocale(LC_MESSAGES, "C");
	return 0;
}

void
key(const char *name)
{
	struct event e = { .kind = EVENT_KEY };

	snprintf(e.key, sizeof e.key, "%s", name);
	app_event(app, &e);
	app_draw(app, &grid);
}

/* A line of the palette, and the screen after it. */
void
say(const char *line)
{
	app->message[0] = '\0';
	if (!action_run_line(app, line))
		fail_msg("%s: %s", line, app->message);
	app_draw(app, &grid);
}

/* The screen as text; valid until the next call. */
const char *
screen(void)
{
	static struct buf text;

	app_draw(app, &grid);
	buf_clear(&text);
	grid_text(&grid, &text);
	return buf_str(&text);
}

/* The line of the screen that holds a text; NULL when none does. */
char *
line_with(const char *text)
{
	const char *at = strstr(screen(), text), *begin = at;

	if (!at)
		return NULL;
	while (begin > screen() && begin[-1] != '\n')
		begin--;
	return xstrndup(begin, strcspn(begin, "\n"));
}

void
expect(const char *text)
{
	if (!strstr(screen(), text))
		fail_msg("no \"%s\" on the screen:\n%s", text, screen());
}

void
expect_not(const char *text)
{
	if (strstr(screen(), text))
		fail_msg("\"%s\" on the screen:\n%s", text, screen());
}

char *
explained(void)
{
	struct view *v = app_view(app);
	struct error err = { 0 };
	struct buf text = { 0 };

	if (!v->ops->explain(v, &text, &err))
		fail_msg("%s", err.msg);
	return buf_steal(&text);
}

void
assert_tells(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("no \"%s\" in:\n%s", part, text);
}

long
count_of(const char *query)
{
	struct error err = { 0 };
	struct query *q = query_parse(query, source_codes(app->src), &err);
	struct selection *sel = q ? source_select(app->src, q, &err) : NULL;
	long count;

	if (!sel)
		fail_msg("%s: %s", query, err.msg);
	count = selection_count(sel);
	selection_free(sel);
	query_free(q);
	return count;
}
