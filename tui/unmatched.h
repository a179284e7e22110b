/* The values that no list knows: what the actions of their screen can ask of it. */
#ifndef ATALAYA_TUI_UNMATCHED_H
#define ATALAYA_TUI_UNMATCHED_H

#include "core/intake/values.h"
#include "tui/view.h"

/* The current value, as long as nothing is read anew; NULL: there is none. */
const struct value_item *unmatched_current(const struct view *v);
/* Codes near it, as indexes of its list; returns how many. */
int unmatched_suggestions(struct view *v, int out[VALUE_SUGGESTIONS]);
/*
 * A query for the incidents that have the current value, as long as it is the current one, and how many they
 * are; "" when no column of the file says so. NULL with *err.
 */
const char *unmatched_query(struct view *v, long *count, struct error *err);
/* The next value that nobody has decided yet becomes the current one; false: there is none. */
bool unmatched_next(struct view *v);

#endif
