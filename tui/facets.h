/*
 * Facets: how many incidents have each value of each field.
 *
 * The counts of a field leave out what the filter says of that field, so that one sees what another
 * choice would give; values that the filter names are marked. A group is counted when it is first seen
 * and kept until filter or data change.
 *
 * The same object is the screen of its own (facets_view) and the pane of FACETS_PANE_COLS columns beside
 * the incidents. A pane is made with facets_new, told of changes with facets_forget, and before each
 * drawing brought up to date with facets_prepare, at the size that facets_draw will have.
 */
#ifndef ATALAYA_TUI_FACETS_H
#define ATALAYA_TUI_FACETS_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/columns/source.h"
#include "tui/list.h"
#include "tui/view.h"

#define FACETS_PANE_COLS 28

struct app;
struct canvas;
struct facets;

/* All fields; ends with facets_free (NULL is fine). The app outlives it. */
struct facets *facets_new(struct app *app);
void facets_free(struct facets *f);

/* One field alone, by name; "": all of them again. false with *err for what cannot be counted by. */
bool facets_show(struct facets *f, const char *field, struct error *err);
/* Counts are read again the next time. To be called from the screen's changed(). */
void facets_forget(struct facets *f);
/* Counts what will be seen. On a terminal it stops early: what is not counted yet is drawn as "...". */
void facets_prepare(struct facets *f, int rows);
/* has_keys: the keyboard is here; else no row is drawn as the current one. */
void facets_draw(const struct facets *f, struct canvas *cv, bool has_keys);

/* Left closes a group, then goes to the one before; right opens it, then goes to the next. */
void facets_move(struct facets *f, enum move move, long steps);
/* Enter: only the current value, or the picked ones, in place of what the filter said of the field. */
bool facets_enter(struct facets *f, struct error *err);
/* Space: picks the current value, or no longer. false when there is none. */
bool facets_pick(struct facets *f);
/* A row of the canvas. false when nothing is there. */
bool facets_click(struct facets *f, int row);
/* The term of the current value; false on a heading. */
bool facets_term(struct facets *f, struct buf *out);
/* The field of the current row. */
bool facets_field(struct facets *f, struct field_ref *out);
bool facets_explain(struct facets *f, struct buf *out, struct error *err);
void facets_status(const struct facets *f, struct buf *out);
/* The window as lines of text, and what is to be remembered of it. */
void facets_say(const struct facets *f, struct buf *out);
void facets_save(const struct facets *f, struct buf *out);
void facets_restore(struct facets *f, const char *key, const char *value);

#endif
