/*
 * Long work that the person waits for: an import, a look through a whole file. It runs on the thread of
 * the interface; between its steps the screen is painted and what was typed is heard, so that it can be
 * stopped and the window may change its size.
 */
#ifndef ATALAYA_TUI_JOB_H
#define ATALAYA_TUI_JOB_H

#include "core/base/progress.h"

struct app;
struct buf;
struct canvas;
struct event;

/*
 * app_job_begin - begins work; the title is translated and lasts until app_job_end.
 *
 * rows     that it is about, for rows a second; 0: not known
 * Returns  what the work is to tell how far it is, which says false when it was stopped.
 */
struct progress *app_job_begin(struct app *app, const char *title, long rows);
void app_job_end(struct app *app);

/* Is some going on? */
bool app_job_runs(const struct app *app);
/* What Esc, Ctrl-C and the end of the terminal do to it; nothing else is heard. */
void app_job_event(struct app *app, const struct event *event);
/* Title, bar, speed and time left, over the middle of the body. */
void app_job_draw(const struct app *app, struct canvas *body);
/* The same as one line of text. */
void app_job_say(const struct app *app, struct buf *out);

#endif
