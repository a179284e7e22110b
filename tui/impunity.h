/* The screen of impunity per jurisdiction: what its actions can ask of it. */
#ifndef ATALAYA_TUI_IMPUNITY_H
#define ATALAYA_TUI_IMPUNITY_H

#include <stdbool.h>

#include "core/base/error.h"
#include "core/justice/impunity.h"
#include "tui/view.h"

/* Rows by another field. */
bool impunity_set_by(struct view *v, const char *field, struct error *err);
/* "conviction", "press", ... */
bool impunity_set_variant(struct view *v, const char *name, struct error *err);
enum impunity_variant impunity_variant_of(const struct view *v);
/* "incident", "victim", "proceeding". NULL: the next one. */
bool impunity_set_unit(struct view *v, const char *name, struct error *err);
/* Open cases last confirmed long ago count as unknown, or no longer. */
void impunity_toggle_stale(struct view *v);
/* Most units first, then highest rate, then by name, and round again. */
void impunity_next_order(struct view *v);
/* The field of the rows, as a query has it. */
void impunity_by_text(const struct view *v, struct buf *out);

#endif
