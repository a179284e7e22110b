/* Long work that somebody waits for, as the frame draws it. */
#ifndef ATALAYA_TUI_WORK_H
#define ATALAYA_TUI_WORK_H

struct app;
struct buf;
struct canvas;

/* Draws how far it is over what the screen shows. */
void draw_work(const struct app *app, struct canvas *cv);
/* The same as a line of text. */
void say_work(const struct app *app, struct buf *out);

#endif
