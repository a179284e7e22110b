/* Long work that the person waits for. */
#include "tui/job.h"

#include <stdio.h>
#include <string.h>

#include "core/base/clock.h"
#include "core/base/i18n.h"
#include "tui/app.h"

/* How often it is painted, and from when on Esc asks first; microseconds. */
#define BREATH_US 100000
#define ASK_US	  10000000
/* Before this much time nobody can say how fast it goes. */
#define SPEED_US 500000

static bool
step(struct progress *progress, int64_t done, int64_t total)
{
	struct app *app = progress->ctx;
	struct job *job = &app->job;
	int64_t now = clock_elapsed();

	job->done = done;
	job->total = total;
	if (app->breathe && now - job->painted >= BREATH_US) {
		job->painted = now;
		app->breathe(app);
	}
	return !job->is_stopped;
}

struct progress *
app_job_begin(struct app *app, const char *title, long rows)
{
	int64_t now = clock_elapsed();

	app->job = (struct job){ .title = title,
				 .rows = rows,
				 .began = now,
				 .painted = now,
				 .progress = { .step = step, .ctx = app } };
	return &app->job.progress;
}

void
app_job_end(struct app *app)
{
	app->job = (struct job){ 0 };
}

bool
app_job_runs(const struct app *app)
{
	return app->job.title != NULL;
}

void
app_job_event(struct app *app, const struct event *event)
{
	struct job *job = &app->job;
	bool is_esc;

	if (event->kind == EVENT_CLOSED) {
		app->wants_quit = job->is_stopped = true;
		return;
	}
	if (event->kind != EVENT_KEY)
		return;
	is_esc = strcmp(event->key, "Esc") == 0;
	/* One key too many must not cost what took long. */
	if (is_esc && !job->is_asked && clock_elapsed() - job->began > ASK_US)
		job->is_asked = true;
	else if (is_esc || strcmp(event->key, "C-c") == 0)
		job->is_stopped = true;
	else
		job->is_asked = false;
}

static double
share_done(const struct job *job)
{
	double share = job->total > 0 ? (double)job->done / (double)job->total : 0;

	return share < 0 ? 0 : share > 1 ? 1 : share;
}

void
app_job_say(const struct app *app, struct buf *out)
{
	const struct job *job = &app->job;
	double share = share_done(job), seconds = (double)(clock_elapsed() - job->began) / 1e6;
	char some[32], all[32];

	buf_printf(out, "%d %%", (int)(share * 100));
	if (job->rows)
		buf_printf(out, _(", %s of %s rows"),
			   app_number((long)(share * (double)job->rows), some, sizeof some),
			   app_number(job->rows, all, sizeof all));
	if (seconds * 1e6 < SPEED_US || share <= 0)
		return;
	if (job->rows)
		buf_printf(out, _(", %s a second"),
			   app_number((long)(share * (double)job->rows / seconds), some, sizeof some));
	buf_printf(out, _(", %.0f s left"), seconds / share - seconds);
}

void
app_job_draw(const struct app *app, struct canvas *body)
{
	const struct job *job = &app->job;
	int side = body->cols > 100 ? 8 : 0, rows = 6;
	struct canvas cv = canvas_part(body, body->rows > rows ? (body->rows - rows) / 2 : 0, side, rows,
				       body->cols - 2 * side);
	struct buf line = { 0 };

	for (int row = 0; row < cv.rows; row++)
		canvas_blank(&cv, row, ROLE_TEXT);
	canvas_hline(&cv, 0);
	canvas_printf(&cv, 0, 2, -1, ROLE_TITLE, " %s ", job->title);
	canvas_bar(&cv, 2, 2, cv.cols - 4, share_done(job));
	app_job_say(app, &line);
	canvas_text(&cv, 3, 2, cv.cols - 4, ROLE_TEXT, buf_str(&line));
	buf_release(&line);
	canvas_hline(&cv, cv.rows - 1);
	canvas_text(&cv, cv.rows - 1, 2, -1, job->is_asked ? ROLE_WARN : ROLE_KEY,
		    job->is_asked ? _(" Esc once more stops it: nothing is changed then ")
				  : _(" Esc stops it: nothing is changed then "));
	canvas_cursor(&cv, 3, 2);
}
