/* Long work that somebody waits for, as the frame draws it. */
#ifndef ATALAYA_TUI_WORK_H
#define ATALAYA_TUI_WORK_H

struct app;
struct canvas;

/* Draws how far it is over what the screen shows. */
void draw_work(const struct app *app, struct canvas *cv);

#endif
