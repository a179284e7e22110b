/* The list of incidents: what its actions can ask of it. */
#ifndef ATALAYA_TUI_INCIDENTS_H
#define ATALAYA_TUI_INCIDENTS_H

#include "tui/view.h"

struct facets;

/* The facets beside the list while they have the keyboard, else NULL. */
struct facets *incidents_facets(const struct view *v);
/* Sorts by the current column, or back; second: as the second key. */
bool incidents_sort(struct view *v, const char *field, bool is_second, struct error *err);
/* Shows these fields as columns: "date,country,type". */
bool incidents_columns(struct view *v, const char *fields, struct error *err);
/* The fields that are columns now, as incidents_columns reads them. */
void incidents_columns_text(const struct view *v, struct buf *out);
/* Makes the current column wider or narrower; 0: as wide as what is in it. */
void incidents_width(struct view *v, int by);
/* Moves to an incident; false when the filter leaves it out. */
bool incidents_go(struct view *v, int64_t id);
/* Moves by steps and returns the incident that is then current, 0 at the ends. */
int64_t incidents_step(struct view *v, long steps);
/* Where the current incident stands, from 1, and of how many. */
void incidents_place(const struct view *v, size_t *place, size_t *count);

#endif
