/*
 * Where the person is, as text: lines "key=value". The same text is the history that Backspace walks and
 * what the dossier keeps until next time.
 */
#ifndef ATALAYA_TUI_STATE_H
#define ATALAYA_TUI_STATE_H

#include <stdbool.h>

struct app;

struct buf;

/* Adds one line to a state: the value may hold anything, line ends too; restore gets it as it was. */
void state_line(struct buf *out, const char *key, const char *value);

typedef void state_line_fn(void *ctx, const char *key, const char *value);
/* Calls fn for every line of a state, with its value as it was. */
void state_lines(const char *text, state_line_fn *fn, void *ctx);

/* Brings back what the dossier keeps for this person; what no longer fits is passed over. */
void state_restore_stored(struct app *app);
/* Nothing of it but that names are hidden: to begin afresh must not show them. */
void state_restore_hiding(struct app *app);

/* The present state as text; and a state put into the history as the one before. */
void history_describe(const struct app *app, struct buf *out);
void history_add(struct app *app, const struct buf *state);

void history_start(struct app *app);
void history_release(struct app *app);
/* One state back (-1) or forward (1); false at the ends. */
bool history_step(struct app *app, int step);

#endif
