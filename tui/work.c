/* Long work that somebody waits for: how far it is, and a key that stops it. */
#include <stdio.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "tui/app.h"
#include "tui/paths.h"
#include "tui/work.h"

/* How often the screen is looked at, in microseconds. */
#define LOOK_US	 100000
/* After so much work one slip of a key does not throw it away. */
#define ASK_US	 10000000
#define BOX_ROWS 5

static bool
step(struct progress *progress, int64_t done, int64_t total)
{
	struct app *app = progress->ctx;
	struct work *w = &app->work;
	int64_t now = clock_elapsed();

	w->done = done;
	w->total = total;
	if (!app->look || now - w->looked < LOOK_US)
		return true;
	w->looked = now;
	return app->look(app->looker);
}

struct progress *
app_work(struct app *app, const char *title)
{
	int64_t now = clock_elapsed();

	/* What is over at once is not shown. */
	app->work = (struct work){ .title = title, .begun = now,
				   .looked = now + app->work_patience - LOOK_US };
	app->work.progress = (struct progress){ step, app };
	return &app->work.progress;
}

void
app_work_end(struct app *app)
{
	app->work.title = NULL;
}

bool
app_work_event(struct app *app, const struct event *event)
{
	struct work *w = &app->work;

	if (event->kind == EVENT_CLOSED) {
		app->wants_quit = true;
		return false;
	}
	if (event->kind != EVENT_KEY)
		return true;
	if (strcmp(event->key, "C-c") == 0)
		return false;
	if (strcmp(event->key, "Esc") == 0 && (w->is_asking || clock_elapsed() - w->begun < ASK_US))
		return false;
	w->is_asking = strcmp(event->key, "Esc") == 0;
	return true;
}

static void
print_left(const struct work *w, char *out, size_t size)
{
	int64_t spent = (clock_elapsed() - w->begun) / 1000000;
	int64_t left = w->total > 0 && w->done > 0 ? spent * (w->total - w->done) / w->done : -1;

	out[0] = '\0';
	/* Right after the beginning nobody can say. */
	if (spent >= 2 && left >= 0)
		snprintf(out, size, ngettext("   %ld second left", "   %ld seconds left", (unsigned long)left),
			 (long)left);
}

/* How far it is: in rows, and rows a second, where it is known how many there are. */
static void
print_done(const struct work *w, struct buf *out)
{
	double share = w->total > 0 ? (double)w->done / (double)w->total : 0;
	double spent = (double)(clock_elapsed() - w->begun) / 1e6;
	long rows = (long)(share * (double)w->rows);
	char done[32], total[32];

	if (w->rows) {
		buf_printf(out, _("%s of %s rows"), app_number(rows, done, sizeof done),
			   app_number(w->rows, total, sizeof total));
		if (spent >= 1)
			buf_printf(out, _(", %s a second"),
				   app_number((long)((double)rows / spent), done, sizeof done));
	} else if (w->is_bytes) {
		path_size(w->done, out);
		buf_puts(out, _(" of "));
		path_size(w->total, out);
	} else {
		buf_printf(out, _("%s of %s"), app_number((long)w->done, done, sizeof done),
			   app_number((long)w->total, total, sizeof total));
	}
	buf_printf(out, ", %d %%", (int)(share * 100));
}

void
say_work(const struct app *app, struct buf *out)
{
	const struct work *w = &app->work;
	char left[64];

	buf_printf(out, "%s: ", w->title);
	if (w->total > 0) {
		print_left(w, left, sizeof left);
		print_done(w, out);
		buf_puts(out, left);
	}
}

void
draw_work(const struct app *app, struct canvas *cv)
{
	const struct work *w = &app->work;
	int side = cv->cols > 100 ? 8 : 0;
	struct canvas box = canvas_part(cv, (cv->rows - BOX_ROWS) / 2, side, BOX_ROWS, cv->cols - 2 * side);
	struct buf line = { 0 };
	char done[32], left[64];

	for (int row = 0; row < BOX_ROWS; row++)
		canvas_blank(&box, row, ROLE_TEXT);
	canvas_hline(&box, 0);
	canvas_printf(&box, 0, 2, -1, ROLE_TITLE, " %s ", w->title);
	print_left(w, left, sizeof left);
	if (w->total > 0) {
		canvas_bar(&box, 1, 2, box.cols - 4, (double)w->done / (double)w->total);
		print_done(w, &line);
		canvas_printf(&box, 2, 2, box.cols - 4, ROLE_TEXT, "%s%s", buf_str(&line), left);
		buf_release(&line);
	} else {
		app_number((long)w->done, done, sizeof done);
		canvas_text(&box, 2, 2, box.cols - 4, ROLE_TEXT, w->done ? done : _("beginning"));
	}
	if (w->is_asking)
		canvas_text(&box, 3, 2, box.cols - 4, ROLE_WARN, _("Esc once more stops it: what it found is lost."));
	canvas_hline(&box, BOX_ROWS - 1);
	canvas_text(&box, BOX_ROWS - 1, 2, -1, ROLE_KEY, _(" Esc stops it "));
	canvas_cursor(&box, 2, 2);
}
