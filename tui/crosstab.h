/* Two fields against each other: what the actions of that screen can ask of it. */
#ifndef ATALAYA_TUI_CROSSTAB_H
#define ATALAYA_TUI_CROSSTAB_H

#include "tui/view.h"

/* The fields, "actor,type"; both or, without a comma, the rows alone. false with *err: nothing changed. */
bool crosstab_set(struct view *v, const char *fields, struct error *err);
/* The columns alone. */
bool crosstab_set_columns(struct view *v, const char *field, struct error *err);
/* Rows become columns. */
void crosstab_swap(struct view *v);
/* Counts, shares of the row, shares of the column; NULL: the next one. */
bool crosstab_set_mode(struct view *v, const char *name, struct error *err);

#endif
