/* The screen of time to outcome: what its actions can ask of it. */
#ifndef ATALAYA_TUI_OUTCOME_H
#define ATALAYA_TUI_OUTCOME_H

#include <stdbool.h>

#include "core/base/error.h"
#include "tui/view.h"

/* Draws the curve of the current row, or no longer; at most CURVES_MAX. */
bool outcome_toggle_curve(struct view *v, struct error *err);
/* The curves, or years of the facts at equal age. */
void outcome_next_page(struct view *v);
/* Time counts from "occurrence" or "report"; NULL: from the other one. */
bool outcome_set_origin(struct view *v, const char *name, struct error *err);

#endif
